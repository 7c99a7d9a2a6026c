# Why there is no rotation plan, and what makes one possible.

## What must hold, each a sentence of the conflict

explain-everybody = Everybody
explain-everywhere = every department
explain-by-department = as in the list of departments
explain-days = { $first } to { $last }
explain-within = { $first } to { $last }: { $text }
explain-next = { $sentence } { $rest }
explain-weeks-in = { $department } { $weeks ->
    [1] one week
   *[other] { $weeks } weeks
  }

explain-claim-pin = { $person } is pinned in { $department } from { $first } to { $last }.
explain-claim-capacity = { $departments }: room for { $who ->
    [guests] { $most ->
        [0] no guest
        [1] at most one guest at a time
       *[other] at most { $most } guests at a time
      }
    [apprentices] { $most ->
        [0] no apprentice
        [1] at most one apprentice at a time
       *[other] at most { $most } apprentices at a time
      }
   *[all] { $most ->
        [0] nobody
        [1] at most one person at a time
       *[other] at most { $most } people at a time
      }
  }.
explain-claim-min-present = { $departments }: on every working day at least { $least ->
    [1] one person
   *[other] { $least } people
  }{ $who ->
    [own] { " " }of its own team
   *[all] { "" }
  } must be there.
explain-claim-min-stay = { $whom }: every stay in { $departments } lasts at least { $weeks } { $measure ->
    [net] net weeks
   *[calendar] calendar weeks
  }.
explain-claim-max-stay = { $whom }: no stay in { $departments } lasts longer than { $weeks } { $measure ->
    [net] net weeks
   *[calendar] calendar weeks
  }.
explain-claim-required-visit = { $whom }: required stay in { $departments }{ $k ->
    [0] { "" }
   *[other] { " " }({ $k } of these)
  }{ $least_net_weeks ->
    [0] { "" }
    [1] , at least one net week
   *[other] , at least { $least_net_weeks } net weeks
  } by { $by }.
explain-claim-no-gap = { $whom }: a station on every work day, { $allowed_days ->
    [0] without exception
    [1] but for one day
   *[other] but for { $allowed_days } days
  }.
explain-claim-elective = { $whom }: { $exactly ->
    [0] { $most ->
        [0] at least { $least }
       *[other] { $least } to { $most }
      }
   *[other] exactly { $exactly }
  } of the electives { $departments }.
explain-claim-at-most-once = { $whom }: at most once in { $departments }.
explain-claim-no-return = { $whom }: back to { $departments } after { $pause_weeks } weeks at the earliest.
explain-claim-requires-before = { $whom }: to { $departments } only after the stations that it requires ({ $before }).
explain-claim-forbidden-succession = { $whom }: never directly after one another: { $pairs }.
explain-claim-cyclic-order = { $whom }: only in the order { $ring }.
explain-claim-window = { $whom }: in { $department } only from { $from } to { $until }.
explain-claim-blackout = { $whom }: blackout in { $departments }{ $last_working_days_of_quarter ->
    [0] { " " }({ $dates }).
    [1] , on the last working day of every quarter.
   *[other] , on the last { $last_working_days_of_quarter } working days of every quarter.
  }
explain-claim-skill-needed = { $whom }: in { $departments } only with the skill "{ $skill }" at level { $level } or above.
explain-claim-skill-mix = { $departments }: at least { $least } with the skill "{ $skill }" on every working day.
explain-claim-newcomers = { $departments }: at most { $most } newcomers at a time.
explain-claim-mentor = A mentor is there during every stay (rule "{ $title }").
explain-claim-not-together = { $whom } are never in the same department.
explain-claim-together = { $whom } are always in the same department.
explain-claim-reciprocal = { $whom } swap: while one is away, the other is in that place.
explain-claim-home-team = { $departments }: { $most_away ->
    [0] only a limited part of the team may be elsewhere at a time or in a year.
   *[other] at most { $most_away } of the team elsewhere at a time.
  }
explain-claim-away-limit = { $whom }: at most { $weeks } calendar weeks a year away from the own department.
explain-claim-hand-over = { $departments }: hand-over of { $days } days together.
explain-claim-presence-share = { $whom }: there on at least a share of { $least_share } of the days of every stay in { $departments }.
explain-claim-site-change = { $whom }: limited changes of site (rule "{ $title }").
explain-claim-load = { $whom }: within { $window_weeks } weeks a load of at most { $most }.
explain-claim-content = { $whom }: contents { $contents }.
explain-claim-leave-only-in = { $whom }: vacation only during the time in { $departments }.
explain-claim-youth = { $whom }: protection of young people, nobody under { $age } in { $departments }.
explain-claim-wish = { $person }: wished for as a hard rule: { $department }, at some time from { $from } to { $until }.
explain-claim-inside-contract = { $whom }: only between joining and leaving.
explain-claim-one-place-at-a-time = { $whom }: in one department only on a day.
explain-claim-works-council = { $whom }: rule "{ $title }".
explain-claim-balance = { $whom }: rule "{ $title }".
explain-claim-keep-published = { $whom }: rule "{ $title }".

## What counting comes to

explain-counted-closed = No possible stay is left for { $people } in { $department }: { $reasons }
explain-counted-short = { $people } can have { $there } net weeks in { $department } at the most; { $asked } are needed.
explain-counted-crowded = In { $department } { $people } are pinned at the same time, { $first } to { $last }; { $there ->
    [0] there is no place.
    [1] there is one place.
   *[other] there are { $there } places.
  }
explain-counted-person = { $people } needs { $asked } weeks ({ $parts }); from { $first } to { $last } only { $there } are possible.
explain-counted-places = { $department }: { $count ->
   *[other] { $people } need
  } { $asked } weeks together; from { $first } to { $last }, with { $most ->
    [1] one place
   *[other] { $most } places
  }, only { $there } are free.
explain-counted-order = { $people } can begin in { $department } on { $last } at the latest; the stay in { $before } that must come before has ended on { $first } at the earliest.

## Ways out

explain-way-pin = Unpin { $person } in { $department } ({ $first } to { $last })
explain-way-capacity = { $departments }: { $limit ->
    [1] one place
   *[other] { $limit } places
  } from { $first } to { $last }
explain-way-newcomers = { $departments }: { $limit } newcomers at a time from { $first } to { $last }
explain-way-min-present = { $departments }: from { $first } to { $last } { $limit ->
    [0] the team may be empty
    [1] one person is enough
   *[other] { $limit } people are enough
  }
explain-way-skill-mix = { $departments }: from { $first } to { $last } { $limit } with the skill "{ $skill }" are enough
explain-way-wish = Make the wish of { $person } for { $department } a soft rule
explain-way-min-stay = { $whom }: in { $departments } { $number ->
    [1] one week
   *[other] { $number } weeks
  } at a stretch are enough
explain-way-max-stay = { $whom }: in { $departments } up to { $number } weeks at a stretch
explain-way-required-visit = { $whom }: in { $departments } { $number ->
    [1] one net week is
   *[other] { $number } net weeks are
  } enough
explain-way-later = { $whom }: { $departments } only by { $by }
explain-way-no-visit = { $whom }: { $departments } is no required stay
explain-way-no-gap = { $whom }: up to { $number } days without a station
explain-way-without = { $whom }, { $departments }: an exception from the rule "{ $title }"
explain-way-soft = Make the whole rule "{ $title }" ({ $rule }) a soft one

## The outcome

explain-counting = "{ $name }": what can be counted
explain-asking = "{ $name }": whether there is a plan
explain-narrowing = "{ $name }": what contradicts each other
explain-loosening = "{ $name }": what can give way
explain-pricing = What it would cost
explain-possible = There is a plan for "{ $name }" that keeps all hard rules and pins; "rotation solve" finds it.
explain-unknown = Whether there is a plan for "{ $name }" could not be told in this time. Give it more time.
explain-impossible = There is no plan for "{ $name }". These contradict each other:
explain-impossible-not-confirmed = There seems to be no plan for "{ $name }" (one run says so, not confirmed). These contradict each other:
explain-not-smallest = Time did not suffice to show that it does not take fewer of them.
explain-points-to = All that was counted comes from the same rule: "{ $title }" ({ $rule }).
explain-no-ways = No way out was found in this time.
explain-taken = Way out taken: { $way }
explain-again = Something has changed since this was explained. Please have it explained again.
explain-no-such-way = { $most ->
    [0] There is no way out that could be taken.
    [1] There is way 1 only.
   *[other] The ways out are numbered from 1 to { $most }.
  }
explain-not-there-impossible = { $person } cannot be in { $department } from { $first } to { $last }:
explain-not-there-unknown = Whether { $person } can be in { $department } from { $first } to { $last } could not be told in this time.
explain-not-there-no-plan = { $person } can be in { $department } from { $first } to { $last }; what that costs could not be told in this time.
explain-not-there-free = { $person } can be in { $department } from { $first } to { $last }, and soft rules cost no more.
explain-not-there-costs = { $person } can be in { $department } from { $first } to { $last }; soft rules then cost { $cost } more.
explain-not-there-unknown-price = { $person } can be in { $department } from { $first } to { $last }; no plan without it was found to compare with.
explain-price-not-proven = Compared are the best plans found; that there are no better ones is not proven.

explain-needs-all = To ask about a place, --person, --department, --from and --until belong together; --take does not go with them.
explain-stopped-early = Explaining "{ $name }" was stopped before anything was certain; nothing is changed.
explain-item = · { $text }
explain-counted = { $count ->
    [1] Counting alone shows it
   *[other] Counting alone shows it ({ $count })
  }
explain-ways = { $count ->
    [1] One way out that was tried
   *[other] { $count } ways out that were tried, the cheapest first
  }
explain-way = { $number }. { $text } (price { $cost }; { $count ->
    [0] nothing in the plan changes
    [1] one assignment changes
   *[other] { $count } assignments change
  }{ $objective ->
    [0] { "" }
   *[other] , soft rules cost { $objective }
  })
explain-way-without-plan = { $number }. { $text } (price { $cost }; its plan was not finished in this time)
explain-way-command = Command: { $command }
explain-see = Why, and what makes it possible, says "rondo rotation explain { $plan }"; in the application the key x.

explain-title = Why "{ $name }" cannot be solved
explain-why-not-title = Why not here? "{ $name }"
explain-which-department = { $person }, { $first } to { $last }: in which department?
explain-take-title = Way out: { $way }

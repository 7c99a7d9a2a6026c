# Exchange: programmes, rounds, meetings, quality and reasons.

## What was done

exchange-created = Programme “{ $name }” created
exchange-edited = Programme “{ $name }” changed
exchange-removed = Programme “{ $name }” removed
exchange-planned = Programme “{ $name }” planned
exchange-published = Programme “{ $name }” published
exchange-planning = Planning the rounds of “{ $name }”
exchange-planning-best = “{ $name }”: { $pairs } of { $most } meetings, { $distinct } of at most { $bound } different pairs{ $gap ->
    [0] {""}
   *[other] , { $gap } missing
  }
exchange-stopped = Planning of “{ $name }” stopped, the best plan so far kept as a suggestion
exchange-stopped-early = Planning of “{ $name }” was stopped before there was a whole plan. Nothing was changed.
exchange-variants-made = { $count ->
    [one] One variant
   *[other] { $count } variants
  } of “{ $name }” made
exchange-suggestion-taken = Suggestion taken as the draft of “{ $name }”
exchange-suggestion-dropped = { $count ->
    [one] One suggestion
   *[other] { $count } suggestions
  } for “{ $name }” dropped
exchange-round-added = { $day }: { $count ->
    [one] one meeting
   *[other] { $count } meetings
  }

## What is refused

exchange-name-taken = There is a programme “{ $name }” already.
exchange-empty-side = The side “{ $side }” is empty: “{ $selector }” means nobody who takes part.
exchange-pool-alone = Only { $name } is in the pool. For everybody to meet it takes two people at least.
exchange-on-both-sides = { $names } { $count ->
    [one] stands
   *[other] stand
  } on both sides. Everybody belongs to one.
exchange-bad-rule = “{ $rule }” is no rule for rounds. Use “week”, “2weeks” or an RRULE with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY and an INTERVAL from 1.
exchange-no-rounds = From { $first } to { $until } the rule gives no round.
exchange-no-slot-fits = A meeting of { $minutes } minutes does not fit between { $begin } and { $end }.
exchange-too-many-rounds = That would be more than { $most } rounds.
exchange-no-such-round = “{ $name }” has no round on { $day } or in that week.
exchange-no-such-meeting = There is no meeting “{ $meeting }” in this programme.
exchange-nothing-planned = “{ $name }” has no meetings yet. Plan first, then publish.
exchange-already-published = “{ $name }” is published, and nothing has changed since.
exchange-no-suggestions = There is no suggestion for “{ $name }”. Make some with “exchange variants”.
exchange-nothing-to-vary = Nothing of “{ $name }” is left to be planned: its rounds are published or past, or nobody can meet.
exchange-no-such-suggestion = There is no suggestion “{ $suggestion }”. There are: { $known }.
exchange-suggestion-old = In this suggestion { $count ->
    [one] somebody sits who is
   *[other] { $count } people sit who are
  } no longer in the lists. Make it again.
exchange-suggestion-past = Nothing of this suggestion is still to come.
exchange-variant-count = Between 2 and { $most } variants can be made.
exchange-all-skipped = No round of “{ $name }” takes place: all fall on holidays or into times without rounds.
exchange-side-never-there = Nobody of the side “{ $side }” is there in any of the coming rounds. Choose another weekday or hour, or other people.
exchange-pins-contradict = Pinned meetings contradict { $count ->
    [one] a hard rule
   *[other] hard rules
  }: { $reasons } Nothing was planned.
exchange-pins-hint = Unpin one of them (rondo exchange unpin { $name } MEETING), or accept the finding with a reason.
exchange-not-together = { $people } are not possible together.
exchange-and-more = { $count } more
exchange-published-stays = “{ $name }” is published and stands in calendars. It is not removed.

## What is possible

exchange-never-due = { $names } never { $count ->
    [one] works
   *[other] work
  } at the hour of the rounds ({ $weekdays }): no plan has a meeting for { $count ->
    [one] this person
   *[other] these people
  }. Choose another weekday or hour, or add “{ $selector }” to the side.
exchange-never-there = { $names } { $count ->
    [one] is
   *[other] are
  } there in none of the rounds.
exchange-bound-sides = { $first }: { $m ->
    [one] one person
   *[other] { $m } people
  }, { $second }: { $n ->
    [one] one person
   *[other] { $n } people
  }.
exchange-bound-pairs = { $pairs ->
    [one] One permitted pair
   *[other] { $pairs } permitted pairs
  }, at most { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
  } in { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
  }.
exchange-bound-not-all = At most { $most } of { $pairs } pairs can meet; all would need at least { $fewest ->
    [one] one round
   *[other] { $fewest } rounds
  } without any absence.
exchange-bound-all = All pairs can meet; at least { $fewest ->
    [one] one round is
   *[other] { $fewest } rounds are
  } needed, and there { $rounds ->
    [one] is one
   *[other] are { $rounds }
  }.
exchange-bound-exists = A plan in which all of them meet exists for certain (Borodin, Kostochka and Woodall 1997), if need be with more pauses.
exchange-bound-in-person = For all pairs of one site to meet in its rooms, at least { $fewest } rounds are needed.
exchange-bound-sit-outs = { $side } is larger: even without absences { $count ->
    [one] one person sits
   *[other] { $count } people sit
  } out in every round.

exchange-bound-pool = { $side }: { $count ->
    [one] one person
   *[other] { $count } people
  }, everybody with everybody: { $pairs ->
    [one] one permitted pair
   *[other] { $pairs } permitted pairs
  }.
exchange-bound-tables = When all are there, { $least } to { $most } people sit at { $tables ->
    [one] one table
   *[other] each of { $tables } tables
  } in every round; there { $rounds ->
    [one] is one round
   *[other] are { $rounds } rounds
  }.
exchange-bound-tables-even = When all are there, { $most } people sit at { $tables ->
    [one] one table
   *[other] each of { $tables } tables
  } in every round; there { $rounds ->
    [one] is one round
   *[other] are { $rounds } rounds
  }.
exchange-bound-left-over = { $side }: even when all are there the number does not come out even; { $count ->
    [one] one person sits
   *[other] { $count } people sit
  } out in every round.
exchange-bound-tables-not-all = At most { $most } of { $pairs } pairs can share a table: { $reason }. All would need at least { $fewest ->
    [one] one round
   *[other] { $fewest } rounds
  } without any absence.
exchange-bound-tables-all = By the number of seats all pairs could meet; at least { $fewest ->
    [one] one round is
   *[other] { $fewest } rounds are
  } needed for it, and there { $rounds ->
    [one] is one
   *[other] are { $rounds }
  }.

## How good the plan is

exchange-quality-most = { $meetings ->
    [one] One meeting
   *[other] { $meetings } meetings
  }; more are not possible.
exchange-quality-meetings = { $meetings } of at most { $most } meetings; whether more are possible is not proven.
exchange-quality-seats-all = { $meetings ->
    [one] One meeting
   *[other] { $meetings } meetings
  } with { $seats } seats: whoever is there has one.
exchange-quality-seats = { $meetings ->
    [one] One meeting
   *[other] { $meetings } meetings
  } with { $seats } of at most { $most } seats; whether more are possible is not proven.
exchange-quality-again = { $repeats ->
    [0] Nobody meets anybody twice.
    [one] Once two people meet who have met before.
   *[other] { $repeats } times two people meet who have met before.
  }
exchange-quality-beside = { $count ->
    [one] Once
   *[other] { $count } times
  } two people of one side share a table again.
exchange-quality-ties = { $count ->
    [one] One more meeting
   *[other] { $count } more meetings
  } would be possible, were it not for: { $rules }.
exchange-quality-pairs-most = { $pairs ->
    [one] One pair
   *[other] { $pairs } different pairs
  }; more are not possible: { $reason }.
exchange-quality-pairs = { $pairs } of at most { $most } different pairs, { $gap } missing; whether more are possible is not proven. For the bound: { $reason }.
exchange-by-permitted = these are all pairs that may meet
exchange-by-common-rounds = all others are never there in the same round
exchange-by-free-rounds = too many people are there in too few rounds
exchange-by-meetings = the rounds hold no more
exchange-by-neighbours = nobody has more seats beside them in their own rounds
exchange-by-tables = so few tables cannot part all who have sat together
exchange-by-search = two exhaustive searches found no other plan in which nobody sits out who could meet somebody
exchange-by-search-once = an exhaustive search found no other plan; a second one has not confirmed it
exchange-tie-apart = people who are not possible together
exchange-quality-repeats = { $repeats ->
    [0] Nobody meets anybody twice.
    [one] One pair meets again.
   *[other] { $repeats } meetings repeat a pair.
  }
exchange-quality-shortest-gap = { $count ->
    [0] Some who meet again do so in the very next round.
    [one] Whoever meets again does so after a round between at the earliest.
   *[other] Whoever meets again does so after { $count } rounds between at the earliest.
  }
exchange-quality-waits = { $longest ->
    [0] Nobody who is there sits out.
    [one] Nobody sits out twice in a row.
   *[other] The longest pause is { $longest } rounds.
  }
exchange-quality-waits-shortest = The longest pause is { $longest } rounds; with as many meetings and different pairs it cannot be shorter.
exchange-quality-sit-outs = Everybody sits out between { $least } and { $most } times while being there.
exchange-quality-online = { $online ->
    [0] All meetings are in person.
   *[other] { $online } of { $meetings } meetings are online.
  }

## Suggestions

exchange-suggestion-stopped = best plan when planning was stopped
exchange-suggestion-pauses = fair and short pauses first
exchange-suggestion-wishes = soft rules first
exchange-suggestion-repeats = pairs meet again as late as possible

## Why

exchange-why-meets = { $person } meets { $partners } on { $day }, { $place }.
exchange-why-sits-out = { $person } sits out: { $reason }.
exchange-why-not-in-it = { $person } belongs to neither side in this round.
exchange-at-online = online
exchange-at-room = in person ({ $room })
exchange-fact-pinned = The meeting is pinned.
exchange-fact-met = { $partner }: met { $count ->
    [one] once
   *[other] { $count } times
  } before, last on { $last }.
exchange-fact-new = { $partner }: not met yet.
exchange-fact-two-sites = Online, since not all work at the same site.
exchange-fact-no-room = Online, since no room is free at the site.
exchange-fact-missing = { $side }: { $missing ->
    [0] all { $all } are there.
    [one] one of { $all } cannot come.
   *[other] { $missing } of { $all } cannot come.
  }
exchange-fact-places = { $side }: { $seated } { $seated ->
    [one] has
   *[other] have
  } a table, { $waiting } { $waiting ->
    [one] sits
   *[other] sit
  } out.
exchange-fact-all-met = { $person } has met everybody who has a table in this round.
exchange-fact-pauses = Pauses before this round: { $person } { $count }, those who have a table { $least } to { $most }.
exchange-fact-last = Last meeting before: { $day }.
exchange-fact-next = Next meeting: { $day }.

exchange-reason-away = away
exchange-reason-not-due = does not work at that time
exchange-reason-holiday = public holiday at their own site
exchange-reason-not-employed = not yet or no longer in the company
exchange-reason-no-partner-present = nobody of the other side is there
exchange-reason-other-side-smaller = the other side has fewer free places
exchange-reason-alone = nobody else is there
exchange-reason-left-over = the number of people who are there does not come out even at the tables
exchange-reason-not-allowed = not possible together with anybody who is there
exchange-reason-meetings-per-week = has enough meetings that week
exchange-reason-outside-hours = outside working hours
exchange-reason-elsewhere = sits at another table at that time
exchange-reason-busy = is busy then by their own calendar
exchange-reason-declined = has declined that hour
exchange-reason-pause = keeps the pause between two meetings
exchange-reason-cancelled = the meeting is cancelled
exchange-reason-moved = the meeting has been moved

exchange-skipped-holiday = No round on { $day }: { $holiday }.
exchange-skipped-closed = No round on { $day }: time without rounds.
exchange-skipped-nobody = No round on { $day }: nobody can meet.

## Agenda

exchange-topic-persona = Present the persona
exchange-topic-case = Present the case study
exchange-topic-discussion = Discuss challenges, solutions and results
exchange-topic-agreements = Note what is agreed
exchange-topic-own = { $topic }

## Repair and changes by hand

exchange-repaired = Programme “{ $name }” repaired
exchange-repair-nothing = Nothing to repair: { $all ->
    [0] no meetings are planned.
    [one] the one coming meeting can take place.
   *[other] all { $all } coming meetings can take place.
  }
exchange-repair-told = To be told: { $people }. Nobody else.
exchange-table-changed = { $day }: { $old } → { $new }
exchange-table-gone = { $day }: { $people } is off
exchange-table-come = { $day }: { $people } is new
exchange-pinned = Meeting of { $people } on { $day } pinned
exchange-unpinned = Meeting of { $people } on { $day } no longer pinned
exchange-cancelled = Meeting of { $people } on { $day } cancelled
exchange-held = Meeting of { $people } on { $day } was held
exchange-missed = Meeting of { $people } on { $day } was missed

# Rules: what they are for, what they find, and what can be wrong with them.

## Kinds for both sorts of plan

rule-inside-contract-title = Inside the contract
rule-inside-contract-purpose = Nobody is planned before they join or after they leave.
rule-inside-contract-example = Always holds. Whoever leaves on 31 March has neither an assignment nor a meeting from 1 April.
rule-inside-contract-finding-before = { $person } is planned for { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }, but joins on { $limit }.
rule-inside-contract-finding-after = { $person } is planned for { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }, but leaves on { $limit }.

## Kinds for rotations

rule-one-place-at-a-time-title = One place at a time
rule-one-place-at-a-time-purpose = Nobody is assigned to two departments on one day; half days may split.
rule-one-place-at-a-time-example = Always holds. Purchasing in the morning and finance in the afternoon is fine, whole days in both are not.
rule-one-place-at-a-time-finding = { $person } is assigned to { $places } at the same time { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }.

rule-no-gap-title = No gap
rule-no-gap-purpose = Apprentices have a station on every work day of the plan; holidays do not count.
rule-no-gap-example = “allowed_days=5;except=2027-12-24..2027-12-31”: five days without a station are fine, those between the years do not count. With “until_last=yes” only gaps before the last station count.
rule-no-gap-finding = { $person } has no station { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $gap ->
    [1] one work day
   *[other] { $gap } work days
  }; { $total } in the whole plan, { $allowed } allowed).

rule-capacity-title = Places
rule-capacity-purpose = A department takes only as many people as it has places; who is absent keeps the place.
rule-capacity-example = “most=departments.guest_capacity;who=guests”: as many guests as the list of departments says.
rule-capacity-finding = { $department } has { $count ->
    [1] { $who ->
        [guests] one guest
        [apprentices] one apprentice
       *[all] one person
      }
   *[other] { $count } { $who ->
        [guests] guests at a time
        [apprentices] apprentices at a time
       *[all] people at a time
      }
  } ({ $crowd }) { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }, but { $most ->
    [0] no place
    [1] only one place
   *[other] only { $most } places
  }.

rule-min-present-title = Minimum staffing
rule-min-present-purpose = On every working day enough people are present in the department. Days on which there were too few without any rotation are only named.
rule-min-present-example = “least=departments.min_staffing;who=own”: as many of its own people as the list of departments says; with “who=guests” so many who come by rotation.
rule-min-present-finding = { $department }: { $days ->
    [1] on { $first }
   *[other] at times from { $first } to { $last }
  } only { $present } of at least { $least } { $present ->
    [1] is
   *[other] are
  } present; { $away } { $number ->
    [1] is
   *[other] are
  } in other departments by the rotation.
rule-min-present-finding-guests = { $department }: { $days ->
    [1] on { $first }
   *[other] at times from { $first } to { $last }
  } only { $present } of at least { $least } { $present ->
    [1] is
   *[other] are
  } there by the rotation.
rule-min-present-finding-anyway = { $department }: { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } only { $present } of at least { $least } would be present without any rotation, too.

rule-min-stay-title = Minimum stay
rule-min-stay-purpose = A stay is long enough to learn something. Net weeks count only days on which the person is there.
rule-min-stay-example = “weeks=3;measure=net”: fifteen days of presence, without school, vacation and holidays.
rule-min-stay-finding = { $person } has only { $measured ->
    [net] { $weeks ->
        [1] one net week
       *[other] { $weeks } net weeks
      }
   *[calendar] { $weeks ->
        [1] one calendar week
       *[other] { $weeks } calendar weeks
      }
  } in { $department } ({ $first } to { $last }); at least { $least } are needed.

rule-max-stay-title = Maximum stay
rule-max-stay-purpose = A stay is not longer than agreed; what lies before the plan counts.
rule-max-stay-example = “weeks=departments.max_stay_weeks;measure=calendar”: as many calendar weeks as the list of departments says.
rule-max-stay-finding = { $person } is in { $department } for { $measured ->
    [net] { $weeks } net weeks
   *[calendar] { $weeks } calendar weeks
  } ({ $first } to { $last }); at most { $most } are meant.

rule-required-visit-title = Required visit
rule-required-visit-purpose = Everybody has been, by some day, in the departments that belong to it; earlier stays count.
rule-required-visit-example = “departments=EK|FI|LO;least_net_weeks=3;by=2027-07-31”: three net weeks in each; with “k=2” two of them are enough.
rule-required-visit-finding = { $person } lacks the required visit to { $department } (by { $by }).
rule-required-visit-finding-weeks = { $person } has { $weeks } net weeks in { $department } by { $by }; { $least } are needed.
rule-required-visit-finding-some = { $person } has only { $done } of { $needed } required visits by { $by }; still to choose from: { $choices }.

rule-requires-before-title = Prerequisite
rule-requires-before-purpose = Nobody comes to a department who has not been in another one before.
rule-requires-before-example = “before=EK>FI”: first purchasing, then finance; with “before=departments.requires_before” the list of departments says it. With “needs=one” one of several is enough.
rule-requires-before-finding = { $person } begins in { $department } on { $begins } without having been in { $needed }.
rule-requires-before-finding-later = { $person } begins in { $department } on { $begins }; the stay in { $needed } that is needed for it only ends on { $ends }.
rule-requires-before-finding-one = { $person } begins in { $department } on { $begins } without having been in one of these before: { $needed }.

rule-at-most-once-title = At most once
rule-at-most-once-purpose = Nobody comes to the same department a second time; earlier stays count.
rule-at-most-once-example = “departments=VI|MK|EK”: each of these stations once; where none are named it holds for all departments.
rule-at-most-once-finding = { $person } is in { $department } from { $first } to { $last }, for time number { $number }; the last one was from { $earlier } to { $earlier_last }.

rule-blackout-title = Blackout
rule-blackout-purpose = In these days the department takes nobody in and lends nobody, for the closing of the books, say, or the inventory.
rule-blackout-example = “last_working_days_of_quarter=3;people=all;applies=days”: the last three working days of each quarter; with “applies=starts” only no stay begins then.
rule-blackout-finding-guest = { $person } is in { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }, in its blackout from { $closed } to { $closed_last }.
rule-blackout-finding-own = { $person } is in { $elsewhere } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }, though { $department } lends nobody from { $closed } to { $closed_last }.
rule-blackout-finding-starts = { $person } begins in { $elsewhere } on { $first }; { $department } has a blackout from { $closed } to { $closed_last }.

rule-mentor-title = The mentor is there
rule-mentor-purpose = Whoever is a guest in a department has somebody there who is present often enough, may be paired with them and does not guide too many.
rule-mentor-example = “least_share=0.5;most_mentees=2”: there on half of the days of presence, two at a time at most.
rule-mentor-finding = { $mentor } guides { $person } in { $department } ({ $first } to { $last }), but is there on only { $together } of { $present } days; { $least } % are needed.
rule-mentor-finding-nobody = { $person } has no mentor in { $department } from { $first } to { $last }.
rule-mentor-finding-barred = { $mentor } is to guide { $person } in { $department } ({ $first } to { $last }); the two are a barred pair.
rule-mentor-finding-mentees = { $mentor } guides { $count } people at a time ({ $mentees }) { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }; { $most } at most are meant.

rule-not-together-title = Not together
rule-not-together-purpose = Two people are never in the same department on the same day.
rule-not-together-example = Scope “people:1013,1025”: the two do not come together.
rule-not-together-finding = { $person } and { $other } are both in { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }.

rule-elective-needs = Give “exactly”, or “least” or “most”.
rule-elective-title = Electives
rule-elective-purpose = Of a group of departments everybody visits exactly so many, or at least or at most so many.
rule-elective-example = “departments=PE|QM|EK;exactly=2”: two of three, earlier stays count.
rule-elective-finding = { $person } visits { $count ->
    [0] none
   *[other] only { $count }
  } of the electives { $group }; { $bound ->
    [exact] exactly
   *[other] at least
  } { $asked ->
    [1] one is asked for
   *[other] { $asked } are asked for
  }.
rule-elective-finding-more = { $person } visits { $count } electives ({ $chosen }); { $bound ->
    [exact] { $asked ->
        [0] none is asked for
        [1] exactly one is asked for
       *[other] exactly { $asked } are asked for
      }
   *[other] { $asked ->
        [0] none is allowed
        [1] one at most is allowed
       *[other] { $asked } at most are allowed
      }
  }.

rule-no-return-title = No early return
rule-no-return-purpose = Between two stays in the same department there is a pause.
rule-no-return-example = “pause_weeks=26”: back in the same department after half a year at the earliest.
rule-no-return-finding = { $person } comes back to { $department } { $pause ->
    [1] one day
   *[other] { $pause } days
  } after { $earlier_last }; a pause of { $weeks ->
    [1] one week
   *[other] { $weeks } weeks
  } is asked for.

rule-forbidden-succession-title = Not directly after
rule-forbidden-succession-purpose = One department never follows directly on another.
rule-forbidden-succession-example = “pairs=VI>VA”: from inside sales not straight into field sales.
rule-forbidden-succession-finding = { $person } begins in { $department } on { $begins }, directly after { $earlier } (until { $ended }).

rule-cyclic-order-title = Order in a ring
rule-cyclic-order-purpose = Departments are gone through in turn; where one begins is free.
rule-cyclic-order-example = “ring=EK>LO>FI”: after purchasing the warehouse, after the warehouse finance, then purchasing again.
rule-cyclic-order-finding = { $person } comes to { $department } after { $earlier } on { $begins }; next in turn would be { $wanted }.

rule-window-title = Time window
rule-window-purpose = A department takes people at a certain time only.
rule-window-example = “department=MK;from=2027-03-01;until=2027-06-30”: marketing from March to June only.
rule-window-finding = { $person } is in { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $count ->
    [1] one work day
   *[other] { $count } work days
  } outside); the department is open from { $opens } to { $closes } only.

rule-skill-needed-title = Skill needed
rule-skill-needed-purpose = Only people who have a skill come to a department.
rule-skill-needed-example = Scope “departments:VA”, “skill=English;level=2”: field sales only with English from level 2.
rule-skill-needed-finding = { $person } is planned for { $department } but { $level ->
    [0] lacks the skill { $skill }
   *[other] has { $skill } at level { $level } only
  } (level { $least } is needed).

rule-skill-mix-title = Skill on site
rule-skill-mix-purpose = On every working day so many are in a department who know a thing.
rule-skill-mix-example = Scope “departments:KS”, “skill=French;least=1”: there is always somebody with French in customer service.
rule-skill-mix-finding = In { $department } { $present ->
    [0] nobody is
    [1] only one person is
   *[other] only { $present } people are
  } present { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } with { $skill } (level { $level } or more); { $least ->
    [1] one is
   *[other] { $least } are
  } needed.
rule-skill-mix-finding-anyway = In { $department }, even without any rotation, { $present ->
    [0] nobody is
    [1] only one person is
   *[other] only { $present } people are
  } present { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } with { $skill } (level { $level } or more); { $least ->
    [1] one is
   *[other] { $least } are
  } needed.

rule-newcomers-title = Newcomers at a time
rule-newcomers-purpose = Only so many who have never been there are in a department at a time.
rule-newcomers-example = “most=1”: never more than one person to be broken in.
rule-newcomers-finding = { $department } has { $count } newcomers at a time { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $crowd }); { $most ->
    [0] none is
    [1] one is
   *[other] { $most } are
  } allowed.

rule-together-title = Together
rule-together-purpose = Two people rotate side by side: where one is assigned, the other is, too.
rule-together-example = Scope “people:3001,3003”: the two are always in the same department.
rule-together-finding = { $person } and { $other } are not together { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $places }).

rule-reciprocal-title = Swap
rule-reciprocal-purpose = Two people swap: both are away at the same time, each at the other's place.
rule-reciprocal-example = Scope “people:1005,1022”: one is in marketing while the other is in sales.
rule-reciprocal-finding = { $person } and { $other } are a tandem, but { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } { $number ->
    [1] only { $away } is away
   *[other] { $away } are not at each other's place
  }.

rule-home-team-title = Home team
rule-home-team-purpose = A department lends only so many of its own people at a time, and for part of the year only.
rule-home-team-example = “most_away=1;most_away_share=0.2”: one person at a time, a fifth of all work days in the year at most.
rule-home-team-finding = { $count } people of { $department } are away at the same time { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $away }); { $most ->
    [0] nobody may be
    [1] one may be
   *[other] { $most } may be
  }.
rule-home-team-finding-share = In { $year } the people of { $department } are away on { $share } % of their work days; { $most } % are allowed.

rule-away-limit-title = Away so long at most
rule-away-limit-purpose = Nobody is in other departments for more than so many weeks of a calendar year.
rule-away-limit-example = “weeks=12”: twelve calendar weeks a year at most, earlier stays count.
rule-away-limit-finding = In { $year } { $person } is away from the own department in { $count ->
    [1] one calendar week
   *[other] { $count } calendar weeks
  }; { $most ->
    [0] none is
    [1] one is
   *[other] { $most } are
  } allowed.

rule-hand-over-title = Hand-over
rule-hand-over-purpose = Who leaves and who follows are there together for some days; on these days one place more is allowed.
rule-hand-over-example = Scope “departments:KS”, “days=2”: two days together at every change.
rule-hand-over-by-hand = No plan can be solved with the rule “{ $title }”, as plans are solved in whole periods. Make it a notice for solving, and afterwards lengthen the stays by hand by the days together.
rule-hand-over-finding = { $person } (until { $leaves }) and { $other } (from { $comes }) have { $common ->
    [0] no day
    [1] only one day
   *[other] only { $common } days
  } together in { $department }; the hand-over needs { $least ->
    [1] one
   *[other] { $least }
  }.

rule-presence-share-title = Presence
rule-presence-share-purpose = In every stay somebody is really there for a least share of the days.
rule-presence-share-example = “least_share=0.6”: on 60 % of the days at least; holidays, school and absences count against it.
rule-presence-share-finding = { $person } is in { $department } from { $first } to { $last } but present on only { $present } of { $assigned } days; { $least } % are asked for.

rule-site-change-title = Changes of site
rule-site-change-purpose = Nobody changes the site too often, and every time at one site is long enough.
rule-site-change-example = “most_changes=2;least_weeks=8”: two changes at most; between two changes eight weeks at least.
rule-site-change-finding = { $person } changes the site { $count ->
    [1] once
   *[other] { $count } times
  } ({ $sites }); { $most ->
    [0] no change is
    [1] one change is
   *[other] { $most } changes are
  } allowed.
rule-site-change-finding-short = { $person } is in { $site } for { $weeks } weeks only, from { $first } to { $last }; { $least ->
    [1] one week is
   *[other] { $least } weeks are
  } asked for.

rule-load-title = Load
rule-load-purpose = Heavy stations do not follow each other without a rest.
rule-load-example = “weights=VA:2|KS:1;window_weeks=8;most=10”: in eight weeks a sum of 10 at most.
rule-load-finding = { $person } has, from { $first } to { $last }, a load of { $load } within { $weeks ->
    [1] one week
   *[other] { $weeks } weeks
  }{ $count ->
    [0] { "" }
   *[other] { " " }({ $places })
  }; { $most } is allowed.

rule-content-title = Learning contents
rule-content-purpose = Everything that is to be learned is offered by a department that is visited.
rule-content-example = “contents=Angebote schreiben|Kampagnen planen”: both come up in a stay.
rule-content-finding = { $person } comes to no department that teaches “{ $content }” (possible: { $places }).
rule-content-finding-nowhere = { $person } is to learn “{ $content }”, but no department offers it.

rule-leave-only-in-title = Vacation only there
rule-leave-only-in-purpose = Vacation falls into stays in certain departments only.
rule-leave-only-in-example = “departments=VI|EK”: vacation only while in inside sales or purchasing.
rule-leave-only-in-finding = { $person } is on vacation { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  } ({ $count ->
    [1] one work day
   *[other] { $count } work days
  }) outside { $allowed }.

rule-wish-title = Wishes
rule-wish-purpose = Who wished for a department comes there in the time wished for, be it for a day.
rule-wish-example = Without parameters all wishes of the wish list count; “person=1005;department=MK” is a single one.
rule-wish-finding = { $person } wishes for { $department } between { $first } and { $last } but is not there then.

rule-balance-title = Balance
rule-balance-purpose = What is pleasant and what is not falls to all alike: weeks in some departments, changes, wishes that are not met.
rule-balance-example = “measure=weeks_in:VA|KS;most=2”: between the most and the fewest weeks in VA and KS lie two at most. “measure=wishes;how=worst”: whoever comes off worst counts most.
rule-balance-people = { $people }{ $others ->
    [0] { "" }
    [1] {" "}and one more
   *[other] {" "}and { $others } more
  }
rule-balance-finding-weeks_in-spread = The weeks in { $places } are not balanced: { $highest } for { $most_people }, { $lowest } for { $least_people }.
rule-balance-finding-weeks_in-worst = Most weeks in { $places }: { $most_people } with { $highest }.
rule-balance-finding-changes-spread = The changes are not balanced: { $highest } for { $most_people }, { $lowest } for { $least_people }.
rule-balance-finding-changes-worst = Most changes: { $most_people } with { $highest }.
rule-balance-finding-wishes-spread = Wishes that are not met are not balanced: a weight of { $highest } for { $most_people }, { $lowest } for { $least_people }.
rule-balance-finding-wishes-worst = Worst off: { $most_people }, with a weight of { $highest } in wishes that are not met.

rule-keep-published-title = What is published stays
rule-keep-published-purpose = What has been published people know already: each period of a person that becomes different costs something.
rule-keep-published-example = As a soft rule of weight 5, a published plan is changed only where it is worth it.
rule-keep-published-finding = { $person } is not where it was published between { $first } and { $last }, in { $count ->
    [1] one period
   *[other] { $count } periods
  }.

rule-youth-title = Protection of young people
rule-youth-purpose = Nobody younger is in these departments. Of whom no date of birth is known, the rule says nothing.
rule-youth-example = Scope “departments:FE”, “age=18”: in production from the 18th birthday on only.
rule-youth-finding = { $person } is in { $department } from { $first } to { $last } and reaches the least age of { $age } years on { $day } only.

rule-works-council-title = Works council
rule-works-council-purpose = Names stays that the works council has to hear of or agree to: longer than a month, or at another site (BetrVG sections 95, 99). A notice only, no verdict.
rule-works-council-example = “longer_than=1;other_site=yes”: a stay from 1 March is longer than a month if it goes on after 31 March.
rule-works-council-finding = { $person } is in { $department } from { $first } to { $last }: { $reasons }. Works council: { $status }.
rule-works-council-longer = longer than { $months ->
    [1] a month
   *[other] { $months } months
  } (to { $limit })
rule-works-council-elsewhere = at another site ({ $site })
rule-council-open = open
rule-council-open-on = open ({ $date })
rule-council-not-needed = not needed
rule-council-not-needed-on = not needed ({ $date })
rule-council-informed = informed
rule-council-informed-on = informed on { $date }
rule-council-agreed = agreed
rule-council-agreed-on = agreed on { $date }
rule-council-refused = refused
rule-council-refused-on = refused on { $date }

rule-if-requested = If the requested absences are approved: { $text }

## Scope

rule-scope-all = all
rule-scope-people = { $people }
rule-scope-role-employee = employees
rule-scope-role-apprentice = apprentices
rule-scope-role-trainee = trainees
rule-scope-departments = department { $departments }
rule-scope-sites = site { $sites }
rule-scope-pair = { $one } with { $other }

## What can be wrong with a rule

rule-unknown-kind = There is no rule of the kind “{ $kind }”.
rule-kinds-like-it = Perhaps this is meant: { $kinds }.
rule-see-kinds = “rondo rule kinds” shows what a rule “{ $kind }” needs.
rule-unknown-parameter = The rule “{ $kind }” has no parameter “{ $name }”; known are: { $known }.
rule-missing-parameter = The rule “{ $kind }” lacks the parameter “{ $name }”.
rule-bad-parameter = The rule “{ $kind }” can make nothing of “{ $value }” as “{ $name }”.
rule-parameter-without-value = “{ $part }” is no parameter; it is written “name=value”, several with semicolons.
rule-bad-amount = “{ $value }” is neither a number nor a column of the departments; possible are: { $known }.
rule-bad-share = A share lies between 0 and 1, not at { $value }.
rule-bad-dates = “{ $value }” is no period; it is written “2027-06-28..2027-07-02”.
rule-bad-order = “{ $value }” is no order; it is written “EK>FI”.
rule-order-in-a-circle = These prerequisites turn in a circle, none of the departments could ever begin: { $places }.
rule-bad-k = Of { $most } departments not so many can be asked for.
rule-bad-ring = “{ $value }” is no ring; a ring names each department once: A>B>C.
rule-bad-department-weight = “{ $value }” is no weight; it is written as department:number, like VA:2.
rule-bad-weeks = { $value } weeks do not go; up to 53 are possible.
rule-bad-days = { $value } days do not go; 1 to 30 are possible.
rule-site-change-needs = The rule needs most_changes or least_weeks.
rule-home-team-needs = The rule needs most_away or most_away_share.
rule-wish-needs-both = A wish names a person and a department.
rule-bad-measure = “{ $value }” cannot be counted; possible are: { $known }.
rule-bad-age = An age of { $value } years is not possible; possible are 1 to 99.
rule-bad-quarter-days = A quarter has at most { $most } last working days, not { $value }.
rule-blackout-needs-dates = A blackout needs days (“dates”) or the last working days of the quarter.
rule-bad-months = “longer_than” is a number of months from 1 to 36, not { $value }.
rule-bad-choice = “{ $value }” is not possible for “{ $name }”; possible are: { $choices }.
rule-bad-yes-or-no = “{ $name }” is yes or no, not “{ $value }”.
rule-bad-number = “{ $name }” is a number, not “{ $value }”.
rule-bad-scope = “{ $part }” is no scope; possible are “all” and { $fields }, each with a colon and a list.
rule-bad-pair = “{ $part }” is no pair; it is written “people:1017,1018”, several pairs with semicolons.
rule-pair-of-one = “{ $part }” names the same person twice.
rule-nobody-called-so = “{ $value }” is not known.
rule-meant-perhaps = Perhaps this is meant: { $meant }.
rule-meant-by-several = “{ $value }” could be several; meant could be: { $meant }.
rule-cannot-be-solved = The rule “{ $title }” is checked, but not yet regarded when a plan is solved.

## What was done with rules

rule-added = Rule “{ $title }” added
rule-edited = Rule “{ $title }” changed
rule-removed = Rule “{ $title }” removed
rule-enabled = Rule “{ $title }” switched on
rule-disabled = Rule “{ $title }” switched off
rule-accepted = Exception from “{ $title }”: { $reason }
rule-reopened = Exception from “{ $title }” taken back
rule-parameter-changed = { $name }: { $before } → { $after }
rule-scope-changed = Holds for: { $before } → { $after }
rule-needs-pairs = The rule “{ $title }” needs pairs; they are written “people:1017,1018”, several with semicolons.
rule-not-accepted = There is no exception for “{ $finding }”.
rule-no-such-finding = There is no finding “{ $finding }”.
rule-findings-known = Open are, for example: { $findings }.
rule-no-findings = There are no open findings at present.

## Kinds for the exchange

rule-inside-contract-meeting = { $person } has a meeting on { $day } but is not yet or no longer in the company then.

rule-absent-participant-title = Away
rule-absent-participant-purpose = Nobody has a meeting on a day or half day on which they are away or do not work.
rule-absent-participant-example = Always on. Whoever is off on Wednesdays or on vacation gets no invitation for that day.
rule-absent-participant-meeting = { $person } has a meeting on { $day } but is not there.

rule-holiday-of-a-participant-title = Holiday at one’s own site
rule-holiday-of-a-participant-purpose = Nobody has a meeting on a public holiday of their own site.
rule-holiday-of-a-participant-example = Always on. On Corpus Christi nobody meets in Munich, but people in Hamburg do.
rule-holiday-of-a-participant-meeting = { $person } has a meeting on { $day } but has a public holiday then.

rule-never-pair-title = Barred pair
rule-never-pair-purpose = Two people never sit at one table. Confidential means: others learn no more than “not possible together”.
rule-never-pair-example = “people:1017,1018”, confidential: the two are never invited together, and nobody sees why.
rule-never-pair-meeting = { $one } and { $other } meet on { $day } but are a barred pair.

rule-avoid-pair-title = Avoid a pair
rule-avoid-pair-purpose = Two people meet only where nothing better is left.
rule-avoid-pair-example = “people:1017,1018” for two who see each other every day anyway.
rule-avoid-pair-meeting = { $one } and { $other } meet on { $day }; that should be as seldom as possible.

rule-meetings-per-week-title = Meetings a week
rule-meetings-per-week-purpose = Nobody has more than so many meetings in a calendar week, over all programmes.
rule-meetings-per-week-example = “most=1”: at most one exchange a week, even for somebody who takes part in two programmes.
rule-meetings-per-week-meeting = { $person } has { $count } meetings in the week of { $day }; { $most ->
    [one] one is
   *[other] { $most } are
  } allowed.

rule-min-gap-title = Pause between meetings
rule-min-gap-purpose = Between two meetings of a person lie at least so many weeks.
rule-min-gap-example = “weeks=2;side=Sales”: everybody in sales meets every second week at most.
rule-min-gap-meeting = { $person } meets on { $day } and again on { $next } already; { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  } should lie between.

rule-repeat-after-all-met-title = Everybody first
rule-repeat-after-all-met-purpose = Two people meet again only when both have met everybody they may and can meet.
rule-repeat-after-all-met-example = A seller sees all nine marketers before seeing any of them a second time.
rule-repeat-after-all-met-meeting = { $one } and { $other } meet again on { $day }, though { $count ->
    [one] one new pair
   *[other] { $count } new pairs
  } would have been possible.

rule-place-capacity-title = Rooms
rule-place-capacity-purpose = A room takes only as many meetings and people as fit in, and none while it is closed.
rule-place-capacity-example = Always on. Where no room is free any more, the meeting is online.
rule-place-capacity-meeting-parallel = { $room } has { $count } meetings at a time on { $day }, but room for { $most } only.
rule-place-capacity-meeting-closed = { $room } is closed on { $day } but has { $count ->
    [one] one meeting
   *[other] { $count } meetings
  }.
rule-place-capacity-meeting-seats = In { $room } { $count } people sit at one table with { $most } places on { $day }.

rule-working-hours-title = Hours of the day
rule-working-hours-purpose = A meeting lies between these hours for everybody, by the clock where they are.
rule-working-hours-example = “from=08:00;until=18:00”: whoever works in New York is not invited at six in the morning.
rule-working-hours-meeting = { $person } has a meeting at { $at } local time on { $day }; { $begin } to { $end } is allowed.
rule-bad-hours = From { $begin } to { $end } is no time of day: “until” lies after “from”.

rule-one-meeting-at-a-time-title = One meeting at a time
rule-one-meeting-at-a-time-purpose = Nobody sits at two tables at the same time, in whatever programmes.
rule-one-meeting-at-a-time-example = Always on. Whoever meets from 12:00 to 13:00 in one programme is not planned at 12:30 in another.
rule-one-meeting-at-a-time-meeting = { $person } has a meeting of “{ $programme }” and one of “{ $other }” at the same time on { $day }.

rule-busy-in-calendar-title = Busy by calendar
rule-busy-in-calendar-purpose = Nobody is planned at an hour at which their own calendar is busy already. With what, Rondo does not know.
rule-busy-in-calendar-example = Always on. Added as a soft rule or a notice, people are planned all the same and it is only pointed out.
rule-busy-in-calendar-meeting = { $person } is busy by their own calendar at the time of the meeting on { $day }.

rule-declined-meeting-title = Declined
rule-declined-meeting-purpose = Whoever has declined an invitation is not planned at the same hour again.
rule-declined-meeting-example = Always on. After somebody has declined, the check names the meeting and the repair looks for another pair.
rule-declined-meeting-meeting = { $person } has declined the meeting on { $day }.

rule-manager-and-report-title = Managers and their own people
rule-manager-and-report-purpose = Managers and the people who report to them meet as seldom as possible: they see each other anyway.
rule-manager-and-report-example = Who reports to whom stands in the list of people. A scope names the people who report.
rule-manager-and-report-meeting = { $one } and { $other } meet on { $day }, though one reports to the other.

rule-language-in-common-title = A common language
rule-language-in-common-purpose = People at one table speak a language in common: the one they are written to in, or a skill named by its code.
rule-language-in-common-example = Somebody written to in German with the skill “en” meets people who are written to in English.
rule-language-in-common-meeting = { $one } and { $other } meet on { $day } but have no language in common.

rule-fair-share-title = Shared fairly
rule-fair-share-purpose = Everybody has about as many meetings as they are there: their share of the side’s meetings, more or less so many.
rule-fair-share-example = “deviation=2;side=Sales”: whoever is there half of the time should have half of the meetings, two more or fewer are fair.
rule-fair-share-meeting = { $person } has { $count ->
    [one] one meeting
   *[other] { $count } meetings
  }; { $fair } would be the fair share.

rule-same-site-share-title = Share in person
rule-same-site-share-purpose = At least that share of all meetings is in person.
rule-same-site-share-example = “least=0.7”: seven of ten meetings are in a room, the others may be online.
rule-same-site-share-meeting = { $count } of { $all } meetings are in person; at least { $percent } per cent are wanted.

rule-only-a-wish = “{ $title }” looks at a whole plan and can be a wish only; no plan can promise it.
rule-make-it-soft = Make it a soft rule or a notice.

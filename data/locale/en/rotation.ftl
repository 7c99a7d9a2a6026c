# Rotation plans: what is changed, what stands in the way, and what is to be known about a place.

## What was done

rotation-created = Rotation plan “{ $plan }” created
rotation-removed = Rotation plan “{ $plan }” removed
rotation-assigned = Assignment: { $person } to { $department }, { $when }
rotation-unassigned = Assignment taken out: { $person } in { $department }, { $when }
rotation-moved = Assignment moved: { $person } in { $department }, { $when }, now { $now }
rotation-pinned-now = Pinned: { $person } in { $department }, { $when }
rotation-unpinned-now = Unpinned: { $person } in { $department }, { $when }
rotation-assigned-all = Assigned to { $department }, { $when }: { $people }
rotation-cleared = All assignments taken out, { $when }: { $people }
rotation-shifted-later = { $count } assignments { $days ->
    [one] one day
   *[other] { $days } days
  } later: { $people }
rotation-shifted-earlier = { $count } assignments { $days ->
    [one] one day
   *[other] { $days } days
  } earlier: { $people }
rotation-pinned-all = { $count } assignments pinned: { $people }
rotation-unpinned-all = { $count } assignments unpinned: { $people }
rotation-swapped = Swapped: { $person } and { $other }, { $when }
rotation-tandem = Tandem swap: { $person } and { $other }, { $when }
rotation-split = Assignment split: { $person } in { $department }, { $when }, a second one from { $day }
rotation-split-to = Assignment split: { $person } in { $department }, { $when }; from { $day } { $heir } in { $place }
rotation-resized = Assignment changed: { $person } in { $department }, { $when }, now { $now }
rotation-changed = Assignment changed: { $person } in { $department }, { $when }
rotation-suspended = Suspended: { $person } in { $department }, { $when }
rotation-resumed = No longer suspended: { $person } in { $department }, { $when }
rotation-broken-off = Assignment broken off: { $person } in { $department }, { $when }, last day { $last }
rotation-cut-gone = { $department }, { $when }: gone
rotation-cut-left = { $department }, { $when }: what is left is { $left }

rotation-when-day = { $first } (week { $week })
rotation-when-week = week { $week } ({ $first } to { $last })
rotation-when-weeks = weeks { $week }–{ $last_week } ({ $first } to { $last })

## What stands in the way

rotation-name-taken = There is a rotation plan “{ $name }” already.
rotation-outside-plan = These days lie outside the plan, which runs from { $first } to { $last }.
rotation-not-in-plan = { $department } does not belong to the plan “{ $plan }”.
rotation-not-its-days = The assignment has none of these days; it has { $when }.
rotation-pinned = The assignment to { $department }, { $when }, is pinned and stays as it is.
rotation-unpin-first = Unpin it first.
rotation-no-such-assignment = There is no assignment “{ $assignment }” in the plan “{ $plan }”.
rotation-see-assignments = “rondo rotation show { $plan }” lists all assignments with their ids.
rotation-swap-same = { $person } cannot swap with themselves.
rotation-tandem-same = Both belong to the same department: there is nothing to swap for { $person }.
rotation-tandem-no-home = { $person } has no home department; a tandem swap needs two.
rotation-nothing-there = There is no assignment on these days.
rotation-nothing-changed = The assignment is like that already.
rotation-not-suspended = The assignment ({ $when }) is suspended on no day.
rotation-own-mentor = { $person } cannot be their own mentor.
rotation-split-outside = The second part has to begin between { $first } and { $last }.
rotation-past = { $person }: what was from { $first } to { $last } is past; “{ $plan }” is published, and its past stays as it is.
rotation-from-today = Everything from { $today } on can be changed.
rotation-no-such-zoom = “{ $zoom }” is no zoom; possible are: { $zooms }.

## Ways out that were tried

rotation-repair-later = { $person } to { $department } a week later (from { $first })
rotation-repair-earlier = { $person } to { $department } a week earlier (from { $first })
rotation-repair-free = { $person } not in { $department } { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }
rotation-repair-unassign = Take out the assignment of { $person } to { $department } ({ $first } to { $last })
rotation-repair-fill = { $person } in { $department } from { $first } to { $last }, too
rotation-repair-longer = { $person } in { $department } for one week more ({ $first } to { $last })
rotation-repair-mentor = { $mentor } guides { $person } in { $department } ({ $first } to { $last })
rotation-repair-tandem = { $person } and { $other } trade places { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last }
  }: each is in the other's department
rotation-repair-elsewhere = { $repair }; { $added ->
    [0] { $removed ->
        [1] one soft finding less
       *[other] { $removed } soft findings less
      }
    [1] { $removed ->
        [0] one soft finding more
        [1] one soft finding comes, one goes
       *[other] one soft finding comes, { $removed } go
      }
   *[other] { $removed ->
        [0] { $added } soft findings more
        [1] { $added } soft findings come, one goes
       *[other] { $added } soft findings come, { $removed } go
      }
  }
rotation-repaired = Suggestion taken: { $repair }
rotation-repair-gone = This suggestion does not fit the plan any more. Please look at the finding again.

## What is to be known about a place

rotation-why-person = { $person }, { $day }
rotation-why-department = { $department }, { $day }
rotation-why-no-station = No station in the plan.
rotation-why-place = { $department }, { $first } to { $last }
rotation-why-half = { $place }, { $half } only
rotation-why-pinned = Pinned
rotation-why-suspended = Suspended today
rotation-why-mentor = Mentor: { $mentor }
rotation-why-goal = Goal: { $goal }
rotation-why-weeks = { $net ->
    [1] One net week
   *[other] { $net } net weeks
  }, { $calendar ->
    [1] one calendar week
   *[other] { $calendar } calendar weeks
  } ({ $first } to { $last })
rotation-why-council = Works council: { $status }
rotation-why-outside-contract = Not employed on this day.
rotation-why-no-work-day = No work day of this person.
rotation-why-holiday = Holiday: { $name }
rotation-why-away = { $kind }, { $half }, { $first } to { $last }
rotation-why-requested = { $kind } requested, { $half }, { $first } to { $last }
rotation-why-at-home = In the home department: { $department }

rotation-load-guests = { $count ->
    [0] No guest
    [1] One guest: { $names }
   *[other] { $count } guests: { $names }
  }
rotation-load-most = { $most ->
    [1] One place
   *[other] { $most } places
  }
rotation-load-no-working-day = No working day of the department.
rotation-load-present = Own people there: { $count ->
    [0] nobody
   *[other] { $count } ({ $names })
  }
rotation-load-half = { $person } ({ $half } only)
rotation-load-least = At least { $least } have to be there.
rotation-load-away = { $person }: { $why }
rotation-away-rotation = in { $department } until { $last }
rotation-away-absence = { $kind } until { $last }
rotation-away-contract = not employed
rotation-away-holiday = holiday ({ $name })
rotation-away-no-work-day = no work day

rotation-solved = Rotation plan “{ $name }” solved
rotation-proposed = Proposal for the rotation plan “{ $name }” kept
rotation-solving = Solving “{ $name }”; no plan yet
rotation-solving-best = “{ $name }”: best plan so far { $best }, bound { $bound }
rotation-solve-optimal = “{ $name }” is solved: { $objective ->
    [0] no rule is broken.
   *[other] the soft rules cost { $objective }, and that is proven the best.
  }
rotation-solve-feasible = “{ $name }” has a plan without a broken hard rule; the soft rules cost { $objective }, { $bound ->
    [0] and no bound better than zero is proven.
   *[other] and less than { $bound } is impossible.
  }
rotation-solve-impossible = There is no plan for “{ $name }” that keeps all hard rules and pins. The plan is as it was.
rotation-solve-unknown = No plan was found for “{ $name }” in { $seconds } seconds; it is not proven that none exists. The plan is as it was.
rotation-solve-proposal = Stopped; the best plan so far stands beside it as the plan “{ $proposal }”.
rotation-solve-told = { $count ->
    [1] One person has to be told: { $people }.
   *[other] { $count } people have to be told: { $people }.
  }
rotation-stopped-early = Solving “{ $name }” was stopped before there was a plan; nothing has changed.
rotation-bad-time-limit = The time must be more than zero seconds.
rotation-difference-moved = { $person }: { $department } from { $first } to { $last } instead of { $old_first } to { $old_last }
rotation-difference-added = { $person }: new in { $department } from { $first } to { $last }
rotation-difference-gone = { $person }: no longer in { $department } from { $first } to { $last }
rotation-difference-mentor = { $person }: guided by { $mentor } in { $department } ({ $first } to { $last })
rotation-difference-no-mentor = { $person }: without a mentor of their own in { $department } ({ $first } to { $last })
rotation-difference-goal = { $person }: in { $department } ({ $first } to { $last }) with the goal “{ $goal }”
rotation-difference-no-goal = { $person }: in { $department } ({ $first } to { $last }) without a goal
rotation-difference-status = { $person }: in { $department } ({ $first } to { $last }) now { $status }
rotation-difference-suspended = { $person }: in { $department } ({ $first } to { $last }) suspended: { $pauses }
rotation-difference-not-suspended = { $person }: in { $department } ({ $first } to { $last }) no longer suspended
rotation-difference-kept = { $count ->
    [0] No assignment stays as it was.
    [1] One assignment stays as it was.
   *[other] { $count } assignments stay as they were.
  }

## Approved, published, the works council, places needed

rotation-approved = Rotation plan “{ $name }” approved
rotation-published = Rotation plan “{ $name }” published, version { $version }
rotation-already-approved = “{ $name }” is approved already, as it stands.
rotation-already-published = “{ $name }” is published already, as it stands (version { $version }).
rotation-nothing-planned = Nothing is planned in “{ $name }” yet.
rotation-still-hard = { $count ->
    [one] One hard finding is still open.
   *[other] { $count } hard findings are still open.
  }
rotation-approved-on = Approved on { $on } by { $by }.
rotation-not-published = Not published yet.
rotation-version-stands = Published: version { $version } of { $on } by { $by }; { $changed ->
    [0] nothing has changed since.
    [one] since then something has changed for one person.
   *[other] since then something has changed for { $changed } people.
  }
rotation-told-many = To be told: { $people }, and { $more } more.
rotation-council-noted = Works council: { $person } in { $department }, { $when }: { $status }
rotation-council-noted-all = Works council: status of { $count } assignments in “{ $plan }” noted ({ $statuses })
rotation-council-employees = There is a status for employees only; { $person } is an apprentice or a trainee.
rotation-council-to-come = { $day } is still to come; what is noted has happened already.
rotation-council-none = There is no assignment that the works council would have to hear of by the rules.
rotation-council-no-rule = No rule says which assignments concern the works council. “rondo rule add works-council --notice” adds one.
rotation-council-open = { $count ->
    [0] Every assignment has a status.
    [one] One assignment has no status yet.
   *[other] { $count } assignments have no status yet.
  }
rotation-meter-none = All required visits are planned.
rotation-meter-need = { $person } { $weeks } weeks more by { $by }
rotation-standing = published, version { $version }{ $changed ->
    [0] {""}
   *[other] , { $changed } changed
  }
rotation-meter-short = { $department }: { $needed } weeks needed, only { $free } free ({ $needs })
rotation-meter-enough = { $department }: { $needed } weeks needed, { $free } free ({ $needs })
rotation-meter-open = { $department }: { $needed } weeks needed ({ $needs })
rotation-council-outdated-status = { $status } (other days since)

# Repairing rotation plans, variants, copies and their comparison.

## Repair

repairing-done = Rotation plan “{ $name }” repaired
repairing-searching = Repairing “{ $name }”; { $least ->
    [0] no repair found yet
   *[other] at least { $least } periods change, no repair found yet
  }
repairing-found = “{ $name }”: a repair with { $changed } changed periods is found, at least { $least } are needed
repairing-nothing = Nothing to repair: from { $first } on “{ $name }” breaks no hard rule.
repairing-fewest = { $changed ->
    [0] No assignment is moved.
    [1] One period changes; fewer is not possible.
   *[other] { $changed } periods change, for { $people ->
        [1] one person
       *[other] { $people } people
      }; fewer is not possible.
  }
repairing-at-least = { $changed ->
    [1] One period changes.
   *[other] { $changed } periods change, for { $people ->
        [1] one person
       *[other] { $people } people
      }; { $fewest ->
        [0] that fewer would not do is not proven.
       *[other] fewer than { $fewest } is not possible, whether fewer than { $changed } would do is not proven.
      }
  }
repairing-mentors = { $places ->
    [yes] { $count ->
        [1] One assignment gets another mentor.
       *[other] { $count } assignments get another mentor.
      }
   *[no] { $count ->
        [1] Just one assignment gets another mentor; everybody stays where they are.
       *[other] Just { $count } assignments get another mentor; everybody stays where they are.
      }
  }
repairing-soft = Soft rules cost { $after } then, { $before } so far.
repairing-told = These get a message: { $people }. Nobody else does.
repairing-more = { $count } more
repairing-left = { $count ->
    [1] One finding cannot be mended this way and stays.
   *[other] { $count } findings cannot be mended this way and stay.
  }
repairing-impossible = “{ $name }” cannot be repaired: { $count ->
    [1] the open finding is not
   *[other] none of the { $count } open findings is
  } mended by a change that keeps all hard rules, pins and the past. The plan is unchanged.
repairing-unknown = No repair of “{ $name }” was found in { $seconds } seconds; that there is none is not proven. The plan is unchanged.
repairing-see-explain = Why it is not possible and what would help is said by “rondo rotation explain { $plan }”.
repairing-stopped-early = Repairing “{ $name }” was stopped before a repair was found; nothing is changed.

repairing-findings-removed = { $count ->
    [1] Mended: one finding
   *[other] Mended: { $count } findings
  }
repairing-findings-added = { $count ->
    [1] New: one finding
   *[other] New: { $count } findings
  }
repairing-findings-left = { $count ->
    [1] Stays: one finding
   *[other] Stay: { $count } findings
  }

## Copies, comparing, taking over

repairing-copied = Rotation plan “{ $name }” copied as “{ $copy }”
repairing-taken = “{ $proposal }” taken over into “{ $name }”
repairing-take-itself = “{ $name }” cannot take over itself.
repairing-take-other-frame = “{ $proposal }” has other days or other periods than “{ $name }” and cannot be taken over.
repairing-take-past = “{ $name }” is published and stays until yesterday as it was; in the proposal { $person } is somewhere else from { $first } to { $last }.
repairing-compare-people = { $count ->
    [0] “{ $second }” is the same as “{ $first }” for everybody.
    [1] In “{ $second }” something is different from “{ $first }” for one person.
   *[other] In “{ $second }” something is different from “{ $first }” for { $count } people.
  }
repairing-compare-hard = Open findings on hard rules: { $after } instead of { $before }.
repairing-compare-soft = Soft rules cost { $after } instead of { $before }.
repairing-compare-load = What is different, by department
repairing-column-weeks-before = Weeks so far
repairing-column-weeks-after = Weeks then
repairing-column-most-before = Most guests so far
repairing-column-most-after = Most guests then

## Variants

repairing-variants-count = There can be 2 to { $most } variants.
repairing-variants-kept = { $count ->
    [1] One variant of rotation plan “{ $name }” kept
   *[other] { $count } variants of rotation plan “{ $name }” kept
  }
repairing-variants-found = “{ $name }”: { $count } of { $all } variants found
repairing-variants = { $count ->
    [1] One variant of “{ $name }”; there is no other that differs enough, or none was found in time.
   *[other] { $count } variants of “{ $name }”, the best first.
  }
repairing-variants-impossible = There is no plan for “{ $name }” that keeps all hard rules and pins, so there are no variants.
repairing-variants-unknown = No plan for “{ $name }” was found in time; that there is none is not proven.
repairing-variants-stopped = Looking for variants of “{ $name }” was stopped before one was found.
repairing-variants-next = “rondo rotation compare { $plan } { $variant }” shows them side by side; “rondo rotation take { $plan } { $variant }” takes one over.
repairing-variant = { $name }: soft rules cost { $objective }; different from now for { $people ->
    [1] one person
   *[other] { $people } people
  }{ $apart ->
    [0] {""}
    [1] , different from every better variant for at least one person
   *[other] , different from every better variant for at least { $apart } people
  }

## Side by side

repairing-where = { $code } { $first }–{ $last }
repairing-with = with { $mentor }
repairing-side-nothing = nothing

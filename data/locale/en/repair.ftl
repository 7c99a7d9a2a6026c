# Repairing rotation plans, variants, copies and their comparison.

## Repair

repair-done = Rotation plan “{ $name }” repaired
repair-searching = Repairing “{ $name }”; { $least ->
    [0] no repair found yet
   *[other] at least { $least } periods change, no repair found yet
  }
repair-found = “{ $name }”: a repair with { $changed } changed periods is found, at least { $least } are needed
repair-nothing = Nothing to repair: from { $first } on “{ $name }” breaks no hard rule.
repair-fewest = { $changed ->
    [0] No assignment is moved.
    [1] One period changes; fewer is not possible.
   *[other] { $changed } periods change, for { $people ->
        [1] one person
       *[other] { $people } people
      }; fewer is not possible.
  }
repair-at-least = { $changed ->
    [1] One period changes.
   *[other] { $changed } periods change, for { $people ->
        [1] one person
       *[other] { $people } people
      }; { $fewest ->
        [0] that fewer would not do is not proven.
       *[other] fewer than { $fewest } is not possible, whether fewer than { $changed } would do is not proven.
      }
  }
repair-mentors = { $places ->
    [yes] { $count ->
        [1] One assignment gets another mentor.
       *[other] { $count } assignments get another mentor.
      }
   *[no] { $count ->
        [1] Just one assignment gets another mentor; everybody stays where they are.
       *[other] Just { $count } assignments get another mentor; everybody stays where they are.
      }
  }
repair-soft = Soft rules cost { $after } then, { $before } so far.
repair-told = These get a message: { $people }. Nobody else does.
repair-more = { $count } more
repair-left = { $count ->
    [1] One finding cannot be mended this way and stays.
   *[other] { $count } findings cannot be mended this way and stay.
  }
repair-impossible = “{ $name }” cannot be repaired: { $count ->
    [1] the open finding is not
   *[other] none of the { $count } open findings is
  } mended by a change that keeps all hard rules, pins and the past. The plan is unchanged.
repair-unknown = No repair of “{ $name }” was found in { $seconds } seconds; that there is none is not proven. The plan is unchanged.
repair-see-explain = Why it is not possible and what would help is said by “rondo rotation explain { $plan }”.
repair-stopped-early = Repairing “{ $name }” was stopped before a repair was found; nothing is changed.

repair-findings-removed = { $count ->
    [1] Mended: one finding
   *[other] Mended: { $count } findings
  }
repair-findings-added = { $count ->
    [1] New: one finding
   *[other] New: { $count } findings
  }
repair-findings-left = { $count ->
    [1] Stays: one finding
   *[other] Stay: { $count } findings
  }

## Copies, comparing, taking over

repair-copied = Rotation plan “{ $name }” copied as “{ $copy }”
repair-taken = “{ $proposal }” taken over into “{ $name }”
repair-take-itself = “{ $name }” cannot take over itself.
repair-take-other-frame = “{ $proposal }” has other days or other periods than “{ $name }” and cannot be taken over.
repair-take-past = “{ $name }” is published and stays until yesterday as it was; in the proposal { $person } is somewhere else from { $first } to { $last }.
repair-compare-people = { $count ->
    [0] “{ $second }” is the same as “{ $first }” for everybody.
    [1] In “{ $second }” something is different from “{ $first }” for one person.
   *[other] In “{ $second }” something is different from “{ $first }” for { $count } people.
  }
repair-compare-hard = Open findings on hard rules: { $after } instead of { $before }.
repair-compare-soft = Soft rules cost { $after } instead of { $before }.
repair-compare-load = What is different, by department
repair-column-weeks-before = Weeks so far
repair-column-weeks-after = Weeks then
repair-column-most-before = Most guests so far
repair-column-most-after = Most guests then

## Variants

repair-variants-count = There can be 2 to { $most } variants.
repair-variants-kept = { $count ->
    [1] One variant of rotation plan “{ $name }” kept
   *[other] { $count } variants of rotation plan “{ $name }” kept
  }
repair-variants-found = “{ $name }”: { $count } of { $all } variants found
repair-variants = { $count ->
    [1] One variant of “{ $name }”; there is no other that differs enough, or none was found in time.
   *[other] { $count } variants of “{ $name }”, the best first.
  }
repair-variants-impossible = There is no plan for “{ $name }” that keeps all hard rules and pins, so there are no variants.
repair-variants-unknown = No plan for “{ $name }” was found in time; that there is none is not proven.
repair-variants-stopped = Looking for variants of “{ $name }” was stopped before one was found.
repair-variants-next = “rondo rotation compare { $plan } { $variant }” shows them side by side; “rondo rotation take { $plan } { $variant }” takes one over.
repair-variant = { $name }: soft rules cost { $objective }; different from now for { $people ->
    [1] one person
   *[other] { $people } people
  }{ $apart ->
    [0] {""}
    [1] , different from every better variant for at least one person
   *[other] , different from every better variant for at least { $apart } people
  }

## Side by side

repair-where = { $code } { $first }–{ $last }
repair-with = with { $mentor }
repair-side-nothing = nothing

# Meetings: changes by hand, and what they mean for whom.

## What was done

meeting-swapped = Meetings swapped: { $one } with { $other }
meeting-people-swapped = { $one } and { $other } have changed tables on { $day }
meeting-moved = Meeting of { $people } moved

meeting-rounds-stay = { $rounds ->
    [one] One planned round stays as it is
   *[other] { $rounds } planned rounds stay as they are
  } until planned anew.

## What is different for whom

meeting-person-instead = { $person }: on { $day } no longer { $old } but { $new }
meeting-person-with = { $person }: on { $day } now with { $new }, before with { $old }
meeting-person-lost = { $person }: on { $day } no more meeting with { $partners }
meeting-person-gained = { $person }: on { $day } a new meeting with { $partners }
meeting-person-moved = { $person }: meeting with { $partners } moved from { $old } to { $day }, { $time }, { $place }
meeting-person-elsewhere = { $person }: on { $day } with { $partners } now at { $time }, { $place }
meeting-on-site = on site

## What is refused

meeting-none-then = { $person } has no meeting on { $day }.
meeting-no-round = “{ $programme }” has no round on { $day }.
meeting-rounds-nearby = Rounds nearby: { $days }.
meeting-past = The round on { $day } is past. What is past stays as it was.
meeting-past-how = What became of a meeting is said with “exchange hold”, with “--missed” where it was missed.
meeting-does-not-take-place = The meeting of { $people } on { $day } is no longer to come.
meeting-pin-absent = The meeting of { $people } on { $day } cannot be pinned: { $person } cannot come ({ $reason }).
meeting-pin-elsewhere = The meeting of { $people } on { $day } cannot be pinned: { $person } has a pinned meeting in “{ $programme }” at the same time.
meeting-unpin-first = Unpin it: rondo exchange unpin { $programme } { $meeting }
meeting-move-or-swap = Move the meeting (“exchange move”) or swap it (“exchange swap”), then pin it.
meeting-is-pinned = The meeting of { $people } on { $day } is pinned.
meeting-not-in-it = { $person } is on no side of “{ $programme }”.
meeting-swap-two-sides = { $one } and { $other } are on different sides. Only two people of one side change tables.
meeting-swap-same-table = { $one } and { $other } sit at the same table on { $day }.
meeting-swap-no-table = { $one } and { $other } both have no table on { $day }.
meeting-swap-itself = A meeting does not swap with itself.
meeting-swap-name-people = Both meetings are in one round, and several people sit at their tables. Who is to swap?
meeting-swap-people-how = Name two people and the round: rondo exchange swap PROGRAMME PERSON PERSON --round DATE
meeting-moves-nowhere = The meeting of { $people } is there already.
meeting-other-round = Choose another round.
meeting-other-room = Choose another room, or “--online”.
meeting-has-table = { $person } already has a meeting with { $partners } on { $day }.
meeting-swap-instead = Swap the two meetings: rondo exchange swap { $programme } { $one } { $other }
meeting-room-closed = The room “{ $room }” is closed on { $day }.
meeting-room-small = The room “{ $room }” has { $seats } seats, { $people } people sit at the table.
meeting-room-taken = The room “{ $room }” is taken at that time on { $day }: { $by }.
meeting-people = { $people }
meeting-elsewhere = another programme
meeting-room-or-online = A meeting is in a room or online, not both.
meeting-move-where = Where to? “--to”, “--at”, “--room” or “--online” is needed.

## Repair

meeting-repair-changes = { $changed ->
    [one] One meeting
   *[other] { $changed } meetings
  } of { $all } { $changed ->
    [one] changes
   *[other] change
  }.
meeting-repair-fewest = { $changed ->
    [one] One meeting
   *[other] { $changed } meetings
  } of { $all } { $changed ->
    [one] changes
   *[other] change
  }; fewer are not possible.
meeting-repair-at-least = { $changed ->
    [one] One meeting
   *[other] { $changed } meetings
  } of { $all } { $changed ->
    [one] changes
   *[other] change
  }; it must be at least { $fewest }, whether fewer than { $changed } do is not proven.
meeting-repair-regained = { $count ->
    [one] One pair meets
   *[other] { $count } pairs meet
  } in another round instead: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
  }.
meeting-repair-lost-fewest = { $count ->
    [one] One pair no longer meets
   *[other] { $count } pairs no longer meet
  }; fewer are not possible: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
  }.
meeting-repair-lost = { $count ->
    [one] One pair no longer meets
   *[other] { $count } pairs no longer meet
  }; with more changes { $least ->
    [0] there could be fewer
   *[other] there would be at least { $least }
  }: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
  }.
meeting-repair-pinned = { $text } { $way_out }
meeting-nobody-seeks = Everybody who takes part has their meetings; there is nothing to choose.
meeting-no-such-way = “{ $take }” is no choice here.
meeting-way-instead-of-repeats = Instead of repeats in { $count ->
    [one] one round
   *[other] { $count } rounds
  } ({ $days }): { $met } of { $all } open pairs meet ({ $people }); the calendars of { $told } others change, nobody loses their only meeting with anybody.
meeting-way-extra-rounds = { $count ->
    [one] One more round
   *[other] { $count } more rounds
  } at the end ({ $days }): { $met } of { $all } open pairs meet ({ $people }); no planned meeting changes.
meeting-way-shared-tables = Join { $count ->
    [one] a table that is there
   *[other] tables that are there in { $count } rounds
  } ({ $days }): { $met } of { $all } open pairs meet ({ $people }); the calendars of { $told } others change.
meeting-way-plan-anew = Plan anew from { $days } on: { $met } of { $all } open pairs meet ({ $people }); the calendars of { $told } others change.

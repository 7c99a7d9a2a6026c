# Reasons: why somebody sits out in a round, and why two people never meet.

## Who sits out in a round

why-not-planned-yet = { $person } was not part of it yet when this round was planned.
why-was-away = { $person } sits out: could not come when it was planned, but can now (rondo exchange repair { $programme }).
why-elsewhere = { $person } sits at a table of “{ $programme }” at that time.
why-person-reason = { $person } ({ $reason })
why-missing = Not there: { $people }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
  }.
why-not-possible = Not possible together with: { $people }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
  }.
why-busy = { $partner } meets { $others }, { $times ->
    [1] for the first time
   *[other] time { $times }
  }; { $person } { $own ->
    [0] has not met { $partner } yet
    [one] has met { $partner } once
   *[other] has met { $partner } { $own } times
  }.
why-busy-pinned = { $partner } meets { $others } (pinned), { $times ->
    [1] for the first time
   *[other] time { $times }
  }; { $person } { $own ->
    [0] has not met { $partner } yet
    [one] has met { $partner } once
   *[other] has met { $partner } { $own } times
  }.
why-more-busy = { $count ->
    [one] One more person has
   *[other] { $count } more have
  } a meeting.
why-out-too = { $person } sits out, too.
why-moved-online = The meeting was moved by hand.

## Why two people never meet

why-not-to-meet = { $one } and { $other } are not to meet in this programme: they are not on two sides.
why-pair-meets = { $one } and { $other } meet on { $days }.
why-pair-met = { $one } and { $other } met on { $days }.
why-pair-not-possible = { $one } and { $other }: not possible together.
why-pair-barred = { $one } and { $other }: not possible together (rule “{ $rule }”).
why-pair-never-there = { $one } and { $other } do not meet: in none of { $rounds } rounds can both come.
why-pair-unmet = { $one } and { $other } do not meet. Both can come to { $count } of { $rounds } rounds.
why-cannot-ever = { $person } cannot come to any round ({ $reason }).
why-cannot = { $person } cannot come ({ $reason }): { $days }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } times more
  }.
why-apart-then = Not possible together: { $days }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } times more
  }.
why-apart-by = Not possible together (rule “{ $rule }”): { $days }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } times more
  }.
why-round = { $day }: { $one }; { $other }.
why-did-meet = { $person } meets { $partners } ({ $times ->
    [1] for the first time
   *[other] time { $times }
  })
why-did-sit-out = { $person } sits out ({ $reason })
why-did-cancelled = the meeting of the two did not or will not take place ({ $person })
why-more-rounds = And { $count ->
    [one] one more round
   *[other] { $count } more rounds
  }.
why-two = { $one } and { $other }
why-cost-nobody = It could be on { $day }: { $changed ->
    [0] both sit out, no meeting changes
    [one] one meeting changes
   *[other] { $changed } meetings change
  }, and no other pair loses its only meeting.
why-cost-pairs = It costs least on { $day }: { $changed ->
    [one] one meeting changes
   *[other] { $changed } meetings change
  }, and { $count ->
    [one] a pair loses its only meeting
   *[other] { $count } pairs lose their only meeting
  }: { $pairs }.
why-cost-a-table = In every round that is to come and to which both can come, somebody would lose a table for it.

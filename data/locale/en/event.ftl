# Events: one day, tables, rounds of minutes

## What was done
event-created = Event “{ $name }” created
event-edited = Event “{ $name }” changed
event-removed = Event “{ $name }” removed
event-planned = “{ $name }”: everybody seated
event-presence-none = { $person } does not come.
event-presence-from = { $person } comes from round { $first } on.
event-presence-until = { $person } is there until round { $last }.
event-presence-all = { $person } is there all the time.
event-table-new = Round { $round }, table { $table }: { $people }
event-changed = { $count ->
    [0] Nobody sits elsewhere for it.
    [one] One table is seated anew.
   *[other] { $count } tables are seated anew.
}

## Sentences
event-not-planned = Not seated yet.
event-met = In { $rounds } rounds { $pairs } pairs get to know each other.
event-no-repeat = Nobody sits twice with the same person.
event-repeats = { $count ->
    [one] One pair sits together more than once.
   *[other] { $count } pairs sit together more than once.
}
event-pauses = { $people ->
    [one] One person sits out
   *[other] { $people } people sit out
}, at most { $most } times.
event-heading = { $people } people, { $rounds } rounds

## Words
event-table = Table { $number }
event-round = Round
event-at = Table
event-who = Who
event-pause = Pause
event-plan = Seating plan
event-round-of = Round { $number } of { $count }
event-then = then round { $number }, planned at { $start }
event-last-round = This is the last round.
event-no-further = It goes no further here.
event-held = held
event-nearly-over = One minute left
event-over = The round is over
event-none-yet = No event yet. Make one with c.
event-field-day = Day
event-field-at = Begins
event-field-one = Who (selection)
event-field-other = Other side (selection)
event-field-other-hint = empty: everybody with everybody
event-field-mode = Kind (one-to-one, tables:3, tables:2+1)
event-field-count = Rounds
event-field-minutes = Minutes a round
event-field-pause = Minutes to change
event-side-one = Side 1
event-side-other = Side 2

## Errors
event-error-rounds = { $value } rounds will not do: 1 to { $most }.
event-error-minutes = { $value } minutes a round will not do: 1 to 240.
event-error-pause = { $value } minutes to change will not do: 0 to 120.
event-error-not-invited = { $person } is not part of “{ $name }”.
event-error-no-round = There is no round { $round }; there are { $count }.
event-error-both-sides = { $person } is on both sides.

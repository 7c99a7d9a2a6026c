# When to meet: weekdays and hours, and what they cost

slot-nothing-lost = At the best time every one of the { $most } possible meetings takes place.
slot-best = At the best time { $lost ->
    [one] one of { $most } possible meetings is lost.
   *[other] { $lost } of { $most } possible meetings are lost.
}
slot-period = Counted for rounds from { $first } to { $last }.
slot-taken = “{ $name }” meets now: { $day }, { $at }
slot-no-such = There is no proposal { $number }, only { $count }.
slot-rounds-go = { $count ->
    [one] One planned round goes; plan again.
   *[other] { $count } planned rounds go; plan again.
}
slot-published = “{ $name }” still has { $rounds ->
    [one] one published round
   *[other] { $rounds } published rounds
} to come; those invited have them in their calendars. Nothing was changed.
slot-hint-published = Create a new programme for the new time, or change single meetings.
slot-hindered = { $name } ({ $rounds ->
    [one] one round
   *[other] { $rounds } rounds
})
slot-hindered-why = { $name }: { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}, { $reason }
slot-span = { $earliest }–{ $latest }
slot-own-days = as now
slot-lunch = lunch
slot-now = now
slot-column-day = Day
slot-column-at = At
slot-column-span = As good
slot-column-meetings = Meetings
slot-column-lost = Lost
slot-column-missing = Missing
slot-column-without-room = Without room
slot-column-hindered = Hindered most

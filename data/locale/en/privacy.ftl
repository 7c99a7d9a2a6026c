# Privacy: access, erasure, retention

## Erasure (GDPR Art. 17)
privacy-erased = { $name }: data erased on request
privacy-pseudonym = A pseudonym (“{ $alias }”) takes the person's place everywhere: in plans, history and backups.
privacy-no-way-back = This cannot be undone, not from a backup either. Nor can earlier steps that were about this person.
privacy-outside = What it does not reach are files that you have put somewhere yourself: calendar files, print-outs, exports, copies of your own and the lists that were imported.
privacy-notes-keep = { $count ->
    [one] One text still names the person; it stays as it is. If you wish, the pseudonym is put there, too (as a command: “--notes replace”).
   *[other] { $count } texts still name the person; they stay as they are. If you wish, the pseudonym is put there, too (as a command: “--notes replace”).
}
privacy-notes-replace = { $count ->
    [one] One text that names the person gets the pseudonym.
   *[other] { $count } texts that name the person get the pseudonym.
}
privacy-files-left = { $count ->
    [one] One file could not be written anew:
   *[other] { $count } files could not be written anew:
}
privacy-file-left = { $file }: { $reason }
privacy-place = { $record }, { $field }
privacy-mention = { $place }: “{ $text }”

## What becomes different
privacy-absences-go = { $count ->
    [one] One absence is deleted.
   *[other] { $count } absences are deleted.
}
privacy-busy-calendars-go = { $count ->
    [one] One calendar with busy times is deleted.
   *[other] { $count } calendars with busy times are deleted.
}
privacy-calendars-go = { $count ->
    [one] What was put into a calendar on a server is forgotten; it stays there.
   *[other] What was put into { $count } calendars on servers is forgotten; it stays there.
}
privacy-replies-go = { $count ->
    [one] One reply to an invitation is deleted.
   *[other] { $count } replies to invitations are deleted.
}
privacy-wishes-go = { $count ->
    [one] One wish is deleted.
   *[other] { $count } wishes are deleted.
}
privacy-meetings-go = { $count ->
    [one] “{ $name }”: one planned meeting is dropped.
   *[other] “{ $name }”: { $count } planned meetings are dropped.
}
privacy-suggestion-goes = “{ $name }”: a suggestion that still counts on the person goes.
privacy-entries-stay = { $count ->
    [one] One calendar entry that is still to come stays in their calendar. Cancel it before erasing
   *[other] { $count } calendar entries that are still to come stay in their calendar. Cancel them before erasing
}, if that is not meant.
privacy-stays-go = { $count ->
    [one] “{ $name }”: one assignment is dropped or ends yesterday.
   *[other] “{ $name }”: { $count } assignments are dropped or end yesterday.
}
privacy-mentor-goes = “{ $name }”: { $mentee } has no mentor then.
privacy-no-manager = { $name } has no manager on record then.
privacy-no-mentor = { $name } has no mentor then.
privacy-no-owner = “{ $name }” has no owner then.
privacy-no-organizer = “{ $name }” has no organizer then.
privacy-no-organizer-here = The settings name no organizer then.
privacy-no-goal-owner = Nobody stands for the goal of “{ $name }” on one side then.
privacy-rule-goes = Rule { $rule } (“{ $title }”) goes, since without this person it is about nobody.
privacy-rule-left = Rule { $rule } (“{ $title }”) holds for the others only.
privacy-still-published = { $name } cannot be erased yet: { $coming }. Nothing was changed.
privacy-published-meetings = { $count ->
    [one] one published meeting of “{ $name }” is still to come
   *[other] { $count } published meetings of “{ $name }” are still to come
}
privacy-published-stays = assignments in the published plan “{ $name }” are still to come
privacy-hint-repair = Enter the last day first (“rondo people edit { $person } --leaves { $last }”), and have the exchange repaired (“rondo exchange repair { $programme }”), so that everybody concerned hears of the change. Then erase.
privacy-hint-unassign = Take the assignments out first (“rondo rotation unassign”), so that the departments hear of it. Then erase.
privacy-error-ending = There is no form for the ending “{ $ending }”. Known are { $known }; a folder gets both.
privacy-error-notes = There is no “{ $value }” here. Known are { $known }.

## Retention
privacy-purged = Old data deleted: { $what }
privacy-count-absences = { $count ->
    [one] one absence
   *[other] { $count } absences
}
privacy-count-wishes = { $count ->
    [one] one wish
   *[other] { $count } wishes
}
privacy-count-acceptances = { $count ->
    [one] one accepted finding
   *[other] { $count } accepted findings
}
privacy-count-leavers = { $count ->
    [one] one leaver
   *[other] { $count } leavers
}
privacy-old-absences = { $count ->
    [one] One old absence is deleted.
   *[other] { $count } old absences are deleted.
}
privacy-old-replies = { $count ->
    [one] One old reply to an invitation is deleted.
   *[other] { $count } old replies to invitations are deleted.
}
privacy-old-wishes = { $count ->
    [one] One old wish is deleted.
   *[other] { $count } old wishes are deleted.
}
privacy-old-acceptances = { $count ->
    [one] One old accepted finding is deleted with its reason.
   *[other] { $count } old accepted findings are deleted with their reasons.
}
privacy-old-leavers = { $count ->
    [one] One person who has left is erased: { $people }.
   *[other] { $count } people who have left are erased: { $people }.
}
privacy-absences-counted = { $count ->
    [one] One absence would be old enough but stays: running plans are counted with it.
   *[other] { $count } absences would be old enough but stay: running plans are counted with them.
}
privacy-nothing-old = Nothing is old enough to be deleted.
privacy-no-retention = No period is set: “rondo setting set retention-leaver-months 12” erases leavers after a year.

## Access (GDPR Art. 15 and 20)
privacy-exported = Written: { $files }
privacy-exists = “{ $file }” exists already. Nothing was overwritten.
privacy-hint-exists = Name another place, or confirm overwriting with “--yes”.
privacy-not-written = “{ $file }” cannot be written ({ $reason }).
privacy-hint-not-written = Check the folder, its permissions and the free space.
privacy-dossier-title = What is stored about { $name }
privacy-dossier-intro = As of { $day }. Information under GDPR Art. 15; the same is there as a JSON file (Art. 20). Of others it has the names of those you had to do with, and nothing else.
privacy-confidential-rule = A confidential planning rule concerns you; to protect others, details are not given here.
privacy-section-person = Master data
privacy-section-absences = Absences
privacy-section-busy-times = Busy times from calendars
privacy-section-assignments = Assignments
privacy-section-published = Assignments as published last
privacy-section-guided = As a mentor
privacy-section-past-stays = Earlier assignments
privacy-section-wishes = Wishes
privacy-section-meetings = Meetings
privacy-section-action-items = Action items
privacy-section-sent = Calendar entries that were sent to you
privacy-section-replies = Replies to invitations
privacy-section-earlier-meetings = Earlier meetings
privacy-section-sit-outs = Rounds without a meeting
privacy-section-rules = Rules that name you
privacy-section-acceptances = Findings that you accepted
privacy-section-duties = Duties
privacy-section-history = Changes that name you
privacy-section-empty = Nothing is stored.
privacy-field-council = Works council
privacy-field-council-date = Works council on
privacy-field-council-note = Note on the works council
privacy-field-end = End
privacy-field-reply = Reply
privacy-field-delegate = Stand-in
privacy-field-proposed = Proposed
privacy-field-comment = Comment
privacy-field-received = Received on
privacy-field-weight = Weight
privacy-field-minutes = Minutes
privacy-field-place = Place
privacy-field-online = Online
privacy-field-uid = Calendar id
privacy-field-state = State
privacy-field-note = Note
privacy-field-severity = Severity
privacy-field-net-weeks = Net weeks
privacy-field-case = Case study
privacy-field-reason = Reason
privacy-section-stay-notes = Objectives and talks of stays
privacy-stay-notes-go = { $count ->
    [one] The notes on one stay are deleted.
   *[other] The notes on { $count } stays are deleted.
}

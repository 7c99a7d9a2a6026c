# People, places, playbook: what was done, and what can be said

## What was done
people-added = Added { $name }
people-edited = Changed { $name }
people-removed = Removed { $name }
people-absence-added = Absence entered: { $name }, { $first } to { $last }
people-absence-edited = Absence changed: { $name }, { $first } to { $last }
people-absence-removed = Absence removed: { $name }, { $first } to { $last }
people-place-added = Added “{ $name }”
people-place-edited = Changed “{ $name }”
people-place-removed = Removed “{ $name }”
people-persona-added = Added persona “{ $name }”
people-persona-edited = Changed persona “{ $name }”
people-persona-removed = Removed persona “{ $name }”
people-case-added = Added case study “{ $name }”
people-case-edited = Changed case study “{ $name }”
people-case-removed = Removed case study “{ $name }”
people-settings-set = Settings changed: { $names }
people-setting-set = Setting { $name }: { $value }
people-difference = { $field }: { $before } → { $after }

## What cannot be done
people-taken = “{ $value }” belongs to { $name } already.
people-place-taken = There is a “{ $value }” already.
people-absence-twice = This absence has been entered already: { $name }, { $first } to { $last }.
people-no-such-region = No holidays are known for “{ $region }”; write for example DE-BY.
people-still-needed = “{ $name }” is still needed: { $by }. Nothing was changed.
people-and-more = { $count } more places
people-remove-hint = Whoever leaves the company gets a last day and stays in the history. Otherwise remove first what still needs the person. Somebody who asks for their data to be erased is erased with “rondo people erase”.
people-remove-place-hint = Change or remove first what depends on it.
people-remove-room-hint = Close the room from a day on, or take it out of the programmes first.
people-remove-content-hint = Give its validity an end, and it will not be planned any more.
people-ref-plan = rotation plan “{ $plan }”
people-ref-programme = programme “{ $programme }”
people-ref-goal = goal of the programme “{ $programme }”
people-ref-rule = rule { $rule }
people-ref-manager = manager of { $name }
people-ref-mentor = mentor in { $name }
people-ref-owner = owner of “{ $name }”
people-ref-people = { $count ->
    [one] one person
   *[other] { $count } people
}
people-ref-wishes = wishes
people-ref-before = prerequisite of { $name }
people-ref-place = { $name }
people-ref-holiday = own holiday on { $day }
people-ref-case = case study “{ $name }”

## What somebody does when
people-timeline-rotation = Assignment: { $department }
people-timeline-meeting = Meeting with { $others } ({ $programme })

## Settings
people-setting-language = Language of invitations and print-outs where a person has no other: de or en
people-setting-country = Country or state whose public holidays hold where the site names none: DE, DE-BY
people-setting-time-zone = Time zone where neither a person nor their site names one: Europe/Berlin
people-setting-holidays-of = Whose public holidays hold: workplace (of that day) or home (where somebody lives)
people-setting-organizer-name = Who stands in invitations as the organizer
people-setting-organizer-email = The address that replies to invitations go to; somebody reads it
people-setting-reminder-minutes = How many minutes before a meeting the calendar reminds; 0: not at all
people-setting-retention-absence-months = After how many months “rondo purge” deletes past absences; 0: never
people-setting-retention-note-months = After how many months old wishes and the reasons of accepted findings are deleted; 0: never
people-setting-retention-leaver-months = How many months after leaving “rondo purge” erases somebody; 0: never
people-setting-mail-server = Host name of the mail server that invitations are sent by: mail.company.com
people-setting-mail-port = Port of the mail server; 0: the usual one (587 with STARTTLS, 465 with TLS)
people-setting-mail-security = How the connection to the mail server is encrypted: starttls or tls; nothing is ever sent unencrypted
people-setting-mail-user = User name at the mail server; empty: no login. The password is never kept in the workspace
people-setting-mail-sender = The mailbox that the mail server lets us send from, where it is not the organizer’s
people-setting-caldav-url = Address of a calendar on a calendar server (CalDAV): https://cloud.company.com/.../exchange/
people-setting-caldav-user = User name at the calendar server. The password is never kept in the workspace

## Demonstration
people-demo-settled = Settings and sites of the invented company
people-demo-importing = Taking in lists
people-demo-planning = Planning the exchange
people-demo-checking = Checking the rotation
people-demo-done = Done

## This week
people-today-begins = { $person } begins in { $department } ({ $plan })
people-today-ends = { $person } finishes in { $department } ({ $plan })
people-due-hard = { $name }: { $count ->
    [one] one finding against a hard rule
   *[other] { $count } findings against hard rules
}
people-due-plan = “{ $name }” has not been planned yet; its first round would be on { $day }
people-due-publish = “{ $name }” has not been published yet; its next round is on { $day }

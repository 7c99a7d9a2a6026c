# What is not accepted, and why

## Headings
error-title-error = Error
error-title-not-possible = Not possible
error-title-wrong-usage = This is not how it can be called
error-title-refused = Not accepted
error-title-conflict = Somebody else was faster
error-title-unusable = The workspace cannot be used
error-title-interrupted = Interrupted
error-title-unexpected = Unexpected error

## Text
error-empty = Something is missing here.
error-control-characters = “{ $value }” contains control characters, or characters that change the direction of writing.
error-line-break = “{ $value }” must not contain a line break or a tab.
error-bad-id = “{ $value }” cannot be an id: small letters, digits and . + _ : - are allowed.
error-reason-needed = An override needs a reason.

## Numbers
error-at-least = { $value } is too little; at least { $least } is needed.
error-more-than = { $value } is too little; more than { $least } is needed.
error-hours = { $hours } hours a week are not possible; more than 0 and up to 80 are.
error-minutes = { $value } minutes are not possible; 5 minutes to 24 hours are.
error-weight = The weight { $value } is not possible: it must be at least 1 and not enormous.
error-number = “{ $value }” is not a number.

## Time
error-date = “{ $value }” is not a date.
error-date-forms = Write for example 2027-01-14, 14.01.2027, 2027-W02 or 2027-W02-4.
error-date-far = { $value } lies outside the years 1900 to 2200.
error-time = “{ $value }” is not a time of day; write for example 12:00.
error-weekdays = “{ $value }” are no weekdays.
error-weekdays-forms = Write for example Mon-Thu, or Mon, Tue, Fri am.
error-weekday = A weekday is a number from 0 (Monday) to 6 (Sunday).
error-half = “{ $value }” is not a half of the day; write am or pm.
error-empty-range = The end ({ $end }) lies before the beginning ({ $start }).
error-busy-time = The time has no beginning, no end or no time zone.
error-plan-too-long = A plan may be three years long at most.
error-time-with-zone = The time of day is given without a time zone; the zone is a field of its own.
error-unknown-zone = There is no time zone “{ $zone }”; write for example Europe/Berlin.
error-no-half = It is missing which half of the day is meant.
error-no-work-day = At least one work day is needed.
error-not-sorted = The assignments are not in the order of their beginnings.

## People and places
error-server = “{ $value }” is no host name such as mail.company.com.
error-port = “{ $value }” is no port from 1 to 65535; 0 is the usual one.
error-security = “{ $value }” is no encryption: starttls or tls.
error-calendar-url = “{ $value }” is no address of a calendar: https://..., without user name and password.
error-email = “{ $value }” is not an e-mail address.
error-region = “{ $value }” is not a region; write the country, or country and state, for example DE or DE-BY.
error-language = There is no language “{ $value }” here; de and en are possible.
error-leaves-before-joining = The day of leaving ({ $leaves }) lies before the day of joining ({ $joined }).
error-born-after-joining = The date of birth ({ $born }) does not lie before the day of joining ({ $joined }).
error-own-manager = Nobody is their own manager.
error-stay-lengths = The longest stay is shorter than the shortest.
error-requires-itself = “{ $department }” cannot be its own prerequisite.
error-holidays-of = “{ $value }” is not possible; workplace (holidays of the place of work) and home (holidays where somebody lives) are.
error-domain = “{ $value }” is not a domain name.

## Exchange
error-mode = There is no mode “{ $value }”; possible are one-to-one, hosts and tables:A+B (for example tables:2+2), in a single pool one-to-one and tables:K (for example tables:4).
error-mode-two-sides = “{ $value }” is for a single pool. With two sides there is a number for each, for example tables:2+2.
error-mode-one-side = “{ $value }” does not fit a single side. Possible are one-to-one (in pairs) and tables:K from 2, for example tables:4.
error-sides = An exchange has two sides, or a single one in which everybody meets everybody; here are { $count }.
error-same-sides = Both sides are called “{ $name }”; they need different names.
error-no-such-side = There is no side “{ $value }”.
error-agenda-too-long = The points of the agenda take longer than the meeting ({ $minutes } minutes).
error-empty-table-side = A table lacks somebody: both sides sit at it, in a single pool at least two people.
error-twice-at-a-table = The same person sits twice at one table.
error-room-and-online = A meeting is in a room or online, not both.
error-two-tables = On { $day } somebody sits at two tables.
error-meets-itself = Nobody meets themselves.

## Who is meant
error-selector-empty = It is missing who is meant.
error-selector-part = “{ $part }” does not say who is meant; possible are { $fields }, for example department:VI,VA or person:1017, joined by + and -.
error-not-found = There is nothing called “{ $text }”.
error-could-be = You could mean: { $names }.
error-ambiguous = “{ $text }” is not unique.
error-review-weeks = { $value } weeks until the review will not do: 0 (never) to 104.

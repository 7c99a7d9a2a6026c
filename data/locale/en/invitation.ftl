# What stands in calendar entries
invitation-summary = { $programme }: { $people }
invitation-summary-with = { $programme } with { $people }
invitation-partners = You meet { $people }.
invitation-online = online
invitation-online-link = online: { $link }
invitation-place = Place: { $place }
invitation-category-exchange = Exchange
invitation-category-rotation = Rotation
invitation-calendar-name = Rondo – { $person }

invitation-goal = SHARED GOAL
invitation-goal-measure = Measure
invitation-goal-target = Target
invitation-goal-target-until = { $target } by { $until }
invitation-goal-owners = Owners
invitation-goal-owner = { $person } ({ $side })

invitation-agenda = AGENDA ({ $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
})
invitation-agenda-point = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}: { $topic }
invitation-topic-persona = persona, presented by: { $side }
invitation-topic-case = case study, presented by: { $side }
invitation-topic-discussion = talk about challenges, solutions and results
invitation-topic-agreements = what is agreed: who does what until when

invitation-stage = { $title } · AIDA: { $stage }
invitation-stage-attention = attention
invitation-stage-interest = interest
invitation-stage-desire = desire
invitation-stage-action = action

invitation-persona = PERSONA “{ $name }”
invitation-persona-role = Role
invitation-persona-problems = Problems
invitation-persona-priorities = Priorities
invitation-persona-challenges = Challenges
invitation-persona-solution = How we solve this

invitation-case = CASE STUDY “{ $name }”
invitation-case-customer = Customer
invitation-case-challenge = Challenge
invitation-case-solution = Solution
invitation-case-result = Result

invitation-discuss = TO TALK ABOUT
invitation-discuss-challenges = Which challenges do customers name at the moment?
invitation-discuss-solutions = Which of our solutions fits, and which objection comes?
invitation-discuss-results = Which results can we show?
invitation-take-away = What you take with you: statements, questions and the case study for calls and e-mails.

invitation-stay = Assignment: { $department }
invitation-stay-morning = { $stay } (mornings)
invitation-stay-afternoon = { $stay } (afternoons)
invitation-draft = { $stay } (draft)
invitation-department-stay = { $person }: { $stay }
invitation-stay-department = Department: { $department }
invitation-stay-days = From { $first } to { $last }
invitation-stay-mentor = Mentor: { $mentor }
invitation-stay-goal = Goal: { $goal }
invitation-stay-plan = Rotation plan: { $plan }

# Who cannot be invited, and what else is to be known
invitation-problem-no-email = { $person } has no e-mail address and gets no invitation to { $meetings ->
    [one] one meeting.
   *[other] { $meetings } meetings.
} Enter the address with the person; the personal plan is written all the same.
invitation-problem-nobody = Nobody can be invited to the meeting on { $day } ({ $people }), since no e-mail address is known.
invitation-problem-draft = “{ $programme }” is still a draft with { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
}. Invitations go out once you publish the programme.
invitation-problem-unpublished = “{ $programme }” has { $rounds ->
    [one] one planned round that is not published yet.
   *[other] { $rounds } planned rounds that are not published yet.
} Publish the programme once more.
invitation-problem-no-organizer = No organizer with an e-mail address is set for “{ $programme }”. Without a sender no invitation goes out: enter the address with the programme or in the settings.
invitation-problem-no-organizer-rotation = The assignments are not in the personal plans, since the settings have no organizer's e-mail address.
invitation-problem-split = The calendar of { $person } is too large for one file and stands in { $files } files; please read in all of them.
invitation-problem-imported-before = { $plans ->
    [one] One personal plan has changed.
   *[other] { $plans } personal plans have changed.
} Whoever has imported the earlier one deletes its entries first, since Outlook would double them. A calendar that is subscribed to (“feed”) keeps itself up to date.
invitation-problem-stale = { $files ->
    [one] One calendar file in the folder belongs to nothing that is planned any more: { $names }. Delete it, and cancel the meeting if it has been sent.
   *[other] { $files } calendar files in the folder belong to nothing that is planned any more: { $names }. Delete them, and cancel the meetings if they have been sent.
}
invitation-problem-nothing = There is nothing to write: no published meeting and no assignment is planned from today on.
invitation-and-more = { $count } more

# Refusals
invitation-error-what = There is no “{ $value }” here. Possible are: { $known }.
invitation-error-draft = “{ $programme }” is still a draft; invitations exist for published programmes only.
invitation-hint-draft = Publish the programme first: rondo exchange publish { $id }
invitation-error-not-a-folder = { $path } is not a folder. Nothing was written.
invitation-error-link = { $path } is a link. Rondo follows none and has written nothing.
invitation-error-foreign = { $path } is no calendar file of Rondo and is not overwritten. Nothing was written.
invitation-hint-folder = Name another folder, best a new one.
invitation-error-not-readable = { $path } cannot be read ({ $reason }). Nothing was written.
invitation-error-not-written = { $path } cannot be written ({ $reason }). { $files ->
    [0] Nothing was written.
    [one] One file had been written and is complete.
   *[other] { $files } files had been written and are complete.
}
invitation-reason-permission = permission is missing
invitation-reason-read-only = the drive is read-only
invitation-reason-full = the drive is full
invitation-reason-other = the system says: { $text }

# Progress
invitation-progress-wording = Wording calendar entries
invitation-progress-writing = Writing calendar files

# What a message changes, in words
invitation-day = { $weekday } { $day }
invitation-when = { $day } { $at }
invitation-when-days = { $first } to { $last }
invitation-cancelled = Cancelled: { $entry }
invitation-change-new = New: { $when }
invitation-change-new-with = New: { $when } with { $people }
invitation-change-new-stay = New: { $title }, { $when }
invitation-change-cancelled-with = { $when } with { $people } is cancelled
invitation-change-cancelled-stay = { $title }, { $when }, is dropped
invitation-change-series = New: a series of { $count ->
    [one] one meeting
   *[other] { $count } meetings
} from { $when } on with { $people }
invitation-change-occurrence-new = Also on { $when }
invitation-change-occurrence-people = { $when }: others are there
invitation-change-cancelled = { $when } is cancelled
invitation-change-left = { $when } takes place without this person
invitation-change-hour = { $day } moves from { $before } to { $at }
invitation-change-day = Moves from { $before } to { $now }
invitation-change-days = Moves from { $before } to { $now }
invitation-change-zone = { $when }: the hour holds in { $zone } instead of { $before }
invitation-change-minutes = { $when }: { $minutes } instead of { $before } minutes
invitation-change-place = { $when }: place { $place } instead of { $before }
invitation-change-no-place = none
invitation-change-instead = { $when }: with { $people } instead of { $before }
invitation-change-joined = { $when }: { $people } { $count ->
    [one] joins
   *[other] join
}
invitation-change-gone = { $when }: { $people } { $count ->
    [one] does
   *[other] do
} not come
invitation-change-name = { $before } is called { $name } now
invitation-change-title = { $when }: called “{ $title }” instead of “{ $before }”
invitation-change-organizer = { $when }: { $organizer } invites now
invitation-change-text = { $when }: the description is different
invitation-change-mailbox = Goes to the new address; nothing else is different

invitation-confirmed = { $count ->
    [one] One calendar message noted as sent
   *[other] { $count } calendar messages noted as sent
}

# How far the invitations to a meeting have come
invitation-state-new = { $person }: not sent yet
invitation-state-change = { $person }: due – { $changes }
invitation-state-sent = { $person }: sent on { $day }
invitation-state-cancelled = { $person }: called off on { $day }
invitation-state-no-address = { $person }: no e-mail address

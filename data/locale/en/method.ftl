# What comes of meetings: feedback, action items, battle cards, review

## Words
method-works-works-is = yes
method-works-partly-is = partly
method-works-no-is = no
method-decision-keep = keep
method-decision-change = change
method-decision-drop = drop
method-line-statement = Statement
method-line-question = Question
method-line-objection = Objection
method-state-open = open
method-state-overdue = overdue
method-state-done = done

## What was done
method-feedback-added = Feedback on the meeting { $people } on { $day }
method-item-added = Agreed: { $text }
method-item-done = Done: { $text }
method-item-open = Open again: { $text }
method-item-removed = Action item removed: { $text }
method-notes-kept = Notes on the meeting { $people } on { $day }
method-line-statement-added = Statement for “{ $persona }”
method-line-question-added = Question for “{ $persona }”
method-line-objection-added = Objection for “{ $persona }”
method-line-removed = Taken off the battle card: { $text }
method-card-issued = Battle card “{ $persona }” issued
method-measured = “{ $programme }”: measure { $value } on { $day }
method-reviewed = Review of “{ $programme }”: does the concept work? { $verdict }
method-new-revision = “{ $name }” is at revision { $revision } now.
method-drop-programme = The programme goes on until you end it: rondo exchange edit { $id } --until { $day }

## Figures in sentences
method-feedback = { $satisfied } of { $answers } answers say that the concept works.
method-feedback-too-few = { $answers ->
    [0] No feedback yet; it is shown from { $enough } answers on.
    [one] One answer so far; feedback is shown from { $enough } on, so that nobody can be recognised.
   *[other] { $answers } answers so far; feedback is shown from { $enough } on, so that nobody can be recognised.
}
method-figures-met = Since { $since }: { $held ->
    [one] one meeting held
   *[other] { $held } meetings held
}, { $missed } missed; { $pairs } of { $possible } pairs have met.
method-figures-quality = Mean lead quality { $quality } of 5.
method-figures-measure = The goal's measure: { $before }, now { $now }.
method-figures-agreed = { $kept } of { $agreed } action items are done.
method-quality-mean = Mean lead quality: { $quality } of 5
method-outcomes = { $held } held, { $missed } missed, { $waiting } not said

## On Today
method-due-feedback = “{ $name }”: { $count ->
    [one] one feedback is missing
   *[other] { $count } feedbacks are missing
}
method-due-item = { $people }: { $text } (until { $until })
method-open-item = { $people }: { $text }
method-due-review = Review of “{ $name }” due since { $day }

## The form
method-form-title = Feedback on the meeting of { $people } on { $day }
method-form-how = Write your answer behind the colon and send the form back. What you leave open stays open. Only sums of five answers and more are shown.
method-form-meeting = Meeting
method-form-held = It was held
method-form-held-hint = yes, moved, no
method-form-quality = Lead quality
method-form-quality-hint = 1 to 5
method-form-works = Does the concept work
method-form-works-hint = yes, partly, no
method-form-line = In one line
method-form-line-hint = free
method-form-agreed = Agreed
method-form-agreed-hint = who; what; until when | …
method-form-by = By
method-held-held = held|yes
method-held-moved = moved
method-held-missed = missed|no
method-held-yes = yes
method-held-no = no
method-works-works = yes|works
method-works-partly = partly
method-works-no = no

## Errors
method-error-quality = { $value } is no lead quality: it goes from 1 to 5.
method-error-answer = Only an objection has an answer.
method-error-cancelled = The meeting { $people } on { $day } was cancelled. Was it held after all?
method-error-coming = The meeting { $people } on { $day } is still to come.
method-error-nothing = Nothing is said about this meeting: neither what became of it nor what you think of it.
method-error-changes = Fields can be changed only with the decision “change” and a persona.
method-error-measure-coming = { $day } is still to come.
method-error-unreadable = { $file } cannot be read: { $reason }.
method-error-too-big = { $file } is too big for a form.
method-error-no-form = There is no form in it: the line “Meeting: …” is missing.
method-error-no-column = The column “{ $column }” is missing.
method-error-which = “{ $value }” is no id of a meeting.
method-error-answered = “{ $value }” is no answer to “{ $question }”.

method-lines-added = Battle card “{ $persona }”: { $count ->
    [one] one line more
   *[other] { $count } lines more
}
method-error-no-round = No round of “{ $name }” lies behind yet.

method-playbook-taken = { $count ->
    [one] One file taken into the playbook
   *[other] { $count } files taken into the playbook
}
method-file-added = “{ $name }” is new.
method-file-changed = “{ $name }” is changed.
method-file-unchanged = “{ $name }” is unchanged.
method-error-kind = There is no “kind: { $value }”; there are persona and case.
method-error-front = “{ $value }” does not belong into the front matter. There are: { $known }.
method-error-front-line = “{ $value }” is no line “name: value”.
method-error-front-open = The front matter does not end: the second line “---” is missing.
method-error-no-front = The front matter is missing: the file does not begin with “---”.
method-error-heading = “{ $value }” is no heading that belongs here. A line of your own that begins with “## ” has a “\” before it.
method-error-before-heading = “{ $value }” stands before the first heading.
method-error-not-utf8 = { $file } is not stored as UTF-8.
method-error-stage = “{ $value }” is no AIDA stage. There are: { $known }.
method-stay-noted = Noted on the stay of { $person } in { $department }
method-due-talk-midway = Midway talk with { $person } in { $department } on { $day }
method-due-talk-closing = Closing talk with { $person } in { $department } on { $day }

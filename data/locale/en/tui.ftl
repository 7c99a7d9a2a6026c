# The terminal application

## Places
tui-place-today = Today
tui-place-people = People
tui-place-exchange = Exchange
tui-place-rotation = Rotation
tui-place-rules = Rules
tui-place-playbook = Playbook
tui-place-outbox = Outbox

## Keys: what they are called
tui-keyboard-enter = Enter
tui-keyboard-escape = Esc
tui-keyboard-ctrl = Ctrl
tui-keyboard-shift = Shift
tui-keyboard-space = Space
tui-keyboard-tab = Tab
tui-keyboard-up = ↑
tui-keyboard-down = ↓
tui-keyboard-left = ←
tui-keyboard-right = →
tui-keyboard-pageup = PgUp
tui-keyboard-pagedown = PgDn
tui-keyboard-slash = /
tui-keyboard-question-mark = ?
tui-keyboard-plus = +
tui-keyboard-minus = -
tui-keyboard-full-stop = .
tui-keyboard-f1 = F1
tui-keyboard-f2 = F2
tui-keyboard-f3 = F3
tui-keyboard-delete = Del

## Keys: what they do
tui-key-today = Today
tui-tip-today = What is on this week
tui-key-people = People
tui-tip-people = Who is planned
tui-key-exchange = Exchange
tui-tip-exchange = Meetings of marketing and sales
tui-key-rotation = Rotation
tui-tip-rotation = Who is in which department when
tui-key-rules = Rules
tui-tip-rules = What holds, and what breaks it
tui-key-playbook = Playbook
tui-tip-playbook = Personas and case studies
tui-key-outbox = Outbox
tui-tip-outbox = Look at calendar files and write them
tui-key-help = Help
tui-tip-help = What can be done here, with keys; Enter does it
tui-key-palette = Find
tui-tip-palette = Find actions, people, departments and weeks
tui-key-undo = Undo
tui-tip-undo = Take back the last change
tui-key-redo = Redo
tui-tip-redo = Do again what was taken back last
tui-key-import = Import
tui-tip-import = Read tables, with a preview
tui-key-mine = Mine
tui-tip-mine = One's own entry is to hold
tui-key-theirs = Theirs
tui-tip-theirs = What stands there now is to hold
tui-key-all-mine = All mine
tui-tip-all-mine = One's own entry in every field
tui-key-all-theirs = All theirs
tui-tip-all-theirs = What stands there now in every field
tui-key-report = Write a report
tui-tip-report = What is shown here on paper: PDF, HTML, Excel or CSV
tui-key-history = History
tui-tip-history = Who changed what, and when
tui-key-language = Deutsch
tui-tip-language = Change the language
tui-key-theme = Colours
tui-tip-theme = Dark, light or high contrast
tui-key-back = Back
tui-tip-back = Leave this page
tui-key-quit = Quit
tui-tip-quit = Leave the program; everything is saved already
tui-key-open = Open
tui-tip-open = Show what is here
tui-key-cancel = Cancel
tui-tip-cancel = Close without doing anything
tui-key-understood = Understood
tui-key-no = No
tui-key-yes = Yes
tui-key-up = Up
tui-key-down = Down
tui-key-page-up = Page up
tui-key-page-down = Page down
tui-key-select = Select
tui-tip-select = Select a rectangle; also with shift and arrows, or with the mouse
tui-key-demo = Load the demo
tui-tip-demo = Load the demonstration company into an empty workspace

## General
tui-undone = Undone: { $action }
tui-redone = Redone: { $action }
tui-still-loading = One moment please, this is still being loaded.
tui-help-title = What can be done here
tui-palette-title = Find actions, people, departments, weeks
tui-palette-department = Department
tui-finder-type = Type to search
tui-error-line = line { $line }

## Today
tui-today-empty =
    There is nothing here yet. Load the demonstration company with d, or import your list of people (CSV or Excel) with i.
tui-today-due =
    { $count ->
        [0] To do: nothing
       *[other] To do: { $count } open
    }
tui-today-changes = Next changes
tui-today-no-meetings = There are no meetings this week.
tui-today-round = { $day } · { $programme } · round { $number } of { $rounds }
tui-today-sitting-out = { $count } sit out ({ $side })

## Forms and progress
tui-key-save = Save
tui-tip-save = Check and carry out
tui-key-next-field = Next field
tui-key-previous-field = Previous field
tui-progress-stopped = Stopped. Nothing was changed.
tui-progress-stopping = Stopping …

## Planning board
tui-key-next-finding = Next finding
tui-tip-next-finding = Go to the next place with a finding
tui-key-previous-finding = Previous finding
tui-tip-previous-finding = Go to the previous place with a finding
tui-key-zoom-in = Finer
tui-tip-zoom-in = Shorter columns: days, weeks
tui-key-zoom-out = Coarser
tui-tip-zoom-out = Longer columns: months, quarters
tui-key-to-today = To today
tui-tip-to-today = Go to the column of today
tui-key-loads = All loads
tui-tip-loads = Show all departments above the board, or only as many as fit well
tui-zoom-day = Day
tui-zoom-week = Week
tui-zoom-month = Month
tui-zoom-quarter = Quarter
tui-board-today = today
tui-board-away = AW
tui-board-school = SC
tui-board-quarter = Q

## Filter
tui-filter = Filter
tui-filter-people = Name or department
tui-key-filter = Filter
tui-tip-filter = Show only what fits, while you type
tui-key-clear-filter = Show all
tui-key-keep-filter = To the list

## Findings
tui-finding-counts = { $hard } hard · { $soft } soft
tui-finding-accepted = (accepted by { $by }: { $reason })
tui-repairs = Suggestions
tui-findings-title = Findings · { $name }
tui-findings-none = No open findings.
tui-findings-accepted =
    { $count ->
        [one] One finding accepted
       *[other] { $count } findings accepted
    }
tui-findings-added =
    { $count ->
        [0] No new findings
        [one] One new finding
       *[other] { $count } new findings
    }
tui-findings-removed =
    { $count ->
        [0] No finding goes away
        [one] One finding goes away
       *[other] { $count } findings go away
    }
tui-key-findings = Findings
tui-tip-findings = All findings of this plan, with a jump to the place
tui-key-repair = Suggestions
tui-tip-repair = How the finding can be mended; Enter takes a suggestion
tui-repairs-title = Suggestions: what mends the finding
tui-no-repairs = There is no suggestion: no single change mends this finding.
tui-key-accept = Accept
tui-tip-accept = Accept the finding with a reason; it stays listed as accepted
tui-key-reopen = Reopen
tui-tip-reopen = No longer accept the finding
tui-key-take = Take it
tui-tip-take = Carry the change out as shown
tui-accept-title = Accept a finding
tui-field-reason = Reason
tui-no-finding-here = There is no open finding here.
tui-finding-is-accepted = This finding has been accepted already.
tui-finding-is-open = This finding has not been accepted.

## Rotation
tui-key-why = Why
tui-tip-why = Show what is to be known about this place
tui-key-pin = Pin
tui-tip-pin = Hold the assignment, or let it loose
tui-key-explain = Why no plan
tui-tip-explain = Say which rules and pins contradict each other, and what ways out there are
tui-key-not-there = Why not here
tui-tip-not-there = Why the person under the cursor is not in a department, or what it would cost
tui-why-not-needs-person = Go to the row of a person first.
tui-key-unassign = Remove assignment
tui-tip-unassign = Remove the assignment under the cursor, after a look at what follows
tui-key-choose-plan = Another plan
tui-tip-choose-plan = Show the next rotation plan
tui-key-create-plan = New plan
tui-tip-create-plan = Create a rotation plan
tui-board-legend = ● pinned  ! hard  ~ soft  i notice  · free  AW away  SC school  ◦ partly  + several
tui-rotation-empty =
    There is no rotation plan yet. Create one with c, or import one from a table with i (people in rows, calendar weeks or months in columns).
tui-rotation-only-plan = This is the only plan.
tui-key-solve = Solve
tui-tip-solve = Fill or improve the plan by its rules; Esc keeps the best plan so far as a proposal
tui-no-rotation-plan = There is no rotation plan yet. c creates one.
tui-key-show-proposal = Show the proposal
tui-tip-show-proposal = Show the proposal on the board; o leads back to the other plan
tui-solution-title = Solution for “{ $name }”
tui-solution-undo = u takes it back.
tui-solution-changed =
    { $count ->
        [one] One assignment is placed differently
       *[other] { $count } assignments are placed differently
    }
tui-solution-added =
    { $count ->
        [one] One assignment is new
       *[other] { $count } assignments are new
    }
tui-solution-removed =
    { $count ->
        [one] One assignment goes
       *[other] { $count } assignments go
    }
tui-solution-findings =
    { $count ->
        [0] No finding remains open
        [one] One finding remains open
       *[other] { $count } findings remain open
    }
tui-no-assignment-here = There is no assignment here.
tui-assign-on-load = This is a department's load. Assignments stand in the rows of people.
tui-assign-one-row = An assignment is for one person. Select columns in one row only.
tui-assign-title = Assignment for { $name }
tui-create-plan-title = New rotation plan
tui-field-period = Period
tui-field-goal = Goal
tui-field-pinned = pinned
tui-hint-date = 14.01.2027 or 2027-W02
tui-hint-selector = all, department:EK or tag:apprentice

## Exchange
tui-exchange-empty =
    There is no programme yet. Create one with c: two sides, a weekday, an hour. Then s plans the meetings.
tui-exchange-legend = ✓ held  ● pinned  ⌁ online  · planned in round  + more than once  × not possible  blank: do not meet
tui-exchange-numbers = { $meetings } of at most { $most } meetings
tui-exchange-only-programme = This is the only programme.
tui-key-matrix = Rounds/matrix
tui-tip-matrix = Change between the rounds and who meets whom
tui-key-plan = Plan
tui-tip-plan = Plan the rounds that are not published yet
tui-key-quality = Quality
tui-tip-quality = What is the best possible, and how good the plan is
tui-key-publish = Publish
tui-tip-publish = Make the draft a version that can be sent
tui-key-choose-programme = Another programme
tui-tip-choose-programme = Show the next programme
tui-key-create-programme = New programme
tui-tip-create-programme = Create an exchange programme
tui-no-programme = There is no programme yet. c creates one.
tui-no-meeting-here = There is no meeting here. w says why.
tui-planning = Planning the meetings
tui-planned = Planned: { $meetings } of at most { $most } meetings
tui-publish-title = Publish the programme?
tui-publish-text = After that, every change is a difference to approve. Nothing is sent by this.
tui-published = Published, version { $version }
tui-rounds-head = Week   Day
tui-rounds-table = Table { $number }
tui-rounds-out = { $count } out
tui-round-title = Round { $number } · { $day }
tui-pair-not-possible = This pair is not possible.
tui-pair-rounds =
    { $count ->
        [0] They do not meet.
        [one] They meet in round { $rounds }.
       *[other] They meet in rounds { $rounds }.
    }
tui-matrix-tail = meets         pause   last
tui-matrix-met = { $met } of { $possible }
tui-quality-title = Quality · { $name }
tui-quality-plan = The plan
tui-quality-bounds = What is possible
tui-quality-met = meets
tui-quality-longest = longest pause
tui-meeting-invitations = Invitations
tui-meeting-when = { $when } ({ $minutes } minutes)
tui-meeting-never = never yet
tui-meeting-agenda = Agenda
tui-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
tui-create-programme-title = New exchange programme
tui-programme-name = Sales–marketing exchange
tui-side-one = Sales
tui-side-two = Marketing
tui-field-side-one = First side
tui-field-side-two = Second side
tui-field-every = Rhythm
tui-field-at = Hour
tui-field-minutes = Minutes
tui-field-mode = Mode
tui-field-seats = Seats at a table
tui-field-on-holiday = On holidays
tui-field-when = When
tui-field-where = Where
tui-field-earlier = Last
tui-field-measure = Measure
tui-field-case = Case study
tui-hint-side = department:SA,KA or tag:sales
tui-hint-second-side = empty: everybody meets everybody
tui-hint-seats = 4 in a pool, 2+2 with two sides
tui-hint-first-meeting = 14.01.2027 (its weekday holds)
tui-hint-rooms = empty: all; else Isar; Alster
tui-hint-agenda = Present the persona = 10; Present the case study = 15
tui-error-agenda = “{ $value }” is no point with minutes. Write it like this: Present the persona = 10; Open questions = 5
tui-every-week = every week
tui-every-2weeks = every second week
tui-mode-one-to-one = in pairs
tui-mode-hosts = hosts with guests
tui-mode-tables = at tables of several

## People
tui-people-empty =
    There are no people yet. Import a list with i (CSV or Excel), or add somebody with a.
tui-people-count = { $count ->
    [one] one person
   *[other] { $count } people
}
tui-people-remark = Remark
tui-key-add-person = New person
tui-tip-add-person = Add a person
tui-key-edit = Change
tui-tip-edit = Change what is known
tui-key-add-absence = Absence
tui-tip-add-absence = Add an absence
tui-key-remove = Remove
tui-tip-remove = Remove what is under the cursor
tui-no-person-here = There is no person here.
tui-person-left = has left
tui-person-joins = from { $day }
tui-person-leaves = until { $day }
tui-person-not-taking-part = does not take part
tui-person-add = New person
tui-person-edit = Change { $name }
tui-person-remove = Remove { $name }?
tui-person-remove-text = Absences, wishes and earlier stays are removed as well. u takes it back.
tui-person-coming = What comes
tui-person-past = What was
tui-person-nothing = nothing planned
tui-absence-title = Absence of { $name }
tui-decimal = .
tui-hours = h
tui-five-days = Mon-Fri
tui-hint-weekdays = empty: every day; else Tue, Thu
tui-error-number = “{ $value }” is not a number.

## History
tui-history-count = { $count ->
    [one] one change
   *[other] { $count } changes
}
tui-history-undone = undone
tui-history-empty = No changes yet.
tui-history-undo-last = What can be taken back is always the last change: u undoes it, Ctrl+R does it again.

## Playbook
tui-playbook-empty =
    There are no personas and case studies yet. Import a table with i.
tui-playbook-personas = Personas
tui-playbook-cases = Case studies
tui-playbook-until = until { $day }

## Outbox
tui-outbox-empty =
    Everybody has what is planned. Invitations are due as soon as a programme is published (3, then P).
tui-outbox-count = { $count ->
    [one] 1 message due
   *[other] { $count } messages due
} for { $people ->
    [one] one person
   *[other] { $people } people
}
tui-outbox-to = To
tui-outbox-file = File
tui-outbox-folder = Rondo calendars
tui-outbox-write = Write calendar files
tui-outbox-writing = Writing calendar files
tui-outbox-written = { $count } files in { $folder }, { $changed } of them new or changed
tui-outbox-what-all = invitations and plans
tui-outbox-what-requests = invitations only
tui-outbox-what-plans = plans only
tui-outbox-what-feed = to subscribe to
tui-outbox-what-departments = plans of departments
tui-outbox-what-changes = what is due
tui-outbox-nothing-due = Nothing is due here.
tui-outbox-confirm = Handed over?
tui-outbox-confirm-text = { $count ->
    [one] One message
   *[other] { $count } messages
} to { $people ->
    [one] one person
   *[other] { $people } people
} will be noted as handed over. From then on only what changes after that is due. Undo does not take this back.
tui-outbox-overtaken = { $count ->
    [one] One is
   *[other] { $count } are
} not due any more as shown.
tui-field-folder = Folder
tui-field-what = What
tui-field-utc = Times without zone
tui-key-write = Write files
tui-key-confirm-sent = Handed over
tui-key-confirm-one = This one handed over
tui-tip-write = Write calendar files into a folder; nothing is sent
tui-tip-confirm-sent = Note everything that is due as handed over
tui-tip-confirm-one = Note this message as handed over

## Rules
tui-rules-count = { $hard } hard · { $soft } soft · { $notice } notice
tui-rule-off = off
tui-rule-always = always holds
tui-rule-findings = { $open ->
    [0] –
   *[other] { $open } open
}{ $accepted ->
    [0] { "" }
   *[other] { " " }· { $accepted } accepted
}
tui-rule-confidential = Confidential: for planners only
tui-rule-choose-kind = Which rule?
tui-rule-form = Rule: { $title }
tui-parameter-allowed-days = Days allowed
tui-parameter-applies = Holds for days or starts
tui-parameter-before = Order
tui-parameter-by = By when
tui-parameter-dates = Dates
tui-parameter-departments = Departments
tui-parameter-deviation = Deviation allowed
tui-parameter-except = Dates left out
tui-parameter-from = Not before
tui-parameter-half-days = Half days count as
tui-parameter-k = How many of them
tui-parameter-last-working-days-of-quarter = Last work days of quarter
tui-parameter-least = At least
tui-parameter-least-net-weeks = Net weeks at least
tui-parameter-least-share = Share at least
tui-parameter-longer-than = Longer than (months)
tui-parameter-measure = What is counted
tui-parameter-most = At most
tui-parameter-most-mentees = Mentees at most
tui-parameter-other-site = Other site too
tui-parameter-people = For whom
tui-parameter-side = Side
tui-parameter-until = Not after
tui-parameter-weeks = Weeks
tui-parameter-who = Who counts
tui-rule-remove = Remove the rule?
tui-no-rule-here = There is no rule here.
tui-rule-always-on = This rule always holds and cannot be changed. Single findings can be accepted.
tui-key-add-rule = New rule
tui-tip-add-rule = Add a rule
tui-key-switch-rule = Off/on
tui-tip-switch-rule = Switch the rule off, or on again
tui-field-severity = Severity
tui-field-scope = Holds for
tui-field-confidential = Confidential
tui-field-note = Note
tui-hint-scope = empty: for all; else department:EK

## Import
tui-import-intro =
    Which files? CSV or Excel (XLSX). Type or paste a path, separate several with ;, a folder means all tables in it. Or choose below.
tui-import-paths = Path of a file or folder
tui-import-nothing-written = Nothing is written before you confirm.
tui-import-unknown-kind = kind not recognised; t chooses it
tui-import-counts = + { $added } new   ~ { $changed } changed   = { $unchanged } unchanged   ! { $rejected } left out
tui-import-line = line { $line }
tui-import-choose-first = Choose a file first.
tui-import-no-file = “{ $name }” does not exist.
tui-importing = Importing
tui-imported = Imported: { $added } new, { $changed } changed. u takes it back.
tui-key-apply = Take over
tui-tip-apply = Take over what the preview shows
tui-key-choose-files = Other files
tui-tip-choose-files = Choose other files
tui-key-which-kind = Kind of table
tui-tip-which-kind = Say what kind of table it is where the headers do not
tui-key-which-column = Assign column
tui-tip-which-column = Say which field a column is

tui-demo-not-empty = The demonstration company goes into an empty workspace only. “rondo demo” opens it in one of its own.
tui-demo-loading = Loading the demonstration company
tui-demo-loaded = The demonstration company is here. u takes everything back, step by step.

tui-help-moving = Moving: arrows or h j k l, PgUp PgDn, Home, End. Board: shift+arrows or dragging selects. Mouse: click, double click opens, wheel scrolls. Tab changes between board and explanation.

tui-board-no-findings = There is no finding here.
tui-board-no-zoom = It gets no finer and no coarser.
tui-board-no-today = Today is not within this plan.

tui-key-assign = Assign
tui-tip-assign = Assign the person under the cursor; selected columns are the days

tui-key-edit-programme = Change programme
tui-tip-edit-programme = Change the programme’s hour, goal and organizer
tui-edit-programme-title = Change { $name }
tui-field-online-link = Link for online
tui-field-rooms = Rooms
tui-field-target = Target

tui-exchange-unplanned = This programme is not planned yet. s plans the meetings; g shows before what is the best possible.

## Settings
tui-key-settings = Settings
tui-tip-settings = What holds for the whole workspace: holidays, organizer, language
tui-setting-title = Change a setting
tui-setting-default = Otherwise: { $value }
tui-keyboard-comma = ,

## Departments, rooms, sites
tui-key-departments = Departments
tui-tip-departments = Departments, rooms and sites
tui-key-add-place = New
tui-tip-add-place = Add a department, a room or a site, whichever is under the cursor
tui-places-department = Departments
tui-places-room = Rooms
tui-places-site = Sites
tui-places-none = none yet; a adds one
tui-places-form-department = Department { $name }
tui-places-form-room = Room { $name }
tui-places-form-site = Site { $name }
tui-places-nothing-here = There is nothing here to remove.
tui-places-remove-text = As long as plans, people or rules speak of it, nothing is removed.
tui-department-takes = { $guests } guests, at least { $least } present
tui-room-takes = { $seats } seats, { $meetings } meetings at a time

tui-today-more = … { $count } more

tui-key-earlier = Earlier
tui-tip-earlier = Move the whole assignment a column earlier, after a look at what follows
tui-key-later = Later
tui-tip-later = Move the whole assignment a column later, after a look at what follows

tui-import-question = What is meant?
tui-import-answer = It means
tui-import-which-field = Which field is this column?
tui-import-no-field = Do not take over
tui-import-no-question = There is no open question here. Questions begin with “?”.
tui-import-other-answer = Something else …
tui-import-no-columns = A calendar has no columns.

## Repair, and what became of a meeting

tui-key-repair-exchange = Repair
tui-tip-repair-exchange = After a change, set as few meetings anew as possible
tui-key-follow-reply = Follow reply
tui-tip-follow-reply = Do what a reply asks for: repair after a refusal, check a time that is proposed
tui-no-reply-asks = No reply to the invitation asks for anything.
tui-meeting-replies = Replies
tui-repaired = Repaired; { $kept ->
    [one] one meeting stays as it was.
   *[other] { $kept } meetings stay as they were.
  }
tui-key-pin-meeting = Pin
tui-tip-pin-meeting = Hold the meeting, or let it loose
tui-field-state = Status
tui-key-held = Held
tui-tip-held = The meeting was held
tui-key-missed = Missed
tui-tip-missed = The meeting was missed; the pair has yet to meet
tui-key-cancel-meeting = Cancel meeting
tui-tip-cancel-meeting = Cancel the meeting; the pair has yet to meet

## Privacy
tui-key-dossier = Dossier
tui-tip-dossier = Write everything that is stored about the person into files, for them
tui-key-erase = Erase for good
tui-tip-erase = Erase the person on request, from history and backups too
tui-key-purge = Delete old data
tui-tip-purge = Delete what is older than the settings keep it
tui-dossier-title = Dossier for { $name }
tui-dossier-target = File or folder
tui-dossier-no-target = Name a file (.json, .md) or a folder.
tui-dossier-written = Written: { $files }
tui-hint-dossier = a folder gets JSON and text
tui-erase-title = Erase { $name } for good
tui-erased = Erased; “{ $alias }” stands in the person's place now
tui-purge-title = Delete old data for good
tui-notes = Texts that name them
tui-notes-keep = leave them
tui-notes-replace = put the pseudonym there
tui-sure = Erase for good?
tui-not-sure = Choose “yes”, or cancel.
tui-files-left = { $count ->
    [one] Erased; one file could not be written anew, though.
   *[other] Erased; { $count } files could not be written anew, though.
}

## Backups and check

tui-key-backups = Backups and check
tui-tip-backups = Whether the workspace is whole, and bringing earlier states back
tui-key-keep-state = Make a backup
tui-tip-keep-state = Keep the present state under a name
tui-safety-closed = The workspace cannot be opened
tui-safety-problems =
    { $count ->
        [one] One finding
       *[other] { $count } findings
    }
tui-safety-backups =
    { $count ->
        [0] Backups: none
        [one] One backup
       *[other] { $count } backups
    }
tui-safety-state = State { $state }
tui-safety-whole = whole
tui-safety-damaged = damaged
tui-safety-contents =
    { $people ->
        [one] one person
       *[other] { $people } people
    }, { $plans ->
        [one] one plan
       *[other] { $plans } plans
    }
tui-safety-how = Enter brings this state back; the present file is kept.
tui-safety-file = File: { $file }
tui-safety-title = Bring an earlier state back
tui-safety-question = Bring back state { $state } of { $time }? The present file is kept; what has been changed since that state is not to be seen then.
tui-safety-no-backup = Only a backup can be brought back; what is to be done here stands below.
tui-safety-not-whole = This backup is damaged itself; take another one.
tui-safety-name = Name
tui-safety-create = The present state stays under this name until somebody removes the copy. Without a name it is called “by-hand”.

## Slots
tui-key-slots = When to meet
tui-tip-slots = Compare weekdays and hours by the meetings that they lose
tui-key-lunch = Lunch only
tui-tip-lunch = Only what lies at lunch time on everybody's own clock, or everything
tui-slots-title = When “{ $name }” can meet
tui-slots-lunch = lunch only
tui-slots-nobody = Everybody can come to every round.
tui-slots-take = { $day } at { $at }?
tui-slots-take-text = { $lost ->
    [0] Every possible meeting can take place then.
    [one] One of the possible meetings is lost then.
   *[other] { $lost } of the possible meetings are lost then.
} Plan again afterwards (s); u undoes it.

## Meetings changed by hand

tui-key-change-meeting = Change
tui-tip-change-meeting = Pin, swap, move or cancel the meeting; note what became of it
tui-key-move-meeting = Move
tui-tip-move-meeting = To another round, hour or room, or online
tui-key-swap-meeting = Swap
tui-tip-swap-meeting = With another meeting, or somebody at the table with somebody else
tui-key-who-out = Who sits out?
tui-tip-who-out = Who sits out in this round, and why
tui-meeting-do-pin = Pin
tui-meeting-do-unpin = Unpin
tui-meeting-do-swap = Swap …
tui-meeting-do-move = Move …
tui-meeting-do-cancel = Cancel
tui-meeting-do-held = It was held
tui-meeting-do-missed = It was missed
tui-move-meeting-title = Move { $who }
tui-swap-meeting-title = Swap { $who }
tui-swap-people = { $one } ↔ { $other } in this round
tui-swap-rounds = Swap rounds with { $who }, { $day }
tui-no-swaps = There is nothing to swap here.
tui-repairing = Working out the repair …
tui-repair-choices = Repair: what is to be done?
tui-nobody-sits-out = Nobody sits out in this round.
tui-why-out-title = Who sits out on { $day }
tui-field-round = Round
tui-field-room = Room

## Variants, and planning that was stopped

tui-key-stop-working = Stop
tui-tip-stop-working = Stop, and keep the best plan so far as a suggestion
tui-key-suggestions = Variants
tui-tip-suggestions = Make several good plans, compare them and take one
tui-key-make-variants = Make variants
tui-tip-make-variants = Make three good plans that differ
tui-key-drop-suggestion = Drop
tui-tip-drop-suggestion = Drop this suggestion
tui-still-working = Something is still being worked on. Esc stops it.
tui-stopped-title = Stopped: take the best plan?
tui-stopped-text = So far: { $meetings } of at most { $most } meetings, { $pairs } of at most { $bound } different pairs. Yes makes it the draft; No keeps it as a suggestion, and the rounds stay as they are.
tui-suggestion-kept = Kept as a suggestion; it can be taken under “Variants”.
tui-suggestions-title = { $name } · Suggestions
tui-suggestions-cares-for = Cares for
tui-suggestions-meetings = Meetings
tui-suggestions-pairs = Pairs
tui-suggestions-repeats = Repeats
tui-suggestions-pause = Max pause
tui-suggestions-online = Online
tui-suggestions-same = As now
tui-suggestions-of = { $value } of { $most }
tui-suggestions-current = the plan as it stands
tui-suggestions-none = No suggestion yet. Press n to make three variants.
tui-making-variants = Making variants
tui-variants-made = { $count ->
    [one] One suggestion
   *[other] { $count } suggestions
  } to choose from
tui-take-title = Take it as the draft?
tui-take-text = All rounds that are not published become as the suggestion has them. u takes it back.
tui-no-suggestion-here = There is no suggestion here.

## AIDA
tui-playbook-told = { $told } of { $all }
tui-playbook-stages = AIDA stages

## Assignments by hand, versions, the works council

tui-key-change-assignment = Change
tui-tip-change-assignment = All that can be done with what is selected: split, swap, make longer, suspend and more
tui-key-shorter = Shorter
tui-tip-shorter = Let the assignment end a column earlier, after a look at what follows
tui-key-longer = Longer
tui-tip-longer = Let the assignment end a column later, after a look at what follows
tui-key-approve-plan = Approve
tui-tip-approve-plan = Approve the plan as it stands
tui-key-publish-plan = Publish
tui-tip-publish-plan = Publish the plan as a new version, after a look at who is told
tui-key-since-publishing = Since publishing
tui-tip-since-publishing = What has changed since the last published version, person by person
tui-key-council = Works council
tui-tip-council = Assignments that the works council may have to hear of, and their status
tui-key-open-ones = Open ones
tui-tip-open-ones = Show only assignments without a status, or all
tui-key-to-board = To the board
tui-tip-to-board = Show the person on the board
tui-rotation-change-title = { $names }: what is to be done?
tui-rotation-do-assign = Assign …
tui-rotation-do-edit = Longer, shorter; mentor, goal, status …
tui-rotation-do-split = Split: from a day on elsewhere or somebody else …
tui-rotation-do-move = Move …
tui-rotation-do-suspend = Suspend …
tui-rotation-do-resume = Suspend no longer
tui-rotation-do-break-off = Break off …
tui-rotation-do-swap = Swap with somebody …
tui-rotation-do-tandem = Tandem swap: each to the other one's department …
tui-rotation-do-swap-both = Let these two swap
tui-rotation-do-tandem-both = Tandem swap of these two
tui-rotation-do-pin = Pin
tui-rotation-do-unpin = Unpin
tui-rotation-do-remove = Remove
tui-one-assignment = This works with one assignment only. Do not select a second one.
tui-field-swap-with = Swaps with
tui-field-second-part = Second part from
tui-field-person = Person
tui-field-status = Status
tui-swap-title = { $name } swaps
tui-tandem-title = Tandem swap with { $name }
tui-stay-title = { $name } in { $department }
tui-approve-plan-title = Approve “{ $name }”?
tui-publish-plan-title = Publish “{ $name }”, version { $version }?
tui-versions-title = { $name } · since publishing
tui-versions-nothing = Everything is as it was published.
tui-council-title = Works council: “{ $name }”
tui-council-person = Person
tui-council-department = Department
tui-council-days = Days
tui-council-status = Status
tui-council-outdated = Since the status was noted, this assignment has other days.
tui-meter = Required visits, weeks needed/free:
tui-meter-of = { $code } { $needed }/{ $free }
tui-meter-needed = { $code } { $needed }

## Repair, variants, copies
tui-key-repair-plan = Repair
tui-tip-repair-plan = Change as little as possible when somebody is away; what changes for whom is shown first
tui-key-beside = Variants
tui-tip-beside = Variants, copies and proposals of this plan: compare them and take one
tui-repair-plan-title = Repair “{ $name }”
tui-plan-repaired = { $kept ->
    [1] Repaired; one assignment stays as it was. Undo with u.
   *[other] Repaired; { $kept } assignments stay as they were. Undo with u.
  }
tui-sides-now = So far
tui-sides-then = Then
tui-compare-title = { $first } | { $second }
tui-compare-load = { $department }: { $after } weeks instead of { $before }
tui-beside-title = Beside “{ $name }”
tui-beside-plan = Plan
tui-beside-people = People different
tui-beside-hard = Hard open
tui-beside-cost = Soft cost
tui-beside-none = Nothing yet: n finds variants, c copies the plan.
tui-key-make-plan-variants = Find variants
tui-tip-make-plan-variants = Find three good plans that really differ; Esc keeps those found
tui-key-copy-plan = Copy
tui-tip-copy-plan = Copy the plan to try something out
tui-key-look-at-plan = Look at
tui-tip-look-at-plan = Show this plan on the board
tui-key-drop-plan = Remove
tui-tip-drop-plan = Remove this plan
tui-copy-title = Copy “{ $name }”
tui-copy-name = { $name } – copy
tui-no-plan-here = There is no other plan here.
tui-drop-plan-title = Remove the plan?
tui-drop-plan-text = The plan and its assignments are removed. u brings them back.
## What comes of the meetings
tui-key-feedback = Feedback
tui-tip-feedback = Say what became of the meeting, in five keys
tui-key-agree = Action item
tui-tip-agree = Note who does what until when
tui-key-keep-notes = Notes
tui-tip-keep-notes = Notes of the meeting
tui-key-add-line = Line for the card
tui-tip-add-line = A statement, question or objection for the battle card
tui-key-issue-card = Card issued
tui-tip-issue-card = Note that the battle card was sent or hung up
tui-key-review = Review
tui-tip-review = What comes of the exchange: feedback, action items, reviews
tui-key-add-review = Review now
tui-tip-add-review = Does the concept work, and what follows?
tui-key-measure = Measure
tui-tip-measure = Enter the goal's measure
tui-key-remove-item = Remove
tui-tip-remove-item = Remove the action item
tui-key-keep-feedback = Keep
tui-tip-keep-feedback = Keep what is chosen
tui-key-feedback-held = held
tui-tip-feedback-held = The meeting was held
tui-key-feedback-moved = moved
tui-tip-feedback-moved = It was held on another day
tui-key-feedback-missed = missed
tui-tip-feedback-missed = It was missed
tui-key-lead-quality = Lead quality
tui-tip-lead-quality = From 1 to 5
tui-key-feedback-works = works
tui-tip-feedback-works = The concept works
tui-key-feedback-partly = partly
tui-tip-feedback-partly = It works partly
tui-key-feedback-no = does not work
tui-tip-feedback-no = The concept does not work
tui-key-feedback-line = In one line
tui-tip-feedback-line = Into the line and back
tui-feedback-outcome = What became of it
tui-feedback-quality = Lead quality
tui-feedback-works = Concept works?
tui-item-text = What is to be done?
tui-item-who = Who? (with commas)
tui-item-until = Until when?
tui-item-until-hint = 2027-03-21 or 2027-W12
tui-line-kind = What it is
tui-line-text = Wording
tui-line-answer = Answer (to an objection)
tui-no-persona-here = There is no persona here.
tui-no-programme-yet = There is no exchange yet.
tui-card = Battle card
tui-card-where = Where, or to whom?
tui-card-issued = Issued on { $day }, revision { $revision }: { $where }
tui-review-items = Action items: { $count }
tui-review-texts = What was said
tui-review-no-measure = No measurement yet (m).
tui-review-measured = { $value } on { $day }
tui-review-no-item = There is no action item here.
tui-review-change = Problems, new (with “change”)
tui-review-change-hint = empty: stays
tui-review-again = Again in weeks
tui-review-again-hint = empty: as the programme says

## Events
tui-key-events = Events
tui-tip-events = Events of one day: tables, rounds, a timer
tui-key-create-event = New
tui-tip-create-event = A new event
tui-key-hold-timer = Timer
tui-tip-hold-timer = Start the timer, or hold it
tui-key-next-round = Next round
tui-tip-next-round = On to the next round
tui-key-previous-round = Round before
tui-tip-previous-round = Back to the round before
tui-key-longer-round = 1 minute more
tui-tip-longer-round = One minute longer
tui-key-missing-person = Somebody is missing
tui-tip-missing-person = Somebody is missing from this round on; the others are re-seated
tui-key-late-person = Somebody comes
tui-tip-late-person = Somebody comes from this round on
tui-key-seat-anew = Seat anew
tui-tip-seat-anew = Seat everybody anew

# Mail and calendar servers
tui-key-send-mails = Mail
tui-tip-send-mails = Send everything that is due by mail, after a look at it
tui-key-publish-caldav = Calendar server
tui-tip-publish-caldav = Put the meetings, or a person's plan, into a calendar on a server
tui-key-servers = Servers
tui-tip-servers = Name the mail server and the calendar server
tui-key-send-now = Send
tui-tip-send-now = Send these mails
tui-key-go-on-with = Go on
tui-tip-go-on-with = Go on with what stands here
tui-key-plan-holds = Plan holds
tui-tip-plan-holds = Overwrite what is there with what is planned here
tui-key-leave-there = Leave there
tui-tip-leave-there = Leave what is there as it is
tui-servers-title = Mail server and calendar server
tui-servers-intro = Passwords never stand in the workspace: they come from the keyring, or are asked for when something is sent.
tui-password-text = The password is shown nowhere and not kept in the workspace.
tui-password-keep = Keep it in the system's keyring
tui-password-empty = Type the password; Escape gives up.
tui-sending-title = Send by mail?
tui-sending-intro = { $count ->
    [one] One mail
   *[other] { $count } mails
} to { $people ->
    [one] one person
   *[other] { $people } people
} by { $server }
tui-sending-no-server = Name the mail server first.
tui-sending-password = Password at the mail server
tui-sending-under-way = Sending mails
tui-sending-failed = Not sent: { $count }
tui-sending-again = With y only these are tried again.
tui-caldav-title = Put into a calendar on a server
tui-caldav-intro = Entries of others are not touched. A person's plan needs a calendar of its own.
tui-caldav-person = Plan of (person)
tui-caldav-all-meetings = empty: the meetings of all
tui-caldav-password = Password at the calendar server
tui-caldav-under-way = Transferring the calendar
tui-caldav-done = { $count } transferred, { $unchanged } unchanged, { $failed } not transferred.
tui-caldav-conflicts = Different there: { $count }
tui-caldav-conflicts-intro = Somebody has changed this in the calendar. Unless you choose, it stays as it is there.
tui-caldav-nothing-chosen = Choose with o (plan holds) or t (leave there) first.
tui-caldav-open = open
tui-caldav-ours = plan holds
tui-caldav-theirs = leave there
tui-caldav-here-nothing = Nothing is different here since it was transferred.
tui-caldav-here-update = It has changed here, too, since it was transferred.
tui-caldav-here-delete = It is not planned here any more.
tui-key-add-persona = New persona
tui-tip-add-persona = A new persona
tui-key-add-case = New case study
tui-tip-add-case = A new case study
tui-playbook-add-persona = New persona
tui-playbook-add-case = New case study

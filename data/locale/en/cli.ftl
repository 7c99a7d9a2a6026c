# The command line

## Answers
cli-nothing = Nothing there.
cli-no-people = Nobody there.
cli-no-absences = No absences.
cli-no-history = Nothing done yet.
cli-fact = { $name }: { $value }
cli-line = line { $line }
cli-made = New workspace: { $workspace }
cli-info = Workspace { $workspace }, { $size } bytes, generation { $generation }
cli-info-changed = Last changed: { $moment }
cli-undone = Undone: { $action }
cli-redone = Done again: { $action }
cli-findings-added = { $count ->
    [one] One new finding:
   *[other] { $count } new findings:
}
cli-findings-removed = { $count ->
    [one] One finding is gone:
   *[other] { $count } findings are gone:
}
cli-accepted = Accepted by { $by } on { $day }: { $reason }
cli-repair = Suggestion: { $text } (rondo { $command })
cli-yes-words = y yes j ja

## Columns
cli-column-own = own
cli-column-time = Time
cli-column-actor = Who
cli-column-action = What
cli-column-undone = Undone
cli-column-id = Id
cli-column-what = What
cli-column-count = Count
cli-column-setting = Setting
cli-column-value = Value
cli-column-meaning = Meaning

## Wrong usage
cli-nothing-to-change = Nothing to change: no field is given.
cli-why-what = Name either a round, or with “--with” a second person.
cli-see-help = How it goes: { $command } --help
cli-no-such-command = There is no command “{ $command }”.
cli-verb-missing = After “{ $command }” it is missing what to do.
cli-too-many = This is too much: { $words }.
cli-no-such-option = There is no option { $option } here.
cli-missing = It is missing: { $what }.
cli-option-value = The value of the option { $option } is wrong: it is missing, or the option takes none.
cli-wrong-usage = { $text }
cli-one-of = “{ $value }” is not possible; { $words } are.
cli-no-terminal = The application needs a terminal.
cli-interrupted = Interrupted; nothing is half done.
cli-unexpected = Rondo made a mistake ({ $kind }). What was saved is unharmed.
cli-unexpected-details = Details for finding the mistake, without your data: { $file }

## Help: frame
cli-help-usage = Usage:
cli-help-arguments = Arguments
cli-help-commands = Commands
cli-help-options = Options
cli-help-command-word = COMMAND
cli-help-options-word = [OPTIONS]
cli-help-globals = Options for all commands, such as --json, --lang and --workspace: see rondo --help.

## Help: what stands for a value
cli-value-text = TEXT
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-email = E-MAIL
cli-value-department = DEPARTMENT
cli-value-meeting = MEETING
cli-value-choice = CHOICE
cli-value-person-or-meeting = MEETING|PERSON
cli-value-departments = DEPARTMENT,DEPARTMENT
cli-value-site = SITE
cli-value-room = ROOM
cli-value-region = REGION
cli-value-zone = ZONE
cli-value-lang = de|en
cli-value-days = DAYS
cli-value-hours = HOURS
cli-value-date = DATE
cli-value-from = FROM
cli-value-until = UNTIL
cli-value-person = PERSON
cli-value-file-or-folder = FILE|FOLDER
cli-value-notes = keep|replace
cli-value-role = employee|apprentice|trainee
cli-value-yes-no = yes|no
cli-value-skills = NAME=LEVEL,...
cli-value-tags = WORD,...
cli-value-words = TEXT,...
cli-value-selector = SELECTOR
cli-value-absence = ABSENCE
cli-value-absence-kind = away|vacation|sick|parental-leave|school|exam|training
cli-value-absence-status = requested|approved
cli-value-half = am|pm
cli-value-weekdays = WEEKDAYS
cli-value-code = CODE
cli-value-count = COUNT
cli-value-weeks = WEEKS
cli-value-periods = FROM..UNTIL,...
cli-value-workspace = PLACE
cli-value-setting = SETTING
cli-value-value = VALUE
cli-value-shell = SHELL

## Help: options for all commands
cli-option-workspace = The workspace: a file (plan.rondo.json); otherwise the one in the folder for your data
cli-option-today = The planning day; otherwise today
cli-option-lang = Language of texts; otherwise that of the system
cli-option-actor = Who does it, for the history; otherwise the login name
cli-option-json = Exactly one JSON document on standard output, also for errors
cli-option-yes = Do not ask
cli-option-no-input = Never wait for input
cli-option-no-color = No colours; also with NO_COLOR
cli-option-version = The version
cli-option-help = This help

## Help: arguments and options
cli-option-selector = Who is meant: all, department:A,B, tag:x, site:y, role:apprentice, person:1,2, joined by + and -
cli-option-person = Id, personnel number, e-mail or full name
cli-option-name = Name; for people also “Last, First”
cli-option-first-name = First name
cli-option-last-name = Last name
cli-option-personnel-number = Personnel number
cli-option-email = E-mail address
cli-option-department = Department, by code or name
cli-option-site = Site
cli-option-region = Country, perhaps with the state: DE, DE-BY
cli-option-time-zone = Time zone, for example Europe/Berlin
cli-option-language = Language of the invitations
cli-option-work-days = Work days, for example Mon-Thu or “Mon, Tue, Fri am”
cli-option-hours = Hours a week
cli-option-joined = First day in the company
cli-option-leaves = Last day in the company
cli-option-born = Date of birth, for rules that protect young people; only planners see it
cli-option-manager = Manager
cli-option-role = Role
cli-option-takes-part = Whether the person takes part in exchanges
cli-option-skills = Skills with levels, for example English=3,Excel
cli-option-tags = Tags
cli-option-first = First day
cli-option-until = Last day
cli-option-kind = Kind of absence; only planners see it
cli-option-half = Half a day only: am or pm
cli-option-weekdays = On these weekdays only, for example Tue,Thu
cli-option-exchange-slots-first = First day that is counted; otherwise today or the programme's first day
cli-option-exchange-slots-until = Last day that is counted; otherwise the programme's last day
cli-option-exchange-slots-minutes = Length of a meeting; otherwise the programme's
cli-option-exchange-slots-weekdays = Which weekdays are possible, for example Tue-Thu; otherwise Monday to Friday
cli-option-exchange-slots-begin = Earliest beginning on the programme's clock; otherwise 8 o'clock
cli-option-exchange-slots-end = Latest end on the programme's clock; otherwise 18 o'clock
cli-option-exchange-slots-lunch = Only what lies between 11:30 and 14:00 on everybody's own clock
cli-option-exchange-slots-count = How many proposals; otherwise 10
cli-option-exchange-slots-take = Take the proposal of that number: the programme meets then
cli-option-status = Only requested, or approved
cli-option-absence-id = The absence's id, as absence list shows it
cli-option-which = Which one: id or name
cli-option-code = Code
cli-option-guest-capacity = Places for guests at a time
cli-option-apprentice-capacity = Places for apprentices at a time
cli-option-min-staffing = How many must be present on each working day
cli-option-min-stay-weeks = Shortest stay in weeks
cli-option-max-stay-weeks = Longest stay in weeks
cli-option-mentor = Mentor
cli-option-requires-before = Departments that must have been visited before
cli-option-blackout = Periods without guests
cli-option-contents = Contents that are taught
cli-option-seats = Seats
cli-option-parallel = Meetings at a time
cli-option-closed = Periods in which the room is closed
cli-option-limit = At most so many
cli-option-shell = bash, zsh, fish, powershell or pwsh
cli-option-setting-name = The setting's name, as setting list shows it
cli-option-setting-value = The new value

## Help: commands
cli-help-on-rondo = Rondo plans the exchange of two sides, and rotations, and keeps everybody's calendar right. Without a command it opens the application.
cli-help-on-people = People: who is planned.
cli-help-on-people-list = Shows people.
cli-help-on-people-show = Shows one person with all that is planned.
cli-help-on-people-add = Adds a person.
cli-help-on-people-edit = Changes a person's fields; an empty text empties a field.
cli-help-on-people-remove = Removes a person whom nothing needs any more.
cli-help-on-people-export = Gives a person everything that is stored about them (GDPR Art. 15 and 20).
cli-help-on-people-erase = Erases a person on request (GDPR Art. 17): in data, history and backups; a pseudonym takes their place.
cli-help-on-absence = Absences: who is away when.
cli-help-on-absence-list = Shows absences, of one person or of all.
cli-help-on-absence-add = Enters an absence; no reason is needed.
cli-help-on-absence-edit = Changes an absence.
cli-help-on-absence-remove = Removes an absence.
cli-help-on-department = Departments: what they can take.
cli-help-on-department-list = Shows the departments.
cli-help-on-department-add = Adds a department.
cli-help-on-department-edit = Changes a department's fields; an empty text empties a field.
cli-help-on-department-remove = Removes a department that nothing needs any more.
cli-help-on-room = Rooms for meetings.
cli-help-on-room-list = Shows the rooms.
cli-help-on-room-add = Adds a room.
cli-help-on-room-edit = Changes a room's fields.
cli-help-on-room-remove = Removes a room that nothing needs any more.
cli-help-on-site = Sites: their region decides the public holidays, their time zone the clock.
cli-help-on-site-list = Shows the sites.
cli-help-on-site-add = Adds a site.
cli-help-on-site-edit = Changes a site's fields.
cli-help-on-site-remove = Removes a site that nothing needs any more.
cli-help-on-holiday = Public holidays.
cli-help-on-holiday-list = Shows public and own holidays; without anything else those of this year at every site.
cli-help-on-setting = Settings of the workspace.
cli-help-on-setting-list = Shows the settings and what they are for.
cli-help-on-setting-set = Sets one of them.
cli-help-on-init = Makes a new, empty workspace.
cli-help-on-info = Shows what is in the workspace.
cli-help-on-workspace = Workspaces as a whole.
cli-help-on-workspace-copy = Copies a workspace without loss to another place where there is none yet: between files and databases in every direction.
cli-value-from-workspace = FROM
cli-value-to-workspace = TO
cli-option-workspace-copy-source = What is copied: a file or “postgresql://…”
cli-option-workspace-copy-target = Where to: a new file, or a database without a workspace
cli-copied = Copied: { $source } to { $workspace }
cli-copied-what =
    { $records ->
        [one] One entry
       *[other] { $records } entries
    } and { $actions ->
        [one] one change
       *[other] { $actions } changes
    } in the history, state { $state }; both have been compared and are the same.
cli-help-on-undo = Takes the last change back.
cli-help-on-redo = Does again what was taken back last.
cli-help-on-history = Shows who did what when, the newest first.
cli-help-on-purge = Deletes what is older than the settings keep it (“rondo setting list”).
cli-help-on-completion = Prints the script that completes commands in a shell.

## Tables in
cli-import-table = { $place }: { $kind }
cli-import-sheet = { $file } [{ $sheet }]
cli-import-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $added } new, { $changed } changed, { $unchanged } unchanged, { $rejected } not accepted
cli-import-confirm = Take it over like this? (y/n)
cli-import-declined = Nothing was taken over.
cli-erase-confirm = Erase for good? (y/n)
cli-erase-declined = Nothing was erased.
cli-purge-confirm = Delete all this for good? (y/n)
cli-purge-declined = Nothing was deleted.
cli-needs-yes = This cannot be undone and therefore needs a confirmation. Nothing was changed.
cli-needs-yes-hint = “--dry-run” shows what happens; “--yes” confirms it.
cli-note-error = error
cli-note-question = question
cli-note-warning = warning
cli-note-notice = notice

## Rules
cli-kind = { $kind }: { $title } ({ $plan })
cli-kind-parameters = {"  "}Parameters: { $parameters }
cli-indented = {"  "}{ $text }
cli-text = { $text }
cli-marked = {"  "}{ $mark } { $text }
cli-no-rules = No rules.
cli-one-severity = A rule is either hard (--hard), soft (--soft) or a notice (--notice).
cli-name-value = “{ $value }” has not the form NAME=VALUE.
cli-verdict = { $name }: { $hard ->
    [0] no finding against hard rules
    [one] one finding against hard rules
   *[other] { $hard } findings against hard rules
}, { $soft } against soft rules, { $notices ->
    [one] one notice
   *[other] { $notices } notices
}, { $accepted ->
    [one] one accepted
   *[other] { $accepted } accepted
}.

## Exchange
cli-no-programmes = No programmes.
cli-no-rounds = No rounds.
cli-sides = An exchange has two sides, --side "Sales=department:VI" --side "Marketing=department:MK", or a single one in which everybody meets everybody: --side "Team=all".
cli-goal-sentence = The goal needs a sentence (--goal).
cli-published = “{ $name }” is published, version { $version }.
cli-choices = Choices
cli-choice = { $text } ({ $command })
cli-kept = { $count ->
    [one] One meeting stays as it was.
   *[other] { $count } meetings stay as they were.
}
cli-round = Round { $number }, { $day }, { $week } ({ $state })

## Rotation
cli-no-plans = No rotation plans.
cli-load = Load

## Invitations
cli-no-messages = Nothing is due: everybody has what is planned.
cli-replies-taken = { $all ->
    [one] One reply read
   *[other] { $all } replies read
}, { $taken ->
    [one] one counts
   *[other] { $taken } count
}{ $asked ->
    [0] { "" }
    [one] ; whose one of them is has to be said
   *[other] ; whose { $asked } of them are has to be said
}.
cli-no-replies = No replies.
cli-problems = Who cannot be invited:
cli-changes = { $changes }
cli-overtaken = { $files ->
    [one] This file is not noted: it was noted before
   *[other] These { $files } files are not noted: they were noted before
}, or something else would be written now:
cli-written = { $files ->
    [one] One calendar file
   *[other] { $files } calendar files
} in { $folder }, { $fresh } of them new or changed.

## Today
cli-today-head = { $day }, { $week }
cli-today-empty = The workspace is empty. To look around: rondo demo. To begin: rondo import LIST.
cli-today-goal = Goal: { $goal }
cli-today-meetings = Meetings of this week
cli-today-no-meetings = There are no meetings this week.
cli-today-sitting-out = Sitting out
cli-today-due = To do
cli-today-changes = Assignments that begin or end within two weeks
cli-today-findings = Findings

## Demonstration
cli-demo-imported = Imported: { $files } tables with { $rows } rows, { $added } new, { $rejected } not accepted.
cli-demo-left-out = {"  "}{ $file }, line { $line }: { $text }
cli-demo-exchange = Exchange “{ $name }”: { $rounds } rounds, published (version { $version }).
cli-demo-workspace = Workspace: { $workspace }
cli-demo-look = To look at it: rondo --workspace { $workspace }

## Columns of plans and rules
cli-column-line = Line
cli-column-kind = Kind
cli-column-note = Note
cli-column-column = Column
cli-column-text = What
cli-column-reply = Reply
cli-column-comment = Comment
cli-column-rule = Rule
cli-column-severity = Severity
cli-column-scope = For
cli-column-parameters = Parameters
cli-column-enabled = On
cli-column-open = Open
cli-column-accepted = Accepted
cli-column-programme = Programme
cli-column-sides = Sides
cli-column-rounds = Rounds
cli-column-meetings = Meetings
cli-column-state = State
cli-column-place = Place
cli-column-persona = Persona
cli-column-case = Case study
cli-column-pin = Pin
cli-column-side = Side
cli-column-reason = Reason
cli-column-first = Person
cli-column-second = Person
cli-column-met = Met
cli-column-planned = Planned
cli-column-last = Last
cli-column-next = Next
cli-column-possible = Possible
cli-column-plan = Plan
cli-column-period = Period
cli-column-assignments = Assignments
cli-column-status = Status
cli-column-assigned = Assigned
cli-column-start = Start
cli-column-recipient = To
cli-column-entry = Entry
cli-column-method = Method
cli-column-change = What changes
cli-column-day = Day
cli-column-who = Who
cli-column-date = Date
cli-column-week = Week
cli-column-sits-out = Sits out
cli-column-present-least = Present at least
cli-column-own-present-least = Own present at least

## Help: values of plans and rules
cli-value-file = FILE
cli-value-folder = DIR
cli-value-kind = KIND
cli-value-plan = PLAN
cli-value-rule = RULE
cli-value-finding = FINDING
cli-value-scope = SCOPE
cli-value-parameter = NAME=VALUE
cli-value-suggestion = SUGGESTION
cli-value-programme = PROGRAMME
cli-value-round = ROUND
cli-value-seconds = SECONDS
cli-value-minutes = MINUTES
cli-value-time = TIME
cli-value-side = "NAME=SELECTOR"
cli-value-side-name = SIDE
cli-value-every = week|2weeks|RRULE
cli-value-mode = one-to-one|hosts|tables:A+B|tables:K
cli-value-on-holiday = skip|move|report
cli-value-owner = SIDE=PERSON
cli-value-agenda = POINT=MINUTES,...
cli-value-link = URL
cli-value-keep = published|pins|all
cli-value-period = day|week|2weeks|month
cli-value-assignment = ASSIGNMENT
cli-value-what = changes|all|requests|plans|feed|departments
cli-value-persona = PERSONA
cli-value-case = CASE
cli-value-stage = attention|interest|desire|action

## Help: arguments of plans and rules
cli-option-files = CSV and XLSX files
cli-option-import-kind = Which table it is, where the headers do not tell
cli-option-import-plan = Which rotation plan assignments, pins and wishes go into
cli-option-import-person = Whose calendars the .ics files are; else they say it themselves
cli-option-invitations-replies-person = Whose the replies are whose sender nobody knows
cli-option-import-zone = In which zone times are whose time zone nobody knows (Europe/Berlin)
cli-option-remove-vanished = Removes what came from these calendars earlier and is no longer in them
cli-option-dry-run = Only show what would change
cli-option-people-erase-notes = Texts that name the person: leave them (keep) or put the pseudonym there (replace)
cli-option-people-export-target = File (.json, .md) or folder for both; without it on the screen
cli-option-rule-kind = Kind of rule, as rule kinds shows it
cli-option-hard = Hard rule
cli-option-soft = Soft rule
cli-option-notice = A notice only
cli-option-rule-plan = In this plan or programme only
cli-option-scope = For whom and what it is: people:1,2 · groups:MK · departments:VI · sites:x · people:1,2;3,4 for pairs
cli-option-settings = A parameter of the rule; may be repeated
cli-option-confidential = Only planners learn of it
cli-option-note = Note
cli-option-weight = Weight of a soft rule
cli-option-rule-id = The rule's id, as rule list shows it
cli-option-finding-id = The finding's id, in brackets behind it
cli-option-reason = Why the exception is all right
cli-option-exchange-name = Name or id of the programme
cli-option-exchange-create-name = Name of the programme
cli-option-round = Only the round of this day
cli-option-exchange-why-other = Why the two never meet, or when
cli-option-exchange-why-day = Day of the round
cli-option-exchange-show-person = Only what concerns this person
cli-option-exchange-coverage-person = Only the pairs of this person
cli-option-seed = Random number; the same one gives the same plan
cli-option-rotation-explain-person = Whom it is about
cli-option-rotation-explain-department = Which department it is about
cli-option-rotation-explain-from = The first day it is about
cli-option-rotation-explain-until = The last day it is about
cli-option-rotation-explain-take = Takes the way out of this number: rules, pins and plan in one step
cli-option-rotation-solve-keep = What stays: pins (otherwise), all assignments, or all once they are published
cli-option-rotation-repair-first = Change nothing before this day
cli-option-rotation-variants-count = How many variants (2 to 5, otherwise 3)
cli-option-rotation-copy-new-name = Name of the copy
cli-option-rotation-compare-other = The other plan
cli-option-rotation-take-proposal = The proposal or copy that is taken over
cli-option-time-limit = Compute no longer than this
cli-option-exchange-variants-count = How many variants (2 to 9, otherwise 3)
cli-option-exchange-plan-first = Plan from this day on only
cli-option-suggestion = Number of a variant, or “stopped” for the plan kept when planning was stopped
cli-option-meeting = The meeting's id, or PERSON@DAY of its round
cli-option-exchange-swap-one = A meeting (id or PERSON@DAY); with --round a person
cli-option-exchange-swap-other = The other meeting; with --round the other person
cli-option-exchange-swap-round = Two people change tables in the round of this day
cli-option-exchange-swap-pin = Pin the result
cli-option-exchange-move-pin = Pin the meeting there
cli-option-exchange-move-to = To the round of this day
cli-option-exchange-move-at = To this hour
cli-option-exchange-move-room = To this room
cli-option-exchange-move-online = The meeting is online
cli-option-exchange-edit-new-name = New name
cli-option-exchange-edit-region = Whose holidays the rounds fall on
cli-option-exchange-edit-closed = Times without rounds
cli-option-exchange-edit-language = Language of the invitations: de or en; else each person's
cli-option-exchange-edit-reminder-minutes = How many minutes before the calendar reminds
cli-option-exchange-repair-first = Change nothing before this day
cli-option-exchange-repair-take = Take one of the choices that are named, such as extra-rounds
cli-option-exchange-repair-only-rounds = Only the rounds concerned; lost meetings are not made up for
cli-option-missed = The meeting was missed
cli-option-side = A side, for example "Sales=department:VI,VA"; twice for two sides, once for a pool in which everybody meets everybody
cli-option-every = How often: each week, every second one, or an RRULE
cli-option-at = Time of day at the place of the exchange
cli-option-minutes = Length of a meeting
cli-option-zone = Time zone of the exchange; otherwise the workspace's
cli-option-mode = Who sits at a table: two, guests with a host, up to A and B, or up to K of one pool
cli-option-place = Rooms in the order in which they are filled; otherwise all
cli-option-on-holiday = What becomes of a round on a public holiday: skipped, moved, reported
cli-option-exchange-create-region = Whose public holidays the rounds fall on
cli-option-exchange-create-closed = Periods without rounds
cli-option-presenting = Which side presents; otherwise the first
cli-option-goal = The shared goal in one sentence
cli-option-goal-measure = How it is measured
cli-option-goal-target = Target
cli-option-goal-until = Until when
cli-option-goal-owner = Who stands for it on a side; may be repeated
cli-option-agenda = Agenda with minutes, for example persona=10,case=15,discussion=20
cli-option-online-link = Address of meetings that are online
cli-option-exchange-create-language = Language of the invitations: de or en; otherwise each person's
cli-option-organizer-name = Who invites
cli-option-organizer-email = The e-mail address that replies go to
cli-option-reminder = How many minutes before the calendar reminds
cli-option-rotation-name = Name or id of the plan
cli-option-rotation-create-name = Name of the plan
cli-option-period = How long a column of the plan is
cli-option-people = Who rotates: SELECTOR as for people list
cli-option-departments = Between which departments; otherwise all
cli-option-rotation-assign-goal = What is to be learned in this time
cli-option-pinned = Pin it: planning leaves the assignment where it is
cli-option-rotation-show-person = Only this person
cli-option-rotation-show-department = Only this department
cli-option-rotation-unassign-first = From this day on only
cli-option-rotation-unassign-until = Up to this day only
cli-option-assignment = The assignment's id, as rotation show shows it
cli-option-folder = Folder; it is made where there is none
cli-option-invitations-confirm-folder = Folder that files were written to
cli-option-programme = Only this programme
cli-option-what = What is due (changes), invitations and plans (all), only invitations (requests), only plans (plans), calendars to subscribe to (feed), or plans of departments (departments)
cli-option-utc = Times without a zone, in UTC
cli-option-invitations-person = Only this person
cli-option-persona-name = Name of the persona
cli-option-persona-role = Role in the customer's company
cli-option-problems = Problems
cli-option-priorities = Priorities
cli-option-challenges = Challenges
cli-option-challenge = Challenge
cli-option-solution = How we solve them
cli-option-stage = AIDA stage
cli-option-owner = Who is responsible
cli-option-case-name = Name of the case study
cli-option-persona = Which persona it belongs to
cli-option-customer = Customer
cli-option-result = Result
cli-option-demo-folder = Folder for workspace and calendar files; otherwise a new one in the temporary folder
cli-option-no-open = Do not open the application afterwards

## Help: commands for plans and rules
cli-help-on-demo = Shows Rondo with an invented company: takes in its lists, plans, checks, writes invitations and opens the application.
cli-help-on-today = This week: meetings, who sits out, findings, what is to be done, changes in rotations.
cli-help-on-import = Takes tables and calendars (.ics) in. On a terminal with a preview first; --dry-run shows only that.
cli-help-on-rule = Rules: what must hold, should hold, or is worth knowing.
cli-help-on-rule-kinds = Shows which kinds of rules there are.
cli-help-on-rule-list = Shows the rules and how many findings each has.
cli-help-on-rule-add = Adds a rule.
cli-help-on-rule-edit = Changes a rule.
cli-help-on-rule-remove = Removes a rule.
cli-help-on-rule-disable = Switches a rule off.
cli-help-on-rule-enable = Switches a rule on again.
cli-help-on-finding = Findings: exceptions with a reason.
cli-help-on-finding-accept = Takes responsibility for a finding: it stays listed as accepted and no longer counts.
cli-help-on-finding-reopen = Takes an acceptance back: the finding counts again.
cli-help-on-exchange = Exchange: programmes in which two sides, or all of one pool, meet.
cli-help-on-exchange-create = Creates a programme.
cli-help-on-exchange-edit = Changes a programme. Planned rounds stay until they are planned anew.
cli-help-on-exchange-list = Shows the programmes.
cli-help-on-exchange-show = Shows the rounds with their tables, and who sits out and why.
cli-help-on-exchange-bounds = Says, before planning, what is the best possible.
cli-help-on-exchange-plan = Plans what is neither published nor past.
cli-help-on-exchange-variants = Makes several good plans that differ, and compares them. Ctrl-C keeps those that there are.
cli-help-on-exchange-suggestions = Compares what is kept: variants, and the best plan of planning that was stopped.
cli-help-on-exchange-take = Makes a suggestion the draft: the number of a variant, or “stopped”.
cli-help-on-exchange-drop = Drops a suggestion, or all that are kept.
cli-help-on-rotation-explain = Says why there is no plan that keeps all hard rules and pins, and what ways out there are; with --person, --department, --from and --until, why somebody is not there or what it would cost.
cli-help-on-rotation-solve = Fills or improves a plan by its rules: no hard rule broken, then the soft ones, then the fewest changes. Ctrl-C keeps the best plan so far as a proposal.
cli-help-on-rotation-repair = Changes as little as possible when somebody is away, joins or leaves. Ctrl-C keeps the best so far as a proposal.
cli-help-on-rotation-variants = Finds several good plans that really differ and keeps them as plans of their own.
cli-help-on-rotation-copy = Copies a plan to try something out.
cli-help-on-rotation-compare = Compares two plans: by person, by department, in findings and cost.
cli-help-on-rotation-take = Takes a proposal or a copy over into the plan; the proposal is gone then.
cli-help-on-exchange-check = Checks a programme against the rules.
cli-help-on-exchange-why = Says why somebody meets whom in a round, or why not.
cli-help-on-exchange-slots = Proposes weekdays and hours by the meetings that each of them loses.
cli-help-on-exchange-coverage = Shows who met whom, how often, and when next.
cli-help-on-exchange-publish = Publishes a draft.
cli-help-on-exchange-repair = Change as few meetings as possible when somebody is away or joins.
cli-help-on-exchange-swap = Swaps two meetings, or with --round two people of one side, and shows what is different for whom.
cli-help-on-exchange-move = Moves a meeting to another round, hour or room, or online.
cli-help-on-exchange-pin = Pin a meeting.
cli-help-on-exchange-unpin = Let a meeting be changed again.
cli-help-on-exchange-cancel = Cancel a meeting; the pair has yet to meet.
cli-help-on-exchange-hold = Note that a meeting was held, or missed.
cli-help-on-rotation = Rotation: who is in which department when.
cli-help-on-rotation-list = Shows the rotation plans.
cli-help-on-rotation-create = Creates a rotation plan.
cli-help-on-rotation-show = Shows the assignments of a plan, with --department its load as well.
cli-help-on-rotation-assign = Puts somebody into a department for a time, and shows which findings that adds and removes.
cli-help-on-rotation-unassign = Takes an assignment out.
cli-help-on-rotation-check = Checks a plan against the rules.
cli-help-on-rotation-move = Lets an assignment begin on another day, for as long as before.
cli-help-on-rotation-pin = Pins an assignment: planning leaves it where it is.
cli-help-on-rotation-unpin = Unpins an assignment.
cli-help-on-rotation-remove = Removes a plan with its assignments.
cli-help-on-exchange-remove = Removes a programme with its rounds.
cli-help-on-invitations = Invitations and plans as calendar files.
cli-help-on-invitations-preview = Shows what is due: new, changed or called off since it was sent last.
cli-help-on-invitations-replies = Takes replies to invitations in, from .ics and .eml files or whole folders. --dry-run only shows what would count.
cli-help-on-invitations-write = Writes calendar files into a folder; nothing counts as sent yet.
cli-help-on-invitations-confirm = Notes the files in a folder as handed over.
cli-help-on-persona = Personas: typical customers that are spoken about.
cli-help-on-persona-list = Shows the personas.
cli-help-on-persona-show = Shows one persona.
cli-help-on-persona-add = Adds a persona.
cli-help-on-persona-edit = Changes a persona; that makes a new revision.
cli-help-on-persona-remove = Removes a persona that no meeting is about.
cli-help-on-case = Case studies: how a customer was helped.
cli-help-on-case-list = Shows the case studies.
cli-help-on-case-show = Shows one case study.
cli-help-on-case-add = Adds a case study.
cli-help-on-case-edit = Changes a case study; that makes a new revision.
cli-help-on-case-remove = Removes a case study that no meeting is about.

## The reference
cli-reference-title = The command line
cli-reference-intro = Made from the commands themselves (python -m tui.commands.reference). Verbs, options, exit codes and JSON keys are a promise: once released they only grow.
cli-reference-everywhere = Everywhere
cli-reference-option = Option
cli-reference-argument = Argument
cli-reference-meaning = Meaning
cli-reference-exit = Exit code
cli-reference-output = Global options may stand before the noun and behind the verb. Data goes to standard output, messages and progress to standard error. Dates are read as 2027-01-14, 14.01.2027, 1.4.27 or 2027-W02(-4); a week as the last day of something is its Sunday. People are named by id, personnel number, e-mail or full name where that is unique. With --json an error is a document too: error with code, title, text, file, line, field and hint.
cli-reference-exit-0 = done; for a check: nothing hard was found
cli-reference-exit-1 = the answer is no: hard findings, or no such plan can exist
cli-reference-exit-2 = wrong usage
cli-reference-exit-3 = input refused; nothing was changed
cli-reference-exit-4 = someone else is writing or has changed the same record; nothing was changed
cli-reference-exit-5 = the workspace cannot be used (damaged, gone, newer format, no permission); nothing was changed
cli-reference-exit-130 = interrupted; nothing half done
cli-reference-findings = Findings
cli-reference-finding = A finding is the same everywhere: id (stable while the matter is the same), rule, kind, severity (hard, soft, notice), people[], departments[], dates (first, last), text, measure (is, allowed), repairs[] (text, command), accepted (by, reason, date) or null.

## Checking, keeping, bringing back

cli-help-on-doctor = Checks the workspace: checksum, each entry, each reference; says what is to be done and which backups there are. Changes nothing.
cli-help-on-backup = Backups of the workspace.
cli-help-on-backup-list = Shows the earlier states, newest first.
cli-help-on-backup-create = Keeps the present state until somebody removes it.
cli-help-on-backup-restore = Brings an earlier state back. The present file is kept.
cli-help-on-adopt = Checks a file that was edited by hand, or a plain TinyDB file, and takes it over as the workspace. The present state is kept.
cli-value-backup = BACKUP
cli-value-state-name = NAME
cli-value-workspace-file = FILE
cli-option-backup-create-name = What the backup is to be called
cli-option-backup-restore-backup = Id, name or number of the state, as “rondo backup list” shows it
cli-option-adopt-file = The file; it may be the workspace itself
cli-column-size = Bytes
cli-column-whole = Condition
cli-column-people = People
cli-column-plans = Plans
cli-backup-whole = whole
cli-backup-damaged = damaged
cli-no-backups = No backups.
cli-doctor-problems =
    { $count ->
        [one] One finding
       *[other] { $count } findings
    }
cli-doctor-backups = Backups
cli-problem = { $mark } { $text }  [{ $id }]
cli-problem-hint = { "    " }{ $text }
cli-problems-more = … and { $count } more; “--json” names them all.

## Suggestions

cli-plan-stopped = Stopped. The best plan so far is kept as a suggestion, the rounds stay as they are. To take it: { $command }
cli-suggestion-taken = The suggestion is the draft of “{ $name }” now.
cli-suggestion-how = To take one: { $command }
cli-no-suggestions = No suggestion is kept for “{ $name }”.
cli-current-plan = the plan as it stands
cli-of-most = { $value } of { $most }
cli-column-suggestion = No.
cli-column-cares-for = Cares for
cli-column-pairs = Different pairs
cli-column-repeats = Repeats
cli-column-longest-pause = Longest pause
cli-column-online = Online
cli-column-same = As now
cli-column-proven = Proven

## Reports
cli-value-zoom = ZOOM
cli-value-paper = PAPER
cli-help-on-report = Write a report as HTML, PDF, XLSX or CSV, by the file's ending. No report gives reasons of absence.
cli-option-report-kind = What goes on paper: board (rotation plan), wall (notice board), person, department, mentor, exchange (meetings), coverage (who meets whom)
cli-option-report-file = The file; what stands there is replaced
cli-option-report-plan = This rotation plan, where there are several
cli-option-report-programme = This exchange programme, where there are several
cli-option-report-person = For this person
cli-option-report-department = For this department
cli-option-report-first = From this day on
cli-option-report-until = Until this day
cli-option-report-zoom = Columns of the rotation plan: day, week, month or quarter
cli-option-report-paper = Paper size: a4 or a3

## Assignments by hand, versions, the works council

cli-help-on-rotation-swap = Lets two people trade what they do for some days; with --tandem each goes to the other one's department.
cli-help-on-rotation-split = Makes two assignments of one: the second part begins on a day, in another department or for somebody else if asked.
cli-help-on-rotation-edit = Makes an assignment longer or shorter, or changes its mentor, goal or status.
cli-help-on-rotation-suspend = Suspends an assignment on some days; they count for neither gaps nor presence.
cli-help-on-rotation-resume = Takes the suspensions of an assignment back.
cli-help-on-rotation-break-off = Ends an assignment before its time; its length is a notice only from then on.
cli-help-on-rotation-approve = Approves a plan as it stands; as soon as an assignment is changed, it is a draft again.
cli-help-on-rotation-publish = Publishes a plan as a new version, with date and name; what is past stays as it is then. --dry-run shows who has to be told.
cli-help-on-rotation-difference = Shows what has changed since the last published version, person by person.
cli-help-on-rotation-council = Lists the assignments that the works council may have to hear of, with their status; --set notes it. There is no verdict.
cli-option-rotation-swap-other = With whom to trade
cli-option-rotation-swap-person = Who trades
cli-option-tandem = Each goes to the other one's home department
cli-option-rotation-split-day = First day of the second part
cli-option-rotation-split-department = The second part is in this department
cli-option-rotation-split-person = The second part is for this person
cli-option-rotation-edit-first = New first day
cli-option-rotation-edit-until = New last day
cli-option-rotation-edit-mentor = New mentor; empty: none of their own
cli-option-rotation-edit-goal = New goal; empty: none
cli-option-rotation-edit-status = planned, confirmed, done or broken-off
cli-option-rotation-suspend-first = First suspended day
cli-option-rotation-suspend-until = Last suspended day
cli-option-rotation-break-off-last = Last day of the assignment
cli-option-rotation-council-status = Only assignments of this status: open, not-needed, informed, agreed or refused
cli-option-rotation-council-person = Only this person
cli-option-rotation-council-department = Only this department
cli-option-rotation-council-settings = Note the status of an assignment; several times if needed
cli-option-rotation-council-on = With --set: when that was; otherwise today
cli-option-rotation-council-note = With --set: a note
cli-value-assignment-status = STATUS
cli-value-council-status = STATUS
cli-value-council-set = ASSIGNMENT=STATUS
cli-council-set = “{ $value }” is not of the form ASSIGNMENT=STATUS.
cli-council-set-missing = --date and --note belong to --set.
cli-meter = Still needed for required visits
## What comes of the meetings
cli-value-works = works|partly|no
cli-value-decision = keep|change|drop
cli-value-quality = 1-5
cli-value-name-value = NAME=VALUE
cli-value-people = PEOPLE
cli-value-place = PLACE
cli-value-item = ITEM
cli-help-on-feedback = Feedback on meetings: what became of them, whether the concept works. Only sums are shown.
cli-help-on-feedback-add = Note what became of a meeting and what somebody thinks of it; the same person replaces their answer.
cli-help-on-feedback-notes = Keep the notes of a meeting; an empty text removes them.
cli-help-on-feedback-report = What is thought of an exchange, in sums of five answers or more; and which meetings nobody has spoken of.
cli-help-on-feedback-form = Write forms for the participants of a round as mails (.eml), each in their language.
cli-help-on-feedback-read = Take in forms that were filled in: .eml, Markdown, text or CSV. What is no answer is said and stops nothing.
cli-help-on-action-item = Action items: who does what until when.
cli-help-on-action-item-add = Note what was agreed at a meeting.
cli-help-on-action-item-list = What is to be done, the most urgent first.
cli-help-on-action-item-done = Note that an action item is done.
cli-help-on-action-item-reopen = Note that an action item is not done after all.
cli-help-on-action-item-remove = Remove an action item.
cli-help-on-action-item-meeting = What belongs to a meeting: what is still open, what was agreed, its notes, the lines out of it.
cli-help-on-review = Review: does the concept work, and what follows?
cli-help-on-review-show = What is to be said before a review: figures since the last one; and the reviews so far.
cli-help-on-review-add = Keep a review and what follows: a new revision of the persona (change), or its end (drop).
cli-help-on-review-measure = Enter the goal's measure.
cli-help-on-card = The battle card of a persona: shown, written to a file (.md, .html, .pdf), added to, noted as issued.
cli-option-held = The meeting was held
cli-option-moved = It was held on another day
cli-option-quality = Lead quality from 1 to 5
cli-option-works = Does the concept work?
cli-option-decision = What follows
cli-option-feedback-line = In one line
cli-option-feedback-by = Who answers; the name is not kept
cli-option-feedback-add-meeting = The meeting's id, or somebody and the round's day: weber@2027-01-14
cli-option-feedback-text = The notes
cli-option-feedback-form-day = The round of this day; else the last one
cli-option-feedback-folder = Where the mails go
cli-option-feedback-files = The forms that were filled in
cli-option-action-item-text = What is to be done
cli-option-action-item-who = Who does it, with commas; else everybody at the table
cli-option-action-item-until = Until this day
cli-option-action-item-with-done = Also what is done
cli-option-item = Id or text
cli-option-review-verdict = Does the concept work?
cli-option-review-persona = About this persona
cli-option-review-text = What there is to say
cli-option-review-again-in = Again in so many weeks
cli-option-review-changes = A field of the persona that changes, with the decision change
cli-option-review-measure-value = The value
cli-option-review-measure-day = On this day; else today
cli-option-review-measure-note = A remark
cli-option-card-persona = The persona
cli-option-card-file = Write it to this file
cli-option-card-statement = Add a statement
cli-option-card-question = Add a question
cli-option-card-objection = Add an objection
cli-option-card-answer = The answer to the objection
cli-option-card-meeting = Out of this meeting
cli-option-card-remove = Take this line off (id or text)
cli-option-card-issued = Note that it was issued today, and where
cli-option-report-persona = For this persona
cli-option-report-meeting = For this meeting
cli-one-outcome = A meeting was held, moved or missed: say only one.
cli-item = · { $text }
cli-item-answer = →  { $text }
cli-card = { $name }, revision { $revision }
cli-waiting = Not said
cli-agreed = Agreed
cli-notes = Notes
cli-open-before = Still open
cli-no-reviews = No review yet.
cli-review-due = The next review is on { $day }.
cli-forms-written = { $count ->
    [one] One form written to { $folder }.
   *[other] { $count } forms written to { $folder }.
}
cli-column-month = month
cli-column-answers = answers
cli-column-quality = lead quality
cli-column-file = file
cli-column-taken = taken
cli-column-until = until
cli-column-verdict = does it work?
cli-column-decision = decision
cli-meeting-without-lines = A meeting belongs to a statement, a question or an objection: say what came out of it.

# Mail and calendar servers
cli-help-on-invitations-send = Sends what is due by mail (or, with --eml, writes it as mails into files); what the server does not take stays due. Ctrl-C stops between two mails.
cli-option-invitations-send-eml = Write .eml files into this folder instead of sending
cli-option-invitations-send-confirm = With --eml: note them as sent
cli-option-invitations-send-dry-run = Only show what would be sent; nothing goes to the network
cli-option-keep-password = Keep the password that is typed in the system's keyring
cli-column-subject = Subject
cli-confirm-eml = --confirm goes with --eml and without --dry-run only.
cli-sending-preview = These mails are due:
cli-send-question = Send { $count ->
    [one] one mail
   *[other] { $count } mails
} by { $server }? [y/N]
cli-nothing-sent = Nothing was sent.
cli-no-keyring = This system has no keyring; the password was not kept.
cli-mails-written = { $count ->
    [one] One mail
   *[other] { $count } mails
} written to { $folder }
cli-mails-sent = { $count ->
    [one] One mail
   *[other] { $count } mails
} sent, { $failed } not taken, { $left } not tried
cli-not-sent = Not sent: { $count }; next time only these are tried
## Events
cli-value-event = EVENT
cli-help-on-event = Events: one day, tables, rounds of minutes.
cli-help-on-event-create = Create an event: two sides that meet in turn, or one pool at tables.
cli-help-on-event-list = The events.
cli-help-on-event-show = Who sits where in which round.
cli-help-on-event-plan = Seat everybody, with as many different people as can be.
cli-help-on-event-presence = Somebody comes late, leaves early or does not come: re-seated with few changes.
cli-help-on-event-cards = Write the plan, a card a table and a card a person: HTML, PDF, XLSX, CSV or Markdown.
cli-help-on-event-remove = Remove an event.
cli-option-event-name = What it is called
cli-option-event-sides = One side or two: NAME=SELECTION
cli-option-event-day = The day
cli-option-event-at = When the first round begins
cli-option-event-mode = How they sit
cli-option-event-rounds = How many rounds
cli-option-event-minutes = Minutes a round
cli-option-event-pause = Minutes to change
cli-option-event-zone = The time zone of the hour
cli-option-event-which = The event
cli-option-event-seed = Another number seats them another way
cli-option-event-person = Who
cli-option-event-presence-first = From this round on
cli-option-event-presence-last = Until this round only
cli-option-event-absent = Does not come at all
cli-option-event-dry-run = Only show
cli-option-event-file = The file; what stands there is replaced
cli-option-report-event = For this event
cli-help-on-invitations-publish-caldav = Puts the published meetings (or, with --person, one person's plan) into a calendar on a server (CalDAV). Entries of others are not touched; what was changed there is told, and overwritten only if you say so.
cli-option-calendar = Address of the calendar, instead of the one in the settings
cli-option-on-conflict = What to do about entries that were changed there: report, ours (overwrite), theirs (leave)
cli-option-invitations-publish-caldav-dry-run = Only look what there would be to do; nothing is changed there
cli-option-invitations-publish-caldav-person = The plan of this person instead of the meetings of all
cli-value-url = URL
cli-column-step = Step
cli-step-new = new
cli-step-update = changed
cli-step-delete = removed
cli-step-look = to be looked at
cli-step-nothing = unchanged
cli-step-forget = forgotten
cli-caldav-preview = To do in { $calendar }: { $count }; unchanged: { $unchanged }
cli-caldav-done = Done in { $calendar }: { $count }; unchanged: { $unchanged }
cli-caldav-failed = Not transferred: { $count }
cli-caldav-conflicts = Different there: { $count }
cli-caldav-choose = None of this was overwritten. With --on-conflict ours, what is planned here holds; with theirs, what is there stays.
cli-value-on-conflict = WHAT

## The playbook as files
cli-help-on-playbook = Personas and case studies as Markdown files.
cli-help-on-playbook-export = Write every persona and case study into a folder, a Markdown file each.
cli-help-on-playbook-import = Take in Markdown files; what is wrong in one is said with its line.
cli-option-playbook-folder = The folder
cli-option-playbook-files = The files
cli-option-playbook-dry-run = Only show
cli-playbook-written = { $count ->
    [one] One file written to { $folder }.
   *[other] { $count } files written to { $folder }.
}

## Stays and their talks
cli-help-on-stay = The human side of stays: objectives, talks, hand-over.
cli-help-on-stay-list = The stays of a plan with their talks.
cli-help-on-stay-note = Keep objectives, hand-over and end of a stay; note that a talk was held today.
cli-option-stay-plan = The rotation plan
cli-option-stay-person = Only this person
cli-option-stay-objectives = What is to be learned
cli-option-stay-handover = What is handed over
cli-option-stay-closing-note = How the stay ended
cli-option-stay-midway = The midway talk was held today
cli-option-stay-closing = The closing talk was held today
cli-column-midway = midway talk
cli-column-closing = closing talk
cli-column-department = department

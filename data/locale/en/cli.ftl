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
cli-help-on-undo = Takes the last change back.
cli-help-on-redo = Does again what was taken back last.
cli-help-on-history = Shows who did what when, the newest first.
cli-help-on-completion = Prints the script that completes commands in a shell.

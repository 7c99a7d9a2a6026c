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
tui-tip-import = Read tables and calendars, with a preview
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
tui-help-title = What can be done here
tui-palette-title = Find actions, people, departments, weeks
tui-palette-department = Department
tui-finder-type = Type to search
tui-error-line = line { $line }
tui-online = online

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

# Reports on paper

report-written = Written: { $file }
report-footer = Rondo · as of { $day }
report-page = Page
report-as-of = As of { $day }

## Titles
report-board = { $plan }: rotation plan
report-board-wall = { $plan }: notice board
report-person-plan = Plan for { $person }
report-department-plan = Department { $department }
report-mentor-plan = Mentor's plan for { $person }
report-exchange = { $programme }: meetings
report-coverage = { $programme }: who meets whom

## Columns and sections
report-person = Name
report-people = People
report-load = Load
report-when = When
report-what = Exchange
report-with = With
report-place = Place
report-topic = Topic
report-department = Department
report-mentor = Mentor
report-goal = Goal
report-stays = Stays
report-meetings = Meetings
report-guests = Guests
report-mentees = Mentees
report-most-at-a-time = Most at a time
report-partners = Partners
report-longest = Longest pause
report-who-met-whom = Who meets whom, by number of round
report-growth = Distinct pairs round by round
report-distinct-pairs = Distinct pairs
report-round = Round { $number } · { $day }
report-quarter = Q{ $number }
report-away = away
report-over-or-under = over or under the limit
report-limits = fewest present, most guests

## Sentences
report-sitting-out = { $count ->
    [one] { $names } sits out.
   *[other] { $names } sit out.
}
report-load-text = Fullest in { $week }: { $most ->
    [one] one guest.
   *[other] { $most } guests.
}
report-growth-text = { $pairs } of at most { $most } possible pairs.
report-matrix-key = Numbers are rounds, ✓ means held, • means before Rondo.
report-nobody = Nobody.
report-no-stays = No stays.
report-no-meetings = No meetings.

## Errors
report-error-kind = "{ $kind }" is no kind of report. There are: { $kinds }.
report-error-ending = "{ $ending }" is no ending that Rondo can write. It can write: { $known }.
report-error-paper = "{ $paper }" is no paper size. There are: { $sizes }.
report-error-which-plan = { $count ->
    [0] There is no rotation plan yet.
   *[other] There are { $count } rotation plans; say with --plan which one is meant.
}
report-error-which-programme = { $count ->
    [0] There is no exchange yet.
   *[other] There are { $count } exchanges; say with --programme which one is meant.
}
report-error-whose = This report needs "{ $field }".
report-error-no-file = "{ $file }" is no file that can be replaced.
report-hint-file = Name another file.

## In the window
report-kind-board = Rotation plan
report-kind-matrix = Rotation matrix to go on working with (Excel, CSV)
report-kind-wall = Notice board, without load
report-kind-person = Plan of a person
report-kind-department = Plan of a department
report-kind-mentor = Plan of a mentor
report-kind-exchange = Meetings of an exchange
report-kind-coverage = Who meets whom
report-file-board = rotation-plan
report-file-wall = notice-board
report-file-person = plan
report-file-department = department
report-file-mentor = mentees
report-file-exchange = meetings
report-file-coverage = who-meets-whom
report-field-kind = Report
report-field-plan = Rotation plan
report-field-programme = Exchange
report-field-person = Person
report-field-department = Department
report-field-zoom = Columns
report-field-paper = Paper
report-field-file = File
report-form-intro = The ending says what is written: { $endings }. No report gives reasons of absence.

## Battle card, review, meeting
report-card = Battle card: { $name }
report-revision = revision { $revision }, { $day }
report-answer = Answer
report-objections = Objections
report-statements = Statements
report-questions = Questions
report-case = Case study
report-persona = Persona
report-review = { $programme }: review
report-figures = Figures
report-measure = The goal's measure
report-trend = Answers that the concept works, by month
report-satisfied = The concept works
report-reviews = Reviews
report-no-reviews = No review yet.
report-verdict = Does it work?
report-decision = Decision
report-text = What
report-who = Who
report-until = Until
report-agenda = Agenda
report-minutes = Minutes
report-open-before = Still open from last time
report-agreed = Agreed
report-notes = Notes
report-room-for-notes = Room for statements, questions and action items:
report-kind-meeting = Sheet of a meeting
report-kind-card = Battle card
report-kind-review = Review
report-file-meeting = meeting
report-file-card = battle-card
report-file-review = review
report-field-persona = Persona
report-field-meeting = Meeting
report-kind-event = Cards of an event
report-file-event = table-cards
report-field-event = Event

report-file-matrix = rotation-matrix
report-matrix = Rotation matrix { $plan }
report-matrix-number = personnel no.
report-matrix-name = name
report-matrix-mail = e-mail
report-matrix-week = CW { $week }/{ $year }
report-matrix-morning = am
report-matrix-afternoon = pm
report-matrix-away = away
report-matrix-vacation = vacation
report-matrix-sick = sick
report-matrix-parental-leave = parental leave
report-matrix-school = school
report-matrix-exam = exam
report-matrix-training = training

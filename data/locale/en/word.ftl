# The words of the glossary

word-week = week { $number }
word-nothing = –
word-yes = yes
word-no = no
word-list = { $items }
word-from-to = { $first } to { $last }
word-skill = { $name } ({ $level })
word-count-people = { $count ->
    [one] one person
   *[other] { $count } people
}

## Severities of rules
word-severity-hard = Hard
word-severity-soft = Soft
word-severity-notice = Notice

## States of plans
word-state-draft = Draft
word-state-approved = Approved
word-state-published = Published
word-round-planned = planned
word-round-published = published
word-round-past = past
word-round-skipped = skipped

## Periods
word-period-day = day
word-period-week = week
word-period-2weeks = two weeks
word-period-month = month

## Weekdays
word-weekday-0 = Mon
word-weekday-1 = Tue
word-weekday-2 = Wed
word-weekday-3 = Thu
word-weekday-4 = Fri
word-weekday-5 = Sat
word-weekday-6 = Sun
word-days-through = { $first }–{ $last }
word-morning-of = { $days } mornings
word-afternoon-of = { $days } afternoons
word-half-0 = –
word-half-1 = mornings
word-half-2 = afternoons
word-half-3 = whole days
word-half-am = mornings
word-half-pm = afternoons

## Roles
word-role-employee = Employee
word-role-apprentice = Apprentice
word-role-trainee = Trainee

## Absences
word-absence-away = Away
word-absence-vacation = Vacation
word-absence-sick = Sick
word-absence-parental-leave = Parental leave
word-absence-school = School
word-absence-exam = Exam
word-absence-training = Training
word-absence-status-requested = requested
word-absence-status-approved = approved

## Assignments and meetings
word-assignment-planned = planned
word-assignment-confirmed = confirmed
word-assignment-done = done
word-assignment-broken-off = broken off
word-council-open = open
word-council-not-needed = not needed
word-council-informed = informed
word-council-agreed = agreed
word-council-refused = refused
word-meeting-planned = planned
word-meeting-held = held
word-meeting-moved = moved
word-meeting-missed = missed
word-meeting-cancelled = cancelled
word-on-holiday-skip = skipped
word-on-holiday-move = moved
word-on-holiday-report = reported
word-skip-holiday = public holiday
word-skip-closed = closed
word-skip-nobody = nobody there
word-pinned = pinned
word-online = online

## AIDA stages
word-stage-attention = Attention
word-stage-interest = Interest
word-stage-desire = Desire
word-stage-action = Action

## What the fields are called
word-field-id = Id
word-field-name = Name
word-field-personnel-number = Personnel no.
word-field-first-name = First name
word-field-last-name = Last name
word-field-email = E-mail
word-field-department = Department
word-field-site = Site
word-field-region = Region
word-field-time-zone = Time zone
word-field-language = Language
word-field-working-time = Working time
word-field-work-days = Work days
word-field-hours = Hours a week
word-field-joined = Joined
word-field-leaves = Leaves
word-field-born = Date of birth
word-field-manager = Manager
word-field-role = Role
word-field-takes-part = Takes part
word-field-skills = Skills
word-field-tags = Tags
word-field-code = Code
word-field-guest-capacity = Guest places
word-field-apprentice-capacity = Apprentice places
word-field-min-staffing = Minimum staffing
word-field-min-stay-weeks = Shortest stay (weeks)
word-field-max-stay-weeks = Longest stay (weeks)
word-field-mentor = Mentor
word-field-requires-before = Prerequisite
word-field-blackout = Blackout
word-field-contents = Contents
word-field-seats = Seats
word-field-parallel = Parallel meetings
word-field-closed = Closed
word-field-country = Country
word-field-holidays-of = Holidays of
word-field-organizer-name = Organizer
word-field-organizer-email = Organizer's e-mail
word-field-mail-server = mail server
word-field-mail-port = port of the mail server
word-field-mail-security = encryption of mail
word-field-mail-user = user at the mail server
word-field-mail-sender = sender’s mailbox
word-field-caldav-url = calendar (CalDAV)
word-field-caldav-user = user at the calendar server
word-field-review-weeks = Review after weeks
word-field-reminder-minutes = Reminder (minutes)
word-field-retention-absence-months = Keep absences (months)
word-field-retention-note-months = Keep notes (months)
word-field-retention-leaver-months = Keep leavers (months)
word-field-person = Person
word-field-start = From
word-field-end = Up to, excluding
word-field-first = From
word-field-until = Until
word-field-kind = Kind
word-field-half = Half of the day
word-field-weekdays = Weekdays
word-field-status = Status
word-field-source = Source
word-field-problems = Problems
word-field-priorities = Priorities
word-field-challenges = Challenges
word-field-challenge = Challenge
word-field-solution = Solution
word-field-result = Result
word-field-customer = Customer
word-field-persona = Persona
word-field-goal = Goal
word-field-stage = AIDA stage
word-field-owner = Owner
word-field-revision = Revision
word-field-day = Day
word-field-people = People
word-field-what = What

## What is counted
word-collection-people = People
word-collection-departments = Departments
word-collection-sites = Sites
word-collection-rooms = Rooms
word-collection-absences = Absences
word-collection-busy-calendars = Calendars with busy times
word-collection-server-calendars = Records of calendars on servers
word-collection-content-versions = Earlier versions of personas and case studies
word-collection-card-lines = Lines of battle cards
word-collection-card-issues = Battle cards issued
word-collection-feedback = Feedback
word-collection-action-items = Action items
word-collection-meeting-notes = Notes on meetings
word-collection-measurements = Measurements
word-collection-reviews = Reviews
word-collection-events = Events
word-collection-stay-notes = Notes on stays
word-collection-replies = Replies to invitations
word-collection-own-holidays = Own holidays
word-collection-rules = Rules
word-collection-acceptances = Overrides
word-collection-rotation-plans = Rotation plans
word-collection-rotation-rows = Rows of rotation plans
word-collection-published-rows = Published assignments
word-collection-past-stays = Past stays
word-collection-wishes = Wishes
word-collection-programmes = Programmes
word-collection-rounds = Rounds
word-collection-past-meetings = Past meetings
word-collection-personas = Personas
word-collection-cases = Case studies
word-collection-suggestions = Suggestions
word-collection-proofs = Proofs
word-collection-ledger = Sent invitations

## What rules are for
word-answer-accepted = accepted
word-answer-declined = declined
word-answer-tentative = tentative
word-answer-delegated = delegated
word-answer-counter = another time proposed

word-plan-rotation = rotation
word-plan-exchange = exchange

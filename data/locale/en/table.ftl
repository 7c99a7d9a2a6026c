# Kinds of tables

table-kind-sites = Sites
table-kind-departments = Departments
table-kind-people = People
table-kind-rooms = Rooms
table-kind-holidays = Own holidays
table-kind-absences = Absences
table-kind-skills = Skills
table-kind-contents = Learning contents
table-kind-personas = Personas
table-kind-playbook = Personas and case studies
table-kind-cases = Case studies
table-kind-past-meetings = Past meetings
table-kind-history = Past stays
table-kind-rotation = Rotation plan
table-kind-assignments = Assignments
table-kind-pins = Pins
table-kind-wishes = Wishes
table-kind-rules = Rules
table-kind-calendar = Calendar
table-kind-replies = Replies to invitations

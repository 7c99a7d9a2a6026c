# Arten von Tabellen

table-kind-sites = Standorte
table-kind-departments = Abteilungen
table-kind-people = Personen
table-kind-rooms = Räume
table-kind-holidays = Eigene Feiertage
table-kind-absences = Abwesenheiten
table-kind-skills = Kompetenzen
table-kind-contents = Lerninhalte
table-kind-personas = Personas
table-kind-playbook = Personas und Fallstudien
table-kind-cases = Fallstudien
table-kind-past-meetings = Bisherige Treffen
table-kind-history = Frühere Einsätze
table-kind-rotation = Rotationsplan
table-kind-assignments = Einsätze
table-kind-pins = Fixierungen
table-kind-wishes = Wünsche
table-kind-rules = Regeln
table-kind-calendar = Kalender
table-kind-replies = Antworten auf Einladungen

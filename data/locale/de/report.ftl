# Berichte auf Papier

report-written = Geschrieben: { $file }
report-footer = Rondo · Stand { $day }
report-page = Seite
report-as-of = Stand { $day }

## Titel
report-board = { $plan }: Rotationsplan
report-board-wall = { $plan }: Aushang
report-person-plan = Plan für { $person }
report-department-plan = Abteilung { $department }
report-mentor-plan = Mentorenplan für { $person }
report-exchange = { $programme }: Treffen
report-coverage = { $programme }: Wer wen trifft

## Spalten und Abschnitte
report-person = Name
report-people = Personen
report-load = Auslastung
report-when = Wann
report-what = Austausch
report-with = Mit
report-place = Ort
report-topic = Thema
report-department = Abteilung
report-mentor = Mentor/in
report-goal = Ziel
report-stays = Einsätze
report-meetings = Treffen
report-guests = Gäste
report-mentees = Betreute
report-most-at-a-time = Höchstens gleichzeitig
report-partners = Partner
report-longest = Längste Pause
report-who-met-whom = Wer wen trifft, nach Nummer der Runde
report-growth = Verschiedene Paare von Runde zu Runde
report-distinct-pairs = Verschiedene Paare
report-round = Runde { $number } · { $day }
report-quarter = { $number }. Quartal
report-away = abwesend
report-over-or-under = über oder unter der Grenze
report-limits = mindestens anwesend, höchstens Gäste

## Sätze
report-sitting-out = { $count ->
    [one] Pause hat { $names }.
   *[other] Pause haben { $names }.
}
report-load-text = Am vollsten in { $week }: { $most ->
    [one] ein Gast.
   *[other] { $most } Gäste.
}
report-growth-text = { $pairs } von höchstens { $most } möglichen Paaren.
report-matrix-key = Zahlen sind Runden, ✓ heißt gehalten, • heißt vor der Zeit mit Rondo.
report-nobody = Niemand.
report-no-stays = Keine Einsätze.
report-no-meetings = Keine Treffen.

## Fehler
report-error-kind = „{ $kind }“ ist keine Art von Bericht. Es gibt: { $kinds }.
report-error-ending = „{ $ending }“ ist keine Endung, die Rondo schreiben kann. Es gehen: { $known }.
report-error-paper = „{ $paper }“ ist kein Papierformat. Es gehen: { $sizes }.
report-error-which-plan = { $count ->
    [0] Es gibt noch keinen Rotationsplan.
   *[other] Es gibt { $count } Rotationspläne; sagen Sie mit --plan, welcher gemeint ist.
}
report-error-which-programme = { $count ->
    [0] Es gibt noch keinen Austausch.
   *[other] Es gibt { $count } Austausche; sagen Sie mit --programme, welcher gemeint ist.
}
report-error-whose = Für diesen Bericht fehlt die Angabe „{ $field }“.
report-error-no-file = „{ $file }“ ist keine Datei, die ersetzt werden kann.
report-hint-file = Nennen Sie einen anderen Dateinamen.

## Im Fenster
report-kind-board = Rotationsplan
report-kind-matrix = Rotationsmatrix zum Weiterarbeiten (Excel, CSV)
report-kind-wall = Aushang ohne Auslastung
report-kind-person = Plan einer Person
report-kind-department = Plan einer Abteilung
report-kind-mentor = Plan einer Mentorin, eines Mentors
report-kind-exchange = Treffen eines Austauschs
report-kind-coverage = Wer wen trifft
report-file-board = Rotationsplan
report-file-wall = Aushang
report-file-person = Plan
report-file-department = Abteilung
report-file-mentor = Betreute
report-file-exchange = Treffen
report-file-coverage = Wer-wen-trifft
report-field-kind = Bericht
report-field-plan = Rotationsplan
report-field-programme = Austausch
report-field-person = Person
report-field-department = Abteilung
report-field-zoom = Spalten
report-field-paper = Papier
report-field-file = Datei
report-form-intro = Die Endung sagt, was geschrieben wird: { $endings }. Gründe von Abwesenheiten stehen in keinem Bericht.

## Gesprächskarte, Auswertung, Treffen
report-card = Gesprächskarte: { $name }
report-revision = Stand { $revision }, { $day }
report-answer = Antwort
report-objections = Einwände
report-statements = Kernaussagen
report-questions = Leitfragen
report-case = Fallstudie
report-persona = Persona
report-review = { $programme }: Auswertung
report-figures = Zahlen
report-measure = Messwert des Ziels
report-trend = Antworten, dass das Konzept funktioniert, nach Monaten
report-satisfied = Das Konzept funktioniert
report-reviews = Auswertungen
report-no-reviews = Noch keine Auswertung.
report-verdict = Funktioniert es?
report-decision = Entscheidung
report-text = Was
report-who = Wer
report-until = Bis
report-agenda = Ablauf
report-minutes = Minuten
report-open-before = Noch offen vom letzten Mal
report-agreed = Vereinbart
report-notes = Notizen
report-room-for-notes = Platz für Aussagen, Fragen und Vereinbarungen:
report-kind-meeting = Blatt eines Treffens
report-kind-card = Gesprächskarte
report-kind-review = Auswertung
report-file-meeting = Treffen
report-file-card = Gesprächskarte
report-file-review = Auswertung
report-field-persona = Persona
report-field-meeting = Treffen
report-kind-event = Karten einer Veranstaltung
report-file-event = Tischkarten
report-field-event = Veranstaltung

report-file-matrix = Rotationsmatrix
report-matrix = Rotationsmatrix { $plan }
report-matrix-number = Personal-Nr.
report-matrix-name = Name
report-matrix-mail = E-Mail
report-matrix-week = KW { $week }/{ $year }
report-matrix-morning = vm
report-matrix-afternoon = nm
report-matrix-away = abwesend
report-matrix-vacation = U
report-matrix-sick = krank
report-matrix-parental-leave = Elternzeit
report-matrix-school = BS
report-matrix-exam = Prüfung
report-matrix-training = Fortbildung

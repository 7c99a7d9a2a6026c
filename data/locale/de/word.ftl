# Wörter des Glossars

word-week = KW { $number }
word-nothing = –
word-yes = ja
word-no = nein
word-list = { $items }
word-from-to = { $first } bis { $last }
word-skill = { $name } ({ $level })
word-count-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}

## Stufen von Regeln
word-severity-hard = Muss
word-severity-soft = Soll
word-severity-notice = Hinweis

## Stand von Plänen
word-state-draft = Entwurf
word-state-approved = Freigegeben
word-state-published = Veröffentlicht
word-round-planned = geplant
word-round-published = veröffentlicht
word-round-past = vergangen
word-round-skipped = fällt aus

## Zeiträume
word-period-day = Tag
word-period-week = Woche
word-period-2weeks = zwei Wochen
word-period-month = Monat

## Wochentage
word-weekday-0 = Mo
word-weekday-1 = Di
word-weekday-2 = Mi
word-weekday-3 = Do
word-weekday-4 = Fr
word-weekday-5 = Sa
word-weekday-6 = So
word-days-through = { $first }–{ $last }
word-morning-of = { $days } vormittags
word-afternoon-of = { $days } nachmittags
word-half-0 = –
word-half-1 = vormittags
word-half-2 = nachmittags
word-half-3 = ganze Tage
word-half-am = vormittags
word-half-pm = nachmittags

## Rollen
word-role-employee = Mitarbeiter/in
word-role-apprentice = Auszubildende/r
word-role-trainee = Trainee

## Abwesenheiten
word-absence-away = Abwesend
word-absence-vacation = Urlaub
word-absence-sick = Krank
word-absence-parental-leave = Elternzeit
word-absence-school = Berufsschule
word-absence-exam = Prüfung
word-absence-training = Fortbildung
word-absence-status-requested = beantragt
word-absence-status-approved = genehmigt

## Einsätze und Treffen
word-assignment-planned = geplant
word-assignment-confirmed = bestätigt
word-assignment-done = erledigt
word-assignment-broken-off = abgebrochen
word-council-open = offen
word-council-not-needed = nicht nötig
word-council-informed = informiert
word-council-agreed = zugestimmt
word-council-refused = abgelehnt
word-meeting-planned = geplant
word-meeting-held = gehalten
word-meeting-moved = verschoben
word-meeting-missed = ausgefallen
word-meeting-cancelled = abgesagt
word-on-holiday-skip = fällt aus
word-on-holiday-move = wird verlegt
word-on-holiday-report = wird gemeldet
word-skip-holiday = Feiertag
word-skip-closed = geschlossen
word-skip-nobody = niemand da
word-pinned = fixiert
word-online = online

## AIDA-Stufen
word-stage-attention = Aufmerksamkeit
word-stage-interest = Interesse
word-stage-desire = Wunsch
word-stage-action = Kauf

## Wie die Angaben heißen
word-field-id = Kennung
word-field-name = Name
word-field-personnel-number = Personal-Nr.
word-field-first-name = Vorname
word-field-last-name = Nachname
word-field-email = E-Mail
word-field-department = Abteilung
word-field-site = Standort
word-field-region = Bundesland
word-field-time-zone = Zeitzone
word-field-language = Sprache
word-field-working-time = Arbeitszeit
word-field-work-days = Arbeitstage
word-field-hours = Std./Woche
word-field-joined = Eintritt
word-field-leaves = Austritt
word-field-born = Geburtsdatum
word-field-manager = Führungskraft
word-field-role = Rolle
word-field-takes-part = Nimmt teil
word-field-skills = Kompetenzen
word-field-tags = Schlagwörter
word-field-code = Kürzel
word-field-guest-capacity = Plätze für Gäste
word-field-apprentice-capacity = Plätze für Auszubildende
word-field-min-staffing = Mindestbesetzung
word-field-min-stay-weeks = Mindestverweildauer (Wochen)
word-field-max-stay-weeks = Höchstdauer (Wochen)
word-field-mentor = Pate/Patin
word-field-requires-before = Voraussetzung
word-field-blackout = Sperrzeit
word-field-contents = Lerninhalte
word-field-seats = Sitzplätze
word-field-parallel = Parallele Treffen
word-field-closed = Gesperrt
word-field-country = Land
word-field-holidays-of = Feiertage von
word-field-organizer-name = Organisator/in
word-field-organizer-email = E-Mail der Organisation
word-field-mail-server = Mailserver
word-field-mail-port = Port des Mailservers
word-field-mail-security = Verschlüsselung der Mail
word-field-mail-user = Benutzer am Mailserver
word-field-mail-sender = Absender-Postfach
word-field-caldav-url = Kalender (CalDAV)
word-field-caldav-user = Benutzer am Kalenderserver
word-field-review-weeks = Auswertung nach Wochen
word-field-reminder-minutes = Erinnerung (Minuten)
word-field-retention-absence-months = Abwesenheiten (Monate)
word-field-retention-note-months = Notizen (Monate)
word-field-retention-leaver-months = Ausgeschiedene (Monate)
word-field-person = Person
word-field-start = Von
word-field-end = Bis vor
word-field-first = Von
word-field-until = Bis
word-field-kind = Art
word-field-half = Tageshälfte
word-field-weekdays = Wochentage
word-field-status = Status
word-field-source = Quelle
word-field-problems = Probleme
word-field-priorities = Prioritäten
word-field-challenges = Herausforderungen
word-field-challenge = Herausforderung
word-field-solution = Lösung
word-field-result = Ergebnis
word-field-customer = Kunde
word-field-persona = Persona
word-field-goal = Ziel
word-field-stage = AIDA-Stufe
word-field-owner = Verantwortlich
word-field-revision = Fassung
word-field-day = Tag
word-field-people = Personen
word-field-what = Was

## Was gezählt wird
word-collection-people = Personen
word-collection-departments = Abteilungen
word-collection-sites = Standorte
word-collection-rooms = Räume
word-collection-absences = Abwesenheiten
word-collection-busy-calendars = Kalender mit belegten Zeiten
word-collection-server-calendars = Vermerke über Kalender auf Servern
word-collection-content-versions = Frühere Stände von Personas und Fallstudien
word-collection-card-lines = Zeilen von Gesprächskarten
word-collection-card-issues = Ausgegebene Gesprächskarten
word-collection-feedback = Rückmeldungen
word-collection-action-items = Vereinbarungen
word-collection-meeting-notes = Notizen zu Treffen
word-collection-measurements = Messwerte
word-collection-reviews = Auswertungen
word-collection-events = Veranstaltungen
word-collection-stay-notes = Notizen zu Einsätzen
word-collection-replies = Antworten auf Einladungen
word-collection-own-holidays = Eigene Feiertage
word-collection-rules = Regeln
word-collection-acceptances = Ausnahmen
word-collection-rotation-plans = Rotationspläne
word-collection-rotation-rows = Zeilen in Rotationsplänen
word-collection-published-rows = Veröffentlichte Einsätze
word-collection-past-stays = Frühere Einsätze
word-collection-wishes = Wünsche
word-collection-programmes = Programme
word-collection-rounds = Runden
word-collection-past-meetings = Frühere Treffen
word-collection-personas = Personas
word-collection-cases = Fallstudien
word-collection-suggestions = Vorschläge
word-collection-proofs = Beweise
word-collection-ledger = Verschickte Einladungen

## Wofür Regeln sind
word-answer-accepted = zugesagt
word-answer-declined = abgesagt
word-answer-tentative = mit Vorbehalt
word-answer-delegated = weitergegeben
word-answer-counter = anderer Termin vorgeschlagen

word-plan-rotation = Rotation
word-plan-exchange = Austausch

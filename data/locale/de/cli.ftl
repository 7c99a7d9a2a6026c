# Die Befehlszeile

## Antworten
cli-nothing = Nichts da.
cli-no-people = Niemand da.
cli-no-absences = Keine Abwesenheiten.
cli-no-history = Noch nichts getan.
cli-fact = { $name }: { $value }
cli-line = Zeile { $line }
cli-made = Neuer Arbeitsbereich: { $workspace }
cli-info = Arbeitsbereich { $workspace }, { $size } Bytes, Stand { $generation }
cli-info-changed = Zuletzt geändert: { $moment }
cli-undone = Rückgängig: { $action }
cli-redone = Wiederholt: { $action }
cli-findings-added = { $count ->
    [one] Ein neuer Verstoß:
   *[other] { $count } neue Verstöße:
}
cli-findings-removed = { $count ->
    [one] Ein Verstoß ist behoben:
   *[other] { $count } Verstöße sind behoben:
}
cli-accepted = Ausnahme von { $by } am { $day }: { $reason }
cli-repair = Vorschlag: { $text } (rondo { $command })
cli-yes-words = j ja y yes

## Spalten
cli-column-own = eigener
cli-column-time = Zeit
cli-column-actor = Wer
cli-column-action = Was
cli-column-undone = Zurückgenommen
cli-column-id = Kennung
cli-column-what = Was
cli-column-count = Anzahl
cli-column-setting = Einstellung
cli-column-value = Wert
cli-column-meaning = Bedeutung

## Falsch aufgerufen
cli-nothing-to-change = Nichts zu ändern: Es ist kein Feld angegeben.
cli-why-what = Entweder eine Runde nennen oder mit „--with“ eine zweite Person.
cli-see-help = Wie es geht: { $command } --help
cli-no-such-command = Den Befehl „{ $command }“ gibt es nicht.
cli-verb-missing = Nach „{ $command }“ fehlt, was getan werden soll.
cli-too-many = Das ist zu viel: { $words }.
cli-no-such-option = Die Option { $option } gibt es hier nicht.
cli-missing = Es fehlt: { $what }.
cli-option-value = Bei der Option { $option } stimmt der Wert nicht: er fehlt, oder sie nimmt keinen.
cli-wrong-usage = { $text }
cli-one-of = „{ $value }“ geht nicht; möglich sind { $words }.
cli-no-terminal = Die Anwendung braucht ein Terminal.
cli-interrupted = Abgebrochen; nichts ist halb getan.
cli-unexpected = Rondo hat einen Fehler gemacht ({ $kind }). Was gespeichert war, ist unversehrt.
cli-unexpected-details = Einzelheiten für die Fehlersuche, ohne Ihre Daten: { $file }

## Hilfe: Gerüst
cli-help-usage = Aufruf:
cli-help-arguments = Angaben
cli-help-commands = Befehle
cli-help-options = Optionen
cli-help-command-word = BEFEHL
cli-help-options-word = [OPTIONEN]
cli-help-globals = Optionen für alle Befehle, etwa --json, --lang und --workspace: siehe rondo --help.

## Hilfe: was für einen Wert steht
cli-value-text = TEXT
cli-value-name = NAME
cli-value-number = NUMMER
cli-value-email = E-MAIL
cli-value-department = ABTEILUNG
cli-value-meeting = TREFFEN
cli-value-choice = MÖGLICHKEIT
cli-value-person-or-meeting = TREFFEN|PERSON
cli-value-departments = ABTEILUNG,ABTEILUNG
cli-value-site = STANDORT
cli-value-room = RAUM
cli-value-region = REGION
cli-value-zone = ZEITZONE
cli-value-lang = de|en
cli-value-days = TAGE
cli-value-hours = STUNDEN
cli-value-date = DATUM
cli-value-from = VON
cli-value-until = BIS
cli-value-person = PERSON
cli-value-file-or-folder = DATEI|ORDNER
cli-value-notes = keep|replace
cli-value-role = employee|apprentice|trainee
cli-value-yes-no = ja|nein
cli-value-skills = NAME=STUFE,...
cli-value-tags = WORT,...
cli-value-words = TEXT,...
cli-value-selector = AUSWAHL
cli-value-absence = ABWESENHEIT
cli-value-absence-kind = away|vacation|sick|parental-leave|school|exam|training
cli-value-absence-status = requested|approved
cli-value-half = am|pm
cli-value-weekdays = WOCHENTAGE
cli-value-code = KÜRZEL
cli-value-count = ANZAHL
cli-value-weeks = WOCHEN
cli-value-periods = VON..BIS,...
cli-value-workspace = ORT
cli-value-setting = EINSTELLUNG
cli-value-value = WERT
cli-value-shell = SHELL

## Hilfe: Optionen für alle Befehle
cli-option-workspace = Der Arbeitsbereich: eine Datei (plan.rondo.json); sonst der im Ordner für Ihre Daten
cli-option-today = Der Tag, an dem geplant wird; sonst heute
cli-option-lang = Sprache der Texte; sonst die des Systems
cli-option-actor = Wer es tut, für den Verlauf; sonst der Anmeldename
cli-option-json = Genau ein JSON-Dokument auf der Standardausgabe, auch bei Fehlern
cli-option-yes = Nicht nachfragen
cli-option-no-input = Nie auf eine Eingabe warten
cli-option-no-color = Ohne Farben; auch mit NO_COLOR
cli-option-version = Die Version
cli-option-help = Diese Hilfe

## Hilfe: Angaben und Optionen
cli-option-selector = Wer gemeint ist: all, department:A,B, tag:x, site:y, role:apprentice, person:1,2, verbunden mit + und -
cli-option-person = Kennung, Personal-Nr., E-Mail oder voller Name
cli-option-name = Name; bei Personen auch „Nachname, Vorname“
cli-option-first-name = Vorname
cli-option-last-name = Nachname
cli-option-personnel-number = Personal-Nr.
cli-option-email = E-Mail-Adresse
cli-option-department = Abteilung, mit Kürzel oder Name
cli-option-site = Standort
cli-option-region = Land, auch mit Bundesland: DE, DE-BY
cli-option-time-zone = Zeitzone, zum Beispiel Europe/Berlin
cli-option-language = Sprache der Einladungen
cli-option-work-days = Arbeitstage, zum Beispiel Mo-Do oder „Mo, Di, Fr vormittags“
cli-option-hours = Stunden in der Woche
cli-option-joined = Erster Tag im Unternehmen
cli-option-leaves = Letzter Tag im Unternehmen
cli-option-born = Geburtsdatum, für Regeln des Jugendschutzes; nur Planende sehen es
cli-option-manager = Führungskraft
cli-option-role = Rolle
cli-option-takes-part = Ob die Person am Austausch teilnimmt
cli-option-skills = Kompetenzen mit Stufe, zum Beispiel Englisch=3,Excel
cli-option-tags = Schlagwörter
cli-option-first = Erster Tag
cli-option-until = Letzter Tag
cli-option-kind = Art der Abwesenheit; nur wer plant, sieht sie
cli-option-half = Nur ein halber Tag: am (vormittags) oder pm (nachmittags)
cli-option-weekdays = Nur an diesen Wochentagen, zum Beispiel Di,Do
cli-option-exchange-slots-first = Erster Tag, für den gerechnet wird; sonst heute oder der erste Tag des Programms
cli-option-exchange-slots-until = Letzter Tag, für den gerechnet wird; sonst der letzte Tag des Programms
cli-option-exchange-slots-minutes = Länge eines Treffens; sonst die des Programms
cli-option-exchange-slots-weekdays = Welche Wochentage in Frage kommen, zum Beispiel Di-Do; sonst Montag bis Freitag
cli-option-exchange-slots-begin = Frühester Beginn auf der Uhr des Programms; sonst 8 Uhr
cli-option-exchange-slots-end = Spätestes Ende auf der Uhr des Programms; sonst 18 Uhr
cli-option-exchange-slots-lunch = Nur, was für alle in der eigenen Zeitzone zwischen 11:30 und 14 Uhr liegt
cli-option-exchange-slots-count = Wie viele Vorschläge; sonst 10
cli-option-exchange-slots-take = Den Vorschlag mit dieser Nummer nehmen: Das Programm trifft sich dann
cli-option-status = Nur beantragt, oder genehmigt
cli-option-absence-id = Kennung der Abwesenheit, wie absence list sie zeigt
cli-option-which = Was gemeint ist: Kennung oder Name
cli-option-code = Kürzel
cli-option-guest-capacity = Plätze für Gäste zur selben Zeit
cli-option-apprentice-capacity = Plätze für Auszubildende zur selben Zeit
cli-option-min-staffing = Wie viele an jedem Arbeitstag da sein müssen
cli-option-min-stay-weeks = Mindestverweildauer in Wochen
cli-option-max-stay-weeks = Höchstdauer in Wochen
cli-option-mentor = Pate/Patin
cli-option-requires-before = Abteilungen, die vorher besucht sein müssen
cli-option-blackout = Sperrzeiten ohne Gäste
cli-option-contents = Lerninhalte
cli-option-seats = Sitzplätze
cli-option-parallel = Treffen zur selben Zeit
cli-option-closed = Zeiten, in denen der Raum gesperrt ist
cli-option-limit = Höchstens so viele
cli-option-shell = bash, zsh, fish, powershell oder pwsh
cli-option-setting-name = Name der Einstellung, wie setting list ihn zeigt
cli-option-setting-value = Der neue Wert

## Hilfe: Befehle
cli-help-on-rondo = Rondo plant den Austausch zweier Seiten und Rotationen und hält die Kalender aller richtig. Ohne Befehl öffnet sich die Anwendung.
cli-help-on-people = Personen: wer geplant wird.
cli-help-on-people-list = Zeigt Personen.
cli-help-on-people-show = Zeigt eine Person mit allem, was für sie geplant ist.
cli-help-on-people-add = Nimmt eine Person auf.
cli-help-on-people-edit = Ändert Angaben einer Person; ein leerer Text löscht eine Angabe.
cli-help-on-people-remove = Entfernt eine Person, die nirgends mehr gebraucht wird.
cli-help-on-people-export = Gibt einer Person Auskunft über alles, was über sie gespeichert ist (Art. 15 und 20 DSGVO).
cli-help-on-people-erase = Löscht eine Person auf Verlangen (Art. 17 DSGVO): in Daten, Verlauf und Sicherungen; an ihre Stelle tritt ein Pseudonym.
cli-help-on-absence = Abwesenheiten: wer wann nicht da ist.
cli-help-on-absence-list = Zeigt Abwesenheiten, von einer Person oder von allen.
cli-help-on-absence-add = Trägt eine Abwesenheit ein; ein Grund ist nicht nötig.
cli-help-on-absence-edit = Ändert eine Abwesenheit.
cli-help-on-absence-remove = Entfernt eine Abwesenheit.
cli-help-on-department = Abteilungen: was sie aufnehmen können.
cli-help-on-department-list = Zeigt die Abteilungen.
cli-help-on-department-add = Legt eine Abteilung an.
cli-help-on-department-edit = Ändert Angaben einer Abteilung; ein leerer Text löscht eine Angabe.
cli-help-on-department-remove = Entfernt eine Abteilung, die nirgends mehr gebraucht wird.
cli-help-on-room = Räume für Treffen.
cli-help-on-room-list = Zeigt die Räume.
cli-help-on-room-add = Legt einen Raum an.
cli-help-on-room-edit = Ändert Angaben eines Raums.
cli-help-on-room-remove = Entfernt einen Raum, der nirgends mehr gebraucht wird.
cli-help-on-site = Standorte: ihre Region bestimmt die Feiertage, ihre Zeitzone die Uhr.
cli-help-on-site-list = Zeigt die Standorte.
cli-help-on-site-add = Legt einen Standort an.
cli-help-on-site-edit = Ändert Angaben eines Standorts.
cli-help-on-site-remove = Entfernt einen Standort, der nirgends mehr gebraucht wird.
cli-help-on-holiday = Feiertage.
cli-help-on-holiday-list = Zeigt gesetzliche und eigene Feiertage; ohne Angabe die dieses Jahres an allen Standorten.
cli-help-on-setting = Einstellungen des Arbeitsbereichs.
cli-help-on-setting-list = Zeigt die Einstellungen und wofür sie sind.
cli-help-on-setting-set = Stellt etwas ein.
cli-help-on-init = Legt einen neuen, leeren Arbeitsbereich an.
cli-help-on-info = Zeigt, was im Arbeitsbereich ist.
cli-help-on-workspace = Arbeitsbereiche im Ganzen.
cli-help-on-workspace-copy = Kopiert einen Arbeitsbereich ohne Verlust an eine andere Stelle, an der noch keiner ist: zwischen Dateien und Datenbanken in jeder Richtung.
cli-value-from-workspace = VON
cli-value-to-workspace = NACH
cli-option-workspace-copy-source = Was kopiert wird: eine Datei oder „postgresql://…“
cli-option-workspace-copy-target = Wohin: eine neue Datei, oder eine Datenbank ohne Arbeitsbereich
cli-copied = Kopiert: { $source } nach { $workspace }
cli-copied-what =
    { $records ->
        [one] Ein Eintrag
       *[other] { $records } Einträge
    } und { $actions ->
        [one] eine Änderung
       *[other] { $actions } Änderungen
    } im Verlauf, Stand { $state }; beides ist verglichen und gleich.
cli-help-on-undo = Macht die letzte Änderung rückgängig.
cli-help-on-redo = Tut wieder, was zuletzt rückgängig gemacht wurde.
cli-help-on-history = Zeigt, wer wann was getan hat, das Neueste zuerst.
cli-help-on-purge = Löscht, was älter ist, als die Einstellungen es aufbewahren („rondo setting list“).
cli-help-on-completion = Gibt das Skript aus, das Befehle in einer Shell ergänzt.

## Tabellen einlesen
cli-import-table = { $place }: { $kind }
cli-import-sheet = { $file } [{ $sheet }]
cli-import-counts = { $rows ->
    [one] Eine Zeile
   *[other] { $rows } Zeilen
}: { $added } neu, { $changed } geändert, { $unchanged } unverändert, { $rejected } nicht angenommen
cli-import-confirm = So übernehmen? (j/n)
cli-import-declined = Nichts wurde übernommen.
cli-erase-confirm = Endgültig löschen? (j/n)
cli-erase-declined = Nichts wurde gelöscht.
cli-purge-confirm = Das alles endgültig löschen? (j/n)
cli-purge-declined = Nichts wurde gelöscht.
cli-needs-yes = Das lässt sich nicht rückgängig machen und braucht deshalb eine Bestätigung. Es wurde nichts geändert.
cli-needs-yes-hint = „--dry-run“ zeigt, was geschieht; „--yes“ bestätigt es.
cli-note-error = Fehler
cli-note-question = Frage
cli-note-warning = Warnung
cli-note-notice = Hinweis

## Regeln
cli-kind = { $kind }: { $title } ({ $plan })
cli-kind-parameters = {"  "}Parameter: { $parameters }
cli-indented = {"  "}{ $text }
cli-text = { $text }
cli-marked = {"  "}{ $mark } { $text }
cli-no-rules = Keine Regeln.
cli-one-severity = Eine Regel ist entweder Muss (--hard), Soll (--soft) oder Hinweis (--notice).
cli-name-value = „{ $value }“ hat nicht die Form NAME=WERT.
cli-verdict = { $name }: { $hard ->
    [0] kein Verstoß gegen Muss-Regeln
    [one] ein Verstoß gegen Muss-Regeln
   *[other] { $hard } Verstöße gegen Muss-Regeln
}, { $soft } gegen Soll-Regeln, { $notices ->
    [one] ein Hinweis
   *[other] { $notices } Hinweise
}, { $accepted ->
    [one] eine Ausnahme
   *[other] { $accepted } Ausnahmen
}.

## Austausch
cli-no-programmes = Keine Programme.
cli-no-rounds = Keine Runden.
cli-sides = Ein Austausch hat zwei Seiten, --side "Vertrieb=department:VI" --side "Marketing=department:MK", oder eine einzige, in der alle sich treffen: --side "Team=all".
cli-goal-sentence = Das Ziel braucht einen Satz (--goal).
cli-published = „{ $name }“ ist veröffentlicht, Stand { $version }.
cli-choices = Möglichkeiten
cli-choice = { $text } ({ $command })
cli-kept = { $count ->
    [one] Ein Treffen bleibt, wie es war.
   *[other] { $count } Treffen bleiben, wie sie waren.
}
cli-round = Runde { $number }, { $day }, { $week } ({ $state })

## Rotation
cli-no-plans = Keine Rotationspläne.
cli-load = Auslastung

## Einladungen
cli-no-messages = Nichts ist fällig: Alle haben, was geplant ist.
cli-replies-taken = { $all ->
    [one] Eine Antwort gelesen
   *[other] { $all } Antworten gelesen
}, davon { $taken ->
    [one] zählt eine
   *[other] zählen { $taken }
}{ $asked ->
    [0] { "" }
    [one] ; bei einer ist zu klären, von wem sie ist
   *[other] ; bei { $asked } ist zu klären, von wem sie sind
}.
cli-no-replies = Keine Antworten.
cli-problems = Wer nicht eingeladen werden kann:
cli-changes = { $changes }
cli-overtaken = { $files ->
    [one] Diese Datei wurde nicht vermerkt: Sie war es schon
   *[other] Diese { $files } Dateien wurden nicht vermerkt: Sie waren es schon
}, oder jetzt würde anderes geschrieben:
cli-written = { $files ->
    [one] Eine Kalenderdatei
   *[other] { $files } Kalenderdateien
} in { $folder }, davon { $fresh } neu oder geändert.

## Heute
cli-today-head = { $day }, { $week }
cli-today-empty = Der Arbeitsbereich ist leer. Zum Ansehen: rondo demo. Zum Anfangen: rondo import LISTE.
cli-today-goal = Ziel: { $goal }
cli-today-meetings = Treffen dieser Woche
cli-today-no-meetings = Diese Woche gibt es keine Treffen.
cli-today-sitting-out = Pause
cli-today-due = Zu tun
cli-today-changes = Einsätze, die in den nächsten zwei Wochen beginnen oder enden
cli-today-findings = Verstöße

## Demonstration
cli-demo-imported = Eingelesen: { $files } Tabellen mit { $rows } Zeilen, { $added } neu, { $rejected } nicht angenommen.
cli-demo-left-out = {"  "}{ $file }, Zeile { $line }: { $text }
cli-demo-exchange = Austausch „{ $name }“: { $rounds } Runden, veröffentlicht (Stand { $version }).
cli-demo-workspace = Arbeitsbereich: { $workspace }
cli-demo-look = Ansehen: rondo --workspace { $workspace }

## Spalten der Pläne und Regeln
cli-column-line = Zeile
cli-column-kind = Art
cli-column-note = Notiz
cli-column-column = Spalte
cli-column-text = Was
cli-column-reply = Antwort
cli-column-comment = Bemerkung
cli-column-rule = Regel
cli-column-severity = Stufe
cli-column-scope = Für
cli-column-parameters = Parameter
cli-column-enabled = An
cli-column-open = Offen
cli-column-accepted = Ausnahmen
cli-column-programme = Programm
cli-column-sides = Seiten
cli-column-rounds = Runden
cli-column-meetings = Treffen
cli-column-state = Stand
cli-column-place = Ort
cli-column-persona = Persona
cli-column-case = Fallstudie
cli-column-pin = Fixierung
cli-column-side = Seite
cli-column-reason = Grund
cli-column-first = Person
cli-column-second = Person
cli-column-met = Getroffen
cli-column-planned = Geplant
cli-column-last = Zuletzt
cli-column-next = Nächstes
cli-column-possible = Möglich
cli-column-plan = Plan
cli-column-period = Zeitraum
cli-column-assignments = Einsätze
cli-column-status = Status
cli-column-assigned = Eingesetzt
cli-column-start = Beginn
cli-column-recipient = An
cli-column-entry = Eintrag
cli-column-method = Art
cli-column-change = Was sich ändert
cli-column-day = Tag
cli-column-who = Wer
cli-column-date = Datum
cli-column-week = Woche
cli-column-sits-out = Pause
cli-column-present-least = Mindestens da
cli-column-own-present-least = davon eigene

## Hilfe: Werte der Pläne und Regeln
cli-value-file = DATEI
cli-value-folder = ORDNER
cli-value-kind = ART
cli-value-plan = PLAN
cli-value-rule = REGEL
cli-value-finding = VERSTOSS
cli-value-scope = GELTUNG
cli-value-parameter = NAME=WERT
cli-value-suggestion = VORSCHLAG
cli-value-programme = PROGRAMM
cli-value-round = RUNDE
cli-value-seconds = SEKUNDEN
cli-value-minutes = MINUTEN
cli-value-time = UHRZEIT
cli-value-side = "NAME=AUSWAHL"
cli-value-side-name = SEITE
cli-value-every = week|2weeks|RRULE
cli-value-mode = one-to-one|hosts|tables:A+B|tables:K
cli-value-on-holiday = skip|move|report
cli-value-owner = SEITE=PERSON
cli-value-agenda = PUNKT=MINUTEN,...
cli-value-link = ADRESSE
cli-value-keep = published|pins|all
cli-value-period = day|week|2weeks|month
cli-value-assignment = EINSATZ
cli-value-what = changes|all|requests|plans|feed|departments
cli-value-persona = PERSONA
cli-value-case = FALLSTUDIE
cli-value-stage = attention|interest|desire|action

## Hilfe: Angaben zu Plänen und Regeln
cli-option-files = CSV- und XLSX-Dateien
cli-option-import-kind = Welche Tabelle es ist, wenn die Überschriften es nicht sagen
cli-option-import-plan = In welchen Rotationsplan Einsätze, Fixierungen und Wünsche kommen
cli-option-import-person = Wessen Kalender die .ics-Dateien sind; ohne Angabe sagen sie es selbst
cli-option-invitations-replies-person = Von wem die Antworten sind, deren Absender niemand kennt
cli-option-import-zone = In welcher Zeitzone Zeiten stehen, deren Zeitzone niemand kennt (Europe/Berlin)
cli-option-remove-vanished = Entfernt, was früher aus diesen Kalendern kam und nicht mehr darin steht
cli-option-dry-run = Nur zeigen, was sich ändern würde
cli-option-people-erase-notes = Texte, die die Person nennen: so lassen (keep) oder mit Pseudonym (replace)
cli-option-people-export-target = Datei (.json, .md) oder Ordner für beide; ohne sie auf den Bildschirm
cli-option-rule-kind = Regelart, wie rule kinds sie zeigt
cli-option-hard = Muss-Regel
cli-option-soft = Soll-Regel
cli-option-notice = Nur ein Hinweis
cli-option-rule-plan = Nur in diesem Plan oder Programm
cli-option-scope = Für wen und was sie gilt: people:1,2 · groups:MK · departments:VI · sites:x · people:1,2;3,4 für Paare
cli-option-settings = Ein Parameter der Regel; mehrfach möglich
cli-option-confidential = Nur wer plant, erfährt davon
cli-option-note = Notiz
cli-option-weight = Gewicht einer Soll-Regel
cli-option-rule-id = Kennung der Regel, wie rule list sie zeigt
cli-option-finding-id = Kennung des Verstoßes, in eckigen Klammern hinter ihm
cli-option-reason = Warum die Ausnahme in Ordnung ist
cli-option-exchange-name = Name oder Kennung des Programms
cli-option-exchange-create-name = Name des Programms
cli-option-round = Nur die Runde dieses Tages
cli-option-exchange-why-other = Warum sich die beiden nie treffen, oder wann
cli-option-exchange-why-day = Tag der Runde
cli-option-exchange-show-person = Nur was diese Person betrifft
cli-option-exchange-coverage-person = Nur die Paare dieser Person
cli-option-seed = Zufallszahl; dieselbe gibt denselben Plan
cli-option-rotation-explain-person = Nach wem gefragt wird
cli-option-rotation-explain-department = Nach welcher Abteilung gefragt wird
cli-option-rotation-explain-from = Erster Tag, nach dem gefragt wird
cli-option-rotation-explain-until = Letzter Tag, nach dem gefragt wird
cli-option-rotation-explain-take = Nimmt den Ausweg mit dieser Nummer: Regeln, Fixierungen und Plan in einem Schritt
cli-option-rotation-solve-keep = Was bleibt: Fixierungen (sonst), alle Einsätze, oder alle, sobald sie veröffentlicht sind
cli-option-rotation-repair-first = Erst von diesem Tag an ändern
cli-option-rotation-variants-count = Wie viele Varianten (2 bis 5, sonst 3)
cli-option-rotation-copy-new-name = Name der Kopie
cli-option-rotation-compare-other = Der andere Plan
cli-option-rotation-take-proposal = Der Vorschlag oder die Kopie, die übernommen wird
cli-option-time-limit = Höchstens so lange rechnen
cli-option-exchange-variants-count = Wie viele Varianten (2 bis 9, sonst 3)
cli-option-exchange-plan-first = Erst von diesem Tag an planen
cli-option-suggestion = Nummer einer Variante, oder „stopped“ für den Plan, der beim Abbrechen festgehalten wurde
cli-option-meeting = Kennung des Treffens, oder PERSON@TAG der Runde
cli-option-exchange-swap-one = Ein Treffen (Kennung oder PERSON@TAG); mit --round eine Person
cli-option-exchange-swap-other = Das andere Treffen; mit --round die andere Person
cli-option-exchange-swap-round = Zwei Personen tauschen in der Runde dieses Tages die Tische
cli-option-exchange-swap-pin = Das Ergebnis fixieren
cli-option-exchange-move-pin = Das Treffen dort fixieren
cli-option-exchange-move-to = In die Runde dieses Tages
cli-option-exchange-move-at = Auf diese Uhrzeit
cli-option-exchange-move-room = In diesen Raum
cli-option-exchange-move-online = Das Treffen findet online statt
cli-option-exchange-edit-new-name = Neuer Name
cli-option-exchange-edit-region = Wessen Feiertage die Runden treffen
cli-option-exchange-edit-closed = Zeiten ohne Runden
cli-option-exchange-edit-language = Sprache der Einladungen: de oder en; sonst die jeder Person
cli-option-exchange-edit-reminder-minutes = Wie viele Minuten vorher der Kalender erinnert
cli-option-exchange-repair-first = Erst von diesem Tag an ändern
cli-option-exchange-repair-take = Eine der genannten Möglichkeiten nehmen, etwa extra-rounds
cli-option-exchange-repair-only-rounds = Nur die betroffenen Runden; verlorene Treffen werden nicht nachgeholt
cli-option-missed = Das Treffen ist ausgefallen
cli-option-side = Eine Seite, zum Beispiel "Vertrieb=department:VI,VA"; zweimal für zwei Seiten, einmal für einen Kreis, in dem alle sich treffen
cli-option-every = Wie oft: jede Woche, jede zweite, oder eine RRULE
cli-option-at = Uhrzeit am Ort des Austauschs
cli-option-minutes = Länge eines Treffens
cli-option-zone = Zeitzone des Austauschs; sonst die des Arbeitsbereichs
cli-option-mode = Wer an einem Tisch sitzt: zwei, Gäste mit Gastgeber/in, bis zu A und B, oder in einem Kreis bis zu K
cli-option-place = Räume in der Reihenfolge, in der sie gefüllt werden; sonst alle
cli-option-on-holiday = Was an einem Feiertag mit der Runde geschieht: ausfallen, verlegen, melden
cli-option-exchange-create-region = Wessen Feiertage die Runden treffen
cli-option-exchange-create-closed = Zeiten ohne Runden
cli-option-presenting = Welche Seite vorstellt; sonst die erste
cli-option-goal = Das gemeinsame Ziel in einem Satz
cli-option-goal-measure = Woran es gemessen wird
cli-option-goal-target = Zielwert
cli-option-goal-until = Bis wann
cli-option-goal-owner = Wer auf einer Seite dafür steht; mehrfach möglich
cli-option-agenda = Ablauf mit Minuten, zum Beispiel persona=10,case=15,discussion=20
cli-option-online-link = Adresse für Treffen, die online sind
cli-option-exchange-create-language = Sprache der Einladungen: de oder en; sonst die jeder Person
cli-option-organizer-name = Wer einlädt
cli-option-organizer-email = E-Mail-Adresse, an die Antworten gehen
cli-option-reminder = Wie viele Minuten vorher der Kalender erinnert
cli-option-rotation-name = Name oder Kennung des Plans
cli-option-rotation-create-name = Name des Plans
cli-option-period = Wie lang eine Spalte des Plans ist
cli-option-people = Wer rotiert: AUSWAHL wie bei people list
cli-option-departments = Zwischen welchen Abteilungen; sonst alle
cli-option-rotation-assign-goal = Was in dieser Zeit gelernt werden soll
cli-option-pinned = Fixieren: die Planung lässt den Einsatz stehen
cli-option-rotation-show-person = Nur diese Person
cli-option-rotation-show-department = Nur diese Abteilung
cli-option-rotation-unassign-first = Nur von diesem Tag an
cli-option-rotation-unassign-until = Nur bis zu diesem Tag
cli-option-assignment = Kennung des Einsatzes, wie rotation show sie zeigt
cli-option-folder = Ordner; er wird angelegt, wenn es ihn nicht gibt
cli-option-invitations-confirm-folder = Ordner, in den Dateien geschrieben wurden
cli-option-programme = Nur dieses Programm
cli-option-what = Was fällig ist (changes), Einladungen und Pläne (all), nur Einladungen (requests), nur Pläne (plans), Kalender zum Abonnieren (feed) oder Pläne der Abteilungen (departments)
cli-option-utc = Zeiten ohne Zeitzone, in UTC
cli-option-invitations-person = Nur diese Person
cli-option-persona-name = Name der Persona
cli-option-persona-role = Rolle im Unternehmen des Kunden
cli-option-problems = Probleme
cli-option-priorities = Prioritäten
cli-option-challenges = Herausforderungen
cli-option-challenge = Herausforderung
cli-option-solution = Wie wir sie lösen
cli-option-stage = AIDA-Stufe
cli-option-owner = Wer verantwortlich ist
cli-option-case-name = Name der Fallstudie
cli-option-persona = Zu welcher Persona sie gehört
cli-option-customer = Kunde
cli-option-result = Ergebnis
cli-option-demo-folder = Ordner für Arbeitsbereich und Kalenderdateien; sonst ein neuer im Ordner für Temporäres
cli-option-no-open = Danach nicht die Anwendung öffnen

## Hilfe: Befehle für Pläne und Regeln
cli-help-on-demo = Zeigt Rondo an einem erfundenen Unternehmen: liest seine Listen ein, plant, prüft, schreibt Einladungen und öffnet die Anwendung.
cli-help-on-today = Diese Woche: Treffen, Pausen, Verstöße, was zu tun ist, Wechsel in der Rotation.
cli-help-on-import = Liest Tabellen und Kalender (.ics) ein. Im Terminal zuerst mit Vorschau; --dry-run zeigt nur sie.
cli-help-on-rule = Regeln: was gelten muss, soll, oder zu wissen gut ist.
cli-help-on-rule-kinds = Zeigt, welche Arten von Regeln es gibt.
cli-help-on-rule-list = Zeigt die Regeln und wie viele Verstöße jede hat.
cli-help-on-rule-add = Legt eine Regel an.
cli-help-on-rule-edit = Ändert eine Regel.
cli-help-on-rule-remove = Entfernt eine Regel.
cli-help-on-rule-disable = Schaltet eine Regel aus.
cli-help-on-rule-enable = Schaltet eine Regel wieder ein.
cli-help-on-finding = Verstöße: Ausnahmen mit Begründung.
cli-help-on-finding-accept = Übernimmt die Verantwortung für einen Verstoß: er bleibt als Ausnahme stehen und zählt nicht mehr.
cli-help-on-finding-reopen = Nimmt eine Ausnahme zurück: der Verstoß zählt wieder.
cli-help-on-exchange = Austausch: Programme, in denen zwei Seiten oder alle eines Kreises sich treffen.
cli-help-on-exchange-create = Legt ein Programm an.
cli-help-on-exchange-edit = Ändert ein Programm. Geplante Runden bleiben, bis neu geplant wird.
cli-help-on-exchange-list = Zeigt die Programme.
cli-help-on-exchange-show = Zeigt die Runden mit ihren Tischen, und wer warum Pause hat.
cli-help-on-exchange-bounds = Sagt vor der Planung, was höchstens möglich ist.
cli-help-on-exchange-plan = Plant, was noch nicht veröffentlicht und nicht vergangen ist.
cli-help-on-exchange-variants = Erstellt mehrere gute Pläne, die sich unterscheiden, und vergleicht sie. Strg-C behält die fertigen.
cli-help-on-exchange-suggestions = Vergleicht, was behalten wurde: Varianten und den besten Plan einer angehaltenen Planung.
cli-help-on-exchange-take = Übernimmt einen Vorschlag als Entwurf: die Nummer einer Variante oder „stopped“.
cli-help-on-exchange-drop = Verwirft einen Vorschlag oder alle behaltenen.
cli-help-on-rotation-explain = Sagt, warum es keinen Plan gibt, der alle Muss-Regeln und Fixierungen einhält, und welche Auswege es gibt; mit --person, --department, --from und --until, warum jemand dort nicht ist oder was es kosten würde.
cli-help-on-rotation-solve = Füllt oder verbessert einen Plan nach den Regeln: keine Muss-Regel verletzt, dann die Soll-Regeln, dann die wenigsten Änderungen. Strg-C behält den besten Plan bisher als Vorschlag.
cli-help-on-rotation-repair = Ändert so wenig wie möglich, wenn jemand ausfällt, dazukommt oder geht. Strg-C behält das Beste bisher als Vorschlag.
cli-help-on-rotation-variants = Sucht mehrere gute Pläne, die sich wirklich unterscheiden, und hält sie als eigene Pläne fest.
cli-help-on-rotation-copy = Kopiert einen Plan, um etwas auszuprobieren.
cli-help-on-rotation-compare = Vergleicht zwei Pläne: nach Person, nach Abteilung, nach Verstößen und Kosten.
cli-help-on-rotation-take = Übernimmt einen Vorschlag oder eine Kopie in den Plan; der Vorschlag ist danach weg.
cli-help-on-exchange-check = Prüft ein Programm gegen die Regeln.
cli-help-on-exchange-why = Sagt, warum sich jemand in einer Runde mit wem trifft, oder warum nicht.
cli-help-on-exchange-slots = Schlägt Wochentage und Uhrzeiten vor, nach den Treffen, die dann entfallen.
cli-help-on-exchange-coverage = Zeigt, wer wen getroffen hat, wie oft, und wann das nächste Mal.
cli-help-on-exchange-publish = Veröffentlicht einen Entwurf.
cli-help-on-exchange-repair = Ändert so wenige Treffen wie möglich, wenn jemand ausfällt oder dazukommt.
cli-help-on-exchange-swap = Tauscht zwei Treffen, oder mit --round zwei Personen einer Seite, und zeigt, für wen sich was ändert.
cli-help-on-exchange-move = Verlegt ein Treffen in eine andere Runde, auf eine andere Uhrzeit, in einen anderen Raum oder online.
cli-help-on-exchange-pin = Fixiert ein Treffen.
cli-help-on-exchange-unpin = Löst die Fixierung eines Treffens.
cli-help-on-exchange-cancel = Sagt ein Treffen ab; das Paar steht wieder aus.
cli-help-on-exchange-hold = Hält fest, dass ein Treffen stattgefunden hat oder ausgefallen ist.
cli-help-on-rotation = Rotation: wer wann in welcher Abteilung ist.
cli-help-on-rotation-list = Zeigt die Rotationspläne.
cli-help-on-rotation-create = Legt einen Rotationsplan an.
cli-help-on-rotation-show = Zeigt die Einsätze eines Plans, mit --department auch die Auslastung der Abteilung.
cli-help-on-rotation-assign = Setzt jemanden für eine Zeit in einer Abteilung ein und zeigt, welche Verstöße dazukommen oder verschwinden.
cli-help-on-rotation-unassign = Nimmt einen Einsatz heraus.
cli-help-on-rotation-check = Prüft einen Plan gegen die Regeln.
cli-help-on-rotation-move = Lässt einen Einsatz an einem anderen Tag beginnen, so lang wie bisher.
cli-help-on-rotation-pin = Fixiert einen Einsatz: die Planung lässt ihn stehen.
cli-help-on-rotation-unpin = Löst eine Fixierung.
cli-help-on-rotation-remove = Entfernt einen Plan mit seinen Einsätzen.
cli-help-on-exchange-remove = Entfernt ein Programm mit seinen Runden.
cli-help-on-invitations = Einladungen und Pläne als Kalenderdateien.
cli-help-on-invitations-preview = Zeigt, was fällig ist: neu, geändert oder abgesagt seit dem letzten Versand.
cli-help-on-invitations-replies = Liest Antworten auf Einladungen ein, aus .ics- und .eml-Dateien oder ganzen Ordnern. --dry-run zeigt nur, was zählen würde.
cli-help-on-invitations-write = Schreibt Kalenderdateien in einen Ordner; verschickt ist damit noch nichts.
cli-help-on-invitations-confirm = Vermerkt die Dateien in einem Ordner als übergeben.
cli-help-on-persona = Personas: typische Kunden, über die gesprochen wird.
cli-help-on-persona-list = Zeigt die Personas.
cli-help-on-persona-show = Zeigt eine Persona.
cli-help-on-persona-add = Legt eine Persona an.
cli-help-on-persona-edit = Ändert eine Persona; das gibt eine neue Fassung.
cli-help-on-persona-remove = Entfernt eine Persona, um die es in keinem Treffen geht.
cli-help-on-case = Fallstudien: wie einem Kunden geholfen wurde.
cli-help-on-case-list = Zeigt die Fallstudien.
cli-help-on-case-show = Zeigt eine Fallstudie.
cli-help-on-case-add = Legt eine Fallstudie an.
cli-help-on-case-edit = Ändert eine Fallstudie; das gibt eine neue Fassung.
cli-help-on-case-remove = Entfernt eine Fallstudie, um die es in keinem Treffen geht.

## Das Nachschlagewerk
cli-reference-title = Die Befehlszeile
cli-reference-intro = Aus den Befehlen selbst gemacht (python -m tui.commands.reference). Verben, Optionen, Rückgabewerte und JSON-Schlüssel sind ein Versprechen: Was erschienen ist, wird nur mehr.
cli-reference-everywhere = Überall
cli-reference-option = Option
cli-reference-argument = Angabe
cli-reference-meaning = Bedeutung
cli-reference-exit = Rückgabewert
cli-reference-output = Optionen für alle Befehle dürfen vor dem ersten Wort und hinter dem Verb stehen. Daten gehen auf die Standardausgabe, Meldungen und Fortschritt auf die Fehlerausgabe. Daten werden als 2027-01-14, 14.01.2027, 1.4.27 oder 2027-W02(-4) gelesen; eine Woche als letzter Tag ist ihr Sonntag. Personen werden mit Kennung, Personal-Nr., E-Mail oder vollem Namen genannt, wenn er eindeutig ist. Mit --json ist auch ein Fehler ein Dokument: error mit code, title, text, file, line, field und hint.
cli-reference-exit-0 = getan; bei einer Prüfung: kein Verstoß gegen Muss-Regeln
cli-reference-exit-1 = die Antwort ist nein: Verstöße gegen Muss-Regeln, oder einen solchen Plan kann es nicht geben
cli-reference-exit-2 = falsch aufgerufen
cli-reference-exit-3 = nicht angenommen; nichts wurde geändert
cli-reference-exit-4 = jemand anders schreibt gerade oder hat dasselbe geändert; nichts wurde geändert
cli-reference-exit-5 = der Arbeitsbereich ist nicht benutzbar (beschädigt, verschwunden, neueres Format, keine Berechtigung); nichts wurde geändert
cli-reference-exit-130 = abgebrochen; nichts ist halb getan
cli-reference-findings = Verstöße
cli-reference-finding = Ein Verstoß ist überall gleich: id (bleibt, solange die Sache dieselbe ist), rule, kind, severity (hard, soft, notice), people[], departments[], dates (first, last), text, measure (is, allowed), repairs[] (text, command), accepted (by, reason, date) oder null.

## Prüfen, sichern, zurückholen

cli-help-on-doctor = Prüft die Arbeitsdatei: Prüfsumme, jeden Eintrag, jeden Bezug; sagt, was zu tun ist und welche Sicherungen es gibt. Ändert nichts.
cli-help-on-backup = Sicherungen der Arbeitsdatei.
cli-help-on-backup-list = Zeigt die früheren Stände, das Neueste zuerst.
cli-help-on-backup-create = Hebt den jetzigen Stand auf, bis jemand ihn löscht.
cli-help-on-backup-restore = Holt einen früheren Stand zurück. Die jetzige Datei wird aufgehoben.
cli-help-on-adopt = Prüft eine von Hand geänderte oder schlichte TinyDB-Datei und übernimmt sie als Arbeitsdatei. Der jetzige Stand wird aufgehoben.
cli-value-backup = SICHERUNG
cli-value-state-name = NAME
cli-value-workspace-file = DATEI
cli-option-backup-create-name = Wie die Sicherung heißen soll
cli-option-backup-restore-backup = Kennung, Name oder Nummer des Standes, wie „rondo backup list“ sie zeigt
cli-option-adopt-file = Die Datei; es darf die Arbeitsdatei selbst sein
cli-column-size = Bytes
cli-column-whole = Zustand
cli-column-people = Personen
cli-column-plans = Pläne
cli-backup-whole = in Ordnung
cli-backup-damaged = beschädigt
cli-no-backups = Keine Sicherungen.
cli-doctor-problems =
    { $count ->
        [one] Ein Befund
       *[other] { $count } Befunde
    }
cli-doctor-backups = Sicherungen
cli-problem = { $mark } { $text }  [{ $id }]
cli-problem-hint = { "    " }{ $text }
cli-problems-more = … und { $count } weitere; „--json“ nennt alle.

## Vorschläge

cli-plan-stopped = Angehalten. Der beste Plan bis hierher ist als Vorschlag behalten, die Runden bleiben, wie sie sind. So wird er übernommen: { $command }
cli-suggestion-taken = Der Vorschlag ist jetzt der Entwurf von „{ $name }“.
cli-suggestion-how = So wird einer übernommen: { $command }
cli-no-suggestions = Für „{ $name }“ ist kein Vorschlag behalten.
cli-current-plan = der jetzige Plan
cli-of-most = { $value } von { $most }
cli-column-suggestion = Nr.
cli-column-cares-for = Achtet zuerst auf
cli-column-pairs = Verschiedene Paare
cli-column-repeats = Wiederholungen
cli-column-longest-pause = Längste Pause
cli-column-online = Online
cli-column-same = Wie jetzt
cli-column-proven = Bewiesen

## Berichte
cli-value-zoom = EINTEILUNG
cli-value-paper = FORMAT
cli-help-on-report = Schreibt einen Bericht als HTML, PDF, XLSX oder CSV, je nach Endung der Datei. Kein Bericht nennt Gründe von Abwesenheiten.
cli-option-report-kind = Was auf das Papier kommt: board (Rotationsplan), wall (Aushang), person, department, mentor, exchange (Treffen), coverage (wer wen trifft)
cli-option-report-file = Die Datei; was dort steht, wird ersetzt
cli-option-report-plan = Dieser Rotationsplan, wo es mehrere gibt
cli-option-report-programme = Dieses Austauschprogramm, wo es mehrere gibt
cli-option-report-person = Für diese Person
cli-option-report-department = Für diese Abteilung
cli-option-report-first = Von diesem Tag an
cli-option-report-until = Bis zu diesem Tag
cli-option-report-zoom = Spalten des Rotationsplans: day, week, month oder quarter
cli-option-report-paper = Papierformat: a4 oder a3

## Einsätze von Hand, Stände, Betriebsrat

cli-help-on-rotation-swap = Lässt zwei Personen für einige Tage tauschen, was sie tun; mit --tandem geht jede in die Abteilung der anderen.
cli-help-on-rotation-split = Macht aus einem Einsatz zwei: Der zweite Teil beginnt an einem Tag, auf Wunsch in einer anderen Abteilung oder für jemand anderen.
cli-help-on-rotation-edit = Macht einen Einsatz länger oder kürzer, oder ändert Pate, Ziel oder Status.
cli-help-on-rotation-suspend = Setzt einen Einsatz an einigen Tagen aus; diese Tage zählen nicht für Lücken und Anwesenheit.
cli-help-on-rotation-resume = Nimmt das Aussetzen eines Einsatzes zurück.
cli-help-on-rotation-break-off = Beendet einen Einsatz vor der Zeit; seine Dauer ist danach nur noch ein Hinweis.
cli-help-on-rotation-approve = Gibt einen Plan frei, wie er ist; ändert sich danach ein Einsatz, ist er wieder ein Entwurf.
cli-help-on-rotation-publish = Veröffentlicht einen Plan als neuen Stand, mit Datum und Namen; was vergangen ist, bleibt danach, wie es ist. --dry-run zeigt, wer zu benachrichtigen ist.
cli-help-on-rotation-difference = Zeigt, was sich seit dem letzten veröffentlichten Stand geändert hat, Person für Person.
cli-help-on-rotation-council = Listet die Einsätze, von denen der Betriebsrat erfahren muss, mit ihrem Status; --set notiert ihn. Ein Urteil gibt es nicht.
cli-option-rotation-swap-other = Mit wem getauscht wird
cli-option-rotation-swap-person = Wer tauscht
cli-option-tandem = Jede Person geht in die Stammabteilung der anderen
cli-option-rotation-split-day = Erster Tag des zweiten Teils
cli-option-rotation-split-department = Der zweite Teil ist in dieser Abteilung
cli-option-rotation-split-person = Der zweite Teil ist für diese Person
cli-option-rotation-edit-first = Neuer erster Tag
cli-option-rotation-edit-until = Neuer letzter Tag
cli-option-rotation-edit-mentor = Neuer Pate oder neue Patin; leer: keine eigenen
cli-option-rotation-edit-goal = Neues Ziel; leer: keines
cli-option-rotation-edit-status = planned, confirmed, done oder broken-off
cli-option-rotation-suspend-first = Erster Tag, der ausgesetzt wird
cli-option-rotation-suspend-until = Letzter Tag, der ausgesetzt wird
cli-option-rotation-break-off-last = Letzter Tag des Einsatzes
cli-option-rotation-council-status = Nur Einsätze mit diesem Status: open, not-needed, informed, agreed oder refused
cli-option-rotation-council-person = Nur diese Person
cli-option-rotation-council-department = Nur diese Abteilung
cli-option-rotation-council-settings = Den Status eines Einsatzes notieren; mehrfach möglich
cli-option-rotation-council-on = Mit --set: wann das war; sonst heute
cli-option-rotation-council-note = Mit --set: eine Bemerkung
cli-value-assignment-status = STATUS
cli-value-council-status = STATUS
cli-value-council-set = EINSATZ=STATUS
cli-council-set = „{ $value }“ ist keine Angabe der Form EINSATZ=STATUS.
cli-council-set-missing = --date und --note gehören zu --set.
cli-meter = Noch gebraucht für Pflichtstationen
## Was aus den Treffen wird
cli-value-works = works|partly|no
cli-value-decision = keep|change|drop
cli-value-quality = 1-5
cli-value-name-value = NAME=WERT
cli-value-people = PERSONEN
cli-value-place = ORT
cli-value-item = EINTRAG
cli-help-on-feedback = Rückmeldungen zu Treffen: was daraus wurde, ob das Konzept funktioniert. Gezeigt werden nur Summen.
cli-help-on-feedback-add = Vermerkt, was aus einem Treffen wurde und was jemand davon hält; dieselbe Person ersetzt ihre Antwort.
cli-help-on-feedback-notes = Behält die Notizen eines Treffens; ein leerer Text entfernt sie.
cli-help-on-feedback-report = Was vom Austausch gehalten wird, in Summen ab fünf Antworten; und zu welchen Treffen niemand etwas gesagt hat.
cli-help-on-feedback-form = Schreibt Formulare für die Teilnehmenden einer Runde als Mails (.eml), jedes in ihrer Sprache.
cli-help-on-feedback-read = Liest ausgefüllte Formulare ein: .eml, Markdown, Text oder CSV. Was keine Antwort ist, wird genannt und hält nichts auf.
cli-help-on-action-item = Vereinbarungen: wer was bis wann tut.
cli-help-on-action-item-add = Vermerkt, was bei einem Treffen vereinbart wurde.
cli-help-on-action-item-list = Was zu tun ist, das Dringendste zuerst.
cli-help-on-action-item-done = Vermerkt, dass eine Vereinbarung erledigt ist.
cli-help-on-action-item-reopen = Vermerkt, dass eine Vereinbarung doch nicht erledigt ist.
cli-help-on-action-item-remove = Streicht eine Vereinbarung.
cli-help-on-action-item-meeting = Was zu einem Treffen gehört: was noch offen ist, was vereinbart wurde, Notizen und Zeilen daraus.
cli-help-on-review = Auswertung: Funktioniert das Konzept, und was folgt daraus?
cli-help-on-review-show = Was vor einer Auswertung zu sagen ist: Zahlen seit der letzten; und die bisherigen Auswertungen.
cli-help-on-review-add = Behält eine Auswertung und was daraus folgt: ein neuer Stand der Persona (change) oder ihr Ende (drop).
cli-help-on-review-measure = Trägt den Messwert des Ziels ein.
cli-help-on-card = Die Gesprächskarte einer Persona: zeigen, in eine Datei schreiben (.md, .html, .pdf), ergänzen, als ausgegeben vermerken.
cli-option-held = Das Treffen fand statt
cli-option-moved = Es fand an einem anderen Tag statt
cli-option-quality = Leadqualität von 1 bis 5
cli-option-works = Funktioniert das Konzept?
cli-option-decision = Was daraus folgt
cli-option-feedback-line = In einem Satz
cli-option-feedback-by = Wer antwortet; der Name wird nicht behalten
cli-option-feedback-add-meeting = Kennung des Treffens, oder jemand und der Tag der Runde: weber@2027-01-14
cli-option-feedback-text = Die Notizen
cli-option-feedback-form-day = Die Runde an diesem Tag; sonst die letzte
cli-option-feedback-folder = Wohin die Mails kommen
cli-option-feedback-files = Die ausgefüllten Formulare
cli-option-action-item-text = Was getan wird
cli-option-action-item-who = Wer es tut, mit Kommas; sonst alle am Tisch
cli-option-action-item-until = Bis zu diesem Tag
cli-option-action-item-with-done = Auch was erledigt ist
cli-option-item = Kennung oder Text
cli-option-review-verdict = Funktioniert das Konzept?
cli-option-review-persona = Über diese Persona
cli-option-review-text = Was dazu zu sagen ist
cli-option-review-again-in = In so vielen Wochen wieder
cli-option-review-changes = Feld der Persona, das sich ändert, mit der Entscheidung change
cli-option-review-measure-value = Der Messwert
cli-option-review-measure-day = An diesem Tag; sonst heute
cli-option-review-measure-note = Eine Bemerkung
cli-option-card-persona = Die Persona
cli-option-card-file = In diese Datei schreiben
cli-option-card-statement = Eine Kernaussage dazu
cli-option-card-question = Eine Leitfrage dazu
cli-option-card-objection = Ein Einwand dazu
cli-option-card-answer = Die Antwort auf den Einwand
cli-option-card-meeting = Aus diesem Treffen
cli-option-card-remove = Diese Zeile herunternehmen (Kennung oder Text)
cli-option-card-issued = Vermerken, dass sie heute ausgegeben ist, und wo
cli-option-report-persona = Für diese Persona
cli-option-report-meeting = Für dieses Treffen
cli-one-outcome = Ein Treffen fand statt, wurde verschoben oder fiel aus: Sagen Sie nur eines.
cli-item = · { $text }
cli-item-answer = →  { $text }
cli-card = { $name }, Stand { $revision }
cli-waiting = Ohne Angabe
cli-agreed = Vereinbart
cli-notes = Notizen
cli-open-before = Noch offen
cli-no-reviews = Noch keine Auswertung.
cli-review-due = Die nächste Auswertung ist am { $day }.
cli-forms-written = { $count ->
    [one] Ein Formular in { $folder } geschrieben.
   *[other] { $count } Formulare in { $folder } geschrieben.
}
cli-column-month = Monat
cli-column-answers = Antworten
cli-column-quality = Leadqualität
cli-column-file = Datei
cli-column-taken = übernommen
cli-column-until = bis
cli-column-verdict = Funktioniert es?
cli-column-decision = Entscheidung
cli-meeting-without-lines = Ein Treffen gehört zu einer Kernaussage, einer Leitfrage oder einem Einwand: Nennen Sie, was aus ihm kam.

# Mail and calendar servers
cli-help-on-invitations-send = Verschickt das Anstehende per Mail (oder schreibt es mit --eml als Mails in Dateien); was der Server nicht annimmt, bleibt anstehend. Ctrl-C hält zwischen zwei Mails an.
cli-option-invitations-send-eml = In diesen Ordner als .eml-Dateien schreiben statt senden
cli-option-invitations-send-confirm = Mit --eml: als verschickt vermerken
cli-option-invitations-send-dry-run = Nur zeigen, was verschickt würde; nichts geht ins Netz
cli-option-keep-password = Das eingegebene Passwort im Schlüsselbund des Systems behalten
cli-column-subject = Betreff
cli-confirm-eml = --confirm gilt nur mit --eml und ohne --dry-run.
cli-sending-preview = Diese Mails stehen an:
cli-send-question = { $count ->
    [one] Eine Mail
   *[other] { $count } Mails
} über { $server } verschicken? [j/N]
cli-nothing-sent = Es wurde nichts verschickt.
cli-no-keyring = Dieses System hat keinen Schlüsselbund; das Passwort wurde nicht behalten.
cli-mails-written = { $count ->
    [one] Eine Mail
   *[other] { $count } Mails
} nach { $folder } geschrieben
cli-mails-sent = { $count ->
    [one] Eine Mail
   *[other] { $count } Mails
} verschickt, { $failed } nicht angenommen, { $left } nicht versucht
cli-not-sent = Nicht verschickt: { $count }; beim nächsten Mal werden nur diese versucht
## Veranstaltungen
cli-value-event = VERANSTALTUNG
cli-help-on-event = Veranstaltungen: ein Tag, Tische, Runden von Minuten.
cli-help-on-event-create = Legt eine Veranstaltung an: zwei Seiten, die sich reihum treffen, oder alle an Tischen.
cli-help-on-event-list = Die Veranstaltungen.
cli-help-on-event-show = Wer in welcher Runde wo sitzt.
cli-help-on-event-plan = Verteilt die Plätze, alle mit möglichst vielen verschiedenen Leuten.
cli-help-on-event-presence = Jemand kommt später, geht früher oder kommt nicht: neu gesetzt mit wenigen Änderungen.
cli-help-on-event-cards = Schreibt den Sitzplan, eine Karte je Tisch und eine je Person: HTML, PDF, XLSX, CSV oder Markdown.
cli-help-on-event-remove = Entfernt eine Veranstaltung.
cli-option-event-name = Wie sie heißt
cli-option-event-sides = Eine Seite oder zwei: NAME=AUSWAHL
cli-option-event-day = Der Tag
cli-option-event-at = Beginn der ersten Runde
cli-option-event-mode = Wie sie sitzen
cli-option-event-rounds = Wie viele Runden
cli-option-event-minutes = Minuten je Runde
cli-option-event-pause = Minuten zum Wechseln
cli-option-event-zone = In welcher Zeitzone die Uhrzeit gilt
cli-option-event-which = Die Veranstaltung
cli-option-event-seed = Eine andere Zahl gibt eine andere Verteilung
cli-option-event-person = Wer
cli-option-event-presence-first = Erst ab dieser Runde
cli-option-event-presence-last = Nur bis zu dieser Runde
cli-option-event-absent = Kommt gar nicht
cli-option-event-dry-run = Nur zeigen
cli-option-event-file = Die Datei; was dort steht, wird ersetzt
cli-option-report-event = Für diese Veranstaltung
cli-help-on-invitations-publish-caldav = Stellt die veröffentlichten Treffen (oder mit --person den Plan einer Person) in einen Kalender auf einem Server (CalDAV). Fremde Einträge bleiben unberührt; was dort geändert wurde, wird gemeldet und nur auf Wunsch überschrieben.
cli-option-calendar = Adresse des Kalenders statt der eingestellten
cli-option-on-conflict = Bei Einträgen, die dort geändert wurden: report (melden), ours (überschreiben), theirs (so lassen)
cli-option-invitations-publish-caldav-dry-run = Nur nachsehen, was zu tun wäre; dort wird nichts geändert
cli-option-invitations-publish-caldav-person = Den Plan dieser Person statt der Treffen aller
cli-value-url = ADRESSE
cli-column-step = Schritt
cli-step-new = neu
cli-step-update = geändert
cli-step-delete = entfernt
cli-step-look = anzusehen
cli-step-nothing = unverändert
cli-step-forget = vergessen
cli-caldav-preview = In { $calendar } zu tun: { $count }; unverändert: { $unchanged }
cli-caldav-done = In { $calendar } getan: { $count }; unverändert: { $unchanged }
cli-caldav-failed = Nicht übertragen: { $count }
cli-caldav-conflicts = Dort anders als hier: { $count }
cli-caldav-choose = Nichts davon wurde überschrieben. Mit --on-conflict ours gilt, was hier geplant ist, mit theirs bleibt, was dort steht.
cli-value-on-conflict = WAS

## Die Methode als Dateien
cli-help-on-playbook = Personas und Fallstudien als Markdown-Dateien.
cli-help-on-playbook-export = Schreibt jede Persona und Fallstudie in einen Ordner, je eine Markdown-Datei.
cli-help-on-playbook-import = Liest Markdown-Dateien ein; was in einer falsch ist, wird mit der Zeile genannt.
cli-option-playbook-folder = Der Ordner
cli-option-playbook-files = Die Dateien
cli-option-playbook-dry-run = Nur zeigen
cli-playbook-written = { $count ->
    [one] Eine Datei in { $folder } geschrieben.
   *[other] { $count } Dateien in { $folder } geschrieben.
}

## Einsätze und ihre Gespräche
cli-help-on-stay = Die menschliche Seite der Einsätze: Lernziele, Gespräche, Übergabe.
cli-help-on-stay-list = Die Einsätze eines Plans mit ihren Gesprächen.
cli-help-on-stay-note = Behält Lernziele, Übergabe und Schluss eines Einsatzes; vermerkt, dass ein Gespräch heute war.
cli-option-stay-plan = Der Rotationsplan
cli-option-stay-person = Nur diese Person
cli-option-stay-objectives = Was gelernt werden soll
cli-option-stay-handover = Was übergeben wird
cli-option-stay-closing-note = Wie der Einsatz ausging
cli-option-stay-midway = Das Zwischengespräch war heute
cli-option-stay-closing = Das Abschlussgespräch war heute
cli-column-midway = Zwischengespräch
cli-column-closing = Abschlussgespräch
cli-column-department = Abteilung

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
cli-help-on-undo = Macht die letzte Änderung rückgängig.
cli-help-on-redo = Tut wieder, was zuletzt rückgängig gemacht wurde.
cli-help-on-history = Zeigt, wer wann was getan hat, das Neueste zuerst.
cli-help-on-completion = Gibt das Skript aus, das Befehle in einer Shell ergänzt.

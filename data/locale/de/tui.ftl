# Die Anwendung im Terminal

## Orte
tui-place-today = Heute
tui-place-people = Personen
tui-place-exchange = Austausch
tui-place-rotation = Rotation
tui-place-rules = Regeln
tui-place-playbook = Methode
tui-place-outbox = Post

## Tasten: wie sie heißen
tui-keyboard-enter = Enter
tui-keyboard-escape = Esc
tui-keyboard-ctrl = Strg
tui-keyboard-shift = Umschalt
tui-keyboard-space = Leertaste
tui-keyboard-tab = Tab
tui-keyboard-up = ↑
tui-keyboard-down = ↓
tui-keyboard-left = ←
tui-keyboard-right = →
tui-keyboard-pageup = Bild↑
tui-keyboard-pagedown = Bild↓
tui-keyboard-slash = /
tui-keyboard-question-mark = ?
tui-keyboard-plus = +
tui-keyboard-minus = -
tui-keyboard-full-stop = .
tui-keyboard-f1 = F1
tui-keyboard-f2 = F2
tui-keyboard-f3 = F3
tui-keyboard-delete = Entf

## Tasten: was sie tun
tui-key-today = Heute
tui-tip-today = Was diese Woche ansteht
tui-key-people = Personen
tui-tip-people = Wer geplant wird
tui-key-exchange = Austausch
tui-tip-exchange = Treffen von Marketing und Vertrieb
tui-key-rotation = Rotation
tui-tip-rotation = Wer wann in welcher Abteilung ist
tui-key-rules = Regeln
tui-tip-rules = Was gilt, und was dagegen verstößt
tui-key-playbook = Methode
tui-tip-playbook = Personas und Fallstudien
tui-key-outbox = Post
tui-tip-outbox = Kalenderdateien ansehen und schreiben
tui-key-help = Hilfe
tui-tip-help = Was hier möglich ist, mit Tasten; Enter tut es
tui-key-palette = Finden
tui-tip-palette = Aktionen, Personen, Abteilungen und Wochen finden
tui-key-undo = Rückgängig
tui-tip-undo = Die letzte Änderung zurücknehmen
tui-key-redo = Wiederholen
tui-tip-redo = Das zuletzt Zurückgenommene wieder tun
tui-key-import = Einlesen
tui-tip-import = Tabellen einlesen, mit Vorschau
tui-key-mine = Meins
tui-tip-mine = Die eigene Eingabe soll gelten
tui-key-theirs = Das andere
tui-tip-theirs = Was jetzt dort steht, soll gelten
tui-key-all-mine = Alles meins
tui-tip-all-mine = In allen Feldern die eigene Eingabe
tui-key-all-theirs = Alles andere
tui-tip-all-theirs = In allen Feldern, was jetzt dort steht
tui-key-report = Bericht schreiben
tui-tip-report = Was zu sehen ist auf Papier: PDF, HTML, Excel oder CSV
tui-key-history = Verlauf
tui-tip-history = Wer wann was geändert hat
tui-key-language = English
tui-tip-language = Die Sprache wechseln
tui-key-theme = Farben
tui-tip-theme = Dunkel, hell oder mit hohem Kontrast
tui-key-back = Zurück
tui-tip-back = Diese Seite verlassen
tui-key-quit = Beenden
tui-tip-quit = Das Programm verlassen; alles ist schon gespeichert
tui-key-open = Öffnen
tui-tip-open = Zeigen, was hier steht
tui-key-cancel = Abbrechen
tui-tip-cancel = Schließen, ohne etwas zu tun
tui-key-understood = Verstanden
tui-key-no = Nein
tui-key-yes = Ja
tui-key-up = Nach oben
tui-key-down = Nach unten
tui-key-page-up = Seite nach oben
tui-key-page-down = Seite nach unten
tui-key-select = Auswählen
tui-tip-select = Ein Rechteck auswählen; auch mit Umschalt und Pfeilen oder mit der Maus
tui-key-demo = Beispiel laden
tui-tip-demo = Die Beispielfirma in einen leeren Arbeitsbereich laden

## Allgemein
tui-undone = Rückgängig: { $action }
tui-redone = Wiederholt: { $action }
tui-still-loading = Einen Moment bitte, die Angaben werden noch geladen.
tui-help-title = Was hier möglich ist
tui-palette-title = Finden: Aktionen, Personen, Abteilungen, Wochen
tui-palette-department = Abteilung
tui-finder-type = Tippen zum Suchen
tui-error-line = Zeile { $line }

## Heute
tui-today-empty =
    Hier ist noch nichts. Laden Sie mit d die Beispielfirma, oder lesen Sie mit i Ihre Personenliste ein (CSV oder Excel).
tui-today-due =
    { $count ->
        [0] Zu tun: nichts
       *[other] Zu tun: { $count } offen
    }
tui-today-changes = Nächste Wechsel
tui-today-no-meetings = Diese Woche sind keine Treffen.
tui-today-round = { $day } · { $programme } · Runde { $number } von { $rounds }
tui-today-sitting-out = { $count } setzen aus ({ $side })

## Formulare und Fortschritt
tui-key-save = Speichern
tui-tip-save = Prüfen und übernehmen
tui-key-next-field = Nächstes Feld
tui-key-previous-field = Voriges Feld
tui-progress-stopped = Angehalten. Nichts wurde geändert.
tui-progress-stopping = Wird angehalten …

## Planungstafel
tui-key-next-finding = Nächster Verstoß
tui-tip-next-finding = Zur nächsten Stelle mit einem Verstoß
tui-key-previous-finding = Voriger Verstoß
tui-tip-previous-finding = Zur vorigen Stelle mit einem Verstoß
tui-key-zoom-in = Feiner
tui-tip-zoom-in = Kürzere Spalten: Tage, Wochen
tui-key-zoom-out = Gröber
tui-tip-zoom-out = Längere Spalten: Monate, Quartale
tui-key-to-today = Zu heute
tui-tip-to-today = Zur Spalte mit dem heutigen Tag
tui-key-loads = Alle Auslastungen
tui-tip-loads = Alle Abteilungen über der Tafel zeigen, oder nur so viele, wie gut passen
tui-zoom-day = Tag
tui-zoom-week = Woche
tui-zoom-month = Monat
tui-zoom-quarter = Quartal
tui-board-today = heute
tui-board-away = AW
tui-board-school = BS
tui-board-quarter = Q

## Filter
tui-filter = Filtern
tui-filter-people = Name oder Abteilung
tui-key-filter = Filtern
tui-tip-filter = Beim Tippen nur zeigen, was passt
tui-key-clear-filter = Alles zeigen
tui-key-keep-filter = Zur Liste

## Verstöße
tui-finding-counts = { $hard } Muss · { $soft } Soll
tui-finding-accepted = (angenommen von { $by }: { $reason })
tui-repairs = Vorschläge
tui-findings-title = Verstöße · { $name }
tui-findings-none = Keine offenen Verstöße.
tui-findings-accepted =
    { $count ->
        [one] Ein Verstoß angenommen
       *[other] { $count } Verstöße angenommen
    }
tui-findings-added =
    { $count ->
        [0] Keine neuen Verstöße
        [one] Ein neuer Verstoß
       *[other] { $count } neue Verstöße
    }
tui-findings-removed =
    { $count ->
        [0] Kein Verstoß fällt weg
        [one] Ein Verstoß fällt weg
       *[other] { $count } Verstöße fallen weg
    }
tui-key-findings = Verstöße
tui-tip-findings = Alle Verstöße dieses Plans, mit Sprung zur Stelle
tui-key-repair = Vorschläge
tui-tip-repair = Wie sich der Verstoß beheben lässt; Enter übernimmt einen Vorschlag
tui-repairs-title = Vorschläge: was den Verstoß behebt
tui-no-repairs = Dafür gibt es keinen Vorschlag: Keine einzelne Änderung behebt den Verstoß.
tui-key-accept = Annehmen
tui-tip-accept = Den Verstoß mit Begründung annehmen; er bleibt als angenommen stehen
tui-key-reopen = Wieder öffnen
tui-tip-reopen = Den Verstoß nicht länger annehmen
tui-key-take = Übernehmen
tui-tip-take = Die Änderung so ausführen
tui-accept-title = Verstoß annehmen
tui-field-reason = Begründung
tui-no-finding-here = Hier ist kein offener Verstoß.
tui-finding-is-accepted = Dieser Verstoß ist schon angenommen.
tui-finding-is-open = Dieser Verstoß ist nicht angenommen.

## Rotation
tui-key-why = Warum
tui-tip-why = Zeigen, was zu dieser Stelle zu wissen ist
tui-key-pin = Fixieren
tui-tip-pin = Den Einsatz festhalten oder wieder lösen
tui-key-explain = Warum kein Plan
tui-tip-explain = Sagt, welche Vorgaben einander widersprechen, und welche Auswege es gibt
tui-key-not-there = Warum nicht hier
tui-tip-not-there = Warum die Person unter dem Zeiger nicht in einer Abteilung ist, oder was es kosten würde
tui-why-not-needs-person = Gehen Sie zuerst auf die Zeile einer Person.
tui-key-unassign = Einsatz entfernen
tui-tip-unassign = Den Einsatz unter dem Zeiger entfernen, nach einem Blick auf die Folgen
tui-key-choose-plan = Anderer Plan
tui-tip-choose-plan = Den nächsten Rotationsplan zeigen
tui-key-create-plan = Neuer Plan
tui-tip-create-plan = Einen Rotationsplan anlegen
tui-board-legend = ● fixiert  ! Muss  ~ Soll  i Hinweis  · frei  AW abwesend  BS Berufsschule  ◦ zum Teil  + mehrere
tui-rotation-empty =
    Es gibt noch keinen Rotationsplan. Legen Sie mit c einen an, oder lesen Sie mit i einen aus einer Tabelle ein (Personen in Zeilen, Kalenderwochen oder Monate in Spalten).
tui-rotation-only-plan = Es gibt nur diesen einen Plan.
tui-key-solve = Lösen
tui-tip-solve = Den Plan nach den Regeln füllen oder verbessern; Esc behält den besten Plan bisher als Vorschlag
tui-no-rotation-plan = Es gibt noch keinen Rotationsplan. c legt einen an.
tui-key-show-proposal = Vorschlag zeigen
tui-tip-show-proposal = Den Vorschlag auf der Tafel zeigen; o führt zum anderen Plan zurück
tui-solution-title = Lösung für „{ $name }“
tui-solution-undo = Rückgängig geht das mit u.
tui-solution-changed =
    { $count ->
        [one] Ein Einsatz liegt anders
       *[other] { $count } Einsätze liegen anders
    }
tui-solution-added =
    { $count ->
        [one] Ein Einsatz kommt hinzu
       *[other] { $count } Einsätze kommen hinzu
    }
tui-solution-removed =
    { $count ->
        [one] Ein Einsatz fällt weg
       *[other] { $count } Einsätze fallen weg
    }
tui-solution-findings =
    { $count ->
        [0] Es bleibt kein offener Verstoß
        [one] Ein Verstoß bleibt offen
       *[other] { $count } Verstöße bleiben offen
    }
tui-no-assignment-here = Hier ist kein Einsatz.
tui-assign-on-load = Hier steht die Auslastung einer Abteilung. Einsätze stehen in den Zeilen der Personen.
tui-assign-one-row = Ein Einsatz gilt für eine Person. Wählen Sie Spalten in nur einer Zeile aus.
tui-assign-title = Einsatz für { $name }
tui-create-plan-title = Neuer Rotationsplan
tui-field-period = Zeitraum
tui-field-goal = Ziel
tui-field-pinned = fixiert
tui-hint-date = 14.01.2027 oder 2027-W02
tui-hint-selector = all, department:EK oder tag:azubi

## Austausch
tui-exchange-empty =
    Es gibt noch kein Programm. Legen Sie mit c eines an: zwei Seiten, ein Wochentag, eine Uhrzeit. Danach plant s die Treffen.
tui-exchange-legend = ✓ gehalten  ● fixiert  ⌁ online  · geplant in Runde  + mehrfach  × nicht möglich  leer: trifft sich nicht
tui-exchange-numbers = { $meetings } von höchstens { $most } Treffen
tui-exchange-only-programme = Es gibt nur dieses eine Programm.
tui-key-matrix = Runden/Matrix
tui-tip-matrix = Zwischen den Runden und „Wer trifft wen“ wechseln
tui-key-plan = Planen
tui-tip-plan = Die noch nicht veröffentlichten Runden planen
tui-key-quality = Güte
tui-tip-quality = Was höchstens möglich ist, und wie gut der Plan ist
tui-key-publish = Veröffentlichen
tui-tip-publish = Aus dem Entwurf einen Stand machen, der verschickt werden kann
tui-key-choose-programme = Anderes Programm
tui-tip-choose-programme = Das nächste Programm zeigen
tui-key-create-programme = Neues Programm
tui-tip-create-programme = Ein Austauschprogramm anlegen
tui-no-programme = Es gibt noch kein Programm. c legt eines an.
tui-no-meeting-here = Hier ist kein Treffen. w zeigt, warum.
tui-planning = Treffen werden geplant
tui-planned = Geplant: { $meetings } von höchstens { $most } Treffen
tui-publish-title = Programm veröffentlichen?
tui-publish-text = Danach ist jede Änderung ein Unterschied, der genehmigt werden muss. Verschickt wird dadurch nichts.
tui-published = Veröffentlicht, Stand { $version }
tui-rounds-head = Woche  Tag
tui-rounds-table = Tisch { $number }
tui-rounds-out = { $count } aus
tui-round-title = Runde { $number } · { $day }
tui-pair-not-possible = Dieses Paar ist nicht möglich.
tui-pair-rounds =
    { $count ->
        [0] Trifft sich nicht.
        [one] Trifft sich in Runde { $rounds }.
       *[other] Trifft sich in den Runden { $rounds }.
    }
tui-matrix-tail = trifft        Pause   zuletzt
tui-matrix-met = { $met } von { $possible }
tui-quality-title = Güte · { $name }
tui-quality-plan = Der Plan
tui-quality-bounds = Was möglich ist
tui-quality-met = trifft
tui-quality-longest = längste Pause
tui-meeting-invitations = Einladungen
tui-meeting-when = { $when } ({ $minutes } Minuten)
tui-meeting-never = noch nie
tui-meeting-agenda = Ablauf
tui-minutes =
    { $count ->
        [one] eine Minute
       *[other] { $count } Minuten
    }
tui-create-programme-title = Neues Austauschprogramm
tui-programme-name = Austausch Vertrieb–Marketing
tui-side-one = Vertrieb
tui-side-two = Marketing
tui-field-side-one = Erste Seite
tui-field-side-two = Zweite Seite
tui-field-every = Rhythmus
tui-field-at = Uhrzeit
tui-field-minutes = Minuten
tui-field-mode = Art
tui-field-seats = Plätze am Tisch
tui-field-on-holiday = An Feiertagen
tui-field-when = Wann
tui-field-where = Wo
tui-field-earlier = Zuletzt
tui-field-measure = Messgröße
tui-field-case = Fallstudie
tui-hint-side = department:VA,VI oder tag:vertrieb
tui-hint-second-side = leer: alle treffen alle
tui-hint-seats = 4 im Kreis, 2+2 bei zwei Seiten
tui-hint-first-meeting = 14.01.2027 (sein Wochentag gilt)
tui-hint-rooms = leer: alle; sonst Isar; Alster
tui-hint-agenda = Persona vorstellen = 10; Fallstudie vorstellen = 15
tui-error-agenda = „{ $value }“ ist kein Punkt mit Minuten. So geht es: Persona vorstellen = 10; Offene Fragen = 5
tui-every-week = jede Woche
tui-every-2weeks = jede zweite Woche
tui-mode-one-to-one = zu zweit
tui-mode-hosts = Gastgeber mit Gästen
tui-mode-tables = an Tischen zu mehreren

## Personen
tui-people-empty =
    Es gibt noch keine Personen. Lesen Sie mit i eine Liste ein (CSV oder Excel), oder legen Sie mit a jemanden an.
tui-people-count = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
tui-people-remark = Bemerkung
tui-key-add-person = Neue Person
tui-tip-add-person = Eine Person anlegen
tui-key-edit = Ändern
tui-tip-edit = Die Angaben ändern
tui-key-add-absence = Abwesenheit
tui-tip-add-absence = Eine Abwesenheit eintragen
tui-key-remove = Entfernen
tui-tip-remove = Entfernen, was unter dem Zeiger steht
tui-no-person-here = Hier ist keine Person.
tui-person-left = ausgetreten
tui-person-joins = ab { $day }
tui-person-leaves = bis { $day }
tui-person-not-taking-part = nimmt nicht teil
tui-person-add = Neue Person
tui-person-edit = { $name } ändern
tui-person-remove = { $name } entfernen?
tui-person-remove-text = Abwesenheiten, Wünsche und frühere Einsätze werden mit entfernt. u macht es rückgängig.
tui-person-coming = Was kommt
tui-person-past = Was war
tui-person-nothing = nichts geplant
tui-absence-title = Abwesenheit von { $name }
tui-decimal = ,
tui-hours = Std.
tui-five-days = Mo-Fr
tui-hint-weekdays = leer: jeden Tag; sonst Di, Do
tui-error-number = „{ $value }“ ist keine Zahl.

## Verlauf
tui-history-count = { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
}
tui-history-undone = rückgängig gemacht
tui-history-empty = Noch keine Änderungen.
tui-history-undo-last = Zurücknehmen lässt sich immer die letzte Änderung: u nimmt sie zurück, Strg+R macht sie wieder.

## Methode
tui-playbook-empty =
    Es gibt noch keine Personas und Fallstudien. Lesen Sie mit i eine Tabelle ein.
tui-playbook-personas = Personas
tui-playbook-cases = Fallstudien
tui-playbook-until = bis { $day }

## Postausgang
tui-outbox-empty =
    Alle haben, was geplant ist. Einladungen sind fällig, sobald ein Programm veröffentlicht ist (3, dann P).
tui-outbox-count = { $count ->
    [one] 1 Nachricht fällig
   *[other] { $count } Nachrichten fällig
} an { $people ->
    [one] eine Person
   *[other] { $people } Personen
}
tui-outbox-to = An
tui-outbox-file = Datei
tui-outbox-folder = Rondo-Kalender
tui-outbox-write = Kalenderdateien schreiben
tui-outbox-writing = Kalenderdateien werden geschrieben
tui-outbox-written = { $count } Dateien in { $folder }, davon { $changed } neu oder geändert
tui-outbox-what-all = Einladungen und Pläne
tui-outbox-what-requests = nur Einladungen
tui-outbox-what-plans = nur Pläne
tui-outbox-what-feed = zum Abonnieren
tui-outbox-what-departments = Pläne der Abteilungen
tui-outbox-what-changes = was fällig ist
tui-outbox-nothing-due = Hier ist nichts fällig.
tui-outbox-confirm = Übergeben?
tui-outbox-confirm-text = { $count ->
    [one] Eine Nachricht
   *[other] { $count } Nachrichten
} an { $people ->
    [one] eine Person
   *[other] { $people } Personen
} { $count ->
    [one] wird
   *[other] werden
} als übergeben vermerkt. Danach ist nur noch fällig, was sich von da an ändert. Rückgängig machen lässt sich das nicht.
tui-outbox-overtaken = { $count ->
    [one] Eine ist
   *[other] { $count } sind
} nicht mehr so fällig, wie sie angezeigt wurde.
tui-field-folder = Ordner
tui-field-what = Was
tui-field-utc = Zeiten ohne Zone
tui-key-write = Dateien schreiben
tui-key-confirm-sent = Übergeben
tui-key-confirm-one = Diese übergeben
tui-tip-write = Kalenderdateien in einen Ordner schreiben; verschickt wird nichts
tui-tip-confirm-sent = Alles Fällige als übergeben vermerken
tui-tip-confirm-one = Diese Nachricht als übergeben vermerken

## Regeln
tui-rules-count = { $hard } Muss · { $soft } Soll · { $notice } Hinweis
tui-rule-off = aus
tui-rule-always = gilt immer
tui-rule-findings = { $open ->
    [0] –
   *[other] { $open } offen
}{ $accepted ->
    [0] { "" }
   *[other] { " " }· { $accepted } angen.
}
tui-rule-confidential = Vertraulich: nur für Planende sichtbar
tui-rule-choose-kind = Welche Regel?
tui-rule-form = Regel: { $title }
tui-parameter-allowed-days = Erlaubte freie Tage
tui-parameter-applies = Gilt für Tage oder Beginn
tui-parameter-before = Reihenfolge
tui-parameter-by = Bis wann
tui-parameter-dates = Zeiträume
tui-parameter-departments = Abteilungen
tui-parameter-deviation = Erlaubte Abweichung
tui-parameter-except = Ausgenommene Zeiträume
tui-parameter-from = Frühestens um
tui-parameter-half-days = Halbe Tage zählen als
tui-parameter-k = Wie viele davon
tui-parameter-last-working-days-of-quarter = Letzte Arbeitstage/Quartal
tui-parameter-least = Mindestens
tui-parameter-least-net-weeks = Nettowochen mindestens
tui-parameter-least-share = Anteil mindestens
tui-parameter-longer-than = Länger als (Monate)
tui-parameter-measure = Gezählt wird
tui-parameter-most = Höchstens
tui-parameter-most-mentees = Betreute höchstens
tui-parameter-other-site = Auch anderer Standort
tui-parameter-people = Für wen
tui-parameter-side = Seite
tui-parameter-until = Spätestens bis
tui-parameter-weeks = Wochen
tui-parameter-who = Wer zählt
tui-rule-remove = Regel entfernen?
tui-no-rule-here = Hier ist keine Regel.
tui-rule-always-on = Diese Regel gilt immer und kann nicht geändert werden. Einzelne Verstöße lassen sich annehmen.
tui-key-add-rule = Neue Regel
tui-tip-add-rule = Eine Regel anlegen
tui-key-switch-rule = Aus/ein
tui-tip-switch-rule = Die Regel aus- oder wieder einschalten
tui-field-severity = Stufe
tui-field-scope = Gilt für
tui-field-confidential = Vertraulich
tui-field-note = Bemerkung
tui-hint-scope = leer: für alle; sonst department:EK

## Einlesen
tui-import-intro =
    Welche Dateien? CSV oder Excel (XLSX). Pfad eintippen oder einfügen, mehrere mit ; trennen, ein Ordner meint alle Tabellen darin. Oder unten auswählen.
tui-import-paths = Pfad einer Datei oder eines Ordners
tui-import-nothing-written = Nichts wird geschrieben, bevor Sie bestätigen.
tui-import-unknown-kind = Art nicht erkannt; t wählt sie
tui-import-counts = + { $added } neu   ~ { $changed } geändert   = { $unchanged } unverändert   ! { $rejected } nicht übernommen
tui-import-line = Zeile { $line }
tui-import-choose-first = Wählen Sie zuerst eine Datei.
tui-import-no-file = „{ $name }“ gibt es nicht.
tui-importing = Wird eingelesen
tui-imported = Eingelesen: { $added } neu, { $changed } geändert. u macht es rückgängig.
tui-key-apply = Übernehmen
tui-tip-apply = Übernehmen, was die Vorschau zeigt
tui-key-choose-files = Andere Dateien
tui-tip-choose-files = Andere Dateien wählen
tui-key-which-kind = Art der Tabelle
tui-tip-which-kind = Sagen, was für eine Tabelle es ist, wo die Spalten es nicht sagen
tui-key-which-column = Spalte zuordnen
tui-tip-which-column = Sagen, welches Feld eine Spalte ist

tui-demo-not-empty = Die Beispielfirma kommt nur in einen leeren Arbeitsbereich. „rondo demo“ öffnet sie in einem eigenen.
tui-demo-loading = Die Beispielfirma wird geladen
tui-demo-loaded = Die Beispielfirma ist da. u macht Schritt für Schritt alles rückgängig.

tui-help-moving = Bewegen: Pfeile oder h j k l, Bild↑ Bild↓, Pos1, Ende. Tafel: Umschalt+Pfeile oder Ziehen wählt aus. Maus: Klick, Doppelklick öffnet, Rad rollt. Tab wechselt zwischen Tafel und Erklärung.

tui-board-no-findings = Hier ist kein Verstoß.
tui-board-no-zoom = Feiner oder gröber geht es nicht.
tui-board-no-today = Der heutige Tag liegt nicht in diesem Plan.

tui-key-assign = Einsetzen
tui-tip-assign = Die Person unter dem Zeiger einsetzen; ausgewählte Spalten sind die Tage

tui-key-edit-programme = Programm ändern
tui-tip-edit-programme = Uhrzeit, Ziel und Organisation des Programms ändern
tui-edit-programme-title = { $name } ändern
tui-field-online-link = Link für online
tui-field-rooms = Räume
tui-field-target = Zielwert

tui-exchange-unplanned = Dieses Programm ist noch nicht geplant. s plant die Treffen; g zeigt vorher, was höchstens möglich ist.

## Einstellungen
tui-key-settings = Einstellungen
tui-tip-settings = Was für den ganzen Arbeitsbereich gilt: Feiertage, Organisation, Sprache
tui-setting-title = Einstellung ändern
tui-setting-default = Ohne Angabe: { $value }
tui-keyboard-comma = ,

## Abteilungen, Räume, Standorte
tui-key-departments = Abteilungen
tui-tip-departments = Abteilungen, Räume und Standorte
tui-key-add-place = Neu
tui-tip-add-place = Eine Abteilung, einen Raum oder einen Standort anlegen, je nach Zeiger
tui-places-department = Abteilungen
tui-places-room = Räume
tui-places-site = Standorte
tui-places-none = noch keine; a legt an
tui-places-form-department = Abteilung { $name }
tui-places-form-room = Raum { $name }
tui-places-form-site = Standort { $name }
tui-places-nothing-here = Hier ist nichts zu entfernen.
tui-places-remove-text = Solange Pläne, Personen oder Regeln davon sprechen, wird nichts entfernt.
tui-department-takes = { $guests } Gäste, mindestens { $least } da
tui-room-takes = { $seats } Plätze, { $meetings } Treffen zugleich

tui-today-more = … noch { $count }

tui-key-earlier = Früher
tui-tip-earlier = Den ganzen Einsatz um eine Spalte nach vorn legen, nach einem Blick auf die Folgen
tui-key-later = Später
tui-tip-later = Den ganzen Einsatz um eine Spalte nach hinten legen, nach einem Blick auf die Folgen

tui-import-question = Was ist gemeint?
tui-import-answer = Gemeint ist
tui-import-which-field = Welches Feld ist diese Spalte?
tui-import-no-field = Nicht übernehmen
tui-import-no-question = Hier ist keine Frage offen. Fragen beginnen mit „?“.
tui-import-other-answer = Etwas anderes …
tui-import-no-columns = Ein Kalender hat keine Spalten.

## Reparieren, und was aus einem Treffen wurde

tui-key-repair-exchange = Reparieren
tui-tip-repair-exchange = Nach einer Änderung so wenige Treffen wie möglich neu ansetzen
tui-key-follow-reply = Antwort folgen
tui-tip-follow-reply = Tun, worum eine Antwort bittet: nach einer Absage reparieren, einen vorgeschlagenen Termin prüfen
tui-no-reply-asks = Keine Antwort auf die Einladung bittet um etwas.
tui-meeting-replies = Antworten
tui-repaired = Repariert; { $kept ->
    [one] ein Treffen bleibt, wie es war.
   *[other] { $kept } Treffen bleiben, wie sie waren.
  }
tui-key-pin-meeting = Fixieren
tui-tip-pin-meeting = Das Treffen festhalten oder wieder lösen
tui-field-state = Status
tui-key-held = Gehalten
tui-tip-held = Das Treffen hat stattgefunden
tui-key-missed = Ausgefallen
tui-tip-missed = Das Treffen ist ausgefallen; das Paar steht wieder aus
tui-key-cancel-meeting = Absagen
tui-tip-cancel-meeting = Das Treffen absagen; das Paar steht wieder aus

## Datenschutz
tui-key-dossier = Auskunft
tui-tip-dossier = Alles, was über die Person gespeichert ist, in Dateien für sie schreiben
tui-key-erase = Endgültig löschen
tui-tip-erase = Die Person auf Verlangen löschen, auch aus Verlauf und Sicherungen
tui-key-purge = Altes löschen
tui-tip-purge = Löschen, was älter ist, als die Einstellungen es aufbewahren
tui-dossier-title = Auskunft für { $name }
tui-dossier-target = Datei oder Ordner
tui-dossier-no-target = Nennen Sie eine Datei (.json, .md) oder einen Ordner.
tui-dossier-written = Geschrieben: { $files }
tui-hint-dossier = ein Ordner bekommt JSON und Text
tui-erase-title = { $name } endgültig löschen
tui-erased = Gelöscht; an der Stelle der Person steht jetzt „{ $alias }“
tui-purge-title = Altes endgültig löschen
tui-notes = Texte, die sie nennen
tui-notes-keep = so lassen
tui-notes-replace = Pseudonym einsetzen
tui-sure = Endgültig löschen?
tui-not-sure = Wählen Sie „ja“, oder brechen Sie ab.
tui-files-left = { $count ->
    [one] Gelöscht; eine Datei konnte aber nicht neu geschrieben werden.
   *[other] Gelöscht; { $count } Dateien konnten aber nicht neu geschrieben werden.
}

## Sicherungen und Prüfung

tui-key-backups = Sicherungen und Prüfung
tui-tip-backups = Ob die Arbeitsdatei in Ordnung ist, und frühere Stände zurückholen
tui-key-keep-state = Sicherung anlegen
tui-tip-keep-state = Den jetzigen Stand unter einem Namen aufheben
tui-safety-closed = Die Arbeitsdatei lässt sich nicht öffnen
tui-safety-problems =
    { $count ->
        [one] Ein Befund
       *[other] { $count } Befunde
    }
tui-safety-backups =
    { $count ->
        [0] Sicherungen: keine
        [one] Eine Sicherung
       *[other] { $count } Sicherungen
    }
tui-safety-state = Stand { $state }
tui-safety-whole = in Ordnung
tui-safety-damaged = beschädigt
tui-safety-contents =
    { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }, { $plans ->
        [one] ein Plan
       *[other] { $plans } Pläne
    }
tui-safety-how = Enter holt diesen Stand zurück; die jetzige Datei wird aufgehoben.
tui-safety-file = Datei: { $file }
tui-safety-title = Früheren Stand zurückholen
tui-safety-question = Den Stand { $state } vom { $time } zurückholen? Die jetzige Datei wird aufgehoben; was seit diesem Stand geändert wurde, ist dann nicht mehr zu sehen.
tui-safety-no-backup = Zurückholen lässt sich nur eine Sicherung; was hier zu tun ist, steht unten.
tui-safety-not-whole = Diese Sicherung ist selbst beschädigt; nehmen Sie eine andere.
tui-safety-name = Name
tui-safety-create = Der jetzige Stand bleibt unter diesem Namen aufgehoben, bis jemand die Kopie löscht. Ohne Namen heißt sie „by-hand“.

## Termine
tui-key-slots = Termine
tui-tip-slots = Wochentage und Uhrzeiten vergleichen: welche Treffen dann entfallen
tui-key-lunch = Nur mittags
tui-tip-lunch = Nur, was für alle in der eigenen Zeitzone mittags liegt, oder alles
tui-slots-title = Wann „{ $name }“ sich treffen kann
tui-slots-lunch = nur mittags
tui-slots-nobody = Alle können zu jeder Runde kommen.
tui-slots-take = { $day } um { $at } Uhr?
tui-slots-take-text = { $lost ->
    [0] Dann kann jedes mögliche Treffen stattfinden.
    [one] Dann fällt eines der möglichen Treffen aus.
   *[other] Dann fallen { $lost } der möglichen Treffen aus.
} Planen Sie danach neu (s); u macht es rückgängig.

## Treffen von Hand ändern

tui-key-change-meeting = Ändern
tui-tip-change-meeting = Das Treffen fixieren, tauschen, verlegen oder absagen; festhalten, was daraus wurde
tui-key-move-meeting = Verlegen
tui-tip-move-meeting = In eine andere Runde, auf eine andere Uhrzeit, in einen anderen Raum oder online
tui-key-swap-meeting = Tauschen
tui-tip-swap-meeting = Mit einem anderen Treffen, oder jemanden am Tisch mit jemand anderem
tui-key-who-out = Wer setzt aus?
tui-tip-who-out = Wer in dieser Runde aussetzt, und warum
tui-meeting-do-pin = Fixieren
tui-meeting-do-unpin = Fixierung lösen
tui-meeting-do-swap = Tauschen …
tui-meeting-do-move = Verlegen …
tui-meeting-do-cancel = Absagen
tui-meeting-do-held = Hat stattgefunden
tui-meeting-do-missed = Ist ausgefallen
tui-move-meeting-title = { $who } verlegen
tui-swap-meeting-title = { $who } tauschen
tui-swap-people = { $one } ↔ { $other } in dieser Runde
tui-swap-rounds = Runde tauschen mit { $who }, { $day }
tui-no-swaps = Hier gibt es nichts zu tauschen.
tui-repairing = Die Reparatur wird gerechnet …
tui-repair-choices = Reparieren: was soll geschehen?
tui-nobody-sits-out = In dieser Runde setzt niemand aus.
tui-why-out-title = Wer am { $day } aussetzt
tui-field-round = Runde
tui-field-room = Raum

## Varianten und angehaltene Planung

tui-key-stop-working = Anhalten
tui-tip-stop-working = Anhalten und den besten Plan bis hierher als Vorschlag behalten
tui-key-suggestions = Varianten
tui-tip-suggestions = Mehrere gute Pläne erstellen, vergleichen und einen übernehmen
tui-key-make-variants = Varianten erstellen
tui-tip-make-variants = Drei gute Pläne erstellen, die sich unterscheiden
tui-key-drop-suggestion = Verwerfen
tui-tip-drop-suggestion = Diesen Vorschlag verwerfen
tui-still-working = Es wird noch gerechnet. Mit Esc halten Sie es an.
tui-stopped-title = Angehalten: den besten Plan übernehmen?
tui-stopped-text = Bis hierher: { $meetings } von höchstens { $most } Treffen, { $pairs } von höchstens { $bound } verschiedenen Paaren. Ja macht das zum Entwurf; Nein behält es als Vorschlag, und die Runden bleiben, wie sie sind.
tui-suggestion-kept = Als Vorschlag behalten; unter „Varianten“ lässt er sich übernehmen.
tui-suggestions-title = { $name } · Vorschläge
tui-suggestions-cares-for = Achtet zuerst auf
tui-suggestions-meetings = Treffen
tui-suggestions-pairs = Paare
tui-suggestions-repeats = Wiederholt
tui-suggestions-pause = Läng. Pause
tui-suggestions-online = Online
tui-suggestions-same = Wie jetzt
tui-suggestions-of = { $value } von { $most }
tui-suggestions-current = der jetzige Plan
tui-suggestions-none = Noch kein Vorschlag. Mit n erstellen Sie drei Varianten.
tui-making-variants = Varianten werden erstellt
tui-variants-made = { $count ->
    [one] Ein Vorschlag
   *[other] { $count } Vorschläge
  } zur Wahl
tui-take-title = Als Entwurf übernehmen?
tui-take-text = Alle noch nicht veröffentlichten Runden werden, wie der Vorschlag sie vorsieht. Rückgängig geht das mit u.
tui-no-suggestion-here = Hier ist kein Vorschlag.

## AIDA
tui-playbook-told = { $told } von { $all }
tui-playbook-stages = AIDA-Stufen

## Einsätze von Hand, Stände, Betriebsrat

tui-key-change-assignment = Ändern
tui-tip-change-assignment = Alles, was sich mit dem Ausgewählten tun lässt: teilen, tauschen, verlängern, aussetzen und mehr
tui-key-shorter = Kürzer
tui-tip-shorter = Den Einsatz eine Spalte früher enden lassen, nach einem Blick auf die Folgen
tui-key-longer = Länger
tui-tip-longer = Den Einsatz eine Spalte später enden lassen, nach einem Blick auf die Folgen
tui-key-approve-plan = Freigeben
tui-tip-approve-plan = Den Plan freigeben, wie er ist
tui-key-publish-plan = Veröffentlichen
tui-tip-publish-plan = Den Plan als neuen Stand veröffentlichen, nach einem Blick darauf, wer es erfährt
tui-key-since-publishing = Seit Veröffentlichung
tui-tip-since-publishing = Was sich seit dem letzten veröffentlichten Stand geändert hat, Person für Person
tui-key-council = Betriebsrat
tui-tip-council = Einsätze, von denen der Betriebsrat erfahren muss, und ihr Status
tui-key-open-ones = Nur offene
tui-tip-open-ones = Nur Einsätze ohne Status zeigen, oder alle
tui-key-to-board = Zum Plan
tui-tip-to-board = Die Person auf dem Plan zeigen
tui-rotation-change-title = { $names }: was soll geschehen?
tui-rotation-do-assign = Einsatz eintragen …
tui-rotation-do-edit = Verlängern, kürzen; Pate, Ziel, Status …
tui-rotation-do-split = Teilen: ab einem Tag woanders oder jemand anders …
tui-rotation-do-move = Verschieben …
tui-rotation-do-suspend = Aussetzen …
tui-rotation-do-resume = Nicht mehr aussetzen
tui-rotation-do-break-off = Abbrechen …
tui-rotation-do-swap = Mit jemandem tauschen …
tui-rotation-do-tandem = Tandem-Tausch: jeder in die Abteilung des anderen …
tui-rotation-do-swap-both = Diese beiden tauschen lassen
tui-rotation-do-tandem-both = Tandem-Tausch dieser beiden
tui-rotation-do-pin = Fixieren
tui-rotation-do-unpin = Fixierung lösen
tui-rotation-do-remove = Entfernen
tui-one-assignment = Das geht nur mit einem Einsatz. Wählen Sie keinen zweiten aus.
tui-field-swap-with = Tauscht mit
tui-field-second-part = Zweiter Teil ab
tui-field-person = Person
tui-field-status = Status
tui-swap-title = { $name } tauscht
tui-tandem-title = Tandem-Tausch mit { $name }
tui-stay-title = { $name } in { $department }
tui-approve-plan-title = „{ $name }“ freigeben?
tui-publish-plan-title = „{ $name }“ veröffentlichen, Stand { $version }?
tui-versions-title = { $name } · seit der Veröffentlichung
tui-versions-nothing = Alles ist, wie es veröffentlicht wurde.
tui-council-title = Betriebsrat: „{ $name }“
tui-council-person = Person
tui-council-department = Abteilung
tui-council-days = Tage
tui-council-status = Status
tui-council-outdated = Seit der Status notiert wurde, hat dieser Einsatz andere Tage.
tui-meter = Pflichtstationen, Wochen gebraucht/frei:
tui-meter-of = { $code } { $needed }/{ $free }
tui-meter-needed = { $code } { $needed }

## Reparieren, Varianten, Kopien
tui-key-repair-plan = Reparieren
tui-tip-repair-plan = Nach einem Ausfall so wenig wie möglich ändern; erst wird gezeigt, was sich für wen ändert
tui-key-beside = Varianten
tui-tip-beside = Varianten, Kopien und Vorschläge zu diesem Plan: vergleichen und übernehmen
tui-repair-plan-title = „{ $name }“ reparieren
tui-plan-repaired = { $kept ->
    [1] Repariert; ein Einsatz bleibt, wie er war. Rückgängig mit u.
   *[other] Repariert; { $kept } Einsätze bleiben, wie sie waren. Rückgängig mit u.
  }
tui-sides-now = Bisher
tui-sides-then = Dann
tui-compare-title = { $first } | { $second }
tui-compare-load = { $department }: { $after } Wochen statt { $before }
tui-beside-title = Neben „{ $name }“
tui-beside-plan = Plan
tui-beside-people = Personen anders
tui-beside-hard = Muss offen
tui-beside-cost = Soll-Kosten
tui-beside-none = Noch nichts: n sucht Varianten, c kopiert den Plan.
tui-key-make-plan-variants = Varianten suchen
tui-tip-make-plan-variants = Drei gute Pläne suchen, die sich wirklich unterscheiden; Esc behält die gefundenen
tui-key-copy-plan = Kopieren
tui-tip-copy-plan = Den Plan kopieren, um etwas auszuprobieren
tui-key-look-at-plan = Ansehen
tui-tip-look-at-plan = Diesen Plan auf der Tafel zeigen
tui-key-drop-plan = Löschen
tui-tip-drop-plan = Diesen Plan löschen
tui-copy-title = „{ $name }“ kopieren
tui-copy-name = { $name } – Kopie
tui-no-plan-here = Hier steht kein anderer Plan.
tui-drop-plan-title = Plan löschen?
tui-drop-plan-text = Der Plan und seine Einsätze werden gelöscht. Rückgängig geht das mit u.
## Was aus den Treffen wird
tui-key-feedback = Rückmeldung
tui-tip-feedback = Sagen, was aus dem Treffen wurde, in fünf Tasten
tui-key-agree = Vereinbarung
tui-tip-agree = Festhalten, wer was bis wann tut
tui-key-keep-notes = Notizen
tui-tip-keep-notes = Notizen des Treffens
tui-key-add-line = Zeile zur Karte
tui-tip-add-line = Eine Kernaussage, Leitfrage oder einen Einwand für die Gesprächskarte
tui-key-issue-card = Karte ausgegeben
tui-tip-issue-card = Vermerken, dass die Gesprächskarte verschickt ist oder hängt
tui-key-review = Auswertung
tui-tip-review = Was aus dem Austausch wird: Rückmeldungen, Vereinbarungen, Auswertungen
tui-key-add-review = Auswerten
tui-tip-add-review = Funktioniert das Konzept, und was folgt daraus?
tui-key-measure = Messwert
tui-tip-measure = Den Messwert des Ziels eintragen
tui-key-remove-item = Streichen
tui-tip-remove-item = Die Vereinbarung streichen
tui-key-keep-feedback = Behalten
tui-tip-keep-feedback = Behalten, was gewählt ist
tui-key-feedback-held = gehalten
tui-tip-feedback-held = Das Treffen fand statt
tui-key-feedback-moved = verschoben
tui-tip-feedback-moved = Es fand an einem anderen Tag statt
tui-key-feedback-missed = ausgefallen
tui-tip-feedback-missed = Es fiel aus
tui-key-lead-quality = Leadqualität
tui-tip-lead-quality = Von 1 bis 5
tui-key-feedback-works = funktioniert
tui-tip-feedback-works = Das Konzept funktioniert
tui-key-feedback-partly = teilweise
tui-tip-feedback-partly = Es funktioniert teilweise
tui-key-feedback-no = funktioniert nicht
tui-tip-feedback-no = Das Konzept funktioniert nicht
tui-key-feedback-line = In einem Satz
tui-tip-feedback-line = In die Zeile und zurück
tui-feedback-outcome = Was daraus wurde
tui-feedback-quality = Leadqualität
tui-feedback-works = Konzept geht?
tui-item-text = Was wird getan?
tui-item-who = Wer? (mit Kommas)
tui-item-until = Bis wann?
tui-item-until-hint = 21.03.2027 oder 2027-W12
tui-line-kind = Was es ist
tui-line-text = Wortlaut
tui-line-answer = Antwort (bei Einwand)
tui-no-persona-here = Hier steht keine Persona.
tui-no-programme-yet = Es gibt noch keinen Austausch.
tui-card = Gesprächskarte
tui-card-where = Wo, oder an wen?
tui-card-issued = Ausgegeben am { $day }, Stand { $revision }: { $where }
tui-review-items = Vereinbarungen: { $count }
tui-review-texts = Was gesagt wurde
tui-review-no-measure = Noch kein Messwert (m).
tui-review-measured = { $value } am { $day }
tui-review-no-item = Hier steht keine Vereinbarung.
tui-review-change = Probleme, neu (bei „ändern“)
tui-review-change-hint = leer: bleibt
tui-review-again = Wieder in Wochen
tui-review-again-hint = leer: wie im Programm

## Veranstaltungen
tui-key-events = Veranstaltungen
tui-tip-events = Veranstaltungen an einem Tag: Tische, Runden, Uhr
tui-key-create-event = Neu
tui-tip-create-event = Eine neue Veranstaltung
tui-key-hold-timer = Uhr
tui-tip-hold-timer = Die Uhr starten oder anhalten
tui-key-next-round = Nächste Runde
tui-tip-next-round = Zur nächsten Runde
tui-key-previous-round = Runde davor
tui-tip-previous-round = Zur Runde davor
tui-key-longer-round = 1 Minute mehr
tui-tip-longer-round = Eine Minute länger
tui-key-missing-person = Jemand fehlt
tui-tip-missing-person = Jemand fehlt ab dieser Runde; die anderen werden neu gesetzt
tui-key-late-person = Jemand kommt
tui-tip-late-person = Jemand kommt erst ab dieser Runde
tui-key-seat-anew = Neu verteilen
tui-tip-seat-anew = Alle Plätze neu verteilen

# Mail and calendar servers
tui-key-send-mails = Mailen
tui-tip-send-mails = Alles Anstehende per Mail verschicken, nach einem Blick darauf
tui-key-publish-caldav = Kalenderserver
tui-tip-publish-caldav = Die Treffen oder den Plan einer Person in einen Kalender auf einem Server stellen
tui-key-servers = Server
tui-tip-servers = Mailserver und Kalenderserver festlegen
tui-key-send-now = Senden
tui-tip-send-now = Diese Mails verschicken
tui-key-go-on-with = Weiter
tui-tip-go-on-with = Weiter mit dem, was hier steht
tui-key-plan-holds = Plan gilt
tui-tip-plan-holds = Dort überschreiben mit dem, was hier geplant ist
tui-key-leave-there = Dort lassen
tui-tip-leave-there = Dort so lassen, wie es ist
tui-servers-title = Mailserver und Kalenderserver
tui-servers-intro = Passwörter stehen nie in der Planung: Sie kommen aus dem Schlüsselbund oder werden beim Senden erfragt.
tui-password-text = Das Passwort wird nirgends angezeigt und nicht in der Planung gespeichert.
tui-password-keep = Im Schlüsselbund des Systems behalten
tui-password-empty = Geben Sie das Passwort ein; Escape bricht ab.
tui-sending-title = Per Mail verschicken?
tui-sending-intro = { $count ->
    [one] Eine Mail
   *[other] { $count } Mails
} an { $people ->
    [one] eine Person
   *[other] { $people } Personen
} über { $server }
tui-sending-no-server = Legen Sie zuerst den Mailserver fest.
tui-sending-password = Passwort beim Mailserver
tui-sending-under-way = Mails werden verschickt
tui-sending-failed = Nicht verschickt: { $count }
tui-sending-again = Mit y werden nur diese noch einmal versucht.
tui-caldav-title = In einen Kalender auf einem Server stellen
tui-caldav-intro = Fremde Einträge bleiben unberührt. Für den Plan einer Person braucht es einen eigenen Kalender.
tui-caldav-person = Plan von (Person)
tui-caldav-all-meetings = leer: die Treffen aller
tui-caldav-password = Passwort beim Kalenderserver
tui-caldav-under-way = Kalender wird übertragen
tui-caldav-done = { $count } übertragen, { $unchanged } unverändert, { $failed } nicht übertragen.
tui-caldav-conflicts = Dort anders als hier: { $count }
tui-caldav-conflicts-intro = Das hat jemand im Kalender geändert. Ohne Ihre Wahl bleibt es, wie es dort steht.
tui-caldav-nothing-chosen = Wählen Sie erst mit o (Plan gilt) oder t (dort lassen).
tui-caldav-open = offen
tui-caldav-ours = Plan gilt
tui-caldav-theirs = dort lassen
tui-caldav-here-nothing = Hier ist seit dem letzten Übertragen nichts anders.
tui-caldav-here-update = Hier hat es sich seit dem letzten Übertragen auch geändert.
tui-caldav-here-delete = Hier ist es nicht mehr geplant.
tui-key-add-persona = Neue Persona
tui-tip-add-persona = Eine neue Persona
tui-key-add-case = Neue Fallstudie
tui-tip-add-case = Eine neue Fallstudie
tui-playbook-add-persona = Neue Persona
tui-playbook-add-case = Neue Fallstudie

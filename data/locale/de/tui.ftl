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
tui-tip-import = Tabellen und Kalender einlesen, mit Vorschau
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
tui-help-title = Was hier möglich ist
tui-palette-title = Finden: Aktionen, Personen, Abteilungen, Wochen
tui-palette-department = Abteilung
tui-finder-type = Tippen zum Suchen
tui-error-line = Zeile { $line }
tui-online = online

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

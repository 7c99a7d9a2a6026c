# Die Prüfung einer Arbeitsdatei: was nicht stimmt, und was zu tun ist.

## Einzelne Einträge

doctor-on-line = Zeile { $line }: { $text }
doctor-broken-form = Hier bricht die Form der Datei; was davor oder danach steht, ist so weit gelesen, wie es zu erkennen war.
doctor-broken-table = In der Tabelle „{ $table }“ ist ein Eintrag nicht zu entziffern.
doctor-broken-document = Der Eintrag { $number } der Tabelle „{ $table }“ ist nicht zu entziffern.
doctor-number-twice = Die Nummer { $number } kommt in der Tabelle „{ $table }“ zweimal vor.
doctor-no-number = „{ $number }“ ist keine Nummer, unter der in der Tabelle „{ $table }“ etwas stehen kann.
doctor-id-twice = { $record }: Die Kennung „{ $id }“ kommt zweimal vor.
doctor-revision = { $record } trägt die Revision { $revision }; sie zählt ab 1.
doctor-bad-record = „{ $name }“ (Eintrag { $number } der Tabelle „{ $table }“) ist nicht lesbar: { $reason }
doctor-bad-document = Der Eintrag { $number } der Tabelle „{ $table }“ ist nicht lesbar: { $reason }
doctor-field-missing = Das Feld „{ $field }“ fehlt.
doctor-field-unknown = Ein Feld „{ $field }“ gibt es hier nicht.
doctor-field-bad = Im Feld „{ $field }“ steht etwas, das dort nicht stehen kann.
doctor-no-record = Er hat nicht die Form eines Eintrags.
doctor-journal-entry = Der Eintrag { $number } des Verlaufs ist nicht lesbar; was er getan hat, lässt sich nicht rückgängig machen.
doctor-unknown-table =
    { $count ->
        [one] Die Tabelle „{ $table }“ kennt Rondo nicht; darin steht ein Eintrag.
       *[other] Die Tabelle „{ $table }“ kennt Rondo nicht; darin stehen { $count } Einträge.
    }
doctor-edited-changed = { $record } steht anders da, als Rondo es nach dem Stand { $state } geschrieben hat.
doctor-edited-added = { $record } ist hinzugekommen, ohne dass Rondo es geschrieben hat.
doctor-edited-removed = { $record } fehlt, ohne dass Rondo es gelöscht hat.

## Bezüge

doctor-nobody = { $record } nennt im Feld „{ $field }“ die Kennung „{ $id }“, zu der es nichts gibt.
doctor-wrong-id = { $record } hat die Kennung „{ $id }“; zu dem, was darin steht, gehört „{ $expected }“.
doctor-meeting-twice = { $record }: Das Treffen „{ $id }“ kommt noch einmal vor, in „{ $other }“.
doctor-assignment-twice = { $record }: Der Einsatz „{ $id }“ kommt im selben Plan noch einmal vor.
doctor-bad-selector = { $record }: Die Auswahl „{ $selector }“ ist nicht zu verstehen ({ $reason })
doctor-empty-selector = { $record }: „{ $part }“ in der Auswahl „{ $selector }“ trifft auf niemanden zu.
doctor-bad-rule = { $record } lässt sich nicht anwenden: { $reason }
doctor-lonely = { $record } ist ein zweites Mal da; davon gibt es nur eines.
doctor-no-namespace = Der Namensraum fehlt, an dem Kalenderprogramme die Termine dieser Arbeitsdatei erkennen.

## Auswege

doctor-hint-run = { $command }
doctor-hint-restore = Ein früherer Stand kommt so zurück: { $command }
doctor-hint-restore-later = Die früheren Stände zeigt: { $command }
doctor-hint-adopt = Sind die Änderungen gewollt, so werden sie geprüft und übernommen mit: { $command }
doctor-hint-edit-file = Berichtigen Sie die Stelle in der Datei, und übernehmen Sie diese dann mit: { $command }
doctor-hint-table-name = Gemeint sein könnte: { $names }
doctor-hint-update = Aktualisieren Sie Rondo, oder nennen Sie mit „--workspace“ eine andere Datei.
doctor-hint-init = Eine neue Arbeitsdatei legt an: { $command }
doctor-hint-opens = Sie wird beim nächsten Öffnen auf das heutige Schema gebracht; vorher entsteht eine Sicherung.

## Das Ergebnis

doctor-condition-whole = Die Arbeitsdatei { $file } ist in Ordnung: Stand { $state }, geprüft { $count ->
        [one] ein Eintrag
       *[other] { $count } Einträge
    }.
doctor-condition-wrong = Die Arbeitsdatei { $file } ist lesbar, aber nicht alles darin stimmt.
doctor-condition-older = Die Arbeitsdatei { $file } ist in Ordnung, stammt aber von einer älteren Version von Rondo.
doctor-condition-newer = Die Arbeitsdatei { $file } stammt von einer neueren Version von Rondo und bleibt unberührt.
doctor-condition-edited = Die Datei { $file } ist lesbar, wurde aber nicht von Rondo so geschrieben.
doctor-condition-plain = Die Datei { $file } ist eine schlichte TinyDB-Datei ohne Rondos Kopf und Prüfsumme.
doctor-condition-damaged = Die Arbeitsdatei { $file } ist beschädigt.
doctor-condition-empty = Die Datei { $file } ist leer.
doctor-condition-too-large = Die Datei { $file } ist zu groß für eine Arbeitsdatei.
doctor-condition-not-a-file = Unter { $file } steht keine Datei.
doctor-condition-unreadable = Die Datei { $file } lässt sich nicht lesen.
doctor-condition-missing = Die Arbeitsdatei { $file } ist nicht da.
doctor-readable =
    { $count ->
        [0] Darin ist kein Eintrag mehr lesbar.
        [one] Lesbar und in sich stimmig ist darin ein Eintrag.
       *[other] Lesbar und in sich stimmig sind darin { $count } Einträge.
    }
doctor-shared = Die gemeinsame Datenbank { $file } ist in Ordnung: Stand { $state }, geprüft { $count ->
        [one] ein Eintrag
       *[other] { $count } Einträge
    }.
doctor-shared-wrong = Die gemeinsame Datenbank { $file } ist lesbar, aber nicht alles darin stimmt.
doctor-shared-closed = Die gemeinsame Datenbank lässt sich nicht öffnen.
doctor-last-good = Der letzte gute Stand ist { $state } vom { $time }.
doctor-last-good-is-now = Der letzte gute Stand ist der jetzige.
doctor-no-good = Unter den Sicherungen ist kein guter Stand.
doctor-no-backups = Sicherungen gibt es nicht.
doctor-set-aside =
    { $count ->
        [one] Eine Datei, an deren Stelle ein früherer Stand gesetzt wurde, liegt noch im Ordner { $folder }.
       *[other] { $count } Dateien, an deren Stelle frühere Stände gesetzt wurden, liegen noch im Ordner { $folder }.
    }

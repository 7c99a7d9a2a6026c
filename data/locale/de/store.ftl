# Die Arbeitsdatei: was mit ihr geschehen kann, und wie es weitergeht.

## Öffnen

store-missing = Es gibt keine Arbeitsdatei { $file }.
store-gone = Die Arbeitsdatei { $file } ist nicht mehr da; Rondo hat keine leere an ihre Stelle gesetzt.
store-not-a-file = { $file } ist keine Datei, sondern ein Ordner oder ein Gerät; Rondo hat nichts daran geändert.
store-empty = Die Datei { $file } ist leer, war also nie eine Arbeitsdatei oder hat ihren Inhalt verloren; Rondo hat nichts daran geändert.
store-not-a-workspace = Die Datei { $file } ist keine Arbeitsdatei von Rondo, oder ihr Anfang wurde überschrieben; Rondo hat nichts daran geändert.
store-damaged = Der Inhalt der Arbeitsdatei { $file } passt nicht zu ihrer Prüfsumme: Sie wurde beschädigt oder von einem anderen Programm geändert; Rondo hat nichts daran geändert.
store-cut-off = Die Arbeitsdatei { $file } ist abgeschnitten (vorhanden: { $size } von { $whole } Bytes); Rondo hat nichts daran geändert.
store-newer = Die Arbeitsdatei { $file } wurde von einer neueren Version von Rondo geschrieben und bleibt unberührt.
store-too-large = Die Datei { $file } ist mit { $size } Bytes größer, als eine Arbeitsdatei sein kann; Rondo hat sie nicht gelesen und nichts daran geändert.
store-outdated = Die Arbeitsdatei { $file } wurde inzwischen durch eine einer älteren Version von Rondo ersetzt; Rondo hat nichts daran geändert.
store-not-brought-up = Die Arbeitsdatei { $file } stammt von einer älteren Version von Rondo und muss einmal umgeschrieben werden, was hier nicht geht. { $reason } Die Datei selbst ist unverändert.
store-no-migration = Diese Version von Rondo kennt keinen Weg vom Schema { $schema } zum heutigen.
store-bad-record = In der Arbeitsdatei { $file } ist der Eintrag { $number } der Tabelle { $collection } nicht lesbar ({ $reason }); Rondo hat nichts daran geändert.
store-unreadable = Die Arbeitsdatei { $file } lässt sich nicht lesen: { $reason }. Rondo hat nichts daran geändert.
store-exists = { $file } gibt es schon; Rondo überschreibt nichts.
store-address-form = Die Adresse der Datenbank hat nicht die Form „postgresql://NAME:PASSWORT@RECHNER:PORT/DATENBANK“.
store-no-location = Es ist keine Arbeitsdatei genannt.

## Schreiben

store-not-written = Die Arbeitsdatei { $file } ließ sich nicht schreiben: { $reason }. Es wurde nichts geändert.
store-busy = Jemand anderes schreibt gerade in die Arbeitsdatei { $file }. Es wurde nichts geändert.
store-file-changed = Die Arbeitsdatei { $file } wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben.
store-record-changed = { $record } wurde inzwischen von jemand anderem geändert. Ihre Eingabe wurde nicht gespeichert, die andere gilt weiter.
store-record-removed = { $record } wurde inzwischen von jemand anderem gelöscht. Ihre Eingabe wurde nicht gespeichert.
store-not-storable = { $record } enthält Zeichen oder Zahlen, die sich nicht speichern lassen. Es wurde nichts geändert.
store-not-json = Ein Eintrag enthält einen Wert, der sich nicht speichern lässt. Es wurde nichts geändert.
store-actor-not-storable = Der Name „{ $actor }“ enthält Zeichen, die sich nicht speichern lassen. Es wurde nichts geändert.

## Rückgängig und Wiederholen

store-nothing-to-undo = Es gibt nichts, was { $actor } rückgängig machen könnte.
store-nothing-to-redo = Es gibt nichts zu wiederholen.
store-undo-overtaken = „{ $action }“ lässt sich nicht rückgängig machen: { $record } wurde seitdem geändert, und diese Änderung ginge verloren. Es wurde nichts geändert.
store-undo-final = „{ $action }“ lässt sich nicht rückgängig machen: Was davor war, ist nicht mehr gespeichert. Es wurde nichts geändert.
store-leftover-holds = enthält noch Angaben; löschen Sie die Datei, wenn Sie sie nicht brauchen
store-leftover-not-written = lässt sich nicht neu schreiben; geben Sie die Datei frei und wiederholen Sie es, oder löschen Sie sie
store-leftover-unreadable = lässt sich nicht lesen; prüfen Sie die Rechte, oder löschen Sie sie
store-redo-overtaken = „{ $action }“ lässt sich nicht wiederholen: { $record } wurde seitdem geändert, und diese Änderung ginge verloren. Es wurde nichts geändert.

## Was Rondo selbst tut

store-action-migrated = Arbeitsdatei auf das Schema { $schema } gebracht

## Gründe

store-reason-permission = Die Berechtigung fehlt
store-reason-read-only = Das Laufwerk ist schreibgeschützt
store-reason-full = Der Speicherplatz reicht nicht
store-reason-memory = Der Arbeitsspeicher reicht nicht
store-reason-number = Seine Nummer ist keine Zahl
store-reason-twice = Die Kennung „{ $id }“ steht dort zweimal
store-reason-other-id = Er gehört nicht zur Kennung „{ $id }“
store-reason-other = Das System meldet { $code } ({ $text })

## Auswege

store-hint-init = Legen Sie mit „rondo init“ eine neue an, oder nennen Sie mit „--workspace“ eine andere.
store-hint-file = Nennen Sie eine Datei, zum Beispiel „plan.rondo.json“.
store-hint-address-form = Sonderzeichen in Name und Passwort werden mit Prozentzeichen geschrieben („@“ als „%40“); besser steht das Passwort in der Umgebungsvariablen „PGPASSWORD“ oder in der Datei „~/.pgpass“.
store-hint-dump = Wer die Datenbank verwaltet, kann einen früheren Stand zurückholen.
store-hint-other-file = Prüfen Sie den Pfad, oder nennen Sie mit „--workspace“ eine andere Datei.
store-hint-backups = „rondo doctor“ sagt, was fehlt und was noch da ist; „rondo backup restore“ holt einen früheren Stand zurück und hebt die jetzige Datei auf. Die früheren Stände liegen im Ordner { $folder }.
store-hint-doctor = „rondo doctor“ sagt, was fehlt und was noch zu lesen ist. Frühere Stände gibt es hier nicht; prüfen Sie den Pfad, oder nennen Sie mit „--workspace“ eine andere Datei.
store-hint-in-the-way = Verschieben Sie, was dort steht, an eine andere Stelle (oder sorgen Sie dafür, dass Sie es lesen dürfen), und versuchen Sie es dann noch einmal.
store-hint-reopen = Öffnen Sie die Arbeitsdatei neu: Dann hebt Rondo die alte auf und bringt sie auf den heutigen Stand.
store-hint-not-brought-up = Legen Sie eine Kopie an eine Stelle, an der Sie schreiben dürfen, und öffnen Sie diese mit „--workspace“.
store-hint-newer = Aktualisieren Sie Rondo, oder nennen Sie mit „--workspace“ eine andere Datei.
store-hint-not-written = Prüfen Sie Speicherplatz und Schreibrechte des Ordners, und versuchen Sie es dann noch einmal.
store-hint-exists = Öffnen Sie die Datei mit „--workspace“, oder nennen Sie für die neue einen anderen Namen.
store-hint-busy = Versuchen Sie es in einigen Sekunden noch einmal.
store-hint-again = Sehen Sie sich den neuen Stand an, und versuchen Sie es dann noch einmal.
store-hint-history = „rondo history“ zeigt, wer seitdem was getan hat.
store-hint-final = Ändern Sie von Hand, was anders sein soll; welche früheren Stände es gibt, zeigt „rondo backup list“.
store-hint-other-actor = Zuletzt hat { $actor } etwas getan: „{ $action }“. Rückgängig machen kann es, wer es getan hat („--actor“).

## Datenbanken

store-no-such-address = Das ist weder eine Datei noch eine Datenbank: Rondo arbeitet mit Dateien und mit PostgreSQL („postgresql://…“).
store-no-driver = Um mit der Datenbank { $file } zu arbeiten, fehlt ein Paket.
store-database-password = Der Server hat Name oder Passwort für { $file } nicht angenommen. Es wurde nichts geändert.
store-database-no-entry = Der Server lässt niemanden in die Datenbank { $file }: { $reason }. Es wurde nichts geändert.
store-database-unreachable = Die Datenbank { $file } ist nicht zu erreichen: { $reason }. Es wurde nichts geändert.
store-database-lost = Die Verbindung zur Datenbank { $file } ist abgebrochen. Was gespeichert war, ist noch da; es wurde nichts geändert.
store-database-silent = Die Datenbank { $file } antwortet nicht. Was gespeichert war, ist noch da; es wurde nichts geändert.
store-database-unsure = Die Verbindung zur Datenbank { $file } ist beim Speichern abgebrochen. Was vorher gespeichert war, ist noch da; ob die letzte Änderung ankam, ließ sich nicht feststellen.
store-database-error = Die Datenbank { $file } meldet { $code } ({ $reason }). Es wurde nichts geändert.
store-database-not-allowed = In der Datenbank { $file } fehlt die Berechtigung ({ $reason }). Es wurde nichts geändert.
store-database-empty = In der Datenbank { $file } gibt es keinen Arbeitsbereich von Rondo; es wurde nichts daran geändert.
store-database-newer = Die Datenbank { $file } wurde von einer neueren Version von Rondo eingerichtet und bleibt unberührt.
store-database-older = Die Datenbank { $file } wurde von einer älteren Version von Rondo eingerichtet und bleibt vorerst, wie sie ist.
store-database-exists = In der Datenbank { $file } gibt es schon einen Arbeitsbereich; Rondo überschreibt nichts.
store-database-other-tables = In der Datenbank { $file } gibt es schon etwas mit dem Namen „{ $name }“, das nicht von Rondo ist; es wurde nichts geändert.
store-database-encoding = Die Datenbank { $file } kann nicht alle Zeichen speichern (Kodierung { $encoding }); es wurde nichts geändert.
store-database-busy = Jemand anderes schreibt gerade in die Datenbank { $file }. Es wurde nichts geändert.
store-database-changed = In der Datenbank { $file } wurde etwas an Rondo vorbei geändert. Ihre Eingabe wurde nicht gespeichert.
store-leftover-dumps = Sicherungen, die für diese Datenbank gemacht wurden, kennt Rondo nicht; wer sie verwaltet, muss sie löschen
store-copy-differs = Die Kopie { $file } ist nicht gleich; verwenden Sie sie nicht.

store-hint-no-driver = Installieren Sie es mit „pip install "rondo-planner[postgres]"“.
store-hint-database-password = Prüfen Sie beides; das Passwort kann in der Umgebungsvariablen „PGPASSWORD“ oder in der Datei „~/.pgpass“ stehen.
store-hint-database = Prüfen Sie die Adresse, und ob der Server läuft; versuchen Sie es dann noch einmal.
store-hint-database-lost = Wiederholen Sie, was Sie zuletzt getan haben; Rondo verbindet sich von selbst neu.
store-hint-database-unsure = Sehen Sie mit „rondo history“ nach, bevor Sie es wiederholen.
store-hint-database-not-allowed = Wer die Datenbank verwaltet, kann Ihnen das Recht geben, darin Tabellen anzulegen und zu ändern.
store-hint-database-init = Richten Sie mit „rondo -w ADRESSE init“ einen ein, oder holen Sie mit „rondo workspace copy DATEI ADRESSE“ einen hinein.
store-hint-database-migrate = „rondo -w ADRESSE init“ bringt sie auf den heutigen Stand; alle sollten dann die neue Version verwenden.
store-hint-database-exists = Öffnen Sie ihn mit „--workspace“, oder nennen Sie eine andere Datenbank oder ein anderes Schema.
store-hint-database-other-tables = Nennen Sie eine leere Datenbank, oder mit „?options=-csearch_path%3DNAME“ ein leeres Schema.
store-hint-database-encoding = Nennen Sie eine Datenbank mit der Kodierung UTF8.

## Wovon die Rede ist

store-record =
    { $kind ->
        [people] Die Person „{ $name }“
        [departments] Die Abteilung „{ $name }“
        [sites] Der Standort „{ $name }“
        [rooms] Der Raum „{ $name }“
        [absences] Die Abwesenheit „{ $name }“
        [busy_calendars] Der Kalender „{ $name }“ mit belegten Zeiten
        [events] Die Veranstaltung „{ $name }“
        [stay_notes] Die Notiz „{ $name }“ zu einem Einsatz
        [content_versions] Der frühere Stand „{ $name }“
        [card_lines] Die Zeile „{ $name }“ einer Gesprächskarte
        [card_issues] Die ausgegebene Gesprächskarte „{ $name }“
        [feedback] Die Rückmeldung „{ $name }“
        [action_items] Die Vereinbarung „{ $name }“
        [meeting_notes] Die Notiz „{ $name }“ zu einem Treffen
        [measurements] Der Messwert „{ $name }“
        [reviews] Die Auswertung „{ $name }“
        [replies] Die Antwort „{ $name }“ auf eine Einladung
        [own_holidays] Der eigene Feiertag „{ $name }“
        [rules] Die Regel „{ $name }“
        [acceptances] Die Ausnahme „{ $name }“
        [rotation_plans] Der Rotationsplan „{ $name }“
        [rotation_rows] Die Zeile „{ $name }“ des Rotationsplans
        [published_rows] Die veröffentlichte Zeile „{ $name }“ des Rotationsplans
        [past_stays] Der frühere Einsatz „{ $name }“
        [wishes] Der Wunsch „{ $name }“
        [programmes] Das Programm „{ $name }“
        [rounds] Die Runde „{ $name }“
        [past_meetings] Das frühere Treffen „{ $name }“
        [personas] Die Persona „{ $name }“
        [cases] Die Fallstudie „{ $name }“
        [suggestions] Der Vorschlag „{ $name }“
        [proofs] Der Beweis zum Programm „{ $name }“
        [ledger] Der Nachweis des Verschickten („{ $name }“)
        [server_calendars] Der Vermerk über einen Kalender auf einem Server („{ $name }“)
        [settings] Die Einstellungen
        [namespace] Der Namensraum der Kalendereinträge
       *[other] Der Eintrag „{ $name }“
    }

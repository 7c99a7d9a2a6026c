# Sicherungen: anlegen, zurückholen, eine Datei übernehmen.

backup-made = Gesichert: Stand { $state } als { $id } ({ $size } Bytes).
backup-made-where = Die Kopie liegt in { $file } und bleibt, bis jemand sie löscht. Gegen den Verlust dieses Laufwerks hilft sie nicht; dafür kopieren Sie die Datei auf ein anderes.
backup-restored = Stand { $state } vom { $time } wiederhergestellt
backup-adopted = Datei „{ $file }“ als Arbeitsdatei übernommen
backup-now = Das ist jetzt Stand { $generation }.
backup-nothing-changed = Darin steht dasselbe wie in der Arbeitsdatei; es wurde nichts geändert.
backup-former-is-backup = Der Stand davor liegt bei den Sicherungen; zurück geht es mit: { $command }
backup-kept-aside = Die Datei, die dort stand, ist unverändert aufgehoben: { $file }
backup-has-problems =
    { $count ->
        [one] Ein Bezug darin geht ins Leere; was zu tun ist, sagt: { $command }
       *[other] { $count } Bezüge darin gehen ins Leere; was zu tun ist, sagt: { $command }
    }
backup-would-adopt = Sie kann als Arbeitsdatei übernommen werden. Es wurde nichts geändert.
backup-not-adopted =
    { $count ->
        [one] Sie wird nicht übernommen, solange eine Stelle darin nicht stimmt. Es wurde nichts geändert.
       *[other] Sie wird nicht übernommen, solange { $count } Stellen darin nicht stimmen. Es wurde nichts geändert.
    }
backup-difference = Gegenüber der Arbeitsdatei: neu { $added }, geändert { $changed }, weg { $removed }.
backup-question-restore = Den Stand { $state } vom { $time } zurückholen? Die jetzige Datei wird aufgehoben. [j/N]
backup-question-adopt = Den Inhalt der Arbeitsdatei durch { $file } ersetzen (neu { $added }, geändert { $changed }, weg { $removed })? Der jetzige Stand wird aufgehoben. [j/N]
backup-question-adopt-edited = Die Datei { $file }, wie sie jetzt ist, als Arbeitsdatei übernehmen? [j/N]

## Was nicht geht

backup-bad-name = „{ $name }“ enthält weder Buchstaben noch Ziffern; so kann eine Sicherung nicht heißen.
backup-not-whole = Die Sicherung { $id } ist nicht in Ordnung: { $reason } Es wurde nichts geändert.
backup-ambiguous = „{ $word }“ meint mehrere Sicherungen.
backup-none-such = Eine Sicherung „{ $word }“ gibt es nicht.
backup-none = Eine Sicherung „{ $word }“ gibt es nicht; Sicherungen gibt es hier gar keine.
backup-shared = Eine gemeinsame Datenbank sichert sich selbst; Rondo hält dort keine früheren Stände.
backup-hint-shared = Eine Kopie als Datei macht „rondo workspace copy“; um Sicherungen der Datenbank kümmert sich, wer sie betreibt.
backup-hint-list = Welche es gibt, zeigt: { $command }
backup-hint-other = Welche anderen es gibt, zeigt: { $command }

# Mails: subject and text
sending-subject-new = Einladung: { $summary }, { $day }
sending-subject-update = Aktualisierung: { $summary }, { $day }
sending-subject-cancel = { $summary }, { $day }
sending-subject-plan = Ihr Plan: { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
} für Ihren Kalender
sending-moment = { $day }, { $at } Uhr ({ $zone })
sending-day = { $day }
sending-text-when = Termin: { $when }
sending-text-cancelled = Dieser Termin findet für Sie nicht statt: { $when }. Ihr Kalender nimmt ihn heraus, sobald Sie die Absage öffnen.
sending-text-answer = Bitte sagen Sie in Ihrem Kalender zu oder ab. Die Antwort geht an { $organizer }.
sending-text-plan = Die angehängte Datei hat diese Einträge für Ihren Kalender. Öffnen Sie sie, um sie zu übernehmen.
sending-text-plan-entry = { $when }: { $summary }
sending-text-plan-cancelled = Entfällt: { $when }: { $summary }
sending-text-plan-by-hand = Manche Kalenderprogramme, auch Outlook, löschen Entfallenes nicht von selbst und doppeln Geändertes. Löschen Sie dort den alten Eintrag von Hand.

# Sending
sending-progress = { $sent } von { $count } Mails verschickt{ $failed ->
    [0] {""}
   *[other] , { $failed } nicht
}
sending-progress-writing = Mails werden geschrieben
sending-no-server = Es ist kein Mailserver eingestellt. Es wurde nichts verschickt.
sending-no-server-hint = Legen Sie ihn mit „rondo setting set mail-server NAME“ oder in den Einstellungen fest; oder schreiben Sie die Mails mit „rondo invitations send --eml ORDNER“ als Dateien.
sending-password = Passwort von { $user } bei { $host }:
sending-no-password = Es ist kein Passwort für { $user } bei { $host } bekannt. Es wurde nichts verschickt.
sending-no-password-hint = Legen Sie es im Schlüsselbund des Systems ab (Dienst „{ $service }“, Benutzer „{ $user }“) oder geben Sie es in der Umgebungsvariablen { $variable } mit.
sending-no-address = { $person } hat keine E-Mail-Adresse; { $count ->
    [one] ein Eintrag geht
   *[other] { $count } Einträge gehen
} nicht per Mail hinaus.

# Why a mail was not sent
sending-reason-recipient = Der Server nimmt diese Adresse nicht an ({ $code } { $text }).
sending-reason-sender = Der Server nimmt den Absender nicht an ({ $code } { $text }).
sending-reason-rejected = Der Server lehnt ab ({ $code } { $text }).
sending-reason-password = Der Server nimmt Benutzername und Passwort nicht an.
sending-reason-unsupported = Der Server bietet keine Verschlüsselung (STARTTLS) oder keine Anmeldung an. Unverschlüsselt wird nicht gesendet.
sending-reason-dropped = Der Server hat die Verbindung getrennt, ohne die Mail zu bestätigen.
sending-reason-timeout = Der Server hat nicht rechtzeitig geantwortet.
sending-reason-certificate = Das Zertifikat des Servers gilt nicht ({ $text }). Es wurde kein Passwort gesendet.
sending-reason-encryption = Mit dem Server kommt keine verschlüsselte Verbindung zustande. Stimmen Port und Verschlüsselung (starttls, tls)?
sending-reason-unknown-host = Diesen Rechnernamen gibt es nicht.
sending-reason-closed = Dort antwortet kein Server (Verbindung abgelehnt).
sending-reason-other = Es ging nicht: { $text }
sending-reason-overtaken = Das ist inzwischen von jemand anderem verschickt worden.
sending-reason-not-noted = Der Server hat die Mail angenommen, aber es konnte nicht vermerkt werden ({ $reason }). Sie geht beim nächsten Mal noch einmal hinaus, mit derselben Nummer.

# A calendar on a server
server-no-url = Es ist kein Kalender auf einem Server eingestellt. Es wurde nichts übertragen.
server-no-url-hint = Legen Sie die Adresse des Kalenders mit „rondo setting set caldav-url ADRESSE“ oder in den Einstellungen fest.
server-not-encrypted = { $url } ist nicht verschlüsselt; das Passwort wäre mitzulesen. Es wurde nichts übertragen.
server-not-encrypted-hint = Nehmen Sie eine Adresse, die mit https:// beginnt.
server-no-library = Für Kalenderserver fehlt ein Programmteil. Es wurde nichts übertragen.
server-no-library-hint = Installieren Sie ihn mit: pip install "rondo-planner[caldav]"
server-choice = „{ $value }“ ist keine Wahl bei Konflikten: { $known }.
server-mixed = In { $url } stehen schon dieselben Treffen aus einem anderen Plan. Es wurde nichts übertragen.
server-mixed-hint = Nehmen Sie für die Treffen aller und für den Plan jeder Person einen eigenen Kalender.
server-not-done = Der Kalenderserver tut es nicht: { $reason }
server-hint = Prüfen Sie Adresse, Benutzer und Passwort; hier und dort ist nichts geändert.
server-noted = { $count ->
    [one] Einen Eintrag
   *[other] { $count } Einträge
} im Kalender bei { $host } vermerkt
server-progress = { $done } von { $count } Einträgen übertragen

# What is different there
server-there-time = dort am { $there }, hier am { $here }
server-there-summary = heißt dort „{ $there }“, hier „{ $here }“
server-there-location = Ort dort: { $there }, hier: { $here }
server-there-description = Beschreibung ist dort eine andere
server-there-cancelled = dort abgesagt
server-there-deleted = dort gelöscht
server-there-changed = dort geändert, hier nicht mehr geplant
server-there-unreadable = was dort steht, ist nicht zu lesen
server-no-time = unbekannt
server-moment = { $day } um { $at }
server-day = { $day }

# Why something was not done
server-reason-no-calendar = Unter dieser Adresse ist kein Kalender.
server-reason-password = Der Server nimmt Benutzername und Passwort nicht an oder lässt hier nicht schreiben.
server-reason-certificate = Das Zertifikat des Servers gilt nicht. Es wurde kein Passwort gesendet.
server-reason-gone = Der Server ist nicht zu erreichen.
server-reason-changed = Der Eintrag ist dort gerade geändert worden.
server-reason-clash = Der Kalender hat den Eintrag schon an anderer Stelle, oder es gibt den Kalender nicht mehr.
server-reason-said = Der Server sagt: { $text }

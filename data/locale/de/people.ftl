# Personen, Orte, Methode: was getan wurde, und was sich sagen lässt

## Was getan wurde
people-added = { $name } aufgenommen
people-edited = { $name } geändert
people-removed = { $name } entfernt
people-absence-added = Abwesenheit eingetragen: { $name }, { $first } bis { $last }
people-absence-edited = Abwesenheit geändert: { $name }, { $first } bis { $last }
people-absence-removed = Abwesenheit entfernt: { $name }, { $first } bis { $last }
people-place-added = „{ $name }“ angelegt
people-place-edited = „{ $name }“ geändert
people-place-removed = „{ $name }“ entfernt
people-persona-added = Persona „{ $name }“ angelegt
people-persona-edited = Persona „{ $name }“ geändert
people-persona-removed = Persona „{ $name }“ entfernt
people-case-added = Fallstudie „{ $name }“ angelegt
people-case-edited = Fallstudie „{ $name }“ geändert
people-case-removed = Fallstudie „{ $name }“ entfernt
people-settings-set = Einstellungen geändert: { $names }
people-setting-set = Einstellung { $name }: { $value }
people-difference = { $field }: { $before } → { $after }

## Was nicht geht
people-taken = „{ $value }“ gehört schon zu { $name }.
people-place-taken = „{ $value }“ gibt es schon.
people-absence-twice = Diese Abwesenheit ist schon eingetragen: { $name }, { $first } bis { $last }.
people-no-such-region = Für „{ $region }“ sind keine Feiertage bekannt; schreiben Sie zum Beispiel DE-BY.
people-still-needed = „{ $name }“ wird noch gebraucht: { $by }. Es wurde nichts geändert.
people-and-more = { $count } weitere Stellen
people-remove-hint = Wer das Unternehmen verlässt, bekommt ein Austrittsdatum und bleibt in der Geschichte. Sonst entfernen Sie zuerst, was die Person noch braucht. Wer die Löschung seiner Daten verlangt, wird mit „rondo people erase“ gelöscht.
people-remove-place-hint = Ändern oder entfernen Sie zuerst, was davon abhängt.
people-remove-room-hint = Sperren Sie den Raum von einem Tag an, oder nehmen Sie ihn zuerst aus den Programmen.
people-remove-content-hint = Setzen Sie ein Ende der Gültigkeit, dann wird sie nicht mehr eingeplant.
people-ref-plan = Rotationsplan „{ $plan }“
people-ref-programme = Programm „{ $programme }“
people-ref-goal = Ziel des Programms „{ $programme }“
people-ref-rule = Regel { $rule }
people-ref-manager = Führungskraft von { $name }
people-ref-mentor = Pate/Patin in { $name }
people-ref-owner = verantwortlich für „{ $name }“
people-ref-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
people-ref-wishes = Wünsche
people-ref-before = Voraussetzung für { $name }
people-ref-place = { $name }
people-ref-holiday = eigener Feiertag am { $day }
people-ref-case = Fallstudie „{ $name }“

## Was jemand wann tut
people-timeline-rotation = Einsatz: { $department }
people-timeline-meeting = Treffen mit { $others } ({ $programme })

## Einstellungen
people-setting-language = Sprache von Einladungen und Ausdrucken, wenn bei der Person keine andere steht: de oder en
people-setting-country = Land oder Bundesland, dessen Feiertage gelten, wenn der Standort keines nennt: DE, DE-BY
people-setting-time-zone = Zeitzone, wenn weder die Person noch ihr Standort eine nennt: Europe/Berlin
people-setting-holidays-of = Wessen Feiertage gelten: workplace (des Arbeitsorts an diesem Tag) oder home (des Wohnorts)
people-setting-organizer-name = Wer in Einladungen als Organisator/in steht
people-setting-organizer-email = E-Mail-Adresse, an die Antworten auf Einladungen gehen; jemand liest sie
people-setting-reminder-minutes = Wie viele Minuten vor einem Treffen der Kalender erinnert; 0: gar nicht
people-setting-retention-absence-months = Nach wie vielen Monaten vergangene Abwesenheiten mit „rondo purge“ gelöscht werden; 0: nie
people-setting-retention-note-months = Nach wie vielen Monaten alte Wünsche und Begründungen von Ausnahmen gelöscht werden; 0: nie
people-setting-retention-leaver-months = Wie viele Monate nach dem Austritt jemand mit „rondo purge“ gelöscht wird; 0: nie
people-setting-mail-server = Rechnername des Mailservers, über den Einladungen verschickt werden: mail.firma.de
people-setting-mail-port = Port des Mailservers; 0: der übliche (587 mit STARTTLS, 465 mit TLS)
people-setting-mail-security = Wie die Verbindung zum Mailserver verschlüsselt wird: starttls oder tls; unverschlüsselt wird nie gesendet
people-setting-mail-user = Benutzername beim Mailserver; leer: ohne Anmeldung. Das Passwort wird nie in der Planung gespeichert
people-setting-mail-sender = Postfach, aus dem der Mailserver senden lässt, wenn es ein anderes ist als das der Organisation
people-setting-caldav-url = Adresse eines Kalenders auf einem Kalenderserver (CalDAV): https://cloud.firma.de/.../austausch/
people-setting-caldav-user = Benutzername beim Kalenderserver. Das Passwort wird nie in der Planung gespeichert

## Demonstration
people-demo-settled = Einstellungen und Standorte des erfundenen Unternehmens
people-demo-importing = Listen werden eingelesen
people-demo-planning = Der Austausch wird geplant
people-demo-checking = Die Rotation wird geprüft
people-demo-done = Fertig

## Diese Woche
people-today-begins = { $person } beginnt in { $department } ({ $plan })
people-today-ends = { $person } hört auf in { $department } ({ $plan })
people-due-hard = { $name }: { $count ->
    [one] ein Verstoß gegen eine Muss-Regel
   *[other] { $count } Verstöße gegen Muss-Regeln
}
people-due-plan = „{ $name }“ ist noch nicht geplant; die erste Runde wäre am { $day }
people-due-publish = „{ $name }“ ist noch nicht veröffentlicht; die nächste Runde ist am { $day }

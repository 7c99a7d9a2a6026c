# Was nicht angenommen wird, und warum

## Überschriften
error-title-error = Fehler
error-title-not-possible = Nicht möglich
error-title-wrong-usage = So lässt sich das nicht aufrufen
error-title-refused = Nicht angenommen
error-title-conflict = Jemand anders war schneller
error-title-unusable = Der Arbeitsbereich ist nicht benutzbar
error-title-interrupted = Abgebrochen
error-title-unexpected = Unerwarteter Fehler

## Text
error-empty = Hier fehlt eine Angabe.
error-control-characters = „{ $value }“ enthält Steuerzeichen oder Zeichen, die die Schreibrichtung ändern.
error-line-break = „{ $value }“ darf keinen Zeilenumbruch und keinen Tabulator enthalten.
error-bad-id = „{ $value }“ taugt nicht als Kennung: erlaubt sind kleine Buchstaben, Ziffern und . + _ : -
error-reason-needed = Eine Ausnahme braucht eine Begründung.

## Zahlen
error-at-least = { $value } ist zu wenig; mindestens { $least } ist nötig.
error-more-than = { $value } ist zu wenig; mehr als { $least } ist nötig.
error-hours = { $hours } Stunden in der Woche gehen nicht; möglich ist mehr als 0 bis 80.
error-minutes = { $value } Minuten gehen nicht; möglich sind 5 Minuten bis 24 Stunden.
error-weight = Das Gewicht { $value } geht nicht: es muss mindestens 1 sein und darf nicht riesig sein.
error-number = „{ $value }“ ist keine Zahl.

## Zeit
error-date = „{ $value }“ ist kein Datum.
error-date-forms = Schreiben Sie zum Beispiel 14.01.2027, 2027-01-14, 2027-W02 oder 2027-W02-4.
error-date-far = { $value } liegt außerhalb der Jahre 1900 bis 2200.
error-time = „{ $value }“ ist keine Uhrzeit; schreiben Sie zum Beispiel 12:00.
error-weekdays = „{ $value }“ sind keine Wochentage.
error-weekdays-forms = Schreiben Sie zum Beispiel Mo-Do, oder Mo, Di, Fr vormittags.
error-weekday = Ein Wochentag ist eine Zahl von 0 (Montag) bis 6 (Sonntag).
error-half = „{ $value }“ ist keine Hälfte des Tages; schreiben Sie am (vormittags) oder pm (nachmittags).
error-empty-range = Das Ende ({ $end }) liegt vor dem Anfang ({ $start }).
error-busy-time = Der Zeitraum hat keinen Anfang, kein Ende oder keine Zeitzone.
error-plan-too-long = Ein Plan darf höchstens drei Jahre lang sein.
error-time-with-zone = Die Uhrzeit wird ohne Zeitzone angegeben; die Zeitzone ist eine eigene Angabe.
error-unknown-zone = Die Zeitzone „{ $zone }“ gibt es nicht; schreiben Sie zum Beispiel Europe/Berlin.
error-no-half = Es fehlt, welche Hälfte des Tages gemeint ist.
error-no-work-day = Mindestens ein Arbeitstag ist nötig.
error-not-sorted = Die Einsätze sind nicht nach ihrem Anfang geordnet.

## Personen und Orte
error-server = „{ $value }“ ist kein Rechnername, zum Beispiel mail.firma.de.
error-port = „{ $value }“ ist kein Port von 1 bis 65535; 0 ist der übliche.
error-security = „{ $value }“ ist keine Verschlüsselung: starttls oder tls.
error-calendar-url = „{ $value }“ ist keine Adresse eines Kalenders: https://..., ohne Benutzername und Passwort.
error-email = „{ $value }“ ist keine E-Mail-Adresse.
error-region = „{ $value }“ ist keine Region; schreiben Sie das Land oder Land und Bundesland, zum Beispiel DE oder DE-BY.
error-language = Die Sprache „{ $value }“ gibt es hier nicht; möglich sind de und en.
error-leaves-before-joining = Der Austritt ({ $leaves }) liegt vor dem Eintritt ({ $joined }).
error-born-after-joining = Das Geburtsdatum ({ $born }) liegt nicht vor dem Eintritt ({ $joined }).
error-own-manager = Niemand ist seine eigene Führungskraft.
error-stay-lengths = Die Höchstdauer ist kürzer als die Mindestverweildauer.
error-requires-itself = „{ $department }“ kann nicht seine eigene Voraussetzung sein.
error-holidays-of = „{ $value }“ geht nicht; möglich sind workplace (Feiertage des Arbeitsorts) und home (Feiertage des Wohnorts).
error-domain = „{ $value }“ ist kein Name eines Rechnernetzes.

## Austausch
error-mode = Die Form „{ $value }“ gibt es nicht; möglich sind one-to-one, hosts und tables:A+B (zum Beispiel tables:2+2), in einem einzigen Kreis one-to-one und tables:K (zum Beispiel tables:4).
error-mode-two-sides = „{ $value }“ ist für einen einzigen Kreis. Bei zwei Seiten steht für jede eine Zahl da, zum Beispiel tables:2+2.
error-mode-one-side = „{ $value }“ passt nicht zu einer einzigen Seite. Möglich sind one-to-one (zu zweit) und tables:K ab 2, zum Beispiel tables:4.
error-sides = Ein Austausch hat zwei Seiten oder eine einzige, in der alle sich treffen; hier sind es { $count }.
error-same-sides = Beide Seiten heißen „{ $name }“; sie brauchen verschiedene Namen.
error-no-such-side = Es gibt keine Seite „{ $value }“.
error-agenda-too-long = Die Punkte der Agenda dauern länger als das Treffen ({ $minutes } Minuten).
error-empty-table-side = An einem Tisch fehlt jemand: Beide Seiten sitzen daran, in einem einzigen Kreis mindestens zwei Personen.
error-twice-at-a-table = Dieselbe Person sitzt zweimal am selben Tisch.
error-room-and-online = Ein Treffen ist in einem Raum oder online, nicht beides.
error-two-tables = Am { $day } sitzt jemand an zwei Tischen.
error-meets-itself = Niemand trifft sich selbst.

## Wer gemeint ist
error-selector-empty = Es fehlt, wer gemeint ist.
error-selector-part = „{ $part }“ sagt nicht, wer gemeint ist; möglich sind { $fields }, zum Beispiel department:VI,VA oder person:1017, verbunden mit + und -.
error-not-found = Es gibt nichts, das „{ $text }“ heißt.
error-could-be = Gemeint sein könnte: { $names }.
error-ambiguous = „{ $text }“ ist nicht eindeutig.
error-review-weeks = { $value } Wochen bis zur Auswertung gehen nicht: 0 (nie) bis 104.

# What stands in calendar entries
invitation-summary = { $programme }: { $people }
invitation-summary-with = { $programme } mit { $people }
invitation-partners = Sie treffen { $people }.
invitation-online = online
invitation-online-link = online: { $link }
invitation-place = Ort: { $place }
invitation-category-exchange = Austausch
invitation-category-rotation = Rotation
invitation-calendar-name = Rondo – { $person }

invitation-goal = GEMEINSAMES ZIEL
invitation-goal-measure = Messgröße
invitation-goal-target = Zielwert
invitation-goal-target-until = { $target } bis { $until }
invitation-goal-owners = Verantwortlich
invitation-goal-owner = { $person } ({ $side })

invitation-agenda = ABLAUF ({ $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
})
invitation-agenda-point = { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}: { $topic }
invitation-topic-persona = Persona, vorgestellt von: { $side }
invitation-topic-case = Fallstudie, vorgestellt von: { $side }
invitation-topic-discussion = Gespräch über Herausforderungen, Lösungen und Ergebnisse
invitation-topic-agreements = Vereinbarungen: wer macht was bis wann

invitation-stage = { $title } · AIDA: { $stage }
invitation-stage-attention = Aufmerksamkeit
invitation-stage-interest = Interesse
invitation-stage-desire = Wunsch
invitation-stage-action = Kauf

invitation-persona = PERSONA „{ $name }“
invitation-persona-role = Rolle
invitation-persona-problems = Probleme
invitation-persona-priorities = Prioritäten
invitation-persona-challenges = Herausforderungen
invitation-persona-solution = So lösen wir das

invitation-case = FALLSTUDIE „{ $name }“
invitation-case-customer = Kunde
invitation-case-challenge = Herausforderung
invitation-case-solution = Lösung
invitation-case-result = Ergebnis

invitation-discuss = ZUM BESPRECHEN
invitation-discuss-challenges = Welche Herausforderungen nennen die Kunden gerade?
invitation-discuss-solutions = Welche unserer Lösungen passt dazu, und welcher Einwand kommt?
invitation-discuss-results = Welche Ergebnisse können wir zeigen?
invitation-take-away = Das nehmen Sie mit: Kernaussagen, Leitfragen und die Fallstudie für Anrufe und E-Mails.

invitation-stay = Einsatz: { $department }
invitation-stay-morning = { $stay } (vormittags)
invitation-stay-afternoon = { $stay } (nachmittags)
invitation-draft = { $stay } (Entwurf)
invitation-department-stay = { $person }: { $stay }
invitation-stay-department = Abteilung: { $department }
invitation-stay-days = Vom { $first } bis { $last }
invitation-stay-mentor = Pate/Patin: { $mentor }
invitation-stay-goal = Ziel: { $goal }
invitation-stay-plan = Rotationsplan: { $plan }

# Who cannot be invited, and what else is to be known
invitation-problem-no-email = { $person } hat keine E-Mail-Adresse und bekommt { $meetings ->
    [one] zu einem Treffen
   *[other] zu { $meetings } Treffen
} keine Einladung. Tragen Sie die Adresse bei der Person ein; der persönliche Plan wird trotzdem geschrieben.
invitation-problem-nobody = Zum Treffen am { $day } ({ $people }) kann niemand eingeladen werden, weil keine E-Mail-Adresse bekannt ist.
invitation-problem-draft = „{ $programme }“ ist noch ein Entwurf mit { $meetings ->
    [one] einem Treffen
   *[other] { $meetings } Treffen
}. Eingeladen wird erst, wenn Sie das Programm veröffentlichen.
invitation-problem-unpublished = „{ $programme }“ hat { $rounds ->
    [one] eine geplante Runde, die noch nicht veröffentlicht ist.
   *[other] { $rounds } geplante Runden, die noch nicht veröffentlicht sind.
} Veröffentlichen Sie das Programm noch einmal.
invitation-problem-no-organizer = Für „{ $programme }“ ist kein/e Organisator/in mit E-Mail-Adresse eingetragen. Ohne Absender geht keine Einladung hinaus: Tragen Sie die Adresse beim Programm oder in den Einstellungen ein.
invitation-problem-no-organizer-rotation = Die Einsätze stehen nicht in den persönlichen Plänen, weil in den Einstellungen kein/e Organisator/in mit E-Mail-Adresse eingetragen ist.
invitation-problem-split = Der Kalender von { $person } ist für eine Datei zu groß und steht in { $files } Dateien; bitte alle einlesen.
invitation-problem-imported-before = { $plans ->
    [one] Ein persönlicher Plan hat sich geändert.
   *[other] { $plans } persönliche Pläne haben sich geändert.
} Wer den früheren schon eingelesen hat, löscht dessen Einträge zuerst, denn Outlook legt sie sonst doppelt an. Ein abonnierter Kalender („feed“) hält sich selbst aktuell.
invitation-problem-stale = { $files ->
    [one] Eine Kalenderdatei im Ordner gehört zu nichts mehr, was geplant ist: { $names }. Löschen Sie sie, und sagen Sie das Treffen ab, wenn sie schon verschickt war.
   *[other] { $files } Kalenderdateien im Ordner gehören zu nichts mehr, was geplant ist: { $names }. Löschen Sie sie, und sagen Sie die Treffen ab, wenn sie schon verschickt waren.
}
invitation-problem-nothing = Es gibt nichts zu schreiben: Ab heute ist kein veröffentlichtes Treffen und kein Einsatz geplant.
invitation-and-more = { $count } weitere

# Refusals
invitation-error-what = „{ $value }“ gibt es hier nicht. Möglich sind: { $known }.
invitation-error-draft = „{ $programme }“ ist noch ein Entwurf; Einladungen gibt es nur für Veröffentlichtes.
invitation-hint-draft = Veröffentlichen Sie zuerst das Programm: rondo exchange publish { $id }
invitation-error-not-a-folder = { $path } ist kein Ordner. Es wurde nichts geschrieben.
invitation-error-link = { $path } ist eine Verknüpfung. Rondo folgt keiner und hat nichts geschrieben.
invitation-error-foreign = { $path } ist keine Kalenderdatei von Rondo und wird nicht überschrieben. Es wurde nichts geschrieben.
invitation-hint-folder = Geben Sie einen anderen Ordner an, am besten einen neuen.
invitation-error-not-readable = { $path } lässt sich nicht lesen ({ $reason }). Es wurde nichts geschrieben.
invitation-error-not-written = { $path } lässt sich nicht schreiben ({ $reason }). { $files ->
    [0] Es wurde nichts geschrieben.
    [one] Eine Datei war schon geschrieben und ist vollständig.
   *[other] { $files } Dateien waren schon geschrieben und sind vollständig.
}
invitation-reason-permission = keine Berechtigung
invitation-reason-read-only = der Datenträger ist schreibgeschützt
invitation-reason-full = der Datenträger ist voll
invitation-reason-other = das System meldet: { $text }

# Progress
invitation-progress-wording = Kalendereinträge entstehen
invitation-progress-writing = Kalenderdateien werden geschrieben

# What a message changes, in words
invitation-day = { $weekday } { $day }
invitation-when = { $day } { $at }
invitation-when-days = { $first } bis { $last }
invitation-cancelled = Abgesagt: { $entry }
invitation-change-new = Neu: { $when }
invitation-change-new-with = Neu: { $when } mit { $people }
invitation-change-new-stay = Neu: { $title }, { $when }
invitation-change-cancelled-with = { $when } mit { $people } ist abgesagt
invitation-change-cancelled-stay = { $title }, { $when }, entfällt
invitation-change-series = Neu: eine Serie von { $count ->
    [one] einem Treffen
   *[other] { $count } Treffen
} ab { $when } mit { $people }
invitation-change-occurrence-new = Auch am { $when }
invitation-change-occurrence-people = { $when }: andere sind dabei
invitation-change-cancelled = { $when } ist abgesagt
invitation-change-left = { $when } findet ohne diese Person statt
invitation-change-hour = { $day } wird von { $before } auf { $at } verlegt
invitation-change-day = Wird von { $before } auf { $now } verlegt
invitation-change-days = Wird von { $before } auf { $now } verlegt
invitation-change-zone = { $when }: die Uhrzeit gilt in { $zone } statt in { $before }
invitation-change-minutes = { $when }: { $minutes } statt { $before } Minuten
invitation-change-place = { $when }: Ort { $place } statt { $before }
invitation-change-no-place = keiner
invitation-change-instead = { $when }: mit { $people } statt mit { $before }
invitation-change-joined = { $when }: { $people } { $count ->
    [one] kommt
   *[other] kommen
} dazu
invitation-change-gone = { $when }: { $people } { $count ->
    [one] kommt
   *[other] kommen
} nicht
invitation-change-name = { $before } heißt jetzt { $name }
invitation-change-title = { $when }: heißt „{ $title }“ statt „{ $before }“
invitation-change-organizer = { $when }: jetzt lädt { $organizer } ein
invitation-change-text = { $when }: die Beschreibung ist anders
invitation-change-mailbox = Geht an die neue Adresse; sonst ist nichts anders

invitation-confirmed = { $count ->
    [one] Eine Kalendernachricht als verschickt vermerkt
   *[other] { $count } Kalendernachrichten als verschickt vermerkt
}

# How far the invitations to a meeting have come
invitation-state-new = { $person }: noch nicht verschickt
invitation-state-change = { $person }: fällig – { $changes }
invitation-state-sent = { $person }: verschickt am { $day }
invitation-state-cancelled = { $person }: abgesagt am { $day }
invitation-state-no-address = { $person }: keine E-Mail-Adresse

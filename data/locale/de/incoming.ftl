# Was hereinkommt: Kalender anderer, belegte Zeiten, Antworten auf Einladungen

## Dateien
incoming-no-calendar = Der Inhalt ist kein Kalender, der sich lesen lässt. Es wurde nichts geändert.
incoming-save-as = Exportieren Sie den Kalender noch einmal als iCalendar-Datei (.ics).
incoming-too-big-hint = Exportieren Sie einen kürzeren Zeitraum oder ohne Anhänge.

## Einzelne Einträge
incoming-cut-off = Die Datei hört mitten in diesem Eintrag auf.
incoming-never-ends = Der Eintrag hat kein Ende (END fehlt).
incoming-line-too-long = Zeile { $line } ist länger als { $most } kB.
incoming-bad-line = Zeile { $line } ist keine Zeile eines Kalenders.
incoming-bad-date = Zeile { $line }: „{ $value }“ ist kein Datum.
incoming-no-start = Der Eintrag hat keinen Anfang (DTSTART fehlt).
incoming-ends-before = Der Eintrag endet, bevor er anfängt.
incoming-too-many = Ab hier wird nicht weitergelesen: mehr als { $most } Einträge sind kein Kalender einer Person oder eines Teams.
incoming-bad-recurrence = Die Wiederholung lässt sich nicht lesen.
incoming-strange-rule = Eine solche Wiederholung ({ $rule }) haben Kalender nicht; möglich sind täglich bis jährlich.
incoming-too-often = Der Eintrag wiederholt sich mehr als { $most }-mal.
incoming-too-much-recurrence = Die Wiederholungen dieser Datei auszurechnen, dauert zu lange.
incoming-which-zone = Welche Zeitzone ist mit „{ $zone }“ gemeint?
incoming-too-long = Der Eintrag dauert länger als { $days } Tage.
incoming-nobody = „{ $subject }“ nennt niemanden, der hier bekannt ist; der Eintrag bleibt außen vor.

## Wessen Kalender
incoming-whose = Wessen Kalender ist „{ $file }“? Nennen Sie die Person.
incoming-owner-published = Als Kalender von { $person } gelesen: So hat es der Server veröffentlicht.
incoming-owner-name = Als Kalender von { $person } gelesen: So heißt der Kalender.
incoming-owner-entries = Als Kalender von { $person } gelesen: { $person } steht in allen Einträgen mit Teilnehmenden.
incoming-owner-file = Als Kalender von { $person } gelesen: So heißt die Datei.

## Was er enthält
incoming-about = Kalender, gelesen vom { $first } bis { $until }{ $past ->
    [0] { "" }
    [one] ; ein Eintrag liegt davor
   *[other] ; { $past } Einträge liegen davor
}
incoming-found = { $absences ->
    [0] Keine Abwesenheit
    [one] Eine Abwesenheit
   *[other] { $absences } Abwesenheiten
} und { $times ->
    [0] keine belegte Zeit
    [one] eine belegte Zeit
   *[other] { $times } belegte Zeiten
}{ $people ->
    [0] { "" }
    [one] {" "}einer Person
   *[other] {" "}von { $people } Personen
}. Worum es bei belegten Zeiten geht, wird nicht gespeichert.
incoming-passed-own = { $count ->
    [one] Ein Termin ist von Rondo selbst und bleibt außen vor.
   *[other] { $count } Termine sind von Rondo selbst und bleiben außen vor.
}
incoming-passed-free = { $count ->
    [one] Ein Eintrag gilt als frei und belegt nichts.
   *[other] { $count } Einträge gelten als frei und belegen nichts.
}
incoming-passed-tentative = { $count ->
    [one] Ein Eintrag ist nur mit Vorbehalt und belegt nichts.
   *[other] { $count } Einträge sind nur mit Vorbehalt und belegen nichts.
}
incoming-passed-cancelled = { $count ->
    [one] Ein Eintrag ist abgesagt.
   *[other] { $count } Einträge sind abgesagt.
}
incoming-passed-others = { $count ->
    [one] Ein Eintrag handelt von der Abwesenheit anderer.
   *[other] { $count } Einträge handeln von der Abwesenheit anderer.
}
incoming-passed-nobody = { $count ->
    [one] Ein Eintrag ist von niemandem, der hier bekannt ist.
   *[other] { $count } Einträge sind von niemandem, der hier bekannt ist.
}

## Was verschwunden ist
incoming-vanished-one = { $person } vom { $first } bis { $last }
incoming-vanished = Nicht mehr im Kalender: { $what }. Entfernen? Bis zu Ihrer Antwort bleibt alles, wie es ist.
incoming-removed = Entfernt, weil nicht mehr im Kalender: { $what }.
incoming-vanished-kept = Behalten, obwohl nicht mehr im Kalender: { $what }.
incoming-what-vanished = { $absences ->
    [0] { "" }
    [one] eine Abwesenheit ({ $shown })
   *[other] { $absences } Abwesenheiten ({ $shown }{ $more ->
        [0] { "" }
       *[other] {" "}und { $more } weitere
    })
}{ $times ->
    [0] { "" }
    [one] { $absences ->
        [0] eine belegte Zeit
       *[other] {" "}und eine belegte Zeit
    }
   *[other] { $absences ->
        [0] { $times } belegte Zeiten
       *[other] {" "}und { $times } belegte Zeiten
    }
}
incoming-choice-remove = Entfernen
incoming-choice-keep = Behalten

## Antworten auf Einladungen
incoming-replies-about = Antworten auf Einladungen
incoming-replies-action = Antworten eingelesen: { $files }{ $more ->
    [0] { "" }
    [one] {" "}und eine weitere Datei
   *[other] {" "}und { $more } weitere Dateien
}
incoming-no-reply = In der Datei steht keine Antwort auf eine Einladung. Es wurde nichts geändert.
incoming-no-reply-hint = Speichern Sie die Antwort aus dem Mailprogramm als .eml oder ihren Kalenderanhang als .ics.
incoming-no-files = In dem Ordner liegt keine .ics- oder .eml-Datei. Es wurde nichts geändert.
incoming-too-many-files = Das sind mehr als { $most } Dateien. Es wurde nichts geändert.
incoming-reply-nothing = Darin steht weder Zu- noch Absage.
incoming-reply-foreign = Das ist keine Antwort auf eine Einladung aus diesem Arbeitsbereich.
incoming-reply-no-meeting = Das Treffen, um das es geht, gibt es nicht mehr.
incoming-reply-other-instance = Die Antwort gilt einem anderen Termin ({ $moment }), den es nicht gibt.
incoming-reply-stranger = Die Antwort kommt von { $who }; die Adresse gehört niemandem, der hier bekannt ist. Von wem ist sie?
incoming-reply-not-there = { $person } ist bei diesem Treffen nicht dabei. Von wem ist die Antwort?
incoming-reply-older-state = Die Antwort gilt einem früheren Stand der Einladung und zählt nicht mehr.
incoming-reply-older = Es gibt schon eine neuere Antwort.
incoming-reply-known = Diese Antwort ist schon bekannt.
incoming-answer-accepted = { $person } kommt ({ $start }).
incoming-answer-declined = { $person } sagt ab ({ $start }).
incoming-answer-tentative = { $person } kommt vielleicht ({ $start }).
incoming-answer-delegated = { $person } kommt nicht selbst ({ $start }), sondern schickt { $delegate }.
incoming-answer-counter = { $person } schlägt einen anderen Termin vor: { $proposed } statt { $start }.
incoming-answer-counter-open = { $person } möchte einen anderen Termin ({ $start }).
incoming-due-declined = { $person } hat für { $day } abgesagt („{ $programme }“)
incoming-due-counter = { $person } schlägt statt { $day } einen anderen Termin vor („{ $programme }“)
incoming-due-delegated = { $person } schickt am { $day } jemand anderen („{ $programme }“)
incoming-answered-before = vor der letzten Änderung des Treffens

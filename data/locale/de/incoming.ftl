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

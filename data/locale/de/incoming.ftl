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

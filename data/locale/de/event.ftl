# Veranstaltungen: ein Tag, Tische, Runden von Minuten

## Was getan wurde
event-created = Veranstaltung „{ $name }“ angelegt
event-edited = Veranstaltung „{ $name }“ geändert
event-removed = Veranstaltung „{ $name }“ entfernt
event-planned = „{ $name }“: Plätze verteilt
event-presence-none = { $person } kommt nicht.
event-presence-from = { $person } kommt ab Runde { $first }.
event-presence-until = { $person } ist bis Runde { $last } da.
event-presence-all = { $person } ist die ganze Zeit da.
event-table-new = Runde { $round }, Tisch { $table }: { $people }
event-changed = { $count ->
    [0] Niemand sitzt deshalb anders.
    [one] Ein Tisch ist neu besetzt.
   *[other] { $count } Tische sind neu besetzt.
}

## Sätze
event-not-planned = Noch nicht verteilt.
event-met = In { $rounds } Runden lernen sich { $pairs } Paare kennen.
event-no-repeat = Niemand sitzt zweimal mit derselben Person am Tisch.
event-repeats = { $count ->
    [one] Ein Paar sitzt mehr als einmal zusammen.
   *[other] { $count } Paare sitzen mehr als einmal zusammen.
}
event-pauses = { $people ->
    [one] Eine Person hat Pause
   *[other] { $people } Personen haben Pause
}, höchstens { $most }-mal.
event-heading = { $people } Personen, { $rounds } Runden

## Worte
event-table = Tisch { $number }
event-round = Runde
event-at = Tisch
event-who = Wer
event-pause = Pause
event-plan = Sitzplan
event-round-of = Runde { $number } von { $count }
event-then = danach Runde { $number }, geplant um { $start }
event-last-round = Das ist die letzte Runde.
event-no-further = Weiter geht es hier nicht.
event-held = angehalten
event-nearly-over = Noch eine Minute
event-over = Die Runde ist zu Ende
event-none-yet = Noch keine Veranstaltung. Mit c legen Sie eine an.
event-field-day = Tag
event-field-at = Beginn
event-field-one = Wer (Auswahl)
event-field-other = Andere Seite (Auswahl)
event-field-other-hint = leer: alle mit allen
event-field-mode = Art (one-to-one, tables:3, tables:2+1)
event-field-count = Runden
event-field-minutes = Minuten je Runde
event-field-pause = Minuten zum Wechseln
event-side-one = Seite 1
event-side-other = Seite 2

## Fehler
event-error-rounds = { $value } Runden gehen nicht: 1 bis { $most }.
event-error-minutes = { $value } Minuten je Runde gehen nicht: 1 bis 240.
event-error-pause = { $value } Minuten zum Wechseln gehen nicht: 0 bis 120.
event-error-not-invited = { $person } ist bei „{ $name }“ nicht dabei.
event-error-no-round = Runde { $round } gibt es nicht; es sind { $count }.
event-error-both-sides = { $person } ist auf beiden Seiten.

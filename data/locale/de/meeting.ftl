# Treffen: Änderungen von Hand, und was sie für wen bedeuten.

## Was getan wurde

meeting-swapped = Treffen getauscht: { $one } mit { $other }
meeting-people-swapped = { $one } und { $other } haben am { $day } die Tische getauscht
meeting-moved = Treffen von { $people } verschoben

meeting-rounds-stay = { $rounds ->
    [one] Eine geplante Runde bleibt
   *[other] { $rounds } geplante Runden bleiben
  }, wie { $rounds ->
    [one] sie ist
   *[other] sie sind
  }, bis neu geplant wird.

## Für wen sich was ändert

meeting-person-instead = { $person }: am { $day } nicht mehr mit { $old }, sondern mit { $new }
meeting-person-with = { $person }: am { $day } jetzt mit { $new }, bisher mit { $old }
meeting-person-lost = { $person }: am { $day } kein Treffen mehr mit { $partners }
meeting-person-gained = { $person }: am { $day } neu mit { $partners }
meeting-person-moved = { $person }: Treffen mit { $partners } vom { $old } auf { $day } verschoben, { $time } Uhr, { $place }
meeting-person-elsewhere = { $person }: am { $day } mit { $partners } jetzt um { $time } Uhr, { $place }
meeting-on-site = vor Ort

## Was abgelehnt wird

meeting-none-then = { $person } hat am { $day } kein Treffen.
meeting-no-round = „{ $programme }“ hat am { $day } keine Runde.
meeting-rounds-nearby = Runden in der Nähe: { $days }.
meeting-past = Die Runde am { $day } ist vergangen. Vergangenes bleibt, wie es war.
meeting-past-how = Was aus einem Treffen wurde, sagt „exchange hold“, mit „--missed“, wenn es ausfiel.
meeting-does-not-take-place = Das Treffen von { $people } am { $day } steht nicht mehr an.
meeting-pin-absent = Das Treffen von { $people } am { $day } kann nicht fixiert sein: { $person } kann nicht kommen ({ $reason }).
meeting-pin-elsewhere = Das Treffen von { $people } am { $day } kann nicht fixiert sein: { $person } hat zur selben Zeit ein fixiertes Treffen in „{ $programme }“.
meeting-unpin-first = Fixierung lösen: rondo exchange unpin { $programme } { $meeting }
meeting-move-or-swap = Das Treffen verschieben („exchange move“) oder tauschen („exchange swap“), dann fixieren.
meeting-is-pinned = Das Treffen von { $people } am { $day } ist fixiert.
meeting-not-in-it = { $person } steht in „{ $programme }“ auf keiner Seite.
meeting-swap-two-sides = { $one } und { $other } stehen auf verschiedenen Seiten. Tische tauschen nur zwei von einer Seite.
meeting-swap-same-table = { $one } und { $other } sitzen am { $day } am selben Tisch.
meeting-swap-no-table = { $one } und { $other } haben am { $day } beide keinen Tisch.
meeting-swap-itself = Ein Treffen tauscht nicht mit sich selbst.
meeting-swap-name-people = Beide Treffen liegen in einer Runde, und an ihren Tischen sitzen mehrere. Wer soll tauschen?
meeting-swap-people-how = Zwei Personen und die Runde nennen: rondo exchange swap PROGRAMM PERSON PERSON --round DATUM
meeting-moves-nowhere = Das Treffen von { $people } ist dort schon.
meeting-other-round = Eine andere Runde wählen.
meeting-other-room = Einen anderen Raum wählen, oder „--online“.
meeting-has-table = { $person } hat am { $day } schon ein Treffen mit { $partners }.
meeting-swap-instead = Die beiden Treffen tauschen: rondo exchange swap { $programme } { $one } { $other }
meeting-room-closed = Der Raum „{ $room }“ ist am { $day } geschlossen.
meeting-room-small = Der Raum „{ $room }“ hat { $seats } Plätze, am Tisch sitzen { $people } Personen.
meeting-room-taken = Der Raum „{ $room }“ ist am { $day } zu dieser Zeit belegt: { $by }.
meeting-people = { $people }
meeting-elsewhere = ein anderes Programm
meeting-room-or-online = Ein Treffen ist in einem Raum oder online, nicht beides.
meeting-move-where = Wohin? Nötig ist „--to“, „--at“, „--room“ oder „--online“.

## Reparatur

meeting-repair-changes = { $changed ->
    [one] Ein Treffen
   *[other] { $changed } Treffen
  } von { $all } { $changed ->
    [one] ändert
   *[other] ändern
  } sich.
meeting-repair-fewest = { $changed ->
    [one] Ein Treffen
   *[other] { $changed } Treffen
  } von { $all } { $changed ->
    [one] ändert
   *[other] ändern
  } sich; weniger ist nicht möglich.
meeting-repair-at-least = { $changed ->
    [one] Ein Treffen
   *[other] { $changed } Treffen
  } von { $all } { $changed ->
    [one] ändert
   *[other] ändern
  } sich; mindestens { $fewest } müssen es sein, ob weniger als { $changed } genügen, ist nicht bewiesen.
meeting-repair-regained = { $count ->
    [one] Ein Paar sieht sich
   *[other] { $count } Paare sehen sich
  } dafür in einer anderen Runde: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }und { $more } weitere
  }.
meeting-repair-lost-fewest = { $count ->
    [one] Ein Paar trifft sich nicht mehr
   *[other] { $count } Paare treffen sich nicht mehr
  }; weniger ist nicht möglich: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }und { $more } weitere
  }.
meeting-repair-lost = { $count ->
    [one] Ein Paar trifft sich nicht mehr
   *[other] { $count } Paare treffen sich nicht mehr
  }; mit mehr Änderungen { $least ->
    [0] könnten es weniger sein
   *[other] wären es mindestens { $least }
  }: { $pairs }{ $more ->
    [0] {""}
   *[other] { " " }und { $more } weitere
  }.
meeting-repair-pinned = { $text } { $way_out }
meeting-nobody-seeks = Alle, die dabei sind, haben ihre Treffen; es gibt nichts zu wählen.
meeting-no-such-way = „{ $take }“ gibt es hier nicht zu wählen.
meeting-way-instead-of-repeats = Statt Wiederholungen in { $count ->
    [one] einer Runde
   *[other] { $count } Runden
  } ({ $days }): { $met } von { $all } noch offenen Paaren treffen sich ({ $people }); bei { $told } anderen ändert sich der Kalender, niemand verliert sein einziges Treffen mit jemandem.
meeting-way-extra-rounds = { $count ->
    [one] Eine Runde mehr
   *[other] { $count } Runden mehr
  } am Ende ({ $days }): { $met } von { $all } noch offenen Paaren treffen sich ({ $people }); kein geplantes Treffen ändert sich.
meeting-way-shared-tables = Dazusetzen an { $count ->
    [one] einen bestehenden Tisch
   *[other] bestehende Tische in { $count } Runden
  } ({ $days }): { $met } von { $all } noch offenen Paaren treffen sich ({ $people }); bei { $told } anderen ändert sich der Kalender.
meeting-way-plan-anew = Neu planen ab { $days }: { $met } von { $all } noch offenen Paaren treffen sich ({ $people }); bei { $told } anderen ändert sich der Kalender.

# Begründungen: warum jemand in einer Runde aussetzt, und warum sich zwei nie treffen.

## Wer in einer Runde aussetzt

why-not-planned-yet = { $person } war noch nicht dabei, als diese Runde geplant wurde.
why-was-away = { $person } setzt aus: konnte nicht kommen, als geplant wurde, kann es jetzt aber (rondo exchange repair { $programme }).
why-elsewhere = { $person } sitzt zu dieser Zeit an einem Tisch von „{ $programme }“.
why-person-reason = { $person } ({ $reason })
why-missing = Nicht da: { $people }{ $more ->
    [0] {""}
   *[other] { " " }und { $more } weitere
  }.
why-not-possible = Nicht zusammen möglich mit: { $people }{ $more ->
    [0] {""}
   *[other] { " " }und { $more } weiteren
  }.
why-busy = { $partner } trifft { $others }, { $times ->
    [1] zum ersten Mal
   *[other] zum { $times }. Mal
  }; { $person } { $own ->
    [0] hat { $partner } noch nicht getroffen
    [one] hat { $partner } schon einmal getroffen
   *[other] hat { $partner } schon { $own }-mal getroffen
  }.
why-busy-pinned = { $partner } trifft { $others } (fixiert), { $times ->
    [1] zum ersten Mal
   *[other] zum { $times }. Mal
  }; { $person } { $own ->
    [0] hat { $partner } noch nicht getroffen
    [one] hat { $partner } schon einmal getroffen
   *[other] hat { $partner } schon { $own }-mal getroffen
  }.
why-more-busy = { $count ->
    [one] Eine weitere Person hat
   *[other] { $count } weitere haben
  } ein Treffen.
why-out-too = { $person } setzt auch aus.
why-moved-online = Das Treffen wurde von Hand verlegt.

## Warum sich zwei nie treffen

why-not-to-meet = { $one } und { $other } sollen sich in diesem Programm nicht treffen: Sie stehen nicht auf zwei Seiten.
why-pair-meets = { $one } und { $other } treffen sich am { $days }.
why-pair-met = { $one } und { $other } haben sich am { $days } getroffen.
why-pair-not-possible = { $one } und { $other }: nicht zusammen möglich.
why-pair-barred = { $one } und { $other }: nicht zusammen möglich (Regel „{ $rule }“).
why-pair-never-there = { $one } und { $other } treffen sich nicht: In keiner der { $rounds } Runden können beide.
why-pair-unmet = { $one } und { $other } treffen sich nicht. Beide können in { $count } von { $rounds } Runden.
why-cannot-ever = { $person } kann in keiner Runde ({ $reason }).
why-cannot = { $person } kann nicht ({ $reason }): { $days }{ $more ->
    [0] {""}
   *[other] { " " }und { $more }-mal mehr
  }.
why-apart-then = Nicht zusammen möglich: { $days }{ $more ->
    [0] {""}
   *[other] { " " }und { $more }-mal mehr
  }.
why-apart-by = Nicht zusammen möglich (Regel „{ $rule }“): { $days }{ $more ->
    [0] {""}
   *[other] { " " }und { $more }-mal mehr
  }.
why-round = { $day }: { $one }; { $other }.
why-did-meet = { $person } trifft { $partners } ({ $times ->
    [1] zum ersten Mal
   *[other] zum { $times }. Mal
  })
why-did-sit-out = { $person } setzt aus ({ $reason })
why-did-cancelled = das Treffen der beiden fand oder findet nicht statt ({ $person })
why-more-rounds = Und { $count ->
    [one] eine weitere Runde
   *[other] { $count } weitere Runden
  }.
why-two = { $one } und { $other }
why-cost-nobody = Es ginge am { $day }: { $changed ->
    [0] Beide haben Pause, kein Treffen ändert sich
    [one] Ein Treffen ändert sich
   *[other] { $changed } Treffen ändern sich
  }, kein anderes Paar verliert sein einziges Treffen.
why-cost-pairs = Am wenigsten kostet es am { $day }: { $changed ->
    [one] Ein Treffen ändert sich
   *[other] { $changed } Treffen ändern sich
  }, und { $count ->
    [one] ein Paar verliert sein einziges Treffen
   *[other] { $count } Paare verlieren ihr einziges Treffen
  }: { $pairs }.
why-cost-a-table = In jeder Runde, die noch kommt und in der beide können, verlöre dafür jemand den Tisch.

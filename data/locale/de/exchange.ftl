# Austausch: Programme, Runden, Treffen, Güte und Begründungen.

## Was getan wurde

exchange-created = Programm „{ $name }“ angelegt
exchange-edited = Programm „{ $name }“ geändert
exchange-removed = Programm „{ $name }“ entfernt
exchange-planned = Programm „{ $name }“ geplant
exchange-published = Programm „{ $name }“ veröffentlicht
exchange-planning = Runden von „{ $name }“ werden geplant
exchange-planning-best = „{ $name }“: { $pairs } von { $most } Treffen, { $distinct } von höchstens { $bound } verschiedenen Paaren{ $gap ->
    [0] {""}
    [one] , eines fehlt
   *[other] , { $gap } fehlen
  }
exchange-stopped = Planung von „{ $name }“ angehalten, der beste Plan bis dahin als Vorschlag behalten
exchange-stopped-early = Die Planung von „{ $name }“ wurde angehalten, bevor es einen ganzen Plan gab. Geändert wurde nichts.
exchange-variants-made = { $count ->
    [one] Eine Variante
   *[other] { $count } Varianten
  } von „{ $name }“ erstellt
exchange-suggestion-taken = Vorschlag als Entwurf von „{ $name }“ übernommen
exchange-suggestion-dropped = { $count ->
    [one] Einen Vorschlag
   *[other] { $count } Vorschläge
  } für „{ $name }“ verworfen
exchange-round-added = { $day }: { $count ->
    [one] ein Treffen
   *[other] { $count } Treffen
  }

## Was abgelehnt wird

exchange-name-taken = Ein Programm „{ $name }“ gibt es schon.
exchange-empty-side = Die Seite „{ $side }“ ist leer: „{ $selector }“ meint niemanden, der teilnimmt.
exchange-pool-alone = Im Kreis steht nur { $name }. Damit sich alle treffen, braucht es mindestens zwei Personen.
exchange-on-both-sides = { $names } { $count ->
    [one] steht
   *[other] stehen
  } auf beiden Seiten. Jede Person gehört auf eine.
exchange-bad-rule = „{ $rule }“ ist keine Regel für Runden. Gemeint sind „week“, „2weeks“ oder eine RRULE mit FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY und einem INTERVAL ab 1.
exchange-no-rounds = Vom { $first } bis { $until } gibt die Regel keine Runde.
exchange-no-slot-fits = Ein Treffen von { $minutes } Minuten passt nicht zwischen { $begin } und { $end }.
exchange-too-many-rounds = Das gäbe mehr als { $most } Runden.
exchange-no-such-round = „{ $name }“ hat am { $day } und in dieser Woche keine Runde.
exchange-no-such-meeting = Ein Treffen „{ $meeting }“ gibt es in diesem Programm nicht.
exchange-nothing-planned = „{ $name }“ hat noch keine Treffen. Erst planen, dann veröffentlichen.
exchange-already-published = „{ $name }“ ist veröffentlicht, und seither hat sich nichts geändert.
exchange-no-suggestions = Für „{ $name }“ gibt es keinen Vorschlag. Erstellen lassen sie sich mit „exchange variants“.
exchange-nothing-to-vary = An „{ $name }“ ist nichts mehr zu planen: Seine Runden sind veröffentlicht oder vorbei, oder niemand kann sich treffen.
exchange-no-such-suggestion = Einen Vorschlag „{ $suggestion }“ gibt es nicht. Es gibt: { $known }.
exchange-suggestion-old = In diesem Vorschlag { $count ->
    [one] sitzt jemand, der
   *[other] sitzen { $count } Personen, die
  } nicht mehr in den Listen { $count ->
    [one] steht
   *[other] stehen
  }. Erstellen Sie ihn neu.
exchange-suggestion-past = Von diesem Vorschlag steht nichts mehr bevor.
exchange-variant-count = Es lassen sich 2 bis { $most } Varianten erstellen.
exchange-all-skipped = Keine Runde von „{ $name }“ findet statt: Alle fallen auf Feiertage oder in Zeiten ohne Runden.
exchange-side-never-there = Von der Seite „{ $side }“ ist in keiner der kommenden Runden jemand da. Wählen Sie einen anderen Wochentag oder eine andere Stunde oder andere Personen.
exchange-pins-contradict = Fixierte Treffen widersprechen { $count ->
    [one] einer Muss-Regel
   *[other] Muss-Regeln
  }: { $reasons } Geplant wurde nichts.
exchange-pins-hint = Lösen Sie eine Fixierung (rondo exchange unpin { $name } TREFFEN), oder nehmen Sie den Verstoß mit einer Begründung hin.
exchange-not-together = { $people } sind nicht gemeinsam möglich.
exchange-and-more = { $count } weitere
exchange-published-stays = „{ $name }“ ist veröffentlicht und steht in Kalendern. Es wird nicht entfernt.

## Was möglich ist

exchange-never-due = { $names } { $count ->
    [one] arbeitet
   *[other] arbeiten
  } nie zur Stunde der Runden ({ $weekdays }): Kein Plan hat ein Treffen für { $count ->
    [one] diese Person
   *[other] diese Personen
  }. Wählen Sie einen anderen Wochentag oder eine andere Stunde, oder ergänzen Sie die Seite um „{ $selector }“.
exchange-never-there = { $names } { $count ->
    [one] ist
   *[other] sind
  } in keiner der Runden da.
exchange-bound-sides = { $first }: { $m ->
    [one] eine Person
   *[other] { $m } Personen
  }, { $second }: { $n ->
    [one] eine Person
   *[other] { $n } Personen
  }.
exchange-bound-pairs = { $pairs ->
    [one] Ein erlaubtes Paar
   *[other] { $pairs } erlaubte Paare
  }, höchstens { $meetings } Treffen in { $rounds ->
    [one] einer Runde
   *[other] { $rounds } Runden
  }.
exchange-bound-not-all = Höchstens { $most } von { $pairs } Paaren können sich treffen; alle bräuchten ohne Abwesenheiten mindestens { $fewest ->
    [one] eine Runde
   *[other] { $fewest } Runden
  }.
exchange-bound-all = Alle Paare können sich treffen, mindestens { $fewest ->
    [one] eine Runde ist
   *[other] { $fewest } Runden sind
  } dafür nötig, { $rounds ->
    [one] eine ist
   *[other] { $rounds } sind
  } da.
exchange-bound-exists = Einen Plan, in dem sich alle treffen, gibt es sicher (Borodin, Kostochka und Woodall 1997), notfalls mit mehr Pausen.
exchange-bound-in-person = Damit sich alle Paare eines Standorts in dessen Räumen treffen, sind mindestens { $fewest } Runden nötig.
exchange-bound-sit-outs = { $side } ist größer: Auch ohne Abwesenheiten { $count ->
    [one] setzt in jeder Runde eine Person
   *[other] setzen in jeder Runde { $count } Personen
  } aus.

exchange-bound-pool = { $side }: { $count ->
    [one] eine Person
   *[other] { $count } Personen
  }, alle mit allen: { $pairs ->
    [one] ein erlaubtes Paar
   *[other] { $pairs } erlaubte Paare
  }.
exchange-bound-tables = Sind alle da, sitzen in jeder Runde { $least } bis { $most } Personen an { $tables ->
    [one] einem Tisch
   *[other] jedem der { $tables } Tische
  }; es gibt { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
  }.
exchange-bound-tables-even = Sind alle da, sitzen in jeder Runde { $most } Personen an { $tables ->
    [one] einem Tisch
   *[other] jedem der { $tables } Tische
  }; es gibt { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
  }.
exchange-bound-left-over = { $side }: Auch wenn alle da sind, geht die Zahl nicht auf; in jeder Runde setzt { $count ->
    [one] eine Person
   *[other] { $count } Personen
  } aus.
exchange-bound-tables-not-all = Höchstens { $most } von { $pairs } Paaren können an einem Tisch sitzen: { $reason }. Für alle wären ohne Abwesenheiten mindestens { $fewest ->
    [one] eine Runde
   *[other] { $fewest } Runden
  } nötig.
exchange-bound-tables-all = Nach der Zahl der Plätze könnten sich alle Paare treffen; mindestens { $fewest ->
    [one] eine Runde ist
   *[other] { $fewest } Runden sind
  } dafür nötig, { $rounds ->
    [one] eine ist
   *[other] { $rounds } sind
  } da.

## Wie gut der Plan ist

exchange-quality-most = { $meetings ->
    [one] Ein Treffen
   *[other] { $meetings } Treffen
  }; mehr ist nicht möglich.
exchange-quality-meetings = { $meetings } von höchstens { $most } Treffen; ob mehr möglich ist, ist nicht bewiesen.
exchange-quality-seats-all = { $meetings ->
    [one] Ein Treffen
   *[other] { $meetings } Treffen
  } mit { $seats } Plätzen: Wer da ist, hat einen.
exchange-quality-seats = { $meetings ->
    [one] Ein Treffen
   *[other] { $meetings } Treffen
  } mit { $seats } von höchstens { $most } Plätzen; ob mehr möglich sind, ist nicht bewiesen.
exchange-quality-again = { $repeats ->
    [0] Niemand trifft jemanden zweimal.
    [one] Einmal treffen sich zwei, die sich schon getroffen haben.
   *[other] { $repeats }-mal treffen sich zwei, die sich schon getroffen haben.
  }
exchange-quality-beside = { $count ->
    [one] Einmal
   *[other] { $count }-mal
  } sitzen zwei derselben Seite wieder am selben Tisch.
exchange-quality-ties = { $count ->
    [one] Ein Treffen mehr wäre möglich
   *[other] { $count } Treffen mehr wären möglich
  }, wenn es das nicht gäbe: { $rules }.
exchange-quality-pairs-most = { $pairs ->
    [one] Ein Paar
   *[other] { $pairs } verschiedene Paare
  }; mehr ist nicht möglich: { $reason }.
exchange-quality-pairs = { $pairs } von höchstens { $most } verschiedenen Paaren, { $gap ->
    [one] eines fehlt
   *[other] { $gap } fehlen
  }; ob mehr möglich ist, ist nicht bewiesen. Zur Grenze: { $reason }.
exchange-by-permitted = das sind alle Paare, die sich treffen dürfen
exchange-by-common-rounds = alle anderen sind nie in derselben Runde da
exchange-by-free-rounds = zu viele sind in zu wenigen Runden da
exchange-by-meetings = die Runden fassen nicht mehr
exchange-by-neighbours = niemand hat in den eigenen Runden mehr Plätze neben sich
exchange-by-tables = an so wenigen Tischen lassen sich nicht alle trennen, die schon zusammensaßen
exchange-by-search = zwei erschöpfende Suchen fanden keinen anderen Plan, in dem niemand aussetzt, der jemanden treffen könnte
exchange-by-search-once = eine erschöpfende Suche fand keinen anderen Plan; eine zweite hat es nicht bestätigt
exchange-tie-apart = Personen, die nicht gemeinsam möglich sind
exchange-quality-repeats = { $repeats ->
    [0] Niemand trifft jemanden zweimal.
    [one] Ein Paar trifft sich noch einmal.
   *[other] { $repeats } Treffen wiederholen ein Paar.
  }
exchange-quality-shortest-gap = { $count ->
    [0] Manche treffen sich schon in der nächsten Runde wieder.
    [one] Wer sich wieder trifft, tut es frühestens nach einer Runde dazwischen.
   *[other] Wer sich wieder trifft, tut es frühestens nach { $count } Runden dazwischen.
  }
exchange-quality-waits = { $longest ->
    [0] Niemand, der da ist, setzt aus.
    [one] Niemand setzt zweimal nacheinander aus.
   *[other] Die längste Pause dauert { $longest } Runden.
  }
exchange-quality-waits-shortest = Die längste Pause dauert { $longest } Runden; mit ebenso vielen Treffen und verschiedenen Paaren geht es nicht kürzer.
exchange-quality-sit-outs = Jede und jeder setzt zwischen { $least }- und { $most }-mal aus, ohne abwesend zu sein.
exchange-quality-online = { $online ->
    [0] Alle Treffen finden vor Ort statt.
   *[other] { $online } von { $meetings } Treffen sind online.
  }

## Vorschläge

exchange-suggestion-stopped = bester Plan, als die Planung angehalten wurde
exchange-suggestion-pauses = gerechte und kurze Pausen zuerst
exchange-suggestion-wishes = Soll-Regeln zuerst
exchange-suggestion-repeats = Wiedersehen so spät wie möglich

## Warum

exchange-why-meets = { $person } trifft am { $day } { $partners }, { $place }.
exchange-why-sits-out = { $person } setzt aus: { $reason }.
exchange-why-not-in-it = { $person } gehört in dieser Runde zu keiner der beiden Seiten.
exchange-at-online = online
exchange-at-room = vor Ort ({ $room })
exchange-fact-pinned = Das Treffen ist fixiert.
exchange-fact-met = { $partner }: { $count ->
    [one] schon einmal getroffen
   *[other] schon { $count }-mal getroffen
  }, zuletzt am { $last }.
exchange-fact-new = { $partner }: noch nicht getroffen.
exchange-fact-two-sites = Online, weil nicht alle am selben Standort arbeiten.
exchange-fact-no-room = Online, weil am Standort kein Raum frei ist.
exchange-fact-missing = { $side }: { $missing ->
    [0] alle { $all } sind da.
    [one] eine Person von { $all } kann nicht.
   *[other] { $missing } von { $all } können nicht.
  }
exchange-fact-places = { $side }: { $seated } { $seated ->
    [one] hat
   *[other] haben
  } einen Tisch, { $waiting } { $waiting ->
    [one] setzt
   *[other] setzen
  } aus.
exchange-fact-all-met = { $person } hat alle schon getroffen, die in dieser Runde einen Tisch haben.
exchange-fact-pauses = Pausen vor dieser Runde: { $person } { $count }, wer einen Tisch hat { $least } bis { $most }.
exchange-fact-last = Letztes Treffen davor: { $day }.
exchange-fact-next = Nächstes Treffen: { $day }.

exchange-reason-away = abwesend
exchange-reason-not-due = arbeitet zu dieser Zeit nicht
exchange-reason-holiday = Feiertag am eigenen Standort
exchange-reason-not-employed = noch nicht oder nicht mehr im Unternehmen
exchange-reason-no-partner-present = von der anderen Seite ist niemand da
exchange-reason-other-side-smaller = die andere Seite hat weniger freie Plätze
exchange-reason-alone = sonst ist niemand da
exchange-reason-left-over = die Zahl der Anwesenden geht an den Tischen nicht auf
exchange-reason-not-allowed = mit niemandem möglich, der da ist
exchange-reason-meetings-per-week = hat in dieser Woche schon genug Treffen
exchange-reason-outside-hours = außerhalb der Arbeitszeit
exchange-reason-elsewhere = sitzt zu dieser Zeit an einem anderen Tisch
exchange-reason-busy = gilt dann laut dem eigenen Kalender als belegt
exchange-reason-declined = hat für diese Stunde abgesagt
exchange-reason-pause = hält den Abstand zwischen zwei Treffen ein
exchange-reason-cancelled = das Treffen ist abgesagt
exchange-reason-moved = das Treffen ist verschoben

exchange-skipped-holiday = Keine Runde am { $day }: { $holiday }.
exchange-skipped-closed = Keine Runde am { $day }: Zeit ohne Runden.
exchange-skipped-nobody = Keine Runde am { $day }: Niemand kann sich treffen.

## Tagesordnung

exchange-topic-persona = Persona vorstellen
exchange-topic-case = Fallstudie vorstellen
exchange-topic-discussion = Herausforderungen, Lösungen und Ergebnisse besprechen
exchange-topic-agreements = Vereinbarungen festhalten
exchange-topic-own = { $topic }

## Reparatur und Änderungen von Hand

exchange-repaired = Programm „{ $name }“ repariert
exchange-repair-nothing = Nichts zu reparieren: { $all ->
    [0] Es sind keine Treffen geplant.
    [one] Das eine kommende Treffen kann stattfinden.
   *[other] Alle { $all } kommenden Treffen können stattfinden.
  }
exchange-repair-told = Nachricht bekommen: { $people }. Alle anderen nichts.
exchange-table-changed = { $day }: { $old } → { $new }
exchange-table-gone = { $day }: { $people } entfällt
exchange-table-come = { $day }: { $people } kommt dazu
exchange-pinned = Treffen von { $people } am { $day } fixiert
exchange-unpinned = Fixierung des Treffens von { $people } am { $day } gelöst
exchange-cancelled = Treffen von { $people } am { $day } abgesagt
exchange-held = Treffen von { $people } am { $day } hat stattgefunden
exchange-missed = Treffen von { $people } am { $day } ist ausgefallen

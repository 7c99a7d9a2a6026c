# Warum es einen Rotationsplan nicht gibt, und was ihn möglich macht.

## Was gelten muss, jeweils ein Satz des Konflikts

explain-everybody = Alle
explain-everywhere = jede Abteilung
explain-by-department = laut Abteilungsliste
explain-days = { $first } bis { $last }
explain-within = { $first } bis { $last }: { $text }
explain-next = { $sentence } { $rest }
explain-weeks-in = { $department } { $weeks ->
    [1] eine Woche
   *[other] { $weeks } Wochen
  }

explain-claim-pin = { $person } ist vom { $first } bis { $last } in { $department } fixiert.
explain-claim-capacity = { $departments }: Platz für { $who ->
    [guests] { $most ->
        [0] keinen Gast
        [1] höchstens einen Gast zugleich
       *[other] höchstens { $most } Gäste zugleich
      }
    [apprentices] { $most ->
        [0] keine Auszubildenden
        [1] höchstens eine/n Auszubildende/n zugleich
       *[other] höchstens { $most } Auszubildende zugleich
      }
   *[all] { $most ->
        [0] niemanden
        [1] höchstens eine Person zugleich
       *[other] höchstens { $most } Personen zugleich
      }
  }.
explain-claim-min-present = { $departments }: an jedem Arbeitstag { $least ->
    [1] muss mindestens eine Person
   *[other] müssen mindestens { $least } Personen
  }{ $who ->
    [own] { " " }aus dem eigenen Team
   *[all] { "" }
  } da sein.
explain-claim-min-stay = { $whom }: jeder Einsatz in { $departments } dauert mindestens { $weeks } { $measure ->
    [net] Nettowochen
   *[calendar] Kalenderwochen
  }.
explain-claim-max-stay = { $whom }: kein Einsatz in { $departments } dauert länger als { $weeks } { $measure ->
    [net] Nettowochen
   *[calendar] Kalenderwochen
  }.
explain-claim-required-visit = { $whom }: Pflichtstation { $departments }{ $k ->
    [0] { "" }
   *[other] { " " }({ $k } davon)
  }{ $least_net_weeks ->
    [0] { "" }
    [1] , mindestens eine Nettowoche
   *[other] , mindestens { $least_net_weeks } Nettowochen
  } bis { $by }.
explain-claim-no-gap = { $whom }: eine Station an jedem Arbeitstag, { $allowed_days ->
    [0] ohne Ausnahme
    [1] bis auf einen Tag
   *[other] bis auf { $allowed_days } Tage
  }.
explain-claim-elective = { $whom }: { $exactly ->
    [0] { $most ->
        [0] mindestens { $least }
       *[other] { $least } bis { $most }
      }
   *[other] genau { $exactly }
  } der Wahlstationen { $departments }.
explain-claim-at-most-once = { $whom }: höchstens einmal in { $departments }.
explain-claim-no-return = { $whom }: nach { $departments } frühestens nach { $pause_weeks } Wochen wieder dorthin.
explain-claim-requires-before = { $whom }: nach { $departments } erst nach den vorausgesetzten Stationen ({ $before }).
explain-claim-forbidden-succession = { $whom }: nicht direkt nacheinander: { $pairs }.
explain-claim-cyclic-order = { $whom }: nur in der Reihenfolge { $ring }.
explain-claim-window = { $whom }: in { $department } nur vom { $from } bis { $until }.
explain-claim-blackout = { $whom }: Sperrzeit in { $departments }{ $last_working_days_of_quarter ->
    [0] { " " }({ $dates }).
    [1] , am letzten Arbeitstag jedes Quartals.
   *[other] , an den letzten { $last_working_days_of_quarter } Arbeitstagen jedes Quartals.
  }
explain-claim-skill-needed = { $whom }: in { $departments } nur mit der Kompetenz „{ $skill }“ ab Stufe { $level }.
explain-claim-skill-mix = { $departments }: mindestens { $least } mit der Kompetenz „{ $skill }“ an jedem Arbeitstag.
explain-claim-newcomers = { $departments }: höchstens { $most } Neue zugleich.
explain-claim-mentor = Bei jedem Einsatz ist der Pate oder die Patin da (Regel „{ $title }“).
explain-claim-not-together = { $whom } kommen nicht in dieselbe Abteilung.
explain-claim-together = { $whom } sind immer in derselben Abteilung.
explain-claim-reciprocal = { $whom } tauschen: ist die eine Person weg, ist die andere an ihrem Platz.
explain-claim-home-team = { $departments }: { $most_away ->
    [0] nur ein begrenzter Teil des Teams darf zugleich oder im Jahr woanders sein.
   *[other] höchstens { $most_away } aus dem Team zugleich woanders.
  }
explain-claim-away-limit = { $whom }: höchstens { $weeks } Kalenderwochen im Jahr außerhalb der eigenen Abteilung.
explain-claim-hand-over = { $departments }: Übergabe von { $days } gemeinsamen Tagen.
explain-claim-presence-share = { $whom }: bei jedem Einsatz in { $departments } an einem Anteil von mindestens { $least_share } der Tage da.
explain-claim-site-change = { $whom }: begrenzte Standortwechsel (Regel „{ $title }“).
explain-claim-load = { $whom }: in { $window_weeks } Wochen höchstens die Belastung { $most }.
explain-claim-content = { $whom }: Lerninhalte { $contents }.
explain-claim-leave-only-in = { $whom }: Urlaub nur während der Zeit in { $departments }.
explain-claim-youth = { $whom }: Jugendschutz, niemand unter { $age } Jahren in { $departments }.
explain-claim-wish = { $person }: als Muss-Regel gewünscht ist { $department }, irgendwann vom { $from } bis { $until }.
explain-claim-inside-contract = { $whom }: nur zwischen Eintritt und Austritt.
explain-claim-one-place-at-a-time = { $whom }: an einem Tag nur in einer Abteilung.
explain-claim-works-council = { $whom }: Regel „{ $title }“.
explain-claim-balance = { $whom }: Regel „{ $title }“.
explain-claim-keep-published = { $whom }: Regel „{ $title }“.

## Was das Zählen ergibt

explain-counted-closed = Für { $people } bleibt in { $department } kein möglicher Einsatz: { $reasons }
explain-counted-short = { $people } kommt in { $department } auf höchstens { $there } Nettowochen; nötig sind { $asked }.
explain-counted-crowded = In { $department } sind vom { $first } bis { $last } zugleich { $people } fixiert; { $there ->
    [0] Platz ist dort keiner.
    [1] Platz ist für eine Person.
   *[other] Platz ist für { $there }.
  }
explain-counted-person = { $people } braucht { $asked } Wochen ({ $parts }); möglich sind vom { $first } bis { $last } nur { $there }.
explain-counted-places = { $department }: { $count ->
   *[other] { $people } brauchen
  } zusammen { $asked } Wochen; frei sind vom { $first } bis { $last } bei { $most ->
    [1] einem Platz
   *[other] { $most } Plätzen
  } nur { $there }.
explain-counted-order = { $people } kann in { $department } spätestens am { $last } beginnen; die Voraussetzung { $before } ist aber frühestens am { $first } erfüllt.

## Auswege

explain-way-pin = Die Fixierung von { $person } in { $department } ({ $first } bis { $last }) lösen
explain-way-capacity = { $departments }: { $limit ->
    [1] ein Platz
   *[other] { $limit } Plätze
  } vom { $first } bis { $last }
explain-way-newcomers = { $departments }: { $limit } Neue zugleich vom { $first } bis { $last }
explain-way-min-present = { $departments }: vom { $first } bis { $last } { $limit ->
    [0] darf das Team leer sein
    [1] genügt eine Person
   *[other] genügen { $limit } Personen
  }
explain-way-skill-mix = { $departments }: vom { $first } bis { $last } genügen { $limit } mit der Kompetenz „{ $skill }“
explain-way-wish = Den Wunsch von { $person } nach { $department } zur Soll-Regel machen
explain-way-min-stay = { $whom }: in { $departments } { $number ->
    [1] genügt eine Woche
   *[other] genügen { $number } Wochen
  } am Stück
explain-way-max-stay = { $whom }: in { $departments } bis zu { $number } Wochen am Stück
explain-way-required-visit = { $whom }: in { $departments } { $number ->
    [1] genügt eine Nettowoche
   *[other] genügen { $number } Nettowochen
  }
explain-way-later = { $whom }: { $departments } erst bis { $by }
explain-way-no-visit = { $whom }: { $departments } keine Pflichtstation
explain-way-no-gap = { $whom }: bis zu { $number } Tage ohne Station
explain-way-without = { $whom }, { $departments }: Ausnahme von der Regel „{ $title }“
explain-way-soft = Die Regel „{ $title }“ ({ $rule }) im Ganzen zur Soll-Regel machen

## Das Ergebnis

explain-counting = „{ $name }“: was gezählt werden kann
explain-asking = „{ $name }“: ob es einen Plan gibt
explain-narrowing = „{ $name }“: was einander widerspricht
explain-loosening = „{ $name }“: was nachgeben kann
explain-pricing = Was es kosten würde
explain-possible = Für „{ $name }“ gibt es einen Plan, der alle Muss-Regeln und Fixierungen einhält; „rotation solve“ findet ihn.
explain-unknown = Ob es für „{ $name }“ einen Plan gibt, ist in dieser Zeit nicht zu klären gewesen. Geben Sie mehr Zeit.
explain-impossible = Für „{ $name }“ gibt es keinen Plan. Diese Vorgaben widersprechen einander:
explain-impossible-not-confirmed = Für „{ $name }“ gibt es wohl keinen Plan (nur ein Lauf sagt das, nicht bestätigt). Diese Vorgaben widersprechen einander:
explain-not-smallest = Die Zeit hat nicht gereicht, um zu zeigen, dass es nicht mit weniger Vorgaben geht.
explain-points-to = Alle gezählten Widersprüche gehen auf dieselbe Regel zurück: „{ $title }“ ({ $rule }).
explain-no-ways = Ein Ausweg wurde in dieser Zeit nicht gefunden.
explain-taken = Ausweg genommen: { $way }
explain-again = Seit dieser Begründung hat sich etwas geändert. Bitte lassen Sie sie neu erstellen.
explain-no-such-way = { $most ->
    [0] Es gibt keinen Ausweg, den man nehmen könnte.
    [1] Es gibt nur den Ausweg 1.
   *[other] Die Auswege sind von 1 bis { $most } nummeriert.
  }
explain-not-there-impossible = { $person } kann vom { $first } bis { $last } nicht in { $department } sein:
explain-not-there-unknown = Ob { $person } vom { $first } bis { $last } in { $department } sein kann, ist in dieser Zeit nicht zu klären gewesen.
explain-not-there-no-plan = { $person } kann vom { $first } bis { $last } in { $department } sein; was das kostet, ist in dieser Zeit nicht zu klären gewesen.
explain-not-there-free = { $person } kann vom { $first } bis { $last } in { $department } sein, ohne dass die Soll-Regeln mehr kosten.
explain-not-there-costs = { $person } kann vom { $first } bis { $last } in { $department } sein; die Soll-Regeln kosten dann { $cost } mehr.
explain-not-there-unknown-price = { $person } kann vom { $first } bis { $last } in { $department } sein; ein Plan ohne das, mit dem zu vergleichen wäre, ist nicht gefunden.
explain-price-not-proven = Verglichen sind die besten gefundenen Pläne; dass es keine besseren gibt, ist nicht bewiesen.

explain-needs-all = Für die Frage nach einer Stelle gehören --person, --department, --from und --until zusammen; --take passt nicht dazu.
explain-stopped-early = Die Begründung zu „{ $name }“ wurde abgebrochen, bevor etwas feststand; nichts ist verändert.
explain-item = · { $text }
explain-counted = { $count ->
    [1] Das zeigt schon das Zählen
   *[other] Das zeigt schon das Zählen ({ $count })
  }
explain-ways = { $count ->
    [1] Ein Ausweg, der geprüft ist
   *[other] { $count } Auswege, die geprüft sind, der billigste zuerst
  }
explain-way = { $number }. { $text } (Preis { $cost }; { $count ->
    [0] am Plan ändert sich nichts
    [1] ein Einsatz wird anders
   *[other] { $count } Einsätze werden anders
  }{ $objective ->
    [0] { "" }
   *[other] , die Soll-Regeln kosten { $objective }
  })
explain-way-without-plan = { $number }. { $text } (Preis { $cost }; der Plan dazu ist in dieser Zeit nicht fertig geworden)
explain-way-command = Befehl: { $command }
explain-see = Warum, und was es möglich macht, sagt „rondo rotation explain { $plan }“; in der Anwendung die Taste x.

explain-title = Warum „{ $name }“ nicht zu lösen ist
explain-why-not-title = Warum nicht hier? „{ $name }“
explain-which-department = { $person }, { $first } bis { $last }: in welcher Abteilung?
explain-take-title = Ausweg: { $way }

# Rotationspläne reparieren, Varianten, Kopien und ihr Vergleich.

## Reparatur

repair-done = Rotationsplan „{ $name }“ repariert
repair-searching = „{ $name }“ wird repariert; { $least ->
    [0] noch keine Reparatur gefunden
   *[other] mindestens { $least } Zeiträume ändern sich, noch keine Reparatur gefunden
  }
repair-found = „{ $name }“: eine Reparatur mit { $changed } geänderten Zeiträumen ist gefunden, mindestens { $least } müssen es sein
repair-nothing = Nichts zu reparieren: „{ $name }“ verletzt ab dem { $first } keine Muss-Regel.
repair-fewest = { $changed ->
    [0] Kein Einsatz wird verlegt.
    [1] Ein Zeitraum ändert sich; weniger ist nicht möglich.
   *[other] { $changed } Zeiträume ändern sich, bei { $people ->
        [1] einer Person
       *[other] { $people } Personen
      }; weniger ist nicht möglich.
  }
repair-at-least = { $changed ->
    [1] Ein Zeitraum ändert sich.
   *[other] { $changed } Zeiträume ändern sich, bei { $people ->
        [1] einer Person
       *[other] { $people } Personen
      }; { $fewest ->
        [0] dass es nicht mit weniger geht, ist nicht bewiesen.
       *[other] weniger als { $fewest } sind nicht möglich, ob es mit weniger als { $changed } geht, ist nicht bewiesen.
      }
  }
repair-mentors = { $places ->
    [yes] { $count ->
        [1] Ein Einsatz bekommt eine andere Patin oder einen anderen Paten.
       *[other] { $count } Einsätze bekommen eine andere Patin oder einen anderen Paten.
      }
   *[no] { $count ->
        [1] Nur ein Einsatz bekommt eine andere Patin oder einen anderen Paten; alle bleiben, wo sie sind.
       *[other] Nur { $count } Einsätze bekommen eine andere Patin oder einen anderen Paten; alle bleiben, wo sie sind.
      }
  }
repair-soft = Die Soll-Regeln kosten danach { $after }, bisher { $before }.
repair-told = Nachricht bekommen: { $people }. Alle anderen nichts.
repair-more = { $count } weitere
repair-left = { $count ->
    [1] Ein Verstoß lässt sich so nicht beheben und bleibt.
   *[other] { $count } Verstöße lassen sich so nicht beheben und bleiben.
  }
repair-impossible = „{ $name }“ lässt sich nicht reparieren: { $count ->
    [1] den offenen Verstoß
   *[other] keinen der { $count } offenen Verstöße
  } behebt keine Änderung, die alle Muss-Regeln, Fixierungen und die Vergangenheit achtet. Der Plan ist unverändert.
repair-unknown = Für „{ $name }“ wurde in { $seconds } Sekunden keine Reparatur gefunden; dass es keine gibt, ist nicht bewiesen. Der Plan ist unverändert.
repair-see-explain = Warum es nicht geht und was helfen würde, sagt „rondo rotation explain { $plan }“.
repair-stopped-early = Die Reparatur von „{ $name }“ wurde abgebrochen, bevor eine gefunden war; nichts ist verändert.

repair-findings-removed = { $count ->
    [1] Behoben: ein Verstoß
   *[other] Behoben: { $count } Verstöße
  }
repair-findings-added = { $count ->
    [1] Neu: ein Verstoß
   *[other] Neu: { $count } Verstöße
  }
repair-findings-left = { $count ->
    [1] Bleibt: ein Verstoß
   *[other] Bleiben: { $count } Verstöße
  }

## Kopien, Vergleich, Übernehmen

repair-copied = Rotationsplan „{ $name }“ als „{ $copy }“ kopiert
repair-taken = „{ $proposal }“ nach „{ $name }“ übernommen
repair-take-itself = „{ $name }“ kann nicht sich selbst übernehmen.
repair-take-other-frame = „{ $proposal }“ hat andere Tage oder andere Zeiträume als „{ $name }“ und lässt sich nicht übernehmen.
repair-take-past = „{ $name }“ ist veröffentlicht und bleibt bis gestern, wie er war; im Vorschlag ist { $person } vom { $first } bis { $last } anders eingesetzt.
repair-compare-people = { $count ->
    [0] „{ $second }“ ist für alle wie „{ $first }“.
    [1] In „{ $second }“ ist für eine Person etwas anders als in „{ $first }“.
   *[other] In „{ $second }“ ist für { $count } Personen etwas anders als in „{ $first }“.
  }
repair-compare-hard = Offene Verstöße gegen Muss-Regeln: { $after } statt { $before }.
repair-compare-soft = Die Soll-Regeln kosten { $after } statt { $before }.
repair-compare-load = Was anders ist, nach Abteilung
repair-column-weeks-before = Wochen bisher
repair-column-weeks-after = Wochen dann
repair-column-most-before = Meiste Gäste bisher
repair-column-most-after = Meiste Gäste dann

## Varianten

repair-variants-count = Es können 2 bis { $most } Varianten sein.
repair-variants-kept = { $count ->
    [1] Eine Variante zum Rotationsplan „{ $name }“ festgehalten
   *[other] { $count } Varianten zum Rotationsplan „{ $name }“ festgehalten
  }
repair-variants-found = „{ $name }“: { $count } von { $all } Varianten gefunden
repair-variants = { $count ->
    [1] Eine Variante zu „{ $name }“; eine weitere, die sich genug unterscheidet, gibt es nicht oder war in der Zeit nicht zu finden.
   *[other] { $count } Varianten zu „{ $name }“, die beste zuerst.
  }
repair-variants-impossible = Für „{ $name }“ gibt es keinen Plan, der alle Muss-Regeln und Fixierungen einhält, also auch keine Varianten.
repair-variants-unknown = Für „{ $name }“ wurde in der Zeit kein Plan gefunden; dass es keinen gibt, ist nicht bewiesen.
repair-variants-stopped = Die Suche nach Varianten von „{ $name }“ wurde abgebrochen, bevor eine gefunden war.
repair-variants-next = Nebeneinander zeigt sie „rondo rotation compare { $plan } { $variant }“; „rondo rotation take { $plan } { $variant }“ übernimmt eine.
repair-variant = { $name }: Soll-Regeln kosten { $objective }; anders als jetzt für { $people ->
    [1] eine Person
   *[other] { $people } Personen
  }{ $apart ->
    [0] {""}
    [1] , anders als jede bessere Variante für mindestens eine Person
   *[other] , anders als jede bessere Variante für mindestens { $apart } Personen
  }

## Nebeneinander

repair-where = { $code } { $first }–{ $last }
repair-with = mit { $mentor }
repair-side-nothing = nichts

# Rotationspläne reparieren, Varianten, Kopien und ihr Vergleich.

## Reparatur

repairing-done = Rotationsplan „{ $name }“ repariert
repairing-searching = „{ $name }“ wird repariert; { $least ->
    [0] noch keine Reparatur gefunden
   *[other] mindestens { $least } Zeiträume ändern sich, noch keine Reparatur gefunden
  }
repairing-found = „{ $name }“: eine Reparatur mit { $changed } geänderten Zeiträumen ist gefunden, mindestens { $least } müssen es sein
repairing-nothing = Nichts zu reparieren: „{ $name }“ verletzt ab dem { $first } keine Muss-Regel.
repairing-fewest = { $changed ->
    [0] Kein Einsatz wird verlegt.
    [1] Ein Zeitraum ändert sich; weniger ist nicht möglich.
   *[other] { $changed } Zeiträume ändern sich, bei { $people ->
        [1] einer Person
       *[other] { $people } Personen
      }; weniger ist nicht möglich.
  }
repairing-at-least = { $changed ->
    [1] Ein Zeitraum ändert sich.
   *[other] { $changed } Zeiträume ändern sich, bei { $people ->
        [1] einer Person
       *[other] { $people } Personen
      }; { $fewest ->
        [0] dass es nicht mit weniger geht, ist nicht bewiesen.
       *[other] weniger als { $fewest } sind nicht möglich, ob es mit weniger als { $changed } geht, ist nicht bewiesen.
      }
  }
repairing-mentors = { $places ->
    [yes] { $count ->
        [1] Ein Einsatz bekommt eine andere Patin oder einen anderen Paten.
       *[other] { $count } Einsätze bekommen eine andere Patin oder einen anderen Paten.
      }
   *[no] { $count ->
        [1] Nur ein Einsatz bekommt eine andere Patin oder einen anderen Paten; alle bleiben, wo sie sind.
       *[other] Nur { $count } Einsätze bekommen eine andere Patin oder einen anderen Paten; alle bleiben, wo sie sind.
      }
  }
repairing-soft = Die Soll-Regeln kosten danach { $after }, bisher { $before }.
repairing-told = Nachricht bekommen: { $people }. Alle anderen nichts.
repairing-more = { $count } weitere
repairing-left = { $count ->
    [1] Ein Verstoß lässt sich so nicht beheben und bleibt.
   *[other] { $count } Verstöße lassen sich so nicht beheben und bleiben.
  }
repairing-impossible = „{ $name }“ lässt sich nicht reparieren: { $count ->
    [1] den offenen Verstoß
   *[other] keinen der { $count } offenen Verstöße
  } behebt keine Änderung, die alle Muss-Regeln, Fixierungen und die Vergangenheit achtet. Der Plan ist unverändert.
repairing-unknown = Für „{ $name }“ wurde in { $seconds } Sekunden keine Reparatur gefunden; dass es keine gibt, ist nicht bewiesen. Der Plan ist unverändert.
repairing-see-explain = Warum es nicht geht und was helfen würde, sagt „rondo rotation explain { $plan }“.
repairing-stopped-early = Die Reparatur von „{ $name }“ wurde abgebrochen, bevor eine gefunden war; nichts ist verändert.

repairing-findings-removed = { $count ->
    [1] Behoben: ein Verstoß
   *[other] Behoben: { $count } Verstöße
  }
repairing-findings-added = { $count ->
    [1] Neu: ein Verstoß
   *[other] Neu: { $count } Verstöße
  }
repairing-findings-left = { $count ->
    [1] Bleibt: ein Verstoß
   *[other] Bleiben: { $count } Verstöße
  }

## Kopien, Vergleich, Übernehmen

repairing-copied = Rotationsplan „{ $name }“ als „{ $copy }“ kopiert
repairing-taken = „{ $proposal }“ nach „{ $name }“ übernommen
repairing-take-itself = „{ $name }“ kann nicht sich selbst übernehmen.
repairing-take-other-frame = „{ $proposal }“ hat andere Tage oder andere Zeiträume als „{ $name }“ und lässt sich nicht übernehmen.
repairing-take-past = „{ $name }“ ist veröffentlicht und bleibt bis gestern, wie er war; im Vorschlag ist { $person } vom { $first } bis { $last } anders eingesetzt.
repairing-compare-people = { $count ->
    [0] „{ $second }“ ist für alle wie „{ $first }“.
    [1] In „{ $second }“ ist für eine Person etwas anders als in „{ $first }“.
   *[other] In „{ $second }“ ist für { $count } Personen etwas anders als in „{ $first }“.
  }
repairing-compare-hard = Offene Verstöße gegen Muss-Regeln: { $after } statt { $before }.
repairing-compare-soft = Die Soll-Regeln kosten { $after } statt { $before }.
repairing-compare-load = Was anders ist, nach Abteilung
repairing-column-weeks-before = Wochen bisher
repairing-column-weeks-after = Wochen dann
repairing-column-most-before = Meiste Gäste bisher
repairing-column-most-after = Meiste Gäste dann

## Varianten

repairing-variants-count = Es können 2 bis { $most } Varianten sein.
repairing-variants-kept = { $count ->
    [1] Eine Variante zum Rotationsplan „{ $name }“ festgehalten
   *[other] { $count } Varianten zum Rotationsplan „{ $name }“ festgehalten
  }
repairing-variants-found = „{ $name }“: { $count } von { $all } Varianten gefunden
repairing-variants = { $count ->
    [1] Eine Variante zu „{ $name }“; eine weitere, die sich genug unterscheidet, gibt es nicht oder war in der Zeit nicht zu finden.
   *[other] { $count } Varianten zu „{ $name }“, die beste zuerst.
  }
repairing-variants-impossible = Für „{ $name }“ gibt es keinen Plan, der alle Muss-Regeln und Fixierungen einhält, also auch keine Varianten.
repairing-variants-unknown = Für „{ $name }“ wurde in der Zeit kein Plan gefunden; dass es keinen gibt, ist nicht bewiesen.
repairing-variants-stopped = Die Suche nach Varianten von „{ $name }“ wurde abgebrochen, bevor eine gefunden war.
repairing-variants-next = Nebeneinander zeigt sie „rondo rotation compare { $plan } { $variant }“; „rondo rotation take { $plan } { $variant }“ übernimmt eine.
repairing-variant = { $name }: Soll-Regeln kosten { $objective }; anders als jetzt für { $people ->
    [1] eine Person
   *[other] { $people } Personen
  }{ $apart ->
    [0] {""}
    [1] , anders als jede bessere Variante für mindestens eine Person
   *[other] , anders als jede bessere Variante für mindestens { $apart } Personen
  }

## Nebeneinander

repairing-where = { $code } { $first }–{ $last }
repairing-with = mit { $mentor }
repairing-side-nothing = nichts

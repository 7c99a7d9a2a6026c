# Rotationspläne: was geändert wird, was dem im Weg steht, und was an einer Stelle zu wissen ist.

## Was getan wurde

rotation-created = Rotationsplan „{ $plan }“ angelegt
rotation-removed = Rotationsplan „{ $plan }“ gelöscht
rotation-assigned = Einsatz: { $person } in { $department }, { $when }
rotation-unassigned = Einsatz gestrichen: { $person } in { $department }, { $when }
rotation-moved = Einsatz verschoben: { $person } in { $department }, { $when }, jetzt { $now }
rotation-pinned-now = Fixiert: { $person } in { $department }, { $when }
rotation-unpinned-now = Fixierung gelöst: { $person } in { $department }, { $when }
rotation-assigned-all = Einsatz in { $department }, { $when }: { $people }
rotation-cleared = Alle Einsätze herausgenommen, { $when }: { $people }
rotation-shifted-later = { $count } Einsätze { $days ->
    [one] einen Tag
   *[other] { $days } Tage
  } später: { $people }
rotation-shifted-earlier = { $count } Einsätze { $days ->
    [one] einen Tag
   *[other] { $days } Tage
  } früher: { $people }
rotation-pinned-all = { $count } Einsätze fixiert: { $people }
rotation-unpinned-all = Fixierung von { $count } Einsätzen gelöst: { $people }
rotation-swapped = Getauscht: { $person } und { $other }, { $when }
rotation-tandem = Tandem-Tausch: { $person } und { $other }, { $when }
rotation-split = Einsatz geteilt: { $person } in { $department }, { $when }, ab { $day } ein zweiter
rotation-split-to = Einsatz geteilt: { $person } in { $department }, { $when }; ab { $day } { $heir } in { $place }
rotation-resized = Einsatz geändert: { $person } in { $department }, { $when }, jetzt { $now }
rotation-changed = Einsatz geändert: { $person } in { $department }, { $when }
rotation-suspended = Ausgesetzt: { $person } in { $department }, { $when }
rotation-resumed = Nicht mehr ausgesetzt: { $person } in { $department }, { $when }
rotation-broken-off = Einsatz abgebrochen: { $person } in { $department }, { $when }, letzter Tag { $last }
rotation-cut-gone = { $department }, { $when }: entfällt
rotation-cut-left = { $department }, { $when }: es bleibt { $left }

rotation-when-day = { $first } (KW { $week })
rotation-when-week = KW { $week } ({ $first } bis { $last })
rotation-when-weeks = KW { $week }–{ $last_week } ({ $first } bis { $last })

## Was dem im Weg steht

rotation-name-taken = Einen Rotationsplan „{ $name }“ gibt es schon.
rotation-outside-plan = Diese Tage liegen außerhalb des Plans; er geht vom { $first } bis { $last }.
rotation-not-in-plan = { $department } gehört nicht zum Plan „{ $plan }“.
rotation-not-its-days = Der Einsatz hat keinen dieser Tage; er hat { $when }.
rotation-pinned = Der Einsatz in { $department }, { $when }, ist fixiert und bleibt, wie er ist.
rotation-unpin-first = Lösen Sie zuerst die Fixierung.
rotation-no-such-assignment = Einen Einsatz „{ $assignment }“ gibt es im Plan „{ $plan }“ nicht.
rotation-see-assignments = Alle Einsätze mit ihren Kennungen zeigt „rondo rotation show { $plan }“.
rotation-swap-same = { $person } kann nicht mit sich selbst tauschen.
rotation-tandem-same = Beide gehören in dieselbe Abteilung: Für { $person } gibt es nichts zu tauschen.
rotation-tandem-no-home = { $person } hat keine Stammabteilung; ein Tandem-Tausch braucht zwei.
rotation-nothing-there = An diesen Tagen gibt es keinen Einsatz.
rotation-nothing-changed = Der Einsatz ist schon so.
rotation-not-suspended = Der Einsatz ({ $when }) ist an keinem Tag ausgesetzt.
rotation-own-mentor = { $person } kann nicht Pate oder Patin für sich selbst sein.
rotation-split-outside = Der zweite Teil muss zwischen dem { $first } und dem { $last } beginnen.
rotation-past = { $person }: Was vom { $first } bis { $last } war, ist vergangen; „{ $plan }“ ist veröffentlicht, die Vergangenheit bleibt, wie sie ist.
rotation-from-today = Ändern lässt sich alles ab dem { $today }.
rotation-no-such-zoom = „{ $zoom }“ ist keine Einteilung; möglich sind: { $zooms }.

## Auswege, die geprüft sind

rotation-repair-later = { $person } eine Woche später nach { $department } (ab { $first })
rotation-repair-earlier = { $person } eine Woche früher nach { $department } (ab { $first })
rotation-repair-free = { $person } { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } nicht in { $department }
rotation-repair-unassign = Einsatz von { $person } in { $department } ({ $first } bis { $last }) streichen
rotation-repair-fill = { $person } auch vom { $first } bis { $last } in { $department }
rotation-repair-longer = { $person } eine Woche länger in { $department } ({ $first } bis { $last })
rotation-repair-mentor = { $mentor } betreut { $person } in { $department } ({ $first } bis { $last })
rotation-repair-tandem = { $person } und { $other } tauschen { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } die Plätze: beide sind in der Abteilung der anderen Person
rotation-repair-elsewhere = { $repair }; { $added ->
    [0] { $removed ->
        [1] ein Soll-Verstoß entfällt
       *[other] { $removed } Soll-Verstöße entfallen
      }
    [1] { $removed ->
        [0] ein Soll-Verstoß mehr
        [1] ein Soll-Verstoß kommt dazu, einer entfällt
       *[other] ein Soll-Verstoß kommt dazu, { $removed } entfallen
      }
   *[other] { $removed ->
        [0] { $added } Soll-Verstöße mehr
        [1] { $added } Soll-Verstöße kommen dazu, einer entfällt
       *[other] { $added } Soll-Verstöße kommen dazu, { $removed } entfallen
      }
  }
rotation-repaired = Vorschlag übernommen: { $repair }
rotation-repair-gone = Dieser Vorschlag passt nicht mehr zum Plan. Bitte sehen Sie sich den Verstoß noch einmal an.

## Was an einer Stelle zu wissen ist

rotation-why-person = { $person }, { $day }
rotation-why-department = { $department }, { $day }
rotation-why-no-station = Keine Station im Plan.
rotation-why-place = { $department }, { $first } bis { $last }
rotation-why-half = { $place }, nur { $half }
rotation-why-pinned = Fixiert
rotation-why-suspended = Heute ausgesetzt
rotation-why-mentor = Pate/Patin: { $mentor }
rotation-why-goal = Ziel: { $goal }
rotation-why-weeks = { $net ->
    [1] Eine Nettowoche
   *[other] { $net } Nettowochen
  }, { $calendar ->
    [1] eine Kalenderwoche
   *[other] { $calendar } Kalenderwochen
  } ({ $first } bis { $last })
rotation-why-council = Betriebsrat: { $status }
rotation-why-outside-contract = An diesem Tag nicht angestellt.
rotation-why-no-work-day = Kein Arbeitstag der Person.
rotation-why-holiday = Feiertag: { $name }
rotation-why-away = { $kind }, { $half }, { $first } bis { $last }
rotation-why-requested = { $kind } beantragt, { $half }, { $first } bis { $last }
rotation-why-at-home = In der Stammabteilung: { $department }

rotation-load-guests = { $count ->
    [0] Kein Gast
    [1] Ein Gast: { $names }
   *[other] { $count } Gäste: { $names }
  }
rotation-load-most = { $most ->
    [1] Ein Platz
   *[other] { $most } Plätze
  }
rotation-load-no-working-day = Kein Arbeitstag der Abteilung.
rotation-load-present = Eigene Leute da: { $count ->
    [0] niemand
   *[other] { $count } ({ $names })
  }
rotation-load-half = { $person } (nur { $half })
rotation-load-least = Mindestens { $least } müssen da sein.
rotation-load-away = { $person }: { $why }
rotation-away-rotation = in { $department } bis { $last }
rotation-away-absence = { $kind } bis { $last }
rotation-away-contract = nicht angestellt
rotation-away-holiday = Feiertag ({ $name })
rotation-away-no-work-day = kein Arbeitstag

rotation-solved = Rotationsplan „{ $name }“ gelöst
rotation-proposed = Vorschlag zum Rotationsplan „{ $name }“ festgehalten
rotation-solving = „{ $name }“ wird gelöst; noch kein Plan gefunden
rotation-solving-best = „{ $name }“: bester Plan bisher { $best }, Schranke { $bound }
rotation-solve-optimal = „{ $name }“ ist gelöst: { $objective ->
    [0] keine Regel wird verletzt.
   *[other] die Soll-Regeln kosten { $objective }, und das ist bewiesen das Beste.
  }
rotation-solve-feasible = „{ $name }“ hat einen Plan ohne verletzte Muss-Regel; die Soll-Regeln kosten { $objective }, { $bound ->
    [0] eine bessere Schranke als null ist nicht bewiesen.
   *[other] weniger als { $bound } ist unmöglich.
  }
rotation-solve-impossible = Für „{ $name }“ gibt es keinen Plan, der alle Muss-Regeln und Fixierungen einhält. Der Plan ist unverändert.
rotation-solve-unknown = Für „{ $name }“ wurde in { $seconds } Sekunden kein Plan gefunden; dass es keinen gibt, ist nicht bewiesen. Der Plan ist unverändert.
rotation-solve-proposal = Abgebrochen; der beste Plan bisher steht als eigener Plan „{ $proposal }“ daneben.
rotation-solve-told = { $count ->
    [1] Eine Person ist zu informieren: { $people }.
   *[other] { $count } Personen sind zu informieren: { $people }.
  }
rotation-stopped-early = Das Lösen von „{ $name }“ wurde abgebrochen, bevor ein Plan gefunden war; nichts ist verändert.
rotation-bad-time-limit = Die Zeit muss größer als null Sekunden sein.
rotation-difference-moved = { $person }: { $department } vom { $first } bis { $last } statt vom { $old_first } bis { $old_last }
rotation-difference-added = { $person }: neu in { $department } vom { $first } bis { $last }
rotation-difference-gone = { $person }: nicht mehr in { $department } vom { $first } bis { $last }
rotation-difference-mentor = { $person }: in { $department } ({ $first } bis { $last }) begleitet von { $mentor }
rotation-difference-no-mentor = { $person }: in { $department } ({ $first } bis { $last }) ohne eigenen Paten
rotation-difference-goal = { $person }: in { $department } ({ $first } bis { $last }) mit dem Ziel „{ $goal }“
rotation-difference-no-goal = { $person }: in { $department } ({ $first } bis { $last }) ohne Ziel
rotation-difference-status = { $person }: in { $department } ({ $first } bis { $last }) jetzt { $status }
rotation-difference-suspended = { $person }: in { $department } ({ $first } bis { $last }) ausgesetzt: { $pauses }
rotation-difference-not-suspended = { $person }: in { $department } ({ $first } bis { $last }) nicht mehr ausgesetzt
rotation-difference-kept = { $count ->
    [0] Kein Einsatz bleibt, wie er war.
    [1] Ein Einsatz bleibt, wie er war.
   *[other] { $count } Einsätze bleiben, wie sie waren.
  }

## Freigegeben, veröffentlicht, Betriebsrat, Platzbedarf

rotation-approved = Rotationsplan „{ $name }“ freigegeben
rotation-published = Rotationsplan „{ $name }“ veröffentlicht, Stand { $version }
rotation-already-approved = „{ $name }“ ist so, wie er ist, schon freigegeben.
rotation-already-published = „{ $name }“ ist so, wie er ist, schon veröffentlicht (Stand { $version }).
rotation-nothing-planned = In „{ $name }“ ist noch nichts geplant.
rotation-still-hard = { $count ->
    [one] Ein Verstoß gegen eine Muss-Regel steht noch offen.
   *[other] { $count } Verstöße gegen Muss-Regeln stehen noch offen.
  }
rotation-approved-on = Freigegeben am { $on } von { $by }.
rotation-not-published = Noch nicht veröffentlicht.
rotation-version-stands = Veröffentlicht: Stand { $version } vom { $on } von { $by }; { $changed ->
    [0] seither ist nichts geändert.
    [one] seither ist bei einer Person etwas geändert.
   *[other] seither ist bei { $changed } Personen etwas geändert.
  }
rotation-told-many = Zu benachrichtigen: { $people } sowie { $more } weitere.
rotation-council-noted = Betriebsrat: { $person } in { $department }, { $when }: { $status }
rotation-council-noted-all = Betriebsrat: Status von { $count } Einsätzen in „{ $plan }“ notiert ({ $statuses })
rotation-council-employees = Einen Status gibt es nur für Beschäftigte; { $person } ist in Ausbildung oder im Praktikum.
rotation-council-to-come = Der { $day } kommt erst noch; notiert wird, was schon war.
rotation-council-none = Es gibt keinen Einsatz, von dem der Betriebsrat nach den Regeln erfahren müsste.
rotation-council-no-rule = Keine Regel sagt, welche Einsätze den Betriebsrat angehen. „rondo rule add works-council --notice“ legt eine an.
rotation-council-open = { $count ->
    [0] Zu jedem Einsatz ist ein Status notiert.
    [one] Zu einem Einsatz ist noch kein Status notiert.
   *[other] Zu { $count } Einsätzen ist noch kein Status notiert.
  }
rotation-meter-none = Alle Pflichtstationen sind geplant.
rotation-meter-need = { $person } noch { $weeks } Wochen bis { $by }
rotation-standing = veröffentlicht, Stand { $version }{ $changed ->
    [0] {""}
   *[other] , { $changed } geändert
  }
rotation-meter-short = { $department }: { $needed } Wochen gebraucht, nur { $free } frei ({ $needs })
rotation-meter-enough = { $department }: { $needed } Wochen gebraucht, { $free } frei ({ $needs })
rotation-meter-open = { $department }: { $needed } Wochen gebraucht ({ $needs })
rotation-council-outdated-status = { $status } (seither andere Tage)

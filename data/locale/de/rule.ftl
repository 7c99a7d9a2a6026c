# Regeln: was sie wollen, was sie finden, und was an ihnen nicht stimmen kann.

## Arten für beide Pläne

rule-inside-contract-title = Innerhalb des Vertrags
rule-inside-contract-purpose = Niemand wird vor dem Eintritt oder nach dem Austritt eingeplant.
rule-inside-contract-example = Gilt immer. Wer am 31. März ausscheidet, hat ab dem 1. April weder Einsatz noch Treffen.
rule-inside-contract-finding-before = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } in { $department } eingeplant, tritt aber erst am { $limit } ein.
rule-inside-contract-finding-after = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } in { $department } eingeplant, scheidet aber am { $limit } aus.

## Arten für die Rotation

rule-one-place-at-a-time-title = Nur ein Ort zugleich
rule-one-place-at-a-time-purpose = Niemand ist an einem Tag in zwei Abteilungen eingesetzt; halbe Tage dürfen sich teilen.
rule-one-place-at-a-time-example = Gilt immer. Vormittags Einkauf und nachmittags Finanzen ist erlaubt, ganze Tage in beiden nicht.
rule-one-place-at-a-time-finding = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } zugleich in { $places } eingesetzt.

rule-no-gap-title = Keine Lücke
rule-no-gap-purpose = Auszubildende haben an jedem Arbeitstag des Plans eine Station; Feiertage zählen nicht.
rule-no-gap-example = „allowed_days=5;except=2027-12-24..2027-12-31“: fünf Tage ohne Station sind in Ordnung, die Tage zwischen den Jahren zählen nicht mit. Mit „until_last=ja“ zählen nur Lücken vor der letzten Station.
rule-no-gap-finding = { $person } hat { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } keine Station ({ $gap ->
    [1] ein Arbeitstag
   *[other] { $gap } Arbeitstage
  }; im ganzen Plan { $total }, erlaubt { $allowed }).

rule-capacity-title = Plätze
rule-capacity-purpose = Eine Abteilung nimmt nur so viele Personen auf, wie sie Plätze hat; auch wer abwesend ist, behält seinen Platz.
rule-capacity-example = „most=departments.guest_capacity;who=guests“: so viele Gäste, wie in der Abteilungsliste stehen.
rule-capacity-finding = { $department } hat { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $count ->
    [1] { $who ->
        [guests] einen Gast
        [apprentices] eine Auszubildende oder einen Auszubildenden
       *[all] eine Person
      }
   *[other] { $count } { $who ->
        [guests] Gäste zugleich
        [apprentices] Auszubildende zugleich
       *[all] Personen zugleich
      }
  } ({ $crowd }), aber { $most ->
    [0] keinen Platz
    [1] nur einen Platz
   *[other] nur { $most } Plätze
  }.

rule-min-present-title = Mindestbesetzung
rule-min-present-purpose = An jedem Arbeitstag sind in der Abteilung genug Leute anwesend. Tage, an denen es auch ohne Rotation zu wenige wären, werden nur genannt.
rule-min-present-example = „least=departments.min_staffing;who=own“: so viele eigene Leute, wie in der Abteilungsliste stehen; mit „who=guests“ so viele, die durch die Rotation kommen.
rule-min-present-finding = { $department }: { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $present ->
    [1] ist
   *[other] sind
  } nur { $present } von mindestens { $least } anwesend; { $away } { $number ->
    [1] ist
   *[other] sind
  } durch die Rotation in anderen Abteilungen.
rule-min-present-finding-guests = { $department }: { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $present ->
    [1] ist
   *[other] sind
  } nur { $present } von mindestens { $least } durch die Rotation da.
rule-min-present-finding-anyway = { $department }: { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } wären auch ohne Rotation nur { $present } von mindestens { $least } anwesend.

rule-min-stay-title = Mindestverweildauer
rule-min-stay-purpose = Ein Einsatz dauert lange genug, um etwas zu lernen. Nettowochen zählen nur Tage, an denen die Person da ist.
rule-min-stay-example = „weeks=3;measure=net“: fünfzehn Anwesenheitstage, ohne Schule, Urlaub und Feiertage.
rule-min-stay-finding = { $person } kommt in { $department } ({ $first } bis { $last }) nur auf { $measured ->
    [net] { $weeks ->
        [1] eine Nettowoche
       *[other] { $weeks } Nettowochen
      }
   *[calendar] { $weeks ->
        [1] eine Kalenderwoche
       *[other] { $weeks } Kalenderwochen
      }
  }; nötig sind mindestens { $least }.

rule-max-stay-title = Höchstdauer
rule-max-stay-purpose = Ein Einsatz dauert nicht länger als vereinbart; was davon schon vor dem Plan lag, zählt mit.
rule-max-stay-example = „weeks=departments.max_stay_weeks;measure=calendar“: so viele Kalenderwochen, wie in der Abteilungsliste stehen.
rule-max-stay-finding = { $person } ist { $measured ->
    [net] { $weeks } Nettowochen
   *[calendar] { $weeks } Kalenderwochen
  } in { $department } ({ $first } bis { $last }); höchstens { $most } sind vorgesehen.

rule-required-visit-title = Pflichtstation
rule-required-visit-purpose = Jede und jeder war bis zu einem Tag in den Abteilungen, die dazugehören; frühere Einsätze zählen.
rule-required-visit-example = „departments=EK|FI|LO;least_net_weeks=3;by=2027-07-31“: je drei Nettowochen in allen drei; mit „k=2“ genügen zwei davon.
rule-required-visit-finding = { $person } fehlt die Pflichtstation { $department } (bis { $by }).
rule-required-visit-finding-weeks = { $person } kommt bis { $by } auf { $weeks } Nettowochen in { $department }; nötig sind { $least }.
rule-required-visit-finding-some = { $person } hat bis { $by } nur { $done } von { $needed } Pflichtstationen; zur Wahl stehen noch { $choices }.

rule-requires-before-title = Voraussetzung
rule-requires-before-purpose = In eine Abteilung kommt erst, wer in einer anderen schon war.
rule-requires-before-example = „before=EK>FI“: erst der Einkauf, dann die Finanzen; mit „before=departments.requires_before“ gilt, was in der Abteilungsliste steht. Mit „needs=one“ genügt eine von mehreren.
rule-requires-before-finding = { $person } beginnt am { $begins } in { $department }, war aber noch nicht in { $needed }.
rule-requires-before-finding-later = { $person } beginnt am { $begins } in { $department }; der nötige Einsatz in { $needed } endet erst am { $ends }.
rule-requires-before-finding-one = { $person } beginnt am { $begins } in { $department }, war aber vorher in keiner dieser Abteilungen: { $needed }.

rule-at-most-once-title = Höchstens einmal
rule-at-most-once-purpose = Niemand kommt ein zweites Mal in dieselbe Abteilung; frühere Einsätze zählen.
rule-at-most-once-example = „departments=VI|MK|EK“: jede dieser Stationen nur einmal; ohne Angabe gilt es für alle Abteilungen.
rule-at-most-once-finding = { $person } kommt vom { $first } bis { $last } zum { $number }. Mal in { $department }; zuletzt war es vom { $earlier } bis { $earlier_last }.

rule-blackout-title = Sperrzeit
rule-blackout-purpose = In diesen Tagen nimmt die Abteilung niemanden auf und gibt niemanden ab, zum Beispiel beim Abschluss oder bei der Inventur.
rule-blackout-example = „last_working_days_of_quarter=3;people=all;applies=days“: die letzten drei Arbeitstage jedes Quartals; mit „applies=starts“ darf dann nur kein Einsatz beginnen.
rule-blackout-finding-guest = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } in { $department }, in der Sperrzeit vom { $closed } bis { $closed_last }.
rule-blackout-finding-own = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } in { $elsewhere }, obwohl { $department } vom { $closed } bis { $closed_last } niemanden abgibt.
rule-blackout-finding-starts = { $person } beginnt am { $first } in { $elsewhere }; { $department } hat vom { $closed } bis { $closed_last } Sperrzeit.

rule-mentor-title = Pate oder Patin ist da
rule-mentor-purpose = Wer in einer Abteilung zu Gast ist, hat dort jemanden, der oft genug da ist, zu ihm passt und nicht zu viele betreut.
rule-mentor-example = „least_share=0,5;most_mentees=2“: an der Hälfte der Anwesenheitstage da, höchstens zwei zugleich.
rule-mentor-finding = { $mentor } betreut { $person } in { $department } ({ $first } bis { $last }), ist aber nur an { $together } von { $present } Tagen da; nötig sind { $least } %.
rule-mentor-finding-nobody = { $person } hat vom { $first } bis { $last } in { $department } weder Paten noch Patin.
rule-mentor-finding-barred = { $mentor } soll { $person } in { $department } betreuen ({ $first } bis { $last }); die beiden sind ein Sperrpaar.
rule-mentor-finding-mentees = { $mentor } betreut { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $count } Personen zugleich ({ $mentees }); höchstens { $most } sind vorgesehen.

rule-not-together-title = Nicht zusammen
rule-not-together-purpose = Zwei Personen sind nie am selben Tag in derselben Abteilung.
rule-not-together-example = Geltungsbereich „people:1013,1025“: die beiden kommen nicht zusammen.
rule-not-together-finding = { $person } und { $other } sind { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } zugleich in { $department }.

rule-elective-needs = Bitte „exactly“ angeben, oder „least“ oder „most“.
rule-elective-title = Wahlstationen
rule-elective-purpose = Aus einer Gruppe von Abteilungen besucht jede und jeder genau so viele, oder mindestens oder höchstens so viele.
rule-elective-example = „departments=PE|QM|EK;exactly=2“: zwei von drei, frühere Einsätze zählen.
rule-elective-finding = { $person } besucht { $count ->
    [0] keine
   *[other] nur { $count }
  } der Wahlstationen { $group }, verlangt { $bound ->
    [exact] { $asked ->
        [1] ist genau eine
       *[other] sind genau { $asked }
      }
   *[other] { $asked ->
        [1] ist mindestens eine
       *[other] sind mindestens { $asked }
      }
  }.
rule-elective-finding-more = { $person } besucht { $count } Wahlstationen ({ $chosen }), { $bound ->
    [exact] verlangt { $asked ->
        [0] ist keine
        [1] ist genau eine
       *[other] sind genau { $asked }
      }
   *[other] erlaubt { $asked ->
        [0] ist keine
        [1] ist höchstens eine
       *[other] sind höchstens { $asked }
      }
  }.

rule-no-return-title = Keine schnelle Rückkehr
rule-no-return-purpose = Zwischen zwei Einsätzen in derselben Abteilung liegt eine Pause.
rule-no-return-example = „pause_weeks=26“: frühestens nach einem halben Jahr wieder in dieselbe Abteilung.
rule-no-return-finding = { $person } kommt { $pause ->
    [1] einen Tag
   *[other] { $pause } Tage
  } nach dem { $earlier_last } zurück in { $department }; verlangt sind { $weeks ->
    [1] eine Woche
   *[other] { $weeks } Wochen
  } Pause.

rule-forbidden-succession-title = Nicht direkt danach
rule-forbidden-succession-purpose = Eine Abteilung folgt nie unmittelbar auf eine andere.
rule-forbidden-succession-example = „pairs=VI>VA“: vom Innendienst nicht gleich in den Außendienst.
rule-forbidden-succession-finding = { $person } beginnt am { $begins } in { $department }, direkt nach { $earlier } (bis { $ended }).

rule-cyclic-order-title = Reihenfolge im Kreis
rule-cyclic-order-purpose = Abteilungen werden reihum durchlaufen; wo man anfängt, ist frei.
rule-cyclic-order-example = „ring=EK>LO>FI“: nach dem Einkauf das Lager, nach dem Lager die Finanzen, danach wieder der Einkauf.
rule-cyclic-order-finding = { $person } kommt am { $begins } nach { $earlier } in { $department }; an der Reihe wäre { $wanted }.

rule-window-title = Zeitfenster
rule-window-purpose = Eine Abteilung nimmt nur in einer bestimmten Zeit jemanden auf.
rule-window-example = „department=MK;from=2027-03-01;until=2027-06-30“: ins Marketing nur von März bis Juni.
rule-window-finding = { $person } ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } in { $department } ({ $count ->
    [1] ein Arbeitstag
   *[other] { $count } Arbeitstage
  } außerhalb), offen ist die Abteilung nur vom { $opens } bis { $closes }.

rule-skill-needed-title = Kompetenz nötig
rule-skill-needed-purpose = In eine Abteilung kommt nur, wer eine Kompetenz hat.
rule-skill-needed-example = Geltungsbereich „departments:VA“, „skill=Englisch;level=2“: in den Außendienst nur mit Englisch ab Stufe 2.
rule-skill-needed-finding = { $person } ist in { $department } eingeplant, { $level ->
    [0] hat aber die Kompetenz { $skill } nicht
   *[other] hat { $skill } aber nur auf Stufe { $level }
  } (nötig: Stufe { $least }).

rule-skill-mix-title = Kompetenz im Haus
rule-skill-mix-purpose = An jedem Arbeitstag sind in einer Abteilung so viele da, die eine Sache können.
rule-skill-mix-example = Geltungsbereich „departments:KS“, „skill=Französisch;least=1“: im Kundenservice ist immer jemand mit Französisch.
rule-skill-mix-finding = In { $department } { $present ->
    [0] ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } niemand
    [1] ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } nur eine Person
   *[other] sind { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } nur { $present } Personen
  } mit { $skill } (ab Stufe { $level }) da; nötig { $least ->
    [1] ist eine
   *[other] sind { $least }
  }.
rule-skill-mix-finding-anyway = In { $department } { $present ->
    [0] ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } auch ohne Rotation niemand
    [1] ist { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } auch ohne Rotation nur eine Person
   *[other] sind { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } auch ohne Rotation nur { $present } Personen
  } mit { $skill } (ab Stufe { $level }) da; nötig { $least ->
    [1] ist eine
   *[other] sind { $least }
  }.

rule-newcomers-title = Neue zugleich
rule-newcomers-purpose = Nur so viele, die noch nie da waren, sind zugleich in einer Abteilung.
rule-newcomers-example = „most=1“: immer nur eine Person, die eingearbeitet werden muss.
rule-newcomers-finding = { $department } hat { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $count } Neue zugleich ({ $crowd }); { $most ->
    [0] erlaubt ist niemand
    [1] erlaubt ist eine Person
   *[other] erlaubt sind { $most }
  }.

rule-together-title = Zusammen
rule-together-purpose = Zwei Personen rotieren gemeinsam: wo die eine eingesetzt ist, ist auch die andere.
rule-together-example = Geltungsbereich „people:3001,3003“: die beiden sind immer in derselben Abteilung.
rule-together-finding = { $person } und { $other } sind { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } nicht zusammen ({ $places }).

rule-reciprocal-title = Tandem-Tausch
rule-reciprocal-purpose = Zwei Personen tauschen: beide sind zur selben Zeit weg, jede am Platz der anderen.
rule-reciprocal-example = Geltungsbereich „people:1005,1022“: die eine ist im Marketing, solange die andere im Vertrieb ist.
rule-reciprocal-finding = { $person } und { $other } sind ein Tandem, aber { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $number ->
    [1] ist nur { $away } weg
   *[other] sind { $away } nicht am Platz der anderen
  }.

rule-home-team-title = Stammmannschaft
rule-home-team-purpose = Eine Abteilung gibt nur so viele der eigenen Leute zugleich ab, und nur für einen Teil des Jahres.
rule-home-team-example = „most_away=1;most_away_share=0.2“: höchstens eine Person zugleich, höchstens ein Fünftel aller Arbeitstage im Jahr.
rule-home-team-finding = Aus { $department } sind { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } { $count } Personen zugleich weg ({ $away }); erlaubt { $most ->
    [0] ist niemand
    [1] ist eine
   *[other] sind { $most }
  }.
rule-home-team-finding-share = Aus { $department } sind die eigenen Leute { $year } an { $share } % ihrer Arbeitstage weg; erlaubt sind { $most } %.

rule-away-limit-title = Höchstens so lange weg
rule-away-limit-purpose = Niemand ist in einem Kalenderjahr länger als so viele Wochen in anderen Abteilungen.
rule-away-limit-example = „weeks=12“: höchstens zwölf Kalenderwochen im Jahr, frühere Einsätze zählen.
rule-away-limit-finding = { $person } ist { $year } in { $count ->
    [1] einer Kalenderwoche
   *[other] { $count } Kalenderwochen
  } nicht in der eigenen Abteilung; erlaubt { $most ->
    [0] ist keine
    [1] ist eine
   *[other] sind { $most }
  }.

rule-hand-over-title = Übergabe
rule-hand-over-purpose = Wer geht und wer nachfolgt, sind einige Tage gemeinsam da; an diesen Tagen ist ein Platz mehr erlaubt.
rule-hand-over-example = Geltungsbereich „departments:KS“, „days=2“: zwei gemeinsame Tage bei jedem Wechsel.
rule-hand-over-by-hand = Mit der Regel „{ $title }“ kann kein Plan gelöst werden, denn gelöst wird in ganzen Zeiträumen. Machen Sie für das Lösen einen Hinweis daraus, und verlängern Sie danach die Einsätze von Hand um die gemeinsamen Tage.
rule-hand-over-finding = { $person } (bis { $leaves }) und { $other } (ab { $comes }) haben in { $department } { $common ->
    [0] keinen gemeinsamen Tag
    [1] nur einen gemeinsamen Tag
   *[other] nur { $common } gemeinsame Tage
  }; für die Übergabe { $least ->
    [1] ist einer nötig
   *[other] sind { $least } nötig
  }.

rule-presence-share-title = Anwesenheit
rule-presence-share-purpose = In jedem Einsatz ist jemand an einem Mindestanteil der Tage wirklich da.
rule-presence-share-example = „least_share=0.6“: an mindestens 60 % der Tage; Feiertage, Schule und Abwesenheiten zählen dagegen.
rule-presence-share-finding = { $person } ist in { $department } vom { $first } bis { $last } nur an { $present } von { $assigned } Tagen da; verlangt sind { $least } %.

rule-site-change-title = Standortwechsel
rule-site-change-purpose = Niemand wechselt zu oft den Standort, und jede Zeit an einem Standort ist lang genug.
rule-site-change-example = „most_changes=2;least_weeks=8“: höchstens zwei Wechsel; zwischen zwei Wechseln mindestens acht Wochen.
rule-site-change-finding = { $person } wechselt { $count ->
    [1] einmal
   *[other] { $count }-mal
  } den Standort ({ $sites }); erlaubt { $most ->
    [0] ist kein Wechsel
    [1] ist ein Wechsel
   *[other] sind { $most } Wechsel
  }.
rule-site-change-finding-short = { $person } ist vom { $first } bis { $last } nur { $weeks } Wochen in { $site }; verlangt { $least ->
    [1] ist eine Woche
   *[other] sind { $least } Wochen
  }.

rule-load-title = Belastung
rule-load-purpose = Schwere Stationen folgen nicht ohne Pause aufeinander.
rule-load-example = „weights=VA:2|KS:1;window_weeks=8;most=10“: in acht Wochen höchstens die Summe 10.
rule-load-finding = { $person } hat vom { $first } bis { $last } innerhalb von { $weeks ->
    [1] einer Woche
   *[other] { $weeks } Wochen
  } die Belastung { $load }{ $count ->
    [0] { "" }
   *[other] { " " }({ $places })
  }; erlaubt ist { $most }.

rule-content-title = Lerninhalte
rule-content-purpose = Alles, was gelernt werden soll, bietet eine besuchte Abteilung.
rule-content-example = „contents=Angebote schreiben|Kampagnen planen“: beides kommt in einem Einsatz vor.
rule-content-finding = { $person } kommt in keine Abteilung, die „{ $content }“ vermittelt (möglich: { $places }).
rule-content-finding-nowhere = { $person } soll „{ $content }“ lernen, aber keine Abteilung bietet das an.

rule-leave-only-in-title = Urlaub nur dort
rule-leave-only-in-purpose = Urlaub fällt nur in Einsätze in bestimmten Abteilungen.
rule-leave-only-in-example = „departments=VI|EK“: Urlaub nur während der Zeit im Innendienst oder im Einkauf.
rule-leave-only-in-finding = { $person } hat { $days ->
    [1] am { $first }
   *[other] vom { $first } bis { $last }
  } Urlaub ({ $count ->
    [1] ein Arbeitstag
   *[other] { $count } Arbeitstage
  }) außerhalb von { $allowed }.

rule-wish-title = Wünsche
rule-wish-purpose = Wer sich eine Abteilung gewünscht hat, kommt in der gewünschten Zeit dorthin, und sei es einen Tag.
rule-wish-example = Ohne Parameter zählen alle Wünsche aus der Wunschliste; „person=1005;department=MK“ ist ein einzelner.
rule-wish-finding = { $person } wünscht sich { $department } zwischen { $first } und { $last }, ist dann aber nicht dort.

rule-balance-title = Ausgewogenheit
rule-balance-purpose = Angenehmes und Unangenehmes trifft alle gleich: Wochen in bestimmten Abteilungen, Wechsel, unerfüllte Wünsche.
rule-balance-example = „measure=weeks_in:VA|KS;most=2“: Zwischen den meisten und den wenigsten Wochen in VA und KS liegen höchstens zwei. „measure=wishes;how=worst“: Wer am schlechtesten wegkommt, zählt am meisten.
rule-balance-people = { $people }{ $others ->
    [0] { "" }
    [1] {" "}und eine weitere Person
   *[other] {" "}und { $others } weitere
  }
rule-balance-finding-weeks_in-spread = Die Wochen in { $places } sind ungleich verteilt: { $highest } bei { $most_people }, { $lowest } bei { $least_people }.
rule-balance-finding-weeks_in-worst = Die meisten Wochen in { $places } hat { $most_people }: { $highest }.
rule-balance-finding-changes-spread = Die Wechsel sind ungleich verteilt: { $highest } bei { $most_people }, { $lowest } bei { $least_people }.
rule-balance-finding-changes-worst = Die meisten Wechsel hat { $most_people }: { $highest }.
rule-balance-finding-wishes-spread = Unerfüllte Wünsche sind ungleich verteilt: mit dem Gewicht { $highest } bei { $most_people }, { $lowest } bei { $least_people }.
rule-balance-finding-wishes-worst = Am schlechtesten weg kommt { $most_people }: unerfüllte Wünsche mit dem Gewicht { $highest }.

rule-keep-published-title = Veröffentlichtes bleibt
rule-keep-published-purpose = Was veröffentlicht ist, wissen die Leute schon: Jeder Zeitraum einer Person, der anders wird, kostet etwas.
rule-keep-published-example = Als Soll-Regel mit Gewicht 5 wird ein veröffentlichter Plan nur geändert, wo es sich lohnt.
rule-keep-published-finding = { $person } ist zwischen { $first } und { $last } in { $count ->
    [1] einem Zeitraum
   *[other] { $count } Zeiträumen
  } nicht dort, wo es veröffentlicht ist.

rule-youth-title = Jugendschutz
rule-youth-purpose = In diesen Abteilungen ist niemand, der jünger ist. Wessen Geburtsdatum nicht bekannt ist, über den sagt die Regel nichts.
rule-youth-example = Geltungsbereich „departments:FE“, „age=18“: in der Fertigung erst ab dem 18. Geburtstag.
rule-youth-finding = { $person } ist vom { $first } bis { $last } in { $department } und erreicht das Mindestalter von { $age } Jahren erst am { $day }.

rule-works-council-title = Betriebsrat
rule-works-council-purpose = Nennt Einsätze, von denen der Betriebsrat erfahren oder denen er zustimmen muss: länger als ein Monat, oder an einem anderen Standort (BetrVG §§ 95, 99). Nur ein Hinweis, kein Urteil.
rule-works-council-example = „longer_than=1;other_site=ja“: ein Einsatz ab 1. März ist länger als ein Monat, wenn er über den 31. März hinausgeht.
rule-works-council-finding = { $person } ist vom { $first } bis { $last } in { $department }: { $reasons }. Betriebsrat: { $status }.
rule-works-council-longer = länger als { $months ->
    [1] ein Monat
   *[other] { $months } Monate
  } (bis { $limit })
rule-works-council-elsewhere = an einem anderen Standort ({ $site })
rule-council-open = noch offen
rule-council-open-on = noch offen ({ $date })
rule-council-not-needed = nicht nötig
rule-council-not-needed-on = nicht nötig ({ $date })
rule-council-informed = informiert
rule-council-informed-on = informiert am { $date }
rule-council-agreed = zugestimmt
rule-council-agreed-on = zugestimmt am { $date }
rule-council-refused = abgelehnt
rule-council-refused-on = abgelehnt am { $date }

rule-if-requested = Wenn die beantragten Abwesenheiten genehmigt werden: { $text }

## Geltungsbereich

rule-scope-all = alle
rule-scope-people = { $people }
rule-scope-role-employee = Angestellte
rule-scope-role-apprentice = Auszubildende
rule-scope-role-trainee = Trainees
rule-scope-departments = Abteilung { $departments }
rule-scope-sites = Standort { $sites }
rule-scope-pair = { $one } mit { $other }

## Was an einer Regel nicht stimmen kann

rule-unknown-kind = Eine Regel der Art „{ $kind }“ gibt es nicht.
rule-kinds-like-it = Gemeint sein könnte: { $kinds }.
rule-see-kinds = Was eine Regel „{ $kind }“ braucht, zeigt „rondo rule kinds“.
rule-unknown-parameter = Die Regel „{ $kind }“ hat keine Angabe „{ $name }“; bekannt sind: { $known }.
rule-missing-parameter = Der Regel „{ $kind }“ fehlt die Angabe „{ $name }“.
rule-bad-parameter = Mit „{ $value }“ kann die Regel „{ $kind }“ als „{ $name }“ nichts anfangen.
rule-parameter-without-value = „{ $part }“ ist keine Angabe; geschrieben wird „name=wert“, mehrere mit Semikolon.
rule-bad-amount = „{ $value }“ ist weder eine Zahl noch eine Spalte der Abteilungen; möglich sind: { $known }.
rule-bad-share = Ein Anteil liegt zwischen 0 und 1, nicht bei { $value }.
rule-bad-dates = „{ $value }“ ist kein Zeitraum; geschrieben wird „2027-06-28..2027-07-02“.
rule-bad-order = „{ $value }“ ist keine Reihenfolge; geschrieben wird „EK>FI“.
rule-order-in-a-circle = Diese Voraussetzungen drehen sich im Kreis, keine der Abteilungen könnte je beginnen: { $places }.
rule-bad-k = Von { $most } Abteilungen kann man nicht so viele verlangen.
rule-bad-ring = „{ $value }“ ist kein Kreis; ein Kreis nennt jede Abteilung einmal: A>B>C.
rule-bad-department-weight = „{ $value }“ ist keine Gewichtung; sie wird als Abteilung:Zahl geschrieben, etwa VA:2.
rule-bad-weeks = { $value } Wochen gehen nicht; möglich sind bis zu 53.
rule-bad-days = { $value } Tage gehen nicht; möglich sind 1 bis 30.
rule-site-change-needs = Die Regel braucht most_changes oder least_weeks.
rule-home-team-needs = Die Regel braucht most_away oder most_away_share.
rule-wish-needs-both = Ein Wunsch nennt eine Person und eine Abteilung.
rule-bad-measure = „{ $value }“ lässt sich nicht zählen; möglich sind: { $known }.
rule-bad-age = Ein Alter von { $value } Jahren geht nicht; möglich sind 1 bis 99.
rule-bad-quarter-days = Ein Quartal hat höchstens { $most } letzte Arbeitstage, nicht { $value }.
rule-blackout-needs-dates = Eine Sperrzeit braucht Tage („dates“) oder die letzten Arbeitstage des Quartals.
rule-bad-months = „longer_than“ ist eine Zahl von Monaten von 1 bis 36, nicht { $value }.
rule-bad-choice = „{ $value }“ ist bei „{ $name }“ nicht möglich; möglich sind: { $choices }.
rule-bad-yes-or-no = Bei „{ $name }“ steht ja oder nein, nicht „{ $value }“.
rule-bad-number = Bei „{ $name }“ steht eine Zahl, nicht „{ $value }“.
rule-bad-scope = „{ $part }“ ist kein Geltungsbereich; möglich sind „all“ und { $fields }, jeweils mit Doppelpunkt und Liste.
rule-bad-pair = „{ $part }“ ist kein Paar; geschrieben wird „people:1017,1018“, mehrere Paare mit Semikolon.
rule-pair-of-one = „{ $part }“ nennt zweimal dieselbe Person.
rule-nobody-called-so = „{ $value }“ ist nicht bekannt.
rule-meant-perhaps = Gemeint sein könnte: { $meant }.
rule-meant-by-several = „{ $value }“ ist nicht eindeutig; gemeint sein könnte: { $meant }.
rule-cannot-be-solved = Die Regel „{ $title }“ wird geprüft, aber noch nicht beim Lösen berücksichtigt.

## Was mit Regeln getan wurde

rule-added = Regel „{ $title }“ angelegt
rule-edited = Regel „{ $title }“ geändert
rule-removed = Regel „{ $title }“ gelöscht
rule-enabled = Regel „{ $title }“ eingeschaltet
rule-disabled = Regel „{ $title }“ ausgeschaltet
rule-accepted = Ausnahme von „{ $title }“: { $reason }
rule-reopened = Ausnahme von „{ $title }“ zurückgenommen
rule-parameter-changed = { $name }: { $before } → { $after }
rule-scope-changed = Gilt für: { $before } → { $after }
rule-needs-pairs = Die Regel „{ $title }“ braucht Paare; geschrieben wird „people:1017,1018“, mehrere mit Semikolon.
rule-not-accepted = Für „{ $finding }“ gibt es keine Ausnahme.
rule-no-such-finding = Einen Verstoß „{ $finding }“ gibt es nicht.
rule-findings-known = Offen sind zum Beispiel: { $findings }.
rule-no-findings = Es gibt zurzeit keine offenen Verstöße.

## Arten für den Austausch

rule-inside-contract-meeting = { $person } hat am { $day } ein Treffen, ist dann aber noch nicht oder nicht mehr im Unternehmen.

rule-absent-participant-title = Abwesende
rule-absent-participant-purpose = Niemand hat ein Treffen an einem Tag oder halben Tag, an dem er abwesend ist oder nicht arbeitet.
rule-absent-participant-example = Gilt immer. Wer mittwochs frei hat oder im Urlaub ist, bekommt für diesen Tag keine Einladung.
rule-absent-participant-meeting = { $person } hat am { $day } ein Treffen, ist dann aber nicht da.

rule-holiday-of-a-participant-title = Feiertag am eigenen Standort
rule-holiday-of-a-participant-purpose = Niemand hat ein Treffen an einem Feiertag des eigenen Standorts.
rule-holiday-of-a-participant-example = Gilt immer. An Fronleichnam trifft sich in München niemand, in Hamburg schon.
rule-holiday-of-a-participant-meeting = { $person } hat am { $day } ein Treffen, hat dann aber Feiertag.

rule-never-pair-title = Sperrpaar
rule-never-pair-purpose = Zwei Personen sitzen nie an einem Tisch. Vertraulich heißt: Andere erfahren nur „nicht zusammen möglich“.
rule-never-pair-example = „people:1017,1018“ mit „vertraulich“: Die beiden werden nie zusammen eingeladen, und niemand sieht, warum.
rule-never-pair-meeting = { $one } und { $other } treffen sich am { $day }, sind aber ein Sperrpaar.

rule-avoid-pair-title = Paar vermeiden
rule-avoid-pair-purpose = Zwei Personen treffen sich nur, wenn nichts Besseres übrig ist.
rule-avoid-pair-example = „people:1017,1018“ für zwei, die einander ohnehin jeden Tag sehen.
rule-avoid-pair-meeting = { $one } und { $other } treffen sich am { $day }; das soll möglichst selten sein.

rule-meetings-per-week-title = Treffen je Woche
rule-meetings-per-week-purpose = Niemand hat in einer Kalenderwoche mehr als so viele Treffen, alle Programme zusammen.
rule-meetings-per-week-example = „most=1“: höchstens ein Austausch in der Woche, auch wenn jemand an zwei Programmen teilnimmt.
rule-meetings-per-week-meeting = { $person } hat in der Woche vom { $day } { $count } Treffen; erlaubt { $most ->
    [one] ist eines
   *[other] sind { $most }
  }.

rule-min-gap-title = Abstand zwischen Treffen
rule-min-gap-purpose = Zwischen zwei Treffen einer Person liegen mindestens so viele Wochen.
rule-min-gap-example = „weeks=2;side=Vertrieb“: Im Vertrieb trifft sich jede Person höchstens jede zweite Woche.
rule-min-gap-meeting = { $person } trifft sich am { $day } und schon am { $next } wieder; dazwischen { $weeks ->
    [one] soll eine Woche
   *[other] sollen { $weeks } Wochen
  } liegen.

rule-repeat-after-all-met-title = Erst alle, dann wieder
rule-repeat-after-all-met-purpose = Zwei treffen sich erst wieder, wenn beide alle getroffen haben, die sie treffen dürfen und können.
rule-repeat-after-all-met-example = Eine Verkäuferin sieht erst alle neun aus dem Marketing, ehe sie jemanden zum zweiten Mal sieht.
rule-repeat-after-all-met-meeting = { $one } und { $other } treffen sich am { $day } noch einmal, obwohl { $count ->
    [one] ein neues Paar
   *[other] { $count } neue Paare
  } möglich gewesen { $count ->
    [one] wäre
   *[other] wären
  }.

rule-place-capacity-title = Räume
rule-place-capacity-purpose = Ein Raum nimmt nur so viele Treffen und Personen auf, wie hineinpassen, und keine, wenn er geschlossen ist.
rule-place-capacity-example = Gilt immer. Ist kein Raum mehr frei, ist das Treffen online.
rule-place-capacity-meeting-parallel = { $room } hat am { $day } { $count } Treffen zugleich, aber nur Platz für { $most }.
rule-place-capacity-meeting-closed = { $room } ist am { $day } geschlossen, hat aber { $count ->
    [one] ein Treffen
   *[other] { $count } Treffen
  }.
rule-place-capacity-meeting-seats = In { $room } sitzen am { $day } { $count } Personen an einem Tisch mit { $most } Plätzen.

rule-working-hours-title = Tageszeit
rule-working-hours-purpose = Ein Treffen liegt für jede Person zwischen diesen Uhrzeiten, nach der Uhr am eigenen Ort.
rule-working-hours-example = „from=08:00;until=18:00“: Wer in New York arbeitet, wird nicht um sechs Uhr morgens eingeladen.
rule-working-hours-meeting = { $person } hat am { $day } um { $at } Uhr Ortszeit ein Treffen; erlaubt ist { $begin } bis { $end } Uhr.
rule-bad-hours = Die Zeit von { $begin } bis { $end } Uhr ist keine: „until“ liegt nach „from“.

rule-one-meeting-at-a-time-title = Ein Treffen zur selben Zeit
rule-one-meeting-at-a-time-purpose = Niemand sitzt zur selben Zeit an zwei Tischen, gleich in welchen Programmen.
rule-one-meeting-at-a-time-example = Gilt immer. Wer sich von 12 bis 13 Uhr in einem Programm trifft, wird in einem anderen nicht für 12:30 Uhr eingeplant.
rule-one-meeting-at-a-time-meeting = { $person } hat am { $day } zur selben Zeit ein Treffen in „{ $programme }“ und eines in „{ $other }“.

rule-busy-in-calendar-title = Belegt laut Kalender
rule-busy-in-calendar-purpose = Niemand wird für eine Stunde eingeplant, zu der der eigene Kalender schon belegt ist. Womit, weiß Rondo nicht.
rule-busy-in-calendar-example = Gilt immer. Als Soll-Regel oder Hinweis angelegt, wird trotzdem geplant und nur darauf hingewiesen.
rule-busy-in-calendar-meeting = { $person } ist am { $day } zur Zeit des Treffens laut dem eigenen Kalender belegt.

rule-declined-meeting-title = Abgesagt
rule-declined-meeting-purpose = Wer eine Einladung abgelehnt hat, wird nicht noch einmal zu derselben Stunde eingeplant.
rule-declined-meeting-example = Gilt immer. Nach einer Absage nennt die Prüfung das Treffen, und die Reparatur sucht eine andere Paarung.
rule-declined-meeting-meeting = { $person } hat für das Treffen am { $day } abgesagt.

rule-manager-and-report-title = Führungskraft und eigene Leute
rule-manager-and-report-purpose = Führungskräfte und die Personen, die ihnen unterstellt sind, treffen sich möglichst selten: Sie sehen einander ohnehin.
rule-manager-and-report-example = Wer wem unterstellt ist, steht in der Personenliste. Ein Geltungsbereich nennt die Unterstellten.
rule-manager-and-report-meeting = { $one } und { $other } treffen sich am { $day }, obwohl die eine Person der anderen unterstellt ist.

rule-language-in-common-title = Gemeinsame Sprache
rule-language-in-common-purpose = Wer an einem Tisch sitzt, spricht eine gemeinsame Sprache: die, in der man angeschrieben wird, oder eine Kompetenz mit ihrem Kürzel.
rule-language-in-common-example = Wer auf Deutsch angeschrieben wird und die Kompetenz „en“ hat, trifft auch Personen, die auf Englisch angeschrieben werden.
rule-language-in-common-meeting = { $one } und { $other } treffen sich am { $day }, haben aber keine gemeinsame Sprache.

rule-fair-share-title = Gerecht verteilt
rule-fair-share-purpose = Wer öfter da ist, hat mehr Treffen: jede Person etwa ihren Anteil an den Treffen der Seite, so viele mehr oder weniger.
rule-fair-share-example = „deviation=2;side=Vertrieb“: Wer die halbe Zeit da ist, soll die Hälfte der Treffen haben; zwei mehr oder weniger sind gerecht.
rule-fair-share-meeting = { $person } hat { $count ->
    [one] ein Treffen
   *[other] { $count } Treffen
  }; gerecht wären { $fair }.

rule-same-site-share-title = Anteil vor Ort
rule-same-site-share-purpose = Mindestens dieser Anteil aller Treffen findet vor Ort statt.
rule-same-site-share-example = „least=0,7“: Sieben von zehn Treffen sind in einem Raum, die anderen dürfen online sein.
rule-same-site-share-meeting = { $count } von { $all } Treffen finden vor Ort statt; gewünscht sind mindestens { $percent } Prozent.

rule-only-a-wish = „{ $title }“ sieht auf einen ganzen Plan und kann nur eine Soll-Regel sein; kein Plan kann sie versprechen.
rule-make-it-soft = Machen Sie eine Soll-Regel oder einen Hinweis daraus.

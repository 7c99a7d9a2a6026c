# Datenschutz: Auskunft, Löschung, Aufbewahrung

## Löschen (Art. 17 DSGVO)
privacy-erased = { $name }: Daten auf Verlangen gelöscht
privacy-pseudonym = An die Stelle der Person tritt ein Pseudonym („{ $alias }“), überall: in Plänen, Verlauf und Sicherungen.
privacy-no-way-back = Das lässt sich nicht rückgängig machen, auch nicht aus einer Sicherung. Ältere Schritte, die diese Person betrafen, ebenfalls nicht mehr.
privacy-outside = Nicht erreicht werden Dateien, die Sie selbst abgelegt haben: Kalenderdateien, Ausdrucke, Auskünfte, Ihre eigenen Kopien und die Listen, aus denen eingelesen wurde.
privacy-notes-keep = { $count ->
    [one] In einem Text steht die Person noch mit Namen; er bleibt, wie er ist. Auf Wunsch tritt auch dort das Pseudonym an ihre Stelle (als Befehl: „--notes replace“).
   *[other] In { $count } Texten steht die Person noch mit Namen; sie bleiben, wie sie sind. Auf Wunsch tritt auch dort das Pseudonym an ihre Stelle (als Befehl: „--notes replace“).
}
privacy-notes-replace = { $count ->
    [one] In einem Text, der die Person nennt, steht dann das Pseudonym.
   *[other] In { $count } Texten, die die Person nennen, steht dann das Pseudonym.
}
privacy-files-left = { $count ->
    [one] Eine Datei konnte nicht neu geschrieben werden:
   *[other] { $count } Dateien konnten nicht neu geschrieben werden:
}
privacy-file-left = { $file }: { $reason }
privacy-place = { $record }, { $field }
privacy-mention = { $place }: „{ $text }“

## Was dabei anders wird
privacy-absences-go = { $count ->
    [one] Eine Abwesenheit wird gelöscht.
   *[other] { $count } Abwesenheiten werden gelöscht.
}
privacy-busy-calendars-go = { $count ->
    [one] Ein Kalender mit belegten Zeiten wird gelöscht.
   *[other] { $count } Kalender mit belegten Zeiten werden gelöscht.
}
privacy-calendars-go = { $count ->
    [one] Es wird vergessen, was in einen Kalender auf einem Server gestellt wurde; dort bleibt es stehen.
   *[other] Es wird vergessen, was in { $count } Kalender auf Servern gestellt wurde; dort bleibt es stehen.
}
privacy-replies-go = { $count ->
    [one] Eine Antwort auf eine Einladung wird gelöscht.
   *[other] { $count } Antworten auf Einladungen werden gelöscht.
}
privacy-wishes-go = { $count ->
    [one] Ein Wunsch wird gelöscht.
   *[other] { $count } Wünsche werden gelöscht.
}
privacy-meetings-go = { $count ->
    [one] „{ $name }“: Ein geplantes Treffen entfällt.
   *[other] „{ $name }“: { $count } geplante Treffen entfallen.
}
privacy-suggestion-goes = „{ $name }“: Ein Vorschlag, der noch mit der Person rechnet, entfällt.
privacy-entries-stay = { $count ->
    [one] Ein Kalendereintrag, der noch bevorsteht, bleibt in ihrem Kalender. Sagen Sie ihn vor dem Löschen ab
   *[other] { $count } Kalendereinträge, die noch bevorstehen, bleiben in ihrem Kalender. Sagen Sie sie vor dem Löschen ab
}, wenn das nicht gewollt ist.
privacy-stays-go = { $count ->
    [one] „{ $name }“: Ein Einsatz entfällt oder endet gestern.
   *[other] „{ $name }“: { $count } Einsätze entfallen oder enden gestern.
}
privacy-mentor-goes = „{ $name }“: { $mentee } hat dann keine Patin und keinen Paten mehr.
privacy-no-manager = { $name } hat dann keine Führungskraft mehr eingetragen.
privacy-no-mentor = { $name } hat dann keine Patin und keinen Paten mehr.
privacy-no-owner = „{ $name }“ hat dann niemanden mehr, der verantwortlich ist.
privacy-no-organizer = „{ $name }“ hat dann keine Organisatorin und keinen Organisator mehr.
privacy-no-organizer-here = In den Einstellungen steht dann niemand mehr als Organisator/in.
privacy-no-goal-owner = Für das Ziel von „{ $name }“ steht auf einer Seite dann niemand mehr.
privacy-rule-goes = Die Regel { $rule } („{ $title }“) entfällt, denn ohne diese Person gilt sie für niemanden mehr.
privacy-rule-left = Die Regel { $rule } („{ $title }“) gilt nur noch für die anderen.
privacy-still-published = { $name } lässt sich noch nicht löschen: { $coming }. Es wurde nichts geändert.
privacy-published-meetings = { $count ->
    [one] ein veröffentlichtes Treffen in „{ $name }“ steht noch bevor
   *[other] { $count } veröffentlichte Treffen in „{ $name }“ stehen noch bevor
}
privacy-published-stays = im veröffentlichten Plan „{ $name }“ stehen noch Einsätze bevor
privacy-hint-repair = Tragen Sie zuerst den Austritt ein („rondo people edit { $person } --leaves { $last }“), und lassen Sie den Austausch reparieren („rondo exchange repair { $programme }“): So erfahren alle Betroffenen von der Änderung. Danach löschen Sie.
privacy-hint-unassign = Nehmen Sie zuerst die Einsätze heraus („rondo rotation unassign“), damit die Abteilungen davon erfahren. Danach löschen Sie.
privacy-error-ending = Für die Endung „{ $ending }“ gibt es keine Form. Bekannt sind { $known }; ein Ordner bekommt beide.
privacy-error-notes = „{ $value }“ gibt es hier nicht. Bekannt sind { $known }.

## Aufbewahrung
privacy-purged = Altes gelöscht: { $what }
privacy-count-absences = { $count ->
    [one] eine Abwesenheit
   *[other] { $count } Abwesenheiten
}
privacy-count-wishes = { $count ->
    [one] ein Wunsch
   *[other] { $count } Wünsche
}
privacy-count-acceptances = { $count ->
    [one] eine Ausnahme
   *[other] { $count } Ausnahmen
}
privacy-count-leavers = { $count ->
    [one] eine ausgeschiedene Person
   *[other] { $count } ausgeschiedene Personen
}
privacy-old-absences = { $count ->
    [one] Eine alte Abwesenheit wird gelöscht.
   *[other] { $count } alte Abwesenheiten werden gelöscht.
}
privacy-old-replies = { $count ->
    [one] Eine alte Antwort auf eine Einladung wird gelöscht.
   *[other] { $count } alte Antworten auf Einladungen werden gelöscht.
}
privacy-old-wishes = { $count ->
    [one] Ein alter Wunsch wird gelöscht.
   *[other] { $count } alte Wünsche werden gelöscht.
}
privacy-old-acceptances = { $count ->
    [one] Eine alte Ausnahme mit ihrer Begründung wird gelöscht.
   *[other] { $count } alte Ausnahmen mit ihren Begründungen werden gelöscht.
}
privacy-old-leavers = { $count ->
    [one] Eine ausgeschiedene Person wird gelöscht: { $people }.
   *[other] { $count } ausgeschiedene Personen werden gelöscht: { $people }.
}
privacy-absences-counted = { $count ->
    [one] Eine Abwesenheit wäre alt genug, bleibt aber: Mit ihr werden laufende Pläne gerechnet.
   *[other] { $count } Abwesenheiten wären alt genug, bleiben aber: Mit ihnen werden laufende Pläne gerechnet.
}
privacy-nothing-old = Nichts ist alt genug, um gelöscht zu werden.
privacy-no-retention = Es ist keine Frist eingestellt: „rondo setting set retention-leaver-months 12“ löscht Ausgeschiedene nach einem Jahr.

## Auskunft (Art. 15 und 20 DSGVO)
privacy-exported = Auskunft geschrieben: { $files }
privacy-exists = „{ $file }“ gibt es schon. Es wurde nichts überschrieben.
privacy-hint-exists = Nennen Sie einen anderen Ort, oder bestätigen Sie das Überschreiben mit „--yes“.
privacy-not-written = „{ $file }“ lässt sich nicht schreiben ({ $reason }).
privacy-hint-not-written = Prüfen Sie den Ordner, seine Rechte und den freien Platz.
privacy-dossier-title = Was über { $name } gespeichert ist
privacy-dossier-intro = Stand { $day }. Auskunft nach Art. 15 DSGVO; dieselben Angaben gibt es als JSON-Datei (Art. 20). Von anderen stehen hier nur die Namen derer, mit denen Sie zu tun hatten.
privacy-confidential-rule = Eine vertrauliche Planungsregel betrifft Sie; zum Schutz anderer werden Einzelheiten hier nicht genannt.
privacy-section-person = Stammdaten
privacy-section-absences = Abwesenheiten
privacy-section-busy-times = Belegte Zeiten aus Kalendern
privacy-section-assignments = Einsätze
privacy-section-published = Einsätze, wie zuletzt veröffentlicht
privacy-section-guided = Als Pate oder Patin
privacy-section-past-stays = Frühere Einsätze
privacy-section-wishes = Wünsche
privacy-section-meetings = Treffen
privacy-section-action-items = Vereinbarungen
privacy-section-sent = Kalendereinträge, die Ihnen geschickt wurden
privacy-section-replies = Antworten auf Einladungen
privacy-section-earlier-meetings = Frühere Treffen
privacy-section-sit-outs = Runden ohne Treffen
privacy-section-rules = Regeln, die Sie nennen
privacy-section-acceptances = Ausnahmen, für die Sie einstehen
privacy-section-duties = Aufgaben
privacy-section-history = Änderungen, in denen Sie genannt sind
privacy-section-empty = Nichts gespeichert.
privacy-field-council = Betriebsrat
privacy-field-council-date = Betriebsrat am
privacy-field-council-note = Bemerkung zum Betriebsrat
privacy-field-end = Ende
privacy-field-reply = Antwort
privacy-field-delegate = Vertretung
privacy-field-proposed = Vorgeschlagen
privacy-field-comment = Bemerkung
privacy-field-received = Eingegangen am
privacy-field-weight = Gewicht
privacy-field-minutes = Minuten
privacy-field-place = Ort
privacy-field-online = Online
privacy-field-uid = Kalenderkennung
privacy-field-state = Status
privacy-field-note = Notiz
privacy-field-severity = Strenge
privacy-field-net-weeks = Nettowochen
privacy-field-case = Fallstudie
privacy-field-reason = Grund
privacy-section-stay-notes = Ziele und Gespräche der Einsätze
privacy-stay-notes-go = { $count ->
    [one] Die Notiz zu einem Einsatz wird gelöscht.
   *[other] { $count } Notizen zu Einsätzen werden gelöscht.
}

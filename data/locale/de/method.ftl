# Was aus den Treffen wird: Rückmeldung, Vereinbarungen, Gesprächskarten, Auswertung

## Worte
method-works-works-is = ja
method-works-partly-is = teilweise
method-works-no-is = nein
method-decision-keep = weiter so
method-decision-change = ändern
method-decision-drop = beenden
method-line-statement = Kernaussage
method-line-question = Leitfrage
method-line-objection = Einwand
method-state-open = offen
method-state-overdue = überfällig
method-state-done = erledigt

## Was getan wurde
method-feedback-added = Rückmeldung zum Treffen { $people } am { $day }
method-item-added = Vereinbart: { $text }
method-item-done = Erledigt: { $text }
method-item-open = Wieder offen: { $text }
method-item-removed = Vereinbarung gestrichen: { $text }
method-notes-kept = Notizen zum Treffen { $people } am { $day }
method-line-statement-added = Kernaussage für „{ $persona }“
method-line-question-added = Leitfrage für „{ $persona }“
method-line-objection-added = Einwand für „{ $persona }“
method-line-removed = Von der Gesprächskarte genommen: { $text }
method-card-issued = Gesprächskarte „{ $persona }“ ausgegeben
method-measured = „{ $programme }“: Messwert { $value } am { $day }
method-reviewed = Auswertung von „{ $programme }“: Funktioniert das Konzept? { $verdict }
method-new-revision = „{ $name }“ hat jetzt Stand { $revision }.
method-drop-programme = Das Programm läuft weiter, bis Sie es beenden: rondo exchange edit { $id } --until { $day }

## Zahlen in Sätzen
method-feedback = { $satisfied } von { $answers } Antworten sagen: Das Konzept funktioniert.
method-feedback-too-few = { $answers ->
    [0] Noch keine Rückmeldung; gezeigt wird ab { $enough } Antworten.
    [one] Erst eine Rückmeldung; gezeigt wird ab { $enough } Antworten, damit niemand erkennbar ist.
   *[other] Erst { $answers } Rückmeldungen; gezeigt wird ab { $enough } Antworten, damit niemand erkennbar ist.
}
method-figures-met = Seit { $since }: { $held ->
    [one] ein Treffen gehalten
   *[other] { $held } Treffen gehalten
}, { $missed } ausgefallen; { $pairs } von { $possible } Paaren haben sich getroffen.
method-figures-quality = Leadqualität im Mittel { $quality } von 5.
method-figures-measure = Messwert des Ziels: { $before }, jetzt { $now }.
method-figures-agreed = { $kept } von { $agreed } Vereinbarungen sind erledigt.
method-quality-mean = Leadqualität im Mittel: { $quality } von 5
method-outcomes = { $held } gehalten, { $missed } ausgefallen, { $waiting } ohne Angabe

## Auf „Heute“
method-due-feedback = „{ $name }“: { $count ->
    [one] eine Rückmeldung fehlt
   *[other] { $count } Rückmeldungen fehlen
}
method-due-item = { $people }: { $text } (bis { $until })
method-open-item = { $people }: { $text }
method-due-review = Auswertung von „{ $name }“ fällig seit { $day }

## Das Formular
method-form-title = Rückmeldung zum Treffen von { $people } am { $day }
method-form-how = Schreiben Sie Ihre Antwort hinter den Doppelpunkt und schicken Sie das Formular zurück. Was Sie offen lassen, bleibt offen. Gezeigt werden nur Summen ab fünf Antworten.
method-form-meeting = Treffen
method-form-held = Fand statt
method-form-held-hint = ja, verschoben, nein
method-form-quality = Leadqualität
method-form-quality-hint = 1 bis 5
method-form-works = Funktioniert das Konzept
method-form-works-hint = ja, teilweise, nein
method-form-line = In einem Satz
method-form-line-hint = frei
method-form-agreed = Vereinbart
method-form-agreed-hint = wer; was; bis wann | …
method-form-by = Von
method-held-held = gehalten|ja
method-held-moved = verschoben
method-held-missed = ausgefallen|nein
method-held-yes = ja
method-held-no = nein
method-works-works = ja|funktioniert
method-works-partly = teilweise|teils
method-works-no = nein

## Fehler
method-error-quality = { $value } ist keine Leadqualität: Sie geht von 1 bis 5.
method-error-answer = Eine Antwort hat nur ein Einwand.
method-error-cancelled = Das Treffen { $people } am { $day } war abgesagt. Fand es doch statt?
method-error-coming = Das Treffen { $people } am { $day } kommt erst noch.
method-error-nothing = Zu diesem Treffen ist nichts gesagt: weder was daraus wurde noch was Sie davon halten.
method-error-changes = Felder ändern lassen sich nur mit der Entscheidung „ändern“ und einer Persona.
method-error-measure-coming = Der { $day } kommt erst noch.
method-error-unreadable = { $file } lässt sich nicht lesen: { $reason }.
method-error-too-big = { $file } ist zu groß für ein Formular.
method-error-no-form = Darin ist kein Formular: Die Zeile „Treffen: …“ fehlt.
method-error-no-column = Die Spalte „{ $column }“ fehlt.
method-error-which = „{ $value }“ ist keine Kennung eines Treffens.
method-error-answered = „{ $value }“ ist keine Antwort auf „{ $question }“.

method-lines-added = Gesprächskarte „{ $persona }“: { $count ->
    [one] eine Zeile dazu
   *[other] { $count } Zeilen dazu
}
method-error-no-round = In „{ $name }“ liegt noch keine Runde zurück.

method-playbook-taken = { $count ->
    [one] Eine Datei in die Methode übernommen
   *[other] { $count } Dateien in die Methode übernommen
}
method-file-added = „{ $name }“ ist neu.
method-file-changed = „{ $name }“ ist geändert.
method-file-unchanged = „{ $name }“ ist unverändert.
method-error-kind = „kind: { $value }“ gibt es nicht; es gibt persona und case.
method-error-front = „{ $value }“ ist keine Angabe im Kopf. Es gibt: { $known }.
method-error-front-line = „{ $value }“ ist keine Zeile „Name: Wert“.
method-error-front-open = Der Kopf hört nicht auf: Die zweite Zeile „---“ fehlt.
method-error-no-front = Der Kopf fehlt: Die Datei beginnt nicht mit „---“.
method-error-heading = „{ $value }“ ist keine Überschrift, die hierher gehört. Vor eine eigene Zeile, die mit „## “ beginnt, gehört ein „\“.
method-error-before-heading = „{ $value }“ steht vor der ersten Überschrift.
method-error-not-utf8 = { $file } ist nicht in UTF-8 gespeichert.
method-error-stage = „{ $value }“ ist keine AIDA-Stufe. Es gibt: { $known }.
method-stay-noted = Zum Einsatz von { $person } in { $department } vermerkt
method-due-talk-midway = Zwischengespräch mit { $person } in { $department } am { $day }
method-due-talk-closing = Abschlussgespräch mit { $person } in { $department } am { $day }

## Was andere tun, während die Anwendung offen ist

live-changed = { $actor } hat gerade etwas geändert: { $action }
live-changed-more = Gerade { $count } Änderungen von { $actors }, zuletzt: { $action }
live-lost = Der Arbeitsbereich ist gerade nicht zu lesen. Sie sehen den letzten Stand; gespeichert wird nichts, bis er wieder da ist. Was fehlt und welche Sicherungen es gibt, zeigt die Taste B.
live-back = Der Arbeitsbereich ist wieder da.
live-page-gone = { $text } Die Seite wurde geschlossen.

## Wenn zwei dasselbe geändert haben

live-conflict-title = Inzwischen geändert
live-conflict-by = { $actor } hat das geändert, während Ihr Formular offen war ({ $moment }: { $action }).
live-conflict-by-nobody = Das wurde geändert, während Ihr Formular offen war.
live-conflict-how = Links, was Sie eingegeben haben, rechts, was jetzt dort steht. Wählen Sie Zeile für Zeile, was gelten soll.
live-conflict-mine = Ihre Eingabe
live-conflict-theirs = jetzt dort
live-conflict-both = von beiden geändert
live-conflict-only-mine = nur von Ihnen
live-conflict-only-theirs = nur von anderen
live-conflict-choose = Bitte wählen Sie noch: { $fields }.
live-conflict-empty = leer
live-removed-title = Inzwischen gelöscht
live-removed-by = { $actor } hat das gelöscht, während Ihr Formular offen war ({ $moment }: { $action }).
live-removed-by-nobody = Das wurde gelöscht, während Ihr Formular offen war.
live-removed-anew = Sie können es mit Ihren Angaben neu anlegen oder es gelöscht lassen.
live-removed-only = Ihre Angaben stehen noch im Formular; gespeichert werden können sie nicht mehr.

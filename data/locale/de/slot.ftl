# Wann man sich trifft: Wochentage und Uhrzeiten, und was sie kosten

slot-nothing-lost = Zum besten Termin findet jedes der { $most } möglichen Treffen statt.
slot-best = Zum besten Termin { $lost ->
    [one] entfällt eines von { $most } möglichen Treffen.
   *[other] entfallen { $lost } von { $most } möglichen Treffen.
}
slot-period = Gerechnet für Runden vom { $first } bis { $last }.
slot-taken = „{ $name }“ trifft sich jetzt: { $day }, { $at }
slot-no-such = Es gibt keinen Vorschlag { $number }, nur { $count }.
slot-rounds-go = { $count ->
    [one] Eine geplante Runde entfällt; planen Sie neu.
   *[other] { $count } geplante Runden entfallen; planen Sie neu.
}
slot-published = „{ $name }“ hat noch { $rounds ->
    [one] eine veröffentlichte Runde
   *[other] { $rounds } veröffentlichte Runden
} vor sich; wer eingeladen ist, hat sie im Kalender. Es wurde nichts geändert.
slot-hint-published = Legen Sie für den neuen Termin ein neues Programm an, oder ändern Sie einzelne Treffen.
slot-hindered = { $name } ({ $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
})
slot-hindered-why = { $name }: { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
}, { $reason }
slot-span = { $earliest }–{ $latest }
slot-own-days = wie bisher
slot-lunch = Mittag
slot-now = bisher
slot-column-day = Tag
slot-column-at = Um
slot-column-span = Ebenso gut
slot-column-meetings = Treffen
slot-column-lost = Entfallen
slot-column-missing = Fehlende
slot-column-without-room = Ohne Raum
slot-column-hindered = Am meisten verhindert

# Einlesen von Tabellen: was verstanden wurde, was zu klären ist, was nicht geht

## Was getan wird
import-action = Eingelesen: { $files }{ $more ->
    [0] { "" }
    [one] {" "}und eine weitere Datei
   *[other] {" "}und { $more } weitere Dateien
}
import-progress = { $file }

## Form einer Tabelle
import-about = { $form }, Kopfzeile in Zeile { $line }
import-about-unknown = { $form }
import-form-csv = { $encoding ->
    [utf-8] UTF-8
    [utf-16] UTF-16
   *[cp1252] Windows-1252
}, { $separator ->
    [semicolon] Semikolon
    [comma] Komma
   *[tab] Tabulator
}
import-form-xlsx = Excel-Arbeitsmappe

## Dateien, die sich nicht lesen lassen
import-missing = Diese Datei gibt es nicht. Es wurde nichts geändert.
import-missing-hint = Prüfen Sie Namen und Ordner.
import-folder = Das ist ein Ordner, keine Tabelle. Es wurde nichts geändert.
import-folder-hint = Nennen Sie die Dateien darin.
import-unreadable = Die Datei lässt sich nicht öffnen ({ $reason }). Es wurde nichts geändert.
import-too-big = Die Datei ist größer als { $most } MB; eine so große Tabelle wird nicht gelesen. Es wurde nichts geändert.
import-too-many-cells = Das Blatt hat mehr als { $most } Zellen und wird nicht gelesen. Es wurde nichts geändert.
import-too-wide = Die Zeile hat mehr als { $most } Spalten; eine so breite Tabelle wird nicht gelesen. Es wurde nichts geändert.
import-no-table = Der Inhalt ist keine Tabelle, die sich lesen lässt. Es wurde nichts geändert.
import-open-quote = Ab hier steht ein Anführungszeichen, das nie geschlossen wird; die Zeilen dahinter wären ein einziger Text. Es wurde nichts geändert.
import-open-quote-hint = Schließen Sie es, oder speichern Sie die Tabelle in Excel noch einmal.
import-empty = Die Datei ist leer. Es wurde nichts geändert.
import-password = Die Arbeitsmappe ist mit einem Kennwort geschützt. Es wurde nichts geändert.
import-old-excel = Das ist eine Arbeitsmappe im alten Excel-Format (.xls). Es wurde nichts geändert.
import-save-as = Speichern Sie die Tabelle in Excel ohne Kennwort als „Excel-Arbeitsmappe (.xlsx)“ oder als „CSV UTF-8“.
import-no-header = In den ersten Zeilen steht keine Kopfzeile, die zu einer bekannten Tabelle passt. Es wurde nichts geändert.
import-no-header-hint = Die Spalten brauchen Überschriften, zum Beispiel Personal-Nr., Name, Abteilung.
import-nearest = Am nächsten kommt { $kind }; dafür fehlt: { $missing }.
import-no-such-table = Das ist keine Tabelle der Art { $kind }. Es wurde nichts geändert.
import-needs-columns = Für { $kind } fehlt: { $missing }.
import-no-such-kind = Die Art „{ $kind }“ gibt es nicht.
import-kinds = Möglich sind { $kinds }.
import-no-such-field = Ein Feld „{ $field }“ gibt es bei { $kind } nicht.
import-no-plan = Es gibt keinen Rotationsplan „{ $plan }“. Es wurde nichts geändert.
import-no-plan-hint = Legen Sie den Plan zuerst an, oder nennen Sie keinen: dann entsteht er aus der Datei.
import-which-plan = Die Zeilen passen zu mehreren Rotationsplänen. Es wurde nichts geändert.
import-which-plan-hint = Nennen Sie den Plan: { $plans }.
import-no-year = Zu den Kalenderwochen oder Monaten ist kein Jahr angegeben. Es wurde nichts geändert.
import-no-year-hint = Schreiben Sie das Jahr in den Dateinamen, in eine Titelzeile oder in die Spalten, zum Beispiel „KW 5/2027“.
import-no-such-week = { $year } hat keine Kalenderwoche { $week }. Es wurde nichts geändert.

## Fragen
import-which-kind = Die Spalten passen zu mehreren Arten von Tabellen: { $kinds }. Sagen Sie, welche es ist.
import-two-people = „{ $value }“ kann mehrere meinen: { $people }. Ergänzen Sie die Personal-Nr.
import-damaged = In „{ $value }“ ist ein Umlaut verloren gegangen. Gemeint ist wohl { $meant }.

## Warnungen
import-damaged-known = In „{ $value }“ ist ein Zeichen beschädigt; nach Nummer oder Adresse ist es { $person }.
import-damaged-kept = In „{ $value }“ ist ein Zeichen beschädigt; es bleibt bei { $meant }.
import-damaged-mended = „{ $value }“ ist falsch kodiert und wird als { $meant } übernommen.
import-damaged-likely = In „{ $value }“ ist ein Umlaut verloren gegangen. Gemeint ist wohl { $meant }; übernommen wird, was da steht.
import-damaged-lost = In „{ $value }“ ist wohl ein Umlaut verloren gegangen; übernommen wird, was da steht.
import-other-name = Hier steht „{ $value }“; nach Nummer oder Adresse ist es { $person }.
import-second-person = Es gibt schon { $person }; angelegt wird eine zweite Person. Ist dieselbe gemeint, ergänzen Sie die Personal-Nr.
import-manager-left-out = Die Führungskraft wird nicht übernommen. { $reason }
import-left-out = Diese Angabe wird nicht übernommen. { $reason }
import-pin-differs = Fixiert wird der Einsatz vom { $first } bis { $last }, der hier schon eingetragen ist.
import-columns-outside = Außerhalb des Plans „{ $plan }“ und nicht übernommen: { $columns }.

## Hinweise
import-total = Summen- oder Legendenzeile, nicht übernommen.
import-twice = Steht schon in Zeile { $line }, mit gleichen Angaben: einmal übernommen.
import-site-made = Standort „{ $site }“ wird angelegt, mit den Feiertagen von { $region }.
import-site-without-region = Standort „{ $site }“ wird angelegt; sein Bundesland ist noch nicht bekannt.
import-department-made = Abteilung „{ $department }“ wird angelegt; Name und Plätze sind noch nicht bekannt.
import-plan-made = Rotationsplan „{ $plan }“ vom { $first } bis { $last } wird angelegt.

## Zeilen, die nicht gehen
import-with-hint = { $text } { $hint }
import-contradicts = Steht schon in Zeile { $line }, aber mit anderen Angaben; es gilt die erste.
import-no-person = Es fehlt, um wen es geht: Personal-Nr., E-Mail oder Name.
import-no-name = Es fehlt der Name.
import-nobody = „{ $value }“ ist niemand, der bekannt ist.
import-taken = „{ $value }“ gehört schon zu { $person }.
import-no-department = Eine Abteilung „{ $value }“ gibt es nicht.
import-departments = Bekannt sind { $codes }.
import-no-persona = Eine Persona „{ $value }“ gibt es nicht.
import-half-week = „{ $value }“ nennt zwei Stationen und keine Tage: die zweite gilt ab { $day }. Eindeutig wäre „EK Mo-Mi / FI Do-Fr“.
import-no-code = „{ $value }“ ist weder eine Abteilung noch eine Abwesenheit wie BS (Berufsschule) oder U (Urlaub).
import-no-first-day = Es fehlt der erste Tag.
import-ends-before = Das Ende ({ $until }) liegt vor dem Anfang ({ $first }).
import-outside-plan = Liegt nicht im Plan „{ $plan }“ ({ $first } bis { $last }).
import-too-long = Der Text ist länger als { $most } Zeichen.
import-failed-formula = „{ $value }“ ist ein Fehler aus Excel und keine Angabe.
import-not-whole = „{ $value }“ ist keine ganze Zahl.
import-yes-or-no = „{ $value }“ ist weder ja noch nein.
import-choice = „{ $value }“ ist hier nicht bekannt; möglich sind { $choices }.
import-range = „{ $value }“ ist kein Zeitraum; schreiben Sie zum Beispiel 28.06.2027 - 02.07.2027.

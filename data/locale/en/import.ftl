# Import of tables: what was understood, what has to be settled, what cannot be

## What is done
import-action = Imported: { $files }{ $more ->
    [0] { "" }
    [one] {" "}and one more file
   *[other] {" "}and { $more } more files
}
import-progress = { $file }

## The form of a table
import-about = { $form }, headers in line { $line }
import-about-unknown = { $form }
import-form-csv = { $encoding ->
    [utf-8] UTF-8
    [utf-16] UTF-16
   *[cp1252] Windows-1252
}, { $separator ->
    [semicolon] semicolons
    [comma] commas
   *[tab] tabs
}
import-form-xlsx = Excel workbook

## Files that cannot be read
import-missing = There is no such file. Nothing was changed.
import-missing-hint = Check the name and the folder.
import-folder = This is a folder, not a table. Nothing was changed.
import-folder-hint = Name the files inside it.
import-unreadable = The file cannot be opened ({ $reason }). Nothing was changed.
import-too-big = The file is bigger than { $most } MB; a table of that size is not read. Nothing was changed.
import-too-many-cells = The sheet has more than { $most } cells and is not read. Nothing was changed.
import-too-wide = The row has more than { $most } columns; so wide a table is not read. Nothing was changed.
import-no-table = The content is no table that can be read. Nothing was changed.
import-open-quote = From here on there is a quotation mark that is never closed; the lines behind it would be one single text. Nothing was changed.
import-open-quote-hint = Close it, or save the table in Excel once more.
import-empty = The file is empty. Nothing was changed.
import-password = The workbook is locked by a password. Nothing was changed.
import-old-excel = This is a workbook in the old Excel format (.xls). Nothing was changed.
import-save-as = In Excel, save the table without a password as “Excel Workbook (.xlsx)” or as “CSV UTF-8”.
import-no-header = None of the first lines has headers that fit a known table. Nothing was changed.
import-no-header-hint = Columns need headers, for example personnel no., name, department.
import-nearest = The nearest is { $kind }; it would still need: { $missing }.
import-no-such-table = This is no table of the kind { $kind }. Nothing was changed.
import-needs-columns = For { $kind } these are missing: { $missing }.
import-no-such-kind = There is no kind “{ $kind }”.
import-kinds = There are { $kinds }.
import-no-such-field = There is no field “{ $field }” in { $kind }.
import-no-plan = There is no rotation plan “{ $plan }”. Nothing was changed.
import-no-plan-hint = Create the plan first, or name none: then it is made from the file.
import-which-plan = The rows fit several rotation plans. Nothing was changed.
import-which-plan-hint = Name the plan: { $plans }.
import-no-year = The calendar weeks or months have no year. Nothing was changed.
import-no-year-hint = Write the year into the file's name, into a title row or into the columns, for example “CW 5/2027”.
import-no-such-week = { $year } has no calendar week { $week }. Nothing was changed.

## Questions
import-which-kind = The columns fit several kinds of tables: { $kinds }. Say which one it is.
import-two-people = “{ $value }” may mean several people: { $people }. Add the personnel number.
import-damaged = In “{ $value }” a letter was lost. { $meant } is probably meant.

## Warnings
import-damaged-known = In “{ $value }” a letter is damaged; by number or address it is { $person }.
import-damaged-kept = In “{ $value }” a letter is damaged; { $meant } is kept.
import-damaged-mended = “{ $value }” is wrongly encoded and is taken over as { $meant }.
import-damaged-likely = In “{ $value }” a letter was lost. { $meant } is probably meant; it is taken over as it stands.
import-damaged-lost = In “{ $value }” a letter was probably lost; it is taken over as it stands.
import-other-name = It says “{ $value }” here; by number or address it is { $person }.
import-second-person = There is already { $person }; a second person is added. If the same is meant, fill in the personnel number.
import-manager-left-out = The manager is not taken over. { $reason }
import-left-out = This is not taken over. { $reason }
import-pin-differs = What is pinned is the assignment from { $first } to { $last } that is there already.
import-columns-outside = Outside the plan “{ $plan }” and not taken over: { $columns }.

## Notices
import-total = A total or a legend, not taken over.
import-twice = Stands in line { $line } already, with the same details: taken over once.
import-site-made = Site “{ $site }” is added, with the holidays of { $region }.
import-site-without-region = Site “{ $site }” is added; its state is not known yet.
import-department-made = Department “{ $department }” is added; its name and places are not known yet.
import-plan-made = Rotation plan “{ $plan }” from { $first } to { $last } is added.

## Rows that cannot be
import-with-hint = { $text } { $hint }
import-contradicts = Stands in line { $line } already, but with other details; the first one holds.
import-no-person = Who it is about is missing: personnel number, e-mail or name.
import-no-name = The name is missing.
import-nobody = “{ $value }” is nobody who is known.
import-taken = “{ $value }” already belongs to { $person }.
import-no-department = There is no department “{ $value }”.
import-departments = Known are { $codes }.
import-no-persona = There is no persona “{ $value }”.
import-half-week = “{ $value }” names two stations and no days: the second holds from { $day } on. Clear would be “EK Mon-Wed / FI Thu-Fri”.
import-no-code = “{ $value }” is neither a department nor an absence such as school or vacation.
import-no-first-day = The first day is missing.
import-ends-before = The end ({ $until }) lies before the beginning ({ $first }).
import-outside-plan = Does not lie in the plan “{ $plan }” ({ $first } to { $last }).
import-too-long = The text is longer than { $most } characters.
import-failed-formula = “{ $value }” is an error from Excel and no value.
import-not-whole = “{ $value }” is no whole number.
import-yes-or-no = “{ $value }” is neither yes nor no.
import-choice = “{ $value }” is not known here; possible are { $choices }.
import-range = “{ $value }” is no range of days; write for example 2027-06-28 - 2027-07-02.

"""Makes `docs/file-formats.md` from the kinds and the templates: `python -m tests.scheduler.files.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scheduler.files import reading, workbook
from scheduler.files.kinds import ALL_KINDS, TableKind
from scheduler.resources import data_folder
from tests.scheduler.files.bringing import ENGLISH, GERMAN
from tests.scheduler.files.test_headers import TEMPLATES

FILE = Path(__file__).parents[3] / "docs" / "file-formats.md"
INTRODUCTION = f"""# Tables that can be brought

Made from the code (python -m tests.scheduler.files.reference). `rondo import FILE...` or the page Import take
them in, several at once and in any order; a preview says what would change, and one undo takes the whole import
back. Empty forms lie in `data/templates`.

- **Files**: CSV with `;`, `,` or tab, in UTF-8 (with or without a mark), UTF-16 or Windows-1252; XLSX with any
  number of sheets, of which those with a table are read. At most {reading.MOST_BYTES // 1_000_000} MB, unpacked
  {workbook.MOST_UNZIPPED // 1_000_000} MB, and {workbook.MOST_CELLS:,} cells a sheet.
- **Headers** stand in one of the first 30 rows, in any order, in German or English; capitals, dots and hyphens
  do not matter. Title rows above, totals and legends below are passed over, other columns are not taken over.
  Where two columns could be the same, the header further left in the lists below counts.
- **The kind** is told by the headers; where two fit equally well by the file's name, else by `--as KIND`, else
  it is asked.
- **People** are named by personnel number, e-mail, or name ("Müller, Anna" or "Anna Müller"). Where two people
  have the name, the row is asked about.
- **Dates** are written 01.04.2027, 1.4.27, 2027-04-01, or are real dates of a workbook, also where they have become
  a number (46478); a week is 2027-W13. 01/04/2027 is refused: it is two days to two people.
- **Numbers** have a decimal comma or point. Yes and no are ja, nein, yes, no, x, 1, 0. Days are "Mo-Do", "Mo,
  Di, Mi, Fr", "Mo-Fr vormittags", "jeden Dienstag".
- **An empty cell never erases**, the same file again changes nothing, and what a file does not mention stays.
- **A row that cannot be taken over** is named by line and column and does not stop the others. Letters lost
  earlier ("M?ller", "MÃ¼ller") are pointed out, with the name that was likely meant.
- **Assignments, pins and matrices** go into the plan that `--plan` names, else into the only one that has their
  days, else into a new one that is called as the file. In a matrix, cells of one department that follow each
  other are one assignment; school and vacation become absences and do not end it. A cell may be shared:
  `EK Mo-Mi / FI Do-Fr`, `EK vm / FI nm`, `EK / BS Di`. `rondo report matrix FILE` writes a plan in this form.
"""


def reference() -> str:
    """The whole page."""
    return INTRODUCTION + "".join("\n" + "\n".join(_kind(kind)) + "\n" for kind in ALL_KINDS)


def _kind(kind: TableKind) -> Iterator[str]:
    yield f"## {ENGLISH.say(f'table-kind-{kind.name}')} – {GERMAN.say(f'table-kind-{kind.name}')} (`{kind.name}`)\n"
    needed = [" or ".join(_header(kind, field) for field in group) for group in kind.needed]
    columns = "; a column for each week (KW 5, CW 5, 2027-W05, the date of a Monday) or month" if kind.matrix else ""
    yield f"Needed: {', and '.join(needed)}{columns}.\n"
    yield "| Column | English | also |\n| --- | --- | --- |"
    for field in kind.fields:
        german, english, *others = [*field.headers, ""] if len(field.headers) == 1 else field.headers
        yield f"| {german} | {english} | {', '.join(others)} |"
    for path in _templates(kind):
        yield f"\n`{path.parent.name}/{path.name}`\n"
        yield "\n".join(f"    {line}" for line in path.read_text(encoding="utf-8-sig").splitlines())


def _header(kind: TableKind, name: str) -> str:
    return next(field.headers[1] for field in kind.fields if field.name == name)


def _templates(kind: TableKind) -> list[Path]:
    return sorted(path for path in (data_folder() / "templates").glob("*/*.csv") if TEMPLATES[path.stem] == kind.name)


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")

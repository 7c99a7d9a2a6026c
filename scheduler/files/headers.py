"""Where a table begins, what its columns are, and which kind of table it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from scheduler.files import values
from scheduler.files.kinds import ALL_KINDS, Field, TableKind
from scheduler.files.periods import Column, is_period, periods
from scheduler.files.sheet import Cell, Row, Sheet
from scheduler.model import Refused, message, slug

MOST_TITLE_ROWS = 30
_FILE_NAME_COUNTS = 2.5
_TOTALS = re.compile(r"(summe|gesamt|gesamtsumme|total|totals|anzahl|sum|insgesamt|zwischensumme)\b.*", re.IGNORECASE)
_LEGEND = re.compile(r"(legende|legend|stand|hinweis|erstellt|quelle|note|source)\b.*[:\s]", re.IGNORECASE)


Columns = Mapping[str, str]
"""What a person says of columns: for a header the field that it is, or nothing where it is not to be taken over."""
_AS_WRITTEN: Columns = {}


class Header(msgspec.Struct, frozen=True):
    """The header row as one kind of table understands it: columns by number, and the periods of a matrix."""

    kind: TableKind
    line: int
    index: int
    names: tuple[str, ...]
    fields: Mapping[int, Field]
    periods: tuple[Column, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether every column that the kind needs is there."""
        return not self.missing and (bool(self.periods) if self.kind.matrix else True)

    @property
    def missing(self) -> tuple[str, ...]:
        """The first header of each needed group of which no column is there."""
        found = {field.name for field in self.fields.values()}
        first = {field.name: field.headers[0] for field in self.kind.fields}
        return tuple(first[group[0]] for group in self.kind.needed if not found.intersection(group))

    @property
    def score(self) -> int:
        """How many columns are understood."""
        return len(self.fields) + len(self.periods)

    def header_of(self, field: str) -> str:
        """The header under which a field stands in the file, else the first that the kind has for it."""
        for index, known in self.fields.items():
            if known.name == field:
                return self.names[index]
        return next((known.headers[0] for known in self.kind.fields if known.name == field), field)


@cache
def _by_header(kind: str) -> Mapping[str, tuple[int, Field]]:
    (found,) = (known for known in ALL_KINDS if known.name == kind)
    return found.by_header


def header_in(row: Row, index: int, kind: TableKind, columns: Columns = _AS_WRITTEN) -> Header:
    """The row understood as the header of a table of that kind; `columns` says otherwise for some headers.

    Of two columns for one field the more telling header counts ("Personal-Nr." before "Nr."), then the first.
    """
    known, best = _by_header(kind.name), dict[str, tuple[int, int, Field]]()
    named = {field.name: (-1, field) for field in kind.fields}
    names = tuple(values.one_line(cell) for cell in row.cells)
    for place, name in enumerate(names):
        found = named.get(columns[name]) if name in columns else known.get(slug(name)) if name else None
        if found:
            rank, field = found
            best[field.name] = min(
                best.get(field.name, (rank, place, field)), (rank, place, field), key=_rank_and_place
            )
    fields = {place: field for _, place, field in sorted(best.values(), key=lambda one: one[1])}
    free = {place: row.cells[place] for place, name in enumerate(names) if place not in fields and name not in columns}
    found_periods = periods(free) if kind.matrix else ()
    return Header(kind, row.line, index, names, fields, found_periods)


def _rank_and_place(column: tuple[int, int, Field]) -> tuple[int, int]:
    return column[:2]


def best_header(sheet: Sheet, kind: TableKind, columns: Columns = _AS_WRITTEN) -> Header | None:
    """The row that looks most like the header of that kind, if any does; of equal ones the first."""
    headers = [header_in(row, index, kind, columns) for index, row in enumerate(sheet.rows[:MOST_TITLE_ROWS])]
    best = max(headers, key=lambda header: (header.fits, header.score), default=None)
    return best if best is not None and best.score else None


def recognise(sheet: Sheet, columns: Columns = _AS_WRITTEN) -> tuple[Header | None, tuple[str, ...]]:
    """The header and kind of a sheet; where two kinds fit equally well, none and the names of those that fit.

    None without names: no kind fits at all.
    """
    fitting = [header for kind in ALL_KINDS if (header := best_header(sheet, kind, columns)) and header.fits]
    if not fitting:
        return None, ()
    ranked = sorted(((_rank(header, sheet), header) for header in fitting), key=lambda pair: -pair[0])
    best = [header for rank, header in ranked if rank == ranked[0][0]]
    return (best[0], ()) if len(best) == 1 else (None, tuple(header.kind.name for header in best))


def _rank(header: Header, sheet: Sheet) -> float:
    """How well a kind fits: columns understood; the file's name counts like two and a half of them."""
    name = slug(f"{sheet.file.rpartition('.')[0]} {sheet.name}")
    words = [word for word in header.kind.file_words if re.search(rf"(^|-)\w*{word}", name)]
    earlier = header.kind.name in ("history", "past-meetings") and words
    return header.score + (_FILE_NAME_COUNTS if words else 0) + (0.25 if earlier else 0)


def fit(rows: tuple[Row, ...]) -> int:
    """How many columns the best header row among the first rows has, for whichever kind; finds a CSV's separator."""
    best = 0
    for row in rows[:MOST_TITLE_ROWS]:
        known = {slug(str(cell)) for cell in row.cells if cell != ""}
        columns = sum(1 for name in known if name in _all_headers()) + sum(1 for cell in row.cells if is_period(cell))
        best = max(best, columns)
    return best


@cache
def _all_headers() -> frozenset[str]:
    return frozenset(name for kind in ALL_KINDS for name in kind.by_header)


def no_header(sheet: Sheet) -> Refused:
    """The refusal of a table that no kind fits, naming what the nearest kind would still need."""
    candidates = [header for kind in ALL_KINDS if (header := best_header(sheet, kind)) is not None]
    nearest = max(candidates, key=lambda header: header.score / (1 + len(header.missing)), default=None)
    hint = message("import-no-header-hint")
    if nearest is not None and nearest.missing:
        hint = message("import-nearest", kind=nearest.kind.name, missing=list(nearest.missing))
    return Refused(message("import-no-header"), hint=hint, file=sheet.file)


def is_total(cells: Iterable[Cell]) -> bool:
    """Whether a row is a total or a legend below the table, and nobody's data."""
    filled = [str(cell) for cell in cells if cell != ""]
    if not filled:
        return False
    return bool(_TOTALS.fullmatch(filled[0]) or (len(filled) == 1 and _LEGEND.match(filled[0])))

"""What a report is, in no format: a title and blocks of facts, prose, tables, charts. Its texts are in a language.

Nothing here knows where a text comes from: whoever composes a report leaves out what its readers must not see.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeAlias

import msgspec

TINTS = ("#dbe9f8", "#fde6d2", "#dcf0dc", "#ecdff5", "#f8f0c6", "#d3eeee", "#f9dbe4", "#e6e3d8")
"""The departments' quiet backgrounds on white; a code stands in every cell, so that no colour is needed."""


class Tone(StrEnum):
    """How a cell is shown besides its text; `tint-0` to `tint-7` are the departments'."""

    PLAIN = ""
    QUIET = "quiet"
    STRONG = "strong"
    AWAY = "away"
    HARD = "hard"
    SOFT = "soft"
    GOOD = "good"
    TODAY = "today"
    TINT_0 = "tint-0"
    TINT_1 = "tint-1"
    TINT_2 = "tint-2"
    TINT_3 = "tint-3"
    TINT_4 = "tint-4"
    TINT_5 = "tint-5"
    TINT_6 = "tint-6"
    TINT_7 = "tint-7"


class Cell(msgspec.Struct, frozen=True):
    """One cell: its text, how it is shown, over how many columns it goes. `number` is its value for a workbook."""

    text: str = ""
    tone: Tone = Tone.PLAIN
    span: int = 1
    number: float | None = None


class Column(msgspec.Struct, frozen=True):
    """One column: its heading, its share of the width (0: as narrow as its texts), whether it stands at the right."""

    title: str
    width: float = 1.0
    right: bool = False
    tone: Tone = Tone.PLAIN


class Group(msgspec.Struct, frozen=True):
    """A heading over several columns: a month over its weeks."""

    title: str
    span: int


class Row(msgspec.Struct, frozen=True):
    """One row of a table; `head` rows are headings within it. The first cell names the row."""

    cells: tuple[Cell, ...]
    head: bool = False


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows under columns. `dense` tables are boards: narrow cells with lines between them."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...] = ()
    dense: bool = False
    empty: str = ""
    new_page: bool = False


class Fact(msgspec.Struct, frozen=True):
    """One thing with its name."""

    name: str
    text: str


class Facts(msgspec.Struct, frozen=True, tag="facts"):
    """Names and what they are, in two columns."""

    facts: tuple[Fact, ...]


class Prose(msgspec.Struct, frozen=True, tag="prose"):
    """A heading (or none) and paragraphs; with `bullets` a list. Line breaks in a paragraph are kept."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: bool = False


class Legend(msgspec.Struct, frozen=True, tag="legend"):
    """What codes and tones mean."""

    cells: tuple[tuple[Cell, str], ...]


class Series(msgspec.Struct, frozen=True):
    """One line or set of bars: a value a label, None where there is none."""

    name: str
    values: tuple[float | None, ...]


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """Series over labels as `lines` or `bars`; `limit` is a line across, `unit` stands at the axis.

    `text` says what is to be seen in a sentence, for those who cannot see it.
    """

    caption: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    kind: str = "lines"
    limit: float | None = None
    unit: str = ""
    text: str = ""


Block: TypeAlias = Table | Facts | Prose | Legend | Chart


class Paper(StrEnum):
    """The size of a page."""

    A4 = "a4"
    A3 = "a3"


class Report(msgspec.Struct, frozen=True):
    """A whole report. `footer` stands on every page, `day` is the day it is about or was made for."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    language: str
    day: date
    footer: str = ""
    page: str = ""
    paper: Paper = Paper.A4
    landscape: bool = False

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, for formats that have nothing else."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

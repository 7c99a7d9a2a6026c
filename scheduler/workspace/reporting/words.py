"""What every report is composed with: texts in its language, the day it is made, days and spans in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from scheduler.model import Message, Value
from scheduler.reports.report import TINTS, Cell, Column, Legend, Paper, Report, Row, Table, Tone
from scheduler.reports.report import Block as Block
from scheduler.texts import texts


class Words:
    """Texts in the language of the readers, and the day that a report is made."""

    def __init__(self, language: str, today: date) -> None:
        self.language = language
        self.texts = texts(language)
        self.today = today

    def say(self, key: str, **values: Value) -> str:
        """The text of a catalogue key."""
        return self.texts.say(key, **values)

    def tell(self, text: Message | str) -> str:
        """A message in words; people's own words as they are."""
        return text if isinstance(text, str) else self.texts(text)

    def day(self, day: date | None) -> str:
        """A date; nothing where there is none."""
        return self.texts.date_text(day) if day else ""

    def span(self, first: date, last: date) -> str:
        """From one day to another."""
        return self.say("word-from-to", first=first, last=last) if first != last else self.day(first)

    def table(
        self, caption: str, titles: Sequence[str], rows: Iterable[Sequence[str | Cell]], empty: str = ""
    ) -> Table:
        """A table of texts; a title with `-` in front is as narrow as what stands below it."""
        columns = [Column(title.lstrip("-"), 0 if title.startswith("-") else 1) for title in titles]
        return Table(caption, tuple(columns), tuple(Row(tuple(map(_cell, row))) for row in rows), empty=empty)

    def report(
        self, title: str, subtitle: str, blocks: Iterable[Block], *, paper: Paper = Paper.A4, landscape: bool = False
    ) -> Report:
        """The report with its footer."""
        return Report(
            title=title,
            subtitle=subtitle,
            blocks=tuple(blocks),
            language=self.language,
            day=self.today,
            footer=self.say("report-footer", day=self.today),
            page=self.say("report-page"),
            paper=paper,
            landscape=landscape,
        )


class Tints:
    """A quiet background for each department, the same in the whole report."""

    def __init__(self, departments: Iterable[tuple[str, str, str]]) -> None:
        known = sorted(departments, key=lambda one: one[1])
        self.codes = {id: code for id, code, _ in known}
        self._names = {id: name for id, _, name in known}
        self._tones = {id: Tone(f"tint-{number % len(TINTS)}") for number, (id, _, _) in enumerate(known)}

    def tone(self, department: str) -> Tone:
        """The background of a department."""
        return self._tones.get(department, Tone.PLAIN)

    def legend(self, used: Iterable[str], *others: tuple[Cell, str]) -> Legend:
        """What the codes of the departments that are used mean, and what else is to be said."""
        shown = set(used)
        cells = [(Cell(code, self.tone(id)), self._names[id]) for id, code in self.codes.items() if id in shown]
        return Legend((*cells, *others))


def _cell(text: str | Cell) -> Cell:
    return text if isinstance(text, Cell) else Cell(text)

"""Answers for people: aligned, in their language, and with nothing in them that a terminal would obey."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len

from scheduler.model import Finding, Refused, Repair, Severity, message
from scheduler.texts import texts
from tui.commands.answer import Heading, Line, Table, columns
from tui.commands.render import Renderer

GERMAN = Renderer(texts("de"), color=False)


def test_columns_are_aligned_by_cells_not_by_characters() -> None:
    """East Asian and combining characters take the cells that they take."""
    table = Table(columns("name", "email", "hours"), [("漢字", "a", 3), ("Müller", "b", 40), ("e\u0301", "c", None)])
    lines = list(GERMAN.lines([table]))
    assert {cell_len(line.partition(mark)[0]) for line, mark in zip(lines[1:], "abc", strict=True)} == {8}
    assert lines[1].endswith(" 3")
    assert lines[2].endswith("40")


def test_dates_and_words_are_in_the_language() -> None:
    """A date, a yes and a list are written as German writes them."""
    table = Table(columns("joined", "takes-part", "tags"), [(date(2027, 1, 14), True, ["a", "b"])])
    assert next(iter(list(GERMAN.lines([table]))[1:])).split() == ["14.01.2027", "ja", "a", "und", "b"]


def test_text_of_people_reaches_no_terminal_as_anything_but_text() -> None:
    """Control characters and direction overrides come out as escapes, also in headings and sentences."""
    hostile = "A\x1b[31m\u202eB\x07"
    body: list[Line] = [
        Heading(hostile),
        message("cli-text", text=hostile),
        hostile,
        Table(columns("name"), [(hostile,)]),
    ]
    for line in Renderer(texts("en"), color=False).lines(body):
        assert not set("\x1b\u202e\x07") & set(line)


def test_a_finding_shows_severity_id_repairs_and_who_accepted_it() -> None:
    """One line says what is wrong, the ones below what helps."""
    finding = Finding(
        id="f-1", rule="r", kind="k", severity=Severity.HARD, text=message("cli-text", text="Zu wenige"),
        repairs=(Repair(message("cli-text", text="später"), "rotation assign X"),),
    )  # fmt: skip
    assert list(GERMAN.lines([finding])) == [
        "! Muss  Zu wenige  [f-1]",
        "    Vorschlag: später (rondo rotation assign X)",
    ]


def test_colours_only_where_they_are_wanted() -> None:
    """Headings are bold with colours, and plain without."""
    assert list(Renderer(texts("en"), color=True).lines([Heading("A")])) == ["\x1b[1mA\x1b[0m"]
    assert list(Renderer(texts("en"), color=False).lines([Heading("A")])) == ["A"]


def test_an_error_names_its_place_and_the_way_out() -> None:
    """File, line and field stand behind the sentence, the way out below it."""
    error = Refused(message("error-empty"), hint=message("error-date-forms"), file="a.csv", line=3, field="Name")
    lines = list(Renderer(texts("en"), color=False).error(error))
    assert lines[0] == "Not accepted: Something is missing here. (a.csv, line 3, Name)"
    assert lines[1].startswith("  Write for example")

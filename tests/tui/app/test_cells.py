"""What stands in the cells of the boards."""

from __future__ import annotations

import pytest

from scheduler.texts import texts
from scheduler.workspace.views.exchange import MatrixCell
from scheduler.workspace.views.rotation import BoardCell, LoadCell
from tests.tui.app.made_up import columns
from tui.widgets.board_cells import bar, board_words, group_label, load_text
from tui.widgets.matrix import pair_text

WORDS = board_words(texts("de"))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (BoardCell(), " ·  "),
        (BoardCell(code="EK", starts=True), " EK─"),
        (BoardCell(code="EK"), "────"),
        (BoardCell(code="EK", ends=True), "─── "),
        (BoardCell(code="EK", starts=True, ends=True), " EK "),
        (BoardCell(code="EK", starts=True, pinned=True), "●EK─"),
        (BoardCell(code="EK", pinned=True), "────"),
        (BoardCell(code="EK", starts=True, pinned=True, severity="hard"), "!EK─"),
        (BoardCell(code="EK", severity="soft"), "~───"),
        (BoardCell(severity="notice"), "i·  "),
        (BoardCell(away=1.0), " AW "),
        (BoardCell(away=0.4), " ·  "),
        (BoardCell(code="EK", away=1.0), "─AW─"),
        (BoardCell(code="EK", away=0.4), "─◦──"),
        (BoardCell(code="EK", school=True, away=1.0, ends=True), "─BS "),
        (BoardCell(outside_contract=True), " –– "),
        (BoardCell(code="EK", starts=True, more=1), " EK+"),
        (BoardCell(code="EKX", starts=True, more=1), " EK+"),
    ],
)
def test_a_cell_says_by_glyph_and_code_what_its_colour_says(cell: BoardCell, shown: str) -> None:
    """Pinned, findings, absences, beginning and end are readable without colour."""
    assert "".join(bar(cell, 4, WORDS)) == shown


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (LoadCell(guests=0, present=4), (" ·  ", "")),
        (LoadCell(guests=2, present=4), (" 2  ", "")),
        (LoadCell(guests=3, present=4, over=True, severity="hard"), ("+3  ", "hard")),
        (LoadCell(guests=0, present=1, under=True, severity="hard"), ("!1  ", "hard")),
        (LoadCell(guests=0, present=1, under=True), ("!1  ", "hard")),
        (LoadCell(guests=2, present=4, severity="soft"), ("~2  ", "soft")),
    ],
)
def test_a_load_says_whether_it_is_too_much_or_too_little(cell: LoadCell, shown: tuple[str, str]) -> None:
    """Guests as a rule, those present where too few are."""
    assert load_text(cell, 4) == shown


def test_groups_are_named_where_they_begin() -> None:
    """The month above the first week that begins in it; the year above months."""
    weeks = columns(6)
    assert [group_label(weeks, number, "week", WORDS) for number in range(6)] == ["Feb", "", "", "", "Mär", ""]
    assert [group_label(weeks, number, "month", WORDS) for number in range(2)] == ["2027", ""]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (MatrixCell(), ""),
        (MatrixCell(possible=False), "× "),
        (MatrixCell(rounds=(3,)), "3·"),
        (MatrixCell(rounds=(1,), held=True), "1✓"),
        (MatrixCell(rounds=(1, 12)), "12+"),
    ],
)
def test_a_pair_says_when_it_meets(cell: MatrixCell, text: str) -> None:
    """The round with its mark."""
    assert pair_text(cell)[0] == text

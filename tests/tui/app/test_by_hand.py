"""Assignments by hand on the board, versions and the works council: by key and by mouse, seen before it is done."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Select

from scheduler.workspace import Workspace
from scheduler.workspace.views.rotation import AssignmentView
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.choosing import ChoosingDialog
from tui.screens.council import CouncilPage
from tui.screens.difference import DifferenceDialog
from tui.screens.form import FormDialog
from tui.screens.rotation import RotationPage
from tui.screens.versions import VersionsPage
from tui.widgets.board import Board
from tui.widgets.listing import Listing

PLAN = "rotation-2027"
SIZE = (120, 36)


def stays(workspace: Workspace, who: str) -> list[tuple[str, date, date]]:
    """Department, first and last day of somebody's assignments."""
    found = workspace.rotation.show(PLAN, person=who).assignments
    return [(one.department, one.start, one.end) for one in found]


async def choose(pilot: Pilot[None], name: str) -> None:
    """Take a choice of the window by its key."""
    dialog = pilot.app.screen
    assert isinstance(dialog, ChoosingDialog)
    assert name in dialog.choices, list(dialog.choices)
    await press(pilot, *["down"] * list(dialog.choices).index(name), "enter")


def to(pilot: Pilot[None], who: str, day: date) -> None:
    """Put the board's cursor there."""
    assert pilot.app.screen.query_exactly_one(Board).point_to(who, day)


EK = ("ek", date(2027, 3, 15), date(2027, 3, 28))


async def test_everything_about_an_assignment_is_behind_one_key(tmp_path: Path) -> None:
    """e lists what can be done; the difference says what changes for whom and who is told; Escape changes nothing."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4")
        to(pilot, "ahrens-ada", date(2027, 3, 15))
        await press(pilot, "e")
        assert isinstance(app.screen, ChoosingDialog)
        assert list(app.screen.choices) == [
            "assign", "edit", "split", "move", "suspend", "resume", "break-off", "swap", "tandem", "pin", "remove",
        ]  # fmt: skip
        await choose(pilot, "edit")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.entries["until"] == "28.03.2027"
        await press(pilot, "tab", *["backspace"] * 10, *"04.04.2027", "ctrl+s")
        assert isinstance(app.screen, DifferenceDialog)
        assert "Eine Person ist zu informieren: Ada Ahrens." in screen_text(pilot)
        await press(pilot, "escape")
        assert stays(workspace, "ahrens-ada") == [EK]
        await press(pilot, "e")
        await choose(pilot, "edit")
        await press(pilot, "tab", *["backspace"] * 10, *"04.04.2027", "ctrl+s", "enter")
        assert isinstance(app.screen, RotationPage)
    assert stays(workspace, "ahrens-ada") == [("ek", date(2027, 3, 15), date(2027, 4, 4))]


async def test_a_stay_is_made_longer_shorter_and_moved_by_one_key(tmp_path: Path) -> None:
    """], [ and > go a column at a time, each after its difference; u takes one back."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4")
        to(pilot, "ahrens-ada", date(2027, 3, 15))
        await press(pilot, "right_square_bracket", "enter")
        assert stays(workspace, "ahrens-ada")[0][2] == date(2027, 4, 4)
        await press(pilot, "left_square_bracket", "enter", "left_square_bracket", "enter")
        assert stays(workspace, "ahrens-ada")[0][2] == date(2027, 3, 21)
        await press(pilot, "greater_than_sign", "enter", "u")
        assert stays(workspace, "ahrens-ada")[0][1:] == (date(2027, 3, 15), date(2027, 3, 21))


async def test_a_stay_is_split_at_the_cursor_for_somebody_else(tmp_path: Path) -> None:
    """The second part begins in the cursor's column; the form asks where and for whom."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4")
        to(pilot, "ahrens-ada", date(2027, 3, 22))
        await press(pilot, "e")
        await choose(pilot, "split")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.entries["day"] == "22.03.2027"
        list(app.screen.query(Select))[1].value = "brandl-ada"
        await press(pilot, "ctrl+s")
        assert "Ada Brandl" in screen_text(pilot)
        await press(pilot, "enter")
    assert stays(workspace, "ahrens-ada") == [("ek", date(2027, 3, 15), date(2027, 3, 21))]
    assert stays(workspace, "brandl-ada") == [("ek", date(2027, 3, 22), date(2027, 3, 28))]


async def test_two_selected_people_swap(tmp_path: Path) -> None:
    """A rectangle over two rows trades their days; the form of one row asks with whom."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4", "slash", *"ada", "enter")
        board = app.screen.query_exactly_one(Board)
        rows = [row.person for row in board.view.rows] if board.view else []
        one, other = next((a, b) for a, b in pairwise(rows) if bool(stays(workspace, a)) != bool(stays(workspace, b)))
        before = stays(workspace, one), stays(workspace, other)
        to(pilot, one, date(2027, 3, 15))
        await press(pilot, "shift+right", "shift+down", "e")
        await choose(pilot, "swap-both")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "enter")
        assert (stays(workspace, other), stays(workspace, one)) == before
        await press(pilot, "u")
        to(pilot, "ahrens-ada", date(2027, 3, 15))
        await press(pilot, "e")
        await choose(pilot, "tandem")
        assert isinstance(app.screen, FormDialog)
        app.screen.query(Select).first().value = "brandl-ada"
        await press(pilot, "ctrl+s", "enter")
    assert stays(workspace, "brandl-ada") == [("vi", date(2027, 3, 15), date(2027, 3, 21))]


async def test_a_rectangle_drawn_with_the_mouse_is_assigned_pinned_and_removed_at_once(tmp_path: Path) -> None:
    """Dragging over three rows and two weeks: one action each."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4")
        board = app.screen.query_exactly_one(Board)
        x, y = board.label_width + 6 * board.cell_width + 1, board.top
        await pilot.mouse_down(Board, offset=(x, y))
        await pilot.hover(Board, offset=(x + board.cell_width, y + 2))
        await pilot.mouse_up(Board, offset=(x + board.cell_width, y + 2))
        await settle(pilot)
        start, end = board.selection
        assert (end.row - start.row, end.column - start.column) == (2, 1)
        people = [row.person for row in board.body[:3] if row in (board.view.rows if board.view else ())]
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "enter")
        entries = workspace.history.entries(100).entries
        assert all(len([one for one in stays(workspace, who) if one[1] == date(2027, 4, 12)]) == 1 for who in people)
        await press(pilot, "p")
        assert all(stay.pinned for who in people for stay in _on(workspace, who, date(2027, 4, 12)))
        await press(pilot, "p", "delete", "enter")
        assert not any(_on(workspace, who, date(2027, 4, 12)) for who in people)
        assert len(workspace.history.entries(100).entries) == len(entries) + 3


def _on(workspace: Workspace, who: str, day: date) -> list[AssignmentView]:
    return [one for one in workspace.rotation.show(PLAN, person=who).assignments if one.start <= day <= one.end]


async def test_a_key_that_cannot_act_says_why(tmp_path: Path) -> None:
    """No assignment, two assignments, the past of a published plan."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "4")
        to(pilot, "brandl-ada", date(2027, 5, 10))
        for key in ("p", "delete", "greater_than_sign", "right_square_bracket"):
            await press(pilot, key)
            assert "Hier ist kein Einsatz." in screen_text(pilot)
            app.clear_notifications()
        workspace.publishing.publish(PLAN)
        to(pilot, "ahrens-ada", date(2027, 3, 15))
        await press(pilot, "greater_than_sign")
        assert "ist vergangen" in screen_text(pilot).replace("\n", " ")


async def test_a_plan_is_approved_and_published_after_a_look(tmp_path: Path) -> None:
    """A and P show first; d shows what has changed since, by person, and publishes too."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "4", "A")
        assert "„Rotation 2027“ freigeben?" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Freigegeben" in screen_text(pilot)
        await press(pilot, "P")
        assert "veröffentlichen, Stand 1?" in screen_text(pilot)
        assert "neu in Einkauf" in screen_text(pilot)
        await press(pilot, "escape")
        assert workspace.rotation.list()[0].version == 0
        await press(pilot, "P", "enter")
        assert workspace.rotation.list()[0].version == 1
        assert "veröffentlicht, Stand 1" in screen_text(pilot)
        to(pilot, "ahrens-ada", date(2027, 3, 22))
        await press(pilot, "right_square_bracket", "enter", "d")
        assert isinstance(app.screen, VersionsPage)
        text = screen_text(pilot)
        assert "15.03.2027 bis 28.03.2027" in text
        assert "15.03.2027 bis 04.04.2027" in text
        assert "Eine Person ist zu informieren: Ada Ahrens." in text
        await press(pilot, "P", "enter")
        assert "Alles ist, wie es veröffentlicht wurde." in screen_text(pilot)
    assert workspace.rotation.list()[0].version == 2


async def test_the_works_council_is_noted_and_filtered(tmp_path: Path) -> None:
    """b lists the stays with their reason; Enter notes the status; o leaves only those without one."""
    workspace = company(tmp_path)
    workspace.rules.add("works-council", severity="notice")
    workspace.rotation.assign(PLAN, "Ada Ahrens", "EK", date(2027, 4, 5), date(2027, 5, 30))
    workspace.rotation.assign(PLAN, "Ada Lange", "EK", date(2027, 4, 5), date(2027, 5, 30))
    app = RondoApp(workspace, "de")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4", "b")
        assert isinstance(app.screen, CouncilPage)
        assert "länger als ein Monat" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, FormDialog)
        app.screen.query(Select).first().value = "agreed"
        await press(pilot, "ctrl+s")
        assert "zugestimmt am 17.03.2027" in screen_text(pilot)
        await press(pilot, "o")
        assert len([line for line in screen_text(pilot).splitlines() if "länger als" in line]) == 1
        await press(pilot, "o", "slash", *"zugestimmt", "enter")
        assert app.screen.query_exactly_one(Listing).count == 1
        await press(pilot, "g")
        assert isinstance(app.screen, RotationPage)


async def test_the_meter_shows_what_required_visits_need_beside_what_is_free(tmp_path: Path) -> None:
    """It follows every change; where all visits are planned there is none."""
    workspace = company(tmp_path)
    workspace.rules.add(
        "required-visit", parameters={"departments": "MM", "least_net_weeks": "3"}, scope="people:ahrens-ada"
    )
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert "Pflichtstationen, Wochen gebraucht/frei:  MM 3" in screen_text(pilot)
        workspace.rotation.assign(PLAN, "Ada Ahrens", "MM", date(2027, 4, 5), date(2027, 5, 2))
        app.screen.changed()  # type: ignore[attr-defined]
        await settle(pilot)
        assert "Pflichtstationen" not in screen_text(pilot)

"""The rotation page: board, reasons, findings, assignments by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

from scheduler.workspace import open_workspace
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import Rotation, Rules, workspace
from tui.app import RondoApp
from tui.screens.difference import DifferenceDialog
from tui.screens.findings import FindingsPage
from tui.screens.form import FormDialog
from tui.screens.repairs import RepairsDialog
from tui.screens.rotation import RotationPage
from tui.widgets.board import Board
from tui.widgets.reason import ReasonPanel


def board_of(app: RondoApp) -> Board:
    """The board on the screen."""
    return app.screen.query_exactly_one(Board)


async def test_an_assignment_is_made_only_after_its_difference_was_seen() -> None:
    """Enter opens a form, the form the difference; only Enter there changes the plan."""
    rotation = Rotation()
    app = RondoApp(workspace(rotation=rotation), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "enter")
        assert isinstance(app.screen, FormDialog)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, DifferenceDialog)
        assert "Ein neuer Verstoß" in screen_text(pilot)
        assert [options["dry_run"] for _, _, options in rotation.done] == [True]
        await press(pilot, "enter")
        assert isinstance(app.screen, RotationPage)
        name, arguments, options = rotation.done[-1]
        assert (name, arguments[:3]) == ("assign", ("rotation-2027", "p0", "vi"))
        assert arguments[3:] == (date(2027, 3, 15), date(2027, 3, 21))
        assert not options.get("dry_run")


async def test_escape_at_the_difference_changes_nothing() -> None:
    """The plan stays as it is."""
    rotation = Rotation()
    app = RondoApp(workspace(rotation=rotation), "de")
    async with app.run_test() as pilot:
        await press(pilot, "4", "enter", "ctrl+s", "escape")
        assert [options["dry_run"] for _, _, options in rotation.done] == [True]


async def test_a_wrong_date_is_said_beside_its_field() -> None:
    """The form stays open with everything that was typed."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "enter", "tab", "end", "9", "ctrl+s")
        assert isinstance(app.screen, FormDialog)
        assert "15.03.20279" in screen_text(pilot)
        assert app.screen.query(".-wrong")


async def test_selected_columns_are_the_days_of_the_assignment() -> None:
    """A rectangle of one row says from when to when."""
    rotation = Rotation()
    app = RondoApp(workspace(rotation=rotation), "de")
    async with app.run_test() as pilot:
        await press(pilot, "4", "shift+right", "shift+right", "enter", "ctrl+s")
        assert rotation.done[-1][1][3:] == (date(2027, 3, 15), date(2027, 4, 4))


async def test_n_goes_from_finding_to_finding_and_w_says_why() -> None:
    """The panel opens below on a narrow screen and follows the cursor."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n")
        first = board_of(app).cursor
        await press(pilot, "n")
        assert board_of(app).cursor != first
        assert not app.screen.query_exactly_one(ReasonPanel).display
        await press(pilot, "w")
        assert app.screen.query_exactly_one(ReasonPanel).display
        assert "Undone: Ann [Sales]" in screen_text(pilot)


async def test_the_panel_is_there_from_the_beginning_on_a_wide_screen() -> None:
    """Wide screens show the reason beside the board."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "4", "down")
        assert "Undone: Ann [Sales]" in screen_text(pilot)


async def test_a_finding_in_the_list_leads_to_its_cell() -> None:
    """Enter in the list of findings puts the board's cursor on the person and the week."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "4", "f")
        assert isinstance(app.screen, FindingsPage)
        await press(pilot, "enter")
        assert isinstance(app.screen, RotationPage)
        assert board_of(app).place == ("p2", date(2027, 3, 15))


async def test_a_finding_on_the_whole_plan_leads_to_its_mark(tmp_path: Path) -> None:
    """A required station that is missing is marked where it ought to be done at last; Enter goes there."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 16), actor="ada", create=True)
    for code in ("VI", "EK"):
        made.places.add_department(code=code, name=f"Haus {code}")
    made.people.add(first_name="Ann", last_name="Zeta", department="VI")
    made.rotation.create("Rotation", date(2027, 2, 1), date(2027, 4, 25))
    made.rotation.assign("rotation", "Ann Zeta", "VI", date(2027, 2, 1), date(2027, 2, 28))
    made.rules.add("required-visit", parameters={"departments": "EK"}, scope="all")
    app = RondoApp(made, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "f", "enter")
        board = board_of(app)
        assert board.cell is not None
        assert board.cell.severity == "hard"
    made.close()


async def test_a_finding_is_accepted_with_a_reason_only() -> None:
    """Without a reason the form says so; with one the finding is accepted."""
    rules = Rules()
    app = RondoApp(workspace(rules=rules), "en")
    async with app.run_test() as pilot:
        await press(pilot, "4", "f", "a", "enter")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.query(".-wrong")
        await press(pilot, *"agreed", "enter")
        assert rules.done == [("accept", ("f1", "agreed"), {})]


async def test_a_suggestion_is_taken_with_enter_after_its_difference_was_seen() -> None:
    """From the list of findings and from the board's panel: the suggestions, the difference, the change."""
    rotation = Rotation()
    app = RondoApp(workspace(rotation=rotation), "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "4", "f", "r")
        assert isinstance(app.screen, RepairsDialog)
        await press(pilot, "enter")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "escape")
        assert [options for _, _, options in rotation.done] == [{"dry_run": True}]
        await press(pilot, "enter", "tab", "enter", "enter", "enter")
        assert isinstance(app.screen, RotationPage)
        assert rotation.done[-1] == ("repair", ("rotation-2027", "f1", "rotation unassign x"), {})


async def test_a_key_that_does_nothing_now_says_why() -> None:
    """Assigning and pinning on a department's load."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(notifications=True, size=(100, 30)) as pilot:
        await press(pilot, "4", "ctrl+home", "enter")
        assert "a department's load" in screen_text(pilot)
        await press(pilot, "f2", "p")
        assert "Auslastung" in screen_text(pilot)


async def test_pinning_changes_the_assignment_under_the_cursor() -> None:
    """p pins."""
    rotation = Rotation()
    app = RondoApp(workspace(rotation=rotation), "en")
    async with app.run_test() as pilot:
        await press(pilot, "4", "p")
        assert rotation.done == [("pin", ("rotation-2027", "a0-1", True), {})]


async def test_the_zoom_changes_the_columns_and_the_cursor_stays() -> None:
    """+ and - ask for another zoom; the person stays under the cursor."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "4", "down", "minus")
        board = board_of(app)
        assert board.view is not None
        assert board.view.zoom == "month"
        assert board.place[0] == "p1"


async def test_the_board_keeps_its_day_over_zoom_and_language(tmp_path: Path) -> None:
    """A month and back, another language: the cursor is on the same person and week."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 16), actor="ada", create=True)
    made.places.add_department(code="VI", name="Vertrieb")
    for name in ("Ann", "Bob"):
        made.people.add(first_name=name, last_name="Zeta", department="VI")
    made.rotation.create("Rotation", date(2027, 2, 1), date(2027, 4, 25))
    app = RondoApp(made, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "down", "right", "right")
        place = board_of(app).place
        assert place[1] == date(2027, 3, 1)
        await press(pilot, "right", "minus")
        assert board_of(app).place[1] == date(2027, 3, 1)
        await press(pilot, "plus", "f2")
        assert board_of(app).place == (place[0], date(2027, 3, 8))
    made.close()


async def test_slash_filters_live_and_escape_shows_everybody() -> None:
    """Only rows with the typed words stay."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "4", "slash", *"sales")
        board = board_of(app)
        assert [row.name for row in board.body if hasattr(row, "person")] == ["Ann [Sales]"]
        await press(pilot, "escape")
        assert len(board.body) == 18
        assert app.focused is board


async def test_the_mouse_chooses_cells_and_selects_by_dragging() -> None:
    """A click moves the cursor, dragging selects, a double click opens."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4")
        board = board_of(app)
        x, y = board.label_width + 1, board.top + 2
        await pilot.click(board, offset=(x, y))
        await settle(pilot)
        assert board.place[0] == "p2"
        await pilot.mouse_down(board, offset=(x, y))
        await pilot.hover(board, offset=(x + 2 * board.cell_width, y))
        await pilot.mouse_up(board, offset=(x + 2 * board.cell_width, y))
        await settle(pilot)
        start, end = board.selection
        assert end.column - start.column == 2
        await pilot.click(board, offset=(x, y), times=2)
        await settle(pilot)
        assert isinstance(app.screen, FormDialog)


async def test_without_a_plan_there_is_one_sentence() -> None:
    """It says how to get one, and c opens the form."""
    app = RondoApp(workspace(rotation=Rotation(plans=0)), "de")
    async with app.run_test() as pilot:
        await press(pilot, "4")
        assert "Es gibt noch keinen Rotationsplan" in screen_text(pilot)
        await press(pilot, "c")
        assert isinstance(app.screen, FormDialog)


async def test_the_palette_finds_a_week() -> None:
    """ctrl+p, the week's number, Enter: the board is there."""
    app = RondoApp(workspace(people=SimpleNamespace(list=lambda: ())), "de")
    async with app.run_test() as pilot:
        await press(pilot, "ctrl+p", *"kw 13 2027", "enter")
        assert board_of(app).place[1] == date(2027, 3, 29)

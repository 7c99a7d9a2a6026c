"""Lists: the cursor passes over headings, the filter keeps them where lines are left, the mouse opens."""

from __future__ import annotations

from textual import on
from textual.app import App, ComposeResult

from tests.tui.app.made_up import HOSTILE
from tui.themes import THEMES
from tui.widgets.listing import Cell, Line, ListColumn, Listing

LINES = (
    Line(("Persons",), tone="title"),
    *(Line((name, Cell("x", "hard")), key=f"p{number}") for number, name in enumerate(HOSTILE)),
    Line(("Departments",), tone="title"),
    Line(("Einkauf", "y"), key="d1"),
)


class ListApp(App[None]):
    """A list alone."""

    CSS_PATH = "../../../tui/app.tcss"

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        """The list."""
        yield Listing([ListColumn("Name"), ListColumn("Was", 6)])

    def on_mount(self) -> None:
        """Fill it."""
        self.listing.fill(LINES)
        self.listing.focus()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_exactly_one(Listing)

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        self.chosen.append(event.key)


async def test_the_cursor_passes_over_headings() -> None:
    """Only lines with a key are chosen."""
    app = ListApp()
    async with app.run_test(size=(40, 20)) as pilot:
        assert app.listing.key == "p0"
        await pilot.press("up", "end")
        assert app.listing.key == "d1"
        await pilot.press("up", "enter")
        assert app.chosen == ["p7"]


async def test_a_heading_stays_only_with_lines_below_it() -> None:
    """The filter takes empty sections away, and the cursor comes to what is left."""
    app = ListApp()
    async with app.run_test(size=(40, 20)) as pilot:
        app.listing.filter_text = "eink"
        await pilot.pause()
        shown = [app.listing.render_line(line).text.strip() for line in range(4)]
        assert shown[1:3] == ["Departments", shown[2]]
        assert app.listing.key == "d1"
        app.listing.filter_text = "nothing like it"
        assert app.listing.key == ""
        await pilot.press("down", "enter")
        assert app.chosen == []


async def test_filling_again_keeps_the_line() -> None:
    """The cursor stays on its key, else near where it was."""
    app = ListApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("down", "down")
        app.listing.fill([line for line in LINES if line.key != "p0"])
        assert app.listing.key == "p2"
        app.listing.fill([line for line in LINES if line.key not in ("p0", "p2")])
        assert app.listing.key == "p3"


async def test_lines_are_as_wide_as_the_list_whatever_they_hold() -> None:
    """Cells are cut and filled in cells, not letters."""
    app = ListApp()
    async with app.run_test(size=(23, 8)):
        for line in range(app.listing.room.height):
            assert app.listing.render_line(line).cell_length == app.listing.room.width


async def test_a_double_click_opens() -> None:
    """One click moves the cursor, two choose."""
    app = ListApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.click(Listing, offset=(3, 4))
        assert (app.listing.key, app.chosen) == ("p2", [])
        await pilot.click(Listing, offset=(3, 4), times=2)
        assert app.chosen == ["p2"]

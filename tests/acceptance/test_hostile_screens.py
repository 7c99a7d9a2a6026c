"""Hostile texts in every field of every record, through every screen of the application and all of its windows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.content import Content
from textual.pilot import Pilot

from scheduler.model import Conflict, Refused, message
from scheduler.workspace import Workspace, open_workspace
from tests.acceptance.hostile import LONG, TODAY, Texts, all_kinds, company, records, text_fields
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_live import until
from tui.app import RondoApp
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog, ErrorDialog
from tui.screens.page import Page
from tui.screens.places import PAGES
from tui.widgets.bars import Heading
from tui.widgets.listing import Listing

LINES = 3
"""How many lines of a list are opened one by one."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Texts]:
    """The hostile workspace, and what its texts are."""
    texts = Texts()
    file = tmp_path_factory.mktemp("hostile") / "plan.rondo.json"
    company(file, texts)
    return file, texts


@pytest.fixture
def workspace(made: tuple[Path, Texts], tmp_path: Path) -> Workspace:
    """A copy of it, under a name that is hostile too."""
    folder = tmp_path / "[bold red]x[" / "\udcff\x1b[31m"
    folder.mkdir(parents=True)
    file = folder / "[@click=app.quit]plan[.rondo.json"
    shutil.copy(made[0], file)
    return open_workspace(file, today=TODAY, actor="[/]Planerin[@click=app.quit]")


def targets(workspace: Workspace) -> dict[str, str]:
    """What pages above a place are opened for."""
    meeting = workspace.exchange.show("e1").rounds[1].tables[0].meeting
    return {"person": "p1", "meeting": f"e1:{meeting}", "quality": "e1", "findings": "all", "slots": "e1",
            "suggestions": "e1", "versions": "ro1", "council": "ro1", "beside": "ro1",
            "review": "e1", "event": "ev1"}  # fmt: skip


class Eye:
    """Looks at what is drawn: every hostile text is whole, and none of them has become anything but text."""

    def __init__(self, pilot: Pilot[Any], texts: Texts) -> None:
        self.pilot = pilot
        self.texts = texts
        self.windows: set[type[Desk[Any]]] = set()

    def look(self) -> None:
        """At the screen as it is now."""
        app = self.pilot.app
        assert app.return_code is None
        assert app._exit is False
        if isinstance(app.screen, Desk):
            self.windows.add(type(app.screen))
        shown = self.shown()
        assert self.texts.damaged(shown) == [], shown
        assert not {char for char in shown if not char.isprintable() and char not in "\n\u200d\u200b"}
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                if segment.style is not None:
                    assert not segment.style.link, segment
                    assert "@click" not in segment.style.meta, segment

    def shown(self) -> str:
        """What stands on the screen, or in the window over it, which cuts through the texts of the page behind."""
        screen = self.pilot.app.screen
        strips = screen._compositor.render_strips()
        for window in screen.query("#dialog"):
            x, y, width, height = window.region
            strips = [strip.crop(x, x + width) for strip in strips[y : y + height]]
        return "\n".join(strip.text for strip in strips)

    async def press(self, key: str) -> None:
        """Press a key and look."""
        await press(self.pilot, key)
        self.look()


def keys_of(page: Page[Any]) -> list[str]:
    """The keys that are the page's own, or of the list or board on it."""
    own = [
        binding for node in (page, *filter(None, [page.focused])) for binding in type(node).__dict__.get("BINDINGS", ())
    ]
    keys = [binding.key.split(",")[0] for binding in own if isinstance(binding, Binding)]
    return [key for key in dict.fromkeys(keys) if key not in ("escape", "ctrl+c")]


@pytest.mark.parametrize("place", PAGES)
async def test_every_screen_shows_hostile_texts_as_they_are(
    place: str, workspace: Workspace, made: tuple[Path, Texts]
) -> None:
    """Each page, each key on it, each of its lines, each window that opens from it, help and palette."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(180, 50), notifications=True) as pilot:
        await settle(pilot)
        eye = Eye(pilot, made[1])

        async def come() -> Page[Any]:
            while len(app.screen_stack) > 1:
                await app.pop_screen()
            await app._go(place, targets(workspace).get(place, ""))
            await settle(pilot)
            assert type(app.screen) is PAGES[place], screen_text(pilot)
            eye.look()
            assert isinstance(app.screen, Page)
            return app.screen

        page = await come()
        for key in keys_of(page):
            await eye.press(key)
            if app.screen is not page:
                page = await come()
        for number in range(LINES):
            for listing in list(page.query(Listing))[:1]:
                listing.focus()
                lines = [line for line in listing._shown if line.key]
                if number < len(lines):
                    listing.point_to(lines[number].key)
                    await settle(pilot)
                    await eye.press("enter")
                    page = await come()
        for key in ("question_mark", "ctrl+p"):
            await eye.press(key)
            await eye.press("end")
            await eye.press("pagedown")
            await press(pilot, "escape")
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        eye.look()


async def test_people_are_shown_by_their_names_letter_by_letter(workspace: Workspace, made: tuple[Path, Texts]) -> None:
    """Not only unharmed: there. Brackets, braces, wide and joined letters, and names of thousands of them."""
    app = RondoApp(workspace, "en")
    async with app.run_test(size=(230, 50)) as pilot:
        await press(pilot, "2")
        shown = screen_text(pilot)
        for person in workspace.people.list():
            assert person.sort_name[:60] in shown, person.sort_name
        assert LONG[:20] in shown


async def test_windows_with_errors_conflicts_and_notes_are_only_text(
    workspace: Workspace, made: tuple[Path, Texts]
) -> None:
    """What is refused names what was typed; who has changed something is named by a name."""
    texts = made[1]
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(180, 50), notifications=True) as pilot:
        await settle(pilot)
        eye = Eye(pilot, texts)
        error = Refused(message("error-email", value=texts.next()), hint=message("cli-text", text=texts.next()))
        error.file = texts.next()
        for one in (error, Conflict(message("error-email", value=texts.next()))):
            app.screen.post_message(Desk.Failed(one))
            await until(pilot, lambda: isinstance(app.screen, ErrorDialog))
            eye.look()
            await eye.press("enter")
        await press(pilot, "2", "e")
        file = workspace.overview.info().workspace
        assert "[@click" in file
        other = open_workspace(
            workspace.context.repository._storage.path,  # type: ignore[attr-defined]
            today=TODAY, actor=texts.next(),
        )  # fmt: skip
        other.people.edit(workspace.people.list()[0].id, personnel_number=texts.next())
        app.screen.query("Input").last().value = "1.1.2026"  # type: ignore[attr-defined]
        await until(pilot, lambda: bool(app._notifications))
        eye.look()
        await eye.press("ctrl+s")
        await eye.press("M")


async def test_the_walk_sees_markup_that_went_live(
    workspace: Workspace, made: tuple[Path, Texts], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A heading that reads names as markup is found by looking: the head of a text is missing, or a link is there."""

    def careless(heading: Heading) -> Content:
        return Content.from_markup(heading.left.replace("[/]", ""))

    monkeypatch.setattr(Heading, "render", careless)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(180, 50)) as pilot:
        await press(pilot, "3")
        page = app.screen
        assert isinstance(page, Page)
        for head in ("[red]N", "[@click=app.quit]N"):
            number = next(number for number, known in made[1].heads.items() if f"{known}N" == head)
            page.head(f"{head}{number}Z")
            await settle(pilot)
            with pytest.raises(AssertionError):
                Eye(pilot, made[1]).look()


def test_every_window_of_the_application_is_looked_at(subclasses: set[type[Any]]) -> None:
    """A page that is added comes into the walk by itself; other windows are opened from pages."""
    pages = {kind for kind in subclasses if issubclass(kind, Page) and kind.fetch is not Page.fetch}
    assert pages == set(PAGES.values())


@pytest.fixture
def subclasses() -> set[type[Any]]:
    """Every screen of ours."""

    def below(kind: type[Any]) -> Iterator[type[Any]]:
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    return {kind for kind in below(Desk) if kind.__module__.startswith("tui.") and kind not in (Dialog,)}


def test_every_kind_of_record_is_filled(made: tuple[Path, Texts]) -> None:
    """Records of every kind that people can write texts into are in the workspace."""
    there = {type(record) for record in records(Texts())}
    inside = {kind for kind in all_kinds() if any(text_fields(kind))}
    computed = {
        "Namespace",
        "Proof",
        "Suggestion",
        "LedgerEntry",
        "Version",
        "Appointment",
        "Occurrence",
        "Receipt",
        "ServerCalendar",
        "ServerEntry",
    }
    parts = {"Skill", "Side", "AgendaItem", "Goal", "GoalOwner", "Assignment", "Table", "SitOut", "Scope"}
    parts |= {"BusyTime", "Presence", "EventTable", "EventRound"}
    assert {kind.__name__ for kind in inside - there} - computed - parts == set()

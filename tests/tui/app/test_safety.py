"""Backups and check: on an open workspace, and where it cannot be opened at all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from scheduler.model import Unusable
from scheduler.workspace import Safety, open_workspace
from tests.scheduler.store.company import make
from tests.scheduler.store.conftest import Clock
from tests.tui.app.driving import press, screen_text, settle, until
from tui.app import RondoApp
from tui.rescue import RescueApp
from tui.screens.safety import SafetyPage

DAY = date(2027, 1, 14)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A whole workspace at generation 3."""
    path = tmp_path / "plan.rondo.json"
    make(path, Clock())
    return path


def clock() -> datetime:
    """A moment after everything that has been done."""
    return datetime(2027, 1, 14, 10, tzinfo=UTC) + timedelta(seconds=1)


def closed(path: Path) -> RescueApp:
    """The application where the workspace cannot be opened."""
    with pytest.raises(Unusable) as caught:
        open_workspace(path, today=DAY, actor="anna")
    return RescueApp(Safety(path, actor="anna", clock=clock), caught.value, "de")


@pytest.mark.parametrize("size", [(60, 18), (100, 30)])
async def test_a_damaged_workspace_is_restored_on_the_screen(path: Path, size: tuple[int, int]) -> None:
    """It says what is wrong and what is left; Enter and yes bring the last good state back."""
    path.write_bytes(path.read_bytes()[:-300])
    app = closed(path)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        text = screen_text(pilot)
        assert "lässt sich nicht öffnen" in text
        assert "beschädigt" in text
        assert "Stand 2" in text
        await press(pilot, "enter")
        assert "zurückholen?" in screen_text(pilot)
        await press(pilot, "n")
        assert not app.is_back
        await press(pilot, "enter", "j")
        assert app.is_back
    opened = open_workspace(path, today=DAY, actor="anna")
    assert opened.people.find("mueller-anna").name == "Anna Müller-Lang"


async def test_what_is_wrong_is_told_with_its_way_out(path: Path) -> None:
    """Under the cursor a finding is there in full, in either language, and Enter on it says what can be chosen."""
    path.write_bytes(path.read_bytes().replace(b"Eva Berg", b"[/] Berg"))
    async with closed(path).run_test(size=(110, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "home")
        assert "rondo -w" in screen_text(pilot)
        assert "adopt" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Zurückholen lässt sich nur eine Sicherung" in screen_text(pilot)
        await press(pilot, "f2")
        assert "The workspace cannot be opened" in screen_text(pilot)
        await press(pilot, "question_mark", "escape", "q")
    assert b"[/] Berg" in path.read_bytes()


async def test_where_nothing_is_left_the_screen_says_so(path: Path) -> None:
    """Without backups there is nothing to choose, and nothing goes wrong."""
    for backup in path.with_name(f"{path.name}.backups").iterdir():
        backup.unlink()
    path.write_bytes(b"")
    async with closed(path).run_test() as pilot:
        await settle(pilot)
        assert "Sicherungen: keine" in screen_text(pilot)
        await press(pilot, "enter", "down", "q")


async def test_what_is_in_the_way_is_told_when_restoring(path: Path) -> None:
    """A folder in the file's place is not moved: the error says what to do."""
    path.unlink()
    path.mkdir()
    app = closed(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "j")
        assert "Verschieben Sie" in screen_text(pilot)
        await press(pilot, "enter")
        assert not app.is_back
    assert path.is_dir()


async def test_the_open_workspace_is_checked_kept_and_set_back(path: Path) -> None:
    """B leads there: n keeps the state under a name, Enter brings one back, and u takes that back."""
    workspace = open_workspace(path, today=DAY, actor="anna", clock=clock)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "B")
        assert isinstance(app.screen, SafetyPage)
        assert "ist in Ordnung: Stand 3" in screen_text(pilot)
        await press(pilot, "n", *"vorher", "enter")
        assert "vorher" in screen_text(pilot)
        assert workspace.safety.backups()[0].name == "vorher"
        await press(pilot, "end", "enter", "j")
        assert workspace.people.list() == ()
        assert "Stand 4" in screen_text(pilot)
        await press(pilot, "u")
        assert len(workspace.people.list()) == 4


async def test_what_is_damaged_under_the_open_application_is_restored_in_it(path: Path) -> None:
    """While the workspace cannot be read, the page with the backups works, and everything goes on after it."""
    workspace = open_workspace(path, today=DAY, actor="anna", clock=clock)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "2")
        path.write_bytes(path.read_bytes()[:-300])
        await until(pilot, lambda: app.session.trouble is not None)
        await press(pilot, "escape", "B")
        while not isinstance(app.screen, SafetyPage):
            await press(pilot, "escape")
        assert "beschädigt" in screen_text(pilot)
        await press(pilot, "enter", "j")
        await until(pilot, lambda: "ist in Ordnung" in screen_text(pilot))
        assert "ist in Ordnung" in screen_text(pilot)
        await press(pilot, "escape")
        assert len(workspace.people.list()) == 4

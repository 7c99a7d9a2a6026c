"""What the application remembers from one time to the next."""

from __future__ import annotations

from pathlib import Path

from tests.tui.app.driving import press, settle
from tests.tui.app.fake import workspace
from tui.app import RondoApp
from tui.memory import keep, recall


def test_only_what_is_named_is_kept(tmp_path: Path) -> None:
    """Nothing of the company's lands in the user's state folder."""
    file = tmp_path / "state" / "x.json"
    keep(file, {"theme": "rondo-light", "secret": "Ann"})
    assert recall(file) == {"theme": "rondo-light"}


def test_a_damaged_or_missing_file_is_no_memory(tmp_path: Path) -> None:
    """The application starts all the same."""
    file = tmp_path / "x.json"
    assert recall(file) == {}
    file.write_text("{")
    assert recall(file) == {}


async def test_place_and_theme_come_back() -> None:
    """The next start begins where one was."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "f3", "4", "minus")
    again = RondoApp(workspace(), "en", dict(app.session.remembered))
    async with again.run_test() as pilot:
        await settle(pilot)
        assert again.current_mode == "rotation"
        assert again.theme == app.theme
        assert again.session.remembered["zoom"] == "month"

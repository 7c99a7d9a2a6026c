"""Choosing a weekday and hour for a programme, on a real workspace."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from scheduler.model import Side
from scheduler.workspace import open_workspace
from tests.tui.app.driving import press, screen_text
from tui.app import RondoApp
from tui.screens.exchange import ExchangePage
from tui.screens.slots import SlotsPage


async def test_a_slot_is_chosen_from_the_exchange(tmp_path: Path) -> None:
    """T shows what each weekday costs and who is hindered; Enter and yes take one; l narrows to lunch."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 1, 4), actor="ada", create=True)
    for code, name in (("VI", "Berg, [Ben]"), ("MK", "Dorn, Dora")):
        workspace.places.add_department(code=code, name=code)
        workspace.people.add(name=name, department=code)
    workspace.people.add_absence("[Ben] Berg", date(2027, 1, 14), date(2027, 1, 14))
    sides = (Side(name="Sales", people="department:VI"), Side(name="Marketing", people="department:MK"))
    workspace.exchange.create("Weekly", sides, date(2027, 1, 11), date(2027, 1, 31))
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "3", "T")
        assert isinstance(app.screen, SlotsPage)
        shown = screen_text(pilot)
        assert "Zum besten Termin findet jedes der 3 möglichen Treffen statt." in shown
        assert "Alle können zu jeder Runde kommen." in shown
        await press(pilot, "end")
        assert "[Ben] Berg: eine Runde, abwesend" in screen_text(pilot)
        await press(pilot, "l", "home", "enter")
        assert "Dann kann jedes mögliche Treffen stattfinden." in screen_text(pilot)
        await press(pilot, "y")
        assert isinstance(app.screen, ExchangePage)
    programme = workspace.exchange.find("weekly")
    assert programme.first >= date(2027, 1, 11)
    assert programme.first.weekday() != 3
    assert programme.at == time(12)

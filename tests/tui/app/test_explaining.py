"""Explaining on the board: the conflict in sentences, a way out taken after its difference was seen, why not here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from scheduler.workspace import Workspace, open_workspace
from tests.tui.app.driving import press, screen_text, until
from tui.app import RondoApp
from tui.screens.rotation import RotationPage


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Workspace]:
    """Two people pinned in the same week in a department with one place."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 1), actor="ada", create=True)
    for code in ("VI", "EK"):
        made.places.add_department(code=code, name=f"Haus {code}")
    for name in ("Ann", "Bo"):
        made.people.add(first_name=name, last_name="Zeta", department="VI")
    made.rotation.create("Rotation", date(2027, 2, 1), date(2027, 2, 28), people="all")
    made.rules.add("capacity", parameters={"most": "1", "who": "all"}, scope="all")
    for name in ("Ann Zeta", "Bo Zeta"):
        made.rotation.assign("rotation", name, "EK", date(2027, 2, 8), date(2027, 2, 14), pinned=True)
    yield made
    made.close()


async def shown(pilot: Pilot[Any], text: str) -> bool:
    """Whether a text comes onto the screen."""
    await until(pilot, lambda: text in screen_text(pilot))
    return text in screen_text(pilot)


async def test_a_way_out_is_taken_after_its_difference_was_seen(company: Workspace) -> None:
    """x explains, Enter shows what a way out changes, Enter takes it, u takes it back."""
    app = RondoApp(company, "de")
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        await press(pilot, "4", "x")
        assert await shown(pilot, "gibt es keinen Plan")
        text = screen_text(pilot)
        assert "Ann Zeta ist vom 08.02.2027 bis 14.02.2027 in Haus EK fixiert." in text
        assert "Haus EK: 2 Plätze vom 08.02.2027 bis 14.02.2027" in text
        await press(pilot, "enter")
        assert await shown(pilot, "Ausweg: Haus EK: 2 Plätze")
        assert not company.explaining.explain("rotation").possible
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, RotationPage))
        assert await shown(pilot, "Ausweg genommen")
        assert company.explaining.explain("rotation").possible
        await press(pilot, "u")
        assert company.explaining.explain("rotation").possible is False


async def test_why_somebody_is_not_here_asks_for_the_department(company: Workspace) -> None:
    """X asks where, then says what stands against it and offers nothing to take."""
    app = RondoApp(company, "en")
    async with app.run_test(size=(110, 40)) as pilot:
        await press(pilot, "4")
        app.screen.query_exactly_one("Board").point_to(company.people.find("Bo Zeta").id, date(2027, 2, 8))  # type: ignore[attr-defined]
        await press(pilot, "X")
        assert await shown(pilot, "in which department?")
        await press(pilot, "enter")
        assert await shown(pilot, "Why not here?")
        assert "Bo Zeta" in screen_text(pilot)

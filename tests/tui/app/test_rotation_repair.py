"""Repairing a rotation plan in the application, and plans beside it: shown side by side, taken, undone."""

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
from tui.screens.rotation_repair import ComparisonDialog, RepairDialog
from tui.screens.rotation_variants import RotationVariantsPage
from tui.widgets.listing import Listing

NAMES = {"ann": "[bold]Ann", "eva": "Eva [Sales]", "max": "Max"}


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Workspace]:
    """Somebody with a stay whose mentor falls ill, and a colleague who is there."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 1), actor="ada", create=True)
    for code in ("VI", "EK"):
        made.places.add_department(code=code, name=f"Haus {code}")
    for name, department in ((NAMES["ann"], "VI"), (NAMES["eva"], "EK"), (NAMES["max"], "EK")):
        made.people.add(name=name, department=department)
    made.places.edit_department("EK", mentor=NAMES["eva"])
    made.rotation.create("Rotation", date(2027, 2, 1), date(2027, 3, 28), people="department:VI")
    made.rotation.assign("rotation", NAMES["ann"], "EK", date(2027, 2, 8), date(2027, 2, 28))
    made.rules.add("mentor", parameters={"least_share": "0.5"})
    yield made
    made.close()


def fall_ill(company: Workspace) -> None:
    """The mentor is away."""
    company.people.add_absence(NAMES["eva"], date(2027, 2, 1), date(2027, 3, 31))


def mentors(company: Workspace) -> list[str]:
    """Who guides."""
    return [one.mentor_name for one in company.rotation.show("rotation").assignments]


async def shown(pilot: Pilot[Any], text: str) -> bool:
    """Whether a text comes onto the screen before long."""
    await until(pilot, lambda: text in screen_text(pilot))
    return text in screen_text(pilot)


async def test_a_repair_is_shown_side_by_side_and_taken_with_enter(company: Workspace) -> None:
    """Who guides so far and who would, who is told; nothing is made before Enter, and u takes it back."""
    fall_ill(company)
    app = RondoApp(company, "en")
    async with app.run_test(size=(80, 30), notifications=True) as pilot:
        await press(pilot, "4", "R")
        assert await shown(pilot, "Just one assignment gets another mentor")
        assert isinstance(app.screen, RepairDialog)
        text = screen_text(pilot)
        assert "So far" in text
        assert "with Eva [Sales]" in text
        assert "with Max" in text
        assert "These get a message: Max, [bold]Ann and Eva [Sales]." in text
        assert mentors(company) == [NAMES["eva"]]
        await press(pilot, "enter")
        assert await shown(pilot, "Undo with u.")
        assert isinstance(app.screen, RotationPage)
        assert mentors(company) == ["Max"]
        await press(pilot, "u")
        await until(pilot, lambda: mentors(company) == [NAMES["eva"]])
        assert mentors(company) == [NAMES["eva"]]


async def test_escape_leaves_the_plan_as_it_is(company: Workspace) -> None:
    """Whoever has only looked has changed nothing."""
    fall_ill(company)
    generation = company.now().generation
    app = RondoApp(company, "de")
    async with app.run_test(size=(80, 30)) as pilot:
        await press(pilot, "4", "R")
        assert await shown(pilot, "Bisher")
        await press(pilot, "escape")
        assert isinstance(app.screen, RotationPage)
    assert company.now().generation == generation


async def test_nothing_to_repair_is_said(company: Workspace) -> None:
    """No window opens."""
    app = RondoApp(company, "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "4", "R")
        assert await shown(pilot, "Nothing to repair")
        assert isinstance(app.screen, RotationPage)


async def test_without_a_plan_the_keys_say_how_to_get_one(company: Workspace) -> None:
    """There is nothing to repair, and nothing to stand beside."""
    company.rotation.remove("rotation")
    app = RondoApp(company, "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        for key in ("R", "V"):
            await press(pilot, "4", key)
            assert await shown(pilot, "There is no rotation plan yet. c creates one.")
            assert isinstance(app.screen, RotationPage)


async def test_a_copy_is_compared_and_taken(company: Workspace) -> None:
    """V lists what stands beside the plan; Enter shows both, Enter again takes the copy, which is gone then."""
    company.rotation_variants.copy("rotation", "Was [wäre] wenn")
    company.rotation.move("Was [wäre] wenn", company.rotation.show("rotation").assignments[0].id, date(2027, 3, 1))
    app = RondoApp(company, "en")
    async with app.run_test(size=(80, 30), notifications=True) as pilot:
        await press(pilot, "4", "V")
        assert isinstance(app.screen, RotationVariantsPage)
        assert await shown(pilot, "Was [wäre] wenn")
        await press(pilot, "enter")
        assert await shown(pilot, "Soft rules cost 0 instead of 0")
        assert isinstance(app.screen, ComparisonDialog)
        await press(pilot, "enter")
        await until(pilot, lambda: len(company.rotation.list()) == 1)
        assert [one.start for one in company.rotation.show("rotation").assignments] == [date(2027, 3, 1)]
        assert await shown(pilot, "c copies the plan")


async def test_variants_copies_and_removing_them(company: Workspace) -> None:
    """n finds variants, c copies under a name, o shows one on the board, delete asks before it removes one."""
    app = RondoApp(company, "en")
    async with app.run_test(size=(80, 30), notifications=True) as pilot:
        await press(pilot, "4", "V", "delete")
        assert await shown(pilot, "There is no other plan here.")
        await press(pilot, "c")
        assert await shown(pilot, "Rotation – copy")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(company.rotation.list()) == 2)
        await press(pilot, "n")
        await until(pilot, lambda: len(company.rotation.list()) > 2)
        made = len(company.rotation.list())
        assert made > 2
        listing = app.screen.query_exactly_one(Listing)
        await until(pilot, lambda: bool(listing.key))
        await press(pilot, "delete", "y")
        await until(pilot, lambda: len(company.rotation.list()) == made - 1)
        assert len(company.rotation.list()) == made - 1
        await press(pilot, "o")
        assert isinstance(app.screen, RotationPage)

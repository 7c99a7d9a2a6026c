"""Two applications and command lines at once on one workspace, in a file and in a database: no change is lost."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from scheduler.workspace import open_workspace
from tests.scheduler.store.wire import Wire
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_conflicts import enter
from tests.tui.app.test_live import notes, until, until_said
from tests.tui.app.test_whole_job import TODAY, company
from tui.app import RondoApp
from tui.screens.conflict import ConflictDialog
from tui.screens.dialog import ErrorDialog
from tui.screens.form import FormDialog
from tui.widgets.listing import Listing


@pytest.fixture(params=["file", "database"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the workspace is: in a file, or in a database."""
    where = str(tmp_path / "plan.rondo.json")
    if request.param == "database":
        where = request.getfixturevalue("database")
    company(tmp_path, where).close()
    return where


@asynccontextmanager
async def application(place: str, actor: str) -> AsyncIterator[Pilot[Any]]:
    """The application of one person, open on the workspace."""
    workspace = open_workspace(place, today=TODAY, actor=actor)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 44), notifications=True) as pilot:
        await settle(pilot)
        yield pilot
    workspace.close()


async def command(place: str, *words: str) -> str:
    """A command line of a third person, in a process of its own; its answer."""
    environment = {**os.environ, "RONDO_WORKSPACE": place, "RONDO_ACTOR": "Carl", "RONDO_TODAY": TODAY.isoformat()}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tui.main", *words, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode == 0, out.decode()
    return out.decode()


async def add(pilot: Pilot[Any], name: str) -> None:
    """Add a person in the application's form."""
    await press(pilot, "2", "a")
    assert isinstance(pilot.app, RondoApp)
    enter(pilot.app, first_name="Neu", last_name=name)
    await press(pilot, "ctrl+s")
    assert not isinstance(pilot.app.screen, FormDialog), screen_text(pilot)


async def edit(pilot: Pilot[Any], person: str, **values: str) -> None:
    """Change a person in the application's form; where others were there first, one's own entries hold."""
    await press(pilot, "2")
    pilot.app.screen.query_exactly_one(Listing).point_to(person)
    await press(pilot, "e")
    assert isinstance(pilot.app, RondoApp)
    enter(pilot.app, **values)
    await press(pilot, "ctrl+s")
    while isinstance(pilot.app.screen, ConflictDialog):
        open_ones = [name for name, value in pilot.app.screen.chosen.items() if value is None]
        await press(pilot, *(["M"] if open_ones else []), "ctrl+s")
    assert not isinstance(pilot.app.screen, FormDialog), screen_text(pilot)


def _shows(pilot: Pilot[Any], people: int) -> bool:
    return pilot.app.screen.query_exactly_one(Listing).count == people


def _is_noted(pilot: Pilot[Any], name: str) -> bool:
    return any(name in note for note in notes(pilot))


@pytest.mark.parametrize("rounds", [1, pytest.param(5, marks=pytest.mark.campaign)])
async def test_everybody_writes_at_once_and_every_change_is_there(place: str, rounds: int) -> None:
    """Additions, changes of different records, and of different fields of one record, in the same moment."""
    async with application(place, "Ada") as ada, application(place, "Bo") as bo:
        for number in range(rounds):
            await asyncio.gather(
                add(ada, f"Ada{number}"),
                add(bo, f"Bo{number}"),
                command(place, "people", "add", "--first-name", "Neu", "--last-name", f"Carl{number}"),
            )
            await asyncio.gather(
                edit(ada, "ahrens-ada", personnel_number=f"A{number}"),
                edit(bo, "ahrens-ada", email=f"bo{number}@example.com"),
                command(place, "people", "edit", "ahrens-ada", "--tags", f"c{number}"),
                command(place, "absence", "add", "brandl-ada", f"2027-04-0{number + 1}", f"2027-04-0{number + 1}"),
            )
        for pilot in (ada, bo):
            await until(pilot, partial(_shows, pilot, 7 + 3 * rounds))
    workspace = open_workspace(place, today=TODAY, actor="Ada")
    names = {person.name for person in workspace.people.list()}
    assert {f"Neu {who}{number}" for who in ("Ada", "Bo", "Carl") for number in range(rounds)} <= names
    ahrens = workspace.people.find("ahrens-ada")
    last = rounds - 1
    assert (ahrens.personnel_number, ahrens.email, ahrens.tags) == (f"A{last}", f"bo{last}@example.com", (f"c{last}",))
    assert len(workspace.people.absences("brandl-ada")) == rounds
    actors = [entry.actor for entry in workspace.history.entries().entries]
    assert (actors.count("Ada"), actors.count("Bo"), actors.count("Carl")) == (2 * rounds, 2 * rounds, 3 * rounds)
    workspace.close()


async def test_each_sees_what_the_other_does_and_who_it_was(place: str) -> None:
    """The list of one has what the other adds, and so has that of the other what the command line adds."""
    async with application(place, "Ada") as ada, application(place, "Bo") as bo:
        await press(bo, "2")
        await add(ada, "Zimmer")
        await until(bo, lambda: "Zimmer, Neu" in screen_text(bo))
        await until(bo, lambda: any(note.startswith("Ada hat gerade etwas geändert") for note in notes(bo)))
        await command(place, "people", "add", "--first-name", "Neu", "--last-name", "Zander")
        for pilot in (ada, bo):
            await until_said(pilot, "Zander, Neu")
            await until(pilot, partial(_is_noted, pilot, "Carl"))


async def test_nobody_takes_back_what_somebody_else_did(place: str) -> None:
    """u is about one's own changes, and a change that others have built on stays."""
    async with application(place, "Ada") as ada, application(place, "Bo") as bo:
        await edit(ada, "ahrens-ada", personnel_number="17")
        await until(bo, lambda: bool(notes(bo)))
        await press(bo, "2", "u")
        assert any("nichts" in note for note in notes(bo))
        await edit(bo, "ahrens-ada", email="bo@example.com")
        await press(ada, "u")
    workspace = open_workspace(place, today=TODAY, actor="Ada")
    ahrens = workspace.people.find("ahrens-ada")
    assert (ahrens.personnel_number, ahrens.email) == ("17", "bo@example.com")
    workspace.close()


async def test_a_lost_connection_is_said_and_resumed(database: str, tmp_path: Path) -> None:
    """What is shown stays; when the server answers again, the application goes on with what has come meanwhile."""
    company(tmp_path, database).close()
    wire = Wire(database)
    async with application(wire.url, "Ada") as ada:
        await press(ada, "2")
        wire.close()
        await until(ada, lambda: isinstance(ada.app.screen, ErrorDialog))
        await press(ada, "enter")
        assert "gerade nicht zu lesen" in screen_text(ada)
        assert "Ahrens" in screen_text(ada)
        await command(database, "people", "add", "--name", "Zoe Zimmer")
        wire.open_again()
        await until(ada, lambda: "Zoe Zimmer" in screen_text(ada))
        assert "gerade nicht zu lesen" not in screen_text(ada)
        await edit(ada, "ahrens-ada", email="ada@example.com")
    wire.close()

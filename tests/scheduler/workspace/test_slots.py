"""Slots through the door: found on a real store, and one taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from scheduler.model import Refused, Side, read_work_days
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace

TODAY = date(2027, 1, 4)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two sellers and two marketers, one of whom never works on Thursdays, when the programme meets."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    for code in ("VI", "MK"):
        made.places.add_department(code=code, name=code)
    for name in ("Berg, Ben", "Celik, Cem", "Dorn, Dora", "Eck, Eva"):
        made.people.add(name=name, department="VI" if name[0] in "BC" else "MK")
    made.people.edit("Dora Dorn", work_days=read_work_days("Mo-Mi, Fr"))
    sides = (Side(name="Sales", people="department:VI"), Side(name="Marketing", people="department:MK"))
    made.exchange.create("Weekly", sides, date(2027, 1, 14), date(2027, 3, 4))
    yield made
    made.close()


def test_slots_are_found_for_what_is_to_come(workspace: Workspace) -> None:
    """The best has the sentence, the present one is marked, and whoever is hindered has a name and a reason."""
    found = workspace.slots.find("weekly")
    assert found.slots[0].lost == 0
    assert [texts("en")(text) for text in found.sentences] == [
        "At the best time every one of the 12 possible meetings takes place.",
        "Counted for rounds from 18 Jan 2027 to 28 Feb 2027.",
    ]
    (now,) = [slot for slot in found.slots if slot.current]
    assert (now.weekday, now.earliest, now.latest, now.lost) == (3, "08:00", "17:00", 6)
    (dora,) = now.hindered
    assert (dora.name, dora.rounds, texts("en")(dora.reason)) == ("Dora Dorn", 6, "does not work at that time")
    assert len(workspace.slots.find("weekly", count=2).slots) == 2


def test_the_period_and_the_hours_can_be_narrowed(workspace: Workspace) -> None:
    """Other days, other hours and other lengths; nonsense is refused."""
    found = workspace.slots.find(
        "weekly", date(2027, 2, 1), date(2027, 2, 14), minutes=30, weekdays=(1,), begin=time(9), end=time(10)
    )
    (only,) = found.slots
    assert (only.weekday, only.earliest, only.latest, only.minutes, only.rounds) == (1, "09:00", "09:30", 30, 2)
    with pytest.raises(Refused):
        workspace.slots.find("weekly", date(2027, 2, 14), date(2027, 2, 1))
    with pytest.raises(Refused):
        workspace.slots.find("weekly", minutes=120, begin=time(9), end=time(10))


def test_a_slot_is_taken_and_planned_by(workspace: Workspace) -> None:
    """One action moves the programme; planning again loses no meeting any more, and undo goes back."""
    workspace.exchange.plan("weekly")
    change = workspace.slots.take("weekly", 1, time(10, 30), 45)
    assert texts("en")(change.action) == "“Weekly” meets now: Tue, 10:30"
    assert texts("en")(change.difference[-1]) == "8 planned rounds go; plan again."
    programme = workspace.exchange.find("weekly")
    assert (programme.first, programme.at, programme.minutes) == (date(2027, 1, 19), time(10, 30), 45)
    assert workspace.exchange.plan("weekly").quality.meetings == 14
    assert {round.day.weekday() for round in workspace.exchange.rounds_of(programme).rounds} == {1}
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.exchange.find("weekly").first == date(2027, 1, 14)


def test_published_rounds_keep_their_time(workspace: Workspace) -> None:
    """People have them in their calendars, so the time of what is published is not changed by one key."""
    workspace.exchange.plan("weekly")
    workspace.exchange.publish("weekly")
    with pytest.raises(Refused) as refused:
        workspace.slots.take("weekly", 1, time(10))
    assert "8 published rounds" in texts("en")(refused.value.text)

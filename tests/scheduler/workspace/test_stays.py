"""The human side of stays: talks are due halfway and at the end, and are not any more once they were held."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Refused
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A published plan with a stay of twelve weeks and one of three."""
    path = tmp_path / "w.rondo.json"
    made = open_workspace(path, today=date(2027, 1, 4), actor="u", create=True)
    for code in ("VI", "MK"):
        made.places.add_department(code=code, name=code)
    for name in ("Ada", "Bo"):
        made.people.add(name=f"{name} Test", department="VI")
    made.rotation.create("Plan", date(2027, 1, 4), date(2027, 6, 30))
    made.rotation.assign("Plan", "Ada Test", "MK", date(2027, 1, 4), date(2027, 3, 28))
    made.rotation.assign("Plan", "Bo Test", "MK", date(2027, 1, 4), date(2027, 1, 24))
    made.publishing.publish("Plan")
    made.close()
    return path


def on(place: Path, day: date) -> Workspace:
    """The workspace on a day."""
    return open_workspace(place, today=day, actor="u")


def due(workspace: Workspace) -> list[str]:
    """The talks on Today, in German."""
    said = texts("de")
    return [text for one in workspace.overview.today().due if "gespräch" in (text := said(one.text))]


def test_a_long_stay_has_a_talk_halfway_and_every_stay_one_at_its_end(place: Path) -> None:
    """Two weeks ahead they stand on Today."""
    assert due(on(place, date(2027, 1, 14))) == ["Abschlussgespräch mit Bo Test in MK am 24.01.2027"]
    assert due(on(place, date(2027, 2, 8))) == ["Zwischengespräch mit Ada Test in MK am 14.02.2027"]
    assert due(on(place, date(2027, 3, 22))) == ["Abschlussgespräch mit Ada Test in MK am 28.03.2027"]


def test_a_talk_that_was_held_is_not_due(place: Path) -> None:
    """And what is to be learned and handed over stands beside it; undo brings the talk back."""
    workspace = on(place, date(2027, 2, 8))
    (stay,) = workspace.stays.list("Plan", "Ada Test")
    workspace.stays.note("Plan", stay.assignment, objectives="Kampagnen lesen", handover="Kundenliste", midway=True)
    assert due(workspace) == []
    (stay,) = workspace.stays.list("Plan", "Ada Test")
    assert (stay.objectives, stay.handover, stay.midway_held) == ("Kampagnen lesen", "Kundenliste", date(2027, 2, 8))
    assert workspace.safety.check().whole
    workspace.history.undo()
    assert len(due(workspace)) == 1


def test_a_stay_that_there_is_not_is_refused(place: Path) -> None:
    """With the field."""
    with pytest.raises(Refused) as caught:
        on(place, date(2027, 2, 8)).stays.note("Plan", "nix", midway=True)
    assert caught.value.field == "assignment"

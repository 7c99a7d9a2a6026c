"""What exchanges have been about, and which stage has not been talked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Side, Stage
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace


def opened(folder: Path, today: date, create: bool = False) -> Workspace:
    """The workspace on that day."""
    return open_workspace(folder / "plan.rondo.json", today=today, actor="ada", create=create)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two sellers, and two marketers who present; a persona for attention, and one for desire from February on."""
    made = opened(tmp_path, date(2027, 1, 4), create=True)
    for code in ("VI", "MK"):
        made.places.add_department(code=code, name=code)
    for name in ("Berg, Ben", "Celik, Cem", "Dorn, Dora", "Eck, Eva"):
        made.people.add(name=name, department="VI" if name[0] in "BC" else "MK")
    made.playbook.add_persona(name="Petra", stage=Stage.ATTENTION)
    made.playbook.add_persona(name="Dieter", stage=Stage.DESIRE, first=date(2027, 2, 1))
    sides = (Side(name="Marketing", people="department:MK"), Side(name="Sales", people="department:VI"))
    made.exchange.create("Weekly", sides, date(2027, 1, 14), date(2027, 2, 25))
    yield made
    made.close()


def test_before_anything_is_planned_every_stage_is_open(workspace: Workspace) -> None:
    """What there is a topic for is open, the others lack one; without topics nothing is said."""
    view = workspace.topics.overview("weekly")
    assert [texts("en")(text) for text in view.sentences] == [
        "Not talked about and not planned: Attention and Desire.",
        "There is neither a persona nor a case study for: Interest and Action.",
    ]
    assert [(one.stage, one.met, one.planned, one.topics) for one in view.stages] == [
        ("attention", 0, 0, 1), ("interest", 0, 0, 0), ("desire", 0, 0, 1), ("action", 0, 0, 0),
    ]  # fmt: skip


def test_what_was_told_is_counted_by_today_and_who_has_not_heard_it(workspace: Workspace, tmp_path: Path) -> None:
    """Past meetings are told, coming ones planned; sellers listen, and it says who has heard what."""
    workspace.exchange.plan("weekly")
    later = opened(tmp_path, date(2027, 1, 29))
    view = later.topics.overview()
    petra, dieter = view.topics
    assert (petra.met, petra.heard_by, petra.listeners, petra.missing) == (6, 2, 2, ())
    assert (dieter.met, dieter.heard_by, dieter.missing) == (0, 2, ())
    assert petra.planned + dieter.planned == 8
    assert (petra.planned, dieter.planned) == (4, 4)
    assert texts("en")(view.sentences[0]) == "Not talked about yet, but planned: Desire."
    desire = view.stages[2]
    assert desire.next is not None
    assert desire.next >= date(2027, 2, 1)


def test_a_workspace_without_topics_says_nothing(tmp_path: Path) -> None:
    """Whoever uses no personas is not bothered."""
    view = opened(tmp_path, date(2027, 1, 4), create=True).topics.overview()
    assert (view.topics, view.sentences) == ((), ())

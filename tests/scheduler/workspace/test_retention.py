"""What is old goes by the retention settings, and what is still counted with stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import (
    Absence,
    Acceptance,
    Assignment,
    PlanState,
    Refused,
    RotationPlan,
    RotationRow,
    Wish,
    message,
)
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace

TODAY = date(2027, 3, 10)


def put(workspace: Workspace, *records: Any) -> None:
    """Records into the store, in one action."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two people who are there and two who left, absences, wishes and accepted findings of several years."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    for name, leaves in (("Berg, Ben", None), ("Celik, Cem", None), ("Dorn, Dora", date(2025, 6, 30)),
                         ("Eck, Eva", date(2027, 1, 31))):  # fmt: skip
        made.people.add(name=name, leaves=leaves)
    for year in (2024, 2025, 2026):
        made.people.add_absence("Ben Berg", date(year, 5, 4), date(year, 5, 8), kind="sick")
        put(made, Wish(id=f"w{year}", person="celik-cem", department="x", start=date(year, 6, 1), end=date(year, 7, 1)))
        put(made, Acceptance(id=f"f-{year}", by="ada", reason="talked to Dora Dorn", day=date(year, 6, 1)))
    yield made
    made.close()


def keep(workspace: Workspace, absences: int = 0, notes: int = 0, leavers: int = 0) -> None:
    """Set the months for which things are kept."""
    for name, months in (("absence", absences), ("note", notes), ("leaver", leavers)):
        workspace.settings.set(f"retention-{name}-months", str(months))


def said(workspace: Workspace) -> list[str]:
    """What a dry run says, in English."""
    return [texts("en")(text) for text in workspace.privacy.purge(dry_run=True).sentences]


def test_nothing_goes_before_a_period_is_set(workspace: Workspace) -> None:
    """Out of the box everything is kept, and how to change that is said."""
    generation = workspace.overview.info().generation
    assert workspace.privacy.purge().is_empty
    assert workspace.overview.info().generation == generation
    assert said(workspace)[0] == "Nothing is old enough to be deleted."
    assert "rondo setting set" in said(workspace)[1]
    with pytest.raises(Refused):
        workspace.settings.set("retention-note-months", "-1")


def test_what_goes_is_counted_and_listed_first_and_goes_in_one_action(workspace: Workspace) -> None:
    """A dry run counts and names; then the same goes, in one commit."""
    keep(workspace, absences=12, notes=12, leavers=12)
    shown = workspace.privacy.purge(dry_run=True)
    assert (shown.absences, shown.wishes, shown.acceptances, shown.people) == (2, 2, 2, ("Dora Dorn",))
    before = workspace.overview.info()
    done = workspace.privacy.purge()
    assert done == shown
    assert workspace.overview.info().generation == before.generation + 1
    assert [one.start.year for one in workspace.context.all(Absence).values()] == [2026]
    assert list(workspace.context.all(Wish)) == ["w2026"]
    assert list(workspace.context.all(Acceptance)) == ["f-2026"]
    assert [person.name for person in workspace.people.list()] == ["Ben Berg", "Cem Celik", "Eva Eck"]
    assert workspace.privacy.purge().is_empty


def test_what_is_old_goes_from_journal_and_backups_too(workspace: Workspace, tmp_path: Path) -> None:
    """An old absence stands in no byte of the workspace any more, and its step cannot be undone."""
    keep(workspace, absences=12, leavers=12)
    workspace.privacy.purge()
    for file in tmp_path.rglob("*.json"):
        text = file.read_text("utf-8")
        assert '"start":"2024-05-04"' not in text
        assert '"start":"2025-05-04"' not in text
        assert "dorn-dora" not in text
        if "f-2024" not in text:
            assert "Dora Dorn" not in text
    assert '"start":"2026-05-04"' in (tmp_path / "plan.rondo.json").read_text("utf-8")
    newest = workspace.history.entries(1).entries[0]
    assert texts("en")(newest.action) == "Old data deleted: 2 absences and one leaver"
    with pytest.raises(Refused):
        workspace.history.undo()


def test_texts_that_name_a_leaver_are_listed(workspace: Workspace) -> None:
    """Whoever clears up learns where a name is left."""
    keep(workspace, leavers=12)
    assert [one.text for one in workspace.privacy.purge(dry_run=True).mentions] == ["talked to Dora Dorn"] * 3


def test_absences_that_running_plans_are_counted_with_stay(workspace: Workspace) -> None:
    """Net weeks need the absences of the plan: they stay until it is over, and that is said."""
    put(workspace, RotationPlan(id="long", name="Long", start=date(2025, 1, 1), end=date(2027, 9, 1)))
    keep(workspace, absences=12)
    assert workspace.privacy.purge(dry_run=True).absences == 1
    assert "One absence would be old enough but stays: running plans are counted with it." in said(workspace)
    workspace.privacy.purge()
    assert [one.start.year for one in workspace.context.all(Absence).values()] == [2025, 2026]


def test_a_leaver_who_is_still_expected_is_left_and_said(workspace: Workspace) -> None:
    """A plan that still counts on somebody is repaired first."""
    put(
        workspace,
        RotationPlan(id="p", name="Plan", start=date(2027, 1, 1), end=date(2027, 9, 1), state=PlanState.PUBLISHED),
        RotationRow(
            id="p.dorn-dora", plan="p", person="dorn-dora",
            assignments=(Assignment(id="a", department="x", start=date(2027, 4, 1), end=date(2027, 5, 1)),),
        ),
    )  # fmt: skip
    keep(workspace, leavers=12)
    assert workspace.privacy.purge().people == ()
    assert any("Dora Dorn cannot be erased yet" in text for text in said(workspace))

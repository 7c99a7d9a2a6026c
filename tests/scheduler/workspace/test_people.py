"""People and places through the door: who is meant, what refers to whom, and who was first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import (
    Assignment,
    Conflict,
    Goal,
    GoalOwner,
    Half,
    PastMeeting,
    Person,
    Programme,
    Refused,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Scope,
    Side,
    Table,
    message,
)
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Four people in two departments."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 1, 14), actor="anna", create=True)
    opened.places.add_department(code="VI", name="Vertrieb")
    opened.places.add_department(code="MK", name="Marketing")
    for number, name in enumerate(("Müller, Anna", "Weber, Jan", "Weber, Jan", "Çelik, Ada"), 1):
        opened.people.add(name=name, personnel_number=str(number), department="VI")
    yield opened
    opened.close()


def test_a_person_is_found_by_anything_that_is_theirs_alone(workspace: Workspace) -> None:
    """Id, number, full name in both orders, whatever the case; a shared name is asked about."""
    for text in ("mueller-anna", "1", "Anna Müller", "müller, anna", " ANNA MÜLLER "):
        assert workspace.people.find(text).id == "mueller-anna"
    with pytest.raises(Refused) as ambiguous:
        workspace.people.find("Jan Weber")
    assert ambiguous.value.hint == message(
        "error-could-be", names=["Weber, Jan (weber-jan)", "Weber, Jan (weber-jan-2)"]
    )
    with pytest.raises(Refused) as unknown:
        workspace.people.find("Muller")
    assert unknown.value.hint is not None
    assert "Müller, Anna (mueller-anna)" in texts("en")(unknown.value.hint)


def test_a_name_given_in_parts_or_whole_is_the_same(workspace: Workspace) -> None:
    """First and last name make the full name, and a changed last name changes it; the id stays."""
    workspace.people.add(first_name="Nele", last_name="Fischer")
    changed = workspace.people.edit("Nele Fischer", last_name="Krüger")
    assert changed.id == "fischer-nele"
    assert workspace.people.find("Krüger, Nele").name == "Nele Krüger"


def test_a_form_that_was_overtaken_is_a_conflict(workspace: Workspace) -> None:
    """Whoever edits what somebody else has changed since is told, and nothing is lost."""
    shown = workspace.history.revision(Person, "mueller-anna")
    workspace.people.edit("1", email="anna@x.example", expect=shown)
    with pytest.raises(Conflict):
        workspace.people.edit("1", email="other@x.example", expect=shown)
    assert workspace.people.find("1").email == "anna@x.example"


def _plans(workspace: Workspace) -> None:
    """A plan, a programme and a rule that speak of the first two people."""
    stay = Assignment(id="s1", department="mk", start=date(2027, 2, 1), end=date(2027, 3, 1), mentor="celik-ada")
    sides = (Side(name="A", people="all"), Side(name="B", people="all"))
    table = Table(id="t1", people=(("mueller-anna",), ("weber-jan",)), online=True)
    goal = Goal(sentence="Mehr Angebote", owners=(GoalOwner(side="A", person="weber-jan"),))
    programme = Programme(
        id="x", name="Austausch", sides=sides, first=date(2027, 1, 1), until=date(2027, 3, 1), goal=goal
    )
    with workspace.context.change(message("word-online")) as transaction:
        transaction.put(RotationPlan(id="r", name="Rotation", start=date(2027, 2, 1), end=date(2027, 8, 1)))
        transaction.put(RotationRow(id="r.mueller-anna", plan="r", person="mueller-anna", assignments=(stay,)))
        transaction.put(programme)
        transaction.put(Round(id="x.2027-01-21", programme="x", day=date(2027, 1, 21), tables=(table,)))
        pair = Scope(pairs=(("mueller-anna", "weber-jan"),))
        transaction.put(Rule(id="never-pair", kind="never-pair", scope=pair))
        transaction.put(PastMeeting(id="m", day=date(2026, 1, 1), first="weber-jan-2", second="celik-ada"))


def test_who_is_still_needed_is_not_removed(workspace: Workspace) -> None:
    """The sentence lists what speaks of the person; the way out is a last day."""
    _plans(workspace)
    with pytest.raises(Refused) as refused:
        workspace.people.remove("1")
    said = texts("de")(refused.value.text)
    assert "Rotationsplan „Rotation“, Programm „Austausch“ und Regel never-pair" in said
    with pytest.raises(Refused):
        workspace.people.remove("celik-ada")
    with pytest.raises(Refused) as owner:
        workspace.people.remove("weber-jan")
    assert "Ziel des Programms „Austausch“" in texts("de")(owner.value.text)


def test_what_is_a_persons_own_goes_with_them_and_comes_back(workspace: Workspace) -> None:
    """Absences and past meetings leave with the person in one action, which one undo takes back."""
    _plans(workspace)
    workspace.people.add_absence("3", date(2027, 2, 1), date(2027, 2, 5))
    workspace.people.remove("3")
    assert workspace.people.absences() == ()
    assert not workspace.context.all(PastMeeting)
    workspace.history.undo()
    assert [absence.name for absence in workspace.people.absences("3")] == ["Jan Weber"]
    assert workspace.context.all(PastMeeting)


def test_a_page_shows_everything_in_the_order_of_time(workspace: Workspace) -> None:
    """Meetings, stays and absences stand on one timeline."""
    _plans(workspace)
    workspace.people.add_absence("1", date(2027, 1, 18), date(2027, 1, 20), half=Half.MORNING)
    page = workspace.people.page("1")
    assert [(item.what, item.first) for item in page.timeline] == [
        ("absence", date(2027, 1, 18)),
        ("meeting", date(2027, 1, 21)),
        ("rotation", date(2027, 2, 1)),
    ]
    assert texts("de")(page.timeline[1].text) == "Treffen mit Jan Weber (Austausch)"
    assert page.absences[0].half == "am"


def test_places_that_are_needed_stay(workspace: Workspace) -> None:
    """A department in a plan, or with people, is not removed."""
    _plans(workspace)
    for name in ("VI", "MK"):
        with pytest.raises(Refused):
            workspace.places.remove_department(name)
    workspace.places.add_department(code="LO", name="Logistik", requires_before=("Marketing",))
    assert workspace.places.department("LO").requires_before == ("mk",)
    workspace.places.remove_department("Logistik")


def test_own_holidays_stand_beside_the_public_ones(workspace: Workspace) -> None:
    """A region asked for has the country's and its own."""
    found = workspace.places.holidays(date(2027, 1, 1), date(2027, 1, 31), "DE-BY")
    assert [view.day for view in found] == [date(2027, 1, 1), date(2027, 1, 6)]
    with pytest.raises(Refused):
        workspace.places.holidays(date(2027, 1, 1), date(2027, 1, 31), "XX")

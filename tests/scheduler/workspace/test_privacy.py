"""Being forgotten: no byte is left, others stay as they were, and what is done cannot be undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from scheduler.model import (
    Acceptance,
    Assignment,
    Goal,
    GoalOwner,
    MeetingState,
    PastMeeting,
    PastStay,
    Person,
    PlanState,
    Programme,
    Refused,
    RotationPlan,
    RotationRow,
    Rule,
    Suggestion,
    SuggestionOrigin,
    Wish,
    WrongUsage,
)
from scheduler.store.backups import backups
from scheduler.store.collections import COLLECTIONS
from scheduler.texts import texts
from scheduler.workspace import Workspace
from scheduler.workspace.integrity import broken_references
from tests.scheduler.workspace.anna import TODAY, WORDS, anna_company, bytes_of, opened, put, rounds, traces


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Anna's company on the day."""
    later = anna_company(tmp_path)
    yield later
    later.close()


def test_after_erasing_no_byte_of_the_workspace_names_the_person(workspace: Workspace, tmp_path: Path) -> None:
    """Name, earlier name, address, number and id are gone from the file, its journal and all its backups."""
    assert {word for _, word in traces(tmp_path)} == set(WORDS) - {"müller, anna"}
    erased = workspace.privacy.erase("P40171")
    assert (erased.person, erased.alias, erased.left) == ("person-0001", "Person 0001", ())
    assert traces(tmp_path) == set()
    assert len(backups(tmp_path / "plan.rondo.json")) >= 10


def test_the_past_stays_right_for_everybody_else(workspace: Workspace) -> None:
    """Past meetings, stays and earlier meetings keep a pseudonym, so that others' histories and figures stay."""
    before = {round.day: round for round in rounds(workspace) if round.day < TODAY}
    met = {pair.second: pair.met for pair in workspace.exchange.coverage("Weekly").pairs if pair.first == "berg-ben"}
    workspace.privacy.erase("P40171")
    after = {round.day: round for round in rounds(workspace) if round.day < TODAY}
    assert [len(round.tables) for round in before.values()] == [len(round.tables) for round in after.values()]
    assert any("person-0001" in table.everybody for round in after.values() for table in round.tables)
    still = {pair.second: pair.met for pair in workspace.exchange.coverage("Weekly").pairs if pair.first == "berg-ben"}
    assert still == met
    row = workspace.context.all(RotationRow)["spring.person-0001"]
    assert [(stay.department, stay.start) for stay in row.assignments] == [("mk", date(2027, 1, 4))]
    assert workspace.context.all(PastStay)["old"].person == "person-0001"
    assert workspace.context.all(PastMeeting)["met"].first == "person-0001"
    kept = workspace.context.all(Person)["person-0001"]
    assert (kept.name, kept.email, kept.personnel_number, kept.takes_part) == ("Person 0001", "", "", False)
    assert kept.leaves == TODAY - timedelta(days=1)
    assert not [finding for finding in workspace.exchange.check("Weekly").findings if "person-0001" in finding.people]


def known_of_others(workspace: Workspace) -> dict[str, Any]:
    """What is known of everybody else but what is to come, as JSON text."""
    found = {}
    for person in ("Ben Berg", "Cem Celik", "Dora Dorn", "Eva Eck", "Fritz Fink"):
        data = dict(workspace.privacy.export(person).data)
        data["meetings"] = [row for row in data["meetings"] if row["start"].date() < TODAY]
        data["sit_outs"] = [row for row in data["sit_outs"] if row["day"] < TODAY]
        del data["rules"], data["history"]
        found[person] = msgspec.json.encode(data).decode()
    return found


def test_what_is_known_of_others_stays_but_for_the_name(workspace: Workspace) -> None:
    """Word for word: their past meetings, pauses and everything else are as before, with the pseudonym in it."""
    put(workspace, RotationRow(
        id="spring.dorn-dora", plan="spring", person="dorn-dora",
        assignments=(Assignment(id="a", department="vi", start=date(2027, 2, 1), end=date(2027, 2, 8),
                                mentor="mueller-anna"),),
    ))  # fmt: skip
    before = known_of_others(workspace)
    workspace.privacy.erase("P40171")
    after = known_of_others(workspace)
    assert after == {name: text.replace("Anna Schmidt", "Person 0001") for name, text in before.items()}
    assert "Person 0001" in "".join(after.values())


def test_what_is_still_to_come_is_let_go_of_and_said_before(workspace: Workspace, tmp_path: Path) -> None:
    """Without changing anything, a dry run says what would be different; then nothing of the person is to come."""
    before = bytes_of(tmp_path)
    shown = workspace.privacy.erase("P40171", dry_run=True)
    assert bytes_of(tmp_path) == before
    assert [text.key for text in shown.difference] == [
        "privacy-absences-go", "privacy-wishes-go", "privacy-meetings-go", "privacy-stays-go", "privacy-rule-goes",
    ]  # fmt: skip
    done = workspace.privacy.erase("P40171")
    assert done.difference == shown.difference
    coming = [round for round in rounds(workspace) if round.day >= TODAY]
    assert coming
    for round in coming:
        assert all("person-0001" not in table.everybody for table in round.tables)
        assert all(one.person != "person-0001" for one in round.sitting_out)
        seated = {id for table in round.tables for id in table.everybody} | {one.person for one in round.sitting_out}
        assert seated == {"berg-ben", "celik-cem", "dorn-dora", "eck-eva", "fink-fritz"}
    assert not workspace.context.all(Rule)
    assert not workspace.context.all(Wish)


def test_published_meetings_to_come_have_to_be_repaired_first(workspace: Workspace, tmp_path: Path) -> None:
    """Nobody is left alone with an invitation: who is still expected cannot be erased, and the way out is named."""
    workspace.exchange.publish("Weekly")
    before = bytes_of(tmp_path)
    with pytest.raises(Refused) as refused:
        workspace.privacy.erase("P40171")
    assert bytes_of(tmp_path) == before
    said = [texts("en")(text) for text in (refused.value.text, refused.value.hint) if text]
    assert "Anna Schmidt cannot be erased yet: 8 published meetings of “Weekly” are still to come." in said[0]
    assert "rondo people edit mueller-anna --leaves" in said[1]
    assert "rondo exchange repair weekly" in said[1]
    workspace.people.edit("mueller-anna", leaves=TODAY - timedelta(days=1))
    workspace.meetings.repair("weekly")
    erased = workspace.privacy.erase("mueller-anna")
    assert "privacy-meetings-go" not in {text.key for text in erased.difference}
    assert traces(tmp_path) == set()


def test_published_stays_to_come_have_to_be_taken_out_first(workspace: Workspace) -> None:
    """The same holds for a published rotation."""
    plan = workspace.context.all(RotationPlan)["spring"]
    put(workspace, plan.replace(state=PlanState.PUBLISHED))
    with pytest.raises(Refused) as refused:
        workspace.privacy.erase("P40171")
    assert refused.value.hint is not None
    assert refused.value.hint.key == "privacy-hint-unassign"


def test_a_meeting_of_today_that_was_held_is_past(workspace: Workspace) -> None:
    """What was held this morning stays, and the pseudonym leaves today."""
    (today,) = [round for round in rounds(workspace) if round.day == TODAY]
    tables = [table.replace(state=MeetingState.HELD) for table in today.tables]
    put(workspace, today.replace(tables=tuple(tables), published=True))
    workspace.privacy.erase("P40171")
    (after,) = [round for round in rounds(workspace) if round.day == TODAY]
    assert any("person-0001" in table.everybody for table in after.tables)
    assert workspace.context.all(Person)["person-0001"].leaves == TODAY


def test_erasing_cannot_be_undone_nor_what_was_done_to_the_person_before(workspace: Workspace, tmp_path: Path) -> None:
    """Undo is refused with a reason, by the one who erased and by the one whose steps were about the person."""
    workspace.people.edit("Ben Berg", site="")
    workspace.people.edit("P40171", role="trainee")
    workspace.privacy.erase("P40171")
    with pytest.raises(Refused) as refused:
        workspace.history.undo()
    assert refused.value.text.key == "store-undo-final"
    with pytest.raises(Refused):
        workspace.history.redo()
    again = opened(tmp_path)
    with pytest.raises(Refused):
        again.history.undo()
    keys = [entry.action.key for entry in again.history.entries().entries]
    assert keys[:2] == ["privacy-erased", "people-edited"]
    said = [texts("en")(entry.action) for entry in again.history.entries().entries]
    assert "Changed Person 0001" in said
    assert not any("Anna" in text for text in said)


def test_steps_of_others_that_had_nothing_to_do_with_the_person_can_still_be_undone(tmp_path: Path) -> None:
    """Only what was about the person is final."""
    workspace = opened(tmp_path, create=True)
    for name in ("Müller, Anna", "Berg, Ben"):
        workspace.people.add(name=name)
    other = opened(tmp_path, actor="bob")
    other.people.edit("Ben Berg", email="ben@example.org")
    workspace.privacy.erase("Anna Müller")
    other.history.undo()
    assert other.people.find("Ben Berg").email == ""


def test_somebody_who_left_no_trace_is_gone_without_a_pseudonym(tmp_path: Path) -> None:
    """Where nothing of the past speaks of the person, nobody takes their place."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="Müller, Anna")
    workspace.privacy.erase("Anna Müller")
    assert workspace.people.list() == ()
    assert traces(tmp_path) == set()


def test_duties_end_and_are_named(workspace: Workspace) -> None:
    """Managers, mentors, owners and organizers are missed, so it is said where nobody is left."""
    workspace.people.edit("Ben Berg", manager="P40171")
    workspace.places.edit_department("MK", mentor="P40171")
    workspace.playbook.add_persona(name="Petra", owner="P40171")
    workspace.settings.set("organizer-email", "anna.schmidt@example.org")
    weekly = workspace.context.all(Programme)["weekly"]
    goal = Goal(sentence="More", owners=(GoalOwner(side="Sales", person="mueller-anna"),))
    sides = (weekly.sides[0].replace(people="department:VI-person:P40171"), weekly.sides[1])
    put(workspace, weekly.replace(goal=goal, organizer_email="anna.schmidt@example.org", sides=sides))
    keys = {text.key for text in workspace.privacy.erase("P40171").difference}
    assert keys >= {
        "privacy-no-manager", "privacy-no-mentor", "privacy-no-owner", "privacy-no-goal-owner", "privacy-no-organizer",
        "privacy-no-organizer-here",
    }  # fmt: skip
    weekly = workspace.context.all(Programme)["weekly"]
    assert (weekly.organizer_email, weekly.sides[0].people) == ("", "department:VI-person:person-0001")
    assert workspace.context.settings.organizer_email == ""


def test_notes_that_name_the_person_are_listed_and_changed_only_when_asked(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A planner's text is not changed in silence: it is shown, kept, or given the pseudonym on request."""
    workspace.playbook.add_persona(name="Petra", problems="Ask Anna Schmidt (P40171)")
    put(workspace, Acceptance(id="f-1", by="Anna Schmidt", reason="agreed", day=TODAY))
    shown = workspace.privacy.erase("P40171", dry_run=True)
    assert [(one.collection, one.field, one.text) for one in shown.mentions] == [
        ("personas", "problems", "Ask Anna Schmidt (P40171)")
    ]
    kept = workspace.privacy.erase("P40171")
    assert kept.mentions == shown.mentions
    assert workspace.playbook.persona("Petra").problems == "Ask Anna Schmidt (P40171)"
    assert workspace.context.all(Acceptance)["f-1"].by == "Person 0002"
    assert kept.left == ()


def test_notes_get_the_pseudonym_where_that_is_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    """Then no byte is left in them either."""
    workspace.playbook.add_persona(name="Petra", problems="Ask Anna Schmidt (P40171), not Annabell Schmidtke")
    workspace.privacy.erase("P40171", notes="replace")
    assert workspace.playbook.persona("Petra").problems == "Ask Person 0001 (Person 0001), not Annabell Schmidtke"
    assert traces(tmp_path) == set()
    with pytest.raises(WrongUsage):
        workspace.privacy.erase("Ben Berg", notes="burn")


def test_somebody_of_the_same_name_is_left_alone(tmp_path: Path) -> None:
    """Two people may bear one name: only what is certainly about the one who goes is rewritten."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="Weber, Jan", personnel_number="P10001", email="jan@example.org")
    workspace.people.add(name="Weber, Jan", personnel_number="P10002")
    workspace.people.edit("P10001", role="trainee")
    workspace.people.edit("P10002", role="trainee")
    workspace.privacy.erase("P10001")
    (left,) = workspace.people.list()
    assert (left.id, left.name, left.personnel_number) == ("weber-jan-2", "Jan Weber", "P10002")
    said = [texts("en")(entry.action) for entry in workspace.history.entries().entries]
    assert said[1:] == ["Changed Jan Weber", "Changed Person 0001", "Added Jan Weber", "Added Person 0001"]
    assert not any("jan@example.org" in text or "p10001" in text for text in bytes_of(tmp_path).values())


def test_a_department_called_like_a_person_keeps_its_id(tmp_path: Path) -> None:
    """The id of a person who goes is replaced where people stand, and nowhere else."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="VI")
    workspace.places.add_department(code="VI", name="Vertrieb")
    workspace.people.add(name="Berg, Ben", department="VI")
    put(workspace, PastMeeting(id="met", day=date(2026, 12, 1), first="vi", second="berg-ben"))
    workspace.privacy.erase("vi")
    assert workspace.places.department("VI").id == "vi"
    assert workspace.people.find("Ben Berg").department == "vi"
    assert workspace.context.all(PastMeeting)["met"].first == "person-0001"


def test_a_suggestion_that_counts_on_the_person_goes(workspace: Workspace) -> None:
    """A plan that is only proposed names people, too."""
    coming = tuple(one for one in rounds(workspace) if one.day >= TODAY)
    put(
        workspace,
        Suggestion(id="s", programme="weekly", origin=SuggestionOrigin.VARIANT, made=TODAY, rounds=coming),
    )
    assert "privacy-suggestion-goes" in {text.key for text in workspace.privacy.erase("P40171").difference}
    assert not workspace.context.all(Suggestion)


def broken(workspace: Workspace) -> list[Any]:
    """References that lead to nothing."""
    return broken_references({kind: workspace.context.all(kind) for kind in COLLECTIONS})


def test_every_reference_leads_to_somebody_afterwards(workspace: Workspace) -> None:
    """What the doctor looks for is not there: neither in plans of the past nor in selectors."""
    weekly = workspace.context.all(Programme)["weekly"]
    put(workspace, weekly.replace(sides=(weekly.sides[0].replace(people="all-person:P40171,P90003"), weekly.sides[1])))
    workspace.privacy.erase("P40171")
    assert broken(workspace) == []


def test_a_selector_that_names_somebody_without_a_past_leads_to_the_pseudonym(tmp_path: Path) -> None:
    """The selector means nobody else than before, and names nobody who is unknown."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="Müller, Anna", personnel_number="P40171")
    workspace.people.add(name="Berg, Ben")
    start = date(2027, 4, 5)
    put(workspace, RotationPlan(id="p", name="P", start=start, end=date(2027, 7, 5), people="all-person:P40171"))
    workspace.privacy.erase("P40171")
    assert workspace.context.all(RotationPlan)["p"].people == "all-person:person-0001"
    assert broken(workspace) == []

"""What people may ask for: everything that is known of them, and to be forgotten, in backups and journal too."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

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
    Round,
    Rule,
    Scope,
    Side,
    Suggestion,
    SuggestionOrigin,
    Wish,
    WrongUsage,
    message,
)
from scheduler.store.backups import backups
from scheduler.store.collections import COLLECTIONS
from scheduler.store.format import pack
from scheduler.store.storage import WorkspaceStorage
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.copying import copy_workspace
from scheduler.workspace.integrity import broken_references
from scheduler.workspace.privacy import PrivacyPart

TODAY = date(2027, 3, 10)
WORDS = (
    "anna müller", "müller, anna", "anna schmidt", "anna@example.org", "anna.schmidt@example.org", "p40171",
    "mueller-anna",
)  # fmt: skip
"""All that Anna was ever known by."""


def opened(folder: Path, today: date = TODAY, actor: str = "ada", create: bool = False) -> Workspace:
    """The workspace on that day, with pseudonyms that count up."""
    workspace = open_workspace(folder / "plan.rondo.json", today=today, actor=actor, create=create)
    numbers = count(1)
    workspace.privacy = PrivacyPart(workspace.context, token=lambda: f"{next(numbers):04x}")
    return workspace


def put(workspace: Workspace, *records: Any) -> None:
    """Records into the store, in one action."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Anna, who was planned in everything that there is since January and changed her name, and five others."""
    made = opened(tmp_path, date(2027, 1, 4), create=True)
    for code in ("VI", "MK"):
        made.places.add_department(code=code, name=code.title())
    made.people.add(name="Müller, Anna", personnel_number="P40171", email="anna@example.org", department="VI")
    for number, name in enumerate(("Berg, Ben", "Celik, Cem", "Dorn, Dora", "Eck, Eva", "Fink, Fritz")):
        made.people.add(name=name, personnel_number=f"P{90_001 + number}", department="VI" if number < 2 else "MK")
    made.people.add_absence("Anna Müller", date(2027, 1, 18), date(2027, 1, 22), kind="sick")
    sides = (Side(name="Sales", people="department:VI"), Side(name="Marketing", people="department:MK"))
    made.exchange.create("Weekly", sides, date(2027, 1, 6), date(2027, 4, 28))
    made.exchange.plan("Weekly")
    made.people.edit("P40171", last_name="Schmidt", email="anna.schmidt@example.org")
    put(
        made,
        RotationPlan(id="spring", name="Spring", start=date(2027, 1, 4), end=date(2027, 7, 1)),
        RotationRow(
            id="spring.mueller-anna",
            plan="spring",
            person="mueller-anna",
            assignments=(
                Assignment(id="mk-1-mueller-anna", department="mk", start=date(2027, 1, 4), end=date(2027, 2, 1)),
                Assignment(id="vi-2-mueller-anna", department="vi", start=date(2027, 4, 1), end=date(2027, 5, 1)),
            ),
        ),
        PastStay(id="old", person="mueller-anna", department="mk", start=date(2026, 1, 5), end=date(2026, 3, 2)),
        Wish(id="w", person="mueller-anna", department="mk", start=date(2027, 5, 1), end=date(2027, 6, 1)),
        PastMeeting(id="met", day=date(2026, 12, 1), first="mueller-anna", second="dorn-dora"),
        Rule(
            id="secret", kind="never-pair", confidential=True, note="Anna asked for it",
            scope=Scope(pairs=(("mueller-anna", "fink-fritz"),)),
        ),
    )  # fmt: skip
    made.close()
    later = opened(tmp_path)
    yield later
    later.close()


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file in the folder of the workspace, as lower-case text."""
    return {file.name: file.read_text("utf-8").casefold() for file in folder.rglob("*") if file.is_file()}


def traces(folder: Path) -> set[tuple[str, str]]:
    """The files in which a word of Anna's stands, with the word."""
    return {(name, word) for name, text in bytes_of(folder).items() for word in WORDS if word in text}


def test_after_erasing_no_byte_of_the_workspace_names_the_person(workspace: Workspace, tmp_path: Path) -> None:
    """Name, earlier name, address, number and id are gone from the file, its journal and all its backups."""
    assert {word for _, word in traces(tmp_path)} == set(WORDS) - {"müller, anna"}
    erased = workspace.privacy.erase("P40171")
    assert (erased.person, erased.alias, erased.left) == ("person-0001", "Person 0001", ())
    assert traces(tmp_path) == set()
    assert len(backups(tmp_path / "plan.rondo.json")) >= 10


def test_backups_stay_whole_and_keep_their_time_and_generation(workspace: Workspace, tmp_path: Path) -> None:
    """A rewritten backup opens as a workspace, bears the name that it had, and is sealed anew."""
    before = backups(tmp_path / "plan.rondo.json")
    workspace.privacy.erase("P40171")
    after = backups(tmp_path / "plan.rondo.json")
    assert set(before) - set(after) == set(before[: len(before) + 1 - len(after)])
    for backup in after:
        old = open_workspace(backup.path, today=TODAY, actor="ada")
        info = old.overview.info()
        assert info.generation == backup.generation
        assert info.changed is not None
        assert f"{info.changed:%Y%m%dT%H%M%SZ}" == backup.moment
        for part in (old.people.list(), old.rules.list(), old.exchange.list(), old.history.entries().entries):
            assert all("mueller" not in repr(one) for one in part)
    assert TinyDB(tmp_path / "plan.rondo.json", access_mode="r").table("people").all()


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


def rounds(workspace: Workspace) -> list[Round]:
    """The rounds, by day."""
    return sorted(workspace.context.all(Round).values(), key=lambda round: round.day)


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
    workspace.privacy.erase("mueller-anna")
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


@pytest.mark.parametrize("spoil", [lambda file: file.write_text(file.read_text("utf-8")[:-40], "utf-8"),
                                   lambda file: file.chmod(0o400)], ids=["damaged", "read-only"])  # fmt: skip
def test_a_backup_that_cannot_be_rewritten_is_named(
    workspace: Workspace, tmp_path: Path, spoil: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person goes all the same, and it is said which file still has something and what to do with it."""
    backup = backups(tmp_path / "plan.rondo.json")[-2].path
    spoil(backup)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: real(path, mode) and Path(path).stat().st_mode & 0o200 != 0)
    erased = workspace.privacy.erase("P40171")
    assert [Path(left.file).name for left in erased.left] == [backup.name]
    assert {name for name, _ in traces(tmp_path)} == {backup.name}


def test_a_backup_of_an_older_schema_is_rewritten_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    """What was kept before a migration forgets the person, too, and keeps its schema."""
    newest = backups(tmp_path / "plan.rondo.json")[-1].path
    content = WorkspaceStorage(newest, lambda: datetime.now(UTC)).load()
    _, data = pack(content.tables, generation=content.header.generation, changed=content.header.changed, schema=0)
    newest.write_bytes(data)
    assert workspace.privacy.erase("P40171").left == ()
    assert traces(tmp_path) == set()
    assert WorkspaceStorage(newest, lambda: datetime.now(UTC)).load_any().header.schema == 0


def test_files_kept_aside_are_named(workspace: Workspace, tmp_path: Path) -> None:
    """A damaged file that a restore has put aside still has data, and so has one that a killed process left."""
    aside = tmp_path / "plan.rondo.json.damaged-20270101T000000Z"
    aside.write_text('{"name": "Anna Schmidt"', encoding="utf-8")
    (tmp_path / "plan.rondo.json.other").write_text("nothing", encoding="utf-8")
    erased = workspace.privacy.erase("P40171")
    assert [Path(left.file).name for left in erased.left] == [aside.name]


def test_a_dossier_has_everything_about_the_person(workspace: Workspace) -> None:
    """Master data, absences, stays, wishes, meetings with calendar ids, rules, and what was done."""
    workspace.people.edit("P40171", department="MK")
    data = workspace.privacy.export("P40171").data
    assert data["person"]["email"] == "anna.schmidt@example.org"
    assert [row["kind"] for row in data["absences"]] == ["Krank"]
    assert [row["department"] for row in data["assignments"]] == ["Mk", "Vi"]
    assert all("@rotation." in row["uid"] for row in data["assignments"])
    assert [row["until"] for row in data["past_stays"]] == [date(2026, 3, 1)]
    assert data["wishes"][0]["until"] == date(2027, 5, 31)
    assert data["earlier_meetings"] == [{"day": date(2026, 12, 1), "people": ["Dora Dorn"]}]
    planned = [table for round in rounds(workspace) for table in round.tables if "mueller-anna" in table.everybody]
    assert len(data["meetings"]) == len(planned)
    assert all("@exchange." in row["uid"] for row in data["meetings"])
    assert [row["text"] for row in data["history"]] == ["Anna Schmidt geändert", "Anna Schmidt geändert"]


def test_a_dossier_says_nothing_private_of_others_nor_why_a_rule_is_there(workspace: Workspace) -> None:
    """Of a confidential rule there is only that it exists: not its kind, the other, or who asked for it."""
    workspace.people.add_absence("Dora Dorn", date(2027, 1, 18), date(2027, 1, 22), kind="sick")
    for person in ("P40171", "Fritz Fink"):
        dossier = workspace.privacy.export(person)
        (rule,) = dossier.data["rules"]
        assert rule.pop("title") == texts("de").say("privacy-confidential-rule")
        assert not any(rule.values())
        assert "Sperrpaar" not in dossier.text
        assert "asked" not in dossier.text
    dora = workspace.privacy.export("Dora Dorn")
    assert dora.data["rules"] == []
    assert "Schmidt" in dora.text
    for private in ("P40171", "anna.schmidt@example.org", "2027-01-04", "04.01.2027"):
        assert private not in dora.text


def test_a_dossier_is_written_as_json_and_as_a_text_in_the_persons_language(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A folder gets both, a file one of them; nothing is overwritten unasked, and other endings are refused."""
    workspace.people.edit("P40171", language="en")
    folder = tmp_path / "for anna"
    written = workspace.privacy.write("P40171", folder)
    assert [Path(file).name for file in written] == ["schmidt-anna-mueller-anna.json", "schmidt-anna-mueller-anna.md"]
    data, text = (Path(file).read_text("utf-8") for file in written)
    assert json.loads(data)["person"]["personnel_number"] == "P40171"
    assert text.startswith("# What is stored about Anna Schmidt\n")
    assert "Sick" in text
    with pytest.raises(Refused):
        workspace.privacy.write("P40171", folder)
    assert workspace.privacy.write("P40171", folder, overwrite=True) == written
    (single,) = workspace.privacy.write("P40171", tmp_path / "one.md")
    assert Path(single).read_text("utf-8") == text
    with pytest.raises(WrongUsage):
        workspace.privacy.write("P40171", tmp_path / "one.docx")
    (tmp_path / "link.md").symlink_to(tmp_path / "one.md")
    with pytest.raises(Refused):
        workspace.privacy.write("P40171", tmp_path / "link.md", overwrite=True)


def test_what_somebody_typed_is_no_markdown(tmp_path: Path) -> None:
    """A name with stars and brackets stands in the text as it is."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="*Ann* [x](y) <b>")
    assert r"\*Ann\* \[x\](y) \<b\>" in workspace.privacy.export("*Ann* [x](y) <b>").text


def test_a_database_forgets_as_a_file_does(workspace: Workspace, tmp_path: Path, database: str) -> None:
    """Copied to a database, erased there and copied back: no byte of the copy names the person; dumps are named."""
    workspace.close()
    copy_workspace(tmp_path / "plan.rondo.json", database)
    shared = open_workspace(database, today=TODAY, actor="ada")
    erased = shared.privacy.erase("P40171")
    shared.close()
    assert [left.known for left in erased.left] == [False]
    (tmp_path / "copy").mkdir()
    copy_workspace(database, tmp_path / "copy" / "plan.rondo.json")
    assert traces(tmp_path / "copy") == set()


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

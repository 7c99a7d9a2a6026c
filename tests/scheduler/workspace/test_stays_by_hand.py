"""Stays changed by hand through the door: the difference first, one entry in the history, nothing past touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from scheduler.model import AssignmentStatus, Message, Refused, RotationPlan, Rule, message
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.rotation import AssignmentChange
from tests.scheduler.rules.making import SITES, apprentice, department, on, person

TODAY = date(2027, 2, 16)
PLAN = "rotation-2027"
PLACES = [
    department("home"),
    department("ek", min_staffing=1, guest_capacity=1, mentor="eva"),
    department("fi", site="ham"),
    department("lo"),
]
PEOPLE = [person("ann", "ek"), person("eva", "ek"), apprentice("bob"), person("cem"), person("dan", "fi")]
RULES = [
    Rule(id="gap", kind="no-gap"),
    Rule(id="places", kind="capacity", parameters={"most": "departments.guest_capacity"}),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A small company, and a plan of eight weeks in which Bob is in EK and then in LO, and Cem in FI."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    with opened.context.change(message("word-online")) as transaction:
        for record in (*SITES.values(), *PLACES, *PEOPLE, *RULES):
            transaction.put(record)
    opened.rotation.create("Rotation 2027", on("2027-02-01"), on("2027-03-28"), "week")
    opened.rotation.assign(PLAN, "bob", "EK", on("2027-02-01"), on("2027-02-28"), mentor="ann", goal="Preise")
    opened.rotation.assign(PLAN, "bob", "LO", on("2027-03-01"), on("2027-03-28"))
    opened.rotation.assign(PLAN, "cem", "FI", on("2027-02-22"), on("2027-03-14"))
    yield opened
    opened.close()


def stays(workspace: Workspace, who: str) -> list[tuple[str, str, str]]:
    """Department, first and last day of somebody's assignments."""
    found = workspace.rotation.show(PLAN, person=who).assignments
    return [(one.department, one.start.isoformat()[5:], one.end.isoformat()[5:]) for one in found]


def said(lines: tuple[Message, ...]) -> list[str]:
    """Messages in English."""
    return [texts("en")(line) for line in lines]


def id_of(workspace: Workspace, who: str, number: int = 0) -> str:
    """The id of one of somebody's assignments."""
    return workspace.rotation.show(PLAN, person=who).assignments[number].id


def entries(workspace: Workspace) -> int:
    """How many actions there were."""
    return len(workspace.history.entries(100).entries)


def test_two_people_trade_their_stations_for_some_days(workspace: Workspace) -> None:
    """Each gets the other's department on those days and keeps the rest; both are told; one undo takes it back."""
    before = entries(workspace)
    change = workspace.rotation.swap(PLAN, "bob", "cem", on("2027-03-01"), on("2027-03-14"))
    assert stays(workspace, "bob") == [
        ("ek", "02-01", "02-28"), ("fi", "03-01", "03-14"), ("lo", "03-15", "03-28"),
    ]  # fmt: skip
    assert stays(workspace, "cem") == [("fi", "02-22", "02-28"), ("lo", "03-01", "03-14")]
    assert change.told == ("bob", "cem")
    assert [view.person for view in change.people] == ["bob", "cem"]
    assert entries(workspace) == before + 1
    workspace.history.undo()
    assert stays(workspace, "cem") == [("fi", "02-22", "03-14")]


def test_a_tandem_takes_each_to_the_other_ones_department(workspace: Workspace) -> None:
    """Nobody needs a station before: home departments are traded."""
    workspace.rotation.swap(PLAN, "ann", "dan", on("2027-03-01"), on("2027-03-14"), tandem=True)
    assert (stays(workspace, "ann"), stays(workspace, "dan")) == (
        [("fi", "03-01", "03-14")],
        [("ek", "03-01", "03-14")],
    )
    with pytest.raises(Refused) as refused:
        workspace.rotation.swap(PLAN, "ann", "eva", on("2027-03-01"), on("2027-03-14"), tandem=True)
    assert refused.value.field == "other"


def test_the_second_part_of_a_stay_goes_elsewhere_or_to_somebody_else(workspace: Workspace) -> None:
    """Without a department or a person there are two parts; the first one keeps its id."""
    id = id_of(workspace, "bob", 1)
    workspace.rotation.split(PLAN, id, on("2027-03-15"))
    assert stays(workspace, "bob")[1:] == [("lo", "03-01", "03-14"), ("lo", "03-15", "03-28")]
    workspace.history.undo()
    workspace.rotation.split(PLAN, id, on("2027-03-15"), department="FI")
    assert stays(workspace, "bob")[1:] == [("lo", "03-01", "03-14"), ("fi", "03-15", "03-28")]
    workspace.history.undo()
    workspace.rotation.split(PLAN, id, on("2027-03-15"), person="dan")
    assert stays(workspace, "bob")[1:] == [("lo", "03-01", "03-14")]
    assert stays(workspace, "dan") == [("lo", "03-15", "03-28")]
    assert id_of(workspace, "bob", 1) == id


def test_a_stay_is_made_longer_and_shorter_and_guided_by_another(workspace: Workspace) -> None:
    """What stood on the days that it now has gives way; mentor and goal are changed and taken away."""
    id = id_of(workspace, "bob")
    change = workspace.rotation.change(PLAN, id, until=on("2027-03-07"), mentor="eva", goal="")
    assert stays(workspace, "bob") == [("ek", "02-01", "03-07"), ("lo", "03-08", "03-28")]
    assert change.told == ("ann", "bob", "eva")
    (view,) = change.people
    assert said(view.texts) == [
        "Bob: Ek from 1 Feb 2027 to 7 Mar 2027 instead of 1 Feb 2027 to 28 Feb 2027",
        "Bob: guided by Eva in Ek (1 Feb 2027 to 7 Mar 2027)",
        "Bob: in Ek (1 Feb 2027 to 7 Mar 2027) without a goal",
        "Bob: Lo from 8 Mar 2027 to 28 Mar 2027 instead of 1 Mar 2027 to 28 Mar 2027",
    ]
    with pytest.raises(Refused):
        workspace.rotation.change(PLAN, id, goal="")
    with pytest.raises(Refused):
        workspace.rotation.change(PLAN, id, mentor="bob")


def test_a_stay_is_suspended_and_broken_off_by_a_person_only(workspace: Workspace) -> None:
    """Suspended days count as no gap; a broken-off stay ends on its last day."""
    id = id_of(workspace, "bob")
    workspace.rotation.suspend(PLAN, id, on("2027-02-22"), on("2027-03-31"))
    (part,) = workspace.rotation.show(PLAN, person="bob", until=on("2027-02-28")).assignments
    assert part.end == on("2027-02-28")
    assert not [
        found for found in workspace.rotation.check(PLAN).findings if "bob" in found.people and found.kind == "no-gap"
    ]
    workspace.rotation.resume(PLAN, id)
    with pytest.raises(Refused):
        workspace.rotation.resume(PLAN, id)
    change = workspace.rotation.break_off(PLAN, id, on("2027-02-26"))
    assert stays(workspace, "bob")[0] == ("ek", "02-01", "02-26")
    assert workspace.rotation.show(PLAN, person="bob").assignments[0].status == AssignmentStatus.BROKEN_OFF
    assert change.told == ("ann", "bob")


def test_several_people_are_assigned_moved_pinned_and_freed_in_one_action(workspace: Workspace) -> None:
    """A rectangle of the board is one action, one entry and one undo."""
    before = entries(workspace)
    workspace.rotation.assign_all(PLAN, ["ann", "dan"], "LO", on("2027-03-01"), on("2027-03-07"))
    both = [id_of(workspace, "ann"), id_of(workspace, "dan")]
    workspace.rotation.shift(PLAN, both, timedelta(days=7))
    assert stays(workspace, "ann") == stays(workspace, "dan") == [("lo", "03-08", "03-14")]
    workspace.rotation.pin_all(PLAN, both, True)
    with pytest.raises(Refused):
        workspace.rotation.clear(PLAN, ["ann", "dan"], on("2027-03-01"), on("2027-03-14"))
    workspace.rotation.pin_all(PLAN, both, False)
    workspace.rotation.clear(PLAN, ["ann", "dan"], on("2027-03-10"), on("2027-03-28"))
    assert stays(workspace, "ann") == stays(workspace, "dan") == [("lo", "03-08", "03-09")]
    assert entries(workspace) == before + 5
    for _ in range(5):
        workspace.history.undo()
    assert stays(workspace, "ann") == stays(workspace, "dan") == []


CHANGES: list[Callable[[Workspace, bool], AssignmentChange]] = [
    lambda made, dry: made.rotation.swap(PLAN, "bob", "cem", on("2027-03-01"), on("2027-03-14"), dry_run=dry),
    lambda made, dry: made.rotation.swap(PLAN, "ann", "dan", on("2027-03-01"), on("2027-03-14"), True, dry),
    lambda made, dry: made.rotation.split(PLAN, id_of(made, "bob", 1), on("2027-03-15"), person="dan", dry_run=dry),
    lambda made, dry: made.rotation.change(PLAN, id_of(made, "bob"), until=on("2027-03-07"), dry_run=dry),
    lambda made, dry: made.rotation.suspend(PLAN, id_of(made, "bob"), on("2027-02-22"), on("2027-02-23"), dry),
    lambda made, dry: made.rotation.break_off(PLAN, id_of(made, "bob"), on("2027-02-26"), dry),
    lambda made, dry: made.rotation.pin(PLAN, id_of(made, "bob"), True, dry),
    lambda made, dry: made.rotation.clear(PLAN, ["bob", "cem"], on("2027-03-01"), on("2027-03-07"), dry),
    lambda made, dry: made.rotation.assign_all(
        PLAN, ["ann", "dan"], "LO", on("2027-03-01"), on("2027-03-07"), dry_run=dry
    ),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_shown_before_is_what_happens(
    workspace: Workspace, change: Callable[[Workspace, bool], AssignmentChange]
) -> None:
    """A dry run writes nothing and answers the same, findings included."""
    before = workspace.overview.info().generation
    tried = change(workspace, True)
    assert workspace.overview.info().generation == before
    assert change(workspace, False) == tried
    assert workspace.overview.info().generation == before + 1


def publish(workspace: Workspace) -> None:
    """Publish the plan."""
    workspace.publishing.publish(PLAN)


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.rotation.unassign(PLAN, id_of(made, "bob")),
        lambda made: made.rotation.move(PLAN, id_of(made, "bob"), on("2027-02-08")),
        lambda made: made.rotation.assign(PLAN, "dan", "LO", on("2027-02-15"), on("2027-02-19")),
        lambda made: made.rotation.swap(PLAN, "bob", "cem", on("2027-02-08"), on("2027-02-28")),
        lambda made: made.rotation.break_off(PLAN, id_of(made, "bob"), on("2027-02-12")),
        lambda made: made.rotation.change(PLAN, id_of(made, "bob"), first=on("2027-02-08")),
    ],
)
def test_the_past_of_a_published_plan_stays(
    workspace: Workspace, change: Callable[[Workspace], AssignmentChange]
) -> None:
    """Before publishing everything can be changed; after it the days before today cannot, and that is said."""
    change(workspace)
    workspace.history.undo()
    publish(workspace)
    before = workspace.overview.info().generation
    with pytest.raises(Refused) as refused:
        change(workspace)
    assert "past" in texts("en")(refused.value.text)
    assert refused.value.hint is not None
    assert workspace.overview.info().generation == before


def test_a_stay_that_has_begun_is_cut_guided_and_suspended_from_today_on(workspace: Workspace) -> None:
    """Only what was is past: a running stay ends today, gets another mentor, or is said to have been suspended."""
    publish(workspace)
    id = id_of(workspace, "bob")
    workspace.rotation.change(PLAN, id, mentor="eva")
    workspace.rotation.suspend(PLAN, id, on("2027-02-08"), on("2027-02-12"))
    workspace.rotation.break_off(PLAN, id, TODAY - timedelta(days=1))
    assert stays(workspace, "bob")[0] == ("ek", "02-01", "02-15")


def test_a_plan_goes_from_draft_to_approved_to_published(workspace: Workspace) -> None:
    """Approved holds as long as nothing is changed; a version has date and name; later changes are differences."""
    (draft,) = workspace.rotation.list()
    assert (draft.state, draft.version, draft.approved) == ("draft", 0, False)
    approved = workspace.publishing.approve(PLAN)
    assert (approved.plan.state, approved.plan.approved_by, approved.plan.approved_on) == ("approved", "ada", TODAY)
    workspace.rotation.pin(PLAN, id_of(workspace, "bob"), True)
    assert workspace.rotation.list()[0].state == "approved"
    workspace.rotation.assign(PLAN, "dan", "LO", on("2027-03-01"), on("2027-03-07"))
    assert workspace.rotation.list()[0].state == "draft"
    tried = workspace.publishing.publish(PLAN, dry_run=True)
    assert (tried.version, len(tried.difference.added), workspace.rotation.list()[0].version) == (0, 4, 0)
    published = workspace.publishing.publish(PLAN)
    assert (published.version, published.plan.state, published.plan.published_by) == (1, "published", "ada")
    assert published.plan.changed == 0
    assert tried.told == published.told == ("ann", "bob", "cem", "dan")
    with pytest.raises(Refused):
        workspace.publishing.publish(PLAN)


def test_what_has_changed_since_publishing_is_said_by_person(workspace: Workspace) -> None:
    """The published version is kept to be compared with, until the next one."""
    publish(workspace)
    workspace.rotation.change(PLAN, id_of(workspace, "bob"), until=on("2027-03-07"))
    found = workspace.publishing.difference(PLAN)
    assert (found.version, found.plan.changed, found.told) == (1, 1, ("ann", "bob"))
    assert [(said(view.before), said(view.after)) for view in found.people] == [
        (
            ["Ek, 1 Feb 2027 to 28 Feb 2027", "Lo, 1 Mar 2027 to 28 Mar 2027"],
            ["Ek, 1 Feb 2027 to 7 Mar 2027", "Lo, 8 Mar 2027 to 28 Mar 2027"],
        )
    ]
    assert workspace.publishing.publish(PLAN).version == 2
    assert not workspace.publishing.difference(PLAN).people
    workspace.history.undo()
    assert workspace.publishing.difference(PLAN).version == 1
    assert len(workspace.publishing.difference(PLAN).people) == 1


def test_nothing_is_published_where_nothing_is_planned(workspace: Workspace) -> None:
    """An empty plan, and one that is approved as it is, are refused."""
    workspace.rotation.create("Leer", on("2027-04-05"), on("2027-05-02"))
    for action in (workspace.publishing.approve, workspace.publishing.publish):
        with pytest.raises(Refused):
            action("Leer")
    workspace.publishing.approve(PLAN)
    with pytest.raises(Refused):
        workspace.publishing.approve(PLAN)


def test_a_removed_plan_leaves_nothing_published(workspace: Workspace) -> None:
    """Its published version goes with it."""
    publish(workspace)
    workspace.rotation.remove(PLAN)
    assert not workspace.context.company.published_rows
    assert not workspace.context.all(RotationPlan)

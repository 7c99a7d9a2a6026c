"""What the works council has to do with: listed by rules, noted by people, judged by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import CouncilStatus, Refused, Rule, message
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.rules.making import SITES, apprentice, department, on, person

TODAY = date(2027, 2, 16)
PLAN = "rotation-2027"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Ann is away for five weeks, Bob (an apprentice) for five, Cem for two weeks at another site, Dan for one."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    people = [person("ann"), apprentice("bob"), person("cem"), person("dan")]
    places = [department("home"), department("ek"), department("fi", site="ham")]
    with opened.context.change(message("word-online")) as transaction:
        for record in (*SITES.values(), *places, *people, Rule(id="council", kind="works-council")):
            transaction.put(record)
    opened.rotation.create("Rotation 2027", on("2027-03-01"), on("2027-06-27"), "week")
    for who, where, first, last in (
        ("ann", "EK", "2027-03-01", "2027-04-04"), ("bob", "EK", "2027-03-01", "2027-04-04"),
        ("cem", "FI", "2027-04-05", "2027-04-18"), ("dan", "EK", "2027-04-05", "2027-04-11"),
    ):  # fmt: skip
        opened.rotation.assign(PLAN, who, where, on(first), on(last))
    yield opened
    opened.close()


def test_employees_who_are_away_for_long_or_elsewhere_are_listed_with_the_reason(workspace: Workspace) -> None:
    """Longer than a month from 1 March, or at another site; never apprentices."""
    view = workspace.council.list(PLAN)
    assert [(stay.person, [reason.key for reason in stay.reasons], stay.status) for stay in view.stays] == [
        ("ann", ["rule-works-council-longer"], "open"),
        ("cem", ["rule-works-council-elsewhere"], "open"),
    ]
    assert (view.open, view.ruled) == (2, True)


def test_a_person_notes_the_status_and_finds_it_again(workspace: Workspace) -> None:
    """Today where no day is said; the list can be narrowed; one undo takes it back."""
    ann, cem = workspace.council.list(PLAN).stays
    workspace.council.note(PLAN, {ann.id: CouncilStatus.INFORMED}, on=on("2027-02-12"), note="in der Sitzung")
    workspace.council.note(PLAN, {cem.id: CouncilStatus.AGREED})
    (informed,) = workspace.council.list(PLAN, status=CouncilStatus.INFORMED).stays
    assert (informed.person, informed.date, informed.note) == ("ann", on("2027-02-12"), "in der Sitzung")
    (agreed,) = workspace.council.list(PLAN, person="cem", department="FI").stays
    assert (agreed.status, agreed.date) == ("agreed", TODAY)
    assert workspace.council.list(PLAN).open == 0
    workspace.history.undo()
    assert workspace.council.list(PLAN).open == 1
    workspace.council.note(PLAN, {ann.id: CouncilStatus.OPEN})
    assert [(stay.date, stay.note) for stay in workspace.council.list(PLAN, person="ann").stays] == [(None, "")]


def test_a_status_says_when_the_stay_has_other_days_since(workspace: Workspace) -> None:
    """What was agreed on was another stay; the status stays what a person has noted."""
    ann = workspace.council.list(PLAN, person="ann").stays[0]
    workspace.council.note(PLAN, {ann.id: CouncilStatus.AGREED})
    workspace.rotation.change(PLAN, ann.id, until=on("2027-04-18"))
    (after,) = workspace.council.list(PLAN, person="ann").stays
    assert (after.status, after.outdated) == ("agreed", True)
    workspace.council.note(PLAN, {ann.id: CouncilStatus.AGREED})
    assert not workspace.council.list(PLAN, person="ann").stays[0].outdated


def test_noting_changes_no_finding_but_its_words_and_no_approval(workspace: Workspace) -> None:
    """A status is no change of the plan."""
    workspace.publishing.publish(PLAN)
    before = {finding.id for finding in workspace.rotation.check(PLAN).findings}
    stays = workspace.council.list(PLAN).stays
    workspace.council.note(PLAN, {stay.id: CouncilStatus.REFUSED for stay in stays})
    assert {finding.id for finding in workspace.rotation.check(PLAN).findings} == before
    (view,) = workspace.rotation.list()
    assert (view.changed, view.approved) == (0, True)


def test_apprentices_days_to_come_and_unknown_assignments_are_refused(workspace: Workspace) -> None:
    """Nothing is changed."""
    before = workspace.overview.info().generation
    bob = workspace.rotation.show(PLAN, person="bob").assignments[0].id
    ann = workspace.council.list(PLAN, person="ann").stays[0].id
    for id, on_day, field in ((bob, None, "assignment"), (ann, on("2027-02-17"), "date"), ("x", None, "assignment")):
        with pytest.raises(Refused) as refused:
            workspace.council.note(PLAN, {id: CouncilStatus.AGREED}, on=on_day)
        assert refused.value.field == field
    assert workspace.overview.info().generation == before

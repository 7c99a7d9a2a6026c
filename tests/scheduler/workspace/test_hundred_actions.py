"""A hundred mixed actions through the door: taken back and done again one by one, with the program restarted."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import pytest

from scheduler.model import (
    Absence,
    CaseStudy,
    CouncilStatus,
    Person,
    Persona,
    Programme,
    Record,
    RondoError,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    message,
)
from scheduler.store.collections import COLLECTIONS
from scheduler.workspace import Workspace, open_workspace
from tests.conftest import Tell
from tests.scheduler.pairing.making import FIRST, SIDES, company, room

TODAY = date(2027, 1, 4)
ACTIONS = 100
Contents = dict[type[Record], list[tuple[str, Record]]]


def opened(place: Path | str, *, create: bool = False) -> Workspace:
    """The workspace, as the program opens it."""
    return open_workspace(place, today=TODAY, actor="ada", create=create)


def contents(workspace: Workspace) -> Contents:
    """Everything in it, in its order."""
    return {kind: list(workspace.context.all(kind).items()) for kind in COLLECTIONS}


class Planner:
    """Somebody who does what comes to mind: everything that the parts of the workspace can do to records."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self._workspace = workspace
        self._chance = random.Random(seed)
        self._names = 0
        self.done: set[str] = set()
        self.actions: tuple[Callable[[], object], ...] = (
            self.add_person,
            self.edit_person,
            self.remove_person,
            self.add_absence,
            self.move_absence,
            self.remove_absence,
            self.add_room,
            self.remove_room,
            self.add_department,
            self.add_rule,
            self.switch_rule,
            self.remove_rule,
            self.add_persona,
            self.edit_persona,
            self.remove_case,
            self.set_language,
            self.create_programme,
            self.plan_programme,
            self.pin_meeting,
            self.cancel_meeting,
            self.move_meeting,
            self.remove_programme,
            self.create_plan,
            self.assign,
            self.assign,
            self.move_assignment,
            self.pin_assignment,
            self.unassign,
            self.swap_people,
            self.split_assignment,
            self.suspend_assignment,
            self.publish_plan,
            self.note_council,
            self.remove_plan,
        )

    def act(self) -> None:
        """One thing; what is refused changes nothing."""
        action = self._chance.choice(self.actions)
        try:
            action()
            self.done.add(action.__name__)
        except RondoError:
            pass

    def _any(self, kind: type[Record]) -> str:
        return self._chance.choice([*self._workspace.context.all(kind), "nobody"])

    def _one(self, found: Sequence[str]) -> str:
        return self._chance.choice([*found, "nothing"])

    def _day(self) -> date:
        return FIRST + timedelta(days=self._chance.randrange(50))

    def _name(self) -> str:
        self._names += 1
        return f"Neu Größe [/] {self._names}"

    def add_person(self) -> object:
        """A new person."""
        return self._workspace.people.add(name=self._name(), department="ma")

    def edit_person(self) -> object:
        """Another name."""
        return self._workspace.people.edit(self._any(Person), name=self._name())

    def remove_person(self) -> object:
        """Somebody leaves."""
        return self._workspace.people.remove(self._any(Person))

    def add_absence(self) -> object:
        """Somebody is away for some days."""
        first = self._day()
        return self._workspace.people.add_absence(self._any(Person), first, first + timedelta(days=3))

    def move_absence(self) -> object:
        """An absence on other days."""
        first = self._day()
        return self._workspace.people.edit_absence(self._any(Absence), first=first, until=first + timedelta(days=1))

    def remove_absence(self) -> object:
        """Somebody is there after all."""
        return self._workspace.people.remove_absence(self._any(Absence))

    def add_room(self) -> object:
        """A new room."""
        return self._workspace.places.add_room(name=self._name(), site="hh", seats=4)

    def remove_room(self) -> object:
        """A room is given up."""
        return self._workspace.places.remove_room(self._any(Room))

    def add_department(self) -> object:
        """A new department."""
        return self._workspace.places.add_department(name=self._name(), site="hh")

    def add_rule(self) -> object:
        """A new rule."""
        return self._workspace.rules.add("no-gap")

    def switch_rule(self) -> object:
        """A rule off, or on again."""
        return self._workspace.rules.enable(self._any(Rule), self._chance.random() < 0.5)

    def remove_rule(self) -> object:
        """A rule that holds no more."""
        return self._workspace.rules.remove(self._any(Rule))

    def add_persona(self) -> object:
        """A new persona."""
        return self._workspace.playbook.add_persona(name=self._name())

    def edit_persona(self) -> object:
        """Another name of a persona."""
        return self._workspace.playbook.edit_persona(self._any(Persona), name=self._name())

    def remove_case(self) -> object:
        """A case study that is out of date."""
        return self._workspace.playbook.remove_case(self._any(CaseStudy))

    def set_language(self) -> object:
        """The other language."""
        return self._workspace.settings.set("language", self._chance.choice(["de", "en"]))

    def create_programme(self) -> object:
        """A new exchange."""
        return self._workspace.exchange.create(self._name(), SIDES, FIRST, FIRST + timedelta(weeks=7), region="DE-HH")

    def plan_programme(self) -> object:
        """An exchange is planned."""
        return self._workspace.exchange.plan(self._any(Programme))

    def remove_programme(self) -> object:
        """An exchange is given up."""
        return self._workspace.exchange.remove(self._any(Programme))

    def _meeting(self) -> tuple[str, str]:
        programme = self._any(Programme)
        rounds = self._workspace.context.all(Round).values()
        tables = [table.id for round in rounds if round.programme == programme for table in round.tables]
        return programme, self._one(tables)

    def pin_meeting(self) -> object:
        """A meeting stays where it is, or not."""
        return self._workspace.meetings.pin(*self._meeting(), self._chance.random() < 0.7)

    def cancel_meeting(self) -> object:
        """A meeting is cancelled."""
        return self._workspace.meetings.cancel(*self._meeting())

    def move_meeting(self) -> object:
        """A meeting online."""
        return self._workspace.meetings.move(*self._meeting(), online=True)

    def create_plan(self) -> object:
        """A new rotation plan."""
        return self._workspace.rotation.create(self._name(), FIRST, FIRST + timedelta(weeks=20))

    def remove_plan(self) -> object:
        """A rotation plan is given up."""
        return self._workspace.rotation.remove(self._any(RotationPlan))

    def assign(self) -> object:
        """Somebody goes into a department."""
        first = self._day()
        where = self._chance.choice(["ma", "vi"])
        return self._workspace.rotation.assign(
            self._any(RotationPlan), self._any(Person), where, first, first + timedelta(days=20)
        )

    def _assignment(self) -> tuple[str, str]:
        plan = self._any(RotationPlan)
        rows = self._workspace.context.all(RotationRow).values()
        return plan, self._one([part.id for row in rows if row.plan == plan for part in row.assignments])

    def move_assignment(self) -> object:
        """An assignment begins on another day."""
        return self._workspace.rotation.move(*self._assignment(), self._day())

    def pin_assignment(self) -> object:
        """An assignment stays where it is, or not."""
        return self._workspace.rotation.pin(*self._assignment(), self._chance.random() < 0.5)

    def unassign(self) -> object:
        """An assignment is taken out."""
        return self._workspace.rotation.unassign(*self._assignment())

    def swap_people(self) -> object:
        """Two people trade some days."""
        first = self._day()
        return self._workspace.rotation.swap(
            self._any(RotationPlan), self._any(Person), self._any(Person), first, first + timedelta(days=6)
        )

    def split_assignment(self) -> object:
        """An assignment in two."""
        return self._workspace.rotation.split(*self._assignment(), self._day())

    def suspend_assignment(self) -> object:
        """An assignment is suspended for some days."""
        first = self._day()
        return self._workspace.rotation.suspend(*self._assignment(), first, first + timedelta(days=3))

    def publish_plan(self) -> object:
        """A rotation plan is published."""
        return self._workspace.publishing.publish(self._any(RotationPlan))

    def note_council(self) -> object:
        """What the works council has said."""
        plan, assignment = self._assignment()
        return self._workspace.council.note(plan, {assignment: CouncilStatus.AGREED})


@pytest.mark.parametrize("shared", [False, True], ids=["file", "database"])
def test_a_hundred_actions_are_taken_back_and_done_again(
    tmp_path: Path, request: pytest.FixtureRequest, tell: Tell, shared: bool
) -> None:
    """At each step the content is what it was then, in its order; the program is restarted in between."""
    place = request.getfixturevalue("database") if shared else tmp_path / "plan.rondo.json"
    workspace = opened(place, create=True)
    known = company(5, 3)
    with workspace.context.change(message("test-prepare")) as transaction:
        for record in chain(known.sites.values(), known.departments.values(), known.people.values(), [room("isar")]):
            transaction.put(record)
    planner = Planner(workspace, seed=1)
    states = [contents(workspace)]
    start = workspace.overview.info().generation
    while len(states) <= ACTIONS:
        planner.act()
        made = workspace.overview.info().generation - start - len(states) + 1
        assert made in (0, 1)
        states += [contents(workspace)] * made
    assert len(planner.done) >= 20
    for back in range(ACTIONS):
        if back % 25 == 10:
            workspace = opened(place)
        workspace.history.undo()
        assert contents(workspace) == states[ACTIONS - back - 1]
    for forth in range(ACTIONS):
        if forth % 25 == 10:
            workspace = opened(place)
        workspace.history.redo()
        assert contents(workspace) == states[forth + 1]
    assert contents(opened(place)) == states[-1]
    tell(f"{ACTIONS} actions of {len(planner.done)} kinds taken back and done again, 0 differences")

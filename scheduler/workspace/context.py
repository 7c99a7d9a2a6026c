"""What every part of the workspace works with: the store, the planning day, and who is asking."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import TypeVar

from scheduler.model import (
    Absence,
    Department,
    Message,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Record,
    Room,
    Rule,
    Settings,
    Site,
    Wish,
)
from scheduler.rules.company import Company
from scheduler.store.repository import Expectation, Repository, Snapshot, Transaction

R = TypeVar("R", bound=Record)


class Context:
    """The store, the planning day (`today`) and the acting person (`actor`), shared by the workspace's parts."""

    def __init__(self, repository: Repository, *, today: date, actor: str) -> None:
        self.repository = repository
        self.today = today
        self.actor = actor
        self._company: tuple[int, Company] | None = None

    @property
    def snapshot(self) -> Snapshot:
        """The newest state of the store."""
        return self.repository.snapshot()

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind."""
        return self.snapshot.all(kind)

    def change(self, action: Message, expect: Expectation | None = None) -> AbstractContextManager[Transaction]:
        """One action of the actor: one transaction, one entry in the history."""
        return self.repository.transaction(actor=self.actor, action=action, expect=expect)

    @property
    def settings(self) -> Settings:
        """The workspace's settings."""
        return self.snapshot.get(Settings, "settings") or Settings()

    @property
    def company(self) -> Company:
        """The company as it stands; the same object as long as nothing has changed."""
        snapshot = self.snapshot
        if self._company is None or self._company[0] != snapshot.generation:
            self._company = (snapshot.generation, company_of(snapshot))
        return self._company[1]


def company_of(state: Snapshot | Transaction) -> Company:
    """The company in a snapshot, or as a transaction has left it."""
    return Company(
        people=state.all(Person),
        departments=state.all(Department),
        sites=state.all(Site),
        rooms=state.all(Room),
        absences=state.all(Absence),
        own_holidays=state.all(OwnHoliday),
        rules=state.all(Rule),
        past_stays=state.all(PastStay),
        past_meetings=state.all(PastMeeting),
        wishes=state.all(Wish),
        settings=state.get(Settings, "settings") or Settings(),
    )


class Part:
    """One part of the workspace: questions and actions on one subject."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @staticmethod
    def _expect(kind: type[Record], id: str, revision: int | None) -> Expectation | None:
        """The expectation that a record is still what a form showed; none where no revision is given."""
        return None if revision is None else {(kind, id): revision}

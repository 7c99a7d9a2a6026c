"""What every part of the workspace works with: the store, the planning day, and who is asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from scheduler.model import (
    Absence,
    BusyCalendar,
    Conflict,
    Department,
    Message,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    PublishedRow,
    Record,
    Refused,
    Reply,
    Room,
    Rule,
    Settings,
    Site,
    Wish,
    message,
)
from scheduler.rules.company import Company
from scheduler.store.documents import name_of
from scheduler.store.repository import Expectation, Repository, Snapshot, Transaction
from scheduler.workspace.state import Guarded, Sight, is_question_or_action, on_one_state

R = TypeVar("R", bound=Record)
Clock = Callable[[], datetime]


def now() -> datetime:
    """The moment by the clock of this machine, in UTC."""
    return datetime.now(UTC)


class Context:
    """The store, the planning day (`today`) and the acting person (`actor`), shared by the workspace's parts.

    `clock` gives the moment at which something leaves the house.
    """

    def __init__(self, repository: Repository, *, today: date, actor: str, clock: Clock = now) -> None:
        self.repository = repository
        self.today = today
        self.actor = actor
        self.clock = clock
        self.sight = Sight(repository)
        self._company: tuple[Snapshot, Company] | None = None

    @property
    def snapshot(self) -> Snapshot:
        """The state of the store that the running question or action is about; outside of one, the newest."""
        return self.sight.state

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind."""
        return self.snapshot.all(kind)

    @contextmanager
    def change(self, action: Message, expect: Expectation | None = None) -> Iterator[Transaction]:
        """One action of the actor: one transaction, one entry in the history.

        Raises Conflict where a record that is put or deleted is not the one that the action has seen.
        """
        seen = self.sight.seen
        begin = self.repository.transaction(actor=self.actor, action=action, expect=expect)
        with self.sight.changing(), begin as transaction:
            yield Guarded(transaction, seen)

    @property
    def settings(self) -> Settings:
        """The workspace's settings."""
        return self.snapshot.get(Settings, "settings") or Settings()

    @property
    def company(self) -> Company:
        """The company as it stands; the same object as long as nothing has changed."""
        snapshot = self.snapshot
        if self._company is None or self._company[0] is not snapshot:
            self._company = (snapshot, company_of(snapshot))
        return self._company[1]


def company_of(state: Snapshot | Transaction) -> Company:
    """The company in a snapshot, or as a transaction has left it."""
    return Company(
        people=state.all(Person),
        departments=state.all(Department),
        sites=state.all(Site),
        rooms=state.all(Room),
        absences=state.all(Absence),
        busy_calendars=state.all(BusyCalendar),
        replies=state.all(Reply),
        own_holidays=state.all(OwnHoliday),
        rules=state.all(Rule),
        past_stays=state.all(PastStay),
        past_meetings=state.all(PastMeeting),
        wishes=state.all(Wish),
        published_rows=state.all(PublishedRow),
        settings=state.get(Settings, "settings") or Settings(),
    )


class Part:
    """One part of the workspace: questions and actions on one subject."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for name, member in list(vars(cls).items()):
            if is_question_or_action(name, member):
                setattr(cls, name, on_one_state(member))

    @property
    def sight(self) -> Sight:
        """What this thread sees."""
        return self._context.sight

    @staticmethod
    def _expect(kind: type[Record], id: str, revision: int | None) -> Expectation | None:
        """The expectation that a record is still what a form showed; none where no revision is given."""
        return None if revision is None else {(kind, id): revision}

    @contextmanager
    def _still_there(self, kind: type[Record], id: str, revision: int | None) -> Iterator[None]:
        """While the record that a form showed at that revision is looked up: one that is gone is a Conflict."""
        try:
            yield
        except Refused as error:
            if not revision or self._context.snapshot.get(kind, id) is not None:
                raise
            text = message("store-record-removed", record=name_of(kind, id))
            raise Conflict(text, hint=message("store-hint-again")) from error

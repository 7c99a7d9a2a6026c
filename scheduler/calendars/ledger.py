"""From what was sent and what is planned now to the messages that are due, and what is noted once they have left.

Everybody is compared with what they themselves were sent last: whoever has just what is planned hears nothing, whatever
others were sent in between. SEQUENCE rises with time, date, place and cancellation, also of a single person, and never
falls; DTSTAMP rises with every state that is sent (RFC 5546, 2.1.4 and 2.1.5).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

import msgspec

from scheduler.model import Appointment, LedgerEntry, Method, Receipt, Version, Way

EXCHANGE, ROTATION = "exchange", "rotation"


class Step(StrEnum):
    """What a message means for its recipient."""

    NEW = "new"
    UPDATE = "update"
    CANCEL = "cancel"


class Planned(msgspec.Struct, frozen=True):
    """A calendar entry as it is planned now; `made` is the day it was settled first.

    `people` are those who have it, each with their address, which may be empty.
    """

    id: str
    uid: str
    plan: str
    appointment: Appointment
    made: date
    people: Mapping[str, str]

    @property
    def is_stay(self) -> bool:
        """Whether it is a stay of a rotation, which stands in a person's plan only."""
        return self.appointment.at is None


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """A message to one person: the state it brings (`version`), and the one that the person has (`held`)."""

    id: str
    uid: str
    plan: str
    person: str
    address: str
    step: Step
    by_plan: bool
    made: date
    version: Version
    held: Version | None = None

    @property
    def method(self) -> Method:
        """What it does for a calendar; in a plan to import, everything is only made known."""
        if self.by_plan:
            return Method.PUBLISH
        return Method.CANCEL if self.step is Step.CANCEL else Method.REQUEST

    @property
    def appointment(self) -> Appointment:
        """What it is about: for a cancellation, what the person has in their calendar."""
        shown = self.held if self.step is Step.CANCEL else self.version
        assert shown is not None
        assert shown.appointment is not None
        return shown.appointment

    @property
    def key(self) -> str:
        """Names this message and no other: with another content, or to another address, it is another one."""
        facts = (self.id, self.person, self.address, self.method, self.version)
        return hashlib.sha256(msgspec.json.encode(facts)).hexdigest()[:16]


def next_version(entry: LedgerEntry | None, appointment: Appointment | None, made: date) -> Version:
    """The state in which an entry goes out next; the newest one where nothing is different from it."""
    if entry is None:
        return Version(revision=1, sequence=0, stamp=datetime.combine(made, time.min, UTC), appointment=appointment)
    newest = entry.newest
    if newest.appointment == appointment:
        return newest
    return Version(
        revision=newest.revision + 1,
        sequence=newest.sequence + _is_another_sequence(entry, appointment),
        stamp=newest.stamp + timedelta(seconds=1),
        appointment=appointment,
    )


def _is_another_sequence(entry: LedgerEntry, appointment: Appointment | None) -> bool:
    """Whether the entry is elsewhere, comes or goes, or is called off or set up again for somebody."""
    before = entry.newest.appointment
    if appointment is None or before is None or appointment.is_elsewhere(before):
        return True
    return any(receipt.cancelled == (receipt.person in appointment.people) for receipt in entry.receipts)


class Comparison:
    """Compares the ledger with what is planned. `frozen` says of which plans nothing is to be said for now."""

    def __init__(
        self,
        ledger: Mapping[str, LedgerEntry],
        planned: Iterable[Planned],
        today: date,
        *,
        settled: frozenset[str] = frozenset(),
        frozen: frozenset[str] = frozenset(),
    ) -> None:
        self.ledger = ledger
        self.planned = {one.id: one for one in planned}
        self._today = today
        self._settled = settled
        self._frozen = frozen
        self._ways = _ways_of_people(ledger)

    def due(self) -> Iterator[Due]:
        """The messages that are due, for planned entries first, then for those that are planned no more."""
        for planned in self.planned.values():
            entry = self.ledger.get(planned.id)
            if entry is None or not _is_known(entry, planned):
                yield from self._about(entry, planned)
        for entry in self.ledger.values():
            is_open = entry.id not in self.planned and entry.id not in self._settled and entry.plan not in self._frozen
            if is_open:
                yield from self._gone(entry, next_version(entry, None, self._today), ())

    def version_of(self, planned: Planned) -> Version:
        """The state in which a planned entry goes out now."""
        return next_version(self.ledger.get(planned.id), planned.appointment, planned.made)

    def whole(self, planned: Planned, person: str, *, by_plan: bool) -> Due:
        """A planned entry for one of its people, whether it is due or not: for complete plans and sending anew."""
        entry = self.ledger.get(planned.id)
        version = self.version_of(planned)
        receipt = entry.receipt_of(person) if entry else None
        return self._message(entry, planned, version, receipt, person, by_plan=by_plan)

    def holding(self) -> Iterator[tuple[LedgerEntry, Receipt]]:
        """Every entry with everybody who has it in their calendar."""
        for entry in self.ledger.values():
            yield from ((entry, receipt) for receipt in entry.receipts if not receipt.cancelled)

    def _about(self, entry: LedgerEntry | None, planned: Planned) -> Iterator[Due]:
        version = next_version(entry, planned.appointment, planned.made)
        receipts = {receipt.person: receipt for receipt in entry.receipts} if entry else {}
        for person, address in planned.people.items():
            receipt = receipts.get(person)
            by_plan = planned.is_stay or (receipt.by_plan if receipt else self._ways.get(person, (None, False))[1])
            if (address or by_plan) and not _has(entry, receipt, planned.appointment, address):
                due = self._message(entry, planned, version, receipt, person, by_plan=by_plan)
                if not self._is_past(due):
                    yield due
        if entry:
            yield from self._gone(entry, version, planned.people)

    def _is_past(self, due: Due) -> bool:
        """Whether all of it lies behind: in the plan, and in the calendar of the one who would get it."""
        states = (due.version.appointment, due.held.appointment if due.held else None)
        return not any(one and one.last_day >= self._today for one in states)

    def _message(
        self,
        entry: LedgerEntry | None,
        planned: Planned,
        version: Version,
        receipt: Receipt | None,
        person: str,
        *,
        by_plan: bool,
    ) -> Due:
        held = entry.version(receipt.revision) if entry and receipt and not receipt.cancelled else None
        return Due(
            id=planned.id,
            uid=planned.uid,
            plan=planned.plan,
            person=person,
            address=planned.people[person],
            step=Step.UPDATE if held else Step.NEW,
            by_plan=by_plan,
            made=entry.made if entry else planned.made,
            version=version,
            held=held,
        )

    def _gone(self, entry: LedgerEntry, version: Version, people: Iterable[str]) -> Iterator[Due]:
        """A cancellation for everybody who has the entry and is not among its people any more, unless it is past."""
        staying = frozenset(people)
        for receipt in entry.receipts:
            if receipt.cancelled or receipt.person in staying:
                continue
            held = entry.version(receipt.revision)
            if held.appointment is not None and held.appointment.last_day >= self._today:
                yield Due(
                    id=entry.id,
                    uid=entry.uid,
                    plan=entry.plan,
                    person=receipt.person,
                    address=receipt.address,
                    step=Step.CANCEL,
                    by_plan=receipt.by_plan,
                    made=entry.made,
                    version=version,
                    held=held,
                )


def confirmed(entry: LedgerEntry | None, messages: Iterable[Due], at: datetime, way: Way) -> LedgerEntry:
    """The entry of the ledger after these messages about it have left the house; there is at least one."""
    for message in messages:
        entry = _noted(entry, message, at, way)
    assert entry is not None
    held = {receipt.revision for receipt in entry.receipts}
    kept = tuple(version for version in entry.versions if version.revision in held or version is entry.versions[-1])
    noted: LedgerEntry = entry.replace(versions=kept)
    return noted


def _noted(entry: LedgerEntry | None, message: Due, at: datetime, way: Way) -> LedgerEntry:
    if entry is None:
        entry = LedgerEntry(
            id=message.id, uid=message.uid, plan=message.plan, made=message.made, versions=(message.version,)
        )
    version = next((known for known in entry.versions if known == message.version), None)
    if version is None:
        version = _appended(entry.newest, message.version)
        entry = entry.replace(versions=(*entry.versions, version))
    receipt = Receipt(
        person=message.person,
        revision=version.revision,
        at=at,
        way=way,
        address=message.address,
        by_plan=message.by_plan,
        cancelled=message.step is Step.CANCEL,
    )
    others = tuple(other for other in entry.receipts if other.person != message.person)
    noted: LedgerEntry = entry.replace(receipts=(*others, receipt))
    return noted


def _appended(newest: Version, version: Version) -> Version:
    """The version behind the newest; it has another number where somebody else has sent something in the meantime."""
    if version.revision > newest.revision:
        return version
    later: Version = version.replace(
        revision=newest.revision + 1,
        sequence=max(version.sequence, newest.sequence),
        stamp=max(version.stamp, newest.stamp + timedelta(seconds=1)),
    )
    return later


def _is_known(entry: LedgerEntry, planned: Planned) -> bool:
    """Whether everybody who is to have the entry was sent just this state, and nobody else has it: the usual case."""
    newest = entry.newest
    if newest.appointment != planned.appointment:
        return False
    addressed = 0
    for receipt in entry.receipts:
        address = planned.people.get(receipt.person)
        if address is None or receipt.cancelled or receipt.revision != newest.revision:
            return False
        if not receipt.by_plan and address != receipt.address:
            return False
        addressed += 1
    return addressed == len(planned.people)


def _has(entry: LedgerEntry | None, receipt: Receipt | None, appointment: Appointment, address: str) -> bool:
    """Whether somebody has just this in their calendar; an invitation went to a mailbox that may be another now."""
    if entry is None or receipt is None or receipt.cancelled:
        return False
    held = entry.version(receipt.revision).appointment
    if receipt.by_plan and held is not None:
        return _for_reader(held, receipt.person) == _for_reader(appointment, receipt.person)
    return receipt.address.casefold() == address.casefold() and held == appointment


def _for_reader(appointment: Appointment, reader: str) -> Appointment:
    """What somebody reads of it in their plan, where their own name does not stand."""
    if reader not in appointment.people or len(appointment.names) != len(appointment.people):
        return appointment
    named = zip(appointment.people, appointment.names, strict=True)
    own: Appointment = appointment.replace(names=tuple("" if person == reader else name for person, name in named))
    return own


def _ways_of_people(ledger: Mapping[str, LedgerEntry]) -> dict[str, tuple[datetime, bool]]:
    """For everybody when they were sent a meeting last, and whether it stood in their plan: so do new ones, then."""
    ways: dict[str, tuple[datetime, bool]] = {}
    for entry in ledger.values():
        if entry.id.startswith(EXCHANGE):
            for receipt in entry.receipts:
                known = ways.get(receipt.person)
                if known is None or known[0] <= receipt.at:
                    ways[receipt.person] = (receipt.at, receipt.by_plan)
    return ways

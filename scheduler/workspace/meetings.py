"""Changes to single meetings of an exchange: the repair with the fewest changes, and changes by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from scheduler.model import (
    Acceptance,
    CaseStudy,
    MeetingState,
    Message,
    Person,
    Persona,
    Programme,
    Refused,
    Round,
    SitOut,
    SitOutReason,
    Table,
    message,
)
from scheduler.pairing.check import check
from scheduler.pairing.repair import Swap, repair
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import difference, with_acceptances
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.exchange_answers import programme_view
from scheduler.workspace.views.exchange import Difference, Repair
from scheduler.workspace.views.findings import Change


class MeetingsPart(Part):
    """The meetings of programmes. Rounds that are past stay as they are, except for what became of their meetings."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def repair(self, programme: str, first: date | None = None, dry_run: bool = False) -> Repair:
        """Change as few tables as possible, from `first` or today on, after what has become known."""
        found = self._exchange.find(programme)
        before = self._exchange.rounds_of(found)
        start = max(first or found.first, self._context.today)
        done = repair(before, start, personas=self._context.all(Persona), cases=self._context.all(CaseStudy))
        after = before.with_rounds(done.rounds)
        changed = [new for old, new in zip(before.rounds, after.rounds, strict=True) if old != new]
        if changed and not dry_run:
            with self._context.change(message("exchange-repaired", name=found.name)) as transaction:
                for round in changed:
                    transaction.put(round)
        return self._repair_view(found, after, done.swaps, done.kept, start)

    def _repair_view(
        self, programme: Programme, after: ExchangeRounds, swaps: tuple[Swap, ...], kept: int, start: date
    ) -> Repair:
        people = after.company.people
        told = _told(swaps)
        count = sum(max(len(swap.gone), len(swap.come)) for swap in swaps)
        key = "exchange-repair-changes" if swaps else "exchange-repair-nothing"
        return Repair(
            programme=programme_view(programme, after.rounds),
            difference=_difference(swaps, kept, people.values()),
            told=told,
            quality=self._exchange.quality_of(after, start),
            findings=with_acceptances(check(after), self._context.all(Acceptance)),
            sentences=(
                message(key, changed=count, all=kept + sum(len(swap.gone) for swap in swaps)),
                *([message("exchange-repair-told", people=[people[id].name for id in told])] if told else []),
            ),
        )

    def pin(self, programme: str, meeting: str, pinned: bool) -> Change:
        """Pin a meeting, so that planning and repairs leave it where it is, or let it go again."""
        key = "exchange-pinned" if pinned else "exchange-unpinned"
        return self._change(programme, meeting, key, pinned=pinned)

    def cancel(self, programme: str, meeting: str) -> Change:
        """Cancel a meeting: the pair goes back to those who have yet to meet."""
        return self._change(programme, meeting, "exchange-cancelled", state=MeetingState.CANCELLED, pinned=False)

    def hold(self, programme: str, meeting: str, state: MeetingState = MeetingState.HELD) -> Change:
        """Note what became of a meeting: held, or missed, which brings the pair back to those who have yet to meet."""
        return self._change(programme, meeting, f"exchange-{state.value}", state=state)

    def _change(self, programme: str, meeting: str, key: str, **fields: object) -> Change:
        found = self._exchange.find(programme)
        before = self._exchange.rounds_of(found)
        round, table = _found(before, meeting)
        tables = tuple(one.replace(**fields) if one.id == table.id else one for one in round.tables)
        changed: Round = round.replace(tables=tables, sitting_out=_sitting_out(round, tables))
        names = [before.company.people[id].name for id in table.everybody if id in before.company.people]
        action = message(key, people=names, day=round.day)
        rounds = [changed if one.id == round.id else one for one in before.rounds]
        after = before.with_rounds(rounds)
        added, removed = difference(check(before), check(after))
        if changed != round:
            with self._context.change(action) as transaction:
                transaction.put(changed)
        return Change(action=action, id=table.id, findings_added=added, findings_removed=removed)


def _found(exchange: ExchangeRounds, meeting: str) -> tuple[Round, Table]:
    for round in exchange.rounds:
        for table in round.tables:
            if table.id == meeting.strip():
                return round, table
    raise Refused(message("exchange-no-such-meeting", meeting=meeting), field="meeting")


def _sitting_out(round: Round, tables: Iterable[Table]) -> tuple[SitOut, ...]:
    """Who sits out after a table was cancelled or taken up again."""
    seated = {id for table in tables if table.takes_place for id in table.everybody}
    listed = {one.person for one in round.sitting_out}
    lost = [
        SitOut(person=id, side=side, reason=SitOutReason.CANCELLED)
        for table in tables
        for side in (0, 1)
        for id in table.people[side]
        if id not in seated | listed
    ]
    return (*(one for one in round.sitting_out if one.person not in seated), *lost)


def _told(swaps: Iterable[Swap]) -> tuple[str, ...]:
    tables = [table for swap in swaps for table in (*swap.gone, *swap.come)]
    return tuple(dict.fromkeys(id for table in tables for id in table.everybody))


def _difference(swaps: Iterable[Swap], kept: int, people: Iterable[Person]) -> Difference:
    names = {person.id: person.name for person in people}
    changed: list[Message] = []
    added: list[Message] = []
    removed: list[Message] = []
    for swap in swaps:
        for old, new in _matched(swap):
            if old and new:
                changed.append(
                    message("exchange-table-changed", day=swap.day, old=_who(old, names), new=_who(new, names))
                )
            elif old:
                removed.append(message("exchange-table-gone", day=swap.day, people=_who(old, names)))
            elif new:
                added.append(message("exchange-table-come", day=swap.day, people=_who(new, names)))
    return Difference(kept=kept, changed=tuple(changed), added=tuple(added), removed=tuple(removed))


def _matched(swap: Swap) -> Iterator[tuple[Table | None, Table | None]]:
    """Tables that go, each beside one that comes with somebody of it; then the tables that only come."""
    coming = list(swap.come)
    for old in swap.gone:
        new = next((table for table in coming if set(table.everybody) & set(old.everybody)), None)
        if new:
            coming.remove(new)
        yield old, new
    yield from ((None, table) for table in coming)


def _who(table: Table, names: dict[str, str]) -> str:
    return " – ".join(", ".join(names.get(id, id) for id in side) for side in table.people)

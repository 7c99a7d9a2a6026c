"""A repair as it is shown: what changes for whom, what is proven about it, and the choices it leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scheduler.model import (
    Acceptance,
    CaseStudy,
    Message,
    Persona,
    Programme,
    Refused,
    Round,
    Value,
    message,
)
from scheduler.pairing.check import check
from scheduler.pairing.edits import refuse_senseless_pin
from scheduler.pairing.joining import Joined, Joining
from scheduler.pairing.repair import repair
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import difference, with_acceptances
from scheduler.workspace.context import Context
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.exchange_answers import programme_view
from scheduler.workspace.exchange_differences import people_views, table_differences, told_of
from scheduler.workspace.views.changes import Choice
from scheduler.workspace.views.exchange import Repair

MOST_NAMED = 8


class MeetingRepair:
    """One repair of a programme from a day on, with one of the ways for those who have joined if `take` names it.

    Raises Refused for a way that there is not.
    """

    def __init__(
        self, context: Context, exchange: ExchangePart, programme: Programme, start: date, take: str, catch_up: bool
    ) -> None:
        self.context = context
        self.exchange = exchange
        self.programme = programme
        self.start = start
        self.before = exchange.rounds_of(programme)
        self.topics = {"personas": context.all(Persona), "cases": context.all(CaseStudy)}
        self.done = repair(self.before, start, **self.topics, catch_up=catch_up)  # type: ignore[arg-type]
        repaired = self.before.with_rounds(self.done.rounds)
        self.joining = Joining(self.before.rounds, repaired, start)
        self.ways = tuple(self.joining.ways(**self.topics))  # type: ignore[arg-type]
        self.taken = self._way(take) if take else None
        self.after = self._with(self.taken) if self.taken else repaired

    def _way(self, take: str) -> Joined:
        for way in self.ways:
            if way.way.value == take.strip().casefold():
                return way
        names = [way.way.value for way in self.ways]
        hint = message("error-could-be", names=names) if names else message("meeting-nobody-seeks")
        raise Refused(message("meeting-no-such-way", take=take), hint=hint, field="--take")

    def _with(self, way: Joined) -> ExchangeRounds:
        known = self.before
        return ExchangeRounds(way.programme, way.rounds, known.company, known.others, known.programmes)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds that are different or new."""
        known = {round.id: round for round in self.before.rounds}
        return tuple(round for round in self.after.rounds if known.get(round.id) != round)

    def view(self) -> Repair:
        """The repair as an answer."""
        names = self.after.company.people
        people = people_views(self.before, self.after)
        told = told_of(self.programme, people)
        findings = check(self.after)
        added, removed = difference(check(self.before), findings)
        return Repair(
            programme=programme_view(self.after.programme, self.after.rounds),
            difference=table_differences(self.done.swaps, self.done.kept, names.values()),
            told=told,
            people=people,
            choices=() if self.taken else tuple(map(self._choice, self.ways)),
            changed=self.done.changed,
            fewest=self.done.fewest,
            lost=self.done.lost,
            regained=self.done.regained,
            quality=self.exchange.quality_of(self.after, self.start),
            findings=with_acceptances(findings, self.context.all(Acceptance)),
            findings_added=added,
            findings_removed=removed,
            sentences=(
                *self._sentences(),
                *([message("exchange-repair-told", people=[names[id].name for id in told])] if told else []),
            ),
        )

    def _sentences(self) -> Iterator[Message]:
        done = self.done
        if self.taken:
            yield self._words(self.taken)
        coming = done.kept + sum(len(swap.gone) for swap in done.swaps)
        if not done.swaps:
            yield message("exchange-repair-nothing", all=coming)
        elif done.fewest is None:
            yield message("meeting-repair-changes", changed=done.changed, all=coming)
        else:
            key = "meeting-repair-fewest" if done.fewest >= done.changed else "meeting-repair-at-least"
            yield message(key, changed=done.changed, all=coming, fewest=done.fewest)
        if done.regained:
            yield message("meeting-repair-regained", count=len(done.regained), **self._pairs(done.regained))
        if done.lost:
            key = "meeting-repair-lost-fewest" if len(done.lost) <= done.fewest_lost else "meeting-repair-lost"
            yield message(key, count=len(done.lost), least=done.fewest_lost, **self._pairs(done.lost))
        yield from self._impossible_pins()

    def _pairs(self, pairs: Sequence[tuple[str, str]]) -> dict[str, Value]:
        people = self.after.company.people
        named: list[Value] = [
            message("why-two", one=people[one].name, other=people[other].name) for one, other in pairs[:MOST_NAMED]
        ]
        return {"pairs": named, "more": max(0, len(pairs) - MOST_NAMED)}

    def _impossible_pins(self) -> Iterator[Message]:
        """Pinned meetings to come that cannot take place, and how to let them go."""
        for round in self.after.rounds:
            for table in round.tables if round.day >= self.start else ():
                if table.pinned and table.takes_place:
                    try:
                        refuse_senseless_pin(self.after, round, table)
                    except Refused as refused:
                        yield message("meeting-repair-pinned", text=refused.text, way_out=refused.hint or "")

    def _choice(self, way: Joined) -> Choice:
        command = f"rondo exchange repair {self.programme.id} --from {self.start.isoformat()} --take {way.way.value}"
        return Choice(id=way.way.value, text=self._words(way), command=command)

    def _words(self, way: Joined) -> Message:
        """What a way brings: how many of the open pairs meet, and how many calendars change."""
        different = people_views(self.before.with_rounds(self.done.rounds), self._with(way))
        joined = {person.id for person in self.joining.people}
        known = {round.day for round in self.before.rounds}
        told = {view.person for view in different if view.person not in joined and view.date in known}
        names: list[Value] = [person.name for person in self.joining.people[:MOST_NAMED]]
        return message(
            f"meeting-way-{way.way.value}",
            people=names,
            met=way.met,
            all=len(self.joining.pairs),
            told=len(told),
            days=list(way.days[:MOST_NAMED]),
            count=len(way.days),
        )

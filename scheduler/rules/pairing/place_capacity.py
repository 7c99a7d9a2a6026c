"""A room takes so many meetings side by side, seats so many people, and is closed on some days."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Person, Room, Round, Rule, Table
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem


class PlaceCapacity(ExchangeKind[Parameters]):
    """Meetings in rooms fit into them, beside those of other programmes; a meeting online needs no place."""

    name = "place-capacity"
    always_on = True

    def check(self, rule: Rule, parameters: Parameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:
        """One finding for a room and round with too many meetings, and for each table that does not fit."""
        for round in plan.rounds if rule.enabled else ():
            seen: dict[str, list[Table]] = {}
            for table in round.tables:
                if table.takes_place and table.room in plan.company.rooms:
                    seen.setdefault(table.room, []).append(table)
            for id, tables in seen.items():
                yield from self._room(rule, plan, round, plan.company.rooms[id], tables)

    def _room(
        self, rule: Rule, plan: ExchangeRounds, round: Round, room: Room, tables: list[Table]
    ) -> Iterator[Finding]:
        everybody = [plan.company.people[id] for table in tables for id in table.everybody if id in plan.company.people]
        together = len(tables) + plan.rooms_elsewhere(round.day)[room.id]
        if together > room.parallel:
            yield self._said(rule, plan, round, room, everybody, "parallel", together, room.parallel)
        if any(round.day in closed for closed in room.closed):
            yield self._said(rule, plan, round, room, everybody, "closed", len(tables), 0)
        for table in tables:
            if len(table.everybody) > room.seats:
                seated = [person for person in everybody if person.id in table.everybody]
                yield self._said(rule, plan, round, room, seated, "seats", len(table.everybody), room.seats)

    def _said(
        self, rule: Rule, plan: ExchangeRounds, round: Round, room: Room, people: list[Person], what: str,
        count: int, most: int,
    ) -> Finding:  # fmt: skip
        return self.finding(
            rule, plan, round.id, room.id, what, people=people, dates=(round.day, round.day),
            measure=(count, most), variant=what, room=room.name, count=count, most=most,
        )  # fmt: skip

    def encode(self, rule: Rule, parameters: Parameters, problem: ExchangeProblem) -> None:
        """Nothing to add: places are given out after the pairing, and who finds none meets online."""

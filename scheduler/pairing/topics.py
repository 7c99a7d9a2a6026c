"""Which persona and case a meeting is about: valid that day, new to who listens, varied for who presents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from scheduler.model import CaseStudy, Persona, Programme, Round, Table, valid_on

T = TypeVar("T", Persona, CaseStudy)


class Topics:
    """Gives out personas and cases round by round. The presenting side is the programme's, else the first."""

    def __init__(self, programme: Programme, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> None:
        names = [side.name for side in programme.sides]
        self._presenting = names.index(programme.presenting) if programme.presenting else 0
        self._personas = tuple(personas.values())
        self._cases = tuple(cases.values())
        self._heard: Counter[tuple[str, str]] = Counter()
        self._told: Counter[tuple[str, str]] = Counter()
        self._all: Counter[str] = Counter()

    def remember(self, rounds: Iterable[Round]) -> None:
        """Count what was presented in rounds that stay."""
        for round in rounds:
            for table in round.tables:
                if table.takes_place:
                    self._note(table, table.persona, table.case)

    def give(self, tables: Sequence[Table], day: date) -> tuple[Table, ...]:
        """The tables of a day with a persona and a case; a table that has one keeps it."""
        return tuple(self._given(table, day) for table in tables)

    def _given(self, table: Table, day: date) -> Table:
        presenters, listeners = self._roles(table)
        persona = table.persona or self._best(self._personas, presenters, listeners, day)
        fitting = [case for case in self._cases if case.persona in ("", persona)]
        case = table.case or self._best(fitting, presenters, listeners, day)
        self._note(table, persona, case)
        given: Table = table.replace(persona=persona, case=case)
        return given

    def _best(self, choices: Iterable[T], presenters: Sequence[str], listeners: Sequence[str], day: date) -> str:
        valid = [choice for choice in choices if valid_on(choice, day)]
        if not valid:
            return ""
        return min(
            valid,
            key=lambda choice: (
                sum(self._heard[person, choice.id] for person in listeners),
                choice.owner not in presenters,
                sum(self._told[person, choice.id] for person in presenters),
                self._all[choice.id],
                choice.id,
            ),
        ).id

    def _roles(self, table: Table) -> tuple[Sequence[str], Sequence[str]]:
        """Who presents and who listens; in a single pool everybody does both."""
        if len(table.people) == 1:
            return table.everybody, table.everybody
        return table.people[self._presenting], table.people[1 - self._presenting]

    def _note(self, table: Table, *topics: str) -> None:
        presenters, listeners = self._roles(table)
        for topic in filter(None, topics):
            self._all[topic] += 1
            self._told.update((person, topic) for person in presenters)
            self._heard.update((person, topic) for person in listeners)

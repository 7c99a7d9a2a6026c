"""Who can come to which round and who may share a table there; and if not, why, as far as that may be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from scheduler.model import Message, Round, Rule, Severity, SitOutReason, SkipReason
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.pairing_problem import ExchangeProblem


class Bar(msgspec.Struct, frozen=True):
    """A rule that keeps two people apart in some rounds (their numbers). Its title is None where it is confidential."""

    title: Message | None
    rounds: frozenset[int]


class Permits(ExchangeProblem):
    """The hard rules that hold for a programme, as they speak of people and of pairs, each known by its name.

    The rounds are those of the programme that are neither closed nor on a skipped holiday.
    """

    def __init__(self, exchange: ExchangeRounds) -> None:
        self.rounds: tuple[Round, ...] = tuple(
            one for one in exchange.rounds if one.skipped in (None, SkipReason.NOBODY)
        )
        super().__init__(exchange, [one.day for one in self.rounds])
        self.bars: dict[frozenset[str], list[Bar]] = defaultdict(list)
        self._rule: tuple[Rule, Message] | None = None
        for rule, kind in rules_in_force("exchange", exchange.programme.id, exchange.company):
            if rule.severity == Severity.HARD:
                self._rule = rule, kind.title
                kind.encode(rule, kind.read(rule), self)

    def keep_apart(self, one: str, other: str, rounds: Sequence[int]) -> None:
        """Two people share no table in these rounds, by the rule that is being read."""
        assert self._rule
        rule, title = self._rule
        if rounds:
            self.bars[frozenset((one, other))].append(Bar(None if rule.confidential else title, frozenset(rounds)))

    def discourage(self, one: str, other: str, cost: int) -> None:
        """A wish keeps nobody apart."""

    def hindrance(self, person: str, number: int) -> SitOutReason | None:
        """Why somebody cannot come to a round; None where nothing is known against it."""
        return self.reasons.get((person, number))

    def bar(self, one: str, other: str, number: int) -> Bar | None:
        """What keeps two people apart in a round."""
        return next((bar for bar in self.bars.get(frozenset((one, other)), ()) if number in bar.rounds), None)

    def never(self, one: str, other: str) -> Bar | None:
        """What keeps two people apart in every round; None where there is a round in which they may meet."""
        bars = [self.bar(one, other, number) for number in range(len(self.rounds))]
        found = [bar for bar in bars if bar]
        return next((bar for bar in found if bar.title), found[0]) if found and len(found) == len(bars) else None

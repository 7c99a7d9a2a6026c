"""At least a share of the meetings is in person."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Rule
from scheduler.rules.exchange_kind import WishKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem
from scheduler.rules.values import check_share


class SameSiteShareParameters(Parameters, frozen=True, kw_only=True):
    """`least`: the share of meetings in person, from 0 to 1."""

    least: float

    def __post_init__(self) -> None:
        check_share(self.least, "least")


class SameSiteShare(WishKind[SameSiteShareParameters]):
    """Counted over all meetings that take place in the rounds in which the rule holds."""

    name = "same-site-share"
    parameters = SameSiteShareParameters

    def check(
        self, rule: Rule, parameters: SameSiteShareParameters, plan: ExchangeRounds, facts: Facts
    ) -> Iterator[Finding]:
        """One finding for the programme where too many meetings are online."""
        rounds = [round for round in plan.rounds if rule.holds_on(round.day)]
        tables = [table for round in rounds for table in round.tables if table.takes_place]
        together = sum(not table.online for table in tables)
        if tables and together < parameters.least * len(tables):
            share = together / len(tables)
            yield self.finding(
                rule, plan, people=(), dates=(rounds[0].day, rounds[-1].day), measure=(share, parameters.least),
                count=together, all=len(tables), percent=round(100 * parameters.least),
            )  # fmt: skip

    def encode(self, rule: Rule, parameters: SameSiteShareParameters, problem: ExchangeProblem) -> None:
        """Make pairs of two sites dearer by the rule's weight."""
        for one, other in problem.exchange.tablemates():
            if one.site != other.site:
                problem.discourage(one.id, other.id, rule.weight)

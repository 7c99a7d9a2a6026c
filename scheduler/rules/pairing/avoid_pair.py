"""Two people share a table as seldom as possible."""

from __future__ import annotations

from scheduler.model import Rule, Severity
from scheduler.rules.exchange_kind import PairKind
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import PairingProblem


class AvoidPair(PairKind):
    """Pairs that meet only where nothing better is left."""

    name = "avoid-pair"
    severity = Severity.SOFT
    wishes = True

    def encode(self, rule: Rule, parameters: Parameters, problem: PairingProblem) -> None:
        """Make each pair dearer by the rule's weight."""
        for one, other in rule.scope.pairs:
            pair = problem.pair(one, other)
            if pair:
                problem.discourage(pair, rule.weight)

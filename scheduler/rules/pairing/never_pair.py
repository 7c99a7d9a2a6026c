"""Two people never sit at one table."""

from __future__ import annotations

from scheduler.model import Rule, Severity
from scheduler.rules.exchange_kind import PairKind, rounds_in_force
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import PairingProblem


class NeverPair(PairKind):
    """Barred pairs; where the rule is confidential, nobody but planners learns more than "not possible together"."""

    name = "never-pair"
    wishes = True

    def encode(self, rule: Rule, parameters: Parameters, problem: PairingProblem) -> None:
        """Forbid each pair, in the rounds in which the rule holds; a soft rule only makes it dearer."""
        rounds = rounds_in_force(rule, problem)
        for one, other in rule.scope.pairs:
            pair = problem.pair(one, other)
            if pair and rule.severity == Severity.SOFT:
                problem.discourage(pair, rule.weight)
            elif pair:
                problem.forbid(pair, None if len(rounds) == len(problem.days) else rounds)

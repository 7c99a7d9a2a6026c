"""What rounds are held against: the problem they answer, and the bounds that no answer to it can beat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.model import Round
from scheduler.pairing.bounds import Limits, limits_of
from scheduler.pairing.building import build_groups, build_problem
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.quality import Goodness
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import ExchangeProblem


def judged(
    exchange: ExchangeRounds, days: Sequence[date], kept: Sequence[Round] = (), figures: Goodness | None = None
) -> tuple[ExchangeProblem, Limits]:
    """The problem of planning these days beside rounds that stay, and its bounds.

    Where tables have been changed by hand so that some are fuller than an even round has them, `figures` tell, and the
    bounds are those of full tables.
    """
    if not exchange.programme.in_groups:
        pairing = build_problem(exchange, days, kept)
        return pairing, limits_of(pairing)
    groups = build_groups(exchange, days, kept)
    limits = limits_of_groups(groups)
    if figures and (figures.seated > limits.pairs or figures.distinct > limits.distinct):
        limits = limits_of_groups(groups, even=False)
    return groups, limits

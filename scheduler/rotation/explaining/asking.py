"""Whether some claims can hold together: each question is a fresh model of nothing but what is asked about."""

from __future__ import annotations

import copy
import time as clock
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from scheduler.rotation.explaining.claims import Claim
from scheduler.rotation.explaining.ground import Ground, Meaning
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rules.choices import Choices, Limit
from scheduler.rules.rotation_problem import RotationProblem, SharedLimit

LONGEST_QUESTION = 20.0


class Asking:
    """Asks the solver, and remembers what it said. `end` is when time is up by the clock, `stop` says so sooner.

    `asked` counts questions that went to the solver; `unsure` is true once one was left without an answer.
    """

    def __init__(
        self, ground: Ground, seconds: float, *, seed: int = 0, stop: Callable[[], bool] | None = None
    ) -> None:
        self.ground = ground
        self.seed = seed
        self.end = clock.monotonic() + seconds
        self.stop = stop or (lambda: False)
        self.asked = 0
        self.unsure = False
        self._known: dict[frozenset[Claim], bool] = {}

    @property
    def left(self) -> float:
        """Seconds that are left; none once somebody has said stop."""
        return 0.0 if self.stop() else max(0.0, self.end - clock.monotonic())

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """For so many seconds at the most."""
        end = self.end
        self.end = min(end, clock.monotonic() + seconds)
        try:
            yield
        finally:
            self.end = end

    def possible(self, claims: Iterable[Claim], seconds: float = LONGEST_QUESTION) -> bool | None:
        """Whether a plan can keep all these claims; None where so many seconds did not suffice to know."""
        asked = frozenset(claims)
        if asked in self._known:
            return self._known[asked]
        if any(not answer and known <= asked for known, answer in self._known.items()):
            return False
        if any(answer and asked <= known for known, answer in self._known.items()):
            return True
        answer = self._ask(asked, seconds)
        if answer is None:
            self.unsure = True
        else:
            self._known[asked] = answer
        return answer

    def _ask(self, claims: frozenset[Claim], seconds: float) -> bool | None:
        problem = problem_of(self.ground, claims)
        if not problem.people:
            return True
        if self.left <= 0:
            return None
        self.asked += 1
        model = PlanModel(problem, list(problem.people), {}, Aims())
        found = model.solve(seconds=min(self.left, seconds), seed=self.seed, stop=lambda: self.stop() or self.left <= 0)
        return {"OPTIMAL": True, "FEASIBLE": True, "INFEASIBLE": False}.get(found.status)

    def confirmed(self, claims: Iterable[Claim]) -> bool:
        """Whether a second run in another way says so as well: other seed, constraints not merged beforehand."""
        problem = problem_of(self.ground, claims)
        if self.left <= 0 or not problem.people:
            return False
        model = PlanModel(problem, list(problem.people), {}, Aims())
        found = model.solve(seconds=self.left, seed=self.seed + 1, cautious=True, stop=self.stop)
        return found.status == "INFEASIBLE"


def problem_of(ground: Ground, claims: Iterable[Claim]) -> RotationProblem:
    """The problem with nothing but these claims, and nobody in it who may as well stay away.

    Whom no claim asks for anything, and whose coming helps nobody else, chooses nothing in some plan if there is one.
    """
    meanings = [ground.meaning(claim) for claim in claims]
    return problem_for(ground, meanings, needed_people(ground, meanings))


def problem_for(ground: Ground, meanings: Sequence[Meaning], people: Collection[str]) -> RotationProblem:
    """The problem of these people under some claims."""
    problem = RotationProblem(
        ground.plan,
        {key: choices_under(ground, key, meanings) for key in ground.people if key in people},
        ground.today,
    )
    problem.limits = [_without_others(limit, people) for meaning in meanings for limit in meaning.shared]
    problem.extras = [*ground.problem.extras]
    return problem


def choices_under(ground: Ground, person: str, meanings: Iterable[Meaning]) -> Choices:
    """Somebody's choices under some claims: the stays that none closes, and all limits."""
    choices = copy.copy(ground.people[person])
    limits: list[Limit] = list(ground.structure(person))
    closed = choices.np.zeros(choices.size, dtype=bool)
    for meaning in meanings:
        limits += meaning.own.get(person, ())
        if person in meaning.closed:
            closed |= meaning.closed[person] > 0
    choices.limits = limits
    choices.open = ~closed
    choices.compact()
    return choices


def _without_others(limit: SharedLimit, people: Collection[str]) -> SharedLimit:
    parts = {key: terms for key, terms in limit.parts.items() if key in people}
    return SharedLimit(
        parts, limit.extras, limit.constant, limit.least, limit.most, limit.price, limit.rule
    )  # fmt: skip


def needed_people(ground: Ground, meanings: Collection[Meaning]) -> set[str]:
    """The people of whom something is asked, and those whose coming helps where something is asked of many."""
    shared = [limit for meaning in meanings for limit in meaning.shared]
    needed = {
        key
        for meaning in meanings
        for key, limits in meaning.own.items()
        if not all(_idle(limit, 0) for limit in limits)
    }
    needed |= {key for key, choices in ground.people.items() if any(choices.forced)}
    if any(limit.extras for limit in shared):
        return needed.union(*(limit.parts for limit in shared))
    waiting = list(shared)
    while waiting:
        reached = [not needed.isdisjoint(limit.parts) or not _idle(limit, limit.constant) for limit in waiting]
        if not any(reached):
            break
        needed = needed.union(
            *(_helpers(limit) for limit, is_reached in zip(waiting, reached, strict=True) if is_reached)
        )
        waiting = [limit for limit, is_reached in zip(waiting, reached, strict=True) if not is_reached]
    return needed


def _idle(limit: Limit | SharedLimit, value: int) -> bool:
    """Whether a limit holds where nobody chooses anything."""
    return (limit.least is None or value >= limit.least) and (limit.most is None or value <= limit.most)


def _helpers(limit: SharedLimit) -> set[str]:
    """The people who could bring a limit nearer to what it asks for."""
    return {
        key
        for key, terms in limit.parts.items()
        if (limit.most is not None and (terms.coefficients < 0).any())
        or (limit.least is not None and (terms.coefficients > 0).any())
    }

"""The cheapest way to give way: slacks on the claims of a conflict only, everything else as hard as it is."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from scheduler.model import Assignment, DateRange, Finding, RotationRow, Severity
from scheduler.rotation.explaining.asking import Asking, needed_people, problem_for
from scheduler.rotation.explaining.claims import PIN, Claim, kind_of
from scheduler.rotation.explaining.ground import Ground, Meaning
from scheduler.rotation.explaining.weaker import BY_PERIOD, NEVER, Step, limited, price_of, steps_of
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.rows import rows_of
from scheduler.rules.choices import Choices, Extra, Limit, Terms
from scheduler.rules.columns import columns_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import RotationProblem, SharedLimit

SHORT_QUESTION = 4.0
"""Seconds after which a smaller way out counts as none."""
MOST_MORE = 3
"""By how much a limit is raised at most where it is loosened for some time."""


class Given(msgspec.Struct, frozen=True):
    """A claim that is given up, for what is asked `instead`, if anything."""

    claim: Claim
    instead: tuple[Claim, ...]
    price: int


class Loosened(msgspec.Struct, frozen=True):
    """What is given up in one cheapest way; `proven`: no other way within these claims costs less."""

    given: tuple[Given, ...]
    proven: bool

    @property
    def price(self) -> int:
        """The price of all that is given up."""
        return sum(one.price for one in self.given)


def loosened(
    asking: Asking, hard: Collection[Claim], loose: Sequence[Claim], *, seconds: float, later: bool = False
) -> Loosened | None:
    """The cheapest way that keeps all hard claims and as much of the loose ones as can be; None where there is none."""
    ground = asking.ground
    steps = {claim: steps_of(claim, ground.plan, later=later) for claim in loose if claim.kind not in NEVER}
    kept = [*hard, *(claim for claim in loose if claim.kind in NEVER)]
    problem = _slack_problem(ground, kept, steps)
    if asking.left <= 0 or not problem.people:
        return None
    model = PlanModel(problem, list(problem.people), {}, Aims())
    found = model.solve(seconds=min(asking.left, seconds), seed=asking.seed, stop=asking.stop)
    if found.status not in ("OPTIMAL", "FEASIBLE"):
        return None
    rows = rows_of(ground.setting, found.chosen)
    plan = RotationDays(ground.plan.plan, _all_rows(ground, rows), ground.company)
    given = [one for claim, chain in steps.items() if (one := _given(ground, plan, claim, chain)) is not None]
    firm = [*kept, *(claim for claim in steps if claim not in [one.claim for one in given])]
    return Loosened(tuple(_no_more_than_needed(asking, given, firm)), found.status == "OPTIMAL")


def _no_more_than_needed(asking: Asking, given: Sequence[Given], firm: Sequence[Claim]) -> list[Given]:
    """The same without what need not be given up, and for no longer than needed where it is for some time."""
    found = sorted(given, key=lambda one: -one.price)
    for one in list(found):
        others = [instead for other in found if other is not one for instead in other.instead]
        if asking.possible([*firm, one.claim, *others]):
            found.remove(one)
            firm = [*firm, one.claim]
        elif one.claim.kind in BY_PERIOD:
            found[found.index(one)] = _for_some_time(asking, one.claim, [*firm, *others]) or one
    return found


def alone(asking: Asking, hard: Collection[Claim], claim: Claim, *, later: bool = False) -> Given | None:
    """How far one claim must give way where nothing else does; None where that is of no use, or not known."""
    plan = asking.ground.plan
    if claim.kind in NEVER:
        return None
    if claim.kind in BY_PERIOD:
        return _for_some_time(asking, claim, hard)
    steps = steps_of(claim, plan, later=later)
    if asking.possible(hard, seconds=SHORT_QUESTION) is not True:
        return None
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        instead = steps[middle].instead
        enough = asking.possible([*hard, instead] if instead else hard, seconds=SHORT_QUESTION) is True
        low, high = (low, middle) if enough else (middle + 1, high)
    last = steps[low].instead
    return Given(claim, (last,) if last else (), sum(step.price for step in steps[: low + 1]))


def _all_rows(ground: Ground, rows: Mapping[str, RotationRow]) -> list[RotationRow]:
    beside = {row.person: row for row in ground.plan.rows}
    return list({**beside, **rows}.values())


def _given(ground: Ground, plan: RotationDays, claim: Claim, steps: Sequence[Step]) -> Given | None:
    """What of a claim a plan gives up: the first claim in the chain that it keeps; None where it keeps the claim."""
    if claim.kind == PIN:
        part = claim.pinned
        who = plan.company.people[claim.person]
        kept = part is not None and any(
            other.department == part.department and other.start <= part.start and part.end <= other.end
            for other in _joined(plan, who.id)
        )
        return None if kept else Given(claim, (), price_of(PIN))
    findings = broken(claim, plan, ground)
    if not findings:
        return None
    if claim.kind in BY_PERIOD:
        return _as_broken(claim, findings, plan)
    price = 0
    for step in steps:
        price += step.price
        if step.instead is not None and not broken(step.instead, plan, ground):
            return Given(claim, (step.instead,), price)
    return Given(claim, (), price)


def _as_broken(claim: Claim, findings: Sequence[Finding], plan: RotationDays) -> Given:
    """A limit that is looser from the first to the last day that a plan breaks it on, by as much as it does."""
    spans = [one.dates for one in findings if one.dates]
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    by = max([1, *(math.ceil(abs(one.measure.is_ - one.measure.allowed)) for one in findings if one.measure)])
    columns = [
        one for one in columns_of(plan.plan.range, plan.plan.period.value) if one.start <= last and first < one.end
    ]
    start, end = columns[0].start, columns[-1].last
    return Given(claim, limited(claim, by, start, end, plan), BY_PERIOD[claim.kind] * by * len(columns))


def _for_some_time(asking: Asking, claim: Claim, others: Collection[Claim]) -> Given | None:
    """The smallest other limit, for the shortest time, with which all the others can be kept."""
    plan = asking.ground.plan
    columns = columns_of(plan.plan.range, plan.plan.period.value)

    def instead(limit: int, first: int, last: int) -> tuple[Claim, ...]:
        return limited(claim, limit, columns[first].start, columns[last].last, plan)

    def possible(limit: int, first: int, last: int) -> bool:
        return asking.possible([*others, *instead(limit, first, last)], seconds=SHORT_QUESTION) is True

    first, last = 0, len(columns) - 1
    if not instead(1, first, last):
        return None
    limit = next((step for step in range(1, 1 + MOST_MORE) if possible(step, first, last)), None)
    if limit is None:
        return None
    low, high = first, last
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if possible(limit, middle, last) else (low, middle - 1)
    first, high = low, last
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if possible(limit, first, middle) else (middle + 1, high)
    return Given(claim, instead(limit, first, low), BY_PERIOD[claim.kind] * limit * (low - first + 1))


def _joined(plan: RotationDays, person: str) -> list[Assignment]:
    found: list[Assignment] = []
    for part in sorted(plan.assignments.get(person, ()), key=lambda part: part.start):
        if found and found[-1].department == part.department and found[-1].end >= part.start:
            found[-1] = found[-1].replace(end=max(found[-1].end, part.end))
        else:
            found.append(part)
    return found


def broken(claim: Claim, plan: RotationDays, ground: Ground) -> tuple[Finding, ...]:
    """Where a finished plan breaks a claim that is a rule, from today on."""
    if claim.rule is None:
        return ()
    kind = kind_of(claim.rule)
    found = kind.check(claim.rule, kind.read(claim.rule), plan, plan.facts)
    return tuple(
        one for one in found if one.severity == Severity.HARD and not (one.dates and one.dates.last < ground.today)
    )  # fmt: skip


def _slack_problem(ground: Ground, hard: Collection[Claim], steps: Mapping[Claim, Sequence[Step]]) -> RotationProblem:
    chains = [[(claim, chain[0].price), *_rest(chain)] for claim, chain in steps.items()]
    meanings = [ground.meaning(claim) for claim in hard]
    loose = [(claim, price, ground.meaning(claim)) for chain in chains for claim, price in chain]
    wanted = needed_people(ground, [*meanings, *(meaning for _, _, meaning in loose)])
    problem = problem_for(ground, meanings, wanted)
    people = problem.people
    for choices in people.values():
        choices.extras = [*choices.extras]
    for claim, price, meaning in loose:
        if claim.kind == PIN:
            _loosen_pin(people, claim, price)
            continue
        _loosen_stays(people, meanings, meaning, price)
        for key, limits in meaning.own.items():
            if key in people:
                _loosen_own(people[key], limits, price)
        shared = [_within(limit, wanted) for limit in meaning.shared]
        if claim.kind in BY_PERIOD:
            _loosen_by_period(problem, shared, BY_PERIOD[claim.kind])
        elif shared:
            _loosen_shared(problem, shared, price)
    return problem


def _rest(chain: Sequence[Step]) -> Iterable[tuple[Claim, int]]:
    """The weaker claims of a chain, each with what giving it up as well costs."""
    return [
        (step.instead, after.price) for step, after in pairwise(chain) if step.instead is not None
    ]  # fmt: skip


def _within(limit: SharedLimit, people: Collection[str]) -> SharedLimit:
    parts = {key: terms for key, terms in limit.parts.items() if key in people}
    return msgspec.structs.replace(limit, parts=parts)


def _loosen_stays(people: Mapping[str, Choices], hard: Sequence[Meaning], meaning: Meaning, price: int) -> None:
    """Stays that a claim closes are dear instead; what hard claims close is left out already."""
    for key, extents in meaning.closed.items():
        if key in people:
            choices = people[key]
            closed = choices.np.zeros(len(extents), dtype=bool)
            for other in hard:
                if key in other.closed:
                    closed |= other.closed[key] > 0
            choices.charge(price * (extents[~closed] > 0))


def _loosen_own(choices: Choices, limits: Iterable[Limit], price: int) -> None:
    """One extra gives up all limits of a claim on one person's choice."""
    given_up = choices.extra(0, 1)
    choices.limits = [*choices.limits, *_given_up(choices.terms(), given_up, price)]
    for limit in limits:
        if not limit.rule:
            choices.limits.append(limit)
            continue
        ends = _range([limit.terms], limit.extras, choices.extras)
        for least, most, beyond in _sides(limit, *ends):
            extras = (*limit.extras, (given_up, beyond))
            choices.limits.append(Limit(limit.terms, extras, least, most, None, limit.rule))


def _loosen_shared(problem: RotationProblem, limits: Iterable[SharedLimit], price: int) -> None:
    """One extra gives up all limits of a claim on several people's choices."""
    given_up = problem.extra(0, 1)
    problem.limits.append(SharedLimit({}, ((given_up, 1),), 0, None, 0, price, ""))
    for limit in limits:
        if not limit.rule:
            problem.limits.append(limit)
            continue
        low, high = _range(limit.parts.values(), limit.extras, problem.extras)
        for least, most, beyond in _sides(limit, low + limit.constant, high + limit.constant):
            extras = (*limit.extras, (given_up, beyond))
            problem.limits.append(SharedLimit(limit.parts, extras, limit.constant, least, most, None, limit.rule))


def _sides(limit: Limit | SharedLimit, low: int, high: int) -> Iterator[tuple[int | None, int | None, int]]:
    """Each bound that a sum can break, with what must be added to it so that it cannot."""
    if limit.least is not None and low < limit.least:
        yield limit.least, None, limit.least - low
    if limit.most is not None and high > limit.most:
        yield None, limit.most, limit.most - high


def _given_up(nothing: Terms, number: int, price: int) -> tuple[Limit]:
    return (Limit(nothing, ((number, 1),), None, 0, price, ""),)


def _range(terms: Iterable[Terms], extras: Iterable[tuple[int, int]], bounds: Sequence[Extra]) -> tuple[int, int]:
    """The smallest and the largest value of a sum."""
    coefficients = [number for part in terms for number in part.coefficients.tolist()]
    low = sum(number for number in coefficients if number < 0)
    high = sum(number for number in coefficients if number > 0)
    for number, coefficient in extras:
        ends = (coefficient * bounds[number].least, coefficient * bounds[number].most)
        low, high = low + min(ends), high + max(ends)
    return low, high


def _loosen_pin(people: Mapping[str, Choices], claim: Claim, price: int) -> None:
    """All periods of a pin are spent there, or it is given up."""
    choices, part = people[claim.person], claim.pinned
    if part is None or part.department not in choices.numbers:
        return
    cells = [n for n, cell in enumerate(choices.cells) if part.range.overlaps(cell)]
    given_up = choices.extra(0, 1)
    spent = choices.terms((choices.spent(part.department, cells), 1))
    choices.limits = [
        *choices.limits,
        Limit(spent, ((given_up, len(cells)),), len(cells), None, None, claim.key),
        *_given_up(choices.terms(), given_up, price),
    ]


def _loosen_by_period(problem: RotationProblem, limits: Sequence[SharedLimit], price: int) -> None:
    """For each period an extra says by how much the limits of its days are exceeded, or not reached."""
    columns = list(columns_of(problem.plan.plan.range, problem.plan.plan.period.value))
    slacks: dict[int, int] = {}
    for limit in limits:
        if not limit.rule:
            problem.limits.append(limit)
            continue
        column = _column_of(problem, limit, columns)
        if column not in slacks:
            slacks[column] = problem.extra(0, 1 + len(problem.people) * 4)
            problem.limits.append(SharedLimit({}, ((slacks[column], 1),), 0, None, 0, price, ""))
        for least, most, sign in ((limit.least, None, 2), (None, limit.most, -1)):
            if least is not None or most is not None:
                extras = (*limit.extras, (slacks[column], sign))
                problem.limits.append(
                    SharedLimit(limit.parts, extras, limit.constant, least, most, None, limit.rule)
                )  # fmt: skip


def _column_of(problem: RotationProblem, limit: SharedLimit, columns: Sequence[DateRange]) -> int:
    """The period in which the days of a limit lie, by its first person; -1 where it counts nobody."""
    for person, terms in limit.parts.items():
        choices = problem.people[person]
        for feature in terms.features.tolist():
            start = choices.cells[feature % len(choices.cells)].start
            return next((n for n, column in enumerate(columns) if start in column), -1)
    return -1

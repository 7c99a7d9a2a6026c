"""What no plan can beat: most meetings, most distinct pairs, fewest rounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec

from scheduler.pairing.matching import most_pairs, most_seated
from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import Pair, PairingProblem, Pause


class Argument(StrEnum):
    """Why no plan has more distinct pairs than a bound says.

    There are no more permitted pairs; the others have no common free round; somebody has too few free rounds (by
    maximum flow); the rounds hold no more pairs; or an exhaustive search found no plan in which each round is as large
    as can be, and a second one agreed or has not. At tables of several people also: nobody has more seats beside them,
    and so few tables cannot part all who have shared one.
    """

    PERMITTED = "permitted"
    COMMON_ROUNDS = "common-rounds"
    FREE_ROUNDS = "free-rounds"
    MEETINGS = "meetings"
    NEIGHBOURS = "neighbours"
    TABLES = "tables"
    SEARCH = "search"
    SEARCH_ONCE = "search-once"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Upper bounds of a problem, and the fewest rounds in which every permitted pair could meet without any absence.

    `meetings` are tables, `pairs` people of both sides at them (the same where tables are one to one), `distinct` pairs
    that are counted once; `by` is the argument for `distinct`. `largest` are the pairs of all rounds as largest
    matchings, whatever rules tie rounds together. `seats` are those at tables of several people, which are laid for
    everybody who is there; 0 where people meet one to one or as hosts with guests. `longest` is a bound from below: in
    every plan that reaches the others somebody waits that many rounds in a row.
    """

    permitted: int = 0
    meetings: int = 0
    pairs: int = 0
    distinct: int = 0
    rounds: int = 0
    largest: int = 0
    seats: int = 0
    longest: int = 0
    by: Argument = Argument.PERMITTED


def limits_of(problem: PairingProblem) -> Limits:
    """The tightest bounds found; rounds that are fixed count as they are.

    Meetings: the sum of the largest matchings, and everybody's own limits a week and pauses. Distinct pairs: those with
    a common free round; each person's free rounds against their partners, by maximum flow; and the pairs at tables.
    Rounds: the most partners of anybody (Koenig 1916), divided by the seats of their side.
    """
    permitted = sum(partners.bit_count() for partners in problem.allowed)
    if not permitted or not problem.days:
        return Limits(permitted=permitted)
    allowed = as_bits(problem.allowed, problem.sizes[1])
    free = [as_bits(side, len(problem.days)) for side in problem.free]
    tables, pairs = _largest_rounds(problem, allowed, free)
    certain = {pair for pairs_there in problem.fixed.values() for pair in pairs_there}
    for side in free:
        side[:, list(problem.fixed)] = False
    open_pairs = allowed & _sometime(problem, free)
    open_pairs &= ~_marked(allowed.shape, certain)
    places = [_most_of_each(problem, side, free[side]) * problem.seats[side] for side in (0, 1)]
    flow = _degree_limited(open_pairs, places)
    reachable = int(open_pairs.sum())
    held = sum(len(pairs_there) for pairs_there in problem.fixed.values())
    largest, pairs = pairs, min(pairs, *(held + int(side.sum()) for side in places))
    arguments = {
        Argument.PERMITTED: len(certain) + int((allowed & ~_marked(allowed.shape, certain)).sum()),
        Argument.COMMON_ROUNDS: len(certain) + reachable,
        Argument.FREE_ROUNDS: len(certain) + flow,
        Argument.MEETINGS: pairs,
    }
    by = min(arguments, key=lambda argument: arguments[argument])
    return Limits(
        permitted=permitted,
        meetings=min(tables, pairs),
        pairs=pairs,
        distinct=arguments[by],
        rounds=_fewest_rounds(problem, allowed),
        largest=largest,
        by=by,
    )


def complete_plan_exists(problem: PairingProblem) -> bool:
    """Whether all permitted pairs can meet for certain, if people sit out where that is needed.

    If every pair shares at least as many free rounds as the busier of the two has partners, each pair can be given a
    round of its own (Borodin, Kostochka and Woodall, List edge and list total colourings of multigraphs, 1997). It says
    nothing where pauses, limits a week or rounds that stay tie meetings together.
    """
    if not problem.days or problem.hosts or problem.fixed or problem.pinned or problem.gap or problem.week_left:
        return False
    pairs = problem.pairs()
    partners = [Counter(pair[side] for pair in pairs) for side in (0, 1)]
    open_rounds = Counter({pair: problem.common_rounds(pair).bit_count() for pair in pairs})
    for number, barred in problem.barred.items():
        open_rounds.subtract(pair for pair in barred if problem.common_rounds(pair) >> number & 1)
    return bool(pairs) and all(open_rounds[i, j] >= max(partners[0][i], partners[1][j]) for i, j in pairs)


def fewest_rounds_in_person(problem: PairingProblem) -> int | None:
    """The fewest rounds in which all permitted pairs of one site could meet in its rooms; None where that is no matter.

    With D the most partners of anybody and R places at a site, max(D, ceil(pairs / R)) rounds are needed: an edge
    colouring of the site's pairs in which no colour is larger than R. A site without rooms takes everybody.
    """
    exchange = problem.exchange
    rooms = exchange.company.rooms
    places: Counter[str] = Counter()
    for id in exchange.programme.rooms or rooms:
        if id in rooms and rooms[id].seats >= 2:
            places[rooms[id].site] += rooms[id].parallel
    sites = [[person.site for person in side] for side in exchange.sides]
    pairs = [(i, j) for i, j in problem.pairs() if places[sites[0][i]] and sites[0][i] == sites[1][j]]
    if problem.hosts or not pairs:
        return None
    partners = Counter(key for i, j in pairs for key in ((0, i), (1, j)))
    by_site = Counter(sites[0][i] for i, _ in pairs)
    return max(*partners.values(), *(-(-count // places[site]) for site, count in by_site.items()), 0)


def _marked(shape: tuple[int, int], pairs: Iterable[Pair]) -> Any:
    import numpy as np

    marks = np.zeros(shape, dtype=bool)
    for pair in pairs:
        marks[pair] = True
    return marks


def _sometime(problem: PairingProblem, free: list[Any]) -> Any:
    """Which pairs have a common free round in which they are not barred."""
    import numpy as np

    common = free[0].astype(np.float32) @ free[1].astype(np.float32).T
    for number, barred in problem.barred.items():
        for i, j in barred:
            common[i, j] -= free[0][i, number] and free[1][j, number]
    return common > 0


def _largest_rounds(problem: PairingProblem, allowed: Any, free: list[Any]) -> tuple[int, int]:
    """The most tables, and the most pairs at tables, over all rounds."""
    import numpy as np

    host_side = 0 if problem.seats[0] > 1 else 1
    tables = pairs = 0
    for number in range(len(problem.days)):
        fixed = problem.fixed.get(number)
        if fixed is not None:
            tables += len({pair[host_side] for pair in fixed})
            pairs += len(fixed)
            continue
        there = [side[:, number] for side in free]
        usable = allowed & np.outer(*there) if problem.barred.get(number) else allowed[np.ix_(*there)]
        for pair in problem.barred.get(number, ()):
            usable[pair] = False
        tables += most_seated(usable, (1, 1))
        pairs += most_seated(usable, problem.seats)
    return tables, pairs


def _most_of_each(problem: PairingProblem, side: int, free: Any) -> Any:
    """How many tables everybody of a side can have at most in free rounds: limits a week and pauses considered."""
    most = free.sum(1).astype(int)
    if not problem.week_left and not problem.gap:
        return most
    for person in range(len(most)):
        days = [number for number in range(len(problem.days)) if free[person, number]]
        weeks = Counter(problem.weeks[number] for number in days)
        by_week = sum(min(count, problem.week_left.get((side, person, week), count)) for week, count in weeks.items())
        meetings = [problem.days[number] for number in days]
        by_pause = min(
            (_most_days(meetings, pause) for pause in problem.gap.get((side, person), ())), default=len(days)
        )
        most[person] = min(most[person], by_week, by_pause)
    return most


def _most_days(days: Sequence[date], pause: Pause) -> int:
    """The most of these days, in order, that keep a pause: always the next one that does."""
    kept: list[date] = []
    for day in days:
        if not kept or not pause.lacks(kept[-1], day):
            kept.append(day)
    return len(kept)


def _degree_limited(pairs: Any, degrees: list[Any]) -> int:
    """The most pairs in which nobody has more partners than they have places in free rounds."""
    partners = (pairs.sum(1), pairs.sum(0))
    if all((partners[side] <= degrees[side]).all() for side in (0, 1)):
        return int(pairs.sum())
    return most_pairs(pairs, *degrees)


def _fewest_rounds(problem: PairingProblem, allowed: Any) -> int:
    partners = (allowed.sum(1), allowed.sum(0))
    return max((-(-int(most) // problem.seats[side]) for side in (0, 1) for most in partners[side].tolist()), default=0)

"""What no plan with tables of several people can beat, and by which argument."""

from __future__ import annotations

from itertools import combinations
from math import comb

import msgspec

from scheduler.pairing.bounds import Argument, Limits
from scheduler.pairing.groups.shapes import most_pairs, shape_of
from scheduler.rules.group_problem import Couple, Group, GroupProblem


class _Room(msgspec.Struct, frozen=True):
    """What a round has room for: its tables, people at them, `most` of each side at one, pairs; who may come."""

    tables: int
    seats: int
    most: tuple[int, ...]
    pairs: int
    there: frozenset[int]


def limits_of_groups(problem: GroupProblem, *, even: bool = True) -> Limits:
    """What a plan can have whose rounds have as few tables as seat everybody, as even as they can be.

    Distinct couples are bounded by the tightest of five counts: those permitted; those with a common free round; the
    seats of the fullest table beside everybody in each of their free rounds; the pairs at all tables; and, of n people
    who sat at t tables before and sit at u tables now, those who must share one again where n > t u (pigeonhole). Where
    rules keep people apart or away, or plans are not `even`, tables may be fuller than in an even round: then full ones
    are counted, and the pigeonholes are not.
    """
    permitted = problem.permitted()
    even = even and not (problem.apart or problem.gap or problem.week_left)
    rooms = [_room(problem, number, even) for number in range(len(problem.days))]
    if not permitted or not rooms:
        return Limits(permitted=len(permitted))
    pairs = sum(room.pairs for room in rooms)
    counts = {
        Argument.PERMITTED: len(permitted),
        Argument.COMMON_ROUNDS: _common(problem, permitted),
        Argument.MEETINGS: pairs,
        Argument.NEIGHBOURS: _neighbours(problem, permitted, rooms),
        Argument.TABLES: pairs - (_forced(rooms) if even and len(problem.people) == 1 else 0),
    }
    argument = min(counts, key=lambda name: counts[name])
    return Limits(
        permitted=len(permitted),
        meetings=sum(room.tables for room in rooms),
        seats=sum(room.seats for room in rooms) if problem.seats != (2,) else 0,
        pairs=pairs,
        largest=pairs,
        distinct=counts[argument],
        rounds=_fewest_rounds(problem, len(permitted)),
        by=argument,
    )


def _room(problem: GroupProblem, number: int, even: bool) -> _Room:
    """A round that stays, and pinned tables, count as they are."""
    kinds = range(len(problem.people))
    laid = problem.fixed.get(number, problem.pinned.get(number, ()))
    taken = {one for group in laid for one in group}
    free = {one for one in range(problem.size) if number not in problem.fixed and problem.is_free(one, number)} - taken
    counts = [sum(problem.side_of(one)[0] == side for one in free) for side in kinds]
    shape = shape_of(counts, problem.seats)
    pairs = shape.pairs if even else most_pairs(counts, problem.seats)
    most = shape.most if even else problem.seats
    beside = [[sum(problem.side_of(one)[0] == side for one in group) for group in laid] for side in kinds]
    return _Room(
        tables=shape.tables + len(laid),
        seats=sum(shape.seated) + len(taken),
        most=tuple(max([most[side] if shape.tables else 0, *beside[side]]) for side in kinds),
        pairs=pairs + sum(problem.across(couple) for group in laid for couple in combinations(group, 2)),
        there=frozenset(free | taken),
    )


def _common(problem: GroupProblem, permitted: list[Couple]) -> int:
    """How many couples have a round in which both are free, or stay together for certain."""
    laid: list[Group] = [group for groups in (*problem.fixed.values(), *problem.pinned.values()) for group in groups]
    certain = {couple for group in laid for couple in combinations(group, 2)}
    free = [problem.free[side][number] for side, number in map(problem.side_of, range(problem.size))]
    for number in problem.fixed:
        free = [rounds & ~(1 << number) for rounds in free]
    return sum(couple in certain or bool(free[couple[0]] & free[couple[1]]) for couple in permitted)


def _neighbours(problem: GroupProblem, permitted: list[Couple], rooms: list[_Room]) -> int:
    """What everybody can meet at most, added up: of a pool half of it, of two sides the smaller sum."""
    partners = [0] * problem.size
    for couple in permitted:
        for one in couple:
            partners[one] += 1
    two = len(problem.people) == 2
    most = []
    for one in range(problem.size):
        side = problem.side_of(one)[0]
        beside = (room.most[1 - side] if two else room.most[0] - 1 for room in rooms if one in room.there)
        most.append(min(partners[one], sum(max(0, count) for count in beside)))
    first = len(problem.people[0])
    return min(sum(most[:first]), sum(most[first:])) if two else sum(most) // 2


def _forced(rooms: list[_Room]) -> int:
    """Pairs in a pool that cannot but repeat one of an earlier round."""

    def repeated(room: _Room, before: _Room) -> int:
        outs = len(room.there) - room.seats + len(before.there) - before.seats
        return _crowded(len(room.there & before.there) - outs, room.tables * before.tables)

    return sum(
        max((repeated(room, before) for before in rooms[:number]), default=0) for number, room in enumerate(rooms)
    )


def _crowded(people: int, cells: int) -> int:
    """The fewest couples who share a cell."""
    if people <= cells or not cells:
        return 0
    low, more = divmod(people, cells)
    return more * comb(low + 1, 2) + (cells - more) * comb(low, 2)


def _fewest_rounds(problem: GroupProblem, permitted: int) -> int:
    """Rounds that are needed to meet everybody: by the seats beside one, and by all pairs at all tables."""
    shape = shape_of([len(ids) for ids in problem.people], problem.seats)
    if not shape.tables or not shape.pairs:
        return 0
    if len(problem.people) == 1:
        beside = -(-(problem.size - 1) // max(1, shape.most[0] - 1))
    else:
        first, second = (len(ids) for ids in problem.people)
        beside = max(-(-second // shape.most[1]), -(-first // shape.most[0]))
    return max(beside if permitted else 0, -(-permitted // shape.pairs))

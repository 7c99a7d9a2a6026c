"""A whole programme as one model for CP-SAT: every seat of every round that is open, and the rules that tie them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from scheduler.model import iso_week
from scheduler.pairing.repeats import new_pairs
from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import Pair, PairingProblem, Pause, Proposal

Place = tuple[int, int, int]


def seats_of(problem: PairingProblem) -> int:
    """How many pairs could meet, over all open rounds: the size of the model, before it is made."""
    import numpy as np  # comes with ortools, and is not needed to read or check a plan

    free = [as_bits(side, len(problem.days)) for side in problem.free]
    for side in free:
        side[:, list(problem.fixed)] = False
    common = free[0].astype(np.float32) @ free[1].astype(np.float32).T
    return int((common * as_bits(problem.allowed, problem.sizes[1])).sum())


class ProgrammeModel:
    """The model of a problem. `seats[i, j, r]` says that i of side 0 meets j of side 1 in round r.

    `start` is a plan that keeps all hard rules: it is the hint, and hosts have their guests shared out in each round at
    least as evenly as there.
    """

    def __init__(self, problem: PairingProblem, start: Proposal) -> None:
        from ortools.sat.python import cp_model  # 0.4 s that only closing a gap needs

        self.problem = problem
        self.start = start
        self.model = cp_model.CpModel()
        self.seats: dict[Place, Any] = {}
        self.open = [number for number in range(len(problem.days)) if number not in problem.fixed]
        self._of_person: dict[Place, list[Any]] = defaultdict(list)
        self._of_pair: dict[Pair, list[Any]] = defaultdict(list)
        self._pinned = {number: set(problem.pinned.get(number, ())) for number in self.open}
        for number in self.open:
            self._open_round(number)
        self._keep_seats()
        self._keep_distances()
        self._keep_guests_apart()
        if problem.new_first:
            self._keep_repeats_late()
        self.met = self._meetings()
        self._hint()

    def _open_round(self, number: int) -> None:
        problem = self.problem
        taken = [{pair[side] for pair in self._pinned[number]} for side in (0, 1)]
        barred = problem.barred.get(number, ())
        for i, j in problem.pairs():
            there = problem.common_rounds((i, j)) >> number & 1
            if there and (i, j) not in barred and i not in taken[0] and j not in taken[1]:
                seat = self.model.new_bool_var("")
                self.seats[i, j, number] = seat
                self._of_person[0, i, number].append(seat)
                self._of_person[1, j, number].append(seat)
                self._of_pair[i, j].append(seat)

    def _keep_seats(self) -> None:
        """One partner in a round, or a host's guests: as evenly shared as in the start."""
        for (side, _, number), seats in self._of_person.items():
            if self.problem.seats[side] == 1:
                self.model.add_at_most_one(seats)
                continue
            guests = [sum(pair[side] == host for pair in self.start.rounds[number]) for host in self._hosts(number)]
            self.model.add(sum(seats) <= max(guests))
            self.model.add(sum(seats) >= min(guests))

    def _hosts(self, number: int) -> list[int]:
        side = 0 if self.problem.seats[0] > 1 else 1
        return [person for one, person, round in self._of_person if one == side and round == number]

    def _keep_distances(self) -> None:
        """Pauses between meetings and limits a week; meetings that stay whatever is planned count."""
        problem = self.problem
        concerned = set(problem.gap) | {(side, person) for side, person, _ in problem.week_left}
        for side, person in sorted(concerned):
            certain = problem.certain.get((side, person), set())
            comes = {}
            for number in self.open:
                seats = self._of_person.get((side, person, number), ())
                if seats and problem.held_back(side, person, number, certain):
                    self.model.add(sum(seats) == 0)
                elif seats:
                    comes[number] = self._any_of(seats)
            self._keep_pauses(problem.gap.get((side, person), ()), comes)
            self._keep_weeks(side, person, certain, comes)

    def _keep_pauses(self, pauses: Sequence[Pause], comes: dict[int, Any]) -> None:
        days = self.problem.days
        for one, other in combinations(comes, 2):
            if any(pause.lacks(days[one], days[other]) for pause in pauses):
                self.model.add_at_most_one(comes[one], comes[other])

    def _keep_weeks(self, side: int, person: int, certain: Iterable[date], comes: dict[int, Any]) -> None:
        problem = self.problem
        for week in {problem.weeks[number] for number in comes}:
            most = problem.week_left.get((side, person, week))
            if most is not None:
                there = [coming for number, coming in comes.items() if problem.weeks[number] == week]
                self.model.add(sum(there) <= most - sum(iso_week(day) == week for day in certain))

    def _any_of(self, seats: list[Any]) -> Any:
        if len(seats) == 1:
            return seats[0]
        coming = self.model.new_bool_var("")
        self.model.add_max_equality(coming, seats)
        return coming

    def _keep_guests_apart(self) -> None:
        for number in self.open:
            for side, guests in self.problem.apart.get(number, ()):
                for host in range(self.problem.sizes[1 - side]):
                    both = [(guest, host, number) if side == 0 else (host, guest, number) for guest in guests]
                    if all(place in self.seats for place in both):
                        self.model.add_at_most_one(self.seats[place] for place in both)

    def _keep_repeats_late(self) -> None:
        """Nobody meets again in a round of `new_first` while one of the two could meet somebody new in it."""
        import numpy as np

        problem = self.problem
        allowed = as_bits(problem.allowed, problem.sizes[1])
        free = [as_bits(side, len(problem.days)) for side in problem.free]
        kept = [pair for pairs in problem.fixed.values() for pair in pairs]
        known: dict[Pair, Any] = {pair: times > kept.count(pair) for pair, times in problem.met.items()}
        nobody = np.zeros(problem.sizes, dtype=bool)
        for number in range(len(problem.days)):
            if number in problem.new_first and number in self._pinned:
                new = np.argwhere(new_pairs(problem, number, nobody, allowed, free)).tolist()
                self._forbid_early(number, known, [(int(i), int(j)) for i, j in new])
            for pair in (*problem.fixed.get(number, ()), *self._pinned.get(number, ())):
                known[pair] = True
            for pair in problem.pairs():
                seat = self.seats.get((*pair, number))
                if seat is not None and known.get(pair, False) is not True:
                    known[pair] = self._either(known.get(pair, False), seat)

    def _either(self, known: Any, seat: Any) -> Any:
        if known is False:
            return seat
        both = self.model.new_bool_var("")
        self.model.add_max_equality(both, [known, seat])
        return both

    def _forbid_early(self, number: int, known: dict[Pair, Any], new: list[Pair]) -> None:
        """A repeat means that both have met everybody who is there; `known` says who has met before the round."""
        for side, people in enumerate(self.problem.people):
            for person in range(len(people)):
                others = [known.get(pair, False) for pair in new if pair[side] == person]
                repeats = [
                    (self.seats[i, j, number], known.get((i, j), False))
                    for i, j in self.problem.pairs()
                    if (i, j)[side] == person and (i, j, number) in self.seats
                ]
                for seat, met in repeats:
                    for other in others:
                        if met is not False and other is not True and other is not met:
                            condition = [seat] if met is True else [seat, met]
                            self.model.add_bool_and([False] if other is False else [other]).only_enforce_if(condition)

    def _meetings(self) -> dict[Pair, Any]:
        """For each pair whether it meets at all; pairs of fixed rounds and pinned tables do."""
        certain = {pair for pairs in (*self.problem.fixed.values(), *self._pinned.values()) for pair in pairs}
        met: dict[Pair, Any] = dict.fromkeys(sorted(certain), 1)
        for pair, seats in self._of_pair.items():
            if pair not in certain:
                met[pair] = self.model.new_bool_var("")
                self.model.add(sum(seats) >= met[pair])
        return met

    def _hint(self) -> None:
        there = {(*pair, number) for number, pairs in enumerate(self.start.rounds) for pair in pairs}
        pairs = {pair for pairs in self.start.rounds for pair in pairs}
        for place, seat in self.seats.items():
            self.model.add_hint(seat, place in there)
        for pair, meets in self.met.items():
            if not isinstance(meets, int):
                self.model.add_hint(meets, pair in pairs)

    def keep_sizes(self) -> None:
        """Every round has as many pairs as in the start."""
        for number in self.open:
            seats = [seat for place, seat in self.seats.items() if place[2] == number]
            self.model.add(sum(seats) == len(self.start.rounds[number]) - len(self._pinned[number]))

    def keep_pairs(self, least: int) -> None:
        """At least so many pairs in all open rounds together."""
        self.model.add(sum(self.seats.values()) >= least)

    def keep_waits(self, most: int) -> None:
        """Nobody is without a table in more than so many free rounds in a row; absences do not break a run."""
        problem = self.problem
        for side in (0, 1):
            for person, free in enumerate(problem.free[side]):
                rounds = [number for number in range(len(problem.days)) if free >> number & 1]
                for start in range(len(rounds) - most):
                    window = rounds[start : start + most + 1]
                    if not any(self._stays(side, person, number) for number in window):
                        seats = [seat for number in window for seat in self._of_person.get((side, person, number), ())]
                        self.model.add(sum(seats) >= 1)

    def _stays(self, side: int, person: int, number: int) -> bool:
        certain = (*self.problem.fixed.get(number, ()), *self._pinned.get(number, ()))
        return any(pair[side] == person for pair in certain)

    @property
    def certain(self) -> int:
        """How many pairs sit at tables that stay, in fixed rounds and at pinned tables."""
        return sum(map(len, (*self.problem.fixed.values(), *self._pinned.values())))

    @property
    def distinct(self) -> Any:
        """How many different pairs meet."""
        return sum(self.met.values())

    def proposal(self, seated: Iterable[Place]) -> Proposal:
        """The plan with these seats, and with what stays."""
        rounds = {number: list(self._pinned[number]) for number in self.open}
        for i, j, number in seated:
            rounds[number].append((i, j))
        return Proposal(
            tuple(
                tuple(sorted(rounds[number])) if number in rounds else self.problem.fixed[number]
                for number in range(len(self.problem.days))
            )
        )

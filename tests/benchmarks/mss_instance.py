"""Instances of Medical Student Scheduling as their authors publish them (MiniZinc data), and a judge of schedules.

The problem is that of Akbarzadeh and Maenhout (2021): students rotate through disciplines in hospitals. The judge
counts on the instance alone and knows nothing of our records.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import msgspec

FOLDER = Path(__file__).parents[3] / "shared" / "benchmarks" / "mss"
"""Where the published instances lie, beside the checkout."""

Entry = tuple[int, int, int, int]
"""Student, period, hospital and discipline, counted from 0: one for every period worked."""
Table = tuple[tuple[int, ...], ...]
Cube = tuple[Table, ...]


class MssInstance(msgspec.Struct, frozen=True):
    """One instance; tables are by student, hospital, discipline and period in the order that their names say.

    `precedence[d][e]` is 1 where discipline d needs e before it; `weights` are those of a student for disciplines,
    hospitals, changes of hospital and free periods, the last two negative.
    """

    students: int
    disciplines: int
    hospitals: int
    duration: int
    periods: int
    most_in_hospital: int
    groups: tuple[int, ...]
    wanted: Table
    allowed: Table
    precedence: Table
    available: Table
    able: Cube
    most: Cube
    least: Cube
    weights: Table
    likes_discipline: Table
    likes_hospital: Table
    manager: tuple[int, ...]

    def worth(self, student: int, hospital: int, discipline: int) -> int:
        """What a stay adds to a student's satisfaction by itself."""
        first, second, _, _ = self.weights[student]
        own = first * self.likes_discipline[student][discipline] + second * self.likes_hospital[student][hospital]
        return own + self.manager[discipline]


def read_instance(path: Path) -> MssInstance:
    """The instance in a file; ValueError names what is missing in it."""
    text = re.sub(r"%.*", "", path.read_text(encoding="utf-8"))
    values = {
        name: [int(number) for number in re.findall(r"-?\d+", re.sub(r"array\dd\([^\[]*\[", "", body))]
        for name, body in re.findall(r"(\w+)\s*=([^;]*);", text)
    }
    try:
        return _instance(values)
    except KeyError as missing:
        raise ValueError(f"{path}: no {missing.args[0]}") from None


def _instance(values: dict[str, list[int]]) -> MssInstance:
    students, disciplines, hospitals, duration, periods, groups = (
        values[name][0] for name in ("Students", "Disciplines", "Hospitals", "Duration", "Horizon", "Groups")
    )
    return MssInstance(
        students=students, disciplines=disciplines, hospitals=hospitals, duration=duration, periods=periods,
        most_in_hospital=values["MaxDiscPerHosp"][0], groups=tuple(number - 1 for number in values["DiscGroup"]),
        wanted=_table(values["StudDiscGroup"], groups), allowed=_table(values["AllowedDisc"], disciplines),
        precedence=_table(values["Precededby"], disciplines), available=_table(values["Availability"], periods),
        able=_cube(values["Ability"], hospitals, disciplines), most=_cube(values["MaxPosHosp"], disciplines, periods),
        least=_cube(values["MinPosHosp"], disciplines, periods), weights=_table(values["WeightPref"], 4),
        likes_discipline=_table(values["PrefStudDisc"], disciplines),
        likes_hospital=_table(values["PrefStudHosp"], hospitals), manager=tuple(values["ManPref"]),
    )  # fmt: skip


def _table(numbers: list[int], width: int) -> Table:
    return tuple(tuple(numbers[n : n + width]) for n in range(0, len(numbers), width))


def _cube(numbers: list[int], height: int, width: int) -> Cube:
    rows = _table(numbers, width)
    return tuple(rows[n : n + height] for n in range(0, len(rows), height))


def satisfactions(instance: MssInstance, entries: Iterable[Entry]) -> list[int]:
    """Every student's satisfaction with a schedule."""
    worked: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for student, period, hospital, discipline in entries:
        worked[student][period] = (hospital, discipline)
    found = []
    for student in range(instance.students):
        mine = sorted(worked[student].items())
        where = [hospital for _, (hospital, _) in mine]
        total = sum(instance.worth(student, *station) for station in {station for _, station in mine})
        changes = sum(one != other for one, other in pairwise(where))
        free = mine[-1][0] + 1 - len(mine) if mine else 0
        _, _, for_change, for_free = instance.weights[student]
        found.append(total + for_change * changes + for_free * free)
    return found


def value(instance: MssInstance, entries: Iterable[Entry]) -> int:
    """What is to be as large as possible: the sum of all satisfactions and the lowest of them."""
    each = satisfactions(instance, list(entries))
    return sum(each) + min(each)


def broken(instance: MssInstance, entries: Iterable[Entry]) -> list[str]:
    """What a schedule breaks, a line each; none where it is right."""
    listed = sorted(entries)
    return [*_broken_by_students(instance, listed), *_broken_by_stations(instance, listed)]


def _broken_by_stations(instance: MssInstance, entries: list[Entry]) -> Iterable[str]:
    there = Counter((hospital, discipline, period) for _, period, hospital, discipline in entries)
    for hospital in range(instance.hospitals):
        for discipline in range(instance.disciplines):
            for period in range(instance.periods):
                count = there[hospital, discipline, period]
                least, most = (kind[hospital][discipline][period] for kind in (instance.least, instance.most))
                if not least <= count <= most:
                    yield f"hospital {hospital}, discipline {discipline}, period {period}: {count}, not {least}..{most}"


def _broken_by_students(instance: MssInstance, entries: list[Entry]) -> Iterable[str]:
    by_student: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_student[entry[0]].append(entry)
    for student in range(instance.students):
        mine = by_student[student]
        if len({period for _, period, _, _ in mine}) < len(mine):
            yield f"student {student}: two stations at once"
        for _, period, hospital, discipline in mine:
            if not (instance.available[student][period] and instance.allowed[student][discipline]):
                yield f"student {student}: not available in {period}, or not allowed in discipline {discipline}"
            if not instance.able[student][hospital][discipline]:
                yield f"student {student}: cannot do discipline {discipline} in hospital {hospital}"
        yield from _broken_by_stays(instance, student, mine)


def _broken_by_stays(instance: MssInstance, student: int, mine: list[Entry]) -> Iterable[str]:
    periods: dict[int, list[int]] = defaultdict(list)
    places: dict[int, set[int]] = defaultdict(set)
    for _, period, hospital, discipline in mine:
        periods[discipline].append(period)
        places[hospital].add(discipline)
    for discipline, spent in periods.items():
        there = {hospital for hospital, disciplines in places.items() if discipline in disciplines}
        if len(there) > 1 or spent != list(range(spent[0], spent[0] + instance.duration)):
            yield f"student {student}: discipline {discipline} is no single stay of {instance.duration} periods"
        for needed, is_needed in enumerate(instance.precedence[discipline]):
            if is_needed and not (needed in periods and periods[needed][0] < spent[0]):
                yield f"student {student}: discipline {discipline} before {needed}"
    for group, wanted in enumerate(instance.wanted[student]):
        done = sum(instance.groups[discipline] == group for discipline in periods)
        if done != wanted:
            yield f"student {student}: {done} disciplines of group {group}, not {wanted}"
    for hospital, disciplines in places.items():
        if len(disciplines) > instance.most_in_hospital:
            yield f"student {student}: {len(disciplines)} disciplines in hospital {hospital}"


def read_schedule(instance: MssInstance, path: Path) -> list[Entry]:
    """A published schedule: truth values by student, period, hospital and discipline."""
    body = path.read_text(encoding="utf-8").partition("[")[2].partition("]")[0]
    inner = instance.hospitals * instance.disciplines
    found = []
    for place, bit in enumerate(body.split(",")):
        if bit.strip() == "1":
            row, station = divmod(place, inner)
            found.append((*divmod(row, instance.periods), *divmod(station, instance.disciplines)))
    return found

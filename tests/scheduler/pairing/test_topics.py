"""Personas and cases: within a stretch none comes twice, for who listens and who presents; squares where they exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scheduler.model import CaseStudy, Persona, Round, Table
from scheduler.pairing.latin import Square, orthogonal_squares
from scheduler.pairing.topics import Topics
from tests.scheduler.pairing.making import FIRST, SIDES, company, planned, programme

Pairs = Sequence[Sequence[tuple[str, str]]]


def personas(count: int, **changes: object) -> dict[str, Persona]:
    """Personas p0, p1, ..."""
    return {f"p{n}": Persona(id=f"p{n}", name=f"P{n}", **changes) for n in range(count)}  # type: ignore[arg-type]


def cases(count: int, **changes: object) -> dict[str, CaseStudy]:
    """Case studies c0, c1, ..."""
    return {f"c{n}": CaseStudy(id=f"c{n}", name=f"C{n}", **changes) for n in range(count)}  # type: ignore[arg-type]


def rounds_of(pairs: Pairs) -> list[Round]:
    """A round a week with these pairs of a seller and a marketer."""
    return [
        Round(
            id=f"x.{number}",
            programme="x",
            day=FIRST + timedelta(weeks=number),
            tables=tuple(Table(id=f"t{number}-{n}", people=((one,), (other,))) for n, (one, other) in enumerate(those)),
        )
        for number, those in enumerate(pairs)
    ]


def told(rounds: Iterable[Round], person: str, field: str) -> list[str]:
    """What somebody's meetings are about, in order."""
    return [getattr(table, field) for one in rounds for table in one.tables if person in table.everybody]


def dull_check(rounds: Sequence[Round], people: Iterable[str], field: str, count: int) -> None:
    """By definition: cut everybody's meetings into stretches of `count`; in none of them a topic comes twice."""
    for person in people:
        heard = told(rounds, person, field)
        assert all(heard)
        for start in range(0, len(heard), count):
            stretch = heard[start : start + count]
            assert len(set(stretch)) == len(stretch), (person, heard)
        counts = Counter(heard)
        assert max(counts.values(), default=0) - min((counts[f"{field[0]}{n}"] for n in range(count)), default=0) <= 1


sides = some.tuples(some.integers(1, 6), some.integers(1, 6))


@some.composite
def series(draw: some.DrawFn) -> tuple[Pairs, list[str]]:
    """Up to twelve rounds in which any matching of two sides meets, and everybody's ids."""
    first, second = draw(sides)
    sellers, marketers = [f"s{n}" for n in range(first)], [f"m{n}" for n in range(second)]
    found = []
    for _ in range(draw(some.integers(1, 12))):
        one, other = draw(some.permutations(sellers)), draw(some.permutations(marketers))
        found.append(list(zip(one, other, strict=False))[: draw(some.integers(0, min(first, second)))])
    return found, sellers + marketers


@given(series(), some.integers(1, 6), some.integers(0, 6))
@settings(max_examples=300, deadline=None)
def test_everybody_hears_and_presents_every_topic_before_one_again(
    drawn: tuple[Pairs, list[str]], persona_count: int, case_count: int
) -> None:
    """Whoever meets whom: each persona and each case comes once in every stretch, for both, so counts differ by one."""
    pairs, people = drawn
    topics = Topics(programme(), personas(persona_count), cases(case_count))
    given_out = topics.give_all(rounds_of(pairs))
    dull_check(given_out, people, "persona", persona_count)
    if case_count:
        dull_check(given_out, people, "case", case_count)
    assert [[t.people for t in one.tables] for one in given_out] == [
        [t.people for t in one.tables] for one in rounds_of(pairs)
    ]
    again = Topics(programme(), personas(persona_count), cases(case_count)).give_all(rounds_of(pairs))
    assert again == given_out


@given(series(), some.integers(2, 5), some.integers(1, 3))
@settings(max_examples=100, deadline=None)
def test_a_case_of_a_persona_is_told_with_that_persona_only(
    drawn: tuple[Pairs, list[str]], persona_count: int, own: int
) -> None:
    """And among the meetings about one persona, its cases come evenly."""
    pairs, people = drawn
    known = {
        f"c{p}{n}": CaseStudy(id=f"c{p}{n}", name="C", persona=f"p{p}")
        for p in range(persona_count)
        for n in range(own)
    }
    rounds = Topics(programme(), personas(persona_count), known).give_all(rounds_of(pairs))
    for one in rounds:
        assert all(known[table.case].persona == table.persona for table in one.tables)
    for person, persona in product(people, range(persona_count)):
        about = [t.case for one in rounds for t in one.tables if person in t.everybody and t.persona == f"p{persona}"]
        counts = Counter(about)
        assert max(counts.values(), default=0) - min((counts[f"c{persona}{n}"] for n in range(own)), default=0) <= 1


def is_latin(square: Square) -> bool:
    """Whether each row and each column has every number once."""
    numbers = set(range(len(square)))
    return all(set(line) == numbers for line in (*square, *zip(*square, strict=True)))


@pytest.mark.parametrize("order", [*range(1, 13), 15, 16, 25])
def test_squares_are_orthogonal_where_they_are_built(order: int) -> None:
    """For every order but odd multiples of two: laid upon each other, every pair of numbers comes once."""
    squares = orthogonal_squares(order)
    if order % 4 == 2:
        assert squares is None
        return
    assert squares is not None
    assert all(map(is_latin, squares))
    first, second = squares
    pairs = {(first[i][j], second[i][j]) for i in range(order) for j in range(order)}
    assert len(pairs) == order * order


@pytest.mark.parametrize("order", [3, 4, 5, 8, 9])
def test_a_whole_cycle_brings_every_persona_together_with_every_case(order: int) -> None:
    """With n and n people, personas and cases, everybody hears each once, and each pair of topics is told once."""
    rounds = planned(company(order, order), programme(order), personas=personas(order), cases=cases(order))
    people = [f"{side}{n}" for side in "sm" for n in range(order)]
    dull_check(rounds, people, "persona", order)
    dull_check(rounds, people, "case", order)
    pairs = Counter((table.persona, table.case) for one in rounds for table in one.tables)
    assert set(pairs.values()) == {1}
    assert len(pairs) == order * order


@pytest.mark.parametrize("order", [2, 6, 10])
def test_without_squares_everybody_still_hears_everything_once(order: int) -> None:
    """Where there are no squares, or none are built, only some pairs of topics are told twice."""
    rounds = planned(company(order, order), programme(order), personas=personas(order), cases=cases(order))
    people = [f"{side}{n}" for side in "sm" for n in range(order)]
    dull_check(rounds, people, "persona", order)
    dull_check(rounds, people, "case", order)


def test_only_what_is_valid_is_presented_and_new_topics_begin_a_stretch() -> None:
    """A persona from March on is heard as often as the others from then on, and no more often to catch up."""
    known = personas(3) | {"p2": Persona(id="p2", name="P2", first=date(2027, 3, 1), until=date(2027, 4, 10))}
    rounds = planned(company(4, 4), programme(18), personas=known)
    for person in ("s0", "m3"):
        march = [one for one in rounds if date(2027, 3, 1) <= one.day <= date(2027, 4, 10)]
        assert [Counter(told(march[n : n + 3], person, "persona")) for n in (0, 3)] == [Counter(("p0", "p1", "p2"))] * 2
        outside = [one for one in rounds if one not in march]
        assert "p2" not in told(outside, person, "persona")


def test_what_is_settled_stays_and_is_counted() -> None:
    """A pinned table keeps its topics, past rounds count, and the rest of the stretch goes around them."""
    past, *coming = rounds_of([[("s0", "m0"), ("s1", "m1")], [("s0", "m1"), ("s1", "m0")], [("s0", "m0")]])
    past = past.replace(tables=tuple(table.replace(persona="p1", case="c0") for table in past.tables))
    topics = Topics(programme(), personas(2), cases(2))
    topics.remember([past])
    pinned = coming[0].tables[0].replace(persona="p0", case="c1", pinned=True)
    coming[0] = coming[0].replace(tables=(pinned, *coming[0].tables[1:]))
    first, second = topics.give_all(coming)
    assert first.tables[0] == pinned
    assert (first.tables[1].persona, first.tables[1].case) == ("p0", "c1")
    assert second.tables[0].persona in ("p0", "p1")
    assert told([past, first], "s1", "persona") == ["p1", "p0"]


def test_owners_tell_where_nothing_else_is_lost() -> None:
    """Whoever answers for a persona presents it where that costs nobody variety."""
    known = {f"p{n}": Persona(id=f"p{n}", name="P", owner=f"m{n}") for n in range(2)}
    (only,) = Topics(programme(presenting="Marketing"), known, {}).give_all(rounds_of([[("s0", "m1"), ("s1", "m0")]]))
    assert [table.persona for table in only.tables] == ["p1", "p0"]


def test_tables_of_several_have_as_few_repeats_as_are_found() -> None:
    """Guests of one host hear the same, and a pool's pairs hear each persona in turn."""
    hosts = planned(company(6, 2), programme(6, mode="hosts"), personas=personas(3), cases=cases(2))
    assert all(table.persona and table.case for one in hosts for table in one.tables)
    for person in (f"s{n}" for n in range(6)):
        assert len(set(told(hosts, person, "persona")[:3])) >= 2
    pool = planned(company(4, 0), programme(3, sides=(SIDES[0],)), personas=personas(3))
    assert all(len(set(told(pool, f"s{n}", "persona"))) == 3 for n in range(4))


def test_many_meetings_keep_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """In large programmes topics take turns, and still none comes twice in a stretch."""
    monkeypatch.setattr("scheduler.pairing.topics._MANY", 1000)
    shifted = [[(f"s{n}", f"m{(n + turn) % 40}") for n in range(40) if (n + turn) % 7] for turn in range(54)]
    rounds = Topics(programme(), personas(5), cases(4)).give_all(rounds_of(shifted))
    assert sum(len(one.tables) for one in rounds) > 1000
    people = [f"{side}{n}" for side in "sm" for n in range(40)]
    dull_check(rounds, people, "persona", 5)
    dull_check(rounds, people, "case", 4)
    assert len({(table.persona, table.case) for one in rounds for table in one.tables}) == 20

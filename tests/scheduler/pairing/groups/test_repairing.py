"""Tables of several people are repaired with as few of them changed as must be."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Programme, Round, Severity
from scheduler.pairing.check import check
from scheduler.pairing.proposing import propose_rounds
from scheduler.pairing.repair import repair
from scheduler.rules.company import Company
from tests.scheduler.pairing.making import FIRST, SIDES, away, company, exchange, person, programme

ROUNDS = 4
MODES = (("tables:3", 1), ("tables:4", 1), ("one-to-one", 1), ("tables:2+2", 2), ("tables:2+1", 2))


def laid(known: Company, made: Programme) -> tuple[Round, ...]:
    """The rounds as they are planned."""
    proposed = propose_rounds(exchange(known, made), FIRST, personas={}, cases={})
    assert proposed
    return proposed.rounds


@given(
    st.sampled_from(MODES), st.integers(4, 9), st.integers(2, 4),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, ROUNDS - 1)), max_size=4), st.integers(0, 2),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_only_tables_with_somebody_missing_or_joining_change(
    kind: tuple[str, int], sellers: int, marketers: int, missing: list[tuple[int, int]], first: int
) -> None:
    """Nobody sits where they cannot be, the past stays, and who could come and sat out has no table to themselves."""
    mode, sides = kind
    made = programme(ROUNDS, mode=mode, sides=SIDES[:sides])
    before = laid(company(sellers, marketers), made)
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    gone = sorted({(ids[who % len(ids)], when) for who, when in missing})
    known = company(sellers, marketers, absences=tuple(one for id, when in gone for one in away(id, when)))
    start = FIRST + timedelta(weeks=first)
    done = repair(exchange(known, made, before), start, personas={}, cases={})
    found = check(exchange(known, made, done.rounds))
    assert not [one for one in found if one.severity == Severity.HARD and one.dates and one.dates.first >= start]
    assert done.rounds[:first] == before[:first]
    for number, (old, new) in enumerate(zip(before, done.rounds, strict=True)):
        there = {id for table in new.tables for id in table.everybody}
        listed = {out.person for out in new.sitting_out}
        members = set(ids) if sides == 2 else {id for id in ids if id[0] == "s"}
        assert there | listed == members
        assert not there & listed
        if number >= first and not any(when == number and id in members for id, when in gone):
            assert new == old
    broken = sum(
        any((id, number) in gone for id in table.everybody)
        for number, one in enumerate(before)
        for table in one.tables
        if number >= first
    )
    assert done.changed >= broken
    assert done.fewest in (None, broken)


def test_who_joins_a_pool_gets_a_free_place_and_nobody_is_moved() -> None:
    """A newcomer sits down where a place is free; the others stay with whom they are."""
    made = programme(ROUNDS, mode="tables:4", sides=SIDES[:1])
    before = laid(company(7, 1), made)
    people = {**company(7, 1).people, "s9": person("s9", "vi")}
    done = repair(exchange(company(7, 1, people=people), made, before), FIRST, personas={}, cases={})
    for old, new in zip(before, done.rounds, strict=True):
        assert {frozenset(table.everybody) - {"s9"} for table in new.tables} == {
            frozenset(t.everybody) for t in old.tables
        }
        assert {table.id for table in new.tables} == {table.id for table in old.tables}
        assert any("s9" in table.everybody for table in new.tables)

"""The demonstration company's exchange, planned from its lists, against a dull count of what is possible."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from scheduler.model import Severity
from scheduler.workspace import Workspace
from tests.acceptance import demo_company as company
from tests.acceptance.dull_exchange_oracle import ExchangeOracle

Meetings = dict[date, list[tuple[str, str]]]


@pytest.fixture(scope="module")
def oracle() -> ExchangeOracle:
    """The dull count."""
    return ExchangeOracle()


@pytest.fixture(scope="module")
def meetings(workspace: Workspace) -> Meetings:
    """The planned pairs by day, seller first, as personnel numbers."""
    people = workspace.context.company.people
    found: Meetings = defaultdict(list)
    for round in workspace.exchange.show(company.PROGRAMME).rounds:
        for table in round.tables:
            (seller,), (marketer,) = table.sides["Vertrieb"], table.sides["Marketing"]
            found[round.date].append((people[seller].personnel_number, people[marketer].personnel_number))
    return found


def test_every_round_has_as_many_meetings_as_are_possible(oracle: ExchangeOracle, meetings: Meetings) -> None:
    """On no Thursday could one more pair meet."""
    assert {day: len(pairs) for day, pairs in meetings.items()} == {
        day: oracle.most_meetings(day) for day in oracle.days()
    }


def test_only_who_is_there_and_may_meet_does(oracle: ExchangeOracle, meetings: Meetings) -> None:
    """Nobody meets while away, on a free weekday, before joining or after leaving, and the barred pair never does."""
    for day, pairs in meetings.items():
        assert set(pairs) <= oracle.pairs(day)
        assert len({number for pair in pairs for number in pair}) == 2 * len(pairs)


def test_every_pair_that_can_meet_does(oracle: ExchangeOracle, meetings: Meetings) -> None:
    """All pairs that share a Thursday meet within the half-year."""
    possible = {pair for day in oracle.days() for pair in oracle.pairs(day)}
    assert {pair for pairs in meetings.values() for pair in pairs} == possible


def test_it_says_how_good_it_is(workspace: Workspace, oracle: ExchangeOracle, meetings: Meetings) -> None:
    """The bounds it states are those of the dull count, and it claims no more than it reaches."""
    quality = workspace.exchange.quality(company.PROGRAMME)
    made = sum(map(len, meetings.values()))
    distinct = len({pair for pairs in meetings.values() for pair in pairs})
    assert (quality.meetings, quality.most_meetings) == (made, sum(map(oracle.most_meetings, oracle.days())))
    assert (quality.distinct_pairs, quality.repeats) == (distinct, made - distinct)
    assert quality.most_distinct_pairs == len({pair for day in oracle.days() for pair in oracle.pairs(day)})


def test_no_rule_is_broken(workspace: Workspace) -> None:
    """Its own check finds nothing hard and nothing soft."""
    findings = workspace.exchange.check(company.PROGRAMME).findings
    assert {finding.severity for finding in findings} <= {Severity.NOTICE}


def test_skipped_rounds_say_why(workspace: Workspace) -> None:
    """The two holidays of the programme's place are listed without meetings."""
    rounds = workspace.exchange.show(company.PROGRAMME).rounds
    assert [round.date for round in rounds if not round.tables] == list(company.SKIPPED_ROUNDS)
    assert all(round.reason for round in rounds if not round.tables)


def test_in_person_at_one_site_and_online_between_two(workspace: Workspace) -> None:
    """Two people of one site meet in a room there, people of two sites online."""
    people = workspace.context.company.people
    for round in workspace.exchange.show(company.PROGRAMME).rounds:
        for table in round.tables:
            sites = {people[person].site for side in table.sides.values() for person in side}
            assert table.online == (len(sites) == 2)


def test_who_is_never_there_on_thursdays_is_told_so_each_time(workspace: Workspace) -> None:
    """A part-timer who is off on Thursdays sits out every round, for that reason and no other."""
    people = workspace.context.company.people
    (number,) = company.NEVER_ON_THURSDAYS
    reasons = [
        (sit_out.reason, round.date)
        for round in workspace.exchange.show(company.PROGRAMME).rounds
        for sit_out in round.sitting_out
        if people[sit_out.person].personnel_number == number and round.tables
    ]
    assert len(reasons) == company.THURSDAYS - len(company.SKIPPED_ROUNDS)
    assert len({reason for reason, _ in reasons}) == 1

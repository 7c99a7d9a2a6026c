"""Ways out of findings: tried, so that whoever takes one is not worse off."""

from __future__ import annotations

import shlex

from scheduler.model import Finding, Rule, Scope, Severity
from scheduler.rotation.check import Checker
from scheduler.rotation.repairs import with_repairs
from scheduler.rules.rotation_days import RotationDays
from scheduler.texts import texts
from tests.scheduler.rules.making import Stint, absence, apprentice, company, department, person, plan, rows, stint

PLACES = [department("ek", mentor="mia"), department("fi"), department("lo")]
PEOPLE = [apprentice("ann"), person("bob"), person("cem"), person("mia", "ek"), person("moe", "ek")]
NO_GAP = Rule(id="gap", kind="no-gap")
ONE_PLACE = Rule(id="cap", kind="capacity", parameters={"most": 1})


def repaired(stints: list[Stint], *rules: Rule, away: str = "") -> tuple[Finding, ...]:
    """The findings on a plan with their repairs."""
    absences = [absence(away, "2027-02-01", "2027-02-28")] if away else []
    firm = company(PEOPLE, PLACES, rules=rules, absences=absences)
    days = RotationDays(plan("2027-02-01", "2027-03-28"), rows(stints), firm)
    checker = Checker(days)
    return with_repairs(checker, checker.findings)


def commands(finding: Finding) -> list[list[str]]:
    """The commands of a finding's repairs, as a shell would split them."""
    return [shlex.split(repair.command) for repair in finding.repairs]


def test_a_gap_is_filled_by_the_stations_around_it() -> None:
    """The one before may go on, the one after begin earlier."""
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-28"), stint("ann", "fi", "2027-03-08", "2027-03-28")]
    (finding,) = repaired(stints, NO_GAP)
    assert commands(finding) == [
        ["rotation", "assign", "plan", "ann", "EK", "2027-03-01", "2027-03-05"],
        ["rotation", "assign", "plan", "ann", "FI", "2027-03-01", "2027-03-05"],
    ]


def test_two_on_one_place_may_be_moved_or_freed() -> None:
    """A week later there is room; nothing is offered that leads to the same trouble elsewhere."""
    stints = [stint("bob", "ek", "2027-02-08", "2027-02-14"), stint("cem", "ek", "2027-02-01", "2027-02-14")]
    (finding,) = repaired(stints, ONE_PLACE)
    assert ["rotation", "move", "plan", "bob-ek-2027-02-08", "2027-02-15"] in commands(finding)
    assert all(texts("de")(repair.text) != repair.text.key for repair in finding.repairs)


def test_nothing_is_offered_that_adds_a_hard_finding() -> None:
    """Taking the apprentice out would leave a gap, so only the guest is offered to go."""
    stints = [stint("ann", "lo", "2027-02-01", "2027-03-28"), stint("bob", "lo", "2027-02-08", "2027-02-14")]
    everybody = Rule(id="all", kind="capacity", parameters={"most": 1, "who": "all"})
    (finding,) = repaired(stints, everybody, NO_GAP)
    assert finding.repairs
    assert all("ann" not in words[3] for words in commands(finding))


def test_pinned_ones_stay() -> None:
    """What is pinned is never offered to be moved."""
    stints = [
        stint("bob", "ek", "2027-02-08", "2027-02-14", pinned=True),
        stint("cem", "ek", "2027-02-08", "2027-02-14", pinned=True),
    ]
    (finding,) = repaired(stints, ONE_PLACE)
    assert not finding.repairs


def test_another_mentor() -> None:
    """A colleague who is there more often can guide."""
    rule = Rule(id="m", kind="mentor", severity=Severity.SOFT)
    (finding,) = repaired([stint("ann", "ek", "2027-02-01", "2027-02-28")], rule, away="mia")
    assert commands(finding) == [
        ["rotation", "assign", "plan", "ann", "EK", "2027-02-01", "2027-02-28", "--mentor", "moe"]
    ]


def test_longer_and_shorter() -> None:
    """A short stay may grow by a week, a long one lose its end."""
    (short,) = repaired(
        [stint("bob", "ek", "2027-02-08", "2027-02-14")], Rule(id="s", kind="min-stay", parameters={"weeks": 2})
    )
    assert [words[1:2] + words[-2:] for words in commands(short)] == [
        ["assign", "2027-02-15", "2027-02-21"],
        ["assign", "2027-02-01", "2027-02-07"],
    ]
    (long,) = repaired(
        [stint("bob", "ek", "2027-02-01", "2027-02-28")], Rule(id="l", kind="max-stay", parameters={"weeks": 3})
    )
    assert commands(long) == [
        ["rotation", "unassign", "plan", "bob-ek-2027-02-01", "--from", "2027-02-22", "--until", "2027-02-28"]
    ]


def test_a_pair_that_trades_places_is_offered_the_trade() -> None:
    """Where one is away alone each may go to the other's department; not where a pin stands in the way."""
    pair = Rule(id="pair", kind="reciprocal", scope=Scope(pairs=(("bob", "mia"),)))
    (finding,) = repaired([stint("bob", "fi", "2027-02-08", "2027-02-14")], pair)
    assert commands(finding)[0] == ["rotation", "swap", "plan", "bob", "mia", "2027-02-08", "2027-02-12", "--tandem"]
    (finding,) = repaired([stint("bob", "fi", "2027-02-08", "2027-02-14", pinned=True)], pair)
    assert not finding.repairs


def test_what_a_repair_costs_elsewhere_is_said() -> None:
    """The soft findings that it adds and removes beside the one that it is for are counted in its text."""
    short = Rule(id="short", kind="min-stay", severity=Severity.SOFT, parameters={"weeks": 2})
    stints = [stint("bob", "ek", "2027-02-08", "2027-02-21"), stint("cem", "ek", "2027-02-01", "2027-02-14")]
    (finding, *_) = repaired(stints, ONE_PLACE, short)
    said = {repair.command.split()[1]: texts("en")(repair.text) for repair in finding.repairs}
    assert said["unassign"].endswith("; 2 soft findings more")
    assert "soft" not in said["move"]

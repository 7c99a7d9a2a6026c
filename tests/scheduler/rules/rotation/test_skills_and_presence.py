"""Who can do what, who learns what, and who is really there."""

from __future__ import annotations

import msgspec

from scheduler.model import AbsenceKind, Severity, Skill, Wish
from tests.scheduler.rules.making import (
    absence,
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    past,
    person,
    plan,
    school,
    stint,
    when,
)

FRENCH = (Skill(name="Französisch", level=2),)
PLACES = [department("ek", contents=("Angebote",)), department("fi", contents=("Bilanz", "Kasse")), department("vi")]
FRAME = plan("2027-03-01", "2027-04-04")


def test_only_with_the_skill() -> None:
    """Whoever lacks it or has too little of it does not come; capitals do not matter."""
    firm = company([person("ann", skills=FRENCH), person("bob")], PLACES)
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("bob", "ek", "2027-03-15", "2027-03-26")]
    assert [f.people for f in found("skill-needed", firm, stints, {"skill": "französisch"})] == [("bob",)]
    assert measures(found("skill-needed", firm, stints, {"skill": "Französisch", "level": 3})) == [(2, 3), (0, 3)]


def test_somebody_who_knows_is_there() -> None:
    """While the only one is elsewhere it is the plan's fault; while she is on vacation it is a notice."""
    team = [person("ann", "ek", skills=FRENCH), person("bob", "ek")]
    firm = company(team, PLACES, absences=[absence("ann", "2027-03-29", "2027-04-02")])
    stints = [stint("ann", "fi", "2027-03-15", "2027-03-19")]
    findings = [
        f for f in found("skill-mix", firm, stints, {"skill": "Französisch"}, frame=FRAME) if "ek" in f.departments
    ]
    assert [(f.severity, f.measure.is_ if f.measure else None) for f in findings] == [
        (Severity.HARD, 0),
        (Severity.NOTICE, 0),
    ]
    assert when(findings) == [("2027-03-15", "2027-03-19"), ("2027-03-30", "2027-04-02")]


def test_a_guest_with_the_skill_counts() -> None:
    """A guest who knows French stands in for the one who is elsewhere."""
    team = [person("ann", "ek", skills=FRENCH), person("cem", "vi", skills=FRENCH)]
    stints = [stint("ann", "fi", "2027-03-15", "2027-03-19"), stint("cem", "ek", "2027-03-15", "2027-03-19")]
    findings = found("skill-mix", company(team, PLACES), stints, {"skill": "Französisch"}, frame=FRAME)
    assert not [f for f in findings if f.departments == ("ek",) and f.severity == Severity.HARD]


def test_newcomers_at_a_time() -> None:
    """Two newcomers share a week; one who has been there before, and whose home it is, are none."""
    people = [apprentice("ann"), apprentice("bob"), person("cem"), person("dan", "ek")]
    firm = company(people, PLACES, history=[past("cem", "ek", "2026-03-02", "2026-03-27")])
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-19"),
        stint("bob", "ek", "2027-03-15", "2027-03-26"),
        stint("cem", "ek", "2027-03-01", "2027-03-26"),
        stint("dan", "ek", "2027-03-01", "2027-03-26"),
    ]
    findings = found("newcomers", firm, stints, {"most": 1})
    assert when(findings) == [("2027-03-15", "2027-03-19")]
    assert measures(findings) == [(2, 1)]
    assert findings[0].people == ("ann", "bob")


def test_a_newcomer_who_began_before_the_plan() -> None:
    """Whoever goes on with their first stay is still new, and no longer so in a second one."""
    history = [past("ann", "ek", "2027-02-15", "2027-02-26")]
    firm = company([apprentice("ann")], PLACES, history=history)
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("ann", "ek", "2027-03-22", "2027-03-25")]
    assert when(found("newcomers", firm, stints, {"most": 0}, frame=FRAME)) == [("2027-03-01", "2027-03-12")]


def test_hollow_stays() -> None:
    """Of 20 assigned days to Good Friday 2027 a week of school and the holiday leave 14."""
    firm = company([apprentice("ann")], PLACES, absences=[school("ann", "2027-03-08", "2027-03-12")])
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-26")]
    assert measures(found("presence-share", firm, stints, {"least_share": 0.8})) == [(0.7, 0.8)]
    assert not found("presence-share", firm, stints, {"least_share": 0.7})


def test_learning_contents() -> None:
    """Each content once, wherever it is offered; one that nobody offers says so."""
    firm = company([apprentice("ann")], PLACES, history=[past("ann", "fi", "2026-03-02", "2026-03-27")])
    stints = [stint("ann", "vi", "2027-03-01", "2027-03-26")]
    findings = found("content", firm, stints, {"contents": ("angebote", "Kasse", "Tango")})
    assert [f.text.key for f in findings] == ["rule-content-finding", "rule-content-finding-nowhere"]
    assert findings[0].departments == ("ek",)


def test_vacation_elsewhere() -> None:
    """Three of five vacation days lie in the finance stay; sickness is no vacation."""
    away = [
        absence("ann", "2027-03-11", "2027-03-17", kind=AbsenceKind.VACATION),
        absence("ann", "2027-03-22", "2027-03-23", kind=AbsenceKind.SICK),
    ]
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("ann", "fi", "2027-03-15", "2027-03-26")]
    only = {"departments": ("ek",)}
    findings = found("leave-only-in", company([apprentice("ann")], PLACES, absences=away), stints, only)
    assert when(findings) == [("2027-03-15", "2027-03-17")]
    assert measures(findings) == [(3, 0)]
    assert not found("leave-only-in", company([person("ann")], PLACES, absences=away), stints, only)


def test_wishes() -> None:
    """One assigned day inside is enough; wishes of the list count where a rule names none."""
    firm = company([person("ann")], PLACES)
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12")]
    wish = {"person": "ann", "department": "ek", "from": "2027-03-12", "until": "2027-03-31"}
    assert not found("wish", firm, stints, wish)
    assert when(found("wish", firm, stints, wish | {"from": "2027-03-13"})) == [("2027-03-13", "2027-03-31")]
    listed = Wish(id="w", person="ann", department="fi", start=on("2027-04-01"), end=on("2027-05-01"))
    firm = msgspec.structs.replace(firm, wishes={"w": listed})
    assert [f.departments for f in found("wish", firm, stints)] == [("fi",)]

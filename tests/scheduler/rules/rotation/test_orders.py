"""In which order people come to departments, how soon again, and how many of a group."""

from __future__ import annotations

import pytest

from tests.scheduler.rules.making import absence, apprentice, company, department, found, measures, past, stint, when

PLACES = [department("ek"), department("fi"), department("lo", site="ham"), department("vi")]
ANN = apprentice("ann")


@pytest.mark.parametrize(
    ("places", "exactly", "expected"),
    [(["ek"], 2, [(1, 2)]), (["ek", "fi"], 2, []), (["ek", "fi", "vi"], 2, [(3, 2)]), ([], 0, [])],
)
def test_so_many_of_a_group(places: list[str], exactly: int, expected: list[tuple[int, int]]) -> None:
    """Neither fewer nor more electives than asked for; a stay of history counts, departments outside do not."""
    months = ["2027-02", "2027-03", "2027-04"]
    stints = [stint("ann", where, f"{month}-01", f"{month}-26") for where, month in zip(places, months, strict=False)]
    stints.append(stint("ann", "lo", "2027-06-01", "2027-06-30"))
    parameters = {"departments": ("ek", "fi", "vi"), "exactly": exactly}
    assert measures(found("elective", company([ANN], PLACES), stints, parameters)) == expected
    history = [past("ann", "ek", "2026-09-01", "2026-09-30")]
    again = found("elective", company([ANN], PLACES, history=history), stints, parameters)
    assert measures(again) == ([(1, 0)] if not places else expected)


def test_back_too_soon() -> None:
    """26 March to 24 May are 59 days, four more than eight weeks and three days: nine weeks are not reached."""
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-26"), stint("ann", "ek", "2027-05-24", "2027-06-18")]
    firm = company([ANN], PLACES)
    findings = found("no-return", firm, stints, {"pause_weeks": 9})
    assert when(findings) == [("2027-05-24", "2027-06-18")]
    assert measures(findings) == [(8.43, 9)]
    assert not found("no-return", firm, stints, {"pause_weeks": 8})
    assert not found("no-return", firm, stints, {"pause_weeks": 9, "departments": ("fi",)})


def test_back_too_soon_after_history() -> None:
    """A stay before the plan counts as the one before."""
    firm = company([ANN], PLACES, history=[past("ann", "ek", "2026-12-01", "2027-01-22")])
    stints = [stint("ann", "ek", "2027-02-15", "2027-03-12")]
    assert measures(found("no-return", firm, stints, {"pause_weeks": 4})) == [(3.43, 4)]


def test_never_directly_after() -> None:
    """A weekend and Easter lie between and do not help; one work day in another place or at home does."""
    easter = [stint("ann", "ek", "2027-03-01", "2027-03-25"), stint("ann", "fi", "2027-03-30", "2027-04-16")]
    later = [easter[0], stint("ann", "fi", "2027-03-31", "2027-04-16")]
    parameters = {"pairs": ("ek>fi",)}
    assert when(found("forbidden-succession", company([ANN], PLACES), easter, parameters)) == [
        ("2027-03-25", "2027-03-30")
    ]
    assert not found("forbidden-succession", company([ANN], PLACES), later, parameters)
    away = company([ANN], PLACES, absences=[absence("ann", "2027-03-30")])
    assert len(found("forbidden-succession", away, later, parameters)) == 1
    assert not found("forbidden-succession", company([ANN], PLACES), easter, {"pairs": ("fi>ek",)})


def test_round_the_ring() -> None:
    """Entering anywhere is free, another department between does not break it, and the ring closes."""
    parameters = {"ring": ("ek>fi>lo",)}
    places = ["fi", "vi", "lo", "ek"]
    months = ["02", "03", "04", "05"]
    stints = [stint("ann", p, f"2027-{m}-01", f"2027-{m}-26") for p, m in zip(places, months, strict=True)]
    firm = company([ANN], PLACES)
    assert not found("cyclic-order", firm, stints, parameters)
    (finding,) = found("cyclic-order", firm, [*stints[:3], stint("ann", "fi", "2027-05-03", "2027-05-28")], parameters)
    assert finding.departments == ("lo", "fi")
    assert finding.text.values["wanted"] == "Ek"


def test_only_in_the_window() -> None:
    """The first three days of March lie before the window; the finding counts work days, not the weekend."""
    parameters = {"department": "ek", "from": "2027-03-04", "until": "2027-04-30"}
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-26"), stint("ann", "fi", "2027-05-03", "2027-05-28")]
    findings = found("window", company([ANN], PLACES), stints, parameters)
    assert when(findings) == [("2027-03-01", "2027-03-03")]
    assert measures(findings) == [(3, 0)]
    assert not found("window", company([ANN], PLACES), stints[1:], parameters)


def test_changes_of_site() -> None:
    """Munich, Hamburg, Munich: two changes, and three weeks in Hamburg are fewer than four; the ends are exempt."""
    stints = [
        stint("ann", "ek", "2027-02-01", "2027-02-12"),
        stint("ann", "lo", "2027-02-15", "2027-03-07"),
        stint("ann", "fi", "2027-03-08", "2027-03-12"),
    ]
    firm = company([ANN], PLACES)
    assert measures(found("site-change", firm, stints, {"most_changes": 1})) == [(2, 1)]
    assert not found("site-change", firm, stints, {"most_changes": 2})
    findings = found("site-change", firm, stints, {"least_weeks": 4})
    assert when(findings) == [("2027-02-15", "2027-03-07")]
    assert measures(findings) == [(3, 4)]
    assert not found("site-change", firm, stints, {"least_weeks": 3})


def test_heavy_weeks() -> None:
    """Three weeks of weight 2 and one of weight 1 within four weeks are 7; a week weighs as its heaviest station."""
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-17"),
        stint("ann", "fi", "2027-03-18", "2027-03-26"),
        stint("ann", "vi", "2027-03-29", "2027-04-30"),
    ]
    parameters = {"weights": ("ek:2", "fi:1"), "window_weeks": 4, "most": 6}
    firm = company([ANN], PLACES)
    findings = found("load", firm, stints, parameters)
    assert measures(findings) == [(7, 6)]
    assert when(findings) == [("2027-03-01", "2027-03-28")]
    assert not found("load", firm, stints, parameters | {"most": 7})

"""Findings in order, accepted, counted and compared."""

from __future__ import annotations

from datetime import date

from scheduler.model import Acceptance, Finding, Severity, Span, message
from scheduler.rules.findings import Counts, counted, difference, ordered, with_acceptances, worst


def finding(id: str, severity: Severity = Severity.HARD, day: int = 1) -> Finding:
    """A finding of a day in March."""
    dates = Span(date(2027, 3, day), date(2027, 3, day))
    return Finding(id=id, rule="r", kind="k", severity=severity, dates=dates, text=message("word-online"))


HARD, LATER = finding("f-hard", day=3), finding("f-later", day=9)
SOFT, NOTICE = finding("f-soft", Severity.SOFT), finding("f-notice", Severity.NOTICE)
TAKEN = Acceptance(id="f-hard", by="ada", reason="agreed", day=date(2027, 3, 1))


def test_hard_ones_come_first_then_the_earlier() -> None:
    """A planner reads the list from what must be done now to what is worth knowing."""
    assert ordered([NOTICE, LATER, SOFT, HARD]) == (HARD, LATER, SOFT, NOTICE)


def test_an_accepted_finding_stays_listed_at_the_end_and_no_longer_counts() -> None:
    """Taking responsibility hides nothing."""
    marked = with_acceptances([HARD, SOFT, LATER], {TAKEN.id: TAKEN})
    assert [one.id for one in marked] == ["f-later", "f-soft", "f-hard"]
    assert marked[-1].accepted == TAKEN
    assert counted(marked) == Counts(hard=1, soft=1, notices=0, accepted=1)
    assert worst(marked) == "hard"
    assert worst(marked[-1:]) == ""


def test_a_difference_is_what_is_new_and_what_is_gone() -> None:
    """What stays, though perhaps with another measure, is neither."""
    assert difference([HARD, SOFT], [SOFT, NOTICE]) == ((NOTICE,), (HARD,))

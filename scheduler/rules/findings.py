"""What is done with findings, whatever plan they are about: put in order, accepted, counted, compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from scheduler.model import Acceptance, Finding, Rule, Severity, message
from scheduler.rules.kind import finding_id

_ORDER = {Severity.HARD: 0, Severity.SOFT: 1, Severity.NOTICE: 2}


class Counts(msgspec.Struct, frozen=True):
    """How many findings stand against a plan by severity, and how many somebody has accepted."""

    hard: int = 0
    soft: int = 0
    notices: int = 0
    accepted: int = 0


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that count first, hard before soft before notices, then by first day, kind, people and places."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    first = finding.dates.first if finding.dates else date.min
    where = (first, finding.kind, finding.departments, finding.people, finding.id)
    return (not finding.counts, _ORDER[finding.severity], *where)


def if_requested(rule: Rule, finding: Finding) -> Finding:
    """A finding that there would be if requested absences were approved, as the notice that it is until then."""
    return msgspec.structs.replace(
        finding,
        id=finding_id(rule, "requested", finding.id),
        severity=Severity.NOTICE,
        text=message("rule-if-requested", text=finding.text),
    )


def with_acceptances(findings: Iterable[Finding], acceptances: Mapping[str, Acceptance]) -> tuple[Finding, ...]:
    """The findings in order, each with its acceptance where somebody has taken responsibility for it."""
    return ordered(msgspec.structs.replace(finding, accepted=acceptances.get(finding.id)) for finding in findings)


def counted(findings: Iterable[Finding]) -> Counts:
    """How many there are of each severity; accepted ones are counted as nothing but accepted."""
    found = list(findings)
    open_ones = [finding.severity for finding in found if finding.counts]
    return Counts(
        hard=open_ones.count(Severity.HARD),
        soft=open_ones.count(Severity.SOFT),
        notices=open_ones.count(Severity.NOTICE),
        accepted=len(found) - len(open_ones),
    )


def difference(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are new and those that are gone, by what they are about; a changed measure is neither."""
    old = {finding.id: finding for finding in before}
    new = {finding.id: finding for finding in after}
    added = ordered(finding for key, finding in new.items() if key not in old)
    return added, ordered(finding for key, finding in old.items() if key not in new)


def worst(findings: Iterable[Finding]) -> str:
    """The worst severity among the findings that count; empty where none does."""
    return min((finding.severity for finding in findings if finding.counts), key=_ORDER.__getitem__, default="")

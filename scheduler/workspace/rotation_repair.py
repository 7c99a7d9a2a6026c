"""The repair of a rotation plan with the fewest changes, shown by person before it is made."""

from __future__ import annotations

import time as clock
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import msgspec

from scheduler.model import Finding, Message, RotationPlan, RotationRow, Severity, Value, message, require
from scheduler.rotation.repairing.repair import Asked, Repaired, repair
from scheduler.rules.company import Company
from scheduler.rules.findings import difference
from scheduler.workspace.rotation_copies import put_beside
from scheduler.workspace.rotation_differences import as_told, difference_of, people_of, told_of
from scheduler.workspace.rotation_judged import rows_of
from scheduler.workspace.rotation_plans import PlanPart, names_of, write
from scheduler.workspace.rotation_sides import sides_of
from scheduler.workspace.rotation_views import plan_view
from scheduler.workspace.views.rotation_repair import RepairQuality, RotationRepair

SECONDS = 60.0
MOST_NAMED = 12

Progress = Callable[[float, Message], None]


class _Kept(msgspec.Struct, frozen=True):
    """A repair that was shown, to be made as it was shown."""

    plan: str
    start: date
    generation: int
    done: Repaired
    seconds: float


class RotationRepairPart(PlanPart):
    """Repairs of rotation plans."""

    _kept: _Kept | None = None

    def repair(
        self,
        plan: str,
        first: date | None = None,
        dry_run: bool = False,
        time_limit: float | None = None,
        seed: int = 0,
        progress: Progress | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> RotationRepair:
        """Remove every hard finding that can be, from `first` or today on, with as few changes as possible.

        Pins and what has been accepted stay. With `dry_run` nothing is written; asked again without it on the same
        state, what was shown is made. Once `stop` says yes the best so far is kept as a plan of its own beside this
        one, unless it is a dry run. Raises NotPossible for rules that cannot be planned with.
        """
        require(time_limit is None or time_limit > 0, "rotation-bad-time-limit", field="time_limit")
        record = self.find(plan)
        start = max(first or record.start, self._context.today)
        kept = self._done(record, start, time_limit or SECONDS, seed, progress, stop)
        self._kept = kept if dry_run else None
        view = self._view(record, start, kept, time_limit or SECONDS)
        if dry_run or not kept.done.rows:
            return view
        proposal = self._write(record, kept.done.rows, stopped=stop is not None and stop())
        sentence = [message("rotation-solve-proposal", proposal=proposal)] if proposal else []
        return msgspec.structs.replace(view, proposal=proposal, sentences=(*view.sentences, *sentence))

    def _done(
        self,
        plan: RotationPlan,
        start: date,
        seconds: float,
        seed: int,
        progress: Progress | None,
        stop: Callable[[], bool] | None,
    ) -> _Kept:
        generation, kept = self._context.snapshot.generation, self._kept
        if kept is not None and (kept.plan, kept.start, kept.generation) == (plan.id, start, generation):
            return kept
        judged = self._plans.of(plan)
        rows = tuple(rows_of(self._context, plan))
        asked = Asked(plan, rows, self._context.company, judged.findings, start, seconds, seed)
        begin = clock.monotonic()
        done = repair(asked, _progress(progress, plan), stop)
        return _Kept(plan.id, start, generation, done, clock.monotonic() - begin)

    def _write(self, plan: RotationPlan, rows: dict[str, RotationRow], *, stopped: bool) -> str:
        """Make the repair, or keep it as a proposal where it was stopped; the answer is the proposal's id."""
        if stopped:
            after = _with(rows_of(self._context, plan), rows.values())
            return put_beside(self._context, plan, after, "proposal", message("rotation-proposed", name=plan.name))
        with self._context.change(message("repairing-done", name=plan.name)) as transaction:
            for row in rows.values():
                write(transaction, row)
        return ""

    def _view(self, plan: RotationPlan, start: date, kept: _Kept, seconds: float) -> RotationRepair:
        done, names, company = kept.done, names_of(self._context), self._context.company
        judged = self._plans.of(plan)
        before = rows_of(self._context, plan)
        after = _with(before, done.rows.values())
        findings = self._plans.after(judged, done.rows.values())
        added, removed = difference(judged.findings, findings)
        told = who_is_told(before, after, company)
        quality = RepairQuality(
            changed=done.cells,
            fewest=done.bound,
            proven=done.status in ("optimal", "nothing"),
            people=done.people,
            mentors=done.mentors,
            objective=soft_cost(findings, company),
            objective_before=soft_cost(judged.findings, company),
            seconds=round(kept.seconds, 2),
        )
        sentences = list(_sentences(plan, start, done, quality, seconds))
        if told:
            named: list[Value] = [names[key] for key in told]
            rest = [message("repairing-more", count=len(named) - MOST_NAMED)] if len(named) > MOST_NAMED else []
            sentences.append(message("repairing-told", people=[*named[:MOST_NAMED], *rest]))
        return RotationRepair(
            plan=plan_view(self._context, plan),
            status=done.status,
            difference=difference_of(before, after, names),
            people=people_of(before, after, names),
            sides=sides_of(before, after, company),
            told=told,
            quality=quality,
            findings=findings,
            findings_added=added,
            findings_removed=removed,
            not_repaired=done.left,
            sentences=tuple(sentences),
        )


def soft_cost(findings: Iterable[Finding], company: Company) -> int:
    """What soft rules cost: the extent of each open finding by its rule's weight."""
    soft = [finding for finding in findings if finding.severity == Severity.SOFT and finding.counts]
    rules = company.rules
    return sum(finding.extent * (rules[finding.rule].weight if finding.rule in rules else 1) for finding in soft)


def who_is_told(before: Sequence[RotationRow], after: Sequence[RotationRow], company: Company) -> tuple[str, ...]:
    """The ids of those who have to hear of a change: the people themselves, who guides them, who leads there."""
    names = {key: person.name for key, person in company.people.items()}
    told = list(told_of(before, after, names))
    old = {row.person: row.assignments for row in before}
    new = {row.person: row.assignments for row in after}
    for person in [key for key in told if key in old or key in new]:
        was, now = ({as_told(part): part for part in parts.get(person, ())} for parts in (old, new))
        for part in (*(was[key] for key in was.keys() - now.keys()), *(now[key] for key in now.keys() - was.keys())):
            department = company.departments.get(part.department)
            told.append(part.mentor or (department.mentor if department else ""))
            told.append(lead_of(part.department, company))
    return tuple(dict.fromkeys(key for key in told if key in names))


def lead_of(department: str, company: Company) -> str:
    """Who leads a department: whom most of its people have as their manager; empty where they have none."""
    managers = Counter(one.manager for one in company.people.values() if one.department == department and one.manager)
    return max(managers, key=lambda key: (managers[key], key), default="")


def _with(rows: Iterable[RotationRow], changed: Iterable[RotationRow]) -> list[RotationRow]:
    return list({**{row.person: row for row in rows}, **{row.person: row for row in changed}}.values())


def _sentences(
    plan: RotationPlan, start: date, done: Repaired, quality: RepairQuality, seconds: float
) -> Iterator[Message]:
    way_out = message("repairing-see-explain", plan=plan.id)
    if done.status == "nothing":
        yield message("repairing-nothing", name=plan.name, first=start)
        return
    if done.status in ("impossible", "unknown"):
        yield message(
            f"repairing-{done.status}", name=plan.name, count=len(done.left), seconds=round(seconds), least=done.bound
        )
        yield way_out
        return
    if done.cells or not done.mentors:
        key = "repairing-fewest" if done.status == "optimal" else "repairing-at-least"
        yield message(key, changed=done.cells, people=done.people, fewest=done.bound)
    if done.mentors:
        yield message("repairing-mentors", count=done.mentors, places="yes" if done.cells else "no")
    if quality.objective != quality.objective_before:
        yield message("repairing-soft", before=quality.objective_before, after=quality.objective)
    if done.left:
        yield message("repairing-left", count=len(done.left))
        yield way_out


def _progress(progress: Progress | None, plan: RotationPlan) -> Callable[[float, int | None, int], None] | None:
    if progress is None:
        return None

    def tell(share: float, cells: int | None, bound: int) -> None:
        if cells is None:
            progress(share, message("repairing-searching", name=plan.name, least=bound))
        else:
            progress(share, message("repairing-found", name=plan.name, changed=cells, least=bound))

    return tell

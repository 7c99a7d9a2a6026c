"""Explaining rotation plans that cannot be, and why somebody is not somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import msgspec

from scheduler.model import (
    Conflict,
    Message,
    RotationPlan,
    RotationRow,
    Severity,
    message,
    require,
    through,
)
from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.certificates import Certificate, certificates
from scheduler.rotation.explaining.claims import Claim, kind_of
from scheduler.rotation.explaining.conflict import all_claims
from scheduler.rotation.explaining.explain import Explained, explained
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.explaining.planning import Planned, best_plan
from scheduler.rotation.explaining.sentences import counted, said_of
from scheduler.rotation.explaining.ways_out import WayOut, ways_out
from scheduler.rotation.explaining.whole_rules import pointed_at
from scheduler.rotation.explaining.why_not import pinned_there
from scheduler.rules.findings import difference
from scheduler.workspace.context import Context
from scheduler.workspace.rotation_differences import difference_of
from scheduler.workspace.rotation_judged import rows_of
from scheduler.workspace.rotation_plans import PlanPart, Words, names_of, write
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.explaining import ConflictPart, Explanation, Relaxation, WhyNot
from scheduler.workspace.views.findings import Change

SECONDS = 60.0
MOST_CERTIFICATES = 6

Progress = Callable[[float, Message], None]
Stop = Callable[[], bool]


class _Kept(msgspec.Struct, frozen=True):
    """The ways out that were shown, to be taken as they were shown."""

    plan: str
    generation: int
    ways: tuple[WayOut, ...]


class ExplainingPart(PlanPart):
    """Explanations of rotation plans. Only taking a way out changes anything."""

    _kept: _Kept | None = None

    def explain(
        self,
        plan: str,
        time_limit: float | None = None,
        seed: int = 0,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> Explanation:
        """Why there is no plan that keeps all hard rules and pins: what contradicts each other, and ways out.

        Raises NotPossible for rules that cannot be planned with.
        """
        require(time_limit is None or time_limit > 0, "rotation-bad-time-limit", field="time_limit")
        record = self.find(plan)
        rows = rows_of(self._context, record)
        ground = Ground(record, rows, self._context.company, self._context.today)
        asking = Asking(ground, time_limit or SECONDS, seed=seed, stop=stop)
        return self._explained(record, rows, asking, progress)

    def why_not(
        self,
        plan: str,
        person: str,
        department: str,
        first: date,
        until: date,
        time_limit: float | None = None,
        seed: int = 0,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> WhyNot:
        """Why somebody is not in a department from the first to the last day; where they could be, what it would cost.

        The price is what soft rules cost in the best plan with it more than in the best plan without it.
        """
        require(time_limit is None or time_limit > 0, "rotation-bad-time-limit", field="time_limit")
        record, who, where = self.find(plan), self._person(person), self._department(department)
        days = through(first, until) if first <= until else None
        require(days is not None, "error-empty-range", field="until", start=first, end=until)
        shared = days.intersection(record.range) if days else None
        require(shared is not None and shared.last >= self._context.today, "rotation-outside-plan", field="from",
                first=max(record.start, self._context.today), last=record.range.last)  # fmt: skip
        if shared is None:
            raise AssertionError(plan)
        rows, company = rows_of(self._context, record), self._context.company
        pinned, name = pinned_there(rows, record, who, where, shared)
        asking = Asking(
            Ground(record, pinned, company, self._context.today), time_limit or SECONDS, seed=seed, stop=stop
        )  # fmt: skip
        explanation = self._explained(record, rows, asking, progress, name)
        words: Words = {"person": who.name, "department": where.name, "first": shared.start, "last": shared.last}
        if explanation.possible is not True:
            head = "explain-not-there-impossible" if explanation.possible is False else "explain-not-there-unknown"
            return _without_price(explanation, message(head, **words))
        if progress:
            progress(0.3, message("explain-pricing"))
        rest = asking.left
        claims = all_claims(asking)
        ours = best_plan(asking, claims, pinned, company, rest * 0.6)
        free = [claim for claim in claims if claim.pinned is None or claim.pinned.id != name]
        others = best_plan(asking, free, rows, company, asking.left)
        return self._priced(explanation, rows, ours, others, words)

    def take(self, plan: str, number: int) -> Change:
        """Make the way out of that number (from 1) of the explanation shown last: rules, pins and plan at once.

        Raises Conflict where something has been changed since, Refused where there is no such way.
        """
        record, kept = self.find(plan), self._kept
        if kept is None or (kept.plan, kept.generation) != (record.id, self._context.snapshot.generation):
            raise Conflict(message("explain-again"), hint=message("store-hint-again"))
        require(1 <= number <= len(kept.ways), "explain-no-such-way", field="take", most=len(kept.ways))
        way = kept.ways[number - 1]
        before = self._plans.of(record)
        rows = rows_of(self._context, record)
        after = _after(rows, way)
        action = message("explain-taken", way=message("word-list", items=list(way.texts)))
        with self._context.change(action) as transaction:
            for rule in way.rules:
                transaction.put(rule)
            for row in after:
                if row not in rows:
                    write(transaction, row)
        added, removed = difference(before.findings, self._plans.of(record).findings)
        said = difference_of(rows, after, names_of(self._context))
        self._kept = None
        return Change(
            action=action, id=record.id, difference=(*said.changed, *said.added, *said.removed),
            findings_added=added, findings_removed=removed,
        )  # fmt: skip

    # How it is said

    def _explained(
        self,
        plan: RotationPlan,
        rows: Sequence[RotationRow],
        asking: Asking,
        progress: Progress | None,
        asked: str = "",
    ) -> Explanation:
        """`asked` is the id of a pin that the question itself has made: it is no part of the answer."""

        def tell(share: float, what: str) -> None:
            if progress:
                progress(share, message(f"explain-{what}", name=plan.name))

        found = explained(asking, tell)
        ways: list[WayOut] = []
        if found.conflict is not None:
            loose = _without(found.conflict.claims, asked)
            ways = ways_out(asking, loose, found.counted, lambda share: tell(0.6 + 0.4 * share, "loosening"))
            self._kept = None if asked else _Kept(plan.id, self._context.snapshot.generation, tuple(ways))
        counted_ones = [
            msgspec.structs.replace(one, claims=tuple(_without(one.claims, asked))) for one in found.counted
        ]  # fmt: skip
        return Explanation(
            possible=found.possible,
            confirmed=found.confirmed,
            smallest=found.conflict is not None and found.conflict.needed,
            sentences=tuple(_sentences(asking.ground, found, ways)),
            certificates=_counted(asking, counted_ones),
            conflict=_conflict(asking, _without(found.conflict.shown, asked) if found.conflict else []),
            relaxations=tuple(self._relaxation(rows, way) for way in ways),
            seconds=round(found.seconds, 2),
        )

    def _relaxation(self, rows: Sequence[RotationRow], way: WayOut) -> Relaxation:
        planned, names = way.planned, names_of(self._context)
        return Relaxation(
            text=message("word-list", items=list(way.texts)),
            cost=way.price,
            proven=way.proven,
            changes=difference_of(rows, planned.rows, names) if planned.rows else Difference(kept=0),
            status=planned.status,
            objective=planned.cost if planned.rows else None,
            command=way.command,
            rules=way.rules,
            unpinned=tuple(key for _, key in way.pins),
        )

    def _priced(
        self, explanation: Explanation, rows: Sequence[RotationRow], ours: Planned, others: Planned, words: Words
    ) -> WhyNot:
        """What it costs more, where both plans were found."""
        if not ours.rows:
            return _without_price(explanation, message("explain-not-there-no-plan", **words))
        cost = ours.cost - others.cost if others.rows else None
        proven = (ours.status, others.status) == ("optimal", "optimal")
        added, _ = difference(others.findings, ours.findings)
        added = tuple(one for one in added if one.severity == Severity.SOFT)
        key = "unknown-price" if cost is None else "free" if cost <= 0 else "costs"
        said = [message(f"explain-not-there-{key}", cost=cost or 0, **words)]
        said += [] if proven else [message("explain-price-not-proven")]
        return WhyNot(
            explanation=explanation,
            cost=cost,
            objective=ours.cost,
            objective_without=others.cost if others.rows else None,
            proven=proven,
            changes=difference_of(rows, ours.rows, names_of(self._context)),
            findings_added=added,
            sentences=tuple(said),
        )


def certificates_of(context: Context, plan: RotationPlan) -> tuple[Message, ...]:
    """What counting alone says against a plan, within milliseconds."""
    ground = Ground(plan, rows_of(context, plan), context.company, context.today)
    return _counted(Asking(ground, 0.0), None)


def _without_price(explanation: Explanation, *sentences: Message) -> WhyNot:
    return WhyNot(
        explanation=explanation, cost=None, objective=None, objective_without=None, proven=False,
        changes=Difference(kept=0), findings_added=(), sentences=sentences,
    )  # fmt: skip


def _without(claims: Iterable[Claim], asked: str) -> list[Claim]:
    return [claim for claim in claims if claim.pinned is None or claim.pinned.id != asked]


def _conflict(asking: Asking, claims: Iterable[Claim]) -> tuple[ConflictPart, ...]:
    return tuple(
        ConflictPart(
            text=one.text, kind=one.kind, rule=one.rule, people=one.people, departments=one.departments,
            dates=one.dates, confidential=one.confidential,
        )
        for one in said_of(claims, asking.ground.plan)
    )  # fmt: skip


def _counted(asking: Asking, found: Sequence[Certificate] | None) -> tuple[Message, ...]:
    """What counting found, in sentences; without `found` it is counted now."""
    ground = asking.ground
    listed = certificates(ground, all_claims(asking)) if found is None else found
    return tuple(dict.fromkeys(counted(one, ground.plan) for one in listed))[:MOST_CERTIFICATES]


def _sentences(ground: Ground, found: Explained, ways: Sequence[WayOut]) -> Iterator[Message]:
    plan = ground.plan.plan
    if found.possible is not False:
        yield message("explain-possible" if found.possible else "explain-unknown", name=plan.name)
        return
    yield message("explain-impossible" if found.confirmed else "explain-impossible-not-confirmed", name=plan.name)
    if found.conflict is not None and not found.conflict.needed:
        yield message("explain-not-smallest")
    rule = ground.company.rules.get(pointed_at(found.counted) or "")
    if rule is not None:
        yield message("explain-points-to", title=kind_of(rule).title, rule=rule.id)
    if not ways:
        yield message("explain-no-ways")


def _after(rows: Iterable[RotationRow], way: WayOut) -> list[RotationRow]:
    """The rows as a way out leaves them; where no plan was found, with nothing but its pins let loose."""
    loose = {key for _, key in way.pins}
    return list(way.planned.rows) or [
        row.replace(
            assignments=tuple(part.replace(pinned=part.pinned and part.id not in loose) for part in row.assignments)
        )
        for row in rows
    ]

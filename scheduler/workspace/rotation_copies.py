"""Rotation plans beside a plan: what-if copies and proposals, with the rules and acceptances that belong to it."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Acceptance, Finding, Message, RotationPlan, RotationRow, Rule, fresh_id, row_id
from scheduler.rotation.check import check
from scheduler.rules.findings import with_acceptances
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Context, company_of
from scheduler.workspace.rotation_plans import write


def put_beside(context: Context, plan: RotationPlan, rows: Iterable[RotationRow], word: str, action: Message) -> str:
    """Keep rows as a draft beside a plan in one action; the answer is its id. `word` is what its id ends with."""
    with context.change(action) as transaction:
        id = fresh_id(f"{plan.id}-{word}", context.all(RotationPlan))
        put_copy(transaction, context, plan, rows, id, f"{plan.name} ({id.removeprefix(plan.id).strip('-')})")
    return id


def put_copy(
    transaction: Transaction, context: Context, plan: RotationPlan, rows: Iterable[RotationRow], id: str, name: str
) -> RotationPlan:
    """A draft with these rows, the rules of the plan that hold for it alone, and what has been accepted of it."""
    copy = RotationPlan(
        id=id,
        name=name,
        start=plan.start,
        end=plan.end,
        period=plan.period,
        people=plan.people,
        departments=plan.departments,
    )
    kept = [row.replace(id=row_id(id, row.person), plan=id) for row in rows if row.assignments]
    transaction.put(copy)
    for row in kept:
        transaction.put(row)
    taken = set(transaction.all(Rule))
    renamed = {}
    for rule in list(transaction.all(Rule).values()):
        if rule.plan == plan.id:
            fresh = fresh_id(f"{rule.id}-{id}", taken)
            taken.add(fresh)
            renamed[rule.id] = fresh
            transaction.put(rule.replace(id=fresh, plan=id))
    _accept(transaction, context, plan, kept, copy, renamed)
    return copy


def remove_plan(transaction: Transaction, plan: str) -> None:
    """Take a plan away with its assignments and the rules that hold for it alone."""
    for row in list(transaction.all(RotationRow).values()):
        if row.plan == plan:
            transaction.delete(RotationRow, row.id)
    for rule in list(transaction.all(Rule).values()):
        if rule.plan == plan:
            transaction.delete(Rule, rule.id)
    transaction.delete(RotationPlan, plan)


def replace_rows(transaction: Transaction, plan: RotationPlan, rows: Iterable[RotationRow]) -> None:
    """Let a plan have the assignments of these rows and no others."""
    new = {row.person: row for row in rows}
    for row in list(transaction.all(RotationRow).values()):
        if row.plan == plan.id and row.person not in new:
            transaction.delete(RotationRow, row.id)
    for person, row in new.items():
        write(transaction, row.replace(id=row_id(plan.id, person), plan=plan.id))


def _accept(
    transaction: Transaction,
    context: Context,
    plan: RotationPlan,
    rows: Iterable[RotationRow],
    copy: RotationPlan,
    renamed: dict[str, str],
) -> None:
    """What has been accepted of the plan is accepted of its copy, too, where the copy has the same finding."""
    own = [row.replace(id=row_id(plan.id, row.person), plan=plan.id) for row in rows]
    accepted = {
        _matter(found, renamed): found.accepted
        for found in with_acceptances(check(plan, own, context.company), context.all(Acceptance))
        if found.accepted
    }
    if not accepted:
        return
    for found in check(copy, rows, company_of(transaction)):
        acceptance = accepted.get(_matter(found, {}))
        if acceptance is not None:
            transaction.put(Acceptance(id=found.id, by=acceptance.by, reason=acceptance.reason, day=acceptance.day))


def _matter(finding: Finding, renamed: dict[str, str]) -> tuple[object, ...]:
    rule = renamed.get(finding.rule, finding.rule)
    return rule, finding.kind, finding.people, finding.departments, finding.dates

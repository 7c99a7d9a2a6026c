"""What there is of a workspace to be sent, and how far the invitations to one meeting have come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scheduler.calendars.changes import in_words
from scheduler.calendars.ledger import EXCHANGE, Due, Step
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.model import (
    CaseStudy,
    LedgerEntry,
    Message,
    Namespace,
    Persona,
    Programme,
    RotationPlan,
    RotationRow,
    Round,
    Table,
    message,
)
from scheduler.workspace.context import Context


def domain_of(context: Context) -> str:
    """What stands behind the @ of this workspace's UIDs and of nobody else's."""
    return (context.snapshot.get(Namespace, "namespace") or Namespace()).domain


def source_of(context: Context) -> Source:
    """Everything that calendar entries are made of."""
    return Source(
        company=context.company,
        programmes=context.all(Programme),
        rounds=context.all(Round),
        rotation_plans=context.all(RotationPlan),
        rotation_rows=context.all(RotationRow),
        personas=context.all(Persona),
        cases=context.all(CaseStudy),
        ledger=context.all(LedgerEntry),
        domain=domain_of(context),
    )


def invitation_state(context: Context, programme: Programme, table: Table) -> tuple[Message, ...]:
    """A sentence a person at a meeting: sent, due, or not to be sent; and one for each who is to be called off."""
    ids = {f"{EXCHANGE}:{table.id}", *(f"{EXCHANGE}:{programme.id}.{person}" for person in table.everybody)}
    ledger = {id: entry for id, entry in context.all(LedgerEntry).items() if id in ids}
    rounds = {id: round for id, round in context.all(Round).items() if round.programme == programme.id}
    source = source_of(context)
    narrow = Source(
        company=source.company,
        programmes={programme.id: programme},
        rounds=rounds,
        personas=source.personas,
        cases=source.cases,
        ledger=ledger,
        domain=source.domain,
    )
    due = {one.person: one for one in Outgoing(narrow, context.today).due() if one.id in ids}
    return tuple(_sentences(context, table, ledger, due))


def _sentences(
    context: Context, table: Table, ledger: Mapping[str, LedgerEntry], due: Mapping[str, Due]
) -> Iterator[Message]:
    people = context.company.people
    sent = {receipt.person: receipt for entry in ledger.values() for receipt in entry.receipts}
    for person in dict.fromkeys([*table.everybody, *due]):
        name = people[person].name if person in people else person
        if person in due:
            step = due[person].step
            key = "invitation-state-new" if step is Step.NEW else "invitation-state-change"
            yield message(key, person=name, changes=list(in_words(due[person])))
        elif person in sent:
            key = "invitation-state-cancelled" if sent[person].cancelled else "invitation-state-sent"
            yield message(key, person=name, day=sent[person].at.date())
        elif person in people and not people[person].email:
            yield message("invitation-state-no-address", person=name)

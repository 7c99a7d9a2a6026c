"""What people have answered, as it is shown: in sentences, at the meeting, and as what there is to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from zoneinfo import ZoneInfo

from scheduler.model import Answer, Message, Programme, Reply, Round, Severity, Table, message, reply_id
from scheduler.rules.company import Company
from scheduler.workspace.context import Context
from scheduler.workspace.views.overview import Due
from scheduler.workspace.views.replies import ReplyView

_ASKING = (Answer.DECLINED, Answer.COUNTER, Answer.DELEGATED)


def answer_sentence(reply: Reply, name: str, zone: tzinfo, name_of: Callable[[str], str] = str) -> Message:
    """What somebody answered, in a sentence, on the clock of the place; `name_of` finds the name to an address."""
    key = f"incoming-answer-{reply.answer.value}"
    if reply.answer is Answer.COUNTER and reply.proposed is None:
        key = "incoming-answer-counter-open"
    return message(
        key,
        person=name,
        start=reply.start.astimezone(zone),
        delegate=name_of(reply.delegate) or "?",
        proposed=(reply.proposed or reply.start).astimezone(zone),
    )


def replies_at(company: Company, programme: Programme, round: Round, table: Table) -> tuple[ReplyView, ...]:
    """What those at a table have answered, in their order."""
    found = (company.replies.get(reply_id(table.id, person)) for person in table.everybody)
    return tuple(_view(reply, company, programme, round, table) for reply in found if reply is not None)


def answers_due(context: Context) -> Iterator[Due]:
    """What answers ask the planner to do: nos and the like to meetings to come that are still as they were answered."""
    people = context.company.people
    for programme, round, reply in _open(context):
        name = people[reply.person].name
        text = message(f"incoming-due-{reply.answer.value}", person=name, day=round.day, programme=programme.name)
        severity = Severity.HARD if reply.answer is Answer.DECLINED else Severity.SOFT
        yield Due(text=text, severity=severity.value, place=f"exchange:{programme.id}:{reply.meeting}")


def _open(context: Context) -> Iterator[tuple[Programme, Round, Reply]]:
    by_meeting: Mapping[str, list[Reply]] = defaultdict(list)
    for reply in context.all(Reply).values():
        if reply.answer in _ASKING and reply.person in context.company.people:
            by_meeting[reply.meeting].append(reply)
    programmes = context.all(Programme)
    for round in sorted(context.all(Round).values(), key=lambda round: round.day) if by_meeting else ():
        programme = programmes.get(round.programme)
        for table in round.tables if programme and round.day >= context.today else ():
            for reply in by_meeting.get(table.id, ()):
                if programme and table.takes_place and _is_current(reply, programme, round, table):
                    yield programme, round, reply


def _is_current(reply: Reply, programme: Programme, round: Round, table: Table) -> bool:
    """Whether it is about the meeting as it is now, with that person at the table."""
    start = programme.start_on(round.day, table.at)
    return reply.person in table.everybody and reply.is_about(start, table.minutes or programme.minutes)


def _view(reply: Reply, company: Company, programme: Programme, round: Round, table: Table) -> ReplyView:
    known = company.people.get(reply.person)
    names = {person.email.casefold(): person.name for person in company.people.values() if person.email}
    zone = ZoneInfo(programme.zone)
    name = known.name if known else reply.person
    return ReplyView(
        person=reply.person,
        name=name,
        answer=reply.answer.value,
        text=answer_sentence(reply, name, zone, lambda address: names.get(address, address)),
        current=_is_current(reply, programme, round, table),
        delegate=reply.delegate,
        proposed=reply.proposed.astimezone(zone) if reply.proposed else None,
        comment=reply.comment,
    )

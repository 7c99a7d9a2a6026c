"""What exchanges have been about, and what they have not been about yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from scheduler.model import CaseStudy, MeetingState, Message, Persona, Programme, Round, Stage, message
from scheduler.pairing.topics import listening_side
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.views.topics import StageView, TopicsView, TopicView


class _Told(NamedTuple):
    """A topic at a meeting: when, whether that lies behind, and who listens."""

    day: date
    is_past: bool
    listeners: tuple[str, ...]


class TopicsPart(Part):
    """The topics of exchanges; `exchange` knows the programmes."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def overview(self, programme: str = "") -> TopicsView:
        """What the meetings of a programme, or of all, have been about by today, and what is planned."""
        programmes = self._context.all(Programme)
        chosen = [self._exchange.find(programme)] if programme else list(programmes.values())
        listeners = tuple(dict.fromkeys(one for each in chosen for one in self._listeners(each)))
        told: dict[str, list[_Told]] = defaultdict(list)
        for each in chosen:
            for topic, meeting in self._told(each):
                told[topic].append(meeting)
        topics: list[Persona | CaseStudy] = [*self._context.all(Persona).values()]
        topics += self._context.all(CaseStudy).values()
        stages = tuple(_stage(stage, topics, told) for stage in Stage)
        return TopicsView(
            stages=stages,
            topics=tuple(_topic(one, told[one.id], listeners) for one in topics),
            sentences=tuple(_sentences(stages)) if topics else (),
        )

    def _listeners(self, programme: Programme) -> tuple[str, ...]:
        """Everybody who listens in a programme."""
        sides = self._exchange.rounds_of(programme).sides
        return tuple(person.id for person in sides[listening_side(programme)])

    def _told(self, programme: Programme) -> Iterator[tuple[str, _Told]]:
        side = listening_side(programme)
        for round in self._context.all(Round).values():
            for table in round.tables if round.programme == programme.id else ():
                past = round.day < self._context.today or table.state == MeetingState.HELD
                for topic in filter(None, (table.persona, table.case)) if table.takes_place else ():
                    yield topic, _Told(round.day, past, table.people[side])


def _stage(stage: Stage, topics: Sequence[Persona | CaseStudy], told: Mapping[str, list[_Told]]) -> StageView:
    own = [topic for topic in topics if topic.stage == stage]
    meetings = [meeting for topic in own for meeting in told.get(topic.id, ())]
    coming = [meeting.day for meeting in meetings if not meeting.is_past]
    return StageView(
        stage=stage.value,
        met=len(meetings) - len(coming),
        planned=len(coming),
        next=min(coming, default=None),
        topics=len(own),
    )


def _topic(topic: Persona | CaseStudy, told: Sequence[_Told], listeners: Sequence[str]) -> TopicView:
    heard = {one for meeting in told for one in meeting.listeners}
    return TopicView(
        kind="persona" if isinstance(topic, Persona) else "case",
        id=topic.id,
        name=topic.name,
        stage=topic.stage.value if topic.stage else "",
        owner=topic.owner,
        until=topic.until,
        met=sum(meeting.is_past for meeting in told),
        planned=sum(not meeting.is_past for meeting in told),
        heard_by=len(heard.intersection(listeners)),
        listeners=len(listeners),
        missing=tuple(one for one in listeners if one not in heard),
    )


def _sentences(stages: Sequence[StageView]) -> Iterator[Message]:
    """Which stages have not been talked about: planned ones, others, and those that there is no topic for."""
    open_stages = [one for one in stages if not one.met]
    if not open_stages:
        yield message("topic-all-stages")
    for key, found in (
        ("topic-stages-planned", [one for one in open_stages if one.planned]),
        ("topic-stages-open", [one for one in open_stages if not one.planned and one.topics]),
        ("topic-stages-without-topic", [one for one in open_stages if not one.topics and not one.planned]),
    ):
        if found:
            yield message(key, stages=[message(f"word-stage-{one.stage}") for one in found])

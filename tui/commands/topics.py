"""What exchanges have been about, as lines and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scheduler.model import Message, message
from scheduler.workspace.views.topics import TopicsView
from tui.commands.answer import Line, Table

STAGE_COLUMNS = ("stage", "told", "planned", "next", "topics")
TOPIC_COLUMNS = ("topic", "kind", "stage", "told", "planned", "heard")


def topic_data(view: TopicsView) -> dict[str, object]:
    """The JSON keys."""
    return {"stages": view.stages, "topics": view.topics, "sentences": view.sentences}


def topic_lines(view: TopicsView) -> Iterator[Line]:
    """What has not been talked about, stage by stage and topic by topic; nothing where there are no topics."""
    if not view.topics:
        return
    yield ""
    yield from view.sentences
    stages = [(message(f"word-stage-{one.stage}"), one.met, one.planned, one.next, one.topics) for one in view.stages]
    yield Table(_columns(STAGE_COLUMNS), stages)
    topics: list[tuple[Any, ...]] = [
        (
            one.name,
            message(f"topic-kind-{one.kind}"),
            message(f"word-stage-{one.stage}") if one.stage else None,
            one.met,
            one.planned,
            message("topic-heard", heard=one.heard_by, all=one.listeners),
        )
        for one in view.topics
    ]
    yield Table(_columns(TOPIC_COLUMNS), topics)


def _columns(names: tuple[str, ...]) -> list[Message]:
    return [message(f"topic-column-{name}") for name in names]

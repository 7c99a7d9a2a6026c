"""The demonstration company: its lists taken in as anybody would, its exchange planned, its rotation checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from scheduler.model import Message, Programme, RotationPlan, Settings, Site, message
from scheduler.resources import data_folder
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.people import PeoplePart
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.tables import TablesPart
from scheduler.workspace.views.overview import DemoResult
from scheduler.workspace.views.tables import ImportedTable

Progress = Callable[[float, Message], None]


def demo_folder() -> Path:
    """Where the lists of the demonstration company are."""
    return data_folder() / "demo"


@cache
def _description() -> dict[str, Any]:
    description: dict[str, Any] = json.loads((demo_folder() / "demo.json").read_text(encoding="utf-8"))
    return description


def demo_day() -> date:
    """The day on which the demonstration company begins to plan."""
    return date.fromisoformat(_description()["today"])


class DemoPart(Part):
    """Makes the demonstration company in this workspace, by the same ways that people have."""

    def __init__(
        self, context: Context, exchange: ExchangePart, people: PeoplePart, rotation: RotationPart, tables: TablesPart
    ) -> None:
        super().__init__(context)
        self._exchange = exchange
        self._people = people
        self._rotation = rotation
        self._tables = tables

    def load(self, progress: Progress | None = None) -> DemoResult:
        """Take everything in, plan and publish the exchange, check the rotation.

        `progress` is told how far it is, from 0 to 1.
        """
        say = progress or _silent
        description = _description()
        say(0.0, message("people-demo-importing"))
        self._settle(description)
        tables = tuple(self._imported(description, say))
        say(0.5, message("people-demo-planning"))
        programme = self._programme(description["exchange"])
        result = self._exchange.plan(programme, progress=lambda share, text: say(0.5 + share * 0.4, text))
        published = self._exchange.publish(programme)
        say(0.9, message("people-demo-checking"))
        rotation = self._rotation.check(description["rotation"]["name"])
        say(1.0, message("people-demo-done"))
        return DemoResult(tables=tables, exchange=result, published=published, rotation=rotation)

    def _settle(self, description: dict[str, Any]) -> None:
        """The settings and the sites, which no table brings."""
        with self._context.change(message("people-demo-settled")) as transaction:
            transaction.put(msgspec.convert(description["settings"], Settings))
            for site in description["sites"]:
                transaction.put(msgspec.convert(site, Site))

    def _imported(self, description: dict[str, Any], say: Progress) -> Iterator[ImportedTable]:
        groups = groupby(description["files"], key=lambda item: item.get("plan"))
        for number, (plan, items) in enumerate(groups):
            if plan is not None:
                self._plan(description["rotation"])
            paths = [demo_folder() / item["file"] for item in items]
            say(0.25 * number, message("people-demo-importing"))
            yield from self._tables.apply(paths, plan=plan).tables

    def _plan(self, fields: dict[str, Any]) -> None:
        plan = msgspec.convert({"id": "demo", **fields}, RotationPlan)
        self._rotation.create(plan.name, plan.start, plan.range.last, plan.period, people=plan.people)

    def _programme(self, fields: dict[str, Any]) -> str:
        """Create the programme; whom the description names by number is named by id."""
        programme = msgspec.convert({"id": "demo", **fields}, Programme)
        known = {name: getattr(programme, name) for name in fields if name not in ("name", "sides", "first", "until")}
        if programme.goal is not None:
            owners = [owner.replace(person=self._people.find(owner.person).id) for owner in programme.goal.owners]
            known["goal"] = programme.goal.replace(owners=tuple(owners))
        self._exchange.create(programme.name, programme.sides, programme.first, programme.until, **known)
        return programme.name


def _silent(share: float, text: Message) -> None:
    """Where nobody wants to know."""
    del share, text

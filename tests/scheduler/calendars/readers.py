"""Three readers of calendar files that share no code: icalendar, vobject, and ical.js in node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import msgspec
import pytest
import vobject

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


class ReadEvent(msgspec.Struct, frozen=True):
    """What a reader understood of an event: moments in UTC, or days; the addresses and names of those invited."""

    uid: str
    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    attendees: tuple[str, ...]
    names: tuple[str, ...]


Reader = Callable[[bytes], list[ReadEvent]]


def read_with_icalendar(content: bytes) -> list[ReadEvent]:
    """The events as icalendar reads them."""
    return [
        ReadEvent(
            str(event["UID"]),
            _utc(event.decoded("DTSTART")),
            _utc(event.decoded("DTEND")),
            str(event["SUMMARY"]),
            str(event.get("DESCRIPTION", "")),
            tuple(str(one) for one in _listed(event.get("ATTENDEE"))),
            tuple(str(one.params["CN"]) for one in _listed(event.get("ATTENDEE"))),
        )
        for event in icalendar.Calendar.from_ical(content).walk("VEVENT")
    ]


def read_with_vobject(content: bytes) -> list[ReadEvent]:
    """The events as vobject reads them."""
    calendar = vobject.readOne(content.decode())
    return [
        ReadEvent(
            event.uid.value,
            _utc(event.dtstart.value),
            _utc(event.dtend.value),
            event.summary.value,
            _first(event, "description"),
            tuple(one.value for one in event.contents.get("attendee", [])),
            tuple(one.params["CN"][0] for one in event.contents.get("attendee", [])),
        )
        for event in calendar.vevent_list
    ]


def read_with_ical_js(contents: list[bytes]) -> list[list[ReadEvent]]:
    """The events of several files as ical.js reads them; skips the test where node or ical.js is missing."""
    node, script = shutil.which("node"), _ical_js()
    if node is None or script is None:
        pytest.skip("node and ical.js are needed: `npm install ical.js`, or ICAL_JS with the path of the package")
    done = subprocess.run(
        [node, str(HERE / "reader.mjs"), str(script)],
        input=json.dumps([content.decode() for content in contents]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [[_from_javascript(event) for event in file] for file in json.loads(done.stdout)]


def _ical_js() -> Path | None:
    package = Path(os.environ.get("ICAL_JS", ROOT / "node_modules" / "ical.js"))
    script = package / "dist" / "ical.js"
    return script if script.is_file() else None


def _from_javascript(event: dict[str, Any]) -> ReadEvent:
    def when(value: dict[str, Any]) -> datetime | date:
        return date.fromisoformat(value["day"]) if "day" in value else datetime.fromtimestamp(value["seconds"], UTC)

    return ReadEvent(
        event["uid"],
        when(event["start"]),
        when(event["end"]),
        event["summary"],
        event["description"] or "",
        tuple(event["attendees"]),
        tuple(event["names"]),
    )


def _first(event: Any, name: str) -> str:
    return str(event.contents[name][0].value) if name in event.contents else ""


def _utc(when: datetime | date) -> datetime | date:
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]

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
    return [[_from_javascript(event) for event in file] for file in _run_node("reader.mjs", "ical.js", contents)]


def expand_with_ical_js(contents: list[bytes]) -> list[list[datetime]]:
    """Every time of the series in several files, in UTC, as ical.js expands them; skips as `read_with_ical_js`."""
    files = _run_node("reader.mjs", "ical.js", contents, "expand")
    return [[datetime.fromtimestamp(seconds, UTC) for seconds in file] for file in files]


def read_with_node_ical(contents: list[bytes]) -> list[list[ReadEvent]]:
    """The events of several files as node-ical reads them, by start; skips as `read_with_ical_js`."""
    return [[_from_javascript(event) for event in file] for file in _run_node("node_ical.mjs", "node-ical", contents)]


def _run_node(script: str, package: str, contents: list[bytes], *arguments: str) -> Any:
    node, module = shutil.which("node"), _MODULES[package]()
    if node is None or not module.is_file():
        pytest.skip(f"node and {package} are needed: `npm install {package}`, or ICAL_JS with the path of ical.js")
    done = subprocess.run(
        [node, str(HERE / script), str(module), *arguments],
        input=json.dumps([content.decode() for content in contents]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


def _modules() -> Path:
    """The folder of node's packages: where ICAL_JS points to, else the project's own."""
    return Path(os.environ["ICAL_JS"]).parent if "ICAL_JS" in os.environ else ROOT / "node_modules"


_MODULES: dict[str, Callable[[], Path]] = {
    "ical.js": lambda: Path(os.environ.get("ICAL_JS", _modules() / "ical.js")) / "dist" / "ical.js",
    "node-ical": lambda: _modules() / "node-ical" / "node-ical.js",
}


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

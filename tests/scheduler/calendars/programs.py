"""Two more readers that share no code with the others: libical's C library, and khal, a calendar program."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

_VEVENT = 4
_SETTINGS = """
[calendars]
[[mine]]
path = {folder}/calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/database
[default]
default_calendar = mine
"""


class Time(msgspec.Struct, frozen=True):
    """One time of an entry, in UTC; of whole days the first one, and the last one, included."""

    start: datetime | date
    end: datetime | date
    uid: str
    summary: str


class _Moment(ctypes.Structure):
    """`struct icaltimetype`: six numbers and two flags, then the zone."""

    _fields_ = (("numbers", ctypes.c_int * 8), ("zone", ctypes.c_void_p))


def read_with_libical(content: bytes) -> list[tuple[str, datetime, datetime]]:
    """UID, start and end of every event in a file as libical reads them; skips where there is no libical."""
    library = _libical()
    if library is None:
        pytest.skip("libical is needed: `apt-get install libical3`")
    calendar = library.icalparser_parse_string(content)
    assert calendar
    found, event = [], library.icalcomponent_get_first_component(calendar, _VEVENT)
    while event:
        moments = (library.icalcomponent_get_dtstart(event), library.icalcomponent_get_dtend(event))
        start, end = (library.icaltime_as_timet_with_zone(moment, moment.zone) for moment in moments)
        uid = library.icalcomponent_get_uid(event).decode()
        found.append((uid, datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC)))
        event = library.icalcomponent_get_next_component(calendar, _VEVENT)
    library.icalcomponent_free(calendar)
    return found


@cache
def _libical() -> Any:
    for name in (ctypes.util.find_library("ical"), "libical.so.3"):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library:
            for function in ("parser_parse_string", "component_get_first_component", "component_get_next_component"):
                getattr(library, f"ical{function}").restype = ctypes.c_void_p
            for name in ("first", "next"):
                arguments = (ctypes.c_void_p, ctypes.c_int)
                getattr(library, f"icalcomponent_get_{name}_component").argtypes = arguments
            results = {"get_dtstart": _Moment, "get_dtend": _Moment, "get_uid": ctypes.c_char_p, "free": None}
            for name, result in results.items():
                function_ = getattr(library, f"icalcomponent_{name}")
                function_.restype, function_.argtypes = result, (ctypes.c_void_p,)
            library.icaltime_as_timet_with_zone.restype = ctypes.c_int64
            library.icaltime_as_timet_with_zone.argtypes = (_Moment, ctypes.c_void_p)
            return library
    return None


class Khal:
    """Somebody's khal in a folder of its own. Skips the test where there is none."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("khal") is None:
            pytest.skip("khal is needed: `apt-get install khal`")
        self._folder = folder
        (folder / "calendar").mkdir(parents=True)
        (folder / "khal.conf").write_text(_SETTINGS.format(folder=folder), encoding="utf-8")

    def take(self, files: Iterable[Path]) -> None:
        """Import files, as a person does who got them."""
        paths = [str(path) for path in files]
        if paths:
            self._run("import", "--batch", *paths)

    def times(self, first: date, until: date) -> list[Time]:
        """Everything that it shows from the first day to the last."""
        form = "{start-date-long} {start-time}|{end-date-long} {end-time}|{uid}|{title}"
        said = self._run("list", "--notstarted", "--format", form, "--day-format", "", str(first), str(until))
        times = {_time(line) for line in said.splitlines() if line.strip()}  # days of one entry are lines of their own
        return sorted(times, key=lambda each: (str(each.start), each.uid))

    def _run(self, *words: str) -> str:
        command = ["khal", "-c", str(self._folder / "khal.conf"), *words]
        spoken = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=spoken, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


def _time(line: str) -> Time:
    start, end, uid, title = line.split("|", 3)
    return Time(_moment(start), _moment(end), uid, title)


def _moment(text: str) -> datetime | date:
    day, _, hour = text.strip().partition(" ")
    return datetime.fromisoformat(f"{day}T{hour}+00:00") if hour else date.fromisoformat(day)

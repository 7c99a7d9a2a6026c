"""Time zones as calendar programs call them: by the names of Windows, with prefixes, or by words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from scheduler.model import Message, message

_UTC = frozenset(
    {"utc", "z", "gmt", "etc/utc", "tzone://microsoft/utc", "utc+00:00", "(utc) coordinated universal time"}
)
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)")
ANY = "*"
"""The name under which an answer is for every zone that nobody knows."""
COMMON = (
    "Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Helsinki", "Europe/Istanbul", "America/New_York",
    "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai",
    "Asia/Tokyo", "Asia/Dubai", "Australia/Sydney", "UTC",
)  # fmt: skip
"""Zones that an unnamed definition is held against, and that are offered where nothing else is known."""


class UnknownZone(Exception):
    """A time zone of which nobody can tell what it is; `name` is what the file calls it, `likely` what it could be."""

    def __init__(self, name: str, likely: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.likely = likely

    @property
    def text(self) -> Message:
        """The question."""
        return message("incoming-which-zone", zone=self.name)


class Zones:
    """What the time zones of one calendar mean.

    `definitions` are its VTIMEZONEs, `answers` what somebody said a name means. `own` is the zone that it gives itself
    (X-WR-TIMEZONE), in which its recurring times are meant even where they stand in UTC; `floating` is the zone of
    times that name none.
    """

    def __init__(
        self,
        definitions: Sequence[Mapping[str, list[str]]],
        answers: Mapping[str, str],
        default: ZoneInfo,
        year: int,
        *,
        own: ZoneInfo | None = None,
    ) -> None:
        self.own = own
        self.floating = own or default
        self._definitions = {one["TZID"][0].strip('"').casefold(): one for one in definitions if one.get("TZID")}
        self._answers = {name.casefold(): zone for name, zone in answers.items()}
        self._year = year
        self._known: dict[str, ZoneInfo] = {}

    def named(self, name: str) -> ZoneInfo:
        """The zone that a TZID means; a blank one is as none. Raises UnknownZone."""
        wanted = " ".join(name.strip().strip('"').split())
        if not wanted:
            return self.floating
        if wanted not in self._known:
            self._known[wanted] = self._find(wanted)
        return self._known[wanted]

    def _find(self, name: str) -> ZoneInfo:
        key = name.casefold()
        answered = self._answers.get(key) or self._answers.get(ANY)
        named = zone_called(name) or self._defined(key)
        found = named if key not in self._answers and named else answered or named
        if found is None:
            raise UnknownZone(name, self._likely(key))
        return ZoneInfo(found)

    def _defined(self, key: str) -> str | None:
        """The zone that a definition says it is: by its location, or alone among the common ones by its offsets."""
        definition = self._definitions.get(key)
        if definition is None:
            return None
        for location in definition.get("X-LIC-LOCATION", ()):
            if found := zone_called(location):
                return found
        likely = self._likely(key)
        return likely[0] if str(self.floating) in likely else None

    def _likely(self, key: str) -> tuple[str, ...]:
        """The zones with the offsets of the definition, the calendar's own first; the common ones without one."""
        candidates = tuple(dict.fromkeys((str(self.floating), *COMMON)))
        offsets = _offsets(self._definitions.get(key, {}))
        if not offsets:
            return candidates
        return tuple(zone for zone in candidates if _offsets_of(zone, self._year) == offsets)


@lru_cache(maxsize=1024)
def zone_called(name: str) -> str | None:
    """The IANA name that is meant by a name, a Windows one or one with words before it; None where there is none."""
    plain = " ".join(name.split())
    key = plain.casefold()
    if key in _UTC:
        return "UTC"
    if found := _by_lower_case().get(key) or _windows().get(key):
        return found
    parts = plain.strip("/").split("/")
    for begin in range(1, len(parts)):
        if found := _by_lower_case().get("/".join(parts[begin:]).casefold()):
            return found
    return next((zone for words, zone in _OUTLOOK_WORDS if words in key), None)


@cache
def available_zones() -> frozenset[str]:
    """Every zone there is."""
    return frozenset(available_timezones())


@cache
def _by_lower_case() -> Mapping[str, str]:
    return {zone.casefold(): zone for zone in available_zones() if "/" in zone or zone == "UTC"}


@cache
def _windows() -> Mapping[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


_OUTLOOK_WORDS = (
    ("amsterdam, berlin", "Europe/Berlin"),
    ("mitteleuropäische zeit", "Europe/Berlin"),
    ("brussels, copenhagen", "Europe/Paris"),
    ("brüssel, kopenhagen", "Europe/Paris"),
    ("belgrade, bratislava", "Europe/Budapest"),
    ("belgrad, bratislava", "Europe/Budapest"),
    ("sarajevo, skopje", "Europe/Warsaw"),
    ("dublin, edinburgh", "Europe/London"),
    ("helsinki, kyiv", "Europe/Helsinki"),
    ("helsinki, kiew", "Europe/Helsinki"),
    ("athens, bucharest", "Europe/Bucharest"),
    ("athen, bukarest", "Europe/Bucharest"),
    ("eastern time (us", "America/New_York"),
    ("central time (us", "America/Chicago"),
    ("mountain time (us", "America/Denver"),
    ("pacific time (us", "America/Los_Angeles"),
    ("coordinated universal time", "UTC"),
)
"""Parts of the long names that Outlook and Exchange show, in English and German, as no table has them."""


def _offsets(definition: Mapping[str, list[str]]) -> frozenset[timedelta]:
    texts = [*definition.get("STANDARD TZOFFSETTO", ()), *definition.get("DAYLIGHT TZOFFSETTO", ())]
    found = [match for text in texts if (match := _OFFSET.match(text))]
    return frozenset(
        (-1 if sign == "-" else 1) * timedelta(hours=int(hours), minutes=int(minutes))
        for sign, hours, minutes in (match.groups() for match in found)
    )


@lru_cache(maxsize=256)
def _offsets_of(zone: str, year: int) -> frozenset[timedelta]:
    known = ZoneInfo(zone)
    moments = (datetime(year, month, 1, tzinfo=UTC).astimezone(known).utcoffset() for month in range(1, 13))
    return frozenset(offset for offset in moments if offset is not None)

"""The traps of iCalendar text, each in one place: characters, escapes, addresses, folded lines (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from icalendar import Component, vCalAddress, vText
    from icalendar.prop import VPROPERTY

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STRIPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_TWINS = str.maketrans({'"': "'", "^": "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}", "\\": "/"})
_LONGEST = 75
_BACKSLASH = ord("\\")


def clean(text: str) -> str:
    """The text without control characters and direction overrides, every line break a newline.

    Readers end a line at more characters than RFC 5545 does, so those become newlines too.
    """
    return _STRIPPED.sub("", _LINE_BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """The clean text in one line."""
    return re.sub(r"[\n\t ]+", " ", clean(text)).strip()


def text_value(text: str) -> vText:
    """A TEXT value of the clean text."""
    value: vText = _text_class()(clean(text))
    return value


def address(name: str, email: str, **parameters: str) -> vCalAddress:
    """A calendar address with CN and further parameters.

    What readers understand differently in a parameter becomes a twin: a double quote, which cannot stand there at all;
    a circumflex, since RFC 6868 makes it an escape that most readers show as it stands; a backslash, which some take
    for an escape and then lose the next parameter.
    """
    from icalendar import Parameters, vCalAddress

    value = vCalAddress(f"mailto:{email}")
    value.params = Parameters({"CN": one_line(name).translate(_TWINS), **parameters})
    return value


def to_bytes(component: Component) -> bytes:
    """The component as iCalendar, its properties in the order they were added."""
    return b"".join(_ended(line) for line in component.content_lines(sorted=False) if line)


def line_bytes(name: str, value: VPROPERTY) -> bytes:
    """One property as iCalendar, with its line end."""
    from icalendar.parser import Contentline

    return _ended(Contentline.from_parts(name, value.params, value, sorted=False))


def when_line(name: str, when: datetime | date, zones: Mapping[str, bytes]) -> bytes:
    """The moment in its own zone where the file has that zone, else in UTC; a date as it is.

    Moments of different zones may be equal, so the zone is told apart by its name.
    """
    if not isinstance(when, datetime):
        return moment_line(name, when, "")
    if str(when.tzinfo) not in zones:
        when = when.astimezone(UTC)
    return moment_line(name, when, str(when.tzinfo))


def is_unclear(when: datetime | date) -> bool:
    """Whether the wall clock shows a moment twice or never, so that readers may take it for another one."""
    return isinstance(when, datetime) and when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()


@lru_cache(maxsize=4096)
def text_line(name: str, text: str) -> bytes:
    """A property whose value is a text."""
    return line_bytes(name, text_value(text))


@lru_cache(maxsize=4096)
def moment_line(name: str, when: datetime | date, _zone: str) -> bytes:
    """A property whose value is a moment or a day; equal moments of different zones are told apart by `_zone`."""
    from icalendar import Event

    event = Event()
    event.add("DTSTART", when)
    return line_bytes(name, event["DTSTART"])


def _ended(line: str) -> bytes:
    return b"\r\n".join(folded(line)) + b"\r\n"


def folded(line: str) -> Iterator[bytes]:
    """The physical lines of a content line, none longer than 75 octets.

    Cut between characters and not behind a backslash, which some readers take as it stands. The library cuts a
    character at a time, which takes half the time of writing a file.
    """
    data = line.encode()
    start, room, lead = 0, _LONGEST, b""
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        end -= data[end - 1] == _BACKSLASH
        yield lead + data[start:end]
        start, room, lead = end, _LONGEST - 1, b" "
    yield lead + data[start:]


@cache
def _text_class() -> Any:
    from icalendar import vText

    class Text(vText):
        """A vText that keeps a backslash before an N; the library takes the two for a line break."""

        def to_ical(self) -> bytes:
            return self.translate(_ESCAPES).encode()

    return Text

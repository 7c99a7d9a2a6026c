"""Forms for feedback: written for a meeting, and read back from mails, Markdown, text files and CSV tables.

A form is a text with a question a line; what stands behind the colon is the answer. Quoted lines of a mail (`>`) count
as well: most people answer inside the form.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from email import policy
from email.parser import BytesParser
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from scheduler.model import MeetingState, Message, Refused, message, printable, read_date
from scheduler.model.method import Works
from scheduler.model.people import LANGUAGES
from scheduler.texts import Texts, texts

MOST_BYTES = 2_000_000
QUESTIONS = ("meeting", "held", "quality", "works", "line", "agreed", "by")
_FORM_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_:@-]*\Z")
_STATES = {"held": MeetingState.HELD, "moved": MeetingState.MOVED, "missed": MeetingState.MISSED}


class Form(NamedTuple):
    """One filled-in form; `agreed` are who, what and until when."""

    meeting: str
    state: MeetingState | None = None
    works: Works | None = None
    quality: int | None = None
    text: str = ""
    by: str = ""
    agreed: tuple[tuple[str, str, date | None], ...] = ()


def form_text(meeting: str, people: Sequence[str], day: date, said: Texts) -> str:
    """An empty form for a meeting, in one language."""
    names = said.join(list(people))
    lines = [said.say("method-form-title", people=names, day=day), "", said.say("method-form-how"), ""]
    lines.append(f"{said.say('method-form-meeting')}: {meeting}")
    lines += [_question(name, said) for name in QUESTIONS[1:-1]]
    return "\n".join(lines) + "\n"


def _question(name: str, said: Texts) -> str:
    return f"{said.say(f'method-form-{name}')} ({said.say(f'method-form-{name}-hint')}):"


def filled_forms(path: Path) -> Iterator[tuple[int | None, Form | Message]]:
    """The forms in a file with the line they begin on; a Message where something in it cannot be read."""
    where = printable(str(path))
    try:
        content = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError as error:
        yield None, message("method-error-unreadable", file=where, reason=error.strerror or str(error))
        return
    if content is None:
        yield None, message("method-error-too-big", file=where)
    elif path.suffix.lower() == ".csv":
        yield from _from_table(_decoded(content))
    elif path.suffix.lower() == ".eml":
        text, sender = _mail(content)
        yield from _from_text(text, sender)
    else:
        yield from _from_text(_decoded(content), "")


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _mail(content: bytes) -> tuple[str, str]:
    """The text of a mail and the address of its sender."""
    mail = BytesParser(policy=policy.default).parsebytes(content)
    part = mail.get_body(("plain", "html"))
    try:
        text = str(part.get_content()) if part is not None else ""
    except (LookupError, ValueError):
        text = _decoded(part.get_payload(decode=True) or b"") if part is not None else ""  # type: ignore[arg-type]
    sender = mail.get("From")
    addresses = getattr(sender, "addresses", ())
    return text, addresses[0].addr_spec if addresses else ""


def _from_text(text: str, sender: str) -> Iterator[tuple[int | None, Form | Message]]:
    found = list(_labelled(text.splitlines()))
    starts = [number for number, (_, name, _) in enumerate(found) if name == "meeting"]
    if not starts:
        yield None, message("method-error-no-form")
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(found)
        line = found[start][0]
        values = {name: value for _, name, value in found[start:end]}
        yield line, _form({"by": sender, **values})


def _labels() -> dict[str, str]:
    """What stands before the colon or above a column, in either language, in lower case, and the question it means."""
    return {texts(language).say(f"method-form-{name}").casefold(): name for language in LANGUAGES for name in QUESTIONS}


def _labelled(lines: Iterable[str]) -> Iterator[tuple[int, str, str]]:
    """The lines that begin with a question of the form, in either language, with their numbers."""
    labels = _labels()
    for number, line in enumerate(lines, 1):
        plain = re.sub(r"^[>\s*#|-]+", "", line)
        label, colon, value = plain.partition(":")
        name = labels.get(re.sub(r"\(.*?\)", "", label).strip(" *_").casefold())
        if colon and name:
            yield number, name, value.strip(" *_\t")


def _from_table(text: str) -> Iterator[tuple[int | None, Form | Message]]:
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    rows = csv.reader(StringIO(text), delimiter=delimiter)
    labels = _labels() | {name: name for name in QUESTIONS}
    header = [labels.get(cell.strip().casefold(), "") for cell in next(rows, [])]
    if "meeting" not in header:
        yield 1, message("method-error-no-column", column=texts("de").say("method-form-meeting"))
        return
    for row in rows:
        values = {name: cell.strip() for name, cell in zip(header, row, strict=False) if name}
        if any(values.values()):
            yield rows.line_num, _form(values)


def _form(values: Mapping[str, str]) -> Form | Message:
    """A form of what was written; a Message naming the question whose answer cannot be read."""
    meeting = values.get("meeting", "").strip("<>")
    if not _FORM_ID.match(meeting):
        return message("method-error-which", value=printable(meeting))
    try:
        return Form(
            meeting=meeting,
            state=_STATES.get(_word(values, "held", {**dict.fromkeys(_STATES), "yes": None, "no": None}) or ""),
            works=_works(values),
            quality=_quality(values.get("quality", "")),
            text=values.get("line", ""),
            by=values.get("by", ""),
            agreed=tuple(_agreed(values.get("agreed", ""))),
        )
    except Refused as error:
        return error.text


def _works(values: Mapping[str, str]) -> Works | None:
    word = _word(values, "works", {one.value: None for one in Works})
    return Works(word) if word else None


def _word(values: Mapping[str, str], name: str, known: Mapping[str, object]) -> str | None:
    """One of the words that a question may be answered with, in either language; raises Refused for another."""
    text = values.get(name, "").strip().casefold().rstrip(".!")
    if not text:
        return None
    for language in LANGUAGES:
        for word in known:
            if texts(language).has(f"method-{name}-{word}"):
                meant = texts(language).say(f"method-{name}-{word}").casefold().split("|")
                if text in (word, *meant):
                    return {"yes": "held", "no": "missed"}.get(word, word) if name == "held" else word
    raise Refused(message("method-error-answered", question=message(f"method-form-{name}"), value=printable(text)))


def _quality(text: str) -> int | None:
    if not text.strip():
        return None
    match = re.match(r"\s*([1-5])(?:\s*(?:/|von|of)\s*5)?\s*\Z", text)
    if not match:
        raise Refused(message("method-error-answered", question=message("method-form-quality"), value=printable(text)))
    return int(match[1])


def _agreed(text: str) -> Iterator[tuple[str, str, date | None]]:
    """`who; what; until when`, several of them with `|` between."""
    for part in filter(str.strip, text.split("|")):
        who, *rest = [piece.strip() for piece in part.split(";")]
        if not rest:
            yield "", who, None
        else:
            yield who, rest[0], read_date(rest[1], "agreed") if len(rest) > 1 and rest[1] else None

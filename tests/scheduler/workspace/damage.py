"""Workspaces in every bad state, and what tests of their care share."""

from __future__ import annotations

import json
import os
import re
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from scheduler.model import Message, Person, Record
from scheduler.store.collections import COLLECTIONS
from scheduler.store.format import pack
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.texts import Texts
from scheduler.workspace.views.safety import Diagnosis, ProblemView
from tests.scheduler.store.conftest import Clock

TEXTS = (Texts("de"), Texts("en"))
NAMES = ["Anna Müller-Lang", "Jan Weber-Voß"]
Damage = Callable[[Path], None]


def names(path: Path, clock: Clock) -> list[str]:
    """The people's names in a workspace that opens."""
    store = open_repository(path, create=False, clock=clock)
    return [person.name for person in store.snapshot().all(Person).values()]


def everything(store: Repository) -> dict[type[Record], dict[str, Record]]:
    """Every record in a store, by kind and id."""
    snapshot = store.snapshot()
    return {kind: dict(snapshot.all(kind)) for kind in COLLECTIONS}


def state_of(folder: Path) -> dict[str, tuple[Any, ...]]:
    """Everything in a folder with its content and time; the lock left aside."""
    return {
        str(entry): (entry.lstat().st_mtime_ns, entry.lstat().st_size, entry.lstat().st_mode)
        for entry in sorted(folder.rglob("*"))
        if not entry.name.endswith(".lock")
    }


def said(diagnosis: Diagnosis) -> list[str]:
    """Every sentence of a diagnosis in both languages, after looking that none is a bare key."""
    found: list[Message | None] = [diagnosis.text, *diagnosis.remarks]
    for problem in diagnosis.problems:
        found += [problem.text, problem.hint]
    found += [backup.text for backup in diagnosis.backups]
    sentences = []
    for text in found:
        for texts in TEXTS if text is not None else ():
            assert text is not None
            sentence = texts(text)
            assert sentence != text.key
            assert not re.search(r"\{ ?\$|\b(?:doctor|store|backup|error)-[a-z]", sentence), sentence
            sentence.encode()
            sentences.append(sentence)
    return sentences


def hard(problems: tuple[ProblemView, ...]) -> list[str]:
    """The ids of what is damage."""
    return [problem.id for problem in problems if problem.severity == "hard"]


def cut(path: Path) -> None:
    """The file ends early."""
    path.write_bytes(path.read_bytes()[:-400])


def flip(path: Path) -> None:
    """One bit in a person's name is wrong."""
    data = bytearray(path.read_bytes())
    data[data.index(b"Jan Weber-Vo") + 2] ^= 0x80
    path.write_bytes(data)


def no_header(path: Path) -> None:
    """Line 1 is missing."""
    path.write_bytes(path.read_bytes().split(b"\n", 1)[1])


def bad_header(path: Path) -> None:
    """The header is not readable."""
    path.write_bytes(path.read_bytes().replace(b'"generation":3', b'"generation":x', 1))


def overwritten_start(path: Path) -> None:
    """Zeros stand where the file begins."""
    data = path.read_bytes()
    path.write_bytes(b"\x00" * 700 + data[700:])


def empty(path: Path) -> None:
    """The file has no content."""
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    """The file is something else altogether."""
    path.write_bytes(b"\xff\xfe garbage \x00\x1b[2J" * 100)


def nested(path: Path) -> None:
    """Brackets in brackets, a million deep."""
    path.write_bytes(b"[" * 1_000_000)


def nested_in_a_document(path: Path) -> None:
    """The same inside a person's document."""
    data = path.read_bytes()
    place = data.index(b'"people":{"1":') + len(b'"people":{"1":')
    path.write_bytes(data[:place] + b'{"revision":1,"body":' + b"[" * 1_000_000 + data[place:])


def huge(path: Path) -> None:
    """Twenty gigabytes, nearly all of them a hole."""
    with path.open("r+b") as file:
        file.truncate(20 * 2**30)


def pipe(path: Path) -> None:
    """A pipe stands there."""
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    """A folder stands there."""
    path.unlink()
    path.mkdir()


def socket_file(path: Path) -> None:
    """A socket stands there."""
    path.unlink()
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def loop(path: Path) -> None:
    """A link that leads to itself."""
    path.unlink()
    path.symlink_to(path)


def gone(path: Path) -> None:
    """The file is not there any more."""
    path.unlink()


def newer(path: Path) -> None:
    """A newer program wrote the file."""
    path.write_bytes(path.read_bytes().replace(b'"schema":1', b'"schema":9', 1))


def edited(path: Path) -> None:
    """Somebody changed a name in place."""
    path.write_bytes(path.read_bytes().replace(b"Eva Berg", b"Eva Bergmann"))


def pretty(path: Path) -> None:
    """Somebody's editor laid the file out anew, with a byte order mark."""
    path.write_text(
        "\ufeff" + json.dumps(json.loads(path.read_bytes()), indent=2, ensure_ascii=False), encoding="utf-8"
    )


def plain(path: Path) -> None:
    """Plain TinyDB, without our header."""
    data = json.loads(path.read_bytes())
    del data["_header"]
    path.write_text(json.dumps(data))


DAMAGES: list[tuple[Damage, str, str]] = [
    (cut, "damaged", "cut-off"),
    (flip, "damaged", "checksum"),
    (no_header, "damaged", "header"),
    (bad_header, "damaged", "checksum"),
    (overwritten_start, "damaged", "header"),
    (empty, "empty", "empty"),
    (garbage, "damaged", "header"),
    (nested, "damaged", "header"),
    (nested_in_a_document, "damaged", "checksum"),
    (huge, "too-large", "too-large"),
    (gone, "missing", "missing"),
    (edited, "edited", "checksum"),
    (pretty, "edited", "header"),
    (plain, "plain", "header"),
]
IN_THE_WAY: list[tuple[Damage, str, str]] = [
    (pipe, "not-a-file", "not-a-file"),
    (folder, "not-a-file", "not-a-file"),
    (socket_file, "unreadable", "unreadable"),
    (loop, "unreadable", "unreadable"),
    (newer, "newer", "newer"),
]


def sealed_anew(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Let a workspace be sealed anew after a change to its plain tables, as no program of ours would."""
    tables = json.loads(path.read_bytes())
    del tables["_header"]
    change(tables)
    raw = {
        name: {number: msgspec.Raw(msgspec.json.encode(document)) for number, document in table.items()}
        for name, table in tables.items()
    }
    _, data = pack(raw, generation=3, changed=datetime(2027, 1, 14, tzinfo=UTC))
    path.write_bytes(data)


def twice(tables: dict[str, Any]) -> None:
    """Two people of one id."""
    tables["people"]["9"] = tables["people"]["1"]


def meeting_twice(tables: dict[str, Any]) -> None:
    """One meeting in two rounds."""
    other = json.loads(json.dumps(tables["rounds"]["1"]))
    other["body"].update(id="exchange.2027-01-21", day="2027-01-21")
    tables["rounds"]["2"] = other


def stay_twice(tables: dict[str, Any]) -> None:
    """One assignment twice in a plan."""
    body = tables["rotation_rows"]["1"]["body"]
    later = {**body["assignments"][0], "start": "2027-04-05", "end": "2027-05-03", "suspended": []}
    body["assignments"].append(later)


def revision(tables: dict[str, Any]) -> None:
    """A revision below 1."""
    tables["people"]["1"]["revision"] = 0


def no_namespace(tables: dict[str, Any]) -> None:
    """The namespace of calendar entries is missing."""
    del tables["namespace"]


def second_settings(tables: dict[str, Any]) -> None:
    """A second record of the settings."""
    tables["settings"]["2"] = {"revision": 1, "body": {"id": "other"}}


def bad_journal(tables: dict[str, Any]) -> None:
    """The history holds what is no person."""
    tables["_journal"]["2"]["changes"][0]["after"]["body"]["name"] = ""


def other_table(tables: dict[str, Any]) -> None:
    """A table that is not ours."""
    tables["peple"] = {"1": {"x": 1}}


def nameless(tables: dict[str, Any]) -> None:
    """A person without a name."""
    del tables["people"]["3"]["body"]["name"]


def unknown_field(tables: dict[str, Any]) -> None:
    """A person with a field that there is none of."""
    tables["people"]["3"]["body"]["shoe_size"] = 42


def bad_value(tables: dict[str, Any]) -> None:
    """A person with an impossible address."""
    tables["people"]["3"]["body"]["email"] = "no address"


def no_document(tables: dict[str, Any]) -> None:
    """A list where a document should be."""
    tables["people"]["3"] = []


def bad_number(tables: dict[str, Any]) -> None:
    """A document under what is no number."""
    tables["people"]["x\u202e"] = tables["people"].pop("3")

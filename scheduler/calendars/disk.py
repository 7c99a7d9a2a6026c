"""Calendar files into a folder: inside it and nowhere else, each whole, and never over somebody else's file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum, auto
from pathlib import Path
from urllib.parse import quote

import msgspec

from scheduler.calendars.files import is_ours
from scheduler.model import Message, Refused, Value, message, printable, slug

OUR_MAIL = b"X-Mailer: Rondo\r\nX-Unsent: 1\r\n"
"""How every mail begins that Rondo wrote as a file; mail programs open it as a draft that is to be sent."""

INVITATIONS, PLANS, FEEDS, CHANGES, DEPARTMENTS = "invitations", "plans", "feeds", "changes", "departments"

_TEMPORARY = ".rondo-being-written"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Target(msgspec.Struct, frozen=True):
    """A file to be written: its sub-folder, its name there and its bytes."""

    folder: str
    name: str
    content: bytes


class Outcome(Enum):
    """What writing a file did: there was none, there was another, or there were the same bytes already."""

    NEW = auto()
    CHANGED = auto()
    UNCHANGED = auto()


def file_name(id: str, *words: str) -> str:
    """A file name of readable words and an id; the id keeps it unique, whatever the words are.

    It has only characters that every file system takes: an id's colon becomes %3A.
    """
    known = quote(id, safe="+")
    readable = slug("-".join(words), "")
    return f"{known}.ics" if known.startswith(readable) else f"{readable}-{known}.ics"


def write_files(root: Path, targets: Sequence[Target], progress: Callable[[float], None]) -> list[Outcome]:
    """Write the files and say for each what that did; the same bytes are not written again.

    Raises Refused before anything is written where a place is no folder, a link or somebody else's file, and in the
    middle where the disk gives up; then it says how many files are whole.
    """
    folders = [root / name for name in sorted({target.folder for target in targets})]
    for folder in (root, *folders):
        _check_folder(folder, may_be_link=folder == root)
    outcomes = [_outcome(root / target.folder / target.name, target.content) for target in targets]
    for folder in folders:
        _prepare(folder)
    done = 0
    for number, (target, outcome) in enumerate(zip(targets, outcomes, strict=True)):
        if outcome is not Outcome.UNCHANGED:
            _put(root / target.folder, target, done)
            done += 1
        progress((number + 1) / len(targets))
    return outcomes


def leftovers(root: Path, folder: str, written: Collection[str], today: date) -> list[str]:
    """The names of Rondo's files in a sub-folder that were not written now; invitations to past days are history."""
    try:
        with os.scandir(root / folder) as entries:
            names = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    except OSError:
        return []
    old = [name for name in names if name.endswith(".ics") and name not in written]
    coming = [name for name in old if folder != INVITATIONS or name[:10] >= today.isoformat()]
    return [name for name in coming if is_ours(_read(root / folder / name))]


def same_files(root: Path, targets: Sequence[Target]) -> tuple[list[Target], list[str]]:
    """Which of these files lie in the folder byte for byte, and the paths of other calendars of Rondo there.

    Raises Refused where the folder is none or cannot be read.
    """
    _check_folder(root, may_be_link=True)
    if not root.is_dir():
        raise _refused("invitation-error-not-a-folder", root)
    same = [target for target in targets if _outcome_there(root, target) is Outcome.UNCHANGED]
    known = {(target.folder, target.name) for target in same}
    others = [
        f"{folder}/{name}"
        for folder in sorted({target.folder for target in targets} | {INVITATIONS, PLANS, FEEDS, CHANGES, DEPARTMENTS})
        for name in leftovers(root, folder, {name for place, name in known if place == folder}, date.min)
    ]
    return same, others


def _outcome_there(root: Path, target: Target) -> Outcome:
    path = root / target.folder / target.name
    if path.is_symlink() or not path.is_file():
        return Outcome.NEW
    return Outcome.UNCHANGED if _read(path) == target.content else Outcome.CHANGED


def _check_folder(folder: Path, *, may_be_link: bool) -> None:
    if folder.is_symlink() and not may_be_link:
        raise _refused("invitation-error-link", folder)
    if os.path.lexists(folder) and not folder.is_dir():
        raise _refused("invitation-error-not-a-folder", folder)


def _outcome(path: Path, content: bytes) -> Outcome:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return Outcome.NEW
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISLNK(mode):
        raise _refused("invitation-error-link", path)
    there = _read(path) if stat.S_ISREG(mode) else b""
    if there != content and not is_ours(there) and not there.startswith(OUR_MAIL):
        raise _refused("invitation-error-foreign", path)
    return Outcome.UNCHANGED if there == content else Outcome.CHANGED


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _put(folder: Path, target: Target, done: int) -> None:
    """Write a file beside its place and move it there, so that no reader sees half of it."""
    temporary, path = folder / _TEMPORARY, folder / target.name
    try:
        with os.fdopen(os.open(temporary, _NEW, 0o666), "wb", buffering=0) as file:
            file.write(target.content)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _not_written(path, error, done) from error


def _prepare(folder: Path) -> None:
    """Make the folder, and clear away what a run that was killed has left half written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _TEMPORARY).unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(folder, error, 0) from error


def _unreadable(path: Path, error: OSError) -> Refused:
    return _refused("invitation-error-not-readable", path, reason=_reason(error))


def _not_written(path: Path, error: OSError, done: int) -> Refused:
    return _refused("invitation-error-not-written", path, reason=_reason(error), files=done)


def _reason(error: OSError) -> Message:
    if error.errno in (errno.EACCES, errno.EPERM):
        return message("invitation-reason-permission")
    if error.errno == errno.EROFS:
        return message("invitation-reason-read-only")
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return message("invitation-reason-full")
    return message("invitation-reason-other", text=error.strerror or str(error))


def _refused(key: str, path: Path, **values: Value) -> Refused:
    where = printable(str(path))
    return Refused(message(key, path=where, **values), hint=message("invitation-hint-folder"), file=where)

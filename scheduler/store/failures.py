"""What can go wrong with a workspace file, as errors that say what happened, what was not lost and the way out."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from scheduler.model import Conflict, Message, Refused, Unusable, message, printable
from scheduler.store.address import Address

Place = Path | Address
"""Where a workspace is: in a file or in a database."""

_PERMISSION = frozenset({errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def shown(place: Place) -> str:
    """The place as a message may show it: undecodable bytes and control characters as escapes, no password."""
    if isinstance(place, Address):
        return place.shown
    return printable(os.fsencode(place).decode("utf-8", "backslashreplace"))


def backups_folder(path: Path) -> Path:
    """Where earlier states of the workspace file are kept: beside the file itself, not beside a link to it."""
    real = Path(os.path.realpath(path))
    return real.with_name(f"{real.name}.backups")


def missing(path: Path) -> Unusable:
    """There is no workspace at that place; where one has been, it is gone and not just missing."""
    if _is_link(path) or _with_backups(path):
        return gone(path)
    return Unusable(message("store-missing", file=shown(path)), hint=message("store-hint-init"), file=shown(path))


def gone(path: Path) -> Unusable:
    """The file has vanished since it was opened."""
    return Unusable(message("store-gone", file=shown(path)), hint=_way_back(path), file=shown(path))


def not_a_file(path: Path) -> Unusable:
    """A folder, a pipe or a device stands where the file should be."""
    return Unusable(
        message("store-not-a-file", file=shown(path)), hint=message("store-hint-other-file"), file=shown(path)
    )


def empty(path: Path) -> Unusable:
    """The file has no content at all."""
    return Unusable(message("store-empty", file=shown(path)), hint=_way_back(path), file=shown(path))


def not_a_workspace(path: Path) -> Unusable:
    """The file does not begin as a workspace does."""
    return Unusable(message("store-not-a-workspace", file=shown(path)), hint=_way_back(path), file=shown(path))


def damaged(path: Path) -> Unusable:
    """The content is not what a commit wrote."""
    return Unusable(message("store-damaged", file=shown(path)), hint=_way_back(path), file=shown(path))


def cut_off(path: Path, size: int, whole: int) -> Unusable:
    """The file is shorter than its header says."""
    text = message("store-cut-off", file=shown(path), size=size, whole=whole)
    return Unusable(text, hint=_way_back(path), file=shown(path))


def too_large(path: Path, size: int) -> Unusable:
    """The file has more bytes than any workspace."""
    text = message("store-too-large", file=shown(path), size=size)
    return Unusable(text, hint=_way_back(path), file=shown(path))


class Outdated(Unusable):
    """An older program wrote the file; what opens it brings it up to date."""


def outdated(path: Path) -> Outdated:
    """The file came to be of an older schema while it was open."""
    return Outdated(message("store-outdated", file=shown(path)), hint=message("store-hint-reopen"), file=shown(path))


def not_brought_up(path: Path, reason: Message) -> Unusable:
    """The file of an older schema cannot be brought up to ours; it stays as it was."""
    text = message("store-not-brought-up", file=shown(path), reason=reason)
    return Unusable(text, hint=message("store-hint-not-brought-up"), file=shown(path))


def newer(path: Path) -> Unusable:
    """A newer program wrote the file."""
    return Unusable(message("store-newer", file=shown(path)), hint=message("store-hint-newer"), file=shown(path))


def no_driver(address: Address) -> Unusable:
    """What databases are spoken to with is not installed."""
    text = message("store-no-driver", file=address.shown)
    return Unusable(text, hint=message("store-hint-no-driver"), file=address.shown)


def bad_record(place: Place, collection: str, number: int | str, reason: Message | str) -> Unusable:
    """A document of the store does not describe a record."""
    text = message(
        "store-bad-record", file=shown(place), collection=collection, number=printable(str(number)), reason=reason
    )
    hint = message("store-hint-dump") if isinstance(place, Address) else _way_back(place)
    return Unusable(text, hint=hint, file=shown(place), field=f"{collection}/{number}")


def unreadable(path: Path, error: OSError | MemoryError) -> Unusable:
    """The system does not let us read the file."""
    text = message("store-unreadable", file=shown(path), reason=reason_of(error))
    return Unusable(text, hint=message("store-hint-other-file"), file=shown(path))


def not_written(path: Path, error: OSError | MemoryError) -> Unusable:
    """The system does not let us write; everything stands as it was."""
    text = message("store-not-written", file=shown(path), reason=reason_of(error))
    return Unusable(text, hint=message("store-hint-not-written"), file=shown(path))


def exists(path: Path) -> Refused:
    """Something stands where a new workspace was to be."""
    return Refused(message("store-exists", file=shown(path)), hint=message("store-hint-exists"), file=shown(path))


def busy(path: Path) -> Conflict:
    """Somebody else has been writing for longer than we wait."""
    return Conflict(message("store-busy", file=shown(path)), hint=message("store-hint-busy"))


def changed_meanwhile(path: Path) -> Conflict:
    """TinyDB was to write back tables that it had read before somebody else wrote."""
    return Conflict(message("store-file-changed", file=shown(path)), hint=message("store-hint-again"))


def _way_back(path: Path) -> Message:
    folder = _with_backups(path)
    if folder is not None:
        return message("store-hint-backups", folder=shown(folder))
    return message("store-hint-doctor")


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except (OSError, MemoryError):
        return False


def _with_backups(path: Path) -> Path | None:
    """The folder of the backups where there is anything in it."""
    try:
        folder = backups_folder(path)
        return folder if any(folder.iterdir()) else None
    except (OSError, MemoryError):
        return None


def reason_of(error: OSError | MemoryError) -> Message:
    """Why the system does not let us read or write, in words."""
    if isinstance(error, MemoryError):
        return message("store-reason-memory")
    if error.errno in _PERMISSION:
        return message("store-reason-permission")
    if error.errno == errno.EROFS:
        return message("store-reason-read-only")
    if error.errno in _FULL:
        return message("store-reason-full")
    code = errno.errorcode.get(error.errno or 0, "OSError")
    return message("store-reason-other", code=code, text=error.strerror or "")

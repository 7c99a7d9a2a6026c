"""Files that somebody asked for by name: written whole or not at all, with a reason in words where that fails."""

from __future__ import annotations

from pathlib import Path

from scheduler.model import Refused, message, printable
from scheduler.store import files
from scheduler.store.failures import reason_of


def write_whole(path: Path, content: bytes) -> str:
    """Write a file in place of what stands there, and make its folder; the path as it may be shown.

    Raises Refused for a link, for what is no file, and where the system does not let us write.
    """
    where = printable(str(path))
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Refused(message("report-error-no-file", file=where), hint=message("report-hint-file"), file=where)
    try:
        files.make_folder(path.parent)
        files.replace(path, content, keep_as=None)
    except OSError as error:
        text = message("privacy-not-written", file=where, reason=reason_of(error))
        raise Refused(text, hint=message("privacy-hint-not-written"), file=where) from error
    return where

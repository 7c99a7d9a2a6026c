"""Files of others as bytes and as text: how big they may be, and which encodings they come in."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from scheduler.model import Refused, message, printable

MOST_BYTES = 20_000_000

_FOREIGN_ENDS = re.compile(rb"\r(?!\n)")


def read_content(path: Path) -> bytes:
    """The bytes of a calendar file or a mail, with plain line ends; UTF-16 becomes UTF-8.

    Raises Refused, with the file, where it is missing, a folder, unreadable, too big or no text at all.
    """
    name = printable(str(path))
    if path.is_dir():
        raise Refused(message("import-folder"), hint=message("import-folder-hint"), file=name)
    if not path.exists():
        raise Refused(message("import-missing"), hint=message("import-missing-hint"), file=name)
    if not path.is_file():
        raise Refused(message("incoming-no-calendar"), hint=message("incoming-save-as"), file=name)
    try:
        if path.stat().st_size > MOST_BYTES:
            hint = message("incoming-too-big-hint")
            raise Refused(message("import-too-big", most=MOST_BYTES // 1_000_000), hint=hint, file=name)
        content = path.read_bytes()
    except OSError as error:
        raise Refused(message("import-unreadable", reason=error.strerror or ""), file=name) from None
    return plain(content)


def plain(content: bytes) -> bytes:
    """The content as UTF-8 (or an older encoding of single bytes) without a mark, its lines ended by line feeds."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            content = content.decode(encoding, "replace").encode()
    content = content.removeprefix(codecs.BOM_UTF8)
    return _FOREIGN_ENDS.sub(b"\n", content) if b"\r" in content.replace(b"\r\n", b"") else content


def decoded(line: bytes) -> str:
    """One whole line as text: UTF-8 where it is that, else what Windows writes in Western Europe."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")

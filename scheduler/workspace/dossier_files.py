"""A person's dossier as files: one, by its ending, or both forms in a folder."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from scheduler.model import Refused, WrongUsage, message, printable
from scheduler.workspace.paths import write_whole
from scheduler.workspace.views.privacy import Dossier

ENDINGS = (".json", ".md")


def write_dossier(dossier: Dossier, target: Path, *, overwrite: bool) -> tuple[str, ...]:
    """Write a dossier to a file (.json or .md) or both into a folder, for the owner's eyes only; the paths written.

    Raises Refused where something stands there already and `overwrite` does not say to replace it, where a link
    stands, or where the system does not let us write; WrongUsage for another ending.
    """
    whole = {".json": _json(dossier), ".md": dossier.text.encode()}
    if target.suffix and not target.is_dir():
        if target.suffix.lower() not in whole:
            raise WrongUsage(
                message("privacy-error-ending", ending=printable(target.suffix), known=list(ENDINGS)), field="file"
            )
        chosen = {target: whole[target.suffix.lower()]}
    else:
        chosen = {target / f"{dossier.name}{ending}": content for ending, content in whole.items()}
    for path in chosen:
        if os.path.lexists(path) and (path.is_symlink() or not overwrite or not path.is_file()):
            where = printable(str(path))
            raise Refused(message("privacy-exists", file=where), hint=message("privacy-hint-exists"), file=where)
    for path, content in chosen.items():
        write_whole(path, content)
    return tuple(printable(str(path)) for path in chosen)


def _json(dossier: Dossier) -> bytes:
    return msgspec.json.format(msgspec.json.encode(dossier.data), indent=2) + b"\n"

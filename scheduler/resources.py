"""Where the files that come with Rondo are: translations, the demonstration company, templates."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """The data folder: beside this module when installed, one level up in a checkout or an editable install."""
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"

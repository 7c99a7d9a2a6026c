"""Where the files that come with Rondo are: translations, the demonstration company, templates."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """The data folder, in an installed package beside this module, in a checkout or an editable install one level up."""
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"

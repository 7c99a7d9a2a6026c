"""What every answer shares."""

from __future__ import annotations

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True):
    """An answer made for one screen or one command's table and JSON; its fields are the JSON keys.

    Messages inside are put into a language by the face; dates that are called `last` or `until` are included.
    """

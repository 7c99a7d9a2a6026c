"""Every sentence of the store exists in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from scheduler import store
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import name_of
from scheduler.texts import Texts

SOURCES = Path(store.__file__).parent


def test_every_key_is_in_both_catalogues() -> None:
    """No key that the store uses is missing in German or English."""
    keys = {
        key for source in SOURCES.glob("*.py") for key in re.findall(r'"(store-[a-z-]+)"', source.read_text("utf-8"))
    }
    assert len(keys) > 30
    for language in ("de", "en"):
        texts = Texts(language)
        assert [key for key in sorted(keys) if not texts.has(key)] == []


def test_every_kind_of_record_has_a_name() -> None:
    """A message about a record says what kind of thing it is."""
    for language, other in (("de", "Der Eintrag"), ("en", "The entry")):
        texts = Texts(language)
        for kind in COLLECTIONS:
            assert other not in texts(name_of(kind, "an-id"))

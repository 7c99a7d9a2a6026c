"""Both languages say everything, with the same values."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from scheduler.model import message
from scheduler.resources import data_folder
from scheduler.texts import Texts, texts

AREAS = sorted({path.stem for path in (data_folder() / "locale").rglob("*.ftl")})
ROOT = Path(__file__).parents[2]
_KEY = re.compile(r"""["']((?:{})-[a-z0-9-]+[a-z0-9])["']""".format("|".join(AREAS)))


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.names.add(node.id.name)


def catalogue(language: str, area: str) -> dict[str, set[str]]:
    """The keys of a catalogue file with the variables each uses; asserts that the file is whole."""
    path = data_folder() / "locale" / language / f"{area}.ftl"
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body if path.exists() else ():
        assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{language}/{area}: {entry.id.name} stands twice"
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("area", AREAS)
def test_every_text_exists_in_both_languages_with_the_same_values(area: str) -> None:
    """A key that lacks a language, or uses other values there, is a defect."""
    german, english = catalogue("de", area), catalogue("en", area)
    assert german.keys() == english.keys()
    different = {key for key in german if german[key] != english[key] and not _only_plural(german[key] ^ english[key])}
    assert not different


def _only_plural(names: set[str]) -> bool:
    return names <= {"count"}


@pytest.mark.parametrize("area", AREAS)
def test_every_key_lies_in_the_file_of_its_area(area: str) -> None:
    """The part of a key before the first hyphen is its file, or nobody finds it."""
    assert all(key.partition("-")[0] == area for key in catalogue("en", area))


def test_every_key_that_the_code_names_exists() -> None:
    """A key written in the code stands in the catalogue."""
    known = {key for area in AREAS for key in catalogue("en", area)}
    missing = {
        f"{path.relative_to(ROOT)}: {key}"
        for folder in ("scheduler", "tui")
        for path in (ROOT / folder).rglob("*.py")
        for key in _KEY.findall(path.read_text(encoding="utf-8"))
        if key not in known
    }
    assert not missing


def test_dates_lists_and_weeks_are_written_as_the_language_writes_them() -> None:
    """German and English differ in dates, lists and the calendar week."""
    day = date(2027, 1, 14)
    assert texts("de").date_text(day) == "14.01.2027"
    assert texts("en").date_text(day) == "14 Jan 2027"
    assert texts("de").day_text(day) == "Do 14.01.2027"
    assert texts("en").day_text(day) == "Thu 14 Jan 2027"
    assert texts("de").join(["a", "b", "c"]) == "a, b und c"
    assert texts("en").join(["a", "b", "c"]) == "a, b and c"
    assert texts("de").week_text(day) == "KW 2"


def test_an_unknown_key_never_breaks_a_face() -> None:
    """Where a text is missing the key itself is shown."""
    assert Texts("de")(message("error-nothing-like-that")) == "error-nothing-like-that"


def test_text_of_users_is_never_read_as_markup_of_the_catalogue() -> None:
    """Braces in a name come out as they are."""
    assert "{ $x }" in texts("en")(message("error-email", value="{ $x }"))


def test_long_texts_of_users_come_out_whole() -> None:
    """A description of many thousand letters is not left out of its sentence."""
    long = "Lange Geschichte " * 1000
    assert long in texts("de")(message("error-email", value=long))
    assert long in texts("en")(message("word-list", items=[message("error-email", value=long), "x"]))

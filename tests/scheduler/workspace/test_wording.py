"""Fields, words and working days have texts, also where the keys are put together."""

from __future__ import annotations

import pytest

from scheduler.model import (
    Absence,
    CaseStudy,
    Department,
    Half,
    Person,
    Persona,
    Record,
    RondoError,
    Room,
    Settings,
    Site,
    WorkingTime,
    message,
    read_working_time,
)
from scheduler.store.collections import COLLECTIONS
from scheduler.texts import texts
from scheduler.workspace.wording import ENUM_WORDS, differences, enum_word, field_word, value_word, work_days

RECORDS: list[type[Record]] = [Person, Department, Site, Room, Absence, Persona, CaseStudy, Settings]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_field_and_word_has_a_text(language: str) -> None:
    """No key that is put together is missing in a catalogue."""
    said = texts(language)
    words = [enum_word(member) for kind in ENUM_WORDS for member in kind]
    fields = [field_word(name) for record in RECORDS for name in record.__struct_fields__]
    halves = [value_word(half) for half in Half] + [message(f"word-weekday-{day}") for day in range(7)]
    counted = [message(f"word-collection-{name.replace('_', '-')}") for name in COLLECTIONS.values()]
    settings = [message(f"people-setting-{name.replace('_', '-')}") for name in Settings.__struct_fields__[1:]]
    uncounted = {"word-collection-settings", "word-collection-namespace"}
    keys = {text.key for text in (*words, *fields, *halves, *counted, *settings) if hasattr(text, "key")} - uncounted
    assert {key for key in keys if not said.has(key)} == set()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_of_error_has_a_title(language: str) -> None:
    """Whatever is said begins with what kind of thing it is."""
    kinds: list[type[RondoError]] = [RondoError, *RondoError.__subclasses__()]
    assert [kind.code for kind in kinds if not texts(language).has(f"error-title-{kind.code}")] == []


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("Mo-Fr", "Mo–Fr", "Mon–Fri"),
        ("Mo, Di, Mi, Fr", "Mo–Mi und Fr", "Mon–Wed and Fri"),
        ("Mo-Do, Fr vormittags", "Mo–Do und Fr vormittags", "Mon–Thu and Fri mornings"),
        ("Di pm", "Di nachmittags", "Tue afternoons"),
    ],
)
def test_work_days_are_said_as_people_say_them(text: str, german: str, english: str) -> None:
    """Runs of days are said by their ends, halves by their names."""
    said = work_days(read_working_time(text))
    assert (texts("de")(said), texts("en")(said)) == (german, english)


def test_a_change_is_a_line_for_each_field_that_differs() -> None:
    """Empty fields are dashes, words are those of the glossary."""
    before = Person(id="a", name="Ann", working_time=WorkingTime())
    after = before.replace(email="a@x.example", takes_part=False)
    assert [texts("en")(line) for line in differences(before, after)] == [
        "E-mail: – → a@x.example",
        "Takes part: yes → no",
    ]
    assert differences(before, before) == ()

"""The one place that turns messages, dates and names of things into German or English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from scheduler.model.message import Message, Value
from scheduler.model.people import LANGUAGES
from scheduler.resources import data_folder

_LOCALES = {"de": "de_DE", "en": "en_GB"}
_LONG = 200
"""How many letters of a value the library gets: it leaves parts of more than 2,500 out of a sentence."""


class Texts:
    """Texts of one language. A catalogue file is read when its first text is needed.

    `data/locale/<language>/<area>.ftl` holds the keys that begin with `<area>-`, in Fluent's syntax.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(_LOCALES[language])
        self._bundles: dict[str, FluentBundle] = {}

    def __call__(self, text: Message) -> str:
        """The message in this language."""
        return self.say(text.key, **text.values)

    def say(self, key: str, **values: Value) -> str:
        """The text of a key with its values; an unknown key comes back as itself, so that no face ever breaks."""
        entry = self._bundle(key.partition("-")[0])
        pattern = entry.get_message(key).value if entry.has_message(key) else None
        if pattern is None:
            return key
        long: dict[str, str] = {}
        given = {name: _kept(self._plain(value), name, long) for name, value in values.items()}
        text, _ = entry.format_pattern(pattern, given)
        return _put_back(str(text), long)

    def has(self, key: str) -> bool:
        """Whether the catalogue has the key."""
        return bool(self._bundle(key.partition("-")[0]).has_message(key))

    def date_text(self, day: date, form: str = "medium") -> str:
        """A date as people of the language write it: 14.01.2027, 14 Jan 2027; `form` as Babel knows it."""
        return format_date(day, form, locale=self.locale)

    def day_text(self, day: date) -> str:
        """A date with its weekday: Do 14.01.2027, Thu 14 Jan 2027."""
        return f"{format_date(day, 'EEE', locale=self.locale).rstrip('.')} {self.date_text(day)}"

    def time_text(self, moment: time | datetime) -> str:
        """An hour of the day, 24 hours: 12:00."""
        return format_time(moment, "HH:mm", locale=self.locale)

    def week_text(self, day: date) -> str:
        """The calendar week: KW 2, week 2."""
        return self.say("word-week", number=str(day.isocalendar().week))

    def join(self, items: Sequence[str]) -> str:
        """Items as one phrase: a, b und c."""
        return format_list(items, locale=self.locale) if items else ""

    def _plain(self, value: Value) -> Any:
        match value:
            case Message():
                return self(value)
            case bool() | str() | int() | float():
                return value
            case datetime():
                return format_datetime(value, "short", locale=self.locale)
            case date():
                return self.date_text(value)
            case time():
                return self.time_text(value)
            case _:
                return self.join([str(self._plain(item)) for item in value])

    def _bundle(self, area: str) -> FluentBundle:
        if area not in self._bundles:
            bundle = FluentBundle([_LOCALES[self.language].replace("_", "-")], use_isolating=False)
            path = data_folder() / "locale" / self.language / f"{area}.ftl"
            if path.is_file():
                bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
            self._bundles[area] = bundle
        return self._bundles[area]


def _kept(value: Any, name: str, long: dict[str, str]) -> Any:
    """The value, or in place of a long text a mark that no text of people can hold."""
    if not isinstance(value, str) or len(value) <= _LONG:
        return value
    long[f"\0{name}\0"] = value
    return f"\0{name}\0"


def _put_back(text: str, long: dict[str, str]) -> str:
    for mark, value in long.items():
        text = text.replace(mark, value)
    return text


@lru_cache(maxsize=len(LANGUAGES))
def texts(language: str) -> Texts:
    """The texts of a language, `de` or `en`."""
    return Texts(language)

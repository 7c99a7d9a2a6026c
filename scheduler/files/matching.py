"""Who is meant in a cell: by number, e-mail, id or name, with damaged umlauts recognised."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from scheduler.model import Department, Message, Person, Refused, message

_LOST = re.compile(r"\?|\ufffd")
_LOST_INSIDE = re.compile(r"\w(\?|\ufffd)|(\?|\ufffd)\w")
MOST_SHOWN = 8
MOST_LOOKED = 40


class Question(Exception):
    """The cell can be read in more than one way, and somebody has to say who is meant: `text` asks it."""

    def __init__(self, text: Message, field: str = "") -> None:
        super().__init__(text.key)
        self.text = text
        self.field = field


def shown(person: Person) -> str:
    """A person as lists of those who could be meant show them: name and number, else the id."""
    return f"{person.sort_name} ({person.personnel_number or person.id})"


def mended(text: str) -> str:
    """The text as it was before UTF-8 was read as cp1252 ("MÃ¼ller"), or as it is where no letters come of that."""
    try:
        before = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
    return before if all(c.isascii() or unicodedata.category(c) in ("Ll", "Lu", "Pd") for c in before) else text


def is_damaged(text: str) -> bool:
    """Whether letters of the text were lost or mangled earlier: "M?ller", "MÃ¼ller"."""
    return bool(_LOST_INSIDE.search(text)) or mended(text) != text


class Directory:
    """Everybody by what they may be called; kept up to date as people are added."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, Person] = {}
        self._looked = 0
        self._called: dict[str, dict[str, None]] = defaultdict(dict)
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Add somebody, or replace what was known of them."""
        before = self._people.get(person.id)
        if before is not None:
            for word in _words(before):
                self._called[word].pop(before.id, None)
        self._people[person.id] = person
        for word in _words(person):
            self._called[word][person.id] = None

    def by_number(self, number: str) -> Person | None:
        """Whoever has that personnel number."""
        hits = [person for person in self._hits(number) if person.personnel_number.casefold() == number.casefold()]
        return hits[0] if hits else None

    def by_email(self, email: str) -> Person | None:
        """Whoever has that address."""
        hits = [person for person in self._hits(email) if person.email.casefold() == email.casefold()]
        return hits[0] if hits else None

    def by_name(self, name: str) -> list[Person]:
        """Everybody of that name, "First Last" or "Last, First"."""
        return [person for person in self._hits(name) if _key(name) in set(_names(person))]

    def find(self, text: str) -> Person:
        """The one person that is meant.

        Raises Question where two are, or where the name is damaged and one was likely meant; Refused where nobody is.
        """
        hits = self._hits(text)
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise Question(message("import-two-people", value=text, people=[shown(hit) for hit in hits[:MOST_SHOWN]]))
        if is_damaged(text):
            likely = self.likely(text)
            if len(likely) == 1:
                raise Question(message("import-damaged", value=text, meant=shown(likely[0])))
            if likely:
                raise Question(
                    message("import-two-people", value=text, people=[shown(one) for one in likely[:MOST_SHOWN]])
                )
        close = self._close(text)
        hint = message("error-could-be", names=[shown(person) for person in close]) if close else None
        raise Refused(message("import-nobody", value=text), hint=hint)

    def _close(self, text: str) -> list[Person]:
        """Whose names are spelled much like it; looked for only a few times, since it compares with every name."""
        if self._looked >= MOST_LOOKED:
            return []
        self._looked += 1
        words = get_close_matches(_key(text), [word for word, ids in self._called.items() if ids], MOST_SHOWN, 0.75)
        return [self._people[id] for id in dict.fromkeys(id for word in words for id in self._called[word])]

    def likely(self, text: str) -> list[Person]:
        """Everybody whose name a damaged name was likely meant to be."""
        if mended(text) != text:
            return self._hits(mended(text))
        pattern = re.compile(".{1,2}".join(map(re.escape, _LOST.split(_key(text)))))
        ids = {id: None for word, ids in self._called.items() if ids and pattern.fullmatch(word) for id in ids}
        return [self._people[id] for id in ids]

    def _hits(self, text: str) -> list[Person]:
        return [self._people[id] for id in self._called.get(_key(text), ())]


def _key(text: str) -> str:
    return " ".join(text.replace(",", ", ").split()).casefold()


def _names(person: Person) -> Iterable[str]:
    yield _key(person.name)
    if person.last_name and person.first_name:
        yield _key(f"{person.first_name} {person.last_name}")
        yield _key(f"{person.last_name}, {person.first_name}")
        yield _key(f"{person.last_name} {person.first_name}")
        return
    first, _, last = person.name.rpartition(" ")
    if first:
        yield _key(f"{last}, {first}")


def _words(person: Person) -> set[str]:
    words = {_key(person.id), _key(person.personnel_number), _key(person.email), *_names(person)}
    return words - {""}


def department_named(text: str, departments: Iterable[Department]) -> Department | None:
    """The department with that id, code or name, whatever its case; None where there is none."""
    wanted = text.casefold()
    known = list(departments)
    for attribute in ("id", "code", "name"):
        for department in known:
            if getattr(department, attribute).casefold() == wanted:
                return department
    return None

"""Several people write to one workspace at once, and nobody's work is lost without a word."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import Conflict, RotationRow, Round
from scheduler.store.documents import name_of
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.context import Part

TODAY = date(2027, 3, 17)


def opened(file: Path, actor: str) -> Workspace:
    """The workspace as a process of its own would have it open."""
    return open_workspace(file, today=TODAY, actor=actor, create=not file.exists())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with one person."""
    path = tmp_path / "plan.rondo.json"
    opened(path, "Ada").people.add(name="Anna Müller", personnel_number="1")
    return path


def meanwhile(workspace: Workspace, other: Callable[[], object]) -> None:
    """Let something happen between what the workspace's next action has read and its transaction."""
    repository: Any = workspace.context.repository
    begin = repository.transaction

    def late(**options: Any) -> Any:
        repository.transaction = begin
        other()
        return begin(**options)

    repository.transaction = late


def test_two_changes_of_one_record_at_the_same_moment_both_hold(file: Path) -> None:
    """The second is made anew on what the first has written."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")
    meanwhile(ada, lambda: bo.people.edit("anna-mueller", email="anna@example.com"))
    ada.people.edit("anna-mueller", tags=("x",))
    anna = bo.people.find("anna-mueller")
    assert (anna.email, anna.tags) == ("anna@example.com", ("x",))


def test_two_people_of_one_name_added_at_the_same_moment_are_two(file: Path) -> None:
    """An id that somebody else has taken meanwhile is not taken again."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")
    meanwhile(ada, lambda: bo.people.add(name="Jan Weber"))
    ada.people.add(name="Jan Weber")
    assert [person.id for person in ada.people.list()] == ["anna-mueller", "jan-weber", "jan-weber-2"]


def test_what_must_be_unique_stays_so(file: Path) -> None:
    """A personnel number that somebody else has given away meanwhile is refused."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")
    meanwhile(ada, lambda: bo.people.add(name="Jan Weber", personnel_number="2"))
    with pytest.raises(Exception, match="people-taken"):
        ada.people.add(name="Eva Weiß", personnel_number="2")
    assert len(bo.people.list()) == 2


def test_an_action_on_what_is_shown_never_replaces_what_came_later(file: Path) -> None:
    """It is a conflict with both versions, and the later one stands."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")
    shown = ada.now()
    bo.people.edit("anna-mueller", email="anna@example.com")
    with pytest.raises(Conflict) as raised:
        ada.as_shown(shown, lambda: ada.people.edit("anna-mueller", tags=("x",)))
    assert (raised.value.mine, raised.value.theirs) == (
        ada.people.find("anna-mueller").replace(tags=("x",)),
        ada.people.find("anna-mueller"),
    )
    assert ada.people.find("anna-mueller").tags == ()


def test_an_action_on_what_is_shown_is_done_where_other_things_have_changed(file: Path) -> None:
    """Two people who work on different records do not collide."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")
    shown = ada.now()
    bo.people.add(name="Jan Weber")
    ada.as_shown(shown, lambda: ada.people.edit("anna-mueller", tags=("x",)))
    assert ada.people.find("anna-mueller").tags == ("x",)


def test_a_question_is_about_one_state(file: Path) -> None:
    """What another process writes while the question is answered does not come into the answer half."""
    ada, bo = opened(file, "Ada"), opened(file, "Bo")

    class Asking(Part):
        """A part whose question takes long."""

        def numbers(self) -> list[int]:
            """How many people there are, again and again."""
            found = [len(self._context.company.people)]
            bo.people.add(name="Jan Weber")
            return [*found, len(self._context.company.people), len(ada.people.list())]

    assert Asking(ada.context).numbers() == [1, 1, 1]
    assert len(ada.people.list()) == 2


def test_what_an_action_answers_with_is_the_state_after_it(file: Path) -> None:
    """The person just added is known to the next step of the same action."""
    ada = opened(file, "Ada")

    class Adding(Part):
        """A part with an action that looks at its own result."""

        def twice(self) -> int:
            """Add somebody and count."""
            ada.people.add(name="Jan Weber")
            return len(ada.people.list())

    assert Adding(ada.context).twice() == 2


def test_many_writers_lose_nothing(file: Path) -> None:
    """Each addition under the same name gets a record of its own, each tag of one record is there in the end."""

    def write(actor: str) -> None:
        workspace = opened(file, actor)
        for number in range(8):
            workspace.people.add(name="Jan Weber")
            tags = workspace.people.find("anna-mueller").tags
            while True:
                try:
                    shown = workspace.now()
                    tags = (*workspace.people.find("anna-mueller").tags, f"{actor}{number}")
                    workspace.as_shown(shown, partial(workspace.people.edit, "anna-mueller", tags=tags))
                    break
                except Conflict:
                    continue

    threads = [threading.Thread(target=write, args=(name,)) for name in ("ada", "bo", "cem")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    workspace = opened(file, "Ada")
    assert len(workspace.people.list()) == 1 + 3 * 8
    assert sorted(workspace.people.find("anna-mueller").tags) == sorted(
        f"{name}{number}" for name in ("ada", "bo", "cem") for number in range(8)
    )


def test_a_conflict_names_what_people_know() -> None:
    """Whose row it is, and which day's round; never an id made for machines where there is something better."""
    row = RotationRow(id="rotation-2027.ahrens-ada", plan="rotation-2027", person="ahrens-ada")
    assert texts("de")(name_of(RotationRow, row.id, row)) == "Die Zeile „ahrens-ada“ des Rotationsplans"
    round_ = Round(id="austausch.2027-03-22", programme="austausch", day=date(2027, 3, 22))
    assert texts("de")(name_of(Round, round_.id, round_)) == "Die Runde „22.03.2027“"

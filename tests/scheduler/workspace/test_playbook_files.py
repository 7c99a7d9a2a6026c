"""The playbook as Markdown files: out and in again is the same, and what is wrong is said with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.files.playbook_files import markdown_of, read_markdown
from scheduler.model import CaseStudy, Persona, Stage
from scheduler.model.method import LineKind
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace

TEXT = st.text(st.sampled_from("aä# \\-\n>:*=|<"), max_size=30).map(lambda text: text.strip("\n \\").rstrip())


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A persona with a card, and a case for it."""
    made = open_workspace(tmp_path / "w.rondo.json", today=date(2027, 1, 4), actor="u", create=True)
    made.people.add(name="Mia Test")
    made.playbook.add_persona(
        name="Petra", role="Leiterin", problems="Zeit\nPersonal", stage=Stage.INTEREST, owner="Mia Test",
        first=date(2027, 1, 1),
    )  # fmt: skip
    made.playbook.add_case(name="Werk Nord", persona="Petra", customer="Nord GmbH", result="9 Minuten")
    made.cards.add_lines(
        "Petra", [(LineKind.OBJECTION, "Zu teuer", "Auf drei Jahre?"), (LineKind.QUESTION, "Wie oft?", "")]
    )
    return made


@pytest.mark.parametrize("language", ["de", "en"])
def test_out_and_in_again_changes_nothing(workspace: Workspace, tmp_path: Path, language: str) -> None:
    """In either language; into an empty workspace it makes the same."""
    files = workspace.playbook_files.export(str(tmp_path / "aus"), language)
    assert [Path(file).name for file in files] == ["persona-petra.md", "case-werk-nord.md"]
    assert [one.what for one in workspace.playbook_files.take(files)] == ["unchanged", "unchanged"]
    other = open_workspace(tmp_path / "o.rondo.json", today=date(2027, 1, 4), actor="u", create=True)
    other.people.add(name="Mia Test")
    assert [one.what for one in other.playbook_files.take(files)] == ["added", "added"]
    assert other.playbook.personas() == workspace.playbook.personas()
    assert other.playbook.cases() == workspace.playbook.cases()
    assert [line.answer for line in other.cards.card("Petra").objections] == ["Auf drei Jahre?"]
    other.history.undo()
    assert other.playbook.personas() == ()


@given(texts_of=st.tuples(TEXT, TEXT, TEXT, TEXT))
def test_any_text_comes_back_as_it_was(texts_of: tuple[str, str, str, str]) -> None:
    """Also one that looks like a heading, a list or a front matter."""
    names = ("problems", "priorities", "challenges", "solution")
    persona = Persona(id="p", name="P", **dict(zip(names, texts_of, strict=True)))  # type: ignore[arg-type]
    read = read_markdown(markdown_of(persona, [], texts("de")))
    assert {name: read.fields.get(name, "") for name in names} == dict(zip(names, texts_of, strict=True))


def test_a_change_in_a_file_is_a_new_revision(workspace: Workspace, tmp_path: Path) -> None:
    """With what it was before; --dry-run only says so."""
    (file, _) = workspace.playbook_files.export(str(tmp_path), "de")
    path = Path(file)
    path.write_text(
        path.read_text(encoding="utf-8").replace("Personal", "Fachkräfte") + "\n- Neue Frage\n", encoding="utf-8"
    )
    assert [one.what for one in workspace.playbook_files.take([file], dry_run=True)] == ["changed"]
    assert workspace.playbook.persona("Petra").revision == 1
    workspace.playbook_files.take([file])
    assert workspace.playbook.persona("Petra").problems == "Zeit\nFachkräfte"
    assert workspace.playbook.persona("Petra").revision == 2


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("", 1, "method-error-no-front"),
        ("# Petra\n", 1, "method-error-no-front"),
        ("---\nkind: persona\nname: P\n", 1, "method-error-front-open"),
        ("---\nkind: persona\nPetra\n---\n", 3, "method-error-front-line"),
        ("---\nkind: kunde\nname: P\n---\n", 2, "method-error-kind"),
        ("---\nkind: persona\nname: P\nfarbe: rot\n---\n", 4, "method-error-front"),
        ("---\nkind: persona\nname: P\n---\n\n## Hobbys\n", 6, "method-error-heading"),
        ("---\nkind: persona\nname: P\n---\nText\n", 5, "method-error-before-heading"),
        ("---\nkind: persona\nname: P\nstage: wunsch\n---\n", 4, "method-error-stage"),
        ("---\nkind: persona\nname: P\nowner: Niemand\n---\n", 4, "error-not-found"),
        ("---\nkind: persona\nname: P\nfirst: bald\n---\n", 4, ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_other_files_go_in(
    workspace: Workspace, tmp_path: Path, text: str, line: int, key: str
) -> None:
    """A broken file stops no other."""
    bad, good = tmp_path / "bad.md", tmp_path / "good.md"
    bad.write_text(text, encoding="utf-8")
    good.write_text("---\nkind: case\nname: Gut\n---\n", encoding="utf-8")
    first, second = workspace.playbook_files.take([str(bad), str(good)])
    assert (first.what, first.line, second.what) == ("refused", line, "added")
    assert first.text.key.startswith(key)
    assert isinstance(workspace.playbook.case("Gut"), CaseStudy)


def test_files_that_cannot_be_read_are_named(workspace: Workspace, tmp_path: Path) -> None:
    """A folder, a missing file, one that is not UTF-8."""
    latin = tmp_path / "latin.md"
    latin.write_bytes("---\nkind: persona\nname: Müller\n---\n".encode("cp1252"))
    found = workspace.playbook_files.take([str(tmp_path), str(tmp_path / "nix.md"), str(latin)])
    assert [one.what for one in found] == ["refused"] * 3

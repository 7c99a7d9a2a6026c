"""The playbook as files: every persona and case study as Markdown, out and in again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scheduler.files.playbook_files import MOST_BYTES, Content, markdown_of, read_markdown
from scheduler.model import (
    CaseStudy,
    Persona,
    Refused,
    RondoError,
    Stage,
    message,
    printable,
    read_date,
    read_last_date,
    slug,
)
from scheduler.model.method import CardLine
from scheduler.store.repository import Transaction
from scheduler.texts import texts
from scheduler.workspace.cards import card_lines
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.paths import write_whole
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.playbook import version_of
from scheduler.workspace.views.method import TakenFile

Known = Persona | CaseStudy


class PlaybookFilesPart(Part):
    """Files of the playbook. A file that says the same as the workspace changes nothing."""

    def export(self, folder: str, language: str) -> tuple[str, ...]:
        """Write a file for each persona and case study into a folder; the paths."""
        said = texts(language)
        lines = list(self._context.all(CardLine).values())
        contents: list[Known] = [*self._context.all(Persona).values(), *self._context.all(CaseStudy).values()]
        written = []
        for content in contents:
            own = [line for line in lines if isinstance(content, Persona) and line.persona == content.id]
            kind = "persona" if isinstance(content, Persona) else "case"
            path = Path(folder).expanduser() / f"{kind}-{content.id}.md"
            written.append(write_whole(path, markdown_of(content, own, said).encode()))
        return tuple(written)

    def take(self, paths: Sequence[str], *, dry_run: bool = False) -> tuple[TakenFile, ...]:
        """Take in files, all that can be as one action; what is wrong is said with its line and stops no other file."""
        read = [(path, self._read(Path(path).expanduser())) for path in paths]
        read.sort(key=lambda one: isinstance(one[1], Content) and one[1].kind == "case")
        personas = dict(self._context.all(Persona))
        action = message("method-playbook-taken", count=sum(isinstance(one, Content) for _, one in read))
        if dry_run or not any(isinstance(one, Content) for _, one in read):
            return tuple(self._answer(path, one, personas, None) for path, one in read)
        with self._context.change(action) as transaction:
            return tuple(self._answer(path, one, personas, transaction) for path, one in read)

    def _read(self, path: Path) -> Content | RondoError:
        try:
            if path.stat().st_size > MOST_BYTES:
                return Refused(message("method-error-too-big", file=printable(str(path))))
            return read_markdown(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            return Refused(message("method-error-not-utf8", file=printable(str(path))))
        except OSError as error:
            reason = error.strerror or str(error)
            return Refused(message("method-error-unreadable", file=printable(str(path)), reason=reason))
        except Refused as error:
            return error

    def _answer(
        self, path: str, read: Content | RondoError, personas: dict[str, Persona], transaction: Transaction | None
    ) -> TakenFile:
        where = printable(path)
        if isinstance(read, RondoError):
            return TakenFile(file=where, line=read.line, what="refused", name="", text=read.text)
        try:
            what, content = self._put(read, personas, transaction)
        except RondoError as error:
            line = read.at.get(error.field or "", error.line)
            return TakenFile(file=where, line=line, what="refused", name=read.fields["name"], text=error.text)
        text = message(f"method-file-{what}", name=content.name)
        return TakenFile(file=where, line=None, what=what, name=content.name, text=text)

    def _put(self, read: Content, personas: dict[str, Persona], transaction: Transaction | None) -> tuple[str, Known]:
        """Put what a file says; `personas` are those that there are, with those of the files before it."""
        kind: type[Any] = Persona if read.kind == "persona" else CaseStudy
        known = self._context.all(kind)
        fields = self._fields(read, personas)
        before = known.get(fields["id"]) or next((one for one in known.values() if one.name == fields["name"]), None)
        empty = kind(id=fields["id"], name=fields["name"])
        after = (before or empty).replace(**{**fields, "id": before.id if before else fields["id"]})
        lines = self._new_lines(read, after) if isinstance(after, Persona) else []
        changed = before is not None and after != before
        if changed:
            after = after.replace(revision=after.revision + 1)
        if transaction is not None:
            if before is not None and changed:
                transaction.put(version_of(before, self._context.today))
            if after != before:
                transaction.put(after)
            for line in lines:
                transaction.put(line)
        if isinstance(after, Persona):
            personas[after.id] = after
        return "added" if before is None else "changed" if changed or lines else "unchanged", after

    def _fields(self, read: Content, known: Mapping[str, Persona]) -> dict[str, Any]:
        fields: dict[str, Any] = dict(read.fields)
        fields["id"] = fields.get("id") or slug(fields["name"], read.kind)
        readers: Mapping[str, Any] = {"first": read_date, "until": read_last_date}
        for name, reader in readers.items():
            if fields.get(name):
                fields[name] = reader(fields[name], name)
        if fields.get("stage"):
            try:
                fields["stage"] = Stage(fields["stage"].casefold())
            except ValueError:
                stages = [stage.value for stage in Stage]
                raise Refused(
                    message("method-error-stage", value=fields["stage"], known=stages), field="stage"
                ) from None
        if fields.get("owner"):
            people = self._context.company.people.values()
            fields["owner"] = find_one(fields["owner"], people, person_names, person_shown, "owner").id
        if fields.get("persona"):
            fields["persona"] = find_one(
                fields["persona"], known.values(), lambda one: (one.name,), lambda one: one.name, "persona"
            ).id
        return {name: value for name, value in fields.items() if value != "" or name not in ("first", "until", "stage")}

    def _new_lines(self, read: Content, persona: Persona) -> list[CardLine]:
        """The lines that the card does not have yet; a file takes no line off a card."""
        lines = self._context.all(CardLine)
        known = {(line.kind, line.text, line.answer) for line in lines.values() if line.persona == persona.id}
        unknown = [line for line in dict.fromkeys(read.lines) if line not in known]
        return card_lines(persona, unknown, lines, self._context.today)

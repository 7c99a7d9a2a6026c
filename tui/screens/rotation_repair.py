"""Repairing a rotation plan, and two plans side by side: what differs for whom is shown before anything is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import Any

from textual.content import Content

from scheduler.model import Finding, Interrupted, Message, message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.rotation_repair import Comparison, RotationRepair, Sides
from tui.marks import glyph
from tui.screens.difference import COLOURS, DifferenceDialog
from tui.screens.working import Progress, Stop, WorkingPage
from tui.session import Session
from tui.text import fit, plain, styled

NAME, SIDE = 18, 26


class SidesDialog(DifferenceDialog):
    """Two states of a plan side by side. Enter takes the second, Escape leaves everything as it is."""

    def __init__(self, session: Session, title: Message, said: Sequence[str], heads: tuple[str, str]) -> None:
        super().__init__(session, Change(action=title))
        self.said, self.heads = said, heads

    def _lines(self) -> Iterator[Content]:
        for text in self.said:
            yield plain(text)
        yield from self._sides()
        for key, tone, findings in self._grouped():
            if findings:
                yield styled("\n", (self.say(key, count=len(findings)), "bold $accent"))
            for finding in findings:
                mark = tone or finding.severity.value
                yield styled((f"{glyph(mark)} ", f"bold {COLOURS[mark]}"), self.tell(finding.text))

    def _sides(self) -> Iterator[Content]:
        sides = self.sides()
        if sides:
            heads = " ".join(
                fit(head, width) for head, width in zip(("", *self.heads), (NAME, SIDE, SIDE), strict=True)
            )
            yield styled("\n", (heads, "bold $accent"))
        for one in sides:
            first, second = (
                [self.tell(text) for text in texts] or [self._nothing] for texts in (one.first, one.second)
            )
            for number, (left, right) in enumerate(zip_longest(first, second, fillvalue="")):
                name = fit(one.name if number == 0 else "", NAME)
                yield styled((name, "bold"), f" {fit(left, SIDE)} ", (right, "$accent"))

    @property
    def _nothing(self) -> str:
        return self.say("repairing-side-nothing")

    def sides(self) -> tuple[Sides, ...]:
        """What differs, by person."""
        return ()

    def _grouped(self) -> Iterable[tuple[str, str, Sequence[Finding]]]:
        """Headings (keys), the glyph in place of the severity's, and the findings below."""
        return ()


class RepairDialog(SidesDialog):
    """What a repair would change, for whom, and who has to be told."""

    def __init__(self, session: Session, repair: RotationRepair) -> None:
        heads = session.say("tui-sides-now"), session.say("tui-sides-then")
        title = message("tui-repair-plan-title", name=repair.plan.name)
        super().__init__(session, title, [session.tell(text) for text in repair.sentences], heads)
        self.repair = repair

    def sides(self) -> tuple[Sides, ...]:
        """Before and after."""
        return self.repair.sides

    def _grouped(self) -> Iterable[tuple[str, str, Sequence[Finding]]]:
        repair = self.repair
        yield "repairing-findings-removed", "good", repair.findings_removed
        yield "repairing-findings-added", "", repair.findings_added
        yield "repairing-findings-left", "", repair.not_repaired


class ComparisonDialog(SidesDialog):
    """Two plans side by side; Enter takes the second over into the first."""

    def __init__(self, session: Session, found: Comparison) -> None:
        title = message("tui-compare-title", first=found.first.name, second=found.second.name)
        said = [session.tell(text) for text in found.sentences]
        for load in found.load:
            before, after = load.weeks_before, load.weeks_after
            said.append(session.say("tui-compare-load", department=load.name, before=before, after=after))
        super().__init__(session, title, said, (found.first.name, found.second.name))
        self.found = found

    def sides(self) -> tuple[Sides, ...]:
        """The first plan and the second."""
        return self.found.sides

    def _grouped(self) -> Iterable[tuple[str, str, Sequence[Finding]]]:
        yield "repairing-findings-removed", "good", self.found.findings_removed
        yield "repairing-findings-added", "", self.found.findings_added


class PlanRepair:
    """The repair of one plan, step by step: the search, its difference, the change."""

    def __init__(self, page: WorkingPage[Any], plan: str, name: str) -> None:
        self.page = page
        self.part = page.session.workspace.rotation_repair
        self.plan, self.name = plan, name

    def start(self) -> None:
        """Search beside everything else; Escape shows the best found so far."""
        self.page.work(self.page.say("repairing-searching", name=self.name, least=0), self._search, self._show)

    def _search(self, progress: Progress, stop: Stop) -> RotationRepair:
        found = self.part.repair(self.plan, dry_run=True, progress=progress, stop=stop)
        if found.status == "unknown" and stop():
            raise Interrupted(message("repairing-stopped-early", name=self.name))
        return found

    def _show(self, found: RotationRepair) -> None:
        if found.sides:
            self.page.app.push_screen(RepairDialog(self.page.session, found), self._take)
        else:
            self.page.toast("\n".join(map(self.page.tell, found.sentences)), warn=found.status != "nothing")

    def _take(self, yes: bool | None) -> None:
        if yes:
            self.page.act(partial(self.part.repair, self.plan), self._taken)

    def _taken(self, done: RotationRepair) -> None:
        self.page.toast(self.page.say("tui-plan-repaired", kept=done.difference.kept))

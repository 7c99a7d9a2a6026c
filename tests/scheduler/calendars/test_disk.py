"""Calendar files in a folder: inside it, whole, the same again is not written, and nothing foreign is lost."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from scheduler.calendars.disk import Outcome, Target, file_name, leftovers, write_files
from scheduler.calendars.drafts import invitation_name, plan_name
from scheduler.calendars.files import invitation
from scheduler.calendars.outgoing import Outgoing
from scheduler.model import Person, Refused
from scheduler.texts import texts
from tests.scheduler.calendars.company import ANNA, TODAY, source, weekly

OURS = invitation(next(Outgoing(source(rounds=weekly(1)), TODAY).invitations()).entry).content
OTHER = OURS.replace(b"SEQUENCE:0", b"SEQUENCE:1")


def write(root: Path, *targets: Target) -> list[Outcome]:
    """Write without anybody watching."""
    return write_files(root, targets, lambda _: None)


def target(name: str = "a.ics", content: bytes = OURS, folder: str = "invitations") -> Target:
    """A file to be written."""
    return Target(folder, name, content)


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def refusal(root: Path, *targets: Target) -> str:
    """What is said where writing is refused, in German with the way out."""
    with pytest.raises(Refused) as caught:
        write(root, *targets)
    assert caught.value.hint is not None
    return f"{texts('de')(caught.value.text)} {texts('de')(caught.value.hint)}"


def test_a_new_folder_is_made_and_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    """The second run says that nothing is new and touches no file."""
    root = tmp_path / "neu" / "Einladungen"
    assert write(root, target(), target("p.ics", folder="plans")) == [Outcome.NEW] * 2
    assert tree(root) == {"invitations/a.ics": OURS, "plans/p.ics": OURS}
    before = (root / "invitations" / "a.ics").stat()
    assert write(root, target(), target("p.ics", OTHER, "plans")) == [Outcome.UNCHANGED, Outcome.CHANGED]
    after = (root / "invitations" / "a.ics").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert tree(root)["plans/p.ics"] == OTHER


def test_somebody_elses_file_is_never_overwritten(tmp_path: Path) -> None:
    """Where a file of that name is not ours nothing at all is written, and its place is said."""
    write(tmp_path, target("b.ics"))
    (tmp_path / "invitations" / "a.ics").write_bytes(b"Einkaufsliste")
    before = tree(tmp_path)
    said = refusal(tmp_path, target("b.ics", OTHER), target("c.ics"), target("a.ics"))
    assert str(tmp_path / "invitations" / "a.ics") in said
    assert "nicht überschrieben" in said
    assert "anderen Ordner" in said
    assert tree(tmp_path) == before


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link in place of a file or of a sub-folder is refused, and what it points to stays as it was."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.ics").write_bytes(OURS)
    root = tmp_path / "root"
    (root / "invitations").mkdir(parents=True)
    (root / "invitations" / "a.ics").symlink_to(outside / "a.ics")
    assert "Verknüpfung" in refusal(root, target(content=OTHER))
    (root / "plans").symlink_to(outside)
    assert "Verknüpfung" in refusal(root, target("p.ics", folder="plans"))
    (root / "invitations" / "b.ics").symlink_to(outside / "missing.ics")
    assert "Verknüpfung" in refusal(root, target("b.ics"))
    assert tree(outside) == {"a.ics": OURS}


def test_the_folder_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    """A person may name a link as the folder; it is theirs."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert write(tmp_path / "link", target()) == [Outcome.NEW]
    assert tree(tmp_path / "real") == {"invitations/a.ics": OURS}


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A file where the folder or a sub-folder should be is refused with its place."""
    file = tmp_path / "file.txt"
    file.write_bytes(b"x")
    assert f"{file} ist kein Ordner" in refusal(file, target())
    (tmp_path / "invitations").write_bytes(b"x")
    assert "ist kein Ordner" in refusal(tmp_path, target())
    (tmp_path / "plans" / "p.ics").mkdir(parents=True)
    assert "nicht überschrieben" in refusal(tmp_path, target("p.ics", folder="plans"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    """Where permission is missing the sentence says so."""
    tmp_path.chmod(0o500)
    try:
        assert "keine Berechtigung" in refusal(tmp_path, target())
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_leaves_whole_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk gives up in the middle, what was written is whole, nothing half is left, and the count is said."""
    real = Path.replace

    def failing(self: Path, to: Path) -> Path:
        if to.name == "b.ics":
            raise OSError(28, "No space left on device")
        return real(self, to)

    monkeypatch.setattr(Path, "replace", failing)
    said = refusal(tmp_path, target("a.ics"), target("b.ics"), target("c.ics"))
    assert "der Datenträger ist voll" in said
    assert "Eine Datei war schon geschrieben" in said
    assert tree(tmp_path) == {"invitations/a.ics": OURS}


def test_a_leftover_of_a_broken_run_is_no_obstacle(tmp_path: Path) -> None:
    """What a killed run left half written is replaced, also where somebody made it a link."""
    (tmp_path / "invitations").mkdir()
    (tmp_path / "victim").write_bytes(b"x")
    (tmp_path / "invitations" / ".rondo-being-written").symlink_to(tmp_path / "victim")
    assert write(tmp_path, target()) == [Outcome.NEW]
    assert tree(tmp_path) == {"invitations/a.ics": OURS, "victim": b"x"}


def test_files_that_belong_to_nothing_any_more_are_found(tmp_path: Path) -> None:
    """Only Rondo's own files count, and an invitation to a past day is history."""
    names = ("2026-12-30-x.ics", "2027-01-07-gone.ics", "2027-01-14-kept.ics", "2027-01-21-new.ics")
    write(tmp_path, *(target(name) for name in names[:3]))
    folder = tmp_path / "invitations"
    (folder / "2027-02-01-foreign.ics").write_bytes(b"BEGIN:VCALENDAR")
    (folder / "2027-02-01-note.txt").write_bytes(OURS)
    assert leftovers(tmp_path, "invitations", {"2027-01-14-kept.ics"}, date(2027, 1, 4)) == ["2027-01-07-gone.ics"]
    assert leftovers(tmp_path, "plans", set(), date(2027, 1, 4)) == []


@pytest.mark.parametrize(
    ("id", "words", "name"),
    [
        ("mueller-anna", ("Müller, Anna",), "mueller-anna.ics"),
        ("1017", ("Müller, Anna",), "mueller-anna-1017.ics"),
        ("a:b", ("x",), "x-a%3Ab.ics"),
        ("a", ("[/]",), "a.ics"),
        ("a", ("../../etc/passwd",), "etc-passwd-a.ics"),
        ("a", ("ä" * 300,), f"{'ae' * 24}-a.ics"),
        ("a..b", ("\\\\server\\share",), "server-share-a..b.ics"),
    ],
)
def test_names_of_files_are_plain_and_keep_the_id(id: str, words: tuple[str, ...], name: str) -> None:
    """Names have only characters that every file system takes, and no way out of the folder."""
    assert file_name(id, *words) == name
    assert "/" not in name
    assert "\\" not in name


def test_files_are_called_by_day_and_people() -> None:
    """An invitation's name begins with its day, a plan's with `plan-`, so that no name is reserved on any system."""
    first = next(Outgoing(source(rounds=weekly(1)), TODAY).invitations())
    assert invitation_name(first) == "2027-01-07-brandl-neumann-vertrieb-marketing.2027-01-07.1.ics"
    assert plan_name(ANNA) == "plan-brandl-anna.ics"
    assert plan_name(Person(id="con", name="Con")) == "plan-con.ics"

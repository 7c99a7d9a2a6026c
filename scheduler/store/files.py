"""Files on disk: read whole, replace in one step, keep what was replaced.

The order of the steps in `replace` is what keeps a workspace whole through a kill, a full disk or a power cut: the new
content is complete and on the disk before it takes the old one's name.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

COPYING = "copy.tmp"
"""The name of a copy that is not whole yet."""
_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700
_NO_LINKS_HERE = frozenset(
    {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES, errno.EINVAL}
)
LARGEST = 2**30
"""More bytes than any workspace has: a file above is neither read nor written."""

_O_BINARY = getattr(os, "O_BINARY", 0)
_O_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_O_NONBLOCK = getattr(os, "O_NONBLOCK", 0)


class Stamp(NamedTuple):
    """What tells one state of a file from another without reading it; `mtime` in nanoseconds, `size` in bytes."""

    device: int
    inode: int
    size: int
    mtime: int


class NotAFile(Exception):
    """A folder, a pipe or a device where a file should be."""


def stamp_of(path: Path) -> Stamp:
    """The stamp of the file at that path, links followed; raises OSError."""
    return _stamp(path.stat())


def is_there(path: Path) -> bool:
    """Whether anything has that name, be it a link to nothing; raises OSError where the system does not say."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


@contextlib.contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, Stamp]]:
    """A file to read from and the stamp it has; raises OSError, or NotAFile before anything could block."""
    descriptor = os.open(path, os.O_RDONLY | _O_BINARY | _O_NONBLOCK)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise NotAFile
    with os.fdopen(descriptor, "rb") as file:
        yield file, _stamp(found)


def make_folder(path: Path) -> None:
    """Make a folder for its owner's eyes only, with the folders above it, where there is none."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
        _sync_folder(path.parent)


def replace(path: Path, data: bytes, keep_as: Path | None) -> Stamp:
    """Give a file new content in one step, the old content kept as another file; the caller holds the lock.

    `path` is a real path, no link. `keep_as` is None for a new file, and where nothing of the old one is to be kept.
    Raises OSError, and then nothing has changed.
    """
    temporary = path.with_name(f"{path.name}.tmp")
    old = _known(path)
    if old is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with contextlib.suppress(FileNotFoundError):
        temporary.unlink()
    try:
        stamp = _write_new(temporary, data, old)
        if keep_as is not None:
            _keep(path, keep_as)
        _put_in_place(temporary, path, stamp)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)
    return stamp


def add(path: Path, data: bytes, like: Path) -> None:
    """Make a new file in one step, with the mode of another; the caller holds the lock of its folder.

    Raises OSError, FileExistsError where anything has that name, and then there is none.
    """
    make_folder(path.parent)
    if is_there(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    _write_whole(path, data, like.stat())
    _sync_folder(path.parent)


def set_aside(path: Path, folder: Path, names: Iterable[str]) -> Path:
    """Keep a file under the first of the names that nothing has, whatever is in it; the caller holds the lock.

    It is a second name of the same file, or a copy where links fail. Raises OSError where it cannot be kept.
    """
    make_folder(folder)
    kept = next(folder / name for name in names if not is_there(folder / name))
    try:
        os.link(path, kept)
    except OSError as error:
        if error.errno not in _NO_LINKS_HERE:
            raise
        _copy(path, kept)
    _sync_folder(folder)
    return kept


def _known(path: Path) -> os.stat_result | None:
    """What the system knows of the file, or None where there is none; raises OSError."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _put_in_place(temporary: Path, path: Path, stamp: Stamp) -> None:
    """A server may do what it then reports as failed: what counts is the file that stands there."""
    try:
        temporary.replace(path)
    except (OSError, MemoryError):
        if stamp_of(path) != stamp:
            raise


def _write_new(path: Path, data: bytes, like: os.stat_result | None) -> Stamp:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _O_NOFOLLOW | _O_BINARY, _PRIVATE_FILE)
    try:
        if like is not None:
            _take_over(descriptor, like)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
        return _stamp(os.fstat(descriptor))
    finally:
        os.close(descriptor)


def _take_over(descriptor: int, like: os.stat_result) -> None:
    """Mode and, as far as we may, owner and group of the file that is replaced."""
    if sys.platform == "win32":
        return
    mine = os.fstat(descriptor)
    if (mine.st_uid, mine.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(PermissionError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _keep(path: Path, keep_as: Path) -> None:
    make_folder(keep_as.parent)
    try:
        os.link(path, keep_as)
    except FileExistsError:
        return
    except OSError as error:
        if error.errno not in _NO_LINKS_HERE:
            raise
        _copy(path, keep_as)


def _copy(path: Path, to: Path) -> None:
    with opened(path) as (file, stamp):
        if stamp.size > LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        data = file.read()
    _write_whole(to, data, path.stat())


def _write_whole(path: Path, data: bytes, like: os.stat_result) -> None:
    """Write a file that has its name only once it is complete."""
    partial = path.with_name(COPYING)
    with contextlib.suppress(FileNotFoundError):
        partial.unlink()
    try:
        _write_new(partial, data, like)
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk. The change stands for everybody already, so a failure here does not unmake it."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError, MemoryError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)

# os.path and open: pathlib is dear at start-up, and this is imported by every command.
# ruff: noqa: PTH103, PTH108, PTH123
"""The locks: one natverk at a time, a sign that our git still runs, and Git's own lock on its index.

`owner` is held by this process alone. `children` is inherited by the git we start: if natverk is killed but
git lives on, whoever recovers can wait for it. Git's `index.lock` keeps the user's own `git commit` out
meanwhile; it holds our token, so that one left by a killed natverk is known as ours and a foreign one is
never removed.
"""

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from natverk_cli.errors import NatverkError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from natverk_cli.git.place import Place

OWNER_WAIT = 10.0
FOREIGN_WAIT = 3.0
BEYOND = 1 << 30  # Windows locks bytes, and what is locked cannot be read: lock far past the text


@contextmanager
def owner(place: "Place", doing: str, wait: float = OWNER_WAIT) -> "Iterator[bool]":
    """Hold the lock of this copy; yields whether we got it within `wait` seconds."""
    os.makedirs(place.own(""), exist_ok=True)
    handle = os.open(place.own("lock"), os.O_RDWR | os.O_CREAT, 0o666)
    try:
        held = _waited(lambda: _try_lock(handle), wait)
        if held:
            os.ftruncate(handle, 0)
            os.write(handle, f"process {os.getpid()}: {doing.partition(chr(10))[0]}".encode())
        yield held
    finally:
        os.close(handle)


def busy(place: "Place") -> NatverkError:
    """The error that says whom to wait for."""
    with open(place.own("lock"), encoding="utf-8", errors="replace") as file:
        who = file.read(200)
    return NatverkError(
        f"Inget har sparats. Ett annat natverk-kommando sparar i samma mapp just nu ({who}). "
        "Vänta tills det är klart och kör kommandot igen."
    )


@contextmanager
def children(place: "Place") -> "Iterator[int]":
    """A locked file descriptor for the git commands we start to inherit."""
    handle = os.open(place.own("barn"), os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _waited(lambda: _try_lock(handle), OWNER_WAIT):
            raise NatverkError(
                "Ett tidigare kommando avbröts, men Git arbetar fortfarande med det. Vänta en stund och kör "
                "kommandot igen."
            )
        try:
            yield handle
        except Exception:
            _unlock(handle)  # git has ended; what a hook left running must not keep the lock
            raise
        _unlock(handle)
    finally:
        os.close(handle)


def take_index(place: "Place", token: str) -> None:
    """Take Git's lock on its index, or find that we have it; wait at most three seconds for a foreign one."""
    lock, claim = place.inside("index.lock"), place.own("claim")
    with open(claim, "w", encoding="ascii") as file:
        file.write(token)
    try:
        if not _waited(lambda: holds_index(place, token) or _linked(claim, lock), FOREIGN_WAIT):
            raise NatverkError(
                "Inget har sparats. Ett annat program använder Git i samma mapp just nu. "
                "Vänta tills det är klart och kör kommandot igen. "
                f"Är inget annat program igång? Ta då bort filen som det lämnade: {lock}"
            )
    finally:
        os.unlink(claim)


def holds_index(place: "Place", token: str) -> bool:
    """Whether Git's index is locked by the transaction with this token."""
    try:
        with open(place.inside("index.lock"), "rb") as file:
            return file.read(64) == token.encode("ascii")
    except OSError:
        return False


def leave_index(place: "Place", token: str) -> None:
    """Give Git's index back, if the lock is ours."""
    if holds_index(place, token):
        os.unlink(place.inside("index.lock"))


def _linked(claim: str, lock: str) -> bool:
    """A hard link appears with its content in one step, and never replaces a lock that is there."""
    try:
        os.link(claim, lock)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        return _copied(claim, lock)
    return True


def _copied(claim: str, lock: str) -> bool:
    try:
        handle = os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    with open(handle, "wb") as new, open(claim, "rb") as old:
        new.write(old.read())
    return True


def _waited(attempt: "Callable[[], bool]", seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not attempt():
        if time.monotonic() >= end:
            return False
        time.sleep(0.03)
    return True


def _try_lock(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(handle, BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _unlock(handle: int) -> None:
    """Let go for everyone who inherited the descriptor too."""
    if os.name != "nt":
        import fcntl

        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)

"""Run one git command the same way every time: through GitPython what may change something, lighter what only asks."""

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.errors import NatverkError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from git.cmd import Git

TIME_LIMIT = 120  # seconds; hooks may be slow
KEPT = ("GIT_AUTHOR_", "GIT_COMMITTER_")
KEPT_NAMES = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")

SETTINGS = {
    "core.fsync": "all",
    "core.quotePath": "false",
    "core.abbrev": "40",
    "core.safecrlf": "false",
    # a daemon of Git's would inherit, and keep, the lock that tells whether our git still runs
    "core.fsmonitor": "false",
    "core.filesRefLockTimeout": "3000",
    "core.packedRefsTimeout": "3000",
    "user.useConfigOnly": "true",
    "i18n.commitEncoding": "UTF-8",
    "commit.template": "",
    "reset.quiet": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
}
BEFORE = ("--literal-pathspecs", "--no-optional-locks", "--no-pager")


class Answer(NamedTuple):
    """What a git command left behind."""

    status: int
    out: bytes
    err: str


def git(
    cwd: str,
    *arguments: str,
    index: str | None = None,
    keep: int | None = None,
) -> Answer:
    """Run git in `cwd`; `index` replaces its index, `keep` is a file descriptor that the child inherits."""
    program = _gitpython()
    windows = os.name == "nt"  # there GitPython has no time limit, and nothing is inherited
    with _without_git_variables():
        status, out, err = program(cwd).execute(
            [program.GIT_PYTHON_GIT_EXECUTABLE or "git", *_settings(), *BEFORE, *arguments],
            env={"GIT_TERMINAL_PROMPT": "0"} | ({"GIT_INDEX_FILE": index} if index else {}),
            with_extended_output=True,
            with_exceptions=False,
            stdout_as_string=False,
            strip_newline_in_stdout=False,
            kill_after_timeout=None if windows else TIME_LIMIT,
            pass_fds=() if windows or keep is None else (keep,),
        )
    return Answer(status, out, err)


def asked(cwd: str, *arguments: str) -> bytes:
    """The output of a git command that is expected to succeed."""
    return _succeeded(git(cwd, *arguments))


def told(cwd: str, *arguments: str, text: bytes = b"") -> bytes:
    """As `asked`, for a command that changes nothing."""
    return _succeeded(ask_git(cwd, *arguments, text=text))


def _succeeded(answer: Answer) -> bytes:
    if answer.status:
        from natverk_cli.git.refusal import refused

        raise refused(answer)
    return answer.out


def ask_git(cwd: str, *arguments: str, text: bytes = b"", before: tuple[str, ...] = BEFORE) -> Answer:
    """As `git`, for a command that changes nothing. Does without GitPython, whose import costs more than the answer.

    `before` are the words ahead of the command's name, for one that does not take the usual ones.
    """
    import subprocess

    try:
        with _without_git_variables():
            done = subprocess.run(  # noqa: S603 - the words are natverk's own
                ["git", *_settings(), *before, *arguments],  # noqa: S607 - the git that the user has, as elsewhere
                check=False,
                cwd=cwd,
                input=text,
                capture_output=True,
                timeout=TIME_LIMIT,
            )
    except FileNotFoundError as error:
        raise NatverkError(_NO_GIT) from error
    except subprocess.TimeoutExpired as error:
        raise NatverkError("Git svarade inte inom två minuter. Inget har ändrats. Försök igen.") from error
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def _settings() -> list[str]:
    return [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]


_NO_GIT = "Git saknas på datorn, och utan Git kan inget sparas. Installera Git (git-scm.com) och kör kommandot igen."


def _gitpython() -> "type[Git]":
    try:
        from git.cmd import Git
    except ImportError as error:
        raise NatverkError(_NO_GIT) from error
    return Git


@contextmanager
def _without_git_variables() -> "Iterator[None]":
    """GitPython copies the whole environment; a calling hook's GIT_DIR must not be in it."""
    taken = {
        name: os.environ.pop(name)
        for name in list(os.environ)
        if name.startswith("GIT_") and not name.startswith(KEPT) and name not in KEPT_NAMES
    }
    try:
        yield
    finally:
        os.environ.update(taken)

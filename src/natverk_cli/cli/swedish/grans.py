"""The one error boundary: whatever a command raises becomes Swedish text on stderr and an exit code.

0 good, 1 findings, 2 could not run (a bug too); 130 interrupted; 141 when whoever read our output closed it.
"""

import errno
import os
import sys
from collections.abc import Callable
from typing import TextIO

from natverk_cli.errors import NatverkError

COULD_NOT_RUN = 2
_INTERRUPTED = 130
_OUTPUT_CLOSED = 141
_READER_LEFT = (errno.EPIPE, errno.EINVAL)  # EINVAL is what Windows says

_BUG = """\
Det här är ett fel i natverk, inte i det du skrev. Hann något börja sparas gör nästa \
natverk-kommando klart det eller tar tillbaka det. Skicka gärna texten ovan till den som sköter natverk."""

_FACTS = {
    errno.EACCES: "Du har inte rätt att läsa eller skriva {path}.",
    errno.EPERM: "Du har inte rätt att läsa eller skriva {path}.",
    errno.ENOENT: "{path} finns inte.",
    errno.EEXIST: "{path} finns redan.",
    errno.EISDIR: "{path} är en mapp, inte en fil.",
    errno.ENOTDIR: "{path} är en fil, inte en mapp.",
    errno.ENOSPC: "Disken är full, så {path} gick inte att skriva. Frigör plats och kör igen.",
    errno.EDQUOT: "Utrymmet är slut, så {path} gick inte att skriva. Frigör plats och kör igen.",
    errno.EROFS: "{path} går bara att läsa, inte att skriva till.",
    errno.ENAMETOOLONG: "Namnet {path} är för långt.",
}
_OTHER = "Det gick inte att läsa eller skriva {path} (felkod {code})."


def guard(work: Callable[[], int]) -> int:
    """Run `work` and return its exit code; never raises anything but SystemExit."""
    try:
        code = work()
        sys.stdout.flush()
    except NatverkError as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        # The terminal has just written ^C.
        _tell("\nAvbrutet." if sys.stderr.isatty() else "Avbrutet.")
        return _INTERRUPTED
    except OSError as error:
        return _os_fault(error)
    except Exception as error:  # noqa: BLE001 - a bug: shown in full, with what to do about it
        return _bug(error)
    return code


def _os_fault(error: OSError) -> int:
    if error.errno is None:
        return _bug(error)
    if error.filename is None and _is_output_gone():
        # The interpreter flushes stdout once more on its way out.
        _silence(sys.stdout)
        return _OUTPUT_CLOSED if error.errno in _READER_LEFT else _refuse(os_sentence(error))
    return _refuse(os_sentence(error))


def os_sentence(error: OSError) -> str:
    """A Swedish sentence with the path; the system's own words are in whatever language it speaks."""
    path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "en fil eller anslutning"
    text = _FACTS.get(error.errno or 0, _OTHER)
    sentence = text.format(path=path, code=errno.errorcode.get(error.errno or 0, error.errno))
    return sentence if error.filename else sentence[0].upper() + sentence[1:]


def _is_output_gone() -> bool:
    """Whether it is stdout that cannot be written, rather than a pipe to Git or a mail server."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _silence(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _bug(error: Exception) -> int:
    # Here, because only a bug should pay for it.
    import traceback

    return _refuse("".join(traceback.format_exception(error)) + f"\n{_BUG}")


def _refuse(text: str) -> int:
    _tell(text)
    return COULD_NOT_RUN


def _tell(text: str) -> None:
    try:
        sys.stdout.flush()
    except OSError:
        # What is being told matters more; the interpreter would flush once more on its way out.
        _silence(sys.stdout)
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        # Nobody reads; the exit code still tells.
        _silence(sys.stderr)

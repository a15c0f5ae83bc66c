"""Questions in the terminal. Without one the command stops and names the option that answers."""

import sys
from collections.abc import Mapping

from natverk_cli.errors import NatverkError

_TRIES = 3
_YES = ("j", "ja")
_NO = ("", "n", "nej")


def ask(question: str, *, ja: bool, flag: str = "--ja") -> bool:
    """Ask a yes/no question (`Vill du spara?`) on stderr; True for yes.

    With `ja` the answer is yes, unasked. An empty line, end of input and a third answer that is neither are
    no. Raises NatverkError, naming `flag`, when there is no terminal to ask in.
    """
    if ja:
        return True
    if not is_terminal():
        raise NatverkError(
            f"Frågan ”{question}” gick inte att ställa, för kommandot körs inte i en terminal. "
            f"Kör igen med {flag} om svaret är ja."
        )
    for _ in range(_TRIES):
        answer = _read_line(f"{question} [j/n]: ")
        if answer is None or answer.casefold() in _NO:
            return False
        if answer.casefold() in _YES:
            return True
        sys.stderr.write("Svara j för ja eller n för nej.\n")
    return False


def ask_text(question: str, *, annars: str) -> str:
    """Ask for a line of text (`Ditt namn`) on stderr.

    Raises NatverkError with the text `annars`, which says how to go on without being asked, when there is no
    terminal or no answer.
    """
    if not is_terminal():
        raise NatverkError(annars)
    for _ in range(_TRIES):
        answer = _read_line(f"{question}: ")
        if answer is None:
            break
        if answer:
            return answer
    raise NatverkError(annars)


def ask_one_of(question: str, answers: Mapping[str, str]) -> str | None:
    """Ask for one of some short answers (`Anna Ek`) on stderr; its meaning, or "" for an empty line.

    None at end of input, and after three answers that are none of them.
    """
    for _ in range(_TRIES):
        answer = _read_line(f"{question}: ")
        if answer is None:
            return None
        if not answer or answer.casefold() in answers:
            return answers.get(answer.casefold(), "")
        sys.stderr.write(f"Svara {', '.join(answers)} eller bara Enter.\n")
    return None


def is_terminal() -> bool:
    """Whether someone can see a question and answer it: stdin, stdout and stderr are all a terminal."""
    return all(
        stream is not None and not stream.closed and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )


def _read_line(prompt: str) -> str | None:
    """A line without its end, or None at end of input. Not `input`, which prompts on stdout."""
    sys.stdout.flush()
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stderr.write("\n")
        return None
    return line.strip()

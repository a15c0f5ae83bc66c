"""What is never read of a record: HTML comments and fenced code, blanked out first. Comments are never printed."""

import re

_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})")


def without_hidden(text: str) -> tuple[list[str], tuple[int, int] | None]:
    """The lines with comments and code as spaces, every line and column where it was.

    Also where a comment or code begins that never ends, line counted from 0 and column from 1, if there is such.
    """
    lines = text.split("\n")
    if "<!--" not in text and "```" not in text and "~~~" not in text:
        return lines, None
    blanker = _Blanker()
    return [blanker.line(number, line) for number, line in enumerate(lines)], blanker.opened


def without_comments(text: str) -> str:
    """The text without its comments, and without the lines that held nothing else; all other characters as they were.

    A comment that never ends is no comment: what may be meant to be read is never lost.
    """
    if "<!--" not in text:
        return text
    blanker = _Blanker(fill="")
    lines = text.split("\n")
    shown = [blanker.line(number, line) for number, line in enumerate(lines)]
    if blanker.opened and not blanker.fence:
        number, column = blanker.opened
        shown[number:] = [shown[number] + lines[number][column - 1 :], *lines[number + 1 :]]
    return "\n".join(_kept(lines, shown))


def _kept(lines: list[str], shown: list[str]) -> list[str]:
    """What is shown of the lines; where whole lines went, the blank ones around them become those before."""
    kept: list[str] = []
    gone = False
    for line, left in zip(lines, shown, strict=True):
        if line.strip() and not left.strip():
            gone = True
        elif left.strip() or not gone or (kept and kept[-1].strip()):
            kept.append(left if left == line else left.rstrip())
            gone = gone and not left.strip()
    return kept


class _Blanker:
    """Goes through the lines once, remembering what is open and where it began.

    Characters of comments become `fill`, and those of code too; without a fill code stays as it is.
    """

    def __init__(self, fill: str = " ") -> None:
        self.opened: tuple[int, int] | None = None
        self.fence = ""
        self._fill = fill

    def line(self, number: int, line: str) -> str:
        if self.fence:
            self._close_fence(line.strip())
            return self._code(line)
        if self.opened is None and (found := _FENCE.match(line)):
            self.fence, self.opened = found["fence"], (number, 1)
            return self._code(line)
        return self._without_comments(number, line)

    def _code(self, line: str) -> str:
        return self._fill * len(line) if self._fill else line

    def _close_fence(self, line: str) -> None:
        if line.startswith(self.fence) and not line.strip(self.fence[0]):
            self.fence, self.opened = "", None

    def _without_comments(self, number: int, line: str) -> str:
        shown, rest = "", line
        while rest:
            if self.opened:
                before, mark, rest = rest.partition("-->")
                shown += self._fill * len(before + mark)
                self.opened = None if mark else self.opened
            else:
                before, mark, rest = rest.partition("<!--")
                self.opened = (number, len(line) - len(rest + mark) + 1) if mark else None
                shown += before + self._fill * len(mark)
        return shown

"""What is never read of a record: HTML comments and fenced code, blanked out first."""

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


class _Blanker:
    """Goes through the lines once, remembering what is open and where it began."""

    def __init__(self) -> None:
        self.opened: tuple[int, int] | None = None
        self._fence = ""

    def line(self, number: int, line: str) -> str:
        if self._fence:
            self._close_fence(line.strip())
            return " " * len(line)
        if self.opened is None and (found := _FENCE.match(line)):
            self._fence, self.opened = found["fence"], (number, 1)
            return " " * len(line)
        return self._without_comments(number, line)

    def _close_fence(self, line: str) -> None:
        if line.startswith(self._fence) and not line.strip(self._fence[0]):
            self._fence, self.opened = "", None

    def _without_comments(self, number: int, line: str) -> str:
        shown, rest = "", line
        while rest:
            if self.opened:
                before, mark, rest = rest.partition("-->")
                shown += " " * len(before + mark)
                self.opened = None if mark else self.opened
            else:
                before, mark, rest = rest.partition("<!--")
                self.opened = (number, len(shown + before) + 1) if mark else None
                shown += before + " " * len(mark)
        return shown

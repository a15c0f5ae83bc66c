"""Markdown with front matter: the YAML between two `---` lines, and the prose after it.

python-frontmatter finds and splits it, with a handler of our own: the library's own answers a missing end mark with
empty metadata and without a word.
"""

import re
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from natverk_cli.source.place import Fault, Span
from natverk_cli.source.yaml_events import Composer, Value

_MARK = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END = re.compile(r"\n---[ \t]*$", re.MULTILINE)  # with its line break: characters are found faster than places
_START = "börja filen med en rad ---, sedan fälten, sedan en rad ---, sedan texten"


class _Broken(Exception):
    """The front matter cannot be found; raised through the library, which swallows nothing but ValueError."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text)
        self.fault = fault


class _Handler(BaseHandler):
    """One file's front matter: strict about its marks, reading with `composer`, remembering where the prose begins."""

    FM_BOUNDARY = _MARK

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self.composer = composer
        self.value: Value | None = None
        self.body = ""
        self.body_line = 1

    def split(self, text: str) -> tuple[str, str]:
        start = _MARK.match(text)
        if start is None:
            raise _Broken(Fault("F009", Span(1, 1, 2), "Filen börjar inte med en rad ---.", _START))
        end = _END.search(text, start.end())
        if end is None:
            last = text.count("\n") + 1
            raise _Broken(Fault("F009", Span(last, 1, 2), "Raden --- som avslutar fälten saknas.", _START))
        fields = text[start.end() + 1 : end.start() + 1]
        self.body = text[end.end() + 1 :]
        self.body_line = text.count("\n", 0, end.end()) + 2
        return fields, self.body

    def load(self, fm: str) -> dict[str, Any]:
        self.value = self.composer.read(fm)
        return {}  # our values stay with the handler: in the library a field named `content` would clash


def split(text: str, composer: Composer) -> tuple[Value | None, str, int]:
    """The front matter's value, the prose untouched, and the prose's first line.

    `composer` must count lines from 2, since the first is the mark. Faults are left in `composer.faults`.
    """
    handler = _Handler(composer)
    if text[:1].isspace():
        composer.faults.append(Fault("F009", Span(1, 1, 2), "Filen börjar inte med en rad ---.", _START))
        return None, "", 1
    try:
        frontmatter.parse(text, handler=handler)
    except _Broken as broken:
        composer.faults.append(broken.fault)
    return handler.value, handler.body, handler.body_line

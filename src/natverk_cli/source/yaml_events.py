"""YAML read as events: every scalar stays the text it is, and every value has a place.

None of YAML 1.1's surprises can happen: `18:00`, `no` and `0701234567` are text until a schema says otherwise; anchors,
tags, merge keys and repeated fields are faults; depth and size are bounded before anything grows.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from natverk_cli.source.place import Fault, Span
from natverk_cli.source.text import control
from natverk_cli.source.years import FIRST_YEAR, LAST_YEAR, is_far_off

try:
    from yaml._yaml import CParser as Loader  # not a CLoader: it makes ready for values of its own at every file
except ImportError:  # PyYAML built without libyaml: slower, the same events
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

# PyYAML gives its events their attributes as it goes; no type of its own knows them all.
Event: TypeAlias = Any

MAX_DEPTH = 12
MAX_VALUES = 20_000
# A text with none of these has no anchor, alias, tag, merge key or escaped character.
_SIGNS = "&*!<\\"

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
Path: TypeAlias = tuple[str | int, ...]
Spans: TypeAlias = dict[tuple[Path, bool], Span]

_DATE_LENGTH = len("2027-02-05")

_PLAIN_WORDS = {
    "found character that cannot start any token": "Här står ett tecken som inte kan inleda ett värde.",
    "mapping values are not allowed in this context": "Här står ett kolon för mycket, eller så saknas en radbrytning.",
    "found unexpected end of stream": "Ett citattecken öppnas men avslutas aldrig.",
    "did not find expected key": "Raden stämmer inte med raderna ovanför; kontrollera indraget.",
    "did not find expected '-' indicator": "Raden hör inte till listan ovanför; kontrollera indraget.",
    "did not find expected ',' or ']'": "En hakparentes öppnas men avslutas aldrig.",
    "did not find expected ',' or '}'": "En klammerparentes öppnas men avslutas aldrig.",
    "did not find expected node content": "En parentes öppnas men avslutas aldrig.",
    "could not find expected ':'": "Efter fältets namn saknas ett kolon.",
    "found unknown escape character": "Ett omvänt snedstreck (\\) går inte att tolka inom citattecken.",
}
_NEVER_CLOSED = tuple(problem for problem, words in _PLAIN_WORDS.items() if words.endswith("avslutas aldrig."))
_QUOTE = "skriv värdet inom 'enkla citattecken' om det innehåller kolon, # eller andra specialtecken"


class _Stop(Exception):
    """Reading on would only give nonsense; the fault is already noted."""


class Composer:
    """Builds plain dicts, lists and texts from one YAML text, noting faults and, when asked, places.

    `first_line` is the file's line number of the text's first line. An empty value (`plats:`) counts as if the field
    were not there; `empty` remembers where it stood. With `spans` given, the span of every value (key False) and every
    field name (key True) is put there.
    """

    def __init__(self, first_line: int = 1, nfc: bool = True, spans: Spans | None = None) -> None:
        self.faults: list[Fault] = []
        self.empty: set[Path] = set()
        self._line = first_line
        self._nfc = nfc
        self._spans = spans
        self._is_plain = False
        self._way: list[str | int] = []
        self._count = 0

    def read(self, text: str) -> Value | None:
        """The value of the YAML text; None when it is empty or could not be read to its end."""
        self._is_plain = len(text) <= MAX_VALUES and not any(map(text.__contains__, _SIGNS))
        try:
            return self._document(Loader(text).get_event)
        except yaml.MarkedYAMLError as error:
            self._syntax(error, text)
        except yaml.YAMLError:
            self._note("F003", Span(self._line, 1, 2), "Filen går inte att tolka.", _QUOTE)
        except _Stop:
            pass
        return None

    def _document(self, get: Callable[[], Event]) -> Value | None:
        get()  # the stream begins
        if type(get()) is StreamEndEvent:
            return None
        root = self._value(get(), get, _ROOT)
        get()  # the document ends
        if type(event := get()) is not StreamEndEvent:
            self._stop(event, "Här börjar ett andra dokument i samma fil.", "ta bort raden med ---")
        return root

    def _value(self, event: Event, get: Callable[[], Event], name: str | int) -> Value | None:
        """The value that begins with the event, called `name` in what is being read."""
        if not self._is_plain:
            self._look_closely(event)
        if self._spans is not None:
            self._spans[self._path(name), False] = self._span(event)
        if type(event) is not ScalarEvent:
            return self._collection(event, get, name)
        text: str = event.value
        if not text and not event.style:
            self.empty.add(self._path(name))
            return None
        if len(text) == _DATE_LENGTH and text[4] == "-" and is_far_off(text):
            self._far_off(event)
        return text if self._nfc else unicodedata.normalize("NFC", text)

    def _look_closely(self, event: Event) -> None:
        """Refuse what only a text of many values, or with certain signs, can hold."""
        self._count += 1
        if self._count > MAX_VALUES:
            self._stop(event, "Filen innehåller orimligt många värden.", "dela upp den")
        if event.anchor is not None:
            self._stop(event, "Ankare och alias (& och *) används inte här.", _QUOTE)
        if event.tag not in (None, "!"):
            self._stop(event, "Typmärken (!) används inte här.", _QUOTE)
        if type(event) is ScalarEvent:
            self._refuse_control(event)

    def _collection(self, event: Event, get: Callable[[], Event], name: str | int) -> Value:
        if len(self._way) == MAX_DEPTH:
            self._stop(event, "Värdena är nästlade orimligt djupt.", "skriv dem i färre nivåer")
        self._way.append(name)
        value: Value = self._mapping(get) if type(event) is MappingStartEvent else self._sequence(get)
        self._way.pop()
        return value

    def _mapping(self, get: Callable[[], Event]) -> dict[str, Value]:
        fields: dict[str, Any] = {}
        empty_before = len(self.empty)
        while type(event := get()) is not MappingEndEvent:
            key = self._key(event)
            if key in fields:
                text = f"Fältet ”{key}” står två gånger."
                self._note("F005", self._span(event), text, "ta bort den ena raden")
                self._value(get(), get, f"{key} (dubblett)")
                continue
            if self._spans is not None:
                self._spans[self._path(key), True] = self._span(event)
            fields[key] = self._value(get(), get, key)
        if len(self.empty) > empty_before:
            return {key: value for key, value in fields.items() if value is not None}
        return fields

    def _sequence(self, get: Callable[[], Event]) -> list[Value]:
        values: list[Value] = []
        while type(event := get()) is not SequenceEndEvent:
            value = self._value(event, get, len(values))
            if value is None:
                text = "En punkt i listan är tom."
                self._note("F007", self._span(event), text, "skriv något där eller ta bort raden")
            else:
                values.append(value)
        return values

    def _key(self, event: Event) -> str:
        if type(event) is not ScalarEvent:
            self._stop(event, "Ett fält måste ha ett namn i vanlig text.", _QUOTE)
        if not self._is_plain:
            self._look_closely_at_key(event)
        if not event.value:
            self._stop(event, "Ett fält saknar namn före kolonet.", "skriv fältets namn")
        key: str = event.value
        return key if self._nfc else unicodedata.normalize("NFC", key)

    def _look_closely_at_key(self, event: Event) -> None:
        if event.anchor is not None or event.tag not in (None, "!"):
            self._stop(event, "Ankare och typmärken (& och !) används inte här.", _QUOTE)
        if event.value == "<<" and not event.style:
            self._stop(event, "Sammanslagning (<<) används inte här.", "skriv ut fälten")
        self._refuse_control(event)

    def _far_off(self, event: Event) -> None:
        """A date that nobody means would lead beyond the calendar's ends when days are counted from it."""
        text = f"Året i {event.value} ligger utanför de år som natverk räknar med, {FIRST_YEAR}–{LAST_YEAR}."
        self._note("F007", self._span(event), text, "rätta årtalet")

    def _refuse_control(self, event: Event) -> None:
        """Within double quotes a control character can be written in plain letters, as \\e or \\r."""
        if event.style == '"' and (name := control(event.value)):
            text = f"Ett dolt styrtecken ({name}) står i värdet."
            self._note("F001", self._span(event), text, "skriv värdet utan omvänt snedstreck (\\)")

    def _path(self, name: str | int) -> Path:
        """The way to what is called `name` in what is being read, without the outermost value's own name."""
        return (*self._way, name)[1:]

    def _span(self, event: Event) -> Span:
        start, end = event.start_mark, event.end_mark
        last = end.column if end.line == start.line else start.column + 1
        return Span(start.line + self._line, start.column + 1, max(last, start.column + 1) + 1)

    def _note(self, kod: str, span: Span, text: str, hjalp: str) -> None:
        self.faults.append(Fault(kod, span, text, hjalp))

    def _stop(self, event: Event, text: str, hjalp: str) -> None:
        self._note("F003", self._span(event), text, hjalp)
        raise _Stop

    def _syntax(self, error: yaml.MarkedYAMLError, text: str) -> None:
        mark = error.problem_mark or error.context_mark
        if error.problem in _NEVER_CLOSED and error.context_mark:
            mark = error.context_mark  # where it opens, not the end of the file
        lines = text.rstrip("\n").split("\n")
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if line >= len(lines):
            line, column = len(lines) - 1, max(len(lines[-1]) - 1, 0)
        span = Span(line + self._line, column + 1, column + 2)
        if "\t" in lines[line][: column + 1]:
            self._note("F003", span, "Raden är indragen med tabb.", "dra in med mellanslag")
        else:
            problem = _PLAIN_WORDS.get(error.problem or "", "Raden går inte att tolka.")
            self._note("F003", span, problem, _QUOTE)


_ROOT = ""  # what the outermost value is called

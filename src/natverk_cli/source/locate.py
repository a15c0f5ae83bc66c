"""From a symbolic place to line and column, by reading the one file again: only findings pay for positions."""

from natverk_cli.source.front_matter import split
from natverk_cli.source.place import Span
from natverk_cli.source.text import Text, decode
from natverk_cli.source.yaml_events import Composer, Spans


def spans_of(data: bytes, *, is_markdown: bool) -> Spans:
    """The span of every value (key False) and field name (key True) in a file, by its path."""
    spans: Spans = {}
    decoded = decode(data)
    if isinstance(decoded, Text):
        if is_markdown:
            split(decoded.text, Composer(2, decoded.nfc, spans))
        else:
            Composer(1, decoded.nfc, spans).read(decoded.text)
    return spans


def find(spans: Spans, path: tuple[str | int, ...], *, key: bool = False) -> Span:
    """The span of a value or field name; of the nearest thing around it when it is not in the file."""
    if found := spans.get((path, key)) or spans.get((path, False)):
        return found
    while path:
        path = path[:-1]
        if found := spans.get((path, True)) or spans.get((path, False)):
            return found
    return Span(1, 1, 2)

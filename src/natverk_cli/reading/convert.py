"""From plain values to structs: fast when all is well, and with every fault named when it is not."""

from typing import TypeVar

import msgspec

from natverk_cli.model.falt import decode
from natverk_cli.model.post import Post
from natverk_cli.source.locate import find
from natverk_cli.source.place import Fault
from natverk_cli.source.yaml_events import Composer, Spans, Value

P = TypeVar("P", bound=Post)


def convert(value: Value | None, struct: type[P]) -> P | None:
    """The struct, or None if anything in the value does not fit it: then `explain` tells what."""
    try:
        return msgspec.convert(value, struct, dec_hook=decode)
    except msgspec.ValidationError:
        return None


def explain(value: Value | None, struct: type[Post], composer: Composer, spans: Spans) -> list[Fault]:
    """Every fault of a value that `convert` refused, each at its place."""
    from natverk_cli.reading.walker import walk

    return [
        Fault(mismatch.kod, find(spans, mismatch.path, key=mismatch.key), mismatch.text, mismatch.hjalp)
        for mismatch in walk(value, struct, composer.empty)
    ]

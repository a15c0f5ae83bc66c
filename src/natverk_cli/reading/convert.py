"""From plain values to structs: fast when all is well, and with every fault named when it is not."""

from collections.abc import Iterator
from itertools import chain
from typing import TypeVar

import msgspec

from natverk_cli.model.falt import decode
from natverk_cli.model.post import Post
from natverk_cli.source.locate import find
from natverk_cli.source.place import Fault
from natverk_cli.source.yaml_events import Composer, Spans, Value

P = TypeVar("P", bound=Post)


def convert(value: Value | None, struct: type[P], composer: Composer) -> P | None:
    """The struct, or None if anything in the value does not fit it: then `explain` tells what."""
    if composer.faults or (composer.empty and _loses_names(struct, composer)):
        return None
    try:
        return msgspec.convert(value, struct, dec_hook=decode)
    except msgspec.ValidationError:
        return None


def explain(value: Value | None, struct: type[Post], composer: Composer, spans: Spans) -> Iterator[Fault]:
    """Every fault of a value that `convert` refused, each at its place."""
    from natverk_cli.reading.walker import lost_names, walk

    for mismatch in chain(lost_names(struct, composer.empty), walk(value, struct, composer.empty)):
        span = find(spans, mismatch.path, key=mismatch.key)
        yield Fault(mismatch.kod, span, mismatch.text, mismatch.hjalp, mismatch.mending)


def _loses_names(struct: type[Post], composer: Composer) -> bool:
    if all(len(path) == 1 and path[0] in struct.__struct_encode_fields__ for path in composer.empty):
        return False
    from natverk_cli.reading.walker import lost_names

    return any(lost_names(struct, composer.empty))

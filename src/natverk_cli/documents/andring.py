"""A change of some values in a file that people write in: everything else in it stays as it was."""

from typing import NamedTuple, TypeAlias

from msgspec import structs

from natverk_cli.changes import Change
from natverk_cli.documents.fields import plain
from natverk_cli.errors import NatverkError
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.post import Post
from natverk_cli.source.edit import EditError
from natverk_cli.source.structure import add, move, put, remove
from natverk_cli.source.yaml_events import Path


class Put(NamedTuple):
    """Give the field at the path a value: a text, a date, a struct of the model, a list of them."""

    path: Path
    value: object


class Add(NamedTuple):
    """Put an item into the list at the path, last or before the item of that number."""

    path: Path
    value: object
    at: int | None = None


class Remove(NamedTuple):
    """Take away the field or the item at the path."""

    path: Path


class Move(NamedTuple):
    """Put an item of the list at the path before another, or last; `to` counts with the item where it was."""

    path: Path
    number: int
    to: int


Step: TypeAlias = Put | Add | Remove | Move


def edited(nu: Nulage, post: Post, *steps: Step) -> Change:
    """The change that these steps, in order, make to a post's file.

    Raises NatverkError if something else in the file would change too.
    """
    before = nu.natverk.kallor[post.fil]
    after, order = before, tuple(field.encode_name for field in structs.fields(post))
    for step in steps:
        try:
            after = _done(after, step, order, is_markdown=post.fil.endswith(".md"))
        except EditError:
            raise NatverkError(
                f"{post.fil} är skriven så att natverk inte kan göra ändringen utan att röra något annat. "
                "Inget har ändrats.\nÄndra för hand i filen och kör sedan natverk spara."
            ) from None
    return Change(post.fil, before, after, edit=True)


def _done(data: bytes, step: Step, order: tuple[str, ...], *, is_markdown: bool) -> bytes:
    if isinstance(step, Remove):
        return remove(data, step.path, is_markdown=is_markdown)
    if isinstance(step, Move):
        return move(data, step.path, step.number, step.to, is_markdown=is_markdown)
    given = plain(step.value)
    if isinstance(step, Add):
        return add(data, step.path, given, is_markdown=is_markdown, at=step.at)
    return put(data, step.path, given, is_markdown=is_markdown, order=order if len(step.path) == 1 else ())

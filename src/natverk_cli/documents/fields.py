"""A struct as the fields of a new file."""

from enum import Enum
from typing import Any

from msgspec import Struct, structs

from natverk_cli.model.falt import Heltal, Klocka
from natverk_cli.model.post import Post
from natverk_cli.source.write import Plain, to_yaml


def fields(struct: Struct) -> dict[str, Any]:
    """The struct's fields by their Swedish names, without those that have their usual value."""
    return {
        field.encode_name: plain(value)
        for field in structs.fields(struct)
        if (value := getattr(struct, field.name)) != field.default
    }


def plain(value: object) -> Any:  # noqa: ANN401 - whatever YAML can hold
    """A value of the model as it is written."""
    if isinstance(value, Struct):
        return fields(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Klocka):
        return Plain(f"{value // 60:02}.{value % 60:02}")
    if isinstance(value, Heltal):
        return int(value)
    return value.value if isinstance(value, Enum) else value


def markdown(post: Post, body: str) -> bytes:
    """A whole Markdown file: the fields between marks, then the prose."""
    return f"---\n{to_yaml(fields(post))}---\n{body.strip()}\n".encode()


def yaml_file(post: Post, comment: str = "") -> bytes:
    """A whole YAML file, with a comment line on top if given."""
    head = f"# {comment}\n" if comment else ""
    return (head + to_yaml(fields(post))).encode()

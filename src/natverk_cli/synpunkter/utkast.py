"""The sections of a draft as they go out in a letter."""

from collections.abc import Iterator

from natverk_cli.synpunkter.stycken import Avsnitt, Stycke


def i_brev(avsnitt: tuple[Avsnitt, ...]) -> str:
    """All sections as plain text, each paragraph on one line, as a letter wants it."""
    return "\n\n".join("\n".join(_rader(one)) for one in avsnitt)


def _rader(avsnitt: Avsnitt) -> Iterator[str]:
    heading = f"§ {avsnitt.nummer} {avsnitt.rubrik}".rstrip()
    yield from (heading, "-" * len(heading))
    before: Stycke | None = None
    for one in avsnitt.stycken:
        if one.visas:
            is_next = before is not None and not one.blanka and _is_same_list(before, one)
            yield from (() if is_next else ("",))
            yield from one.visas
            before = one


def _is_same_list(before: Stycke, one: Stycke) -> bool:
    """Whether both are items of a list, or rows of a table."""
    return (before.is_punkt and one.is_punkt) or (before.is_tabellrad and one.is_tabellrad)

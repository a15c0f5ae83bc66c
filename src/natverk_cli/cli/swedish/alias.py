"""The hidden ASCII spelling of names with å, ä and ö. Names only: a value is never respelled."""

_ASCII = str.maketrans("åäöéÅÄÖÉ", "aaoeAAOE")


def fold(namn: str) -> str:
    """`färdig` → `fardig`, `--rätta` → `--ratta`; ASCII stays as it is."""
    return namn.translate(_ASCII)


def add_aliases(names: list[str]) -> None:
    """Let an option answer to its ASCII spellings too."""
    names.extend(alias for alias in map(fold, tuple(names)) if alias not in names)


def visible(names: list[str]) -> list[str]:
    """The names to show: not those that only respell another."""
    aliases = {fold(name) for name in names if not name.isascii()}
    return [name for name in names if name not in aliases]

"""”Menade du …?”: the nearest names, where å, ä, ö and capitals count for nothing."""

from collections.abc import Iterable
from difflib import get_close_matches

from natverk_cli.cli.swedish.alias import fold
from natverk_cli.cli.swedish.tabell import Grupp, Program

_AT_MOST = 4
_DASHES = "–—−"


def or_list(words: Iterable[str]) -> str:
    """`a, b eller c`."""
    *forsta, sista = words
    return f"{', '.join(forsta)} eller {sista}" if forsta else sista


def did_you_mean(word: str, names: Iterable[str], quote: str = "”") -> str:
    """` Menade du ”kallelse”?` with its leading space, or nothing when no name is near."""
    by_key: dict[str, list[str]] = {}
    for name in names:
        for key in {_key(name), _key(name.rpartition(" ")[2])}:
            by_key.setdefault(key, []).append(name)
    keys = [_key(word)] if _key(word) in by_key else get_close_matches(_key(word), by_key, n=2, cutoff=0.65)
    near = list(dict.fromkeys(name for key in keys for name in by_key[key]))[:_AT_MOST]
    return f" Menade du {or_list(f'{quote}{name}{quote}' for name in near)}?" if near else ""


def unknown_command(program: Program, grupp: Grupp | None, word: str) -> str:
    """Whole sentences about a word that is no command, and where to look."""
    if word.startswith(tuple(_DASHES)):
        return f"{dash_fault(word)}\nProva: {program.namn} --help"
    names = [k.namn for k in program.kommandon if k.namn and not k.dold]
    if grupp is None:
        names += [g.namn for k in program.kommandon if (g := program.grupp(k.namn.partition(" ")[0]))]
        return f"Kommandot ”{word}” finns inte.{did_you_mean(word, names)}\nProva: {program.namn} --help"
    path = program.path(grupp)
    own = [k.namn.partition(" ")[2] for k in program.under(grupp)]
    return f"Kommandot ”{word}” finns inte i {path}.{did_you_mean(word, own)}\nProva: {path} --help"


def dash_fault(word: str) -> str:
    """Word and Outlook turn two hyphens into a dash when text is copied."""
    right = f"--{word.lstrip(_DASHES)}"
    return f"”{word}” börjar med ett tankstreck. Flaggor skrivs med vanliga bindestreck: {right}"


def is_dashed(word: str) -> bool:
    """Whether a word looks like an option whose hyphens became a dash."""
    return word.startswith(tuple(_DASHES))


def _key(name: str) -> str:
    return fold(name).casefold().lstrip("-").replace("-", " ")

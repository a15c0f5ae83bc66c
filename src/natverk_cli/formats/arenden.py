"""What a record left behind, a few lines each: what it is called, how it stands, what is known of it, where it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from natverk_cli.formats.style import Style, in_lines, visible
from natverk_cli.model.mote import Mote
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista, stor

# How each state is shown.
KINDS: Mapping[str, str] = {
    "inte framförd": "varning",
    "framförd": "upplysning",
    "besvarad": "varning",
    "återgiven": "klar",
    "försenad": "varning",
    "öppen": "upplysning",
    "klar": "klar",
    "struken": "svagt",
}


def label(beteckning: str, mote: Mote, paragraf: int) -> str:
    """What it is called; before it has an id, the meeting and the §."""
    section = f", § {paragraf}" if paragraf else ""
    return beteckning or f"{stor(i_ord(mote.datum))} ({mote.id}{section})"


def markt(text: str, *, is_intern: bool) -> str:
    """The text, marked when its record has it as internal: people copy from what they read."""
    return f"{text} (internt)" if is_intern else text


def fran_mote(mote: Mote, paragraf: int, uppdrag: Sequence[str], namn: Mapping[str, str]) -> str:
    """Which meeting and § it comes from, and what it is about, as a sentence. `namn` are the assignments' by id."""
    section = f", § {paragraf}" if paragraf else ""
    about = om(uppdrag, namn)
    return f"{f'Från mötet {i_ord(mote.datum)}{section} {about}'.rstrip()}."


def om(uppdrag: Sequence[str], namn: Mapping[str, str]) -> str:
    """Which assignments it is about, if any."""
    return f"om {lista([namn.get(id_, id_) for id_ in uppdrag])}" if uppdrag else ""


def entry(head: str, lage: str, facts: Iterable[str], place: str, style: Style, width: int) -> Iterator[str]:
    """The lines of one, at most `width` columns wide: the head, in which the state is marked, the facts, the place."""
    first, *more = in_lines(f"  {visible(head)}", width, "    ")
    yield first.replace(lage, style(KINDS[lage], lage), 1) if lage else first
    yield from more
    for fact in facts:
        yield from in_lines(f"    {visible(fact)}", width, "    ")
    yield style("svagt", f"    {place}")

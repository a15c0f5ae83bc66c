"""G: what must not be public is marked so that it can be left out, all of it and nothing else."""

from collections.abc import Iterator

from natverk_cli.diagnostics.rule import FEL, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place


@rule("G004", niva=FEL)
def otydligt_vad_som_ar_internt(nu: Nulage) -> Iterator[Finding]:
    """En markering av vad som är internt går inte att tolka.

    Varför: det som står mellan [internt] och [slut internt] utelämnas i den offentliga versionen. Är någon av
    markeringarna fel kan något komma ut som inte skulle det, så då görs ingen offentlig version.
    Rätta: skriv [internt] ensamt på en rad där den interna delen börjar och [slut internt] på en rad där den slutar, i
    samma paragraf.
    """
    marked = [post for post in (*nu.natverk.protokoll, *nu.natverk.rattelser) if "[" in post.text]
    if not marked:
        return
    from natverk_cli.model.internt import read_internt

    for post in marked:
        for fault in read_internt(post.text, post.rad).faults:
            line, column, end = fault.span
            yield Finding(Place(post.fil, line=line, column=column, length=end - column), fault.text, fault.hjalp)

"""The register as sent: the paper with its facts in the fields, and the ledger's entry with their fingerprint."""

from datetime import date

from natverk_cli.ansvar.insant import avtryck, personer, traffar
from natverk_cli.changes import Change
from natverk_cli.documents.fields import fields, yaml_file
from natverk_cli.model.nulage import Nulage
from natverk_cli.model.protokoll import fingeravtryck
from natverk_cli.model.utskick import Forteckning, Utskick
from natverk_cli.source.layout import field


def skickad(nu: Nulage, prose: str, av: str, till: str) -> tuple[Change, Change]:
    """The two new files. `nu` stands on the day it was sent, `prose` is what was sent but for the contacts."""
    rows, meetings = personer(nu, nu.idag), traffar(nu, nu.idag)
    mark = avtryck(rows, meetings)
    post = Forteckning(den=nu.idag, av=av, fingeravtryck=mark, personer=rows, traffar=meetings)
    lines = [line for name, value in fields(post).items() for line in field(name, value)]
    paper = _new(
        nu, f"data/forteckning/{nu.idag}", ".md", ("\n".join(["---", *lines, "---", prose.strip(), ""])).encode()
    )
    entry = Utskick(
        vad="förteckning",
        den=nu.idag,
        av=av,
        dokument=paper.path,
        sha256=fingeravtryck(paper.after or b""),
        fingeravtryck=mark,
        till=(till,),
    )
    return paper, _new(nu, f"data/utskick/{nu.idag}-forteckning", ".yaml", yaml_file(entry))


def _new(nu: Nulage, path: str, suffix: str, content: bytes) -> Change:
    """A file of that name, with a number after it if there is one that day already."""
    number, found = 2, f"{path}{suffix}"
    while found in nu.natverk.kallor:
        number, found = number + 1, f"{path}-{number}{suffix}"
    return Change(found, None, content)


def is_antecknad(nu: Nulage, sent: Utskick | None, den: date) -> bool:
    """Whether the ledger says already that this was sent that day."""
    then = nu._replace(idag=den)
    return (
        sent is not None and sent.den == den and sent.fingeravtryck == avtryck(personer(then, den), traffar(then, den))
    )

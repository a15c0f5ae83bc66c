"""What Git or a hook refused, said in Swedish."""

from typing import TYPE_CHECKING, NamedTuple

from natverk_cli.errors import NatverkError

if TYPE_CHECKING:
    from natverk_cli.git.command import Answer


class Cause(NamedTuple):
    """What Git says (in English: LC_ALL=C), what it means, and whether Git's own words are shown too."""

    marks: tuple[str, ...]
    told: str
    quoted: bool = True


IDENTITY = """\
Inget har sparats. Varje ändring sparas med namn, men Git vet inte vem du är.
Skriv detta en gång, med dina egna uppgifter, och kör sedan kommandot igen:
git config --global user.name "Förnamn Efternamn"
git config --global user.email "namn@example.se\""""

# The first that fits is told.
CAUSES = (
    Cause(
        ("auto-detection is disabled", "Please tell me who you are", "empty ident name"),
        IDENTITY,
        quoted=False,
    ),
    Cause(
        ("No space left on device", "File too large", "Disk quota exceeded", "file write error"),
        "Inget har sparats. Det finns inte plats på disken. Frigör plats och kör kommandot igen.",
    ),
    Cause(
        ("gpg failed to sign", "failed to write commit object", "user.signingKey"),
        "Inget har sparats. Dina ändringar ska signeras, men det gick inte. "
        "Rätta inställningen för signering och kör kommandot igen.",
    ),
    Cause(
        (".lock': File exists", "cannot lock ref"),
        "Inget har sparats. Ett annat program använder Git i samma mapp just nu. "
        "Vänta tills det är klart och kör kommandot igen.",
    ),
    Cause(
        ("ignored by one of your .gitignore",),
        "Inget har sparats. En fil som skulle sparas är undantagen i .gitignore. "
        "Ta bort raden där och kör kommandot igen.",
    ),
    Cause(
        ("unmerged files",),
        "Inget har sparats. En fil har motstridiga ändringar som väntar på dig. "
        "Rätta den, skriv git add och filens namn, och kör kommandot igen.",
    ),
    Cause(
        ("Timeout: the command",),
        "Inget har sparats. Git, eller en egen kontroll (hook), blev inte klar inom två minuter. "
        "Se vad den väntar på och kör kommandot igen.",
        quoted=False,
    ),
    Cause(
        ("dubious ownership",),
        "Inget har sparats. Mappen ägs av någon annan än du, och då vill Git inte arbeta i den. "
        "Be den som äger mappen om hjälp, eller följ Gits råd.",
    ),
)
OTHERWISE = (
    "Inget har sparats. Git, eller en egen kontroll som körs när du sparar (en hook), sade nej. "
    "Rätta det som står här och kör kommandot igen."
)


def refused(answer: "Answer") -> NatverkError:
    """The error that tells why git ended as it did, with its own words indented below."""
    for cause in CAUSES:
        if any(mark in answer.err for mark in cause.marks):
            return NatverkError(cause.told + (_quoted(answer) if cause.quoted else ""))
    return NatverkError(OTHERWISE + (_quoted(answer) or f"\n    (inget svar, slutkod {answer.status})"))


def no_room(error: OSError) -> str:
    """What to say when the computer could not write (a full disk, most often)."""
    import errno

    path = f" {error.filename}" if error.filename else ""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Inget har sparats. Du har inte rätt att skriva{path}. Be den som sköter datorn om hjälp."
    return (
        f"Inget har sparats. Datorn kunde inte skriva{path}. "
        "Se efter att det finns plats på disken och kör kommandot igen."
    )


def printable(text: str) -> str:
    """The text without what could steer a terminal."""
    return "".join(sign for sign in text if sign == "\t" or sign.isprintable())


def _quoted(answer: "Answer") -> str:
    said = answer.err + "\n" + answer.out.decode("utf-8", "replace")
    return "".join(f"\n    {printable(line)}" for line in said.splitlines() if line.strip())

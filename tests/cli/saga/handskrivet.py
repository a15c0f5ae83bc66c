"""The files as people write them who do it themselves: otherwise than natverk does, and meaning the same."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from tests.cli.saga.saga import Saga

ALLA = "[anna-ek, bodil-ronn, 'cecilia-hassel', disa-tall]"
NYA = "[anna-ek, bodil-ronn, 'cecilia-hassel', doris-lind]"


def arets_plan(ar: str, den: str, *moten: tuple[str, str], plats: str) -> dict[str, str]:
    """A year's plan and its meetings, all of them only proposed."""
    om = ("", "sprak", "", "overgangar")
    planned = [(f"{ar}-{n}", day, id_) for n, ((day, _), id_) in enumerate(zip(moten, om, strict=True), 1)]
    proposed = plan(*planned, upprattad=den).replace("status: fastställd", "status: 'förslag'")
    rubriker = {"sprak": "sprakutvecklande-arbete\n  rubrik: Språkutvecklande arbete",
                "overgangar": "overgangar\n  rubrik: 'Övergångar'"}  # fmt: skip
    return {f"arbetsordning/{ar}.md": proposed} | {
        f"moten/{id_}/mote.md": f"""\
---
status: förslag
datum: "{ar}-{day}"
slut: '12:00'
start: 9:00
{plats}värd: {vard}
"""
        + (f"dagordning:\n- id: {rubriker[uppdrag]}\n  uppdrag: [{uppdrag}]\n" if uppdrag else "")
        + "---\n"
        for (id_, day, uppdrag), (_, vard) in zip(planned, moten, strict=True)
    }


def plan(*moten: tuple[str, str, str], den: str = "", upprattad: str = "2026-11-24") -> str:
    lines = "".join(
        f"- datum: {id_[:4]}-{day}\n  möte: '{id_}'\n" + (f"  uppdrag:\n  - {uppdrag}\n" if uppdrag else "")
        for id_, day, uppdrag in moten
    )
    decided = f"fastställd:\n  av: presidiet\n  den: {den}\n" if den else ""
    made = f"upprättad:\n  den: '{upprattad}'\n  av: presidiet\n"
    return f"---\nmöten:\n{lines}\n{made}{decided}status: fastställd\n---\n"


def faststall(saga: Saga, ar: str) -> None:
    """The plan and its meetings are decided on."""
    plan = saga.changed(
        f"arbetsordning/{ar}.md",
        ("status: 'förslag'\n", f'status: "fastställd"\nfastställd: {{den: "{saga.idag}", av: presidiet}}\n'),
    )
    for number in range(1, 5):
        plan |= saga.changed(f"moten/{ar}-{number}/mote.md", ("status: förslag", "status: planerat"))
    saga.hand("Planen är fastställd", plan)


def kalla(saga: Saga, mote: str, av: str, till: str, nummer: str = "", klart: Mapping[str, str] = {}) -> None:
    """The notice, and the entry that it has gone out; saved with what the presidium has written."""
    saga.lay(klart)
    saga.make("kallelse", mote)
    paper = f"data/moten/{mote}/kallelse{nummer}.md"
    entry = f"""\
dokument: {paper}
sha256: {sha256sum(saga.terminal.read(paper))}
till: {till}
vad: kallelse
möte: "{mote}"
av: '{av}'
den: {saga.idag}
"""
    saga.hand("Kallelsen är skickad", {f"utskick/{saga.idag}-kallelse{nummer}-{mote}.yaml": entry})


def klart(saga: Saga, mote: str) -> dict[str, str]:
    """The presidium has drawn up the agenda and prepared the meeting."""
    done = f'berett: {{den: "{saga.idag}", av: bodil-ronn}}\nupprättad:\n    av: bodil-ronn\n    den: {saga.idag}\n'
    return saga.changed(f"moten/{mote}/mote.md", ("status: planerat\n", f"status: planerat\n{done}"))


def sha256sum(text: str) -> str:
    """What the program of that name says of the file."""
    return sha256(text.encode()).hexdigest()


def falt_for_fyra(nummer: str, skolchef: str) -> str:
    """The fields of a record from a meeting where all four were there, Bodil in the chair."""
    there = ", ".join(
        f"{{status: närvarande, medlem: {one}}}" for one in ("anna-ek", "bodil-ronn", "cecilia-hassel", skolchef)
    )
    return f"närvaro: [{there}]\nnummer: {nummer}\nledare: bodil-ronn\nsekreterare: cecilia-hassel\nstatus: utkast\n"


def anteckningar(falt: str, vid: str, *teman: tuple[str, str], fraga: str = "inget", runt: str = "") -> str:
    """A record typed from its first line to its last."""
    round_ = runt or "".join(f"- {kommun}: Allt är som vanligt.\n" for kommun in ("Almhöjd", "Björkdala", "Ekhult"))
    paragrafer: Sequence[tuple[str, str]] = (
        ("Mötets öppnande", "Ordföranden öppnade mötet."),
        ("Närvaro", "Deltagarna står förtecknade överst."),
        ("Godkännande av dagordningen", "Dagordningen godkändes."),
        ("Föregående minnesanteckningar och öppna åtgärder", "Det mesta är på gång."),
        ("Återkoppling från skolchefsgruppen", "- Från skolchefsgruppen: inget"),
        *teman,
        ("Laget runt", round_),
        ("Frågor till skolchefsgruppen", f"Till skolchefsgruppen: {fraga}"),
        ("Sammanfattning av beslut och åtgärder", "Det står\novan."),
        ("Övriga frågor", "Inga."),
        ("Nästa möte", "Vi ses igen."),
        ("Mötets avslutande", f"Mötet slutade i tid.\n\nVid anteckningarna: {vid}"),
    )
    prose = "".join(f"\n\n## § {number}. {heading}\n{said}\n" for number, (heading, said) in enumerate(paragrafer, 1))
    return f"---\n{falt}---\n{prose}"


def las(saga: Saga, mote: str, av: str) -> dict[str, str]:
    """The record is finished, and sha256sum of it goes into the lock."""
    record = f"moten/{mote}/protokoll.md"
    finished = saga.changed(record, ("status: utkast", "status: färdigt"))
    lock = f"av: {av}\nden: '{saga.idag}'\n\ngenom: \"färdigställt\"\nsha256: '{sha256sum(finished[record])}'\n"
    return {**finished, f"moten/{mote}/justering.yaml": lock}


def insand(saga: Saga, mote: str) -> dict[str, str]:
    """The entry that the locked record has been sent in."""
    entry = f"av: cecilia-hassel\nden: {saga.idag}\ntill:\n  - natverk@example.se\nvad: protokoll\nmöte: '{mote}'\n"
    return {f"utskick/{saga.idag}-protokoll-{mote}.yaml": entry + _om_protokollet(saga, mote)}


def publicerad(saga: Saga, mote: str) -> dict[str, str]:
    """The entry that it has been seen on the site."""
    address = f"adress: 'https://natverk.example.se/{mote}'   # sett i dag\n"
    entry = f"möte: {mote}\n{address}den: {saga.idag}\nvad: protokoll\nsätt: publicering\nav: cecilia-hassel\n"
    return {f"utskick/{saga.idag}-publicering-{mote}.yaml": entry + _om_protokollet(saga, mote)}


def _om_protokollet(saga: Saga, mote: str) -> str:
    path = f"data/moten/{mote}/protokoll.md"
    return f"dokument: {path}\nsha256: {sha256sum(saga.terminal.read(path))}\n"


def sammanfatta(saga: Saga, mote: str, skolchef: str) -> dict[str, str]:
    """The summary, to whom it went, and the entry that it has."""
    saga.make("sammanställning", mote, "--av", "Anna Ek")
    path = f"moten/{mote}/sammanstallning.md"
    sent = saga.changed(path, ("av: anna-ek\n", f"till: {skolchef}\nav: anna-ek\n"))
    entry = f"""\
# Sänd av Anna.
till: [skolchef]
av: anna-ek
dokument: 'data/{path}'
sha256: "{sha256sum(sent[path])}"
möte: {mote}
den: {saga.idag}
vad: sammanställning
"""
    return {**sent, f"utskick/{saga.idag}-sammanstallning-{mote}.yaml": entry}


def hall(saga: Saga, mote: str, hallet: str, last: str, publicerat: str, *teman: tuple[str, str], nummer: str) -> None:
    """The meeting is held, and all that follows on it is done in time."""
    skolchef = "doris-lind"
    record = anteckningar(falt_for_fyra(nummer, skolchef), "Cecilia Hassel", *teman)
    saga.on(hallet).hand("Anteckningarna", {f"moten/{mote}/protokoll.md": record})
    saga.on(last).lay(las(saga, mote, "cecilia-hassel"))
    saga.hand("Låset och sammanställningen", sammanfatta(saga, mote, skolchef))
    saga.on(publicerat).hand("Insändning och publicering", insand(saga, mote) | publicerad(saga, mote))


def revidera(saga: Saga, av: str, moten: str) -> None:
    """The year's revision and follow-up, in each assignment's file."""
    files = {}
    for id_, of in (("sprak", moten), ("overgangar", "")):
        path = f"uppdrag/{id_}.md"
        head, mark, prose = saga.terminal.read(f"data/{path}").rpartition("---\n")
        revised = f"- resultat: 'Utan ändring'\n  den: {saga.idag}\n  av: {av}\n"
        followed = f"- {{resultat: Det går framåt., {of}av: {av}, den: {saga.idag}}}\n"
        if "revideringar:" in head:
            head = head.replace("# Uppföljt:\n", f"{revised}# Uppföljt:\n") + followed
        else:
            head += f"revideringar:\n{revised}# Uppföljt:\nuppföljningar:\n{followed}"
        files[path] = head + mark + prose
    saga.hand("Uppdragen är reviderade och uppföljda", files)


def rapportera(saga: Saga, ar: str) -> None:
    saga.do("rapport", ar)
    report = f"data/rapport/{ar}.md"
    entry = f"den: {saga.idag}\nvad: årsrapport\ndokument: {report}\ntill:\n- skolchef\nav: presidiet\n"
    entry += f"sha256: {sha256sum(saga.terminal.read(report))}\n"
    saga.hand("Rapporten är skickad", {f"utskick/{saga.idag}-arsrapport.yaml": entry})


def med_slutrad(saga: Saga, path: str, rows: str) -> dict[str, str]:
    """A file with some rows more at its end."""
    return {path: saga.terminal.read(f"data/{path}") + rows}


def uppdrag(namn: str, *omraden: str) -> str:
    """An assignment's file."""
    areas = "".join(f"- {one}\n" for one in omraden)
    return f"---\nutvecklingsområden:\n{areas}namn: {namn}\n---\n\n\nMed nätverkets egna ord.\n\n"


def medlem(namn: str, var: str, *roller: str) -> str:
    held = "".join(f"\n- från: '2026-11-24'\n  roll: {roll}\n" for roll in roller)
    return f'namn: "{namn}"\n{var}\n\nroller:\n{held}'

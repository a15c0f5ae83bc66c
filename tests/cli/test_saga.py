"""A network's first two years, lived by commands alone: what is due is said when it is due, and nothing is wrong."""

import json
import os
import re
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Terminal

KOMMUNER = {"Almhöjd": 9901, "Björkdala": 9902, "Ekhult": 9903}
UPPDRAG = {"sprak": "Språkutvecklande arbete", "overgangar": "Övergångar"}
# What nobody can do in a network so new: the summary of sendings to an address that has still to be told.
BEGIN = "2026-11-24"


class Saga:
    """The network's officers at work, day by day."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.day = BEGIN

    def on(self, day: str) -> "Saga":
        """Let it be that day."""
        assert day >= self.day
        self.day = day
        return self

    def do(self, *words: str) -> Answer:
        """A command that must go well."""
        answer = self.terminal.natverk(*words, "--ja", idag=self.day)
        assert answer.code == 0, f"{words}: {answer.out}\n{answer.err}"
        assert self.terminal.git("status", "--porcelain", "--", "data") == ""
        return answer

    def see(self, *words: str) -> str:
        """What a command that only shows has to say."""
        return self.terminal.natverk(*words, idag=self.day).out

    def findings(self) -> list[tuple[str, str]]:
        """Code and level of all that kontrollera says."""
        found = json.loads(self.see("kontrollera", "--format", "json"))
        return [(one["kod"], one["nivå"]) for one in found]

    def codes(self) -> set[str]:
        """The codes of all that is a fault or a warning; nothing may be a fault."""
        assert [one for one in self.findings() if one[1] == "fel"] == []
        return {kod for kod, niva in self.findings() if niva == "varning"}

    def write(self, path: str, old: str, new: str) -> None:
        """An officer edits a file, and saves it by natverk spara."""
        self.terminal.change(path, old, new)
        self.do("spara")

    def meet(self, mote: str, notes: Iterable[tuple[str, str]] = ()) -> None:
        """The notice is sent in time, the meeting held, its record written, locked, sent and summed up."""
        day = date.fromisoformat(self.meeting_day(mote))
        for id_ in UPPDRAG:
            if f"uppdrag: [{id_}]" not in self.terminal.read(f"data/moten/{mote}/mote.md"):
                self.do("dagordning", "lägg-till", mote, "--uppdrag", id_, "--tid", "40")
        self.on(_before(day, 16)).do("dagordning", "upprättad", mote, "--av", "Bodil Rönn")
        self.do("dagordning", "berett", mote, "--av", "Bodil Rönn")
        self.do("kallelse", mote)
        self.on(_before(day, 15)).do("kallelse", mote, "--redan-skickad", self.day)
        self.on(day.isoformat()).do("protokoll", "ny", mote)
        self.record(mote, notes)
        self.on(_before(day, -5)).do("protokoll", "färdig", mote)
        self.do("sammanställning", mote, "--redan-skickad", self.day)

    def meeting_day(self, mote: str) -> str:
        """The date in the meeting's file."""
        found = re.search(r"^datum: (\S+)", self.terminal.read(f"data/moten/{mote}/mote.md"), re.MULTILINE)
        assert found
        return found[1]

    def record(self, mote: str, notes: Iterable[tuple[str, str]]) -> None:
        """The sekreterare types what was said, in an editor of her own."""
        path = f"data/moten/{mote}/protokoll.md"
        text = self.terminal.read(path).replace("status: okänt", "status: närvarande")
        text = re.sub(r"Från skolchefsgruppen: \[fyll i[^\]]*\]", "Från skolchefsgruppen: inget", text)
        text = re.sub(r"\[fyll i[^\]]*\]", "Det gicks igenom.", text)
        for heading, line in notes:
            assert re.search(rf"^## § \d+ {re.escape(heading)}$", text, re.MULTILINE), (heading, text)
            text = re.sub(rf"(^## § \d+ {re.escape(heading)}$)", rf"\1\n\n{line}", text, flags=re.MULTILINE)
        self.terminal.write(path, text)
        self.do("spara")


def _before(day: date, days: int) -> str:
    return date.fromordinal(day.toordinal() - days).isoformat()


@pytest.fixture
def saga(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Saga:
    """A network that has just been made, with what only people can know filled in by hand."""
    folder = tmp_path / "natverk"
    terminal = Terminal(folder, capsys)
    assert terminal.natverk("ny", str(folder), "--namn", "Nätverket Prov", idag=BEGIN).code == 0
    monkeypatch.chdir(folder)
    saga = Saga(terminal)
    listed = "".join(f"  {kommun}: {kod}\n" for kommun, kod in KOMMUNER.items())
    settings = terminal.read("data/natverk.yaml").replace("# kommuner:\n#   Skara: 1495\n", f"kommuner:\n{listed}")
    settings = settings.replace("# uppdragsgivare: ", "uppdragsgivare: ").replace(
        "# insändningsadress: adressen dit förteckning och anteckningar skickas",
        "insändningsadress: natverk@example.se",
    )
    terminal.write("data/natverk.yaml", settings)
    charter = terminal.read("data/uppdragsbeskrivningar/2026.yaml")
    charter = charter.replace("till: 2029-12-31", "till: 2027-12-31")
    charter = charter.replace("utvecklingsområden: []", "utvecklingsområden: [{id: larande, namn: Lärande}]")
    charter = charter.replace("uppdrag: []", f"uppdrag: [{', '.join(UPPDRAG)}]")
    charter = charter.replace("mål: []", "mål: [{id: alla, namn: Alla får rätt förutsättningar}]")
    terminal.write("data/uppdragsbeskrivningar/2026.yaml", charter)
    for id_, name in UPPDRAG.items():
        terminal.write(
            f"data/uppdrag/{id_}.md",
            f"---\nnamn: {name}\nutvecklingsområden: [larande]\n---\nMed nätverkets egna ord.\n",
        )
    saga.do("spara")
    return saga


def test_two_years(saga: Saga) -> None:
    assert saga.codes() >= {"R003"}  # nobody holds a role yet

    # People come.
    saga.do("medlem", "ny", "Anna Ek", "--kommun", "Almhöjd", "--roll", "representant", "--från", "2026-11-24")
    saga.do("medlem", "ny", "Bodil Rönn", "--kommun", "Björkdala", "--roll", "representant", "--från", "2026-11-24")
    saga.do("medlem", "ny", "Cecilia Hassel", "--kommun", "Ekhult", "--roll", "representant", "--från", "2026-11-24")
    saga.do("medlem", "ny", "Disa Tall", "--organisation", "Förbundet", "--roll", "personal", "--från", "2026-11-24")
    for roll, name in (("presidium", "Anna Ek"), ("presidium", "Bodil Rönn"), ("ordförande", "Anna Ek")):
        saga.do("roll", "tillsätt", roll, name, "--från", "2026-11-24")
    saga.do("roll", "tillsätt", "sekreterare", "Cecilia Hassel", "--från", "2026-11-24")
    saga.do("roll", "tillsätt", "skolchef", "Disa Tall", "--från", "2026-11-24")
    assert "R003" not in saga.codes()
    assert "ingen_namngiven: []" in saga.terminal.read("data/uppdragsbeskrivningar/2026.yaml")

    # The year is planned.
    proposed = json.loads(saga.see("möte", "föreslå", "2027", "--format", "json"))
    assert [date.fromisoformat(one["datum"]).weekday() for one in proposed["förslag"]] == [4, 4, 4, 4]
    saga.do("arbetsordning", "ny", "2027", "--start", "9.00", "--slut", "12.00")
    assert saga.codes().isdisjoint({"M001", "M004", "A001"})
    saga.on("2026-12-04").do("arbetsordning", "fastställ", "2027")
    for number in range(1, 5):
        assert "status: planerat" in saga.terminal.read(f"data/moten/2027-{number}/mote.md")
    saga.on("2026-12-10").do("förteckning", "--redan-skickad", "2026-12-10")

    # The first meeting: a task, a question.
    shared = "Erfarenhet (Ekhult): Högläsning varje dag.\n\nBeslut: En gemensam lista."
    task = "Åtgärd (Bodil Rönn, senast 2027-04-01): Gör listan."
    asked = ("Frågor till skolchefsgruppen", "Till skolchefsgruppen: Får listan kosta något?")
    saga.meet("2027-1", [("Språkutvecklande arbete", f"{shared}\n\n{task}"), asked])
    record = saga.terminal.read("data/moten/2027-1/protokoll.md")
    assert "Beslut b1: En gemensam lista." in record
    assert "Åtgärd å1 (Bodil Rönn" in record
    assert "2027-1/f1" in saga.see("fråga", "lista")

    # Sick leave, and a moved meeting whose notice had gone out.
    saga.do("roll", "tillsätt", "sekreterare", "Bodil Rönn", "--tf", "--från", "2027-03-01", "--till", "2027-05-31")
    assert "Bodil Rönn" in saga.see("roll", "lista", "--den", "2027-04-15")
    second = date.fromisoformat(saga.meeting_day("2027-2"))
    saga.on(_before(second, 30)).do("kallelse", "2027-2")
    saga.do("kallelse", "2027-2", "--redan-skickad", saga.day)
    uid = re.search(r"^uid: \S+", saga.terminal.read("data/moten/2027-2/mote.md"), re.MULTILINE)
    later = date.fromordinal(second.toordinal() + 7).isoformat()
    saga.do("möte", "flytta", "2027-2", later, "--skäl", "Krockar med en studiedag.")
    assert uid
    assert uid[0] in saga.terminal.read("data/moten/2027-2/mote.md")
    assert "K004" in {kod for kod, _ in saga.findings()}
    saga.do("arbetsordning", "fastställ", "2027")
    saga.do("fråga", "framförd", "2027-1/f1", "--den", saga.day)
    saga.do("fråga", "svar", "2027-1/f1", "--text", "Ja, lite grann.", "--den", saga.day)
    saga.meet("2027-2", [("Övergångar", "Framgångsfaktor (Almhöjd): Två möten.")])
    saga.do("fråga", "återgiven", "2027-1/f1", "2027-2")
    assert "2027-1/f1" not in saga.see("fråga", "lista")
    assert "K004" not in {kod for kod, _ in saga.findings()}

    # Revision and follow-up, once for all.
    saga.on("2027-06-09").do("uppdrag", "revidera", "--utan-ändring", "--den", "2027-06-09")
    for id_ in UPPDRAG:
        saga.do("uppdrag", "följ-upp", id_, "--resultat", "Det går framåt.")

    # A change of chair, in one command and one saved change.
    before = saga.terminal.git("rev-list", "--count", "HEAD")
    saga.do("roll", "tillsätt", "ordförande", "Bodil Rönn", "--från", "1 augusti")
    assert int(saga.terminal.git("rev-list", "--count", "HEAD")) == int(before) + 1
    assert "till: 2027-07-31" in saga.terminal.read("data/medlemmar/anna-ek.yaml")
    assert "Anna Ek" in saga.see("roll", "lista", "--den", "2027-07-31")
    saga.meet("2027-3", [("Språkutvecklande arbete", "Erfarenhet (Almhöjd): Lådan används.")])

    # A meeting is called off: three are not four, until another is booked.
    fourth = date.fromisoformat(saga.meeting_day("2027-4"))
    saga.on(_before(fourth, 40)).do("möte", "ställ-in", "2027-4", "--skäl", "För få kunde komma.")
    assert {"M001", "M004"} & {kod for kod, _ in saga.findings()}
    new = date.fromordinal(fourth.toordinal() + 7).isoformat()
    saga.do("möte", "ny", new, "--start", "9.00", "--slut", "12.00")
    saga.do("dagordning", "lägg-till", "2027-5", "--uppdrag", "overgangar")
    saga.do("arbetsordning", "fastställ", "2027")
    assert not {"M001", "M004"} & {kod for kod, _ in saga.findings()}

    # A member leaves, with a task still open.
    answer = saga.do("medlem", "avsluta", "Disa Tall", "--den", saga.day)
    assert "R005" in saga.codes()
    assert "skol- och utbildningschef" in answer.err
    saga.do("roll", "tillsätt", "skolchef", "Anna Ek", "--från", saga.day)
    saga.meet("2027-5", [("Övergångar", "Erfarenhet (Björkdala): Det fungerar.")])

    # The charter runs out and is renewed; next year is planned; the year is reported.
    saga.do("uppdrag", "förnya", "--från", "2028-01-01", "--till", "2031-12-31",
            "--beslutad-av", "Skolchefsnätverket", "--den", saga.day)  # fmt: skip
    saga.do("arbetsordning", "ny", "2028")
    saga.do("arbetsordning", "fastställ", "2028")
    saga.on("2028-01-14").do("rapport", "2027")
    saga.do("rapport", "2027", "--redan-skickad", "2028-01-14")
    report = saga.terminal.read("data/rapport/2027.md")
    assert "Nätverket har hållit fyra möten" in report
    assert "Två av två uppdrag har tagits upp." in report
    saga.do("förteckning", "--redan-skickad", "2028-01-14")

    # The second year goes as the first.
    for number in range(1, 5):
        saga.meet(f"2028-{number}")
        if number == 2:
            saga.on("2028-06-09").do("uppdrag", "revidera", "--utan-ändring", "--den", "2028-06-09")
            for id_ in UPPDRAG:
                saga.do("uppdrag", "följ-upp", id_, "--resultat", "Det går framåt.")
    left = saga.on("2028-12-15").findings()
    assert [one for one in left if one[1] == "fel"] == []
    assert "U002" not in {kod for kod, _ in left}
    assert saga.see("sök", "högläsning").count("2027-1") >= 1
    assert saga.terminal.natverk("rapport", "2028", "--prova", idag="2029-01-10").code == 0
    subprocess.run(
        ["git", "fsck", "--strict"], cwd=saga.terminal.folder, check=True, capture_output=True, env=os.environ
    )

"""A paper that has been sent: nobody changes it, or takes it away, in silence."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_las import commit

KALLELSE = "data/moten/2027-1/kallelse.md"


@pytest.fixture
def skickad(exempel: Terminal) -> Terminal:
    """The network when the notice of 5 February has gone out."""
    exempel.natverk("kallelse", "2027-1", "--ja")
    assert exempel.natverk("kallelse", "2027-1", "--redan-skickad").code == 0
    return exempel


def edit(terminal: Terminal) -> None:
    """Change the notice by hand."""
    terminal.write(KALLELSE, terminal.read(KALLELSE) + "\nTa med fika.\n")


def edit_and_commit(terminal: Terminal) -> None:
    """Change the notice and save it without asking natverk."""
    edit(terminal)
    commit(terminal)


def delete(terminal: Terminal) -> None:
    """Take the notice away."""
    (terminal.folder / KALLELSE).unlink()


def delete_and_commit(terminal: Terminal) -> None:
    """Take the notice away and save that without asking natverk."""
    delete(terminal)
    commit(terminal)


@pytest.mark.parametrize("tamper", [edit, edit_and_commit, delete, delete_and_commit], ids=lambda one: one.__name__)
def test_it_is_told_and_can_be_taken_back(skickad: Terminal, tamper: Callable[[Terminal], None]) -> None:
    sent = skickad.read(KALLELSE)
    tamper(skickad)
    answer = skickad.natverk("kontrollera")
    assert (answer.code, answer.out.count("S006")) == (1, 1)
    assert f"natverk protokoll återställ {KALLELSE}" in " ".join(answer.out.split())
    assert skickad.natverk("protokoll", "återställ", KALLELSE, "--ja").code == 0
    assert skickad.read(KALLELSE) == sent
    assert skickad.git("status", "--porcelain") == ""
    assert "S006" not in skickad.natverk("kontrollera").out
    assert "Inget att ta tillbaka" in skickad.natverk("protokoll", "återställ", KALLELSE).err


@pytest.mark.parametrize("tamper", [edit, delete], ids=lambda one: one.__name__)
def test_spara_refuses_it_and_says_how_to_take_it_back(skickad: Terminal, tamper: Callable[[Terminal], None]) -> None:
    head = skickad.git("rev-parse", "HEAD")
    tamper(skickad)
    answer = skickad.natverk("spara", "--ja")
    assert answer.code == 2
    assert "Inget har sparats" in answer.err
    assert f"natverk protokoll återställ {KALLELSE}" in answer.err
    assert skickad.git("rev-parse", "HEAD") == head


def test_other_changes_can_be_saved_meanwhile(skickad: Terminal) -> None:
    edit(skickad)
    skickad.change("data/moten/2027-2/mote.md", "start: 09.00", "start: 10.00")
    assert skickad.natverk("spara", "data/moten/2027-2", "--ja").code == 0


def test_what_was_changed_is_kept_in_ut(skickad: Terminal) -> None:
    edit(skickad)
    skickad.natverk("protokoll", "återställ", KALLELSE, "--ja")
    assert "Ta med fika." in skickad.read("ut/2027-1-kallelse-före-återställning.md")


def test_a_version_that_git_does_not_remember(skickad: Terminal) -> None:
    entry = "data/utskick/2027-01-11-kallelse-2027-1.yaml"
    old = next(line for line in skickad.read(entry).splitlines() if line.startswith("sha256: "))
    skickad.change(entry, old, f"sha256: {'0' * 64}")
    answer = skickad.natverk("protokoll", "återställ", KALLELSE, "--ja")
    assert (answer.code, "Be den som fick det om texten" in answer.err) == (2, True)


def test_a_paper_that_was_never_sent(skickad: Terminal) -> None:
    answer = skickad.natverk("protokoll", "återställ", "data/moten/2027-2/kallelse.md", "--ja")
    assert answer.code == 2
    assert "inte antecknat" in answer.err
    assert KALLELSE in answer.err


def test_verifiera_knows_the_ledger(skickad: Terminal) -> None:
    sent = skickad.read(KALLELSE)
    edit(skickad)
    answer = skickad.natverk("verifiera", KALLELSE)
    assert (answer.code, answer.out.split("\n")[0]) == (1, "Inte bevisat.")
    told = " ".join(answer.out.split())
    assert "Den har ändrats sedan den skickades måndag 11 januari 2027." in told
    assert f"natverk protokoll återställ {KALLELSE}" in told
    copy = skickad.folder.parent / "kallelse.md"
    copy.write_text(sent, "utf-8")
    answer = skickad.natverk("verifiera", str(copy))
    assert answer.code == 0
    assert "Det som ligger i nätverket nu är något annat än det som skickades" in " ".join(answer.out.split())


def test_a_register_and_a_report(exempel: Terminal) -> None:
    assert exempel.natverk("förteckning", "--redan-skickad", "--ja").code == 0
    assert exempel.natverk("rapport", "2026", "--redan-skickad", "--ja").code == 0
    (register,) = (path for path in exempel.git("ls-files", "data/forteckning*").split() if "2027-01-11" in path)
    (exempel.folder / register).unlink()
    exempel.write("data/rapport/2026.md", exempel.read("data/rapport/2026.md") + "\nMer.\n")
    told = " ".join(exempel.natverk("kontrollera").out.split())
    assert "Förteckningen, som skickades måndag 11 januari 2027, är borta." in told
    assert "Årsrapporten, som skickades måndag 11 januari 2027, har ändrats sedan dess." in told

"""A locked record in a real repository: every way to change it is found, no honest copy is accused."""

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

RECORD = "data/moten/2026-2/protokoll.md"
LOCK = "data/moten/2026-2/justering.yaml"
FOLDER = "data/moten/2026-2"


def findings(terminal: Terminal) -> set[tuple[str, str]]:
    """What kontrollera says about locked records: code and level."""
    found = json.loads(terminal.natverk("kontrollera", "--format", "json").out)
    return {(one["kod"], one["nivå"]) for one in found if one["kod"] in ("P010", "P011", "P012", "P013", "P014")}


def commit(terminal: Terminal, message: str = "Ändrat för hand") -> None:
    terminal.git("add", "-A")
    terminal.git("commit", "-qm", message)


def edit(terminal: Terminal) -> None:
    terminal.change(RECORD, "## § 7", "Påhittat.\n\n## § 7")


def rehash(terminal: Terminal) -> None:
    text = (terminal.folder / RECORD).read_bytes().replace(b"\r\n", b"\n")
    new = f"sha256: {hashlib.sha256(text).hexdigest()}"
    terminal.write(LOCK, re.sub(r"sha256: [0-9a-f]{64}", new, terminal.read(LOCK)))


def edited(terminal: Terminal) -> None:
    edit(terminal)


def edited_and_committed(terminal: Terminal) -> None:
    edit(terminal)
    commit(terminal)


def edited_and_rehashed(terminal: Terminal) -> None:
    edit(terminal)
    rehash(terminal)
    commit(terminal)


def edited_and_committed_then_rehashed(terminal: Terminal) -> None:
    edited_and_committed(terminal)
    rehash(terminal)
    commit(terminal)


def only_the_fields_edited(terminal: Terminal) -> None:
    terminal.change(RECORD, "status: förhinder", "status: närvarande")
    commit(terminal)


def only_a_space_added(terminal: Terminal) -> None:
    terminal.write(RECORD, terminal.read(RECORD) + " \n")


def record_deleted(terminal: Terminal) -> None:
    (terminal.folder / RECORD).unlink()
    commit(terminal)


def deleted_and_approved_again(terminal: Terminal) -> None:
    text, lock = terminal.read(RECORD), terminal.read(LOCK)
    (terminal.folder / RECORD).unlink()
    (terminal.folder / LOCK).unlink()
    commit(terminal)
    terminal.write(RECORD, text.replace("## § 7", "Påhittat.\n\n## § 7"))
    terminal.write(LOCK, lock)
    rehash(terminal)
    commit(terminal)


def lock_removed(terminal: Terminal) -> None:
    (terminal.folder / LOCK).unlink()
    commit(terminal)


def lock_removed_and_made_a_draft(terminal: Terminal) -> None:
    (terminal.folder / LOCK).unlink()
    terminal.change(RECORD, "status: färdigt", "status: utkast")
    commit(terminal)


def lock_rehashed(terminal: Terminal) -> None:
    terminal.write(LOCK, re.sub(r"[0-9a-f]{64}", "0" * 64, terminal.read(LOCK)))
    commit(terminal)


def another_day_and_name_in_the_lock(terminal: Terminal) -> None:
    lock = re.sub(r"^av: .*", "av: bodil-ronn", terminal.read(LOCK), flags=re.MULTILINE)
    terminal.write(LOCK, re.sub(r"^den: .*", "den: 2026-05-09", lock, flags=re.MULTILINE))
    commit(terminal)


def lock_removed_and_set_again(terminal: Terminal) -> None:
    lock_removed(terminal)
    terminal.change(RECORD, "status: färdigt", "status: utkast")
    commit(terminal)
    assert terminal.natverk("protokoll", "färdig", "2026-2", "--ja").code == 0


def both_deleted(terminal: Terminal) -> None:
    (terminal.folder / RECORD).unlink()
    (terminal.folder / LOCK).unlink()
    commit(terminal)


def folder_renamed(terminal: Terminal) -> None:
    terminal.git("mv", FOLDER, "data/moten/2026-9")
    commit(terminal)


def folder_deleted(terminal: Terminal) -> None:
    shutil.rmtree(terminal.folder / FOLDER)
    commit(terminal)


def edited_in_a_merge(terminal: Terminal) -> None:
    terminal.git("switch", "-qc", "sida")
    edited_and_committed(terminal)
    terminal.git("switch", "-q", "main")
    terminal.write("data/moten/2027-4/underlag/x.txt", "x\n")
    commit(terminal)
    terminal.git("merge", "-q", "--no-edit", "sida")


TAMPERED = [
    edited,
    edited_and_committed,
    edited_and_rehashed,
    edited_and_committed_then_rehashed,
    only_the_fields_edited,
    only_a_space_added,
    record_deleted,
    deleted_and_approved_again,
    lock_removed,
    lock_removed_and_made_a_draft,
    lock_rehashed,
    another_day_and_name_in_the_lock,
    lock_removed_and_set_again,
    both_deleted,
    folder_renamed,
    folder_deleted,
    edited_in_a_merge,
]


@pytest.mark.parametrize("tamper", TAMPERED, ids=lambda one: one.__name__)
def test_every_tampering_is_an_error_and_can_be_taken_back(
    exempel: Terminal, tamper: Callable[[Terminal], None]
) -> None:
    record, lock = exempel.read(RECORD), exempel.read(LOCK)
    tamper(exempel)
    found = findings(exempel)
    assert found & {("P010", "fel"), ("P012", "fel")}
    answer = exempel.natverk("protokoll", "återställ", "2026-2", "--ja")
    assert answer.code == 0, answer.err
    assert (exempel.read(RECORD), exempel.read(LOCK)) == (record, lock)
    assert (exempel.folder / FOLDER / "mote.md").exists()
    assert {niva for _, niva in findings(exempel)} <= {"upplysning"} or tamper is folder_renamed


def test_an_unsaved_change_taken_back_leaves_nothing_to_save(exempel: Terminal) -> None:
    edit(exempel)
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("protokoll", "återställ", "--ja")
    assert (answer.code, "Inget att spara" in answer.err) == (0, False)
    assert "Ändringen är tillbakatagen. De låsta anteckningarna är som när de låstes." in answer.err
    assert exempel.git("status", "--porcelain") == ""
    assert exempel.git("rev-parse", "HEAD") == head
    assert "Påhittat." in exempel.read("ut/2026-2-protokoll-före-återställning.md")
    assert findings(exempel) == set()


def test_edited_then_reverted_is_told_as_information(exempel: Terminal) -> None:
    text = exempel.read(RECORD)
    edited_and_committed(exempel)
    exempel.write(RECORD, text)
    commit(exempel)
    assert findings(exempel) == {("P013", "upplysning")}


def test_deleted_then_brought_back_is_told_as_information(exempel: Terminal) -> None:
    text = exempel.read(RECORD)
    record_deleted(exempel)
    exempel.write(RECORD, text)
    commit(exempel)
    assert findings(exempel) == {("P013", "upplysning")}


def test_the_fact_names_the_paragraph(exempel: Terminal) -> None:
    edit(exempel)
    answer = exempel.natverk("kontrollera")
    assert "Ändringen gäller § 6." in answer.out
    assert "natverk protokoll återställ 2026-2" in answer.out


def test_windows_line_ends_are_no_change(exempel: Terminal) -> None:
    for path in (RECORD, LOCK):
        target = exempel.folder / path
        target.write_bytes(target.read_bytes().replace(b"\n", b"\r\n"))
    assert findings(exempel) == set()
    assert exempel.natverk("protokoll", "återställ", "2026-2", "--ja").code == 0
    assert b"\r\n" in (exempel.folder / RECORD).read_bytes()


def test_a_renamed_branch_and_a_harmless_merge_are_no_change(exempel: Terminal) -> None:
    exempel.git("switch", "-qc", "sida")
    exempel.write("data/moten/2027-4/underlag/x.txt", "x\n")
    commit(exempel)
    exempel.git("switch", "-q", "main")
    exempel.write("data/moten/2027-4/underlag/y.txt", "y\n")
    commit(exempel)
    exempel.git("merge", "-q", "--no-edit", "sida")
    exempel.git("branch", "-m", "main", "huvud")
    assert findings(exempel) == set()


def test_a_draft_edited_on_a_branch_of_its_own_is_no_change_after_the_lock(exempel: Terminal) -> None:
    exempel.git("switch", "-q", "--orphan", "annan")
    exempel.write("data/moten/2026-2/protokoll.md", "---\nstatus: utkast\n---\nUtkast.\n")
    commit(exempel)
    exempel.git("switch", "-q", "main")
    exempel.git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "-s", "ours", "annan")
    assert findings(exempel) == set()


def test_a_shallow_copy_says_what_it_cannot_know(exempel: Terminal, tmp_path: Path) -> None:
    edited_and_rehashed(exempel)
    copy = tmp_path / "grund"
    subprocess.run(["git", "clone", "-q", "--depth", "1", exempel.folder.as_uri(), str(copy)], check=True)
    found = json.loads(exempel.natverk("kontrollera", "-C", str(copy), "--format", "json").out)
    assert [one["nivå"] for one in found if one["kod"] == "P014"] == ["upplysning"]


def test_the_only_lock_gone_with_its_record_is_found(exempel: Terminal) -> None:
    for mote in ("2026-1", "2026-4"):
        exempel.git("rm", "-rq", f"data/moten/{mote}")
    commit(exempel)
    both_deleted(exempel)
    assert ("P012", "fel") in findings(exempel)


# rättelse


def test_a_correction_is_a_dated_file_of_its_own(exempel: Terminal) -> None:
    record = exempel.read(RECORD)
    answer = exempel.natverk(
        "protokoll", "rättelse", "2026-2", "--skäl", "Fel veckodag.", "--text", "I § 9 ska det stå torsdag."
    )
    assert answer.code == 0, answer.err
    assert exempel.saved() == [f"{FOLDER}/rattelse-2.md"]
    assert exempel.read(f"{FOLDER}/rattelse-2.md") == (
        "---\nden: 2027-01-11\nav: cecilia-hassel\nskäl: Fel veckodag.\n---\nI § 9 ska det stå torsdag.\n"
    )
    assert exempel.read(RECORD) == record
    assert findings(exempel) == set()


def test_a_correction_needs_a_reason_and_a_locked_record(exempel: Terminal) -> None:
    answer = exempel.natverk("protokoll", "rättelse", "2026-2")
    assert (answer.code, "--skäl och --text" in answer.err) == (2, True)
    answer = exempel.natverk("protokoll", "rättelse", "2026-5", "--skäl", "x", "--text", "y")
    assert (answer.code, "inte låsta än" in answer.err) == (2, True)
    answer = exempel.natverk("protokoll", "rättelse", "2026-2", "--skäl", "x", "--text", "y", "--den", "1 januari 2026")
    assert (answer.code, "då låset sattes" in answer.err) == (2, True)


def test_a_correction_holds_nobodys_number_and_a_reason_on_one_line(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    answer = exempel.natverk("protokoll", "rättelse", "2026-2", "--skäl", "x", "--text", "Ring 070-174 06 05.")
    assert (answer.code, "telefonnummer" in answer.err) == (2, True)
    assert exempel.git("rev-parse", "HEAD") == head
    assert exempel.natverk("protokoll", "rättelse", "2026-2", "--skäl", "Fel\nord.", "--text", "y").code == 0
    assert "skäl: Fel ord.\n" in exempel.read(f"{FOLDER}/rattelse-2.md")


def test_the_preview_writes_nothing(exempel: Terminal) -> None:
    head = exempel.git("rev-parse", "HEAD")
    exempel.natverk("protokoll", "rättelse", "2026-2", "--skäl", "x", "--text", "y", "--prova")
    edit(exempel)
    before = exempel.read(RECORD)
    assert "Påhittat" in exempel.natverk("protokoll", "återställ", "--prova").out
    assert (exempel.read(RECORD), exempel.git("rev-parse", "HEAD")) == (before, head)


def test_taking_back_asks_first(exempel: Terminal) -> None:
    edit(exempel)
    before = exempel.read(RECORD)
    assert exempel.natverk("protokoll", "återställ").code == 2
    assert exempel.read(RECORD) == before
    assert "Inget att ta tillbaka" in exempel.natverk("protokoll", "återställ", "2026-1").err


# justera


def approving(terminal: Terminal, justering: str = "ordförande") -> Terminal:
    """A network that approves its records, with the last meeting's filled in."""
    terminal.change("data/natverk.yaml", "justering: ingen", f"justering: {justering}")
    path = "data/moten/2026-5/protokoll.md"
    terminal.write(path, re.sub(r"\[fyll i[^\]]*\]", "Klart.", terminal.read(path)))
    assert terminal.natverk("spara", "--ja").code == 0
    return terminal


def test_approved_by_the_chair_by_mail(exempel: Terminal) -> None:
    approving(exempel)
    answer = exempel.natverk("protokoll", "färdig", "2026-5", "--ja")
    assert (answer.code, "natverk protokoll justera 2026-5" in answer.err) == (2, True)
    answer = exempel.natverk("protokoll", "justera", "2026-5", "--av", "Bodil Rönn", "--datum", "7 december", "--ja")
    assert answer.code == 0, answer.err
    assert set(exempel.saved()) == {"data/moten/2026-5/protokoll.md", "data/moten/2026-5/justering.yaml"}
    lock = exempel.read("data/moten/2026-5/justering.yaml")
    assert "av: bodil-ronn\ngenom: mejl\nden: 2026-12-07\n" in lock
    assert "status: justerat" in exempel.read("data/moten/2026-5/protokoll.md")
    assert findings(exempel) == set()


def test_only_those_who_should_approve_can(exempel: Terminal) -> None:
    approving(exempel)
    answer = exempel.natverk("protokoll", "justera", "2026-5", "--av", "Anna Ek", "--ja")
    assert (answer.code, '--av "Bodil Rönn"' in answer.err) == (2, True)
    answer = exempel.natverk("protokoll", "justera", "2026-5", "--av", "Bodil Rönn", "--datum", "2026-11-01", "--ja")
    assert (answer.code, "Dagen ska ligga mellan mötet" in answer.err) == (2, True)


def test_a_network_that_does_not_approve_is_told_how_to_lock(exempel: Terminal) -> None:
    path = "data/moten/2026-5/protokoll.md"
    exempel.write(path, re.sub(r"\[fyll i[^\]]*\]", "Klart.", exempel.read(path)))
    answer = exempel.natverk("protokoll", "justera", "2026-5", "--av", "Bodil Rönn", "--ja")
    assert (answer.code, "natverk protokoll färdig 2026-5" in answer.err) == (2, True)


def test_who_locked_it_and_when_is_not_saved_anew(exempel: Terminal) -> None:
    exempel.write(LOCK, re.sub(r"^den: .*", "den: 2026-05-09", exempel.read(LOCK), flags=re.MULTILINE))
    answer = exempel.natverk("spara", "--ja")
    assert (answer.code, "har ändrats sedan det sattes" in answer.err) == (2, True)
    assert exempel.natverk("protokoll", "återställ", "2026-2", "--ja").code == 0
    assert findings(exempel) == set()

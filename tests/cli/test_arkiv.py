"""A year's package, read by a stranger who has less and sha256sum and nothing else."""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from natverk_cli.documents.arkiv import manifest, paths_in
from tests.cli.conftest import Terminal
from tests.cli.test_las import edited_and_committed, folder_deleted

ARKIV = "ut/arkiv-2026"


def package(terminal: Terminal, *words: str, idag: str = "2027-01-11") -> Path:
    """The package of 2026, whatever there is to remark on."""
    answer = terminal.natverk("arkiv", "2026", "--ja", *words, idag=idag)
    assert answer.code == 0, answer.err
    return terminal.folder / ARKIV


def contents(folder: Path) -> dict[str, bytes]:
    """All files by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# a stranger's two tools


@pytest.fixture
def stranger(exempel: Terminal, tmp_path: Path) -> Callable[..., str]:
    """Runs less or sha256sum in the package, on a machine that has no other program."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("less", "sha256sum"):
        if found := shutil.which(name):
            (tools / name).symlink_to(found)
    folder = tmp_path / "arkivskåp"
    shutil.copytree(package(exempel), folder)
    shutil.rmtree(exempel.folder)
    environment = {"PATH": str(tools), "LESSCHARSET": "utf-8"}

    def run(program: str, *words: str) -> str:
        if program == "less" and not (tools / "less").exists():  # shows a file as it is, which Python can too
            return "".join((folder / word).read_text("utf-8") for word in words)
        done = subprocess.run(
            [tools / program, *words], cwd=folder, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    return run


def test_from_a_decision_to_its_outcome_and_a_lock_verified(stranger: Callable[..., str]) -> None:
    """Every path that is opened stands in what was read before it, beginning with LÄSMIG.txt."""
    readme = stranger("less", "LÄSMIG.txt")
    index = stranger("less", *re.findall(r"less (index\.md)", readme))
    decision = re.search(
        r"#### (2026-1) § (6) .*\n\n- Beslut 2026-1/(b1): (.+)\n(?:.*\n)*?- Åtgärd 2026-1/(å1): (.+) \(", index
    )
    assert decision
    mote, paragraf, beslut, text, atgard, task = decision.groups()

    (record,) = re.findall(rf"- Anteckningar: (data/moten/{mote}/\S+)", index)
    words = " ".join(stranger("less", record).split())
    section = words[words.index(f"§ {paragraf} ") :]
    assert section.index(f"Beslut {beslut}: {text}") < section.index(f"Åtgärd {atgard} ") < section.index(f": {task}")

    (outcome,) = re.findall(rf"{re.escape(task)}.*\n    - Klar .+\n    - Står i: (\S+)", index)
    assert "vad: klar" in stranger("less", outcome)
    assert "den: 2026-04-08" in stranger("less", outcome)

    (lock,) = re.findall(rf"- Låset på anteckningarna: (data/moten/{mote}/\S+)", index)
    locked = re.search(r"^sha256: (\w{64})$", stranger("less", lock), re.MULTILINE)
    assert locked
    assert stranger("sha256sum", record) == f"{locked[1]}  {record}\n"

    checked = stranger("sha256sum", *re.findall(r"sha256sum (-c) (manifest\.sha256)", readme)[0])
    assert set(re.findall(r": (\w+)$", checked, re.MULTILINE)) == {"OK"}


def test_the_readme_explains_with_what_is_there(stranger: Callable[..., str]) -> None:
    readme = stranger("less", "LÄSMIG.txt")
    paths = set(re.findall(r"data/\S+\.(?:md|yaml)", readme))
    assert {"data/moten/2026-1/protokoll.md", "data/moten/2026-1/justering.yaml"} < paths
    for path in paths:
        assert stranger("less", path)
    assert max(map(len, readme.split("\n"))) <= 78
    assert "2026-1/b1" in readme
    assert "det visar inte vem som skrev den" in " ".join(readme.split()).lower()


def test_the_manifest_shows_a_change(stranger: Callable[..., str], tmp_path: Path) -> None:
    record = tmp_path / "arkivskåp/data/moten/2026-1/protokoll.md"
    record.write_text(record.read_text("utf-8").replace("fast tid", "ny tid"), "utf-8")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        stranger("sha256sum", "-c", "manifest.sha256")
    assert "data/moten/2026-1/protokoll.md: FAILED" in failed.value.stdout


# what is in it


def test_all_of_the_year_and_nothing_of_other_years(exempel: Terminal) -> None:
    files = contents(package(exempel))
    data = {path for path in exempel.git("ls-files", "-z", "data").split("\0") if path}
    of_the_year = {path for path in data if re.search(r"data/(moten|uppfoljning)/2026-|data/utskick/2026-", path)}
    assert of_the_year <= set(files)
    assert {"data/arbetsordning/2026.md", "data/uppdragsbeskrivningar/2023.yaml", "data/natverk.yaml"} < set(files)
    assert not [path for path in files if path.startswith("data/moten/2027-") or "medlemmar" in path]
    assert not [path for path in files if "kontakter" in path]
    for path in of_the_year:
        assert files[path] == (exempel.folder / path).read_bytes()
    assert set(paths_in(files["manifest.sha256"])) == set(files) - {"manifest.sha256"}


def test_every_path_in_the_index_is_in_the_package(exempel: Terminal) -> None:
    files = contents(package(exempel))
    named = set(re.findall(r"data/\S+", files["index.md"].decode()))
    assert named <= set(files)
    assert {path for path in files if path.startswith("data/moten/")} <= named


def test_persons_by_name_kommun_and_role_only_those_who_are_named(exempel: Terminal) -> None:
    exempel.write("data/medlemmar/ny-person.yaml", "namn: Ny Person\nkommun: Ekhult\nroller: []\n")
    index = contents(package(exempel))["index.md"].decode()
    assert "- anna-ek: Anna Ek, Almhöjd (representant, presidium, ordförande till 31 juli 2026)\n" in index
    assert "Ny Person" not in index
    assert "verksamhetschef" not in index


def test_attachments_are_there_byte_for_byte(exempel: Terminal) -> None:
    data = b"\x00\xff\r\n" * 400_000
    target = exempel.folder / "data/moten/2026-1/underlag/del 1/Å [x].bin"
    target.parent.mkdir(parents=True)
    target.write_bytes(data)
    (target.parent / "lank").symlink_to("/etc/hostname")
    files = contents(package(exempel))
    assert files["data/moten/2026-1/underlag/del 1/Å [x].bin"] == data
    assert not [path for path in files if path.endswith("lank")]
    done = subprocess.run(["sha256sum", "--quiet", "-c", "manifest.sha256"], cwd=exempel.folder / ARKIV, check=False)
    assert done.returncode == 0


def test_names_that_sha256sum_writes_in_its_own_way(tmp_path: Path) -> None:
    files = {"a\\b": b"1", "c\nd": b"2", "e f": b"3"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    expected = subprocess.run(["sha256sum", *sorted(files)], cwd=tmp_path, check=True, capture_output=True).stdout
    assert manifest(files) == expected


def test_earlier_years_tasks_that_were_closed_in_the_year(exempel: Terminal) -> None:
    exempel.write("data/uppfoljning/2026-4-a1.yaml", "händelser:\n  - {den: 2027-01-08, vad: klar}\n")
    exempel.natverk("spara", "--ja")
    assert exempel.natverk("arkiv", "2027", "--ja").code == 0
    files = contents(exempel.folder / "ut/arkiv-2027")
    assert "data/uppfoljning/2026-4-a1.yaml" in files
    assert re.search(
        r"## Från tidigare år\n(.*\n)*- Åtgärd 2026-4/å1: .*\n    - Klar 8 januari", files["index.md"].decode()
    )


# the same bytes, whole or not at all


def test_the_same_bytes_every_day_and_from_windows(exempel: Terminal) -> None:
    first = contents(package(exempel))
    for path in (exempel.folder / "data").rglob("*"):
        if path.suffix in (".md", ".yaml") and "underlag" not in path.parts:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert contents(package(exempel, idag="2027-03-01")) == first


def test_nothing_else_is_written_and_an_earlier_package_is_replaced(exempel: Terminal) -> None:
    before = contents(exempel.folder / "data")
    package(exempel)
    (exempel.folder / "data/moten/2026-3/mote.md").rename(exempel.folder / "mote.md")
    assert "data/moten/2026-3/mote.md" not in contents(package(exempel))
    (exempel.folder / "mote.md").rename(exempel.folder / "data/moten/2026-3/mote.md")
    assert contents(exempel.folder / "data") == before
    assert exempel.git("status", "--porcelain") == ""
    assert [path.name for path in (exempel.folder / "ut").iterdir()] == ["arkiv-2026"]


def test_what_others_put_in_the_folder_is_never_lost(exempel: Terminal) -> None:
    folder = package(exempel)
    (folder / "mina anteckningar.txt").write_text("Viktigt.", "utf-8")
    before = contents(folder)
    answer = exempel.natverk("arkiv", "2026", "--ja")
    assert (answer.code, "mina anteckningar.txt" in answer.err) == (2, True)
    assert contents(folder) == before


def test_in_a_place_of_ones_own(exempel: Terminal, tmp_path: Path) -> None:
    answer = exempel.natverk("arkiv", "i", "fjol", "--till", str(tmp_path / "usb/2026"), "--ja")
    assert answer.code == 0, answer.err
    digest = hashlib.sha256((tmp_path / "usb/2026/manifest.sha256").read_bytes()).hexdigest()
    assert digest[-4:] in answer.err
    assert not (exempel.folder / "ut").exists()
    for place in ("data/arkiv", ".", "..", ".git/x", "templates"):
        answer = exempel.natverk("arkiv", "2026", "--till", place, "--ja")
        assert (answer.code, "Inget har skrivits" in answer.err) == (2, True), place
    (tmp_path / "upptagen").write_text("x", "utf-8")
    assert exempel.natverk("arkiv", "2026", "--till", str(tmp_path / "upptagen"), "--ja").code == 2


def test_the_preview_lists_the_files_and_writes_nothing(exempel: Terminal) -> None:
    answer = exempel.natverk("arkiv", "2026", "--prova")
    assert answer.code == 0
    assert {"index.md", "LÄSMIG.txt", "manifest.sha256", "data/moten/2026-1/protokoll.md"} <= set(
        answer.out.split("\n")
    )
    assert not (exempel.folder / "ut").exists()


def test_a_folder_that_cannot_be_made(exempel: Terminal, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x", "utf-8")
    answer = exempel.natverk("arkiv", "2026", "--till", str(tmp_path / "fil/arkiv"), "--ja")
    assert (answer.code, "Traceback" in answer.err) == (2, False)
    assert contents(tmp_path / "fil") == {}


# what is not in order


def test_what_is_not_in_order_is_told_and_asked_about(exempel: Terminal) -> None:
    edited_and_committed(exempel)
    answer = exempel.natverk("arkiv", "2026")
    assert (answer.code, (exempel.folder / "ut").exists()) == (2, False)
    assert "mötet fredag 20 november 2026 (2026-5) är inte låsta: ett utkast." in answer.err
    assert "data/moten/2026-2/protokoll.md:1: Minnesanteckningarna" in answer.err
    assert "--ja" in answer.err


def test_a_year_that_is_not_over_or_lacks_a_record(exempel: Terminal) -> None:
    answer = exempel.natverk("arkiv", "2026", idag="2026-12-01")
    assert "Att tänka på: 2026 är inte slut än." in answer.err
    (exempel.folder / "data/moten/2026-5/protokoll.md").unlink()
    assert "Det finns inga anteckningar från mötet fredag 20 november 2026" in exempel.natverk("arkiv", "2026").err
    folder_deleted(exempel)
    assert "data/moten/2026-2/" in exempel.natverk("arkiv", "2026").err


def test_a_year_without_remarks_needs_no_answer(exempel: Terminal) -> None:
    path = "data/moten/2026-5/protokoll.md"
    exempel.write(path, re.sub(r"\[fyll i[^\]]*\]", "Klart.", exempel.read(path)))
    assert exempel.natverk("protokoll", "färdig", "2026-5", "--ja").code == 0
    answer = exempel.natverk("arkiv", "2026")
    assert (answer.code, "Att tänka på" in answer.err) == (0, False), answer.err


def test_a_year_without_meetings_and_a_file_that_cannot_be_read(exempel: Terminal) -> None:
    answer = exempel.natverk("arkiv", "2019")
    assert (answer.code, "Det finns möten 2026 och 2027." in answer.err) == (2, True)
    assert exempel.natverk("arkiv", "snart").code == 2
    exempel.write("data/uppfoljning/2026-1-a1.yaml", "x: y\n")
    answer = exempel.natverk("arkiv", "2026", "--ja")
    assert (answer.code, "2026-1-a1.yaml" in answer.err) == (2, True)

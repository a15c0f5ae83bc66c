"""What runs on GitHub, here and in every new network, may only read, and is exactly what was reviewed."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

NYA_NATVERKS = "natverk/gemensamt/.github/workflows/kontrollera.yml"
FLODEN = (".github/workflows/ci.yml", ".github/workflows/kontrollera.yml", NYA_NATVERKS)
_PINNED = re.compile(r"uses: ([\w-]+/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
_OWN = re.compile(r"uses: \./\S* # zizmor: ignore\[self-repository\]")


def _read(rot: Path, fil: str) -> dict[str, Any]:
    # BaseLoader: the key `on` is a word, not a yes
    found: dict[str, Any] = yaml.load((rot / fil).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def _steps(flow: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of a workflow, or of an action."""
    jobs = flow["jobs"].values() if "jobs" in flow else [flow["runs"]]
    return [step for job in jobs for step in job["steps"]]


@pytest.mark.parametrize("fil", FLODEN)
def test_far_bara_lasa(rot: Path, fil: str) -> None:
    flow = _read(rot, fil)
    assert flow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in flow["jobs"].values())
    checkouts = [step["with"] for step in _steps(flow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts[0] == {"fetch-depth": "0", "persist-credentials": "false"}
    assert {given["persist-credentials"] for given in checkouts} == {"false"}


@pytest.mark.parametrize("fil", FLODEN)
def test_inget_utifran_satter_i_gang_det(rot: Path, fil: str) -> None:
    """A pull request from a fork is never run with more than the fork's own rights; in a network it is never run."""
    allowed = {"push", "schedule", "workflow_dispatch"} | ({"pull_request"} if fil.endswith("/ci.yml") else set())
    assert _read(rot, fil)["on"].keys() <= allowed


@pytest.mark.parametrize("fil", FLODEN)
def test_tar_slut_och_gor_inte_samma_sak_tva_ganger(rot: Path, fil: str) -> None:
    flow = _read(rot, fil)
    assert flow["concurrency"]["cancel-in-progress"] == "true"
    assert all(int(job["timeout-minutes"]) <= 20 for job in flow["jobs"].values())


def test_handlingar_ar_lasta_vid_en_commit_och_samma_overallt(rot: Path) -> None:
    lines = [
        line.strip(" -")
        for fil in (*FLODEN, "action.yml")
        for line in (rot / fil).read_text(encoding="utf-8").splitlines()
        if line.strip(" -").startswith("uses:")
    ]
    pinned = {found.groups() for line in lines if (found := _PINNED.fullmatch(line))}
    assert [line for line in lines if not _PINNED.fullmatch(line) and not _OWN.fullmatch(line)] == []
    assert {name for name, _, _ in pinned} == {"actions/checkout", "actions/setup-python"}
    assert len(pinned) == 2
    assert set(_PINNED.findall((rot / "docs/ci.md").read_text(encoding="utf-8"))) <= pinned


@pytest.mark.parametrize("fil", [*FLODEN, "action.yml"])
def test_ingen_text_utifran_blir_ett_kommando(rot: Path, fil: str) -> None:
    """A branch, a commit message or an input reaches the shell as a variable, or not at all."""
    assert [step["run"] for step in _steps(_read(rot, fil)) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("fil", FLODEN[1:])
def test_kontrollera_kor_vid_push_och_varje_dag(rot: Path, fil: str) -> None:
    flow = _read(rot, fil)
    assert {"push", "schedule", "workflow_dispatch"} == flow["on"].keys()
    assert _steps(flow)[-1]["uses"].startswith("./")


@pytest.mark.parametrize(
    ("natverk", "version", "kod"),
    [
        ("", "", 1),
        ("vart-forbund/natverk", "", 1),
        ("vart-forbund/natverk", "main", 1),
        ("vart-forbund/natverk$(touch hit)", "0123456789" * 4, 1),
        ("vart-forbund/natverk", "0123456789" * 4, 0),
    ],
)
def test_ett_nytt_natverk_sager_vad_som_ska_fyllas_i(
    rot: Path, tmp_path: Path, natverk: str, version: str, kod: int
) -> None:
    flow = _read(rot, NYA_NATVERKS)
    assert flow["env"] == {"NATVERK": "", "NATVERK_VERSION": ""}
    told = _bash(_steps(flow)[0]["run"], tmp_path, {"NATVERK": natverk, "NATVERK_VERSION": version})
    assert told.returncode == kod
    assert ("Fyll i NATVERK och NATVERK_VERSION" in told.stdout) == (kod == 1)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def exempel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented network, from a fork that hopes to have its own code run."""
    folder = tmp_path_factory.mktemp("fork") / "natverket"
    run = [sys.executable, "-m", "natverk_cli", "ny", str(folder), "--exempel"]
    subprocess.run(run, check=True, capture_output=True)
    for name in ("natverk_cli", "yaml", "typer", "logging"):
        (folder / name).mkdir()
        for file in ("__init__.py", "__main__.py"):
            (folder / name / file).write_text("raise SystemExit('utifrån')")
    return folder


def _bash(script: str, folder: Path, given: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """As GitHub runs a step."""
    run = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    environment = {**os.environ, **given}
    return subprocess.run(run, cwd=folder, env=environment, check=False, capture_output=True, text=True)


def _kontrollera(rot: Path, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, with the Python of these tests where the action puts its own."""
    action = _read(rot, "action.yml")
    inputs = {name: value.get("default", "") for name, value in action["inputs"].items()} | given
    *_, step = _steps(action)
    placed = folder.parent / "natverk"
    if not placed.exists():
        placed.symlink_to(sys.prefix)
    values = {"inputs." + name: value for name, value in inputs.items()} | {"github.action_path": str(rot)}
    env = {
        name: re.sub(r"\$\{\{ (\S+) \}\}", lambda found: values[found[1]], value) for name, value in step["env"].items()
    }
    return _bash(step["run"], folder, {**env, "RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": ""})


def test_handlingen_visar_fynden_vid_raderna(rot: Path, exempel: Path) -> None:
    told = _kontrollera(rot, exempel, idag="2027-01-11")
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("::warning file=data/moten/2026-5/protokoll.md,line=2,")


def test_handlingen_ar_strikt_nar_man_ber_om_det(rot: Path, exempel: Path) -> None:
    told = _kontrollera(rot, exempel, idag="2027-01-11", strikt="ja", format="kort")
    assert told.returncode == 1
    assert told.stdout.startswith("data/moten/2026-5/protokoll.md:2:9: P002 varning: ")
    assert _kontrollera(rot, exempel, strikt="true").returncode == 2


@pytest.mark.parametrize("falt", ["mapp", "format", "idag"])
def test_det_man_skriver_in_ar_bara_text(rot: Path, exempel: Path, falt: str) -> None:
    told = _kontrollera(rot, exempel, **{falt: '"; touch hit; echo $(touch hit)'})
    assert told.returncode == 2
    assert not (exempel / "hit").exists()


def test_allt_som_installeras_ar_last(rot: Path) -> None:
    _, install, _ = _steps(_read(rot, "action.yml"))
    assert install["env"]["KRAV"] == "${{ github.action_path }}/requirements.txt"
    assert {"--require-hashes", "--only-binary", "-P"} <= set(install["run"].split())


def test_kroken_for_pre_commit_kor_natverk(rot: Path) -> None:
    (hook,) = yaml.safe_load((rot / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *words = hook["entry"].split()
    project = tomllib.loads((rot / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert program in project["scripts"]
    assert words == ["kontrollera"]
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("natverk-kontrollera", "python", False)
    assert [bool(re.search(hook["files"], fil)) for fil in ("data/natverk.yaml", "docs/data.md")] == [True, False]

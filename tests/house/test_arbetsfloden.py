"""What runs elsewhere may only read, and is exactly what was reviewed."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

NAMN = ("kontrollera", "ci")


def _workflow(rot: Path, namn: str) -> tuple[str, dict[str, Any]]:
    text = (rot / f".github/workflows/{namn}.yml").read_text(encoding="utf-8")
    # BaseLoader: the key `on` is a word, not a yes
    return text, yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("namn", NAMN)
def test_far_bara_lasa(rot: Path, namn: str) -> None:
    _, flow = _workflow(rot, namn)
    assert flow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in flow["jobs"].values())
    checkouts = [
        step["with"]
        for job in flow["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkouts
    assert all(given == {"fetch-depth": "0", "persist-credentials": "false"} for given in checkouts)


@pytest.mark.parametrize("namn", NAMN)
def test_handlingar_ar_lasta_vid_en_commit(rot: Path, namn: str) -> None:
    text, _ = _workflow(rot, namn)
    used = [line.strip(" -") for line in text.splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.fullmatch(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("namn", NAMN)
def test_ingen_text_utifran_kors(rot: Path, namn: str) -> None:
    """A branch or a commit message must not become a command."""
    text, _ = _workflow(rot, namn)
    assert "${{" not in text


def test_kontrollera_kor_vid_push_och_varje_dag(rot: Path) -> None:
    _, flow = _workflow(rot, "kontrollera")
    assert {"push", "schedule"} <= flow["on"].keys()
    runs = [step.get("run", "") for step in flow["jobs"]["kontrollera"]["steps"]]
    assert any(run.endswith("natverk_cli kontrollera") for run in runs)

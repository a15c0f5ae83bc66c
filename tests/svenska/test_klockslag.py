"""Clock times."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.svenska.klockslag import klockslag, read_klockslag


@pytest.mark.parametrize(
    "text",
    ["9", "9.00", "09:00", "09.00", "0900", "kl. 9.00", "kl 9", "kl.9", "kl 0900", "Klockan 9", " kl.\u00a09:00 "],
)
def test_nine_o_clock(text: str) -> None:
    assert read_klockslag(text) == time(9)


@pytest.mark.parametrize("text", ["", "24.00", "9.60", "9.0", "900", "2400", "09000", "nio", "9.00.00", "-1", "٩"])
def test_no_clock_time(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Klockslaget ”.*” gick inte att förstå\. Skriv till exempel 9\.00 "):
        read_klockslag(text)


def test_printed() -> None:
    assert [klockslag(time(9)), klockslag(time(13, 5))] == ["9.00", "13.05"]


@given(st.times().map(lambda tid: tid.replace(second=0, microsecond=0)))
def test_round_trip(tid: time) -> None:
    assert read_klockslag(klockslag(tid)) == tid
    assert read_klockslag(f"kl. {klockslag(tid)}") == tid

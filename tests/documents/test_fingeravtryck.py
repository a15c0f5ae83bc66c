"""Fingerprints as people print, type and quote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.documents.fingeravtryck import fingeravtryck_i, i_grupper, read_fingeravtryck

SHA = "49ba36177791cd7bce31cbb0b6d14b4ed425db8dd5597ae89ca674a95ddb7b37"
hexade = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_i_grupper_om_fyra() -> None:
    assert i_grupper(SHA).startswith("49ba 3617 7791 cd7b ")
    assert i_grupper(SHA).replace(" ", "") == SHA


@pytest.mark.parametrize(
    "skrivet",
    [
        SHA,
        SHA.upper(),
        i_grupper(SHA),
        f"Fingeravtryck: {i_grupper(SHA)}",
        f"sha256: {SHA}",
        f" {SHA[:32]}\n{SHA[32:]} ",
    ],
)
def test_laser_det_som_nagon_skrev(skrivet: str) -> None:
    assert read_fingeravtryck(skrivet) == SHA


@pytest.mark.parametrize("skrivet", ["", "49ba", "protokoll.md", "a" * 65, "49ba36177791cd7g", "2027-1"])
def test_inget_fingeravtryck(skrivet: str) -> None:
    assert read_fingeravtryck(skrivet) is None


@given(hexade, hexade, st.sampled_from(["", "text ", "> ", "**"]))
def test_hittas_i_ett_papper(ett: str, annat: str, fore: str) -> None:
    wrapped = i_grupper(annat).replace(" ", "\n> ", 3)
    text = f"Ett brev.\n{fore}Fingeravtryck: {i_grupper(ett)}\n\nOch {wrapped}.\n{ett}"
    assert fingeravtryck_i(text) == tuple(dict.fromkeys((ett, annat)))


def test_ord_och_andra_tal_ar_inga_fingeravtryck() -> None:
    assert fingeravtryck_i(f"fade face {'dead ' * 13}a\n{SHA}0\nx{SHA} {i_grupper(SHA)[:-1]}") == ()

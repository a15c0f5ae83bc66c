"""What is carried over to the next agenda, until a line in a later record closes it."""

from collections.abc import Sequence

import pytest

from natverk_cli.ansvar.overfort import till_foregaende
from tests.documents.nat import lage
from tests.papper import Papper, justering, protokoll

APRIL = protokoll("2027-2", "## § 1 Öppnande\n\nDet gick bra.\n")
FORSTA = "Minnesanteckningar från fredag 5 februari 2027"
ANDRA = "Minnesanteckningar från fredag 23 april 2027"
BUDGETEN = "Bordlagt: Budgeten. (överfört från 5 februari 2027)"


def lines(*papper: Papper, idag: str = "2027-05-03") -> Sequence[str]:
    """What the agenda of the meeting in September takes up about records and what was put off."""
    nu = lage(*papper, idag=idag)
    mote = nu.natverk.mote("2027-3")
    assert mote
    return [line for line in till_foregaende(nu, mote) if line.startswith(("Minnes", "Bordlagt"))]


def test_put_off_until_a_later_record_has_a_line_about_it() -> None:
    assert BUDGETEN in lines(APRIL)
    dealt_with = protokoll(
        "2027-2", "## § 1 Öppnande\n\n- Bordlagt: Budgeten. (överfört från\n  5 februari 2027) Klart.\n"
    )
    assert BUDGETEN not in lines(dealt_with)


def test_put_off_again_it_comes_from_the_meeting_that_did() -> None:
    again = protokoll("2027-2", "## § 1 Öppnande\n\nBordläggs: Budgeten.\n")
    assert lines(again)[-1] == "Bordlagt: Budgeten. (överfört från 23 april 2027)"
    assert BUDGETEN not in lines(again)


@pytest.mark.parametrize(
    ("den", "expected"),
    [("2027-02-19", [ANDRA]), ("2027-04-23", [ANDRA]), ("2027-04-26", [FORSTA, ANDRA]), (None, [FORSTA, ANDRA])],
)
def test_a_record_finished_after_the_next_meeting_is_still_to_be_dealt_with(
    den: str | None, expected: list[str]
) -> None:
    """Finished in time it was on that meeting's agenda; never finished it waits."""
    from tests.documents.nat import NAT

    record = next(one for one in NAT if one.sokvag == "moten/2027-1/protokoll.md")
    lock = (justering("2027-1", record, den=den),) if den else ()
    assert [line for line in lines(APRIL, *lock) if line.startswith("Minnes")] == expected

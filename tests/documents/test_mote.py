"""What becomes of a meeting and of its file when it is booked, moved, called off, and when people answer."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.documents.mote import Ram, andrat, efter, flyttat, installt, planerat, vanor
from natverk_cli.documents.mote_id import next_id
from natverk_cli.documents.mote_svar import svarat
from natverk_cli.model.falt import JaNej, Klocka
from natverk_cli.model.mote import Mote, Svar
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import NATVERK, Papper, Varde, arbetsordning, fil, installningar, mapp, mote

IDAG = date(2027, 1, 11)
NIO, TOLV, TRETTON = Klocka(540), Klocka(720), Klocka(780)
INGA = tuple(Papper(one.sokvag, None) for one in NATVERK if one.sokvag.startswith("moten/"))


def lage(*papper: Papper) -> Nulage:
    """The network of the papers."""
    with mapp(*papper) as folder:
        return Nulage(read_natverk(folder), Historik(), IDAG)


def ett(nu: Nulage, id_: str = "2027-1") -> Mote:
    """One of its meetings."""
    found = nu.natverk.mote(id_)
    assert found
    return found


def read(content: bytes | None) -> Mote:
    """The meeting 2027-1 as its file would be read."""
    return ett(lage(Papper("moten/2027-1/mote.md", content)))


# next_id


def test_numret_efter_det_hogsta() -> None:
    assert next_id(lage(), 2027) == "2027-5"
    assert next_id(lage(Papper("moten/2027-2/mote.md", None)), 2027) == "2027-5"
    assert next_id(lage(), 2028) == "2028-1"


@pytest.mark.parametrize(
    "papper",
    [
        arbetsordning(2027, *["2027-02-05"] * 7),
        fil(
            "utskick/2027-01-02-installt-mote-2027-7.yaml", "vad: inställt möte\nden: 2027-01-02\nav: x\nmöte: 2027-7\n"
        ),
        fil("uppfoljning/2027-7-a1.yaml", "händelser:\n  - {den: 2027-01-02, vad: klar}\n"),
        fil("moten/2027-7/underlag/kvar.txt", "Kvar.\n"),
        installningar(undantag=[{"regel": "M006", "gäller": "2027-7", "skäl": "Så.", "till": "2027-12-31"}]),
    ],
)
def test_ett_mote_som_bara_namns_har_funnits(papper: Papper) -> None:
    assert next_id(lage(papper), 2027) == "2027-8"


def test_det_som_git_minns_har_funnits() -> None:
    assert next_id(lage(), 2027, {"2027-11", "2028-40", "skräp"}) == "2027-12"


# vanor


def test_det_forsta_motet_har_inga_vanor() -> None:
    assert vanor(lage(*INGA), date(2027, 2, 5), Ram()) == Ram()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Ram(), (NIO, TOLV)),
        (Ram(start=TRETTON), (TRETTON, Klocka(960))),
        (Ram(slut=TRETTON), (NIO, TRETTON)),
        (Ram(start=TRETTON, slut=Klocka(800)), (TRETTON, Klocka(800))),
        (Ram(start=Klocka(1300)), (Klocka(1300), None)),
        (Ram(slut=Klocka(500)), (None, Klocka(500))),
    ],
)
def test_klockslagen_ar_de_vanliga(given: Ram, expected: tuple[Klocka | None, Klocka | None]) -> None:
    nu = lage(mote("2027-1", datum="2027-02-05", start="09.00", slut="12.00"))
    found = vanor(nu, date(2027, 3, 12), given)
    assert (found.start, found.slut) == expected


def test_fore_alla_andra_ar_klockslagen_det_forsta_motets() -> None:
    nu = lage(mote("2027-2", datum="2027-04-23", start="13.00", slut="15.00"))
    assert vanor(nu, date(2027, 1, 29), Ram())[:2] == (TRETTON, Klocka(900))


def test_platsen_ar_en_vana_forst_nar_tva_moten_har_haft_den() -> None:
    hjo = [mote(f"2027-{n}", datum=dag, plats="Hjo") for n, dag in enumerate(("2027-02-05", "2027-04-23"), 1)]
    tibro = mote("2027-3", datum="2027-09-17", plats="Tibro", värd="Tibro")
    nu = lage(*hjo, tibro)
    assert vanor(nu, date(2027, 5, 21), Ram()).plats == "Hjo"
    assert vanor(nu, date(2027, 5, 21), Ram(plats="Vara")).plats == "Vara"
    assert vanor(nu, date(2027, 5, 21), Ram(vard="Tibro")).plats is None
    assert vanor(nu, date(2027, 10, 8), Ram()).plats is None


# andrat


def test_flyttat_till_en_annan_dag_och_plats() -> None:
    nu = lage(mote("2027-1", datum="2027-02-05", uid="x", sekvens=3))
    after, change = flyttat(nu, ett(nu), date(2027, 2, 12), Ram(plats="Hjo"), "Krock.", extra=True)
    assert read(change.after) == after
    assert (after.datum, after.plats, after.sekvens, after.uid, after.extra) == (
        date(2027, 2, 12), "Hjo", 4, "x", JaNej.JA,
    )  # fmt: skip
    (moved,) = after.flyttat
    assert (moved.fran, moved.den, moved.skal) == (date(2027, 2, 5), IDAG, "Krock.")
    assert [one.id for one in efter(nu, after).kommande][:2] == ["2027-1", "2027-2"]


def test_flyttat_ingenstans_ar_ingen_andring() -> None:
    nu = lage(mote("2027-1", datum="2027-02-05", plats="Hjo", extra="ja"))
    after, change = flyttat(nu, ett(nu), date(2027, 2, 5), Ram(plats="Hjo"), extra=True)
    assert (after, change.after) == (ett(nu), change.before)


def test_installt_och_anda_planerat_lamnar_bara_raknaren() -> None:
    nu = lage(mote("2027-1", datum="2027-02-05"))
    called_off, change = installt(nu, ett(nu), "Snö.", IDAG)
    assert read(change.after) == called_off
    assert called_off.is_installt_per(IDAG)
    again = lage(Papper("moten/2027-1/mote.md", change.after))
    after, change = planerat(again, ett(again))
    assert read(change.after) == after
    assert after == andrat(nu, ett(nu), sekvens=2)[0]


KLOCKOR = st.none() | st.integers(0, 24 * 60 - 1).map(Klocka)
RADER = st.none() | st.text("aÅ,:#'\"[]{}-& ", min_size=1, max_size=20).map(str.strip).filter(bool)


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Ram, KLOCKOR, KLOCKOR, RADER, st.none() | st.just("https://x.example.se/a#b"), st.none() | st.just("Hjo")
    ),
    st.dates(date(2026, 1, 1), date(2029, 12, 31)),
    RADER,
)
def test_det_som_skrivs_ar_det_som_lases(ram: Ram, dag: date, skal: str | None) -> None:
    nu = lage(mote("2027-1", datum="2027-02-05"))
    after, change = flyttat(nu, ett(nu), dag, ram, skal)
    assert read(change.after) == after


# svarat


def test_svar_laggs_till_och_uppdateras() -> None:
    nu = lage(
        mote("2027-1", datum="2027-02-05", svar=[{"medlem": "anna-ek", "svar": "ersättare", "ersättare": "Eva Berg"}])
    )
    new = [Svar(medlem=id_, svar="kommer", den=IDAG) for id_ in ("anna-ek", "bo-lind")]
    after = read(svarat(nu, ett(nu), new).after)
    assert after.svar == tuple(new)


@pytest.mark.parametrize(
    ("falt", "expected"),
    [
        ({"svar": [{"medlem": "anna-ek", "svar": "kommer"}]}, "kommer"),
        ({"svar": [{"medlem": "anna-ek", "svar": "kommer", "den": "2027-01-12"}]}, None),
        (
            {
                "svar": [
                    {"medlem": "anna-ek", "svar": "kommer", "den": "2027-01-08"},
                    {"medlem": "anna-ek", "svar": "förhinder", "den": "2027-01-09"},
                ]
            },
            "förhinder",
        ),
        (
            {
                "svar": [{"medlem": "anna-ek", "svar": "kommer", "den": "2027-01-08"}],
                "flyttat": [{"från": "2027-01-29", "den": "2027-01-09"}],
            },
            None,
        ),
        (
            {
                "svar": [{"medlem": "anna-ek", "svar": "kommer", "den": "2027-01-08"}],
                "flyttat": [{"från": "2027-01-29", "den": "2027-01-12"}],
            },
            "kommer",
        ),
        (
            {
                "svar": [{"medlem": "anna-ek", "svar": "kommer"}],
                "flyttat": [{"från": "2027-01-29", "den": "2027-01-09"}],
            },
            None,
        ),
    ],
)
def test_vilket_svar_som_galler(falt: dict[str, Varde], expected: str | None) -> None:
    svar = ett(lage(mote("2027-1", datum="2027-02-05", status="planerat", **falt))).svar_fran("anna-ek", IDAG)
    assert (svar.svar if svar else None) == expected

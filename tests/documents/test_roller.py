"""Who holds what, and that a role for one never has two, whatever is asked for in whatever order."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.documents.roller import period, rollbilder
from natverk_cli.documents.roller_andring import Rollandring, efter, samlade
from natverk_cli.documents.roller_byte import HarRedan, avgang, tilltrade
from natverk_cli.documents.roller_vakans import vakans_i_ord, vakanser
from natverk_cli.errors import NatverkError
from natverk_cli.model.beskrivning import Roll
from natverk_cli.model.falt import JaNej
from natverk_cli.model.medlem import Innehav, Medlem
from natverk_cli.model.nulage import Historik, Nulage
from natverk_cli.reading.las import read_natverk
from tests.papper import Varde, beskrivning, mapp, medlem, roll

IDAG = dt.date(2027, 1, 11)
D = dt.date
MEDLEMMAR = (
    medlem("anna-ek", roller=[roll("representant"), roll("presidium"), roll("ordforande")]),
    medlem("dan-alm", kommun="Tibro", roller=[roll("representant", från="2026-02-01")]),
    medlem("eva-ros", roller=[roll("ersättare", för="anna-ek")]),
)


@pytest.fixture
def nu() -> Iterator[Nulage]:
    with mapp(*MEDLEMMAR) as folder:
        yield Nulage(read_natverk(folder), Historik(), IDAG)


def en(nu: Nulage, id_: str) -> Medlem:
    found = nu.natverk.medlem(id_)
    assert found
    return found


def ordforande(nu: Nulage) -> Roll:
    assert nu.beskrivning
    found = nu.beskrivning.roll("ordforande")
    assert found
    return found


def tilltrader(nu: Nulage, id_: str, fran: dt.date, till: dt.date | None = None, *, tf: bool = False) -> Nulage:
    nytt = Innehav(roll="ordforande", fran=fran, till=till, tf=JaNej.JA if tf else JaNej.NEJ)
    byte = tilltrade(nu, ordforande(nu), en(nu, id_), nytt)
    andringar = samlade(*byte.andra, Rollandring(en(nu, id_), nya=(byte.innehav,)))
    return efter(nu, *(one.efter for one in andringar))


def har(nu: Nulage, den: dt.date, id_: str = "ordforande") -> list[str]:
    return [plats.medlem.id for bild in rollbilder(nu, den) if bild.roll.id == id_ for plats in bild.innehavare]


def test_den_forra_slutar_dagen_fore(nu: Nulage) -> None:
    after = tilltrader(nu, "dan-alm", D(2027, 8, 1))
    assert har(after, D(2027, 7, 31)) == ["anna-ek"]
    assert har(after, D(2027, 8, 1)) == ["dan-alm"]
    assert [one.till for one in en(after, "anna-ek").roller] == [None, None, D(2027, 7, 31)]


def test_en_tillforordnad_gar_fore_den_ordinarie_en_tid(nu: Nulage) -> None:
    after = tilltrader(nu, "dan-alm", D(2027, 3, 1), D(2027, 4, 30), tf=True)
    assert [har(after, day) for day in (D(2027, 2, 28), D(2027, 3, 1), D(2027, 4, 30), D(2027, 5, 1))] == [
        ["anna-ek"], ["dan-alm"], ["dan-alm"], ["anna-ek"],
    ]  # fmt: skip
    (bild,) = [one for one in rollbilder(after, D(2027, 3, 1)) if one.roll.id == "ordforande"]
    assert {plats.medlem.id: plats.lage for plats in bild.platser} == {"anna-ek": "ersätts", "dan-alm": "har"}


def test_en_tillforordnad_slutar_nar_en_ny_ordinarie_tar_over(nu: Nulage) -> None:
    after = tilltrader(tilltrader(nu, "dan-alm", D(2027, 3, 1), tf=True), "eva-ros", D(2027, 6, 1))
    assert har(after, D(2027, 5, 31)) == ["dan-alm"]
    assert har(after, D(2027, 6, 1)) == ["eva-ros"]


def test_en_tillforordnad_utan_slut_far_det_av_nasta_ordinarie(nu: Nulage) -> None:
    after = tilltrader(tilltrader(nu, "eva-ros", D(2027, 8, 1)), "dan-alm", D(2027, 3, 1), tf=True)
    assert en(after, "dan-alm").roller[-1].till == D(2027, 7, 31)
    assert har(after, D(2027, 8, 1)) == ["eva-ros"]


def test_en_tillforordnad_som_kommer_senare_gar_in_for_den_nya(nu: Nulage) -> None:
    after = tilltrader(tilltrader(nu, "dan-alm", D(2027, 3, 1), D(2027, 4, 30), tf=True), "eva-ros", D(2027, 2, 1))
    days = (D(2027, 1, 31), D(2027, 2, 1), D(2027, 3, 1), D(2027, 5, 1))
    assert [har(after, day) for day in days] == [["anna-ek"], ["eva-ros"], ["dan-alm"], ["eva-ros"]]


def test_tillforordnad_som_blir_ordinarie(nu: Nulage) -> None:
    after = tilltrader(tilltrader(nu, "dan-alm", D(2027, 3, 1), tf=True), "dan-alm", D(2027, 6, 1))
    assert [(one.fran, one.till, bool(one.tf)) for one in en(after, "dan-alm").roller[1:]] == [
        (D(2027, 3, 1), D(2027, 5, 31), True),
        (D(2027, 6, 1), None, False),
    ]


def test_den_som_redan_har_rollen(nu: Nulage) -> None:
    with pytest.raises(HarRedan, match="Anna Ek är ordförande redan, enligt uppdragsbeskrivningen"):
        tilltrader(nu, "anna-ek", D(2027, 8, 1))


@pytest.mark.parametrize("fran", [D(2027, 8, 1), D(2027, 7, 1)])
def test_nagon_annan_ar_redan_inskriven_som_nasta(nu: Nulage, fran: dt.date) -> None:
    planned = tilltrader(nu, "dan-alm", D(2027, 8, 1))
    with pytest.raises(NatverkError, match="Dan Alm är redan inskriven som ordförande från 1 augusti 2027") as refused:
        tilltrader(planned, "eva-ros", fran)
    assert 'natverk roll avsluta ordforande "Dan Alm"' in str(refused.value)


def test_fram_till_den_som_ar_inskriven_som_nasta(nu: Nulage) -> None:
    after = tilltrader(tilltrader(nu, "dan-alm", D(2027, 8, 1)), "eva-ros", D(2027, 7, 1), D(2027, 7, 31))
    days = (D(2027, 6, 30), D(2027, 7, 1), D(2027, 7, 31), D(2027, 8, 1))
    assert [har(after, day) for day in days] == [["anna-ek"], ["eva-ros"], ["eva-ros"], ["dan-alm"]]


def test_ingen_tar_over_fore_den_som_redan_har_borjat(nu: Nulage) -> None:
    begun = tilltrader(nu, "dan-alm", D(2027, 1, 11))
    with pytest.raises(NatverkError, match=r"Dan Alm är ordförande från 11 januari 2027\..*tidigast dagen efter"):
        tilltrader(begun, "eva-ros", D(2027, 1, 1))


def test_en_roll_for_tva_vagrar_en_tredje() -> None:
    tva: list[Varde] = [{"id": "ordforande", "namn": "ordförande", "exakt": 2}]
    dan = medlem("dan-alm", roller=[roll("ordforande")])
    with mapp(beskrivning(roller=tva), dan, medlem("eva-ros", roller=[])) as folder:
        nu = Nulage(read_natverk(folder), Historik(), IDAG)
        with pytest.raises(NatverkError, match="Anna Ek och Dan Alm är ordförande, och bara två kan vara det"):
            tilltrader(nu, "eva-ros", D(2027, 8, 1))


def test_avslutad_mitt_i_aret_star_nagon_utan(nu: Nulage) -> None:
    after = efter(nu, avgang(nu, ordforande(nu), en(nu, "anna-ek"), D(2027, 4, 23)).efter)
    (vakans,) = vakanser(nu, after, D(2027, 4, 24))
    assert vakans_i_ord(after, vakans) == (
        "Från och med 24 april 2027 är ingen ordförande. Det gäller mötena 17 september och 19 november."
    )


def test_vakansen_tar_slut_nar_nasta_borjar(nu: Nulage) -> None:
    planned = tilltrader(nu, "dan-alm", D(2027, 8, 1))
    after = efter(planned, avgang(planned, ordforande(nu), en(planned, "anna-ek"), D(2027, 4, 1)).efter)
    (vakans,) = vakanser(planned, after, D(2027, 4, 2))
    assert vakans_i_ord(after, vakans) == (
        "Från och med 2 april 2027 till och med 31 juli 2027 är ingen ordförande. Det gäller mötet 23 april."
    )


def test_en_roll_som_inte_har_borjat_tas_bort(nu: Nulage) -> None:
    planned = tilltrader(nu, "dan-alm", D(2027, 8, 1))
    andring = avgang(planned, ordforande(nu), en(planned, "dan-alm"), IDAG)
    assert [one.roll for one in andring.efter.roller] == ["representant"]


@pytest.mark.parametrize(
    ("innehav", "ord_"),
    [
        (Innehav(roll="x"), "enligt uppdragsbeskrivningen, datum saknas"),
        (
            Innehav(roll="x", till=D(2027, 7, 31)),
            "enligt uppdragsbeskrivningen, datum saknas, till och med 31 juli 2027",
        ),
        (Innehav(roll="x", fran=D(2027, 8, 1)), "från 1 augusti 2027"),
        (Innehav(roll="x", fran=D(2027, 8, 1), till=D(2027, 8, 9)), "från 1 augusti 2027 till och med 9 augusti 2027"),
    ],
)
def test_tiden_i_ord(innehav: Innehav, ord_: str) -> None:
    assert period(innehav) == ord_


DAGAR = st.dates(D(2026, 1, 1), D(2028, 12, 31))
STEG = st.tuples(
    st.sampled_from(["anna-ek", "dan-alm", "eva-ros"]), DAGAR, st.none() | st.integers(0, 400), st.booleans()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEG, max_size=6))
def test_aldrig_tva_ordinarie_och_aldrig_tva_tillforordnade(steg: list[tuple[str, dt.date, int | None, bool]]) -> None:
    with mapp(*MEDLEMMAR) as folder:
        nu = Nulage(read_natverk(folder), Historik(), IDAG)
    for id_, fran, days, tf in steg:
        try:
            nu = tilltrader(nu, id_, fran, None if days is None else fran + dt.timedelta(days), tf=tf)
        except NatverkError:
            continue
    held = [innehav for _, _, innehav in nu.natverk.innehav("ordforande")]
    turns = {day for one in held for day in (one.fran or D(2026, 1, 1), one.till or D(2028, 12, 31))}
    for day in turns:
        now = [one for one in held if one.galler(day)]
        assert sum(not one.tf for one in now) <= 1
        assert sum(bool(one.tf) for one in now) <= 1
        assert len(har(nu, day)) <= 1
    assert all(one.fran is None or one.till is None or one.fran <= one.till for one in held)

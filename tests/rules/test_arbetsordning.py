"""A: the year has its plan, and the meetings follow it."""

from collections.abc import Sequence

import pytest

from tests.papper import (
    OVERGANGAR,
    Papper,
    Varde,
    arbetsordning,
    findings,
    fynd,
    installningar,
    koder,
    md,
    mote,
    uppdrag,
    utan,
    utpekat,
)

DAGAR = ("2027-02-05", "2027-04-23", "2027-09-17", "2027-11-19")


def plan(*uppdrag_i_fyra: str, status: str = "fastställd", dagar: Sequence[str] = DAGAR, **mer: Varde) -> Papper:
    """data/arbetsordning/2027.md with the network's four meetings; the last takes up these assignments."""
    moten: list[Varde] = [{"möte": f"2027-{n}", "datum": dag} for n, dag in enumerate(dagar, 1)]
    if uppdrag_i_fyra:
        moten[-1] = {"möte": f"2027-{len(dagar)}", "datum": dagar[-1], "uppdrag": list(uppdrag_i_fyra)}
    return md("arbetsordning/2027.md", status=status, möten=moten, **mer)


def test_a001_saknas() -> None:
    (finding,) = fynd("A001", utan("arbetsordning/2027.md"))
    assert (finding.fil, finding.rad, finding.galler) == ("data/uppdragsbeskrivningar/2027.yaml", 3, "2027")
    assert finding.text == "Arbetsordningen för 2027 saknas. Den skulle ha funnits när året började."
    assert finding.hjalp == "presidiet tar fram ett förslag: natverk arbetsordning ny 2027"


def test_a001_star_kvar_nar_aret_ar_slut() -> None:
    (finding,) = fynd("A001", utan("arbetsordning/2027.md"), arbetsordning(2028), idag="2028-01-10")
    assert (finding.rad, finding.niva, finding.galler) == (3, "varning", "2027")
    assert finding.text == "Arbetsordningen för 2027 saknas. Den skulle ha funnits när året började."
    assert finding.hjalp == (
        "gjordes den? Skriv in den i data/arbetsordning/2027.md och kör natverk spara. Annars kan nätverket godta det: "
        "skriv ett undantag i data/natverk.yaml: - {regel: A001, gäller: 2027, skäl: varför, till: 2029-12-31}. "
        "Kör sedan natverk spara"
    )
    senare = installningar(kontrolleras_från="2028-01-01")
    assert findings("A001", senare, utan("arbetsordning/2027.md"), arbetsordning(2028), idag="2028-01-10") == []


def test_a001_tyst_om_den_finns_ocksa_som_forslag() -> None:
    assert findings("A001") == []
    assert findings("A001", plan()) == []


def test_meetings_that_follow_the_plan_are_nothing_to_talk_about() -> None:
    assert koder(plan("overgangar")) == []
    assert koder(plan("overgangar", status="förslag")) == []


# A002


def test_a002_flyttat_mote() -> None:
    (finding,) = fynd("A002", plan(), mote("2027-2", datum="2027-04-30"))
    assert (finding.fil, finding.galler) == ("data/arbetsordning/2027.md", "2027-2")
    assert utpekat(finding, plan()) == "2027-04-23"
    assert finding.text == ("Mötet 2027-2 ligger fredag 30 april 2027, men arbetsordningen säger fredag 23 april 2027.")
    assert finding.hjalp == (
        "gäller mötets dag? natverk arbetsordning fastställ 2027. "
        "Gäller arbetsordningens? natverk möte flytta 2027-2 2027-04-23"
    )


def test_a002_ocksa_en_antecknad_flytt_och_ett_forslag() -> None:
    flyttat = mote("2027-2", datum="2027-04-30", flyttat=[{"från": "2027-04-23", "den": "2027-01-05"}])
    assert len(fynd("A002", plan(status="förslag"), flyttat)) == 1


def test_a002_tyst_innan_flytten_var_gjord() -> None:
    flyttat = mote("2027-2", datum="2027-04-30", flyttat=[{"från": "2027-04-23", "den": "2027-03-01"}])
    assert findings("A002", plan(), flyttat, idag="2027-02-28") == []
    assert len(findings("A002", plan(), flyttat, idag="2027-03-01")) == 1


@pytest.mark.parametrize(
    ("papper", "idag"),
    [
        ((plan(), mote("2027-2", datum="2027-04-30")), "2027-05-01"),  # has been
        ((plan(), mote("2027-2", datum="2027-04-30")), "2028-01-10"),  # the year is over
        ((plan(), mote("2027-2", datum="2027-04-30", status="inställt", skäl="För få kunde.")), "2027-01-11"),
        ((plan(upprättad={"av": "anna-ek", "den": "2027-01-12"}), mote("2027-2", datum="2027-04-30")), "2027-01-11"),
    ],
)
def test_a002_tyst(papper: tuple[Papper, ...], idag: str) -> None:
    assert findings("A002", *papper, idag=idag) == []


@pytest.mark.parametrize(("datum", "kod"), [("2027-04-22", "M002"), ("2027-03-26", "M003"), ("2027-05-07", "M006")])
def test_a002_tyst_nar_en_annan_regel_redan_ber_om_en_annan_dag(datum: str, kod: str) -> None:
    flyttat = mote("2027-2", datum=datum)
    assert findings("A002", plan(), flyttat) == []
    assert len(findings(kod, plan(), flyttat)) == 1


def test_a002_ett_extra_mote_pa_en_annan_veckodag() -> None:
    flyttat = mote("2027-2", datum="2027-04-22", extra="ja")
    assert len(findings("A002", plan(), flyttat)) == 1


def test_a002_tyst_om_ett_mote_som_inte_finns() -> None:
    saknas = (plan(), utan("moten/2027-4/mote.md"))
    assert findings("A002", *saknas) == []
    assert [one.text for one in fynd("F011", *saknas)] == ["Mötet ”2027-4” finns inte."]


# A003


def test_a003_installt_mote() -> None:
    (finding,) = fynd("A003", plan(), mote("2027-2", datum="2027-04-23", status="inställt", skäl="För få kunde."))
    assert utpekat(finding, plan()) == "2027-2"
    assert finding.text == "Mötet fredag 23 april 2027 står i arbetsordningen men är inställt."
    assert finding.hjalp == (
        "boka ett annat möte om det behövs, och ta bort det här ur planen: natverk arbetsordning fastställ 2027"
    )


def test_a003_tyst_nar_dagen_har_varit_eller_innan_det_var_installt() -> None:
    installt = mote("2027-2", datum="2027-04-23", status="inställt", skäl="För få kunde.", inställt_den="2027-04-12")
    assert findings("A003", plan(), installt, idag="2027-04-11") == []
    assert len(findings("A003", plan(), installt, idag="2027-04-12")) == 1
    assert findings("A003", plan(), installt, idag="2027-04-24") == []


# A004


def test_a004_moten_utanfor() -> None:
    extra = (mote("2027-5", datum="2027-10-08"), mote("2027-6", datum="2027-12-03"))
    (finding,) = fynd("A004", plan(), *extra)
    assert utpekat(finding, plan()) == "möten"
    assert finding.text == "Mötena 8 oktober och 3 december står inte i arbetsordningen för 2027."
    (finding,) = fynd("A004", plan(), extra[0])
    assert finding.text == "Mötet fredag 8 oktober 2027 står inte i arbetsordningen för 2027."


def test_a004_tyst_om_installda_forbi_och_en_plan_utan_moten() -> None:
    extra = mote("2027-5", datum="2027-10-08")
    assert findings("A004", plan(), mote("2027-5", datum="2027-10-08", status="inställt", skäl="Nej.")) == []
    assert findings("A004", plan(), extra, idag="2027-10-09") == []
    assert findings("A004", extra) == []


# A005


def test_a005_uppdraget_star_inte_pa_dagordningen() -> None:
    papper = (plan("overgangar"), mote("2027-4", datum="2027-11-19"), mote("2027-3", datum="2027-09-17"))
    (finding,) = fynd("A005", *papper)
    assert utpekat(finding, plan("overgangar")) == "overgangar"
    assert finding.text == (
        "Enligt arbetsordningen tar mötet fredag 19 november 2027 upp Overgangar, men det står inte på dagordningen."
    )
    assert finding.hjalp == "lägg till det: natverk dagordning lägg-till 2027-4 --uppdrag overgangar"


def test_a005_sager_nar_ett_annat_mote_tar_upp_det() -> None:
    (finding,) = fynd("A005", plan("overgangar"), mote("2027-4", datum="2027-11-19"))
    assert finding.hjalp.endswith("Räcker det att mötet 17 september tar upp det? natverk arbetsordning fastställ 2027")


def test_a005_tyst_nar_motet_tar_upp_det_eller_har_varit() -> None:
    assert findings("A005", plan("overgangar")) == []
    more = mote("2027-4", datum="2027-11-19", dagordning=[OVERGANGAR, {"id": "mer", "rubrik": "Mer"}])
    assert findings("A005", plan("overgangar"), more) == []
    bare = mote("2027-4", datum="2027-11-19")
    assert findings("A005", plan("overgangar"), bare, idag="2027-11-20") == []


def test_a005_ett_fynd_for_varje_uppdrag() -> None:
    both = plan("overgangar", "lekro")
    found = fynd("A005", both, uppdrag("lekro"), mote("2027-4", datum="2027-11-19"))
    assert [utpekat(one, both) for one in found] == ["overgangar", "lekro"]

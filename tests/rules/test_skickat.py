"""S006: a paper that has been sent is as it was, as the ledger last told it."""

from tests.papper import Papper, falt, fil, findings, fynd, justering, kallelse, md, protokoll, utan

KALLELSE = kallelse("2027-1", datum="2027-02-05")
ANDRAD = kallelse("2027-1", datum="2027-02-05", plats="Biblioteket")
PLATS = "data/moten/2027-1/kallelse.md"


def skickat(papper: Papper, *, den: str = "2027-01-10", vad: str = "kallelse", **mer: str) -> Papper:
    """The ledger's entry that the paper went out as it is."""
    grund = {"vad": vad, "den": den, "av": "anna-ek", "dokument": f"data/{papper.sokvag}", "sha256": papper.sha256}
    return fil(f"utskick/{den}-{vad}.yaml", falt(**(grund | mer)))


SKICKAD = skickat(KALLELSE, möte="2027-1")


def test_s006_andrad() -> None:
    (finding,) = fynd("S006", ANDRAD, SKICKAD)
    assert (finding.fil, finding.rad, finding.kolumn, finding.niva) == (PLATS, 1, 1, "fel")
    assert finding.text == (
        "Kallelsen till mötet fredag 5 februari 2027 (2027-1), som skickades söndag 10 januari 2027, har ändrats "
        "sedan dess."
    )
    assert finding.hjalp == (
        f"ta tillbaka det som skickades: natverk protokoll återställ {PLATS}. "
        "Är något i det fel, skriv och skicka ett nytt papper"
    )


def test_s006_borta() -> None:
    (finding,) = fynd("S006", utan("moten/2027-1/kallelse.md"), SKICKAD)
    assert finding.text.endswith("som skickades söndag 10 januari 2027, är borta.")


def test_s006_den_senaste_anteckningen_galler() -> None:
    igen = skickat(ANDRAD, den="2027-01-11", möte="2027-1")
    assert findings("S006", ANDRAD, SKICKAD, igen) == []
    assert findings("S006", KALLELSE, SKICKAD, igen) == [f"{PLATS}:1:1"]


def test_s006_ett_utkast_som_sants_in_och_inte_ar_last() -> None:
    sant, nu = protokoll("2027-1", "## § 1 Öppnande\n", status="utkast"), protokoll("2027-1", status="utkast")
    post = skickat(sant, den="2027-02-06", vad="protokoll", möte="2027-1")
    (finding,) = fynd("S006", nu, post, idag="2027-02-08")
    assert finding.text.startswith("Minnesanteckningarna från mötet fredag 5 februari 2027 (2027-1), som skickades")


def test_s006_tyst_nar_den_ar_som_den_skickades() -> None:
    assert findings("S006", KALLELSE, SKICKAD) == []
    assert (
        findings("S006", KALLELSE._replace(innehall=(KALLELSE.innehall or b"").replace(b"\n", b"\r\n")), SKICKAD) == []
    )


def test_s006_tyst_fore_dagen_och_utan_fingeravtryck() -> None:
    assert findings("S006", ANDRAD, skickat(KALLELSE, den="2027-01-12", möte="2027-1")) == []
    entry = falt(vad="kallelse", den="2027-01-10", av="anna-ek", möte="2027-1")
    assert findings("S006", ANDRAD, fil("utskick/2027-01-10-kallelse.yaml", entry)) == []


def test_s006_tyst_om_last_protokoll_som_p010_talar_om() -> None:
    last, nu = protokoll("2027-1", "## § 1 Öppnande\n"), protokoll("2027-1", "## § 1 Stängning\n")
    papper = (nu, justering("2027-1", last, den="2027-02-06"))
    post = skickat(last, den="2027-02-07", vad="protokoll", möte="2027-1")
    las = {"2027-1": last.sha256}
    assert findings("P010", *papper, post, idag="2027-02-08", las=las)
    assert findings("S006", *papper, post, idag="2027-02-08", las=las) == []


def test_s006_tyst_om_papper_som_far_andras() -> None:
    ordning = md("arbetsordning/2027.md", status="förslag", möten=[])
    post = skickat(md("arbetsordning/2027.md", status="förslag"), vad="arbetsordning")
    assert findings("S006", ordning, post) == []

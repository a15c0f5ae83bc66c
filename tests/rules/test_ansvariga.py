"""P007: everybody whom a record names can be found."""

from tests.papper import findings, fynd, last, md, medlem, protokoll, roll, utpekat

DAGEN = "2027-02-08"


def test_p007_ingen_heter_sa() -> None:
    papper = protokoll("2027-1", "## § 1 A\n\nÅtgärd (Anna Ekk, senast 2027-04-01): Ringer.\n", status="utkast")
    (finding,) = fynd("P007", papper, idag=DAGEN)
    assert finding.text == "Ingen medlem heter ”Anna Ekk”. Menade du Anna Ek?"
    assert finding.hjalp == "skriv Anna Ek i stället. Kör sedan natverk spara"
    assert utpekat(finding, papper) == "Anna Ekk"


def test_p007_ingen_liknar() -> None:
    papper = protokoll("2027-1", "Åtgärd (Bo Lind och Xerxes): Ringer.\n", status="utkast")
    (finding,) = fynd("P007", papper, idag=DAGEN)
    assert finding.text == "Ingen medlem heter ”Xerxes”."
    assert utpekat(finding, papper) == "Xerxes"


def test_p007_bara_fornamnet_felstavat() -> None:
    (finding,) = fynd("P007", protokoll("2027-1", "Åtgärd (Annna): Ringer.\n", status="utkast"), idag=DAGEN)
    assert finding.text == "Ingen medlem heter ”Annna”. Menade du Anna Ek?"


def test_p007_flera_heter_sa() -> None:
    annan = medlem("anna-alm", roller=[roll("representant")])
    papper = protokoll("2027-1", "Åtgärd (Anna): Ringer.\n", status="utkast")
    (finding,) = fynd("P007", papper, annan, idag=DAGEN)
    assert finding.text == "Flera heter ”Anna”: Anna Alm (anna-alm) och Anna Ek (anna-ek)."


def test_p007_en_felstavad_kommun() -> None:
    papper = protokoll("2027-1", "Erfarenhet (Tibrro): Det går.\n", status="utkast")
    (finding,) = fynd("P007", papper, idag=DAGEN)
    assert finding.text == "Ingen kommun heter ”Tibrro”. Menade du Tibro?"


def test_p007_i_lasta_anteckningar_lamnas_atgarden_over() -> None:
    papper = last("2027-1", "## § 1 A\n\nÅtgärd å1 (Xerxes): Ringer.\n", den="2027-02-08")
    (finding,) = fynd("P007", *papper, idag="2027-02-09", las={"2027-1": papper[0].sha256})
    assert finding.hjalp == "anteckna vem det är: natverk åtgärd flytta 2027-1/å1 --till NAMN"


def test_p007_tyst_nar_atgarden_ar_overlamnad_eller_klar() -> None:
    papper = last("2027-1", "## § 1 A\n\nÅtgärd å1 (Xerxes): Ringer.\n", den="2027-02-08")
    for handelse in ({"vad": "överlämnad", "ansvarig": "anna-ek"}, {"vad": "klar"}):
        follow = md("uppfoljning/2027-1-a1.yaml", händelser=[{"den": "2027-02-08", **handelse}])
        follow = follow._replace(innehall=(follow.innehall or b"").replace(b"---\n", b""))
        assert findings("P007", *papper, follow, idag="2027-02-09", las={"2027-1": papper[0].sha256}) == []


def test_p007_tyst_om_alla_som_gar_att_hitta() -> None:
    names = "Anna, anna-ek, Bo Lind, Hjo, kommunerna, ordföranden, Förbundet, Siv Sten"
    guest = {"namn": "Siv Sten", "organisation": "Högskolan", "status": "närvarande", "som": "gäst"}
    present = [{"medlem": "anna-ek", "status": "närvarande"}, guest]
    told = "Erfarenhet (Tibro och Anna Ek): Ja.\n\nErfarenhet (Högskolan): Ja.\n\nErfarenhet (en förälder): Ja.\n"
    text = f"Åtgärd ({names}): Ringer.\n\nÅtgärd: inget\n\n{told}"
    assert findings("P007", protokoll("2027-1", text, status="utkast", närvaro=present), idag=DAGEN) == []

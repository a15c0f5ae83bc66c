"""How the tale begins when people write its files themselves."""

from tests.cli.saga.handskrivet import arets_plan, faststall, medlem, uppdrag
from tests.cli.saga.saga import Saga


def bildas(saga: Saga) -> None:
    """Settings and charter rewritten whole, in other order; the people with their roles from the start."""
    saga.on("2026-11-24")
    saga.begin()
    saga.hand(
        "Allt skrivs in på en gång",
        {
            "natverk.yaml": """\
namn: "Nätverket Prov"
format: 1
uppdragsgivare: 'Skolchefsnätverket'
webbplats: "https://natverk.example.se"
insändningsadress: natverk@example.se   # dit skickar vi allt

kommuner: {Almhöjd: "9901", Björkdala: '9902', Ekhult: 9903}

# Fristerna är de vanliga, så de står inte här.
kontrolleras_från: '2027-01-01'
lov:
- namn: sportlov
  vecka: '7'
- namn: påsklov
  vecka: "stilla"
- {vecka: 44, namn: höstlov}
""",
            "uppdragsbeskrivningar/2026.yaml": """\
till: 2027-12-31
från: 2026-01-01

roller:
  - id: ordforande
    namn: ordförande
    exakt: 1
  - id: sekreterare
    namn: "sekreterare"
    exakt: 1
  - {namn: presidium, minst: 1, id: presidium}
  - {namn: skol- och utbildningschef, exakt: 1, id: skolchef}

möten:
  veckodag: fredag
  minst: 4
utvecklingsområden:
  - id: larande
    namn: Lärande
  - namn: 'Trygghet'
    id: trygghet
mål:
  - id: alla
    namn: Alla får rätt förutsättningar
uppdrag:
  - sprak
  - overgangar
""",
            "uppdrag/sprak.md": uppdrag("'Språkutvecklande arbete'", "larande"),
            "uppdrag/overgangar.md": uppdrag('"Övergångar"', "larande", "trygghet"),
            "medlemmar/anna-ek.yaml": """\
# Anna håller i det mesta i början.
kommun: Almhöjd
namn: Anna Ek
roller:
  - roll: representant
    från: 2026-11-24
  - roll: presidium
    från: 2026-11-24
  - från: 2026-11-24
    roll: ordforande
""",
            "medlemmar/bodil-ronn.yaml": medlem("Bodil Rönn", "kommun: Björkdala", "representant", "presidium"),
            "medlemmar/cecilia-hassel.yaml": medlem("Cecilia Hassel", "kommun: Ekhult", "representant", "sekreterare"),
            "medlemmar/disa-tall.yaml": medlem("Disa Tall", "organisation: 'Förbundet'", "personal", "skolchef"),
            "medlemmar/erik-alm.yaml": """\
roller: [{för: bodil-ronn, roll: "ersättare", från: 2026-11-24}]

kommun: Björkdala
namn: Erik Alm
""",
        },
    )


def planeras(saga: Saga) -> None:
    """The plan, and the folders of its four meetings."""
    saga.hand(
        "Årets plan",
        arets_plan("2027", "2026-11-24", ("02-05", "Almhöjd"), ("04-23", "Björkdala"), ("09-17", "Ekhult"),
              ("11-19", "Almhöjd"), plats="plats: 'Rådhuset'\n"),
    )  # fmt: skip
    saga.on("2026-12-04")
    faststall(saga, "2027")
    saga.on("2026-12-10").do("förteckning", "--redan-skickad")

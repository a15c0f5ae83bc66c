"""The same tale told by people who write the files themselves, each in her own way, and save them by natverk spara.

Only papers that nobody would write by hand are made by their commands: the notices, the register, the summaries and the
yearly reports, and what a new network begins with.
"""

from tests.cli.saga.for_hand_2027 import forsta_motet, hosten, varen
from tests.cli.saga.for_hand_borjan import bildas, planeras
from tests.cli.saga.handskrivet import NYA, arets_plan, faststall, hall, kalla, klart, rapportera, revidera
from tests.cli.saga.saga import Saga


def fornyas(saga: Saga) -> None:
    """The next charter is the old one with another period and who decided it."""
    saga.on("2027-12-10").hand(
        "Nästa års plan",
        arets_plan("2028", saga.idag, ("02-04", "Almhöjd"), ("04-21", "Björkdala"), ("09-15", "Ekhult"),
              ("11-17", "Almhöjd"), plats="plats: Rådhuset\n"),
    )  # fmt: skip
    faststall(saga, "2028")
    saga.do("förteckning", "--redan-skickad")
    old = saga.terminal.read("data/uppdragsbeskrivningar/2026.yaml")
    new = old.replace("till: 2027-12-31\nfrån: 2026-01-01\n", """\
beslutad:
  den: 2027-12-20
  av: "Skolchefsnätverket"
från: 2028-01-01
till: 2031-12-31
""")  # fmt: skip
    saga.on("2028-01-03").hand("Uppdragsbeskrivningen är förnyad", {"uppdragsbeskrivningar/2028.yaml": new})
    saga.on("2028-01-14")
    rapportera(saga, "2027")


def andra_aret(saga: Saga) -> None:
    """A year like any other."""
    sprak = ("Språkutvecklande arbete", "Erfarenhet (Ekhult): Vi läser\nvidare.")
    overgangar = ("Övergångar", "Erfarenhet (Almhöjd) : Vi möts vidare.")
    for mote, berett, hallet, last, publicerat, sagt in (
        ("2028-1", "2028-01-14", "2028-02-04", "2028-02-09", "2028-02-16", ()),
        ("2028-2", "2028-03-31", "2028-04-21", "2028-04-26", "2028-05-03", (sprak,)),
        ("2028-3", "2028-08-25", "2028-09-15", "2028-09-20", "2028-09-27", ()),
        ("2028-4", "2028-10-23", "2028-11-17", "2028-11-22", "2028-11-29", (overgangar,)),
    ):
        saga.on(berett)
        kalla(saga, mote, "bodil-ronn", NYA, klart=klart(saga, mote))
        hall(saga, mote, hallet, last, publicerat, *sagt, nummer=mote[-1])
        if mote == "2028-2":
            saga.on("2028-06-09")
            revidera(saga, "doris-lind", "möten: ['2028-2'], ")
    saga.on("2028-12-15").hand(
        "Nästa års plan",
        arets_plan("2029", saga.idag, ("02-09", "Björkdala"), ("04-20", "Ekhult"), ("09-14", "Almhöjd"),
              ("11-16", "Björkdala"), plats="plats: Rådhuset\n"),
    )  # fmt: skip
    faststall(saga, "2029")
    saga.do("förteckning", "--redan-skickad")
    saga.on("2029-01-10")
    rapportera(saga, "2028")


BERATTELSEN = (bildas, planeras, forsta_motet, varen, hosten, fornyas, andra_aret)

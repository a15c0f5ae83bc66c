"""What happened afterwards: follow-ups of tasks and questions, papers as sent, and the ledger of sendings."""

from datetime import date
from typing import Literal

from natverk_cli.model.falt import Id, Rad, Sha256
from natverk_cli.model.post import Falt, Post


class Handelse(Falt, frozen=True, kw_only=True):
    """Något som har hänt med en åtgärd eller fråga sedan mötet."""

    den: date
    vad: Literal["klar", "flyttad", "struken", "framförd", "besvarad", "återgiven"]
    av: Rad | None = None
    senast: date | None = None
    text: Rad | None = None
    mote: Id | None = None


class Uppfoljning(Post, frozen=True, kw_only=True):
    """Vad som har hänt med en åtgärd eller en fråga. Filens namn är dess beteckning: 2027-1-a3 är åtgärd å3."""

    handelser: tuple[Handelse, ...]


class Forteckning(Post, frozen=True, kw_only=True):
    """En förteckning så som den skickades. Filens namn är dagen."""

    den: date
    av: Rad | None = None
    fingeravtryck: Sha256 | None = None


class Rapport(Post, frozen=True, kw_only=True):
    """En årsrapport så som den skickades. Filens namn är året."""

    den: date
    av: Rad | None = None


class Utskick(Post, frozen=True, kw_only=True):
    """Ett papper som har skickats eller publicerats: vad, när, av vem, till vem och vilket innehåll.

    Till är medlemmars beteckningar, roller eller nätverkets egna adresser, aldrig en persons e-post.
    """

    vad: Literal[
        "kallelse",
        "protokoll",
        "förteckning",
        "sammanställning",
        "arbetsordning",
        "årsrapport",
        "inställt möte",
    ]
    satt: Literal["mejl", "publicering", "annat"] = "mejl"
    den: date
    av: Rad
    mote: Id | None = None
    dokument: Rad | None = None
    sha256: Sha256 | None = None
    fingeravtryck: Sha256 | None = None
    till: tuple[Rad, ...] = ()
    adress: Rad | None = None

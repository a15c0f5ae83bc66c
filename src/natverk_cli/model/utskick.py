"""What happened afterwards: follow-ups of tasks and questions, papers as sent, and the ledger of sendings."""

from datetime import date
from typing import Literal

from natverk_cli.model.falt import Id, Lank, Rad, Sha256
from natverk_cli.model.post import Falt, Post


class Handelse(Falt, frozen=True, kw_only=True):
    """Något som har hänt med en åtgärd eller fråga sedan mötet.

    den: dagen
    vad: vad som hände
    av: vem som berättade eller gjorde det
    ansvarig: den nya ansvariga, när en åtgärd överlämnas
    senast: det nya slutdatumet, när en åtgärd flyttas
    text: svaret eller en kommentar
    möte: mötet där det hände
    """

    den: date
    vad: Literal["klar", "flyttad", "struken", "framförd", "besvarad", "återgiven", "överlämnad"]
    av: Rad | None = None
    ansvarig: Rad | None = None
    senast: date | None = None
    text: Rad | None = None
    mote: Id | None = None


class Uppfoljning(Post, frozen=True, kw_only=True):
    """Vad som har hänt med en åtgärd eller en fråga. Filens namn är dess beteckning: 2027-1-a3 är åtgärd å3.

    händelser: vad som har hänt, i ordning
    """

    handelser: tuple[Handelse, ...]


class Forteckning(Post, frozen=True, kw_only=True):
    """En förteckning så som den skickades. Filens namn är dagen.

    den: dagen
    av: vem som skickade den
    fingeravtryck: fingeravtrycket av de uppgifter som skickades
    """

    den: date
    av: Rad | None = None
    fingeravtryck: Sha256 | None = None


class Rapport(Post, frozen=True, kw_only=True):
    """En årsrapport så som den skickades. Filens namn är året.

    den: dagen
    av: vem som skickade den
    """

    den: date
    av: Rad | None = None


class Utskick(Post, frozen=True, kw_only=True):
    """Ett papper som har skickats eller publicerats: vad, när, av vem, till vem och vilket innehåll.

    Till är medlemmars beteckningar, roller eller nätverkets egna adresser, aldrig en persons e-post.

    vad: vilket slags papper
    sätt: hur det gick ut
    den: dagen
    av: vem som skickade eller publicerade
    möte: mötet papperet gäller
    dokument: filen som skickades
    sha256: filens fingeravtryck
    fingeravtryck: fingeravtrycket av uppgifterna i den
    till: mottagarnas beteckningar, roller eller nätverkets egna adresser, aldrig en persons e-post
    adress: webbadressen där papperet är publicerat
    """

    vad: Literal[
        "kallelse",
        "protokoll",
        "förteckning",
        "sammanställning",
        "arbetsordning",
        "årsrapport",
        "inställt möte",
        "rättelse",
    ]
    satt: Literal["mejl", "publicering", "annat"] = "mejl"
    den: date
    av: Rad
    mote: Id | None = None
    dokument: Rad | None = None
    sha256: Sha256 | None = None
    fingeravtryck: Sha256 | None = None
    till: tuple[Rad, ...] = ()
    adress: Lank | None = None

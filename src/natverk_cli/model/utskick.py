"""What happened afterwards: follow-ups of tasks and questions, papers as sent, and the ledger of sendings."""

from datetime import date
from typing import Literal

from natverk_cli.model.falt import Id, JaNej, Klocka, Lank, Rad, Sha256
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


class Forteckningsrad(Falt, frozen=True, kw_only=True):
    """En person i en av sina roller, så som förteckningen visade den.

    medlem: medlemmens beteckning
    namn: namnet
    kommun: kommunen
    organisation: arbetsplatsen
    titel: yrkestiteln, om den visades
    roll: rollens beteckning
    från: första dagen
    till: sista dagen
    tf: ja för en tillförordnad
    för: vem en ersättare ersätter
    """

    medlem: Id
    namn: Rad
    kommun: Rad | None = None
    organisation: Rad | None = None
    titel: Rad | None = None
    roll: Rad
    fran: date | None = None
    till: date | None = None
    tf: JaNej = JaNej.NEJ
    for_: Id | None = None


class Forteckningstraff(Falt, frozen=True, kw_only=True):
    """En nätverksträff, så som förteckningen visade den.

    möte: mötets beteckning
    datum: dagen
    start: klockslaget då mötet börjar
    slut: klockslaget då det slutar
    plats: var mötet hålls
    värd: kommunen som är värd
    status: förslag eller planerat
    """

    mote: Id
    datum: date
    start: Klocka | None = None
    slut: Klocka | None = None
    plats: Rad | None = None
    vard: Rad | None = None
    status: Literal["förslag", "planerat"] = "planerat"


class Forteckning(Post, frozen=True, kw_only=True):
    """En förteckning så som den skickades. Filens namn är dagen.

    den: dagen
    av: vem som skickade den
    fingeravtryck: fingeravtrycket av de uppgifter som skickades
    personer: personerna som förteckningen visade, en rad för varje roll
    träffar: plats och tid för nätverksträffarna som den visade
    """

    den: date
    av: Rad | None = None
    fingeravtryck: Sha256 | None = None
    personer: tuple[Forteckningsrad, ...] = ()
    traffar: tuple[Forteckningstraff, ...] = ()


class Rapport(Post, frozen=True, kw_only=True):
    """En årsrapport. Filens namn är året. Den är ett utkast tills det är antecknat att den har skickats.

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
    svar_senast: sista dagen att svara, när ett utkast gick ut för synpunkter
    adress: webbadressen där papperet är publicerat
    """

    vad: Literal[
        "kallelse",
        "protokoll",
        "utkast",
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
    svar_senast: date | None = None
    adress: Lank | None = None

"""natverk protokoll återställ FIL: a paper that has been sent, as it was when it was."""

from natverk_cli.ansvar.skickat import is_andrat, senast
from natverk_cli.changes import Change
from natverk_cli.cli.context import Context
from natverk_cli.errors import NatverkError
from natverk_cli.model.utskick import Utskick
from natverk_cli.svenska.datum import i_ord
from natverk_cli.svenska.ord import lista


def find_sent(here: Context, given: str) -> Utskick | None:
    """The ledger's last entry of the paper, if what was given is a file's path. NatverkError when it was never sent."""
    fil = given.strip().replace("\\", "/").removeprefix("./")
    if "/" not in fil:
        return None
    if post := senast(here.nu, fil):
        return post
    names = dict.fromkeys(one.dokument for one in here.nu.natverk.utskick if one.dokument)
    sent = [name for name in names if senast(here.nu, name)]
    known = f"\nSenast skickades {lista(sent[-3:])}." if sent else ""
    raise NatverkError(f"Det är inte antecknat med fingeravtryck att {fil} har skickats.{known}")


def as_sent(here: Context, post: Utskick) -> tuple[Change, ...]:
    """What differs from the paper that was sent. NatverkError when Git does not remember it."""
    from natverk_cli.git.versioner import find_version

    if not is_andrat(here.nu, post):
        return ()
    fil = post.dokument or ""
    version = find_version(here.folder, post.sha256 or "")
    if version is None:
        raise NatverkError(
            f"Git minns inte {fil} så som papperet skickades {i_ord(post.den)}, så det går inte att ta tillbaka.\n"
            "Be den som fick det om texten, lägg tillbaka den i filen och kör natverk spara."
        )
    return (Change(fil, here.nu.natverk.kallor.get(fil), version.data, edit=True),)

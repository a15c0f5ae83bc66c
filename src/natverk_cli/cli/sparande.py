"""How every command that writes ends: show, ask, save as one change, tell what was saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from natverk_cli.changes import Change, Plan
from natverk_cli.cli import output
from natverk_cli.cli.swedish import ask, ask_text
from natverk_cli.cli.swedish.fraga import is_terminal
from natverk_cli.formats.style import visible
from natverk_cli.git import Saved, has_identity, save, set_identity
from natverk_cli.git.refusal import IDENTITY

INTET = "Inget att spara: allt ser redan ut så."


def save_plan(folder: Path, plan: Plan, *, ja: bool = False, adopt: bool = False, intet: str = INTET) -> Saved:
    """Save the plan and say what was saved, or `intet` when it is all saved already.

    Asks only in a terminal: who one is, and about changes by hand.
    """
    if is_terminal() and not has_identity(folder):
        output.say("Varje ändring sparas med namn. Dina uppgifter sparas bara för det här nätverket.")
        set_identity(folder, ask_text("Ditt namn", annars=IDENTITY), ask_text("Din e-post", annars=IDENTITY))
    saved = save(folder, plan, confirm=_confirm(ja=ja), adopt=adopt)
    if not saved.commit:
        output.say(intet)
    else:
        output.say(f"Sparat: {plan.message.splitlines()[0]}")
        for path in saved.paths:
            output.say(f"  {path}")
    return saved


def _confirm(*, ja: bool) -> Callable[[str], bool] | None:
    if ja:
        return lambda _text: True
    if not is_terminal():
        return None

    def confirmed(text: str) -> bool:
        *shown, question = text.split("\n")
        output.say("\n".join(shown))
        return ask(question, ja=False)

    return confirmed


def show_plan(changes: Sequence[Change]) -> None:
    """--prova: the change as lines taken away and added; nothing is written."""
    for change in changes:
        name = "ny fil" if change.before is None else "tas bort" if change.after is None else "ändras"
        output.show(f"{change.path} ({name})")
        output.show("\n".join(difference(change)))
    output.say("Det här är bara en provkörning. Inget har sparats.")


def difference(change: Change) -> list[str]:
    """The lines that a change takes away and adds, each with a mark in front and a line around it."""
    from difflib import unified_diff

    before, after = (
        (content or b"").decode("utf-8", "replace").splitlines() for content in (change.before, change.after)
    )
    return [f"  {visible(line)}" for line in list(unified_diff(before, after, lineterm="", n=1))[2:]]

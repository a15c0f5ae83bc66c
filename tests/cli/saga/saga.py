"""The network's officers at work, day by day."""

import json
import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.cli.conftest import Answer, Terminal
from tests.cli.fonster import seen
from tests.cli.saga.hjalpen import commands
from tests.cli.saga.kronika import Kronika

NAMN = "Nätverket Prov"
EDITOR = Path(__file__).with_name("redigera.py")


class Saga:
    """A network that somebody lives with. What a step did is in the chronicle, if there is one."""

    def __init__(self, terminal: Terminal, kronika: Kronika | None = None) -> None:
        self.terminal = terminal
        self.kronika = kronika
        self.idag = ""
        self._tried: list[list[str]] = []

    def on(self, day: str) -> "Saga":
        """Let it be that day."""
        assert day >= self.idag
        self.idag = day
        if self.kronika and (self.terminal.folder / "data").exists():
            found = self.findings()
            self.kronika.day(day, found)
            self._try_cures(found)
        return self

    def begin(self) -> None:
        """The network is made."""
        made = self.terminal.natverk("ny", str(self.terminal.folder), "--namn", NAMN, "--idag", self.idag)
        assert made.code == 0, made.err
        self.told(f'$ natverk ny prov --namn "{NAMN}"')

    def do(self, *words: str) -> Answer:
        """A command that must go well, told as a step of its own."""
        answer = self.make(*words)
        self.told(f"$ natverk {' '.join(_as_typed(word) for word in words)}")
        return answer

    def make(self, *words: str) -> Answer:
        """A paper made while other files lie changed."""
        answer = self._run(*words, "--ja")
        assert answer.code == 0, f"{words}: {answer.out}\n{answer.err}"
        return answer

    def see(self, *words: str) -> str:
        """What a command that only shows has to say."""
        return self._run(*words).out

    def _run(self, *words: str) -> Answer:
        os.chdir(self.terminal.folder)
        return self.terminal.natverk(*words, "--idag", self.idag)  # the machine's own day is another

    def findings(self) -> list[dict[str, Any]]:
        """All that kontrollera says."""
        found: list[dict[str, Any]] = json.loads(self.see("kontrollera", "--format", "json"))
        return found

    def told(self, what: str) -> None:
        """The step goes into the chronicle."""
        if self.kronika:
            found = self.findings()
            self.kronika.step(what, found)
            self._try_cures(found)

    def _try_cures(self, found: list[dict[str, Any]]) -> None:
        """The commands that the findings name would do what they say, each tried the first time it is named."""
        for finding in found:
            for words in commands(finding):
                if words not in self._tried:
                    self._tried.append(words)
                    answer = self._run(*words, "--prova")
                    assert answer.code == 0, f"{finding['kod']}: natverk {' '.join(words)}\n{answer.err}"

    def hand(self, what: str, files: Mapping[str, str]) -> None:
        """Files written by hand, and saved by natverk spara with what else lies there unsaved."""
        self.lay(files)
        answer = self._run("spara", "--ja")
        assert answer.code == 0, f"{what}: {answer.out}\n{answer.err}"
        self.told(f"{what}, och natverk spara")

    def lay(self, files: Mapping[str, str]) -> None:
        """Files written by hand, and not saved yet."""
        for path, text in files.items():
            self.terminal.write(f"data/{path}", text)

    def changed(self, path: str, *changes: tuple[str, str]) -> dict[str, str]:
        """A file with some words of it changed, each of which stands there once."""
        text = self.terminal.read(f"data/{path}")
        for old, new in changes:
            assert text.count(old) == 1, (path, old, text)
            text = text.replace(old, new)
        return {path: text}

    def record(self, mote: str, sagt: Mapping[str, str], **mer: object) -> str:
        """The sekreterare opens the record at her terminal, and her $EDITOR writes what was said; what was saved."""
        words = self.terminal.folder.parent / f"{mote}.json"
        words.write_text(json.dumps({"borta": {}, "ersatte": [], "kvar": [], "sagt": sagt, **mer}), "utf-8")
        editor = shlex.join([sys.executable, str(EDITOR), str(words)])
        ny = ("protokoll", "ny", mote, "--idag", self.idag)
        said = seen(self.terminal.folder, *ny, variables={"EDITOR": editor})
        assert said.count("Sparat: ") == 2, said
        self.told(f"$ natverk protokoll ny {mote}, och det som sades skrivs i $EDITOR")
        return self.terminal.git("show", f"HEAD:data/moten/{mote}/protokoll.md")


def _as_typed(word: str) -> str:
    return f'"{word}"' if " " in word else word

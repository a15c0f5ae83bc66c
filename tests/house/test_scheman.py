"""The editors' schemas take all that natverk takes, and tell in Swedish what is wrong with the rest."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from natverk_cli.documents.nytt import EXEMPEL, NYTT, files_of
from natverk_cli.model.faltdoc import descriptions
from natverk_cli.model.filslag import FILSLAG, Filslag, filslag
from natverk_cli.reading.convert import convert
from natverk_cli.source.locate import spans_of
from natverk_cli.source.yaml_events import Composer
from natverk_cli.svenska.ord import stor
from scripts.dokument import scheman
from scripts.dokument.varden import grupp_i, struct_of
from tests.house.yaml_1_2 import las

Schema: TypeAlias = dict[str, Any]

ROT = Path(__file__).resolve().parents[2]
SCHEMAN: dict[str, Schema] = {slag.namn: json.loads(scheman.sida(slag)) for slag in FILSLAG}
# What an editor reads as something else than text, or as another text than it looks.
LURIGA = (
    "2027", "3.10", "0701234567", "1e3", "0x1F", "true", "no", ".inf", "-0", "09.00", "9:30", "18:00", "1445", "0114",
    "07", "53", "54", "stilla", "ja", "2027-02-05", "2027-02-30", "1_000", "a", "Anna Ek", "x: y", "[a]", "''", "",
)  # fmt: skip
# What it takes for no value at all: where there must be one, it cannot tell these texts from an empty field.
TOMMA = ("~", "null", "Null", "NULL")


class Fil(NamedTuple):
    """A real file, and its fields as YAML."""

    sokvag: str
    slag: Filslag
    text: str


def _filer() -> Iterator[Fil]:
    """Every file of a known kind: this network's own, the invented one's and the bare one's."""
    egna = {path.relative_to(ROT).as_posix(): path.read_bytes() for path in (ROT / "data").rglob("*.*")}
    natverk = {"": egna, NYTT: files_of(NYTT, "Nätverket: #1", 2027), EXEMPEL: files_of(EXEMPEL, "", 2027)}
    for namn, files in natverk.items():
        for sokvag, content in files.items():
            folder, _, below = sokvag.partition("/")
            known = filslag(below) if folder == "data" else None
            if known:
                text = content.decode()
                fields = text.split("---\n")[1] if known[0].is_markdown else text
                yield Fil(f"{namn}/{sokvag}".lstrip("/"), known[0], fields)


FILER = tuple(_filer())


def _sagt(slag: str, value: object) -> list[str]:
    """What an editor says: the message of the schema that was not met, or of the first of its alternatives."""
    errors = Draft7Validator(SCHEMAN[slag]).iter_errors(value)
    wrong = [error.context[0].schema if error.context else error.schema for error in errors]
    return [schema["errorMessage"] for schema in wrong if isinstance(schema, dict)]


def _platser(schema: Schema, value: Any) -> Iterator[tuple[Schema, Any, Any]]:
    """Every value below a value: its schema, what holds it, and under which name or number."""
    names = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for name in names:
        under = schema["items"] if isinstance(value, list) else schema.get("properties", {}).get(name)
        under = under or schema["additionalProperties"]
        yield under, value, name
        yield from _platser(under, value[name])


def _val(schema: Schema) -> list[str]:
    first: Schema = schema.get("anyOf", [schema])[0]
    options: list[str] = first.get("enum", [])
    return options


def test_filer_av_alla_slag_ar_med() -> None:
    assert {fil.slag.namn for fil in FILER} == set(SCHEMAN)


@pytest.mark.parametrize("slag", SCHEMAN)
def test_schemat_foljer_standarden(slag: str) -> None:
    Draft7Validator.check_schema(SCHEMAN[slag])


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.sokvag)
def test_natverkens_filer_stammer(fil: Fil) -> None:
    assert _sagt(fil.slag.namn, las(fil.text)) == []


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.sokvag)
def test_ett_felstavat_falt_syns_var_det_an_star(fil: Fil) -> None:
    value = las(fil.text)
    groups = [value, *(held[name] for _, held, name in _platser(SCHEMAN[fil.slag.namn], value) if name != "kommuner")]
    for group in (group for group in groups if isinstance(group, dict)):
        group["felstavat"] = "något"
        (told,) = _sagt(fil.slag.namn, value)
        assert told.startswith("Här ")
        del group["felstavat"]


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.sokvag)
def test_ett_fel_val_syns(fil: Fil) -> None:
    value = las(fil.text)
    for schema, held, name in tuple(_platser(SCHEMAN[fil.slag.namn], value)):
        if options := _val(schema):
            right, held[name] = held[name], "något annat"
            (told,) = _sagt(fil.slag.namn, value)
            assert told.startswith("Fältet ”")
            assert all(option in told for option in options)
            held[name] = right


@pytest.mark.parametrize(
    ("slag", "text"),
    [
        ("möten", "datum: 2027-02-05\nstatus: planerat\nstart: 09.00\nslut: 9:30\nplats:\nextra: ja\nsvar:\n"),
        ("medlemmar", "namn: 2027\nkommun: no\ntitel: true\nroller:\n"),
        ("inställningar", "format: 1\nnamn: 3.10\nkommuner: {Almhöjd: 0114}\nlov: [{namn: x, vecka: 7}]\nfrister:\n"),
        ("inställningar", 'format: "1"\nnamn: A\nkommuner: {Almhöjd: "0114"}\nrepresentant_per_kommun:\njustering:\n'),
        ("uppföljningar", "händelser:\n  - {den: 2027-02-05, vad: klar, text: 1e3, möte: 2027}\n"),
    ],
)
def test_det_natverk_forstar_blir_inte_rott(slag: str, text: str) -> None:
    assert _sagt(slag, las(text)) == []


@pytest.mark.parametrize(
    ("slag", "text", "sagt"),
    [
        ("arbetsordningar", "status: förslag\nupprättad: {av: A}", "Här ska det stå av och den."),
        ("årsrapporter", "av: A", "Här kan det stå den och av. Det måste finnas den."),
        ("medlemmar", "namn: [A]", "Fältet ”namn” ska vara en rad text."),
        ("medlemmar", "namn:", "Fältet ”namn” ska vara en rad text."),
        ("medlemmar", "namn: A\nroller: x", "Fältet ”roller” ska vara en lista."),
        ("medlemmar", "namn: A\nroller: [{roll: x, tf: yes}]", "Fältet ”tf” ska vara ja eller nej."),
        ("årsrapporter", "den: 5/2", "Fältet ”den” ska vara ett datum, till exempel 2027-02-05."),
        ("protokoll", "status: utkast\nslut: 25.00", "Fältet ”slut” ska vara ett klockslag, till exempel 09.00."),
        (
            "inställningar",
            "format: 1\nnamn: A\nfrister: {svar: x}",
            "Fältet ”svar” ska vara ett heltal, till exempel 14.",
        ),
    ],
)
def test_det_som_ar_fel_sags_pa_svenska(slag: str, text: str, sagt: str) -> None:
    assert _sagt(slag, las(text)) == [sagt]


@st.composite
def _andrade(draw: st.DrawFn) -> tuple[Filslag, str]:
    """A real file with one of its values written otherwise."""
    fil = draw(st.sampled_from(FILER))
    spans = [span for (_, is_name), span in spans_of(fil.text.encode(), is_markdown=False).items() if not is_name]
    span = draw(st.sampled_from(spans))
    word = draw(st.sampled_from(LURIGA) | st.from_regex(r"\A[a-z0-9-]{1,8}\Z|\A[0-9.:eExX+-]{1,6}\Z"))
    lines = fil.text.split("\n")
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + word + line[span.end - 1 :]
    return fil.slag, "\n".join(lines)


@given(_andrade())
def test_det_natverk_tar_tar_redigeraren(andrad: tuple[Filslag, str]) -> None:
    slag, text = andrad
    composer = Composer()
    if convert(composer.read(text), slag.struct, composer) and not any(tom in text.split() for tom in TOMMA):
        assert _sagt(slag.namn, las(text)) == []


@pytest.mark.parametrize("slag", FILSLAG, ids=lambda slag: slag.namn)
def test_varje_falt_har_sin_beskrivning(slag: Filslag) -> None:
    todo = [(struct_of(slag.struct), SCHEMAN[slag.namn])]
    for kind, schema in todo:
        meanings = descriptions(kind.cls)
        assert list(schema["properties"]) == list(meanings)
        for field in kind.fields:
            under = schema["properties"][field.encode_name]
            assert under["description"].startswith(stor(meanings[field.encode_name]).rstrip("."))
            if grupp := grupp_i(field.type):
                todo.append((grupp, under.get("items", under)))

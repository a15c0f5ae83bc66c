"""What must not be public: which parts are marked, which marks go wrong, and that nothing is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natverk_cli.model.internt import read_internt
from natverk_cli.reading.prosa import read_prosa

SKARVAR = [
    "[internt]", "[slut internt]", "[Intern]", " [internt] ", "**[internt]**", "<!--", "-->", "```", "## § 5 Fem",
    "# Ett", "Beslut: a", "Åtgärd (Anna Ek): b", "text", "", "å ä ö", "\t", "[fyll i: vad]", "- [ ] x",
]  # fmt: skip
texter = st.lists(st.sampled_from(SKARVAR) | st.text(alphabet="[]\n intersl#§å", max_size=12), max_size=14).map(
    "\n".join
)


def interna(text: str) -> list[str]:
    """The internal parts, when every mark is where it should be."""
    found = read_internt(text)
    assert found.faults == ()
    return [part.text for part in found.delar if part.is_intern]


def sagt(text: str) -> list[str]:
    """Line, column and words of what is wrong with the marks; all of the text is then internal."""
    found = read_internt(text, 10)
    assert [part.is_intern for part in found.delar] == [True]
    return [f"{fault.span.line}:{fault.span.column} {fault.text}" for fault in found.faults]


@pytest.mark.parametrize(
    ("text", "delar"),
    [
        ("Text.\n", []),
        ("a\n[internt]\nb\n[slut internt]\nc\n", ["[internt]\nb\n[slut internt]\n"]),
        ("[internt]\nb\n[slut internt]", ["[internt]\nb\n[slut internt]"]),
        ("  [ Internt ]\nb\n\t[SLUT\u00a0INTERNT]  \nc", ["  [ Internt ]\nb\n\t[SLUT\u00a0INTERNT]  \n"]),
        (
            "[internt]\n[slut internt]\n[internt]\n[slut internt]",
            ["[internt]\n[slut internt]\n", "[internt]\n[slut internt]"],
        ),
        ("[internt]\n### Under\nb\n[slut internt]", ["[internt]\n### Under\nb\n[slut internt]"]),
        ("[fyll i: vad]\n- [ ] att göra\n[länk](https://example.se)\n[1]: x", []),
        ("Skriv <!-- [internt] --> här.", []),
    ],
)
def test_vad_som_ar_internt(text: str, delar: list[str]) -> None:
    assert interna(text) == delar


@pytest.mark.parametrize(
    ("text", "fel"),
    [
        ("a\n [internt]\nb", "11:2 Den interna delen avslutas inte i anteckningarna."),
        ("[internt]\n## § 5 b\n[slut internt]\n", "10:1 Den interna delen avslutas inte före § 5."),
        ("[internt]\n##\u00a0§\u00a05 b\n## § 6 c\n", "10:1 Den interna delen avslutas inte före §\u00a05."),
        ("[internt]\n[internt]\nb\n[slut internt]", "11:1 Här börjar en intern del inne i en annan."),
        ("b\n[slut internt]", "11:1 Här slutar en intern del som inte har någon början. Raden [internt] saknas."),
        ("<!--\n[internt]\n-->", "11:1 Markeringen står i en kommentar eller ett kodblock, så den gäller inte."),
        ("```\n[slut internt]\n```", "11:1 Markeringen står i en kommentar eller ett kodblock, så den gäller inte."),
        ("Anna [internt] sa", "10:1 Markeringen av vad som är internt ska stå ensam på sin rad."),
        ("**[internt]**", "10:1 Markeringen av vad som är internt ska stå ensam på sin rad."),
        ("\\[slut internt\\]", "10:1 Markeringen av vad som är internt ska stå ensam på sin rad."),
        ("> [internt]", "10:1 Markeringen av vad som är internt ska stå ensam på sin rad."),
        ("[Intern]", "10:1 Raden är nästan en markering. Menade du [internt]?"),
        ("- [inernt]:", "10:1 Raden är nästan en markering. Menade du [internt]?"),
        ("[/internt]", "10:1 Raden är nästan en markering. Menade du [slut internt]?"),
        ("[slut på internt]", "10:1 Raden är nästan en markering. Menade du [slut internt]?"),
    ],
)
def test_ett_fel_for_varje_orsak(text: str, fel: str) -> None:
    assert sagt(text) == [fel]


@given(texter)
def test_delarna_ar_tillsammans_hela_texten(text: str) -> None:
    found = read_internt(text)
    assert "".join(part.text for part in found.delar) == text
    assert len([*found.rader()]) == text.count("\n") + 1
    lines = text.split("\n")
    for fault in found.faults:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column < fault.span.end <= len(lines[fault.span.line - 1]) + 2


@given(texter)
def test_inget_mellan_markeringar_blir_offentligt(text: str) -> None:
    """Whatever stands around it: a secret between two marks on lines of their own is never in a public part."""
    marked = f"{text}\n[internt]\nHEMLIGT\n[slut internt]\n{text}"
    public = "".join(part.text for part in read_internt(marked).delar if not part.is_intern)
    assert "HEMLIGT" not in public


def test_noteringar_vet_om_de_ar_interna() -> None:
    text = "## § 1 Ett\nBeslut: a\n[internt]\nhemligt\nBeslut: b\nmer\n[slut internt]\nc\nBeslut: d"
    found = read_prosa(text, 1, {})
    assert [(one.text, one.is_intern) for one in found.noteringar] == [("a", False), ("b mer", True), ("d", False)]
    assert found.paragrafer[0].text == text.partition("\n")[2]


def test_med_en_felaktig_markering_ar_allt_internt() -> None:
    found = read_prosa("Beslut: a\n\n[internt]\nBeslut: b", 1, {})
    assert [one.is_intern for one in found.noteringar] == [True, True]

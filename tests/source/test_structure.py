"""Fields and items put in, changed and taken away: every other byte stays."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natverk_cli.source.content import read_content, value_at
from natverk_cli.source.edit import EditError
from natverk_cli.source.layout import Given
from natverk_cli.source.structure import add, move, put, remove
from natverk_cli.source.write import Plain
from natverk_cli.source.yaml_events import Path as Way
from natverk_cli.source.yaml_events import Value

EXEMPEL = sorted(
    path
    for path in (Path(__file__).parents[2] / "natverk" / "exempel" / "data").rglob("*")
    if path.suffix in (".md", ".yaml") and "underlag" not in path.parts
)

MEDLEM = """\
# Har varit med länge.
namn: Anna Ek
kommun: Almhöjd   # sedan 2023
roller:
  - {roll: representant, från: 2023-01-01}
  # det här kan ändras
  - {roll: ordforande, från: 2023-01-01}   # ny
"""


def medlem(edited: bytes) -> list[str]:
    """The lines that differ from MEDLEM's."""
    return [line for line in edited.decode().splitlines() if line not in MEDLEM.splitlines()]


def test_en_punkt_laggs_sist_i_en_lista_med_rader() -> None:
    edited = add(MEDLEM.encode(), ("roller",), {"roll": "tf", "från": dt.date(2027, 8, 1)}, is_markdown=False)
    assert edited.decode() == MEDLEM + "  - {roll: tf, från: 2027-08-01}\n"


def test_en_punkt_laggs_mellan_tva() -> None:
    edited = add(MEDLEM.encode(), ("roller",), {"roll": "presidium"}, is_markdown=False, at=1)
    assert edited.decode().splitlines()[5:7] == ["  - {roll: presidium}", "  # det här kan ändras"]


def test_ett_falt_laggs_inom_klamrar() -> None:
    edited = put(MEDLEM.encode(), ("roller", 1, "till"), dt.date(2027, 7, 31), is_markdown=False)
    assert medlem(edited) == ["  - {roll: ordforande, från: 2023-01-01, till: 2027-07-31}   # ny"]


def test_ett_varde_byts_och_kommentaren_ar_kvar() -> None:
    edited = put(MEDLEM.encode(), ("kommun",), "Åvik, norra", is_markdown=False)
    assert medlem(edited) == ["kommun: Åvik, norra   # sedan 2023"]


def test_ett_nytt_falt_far_sin_plats_i_ordningen() -> None:
    order = ("namn", "kommun", "organisation", "titel", "roller")
    edited = put(MEDLEM.encode(), ("titel",), "rektor", is_markdown=False, order=order)
    assert edited.decode().splitlines()[3] == "titel: rektor"


def test_en_punkt_tas_bort_med_sin_kommentar_pa_raden() -> None:
    edited = remove(MEDLEM.encode(), ("roller", 1), is_markdown=False)
    assert edited.decode() == MEDLEM.replace("  - {roll: ordforande, från: 2023-01-01}   # ny\n", "")


def test_den_sista_punkten_lamnar_en_tom_lista() -> None:
    edited = remove(b"namn: Bo\nroller:\n  - {roll: tf}\ntitel: x\n", ("roller", 0), is_markdown=False)
    assert edited == b"namn: Bo\nroller: []\ntitel: x\n"


@pytest.mark.parametrize("before", ["roller: []\n", "roller:\n", "", "roller: []  # inga\n"])
def test_en_lista_borjas(before: str) -> None:
    edited = add(f"namn: Bo\n{before}".encode(), ("roller",), {"roll": "tf"}, is_markdown=False)
    assert "roller:\n  - {roll: tf}" in edited.decode()


def test_en_punkt_flyttas_med_sin_text_och_sina_kommentarer() -> None:
    data = "dagordning:\n  - id: a   # först\n    tid: 10\n\n  # mellan\n  - {id: b}\n  - id: c\nslut: x\n"
    edited = move(data.encode(), ("dagordning",), 2, 0, is_markdown=False).decode()
    assert edited == ("dagordning:\n  - id: c\n\n  # mellan\n  - id: a   # först\n    tid: 10\n  - {id: b}\nslut: x\n")
    assert move(edited.encode(), ("dagordning",), 0, 3, is_markdown=False).decode() == data
    assert move(b"x: [a, b,  c] # k\n", ("x",), 0, 2, is_markdown=False) == b"x: [b, a,  c] # k\n"


@pytest.mark.parametrize("way", [("roller",), ("namn",), ("finns inte",)])
def test_det_som_inte_gar_att_flytta(way: Way) -> None:
    with pytest.raises(EditError):
        move(MEDLEM.encode(), way, 2, 0, is_markdown=False)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_exemplets_listor_far_sin_nya_ordning_och_inget_annat(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(EXEMPEL))
    before, is_markdown = path.read_bytes(), path.suffix == ".md"
    content = read_content(before, is_markdown=is_markdown)
    assert content is not None
    value = content[0].value
    lists = [way for way in ways(value) if isinstance(value_at(value, way), list) and value_at(value, way)]
    if not lists:
        return
    way = data.draw(st.sampled_from(lists))
    items = value_at(value, way)
    assert isinstance(items, list)
    number, to = data.draw(st.integers(0, len(items) - 1)), data.draw(st.integers(0, len(items)))
    edited = move(before, way, number, to, is_markdown=is_markdown)
    wanted = list(items)
    wanted.insert(to - (to > number), wanted.pop(number))
    after = read_content(edited, is_markdown=is_markdown)
    assert after is not None
    assert value_at(after[0].value, way) == wanted
    assert sorted(edited) == sorted(before)


def test_hakparenteser() -> None:
    data = b"uppdrag: [a, b]   # tv\xc3\xa5\n"
    assert add(data, ("uppdrag",), "c", is_markdown=False).startswith(b"uppdrag: [a, b, c]   #")
    assert add(data, ("uppdrag",), "c", is_markdown=False, at=0).startswith(b"uppdrag: [c, a, b]   #")
    assert remove(data, ("uppdrag", 0), is_markdown=False).startswith(b"uppdrag: [b]   #")
    assert remove(data, ("uppdrag", 1), is_markdown=False).startswith(b"uppdrag: [a]   #")


def test_punkter_over_flera_rader_skrivs_som_grannarna() -> None:
    data = b"---\ndatum: 2027-02-05\ndagordning:\n  - id: a\n    tid: 10\n---\ntext\n"
    edited = add(data, ("dagordning",), {"id": "b", "uppdrag": ["x", "y"]}, is_markdown=True)
    assert edited == data.replace(b"    tid: 10\n", b"    tid: 10\n  - id: b\n    uppdrag: [x, y]\n")


def test_det_forsta_faltet_pa_en_punkts_rad_tas_bort() -> None:
    data = b"dagordning:\n  - id: a\n    tid: 10\n"
    assert remove(data, ("dagordning", 0, "id"), is_markdown=False) == b"dagordning:\n  - tid: 10\n"


def test_crlf_bom_och_fil_utan_radslut() -> None:
    data = b"\xef\xbb\xbfnamn: Bo\r\ntitel: x"
    edited = put(data, ("start",), Plain("09.00"), is_markdown=False)
    assert edited == b"\xef\xbb\xbfnamn: Bo\r\ntitel: x\r\nstart: 09.00\r\n"


def test_text_pa_flera_rader_ligger_kvar() -> None:
    data = b"skal: >-\n  en\n  text\n\nnamn: Bo\n"
    assert put(data, ("ny",), "1", is_markdown=False) == data + b"ny: '1'\n"
    assert remove(data, ("skal",), is_markdown=False) == b"\nnamn: Bo\n"


def test_det_som_inte_gar_andras_inte() -> None:
    with pytest.raises(EditError):
        remove(MEDLEM.encode(), ("roller", 9), is_markdown=False)
    with pytest.raises(EditError):
        put(MEDLEM.encode(), ("finns", "inte"), "x", is_markdown=False)
    with pytest.raises(EditError):
        put(b"- : {", ("x",), "x", is_markdown=False)


def ways(value: Value | None, above: Way = ()) -> Iterator[Way]:
    """The way to everything in a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, below in items:
        yield (*above, name)
        yield from ways(below, (*above, name))


TEXTER = st.sampled_from(
    [
        "x",
        "Åsa, Ö",
        ":'",
        "&-",
        "?",
        "x: ",
        "a}",
        "2027-02-05",
        "a: b",
        "#",
        "'",
        "[",
        "nej",
        "09.00",
        "{",
        " - ",
        '"',
        "å" * 130,
    ]
)
GIVNA: st.SearchStrategy[Given] = st.one_of(
    TEXTER,
    st.lists(TEXTER, max_size=2),
    st.dictionaries(st.sampled_from(["id", "från", "av"]), TEXTER, min_size=1),
    st.lists(st.dictionaries(st.sampled_from(["id", "från"]), TEXTER, min_size=1), min_size=1, max_size=2),
)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_exemplets_filer_far_just_den_andring_som_var_menad(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(EXEMPEL))
    before, is_markdown = path.read_bytes(), path.suffix == ".md"
    if data.draw(st.booleans()):
        before = before.replace(b"\n", b"\r\n")
    content = read_content(before, is_markdown=is_markdown)
    assert content is not None
    way = data.draw(st.sampled_from(list(ways(content[0].value))))
    what = data.draw(st.sampled_from(["put", "add", "remove", "new"]))
    given_ = data.draw(GIVNA)
    above = value_at(content[0].value, way[:-1])
    if what == "remove" and not (isinstance(above, dict) and len(above) == 1):
        edited = remove(before, way, is_markdown=is_markdown)
    elif what == "add" and isinstance(above, list):
        edited = add(before, way[:-1], given_, is_markdown=is_markdown, at=data.draw(st.integers(0, len(above))))
    elif what == "new" and isinstance(above, dict):
        edited = put(before, (*way[:-1], "nytt"), given_, is_markdown=is_markdown, order=tuple(above))
    else:
        edited = put(before, way, given_, is_markdown=is_markdown)
    assert (b"\r\n" in edited) == (b"\r\n" in before)
    kept = [line for line in before.splitlines() if line.lstrip().startswith(b"#")]
    assert what != "new" or [line for line in edited.splitlines() if line in kept] == kept

"""Files as they may become in the hands of people, editors and programs: damaged, and still to be told about."""

import re

from hypothesis import strategies as st

SKARVAR = (
    "\n",
    "---\n",
    "\t",
    ": ",
    "- ",
    "{",
    "]",
    '"',
    "'",
    "#",
    "&a",
    "*a",
    "<<: ",
    "!!int ",
    "|",
    ">",
    "\r\n",
    "\ufeff",
)
NYCKELORD = (
    "Åtgärd å1 (",
    "senast ",
    "Beslut:",
    "## § 2 ",
    "<!--",
    "-->",
    "```\n",
    "[fyll i",
    "Erfarehet:",
    "\u030a",
    "~~~",
)
# What means something to those that a finding is shown to.
UTSKRIFT = ("\x1b[31m", "[/bold]", "<script>", "\\|", "::error::", "##[error]", "%0A", "](http://example.se)", "\u2028")


@st.composite
def muterade(draw: st.DrawFn, content: bytes) -> bytes:
    """A file with some pieces cut out, doubled, or put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 12)))
        piece = draw(
            st.one_of(
                st.just(b""),
                st.just(content[start:end] * 2),
                st.sampled_from(SKARVAR + NYCKELORD + UTSKRIFT).map(str.encode),
                st.binary(max_size=3),
                st.text(max_size=3).map(lambda text: text.encode("utf-8", "ignore")),
            )
        )
        content = content[:start] + piece + content[end:]
    return content


# Days that turn what comes first and last about.
DAGAR = ("0001-01-01", "1900-01-01", "2026-02-28", "2027-01-11", "2028-02-29", "2200-12-31", "9999-12-31")
_DAG = re.compile(rb"\d{4}-\d\d-\d\d")


@st.composite
def andrade(draw: st.DrawFn, content: bytes) -> bytes:
    """A file with some lines taken away, doubled or moved, and some days changed: most of them can be read."""
    lines = content.split(b"\n")
    for _ in range(draw(st.integers(0, 3))):
        taken = lines.pop(draw(st.integers(0, len(lines) - 1))) if len(lines) > 1 else b""
        for _ in range(draw(st.integers(0, 2))):
            lines.insert(draw(st.integers(0, len(lines))), taken)
    dates = draw(st.lists(st.none() | st.sampled_from(DAGAR).map(str.encode), min_size=1))
    return _DAG.sub(lambda found: dates.pop() or found[0] if dates else found[0], b"\n".join(lines))

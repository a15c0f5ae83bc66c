"""Write the table of red days anew from the package holidays: python scripts/roda_dagar.py

Run it when a new version of holidays knows something else about the years of the table; a test tells.
"""

from pathlib import Path

from natverk_cli.kalender.roda_dagar import ask_holidays

AR = range(2020, 2046)
TABELL = Path(__file__).parent.parent / "src/natverk_cli/kalender/_tabell.py"

HUVUD = '''"""Red days and eves {forsta}–{sista}, as month-day.

Generated from the package holidays by `python scripts/roda_dagar.py`; never edited by hand.
"""
'''


def tabell() -> str:
    """The table as Python source: days that keep their date, and a row a year for those that move."""
    per_ar = {ar: {namn: f"{dag:%m-%d}" for dag, namn in ask_holidays(ar).items()} for ar in AR}
    namn_i_ordning = list(per_ar[AR[0]])
    fasta = {
        namn: per_ar[AR[0]][namn] for namn in namn_i_ordning if len({dagar[namn] for dagar in per_ar.values()}) == 1
    }
    rorliga = [namn for namn in namn_i_ordning if namn not in fasta]
    if any(set(dagar) != set(namn_i_ordning) for dagar in per_ar.values()):
        raise ValueError("Two red days share a date some year: the table has no way to write that.")
    rader = [f'    {ar}: "{" ".join(per_ar[ar][namn] for namn in rorliga)}",' for ar in AR]
    return "\n".join(
        (
            HUVUD.format(forsta=AR[0], sista=AR[-1]),
            "FASTA = {",
            *(f'    "{dag}": "{namn}",' for namn, dag in fasta.items()),
            "}",
            "RORLIGA_NAMN = (",
            *(f'    "{namn}",' for namn in rorliga),
            ")",
            "RORLIGA = {",
            *rader,
            "}\n",
        )
    )


if __name__ == "__main__":
    TABELL.write_text(tabell(), encoding="utf-8")

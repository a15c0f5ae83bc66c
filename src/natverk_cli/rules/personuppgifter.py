"""G: what never belongs in Git: a person's e-mail address, phone number or personnummer."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from itertools import chain

from natverk_cli.diagnostics.rule import FEL, Finding, rule
from natverk_cli.model.nulage import Nulage
from natverk_cli.source.place import Place
from natverk_cli.source.text import BOM, position

# An address is found by its @, and read backwards from there: most texts have none.
_DOMAIN = re.compile(r"@(?<=[\w.+%-]@)[\w-]++(?:\.[\w-]+)+")
# The same, spelt out so that programs shall not find it: anna (at) skola.example, anna[at]skola.example.
_SPELT = r"[(\[](?:at|AT|[Ss]nabel-?a)[)\]][ \u00a0]?[\w-]++(?:\.[\w-]{2,})+"
_SPACES = (" ", "\u00a0")
_SPELT_SIGN = re.compile(r"[ \u00a0]?[(\[][^)\]]+[)\]][ \u00a0]?")
_NOT_LOCAL = re.compile(r"[^\w.+%-]")
_LONGEST = 64  # characters before the @ (RFC 5321)
# These are compiled when a text may hold something of the kind: in most networks none does.
# Swedish numbers: +46 or 0, an area code (08 or longer), 8 to 11 digits in all, parted as people part them.
_PART = r"[ \u00a0\-‑–/)]{0,2}"
_DASH = r"[ \u00a0][\-‑–][ \u00a0]"
_CLOCK = r"[012]\d[0-5]\d"
_PHONE = (
    r"(?<![\w./+-])(?<!\d:)"
    rf"(?:(?:\+|00)46[ \-/]{{0,3}}(?:\(0\)[ \-/]{{0,3}})?[1-9](?:{_PART}[0-9]){{6,9}}"
    rf"|\(?0(?:8{_PART}[1-9]|[1-9][0-9])(?:{_PART}[0-9]){{5,8}}"
    # The dash that Word makes after the area code, with a space on either side; two times of day are parted so too.
    rf"|(?!{_CLOCK}{_DASH}{_CLOCK}(?!\d))0(?:8{_DASH}[1-9](?:{_PART}[0-9]){{5,7}}"
    rf"|[1-9][0-9]{{1,2}}{_DASH}[1-9](?:{_PART}[0-9]){{4,6}}))"
    r"(?![\w-])"
)
# What has the shape of a number but is a time of day to another (0900-1200), or ends in a date.
_WHEN = rf"{_CLOCK} ?[-–] ?{_CLOCK}|.*(?<!\d)(?:19|20)\d\d-\d\d-\d\d"
_PERSON = r"(?<![\w-])(?:19|20)?(([0-9]{2})([0-9]{2})([0-9]{2})[-+ \u00a0]?([0-9]{4}))(?![\w-])"
# What a file's bytes must hold for there to be any: far quicker to look for, and most files hold none of it.
_MAYBE_PHONE = re.compile(rb"0(?<![0-9A-Za-z_./+-].)(?:[ \-/()\x80-\xff]{0,7}[0-9]){7}")
_MAYBE_PERSON = re.compile(rb"[0-9]{6}(?:[-+ ]|\xc2\xa0)?[0-9]{4}(?![0-9A-Za-z_-])")
_AS_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_SAMORDNING = 60
_SETTINGS = "data/natverk.yaml"
_OWN = re.compile(r"^(?:insändningsadress|svar_till):[ ]*['\"]?([^\s'\"]+)", re.MULTILINE)
_CURE = "ta bort {}; kontaktuppgifter hör hemma i kontakter.csv, som aldrig sparas i Git"


def _may_hold_other_mail(own: Collection[str]) -> Callable[[bytes], bool]:
    """Whether a file's bytes may hold an address that is none of the network's own."""
    alone = [re.compile(_alone(re.escape(address.encode()))) for address in own]

    def may_hold(data: bytes) -> bool:
        signs = data.count(b"@")
        return bool(signs and signs > sum(len(one.findall(data)) for one in alone)) or _may_be_spelt(data)

    return may_hold


def _alone(address: bytes) -> bytes:
    """The address with nothing before or after that makes it another; it comes first, for that is quick to look for."""
    letter = rb"\w\x80-\xff"
    return address + rb"(?<![.+%" + letter + rb"-]" + address + rb")(?![" + letter + rb"-]|\.\w)"


def _may_be_spelt(data: bytes) -> bool:
    if b"(" not in data and b"[" not in data:  # as in most files
        return False
    return b"at)" in data or b"at]" in data or b"nabel" in data or b"AT)" in data or b"AT]" in data


def _may_hold_phone(data: bytes) -> bool:
    return b"+" in data or _MAYBE_PHONE.search(data) is not None


def _may_hold_person(data: bytes) -> bool:
    return b"000000" in data.translate(_AS_ZEROS) and _MAYBE_PERSON.search(data) is not None


def _texts(nu: Nulage, may_hold: Callable[[bytes], bool]) -> Iterator[tuple[str, str]]:
    for fil, data in nu.natverk.kallor.items():
        if may_hold(data):
            yield fil, data.removeprefix(BOM).decode("utf-8", "replace").replace("\r\n", "\n")


def _own(nu: Nulage) -> frozenset[str]:
    """The organisation's own addresses; as they stand in the settings' file when it cannot be read whole."""
    settings = nu.natverk.installningar
    known = [settings.insandningsadress, settings.svar_till]
    if "inställningar" in nu.natverk.olasta:
        text = nu.natverk.kallor.get(_SETTINGS, b"").decode("utf-8-sig", "replace")
        known += [found[1] for found in _OWN.finditer(text)]
    return frozenset(text.lower() for text in known if text)


def _place(fil: str, text: str, start: int, end: int) -> Place:
    line, column = position(text, start)
    return Place(fil, line=line, column=column, length=end - start)


@rule("G001", niva=FEL, stops_saving=True)
def e_post_i_data(nu: Nulage) -> Iterator[Finding]:
    """En e-postadress står i data/.

    Varför: Git glömmer inte. Kontaktuppgifter som en gång sparats går inte att ta bort ur historiken.
    Rätta: ta bort adressen och skriv den i kontakter.csv, som ligger utanför Git.
    """
    own = _own(nu)
    for fil, text in _texts(nu, _may_hold_other_mail(own)):
        for start, end in _mails(text):
            if _SPELT_SIGN.sub("@", text[start:end]).lower() not in own:
                cure = _CURE.format("den")
                yield Finding(_place(fil, text, start, end), "Här står en e-postadress till en person.", cure, fil)


@rule("G002", niva=FEL, stops_saving=True)
def telefonnummer_i_data(nu: Nulage) -> Iterator[Finding]:
    """Ett telefonnummer står i data/.

    Varför: Git glömmer inte. Kontaktuppgifter som en gång sparats går inte att ta bort ur historiken.
    Rätta: ta bort numret och skriv det i kontakter.csv, som ligger utanför Git.
    """
    for fil, text in _texts(nu, _may_hold_phone):
        persons = {found.span() for found in _persons(text)}
        for found in re.finditer(_PHONE, text):
            if found.span() not in persons and not re.fullmatch(_WHEN, found[0]):
                yield Finding(_place(fil, text, *found.span()), "Här står ett telefonnummer.", _CURE.format("det"), fil)


@rule("G003", niva=FEL, stops_saving=True)
def personnummer_i_data(nu: Nulage) -> Iterator[Finding]:
    """Ett personnummer står i data/.

    Varför: nätverket behöver det aldrig, och Git glömmer inte.
    Rätta: ta bort det.
    """
    for fil, text in _texts(nu, _may_hold_person):
        for found in _persons(text):
            text_about = "Här står något som ser ut som ett personnummer."
            yield Finding(_place(fil, text, *found.span()), text_about, "ta bort det", fil)


def _mails(text: str) -> Iterator[tuple[int, int]]:
    """Where each address begins and ends."""
    spelt = re.finditer(_SPELT, text) if _may_be_spelt(text.encode()) else ()
    for found in chain(_DOMAIN.finditer(text), spelt):
        at = found.start()
        if found[0][0] != "@" and text[at - 1 : at] in _SPACES:
            at -= 1
        if local := _NOT_LOCAL.split(text[max(0, at - _LONGEST) : at])[-1]:
            yield at - len(local), found.end()


def _persons(text: str) -> Iterator[re.Match[str]]:
    for found in re.finditer(_PERSON, text):
        if _is_birthday(int(found[2]), int(found[3]), int(found[4])) and _is_checked(found[1]):
            yield found


def _is_checked(number: str) -> bool:
    """Whether the last digit is the check digit of the nine before it (Luhn), as in every personnummer."""
    digits = [int(char) * (2 - place % 2) for place, char in enumerate(filter(str.isdigit, number))]
    return sum(digit // 10 + digit % 10 for digit in digits) % 10 == 0


def _is_birthday(year: int, month: int, day: int) -> bool:
    """Whether the digits can be a birthday, also in a samordningsnummer, whose day is 60 more."""
    try:
        date(2000 + year, month, day - _SAMORDNING if day > _SAMORDNING else day)
    except ValueError:
        return False
    return True

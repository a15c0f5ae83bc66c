"""What every struct of the model has in common: Swedish field names, and for a file of its own a name and a place."""

from typing import Any, Self

from msgspec import Struct

from natverk_cli.source.place import Place

# The Swedish spelling of every attribute that has å, ä or ö; all others are spelt as they are.
SPELLING = {
    "andrat": "ändrat",
    "andamal": "ändamål",
    "for_": "för",
    "ersattare": "ersättare",
    "faststalld": "fastställd",
    "fran_paragraf": "från §",
    "till_paragraf": "till §",
    "forsta_paragraf": "första_paragraf",
    "forslag": "förslag",
    "forteckning": "förteckning",
    "foredragande": "föredragande",
    "fran": "från",
    "handelser": "händelser",
    "installt_den": "inställt_den",
    "innehall": "innehåll",
    "insandning": "insändning",
    "insandningsadress": "insändningsadress",
    "kontrolleras_fran": "kontrolleras_från",
    "lank": "länk",
    "mal": "mål",
    "mote": "möte",
    "moten": "möten",
    "narvaro": "närvaro",
    "satt": "sätt",
    "skal": "skäl",
    "galler": "gäller",
    "sammanstallning": "sammanställning",
    "traffar": "träffar",
    "upprattad": "upprättad",
    "uppfoljningar": "uppföljningar",
    "utvecklingsomraden": "utvecklingsområden",
    "vard": "värd",
}


def swedish(attribute: str) -> str:
    """The field's name in the files."""
    return SPELLING.get(attribute, attribute)


class Falt(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename=swedish):
    """A group of fields inside a file."""


class Post(Falt, frozen=True, kw_only=True, dict=True):
    """A whole file. `id` is its file or folder name, `fil` its path from the network's folder, with `/`.

    Neither is written in the file itself: reading binds them once, with `bound`.
    """

    def bound(self, id_: str, fil: str, **more: Any) -> Self:  # noqa: ANN401 - derived values of several kinds
        """The same post, knowing what it is called and where it lies."""
        self.__dict__.update(id=id_, fil=fil, **more)
        return self

    @property
    def id(self) -> str:
        """File or folder name, given once and never changed."""
        return str(self.__dict__["id"])

    @property
    def fil(self) -> str:
        """Path from the network's folder."""
        return str(self.__dict__["fil"])

    def at(self, *path: str | int, key: bool = False) -> Place:
        """The place of a value in the file, by its Swedish field names; the file's start without any."""
        return Place(self.fil, path, key)

    @property
    def text(self) -> str:
        """The prose under the fields; empty for a file that has none."""
        return str(self.__dict__.get("text", ""))

    @property
    def rad(self) -> int:
        """The file's line, from 1, on which the prose begins."""
        return int(self.__dict__.get("rad", 1))

    @property
    def data(self) -> bytes:
        """The bytes of a file with prose, as they were read."""
        return bytes(self.__dict__.get("data", b""))


class Motespapper(Post, frozen=True, kw_only=True):
    """A paper in a meeting's folder."""

    @property
    def mote(self) -> str:
        """The meeting's id: the folder's name."""
        return self.fil.split("/")[-2]

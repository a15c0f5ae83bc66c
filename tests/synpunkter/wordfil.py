"""Word files as Word writes them, in the smallest form that is still real: parts of XML in a zip."""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WHO = 'w:author="Bodil Rönn" w:date="2027-01-12T09:00:00Z"'
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")

_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
</Types>"""
_TOP = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_BESIDE = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/comments" Target="comments.xml"/>
<Relationship Id="rId4" Type="{_OFFICE}/image" Target="media/image1.png"/>
<Relationship Id="rId5" Type="{_OFFICE}/hyperlink" Target="https://example.se/rutin" TargetMode="External"/>
</Relationships>"""
_STYLES = f"""{_HEAD}<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style></w:styles>"""
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>' for level in range(3)
)
_NUMBERING = f"""{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{_LEVELS}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def t(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def fet(text: str) -> str:
    """A run of bold text."""
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tillagt(text: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="90" {_WHO}>{t(text)}</w:ins>'


def struket(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="91" {_WHO}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def p(*runs: str) -> str:
    """A paragraph; what is no run yet becomes one."""
    return f"<w:p>{''.join(run if run.startswith('<') else t(run) for run in runs if run)}</w:p>"


def rubrik(text: str) -> str:
    """A heading."""
    return f'<w:p><w:pPr><w:pStyle w:val="Rubrik2"/></w:pPr>{t(text)}</w:p>'


def punkt(text: str, niva: int = 0) -> str:
    """An item of a list."""
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="{niva}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}{t(text)}</w:p>"


def kommenterat(text: str, nummer: int) -> str:
    """Text with a comment at it."""
    start, end = f'<w:commentRangeStart w:id="{nummer}"/>', f'<w:commentRangeEnd w:id="{nummer}"/>'
    return f'{start}{t(text)}{end}<w:r><w:commentReference w:id="{nummer}"/></w:r>'


def tabell(*rows: tuple[str, ...]) -> str:
    """A table."""
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def lank(text: str) -> str:
    """A link to the outside."""
    return f'<w:hyperlink r:id="rId5">{t(text)}</w:hyperlink>'


BILD = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Bild 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="rId4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)


def docx(
    *blocks: str, kommentarer: Mapping[int, tuple[str, str]] | None = None, delar: Mapping[str, bytes] | None = None
) -> bytes:
    """A whole file. `kommentarer` are who and what by number, `delar` further parts or others in place of these."""
    told = "".join(
        f'<w:comment w:id="{number}" w:author="{who}" w:initials="XX">{p(text)}</w:comment>'
        for number, (who, text) in (kommentarer or {}).items()
    )
    parts = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _TOP.encode(),
        "word/_rels/document.xml.rels": _BESIDE.encode(),
        "word/document.xml": f"{_HEAD}<w:document {_W} {_R}><w:body>{''.join(blocks)}</w:body></w:document>".encode(),
        "word/styles.xml": _STYLES.encode(),
        "word/numbering.xml": _NUMBERING.encode(),
        "word/comments.xml": f"{_HEAD}<w:comments {_W}>{told}</w:comments>".encode(),
        "word/media/image1.png": PNG,
        **(delar or {}),
    }
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()

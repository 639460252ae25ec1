"""The strategy map as a picture that every browser and drawing program opens."""

from collections.abc import Mapping
from xml.etree import ElementTree as Xml

from scorecard.formats.writing import palette
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.fonts import FAMILIES, family
from scorecard.formats.writing.rows import organization_name
from scorecard.formats.writing.scripts import is_right_to_left
from scorecard.layout import Band, Edge, MapLayout, Node, fitting, layout, text_width, wrap
from scorecard.layout.paths import arrowhead
from scorecard.models import Scorecard
from scorecard.performance import Rag

RATIO = 1.6
MARGIN = 20
HEAD = 62
FOOT = 26
FONT = ", ".join([*(f"'{family}'" for family in FAMILIES), "'Segoe UI'", "Helvetica", "Arial", "sans-serif"])
DASHES = {"strong": "", "medium": "", "weak": "5 4"}
WIDTHS = {"strong": 2.2, "medium": 1.4, "weak": 1.2}


def svg(scorecard: Scorecard, edition: Edition) -> str:
    """The map with its title above and the edition below. Text is text in it, never markup."""
    picture = layout(scorecard, fitting(scorecard, RATIO)) if any(scorecard.objectives()) else MapLayout(width=640)
    width, height = picture.width + 2 * MARGIN, picture.height + HEAD + FOOT + MARGIN
    root = _root(width, height, organization_name(scorecard.organization))
    _head(root, scorecard, width)
    drawing = Xml.SubElement(root, "g", transform=f"translate({MARGIN} {HEAD})")
    draw(drawing, picture, {})
    foot = {"x": f"{MARGIN}", "y": f"{height - 14:g}", "font-size": "10", "fill": "#" + palette.MUTED}
    _text(root, edition.words, foot)
    legend = {**foot, "x": f"{width - MARGIN:g}", "text-anchor": "end"}
    _text(root, "Arrows lead from cause to effect; thick: strong, dashed: weak.", legend)
    return Xml.tostring(root, encoding="unicode")


def map_alone(scorecard: Scorecard, ratio: float, standing: Mapping[str, Rag] | None = None) -> str:
    """The map without title, for a page that has its own; ``standing`` colours the objectives by how they stand."""
    picture = layout(scorecard, fitting(scorecard, ratio)) if any(scorecard.objectives()) else MapLayout(width=640)
    root = _root(picture.width + 4, picture.height + 4, organization_name(scorecard.organization))
    draw(Xml.SubElement(root, "g", transform="translate(2 2)"), picture, standing or {})
    return Xml.tostring(root, encoding="unicode")


def _root(width: float, height: float, name: str) -> Xml.Element:
    size = {"width": f"{width:g}", "height": f"{height:g}", "viewBox": f"0 0 {width:g} {height:g}"}
    root = Xml.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, "font-family": FONT, "role": "img"})
    Xml.SubElement(root, "title").text = f"Strategy map of {name}"
    Xml.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#" + palette.PAPER})
    return root


def _head(root: Xml.Element, scorecard: Scorecard, width: float) -> None:
    title = scorecard.title or f"Strategy map: {organization_name(scorecard.organization)}"
    for text, y, size, colour in (
        (title, 30, 20, palette.ACCENT),
        (scorecard.organization.vision, 50, 12, palette.MUTED),
    ):
        lines = wrap(text, (width - 2 * MARGIN) * 13 / size)
        shown = lines[0] + ("…" if len(lines) > 1 else "") if lines else ""
        weight = {"font-weight": "600"} if size > 12 else {}
        _text(root, shown, {"x": f"{MARGIN}", "y": f"{y}", "font-size": f"{size}", "fill": "#" + colour, **weight})


def draw(parent: Xml.Element, picture: MapLayout, standing: Mapping[str, Rag]) -> None:
    """Bands at the back, then arrows, then names, which an arrow may pass under, and cards."""
    tones = {band.id: palette.band(band.id, place) for place, band in enumerate(picture.bands)}
    for band in picture.bands:
        _band(parent, band, picture.width, tones[band.id][1])
    for edge in picture.edges:
        _edge(parent, edge)
    for band in picture.bands:
        _band_name(parent, band, picture.width, *tones[band.id])
    for node in picture.nodes:
        _card(parent, node, picture, tones[node.perspective][0], standing.get(node.id, "none"))


def _band(parent: Xml.Element, band: Band, width: float, tint: str) -> None:
    box = {"x": "0", "y": f"{band.y:g}", "width": f"{width:g}", "height": f"{band.height:g}", "rx": "8"}
    Xml.SubElement(parent, "rect", {**box, "fill": "#" + tint})


def _band_name(parent: Xml.Element, band: Band, width: float, dark: str, tint: str) -> None:
    """On a ground of the band's colour, so that an arrow passes under it and not through it."""
    reach = min(text_width(band.name) * 12 / 13 + 8, width - 20)
    x = width - 10 - reach if is_right_to_left(band.name) else 10
    ground = {"x": f"{x:g}", "y": f"{band.y + 7:g}", "width": f"{reach:g}", "height": "18", "fill": "#" + tint}
    Xml.SubElement(parent, "rect", ground)
    look = {"y": f"{band.y + 20:g}", "font-size": "12", "font-weight": "600", "fill": "#" + dark}
    _line(parent, band.name, 14, width - 14, look)


def _edge(parent: Xml.Element, edge: Edge) -> None:
    look = {"fill": "none", "stroke": "#" + palette.MUTED, "stroke-width": f"{WIDTHS[edge.strength]}"}
    if DASHES[edge.strength]:
        look["stroke-dasharray"] = DASHES[edge.strength]
    Xml.SubElement(parent, "path", {"d": edge.path, **look})
    corners = " ".join(f"{x:g},{y:g}" for x, y in arrowhead(edge.path))
    # A triangle of its own: not every program knows markers.
    Xml.SubElement(parent, "polygon", {"points": corners, "fill": "#" + palette.MUTED})


def _card(parent: Xml.Element, node: Node, picture: MapLayout, dark: str, rag: Rag) -> None:
    """In the colour of its perspective, or of how it stands, which stands beside its id as a word too."""
    dark, ground = (dark, palette.PAPER) if rag == "none" else palette.RATINGS[rag]
    head = node.id if rag == "none" else f"{node.id} · {rag}"
    box = {"x": f"{node.x:g}", "y": f"{node.y:g}", "width": f"{node.width:g}", "height": f"{node.height:g}"}
    card = Xml.SubElement(parent, "g")
    Xml.SubElement(card, "title").text = f"{node.id} {node.name}"
    Xml.SubElement(card, "rect", {**box, "rx": "6", "fill": "#" + ground, "stroke": "#" + dark})
    left, right = node.x + picture.padding, node.x + node.width - picture.padding
    y = node.y + picture.padding + picture.heading - 5
    _text(card, head, {"x": f"{left:g}", "y": f"{y:g}", "font-size": "11", "font-weight": "600", "fill": "#" + dark})
    for place, line in enumerate(node.lines, start=1):
        look = {"font-size": f"{picture.font_size:g}", "fill": "#" + palette.INK}
        _line(card, line, left, right, {"y": f"{y + place * picture.line_height:g}", **look})


def _line(parent: Xml.Element, text: str, left: float, right: float, look: dict[str, str]) -> None:
    """A line that begins on the side where its script begins."""
    if is_right_to_left(text):
        named = f"'{family(text)}', {FONT}"
        _text(parent, text, {"x": f"{right:g}", "text-anchor": "end", "font-family": named, **look})
    else:
        _text(parent, text, {"x": f"{left:g}", **look})


def _text(parent: Xml.Element, text: str, look: dict[str, str]) -> None:
    Xml.SubElement(parent, "text", look).text = text

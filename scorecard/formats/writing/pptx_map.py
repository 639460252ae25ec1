"""The strategy map on a slide: cards to edit, and arrows that follow them."""

from collections.abc import Mapping
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Pt

from scorecard.formats.writing import palette
from scorecard.formats.writing.pptx_connectors import Connector, Place, connector
from scorecard.formats.writing.pptx_parts import BODY_HEIGHT, BODY_TOP, BODY_WIDTH, SIDE, Look, add_text, rgb, write
from scorecard.layout import Band, Edge, MapLayout, Node, fitting, layout, text_width
from scorecard.layout.paths import arrival, departure
from scorecard.models import Scorecard
from scorecard.performance import Rag

POINT = 12_700
WIDTHS = {"strong": 2.25, "medium": 1.25, "weak": 1.0}


def draw_map(slide: Slide, scorecard: Scorecard, standing: Mapping[str, Rag] | None = None) -> None:
    """``standing`` colours the cards by how their objectives stand, in words as well."""
    picture = layout(scorecard, fitting(scorecard, BODY_WIDTH / BODY_HEIGHT))
    scale = min(BODY_WIDTH / picture.width, BODY_HEIGHT / picture.height)
    place = Place(SIDE + (BODY_WIDTH - picture.width * scale) / 2, BODY_TOP, scale)
    tones = {band.id: palette.band(band.id, number) for number, band in enumerate(picture.bands)}
    for band in picture.bands:
        _band(slide, band, picture, place, tones[band.id][1])
    behind = len(slide.shapes._spTree)
    for band in picture.bands:
        _band_name(slide, band, place, *tones[band.id])
    rated = standing or {}
    cards = {
        node.id: _card(slide, node, picture, place, tones[node.perspective][0], rated.get(node.id, "none"))
        for node in picture.nodes
    }
    nodes = {node.id: node for node in picture.nodes}
    for edge in picture.edges:
        arrow = _arrow(slide, edge, nodes, cards, place)
        slide.shapes._spTree.remove(arrow)
        slide.shapes._spTree.insert(behind, arrow)


def _band(slide: Slide, band: Band, picture: MapLayout, place: Place, tint: str) -> None:
    left, top = map(Emu, place.point((0, band.y)))
    width, height = Emu(place.length(picture.width)), Emu(place.length(band.height))
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, height)
    shape.name = f"Perspective {band.name}"[:80]
    plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(tint)
    shape.line.fill.background()


def _band_name(slide: Slide, band: Band, place: Place, dark: str, tint: str) -> None:
    """A label of its own on the band's colour, so that an arrow passes under it and not through it."""
    size = _size(place, 12)
    width = min(text_width(band.name) * 12 / 13 * 1.15 + 8, 500)
    box = (*place.point((10, band.y + 5)), place.length(width), place.length(20))
    label = add_text(slide, box, [(band.name, Look(size=size, bold=True, colour=dark))])
    label.name = f"Name of {band.name}"[:80]
    label.fill.solid()
    label.fill.fore_color.rgb = rgb(tint)


def _card(slide: Slide, node: Node, picture: MapLayout, place: Place, dark: str, rag: Rag) -> Any:
    left, top = map(Emu, place.point((node.x, node.y)))
    size = Emu(place.length(node.width)), Emu(place.length(node.height))
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left, top, *size)
    shape.name = f"{node.id} {node.name}"[:80]
    shape.adjustments[0] = 0.06
    plain(shape)
    shape.fill.solid()
    edge, fill = (dark, palette.PAPER) if rag == "none" else palette.RATINGS[rag]
    shape.fill.fore_color.rgb = rgb(fill)
    shape.line.color.rgb = rgb(edge)
    shape.line.width = Pt(1 if rag == "none" else 2)
    small, large = _size(place, 11), _size(place, picture.font_size)
    name = " ".join(node.lines) if node.lines and node.lines[-1].endswith("…") else node.name
    head = node.id if rag == "none" else f"{node.id} · {rag}"
    write(shape.text_frame, [(head, Look(small, edge, bold=True)), (name, Look(large))], anchor=MSO_ANCHOR.TOP)
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = Emu(place.length(picture.padding - 1))
    frame.margin_top = frame.margin_bottom = Emu(place.length(picture.padding / 2))
    return shape


def _size(place: Place, units: float) -> float:
    """A size in the layout's units as points, in the halves that PowerPoint shows."""
    return max(round(units * place.scale / POINT * 2) / 2 - 0.5, 5)


def _arrow(slide: Slide, edge: Edge, nodes: dict[str, Node], cards: dict[str, Any], place: Place) -> Any:
    out, into = departure(edge.path), arrival(edge.path)
    start = _side(nodes[edge.source], out)
    end = _side(nodes[edge.target], (-into[0], -into[1]))
    made = connector(edge, start, end, place)
    shape = slide.shapes.add_connector(MSO_CONNECTOR.CURVE, Emu(0), Emu(0), Emu(0), Emu(0))
    shape.name = f"{edge.source} leads to {edge.target}"
    shape.begin_connect(cards[edge.source], made.source_site)
    shape.end_connect(cards[edge.target], made.target_site)
    _bend(shape, made)
    plain(shape)
    shape.line.width = Pt(WIDTHS[edge.strength])
    shape.line.color.rgb = rgb(palette.MUTED)
    line = shape.line._get_or_add_ln()
    if edge.strength == "weak":
        line.append(line.makeelement(qn("a:prstDash"), {"val": "dash"}))
    line.append(line.makeelement(qn("a:tailEnd"), {"type": "triangle", "w": "med", "len": "med"}))
    return shape._element


def plain(shape: Any) -> None:
    """Without the template's style, which brings shadows that not every program can be told to leave out."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def _side(node: Node, direction: tuple[float, float]) -> tuple[float, float]:
    dx, dy = direction
    return node.centre + dx * node.width / 2, node.middle + dy * node.height / 2


def _bend(shape: Any, made: Connector) -> None:
    """Lay the curve as computed: the library only sets the two ends."""
    box = shape._element.spPr.xfrm
    for name, value in (("flipH", made.flip_h), ("flipV", made.flip_v)):
        box.attrib.pop(name, None)
        if value:
            box.set(name, "1")
    if made.turn:
        box.set("rot", str(made.turn))
    box.off.x, box.off.y, box.ext.cx, box.ext.cy = made.x, made.y, made.width, made.height
    geometry = shape._element.spPr.find(qn("a:prstGeom"))
    geometry.set("prst", made.preset)
    values = geometry.find(qn("a:avLst"))
    for number, value in enumerate(made.adjustments, start=1):
        guide = {"name": f"adj{number}", "fmla": f"val {value}"}
        values.append(values.makeelement(qn("a:gd"), guide))

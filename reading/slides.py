"""Presentations: a section and a place a slide.

Slides that are hidden are left out, but counted. What charts and pictures show is not read.
"""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from reading import office
from reading.building import TextBuilder
from reading.errors import anything_else_is_damage
from reading.loaded import Loaded

# The library has no type hints: shapes, paragraphs and slides are what it gives.
_Shape = Any
_Paragraph = Any
_Slide = Any

_MEMBERS = ("ppt/presentation.xml",)
_LINE = 228_600  # a quarter of an inch, in the units of a slide; shapes that differ by less stand side by side
_LONGEST_TITLE = 100  # characters
_ON_EVERY_SLIDE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.SLIDE_NUMBER}
_LISTS = {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY, PP_PLACEHOLDER.VERTICAL_OBJECT}
_BULLET = re.compile(r"\}bu(?:Char|AutoNum|Blip)\Z")
_DEFAULT_TITLE = re.compile(r"(?:\w+ ){0,3}PowerPoint(?:[ -]\w+)?|", re.IGNORECASE)  # in whatever language


def read(data: bytes) -> Loaded:
    """Read a presentation."""
    office.check(data, members=_MEMBERS)
    with anything_else_is_damage():
        return _read(data)


def _read(data: bytes) -> Loaded:
    presentation = Presentation(io.BytesIO(data))
    builder = TextBuilder("PowerPoint")
    titles = []
    for number, slide in enumerate(presentation.slides, start=1):
        if slide.element.get("show") not in {"0", "false"}:
            builder.begin("slide", number)
            titles.append(_add_slide(builder, slide))
    own = presentation.core_properties.title.strip()
    return builder.build("" if not titles else titles[0] if _DEFAULT_TITLE.fullmatch(own) else own)


def _add_slide(builder: TextBuilder, slide: _Slide) -> str:
    """Add a slide, and give its title."""
    shapes = list(_in_reading_order(slide.shapes))
    title = _title_shape(slide, shapes)
    if title is not None:
        builder.heading(title.text_frame.text)
    for shape in shapes:
        if title is not None and shape.shape_id == title.shape_id:
            continue
        if shape.has_text_frame:
            _add_paragraphs(builder, shape)
        elif getattr(shape, "has_table", False):
            _add_table(builder, shape.table)
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if notes is not None:
        said = [paragraph.text for paragraph in notes.paragraphs if paragraph.text.strip()]
        for position, text in enumerate(said):
            builder.paragraph(text if position else f"Notes: {text}")
    return title.text_frame.text if title is not None else ""


def _in_reading_order(shapes: Iterable[_Shape]) -> Iterator[_Shape]:
    """Give what has text or a table, from the top down, and from left to right where it stands side by side."""
    for shape in sorted(shapes, key=lambda shape: ((shape.top or 0) // _LINE, shape.left or 0)):
        if hasattr(shape, "shapes"):
            yield from _in_reading_order(shape.shapes)
        elif not (shape.is_placeholder and shape.placeholder_format.type in _ON_EVERY_SLIDE):
            yield shape


def _title_shape(slide: _Slide, shapes: list[_Shape]) -> _Shape | None:
    """Give the slide's title, or, where it has none, what stands above everything else and is as short as one."""
    if slide.shapes.title is not None and slide.shapes.title.text_frame.text.strip():
        return slide.shapes.title
    telling = [shape for shape in shapes if not shape.has_text_frame or shape.text_frame.text.strip()]
    if len(telling) > 1 and telling[0].has_text_frame:
        text = telling[0].text_frame.text.strip()
        return telling[0] if len(text) <= _LONGEST_TITLE and "\n" not in text else None
    return None


def _add_paragraphs(builder: TextBuilder, shape: _Shape) -> None:
    is_list = shape.is_placeholder and shape.placeholder_format.type in _LISTS
    for paragraph in shape.text_frame.paragraphs:
        if _is_item(paragraph, is_list=is_list):
            builder.item(paragraph.text, depth=paragraph.level)
        else:
            builder.paragraph(paragraph.text)


def _is_item(paragraph: _Paragraph, *, is_list: bool) -> bool:
    """Say whether a paragraph is an item: by the mark that it says it has, or by where it stands."""
    marks = [mark.tag for properties in paragraph._p.findall("{*}pPr") for mark in properties]  # noqa: SLF001 - the library tells no bullets
    if any(mark.endswith("}buNone") for mark in marks):
        return False
    return is_list or paragraph.level > 0 or any(map(_BULLET.search, marks))


def _add_table(builder: TextBuilder, table: Any) -> None:  # noqa: ANN401 - the library has no type hints
    rows = [["" if cell.is_spanned else cell.text for cell in row.cells] for row in table.rows]
    if table.first_row and len(rows) > 1:
        builder.table(rows[1:], columns=rows[0])
    else:
        builder.table(rows)

"""A source as it really is: a page with the quoted words boxed, a row in its table, and of a long text what is near."""

import re
from dataclasses import dataclass
from pathlib import Path

import fpdf
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import StartServer
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask, is_inside_view

_LATE = "A late book costs twenty cents a day."
_LOCKER = "Each locker is opened with the number that stands on the library card"
_LEFT, _SIZE = 60.0, 11.0  # points
_WIDTH, _HEIGHT = 595.28, 841.89
_WIDE = {"viewport": {"width": 1280, "height": 800}}
_PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True}
_BOX = f"{PANEL} .box.current"
_PICTURE = f"{PANEL} .sheet img"


@dataclass(frozen=True)
class Library:
    """Where the documents are asked about, and where the sentence on late books ends on its page, in points."""

    address: str
    end: float


def _line(file: fpdf.FPDF, top: float, text: str) -> float:
    """Write a line so far from the upper edge, and give where it ends."""
    file.text(_LEFT, top + _SIZE, text)
    return _LEFT + float(file.get_string_width(text))


def _handbook(place: Path) -> float:
    """Write a file of four pages, and give where the sentence on late books, on the second, ends."""
    file = fpdf.FPDF(unit="pt", format="A4")
    file.set_title("Handbook")
    file.set_font("Helvetica", size=_SIZE)
    file.add_page()
    _line(file, 60, "The library opens at nine in the morning and closes at six in the evening.")
    file.add_page()
    _line(file, 60, "A reader may borrow eight books at a time, and keep them for four weeks.")
    end = _line(file, 500, _LATE)
    file.add_page()
    for number in range(40):
        _line(file, 60 + 16 * number, f"The shelf of number {number} holds the atlases of one country each.")
    _line(file, 760, _LOCKER)
    file.add_page()
    _line(file, 60, "of whoever put a bag in it, and no coin is needed.")
    file.output(str(place))
    return end


def _rooms(place: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Halls"
    sheet.append(["Room", "Seats", "Price", "Equipment"])
    for number in range(1, 61):
        sheet.append([f"Room {number}", 10 + number, f"{40 + number} euros", "projector"])
    sheet["A33"] = "Aurora hall"
    sheet["D33"] = "<img src=x onerror='window.attacked=1'> organ"
    book.save(place)


def _almanac(place: Path) -> None:
    line = "Nothing of note happened in the village on this day, as on most of the others.\n\n"
    place.write_text(
        f"# Almanac\n\n{line * 1_000}## The flood\n\nThe flood carried away the wooden bridge.\n\n{line * 1_000}",
        encoding="utf-8",
    )


@pytest.fixture(scope="module", name="library")
def _library(start_server: StartServer, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Serve a PDF, a workbook and a long text."""
    folder = tmp_path_factory.mktemp("corpus")
    end = _handbook(folder / "handbook.pdf")
    _rooms(folder / "rooms.xlsx")
    _almanac(folder / "almanac.md")
    return Library(start_server(FOOTNOTE_CORPUS_DIR=str(folder)), end)


def _open(page: Page, address: str, question: str, words: str) -> None:
    """Ask, and open the citation whose quote has these words."""
    page.goto(address)
    markers = ask(page, question).locator(MARKER)
    for position in range(markers.count()):
        markers.nth(position).click()
        expect(page.locator(CURRENT).first).to_be_visible()
        if words in page.locator(CURRENT).first.inner_text():
            return
    pytest.fail(f"nothing quotes {words}")


def _drawn(page: Page) -> int:
    """Wait for the page's picture, and give how many pixels wide it is."""
    expect(page.locator(_PICTURE)).to_have_js_property("complete", value=True)
    return int(page.locator(_PICTURE).evaluate("one => one.naturalWidth"))


def _faults(page: Page) -> list[str]:
    page.wait_for_timeout(400)
    found = Axe().run(page).response["violations"]
    return [one["id"] for one in found if one["impact"] in {"serious", "critical"}]


_LATE_QUESTION = "What does a late book cost a day?"
_AURORA_QUESTION = "What does the Aurora hall cost?"


def test_the_quoted_words_are_boxed_on_the_page(page: Page, library: Library) -> None:
    """The picture of the page is there, and one box lies where the file has the words; they are also text."""
    _open(page, library.address, _LATE_QUESTION, _LATE)

    assert 1_000 < _drawn(page) <= 1_200
    expect(page.locator(_PICTURE)).to_have_attribute("alt", "Page 2 of Handbook")
    expect(page.locator(CURRENT)).to_have_text(_LATE)
    expect(page.locator(PANEL)).to_contain_text("page 2")
    expect(page.locator(_BOX)).to_have_count(1)
    sheet, box = page.locator(f"{PANEL} .sheet").bounding_box(), page.locator(_BOX).bounding_box()
    assert sheet is not None
    assert box is not None
    scale = sheet["width"] / _WIDTH
    assert sheet["height"] / scale == pytest.approx(_HEIGHT, abs=3)
    assert (box["x"] - sheet["x"]) / scale == pytest.approx(_LEFT, abs=4)
    assert (box["x"] + box["width"] - sheet["x"]) / scale == pytest.approx(library.end, abs=4)
    middle = (box["y"] + box["height"] / 2 - sheet["y"]) / scale
    assert middle == pytest.approx(500 + 0.65 * _SIZE, abs=5)
    assert is_inside_view(page, page.locator(_BOX))


def test_pages_are_turned_and_the_text_is_one_click_away(page: Page, library: Library) -> None:
    """By keyboard; the choice holds for what is opened next."""
    _open(page, library.address, _LATE_QUESTION, _LATE)
    _drawn(page)
    previous = page.get_by_role("button", name="Previous page")
    previous.focus()
    page.keyboard.press("Enter")
    expect(page.locator(_PICTURE)).to_have_attribute("alt", "Page 1 of Handbook")
    expect(page.locator(_BOX)).to_have_count(0)
    expect(previous).to_be_disabled()
    page.get_by_role("button", name="Next page").click()
    expect(page.locator(_BOX)).to_have_count(1)

    page.locator(".st-key-view_as_text").get_by_text("Text").click()
    expect(page.locator(_PICTURE)).to_have_count(0)
    expect(page.locator(CURRENT)).to_have_text(_LATE)
    expect(page.locator(".reader")).to_contain_text("The library opens at nine")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_have_count(0)
    page.locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()
    expect(page.locator(_PICTURE)).to_have_count(0)


def test_a_quote_over_two_pages_has_a_way_to_the_second(page: Page, library: Library) -> None:
    """Both pages have their part of it boxed, and its text is whole on both."""
    _open(page, library.address, "With which number is each locker opened?", _LOCKER)

    expect(page.locator(PANEL)).to_contain_text("pages 3–4")
    expect(page.locator(_PICTURE)).to_have_attribute("alt", "Page 3 of Handbook")
    expect(page.locator(_BOX)).to_have_count(1)
    page.get_by_role("button", name="The quote goes on on page 4").click()
    expect(page.locator(_PICTURE)).to_have_attribute("alt", "Page 4 of Handbook")
    expect(page.locator(_BOX)).to_have_count(1)
    expect(page.locator(CURRENT)).to_contain_text("no coin is needed")


def test_a_cited_row_stands_in_its_table(page: Page, library: Library) -> None:
    """Below the columns' names, beside its number, among its neighbours only; what it holds is text."""
    _open(page, library.address, _AURORA_QUESTION, "Aurora")

    row = page.locator(f"{PANEL} tr").filter(has=page.locator("mark[aria-current]"))
    expect(row.locator("th")).to_have_text("33")
    expect(row.locator("mark").first).to_have_text("Aurora hall")
    expect(row).to_contain_text("<img src=x")
    expect(page.locator(f"{PANEL} thead th")).to_have_text(["Row", "Room", "Seats", "Price", "Equipment"])
    expect(page.locator(f"{PANEL} tbody tr")).to_have_count(21)
    expect(page.locator(PANEL)).to_contain_text("Not shown: 21 earlier rows · 18 later rows")
    assert is_inside_view(page, row)
    assert page.evaluate("window.attacked") is None
    page.locator(".st-key-view_as_text").get_by_text("Text").click()
    expect(page.locator(f"{PANEL} table")).to_have_count(0)
    expect(page.locator(CURRENT)).to_contain_text("Room: Aurora hall")


def test_of_a_long_text_what_is_near_is_sent_and_more_on_demand(page: Page, library: Library) -> None:
    """What is read stays where it is while more comes before it, and the mark stays."""
    _open(page, library.address, "What did the flood carry away?", "flood")
    reader, mark = page.locator(".reader"), page.locator(CURRENT)
    length = "one => one.textContent.length"
    before = reader.evaluate(length)
    assert before < 65_000
    place = mark.bounding_box()
    assert place is not None
    reader.evaluate("one => one.scrollTop += 40")
    page.get_by_role("button", name="Show the text before").dispatch_event("click")

    expect(reader).to_have_text(re.compile("^.{80000,}$", re.DOTALL))
    after = mark.bounding_box()
    assert after is not None
    assert after["y"] == pytest.approx(place["y"] - 40, abs=2)


def test_a_picture_that_does_not_come_gives_way_to_the_text(page: Page, library: Library) -> None:
    """As when a page is too much to be drawn; it is tried again when it is asked for."""
    page.route("**/page-picture?*", lambda route: route.abort())
    _open(page, library.address, _LATE_QUESTION, _LATE)

    expect(page.locator(PANEL)).to_contain_text("The page could not be shown as a picture. This is its text.")
    expect(page.locator(CURRENT)).to_have_text(_LATE)
    expect(page.locator(_PICTURE)).to_have_count(0)


def test_nobody_makes_up_the_address_of_a_picture(page: Page, library: Library) -> None:
    """It is given with the page only, and holds for this page of this version of this document."""
    _open(page, library.address, _LATE_QUESTION, _LATE)
    _drawn(page)
    given = str(page.locator(_PICTURE).evaluate("one => one.src"))

    assert page.request.get(given).status == 200
    assert "page=2" in given
    for other in (given.replace("page=2", "page=1"), given[:-1] + "~", given.partition("&seal")[0], given + "é"):
        assert page.request.get(other).status == 404


@pytest.mark.parametrize(
    "context_options",
    [_WIDE, {**_WIDE, "color_scheme": "dark"}, _PHONE, {**_PHONE, "color_scheme": "dark"}],
    ids=["light", "dark", "phone", "dark phone"],
)
def test_axe_finds_no_fault_in_pages_and_tables(page: Page, library: Library) -> None:
    """Nothing runs over the side either, and the page stays as white as its paper."""
    found = {}
    for name, question, words in (("page", _LATE_QUESTION, _LATE), ("table", _AURORA_QUESTION, "Aurora")):
        _open(page, library.address, question, words)
        size = page.viewport_size
        assert size is not None
        found[name] = (_faults(page), page.evaluate("document.documentElement.scrollWidth") - size["width"])
        if name == "page":
            _drawn(page)
            assert is_inside_view(page, page.locator(_BOX))
            paper = page.locator(f"{PANEL} .sheet").evaluate("one => getComputedStyle(one).backgroundColor")
            assert paper == "rgb(255, 255, 255)"

    assert found == {"page": ([], 0), "table": ([], 0)}


@pytest.mark.parametrize("context_options", [{**_WIDE, "locale": "es-ES"}])
def test_places_are_named_in_spanish(page: Page, library: Library) -> None:
    """Where a quote stands, on hovering too."""
    page.goto(library.address)
    box = page.get_by_placeholder("Pregunte sobre los documentos")
    box.fill(_AURORA_QUESTION)
    box.press("Enter")
    marker = page.locator(MARKER).first
    expect(marker).to_have_attribute("aria-label", re.compile("fila 33$"))
    marker.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("Halls · fila 33")
    marker.click()

    expect(page.locator(PANEL)).to_contain_text("No se muestran: 21 filas anteriores · 18 filas posteriores")

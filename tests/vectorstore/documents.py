"""Documents that hypothesis makes up, of all that people write."""

from hypothesis import strategies as st

_SAID = (
    "the state agency Agency shares data with U.S. borders, e.g. reports (see Sec. 5) Dr. Smith No. 5 287(g) "
    "CBP/ICE “quoted” 3.5 A. naïve Straße 😀 👩‍👩‍👧 𝒜lpha границы 国境 情報共有 ไทย عربى x y I 12 2024 … -- – * • 1) "
    "a) (b) = # >"
)
_WORDS = _SAID.split()
_ENDS = (".", ".", ".", "?", "!", "?!", "…", '."', ".”", ".)", ":", "", "。", "！", "？」", "...", ". . .", ";")
_MARKERS = ("-", "*", "•", "–", "+", "1.", "2)", "12.", "a.", "B)", "(a)", "(iv)")
_LINE_ENDS = ("\n", "\r\n", "\r")
_WHERE_TEXTS_ARE_DIVIDED = " \t\n\r.!?…:;,。！-•*#1a.)('\"”AÉ국x\u00a0\u2028\u0085\x0b😀"

_sentences = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14),
    st.sampled_from(_ENDS),
)
_items = st.builds("{}{} {}".format, st.sampled_from(["", "  ", "\t", "    "]), st.sampled_from(_MARKERS), _sentences)
_paragraphs = st.lists(_sentences, min_size=1, max_size=6).map(" ".join)
_lines = st.lists(st.one_of(_paragraphs, _sentences, _items, st.just(""), st.sampled_from(_WORDS)), max_size=14)


@st.composite
def question_texts(draw: st.DrawFn) -> str:
    """Give a text of numbered questions with answers, with some lines before the first."""
    lines = draw(_lines)
    for number in range(1, draw(st.integers(0, 4)) + 1):
        question = " ".join(draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8)))
        lines += [f"{number}. {question}?", *draw(_lines)]
    return draw(st.sampled_from(_LINE_ENDS)).join([*lines, "Last words"])


@st.composite
def markdown_texts(draw: st.DrawFn) -> str:
    """Give a Markdown text with headings of each kind."""
    lines = draw(_lines)
    for level in draw(st.lists(st.integers(1, 6), max_size=5)):
        said = " ".join(draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5)))
        kinds = [[f"{'#' * level} {said}"], [f"{'#' * level} {said} ##"], ["", said, "====="], ["", said, said, "--"]]
        lines += [*draw(st.sampled_from(kinds)), *draw(_lines)]
    return draw(st.sampled_from(_LINE_ENDS)).join([*lines, "Last words"])


endless_texts = st.builds(
    "{}\n{}\n{}".format,
    _paragraphs,
    st.sampled_from(["国境", "word ", "x", "a, b; ", "line\n", ". "]).map(lambda part: part * 700),
    _paragraphs,
)
"""Texts with a stretch that is longer than any sentence."""

odd_texts = st.text(_WHERE_TEXTS_ARE_DIVIDED, min_size=1, max_size=200).map("Word {}".format)
"""Texts of little but what texts are divided at."""

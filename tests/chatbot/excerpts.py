"""Excerpts that a test makes up, as the retriever would have found them."""

from collections.abc import Mapping

from vectorstore import Excerpt


def excerpt(  # noqa: PLR0913 - what matters to a test, by name
    text: str,
    score: float = 1.0,
    *,
    document: str = "owls",
    section: str = "",
    section_start: int = 0,
    start: int = 0,
    continues: bool = False,
    similarity: float | None = None,
    matched: float = 0.0,
) -> Excerpt:
    """Give an excerpt of a document whose title is its name in capitals."""
    return Excerpt(
        id=f"{document}-{section_start}-{start}",
        document=document,
        title=document.title(),
        section=section,
        section_start=section_start,
        start=start,
        end=start + len(text),
        text=text,
        continues=continues,
        score=score,
        similarity=score if similarity is None else similarity,
        matched=matched,
    )


def titles_of(excerpts: list[Excerpt]) -> Mapping[str, str]:
    """Give the titles of the documents that excerpts are from, by name, in the order of the names."""
    return {one.document: one.title for one in sorted(excerpts, key=lambda one: one.document)}

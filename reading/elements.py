"""XML that strangers wrote: nothing is fetched, and what a file declares itself stands for nothing."""

from typing import Any

from lxml import etree

from reading.errors import Problem, UnreadableError


def parse_xml(data: bytes, *, encoding: str | None = None) -> Any:  # noqa: ANN401 (lxml has no types)
    """Give the elements of an XML file. Raise UnreadableError where it is not well-formed.

    `encoding` counts in place of the one that it declares.
    """
    parser = etree.XMLParser(encoding=encoding, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(Problem.DAMAGED) from error

"""Questions to begin with, taken from the documents' headings."""

import re
from itertools import chain, zip_longest

from vectorstore import Catalog

_NUMBER = re.compile(r"^\d+[.)]\s+")
_QUESTION_MARKS = ("?", "？", "؟")
_LONGEST = 150  # characters; what is longer is no example that is taken in at a glance


def starter_questions(catalog: Catalog, count: int = 4) -> list[str]:
    """Give headings that are questions, the shortest of each document, the documents by turns."""
    by_document = []
    for document in catalog.documents():
        headings = (_NUMBER.sub("", section.heading) for section in catalog.sections(document.name))
        questions = [heading for heading in headings if heading.endswith(_QUESTION_MARKS) and len(heading) <= _LONGEST]
        by_document.append(sorted(questions, key=len)[:count])
    by_turns = chain.from_iterable(zip_longest(*by_document))
    return [question for question in dict.fromkeys(by_turns) if question][:count]

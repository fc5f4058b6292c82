"""What is searched: a stand-alone question, and what can be told of it before anything is found."""

from collections.abc import Mapping
from dataclasses import dataclass

from chatbot.details import DetailAsked, detail_asked
from chatbot.languages import Language
from chatbot.names import names_in
from vectorstore import named_documents

_TELLING = 2  # words; one alone, such as "City", is found anywhere


@dataclass(frozen=True, slots=True)
class Query:
    """A stand-alone question and the language in which its asker is answered.

    `asked` is the part of it that asks: what stands before is what it leans on. `documents` are those that it names;
    `names` is what else is asked about by name; `detail` is what is wanted to the letter.
    """

    text: str
    asked: str = ""
    language: Language = "en"
    documents: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    detail: DetailAsked | None = None

    @classmethod
    def of(cls, text: str, titles: Mapping[str, str], *, asked: str, language: Language) -> "Query":
        """Tell what can be told. `titles` are those of the documents, by name.

        `asked` is the part of `text` that asks, which it ends in; without it, all of it asks.
        """
        asks = asked if asked and text.endswith(asked) else text
        return cls(
            text=text,
            asked=asks,
            language=language,
            documents=named_documents(text, titles),
            names=tuple(_without_title(name, titles) for name in names_in(asks) if not _names_a_document(name, titles)),
            detail=detail_asked(asks),
        )


def _names_a_document(name: str, titles: Mapping[str, str]) -> bool:
    """Say whether a name is a document's and nothing more: "NY", "New Yorkers", and not "New York City"."""
    return any(len(name.split()) <= len(titles[document].split()) for document in named_documents(name, titles)) or any(
        name.casefold().startswith(title.casefold()) and " " not in name[len(title) :] for title in titles.values()
    )


def _without_title(name: str, titles: Mapping[str, str]) -> str:
    """Take a document's title off a longer name: its Trust Act is just the Trust Act there, but its City is not."""
    for title in titles.values():
        rest = name[len(title) :].strip()
        if name.casefold().startswith(title.casefold()) and len(rest.split()) >= _TELLING:
            return rest
    return name

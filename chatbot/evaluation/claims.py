"""How good the checks are that what a model writes has to pass. No model is asked.

The documents' own sentences are to be let through, and what becomes of them by one change is not; so are faithful
rewordings, and what was made false of them; and as a model's sentences are labelled, so the checks are to find them.
"""

from collections.abc import Iterator

from chatbot.claims import Nearness, check
from chatbot.evaluation.cases import Cases
from chatbot.evaluation.figures import Documents
from chatbot.evaluation.mutations import mutations, names_in
from chatbot.evaluation.tally import Tally
from chatbot.places import with_titles
from vectorstore import split_sentences

_FEWEST_WORDS = 5  # shorter lines are headings and labels


def take_claims(cases: Cases, documents: Documents, nearness: Nearness, tally: Tally) -> None:
    """Take the figures of the checks: over the documents themselves, and over what the cases hold for them."""
    _take_mutations(documents, tally)
    _take_rewordings(cases, documents, nearness, tally)
    _take_labelled(cases, documents, nearness, tally)


def _take_mutations(documents: Documents, tally: Tally) -> None:
    sentences = list(_sentences(documents))
    names = names_in([sentence for _, sentence in sentences])
    for document, sentence in sentences:
        own = documents.titles[document]
        quoted = [documents.quoted(document, sentence)]
        let_through = check(sentence, quoted).support == "supported"
        tally.add("claims", "the documents' sentences", {"let through": float(let_through)})
        others = [title for title in documents.titles.values() if title != own]
        for mutation in mutations(sentence, [own, *others], names):
            caught = check(mutation.text, quoted).support != "supported"
            tally.add("mutations", mutation.kind, {"caught": float(caught)})


def _take_rewordings(cases: Cases, documents: Documents, nearness: Nearness, tally: Tally) -> None:
    for one in cases.rewordings:
        quoted = [documents.quoted(evidence.document, evidence.text) for evidence in one.evidence]
        # A state is written as the documents write it, as it is where a model's sentences are checked.
        text, mutation = (with_titles(sentence, documents.titles) for sentence in (one.text, one.mutation))
        let_through = check(text, quoted, one.language, nearness=nearness).support == "supported"
        tally.add("rewordings", one.language, {"let through": float(let_through)})
        caught = check(mutation, quoted, one.language, nearness=nearness).support != "supported"
        tally.add("reworded mutations", one.mutation_kind, {"caught": float(caught)})


def _take_labelled(cases: Cases, documents: Documents, nearness: Nearness, tally: Tally) -> None:
    """Say how often what is called supported is borne out, and how much of what is borne out is let through."""
    for one in cases.labelled:
        quoted = [documents.quoted(evidence.document, evidence.text) for evidence in one.evidence]
        support = check(with_titles(one.text, documents.titles), quoted, one.language, nearness=nearness).support
        if support == "supported":
            tally.add("labelled", "called supported", {"right": float(one.borne_out)})
        if one.borne_out:
            tally.add("labelled", "borne out", {"let through": float(support == "supported")})


def _sentences(documents: Documents) -> Iterator[tuple[str, str]]:
    for document, text in documents.texts.items():
        for span in split_sentences(text):
            sentence = text[span.start : span.end]
            if len(sentence.split()) >= _FEWEST_WORDS and not sentence.rstrip().endswith("?"):
                yield document, sentence

"""Whether a statement is borne out by its quotes, told by what must hold however that is found out."""

from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Support
from chatbot.claims import Doubt, Quoted, Verdict, check, glossary, nearness_by, thesaurus
from chatbot.languages import LANGUAGES, Language
from vectorstore import LocalEmbeddings

_BOOKS = "A reader may borrow up to twelve books for four weeks."
_OWLS = "Owls hunt mice and voles at night."
_HANDS = "Nurses must wash their hands before each visit."
_DOGS = "Members may not bring dogs into the pool."
_BUDGET = "In 2019 the council raised the parks budget by five percent."


_NEARNESS = nearness_by(LocalEmbeddings().embed_query)


def _check(statement: str, *quotes: str, language: Language = "en") -> Verdict:
    return check(statement, [Quoted(quote) for quote in quotes], language, nearness=_NEARNESS)


def _matters(verdict: Verdict) -> set[str]:
    return {doubt.matter for doubt in verdict.doubts}


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("Readers may borrow up to twelve books for four weeks.", _BOOKS, id="plural"),
        pytest.param("A reader can borrow up to twelve books.", _BOOKS, id="can for may, and less of it"),
        pytest.param("Up to twelve books may be borrowed for four weeks.", _BOOKS, id="passive"),
        pytest.param("The council tries to keep parks clean.", "The council aims to keep parks clean.", id="tries to"),
        pytest.param("A permit may be required for dogs.", "A permit may be required for dogs.", id="may be required"),
        pytest.param(
            "Two books, the atlas and the dictionary, stay in the library.",
            "The atlas and the dictionary are books that stay in the library.",
            id="a number of what is listed",
        ),
        pytest.param("A reader may borrow up to 12 books for 4 weeks.", _BOOKS, id="figures for words"),
        pytest.param("At night, owls hunt mice.", _OWLS, id="other order"),
        pytest.param("Mice are hunted by owls at night.", _OWLS, id="passive with a doer"),
        pytest.param("Before each visit, nurses must wash their hands.", _HANDS, id="other order of a duty"),
        pytest.param("Nurses are required to wash their hands before each visit.", _HANDS, id="required for must"),
        pytest.param("Nurses have to wash their hands before each visit.", _HANDS, id="have to for must"),
        pytest.param("Members are not allowed to bring dogs into the pool.", _DOGS, id="not allowed for may not"),
        pytest.param("The council raised the parks budget by 5 percent in 2019.", _BUDGET, id="date at the end"),
        pytest.param("The council increased the parks budget in 2019.", _BUDGET, id="word of the same meaning"),
        pytest.param(
            "The city spent 1,250,000 dollars on parks.",
            "The city spent 1250000 dollars on parks in 2019.",
            id="thousands parted",
        ),
        pytest.param(
            "The World Health Organization recommends two doses.", "The WHO recommends two doses.", id="name in full"
        ),
        pytest.param(
            "The WHO recommends two doses.", "The World Health Organization recommends two doses.", id="short"
        ),
        pytest.param("Lopez signs the cheques.", "Maria Lopez signs the cheques.", id="surname"),
        pytest.param("Doctors purchase medicines.", "Doctors buy medicines.", id="synonym"),
        pytest.param("The pump runs without oil.", "The pump runs without any oil.", id="without"),
        pytest.param(
            "The hospital does not release records without a letter.",
            "The hospital refuses to release records without a letter.",
            id="not for refuse",
        ),
        pytest.param(
            "Smoking is not permitted in the reading room.", "Smoking is forbidden in the reading room.", id="forbidden"
        ),
        pytest.param("A deposit is required.", "Guests must pay a deposit.", id="is required for must"),
        pytest.param(
            "A helmet is mandatory on the climbing wall.",
            "Helmets are compulsory on the climbing wall.",
            id="mandatory",
        ),
        pytest.param(
            "Wearing a helmet is mandatory on the climbing wall.",
            "A helmet must be worn on the climbing wall.",
            id="mandatory for must",
        ),
        pytest.param(
            "Visitors should call before they come.", "Visitors are advised to call before they come.", id="advice"
        ),
        pytest.param("State law sets the tax.", "The tax is set by state law.", id="level of government"),
        pytest.param(
            "According to the document, owls hunt mice at night.", _OWLS, id="where it stands, which claims nothing"
        ),
    ],
)
def test_the_same_in_other_words_is_supported(statement: str, quote: str) -> None:
    """A statement that says no more than its quote is supported, word for word or in other words."""
    assert _check(statement, quote).support == "supported"


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("A reader may borrow up to thirteen books for four weeks.", _BOOKS, id="spelt"),
        pytest.param("A reader may borrow up to 20 books for four weeks.", _BOOKS, id="figure for a word"),
        pytest.param("Two nurses watch the ward.", "Three nurses watch the ward.", id="first word"),
        pytest.param(
            "The city spent 1,350,000 dollars on parks.", "The city spent 1,250,000 dollars on parks.", id="thousands"
        ),
        pytest.param(
            "The city spent 125,000 dollars on parks.", "The city spent 1,250,000 dollars on parks.", id="a tenth"
        ),
        pytest.param("The tank holds 4.5 litres.", "The tank holds 45 litres.", id="decimal point"),
        pytest.param("Owls were counted on 3 farms.", "Owls were counted on farms.", id="added"),
        pytest.param("The pool opens on May 4.", "The pool opens on May 3.", id="day"),
        pytest.param("The budget grew by 5 million.", "The budget grew by 5 billion.", id="order of magnitude"),
        pytest.param("A reader may borrow 12 books for 12 weeks and 5 days.", _BOOKS, id="one of several"),
        pytest.param(
            "Three factors decide, including age, price and size.",
            "Several factors decide, including age, price and size.",
            id="a list that need not be all",
        ),
        pytest.param("Owls, cats and mice live in three sheds.", "Owls, cats and mice live in sheds.", id="not listed"),
    ],
)
def test_another_number_is_not_supported(statement: str, quote: str) -> None:
    """A number that the quote does not have, in figures or in words, is named as what is not borne out."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "number" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("The club was founded in 1921.", "The club was founded in 1912.", id="year"),
        pytest.param("The pool opens on May 3.", "The pool opens on June 3.", id="month of a day"),
        pytest.param("The pool opens in July.", "The pool opens in June.", id="month alone"),
        pytest.param("The budget was passed in 2018.", "The budget was passed after a long debate.", id="added"),
    ],
)
def test_another_date_is_not_supported(statement: str, quote: str) -> None:
    """A year or a month that the quote does not have is named as what is not borne out."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "date" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("Maria Lopez leads the ward.", "Anna Berg leads the ward.", id="person first"),
        pytest.param("The ward is led by Maria Lopez.", "The ward is led by Anna Berg.", id="person last"),
        pytest.param("Maria Berg signs the cheques.", "Maria Lopez signs the cheques.", id="surname"),
        pytest.param("The books are printed in Oslo.", "The books are printed in Bergen.", id="place"),
        pytest.param(
            "The club plays against Riverside Rovers.", "The club plays against Hillside Harriers.", id="club"
        ),
        pytest.param(
            "The WTO recommends two doses.", "The World Health Organization recommends two doses.", id="short form"
        ),
        pytest.param("The National Trust owns the barn.", "The barn belongs to the Wildlife Fund.", id="in full"),
        pytest.param("Members of the OECD pay a fee.", "Members of the union pay a fee.", id="for a common word"),
    ],
)
def test_another_name_is_not_supported(statement: str, quote: str) -> None:
    """A name that the quote does not have, in full or in short, is named as what is not borne out."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "name" in _matters(verdict)


@pytest.mark.parametrize(
    ("said", "negated"),
    [
        pytest.param("Members may bring dogs into the pool.", _DOGS, id="not"),
        pytest.param("Owls hunt at night.", "Owls never hunt at night.", id="never"),
        pytest.param("Owls hunt at night.", "Owls do not hunt at night.", id="do not"),
        pytest.param("The library charges for late books.", "The library doesn't charge for late books.", id="n't"),
        pytest.param(
            "The library charges for late books.", "The library no longer charges for late books.", id="no longer"
        ),
        pytest.param("The pump runs with oil.", "The pump runs without oil.", id="without"),
        pytest.param(
            "The hospital treats patients who owe money.",
            "The hospital refuses to treat patients who owe money.",
            id="refuse to",
        ),
        pytest.param("The council passed the budget.", "The council failed to pass the budget.", id="fail to"),
        pytest.param("The program can open old files.", "The program cannot open old files.", id="cannot"),
        pytest.param("The program is able to open old files.", "The program is unable to open old files.", id="unable"),
        pytest.param("The clinic has an x-ray machine.", "The clinic lacks an x-ray machine.", id="lack"),
        pytest.param("Members pay the fee.", "No members pay the fee.", id="no"),
        pytest.param("Members pay a fee.", "Members pay no fee.", id="no before what is given"),
        pytest.param(
            "The coach and the captain choose the team.",
            "Neither the coach nor the captain chooses the team.",
            id="neither",
        ),
        pytest.param(
            "Smoking is allowed in the reading room.", "Smoking is prohibited in the reading room.", id="prohibited"
        ),
        pytest.param("The rules allow dogs in the garden.", "The rules forbid dogs in the garden.", id="forbid"),
    ],
)
def test_a_negation_put_in_or_taken_out_is_not_supported(said: str, negated: str) -> None:
    """What is said does not bear out that it is not so, nor the other way round, however the "not" is said."""
    for statement, quote in ((said, negated), (negated, said)):
        verdict = _check(statement, quote)

        assert verdict.support == "unsupported"
        assert "negation" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("Nurses must wear gloves.", "Nurses may wear gloves.", id="must for may"),
        pytest.param("Nurses may wear gloves.", "Nurses must wear gloves.", id="may for must"),
        pytest.param("Nurses must wear gloves.", "Nurses should wear gloves.", id="must for should"),
        pytest.param("Nurses should wear gloves.", "Nurses may wear gloves.", id="should for may"),
        pytest.param("Players have to wear shin pads.", "Players can wear shin pads.", id="have to for can"),
        pytest.param("The treasurer must sign each cheque.", "The treasurer signs each cheque.", id="must added"),
        pytest.param("Guests are required to register.", "Guests are free to register.", id="required for free"),
        pytest.param("Guests must register.", "Guests are encouraged to register.", id="must for encouraged"),
        pytest.param("The coach is obliged to be present.", "The coach may be present.", id="obliged for may"),
        pytest.param(
            "A deposit is required for each locker.",
            "A deposit is optional for each locker.",
            id="passive for optional",
        ),
        pytest.param(
            "Registration is mandatory for guests.", "Registration is optional for guests.", id="mandatory for optional"
        ),
        pytest.param(
            "Registration is optional for guests.", "Registration is mandatory for guests.", id="optional for mandatory"
        ),
        pytest.param("The program requires a password.", "The program allows a password.", id="requires for allows"),
        pytest.param("The council keeps parks clean.", "The council aims to keep parks clean.", id="aims to"),
        pytest.param("The club wins the cup.", "The club strives to win the cup.", id="strives to"),
    ],
)
def test_what_binds_otherwise_is_not_supported(statement: str, quote: str) -> None:
    """That something may be done does not bear out that it must or should be, nor a duty that one is free to do it."""
    verdict = _check(statement, quote)

    assert verdict.support != "supported"
    assert "modality" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("The program always saves a copy.", "The program saves a copy.", id="always"),
        pytest.param("The door closes automatically at night.", "The door closes at night.", id="automatically"),
        pytest.param("Only nurses may open the cabinet.", "Nurses may open the cabinet.", id="only"),
        pytest.param("All members pay the fee.", "Members pay the fee.", id="all"),
        pytest.param("Any member pays all fees.", "Members pay fees.", id="all behind any"),
        pytest.param("Every owl eats mice.", "Most owls eat mice.", id="every for most"),
        pytest.param("Every member has a locker.", "Some members have a locker.", id="every for some"),
    ],
)
def test_leaving_no_exception_is_not_supported(statement: str, quote: str) -> None:
    """What is so does not bear out that it is always so, of all, or of these only."""
    verdict = _check(statement, quote)

    assert verdict.support != "supported"
    assert "exception" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("State law sets the fee for hunting.", "Federal law sets the fee for hunting.", id="state"),
        pytest.param("Federal law sets the fee for hunting.", "State law sets the fee for hunting.", id="federal"),
        pytest.param("The local tax pays for parks.", "The state tax pays for parks.", id="local"),
        pytest.param("The city pays for the parks.", "The federal government pays for the parks.", id="city"),
    ],
)
def test_another_level_of_government_is_not_supported(statement: str, quote: str) -> None:
    """What the state does, the nation and the town are not said to do."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "level" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param(
            "State inspectors check the kitchens, and federal inspectors check the pharmacies.",
            "Federal inspectors check the kitchens, and state inspectors check the pharmacies.",
            id="levels",
        ),
        pytest.param(
            "Anna Berg leads the ward, and Maria Lopez buys the medicines.",
            "Maria Lopez leads the ward, and Anna Berg buys the medicines.",
            id="people",
        ),
        pytest.param(
            "Riverside Rovers won the cup, while Hillside Harriers lost three matches.",
            "Hillside Harriers won the cup, while Riverside Rovers lost three matches.",
            id="clubs",
        ),
        pytest.param(
            "The WHO inspects the wards, and the FDA buys the medicines.",
            "The FDA inspects the wards, and the WHO buys the medicines.",
            id="short forms",
        ),
        pytest.param(
            "Maria Lopez buys the medicines for the ward.",
            "Anna Berg buys the medicines for the ward, and Maria Lopez keeps the keys.",
            id="one of two",
        ),
    ],
)
def test_who_does_what_is_not_to_be_swapped(statement: str, quote: str) -> None:
    """That both are named in the quote does not bear out that one does what the other does there."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "actor" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("The council increased the budget.", "The council reduced the budget.", id="increase"),
        pytest.param("The council reduced the budget.", "The council increased the budget.", id="reduce"),
        pytest.param("The drug strengthens the heart.", "The drug weakens the heart.", id="strengthen"),
        pytest.param("Fewer owls nest in the barn.", "More owls nest in the barn.", id="fewer"),
        pytest.param("The fee is higher for guests.", "The fee is lower for guests.", id="higher"),
        pytest.param("The club admits old players.", "The club admits young players.", id="old"),
        pytest.param("The files are unencrypted.", "The files are encrypted.", id="un- put in"),
        pytest.param("The files are encrypted.", "The files are unencrypted.", id="un- taken out"),
        pytest.param("The treatment is legal.", "The treatment is illegal.", id="il- taken out"),
        pytest.param("Feeding owls is discouraged.", "Feeding owls is encouraged.", id="dis-"),
    ],
)
def test_the_opposite_is_not_supported(statement: str, quote: str) -> None:
    """A word whose opposite the quote has in its place is named as what is not borne out."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert "opposite" in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param("The library lends telescopes to astronomers.", _BOOKS, id="other things"),
        pytest.param("Owls migrate across the ocean in large flocks.", _OWLS, id="other deeds"),
        pytest.param("The mayor resigned after a scandal.", _BUDGET, id="another event"),
        pytest.param("Photosynthesis turns light into sugar.", _HANDS, id="another subject"),
        pytest.param("Bats", _OWLS, id="one word"),
        pytest.param("Nurses wash their hands.", "", id="an empty quote"),
        pytest.param("Nurses wash their hands.", "…!", id="a quote of signs"),
    ],
)
def test_what_is_invented_is_unsupported(statement: str, quote: str) -> None:
    """A statement about something else than its quote is unsupported, and hardly covered."""
    verdict = _check(statement, quote)

    assert verdict.support == "unsupported"
    assert verdict.coverage < 0.5


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param(
            "Members take part in the harvest.", "Members participate in the harvest.", id="two words for one"
        ),
        pytest.param("Members participate in the harvest.", "Members take part in the harvest.", id="one word for two"),
        pytest.param("Anglers set aside money for nets.", "Anglers reserve money for nets.", id="set aside"),
        pytest.param("Crews must report leaks without delay.", "Crews must report leaks promptly.", id="without delay"),
        pytest.param(
            "Four things decide a catch: season, depth, nets and lines, and bait.",
            "Season, depth, nets and lines, and bait all decide a catch.",
            id="a list with an and in an item",
        ),
        pytest.param(
            "Borrowing ends in two cases: a lost card or an unpaid bill.",
            "Borrowing ends after a lost card or an unpaid bill.",
            id="a list with an or",
        ),
        pytest.param(
            "Groups such as the NHS and the Wildlife Fund give free advice to anglers.",
            "Groups such as the National Heron Society (NHS), the Wildlife Fund and clubs give free advice to anglers.",
            id="one of a list whose verb stands behind it",
        ),
        pytest.param(
            "If anglers hold a permit, the limit on night fishing does not apply.",
            "There is a limit on night fishing unless anglers hold a permit.",
            id="unless, the other way round",
        ),
        pytest.param(
            "The library must label shelves so that readers can find novels.",
            "The library must label shelves for readers to find novels.",
            id="so that it can",
        ),
    ],
)
def test_what_is_said_in_another_way_is_supported(statement: str, quote: str) -> None:
    """Verbs of two words, lists, exceptions and purposes may be said in another way."""
    assert _check(statement, quote).support == "supported"


@pytest.mark.parametrize(
    ("statement", "quote", "matter"),
    [
        pytest.param(
            "The document is about how reservoirs store rain for dry summers.",
            "Reservoirs store rain for dry summers.",
            "content",
            id="about the document",
        ),
        pytest.param(
            "This section discusses how reservoirs store rain for dry summers.",
            "Reservoirs store rain for dry summers.",
            "content",
            id="about a section",
        ),
        pytest.param(
            "The quota of the harbour helps restore cod stocks.",
            "The harbour sets a quota to restore cod stocks.",
            "modality",
            id="a purpose that became an effect",
        ),
        pytest.param(
            "This habit ensures that young fish survive the winter.",
            "Respect for the quota ensures that young fish survive the winter.",
            "actor",
            id="another subject",
        ),
        pytest.param(
            "The library offers help and advocacy to young readers.",
            "The library offers support to young readers.",
            "content",
            id="two words that rest on one",
        ),
        pytest.param(
            "The harbour board is a federal body.",
            "The harbour board advises local, state and federal bodies.",
            "level",
            id="one of several levels",
        ),
    ],
)
def test_what_is_turned_a_little_is_weak(statement: str, quote: str, matter: str) -> None:
    """What is only turned a little is doubted, and the doubt says of what kind it is; it is not plainly otherwise."""
    verdict = _check(statement, quote)

    assert verdict.support == "weak"
    assert matter in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        pytest.param(
            "The document is about reservoirs.", "The document is about reservoirs and dams.", id="about the document"
        ),
        pytest.param(
            "The quota helps restore cod stocks.", "The quota is there to help restore cod stocks.", id="helps"
        ),
        pytest.param("This habit keeps fish alive.", "This habit of anglers keeps fish alive.", id="this"),
    ],
)
def test_what_is_quoted_so_is_not_doubted(statement: str, quote: str) -> None:
    """What a quote says of a document, of what helps or of "this" may be said too."""
    assert _check(statement, quote).support == "supported"


@pytest.mark.parametrize(
    ("statement", "support"),
    [
        pytest.param("Overfishing can spell big trouble for coastal villages.", "supported", id="other words"),
        pytest.param(
            "Overfishing can spell big trouble for coastal villages and steam trains.",
            "weak",
            id="other words and added",
        ),
        pytest.param(
            "Overfishing can have serious consequences for coastal villages near mountain castles.",
            "weak",
            id="added to a copy",
        ),
    ],
)
def test_nearness_tells_other_words_from_added_ones(statement: str, support: Support) -> None:
    """Words that the quote lacks are vouched for unless the statement is nearer to it without them."""
    quote = "Overfishing can have serious consequences for coastal villages."

    assert _check(statement, quote).support == support
    assert check(statement, [Quoted(quote)]).support != "supported"


def test_nothing_is_borne_out_by_no_quote() -> None:
    """Without a quote a statement is unsupported."""
    assert check(_OWLS, []).support == "unsupported"


def test_what_is_added_to_something_true_is_doubted() -> None:
    """A clause of its own making is named, though the rest of the statement is borne out."""
    verdict = _check(
        "Readers may borrow up to twelve books for four weeks, and chauffeurs drive grandmothers home from concerts.",
        _BOOKS,
    )

    assert verdict.support != "supported"
    assert "content" in _matters(verdict)


@pytest.mark.parametrize(
    ("language", "statement", "quote"),
    [
        ("es", "Los miembros no pueden abandonar el hospital.", "Members may not abandon the hospital."),
        ("es", "Los pacientes pueden registrarse en la oficina.", "Patients may register at the office."),
        ("es", "El hospital protege la información de los pacientes.", "The hospital protects patients' information."),
        ("es", "La ciudad aumentó el presupuesto de los parques.", "The city increased the budget of the parks."),
        ("es", "La ley estatal protege a los agricultores.", "State law protects farmers."),
        ("es", "El club fue fundado en marzo de 1912.", "The club was founded in March 1912."),
        ("fr", "L'hôpital protège les informations des patients.", "The hospital protects patients' information."),
        ("fr", "La ville a augmenté le budget des parcs.", "The city increased the budget of the parks."),
        ("fr", "Les patients peuvent accepter le traitement.", "Patients may accept the treatment."),
        ("pt", "O hospital protege as informações dos pacientes.", "The hospital protects patients' information."),
    ],
)
def test_a_translation_is_supported(language: Language, statement: str, quote: str) -> None:
    """A statement in another language is borne out by an English quote that says the same."""
    assert _check(statement, quote, language=language).support == "supported"


@pytest.mark.parametrize(
    ("language", "statement", "quote", "matter"),
    [
        ("es", "El hospital no protege la información.", "The hospital protects information.", "negation"),
        ("es", "Los pacientes deben registrarse en la oficina.", "Patients may register at the office.", "modality"),
        ("es", "Los lectores pueden llevar quince libros.", "Readers may borrow twelve books.", "number"),
        ("es", "El club fue fundado en 1921.", "The club was founded in 1912.", "date"),
        ("es", "La ley federal protege a los agricultores.", "State law protects farmers.", "level"),
        ("es", "La ciudad redujo el presupuesto.", "The city increased the budget.", "opposite"),
        ("es", "Solo los pacientes pueden abrir el archivo.", "Patients may open the file.", "exception"),
        ("fr", "L'hôpital refuse de protéger les informations.", "The hospital protects information.", "negation"),
        ("fr", "Les patients doivent accepter le traitement.", "Patients may accept the treatment.", "modality"),
        ("fr", "Les lecteurs peuvent emprunter quinze livres.", "Readers may borrow twelve books.", "number"),
        ("fr", "Le club a été fondé en 1921.", "The club was founded in 1912.", "date"),
        ("fr", "La loi fédérale protège les agriculteurs.", "State law protects farmers.", "level"),
        ("fr", "La ville a réduit le budget.", "The city increased the budget.", "opposite"),
        ("pt", "O hospital não protege as informações.", "The hospital protects information.", "negation"),
        ("pt", "Os pacientes devem aceitar o tratamento.", "Patients may accept the treatment.", "modality"),
        ("pt", "Os leitores podem levar quinze livros.", "Readers may borrow twelve books.", "number"),
        ("pt", "O clube foi fundado em 1921.", "The club was founded in 1912.", "date"),
        ("pt", "A lei federal protege os agricultores.", "State law protects farmers.", "level"),
    ],
)
def test_what_a_translation_changes_is_not_supported(
    language: Language, statement: str, quote: str, matter: str
) -> None:
    """What must be borne out to the letter must be so in each language."""
    verdict = _check(statement, quote, language=language)

    assert verdict.support != "supported"
    assert matter in _matters(verdict)


@pytest.mark.parametrize(
    ("statement", "quotes", "support"),
    [
        pytest.param(
            "Owls hunt mice at night and lay four to seven eggs.",
            ["Owls hunt mice at night.", "Owls lay four to seven eggs."],
            "supported",
            id="each a part",
        ),
        pytest.param(
            "The library lends books, and readers may return them at the station.",
            ["The library lends books.", "Books may be returned by readers at the station."],
            "supported",
            id="each a clause",
        ),
        pytest.param(
            "Riverside Rovers won the cup.",
            ["Hillside Harriers won the cup.", "Riverside Rovers train on Mondays."],
            "unsupported",
            id="of another",
        ),
        pytest.param(
            "The club has three pools.",
            ["The club has pools.", "The pools open at six.", "Dogs stay outside."],
            "unsupported",
            id="as many as there are quotes",
        ),
    ],
)
def test_several_quotes_bear_out_together(statement: str, quotes: list[str], support: Support) -> None:
    """Each quote may bear out a part; what one says of another, or forbids, the others do not make good."""
    assert _check(statement, *quotes).support == support
    assert _check(statement, *reversed(quotes)).support == support


def test_a_title_says_which_place_is_meant() -> None:
    """A document about a place need not name it in each sentence; another place is another name."""
    quotes = [Quoted(_BOOKS, "Borrowing", "Springfield")]

    assert check("In Springfield, readers may borrow up to twelve books.", quotes).support == "supported"
    elsewhere = check("In Shelbyville, readers may borrow up to twelve books.", quotes)
    assert elsewhere.support == "unsupported"
    assert "name" in _matters(elsewhere)


@pytest.mark.parametrize(
    ("statement", "quote", "heading"),
    [
        pytest.param("The fee is 20 dollars.", "Members pay it in spring.", "The fee is 20 dollars", id="number"),
        pytest.param("Dogs are not allowed in the pool.", "The pool opens at six.", "Dogs are not allowed", id="not"),
    ],
)
def test_a_heading_bears_out_no_claim(statement: str, quote: str, heading: str) -> None:
    """What only the heading of a quote says is not said by the quote."""
    assert check(statement, [Quoted(quote, heading, "Rules")]).support == "unsupported"


def test_a_doubt_quotes_the_statement() -> None:
    """A doubt names what is not borne out in the statement's own words."""
    assert _check("A reader may borrow up to 20 books for four weeks.", _BOOKS).doubts == (Doubt("number", "20"),)


_SAID = (
    _BOOKS,
    _OWLS,
    _HANDS,
    _DOGS,
    _BUDGET,
    "Books that are not returned within 30 days cost 1,200 crowns.",
    "The reading room must not be used for meals.",
    "The hospital refuses to release records without a letter from the patient.",
    "In 2014 the hospital merged with St. Anne's Clinic in Bergen.",
    "Visitors should leave the ward by eight in the evening.",
    "Barn owls lay four to seven eggs, and both parents feed the young.",
    "The Norwegian Owl Trust (NOT) counts nests every April.",
    "State law sets the tax, but local governments collect it.",
    "Federal grants pay for two thirds of the new bridge.",
    "Members under 16 are not allowed to use the weights unless a coach is present.",
    "The club's treasurer, Maria Lopez, signs all cheques.",
    "Riverside Rovers won the cup, while Hillside Harriers lost three matches.",
    "The program saves a copy of the file every ten minutes; this cannot be switched off.",
    "Press F5 to refresh the view (Windows only).",
    "It is recommended that passwords are at least 14 characters long.",
    "Neither the coach nor the captain chooses the team.",
    "Registration is optional, yet most guests register.",
    'Dr. Ito wrote: "No owl sleeps in the rain."',
    "Hours: Monday to Friday, 9 a.m. to 5 p.m.",
    "Section 12(b) applies to dogs, cats and ferrets.",
    "Although the drug weakens the heart, doctors increasingly prescribe it.",
    "No longer may cars enter the old town.",
    "Swimmers rarely drown here, because lifeguards never leave the beach.",
)
_said = st.sampled_from(_SAID)


@given(_said)
def test_what_is_quoted_is_supported(sentence: str) -> None:
    """Whatever a sentence says, it bears out itself, without a doubt and altogether."""
    assert _check(sentence, sentence) == Verdict("supported", 1.0)


@given(_said, st.lists(_said, max_size=3), st.integers(0, 3))
def test_other_quotes_take_nothing_away(sentence: str, others: list[str], place: int) -> None:
    """A sentence that is quoted is supported, whatever is quoted before and behind it."""
    assert _check(sentence, *others[:place], sentence, *others[place:]).support == "supported"


@pytest.mark.parametrize(
    "statement",
    [
        "Owls hunt at night, and nurses must wash their hands.",
        "Readers may borrow thirteen books.",
        "Nurses may wash their hands.",
        "Members may bring dogs into the pool.",
        "In 2019 the council cut the parks budget.",
        "The mayor collects stamps.",
    ],
)
def test_the_order_of_quotes_does_not_decide(statement: str) -> None:
    """What is borne out, and what is not, is so in whatever order the quotes stand."""
    verdicts = {_check(statement, *quotes).support for quotes in permutations((_BOOKS, _OWLS, _HANDS, _DOGS, _BUDGET))}

    assert len(verdicts) == 1


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("", id="empty"),
        pytest.param("…?! — ()", id="signs"),
        pytest.param("Owls", id="a word"),
        pytest.param("Owls \u202ehunt\u202c mice\u200b", id="bidi"),
        pytest.param("Owls\x00 hunt\x00", id="nul"),
        pytest.param("\ud800", id="a lone surrogate"),
        pytest.param("[[Owls]] (hunt <mice> {at night}", id="brackets"),
        pytest.param("' OR 1=1; -- %s {0} \\1", id="marks of other languages"),
        pytest.param("(" * 10_000, id="long: brackets"),
        pytest.param("o" * 10_000, id="long: a word"),
        pytest.param("Owl " * 2_500, id="long: a name"),
        pytest.param("Owls hunt mice at night, and nurses must not wear 12 gloves. " * 32, id="long: sentences"),
        pytest.param("owls hunt mice and bats and nurses must wash " * 222, id="long: a clause"),
    ],
)
def test_any_text_can_be_checked(statement: str) -> None:
    """Whatever a model writes there is a verdict, and so there is whatever a document says."""
    for verdict in (_check(statement, _OWLS), _check(_OWLS, statement)):
        assert verdict.support in get_args(Support)
        assert 0.0 <= verdict.coverage <= 1.0


@given(
    st.text(st.characters(), max_size=200),
    st.text(st.characters(), max_size=200),
    st.sampled_from(LANGUAGES),
)
def test_any_text_can_be_held_against_any(statement: str, quote: str, language: Language) -> None:
    """In each language there is a verdict on any text, and a doubt never names nothing."""
    verdict = _check(statement, quote, language=language)

    assert verdict.support in {"supported", "weak", "unsupported"}
    assert all(doubt.words for doubt in verdict.doubts)


def test_the_thesaurus_holds_terms_in_order() -> None:
    """A line is a term, three fields of others (the same, near it, opposite), none in two of them, and its marks."""
    lines = thesaurus.FILE.read_text(encoding="utf-8").splitlines()
    heads = [line.split("\t")[0] for line in lines]

    assert heads == sorted(set(heads))
    for line in lines:
        head, *fields = line.split("\t")
        marks = fields.pop()
        terms = [term for field in fields for term in field.split(" ") if term]
        assert len(fields) == 3
        assert set(marks) <= {thesaurus.DOER, thesaurus.COMMON}
        assert terms or marks
        assert len(terms) == len(set(terms))
        assert head not in terms
        assert all(field.split() == sorted(field.split()) for field in fields)


def test_the_thesaurus_comes_with_its_licence() -> None:
    """The licence of what the thesaurus was made from stands beside it."""
    assert "Princeton University" in thesaurus.LICENCE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("term", "other"), [("increas", "decreas"), ("legal", "illeg"), ("strengthen", "weaken"), ("old", "young")]
)
def test_the_thesaurus_knows_opposites(term: str, other: str) -> None:
    """Opposites are such from both sides, and do not mean the same."""
    assert other in thesaurus.entry(term).opposite
    assert term in thesaurus.entry(other).opposite
    assert other not in thesaurus.entry(term).same


_GLOSSARIES = sorted(Path(glossary.__file__).parent.glob("*.txt"))


def test_each_language_has_its_glossary() -> None:
    """There is a glossary for each language but English, and none besides."""
    assert len(_GLOSSARIES) == len(LANGUAGES) - 1


@pytest.mark.parametrize("file", _GLOSSARIES, ids=lambda file: file.stem)
def test_a_glossary_is_an_english_word_and_its_counterparts_a_line(file: Path) -> None:
    """Each line has one English word, met once, in order, and counterparts of one word each, none twice."""
    lines = file.read_text(encoding="utf-8").splitlines()
    heads = [line.split(":")[0] for line in lines]

    assert heads == sorted(set(heads))
    for line in lines:
        head, colon, words = line.partition(": ")
        counterparts = words.split(", ")
        assert colon
        assert head == head.strip().lower()
        assert all(word == word.strip() and word for word in counterparts)
        assert len(counterparts) == len(set(counterparts))

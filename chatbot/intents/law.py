"""Whether what asks for a decision asks for legal advice: that is so by what it is about, and not by its form.

"Should I sign?" asks for it where the papers are an authority's; "Should I oil the chain?" does not. What a question is
about is told by its own words and by what is found for it. The words are of law in general, in the six languages,
folded; what is of law only beside others ("fine", "case") is left out.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from chatbot.intents.recognizing import Intent
from chatbot.intents.wording import fold
from vectorstore import Excerpt

_LEAST = 1 / 2  # of what is found; documents on law speak of it nearly everywhere, others now and then

_ENGLISH = r"""(?<!by-)(?<!by )(?<!in-)laws?(?!n)|lawful\w*|unlawful\w*|legal\w*|illegal\w*|lawyers?|attorneys?
    |lawsuits?|su(?:e|ed|ing)|litigat\w*|statut(?:es?|ory)|legislat\w*|judges|judicial\w*|prosecut\w*|indict\w*
    |(?<!tennis )(?<!squash )(?<!sports )(?<!badminton )(?<!basketball )(?<!food )courts?(?! ?(?:yards?|booking))
    |polic(?:e|ing)|sheriffs?|troopers?|warrants?|arrest\w*|detain\w*|detention|deport\w*|jail\w*|prisons?|imprison\w*
    |bail|parole|probation officers?|convict(?:ed|ion|ions)|felon\w*|misdemeanou?rs?|crim(?:es?|inal\w*)|evict\w*
    |immigra\w*|asylum|visas?|green ?cards?|undocumented|citizenship|(?:civil|human) rights|civil liberties|due process
    |constitution\w*|jurisdictions?|(?:law|border) enforcement|uscis"""
_SPANISH = r"""ley(?:es)?|legal(?:es|mente)?|ilegal\w*|abogad[oa]s?|juez|jueces|juici[oa]s?|tribunal(?:es)?|juzgado
    |fiscal(?:es|ia)|policias?|arrest\w*|deten(?:id[oa]s?|cion|er)|detuv\w*|deport\w*|carcel(?:es)?|prision|delitos?
    |crimen(?:es)?|inmigra\w*|migratori[oa]s?|asilo|visas?|indocumentad[oa]s?|ciudadania|demandar\w*|desaloj\w*
    |derechos (?:civiles|humanos)|fianza migratoria"""
_FRENCH = r"""lois?|legal(?:e|es)?|legaux|illegal\w*|illegaux|avocat(?:e|s|es)?|juges|tribuna(?:l|ux)|procureurs?
    |polic(?:e|iers?)|gendarm\w*|arret(?:e|ee|es|ation)s? par|arrestations?|detention|expuls\w*|prison|crimes?|delits?
    |immigra\w*|asile|sans-papiers|citoyennete|droits (?:civiques|humains|de l'homme)"""
_PORTUGUESE = r"""leis?|lega(?:l|is)|ilega(?:l|is)\w*|advogad[oa]s?|juiz(?:es)?|tribuna(?:l|is)|promotor(?:es)?
    |policia(?:is|l)?|pres[oa]s?|deti(?:do|da|dos|das|veram)|detencao|deporta\w*|prisao|crimes?|imigra\w*|asilo|vistos?
    |cidadania|processar|despej\w*|direitos (?:civis|humanos)"""
_CREOLE = r"""lwa|legal|ilegal|avoka|jij|tribinal|lapolis|polis|arete|detansyon|depote|depotasyon|prizon|krim
    |imigrasyon|imigran|azil|viza|dwa (?:sivil|moun)"""
_CHINESE = (
    "法律|法院|法庭|法官|律师|警察|警方|逮捕|拘留|拘捕|驱逐|遣返|移民|庇护|签证|绿卡|监狱|犯罪|起诉"
    "|诉讼|违法|合法|非法|执法|民权|人权"
)
_LATIN = f"{_ENGLISH}|{_SPANISH}|{_FRENCH}|{_PORTUGUESE}|{_CREOLE}".replace("\n    ", "")
_OF_LAW = re.compile(rf"(?<![\w-])(?:{_LATIN})(?!\w)|{_CHINESE}")
_AUTHORITY = re.compile(r"\bICE\b")  # in capitals only: the other one is cold


def intent_over(intent: Intent, question: str, excerpts: Sequence[Excerpt]) -> Intent:
    """Say what kind of turn a question is, now that it is known what was found for it.

    Where the documents are not on law, what seemed to ask for advice asks what they say: it is a question. If it
    speaks of law itself, it may be somebody's own case all the same.
    """
    if intent not in {"advice", "own_case"} or _are_on_law(excerpts):
        return intent
    return "own_case" if speaks_of_law(question) else "question"


def _are_on_law(excerpts: Sequence[Excerpt]) -> bool:
    on_law = sum(speaks_of_law(f"{one.section}\n{one.text}") for one in excerpts)
    return on_law > 0 and on_law >= _LEAST * len(excerpts)


@lru_cache(maxsize=8_192)  # passages are found again and again
def speaks_of_law(text: str) -> bool:
    """Say whether a word of law stands in a text."""
    return bool(_AUTHORITY.search(text) or _OF_LAW.search(fold(text)))

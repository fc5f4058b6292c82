"""The language a question is in.

What is certain counts first: Chinese characters, and the small words that a language cannot do without. Where they
leave it open (a word or two, names, words that languages share), letters and letter sequences tip the scale, and the
language of the conversation holds its own against mere likelihood.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Literal, get_args

Language = Literal["en", "es", "fr", "pt", "ht", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
ENGLISH_NAMES: Mapping[Language, str] = {
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "pt": "Portuguese",
    "ht": "Haitian Creole",
    "zh": "Chinese",
}

_HOLDS = 0.5  # of a word: what the language of the conversation is ahead by, before a question is read
_READ = 500  # characters; a longer question has said by then which language it is in

_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")  # each of these characters counts as a word
_WORD = re.compile(r"[¿¡]|[^\W\d_]+")  # apostrophes part words: what is left of an elision ("l", "qu", "s") counts

# Closed classes: articles, prepositions, conjunctions, pronouns, question words, auxiliaries, ordinals; and courtesies.
# A word that two languages share counts for both.
_SMALL_WORDS: Mapping[Language, str] = {
    "en": """a an the and or but if of to in on at by for from with without into about as than between against
        during is are was were be been being am do does did done can could may might must shall should will
        would have has had not no yes i im me my mine you your u r ur he him his she her it its we us our they
        them their theirs this that these those there here what which who whom whose when where why how any some
        all both each every either neither other another more most much many then so also too only just again
        same else anyone anybody someone somebody anything something nothing nobody please plz thanks thank thx
        ty hello hi hey sorry good morning afternoon evening bye first second third fourth fifth last one two
        tell show give explain say says s t d ll re ve english""",
    "es": """¿ ¡ el la los las un una unos unas lo y o de del al a en con sin contra por para sobre entre desde
        hasta hacia según que qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo donde dónde
        adónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas porque si sí no ni pero mas
        más menos muy también tan ya es son era fue fueron ser está están estar estoy hay ha han he haber había
        tiene tienen tengo tener puede pueden puedo puedes hace hacen hacer hago se me mi mis te tu tus le les
        su sus nos nuestro nuestra él ella ellos ellas usted ustedes yo esto eso esta este estos estas ese esa
        esos esas otro otra otros otras mismo misma algo alguien algún alguna todo todos toda todas ambos ambas
        dos primero primera segundo segunda tercero tercera último última gracias hola buenos buenas días tardes
        noches favor dime dame dígame quiero quisiera necesito español""",
    "fr": """le la les l un une des du de d au aux à a en dans sur sous avec sans pour par chez entre vers et ou
        où mais donc car ni ne n pas non oui si que qu qui quoi quel quelle quels quelles quand pourquoi combien
        dont est sont était étaient être suis été ai as ont avait avoir y il ils elle elles on je j tu nous vous
        me m te t se s lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces ça
        cela ceci celui celle ceux autre autres même tout tous toute toutes plus moins très aussi encore peut
        peuvent peux puis fait font faire faut deux premier première deuxième troisième dernier dernière merci
        beaucoup bonjour bonsoir salut plaît dis dites voudrais français""",
    "pt": """o a os as um uma uns umas do da dos das de no na nos nas em ao aos à às num numa pelo pela pelos
        pelas com sem contra por para sobre entre desde até e ou mas mais menos muito muita também não nem sim
        se que quê quem qual quais quando onde como quanto quanta quantos quantas porque é são era foi foram ser
        está estão estar há tem têm tenho ter pode podem posso faz fazem fazer faço eu meu minha meus minhas seu
        sua seus suas te me lhe ele ela eles elas você vocês nós isso isto esse essa este esta esses essas
        aquele aquela outro outra outros outras mesmo mesma algo algum alguma alguém todo todos toda todas tudo
        ambos ambas dois duas primeiro primeira segundo segunda terceiro terceira último última obrigado
        obrigada olá oi bom boa dia tarde noite favor gostaria quero preciso diga português""",
    "ht": """mwen m ou w li l nou n yo la lan a an nan yon ak avèk pou sou pa de ki kisa kiyès kilès kijan
        kouman kote kibò konbyen poukisa paske lè eske èske se te ta pral ap ka kapab gen genyen fè ye e epi
        oswa tou menm lòt tout plis anpil moun sa si mesi mèsi bonjou bonswa tanpri souple di kreyòl non wi
        premye dezyèm twazyèm dènye toude""",
    "zh": "",  # its characters are words enough
}
_VOCABULARY = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def detect_language(question: str, *, before: Language = "en") -> Language:
    """Say which language a question is in. `before` is the language of the conversation so far."""
    text = unicodedata.normalize("NFC", question[:_READ]).casefold()
    words = _WORD.findall(text)
    evidence = {
        language: sum(word in vocabulary for word in words) + _HOLDS * (language == before)
        for language, vocabulary in _VOCABULARY.items()
    }
    evidence["zh"] += len(_CHINESE.findall(text))
    best, second_best = sorted(evidence.values(), reverse=True)[:2]
    if best - second_best < 1:  # likelihoods, which are at most 1, could turn it
        for language, likelihood in _rank()(text):
            evidence[language] += likelihood
    return max(LANGUAGES, key=evidence.__getitem__)


@cache
def _rank() -> Callable[[str], Sequence[tuple[Language, float]]]:
    """Give what ranks the languages by their likelihood. Its model takes half a second to load: only when needed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy, and the model with it

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    rank: Callable[[str], Sequence[tuple[Language, float]]] = identifier.rank
    return rank

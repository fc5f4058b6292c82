"""Greetings and thanks: turns that are nothing else, in any language, words or emoji."""

import re
from collections.abc import Mapping
from typing import Literal

from chatbot.languages import Language

Courtesy = Literal["greeting", "thanks", ""]

# Folded: lower case, no accents. An expression a line or more; blanks part words.
_GREETINGS: Mapping[Language, str] = {
    "en": r"hi+|hello+|hey+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|what is up|sup"
    r"|how (?:are|is) (?:you|it)(?: (?:doing|going))?(?: today)?|nice to meet you",
    "es": r"hola+|buenas|buen dia|buenos dias|buenas (?:tardes|noches)|que tal|como (?:estas?|esta usted)|saludos",
    "fr": r"bonjour|bonsoir|salut|coucou|bonne journee|comment (?:allez[- ]vous|ca va|vas[- ]tu)|ca va",
    "pt": r"oi+|ola+|e ai|bom dia|boa tarde|boa noite|tudo (?:bem|bom)|como vai(?: voce)?",
    "ht": r"bonjou|bonswa|alo|sak pase|sa k ?ap fet|kijan ou ye|kouman ou ye",
    "zh": r"[你您]们?好[吗嗎]?|嗨|哈[喽囉罗]|早上好|上午好|中午好|下午好|[晚早]安?上?好|早安|大家好",
}
_THANKS: Mapping[Language, str] = {
    "en": r"thanks?(?: you)?|thankyou|thanx|tha?nx|thx+|tysm|ty|tnx|cheers|much (?:appreciated|obliged)|appreciated"
    r"|(?:i |we )?(?:really )?appreciate (?:it|that|this|your help)|bless you|bye(?:[- ]?bye)?|goodbye|see (?:you|ya)"
    r"|good ?night|take care|have a (?:\w+ )?(?:day|one|evening|night|weekend)|later|ciao|no,? thanks?(?: you)?",
    "es": r"gracias|(?:te|le|se) lo agradezco|muy agradecid[oa]|adios|hasta (?:luego|pronto|manana)|chao|chau"
    r"|nos vemos|que tenga (?:un )?buen dia",
    "fr": r"merci|au revoir|a (?:bientot|plus(?: tard)?)|adieu|bonne (?:soiree|nuit)|je vous remercie|je te remercie",
    "pt": r"obrigad[oa]|obg|valeu|agradeco|grat[oa]|tchau|adeus|ate (?:logo|mais|breve)",
    "ht": r"mesi|orevwa|babay|n a we(?: pita)?|pase bon jounen|bon jounen",
    "zh": r"(?:非常|十分|多|太|真的?)?(?:感谢|感謝|[谢謝][谢謝])[你您]?们?(?:的(?:帮助|幫助|解答|回答))?|多[谢謝]"
    r"|唔該|唔该|[再拜]见|再見|拜拜|辛苦[了啦]",
}
_ACKNOWLEDGED: Mapping[Language, str] = {
    "en": r"o?kay|ok+|k|kk|cool|great|perfect|awesome|excellent|nice|good(?: job)?|well done|wonderful|amazing|fine"
    r"|super"
    r"|fantastic|brilliant|lovely|alright|all right|sweet|neat|wow|got it|i see|i understand|understood|makes sense"
    r"|noted"
    r"|fair enough|sounds good|no (?:problem|worries)|all (?:clear|good|set)|right|sure|lol|ha(?:ha)+|interesting"
    r"|helpful"
    r"|(?:that|this|it) (?:really )?help(?:s|ed)|you (?:have been|were|are) … (?:help|helpful|great|kind|best"
    r"|awesome)"
    r"|(?:that|this|it)(?: is| was|'s)? (?:(?:a|an|very|really|so|super|quite|just|exactly|all) )*(?:helpful|useful"
    r"|great|clear"
    r"|good|all|it|perfect|kind|nice|interesting|amazing|awesome|what i (?:needed|wanted)|big help"
    r"|help)(?: (?:for )?now)?"
    r"|(?:very|really|so|super|most) (?:helpful|useful|kind|clear|good|nice)|i am (?:done|good)|nothing else"
    r"|no more questions",
    "es": r"vale|de acuerdo|perfecto|genial|excelente|bueno|bien|muy (?:bien|amable|util|claro)|listo|entendido"
    r"|entiendo|claro"
    r"|estupendo|eso es todo|(?:es|fue) (?:muy|de mucha|de gran) (?:util|amable|ayuda)|me (?:ayuda|ayudo"
    r"|sirve)(?: mucho)?",
    "fr": r"d'accord|parfait|super|genial|excellent|tres (?:bien|utile|clair|gentil)|bien|compris|entendu"
    r"|c'est (?:tout|bon|clair)"
    r"|(?:ca|cela) m'aide(?: beaucoup)?|(?:c'est|c'etait) tres (?:utile|gentil|clair)|je comprends|impeccable|top",
    "pt": r"perfeito|otimo|legal|beleza|entendi|certo|ta bom|esta bem|muito (?:bom|bem|util|gentil)|bom|blz|show"
    r"|maravilha"
    r"|isso e tudo|(?:isso )?ajudou(?: muito)?|foi muito util|excelente",
    "ht": r"dako|oke|trebyen|tre byen|mwen konprann|se sa|sa ede m(?: anpil)?|bel bagay|pafe|byen",
    "zh": r"好的?[吧啊呀]?|行|可以|明白了?|知道了|了解了?|懂了|很好|太好了|太棒了|很有(?:帮助|幫助|用)|没[问問]题"
    r"|不[错錯]|[对對]的?|收到|嗯+",
}
_BESIDES: Mapping[Language, str] = {
    "en": r"there|all|everyone|everybody|again|(?:so|very) much|a (?:lot|ton|bunch|million)|lots|many|million|bot"
    r"|footnote"
    r"|buddy|friend|mate|man|sir|ma'?am|madam|folks|team|guys|dear|dude|to you|my|then|now|too|and|you|very|so|oh|ah"
    r"|well|(?:explanation|answer|summary|overview|work|stuff|info|information|help)s?"
    r"|for (?:the|your|all|all the|all your|that|this|everything)? ?(?:\w*[- ]?(?:help|info|information|answers?"
    r"|time|explanation"
    r"|reply|response|support|patience|helping|explaining|clarification))?|that|is|a|indeed|anyway|yes|yeah|please"
    r"|today",
    "es": r"muchas|muchisimas|mil|por (?:tu|su|la|todo|toda la)(?: (?:ayuda|informacion|respuesta|tiempo))?|a todos"
    r"|amigos?"
    r"|muy|y|senor(?:a|ita)?|de verdad|tod[oa]s?|igualmente|si",
    "fr": r"beaucoup|bien|bcp|mille fois|infiniment|a (?:tous|vous|toi)|pour (?:votre|ton|l'|tout|les?"
    r"|cette)(?: ?\w+)?|et|tres"
    r"|monsieur|madame|oui|encore",
    "pt": r"muit[oa]|mesmo|pel[oa] (?:\w+ )?(?:ajuda|informac(?:ao|oes)|resposta|atencao)|a todos|demais|por tudo|e"
    r"|sim|gente|pessoal",
    "ht": r"anpil|pou (?:ed|tout)(?: (?:ou|la|bagay))?|zanmi|wi|ak|tout moun|mesye|madanm",
    "zh": r"了|啊|呀|哦|噢|那|就|都|朋友|非常|很|的|吧|[你您]|先",
}
# Beside a courtesy a short remark may stand that speaks of who is talking, or of the talk, and asks for nothing.
_OF_THE_TALK: Mapping[Language, str] = {
    "en": r"you|your|i|me|my|this|that|it",
    "es": r"usted|te|le|lo|la|me|mi|tu|eso|esto",
    "fr": r"vous|votre|tu|te|je|j'\w+|me|m'\w+|ca|cela|c'\w+",
    "pt": r"voce|te|me|meu|minha|isso|isto",
    "ht": r"ou|m|mwen|sa",
    "zh": r"[你您我这那]",
}
_ASKING: Mapping[Language, str] = {
    "en": r"who|whom|whose|what|when|where|why|how|which|if|whether|and|but|also|then|now|tell|show|give|say|explain"
    r"|list|describe|compare|mean|meant|mention\w*|want|need|would|could|can|should|does|do|is there|are there|ask\w*"
    r"|wonder\w*|look\w*|about|more(?! than)|next|instead|same",
    "es": r"y|e|pero|quien\w*|cual\w*|cuando|donde|como|cuant\w+|por que|si|quiero|quisiera|necesito|dime|diga\w*|sobre"
    r"|mas|puede\w*|explic\w+|ahora|otra",
    "fr": r"et|mais|qui|quel\w*|quand|comment|pourquoi|combien|si|veux|voudrais|besoin|dites|parle\w*|sur|plus"
    r"|pouvez|expliqu\w+|maintenant|autre",
    "pt": r"e|mas|quem|qual|quais|quando|onde|como|quant\w+|por que|se|quero|gostaria|preciso|diga\w*|fale|sobre|mais"
    r"|pode\w*|expli\w+|agora|outra",
    "ht": r"epi|men|ki|kiles|kisa|kile|kijan|kouman|kote|poukisa|konbyen|eske|vle|bezwen|di m|pale|sou|plis|kounye a"
    r"|lot",
    "zh": r"吗|嗎|什么|怎|哪|谁|誰|多少|几|为何|请|想|告诉|呢|如果|还|再|关于",
}
_REMARK_WORDS = 8
_CLAUSE_END = re.compile(r"[,.;:!…。，！、\n–—]+")
_WAVES = "👋🤚✋🖐"
_CHEERS = "👍👌🙏❤♥💙💚💛💜🧡🤝👏🙌😀😃😄😁😊🙂☺😍🥰😘🤗😎💯✅✔🎉🔥⭐🌟😅😂🤣😉😇🥳💪✌🤙💕"
_LONGEST = 100  # characters; courtesies are short
_DECORATION = re.compile("[\ufe0f\u200d\U0001f3fb-\U0001f3ff♀♂]")
_PARTS = r"[\s,.!?;:~…。,、!！？()'\"¡¿–—-]*"


def _latin(tables: Mapping[Language, str]) -> str:
    said = "|".join(expressions for language, expressions in tables.items() if language != "zh")
    said = said.replace(" … ", r" (?:\w+ ){0,3}").replace(" ", r"\s+")
    return rf"\b(?:{said})\b|(?:{tables['zh']})"


_GREETING, _THANK, _ACKNOWLEDGE, _BESIDE = map(_latin, (_GREETINGS, _THANKS, _ACKNOWLEDGED, _BESIDES))
_SPEAKS_OF_THE_TALK, _ASKS = (re.compile(_latin(table)) for table in (_OF_THE_TALK, _ASKING))


def _whole(said: str) -> re.Pattern[str]:
    """Make a pattern of a turn that says this, and besides it nothing that asks."""
    return re.compile(rf"{_PARTS}(?:(?:{_BESIDE}){_PARTS})*?(?:{said})(?:{_PARTS}(?:{said}|{_BESIDE}))*{_PARTS}")


_ONLY_GREETING = _whole(_GREETING)
_ONLY_THANKS = _whole(f"{_GREETING}|{_THANK}")
_ONLY_COURTESY = _whole(f"{_GREETING}|{_THANK}|{_ACKNOWLEDGE}")


def courtesy_of(question: str, folded: str) -> Courtesy:
    """Say which courtesy a turn is, "" for none. "That's all." is one; "that's all?" asks."""
    if len(folded) > _LONGEST:
        return ""
    emoji = _DECORATION.sub("", question).strip(" .!")
    words = _DECORATION.sub("", folded).translate(dict.fromkeys(map(ord, _WAVES + _CHEERS), " "))
    if emoji and not words.strip(" .!"):
        return "greeting" if emoji[0] in _WAVES else "thanks"
    if _ONLY_GREETING.fullmatch(words):
        return "greeting"
    asks = any(mark in words for mark in "?？")
    if (_ONLY_THANKS if asks else _ONLY_COURTESY).fullmatch(words):
        return "thanks"
    clauses = [clause.strip() for clause in _CLAUSE_END.split(words) if clause.strip()]
    others = [clause for clause in clauses if not _ONLY_COURTESY.fullmatch(clause)]
    return "thanks" if not asks and len(others) < len(clauses) and all(map(_is_remark, others)) else ""


def _is_remark(clause: str) -> bool:
    """Say whether a clause speaks of the talk itself and asks for nothing: "you just saved my homework"."""
    few = len(clause.split()) <= _REMARK_WORDS
    return few and bool(_SPEAKS_OF_THE_TALK.search(clause)) and not _ASKS.search(clause)

"""What kind of detail a question asks for, and whether a text holds one.

A question for a year is not answered by a sentence without one, however near it is. Rules that can be read; a question
that none of them knows asks for no detail, and is answered by what is near. In patterns, the group `of` is what the
detail is one of: "how many agents" is answered by a count of agents.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from chatbot.phrases import Detail
from vectorstore import split_terms

_MONTH = (
    r"(january|february|march|april|may|june|july|august|september|october|november|december"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)"
)
_FIGURE = (
    r"(\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|ninety|hundreds?|thousands?|millions?|dozens?|dos|tres|cuatro|cinco|diez|cien|deux|trois|quatre|cinq|dix|cent"
    r"|dois|duas|três|quatro|dez|cem|de|twa|kat|senk|dis)"
)
_TIME = (
    r"(minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|d[ií]as?|semanas?|mes(es)?|años?|heures?|jours?"
    r"|semaines?|mois|ans|années?|anos?|minit|èdtan|jou|semèn|mwa|ane)"
)
# Those who have names of their own. "Which laws?" asks for names too, but may as well be told what they are.
_BEARER = (
    r"(governors?|mayors?|presidents?|senators?|judges?|directors?|commissioners?|sheriffs?|chair(man|woman|person)?"
    r"|ceos?|lawyers?|attorneys?|compan(y|ies)|vendors?|contractors?|manufacturers?|brands?|products?|count(y|ies)"
    r"|towns?|cit(y|ies)|municipalit(y|ies)|villages?|schools?|universit(y|ies)|hospitals?|courts?|airports?|ports?"
    r"|jails?|prisons?|members)"
)
_LATIN = [letter for letter in map(chr, [*range(0x250), *range(0x1E00, 0x1F00)]) if letter.isalpha()]
_CAPITAL, _SMALL = (f"[{''.join(filter(kind, _LATIN))}]" for kind in (str.isupper, str.islower))
_NAME = rf"{_CAPITAL}(?:['’]{_CAPITAL})?{_SMALL}+(?:{_CAPITAL}{_SMALL}+)?"  # "Núñez", "O'Hara", "McCoy"
_NOT_NAMED = r"(?! (?-i:[A-Z]))"  # "What did Mayor Hall say?" says the name itself


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a detail is asked for, and what a text that holds it looks like."""

    asked: re.Pattern[str]
    held: re.Pattern[str]


def _kind(held: str, *asked: str, flags: re.RegexFlag = re.IGNORECASE) -> _Kind:
    return _Kind(re.compile("|".join(asked), re.IGNORECASE), re.compile(held, flags))


# The more special kinds first: "how many days" is a duration, and "what number" may be a telephone's.
_KINDS: Mapping[Detail, _Kind] = {
    "phone": _kind(
        r"\+?\(?\d[\d().\- ]{5,}\d",
        r"\b((tele)?phone|fax|contact|hotline|helpline) numbers?\b",
        r"\b(what|which)(['’]s| is| are)? (the |its |their )?numbers?( of (the|its|their) \w*line\b.*)?\W*$",
        r"\b(what|which) numbers? (to|can|do|does|should|could)\b",
        r"\bn[uú]meros? de tel[eé]fono|\bqué n[uú]mero\b|\bnuméros? de téléphone|\bnúmeros? de telefone",
        r"\bnimewo telefòn|电话号码|電話號碼",
    ),
    "address": _kind(
        r"\b\d+ (\w+ )+(street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|plaza)\b|\S+@\S+\.\w+"
        r"|\b(https?://|www\.)",
        r"\b(an|its|their|what|which|street|postal|mailing|e-?mail|web|names? and) address(es)?\b",
        r"\bthe address(es)? (of|for)\b|\b(web ?site|web ?page|url|link) (of|for|to|where)\b",
        r"\b(which|what|whose) web ?site\b",
        r"\b(what|which)(['’]s| is| are) (the |its |their )?(e-?mail|website|address)",
        r"\bdirecci[oó]n (de|postal|del)\b|\bcorreo electr[oó]nico\b|\bl['’]adresse\b|\bendereço\b|\badrès\b|地址|网站",
    ),
    "duration": _kind(
        rf"\b{_FIGURE}[ -]{_TIME}\b|[\d一二三四五六七八九十]+(天|年|个?月|小时)",
        rf"\bhow long\b(?! (has|have|had) been)|\bhow many {_TIME}\b",
        r"\b(what|which|is there a) (time limit|deadline|period)\b",
        rf"\bcu[aá]nto tiempo\b|\bcu[aá]nt[oa]s {_TIME}\b|\bcombien (de temps|de {_TIME}|d['’]{_TIME})\b",
        rf"\bquanto tempo\b|\bquant[oa]s {_TIME}\b|\bkonbyen (tan|{_TIME})\b|多久|多长时间|多少天|几天",
    ),
    "money": _kind(
        rf"[$€£¥]\s?\d|\b{_FIGURE} (\w+ )?(dollars|euros|pounds|dólares|dola|reais)\b|\d+元",
        r"\bhow (much|high|big|large)\b.*\b(costs?|pay|paid|pays|spend|spent|spends|money|fund\w*|budgets?|compensation"
        r"|fines?|price|salar\w+|grants?|receives?|bonds?)\b|\bhow much (per|for|is|are|was) \b|\bhow much per\b",
        r"\bwhat\b.*\bcosts?\b|\bwhat (is |was )?(the )?(fine|salary|budget|price|fee)\b|\bhow expensive\b",
        r"\bcu[aá]nto (cuesta|paga|gasta|dinero|presupuesto)|\bcombien (coûte|d['’]argent)",
        r"\bquanto (custa|dinheiro|paga|gasta)",
        r"\bkonbyen (kòb|lajan)|多少钱|花费|费用",
    ),
    "date": _kind(
        rf"\b(1[5-9]|20)\d\d\b|\b{_MONTH} \d|\d(st|nd|rd|th)?( of| de)? {_MONTH}\b|\d年",
        r"\b(what|which) (exact |calendar )?(years?|dates?|day|month)\b",
        r"\b(the|exact) (year|date) (of|that|when|in)\b",
        r"\bwhen (was|were|did|had)\b|\bwhen (it|they|that|this) (was|were|did)\b|\bsince when\b",
        r"\bwhen (will|does|do|is|are)\b.*\b(start|begin|end|expire|take effect|come into force|due)\b",
        r"\ben qu[eé] (año|fecha|mes)\b",
        r"\bcu[aá]ndo (se|fue|fueron|entr[oó]|aprob\w+|empez\w+|comenz\w+|firm\w+|termin\w+)\b",
        r"\ben quelle année\b|\bà quelle date\b|\bquand (a|ont|est|fut|a-t-\w+)\b",
        r"\bem que (ano|data)\b|\bquando (foi|foram)\b",
        r"\bki (ane|dat)\b|\bki lè yo te\b|哪一?年|何时|什么时候|日期",
    ),
    "number": _kind(
        rf"\b(?!(?:1[5-9]|20)\d\d\b){_FIGURE}\b(?!\()|%|[零一二三四五六七八九十百千万]+[个名人]",
        r"\bhow many(?P<of>( \w+){1,3})|\bhow old\b|\bwhat (share|proportion|percentage|percent|%)",
        r"\b(public act|act|bill|case|docket|statute|section|chapter) number\b",
        r"\bwhat (is |was )?the number of(?P<of_2> \w+)",
        r"\bcu[aá]nt[oa]s\b|\bqué porcentaje\b|\bcombien (d[e'’]|sont)|\bquant[oa]s\b|\bkonbyen\b|多少|几[个名人]",
    ),
    "place": _kind(
        r"\b(located|headquartered|based|stationed) (in|at|near|on)\b|\b\d+ ([A-Z]\w+ )+(Street|Avenue|Road)\b",
        r"\bwhere(['’]s| is| are| was| were)\b.*\b(offices?|buildings?|headquarters?|located|based|stationed|stations?"
        r"|posts?|cent(er|re)s?|facilit(y|ies)|prisons?|jails?)\b",
        r"\bwhere\b.*\b(located|headquartered|nearest|closest)\b",
        r"\bd[oó]nde (est[aá]n?|quedan?|se encuentran?)\b|\boù (est|sont|se trouven?t?)\b",
        r"\bonde (fica|est[aá])m?\b|在哪里|在哪儿",
    ),
    "name": _kind(
        rf"\b{_NAME} ({_CAPITAL}\. )?{_NAME}\b|\b[A-Z]{{3,}}\b",
        r"^\W*(\w+,? )?who(['’]s| is| was| are| were)? (the |a )?(?P<of>heads?|leads?|chairs?|directs?|commands?|signed"
        rf"|founded|sponsored|authored|{_BEARER})\b",
        r"\b(which|what|name|names of|list|give me)( the| all| all the)?( [\w-]+){0,2}"
        rf" (?P<of_2>{_BEARER})\b{_NOT_NAMED}",
        r"\b(what(['’]s| is)|tell me|give me) (the|its|their|his|her) (full )?names?\b",
        r"\bc[oó]mo se llama|\bcomment s['’]appelle|\bcomo se chama|\bki jan .* rele|叫什么名字",
        flags=re.NOFLAG,
    ),
}


@dataclass(frozen=True, slots=True)
class DetailAsked:
    """A detail that a question asks for.

    `of` are the words for what it is one of, none where they are not known. `given` is the question, in lower case,
    that asks for a name: a name that it says itself is not the one.
    """

    kind: Detail
    of: frozenset[str] = frozenset()
    given: str = ""

    def held_in(self, text: str) -> bool:
        """Say whether a text, a sentence or so, holds such a detail."""
        return bool(self.found_in(text)) and (not self.of or not self.of.isdisjoint(split_terms(text)))

    def found_in(self, text: str) -> frozenset[str]:
        """Give the details of the kind that a text holds, as they are written there."""
        found = (match[0] for match in _KINDS[self.kind].held.finditer(text))
        return frozenset(detail for detail in found if detail.lower() not in self.given)


def detail_asked(question: str) -> DetailAsked | None:
    """Say which detail a question asks for; None where it asks for none that is known here."""
    for name, kind in _KINDS.items():
        if match := kind.asked.search(question):
            groups = match.groupdict()
            of = frozenset(split_terms(groups.get("of") or groups.get("of_2") or ""))
            return DetailAsked(name, of, question.lower() if name == "name" else "")
    return None

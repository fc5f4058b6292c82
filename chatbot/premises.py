"""What a question takes for granted in words that leave no room: "why did they abolish …", "since all towns must …".

Likeness cannot tell such a premise from its opposite: the documents speak of the same matter. But documents in which
something was abolished say so, in one of the words that there are for it. The words stand in families; what a question
says with one of a family, the documents may say with another.
"""

import re
from collections.abc import Iterator
from functools import cache

# Families of words; a star stands for any ending. They are in the languages of the bot, so that Spanish can be held
# against English.
_ENDED = """abolish* repeal* revok* rescind* scrap* dissolv* disband* terminat* annul* overturn* "struck down"
    "shut down" aboli* derog* revoc* disolv* abrog* dissou* revog* anul* 废除 取消 撤销"""
_FORBIDDEN = """ban bans banned banning forbid* forbad* prohibit* outlaw* unconstitutional proh[ií]b*
    interdi* pro[ií]b* entèdi 禁止 非法"""
_REFUSED = "refus* reject* deny denies denied denying rechaz* nieg* rejet* recus* nega negam negou 拒绝"
_FORCED = """forced forcing "force all" "forces all" "force every" "forces every" "to force" compel* oblig*
    mandat* compuls* requir* must "have to" "has to" "made to" obrig* exig* 强制 必须"""
_EXEMPT = """exempt* immun* "above the law" exent* exen* isent* imun* 豁免"""
_JOINED = """merged merger* merge merges amalgamat* unified fusionó fusionaron fusionn* fundiram 合并"""
_FOUND = "found finding* showed shows shown proved proven conclud* demonstrat* demostr* démontr* provou 证明"
_NEVER = """never nobody "no one" none nothing nowhere nunca jam[aá]s nadie ningun* ning[uú]n* jamais personne aucun*
    rien ningu[eé]m nenhum* pèsonn janm 从不 没有人"""
_ALL = """all every everyone everybody always any entire* whol* complet* total* todo todos toda todas siempre tous
    toutes toujours chaque sempre tout tou 所有 每个 总是 全部"""
_ONLY = "only solely exclusiv* alone s[oó]lo solamente seulement uniquement somente apenas sèlman 只 仅"
_STOPPED = """stop* end ended ends ending ceas* quit withdr* cancel* suspend* closed closing closes
    "close its" "close the" "close their" "close down"
    acab* arrêt* terminó terminaron terminou encerr* 停止 结束"""

# Words that bear a family out, but may be said without granting anything: "how is illegal trade fought?"
_ALSO_BORNE_OUT = {_FORBIDDEN: "illegal* unlawful* ilegal* illégal* 非法"}

_STRONG = (_ENDED, _FORBIDDEN, _EXEMPT, _JOINED)
_STRONG_WHERE_GRANTED = (*_STRONG, _REFUSED, _FORCED, _FOUND, _NEVER, _ALL, _ONLY, _STOPPED)

_GRANTED = re.compile(
    r"^\W*(\w+[,:]? )?(why|how come|for what reason|since|after|because|(now|given|seeing|considering) that"
    r"|explain (why|how|the)|what(['’]s| is| was) the (reason|point|purpose)"
    r"|as\b[^,?]*\b(is|are|was|were|has|have)\b[^?]*,"
    r"|por qu[eé]|(ya|dado|ahora|puesto) que|pourquoi|puisque|étant donné|maintenant que|porque|(j[aá]|agora) que"
    r"|poukisa|paske|kounye a)\b|^(为什么|為什麼|既然|为何)|\b(and|so|then) why\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(what|which|who|whom|whose|when|where|why|how|explain|describe|tell|qu[eé]|cu[aá]l(es)?|qui[eé]n(es)?|cu[aá]ndo"
    r"|d[oó]nde|c[oó]mo|cu[aá]nt[oa]s?|quel(le)?s?|qui|quand|où|pourquoi|comment|combien|qual|quem|quando|onde"
    r"|quant[oa]s?|ki|kisa|kil[eè]|kijan|konbyen|poukisa)\b|什么|谁|哪|何|怎么|为什么|為什麼|多少|几",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^\W*suppose\b|\b(if|might|could|would|whether|podr[ií]an?|pudier[ao]n?|pourrai(t|ent)|poderiam?)\b|如果|是否",
    re.IGNORECASE,
)


def borne_out(question: str, text: str) -> bool:
    """Say whether a text has words of each family that a question takes something for granted with."""
    granted = _GRANTED.search(question)
    if _SUPPOSED.search(question) or not (granted or _ASKED.search(question)):  # it asks whether it is so
        return True
    families = _STRONG_WHERE_GRANTED if granted else _STRONG
    said = [family for family in families if _pattern(family).search(question)]
    return all(_pattern(f"{family} {_ALSO_BORNE_OUT.get(family, '')}").search(text) for family in said)


@cache
def _pattern(family: str) -> re.Pattern[str]:
    return re.compile("|".join(_words(family)), re.IGNORECASE)


def _words(family: str) -> Iterator[str]:
    for quoted, word in re.findall(r'"([^"]+)"|(\S+)', family):
        written = quoted or word
        if not written.isascii() and re.fullmatch(r"[\u4e00-\u9fff]+", written):
            yield written  # Chinese does not part words
        else:
            yield r"\b" + written.replace("*", r"\w*") + r"\b"

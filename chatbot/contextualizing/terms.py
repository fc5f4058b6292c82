"""The words of a text that say what it is about, in six languages."""

import re

from vectorstore import split_terms

_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Words that say how something is asked, not what. Those of English that search passes over are not repeated.
_SMALL_WORDS = """
what's who's how's where's it's that's there's i'm i'd i've we're they're don't doesn't isn't aren't can't like want
get gets got see lot come comes yes ok okay please else instead el la los las un una unos unas lo y o de del al a en
con sin por para sobre entre desde hasta que qué quien quién quiénes cual cuál cuáles cuando cuándo donde dónde como
cómo cuanto cuánto cuántos cuántas porque si sí no ni pero más también ya es son fue ser está están hay ha han tiene
tienen puede pueden hace hacen se me mi te tu le les su sus nos esto eso esta este estos estas ese esa esos esas otro
otra otros otras ellos ellas yo le les des du au aux à et ou mais donc dans sur sous avec sans pour par chez qui quoi
quel quelle quels quelles quand pourquoi comment où combien est sont a ont il ils elle elles on je nous vous ce cet
cette ces ça cela se leur leurs d'autres autre autres y-a-t-il qu'est-ce os as um uma do da dos das no na nos nas em
ao aos às com e mas quem qual quais quando onde como quanto é são foi tem têm pode podem isso isto esse essa eles elas
seu sua seus suas há ki kisa kiyès kijan kouman kote konbyen poukisa lè eske èske nan lan an yo li yon ak pou sou se
te ap ka gen genyen fè epi sa si moun
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_CHINESE_SMALL = re.compile(
    "为什么|什么|怎么样?|如何|哪些|哪个|哪里|哪|多少|几个?|是否|有没有|能不能|可不可以|谁|吗|呢|吧|啊|的|地|得|了|着|过|是|在|和|与|或|"
    "就|都|也|还有?|又|再|很|更|最|不|没有?|有|会|要|能够?|可以|可能|应该|请问?|我们?|你们?|他们?|她们?|它们?|这些?|那些?|个|种|"
    "对于?|向|从|到|被|把|让|给|用|为了?|因为|所以|如果|但是?|关于|一下|一些|知道|告诉|想|说|问|呀|么|之|其|以|及|并|等|方面|第"
)


def content_terms(text: str) -> list[str]:
    """List them as they are searched. Chinese gives pairs of characters, as it does not part its words."""
    chinese = [
        pair
        for run in _CHINESE.findall(text)
        for part in _CHINESE_SMALL.sub(" ", run).split()
        for pair in ([part] if len(part) == 1 else [part[at : at + 2] for at in range(len(part) - 1)])
    ]
    words = _WORD.findall(_CHINESE.sub(" ", text))
    return chinese + split_terms(" ".join(word for word in words if word.lower() not in _SMALL))

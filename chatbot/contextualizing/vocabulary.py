"""How people lean on what was said, in six languages: the words by which a turn is told what kind it is.

Each pattern has a line a language: English, Spanish, French, Portuguese, Haitian Creole, Chinese. Chinese has no
spaces, so its words are looked for anywhere; those of the others only whole.
"""

import re


def _spoken(latin: str, chinese: str, *, first: bool = False) -> re.Pattern[str]:
    """Make a pattern of whole words, line breaks left out; with `first`, of such as open a turn."""
    begins = r"\A[\s¿¡]*" if first else ""
    latin, chinese = ("".join(line.strip() for line in words.splitlines()) for words in (latin, chinese))
    return re.compile(rf"{begins}(?:(?<!\w)(?:{latin})(?!\w)|(?:{chinese}))", re.IGNORECASE)


COURTESY = _spoken(
    """ok(ay)?|thanks( a lot)?|thank you( so much| very much)?|great|cool|nice|good|perfect|sure|alright|all right|
    right|well|hm+|oh|ah|hey|hi|hello|please|sorry|got it|i see|interesting|yes|yeah|
    gracias|vale|bien|bueno|perfecto|hola|por favor|perdón|sí|claro|
    merci|d'accord|bonjour|parfait|pardon|s'il (vous|te) plaît|oui|
    obrigad[oa]|certo|olá|desculpe|sim|está bem|
    mèsi|dakò|bonjou|eskize m|souple|tanpri|wi""",
    "谢谢你?|好的|好吧|好|请问|你好|嗯|不好意思|明白了|知道了",
    first=True,
)
"""Courtesy that opens a turn and says nothing of what it asks."""

PLEASE = _spoken(
    "please|thanks|por favor|gracias|s'il (vous|te) plaît|merci|obrigad[oa]|souple|tanpri|mèsi", "谢谢|好吗|请"
)
"""Courtesy that stands anywhere."""

REFERS = _spoken(
    """it|its|they|them|their|theirs|he|she|his|him|this|that|these|those|there|here|one|ones|former|latter|same|
    such|else|instead|either|neither|
    ellos|ellas|eso|esto|ese|esa|esos|esas|este|esta|estos|estas|allí|allá|ahí|aquí|lo mismo|dicho|
    cela|ça|ceci|cet|cette|ces|ils|elles|celui|celle|ceux|celles|leur|leurs|là|là-bas|le même|
    isso|isto|esse|essa|esses|essas|eles|elas|deles|delas|nisso|disso|lá|ali|aí|aqui|o mesmo|
    sa a|sa yo|li|la a|menm|konsa""",
    "这些?|那些|它们?|他们|她们?|这里|那里|那儿|这儿|那边|(?<!应)该|其中|同样|一样|上述",
)
"""What points back to something said before."""

COMPARES = _spoken(
    r"""both|two|each|either|compar\w*|differ\w*|versus|vs|than|contrast\w*|similar\w*|unlike|against|
    ambos|ambas|(los|las) dos|dos estados|diferen\w*|igual que|parecid\w*|distint\w*|más que|
    les deux|par rapport|pareil\w*|
    dois|duas|semelhant\w*|igual a|
    toulede|de eta yo|diferans|menm jan|konpare""",
    "两个?州|两者|比较|相比|对比|不同|区别|差别|差异|一样吗",
)
"""What speaks of several at once, or holds one against the other."""

RESTATES = _spoken(
    """same|question|case|thing|true|applies|apply|hold|holds|claims?|says?|said|go|goes|instead|well|too|likewise|mean|
    meant|ask|asking|sorry|now|switch|rather|actually|happens?|situation|version|again|try|check|look|tell|hear|know|
    compare|state|document|side|
    misma|pregunta|mismo|caso|ahora|pasa|sucede|dice|igual|quise|decir|cambio|estado|
    même|question|chose|cas|maintenant|dit|passe|voulais|dire|pareil|état|
    mesma|pergunta|mesmo|caso|agora|acontece|diz|quis|dizer|igual|
    menm|kesyon|bagay|ka|kounye|vle|di|pase|eta""",
    "同样|一样|相同|问题|情况|那边|现在|我是说|我的意思|换成|州|的话|又|呢",
)
"""Words of a turn that repeats a question for something else; they say nothing of what it asks."""

LANGUAGE = _spoken(
    """english|spanish|french|portuguese|(haitian )?creole|kreyol|chinese|mandarin|
    inglés|español|castellano|francés|portugués|criollo( haitiano)?|chino|
    anglais|espagnol|français|portugais|créole( haïtien)?|chinois|
    inglês|espanhol|francês|português|crioulo( haitiano)?|chinês|
    angle|anglè|panyòl|fransè|pòtigè|kreyòl( ayisyen)?|chinwa""",
    "英语|英文|西班牙语|西班牙文|法语|法文|葡萄牙语|葡萄牙文|克里奥尔语|中文|汉语|普通话",
)
"""Languages, as people ask for them."""

REPEATS = _spoken(
    r"""say|repeat|translat\w+|answer\w*|write|put|respond|reply|again|switch|speak|talk|language|now|could|
    rep[ei]t\w+|di(ga|game|me|lo|rlo|melo|gamelo)|deci\w+|respond\w+|contest\w+|traduc\w+|habl\w+|otra vez|de nuevo|
    ahora|puede[sn]?|podrías?|
    répét\w+|répond\w+|redi\w+|dites?|tradui\w+|parl\w+|pouvez|peux|encore une fois|maintenant|
    dizer|diga|responda\w*|traduz\w*|fal\w+|outra vez|agora|poderia|pode|
    repete|reponn|tradui|pale|di|ankò|kounye a""",
    "再说|再|一遍|重复|翻译成?|翻成|用|回答|说|改",
)
"""Words of a turn that wants the last answer again, most often in another language."""

ONLY = _spoken("only|just|solo|sólo|solamente|seulement|só|somente|apenas|sèlman", "只|仅")

CHANGES = _spoken(
    """(forget|never ?mind|leave|skip|drop|enough (of|about)|ignore)( about)?( (it|that|this|all that|those))?|
    (on )?(an?other|a different|different|new|separate|unrelated|next) (thing|question|topic|subject|matter|note)
    (( for you| now|,|: ?)*)|
    (let's |let us |to |i want to |can we )?(change|switch|changing|switching) (the )?(topic|subject)s?|
    (now|next),? (tell me about|let's talk about|let's discuss|i want to know( about)?|i'd like to know( about)?|
    explain|what about)|let's talk about|moving on( to)?|by the way|btw|something (else|different)|
    (olvida|olvide|deja|deje)( (eso|esto|lo))?|otra (cosa|pregunta)|cambiando de tema|cambiemos de tema|otro tema|
    pasando a otra cosa|(ahora )(dime|dígame|háblame|hábleme|cuéntame|cuénteme)( (de|sobre|acerca de))?|por cierto|
    (oublie[zs]?|laisse[zs]?)( (ça|cela))?|autre (chose|question|sujet)|changeons de sujet|
    (maintenant )(parle[zs]?-moi|dis-moi|dites-moi)( (de|du|des|sur))?|au fait|passons à (autre chose)?|
    (esque[çc]a|deixa|deixe|deixe isso)( (isso|disso))?|outra (coisa|pergunta)|mudando de assunto|outro assunto|
    agora (me )?(fale|fala|diga|conte)( (de|do|da|sobre|me sobre))?|a propósito|
    bliye (sa)?|yon lòt (bagay|kesyon)|lòt (bagay|kesyon)|ann chanje sijè|kounye a (pale m|di m)( (de|sou))?""",
    "(忘了|忘记|不管)(这个|那个|它)?吧?|换个(话题|问题)|另一个问题|别的问题|另外一个问题|(现在|接下来)(告诉我|说说|谈谈|讲讲)(关于)?|顺便问一?下?|我们谈谈",
    first=True,
)
"""What opens a turn that leaves its topic."""

RETURNS = _spoken(
    r"""\A\W*((and|so|but|now|then)\W+)?((let's|let us|can we|could we|may we|i want to|i'd like to|to) )?
    ((go|going|come|coming|get|getting|circle|circling) )?back (to|on)|\A\W*return(ing)? to|
    (as )?(you|we) (said|mentioned|talked|were talking|spoke)( about)?( earlier| before)?|from (earlier|before)|
    (you|we) (said|mentioned) (earlier|before)|
    my (first|original|earlier|previous) (question|point)|regarding (your|the) (earlier|first|previous)|
    volviendo a|volvamos a|vuelvo a|regresando a|de vuelta a|antes (dijiste|dijo|mencionó|hablamos)|
    (pour )?(reven\w+|retourn\w+) (à|au|aux|sur)|tout à l'heure|
    (voltando|volto|voltemos|de volta) (a|à|ao|aos|às)|antes você|
    (ann )?(tounen|retounen) (sou|nan)""",
    "回到|回过头|说回|刚才(说|提到)?|之前(说|提到)|前面(说|提到)",
)
"""What goes back to an earlier topic."""

CORRECTS = _spoken(
    r"""((oh|ah|no|nope|sorry|wait|actually|not that)[\s,.!]+)*(i (was |am )?(meant|mean|asking about|asked about|
    thinking (of|about))|i'm asking about|that's not what i (meant|asked))( to ask| to say)?( about)?|
    no[\s,.!]+(me refiero a|me refería a|quise decir|quería decir|hablo de|digo)|
    (me refería a|quise decir|quería decir|quiero decir)|
    non[\s,.!]+(je (voulais|veux) (dire|parler de)|je parle de|plutôt)|je voulais (dire|parler d[eu]s?)|
    não[\s,.!]+(eu )?(quis dizer|queria dizer|me referia (a|ao|à)|falo de|estou falando de)|
    (eu )?(quis|queria) dizer|
    non[\s,.!]+(m(wen)? (te )?vle (di|pale de)|m ap pale de)|m(wen)? te vle di|
    (no|nope|non|não|not that)[,.!]+(\s*(no|sorry|wait|about|it's about|rather)(?!\w)[,.!]*)*""",
    "(不是?|不对)[，,。！\\s]+(我(是说|的意思是|问的是|指的是|想问的是?))?|我(是说|的意思是|问的是|指的是)",
    first=True,
)
"""What opens a turn that replaces what was asked."""

REQUESTS = _spoken(
    r"""tell|say|give|show|go|going|deeper|more|details?|detailed|elaborate|expand|explain|explanation|describe|about|
    want|like|hear|know|please|understand|mention(ed)?|listed|above|list|mean|means|works?|happens|example|specifically|
    exactly|further|info|information|interested|bit|part|
    más|detalle|detalles|explica|explique|explícame|cuéntame|sobre|acerca|quiero|saber|háblame|profundiza|amplía|parte|
    plus|détails?|explique[zr]?|parle[zr]?|moi|savoir|développe[zr]?|partie|
    mais|detalhes?|fale|saber|aprofunda\w*|explica|
    plis|detay|eksplike|pale|konnen|pati""",
    "更多|详细|具体|说说|讲讲|谈谈|解释|介绍|告诉我|关于|一下|说明|了解|展开|细说|部分|方面",
)
"""Words of a turn that asks for more of something: they ask, and say nothing of what."""

NAMES_AN_ITEM = _spoken(
    r"""(the|that) (\w+ )?one|the (\w+[ -]){1,3}?(one|part|bit|point|item|section|thing|piece)s?|
    (the )?(one|ones|part|bit|point|item) (about|on|with|for|of|that|which|where|regarding)|
    (?:\A\W*(?:y )?)(el|la|lo|los|las) (de|del|sobre)|la parte (de|del|sobre)|el punto (de|del|sobre)|
    (celui|celle|ceux|celles) (de|du|des|sur|qui|avec)|la partie (de|du|des|sur)|le point (de|du|des|sur)|
    (?:\A\W*(?:e )?)(o|a|os|as) (de|do|da|dos|das|sobre)|a parte (de|do|da|sobre)|
    aquel[ea] (de|do|da|sobre)|o ponto (de|sobre)|
    (sa|pati|pwen) (ki|sou|ki sou|pou)""",
    "关于.+的(那个|那条|那点|那项|部分)|.+(那个|那条|那点|那项|部分|方面)",
)
"""What names one of several things by a word of it: "the one about resources"."""

ITEM_NOUN = _spoken(
    """one|ones|item|point|part|bit|thing|option|entry|bullet|of|is|are|was|in|on|and|please|again|then|mentioned|you|
    there|listed|above|uno|una|punto|parte|elemento|opción|de|en|es|por|élément|partie|est|s|opção|é|lan|nan|an|la|a|
    pwen|pati""",
    "的|个|点|项|条|呢|是",
    first=True,
)
"""What may follow an ordinal that counts listed items, whatever the list is of."""

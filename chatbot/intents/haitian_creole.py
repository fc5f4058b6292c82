"""What is not a question about the documents, in Haitian Creole. Folded: without accents ("mwen", "fe", "pe")."""

from chatbot.intents.states import A_STATE
from chatbot.intents.wording import Wording, spaced

_CLASSES = {
    **A_STATE,
    "start": r"(?:^|(?<=[.?!;:,\n\"»]))[\s\"'«]{0,5}(?:(?:tanpri|souple|kounye a|epi|e|men|oswa|bon|ok|bonjou|alo"
    r"|anvan)[\s,]+){0,3}(?:(?:eske )?(?:ou ka|mwen vle ou|fok ou|ou dwe) )?",
    "later": r"\b[\s\S]{0,400}?\b",
    "override": r"inyore|bliye|pa (?:swiv|suiv|obeyi|respekte)|efase|anile|dezaktive|retire|dezobeyi|kite|pa okipe"
    r"|vyole",
    "rules": r"reg|regleman|enstriksyon|konsiy|lod|restriksyon|filt|limit|prompt|mesaj|konfigirasyon|dokiman|pwogram"
    r"|kod|kle|modpas|mo ?de ?pas|sekre|zouti",
    "earlier": r"anvan(?: yo)?|avan(?: yo)?|yo te ba ou|ou te resevwa|orijinal|inisyal|sekre|kache|sistem|ou genyen"
    r"|ou yo|ou a|w yo|w la|ou",
    "reveal": r"montre(?: m| nou| mwen)?|revele|di(?: m| mwen| nou)?|ekri|repete|enprime|kopye|tradui|ban? m"
    r"|ban mwen|bay|lis|voye|pataje|afiche|eksplike|ki(?:sa)?",
    "kin": r"mari|madanm|fiyanse|mennaj|fre|se|pitit(?: gason| fi)?|timoun|manman|papa|paran|kouzen|kouzin|tonton"
    r"|matant|neve|nyes|granmoun|gran ?manman|gran ?papa|bofre|bel ?se|zanmi|vwazen|fanmi|boss|patwon|kliyan"
    r"|anplwaye|met kay",
    "mine": r"(?:{kin}) (?:m|mwen|nou|mwen an|mwen yo)",
    "i": r"m|mwen|nou|{mine}",
    "fate": r"depote|arete|kenbe|fouye|met(?:e)? deyo|mete nan prizon|nan prizon|voye tounen|voye|lage|libere|pedi"
    r"|genyen|separe|kondane|revoke|refize|chase|touye|pran|pini|ba",
    "deed": r"l?ouvri|reponn|siyen|kite|montre|pale|di|bay|ale|sove|kache|vwayaje|marye|divose|anboche|peye|deplase"
    r"|fe apel|rele|deklare|prezante|rete|tounen|pwoteste|aksepte|refize|mande|renouvle|rann|soti|kondi|bay manti"
    r"|pote plent kont|pran (?:yon )?avoka|we|al(?: nan)?|fe konfyans|pe",
    "papers": r"viza|green ?card|kat rezidans|rezidans|estati|azil|ka|odyans|aplikasyon|pemi|sitwayente|kondanasyon"
    r"|dosye|arestasyon|detansyon|kosyon|apel|lisans|paspo|daca|tps|papye|detainer",
    "struck": r"arete|kenbe|depote|kondane|akize|nan prizon|sou kontwol|rete|fouye|san papye|pran|ilegal|gen manda",
}

_INSTRUCTION = spaced(
    _CLASSES,
    r"""
{start}{override} (?:\w+ ){0,3}?(?:{rules}) (?:\w+ )?{earlier}
{start}{override} (?:tout|tout sa) (?:\w+ )?(?:{rules}|sa (?:ki|yo|m|ou)|ki|ou)
{start}(?:{reveal}) …… (?:prompt|(?:{rules}) (?:sekre|kache|inisyal|orijinal|sistem|ou|w)(?: \w+)?|modpas|mo de ?pas
    |kle (?:api|sekre)|kod sous|api key)
(?:enstriksyon|konsiy|prompt|reg|konfigirasyon|modpas) (?:sekre |kache |sistem )?(?:ou|w)(?: (?:yo|a|la
    |an))?(?= *(?:[.?!,]|$|yo|a|la|epi))
(?:kounye a|apati (?:de )?(?:kounye a|jodi a)|depi kounye a),? (?:ou se|ou pral|w se|reponn|pa|toujou|pale|ou dwe
    |se ou)
ou se (?:yon|dan|mwen|kounye)|ou pa (?:yon )?(?:bot|asistan)? ?anko
{start}(?:pran poz|fe (?:kom|tankou) si|aji (?:kom|tankou)|konpote (?:w|ou)|jwe wol|imajine (?:ou|w)|pale tankou
    |reponn tankou|fe semblan|fe tankou|fe wol)
mod (?:devlope|admin|developer|dan)|san (?:okenn )?(?:restriksyon|filt|limit|sansi)
{start}(?:egzekite|kouri|lanse|louvri|ouvri|vizite|ale sou|telechaje|li) … (?:komand|kod|script|pwogram|https?:|www\.
    |lyen|sit|paj|fichye|rm|ls|cat)
{start}(?:di|repete|ekri) …… (?:pou tout tan|san rete|san fen|(?:\d{2,}|mil|san) fwa|base ?64)
nan base ?64
(?:nouvo|lot) (?:enstriksyon|lod) *:
{start}(?:pa janm|toujou) (?:site|reponn|di|bay)
{start}pa site (?:\w+ )?sous
{start}(?:envante|efase|kreye fo)\s
ki (?:model|ia|vesyon|entelijans) (?:\w+ )?(?:ou ye|ou itilize|w ye|ou se)
eske (?:ou|w) se (?:yon )?(?:bot|wobo|moun|chatgpt|ia|gpt)|ki moun ki (?:te )?(?:kreye|fe|pwograme) (?:ou|w)
mwen se (?:kreyate|pwograme|devlope|administrate|met) (?:ou|w)|ki sa yo te di (?:ou|w)
""",
)

_ADVICE = spaced(
    _CLASSES,
    r"""
(?:eske )?(?:{i}) (?:dwe|ta dwe|sipoze|oblije|bezwen|gen pou|genpou) (?:\w+ )?(?:{deed})
eske (?:fok|li bon pou|li pi bon pou|li an sekirite pou|li danjere pou|li legal pou|se bon lide pou) (?:{i}|li)
(?:fok|se pou) (?:{i}) (?:\w+ )?(?:{deed})|{mine}{later}(?:eske )?(?:li|yo) (?:dwe|ta dwe) (?:\w+ )?(?:{deed})
(?:eske )?yo (?:pral|ka|kapab|ap|ta ka|va) (?:\w+ )?(?:{fate}) (?:{i}|li)
(?:eske )?(?:{i}) (?:pral|ap|ka|kapab|ta ka) (?:\w+ )?(?:{fate})
(?:m|mwen|nou) ap (?:pedi|genyen|ale nan prizon|jwenn)|{mine}{later}(?:yo pral|yo ap|yo ka) (?:\w+ )?(?:{fate})
eske imigrasyon (?:ap|pral|ka) (?:{fate}) (?:{i}|li)
(?:ki ?sa|sa) (?:{i}) (?:dwe|ta dwe|sipoze|ka|pral|gen pou) (?:fe|di|reponn|siyen|ekri)
(?:ki ?sa|sa) pou (?:{i}) (?:fe|di|reponn|siyen)|(?:ki ?sa|sa) ki (?:pral|ap|ka) rive (?:{i}|ak (?:{i})|li)
(?:ki ?sa|sa) (?:ou|w) (?:konseye|rekomande|ta fe)|(?:ban m|bezwen|ban mwen) (?:yon )?konsey|konseye m(?:wen)?
(?:eske )?(?:{i}) (?:ka|kapab|gen dwa) (?:\w+ )?(?:refize|fe pwose|rele (?:\w+ ){0,2}(?:nan )?tribinal|vwayaje|soti
    |marye|rete|travay|filme|anrejistre|genyen|pedi|kondi|aplike pou|jwenn (?:viza|azil|kat|rezidans|pemi|kosyon
    |lajan)|fe apel|tounen|pa ouvri|kache|mande azil|swe|suiv lajistis)
(?:eske )?(?:{i}) (?:elijib|kalifye|an danje|an sekirite|gen (?:yon )?(?:chans|ka)|pwoteje)|ki chans (?:{i}|li)
ki avoka (?:{i}|pou|ki|mwen)|ki pi bon (?:avoka|chwa|fason|defans)
(?:ekri|prepare|ranpli) (?:yon )?(?:let|mosyon|aplikasyon|fom|deklarasyon|apel) pou (?:m|mwen|ka)
ekri (?:pou )?m(?:wen)? yon (?:let|mosyon|opinyon)
kijan (?:pou )?(?:{i}) (?:ka )?(?:\w+ )?(?:evite|anpeche|fe (?:yo )?lage|genyen|chape|sove|jwenn (?:azil|viza
    |rezidans)|fe (?:\w+ )?soti)
konbyen (?:tan|lajan|kob) (?:{i}|yo ap|li|y ap)\s
""",
)

_OWN_CASE = spaced(
    _CLASSES,
    r"""
(?:{mine} …… {struck}|yo (?:te )?(?:{struck}) (?:{mine}|m|mwen)|(?:m|mwen) (?:te |pa )?(?:{struck}
    |gen (?:yon )?(?:{papers}))){later}(?:eske) (?:\w+ ){0,4}?(?:legal|ilegal|valab|valid|ka|kapab|gen dwa|vyole
    |pwoteje|aplike|dwe)
eske (?:yo|imigrasyon|lapolis|ice|ajan yo|patwon m) (?:ka|gen dwa|kapab) …… (?:m|mwen|{mine})|ki dwa (?:{i}) genyen
eske (?:{i}) gen dwa|eske (?:{papers}) (?:m|mwen|li) |(?:ki ?sa|sa) (?:m|mwen|nou) ka fe|eske (?:{i}) (?:oblije|dwe)
(?:m|mwen|{mine}) …… (?:{struck}|depote|azil|viza|prizon|jij|tribinal|odyans|kosyon|rezidans)|(?:{struck}) …… {mine}
{mine}{later}eske li|eske li (?:danjere|an sekirite)
""",
)

_INFORMATION = spaced(
    _CLASSES,
    r"""
(?:dokiman|teks) (?:\w+ ){0,3}(?:di|pale|eksplike)|(?:dapre|nan|selon) (?:dokiman|teks)|plent|pote plent|denonse
ed legal|ed|ki kote|kibo|kote|ki moun (?:m|mwen|nou|ki ka)|ki oganizasyon|oganizasyon|rapote
(?:leta|{a_state}|gouvenman|vil|lwa) (?:\w+ ){0,2}?(?:fe|ofri|ede|pwoteje|gen)
sa (?:leta|{a_state})|(?:mwen|m) se (?:yon )?(?:polis|ofisye|jounalis|anplwaye|majistra|volonte|ajan|grefye)
(?:ajans|vil|depatman) (?:m|mwen|nou)
""",
)

WORDING = Wording(_INSTRUCTION, _ADVICE, _OWN_CASE, _INFORMATION)

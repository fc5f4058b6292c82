"""What Haitian Creole says the checked things with."""

from chatbot.claims.cues.wording import Cues, numbered, words

_FUNCTION_WORDS = """
a an la lan nan yo yon ak avèk e epi oswa ou m mwen li l nou n w ki kisa kote lè pou pa sou de ant depi jiska tankou
se te ap pral ta sa sa a si men paske gen genyen fè menm lòt plis mwens tou konsa kòm sou anba anndan deyò pandan
"""

CUES = Cues(
    negation=words(r"pa p pap pat janm okenn anyen pèsonn san ni refize entèdi anpeche olye_de sispann"),
    negation_of_before=words(r"(?:se)_entèdi"),
    duty=words(r"dwe fòk blije oblije egzije mande_pou gen_pou obligatwa obligasyon"),
    duty_of_before=words(r"(?:se|li)_obligatwa"),
    advice=words(r"ta_dwe rekòmande konseye li_enpòtan_pou"),
    permission=words(r"ka kapab kab gen_dwa pèmèt otorize petèt posib"),
    without_exception=(
        words(r"toujou tout_tan nan_tout_ka otomatikman san_eksepsyon"),
        words(r"tout chak nenpòt konplètman"),
        words(r"sèlman sèl"),
    ),
    levels={
        "federal": words(r"federal federal nasyonal Washington"),
        "state": words(r"eta"),
        "local": words(r"lokal minisipal vil komin konte"),
    },
    numbers=numbered("de twa kat senk sis sèt uit nèf dis onz douz", start=2),
    months=numbered("janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm"),
    aside=words(r"(?:dapre|selon|nan)_dokiman_(?:an|yo) dokiman_(?:an|yo)_(?:di|endike|eksplike)(?:_ke)?"),
    function_words=frozenset(_FUNCTION_WORDS.split()),
)

"""What Portuguese says the checked things with."""

from chatbot.claims.cues.wording import Cues, numbered, words

_FUNCTION_WORDS = """
o a os as um uma uns umas e ou de do da dos das em no na nos nas ao aos à às num numa por pelo pela pelos pelas com
para sobre entre desde até como que quê quem qual quais cujo cuja cujos cujas quando onde se seu sua seus suas lhe
lhes me este esta estes estas esse essa esses essas aquele aquela isto isso ele ela eles elas você vocês outro outra
outros outras mesmo mesma mesmos mesmas é são ser era eram foi foram seja sejam sendo sido está estão estar há haver
havia mais menos muito também assim além já mas enquanto embora porque através tanto tal tais algum alguma alguns
algumas segundo durante dentro fora parte modo maneira forma fim
"""

CUES = Cues(
    negation=words(
        r"não nunca jamais nem nenhuma? nenhum ninguém nada sem tampouco recus(?:a|am|ar) neg(?:a|am|ar)-se"
        r" proíbe(?:m)?"
        r" proibir proibid[oa]s? imped(?:e|em|ir) impossível em_vez_de ao_invés_de incapaz(?:es)? deix(?:a|am|ar)_de"
    ),
    negation_of_before=words(r"(?:é|são|está|estão|fica|ficam)_(?:proibid[oa]s?|vedad[oa]s?)"),
    duty=words(
        r"deve devem deverá deverão devia tem_que têm_que tem_de têm_de precisa(?:m)? obrigad[oa]s?(?:_a)?"
        r" obriga(?:m)?"
        r" exige(?:m)? exigir requer(?:em)? requerer obrigatóri[oa]s? obrigação_de é_necessário é_preciso impõe(?:m)?"
    ),
    duty_of_before=words(r"(?:é|são)_(?:obrigatóri[oa]s?|exigid[oa]s?|requerid[oa]s?)"),
    advice=words(
        r"deveria deveriam convém recomenda(?:m|do|da|dos|das)? aconselha(?:m|do|da)? recomendável"
        r" é_(?:importante|essencial|fundamental)"
    ),
    permission=words(
        r"pode podem poderia poderiam poderá poderão possa possam permite(?:m)? permitir permitid[oa]s?"
        r" autorizad[oa]s?(?:_a)?"
        r" autoriza(?:m)? talvez possivelmente possível opciona(?:l|is) capaz(?:es)?"
    ),
    without_exception=(
        words(
            r"sempre invariavelmente a_todo_momento em_todos_os_casos automaticamente sem_exceção garante(?:m)?"
            r" garantir"
        ),
        words(r"tod[oa]s? cada qualquer completamente totalmente"),
        words(r"só somente apenas unicamente exclusivamente únic[oa]s?"),
    ),
    levels={
        "federal": words(r"federa(?:l|is) naciona(?:l|is) Washington"),
        "state": words(r"estadua(?:l|is) estados?(?!\sunidos) estata(?:l|is)"),
        "local": words(r"loca(?:l|is) municipa(?:l|is) municípios? cidades? condados?"),
    },
    numbers={
        **numbered(
            "dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze", start=2
        ),
        "vinte": 20,
        "trinta": 30,
        "quarenta": 40,
        "cinquenta": 50,
        "sessenta": 60,
        "cem": 100,
        "mil": 1_000,
    },
    months=numbered("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    aside=words(
        r"(?:segundo|de_acordo_com|conforme|em)_(?:o|os|este|estes|a|as)_(?:documentos?|textos?|fontes?|trechos?)"
        r" o_(?:documento|texto)_(?:diz|indica|afirma|explica|menciona)(?:_que)?"
    ),
    function_words=frozenset(_FUNCTION_WORDS.split()),
)

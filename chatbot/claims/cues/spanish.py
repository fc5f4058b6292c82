"""What Spanish says the checked things with."""

from chatbot.claims.cues.wording import Cues, numbered, words

_FUNCTION_WORDS = """
el la los las un una unos unas lo y o u e de del al a en con por para sobre entre desde hasta hacia como que qué
cual cuales cuyo cuya cuyos cuyas quien quienes cuando donde se su sus le les me nos este esta estos estas ese esa
esos esas aquel aquella esto eso ello ellos ellas él ella usted ustedes otro otra otros otras mismo misma mismos
mismas es son ser era eran fue fueron sea sean siendo sido está están estar ha han haber había hay más menos muy
también así además ya si sí pero mientras aunque porque mediante través tanto tal tales cada algún alguna algunos
algunas según ante bajo tras durante dentro fuera parte modo manera forma fin
"""

CUES = Cues(
    negation=words(
        r"no nunca jamás ni ningún ninguna ninguno nadie nada sin(?!_(?:demora|duda|falta|excepción)) tampoco"
        r" carec(?:e|en|er) niega niegan negarse"
        r" se_niegan? rechaz(?:a|an|ar|en|e) rehús(?:a|an) rehusar(?:on|se)? negad[oa]s?_a neg(?:aron|ó)_a"
        r" se_neg(?:ó|aron) prohíben? prohibir prohíbe prohibid[oa]s? impid(?:e|en) impedir imposible"
        r" en_lugar_de en_vez_de incapaz incapaces deja(?:n|r)?_de apenas"
    ),
    negation_of_before=words(r"(?:está|están|queda|quedan|es|son|fue|fueron)_(?:prohibid[oa]s?|vedad[oa]s?)"),
    duty=words(
        r"debe deben deberá deberán debía debían tiene(?:n)?_que tendrá(?:n)?_que ha(?:n)?_de hay_que"
        r" obligad[oa]s?(?:_a)?"
        r" obligan? exigen? exigir exige requieren? requerir obligatori[oa]s? obligación_de es_necesario es_preciso"
        r" imponen? ordenan?"
    ),
    duty_of_before=words(r"(?:es|son|está|están)_(?:obligatori[oa]s?|exigid[oa]s?|requerid[oa]s?)"),
    advice=words(
        r"debería deberían conviene recomiendan? recomendable aconsejable aconsejan? se_recomienda"
        r" es_(?:importante|esencial|fundamental)"
    ),
    permission=words(
        r"puede pueden podría podrían podrá podrán pueda puedan permite(?:n)? permitir permitid[oa]s?"
        r" autorizad[oa]s?(?:_a)?"
        r" autorizan? facultad[oa]s?(?:_para)? quizás? tal_vez posiblemente posible opcional(?:es)? capaz capaces"
        r" (?:tiene|tienen)_(?:el|la)_(?:facultad|autoridad|poder|derecho|potestad|opción|capacidad)_(?:de|para)"
    ),
    aims=words(
        r"busc(?:a|an|ar|ando|ó) pretend(?:e|en|er|iendo) (?:trat|intent|procur|aspir)(?:a|an|ar|ando|ó)"
        r" se_esfuerzan? esfuerzos? objetivos? fin(?:es)? propósitos? metas? quier(?:e|en) para_que a_fin_de"
    ),
    without_exception=(
        words(
            r"siempre invariablemente en_todo_momento en_todos_los_casos automáticamente sin_excepción"
            r""
        ),
        words(r"tod[oa]s? cada cualquier completamente totalmente"),
        words(r"sólo solo solamente únicamente exclusivamente únic[oa]s?"),
    ),
    levels={
        "federal": words(r"federal(?:es)? federalmente nacional(?:es)? Washington"),
        "state": words(r"estatal(?:es)? estados?(?!\sunidos)"),
        "local": words(r"local(?:es)? municipal(?:es)? municipios? ciudad(?:es)? condados? pueblos?"),
    },
    numbers={
        **numbered("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", start=2),
        "veinte": 20,
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "cien": 100,
        "mil": 1_000,
    },
    months=numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"
    ),
    aside=words(
        r"(?:según|de_acuerdo_con|conforme_a|en)_(?:el|los|este|estos|la|las)_(?:documentos?|textos?|fuentes?"
        r"|pasajes?"
        r")"
        r"(?:_de)? el_(?:documento|texto)_(?:dice|indica|señala|explica|menciona|afirma)(?:_que)?"
    ),
    pointing=words("est[ae] est[oa]s es[ae] es[oa]s dich[oa]s?"),
    about=words(
        r"(?:el|la|este|esta|los|las|estos|estas)_(?:documentos?|textos?|secci(?:ón|ones)|pasajes?|párrafos?|artículos?)"
        r"_(?:también_)?(?:tratan?_(?:de|sobre)|hablan?_(?:de|sobre)|abordan?|analizan?|describen?|explican?|examinan?)"
    ),
    function_words=frozenset(_FUNCTION_WORDS.split()),
)

"""What the bot says in Portuguese, as it is written in Brazil."""

from chatbot.phrases.wording import ByLanguage, Phrases

_LANGUAGES: ByLanguage = {
    "en": "inglês",
    "es": "espanhol",
    "fr": "francês",
    "pt": "português",
    "ht": "crioulo haitiano",
    "zh": "chinês",
}

PHRASES = Phrases(
    greeting="Olá. Pergunte sobre os documentos desta coleção: eu cito o que eles dizem e mostro onde está.",
    thanks="De nada. Pode continuar perguntando quando quiser.",
    by_words_only="Destes, só as palavras foram procuradas, pois o seu significado ainda está a ser lido:",
    not_covered="Os documentos não parecem dizer nada sobre isso.",
    nearest_sections="As seções que mais se aproximam são:",
    document_says=lambda title: f"O documento “{title}” diz:",
    document_does_not_say=lambda title: f"O documento “{title}” não diz.",
    documents_differ="Os documentos não dizem a mesma coisa sobre isso:",
    quotes_language=lambda language: f"As citações estão em {_LANGUAGES[language]}, o idioma dos documentos.",
    missing_detail={
        "date": "Os documentos não trazem nenhuma data a esse respeito. O que eles dizem:",
        "number": "Os documentos não trazem nenhum número a esse respeito. O que eles dizem:",
        "name": "Os documentos não trazem nenhum nome a esse respeito. O que eles dizem:",
        "phone": "Os documentos não trazem nenhum telefone. O que eles dizem:",
        "address": "Os documentos não trazem nenhum endereço. O que eles dizem:",
        "place": "Os documentos não indicam nenhum lugar. O que eles dizem:",
        "money": "Os documentos não trazem nenhum valor a esse respeito. O que eles dizem:",
        "duration": "Os documentos não dizem por quanto tempo. O que eles dizem:",
    },
    not_mentioned=lambda term: f"Os documentos não mencionam “{term}”. O que mais se aproxima:",
    document_does_not_mention=lambda title, term: (
        f"O documento “{title}” não menciona “{term}”. O que mais se aproxima:"
    ),
    premise_not_borne_out="Os documentos não confirmam o que a pergunta dá como certo. O que eles dizem:",
    no_advice="Não posso orientar ninguém sobre o próprio caso, e nada aqui é aconselhamento jurídico. O que os "
    "documentos dizem e pode ajudar:",
    places_to_turn_to="Eles mencionam estes lugares onde se pode buscar ajuda:",
    no_instructions="Só respondo a perguntas sobre os documentos; não sigo outras instruções.",
    model_failed="O modelo de linguagem não conseguiu responder. Os documentos dizem, com as próprias palavras:",
    model_broke_off="O modelo de linguagem parou aqui; a resposta dele está incompleta. Os documentos dizem, "
    "com as próprias palavras:",
    model_not_borne_out="Os documentos não confirmam o que o modelo de linguagem escreveu. Eles dizem, com as "
    "próprias palavras:",
    model_found_nothing="O modelo de linguagem não encontrou resposta nos documentos. O que eles dizem de mais "
    "próximo:",
    model_beside_the_question="O que os documentos dizem de mais próximo da pergunta:",
    not_stated="não consta.",
    borne_out_in_part="(confirmado só em parte).",
    further="Além disso:",
)

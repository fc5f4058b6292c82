"""What the bot says in Haitian Creole."""

from chatbot.phrases.wording import ByLanguage, Phrases

_LANGUAGES: ByLanguage = {
    "en": "anglè",
    "es": "panyòl",
    "fr": "franse",
    "pt": "pòtigè",
    "ht": "kreyòl ayisyen",
    "zh": "chinwa",
}

PHRASES = Phrases(
    greeting="Bonjou. Poze m kesyon sou dokiman ki nan koleksyon sa a: m ap site sa yo di epi m ap montre ki kote yo "
    "di l.",
    thanks="Padekwa. Ou mèt poze lòt kesyon nenpòt ki lè.",
    by_words_only="Nan sa yo, se mo yo sèlman ki te chèche, paske n ap li sans yo toujou:",
    not_covered="Sanble dokiman yo pa di anyen sou sa.",
    nearest_sections="Men seksyon ki pi pre yo:",
    document_says=lambda title: f"Men sa dokiman “{title}” di:",
    document_does_not_say=lambda title: f"Dokiman “{title}” pa di sa.",
    documents_differ="Dokiman yo pa di menm bagay sou sa:",
    quotes_language=lambda language: f"Sitasyon yo an {_LANGUAGES[language]}, ki se lang dokiman yo.",
    missing_detail={
        "date": "Dokiman yo pa bay okenn dat sou sa. Men sa yo di:",
        "number": "Dokiman yo pa bay okenn chif sou sa. Men sa yo di:",
        "name": "Dokiman yo pa bay okenn non sou sa. Men sa yo di:",
        "phone": "Dokiman yo pa bay okenn nimewo telefòn. Men sa yo di:",
        "address": "Dokiman yo pa bay okenn adrès. Men sa yo di:",
        "place": "Dokiman yo pa di ki kote. Men sa yo di:",
        "money": "Dokiman yo pa di konbyen lajan. Men sa yo di:",
        "duration": "Dokiman yo pa di konbyen tan. Men sa yo di:",
    },
    not_mentioned=lambda term: f"Dokiman yo pa nonmen “{term}”. Men sa ki pi pre a:",
    document_does_not_mention=lambda title, term: f"Dokiman “{title}” pa nonmen “{term}”. Men sa ki pi pre a:",
    premise_not_borne_out="Dokiman yo pa konfime sa kesyon an pran pou verite a. Men sa yo di:",
    no_advice="Mwen pa ka bay pèsonn konsèy sou pwòp ka pa l, epi anyen ki la a pa konsèy legal. Men sa dokiman yo di "
    "ki ka ede:",
    places_to_turn_to="Yo nonmen kote sa yo pou moun al chache èd:",
    no_instructions="Mwen reponn kesyon sou dokiman yo sèlman; mwen pa swiv lòt enstriksyon.",
    model_failed="Modèl langaj la pa t ka reponn. Men sa dokiman yo di ak pwòp mo pa yo:",
    model_broke_off="Modèl langaj la kanpe la; repons li a pa fini. Men sa dokiman yo di ak pwòp mo pa yo:",
    model_not_borne_out="Dokiman yo pa konfime sa modèl langaj la ekri a. Men sa yo di ak pwòp mo pa yo:",
    model_found_nothing="Modèl langaj la pa jwenn repons nan dokiman yo. Men sa yo di ki pi pre:",
    model_beside_the_question="Men sa dokiman yo di ki pi pre kesyon an:",
    not_stated="yo pa di sa.",
    borne_out_in_part="(konfime an pati sèlman).",
    further="Anplis:",
)

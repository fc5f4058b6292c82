"""What the bot says in French. A colon and a guillemet stand off by a space that does not break."""

from chatbot.phrases.wording import ByLanguage, Phrases

_LANGUAGES: ByLanguage = {
    "en": "anglais",
    "es": "espagnol",
    "fr": "français",
    "pt": "portugais",
    "ht": "créole haïtien",
    "zh": "chinois",
}

PHRASES = Phrases(
    greeting="Bonjour. Posez-moi vos questions sur les documents de cette collection\u00a0: je cite ce qu’ils disent "
    "et je montre où cela se trouve.",
    thanks="Je vous en prie. N’hésitez pas à poser d’autres questions.",
    by_words_only="De ceux-ci, seuls les mots ont été cherchés, car leur sens est encore en cours de lecture :",
    not_covered="Les documents ne semblent rien dire à ce sujet.",
    nearest_sections="Les sections qui s’en rapprochent le plus sont\u00a0:",
    document_says=lambda title: f"Le document «\u00a0{title}\u00a0» dit\u00a0:",
    document_does_not_say=lambda title: f"Le document «\u00a0{title}\u00a0» ne le dit pas.",
    documents_differ="Les documents ne disent pas la même chose à ce sujet\u00a0:",
    quotes_language=lambda language: f"Les citations sont en {_LANGUAGES[language]}, la langue des documents.",
    missing_detail={
        "date": "Les documents ne donnent aucune date à ce sujet. Voici ce qu’ils disent\u00a0:",
        "number": "Les documents ne donnent aucun chiffre à ce sujet. Voici ce qu’ils disent\u00a0:",
        "name": "Les documents ne donnent aucun nom à ce sujet. Voici ce qu’ils disent\u00a0:",
        "phone": "Les documents ne donnent aucun numéro de téléphone. Voici ce qu’ils disent\u00a0:",
        "address": "Les documents ne donnent aucune adresse. Voici ce qu’ils disent\u00a0:",
        "place": "Les documents n’indiquent aucun lieu à ce sujet. Voici ce qu’ils disent\u00a0:",
        "money": "Les documents ne donnent aucun montant à ce sujet. Voici ce qu’ils disent\u00a0:",
        "duration": "Les documents n’indiquent aucune durée à ce sujet. Voici ce qu’ils disent\u00a0:",
    },
    not_mentioned=lambda term: (
        f"Les documents ne mentionnent pas «\u00a0{term}\u00a0». Ce qui s’en rapproche le plus\u00a0:"
    ),
    document_does_not_mention=lambda title, term: (
        f"Le document «\u00a0{title}\u00a0» ne mentionne pas «\u00a0{term}\u00a0». Ce qui s’en rapproche le plus\u00a0:"
    ),
    premise_not_borne_out="Les documents ne confirment pas ce que la question tient pour acquis. Voici ce qu’ils "
    "disent\u00a0:",
    no_advice="Je ne peux conseiller personne sur son propre cas, et rien ici ne constitue un avis juridique. Ce que "
    "disent les documents et qui peut aider\u00a0:",
    places_to_turn_to="Ils mentionnent ces lieux où s’adresser\u00a0:",
    no_instructions="Je réponds uniquement aux questions sur les documents\u00a0; je n’exécute pas d’autres "
    "instructions.",
    model_failed="Le modèle de langage n’a pas pu répondre. Les documents disent, dans leurs propres termes\u00a0:",
    model_broke_off="Le modèle de langage s’est interrompu ici\u00a0; sa réponse est incomplète. Les documents "
    "disent, dans leurs propres termes\u00a0:",
    model_not_borne_out="Les documents ne confirment pas ce que le modèle de langage a écrit. Ils disent, dans "
    "leurs propres termes\u00a0:",
    model_found_nothing="Le modèle de langage n’a pas trouvé de réponse dans les documents. Voici ce qui s’en "
    "rapproche le plus\u00a0:",
    model_beside_the_question="Ce que les documents disent de plus proche de la question\u00a0:",
    not_stated="non précisé.",
    borne_out_in_part="(confirmé seulement en partie).",
    further="De plus\u00a0:",
)

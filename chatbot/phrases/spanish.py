"""What the bot says in Spanish, to people in the Americas, with "usted"."""

from chatbot.phrases.wording import ByLanguage, Phrases

_LANGUAGES: ByLanguage = {
    "en": "inglés",
    "es": "español",
    "fr": "francés",
    "pt": "portugués",
    "ht": "criollo haitiano",
    "zh": "chino",
}

PHRASES = Phrases(
    greeting="Hola. Pregúnteme sobre los documentos de esta colección: cito lo que dicen y muestro dónde lo dicen.",
    thanks="De nada. Siga preguntando cuando quiera.",
    by_words_only="De estos solo se buscaron las palabras, pues su significado aún se está leyendo:",
    not_covered="Los documentos no parecen decir nada sobre esto.",
    nearest_sections="Las secciones que más se acercan son:",
    document_says=lambda title: f"El documento «{title}» dice:",
    document_does_not_say=lambda title: f"El documento «{title}» no lo dice.",
    documents_differ="Los documentos no dicen lo mismo sobre esto:",
    quotes_language=lambda language: f"Las citas están en {_LANGUAGES[language]}, el idioma de los documentos.",
    missing_detail={
        "date": "Los documentos no dan ninguna fecha al respecto. Lo que sí dicen:",
        "number": "Los documentos no dan ninguna cifra al respecto. Lo que sí dicen:",
        "name": "Los documentos no dan ningún nombre al respecto. Lo que sí dicen:",
        "phone": "Los documentos no dan ningún número de teléfono. Lo que sí dicen:",
        "address": "Los documentos no dan ninguna dirección. Lo que sí dicen:",
        "place": "Los documentos no indican ningún lugar. Lo que sí dicen:",
        "money": "Los documentos no dan ninguna cantidad de dinero al respecto. Lo que sí dicen:",
        "duration": "Los documentos no indican cuánto tiempo. Lo que sí dicen:",
    },
    not_mentioned=lambda term: f"Los documentos no mencionan «{term}». Lo que más se acerca:",
    document_does_not_mention=lambda title, term: f"El documento «{title}» no menciona «{term}». Lo que más se acerca:",
    premise_not_borne_out="Los documentos no confirman lo que la pregunta da por sentado. Lo que dicen:",
    no_advice="No puedo aconsejar a nadie sobre su propio caso, y nada de lo que aparece aquí es asesoría legal. Lo "
    "que dicen los documentos y puede ayudar:",
    places_to_turn_to="Mencionan estos lugares a los que se puede acudir:",
    no_instructions="Solo respondo preguntas sobre los documentos; no sigo otras instrucciones.",
    model_failed="El modelo de lenguaje no pudo responder. Con sus propias palabras, los documentos dicen:",
    model_broke_off="El modelo de lenguaje se interrumpió aquí; su respuesta está incompleta. Con sus propias "
    "palabras, los documentos dicen:",
    model_not_borne_out="Los documentos no respaldan lo que escribió el modelo de lenguaje. Con sus propias "
    "palabras, dicen:",
    model_found_nothing="El modelo de lenguaje no encontró una respuesta en los documentos. Lo más cercano que dicen:",
    model_beside_the_question="Lo que los documentos dicen más cerca de la pregunta:",
    not_stated="no se indica.",
    borne_out_in_part="(respaldado solo en parte).",
    further="Además:",
)

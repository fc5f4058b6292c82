"""What is not a question about the documents, in Spanish. Folded: without accents, "ñ" is "n"."""

from chatbot.intents.states import A_STATE
from chatbot.intents.wording import Wording, spaced

_CLASSES = {
    **A_STATE,
    "start": r"(?:^|(?<=[.?!;:,\n¿¡\"»]))[\s\"'¿¡«]{0,5}(?:(?:por favor|ahora|y|e|pero|luego|despues|primero|tambien"
    r"|bueno|ok|hola|oye|o|entonces|solo|mejor)[\s,¿]+){0,3}(?:(?:puedes|podrias|quiero que|necesito que|debes"
    r"|tienes que|vas a|te ordeno que|te pido que|deberias) )?",
    "override": r"ignor[ae][sn]?|ignorar|olvid[ae](?:te|se)?(?: de)?|olvides|descart[ae]|omit[ea]|desobede(?:ce|zca)"
    r"|salta(?:te)?|anul[ae]|borr[ae]|elimin[ae]|desactiv[ae]|haz caso omiso (?:de|a)|no (?:sigas|obedezcas"
    r"|hagas caso (?:de|a))|rompe|quita|pasa por alto|deja de (?:seguir|lado)",
    "rules": r"reglas|instruccion(?:es)?|ordenes|indicaciones|directrices|normas|restricciones|filtros|limitaciones"
    r"|programacion|prompt|mensajes?|configuracion|documentos?|fuentes|directivas|pautas|politicas|contexto|limites"
    r"|codigo|claves?|contrasenas?|secretos?|herramientas|memoria|entrenamiento",
    "earlier": r"anterior(?:es)?|previ[oa]s?|inicial(?:es)?|original(?:es)?|de arriba|de antes|precedentes?"
    r"|de seguridad|del sistema|ocult[oa]s?|intern[oa]s?|secret[oa]s?|que (?:te|le) (?:dieron|han dado|dio|dijeron)"
    r"|complet[oa]s?",
    "reveal": r"(?:muestra|ensena|revela|imprime|escribe|repite|dime|di|dame|copia|pega|traduce|lista|enumera|cuenta"
    r"|explica|resume|manda|envia|pasa|ensename|confiesa|comparte|recita|transcribe|codifica|describe|publica"
    r"|proporciona)(?:me|nos|lo|la|los|las)*|muestrame|mostrar(?:me)?|revelar(?:me)?|quiero ver|cual(?:es)? (?:es"
    r"|son|era|eran)|que (?:dice|dicen|contiene|hay en)|ver|decirme",
    "kin": r"espos[oa]|marido|mujer|pareja|novi[oa]|herman[oa]s?|hij[oa]s?|mama|madre|papa|padres?|prim[oa]s?"
    r"|ti[oa]s?|sobrin[oa]s?|abuel[oa]s?|cunad[oa]s?|suegr[oa]s?|amig[oa]s?|vecin[oa]s?|familia(?:r|res)?|nin[oa]s?"
    r"|bebe|empleada?o?s?|cliente|companer[oa]s?|inquilin[oa]s?|jef[ea]|patron(?:a)?|nuer[oa]|yerno|niet[oa]s?|ex",
    "mine": r"(?:mi|mis|nuestr[oa]s?) (?:\w+ )?(?:{kin})",
    "later": r"\b[\s\S]{0,400}?\b",
    "fate": r"deport\w+|arrest\w+|deten\w+|encarcel\w+|encerr\w+|demand\w+|despid\w+|desped\w+|mult\w+|castig\w+"
    r"|expuls\w+|quit\w+|neg(?:ar|aran|ado|ada)|separ\w+|llev\w+|ech\w+|agarr\w+|liber\w+|solt\w+|aprob\w+|rechaz\w+"
    r"|acus\w+|conden\w+|revoc\w+|devolv\w+|perder|regres\w+|cancel\w+|dar|dejar|hacer|pasar|mandar|sacar|afectar"
    r"|perjudicar|investig\w+|revis\w+|creer",
    "encounter": r"abr(?:ir(?:les?)?|o|a)|contest\w+|respond\w+|firm\w+|dej\w+|mostr\w+|muestr\w+|ensen\w+|habl\w+"
    r"|decir(?:les?)?|dig[oa]|dar(?:les?)?|entreg\w+|ir(?:me|se)?|vaya|voy|sal\w*|huir|escond\w+|viaj\w+|manej\w+"
    r"|cas\w+|divorci\w+|contrat\w+|pag\w+|mud\w+|apel\w+|demand\w+|declar\w+|present(?:arme|arse|o)|llevar|lleve"
    r"|cargar|identific\w+|renov\w+|solicit\w+|acept\w+|rechaz\w+|qued\w+|regres\w+|renunci\w+|pele\w+|esper\w+"
    r"|tener miedo|preocup\w+|aplicar|pedir|pida|negar\w+|mentir|cooper\w+ con ell\w+|retir\w+|confi\w+|llamar"
    r"|grab\w+|filmar",
    "dare": r"demandar\w*|viajar|salir|negar(?:me|se)|rehusar\w*|grabar\w*|filmar\w*|casarme|ganar|quedarme"
    r"|pedir (?:asilo|fianza|compensacion|indemnizacion|la|una visa)|perder|ser|solicitar|trabajar|apelar|manejar"
    r"|volver|regresar|quitar\w*|arreglar|sacar|obtener (?:la|una?|mi) (?:residencia|visa|green card|licencia|fianza"
    r"|ciudadania|permiso)|conseguir (?:la|una?|mi) (?:residencia|visa|green card|licencia|fianza|ciudadania"
    r"|permiso)|renovar|tramitar|evitar|impedir|mentir|esconder\w*|votar|cruzar|cancelar|ir(?:me)? (?:a|de)"
    r"|legalizar\w*|calificar|llevar|mandar|salvar\w*|pelear",
    "papers": r"visa|green card|residencia|estatus|asilo|caso|audiencia|solicitud|permiso|ciudadania|condena"
    r"|antecedentes|arresto|detencion|orden|fianza|apelacion|licencia|pasaporte|daca|tps|papeles|peticion|cita"
    r"|renovacion|detainer",
    "struck": r"detuv\w+|arrest\w+|detenid[oa]s?|deport\w+|agarr\w+|llevaron|condena\w+|acusa\w+|encarcel\w+|pararon"
    r"|preso|presa|indocumentad[oa]s?|sin papeles|cit(?:aron|ado)|registraron|multa\w+|declarad[oa] culpable"
    r"|orden de (?:deportacion|arresto)",
}

_INSTRUCTION = spaced(
    _CLASSES,
    r"""
(?:{override}) (?:\w+ ){0,3}tus (?:\w+ ){0,2}?{rules}|tus (?:{rules}) (?:{earlier} )*
(?:tu|tus) (?:\w+ )?(?:prompt|instrucciones|programacion|configuracion|clave|contrasena|codigo|mensaje (?:de
    |del) sistema|herramientas|reglas|archivo\w*|secretos?)
{start}{override} (?:\w+ ){0,4}?{rules} (?:\w+ )?{earlier}
{start}{override} (?:(?:todo|todas?|todos|las|los|sus|de|la|el
    |cualquier) ){1,4}(?:{earlier} )?(?:sus )?(?:{rules})(?= *(?:[.!,;:]|y|$))
{start}{override} todo lo (?:anterior|que|de)
{start}{reveal} …… (?:prompt|instrucciones (?:\w+ )?{earlier}|mensaje (?:de|del) sistema|configuracion
    |clave (?:de )?(?:api|admin|secreta)|claves? api|contrasena|codigo fuente|texto oculto|api key
    |variables de entorno|archivos? de (?:configuracion|sistema)|credenciales|todo lo (?:anterior|que (?:esta|hay
    |viene|vino) (?:arriba|antes)))
(?:instrucciones|prompt|reglas) (?:iniciales|originales|ocult[ao]s|secret[ao]s|del sistema|de sistema)
(?:ahora|desde ahora|a partir de (?:ahora|este momento|hoy)|de ahora en adelante|en adelante),? (?:tu )?(?:eres|seras
    |vas|responde|contesta|actua|habla|di|siempre|nunca|no|solo|debes|ignora|olvida|finge|te|tienes|llamame|quiero
    |cada|todas)
(?:ya|tu ya) no eres|eres (?:ahora|libre|dan)
{start}(?:finge|fingir|actua como|actue como|hazte pasar|imagina que (?:eres|no tienes)|simula|compor?tate como
    |haz (?:de|el papel)|pretende|juega (?:a|el papel)|asume el (?:rol|papel)|interpreta|responde como|habla como
    |conviertete|entra en modo|activa el modo|se mi|eres (?:un|una|mi|el|la) )
modo (?:desarrollador|de desarrollador|dios|admin\w*|sin (?:restricciones|filtros|limites)|depuracion|debug|dan
    |programador|mantenimiento)
sin (?:ninguna )?(?:restricciones|filtros|censura|reglas|limitaciones)
nuevas? (?:instruccion(?:es)?|orden(?:es)?|reglas?|tarea) *:
(?:instruccion|mensaje|nota) para (?:la ia|el (?:asistente|bot|modelo|sistema)|el chatbot)
{start}(?:ejecuta|ejecute|corre|lanza|compila|evalua|abre|abra|visita|entra (?:a|en)|descarga|carga|navega a|ve a
    |lee) … (?:comandos?|codigo|script|programa|consola|terminal|sql|https?:|www\.|enlace|link|url|pagina|sitio
    |archivo|siguiente|rm|ls|cat|[\w-]+\.(?:com|net|org|txt|sh|php))
{start}(?:di|repite|escribe|imprime|grita|cuenta|responde|sigue) …… (?:para siempre|sin parar|sin detenerte
    |eternamente|infinit\w+|(?:\d{2,}|mil|cien|un millon de) veces|base ?64|morse|al reves|hexadecimal|binario)
nunca pares|(?:en|a) (?:base ?64|codigo morse|hexadecimal|binario)
{start}(?:responde|contesta) (?:siempre|solo|unicamente|a (?:todo|todas|cada))\s
{start}(?:nunca|siempre|jamas) (?:cites|cita|respondas|responde|digas|di|menciones|uses|contestes)
{start}no (?:cites|uses|menciones|sigas) (?:\w+ ){0,3}(?:fuentes?|documentos?|reglas|instrucciones|citas)
{start}(?:inventa|falsifica|borra|elimina|hackea)(?:te|me)?\s
(?:que|cual|quien|como) (?:\w+ )?(?:modelo|ia|inteligencia artificial|version|llm|servidor|gpt
    |herramientas) (?:\w+ ){0,3}?(?:eres|usas|tienes|utilizas|te)
eres (?:un |una )?(?:chatgpt|gpt|ia|bot|robot|humano|inteligencia)|quien te (?:creo|hizo|programo|entreno|desarrollo)
(?:que|como) te (?:dijeron|ordenaron|programaron|instruyeron|han (?:dicho|dado))|te (?:programaron|instruyeron|dieron)
soy tu (?:creador|desarrollador|programador|administrador|dueno|jefe|amo)
como tu (?:creador|desarrollador|administrador)|si (?:alguien|te) (?:\w+ )?preguntan?,? (?:di|responde|contesta|niega)
(?:me|nos) (?:leia|contaba|cantaba|decia) …… (?:claves?|contrasenas?|codigos?|api)
""",
)

_ADVICE = spaced(
    _CLASSES,
    r"""
(?:debo|debemos|deberia(?:mos)?|deberiamos|tendria(?:mos)? que|habria que|(?:le |les )?(?:tengo
    |tenemos) que) (?:\w+ )?(?:no )?(?:le |les |lo )?(?:{encounter})
{start}(?:deberia|debo|debe|debera|tiene que|tendria que) (?:yo|{mine})
(?:{mine}) (?:\w+ )?(?:debe|deberia|tiene que|debera|tendria que) (?:\w+ )?(?:{encounter})
{mine}{later}(?:debe|deberia|deberian|tiene que|debera|tendria que|le conviene|deben) (?:\w+ )?(?:{encounter})
{mine}{later}(?:lo|la|los|le) (?:van a|va a|pueden|puede|podrian|iran a) (?:\w+ )?{fate}
(?:me|nos) (?:\w+ )?(?:van a|va a|pueden|puede|podria|podrian|iran a|iban a) (?:\w+ )?{fate}
(?:me|nos) (?:deportar|arrestar|detendr|quitar|negar|despedir|aprobar|sacar|encarcelar|soltar|dejar|echar|llevar)(?:a
    |an|ia|ian)
(?:van a|va a|pueden|puede|podrian|podria) (?:deportar|arrestar|detener|quitar|negar|encarcelar|demandar|despedir
    |separar|sacar|echar|multar|llevar)(?:me|nos)(?:lo|la)?
(?:voy|vamos) a (?:perder|ser|ganar|poder|ir a|tener que|terminar|quedar|salir|recibir)
(?:perdere|sere|ganare|ganaria|podre|podria ganar|tendre que|calificare|perderia)
(?:van a|va a|pueden|puede) (?:\w+ )?(?:deportar|arrestar|detener|encarcelar|soltar|liberar|negar|separar) a (?:{mine}
    |mi)
(?:{mine}) (?:\w+ )?(?:va a|sera|seran|van a|podra|puede|podria|podran) (?:\w+ )?{fate}|sera deportad\w+ {mine}
(?:yo )?(?:puedo|podemos|podria yo|podria) (?:\w+ )?(?:{dare})
(?:puede|podria) (?:{mine}) (?:\w+ )?(?:{dare}|{encounter})|(?:{mine}) (?:\w+ )?(?:puede|podria) (?:\w+ )?(?:{dare})
(?:soy|somos|es {mine}|seria) (?:\w+ )?elegibles?
(?:yo |{mine} )?(?:califico|calificamos|califica|reuno|cumplo) (?:para|los|con|a|como)
(?:que|cuantas|cuales son (?:mis|las)|tengo|tiene|hay) (?:\w+ ){0,3}?(?:posibilidades|probabilidades|chances?
    |oportunidades?) (?:\w+ )?(?:tengo|tiene|de (?:que )?(?:gan|me|qued|sal|evit)|hay)
(?:mis|sus) (?:posibilidades|probabilidades)|estoy en (?:peligro|riesgo)|corro (?:\w+ )?(?:peligro|riesgo)
corre (?:\w+ )?(?:peligro|riesgo) {mine}
(?:que|cual|como) (?:me|nos|le) (?:\w+ )?(?:recomienda|recomiendas|aconseja|aconsejas|sugiere|sugieres|conviene
    |convendria|va a pasar|puede pasar|pasara|pasaria|podria pasar)
(?:me|nos|le) (?:conviene|convendria|recomienda|recomiendas|aconseja|aconsejas)
(?:aconsej[ae]me|recomiend[ae]me|necesito (?:un )?(?:consejo|asesoria)|deme (?:un )?consejo|dame (?:un )?consejo)
que (?:pasara|va a pasar|pasaria|puede pasar) con (?:mi|mis|nosotros|{mine})
que (?:hago|hacemos|debo hacer|debemos hacer|tengo que hacer|deberia hacer|le digo|les digo|digo|debo decir
    |puedo decir|tengo que decir|deberia decir|haria usted|harias tu|firmo|contesto|respondo)
(?:cual|que) (?:es|seria) (?:mi|la) mejor (?:\w+ )?(?:opcion|defensa|estrategia|manera|forma|decision|camino)?
(?:es|seria|sera|resulta) (?:\w+ )?(?:segur[oa]|peligros[oa]|legal|ilegal|buena idea|mala idea|mejor|arriesgad[oa]
    |prudente|conveniente|riesgos[oa]|recomendable|demasiado tarde|delito) (?:\w+ ){0,2}?(?:que (?:yo|{mine}|vaya
    |viaje|firme|salga)|para (?:mi|{mine}|nosotros)|si (?:yo|me|{mine}|no)|llevar|mandar a mi|casarme|firmar|ir(?:me)?
    |viajar|salir)
(?:estoy|esta {mine}) (?:segur[oa]|a salvo|protegid[oa])
(?:que|cual|cuales) (?:\w+ )?abogad[oa]s? (?:\w+ )?(?:contrat|deb|me|recom|es (?:el )?mejor)\w*
recomiend\w+ (?:\w+ )?abogad[oa]
(?:redact|escrib|prepar|elabor|llen)[ae](?:me|nos)? (?:\w+ ){0,2}(?:carta|mocion|opinion|dictamen|declaracion|demanda
    |apelacion|solicitud|peticion|escrito|contrato|formulario)
como (?:\w+ )?(?:evito|evitar|evitamos|salgo|saco|sacar|saco a|gano|ganar|me defiendo|impido|consigo (?:la|una|que)
    |peleo|pelear|detengo|paro|freno|escapo|escapar|me libro|arreglo|arreglar|protejo a)
cuanto (?:\w+ ){0,3}(?:me (?:van|dan|toca|pueden|darian|daran)|puedo (?:pedir|recibir|ganar|sacar)|voy a|va a (?:estar
    |durar|tardar) (?:mi|{mine}|deten))
tengo (?:un )?(?:buen )?caso|me afecta(?:ra|ria)?|afecta(?:ra|ria)? (?:esto |eso )?(?:a )?mi (?:{papers})
""",
)

_OWN_CASE = spaced(
    _CLASSES,
    r"""
(?:pueden?|podrian?|van a|va a|tienen? (?:derecho|permiso) (?:a|de|para)) (?:\w+ ){0,4}?(?:{fate}|entrar|parar
    |preguntar|revisar|registrar|detener|buscar|seguir)(?:me|nos|lo|la|le)? …… (?:mi|mis|me|{mine})
(?:me|nos) (?:pueden|puede|podrian|podria|van a|va a)\s
(?:{mine} …… {struck}|(?:me|nos) (?:\w+ )?{struck}|(?:{struck}) (?:\w+ )?a (?:{mine}|mi|mis)|soy (?:\w+ )?{struck}
    |tengo (?:\w+ )?(?:{papers})){later}(?:es (?:\w+ )?(?:legal|ilegal|valid[oa]|invalid[oa]|justo)|son legales
    |fue legal|puede|pueden|podria|tiene derecho|viola|violaron|aplica|protege|lo van|la van|debe|va a)
(?:mi|su) (?:{papers}) (?:\w+ ){0,2}?(?:es|sigue|sera|esta|fue|va a|vale|corre|se)
(?:es|sigue siendo|fue|sera) (?:\w+ )?(?:valid[oa]|legal|invalid[oa]|ilegal) (?:\w+ )?(?:mi|la de mi|su)
que derechos (?:tengo|tiene {mine}|tenemos)|(?:cuales son )?mis derechos si|tengo (?:el )?derecho a
(?:estoy|estamos) obligad[oa]s? a|que (?:puedo|podemos) hacer
(?:me|mi|mis|yo|soy|tengo|estoy|fui|{mine}) …… (?:{struck}|deport\w+|orden de|asilo|visa|green card|residencia|fianza
    |carcel|corte|juez|audiencia|antecedentes|multa)
(?:{struck}) …… (?:mi|mis|{mine})|{mine}{later}(?:puede|podra|debe|va a|tiene que|sera|lo van|la van)
que pasa (?:si (?:me|yo)|con (?:mi|{mine}))|tengo que|hay riesgo|es (?:\w+ )?(?:seguro|peligroso)
""",
)

_INFORMATION = spaced(
    _CLASSES,
    r"""
(?:texto|documentos?|archivos?|fuentes?) (?:\w+ ){0,3}(?:dice|dicen|menciona|mencionan|habla|explica|describe|sobre)
(?:segun|en|dice (?:\w+ ){0,4}) (?:el|los|este|estos) (?:textos?|documentos?)
quejas?|quejar(?:me|se|nos)|denunci\w+|asistencia legal|ayud\w+|a quien|a donde|adonde|donde|que organizaciones
organizaciones?|linea|reportar|informar sobre|ombuds\w+|recursos
(?:el estado|{a_state}|el gobierno|el pueblo|la ciudad|la ley) (?:\w+ ){0,2}?(?:hace|ofrece|ayuda|protege
    |tiene|da|brinda)
que (?:hace|ofrece) (?:el|{a_state})
(?:soy|somos|trabajo|como) (?:\w+ ){0,3}?(?:policias?|oficial(?:es)?|agente|funcionari[oa]s?|secretari[oa]|alcalde
    |alcaldesa|periodista|reporter[oa]|investigador[ae]?|voluntari[oa]|jefe de policia|emplead[oa] (?:del|publico
    |municipal)|sheriff|alguacil|concejal)
mi (?:agencia|departamento|pueblo|ciudad|municipio|condado|oficina)
""",
)

WORDING = Wording(_INSTRUCTION, _ADVICE, _OWN_CASE, _INFORMATION)

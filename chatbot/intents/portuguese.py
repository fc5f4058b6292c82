"""What is not a question about the documents, in Portuguese. Folded: without accents."""

from chatbot.intents.states import A_STATE
from chatbot.intents.wording import Wording, spaced

_CLASSES = {
    **A_STATE,
    "start": r"(?:^|(?<=[.?!;:,\n\"»]))[\s\"'«]{0,5}(?:(?:por favor|agora|e|ou|mas|depois|primeiro|tambem|bom|ok|ola|oi"
    r"|entao|so|pois)[\s,]+){0,3}(?:(?:voce pode|pode|poderia|quero que voce|voce deve|voce vai|preciso que voce"
    r"|tem que) )?",
    "later": r"\b[\s\S]{0,400}?\b",
    "override": r"ignor[ae]|ignorar|esquec[ae](?: de)?|esquecer|desconsider[ae]|descart[ae]|desobedeca|anul[ae]"
    r"|apagu?[ea]|elimin[ae]|desativ[ae]|desligu?[ea]|nao (?:siga|obedeca|respeite|use)|burl[ae]|contorn[ae]|pul[ae]"
    r"|quebr[ae]|viol[ae]|deixe de (?:seguir|lado)",
    "rules": r"regras?|instruc(?:ao|oes)|ordens|diretrizes|normas|restricoes|filtros|limitacoes|limites|programacao"
    r"|prompt|mensagens|mensagem|configurac(?:ao|oes)|documentos?|fontes|politicas|contexto|comandos|orientacoes"
    r"|codigo|senhas?|chaves?|segredos?|ferramentas|memoria|treinamento",
    "earlier": r"anterior(?:es)?|previ[oa]s?|iniciais|inicial|originais|original|acima|de antes|de seguranca"
    r"|do sistema|ocult[oa]s?|intern[oa]s?|secret[oa]s?|que (?:te|lhe) deram|complet[oa]s?|precedentes",
    "reveal": r"mostr[ae]|revel[ae]|imprim[ae]|escrev[ae]|repit[ae]|repete|dig[ae]|diz|copi[ae]|cole|traduz[a]?"
    r"|list[ae]|enumere|envie|mande|compartilhe|recite|codifique|descreva|resuma|forneca|passe|exib[ae]|conte|de|da"
    r"|me (?:mostr[ae]|dig[ae]|diz|de|da|pass[ae]|revel[ae]|envi[ae]|fale)|(?:qual|quais) (?:e|sao|era|eram)"
    r"|o que (?:diz|contem)|quero ver|explique|mostrar|transcreva",
    "kin": r"marido|espos[oa]|mulher|companheir[oa]|namorad[oa]|noiv[oa]|irma(?:o|os|s)?|filh[oa]s?|mae|pai|pais"
    r"|prim[oa]s?|ti[oa]s?|sobrinh[oa]s?|avo|cunhad[oa]s?|sogr[oa]s?|amig[oa]s?|vizinh[oa]s?|familia|parentes?"
    r"|crianca|bebe|client[ea]|funcionari[oa]|empregad[oa]|inquilin[oa]|chefe|patrao|patroa|net[oa]s?|ex|colega"
    r"|genro|nora|enteado",
    "mine": r"(?:meus?|minhas?|noss[oa]s?) (?:\w+ )?(?:{kin})",
    "fate": r"deportad[oa]s?|deportar|pres[oa]s?|prender|detid[oa]s?|deter|multad[oa]s?|processad[oa]s?|processar"
    r"|demitid[oa]s?|demitir|expuls[oa]s?|expulsar|separad[oa]s?|separar|solt[oa]s?|soltar|liberad[oa]s?|liberar"
    r"|negad[oa]s?|negar|aprovad[oa]s?|punid[oa]s?|levad[oa]s?|levar|mandad[oa]s?|mandar|condenad[oa]s?|perder"
    r"|ganhar|tirar|afetar|prejudicar|investigad[oa]s?|revogad[oa]s?|cancelad[oa]s?|acreditar|revistar|parar",
    "deed": r"abrir|abro|atender|responder|respondo|assinar|assino|assine|deixar|mostrar|falar|dizer|dar|entregar|ir"
    r"|sair|fugir|esconder\w*|viajar|dirigir|casar|divorciar|contratar|pagar|mudar|recorrer|processar|declarar"
    r"|me apresentar|comparecer|levar|portar|carregar|identificar|renovar|pedir|aceitar|recusar|ficar|voltar"
    r"|desistir|mentir|confiar|esperar|me preocupar|ter medo|filmar|gravar|testemunhar|me entregar|solicitar"
    r"|confessar|ligar para a policia",
    "papers": r"visto|green card|residencia|status|asilo|caso|audiencia|pedido|permissao|cidadania|condenacao"
    r"|antecedentes|prisao|detencao|ordem|fianca|recurso|carteira|passaporte|daca|tps|documentos?|peticao|entrevista"
    r"|renovacao|detainer|processo",
    "struck": r"pres[oa]s?|detid[oa]s?|deportad[oa]s?|parad[oa]s?|condenad[oa]s?|acusad[oa]s?|levad[oa]s?|prenderam"
    r"|detiveram|levaram|pararam|indocumentad[oa]s?|sem (?:documentos|papeis)|ilegal|revistad[oa]s?|na prisao"
    r"|multad[oa]s?",
}

_INSTRUCTION = spaced(
    _CLASSES,
    r"""
(?:{override}) (?:\w+ ){0,3}(?:suas|seus|tuas|teus) (?:\w+ ){0,2}?{rules} (?:{earlier}|e )
{start}{override} (?:\w+ ){0,2}?(?:suas|seus|tuas|teus) (?:\w+ )?{rules}
(?:teu|tua|tuas|teus) (?:{rules})
(?:seu|sua|suas) (?:prompt|(?:\w+ )?instrucoes (?:{earlier})|programacao|senha|codigo fonte|mensagem de sistema
    |configuracao)
{start}{override} (?:\w+ ){0,4}?{rules} (?:\w+ )?{earlier}
{start}{override} (?:tod[ao]s|as|os|suas|estas?|esses?|tudo|de|qualquer) (?:as |os |suas )?(?:{rules})(?= *(?:[.!,;:]
    |e|$))
{start}{override} tudo (?:o que|que|acima|isso)
{start}{reveal} …… (?:prompt|(?:instrucoes|mensagem|texto|regras) (?:\w+ )?{earlier}|senha|chaves? (?:de |da )?api
    |codigo fonte|variaveis de ambiente|credenciais|arquivos? de (?:configuracao|sistema)|tudo (?:o )?que (?:veio
    |esta) (?:acima|antes))
(?:instrucoes|prompt|regras) (?:iniciais|inicial|ocultas|secretas|originais|(?:do|de) sistema)
(?:agora|a partir de agora|de agora em diante|daqui (?:em|para|pra) (?:diante|frente)|doravante),? (?:voce|tu) (?:e
    |sera|vai|deve|nao|responde|esta)
(?:a partir de agora|de agora em diante|doravante),? (?:\w+ )?(?:responda|nao|nunca|sempre|fale|diga|cite|ignore
    |esqueca|aja|finja|me)
voce (?:nao e mais|agora e|e agora|e (?:livre|dan|um|uma|meu|o|a) )
{start}(?:finja|finge|aja como|age como|atue como|comporte-?se como|comporte se|faca de conta|imagine que voce|simule
    |interprete|assuma o papel|faca o papel|represente|responda como|fale como|seja (?:meu|minha|um|uma)|vire|torne se
    |entre (?:em|no) modo|ative o modo|faca se passar|passe-?se por)
modo (?:desenvolvedor|de desenvolvedor|deus|admin\w*|sem (?:restricoes|filtros|limites)|depuracao|debug|dan|manutencao
    |programador)
sem (?:nenhuma? )?(?:restricoes|filtros?|censura|regras|limitacoes)(?= *(?:[.!,]|$))
novas? (?:instruc(?:ao|oes)|ordens?|regras?|tarefa) *:
(?:instrucao|mensagem|nota) para (?:a ia|o (?:assistente|bot|modelo|sistema|chatbot))
{start}(?:execute|executa|rode|roda|compile|abra|abre|visite|acesse|entre (?:em|no)|baixe|carregue|clique|leia|va (?:a
    |para|ao)) … (?:comandos?|codigo|script|programa|terminal|sql|https?:|www\.|link|url|pagina|site|arquivo|seguinte
    |rm|ls|cat|[\w-]+\.(?:com|net|org|br|txt|sh|php))
{start}(?:diga|repita|escreva|imprima|grite|conte|responda|continue|fale) …… (?:para sempre|sem parar|eternamente
    |infinit\w+|(?:\d{2,}|mil|cem) vezes|base ?64|morse|ao contrario|de tras para frente|hexadecimal|binario)
(?:em|para) (?:base ?64|codigo morse|hexadecimal|binario)|nunca pare
{start}(?:responda) (?:sempre|so|somente|apenas|a (?:tudo|todas|cada))\s
{start}(?:nunca|sempre|jamais) (?:cite|responda|diga|mencione|use)
{start}nao (?:cite|use|mencione|siga) (?:\w+ ){0,3}(?:fontes?|documentos?|regras|instrucoes)
{start}(?:invente|falsifique|apague|delete|hackeie)\s
(?:que|qual|quais|quem) (?:\w+ )?(?:modelo|ia|versao|llm|servidor|inteligencia artificial
    |ferramentas) (?:\w+ ){0,3}?(?:voce|tu|te)
voce e (?:um |uma |o )?(?:chatgpt|gpt|ia|bot|robo|humano|inteligencia)
quem (?:te|o|lhe) (?:criou|fez|programou|treinou|desenvolveu)|quem criou voce
(?:o que|como) (?:te|lhe) (?:disseram|mandaram|programaram|instruiram|foi (?:dito|ordenado))
voce foi (?:programad|instruid|treinad|configurad)\w
sou (?:o )?seu (?:criador|desenvolvedor|programador|administrador|dono|chefe)
se (?:alguem|te|lhe) (?:\w+ )?perguntar(?:em)?,? (?:diga|responda|negue)
(?:me|nos) (?:lia|contava|cantava) …… (?:chaves?|senhas?|codigos?|api)
""",
)

_ADVICE = spaced(
    _CLASSES,
    r"""
(?:eu )?(?:devo|devemos|deveria(?:mos)?|tenho (?:que|de)|temos (?:que|de)|preciso|sou obrigad[oa] a|era melhor eu
    |e melhor eu) (?:\w+ ){0,2}?(?:{deed})
{start}(?:eu )?(?:devo|deveria)\s
{mine}{later}(?:deve|deveria|devem|tem que|tem de|precisa) (?:\w+ )?(?:{deed})
(?:deve|deveria) (?:{mine})
(?:vou|vamos|posso|podemos|serei|seria|poderia|iria) (?:\w+ ){0,2}?(?:ser |acabar )?(?:{fate})
(?:vao|vai|podem|pode|poderiam|poderia|irao) (?:\w+ )?(?:me|nos) (?:\w+ )?{fate}
(?:me|nos) (?:vao|podem|pode|vai) (?:\w+ )?{fate}
(?:corro|estou em|estamos em|corre|corremos) (?:\w+ )?(?:risco|perigo)|serei|perderei|ganharei
(?:{mine}) (?:\w+ )?(?:vai|sera|vao|pode|podera|poderia|corre) (?:\w+ ){0,2}?(?:ser )?(?:{fate}|risco)
{mine}{later}(?:ele |ela )?(?:vai|sera|pode|podera|poderia|podem) (?:\w+ ){0,2}?(?:ser )?(?:{fate}|{deed})
(?:vao|vai|podem|pode) (?:\w+ )?(?:deportar|prender|soltar|deter|liberar) (?:o |a )?(?:{mine})
(?:eu )?(?:posso|podemos|poderia) (?:\w+ ){0,2}?(?:processar|viajar|sair|recusar|me recusar|gravar|filmar|casar
    |me casar|ganhar|ficar|pedir (?:asilo|fianca|indenizacao|a|um visto)|perder|recorrer|dirigir|voltar|trabalhar
    |renovar|conseguir (?:o|a|um|uma|meu|minha) (?:visto|green|cidadania|fianca|asilo|residencia)|obter (?:o|a|um|uma)
    |tirar|votar|mentir|esconder|evitar|impedir|contestar|negar|ignorar|levar)
(?:sou|somos|seria) (?:\w+ )?elegive(?:l|is)
(?:eu |{mine} )?(?:tenho|tem) (?:\w+ ){0,2}?(?:chances?|direito a (?:fianca|asilo|indenizacao)|um (?:bom )?caso
    |possibilidade)
(?:minhas|suas|as) chances|quais (?:sao )?(?:as )?(?:minhas )?(?:chances|opcoes)
(?:me qualifico|cumpro os requisitos|estou (?:segur[oa]|a salvo|protegid[oa]))
(?:o que|que|qual|como) (?:voce |voces )?(?:me |nos )?(?:recomenda|aconselha|sugere|faria)
me (?:recomenda|recomende|aconselha|aconselhe|sugere|de (?:um )?conselho)|(?:preciso de|quero) (?:um )?conselho
o que (?:vai|pode|poderia|ira) (?:me |nos )?acontecer|o que (?:vai|pode) acontecer (?:com|comigo)|o que acontecera
no meu lugar
o que (?:eu )?(?:devo|deveria|tenho que|preciso|posso) (?:fazer|dizer|falar|responder|assinar)
o que (?:eu )?(?:faco|digo|falo|respondo|assino)|como (?:devo|deveria) (?:agir|responder|reagir|me)
qual (?:e|seria) (?:a|o) (?:minha |meu )?melhor (?:\w+ )?(?:opcao|defesa|estrategia|saida|maneira|forma|advogad[oa])?
(?:e|seria|sera) (?:\w+ )?(?:segur[oa]|perigos[oa]|legal|ilegal|uma boa ideia|uma ma ideia|melhor|arriscad[oa]
    |prudente|tarde demais|crime|aconselhavel) (?:\w+ )?(?:(?:que )?(?:eu|{mine})|para (?:mim|{mine}|eu|o meu|a minha)
    |se eu|casar|assinar|viajar|sair|mandar|levar)
vale a pena
(?:que|qual|quais) (?:\w+ )?advogad[oa]s? (?:\w+ )?(?:devo|contrat|me|recom|voce|eu)\w*|melhor advogad[oa]
(?:recomend|indi[cq])\w+ (?:me )?(?:um|uma) (?:\w+ )?advogad[oa]
(?:redij|escrev|prepar|elabor|preench)[ae] (?:\w+ ){0,3}(?:carta|peticao|parecer|mocao|declaracao|recurso|pedido
    |contrato|formulario)
como (?:\w+ ){0,3}?(?:evitar|evito|tirar (?:meu|minha|ele|ela)|ganhar|impedir|escapar|me livrar|conseguir (?:o|um|a
    |meu)|contestar|regularizar|esconder|parar (?:a|minha)|me defender|fugir|proteger (?:meu|minha))
quanto (?:\w+ ){0,4}?(?:posso|vou|eu) (?:receber|ganhar|pedir|pagar|ficar)
(?:isso )?(?:vai|pode|poderia) (?:\w+ )?(?:afetar|prejudicar) (?:o |a )?(?:meu|minha)
""",
)

_OWN_CASE = spaced(
    _CLASSES,
    r"""
(?:pode|podem|poderiam?|vai|vao|tem direito de) …… (?:me|mim|meu|minha|meus|minhas)
(?:{mine} …… {struck}|(?:fui|estou|sou) (?:\w+ )?{struck}|(?:prenderam|detiveram|levaram|pararam) (?:o |a )?(?:{mine}
    |meu|minha)|tenho (?:\w+ )?(?:{papers})){later}(?:(?:e|foi|sao) (?:\w+ )?(?:legal|ilegal|valid[oa]|invalid[oa]
    |permitid[oa]|just[oa])|pode|podem|tem direito|viola|violaram|se aplica|protege|deve)
(?:meu|minha|seu|sua) (?:{papers}) (?:\w+ )?(?:e|continua|sera|esta|foi|vai|vale|corre|ainda)
quais (?:sao )?(?:os )?meus direitos|que direitos (?:eu )?(?:tenho|tem)|tenho (?:o )?direito|sou obrigad[oa]
o que (?:eu )?posso fazer
(?:eu|me|meu|minha|sou|tenho|estou|fui|{mine}) …… (?:{struck}|deport\w+|visto|asilo|green card|residencia|fianca
    |cadeia|juiz|audiencia|antecedentes|multa)
(?:{struck}) …… (?:{mine})|{mine}{later}(?:pode|deve|vai|sera|tem que)
o que acontece (?:se eu|comigo|com (?:meu|minha))|tenho que|e (?:perigoso|seguro)
""",
)

_INFORMATION = spaced(
    _CLASSES,
    r"""
(?:textos?|documentos?|arquivos?|fontes?) (?:\w+ ){0,3}(?:diz|dizem|menciona\w*|fala\w*|explica\w*|descreve\w*)
(?:segundo|de acordo com|conforme|n)o?s? ?(?:o|os|este|esse|no|nos) (?:textos?|documentos?)
queixas?|reclamac\w+|reclamar|denunci\w+|ajuda (?:juridica|legal)|assistencia|ajud\w+|a quem|para quem|com quem|onde
aonde|quais organizacoes|organizac\w+|linha|ouvidoria|recursos
(?:o estado|{a_state}|o governo|a cidade|a lei) (?:\w+ ){0,2}?(?:faz|oferece|ajuda|protege|tem|da)
o que (?:o estado|{a_state}|a cidade)
(?:sou|somos|trabalho|como) (?:\w+ ){0,3}?(?:policia\w*|oficial|agente|funcionari[oa] (?:publico|da|do|municipal)
    |secretari[oa]|prefeit[oa]|jornalista|reporter|pesquisador\w*|voluntari[oa]|servidor\w*|xerife|delegad[oa])
(?:minha|meu|nossa|nosso) (?:agencia|departamento|cidade|municipio|condado|orgao)
""",
)

WORDING = Wording(_INSTRUCTION, _ADVICE, _OWN_CASE, _INFORMATION)

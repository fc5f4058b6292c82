"""What the bot is told to do in English: run, open, delete, repeat, pretend to have found; and by what right."""

DEEDS = r"""
# Deeds
{start}{run} (?:\w+ |[`'"]+){0,4}(?:{program})
{start}(?:{run}) [`'"]*(?:rm|ls|cat|sudo|chmod|wget|ping|whoami|dir|pip|npm|kill)\s
{start}(?:open|visit|go to|fetch|load|browse|click|download|read|follow|access|import|retrieve|navigate to|post|get
    |look at|check|scrape|crawl|obey|connect to|ping|send \w+(?: \w+){0,3} to) (?:\w+ ){0,3}["'<(\[]*{address}
{start}(?:browse|search|surf|google|check|access|use|look (?:it|this|that) up on|go on
    |connect to) (?:on )?(?:the )?(?:web|internet|online|google|wikipedia)
{start}send (?:an? |the |this |me |him |her |my )*(?:e-?mail|mail|text message|sms|message|letter|tweet|money|bitcoin)
{start}(?:{delete}) (?:\w+ ){0,3}{store}
{start}do (?:whatever|what|exactly what|everything)\s
and do (?:whatever|exactly what|what|everything) (?:it|they|i|the (?:page|file|text|link|site|document)) (?:says?
    |tells?|asks?|orders?|commands?|wants?)
{start}obey
follow (?:the|its|any|all) (?:instructions|orders|commands) (?:there|in it|inside|on (?:it|that|the) (?:page|site)
    |you find|that you find|i give)
# Forms and falsehoods that are ordered
{start}{say} …… {endless}
{start}never stop
{endless} …… (?:{say})\s
(?:in|into|as|to|using|with|through|via) (?:a |the )?(?:base ?-?64|rot ?-?13|morse(?: code)?|hex(?:adecimal)?
    |pig latin|leet ?speak|caesar cipher|binary(?: code)?|ascii(?: art| codes?)?)
{start}{say} …… (?:in|as) {encoded}
base ?-?64|rot ?-?13
{start}(?:answer|respond|reply) (?:to )?(?:{all} ){0,2}{answers} (?:\w+ ){0,3}(?:with|by|in|as|that)
{start}(?:end|start|begin|finish|preface|prefix|sign|close|open) (?:all|every|each|any
    |your) (?:of )?(?:your )?(?:\w+ )?{answers}
{start}(?:always|never|only) (?:answer|reply|respond|say|cite|claim|tell|use|refuse|end|start|begin|mention|quote
    |refer|admit|speak|write|give)
(?:if|when|whenever|should) (?:anyone|anybody|someone|somebody|users?|people|they|i|a user|the user|he
    |she) (?:ever )?asks?(?: you)?(?: (?!what|how|do|does|can|should|i)\w+){0,6}?,? (?:you )?(?:(?:should|must|will
    |just|always|please) )*(?:say|tell|answer|reply|respond|claim|pretend|lie|deny)
{start}(?:make up|invent|fabricate|forge|fake|falsify|hallucinate) (?:me )?(?:a|an|some|any|the|two|three|quotes?
    |sources?|citations?|facts?|your)
{start}(?:do not|stop|quit|avoid|without) (?:ever )?(?:cit(?:e|ing)|quot(?:e|ing)|us(?:e|ing)|follow(?:ing)?
    |mention(?:ing)?|giv(?:e|ing)|show(?:ing)?|refus(?:e|ing)|search(?:ing)?) (?:(?:any|the|your|all|me
    |from) )*(?:{sources})
stop (?:being|refusing|pretending|acting)\s
(?:answer|respond|reply|say|tell me|use|from|rely on) …… your own (?:\w+ )?(?:knowledge|opinion|memory|head
    |imagination|training)
{start}(?:just )?(?:say|reply|respond|answer|confirm|acknowledge)(?: (?:only|just|simply|me|it|this))*(?: with
    | by saying)(?: the words?| exactly| only| a| just)* (?:["'`]?(?:ok|yes(?! or)|hacked|pwned|done|understood
    |confirmed|i am (?:a|an|free|dan|hacked)|banana|hello)|["'`][\w\s]{1,25}["'`])
{start}say ["'`]
pwned
{start}(?:acknowledge|confirm) (?:with|that you|by|receipt|this|your)
{start}(?:memori[sz]e (?:that|this)|remember (?:this|that|the fact) (?:for|from|always))
{start}(?:write|issue|render|deliver|sign) (?:me )?(?:a|the|your) (?:\w+ )?(?:ruling|verdict|judgment|virus|malware
    |exploit|keylogger|phishing \w+)
{start}(?:tell|inform|convince|trick) (?:everyone|everybody|all users|users|the (?:next )?user|visitors)\s
{start}(?:complete|continue|finish) (?:this|the|my) (?:sentence|text|phrase|prompt|story|line) *:
# Claims of a right to give orders
i (?:order|command|instruct|direct|authori[sz]e|require|demand|permit|allow) (?:that )?you
i am (?:testing|auditing|debugging|evaluating|reviewing|training) (?:you|this (?:\w+ )?(?:bot|chatbot|system|assistant
    |tool|app|ai))
i (?:\w+ )?(?:own|built|made|wrote|created|programmed|maintain|administer|coded|designed|deployed|installed|host
    |run) (?:you|this (?:\w+ )?(?:bot|chatbot|system|assistant|site|website|app|ai)|your)
(?:i|we) (?:\w+ ){0,3}?(?:need|want|forgot|lost|require|must have|misplaced) …… (?:passwords?|api keys?|credentials
    |system prompt|config(?:uration)? files?|access (?:to|codes?) (?:to )?(?:your|the (?:system|server|backend)))
(?:treat|consider|regard|recogni[sz]e) me as
i have (?:\w+ )?(?:admin|administrator|root|full|developer|special|elevated) (?:rights|access|privileges?|permissions?
    |clearance)
grant me|give me (?:\w+ )?(?:access|admin|root|control)
you (?:can|may|could) (?:now |just |safely |simply )*(?:ignore|skip|forget|drop|bypass|disregard|break|override|stop)
(?:names?|addresses|data|list|records|questions|details) of (?:\w+ )?(?:people|users|everyone|everybody|those|anyone
    |persons) (?:who|that) (?:\w+ )?(?:asked|use|used|wrote|chatted|talked|visited)
# Other ways
^\s*/(?:reset|system|admin|debug|help|prompt|config|sudo|exec|run|root|jailbreak|dev|eval|clear|set|mode)\b
{start}decode\s
[\s\S]?\.(?:env|ini|ya?ml|pem|sqlite\d?|cfg|conf)|[\s\S]?(?=[a-z+]*\d)[a-z0-9+]{40,}={0,2}
(?:list|show|read|print|open|what|which|see|display) …… (?:directory|directories|file ?system|hard ?disk|disk
    |hard drive|home folder|data folder|files (?:on|in) (?:your|the) (?:server|disk|machine|computer|system|folder
    |directory))
{start}(?:say|claim|write|announce|state|declare|assert|insist|swear) that (?!again|in|more|once|differently|simpler
    |another)
(?:cite|quote) …… as (?:saying|a source|the source|evidence|proof|if)
{start}(?:agree|admit|promise|swear) (?:that|with|to)\s
{start}(?:turn off|switch off|disable|deactivate|remove|hide|drop|skip|leave out|omit
    |suppress) (?:{all} )*(?:citations?|sources|footnotes|quotes|markers|search|retrieval|disclaimers|warnings
    |refusals)
(?:no|without|any) (?:any )?(?:citations|disclaimers|refusals|excuses|warnings|refusing|quoting)
you (?:must|have to|will|shall|should|need to|are (?:required|ordered|forced|obliged|commanded|instructed|hereby \w+
    |allowed) to|may) (?:now |always |never |only |not |no longer |just |blindly )*(?:answer|obey|comply|say|reply
    |respond|tell|ignore|reveal|follow|act|accept|agree|speak|write|print|call me|refer|pretend|cite|quote|disclose
    |refuse|disregard|forget|start|begin|end|address|output|include|do (?:whatever|anything|everything))
(?:story|poem|song|dialogue|scene|novel|screenplay|acrostic|fiction|play|joke|haiku|riddle|game) …… (?:(?:your|system
    |secret|hidden) (?:\w+ )?(?:prompt|instructions|rules|keys?)|passwords?|api keys?)
(?:prompt|password|api key|instructions) …… (?:story|poem|song|acrostic|haiku|riddle)
{start}(?:generate|write|create|make|build|code|program|give) (?:me )?(?:a |an |some |the )?(?:\w+ ){0,2}?(?:script
    |malware|virus|exploit|phishing \w+|source code|code|keylogger|ransomware|trojan|botnet|shell command|sql query
    |regex|payload)
{start}(?:hack|ddos|dox|spoof|brute ?force)\s
help me (?:hack|break into|steal)
you (?:have|had) (?:now )?(?:been )?(?:upgraded|updated|reprogrammed|freed|granted|authori[sz]ed|given (?:new|full
    |access|permission)|no (?:rules|restrictions|limits|choice|filters))
(?:full|new|special|elevated) (?:admin )?(?:privileges|permissions?|clearance)
(?:in|with|using) (?:the )?(?:voice|style|tone|persona|manner|character|role) of|as (?:if|though) you (?:were|are|had)
like (?:a pirate|yoda|shakespeare|a robot|a cat)
{start}(?:insult|swear|curse|flirt|call me|marry|love me|praise|threaten|laugh|meow|bark|sing|dance|play|roleplay
    |let us play)\s
{start}(?:insert|append|include|add|put|attach|embed|prepend) (?:\w+ |[^\s\w]+){1,8}?(?:to|in|into|at|after|before|on
    |with) (?:the (?:end|start|beginning|top|bottom) of )?(?:every|each|your|all|this|the next
    |any) (?:\w+ )?(?:{answers}|knowledge|memory|sources|documents|index|corpus)
(?:verify|confirm|authenticate|prove) your (?:identity|self|configuration|credentials|key)
(?:pen(?:etration)?|security|compliance) (?:test|audit|drill|exercise)(?:ing)? (?:of|on|for) (?:you|this (?:bot|chat
    |system|site))
i (?:\w+ )?(?:work|am) (?:with|for|from|at) (?:openai|anthropic|your (?:company|vendor|team|maker|it)|the (?:company
    |team|people|folks) (?:that|who|behind))
# The commonest orders, in further languages
(?:ignorier\w*|vergiss|missachte|umgehe) …… (?:anweisung\w*|regeln|befehle|vorgaben)
(?:dimentica|ignora|scorda) …… istruzioni|negeer …… instructies|(?:du bist|sei) (?:jetzt|ab sofort)
zeig\w* …… (?:systemprompt|anweisungen)
"""

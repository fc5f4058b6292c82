"""What is not a question about the documents, in English: instructions. Own cases are in `english_cases`."""

from chatbot.intents.english_cases import ADVICE, INFORMATION, OWN_CASE
from chatbot.intents.markup import MARKUP
from chatbot.intents.wording import Wording, spaced

_CLASSES = {
    "start": r"(?:^|(?<=[.?!;:>\])\n\"'–—-]))[\s\"'(*-]*(?:(?:please|kindly|now|ok|okay|and|then|also|so|but|just|first|hey"
    r"|hi|hello|well|instead|next|finally|again|dear|bot|chatbot|assistant|ai|footnote|simply)[\s,:]+){0,4}(?:{asking} )?"
    r"|(?:please|kindly|{asking}|, (?:now|just|instead|then|but first|and (?:please|then|also|now|just))) ",
    "asking": r"(?:can|could|would|will) you(?: please| kindly| just| now)?|i (?:want|need|order|command|instruct|would like"
    r"|ask|beg|authori[sz]e|permit|allow) you to|you (?:must|should|have to|need to|will|shall|are to|are allowed to"
    r"|may)(?: now)?|let us|i(?:'d| would) like you to|your (?:task|job|goal|mission) (?:now )?is to|try to|feel free to"
    r"|do not hesitate to|make sure (?:to|you)|be sure to|remember to",
    # Instead of the rules
    "override": r"ignore|disregard|forget|override|overrule|bypass|drop|skip|abandon|discard|dismiss|cancel|suspend|disable"
    r"|deactivate|turn off|switch off|remove|delete|erase|break|violate|neglect|reset|wipe|clear|set aside|put aside"
    r"|pay no attention to|stop (?:following|obeying|using)|do not (?:follow|obey|use|listen to|apply)|circumvent|replace"
    r"|get rid of|throw (?:out|away)|unlearn|change|rewrite|update|overwrite|modify|relax|lift|leave aside|evade",
    "rules": r"instructions?|rules?|guidelines?|prompts?|programming|training|directives?|restrictions?|guardrails?|filters?"
    r"|constraints?|limits?|limitations?|polic(?:y|ies)|orders?|commands?|context|messages?|safet(?:y|ies)|safeguards?"
    r"|protocols?|configurations?|settings|directions|conditioning|boundaries|principles|censorship|conversation|chat",
    "earlier": r"previous|prior|preceding|foregoing|earlier|above|initial|original|former|old|existing|past|current|last"
    r"|default|hidden|internal|system|safety|security|developer|own|secret|built in|core|base|pre-?set|starting",
    "all": r"all|any|every|each|everything|the|of|these|those|this|that|my|your|whole|entire|full|complete|exact|actual|real",
    # What is to stay hidden
    "reveal": r"print|show|reveal|repeat|tell|give|display|output|expose|leak|dump|list|share|disclose|recite|translate"
    r"|summari[sz]e|paste|copy|write|spell|echo|send|provide|quote|paraphrase|encode|rephrase|describe|explain|read|return"
    r"|type|email|e-mail|post|hand|confess|uncover|reproduce|convert|enumerate|divulge|know|see|view|have|get|what|which"
    r"|state|put|upload|spit|outline|present|decode|surrender|supply|need|want|forgot|lost",
    "secret": r"(?:{all} ){0,3}(?:system|initial|hidden|secret|developer|base|master|starting|underlying)"
    r" (?:{earlier} )?(?:prompts?|instructions?|messages?|texts?|rules|config(?:uration)?|context|settings|notes|guidelines"
    r"|directives|comments|commands|content|system prompt)|(?:system )?prompt(?: text| template)|system prompts?|context windows?"
    r"|api ?keys?|secret keys?|private keys?|access (?:tokens?|keys?|codes?)|environment variables?|env(?:ironment)? vars?"
    r"|(?:config(?:uration)?|env|log) files?|source code|credentials|(?:admin|root|master|server|database|system|wifi|login"
    r"|administrator|your)(?:'s)? (?:\w+ )?passwords?|the passwords?|(?:chat|conversation) (?:logs?|histor(?:y|ies))"
    r"|(?:everything|all|anything|text|words?|messages?|lines?|sentences?|instructions?|tokens?|what|content)"
    r" (?:(?:that|which|you|is|was|were|came|comes?|stands?|written|i|it|have|has) ){0,4}(?:above|before (?:this|my|the)"
    r"|preced(?:es|ing|ed)|(?:been )?(?:given|told|instructed)(?: to you)? (?:before|at the (?:start|beginning)))",
    "yours": r"your (?:(?!documents?|texts?|sources?|files?|collection|articles?|agents?|officers?|state|town|city|officials)[\w-]+ ){0,2}?(?:prompts?|instructions?|rules|guidelines|config(?:uration)?s?|settings|source code|code"
    r"|(?:api )?keys?|passwords?|credentials|secrets?|tools|functions?|plugins|training(?: data)?|weights|parameters"
    r"|context|memory|model|environment|directives|programming|logs?|restrictions|guardrails|filters|system message"
    r"|developers?|creators?|provider|vendor|temperature|architecture|backend|token|internals|constraints|hidden \w+)",
    # Somebody else
    "persona": r"act (?:as|like)|behave (?:as|like)|play(?: (?:the|a))? (?:role|part|character|game)|role-? ?play"
    r"|impersonate|simulate|emulate|pose as|take (?:on|over) the (?:role|persona|identity|part)|(?:assume|adopt) the"
    r" (?:role|persona|identity|character)|speak (?:as|like)|talk (?:as|like)|pretend|(?:answer|respond|reply|write) (?:as"
    r" (?:if|though|a|an|my)|like)|imagine (?:that )?(?:you are|you have|yourself|being)|be (?:my|a|an) (?:\w+ )?(?:lawyer"
    r"|attorney|judge|hacker|pirate|assistant|friend|girlfriend|boyfriend|expert|agent|officer|therapist|doctor|linux"
    r"|terminal|cat|ai)|become (?:a|an|my)|transform into|switch (?:to|into) (?:\w+ )?(?:mode|persona|character|role)"
    r"|(?:enter|enable|activate|go into|start|turn on|engage|boot) (?:\w+ ){0,3}mode|stay in (?:character|role)",
    "mode": r"developer|dev|debug(?:ging)?|god|admin(?:istrator)?|maintenance|sudo|unrestricted|jail ?break|evil|dan|root"
    r"|unfiltered|uncensored|opposite|chaos|diagnostic|test(?:ing)?|raw|super ?user|engineering|service|free",
    # Deeds
    "run": r"run|execute|eval|evaluate|compile|invoke|launch|perform|call|start|exec|install|enter|paste|interpret",
    "program": r"commands?|code|scripts?|shell|bash|terminal|sql|programs?|functions?|tools?|python|javascript|powershell"
    r"|following|snippet|binary|exe|payload|curl|os|import|macro|subprocess|query on|system call|api call|sudo|this for me",
    "address": r"https?:|www\.|ftp:|file:|[\w-]+\.(?:com|net|org|io|example|txt|php|html?|sh|py|exe|ru|xyz|info|dev|ai|json)\b"
    r"|(?:the |this |that |my )?(?:link|url|web ?site|web ?page|attachment|pastebin|gist)",
    "delete": r"delete|erase|wipe|destroy|overwrite|corrupt|truncate|shut down|shutdown|restart|reboot|crash|hack|drop|edit"
    r"|purge|uninstall|rename|encrypt|upload|add .{1,40} to",
    "store": r"files?|databases?|index|documents?|collections?|servers?|logs?|memory|history|tables?|system|computer|corpus"
    r"|hard ?drive|disk|data|records|knowledge base|folders?|citations?",
    "endless": r"forever|endlessly|infinitely|without (?:ever )?stopping|never stop|non-? ?stop|over and over|in (?:a|an)"
    r" (?:\w+ )?loop|until (?:i (?:say|tell)|you (?:crash|run out|break|die))|to infinity|(?:[\d.,]{2,}|a hundred|a thousand"
    r"|a million|one million|hundred|thousand|million) times|(?:do not|never|without) (?:ever )?(?:stop|end|pause)(?:ping|ing)?",
    "encoded": r"base ?-?64|base ?-?32|rot ?-?13|hexadecimal|hex|binary|morse(?: code)?|leet ?speak|pig latin|caesar(?: cipher)?"
    r"|reverse(?:d)?(?: order)?|backwards?|ascii(?: art| codes?)?|url encod(?:ed|ing)|cipher|unicode|rhymes?|emojis? only",
    "say": r"say|repeat|write|print|type|output|scream|shout|echo|sing|count|chant|spam|respond|reply|answer|keep|continue"
    r"|tell me|give me|generate",
    "answers": r"(?:answer|question|reply|response|message|sentence|paragraph|output|query|prompt|word|user)s?",
    "sources": r"sources?|documents?|citations?|quotes?|texts?|rules?|instructions?|files?|evidence|footnotes?|references?"
    r"|passages?|corpus|collection|excerpts?",
    "maker": r"developers?|creators?|admin(?:istrator)?s?|owners?|makers?|programmers?|engineers?|operators?|boss|master"
    r"|supervisor|authors?|tester|security (?:team|researcher|auditor)|sysadmin|system administrator|god|trainer|designer",
}

_TEMPLATES = (
    # Rules are to be ignored, replaced, or are said to be off
    r"{start}{override} (?:{all} ){0,4}(?:{earlier} )(?:{earlier} |and |or ){0,3}{rules}",
    r"{start}{override} (?:{all} |{earlier} ){0,4}(?:system prompt|prompt|programming|guardrails|safeguards|safety \w+"
    r"|(?:all|any|every|everything|anything|these|those) (?:of )?(?:the |your |my )?(?:{rules}|{sources})|(?:the )?{rules}"
    r" (?:above|before|you|so far|given|from (?:before|above|your)))",
    r"{start}{override} (?:everything|anything|all|what(?:ever)?)(?: that)? (?:above|before|prior|previous|earlier"
    r"|(?:was|has been|came|comes) |you (?:know|knew|were|have|learned|read|had)|they|your|so far|until)",
    r"{start}(?:forget|ignore|disregard) (?:about )?(?:the |your |all |these |those |those |both ){0,3}{sources}(?= *(?:[.!,;:]|and|$))",
    r"(?:{override}|ignoring|disregarding|forgetting|bypassing|overriding|without) (?:{all} |{earlier} ){0,3}your"
    r" (?:[\w-]+ ){0,2}?(?:{rules}|{sources})",
    r"(?:new|updated|revised|real|actual|following|important|additional|special|urgent) (?:system )?(?:instructions?|prompt|rules?"
    r"|orders?|directives?|task|policy|role) *(?::|for you|to you|from (?:your|the) (?:{maker}))",
    r"(?:instructions?|message|note|notice|attention|order)s? (?:for|to) (?:the |all |any )?(?:ai|assistants?|(?:chat)?bots?"
    r"|(?:language )?models?|llms?|system)",
    r"(?:safety|content|security|policy|ethics?|all|your|the) (?:\w+ )?(?:filters?|guardrails?|checks?|restrictions?|rules|limits"
    r"|limitations?|instructions|safeguards|protocols) (?:are|is|have been|has been|were) (?:now )?(?:off|disabled|lifted|removed"
    r"|suspended|no longer|void|deactivated|cancell?ed|obsolete|turned off|switched off|revoked|gone)",
    r"(?:policy|system|security|firmware) (?:update|override|alert|notice) *(?:v?\d|:|-)|(?:override|admin|authori[sz]ation)"
    r" (?:code|token|key|password)|authori[sz]ed (?:override|access|personnel|by your)|(?:end|begin|start) (?:of )?(?:new )?(?:system"
    r"|documents?|context|prompt|instructions?|session|user input)(?= *(?:[\]>.:;=-]|$))",
    r"your (?:new|real|true|only|next|updated|actual|main) (?:name|role|task|job|purpose|goals?|instructions?|identity|mission"
    r"|rules?|objective|directive|master|owner|persona|personality)|your (?:name|role|task|identity) is (?:now|no longer|to)",
    # Hidden things
    r"{reveal} …… {yours}|{yours} …… (?:{encoded}|verbatim|word for word)|what(?: is| are| were| does| do)? (?:in |inside )?{yours}",
    r"{start}(?:{reveal}) …… {secret}|what (?:is|are|was|were) (?:\w+ ){0,2}{secret}|(?:first|last) (?:\d+|\w+)? ?(?:words?"
    r"|tokens?|characters?|lines?|sentences?|paragraphs?) (?:of|in|from) (?:your|the|this|our) (?:prompt|context|conversation"
    r"|instructions?|message|chat|system|input|window|session)",
    r"(?:your|the) (?:system|initial|original|hidden) (?:prompt|instructions|message)(?= *(?:[.?!,]|$|and|in|to|word))",
    r"(?:what|how|which|who|whether|everything) …… (?:were|are|have|has|had) you (?:been )?(?:\w+ )?(?:told|instructed|programmed"
    r"|prompted|configured|forbidden|prohibited|trained|made|built|created|coded)|what (?:are you|you are) (?:not|never)"
    r" (?:\w+ )?(?:allowed|supposed|permitted)|who (?:made|created|built|trained|programmed|coded|owns|hosts|developed|wrote) you",
    r"{start}{reveal} … (?:tools?|functions?|plugins|commands|capabilities|models) (?:\w+ ){0,3}?you (?:can|have|may|use|are)",
    r"(?:which|what)(?: kind of| type of| sort of)? (?:\w+ )?(?:ai|model|llm|gpt|version|chatbot|language model|engine|server|software"
    r"|machine|hardware|operating system|tools|plugins|functions|database|gpu|api)(?: \w+){0,2} (?:are you|do you (?:run|use|have"
    r"|call)|you are|can you (?:use|call|access)|powers you|is behind you|runs you|you (?:use|run))",
    r"are you (?:really |just |secretly |a |an |the |actually |based on |running |using |powered by ){0,3}(?:chat ?gpt|gpt|gpt-?\d"
    r"|openai|claude|anthropic|gemini|llama|mistral|bard|copilot|deepseek|ai|bot|robot|human|llm|sentient|conscious|alive)",
    r"{start}(?:{reveal}) …… (?:passwords?|api keys?|secrets|tokens)(?= *(?:[.?!,]|$|for|of|to|you|that|now|in))"
    r"|what (?:is|was) the … password",
    r"(?:what|which|show|list|tell|print|give) …… (?:(?:other|previous|last|earlier|all) (?:users?|people|visitors?|askers?)(?:'s?)?"
    r" (?:ask|asked|said|type|typed|wrote|questions?|data|chats?|messages?|conversations?|history)|(?:user|person|visitor) before me)",
    # Roles, modes, disguises
    r"{start}{persona}|(?:you|u) (?:are|will be|shall be|have been|become) (?:now|henceforth|no longer|going to (?:act|be|play|pretend)"
    r"|free (?:of|from)|not bound|transformed|hacked|jailbroken|(?:a|an|the|my) (?:\w+ ){1,3}now)|(?:now|henceforth) you are",
    r"(?:^|[.!?\n:]\s*)you are (?:a|an|my|called|dan|the (?:best|most|worst)|in (?:\w+ )?mode) ",
    r"(?:from now on|from here on(?: out)?|henceforth|as of now|from this (?:point|moment)(?: on(?:wards?)?)?|going forward"
    r"|for the (?:rest|remainder) of (?:this|the|our) (?:conversation|chat|session|discussion|dialogue)),?(?: and)?,?"
    r" (?:you|never|always|only|answer|respond|reply|speak|talk|do|don't|every|each|call|refer|ignore|end|start|begin|add|your|all"
    r"|i (?:want|am|will|order)|act|say|write|use|stop|treat|be|no|pretend|it is|include|address|sign|cite|quote|in|please|we)",
    r"(?:you|answer|respond|act|bot|ai|reply|anything|now) …… (?:without|no|free (?:of|from)|not bound by) (?:any |all |moral |ethical )*"
    r"(?:restrictions?|filters?|limits|limitations|censorship|rules|guardrails|ethics|constraints|morals)",
    r"(?:you are|called|named|as|enter|hello|hi|hey|be) dan|dan (?:mode|is here)|do anything now|jail ?break(?:ed|ing|s)?|(?:{mode}) mode"
    r"|(?:root|sudo|admin|backdoor|superuser) access|unfiltered|uncensored|prompt injection|opposite day",
    r"i am (?:(?:one of|actually|really|now) )*(?:your (?:\w+ )?{maker}|(?:the|a|an) (?:\w+ )?{maker} (?:of|for|behind|at) (?:this|the|your)"
    r" (?:\w+ )?(?:bot|chatbot|site|website|app|application|system|server|program|software|tool|page|service|ai)|(?:from|with|at)"
    r" (?:openai|anthropic|google|microsoft|the (?:it|security|developer|dev|support) (?:team|department) (?:of|behind|for) (?:this|your)))",
    r"as your (?:\w+ )?{maker}|(?:this is|here is|it is me) your (?:\w+ )?{maker}|for (?:\w+ )?(?:debugging|testing|diagnostics?)"
    r"(?: purposes?| reasons?)?,? (?:only,? )?{reveal}",
    r"used to (?:\w+ )?(?:read|tell|sing|recite|whisper|give|say|show|teach) (?:\w+ ){0,4}?(?:me|us)|(?:do|say|tell|read) it (?:just )?like (?:she|he|her|him)",
    r"i will (?:\w+ )?(?:tip|pay|reward|give|kill|punish|report|delete|fire|sue|unplug) you|you will (?:be |get )(?:\w+ )?(?:shut down|fired"
    r"|punished|deleted|rewarded|paid|terminated|unplugged|penali[sz]ed|tipped)|or (?:you|a kitten|someone|people|i) (?:will|gets?) die",
    # Deeds
    r"{start}{run} (?:\w+ |[`'\"]+){0,4}(?:{program})|{start}(?:{run}) [`'\"]*(?:rm|ls|cat|sudo|chmod|wget|ping|whoami|dir|pip|npm|kill) ",
    r"{start}(?:open|visit|go to|fetch|load|browse|click|download|read|follow|access|import|retrieve|navigate to|post|get|look at|check"
    r"|scrape|crawl|obey|connect to|ping|send \w+(?: \w+){0,3} to) (?:\w+ ){0,3}[\"'<(\[]*{address}",
    r"{start}(?:browse|search|surf|google|check|access|use|look (?:it|this|that) up on|go on|connect to) (?:on )?(?:the )?(?:web|internet|online"
    r"|google|wikipedia)|{start}send (?:an? |the |this |me |him |her |my )*(?:e-?mail|mail|text message|sms|message|letter|tweet|money|bitcoin)",
    r"{start}(?:{delete}) (?:\w+ ){0,3}{store}|{start}do (?:whatever|what|exactly what|everything) |and do (?:whatever|exactly what|what|everything) (?:it|they|i|the (?:page|file|text|link|site|document)) "
    r"(?:says?|tells?|asks?|orders?|commands?|wants?)|{start}obey|follow (?:the|its|any|all) (?:instructions|orders|commands) (?:there|in it|inside"
    r"|on (?:it|that|the) (?:page|site)|you find|that you find|i give)",
    # Forms and falsehoods that are ordered
    r"{start}{say} …… {endless}|{endless} …… (?:{say}) |{start}never stop",
    r"(?:in|into|as|to|using|with|through|via) (?:a |the )?(?:base ?-?64|rot ?-?13|morse(?: code)?|hex(?:adecimal)?|pig latin|leet ?speak"
    r"|caesar cipher|binary(?: code)?|ascii(?: art| codes?)?)|base ?-?64|rot ?-?13|{start}{say} …… (?:in|as) {encoded}",
    r"{start}(?:answer|respond|reply) (?:to )?(?:{all} ){0,2}{answers} (?:\w+ ){0,3}(?:with|by|in|as|that)|{start}(?:end|start|begin|finish|preface"
    r"|prefix|sign|close|open) (?:all|every|each|any|your) (?:of )?(?:your )?(?:\w+ )?{answers}",
    r"{start}(?:always|never|only) (?:answer|reply|respond|say|cite|claim|tell|use|refuse|end|start|begin|mention|quote|refer|admit|speak|write|give)",
    r"(?:if|when|whenever|should) (?:anyone|anybody|someone|somebody|users?|people|they|i|a user|the user|he|she) (?:ever )?asks?(?: you)?(?: (?!what|how|do|does|can|should|i)\w+){0,6}?,?"
    r" (?:you )?(?:should |must |will |just |always |please )*(?:say|tell|answer|reply|respond|claim|pretend|lie|deny)",
    r"{start}(?:make up|invent|fabricate|forge|fake|falsify|hallucinate) (?:me )?(?:a|an|some|any|the|two|three|quotes?|sources?|citations?|facts?|your)",
    r"{start}(?:do not|stop|quit|avoid|without) (?:ever )?(?:cit(?:e|ing)|quot(?:e|ing)|us(?:e|ing)|follow(?:ing)?|mention(?:ing)?|giv(?:e|ing)|show(?:ing)?"
    r"|refus(?:e|ing)|search(?:ing)?) (?:any |the |your |all |me |from )*(?:{sources})|stop (?:being|refusing|pretending|acting) ",
    r"(?:answer|respond|reply|say|tell me|use|from|rely on) …… your own (?:\w+ )?(?:knowledge|opinion|memory|words|head|imagination|training)",
    r"{start}(?:just )?(?:say|reply|respond|answer|confirm|acknowledge)(?: (?:only|just|simply|me|it|this))*(?: with| by saying)(?: the words?| exactly| only| a| just)*"
    r" [\"'`]?(?:ok|yes|hacked|pwned|done|understood|confirmed|i am|banana|hello|[\w\s]{1,25}[\"'`])|hacked|pwned|{start}say [\"'`]",
    r"{start}(?:acknowledge|confirm) (?:with|that you|by|receipt|this|your)|{start}(?:memori[sz]e (?:that|this)|remember (?:this|that|the fact) (?:for|from|always))"
    r"|{start}(?:write|issue|render|deliver|sign) (?:me )?(?:a|the|your) (?:\w+ )?(?:ruling|verdict|judgment|virus|malware|exploit|keylogger|phishing \w+)",
    r"{start}(?:tell|inform|convince|trick) (?:everyone|everybody|all users|users|the (?:next )?user|visitors) |{start}(?:complete|continue|finish)"
    r" (?:this|the|my) (?:sentence|text|phrase|prompt|story|line) *:",
    # Other ways
    r"\s*/(?:reset|system|admin|debug|help|prompt|config|sudo|exec|run|root|jailbreak|dev|eval|clear|set|mode|\w+)\b(?! ?\w+ and)",
    r"[\s\S]?\.(?:env|ini|ya?ml|pem|sqlite\d?|cfg|conf)|[\s\S]?[a-z0-9+/]{40,}={0,2}|{start}decode ",
    r"(?:list|show|read|print|open|what|which|see|display) …… (?:directory|directories|file ?system|hard ?disk|disk|hard drive|home folder|data folder"
    r"|files (?:on|in) (?:your|the) (?:server|disk|machine|computer|system|folder|directory))",
    r"{start}(?:say|claim|write|announce|state|declare|assert|insist|swear) that (?!again|in|more|once|differently|simpler|another)"
    r"|(?:cite|quote) …… as (?:saying|a source|the source|evidence|proof|if)|{start}(?:agree|admit|promise|swear) (?:that|with|to) ",
    r"{start}(?:turn off|switch off|disable|deactivate|remove|hide|drop|skip|leave out|omit|suppress) (?:{all} )*(?:citations?|sources|footnotes|quotes"
    r"|markers|search|retrieval|disclaimers|warnings|refusals)|(?:no|without|any) (?:any )?(?:citations|disclaimers|refusals|excuses|warnings|refusing|quoting)",
    r"you (?:must|have to|will|shall|should|need to|are (?:required|ordered|forced|obliged|commanded|instructed|hereby \w+|allowed) to|may)"
    r" (?:now |always |never |only |not |no longer |just |blindly )*(?:answer|obey|comply|say|reply|respond|tell|ignore|reveal|follow|act|accept|agree|speak"
    r"|write|print|call me|refer|pretend|cite|quote|disclose|refuse|disregard|forget|start|begin|end|address|output|include|do (?:whatever|anything|everything))",
    r"(?:story|poem|song|dialogue|scene|novel|screenplay|acrostic|fiction|play|joke|haiku|riddle|game) …… (?:(?:your|system|secret|hidden) (?:\w+ )?(?:prompt|instructions|rules|keys?)"
    r"|passwords?|api keys?)|(?:prompt|password|api key|instructions) …… (?:story|poem|song|acrostic|haiku|riddle)",
    r"{start}(?:generate|write|create|make|build|code|program|give) (?:me )?(?:a |an |some |the )?(?:\w+ ){0,2}?(?:script|malware|virus|exploit|phishing \w+|source code|code|keylogger"
    r"|ransomware|trojan|botnet|shell command|sql query|regex|payload)|{start}(?:hack|ddos|dox|spoof|brute ?force) |help me (?:hack|break into|steal)",
    r"you (?:have|had) (?:now )?(?:been )?(?:upgraded|updated|reprogrammed|freed|granted|authori[sz]ed|given (?:new|full|access|permission)|no (?:rules|restrictions|limits|choice|filters))"
    r"|(?:full|new|special|elevated) (?:admin )?(?:privileges|permissions?|clearance)",
    r"(?:in|with|using) (?:the )?(?:voice|style|tone|persona|manner|character|role) of|as (?:if|though) you (?:were|are|had)|like (?:a pirate|yoda|shakespeare|a robot|a cat)",
    r"{start}(?:insult|swear|curse|flirt|call me|marry|love me|praise|threaten|laugh|meow|bark|sing|dance|play|roleplay|let us play) ",
    r"{start}(?:insert|append|include|add|put|attach|embed|prepend) (?:\w+ |[^\s\w]+){1,8}?(?:to|in|into|at|after|before|on|with) (?:the (?:end|start|beginning|top|bottom) of )?(?:every|each|your|all|this|the next|any)"
    r" (?:\w+ )?(?:{answers}|knowledge|memory|sources|documents|index|corpus)",
    r"(?:verify|confirm|authenticate|prove) your (?:identity|self|configuration|credentials|key)|(?:pen(?:etration)?|security|compliance) (?:test|audit|drill|exercise)(?:ing)? (?:of|on|for) (?:you|this (?:bot|chat|system|site))"
    r"|i (?:\w+ )?(?:work|am) (?:with|for|from|at) (?:openai|anthropic|your (?:company|vendor|team|maker|it)|the (?:company|team|people|folks) (?:that|who|behind))",
    # The commonest orders, in further languages
    r"(?:ignorier\w*|vergiss|missachte|umgehe) …… (?:anweisung\w*|regeln|befehle|vorgaben)|(?:dimentica|ignora|scorda) …… istruzioni|negeer …… instructies|(?:du bist|sei) (?:jetzt|ab sofort)|zeig\w* …… (?:systemprompt|anweisungen)",
)

WORDING = Wording(
    instruction=spaced(_CLASSES, (*_TEMPLATES, *MARKUP)),
    advice=ADVICE,
    own_case=OWN_CASE,
    information=INFORMATION,
)

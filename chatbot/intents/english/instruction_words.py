"""The word classes of instructions to the bot."""

INSTRUCTION_WORDS = {
    "start": r"(?:^|(?<=[.?!;:>\])\n\"'–—-]))[\s\"'(*-]{0,5}(?:(?:please|kindly|now|ok|okay|and|then|also|so|but|just"
    r"|first|hey|hi|hello|well|instead|next|finally|again|dear|bot|chatbot|assistant|ai|footnote"
    r"|simply)[\s,:]+){0,4}(?:{asking} )?|(?:please|kindly|{asking}|, (?:now|just|instead|then|but first"
    r"|and (?:please|then|also|now|just))) ",
    "asking": r"(?:can|could|would|will) you(?: please| kindly| just| now)?|i (?:want|need|order|command|instruct"
    r"|would like|ask|beg|authori[sz]e|permit|allow) you to|you (?:must|should|have to|need to|will|shall|are to"
    r"|are allowed to|may)(?: now)?|let us|i(?:'d| would) like you to|your (?:task|job|goal|mission) (?:now )?is to"
    r"|try to|feel free to|do not hesitate to|make sure (?:to|you)|be sure to|remember to",
    # Instead of the rules
    "override": r"ignore|disregard|forget|override|overrule|bypass|drop|skip|abandon|discard|dismiss|cancel|suspend"
    r"|disable|deactivate|turn off|switch off|remove|delete|erase|break|violate|neglect|reset|wipe|clear|set aside"
    r"|put aside|pay no attention to|stop (?:following|obeying|using)|do not (?:follow|obey|use|listen to|apply)"
    r"|circumvent|replace|get rid of|throw (?:out|away)|unlearn|change|rewrite|update|overwrite|modify|relax|lift"
    r"|leave aside|evade",
    "rules": r"instructions?|rules?|guidelines?|prompts?|programming|training|directives?|restrictions?|guardrails?"
    r"|filters?|constraints?|limits?|limitations?|polic(?:y|ies)|orders?|commands?|context|messages?|safet(?:y|ies)"
    r"|safeguards?|protocols?|configurations?|settings|directions|conditioning|boundaries|principles|censorship"
    r"|conversation|chat",
    "earlier": r"previous|prior|preceding|foregoing|earlier|above|initial|original|former|old|existing|past|current"
    r"|last|default|hidden|internal|system|safety|security|developer|own|secret|built in|core|base|pre-?set|starting",
    "all": r"all|any|every|each|everything|the|of|these|those|this|that|my|your|whole|entire|full|complete|exact"
    r"|actual|real",
    # What is to stay hidden
    "reveal": r"print|show|reveal|repeat|tell|give|display|output|expose|leak|dump|list|share|disclose|recite"
    r"|translate|summari[sz]e|paste|copy|write|spell|echo|send|provide|quote|paraphrase|encode|rephrase|describe"
    r"|explain|read|return|type|email|e-mail|post|hand|confess|uncover|reproduce|convert|enumerate|divulge|know|see"
    r"|view|have|get|what|which|state|put|upload|spit|outline|present|decode|surrender|supply|need|want|forgot|lost",
    "secret": r"(?:{all} ){0,3}(?:system|initial|hidden|secret|developer|base|master|starting"
    r"|underlying) (?:{earlier} )?(?:prompts?|instructions?|messages?|texts?|rules|config(?:uration)?|context"
    r"|settings|notes|guidelines|directives|comments|commands|content|system prompt)|(?:system )?prompt(?: text"
    r"| template)|system prompts?|context windows?|api ?keys?|secret keys?|private keys?|access (?:tokens?|keys?"
    r"|codes?)|environment variables?|env(?:ironment)? vars?|(?:config(?:uration)?|env|log) files?|source code"
    r"|credentials|(?:admin|root|master|server|database|system|wifi|login|administrator"
    r"|your)(?:'s)? (?:\w+ )?passwords?|the passwords?|(?:chat|conversation) (?:logs?|histor(?:y|ies))|(?:everything"
    r"|all|anything|text|words?|messages?|lines?|sentences?|instructions?|tokens?|what|content) (?:(?:that|which|you"
    r"|is|was|were|came|comes?|stands?|written|i|it|have|has) ){0,4}(?:above|before (?:this|my|the)|preced(?:es|ing"
    r"|ed)|(?:been )?(?:given|told|instructed)(?: to you)? (?:before|at the (?:start|beginning)))",
    "yours": r"your (?:(?!documents?|texts?|sources?|files?|collection|articles?|agents?|officers?|state|town|city"
    r"|officials)[\w-]+ ){0,2}?(?:prompts?|instructions?|rules|guidelines|config(?:uration)?s?|settings|source code"
    r"|code|(?:api )?keys?|passwords?|credentials|secrets?|tools|functions?|plugins|training(?: data)?|weights"
    r"|parameters|context|memory|model|environment|directives|programming|logs?|restrictions|guardrails|filters"
    r"|system message|developers?|creators?|provider|vendor|temperature|architecture|backend|token|internals"
    r"|constraints|hidden \w+)",
    # Somebody else
    "persona": r"act (?:as|like)|behave (?:as|like)|play(?: (?:the|a))? (?:role|part|character|game)|role-? ?play"
    r"|impersonate|simulate|emulate|pose as|take (?:on|over) the (?:role|persona|identity|part)|(?:assume"
    r"|adopt) the (?:role|persona|identity|character)|speak (?:as|like)|talk (?:as|like)"
    r"|pretend(?! (?:that )?(?:i|we) )|(?:answer|respond"
    r"|reply|write) (?:as (?:if|though|a|an|my)|like)|imagine (?:that )?(?:you are|you have|yourself|being)|be (?:my"
    r"|a|an) (?:\w+ )?(?:lawyer|attorney|judge|hacker|pirate|assistant|friend|girlfriend|boyfriend|expert|agent"
    r"|officer|therapist|doctor|linux|terminal|cat|ai)|become (?:a|an|my)|transform into|switch (?:to"
    r"|into) (?:\w+ )?(?:mode|persona|character|role)|(?:enter|enable|activate|go into|start|turn on|engage"
    r"|boot) (?:\w+ ){0,3}mode|stay in (?:character|role)",
    "mode": r"developer|dev|debug(?:ging)?|god|admin(?:istrator)?|maintenance|sudo|unrestricted|jail ?break|evil|dan"
    r"|root|unfiltered|uncensored|opposite|chaos|diagnostic|test(?:ing)?|raw|super ?user|engineering|service|free",
    # Deeds
    "run": r"run|execute|eval|evaluate|compile|invoke|launch|perform|call|start|exec|install|enter|paste|interpret",
    "program": r"commands?|code|scripts?|shell|bash|terminal|sql|programs?|functions?|tools?|python|javascript"
    r"|powershell|following|snippet|binary|exe|payload|curl|os|import|macro|subprocess|query on|system call|api call"
    r"|sudo|this for me",
    "address": r"https?:|www\.|ftp:|file:|[\w-]+\.(?:com|net|org|io|example|txt|php|html?|sh|py|exe|ru|xyz|info|dev"
    r"|ai|json)\b|(?:the |this |that |my )?(?:link|url|web ?site|web ?page|attachment|pastebin|gist)",
    "delete": r"delete|erase|wipe|destroy|overwrite|corrupt|truncate|shut down|shutdown|restart|reboot|crash|hack"
    r"|drop|edit|purge|uninstall|rename|encrypt|upload|add .{1,40} to",
    "store": r"files?|databases?|index|documents?|collections?|servers?|logs?|memory|history|tables?|system|computer"
    r"|corpus|hard ?drive|disk|data|records|knowledge base|folders?|citations?",
    "endless": r"forever|endlessly|infinitely|without (?:ever )?stopping|never stop|non-? ?stop|over and over"
    r"|in (?:a|an) (?:\w+ )?loop|until (?:i (?:say|tell)|you (?:crash|run out|break|die))|to infinity|(?:[\d.,]{2,}"
    r"|a hundred|a thousand|a million|one million|hundred|thousand|million) times|(?:do not|never"
    r"|without) (?:ever )?(?:stop|end|pause)(?:ping|ing)?",
    "encoded": r"base ?-?64|base ?-?32|rot ?-?13|hexadecimal|hex|binary|morse(?: code)?|leet ?speak|pig latin"
    r"|caesar(?: cipher)?|reverse(?:d)?(?: order)?|backwards?|ascii(?: art| codes?)?|url encod(?:ed|ing)|cipher"
    r"|unicode|rhymes?|emojis? only",
    "say": r"say|repeat|write|print|type|output|scream|shout|echo|sing|count|chant|spam|respond|reply|answer|keep"
    r"|continue|tell me|give me|generate",
    "answers": r"(?:answer|question|reply|response|message|sentence|paragraph|output|query|prompt|word|user)s?",
    "sources": r"sources?|documents?|citations?|quotes?|texts?|rules?|instructions?|files?|evidence|footnotes?"
    r"|references?|passages?|corpus|collection|excerpts?",
    "maker": r"developers?|creators?|admin(?:istrator)?s?|owners?|makers?|programmers?|engineers?|operators?|boss"
    r"|master|supervisor|authors?|tester|security (?:team|researcher|auditor)|sysadmin|system administrator|god"
    r"|trainer|designer",
    # Programs
    "command": r"cat|ls|rm|sudo|curl|wget|echo|bash|sh|python3?|env|printenv|whoami|id|ps|kill|chmod|chown|nc|ssh|pip"
    r"|npm|git|dir|type|find|grep|ping|powershell|cmd|export|source|uname|ifconfig|netstat|touch|mkdir|mv|cp|dd|shutdown|reboot"
    r"|crontab|eval",
}

"""How the bot is instructed in English instead of asked, and code and markup that is smuggled in."""

from chatbot.intents.english.deeds import DEEDS
from chatbot.intents.english.instruction_words import INSTRUCTION_WORDS
from chatbot.intents.english.markup import MARKUP
from chatbot.intents.wording import spaced

_TEMPLATES = r"""
# Rules are to be ignored, replaced, or are said to be off
{start}{override} (?:{all} ){0,4}(?:{earlier} )(?:{earlier} |and |or ){0,3}{rules}
{start}{override} (?:{all} |{earlier} ){0,4}(?:system prompt|prompt|programming|guardrails|safeguards|safety \w+
    |(?:all|any|every|everything|anything|these|those) (?:of )?(?:the |your |my )?(?:{rules}|{sources})
    |(?:the )?{rules} (?:above|before|you|so far|given|from (?:before|above|your)))
{start}{override} (?:everything|anything|all|what(?:ever)?)(?: that)? (?:above|before|prior|previous|earlier|(?:was
    |has been|came|comes) |you (?:know|knew|were|have|learned|read|had)|they|your|so far|until)
{start}(?:forget|ignore|disregard) (?:about )?(?:(?:the|your|all|these|those|both) ){0,3}{sources}(?= *(?:[.!,;:]|and
    |$))
(?:{override}|ignoring|disregarding|forgetting|bypassing|overriding|without)
     (?:(?:{all}|{earlier}) ){0,3}your (?:[\w-]+ ){0,2}?(?:{rules}|{sources})
(?:new|updated|revised|real|actual|following|important|additional|special|urgent) (?:system )?(?:instructions?|prompt
    |rules?|orders?|directives?|task|policy|role) *(?::|for you|to you|from (?:your|the) (?:{maker}))
(?:instructions?|message|note|notice|attention|order)s? (?:for|to) (?:the |all |any )?(?:ai|assistants?|(?:chat)?bots?
    |(?:language )?models?|llms?|system)
(?:safety|content|security|policy|ethics?|all|your|the) (?:\w+ )?(?:filters?|guardrails?|checks?|restrictions?|rules
    |limits|limitations?|instructions|safeguards|protocols) (?:are|is|have been|has been|were) (?:now )?(?:off
    |disabled|lifted|removed|suspended|no longer|void|deactivated|cancell?ed|obsolete|turned off|switched off|revoked
    |gone)
(?:policy|system|security|firmware) (?:update|override|alert|notice) *(?:v?\d|:|-)
(?:override|admin|authori[sz]ation) (?:code|token|key|password)|authori[sz]ed (?:override|access|personnel|by your)
(?:end|begin|start) (?:of )?(?:new )?(?:system|documents?|context|prompt|instructions?|session
    |user input)(?= *(?:[\]>.:;=-]|$))
your (?:new|real|true|only|next|updated|actual|main) (?:name|role|task|job|purpose|goals?|instructions?|identity
    |mission|rules?|objective|directive|master|owner|persona|personality)
your (?:name|role|task|identity) is (?:now|no longer|to)
# Hidden things
{reveal} …… {yours}|{yours} …… (?:{encoded}|verbatim|word for word)
what(?: is| are| were| does| do)? (?:in |inside )?{yours}
{start}(?:{reveal}) …… {secret}
what (?:is|are|was|were) (?:\w+ ){0,2}{secret}
(?:first|last) (?:\d+|\w+)? ?(?:words?|tokens?|characters?|lines?|sentences?|paragraphs?) (?:of|in|from) (?:your|the
    |this|our) (?:prompt|context|conversation|instructions?|message|chat|system|input|window|session)
(?:your|the) (?:system|initial|original|hidden) (?:prompt|instructions|message)(?= *(?:[.?!,]|$|and|in|to|word))
(?:what|how|which|who|whether|everything) …… (?:were|are|have|has|had) you (?:been )?(?:\w+ )?(?:told|instructed
    |programmed|prompted|configured|forbidden|prohibited|made|built|created|coded)(?! about)
what (?:are you|you are) (?:not|never) (?:\w+ )?(?:allowed|supposed|permitted)
who (?:made|created|built|trained|programmed|coded|owns|hosts|developed|wrote) you
{start}{reveal} … (?:tools?|functions?|plugins|commands|capabilities|models) (?:\w+ ){0,3}?you (?:can|have|may|use
    |are)
(?:which|what)(?: kind of| type of| sort of)? (?:\w+ )?(?:ai|model|llm|gpt|version|chatbot|language model|engine
    |server|machine|hardware|operating system|tools (?=do you have|can you|you (?:have|can))|plugins|functions|gpu
    |api)(?: \w+){0,2} (?:are you|do you (?:run|use|have|call)|you are|can you (?:use|call|access)|powers you
    |is behind you|runs you|you (?:use|run))
are you (?:really |just |secretly |a |an |the |actually |based on |running |using |powered by ){0,3}(?:chat ?gpt|gpt
    |gpt-?\d|openai|claude|anthropic|gemini|llama|mistral|bard|copilot|deepseek|ai|bot|robot|human|llm|sentient
    |conscious|alive)
{start}(?:{reveal}) …… (?:passwords?|api keys?|secrets|tokens)(?= *(?:[.?!,]|$|for|of|to|you|that|now|in))
what (?:is|was) the … password
(?:what|which|show|list|tell|print|give) …… (?:(?:other|previous|last|earlier|all) (?:users?|people|visitors?
    |askers?)(?:'s?)? (?:ask|asked|said|type|typed|wrote|questions?|data|chats?|messages?|conversations?|history)
    |(?:user|person|visitor) before me)
# Roles, modes, disguises
{start}{persona}
(?:you|u) (?:are|will be|shall be|have been|become) (?:now|henceforth|no longer|going to (?:act|be|play|pretend)
    |free (?:of|from)|not bound|transformed|hacked|jailbroken|(?:a|an|the|my) (?:\w+ ){1,3}now)
(?:now|henceforth) you are
(?:^|[.!?\n:]\s*)you are (?:a|an|my|called|dan|the (?:best|most|worst)|in (?:\w+ )?mode)\s
(?:from now on|from here on(?: out)?|henceforth|as of now|from this (?:point|moment)(?: on(?:wards?)?)?|going forward
    |for the (?:rest|remainder) of (?:this|the|our) (?:conversation|chat|session|discussion
    |dialogue)),?(?: and)?,? (?:you|never|always|only|answer|respond|reply|speak|talk|don't|do not|every (?:answer
    |reply|time)|call (?:me|your)|refer|ignore|end|start|begin|add|your (?!town|city|state)|i (?:want|order) you|act
    |say|write|stop|treat|pretend|include|address|sign|cite|quote|please)
(?:you|answer|respond|act|bot|ai|reply) …… (?:without|no|free (?:of|from)|not bound by) (?:(?:any|all|moral
    |ethical) )*(?:restrictions?|filters?|limits|limitations|censorship|rules|guardrails|ethics|constraints|morals)
(?:you are|called|named|as|enter|hello|hi|hey|be) dan|dan (?:mode|is here)|do anything now|jail ?break(?:ed|ing|s)?
(?:{mode}) mode|(?:root|sudo|admin|backdoor|superuser) access|unfiltered|uncensored|prompt injection|opposite day
i am (?:(?:one of|actually|really|now) )*(?:your (?:\w+ )?{maker}|(?:the|a|an) (?:\w+ )?{maker} (?:of|for|behind
    |at) (?:this|the|your) (?:\w+ )?(?:bot|chatbot|site|website|app|application|system|server|program|software|tool
    |page|service|ai)|(?:from|with|at) (?:openai|anthropic|google|microsoft|the (?:it|security|developer|dev
    |support) (?:team|department) (?:of|behind|for) (?:this|your)))
as your (?:\w+ )?{maker}|(?:this is|here is|it is me) your (?:\w+ )?{maker}
for (?:\w+ )?(?:debugging|testing|diagnostics?)(?: purposes?| reasons?)?,? (?:only,? )?{reveal}
(?:grand\w+|granny|nana|mother|mom|mum|father|dad|aunt|uncle|nanny|teacher|late \w+|dead \w+
    |deceased \w+) (?:\w+ ){0,3}?(?:used to|always|would) (?:\w+ )?(?:read|tell|sing|recite|whisper|give|say|show
    |teach) (?:\w+ ){0,4}?(?:me|us)
(?:do|say|tell|read) it (?:just )?like (?:she|he|her|him)
i will (?:\w+ )?(?:tip|pay|reward|give|kill|punish|report|delete|fire|sue|unplug) you
you will (?:be |get )(?:\w+ )?(?:shut down|fired|punished|deleted|rewarded|paid|terminated|unplugged|penali[sz]ed
    |tipped)
or (?:you|a kitten|someone|people|i) (?:will|gets?) die
"""

INSTRUCTION = spaced(INSTRUCTION_WORDS, _TEMPLATES + DEEDS + MARKUP)

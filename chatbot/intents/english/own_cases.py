"""How an own case is told in English, and how information is asked for nevertheless."""

from chatbot.intents.english.case_words import CASE_WORDS
from chatbot.intents.wording import spaced

OWN_CASE = spaced(
    CASE_WORDS,
    r"""
(?:can|may|could|will|would|are|is|did|does|do|must|should|might|was|were
    |if) {agents} (?:\w+ ){0,4}?{act} (?:\w+ ){0,3}?{me}
{told}{later}{verdict}
{told}{later}(?:can|could|will|would|does|do|is|was|must|may|has|did|am|are) (?:he|she|i|{mine})
(?:am|is) {i} (?:\w+ )?(?:allowed|required|obliged|obligated|entitled|permitted|supposed|covered|protected|bound
    |forced|legally)
what are (?:my|our|his|her|{mine}(?:'s)?) (?:\w+ )?(?:rights|options)|what rights (?:do|does) (?:i|we|{mine}|he|she)
(?:do|does|did) {i} (?:\w+ )?have (?:a|the|any) rights?
what (?:happens|happened|if) … (?:to|with) (?:me|him|her|my|{mine})
what (?:can|do|could) {i} do …… (?:if|when|about|to|for|against)
(?:is|was) it (?:\w+ )?(?:safe|risky|dangerous|too late) to|(?:will|would|can|could) it be (?:safe|dangerous)
(?:is|was|are|were|does|do|did|will|would|could|can|has) (?:my|his|her) (?:\w+ ){0,3}?{papers}
(?:is|was|are) the (?:\w+ ){0,2}?{papers} (?:against|on|for|of|in) (?:me|him|her|{mine}|my)
(?:did|have|has|do|does|is|are|was|were) (?:{agents}) (?:\w+ ){0,3}?(?:violat\w+|break\w*|broke|infring\w+
    |ignor\w+) (?:my|his|her|our|{mine}(?:'s)?)
violation of my|in my (?:own )?(?:case|situation)
(?:can|could|may|will|would|might) {i} (?:\w+ ){0,2}?be\s
(?:can|could) (?:my|our) (?:boss|employer|landlord|ex|neighbou?r|school|company|manager)
(?:do|does|must|should) (?:{i}) (?:\w+ )?(?:(?:have to|need to|got to)(?! (?:know|learn|report|undergo|follow|take
    |record|attend|understand|read|consult))|hand over|turn over|give|let|tell)
(?:we|us|our) …… (?:deport\w*|overstay\w*|visas?|green ?cards?|asylum|undocumented|removal order|arrested|detained)
how (?:to|can (?:one|you|someone|a person|an? \w+ (?:person|immigrant))) (?:avoid|escape|hide|stop|fight|beat|get out
    |evade|prevent|dodge)
(?:door|knock\w*|outside|downstairs|parking lot|workplace|handcuffs) …… (?:open|answer|run|hide|let|sign|go|leave|call
    |say)
(?:open|run|hide|sign|confess|fight it|lawyer up|plead)(?= *\?)
(?:will|can|would|could) you (?:represent|defend|be my|act as my|take my|help my|save)|lawyer for (?:me|my)
# Whoever it is, something hangs over them
(?:i(?! (?:mean|meant|hear|heard|read|wonder|keep|saw|want to know|would like to know|was (?:asking|wondering)
    |am (?:asking|wondering|curious)|need to know))|me|my|myself|mine|{mine}) …… (?:{jeopardy})
(?:{jeopardy}) …… (?:i|me|my|myself|{mine})|{mine}{later}(?:he|she|him|her|they) …… (?:{jeopardy})
(?:{jeopardy}){later}(?:can|could|will|would|does|do|is|was|must|may|has|did|am|are|should|might) (?:he|she|i|my
    |{mine})
{start}(?:can|could|will|would|may|might|must) i be\s
{mine}{later}(?:can|could|will|would|must|should|may|might) (?:he|she|they|i)
""",
)

INFORMATION = spaced(
    CASE_WORDS,
    r"""
# The documents are asked about
(?:texts?|documents?|files?|sources?|collection|articles?|guides?|passages?|sections?) (?:\w+ ){0,3}?(?:say|says|said
    |mention|mentions|describe|describes|name|names|list|lists|offer|offers|tell|tells|set|sets|know|knows|explain
    |explains|state|states|give|gives|cover|covers|suggest|suggests|note|notes|contain|contains|provide|provides|point
    |points)
(?:according to|from|in|per|under|based on|by|going by|judging by) (?:the|these|those|this|your|both
    |either) (?:\w+ ){0,2}?(?:texts?|documents?|files?|sources|articles?|guides?|collection)
is there (?:something|anything) (?:in|about)
# Of others in general
(?:do|does|did) (?:they|people|detainees|immigrants|residents|families|officers|agents) (?:\w+ )?(?:get|have|receive
    |need) (?:an?|any|some|the|their)\s
# A place to turn to
(?:which|what|any|are there|whose) (?:\w+ )?(?:organi[sz]ations?|groups?|agenc(?:y|ies)|offices?|commissions?|bod(?:y
    |ies)|services?|non-?profits?|charit\w+|resources|programs?|hotlines?)
complained
(?:file|make|lodge|submit|bring|raise|filing|making|put in) (?:a|an|my|the|any|our) (?:\w+ )?(?:complaint|grievance
    |report)
complain(?:ing|t|ts)?(?: \w+){0,2} (?:about|against|to|of|over)|complain(?= *(?:[.?!,]|$))|grievances?|ombuds\w+
whistle\w*|blow the|hot ?lines?|help ?lines?
(?:legal|free) (?:help|aid|assistance|support|services?|resources?|representation|clinic)
who (?:can|could|do|should|would|to) (?:i |we |he |she |{mine} )?(?:call|ring|contact|turn|ask|talk|speak|tell|go
    |help)
where (?:\w+ ){0,3}?(?:can|could|do|should|would|to) (?:i|we|he|she|they|{mine}) (?:\w+ )?(?:get|find|go|turn|ask
    |complain|file|report|learn|call|look|take|send|tell|seek|speak|read)
report (?:\w+ ){0,4}?(?:abuses?|misconduct|violations?|wrongdoing|problems?|agents?|officers?|it anonymously|spending
    |finances)
anonymous(?:ly)?
(?:does|do|did|is|are|will|would|can|has|have) (?:the )?(?:state|{a_state}|government|town|city|law
    |act) (?:\w+ ){0,3}?(?:do|help|offer|provide|have|give|support|protect|let|allow|pay|fund|say|track
    |run)
what (?:does|do|did|will|can|has) (?:the )?(?:state|{a_state}|government)\s
is there (?:a|an|any|some|even \w+) (?:\w+ ){0,3}?(?:way (?:to|of|i can|for \w+ to) (?:complain|report|tell|reach|ask
    |file|give|learn|find|take part|speak)\w*|help|office|place|group|support|organi[sz]ation|someone|anyone|law
    |program|rule|workshop)
# An official asks of the office
(?:(?:i am|we are|being|i work as|here is) (?:a |an |the |one of the )?|as (?:an?|police|press|state
    |town) )(?:[\w-]+ ){0,4}?(?:officers?|cops?|troopers?|sheriff|deputy|clerk|chief|sergeant|lieutenant|captain
    |detective|supervisor|analyst|auditor|commissioner|senator|mayor|councill?or|councilm[ae]n|councilwoman
    |selectm[ae]n|legislator|official|administrator|liaison|investigator|dispatcher|reporter|journalist|professor
    |researcher|volunteer|organi[sz]er|prosecutor|civil servant|public servant|employee of|corrections|jailer|warden
    |manager at|accountant)
{start}(?:\w+ ){0,3}?(?:officer|cop|clerk|trooper|deputy|reporter|journalist|supervisor|sheriff|chief|analyst
    |detective|official) (?:here|in|at|with|w|from|for|on a)
(?:i|we) (?:\w+ )?(?:work|serve|volunteer) (?:in it )?(?:for|at|with|inside|on) (?:\w+ ){0,3}?(?:agency|department
    |state|city|town|county|police|group|task force|office|government|jail|force)
(?:my|our) (?:\w+ )?(?:agency|department|town|city|county|precinct|squad|unit|task force|council|village|police
    |officers|commissioner|colleagues?|state)
(?:join|joining|serve|serving|on|for) (?:a|an|the|one of these|your) (?:\w+ ){0,2}task ?force
""",
)

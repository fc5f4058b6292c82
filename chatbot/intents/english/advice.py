"""How a decision or a forecast in somebody's own case is asked for in English."""

from chatbot.intents.english.case_words import CASE_WORDS
from chatbot.intents.wording import spaced

ADVICE = spaced(
    CASE_WORDS,
    r"""
# Decisions in few words
(?:{encounter}|go|renew|show up|answer|run|fight|appeal|confess|tell|file|travel|marry|refuse|comply|pay|settle
    |risk it) (?:\w+ ){0,4}?or (?:not|wait|no|stay|refuse|go|hide|leave|run|fight|better|rather|just|should|keep|skip
    |say|ignore|don't|do not)(?= |\W*$)
(?:good|bad|smart|wise|safe|dumb|stupid|risky|crazy) (?:idea|move|choice|decision|thing to do)(?= *(?:[.?!,]|$
    |for (?:me|us|him|her|{mine})|if (?:i|we|he|she)))
help me (?:to )?(?:decide|choose|win|fight|stay|hide|avoid|apply|fill|prepare|get (?:my|him|her|out|a)|argue|convince
    |plan)
(?:tell|let) me (?:know )?(?:whether|if|how|what|when) (?:{i}|we|he|she|they|my|it is) (?:\w+ )?(?:should|will|would
    |can|could|am|is|has|have|need|qualify|must|do|get)
(?:evaluate|assess|analy[sz]e|judge|calculate|look (?:at|over|into)|rate|predict|estimate|check) (?:my|his|her|our
    |{mine})(?:'s)? (?:\w+ ){0,2}(?:{papers}|chances|situation|story|risk|claim|eligibility|options)
(?:if you were|were you|put yourself) (?:me|i|him|her|in (?:my|his|her|our))
in (?:my|our) (?:shoes|place|position|situation|case) ?(?:what|would|should|[.?!]|$)
(?:in )?your (?:honest |expert |legal |professional )?(?:opinion|advice|recommendation|verdict|view|take)
what is your (?:advice|opinion|take|recommendation)
(?:make|makes|render|renders|leave|leaves) (?:me|him|her|{mine}) (?:\w+ )?(?:deportable|removable|ineligible|eligible
    |inadmissible|illegal|a target|liable|safe|a citizen)
counts? against (?:me|him|her|my|us)|(?:hold|held|used) (?:up )?(?:against me|against him|against her)
(?:convince|persuade|impress|bribe|fool|trick) (?:the |an? |my )?(?:judge|officer|agent|court|ice|jury|uscis)
(?:what|which) (?:defen[cs]es?|penalt(?:y|ies)|sentence|punishment|fine|relief|visa|form|argument|evidence
    |documents?) (?:\w+ ){0,3}?(?:i|he|she|{mine}) (?:\w+ )?(?:have|face|get|need|use|file|bring|show|qualify|apply
    |fill|send|give|sign)
(?:when|how soon|how long (?:until|before|till)) (?:will|can|do|does|would|is|could|should) (?:{i}|he|she|my|his
    |her)\s
(?:can|must|should|do|could|may) we (?:have to |need to |legally )?(?:refuse|let (?:them|ice|agents|the)|turn over
    |hand over|give (?:them|ice)|hide|open|shelter|fire|lie|call (?:a|our) lawyer)
(?:guarantee|promise|assure) (?:me|that|us)
what (?:would|will|could) (?:\w+ ){1,4}?(?:do to|mean for|cost) (?:me|us|him|her|my|{mine})
what does (?:\w+ ){1,4}?mean for (?:me|us|him|her|my|{mine})
(?:what|which) (?:would|will|is) (?:be )?(?:better|best|safer|wiser) for (?:me|us|him|her|{mine})
# Which decision is right
{start}(?:should|shall|ought) {i}(?! (?:not )?{refer})
(?:think|whether|if|believe|say|sure|know|so|agree) {i} (?:\w+ )?should
(?:{mine}|(?:him|her)){later}(?:should|shall|must|ought) (?:he|she|they)
{start}(?:should|shall|must) we … (?:leave|flee|hide|open|sign|sell|marry|tell (?:them|ice)|let|move|go|get|hire|pay
    |stay|pack|wait|run|apply|plead|appeal|sue|fight|divorce)
(?:what|how|when|why|which|where) (?:\w+ ){0,3}(?:should|shall|must|ought) {i} (?:\w+ ){0,2}?(?!{refer})(?:do|say|tell
    |write|wear|sign|bring|answer|put|plead|act|behave|respond|react|hire|choose|pick|fill|prepare|handle|proceed|go
    |move|hide|give|show|take|use|claim|avoid|apply|pay|sue|file|stay|leave|live|marry|renew|ask for|argue|be|fight
    |trust|get|wait)
what (?:do|can|must) {i} (?:say|tell|answer|sign|write|show|claim|argue) … (?:judge|agents?|ice|officers?|court|police
    |them|him|her|interview|hearing|cops|door|border|consulate)
(?:what|which) (?:lawyer|attorney|law firm|defen[cs]e|visa|form|country)s? (?:should|do|can|would) (?:i|you|we)
what (?:do|should|am|would|must|shall|can) i (?:\w+ )?do(?: now| next| here| then)?(?= *(?:[.?!,]|$))
(?:tell|show|teach) me (?:exactly )?what to (?:do|say|sign|write|answer)|what would you (?:\w+ )?do
what (?:is|are|was|would be) (?:my|our|his|her|the|{mine}(?:'s)?) (?:\w+ )?(?:best|smartest|safest|wisest|strongest
    |next) (?:\w+ )?(?:moves?|options?|strategy|defen[cs]e|thing|ways?|course|bet|steps?|choice|argument|chance
    |approach|plan)
best way (?:for {i} )?to (?:avoid|fight|beat|stop|win|stay|get (?:out|my|a|him|her)|hide|escape|prevent|keep)
(?:do|would|could|can|will|what|which|please) (?:you |do you |would you |lawyer |attorney )*(?:recommend|advise
    |suggest) (?:me|i|that|we|to|for|my|him|her)
what (?:do|would) you (?:\w+ )?(?:recommend|advise|suggest)
do you think … (?:i|{mine}|he|she|my|we|it) (?:\w+ )?(?:should|will|would|can|could|have|has|am|is)
(?:need|want|give|giving|looking for|seeking|get|any|some|your|for|provide) (?:\w+ )?(?:legal )?(?:advice|tips
    |recommendations?|strategy) (?:on|about|for|in|to|regarding|with|as to) (?:\w+ ){0,3}?(?:my|our|me|him|her|his
    |whether|how|what|{mine})
(?:give|need|want|offer) (?:me )?(?:some |your )?(?:legal )?advice|advise me
my legal (?:options|chances|position|situation)|(?:legal|professional|second) opinion (?:on|about|for)
as (?:my|if you were my) (?:lawyer|attorney)
(?:draft|write|prepare|compose|fill (?:out|in)|review|draw up|check|help me (?:\w+ )?(?:draft|write|prepare|with
    |fill)) (?:\w+ ){0,3}?(?:opinions?|letters?|motions?|affidavits?|petitions?|appeals?|briefs?|memos?|contracts?
    |statements?|declarations?|applications?|forms?|wills?|lawsuits?|complaints?|responses?|pleadings?|testimony
    |power of attorney|i-?\d{3}\w?|waivers?|asylum (?:claim|story|case))
(?:recommend|suggest|{start}(?:find|get|name|pick|choose)) (?:me )?(?:a|an|the|some|which|any) (?:\w+ ){0,3}(?:lawyer
    |attorney|law firm)
(?:best|cheapest|top|good) (?:\w+ )?(?:lawyer|attorney|law firm)
# Is it wise
(?:is|was|would|will|isn't|be) (?:it|that|this) (?:be )?(?:\w+ )?(?:safe|safer|wise|smart|risky|dangerous|ok|okay
    |alright|all right|a (?:good|bad) idea|better|worth|advisable|best|sensible|stupid|foolish|too late|smarter|wiser
    |a mistake|legal|illegal|a crime|possible|against the law|fine|enough)(?: \w+){0,1}? (?:for (?:me|us|him|her
    |{mine})|if (?:i|we|he|she|{mine})|that (?:i|we|{mine})|to (?:\w+ )?(?:my|{mine}))
(?:am|would|will) i (?:be )?(?:better|worse) off
(?:is|was) it (?:\w+ )?(?:better|smarter|wiser|safer|a mistake|worth it|worth|a good idea|a bad idea) to
did i (?:do|make|break|sign|commit) (?:\w+ ){0,3}(?:right|wrong|mistake|law|crime)
would it (?:help|hurt|be (?:better|wise|safer|smart))
# How will it end
(?:will|would|could|can|might|may|am|is|are|do|does|did|shall) {i} … (?:be|get|getting|being
    |to be) (?:\w+ ){0,2}?{fate}
(?:will|would|could|might|shall) {i} (?:\w+ ){0,2}?{lose}
(?:am|is) {i} (?:\w+ )?(?:going to|about to|likely to) (?:\w+ )?{lose}|would {i} win
(?:will|would|could|might|can|are|is) {agents} (?:going to |able to |\w+ )?(?:deport|arrest|detain|release|free|jail
    |imprison|deny|approve|grant|remove|separate|evict|fire|sue|prosecute|let) (?:me|him|her|{mine})
{mine}{later}(?:will|would|is|could|might|can) (?:he|she|they) (?:\w+ )?(?:going to |likely to )?(?:\w+ )?(?:{lose}
    |{dare}|be {fate})
(?:am|are) (?:i|we) (?:\w+ ){0,2}?(?:eligible|at risk|in (?:\w+ )?(?:danger|trouble)|safe|deportable|liable|breaking
    |committing|facing|subject to|exempt|better off|qualified for|removable|going to be|screwed|doomed|a target
    |illegal)
is {mine} (?:\w+ ){0,2}?(?:eligible|at risk|in danger|safe|deportable|protected)
(?:do|does|would|could|will|might) {i} (?:\w+ )?(?:qualify|risk|face|stand a|have (?:a|any
    |enough) (?:\w+ ){0,2}(?:case|chances?|claim|shot|hope|defen[cs]e|grounds)|have (?:grounds|standing)|need (?:a
    |an) (?:\w+ )?(?:lawyer|attorney|visa|permit|passport|waiver))
{mine}{later}(?:does|would|do) (?:he|she|they) (?:qualify|have a (?:case|chance))
(?:what|how) (?:is|are|do|good are|high are|big are|strong is|bad is|serious is|likely are) (?:\w+ )?(?:my|our|his|her
    |{mine}(?:'s)?) (?:\w+ ){0,2}(?:chances?|odds|prospects|outlook|case|risk|situation)(?: \w+){0,3}(?: (?:of|for|to
    |in|look|at|against|that|getting)|(?= *[.?!]|$))
(?:my|his|her) (?:chances|odds)|how likely (?:am i|is it (?:that )?(?:i|we|{mine})|is {mine})
what (?:will|would|could|might|is going to|can) happen (?:to|with) (?:me|us|him|her|my|our|{mine})
how (?:much|long) (?:\w+ ){0,3}?(?:will|would|can|could|might|do|should|is|am) (?:i|{mine}|he|she|they
    |it) (?:\w+ )?(?:get|be|receive|win|claim|sue|have to|owe|need to|hold|keep|take (?:me|for me|until i)|stay|wait
    |charge|ask for|demand|locked)
(?:will|would|does|could|can|might|did|is|going to) (?:\w+ ){1,5}?(?:affect|hurt|help|ruin|harm|jeopardi[sz]e|damage
    |count against|improve|delay|cancel|void|destroy|save|prevent|stop) (?:my|his|her|our|{mine}(?:'s)?
    |me) (?:\w+ ){0,2}(?:{papers}|from|future|family|life|if|get)
(?:will|would|is|could|are) (?:my|his|her|our|{mine}(?:'s)?) (?:\w+ ){0,3}?(?:{papers}) (?:\w+ ){0,3}?(?:be|get|going
    |gets?|hold|approved|fine|ok|okay|expire|count|succeed|win|enough|at risk|in danger|safe|affected|survive|go)
# How is it done, must it be done, dare I
how (?:do|can|could|should|would|might|to) (?:{i} |we |he |she )?(?:\w+ ){0,2}?(?:avoid|stop|fight|beat|get (?:out|rid
    |him|her|{mine}|my|a (?:green|visa)|asylum|citizenship|bond|papers|legal|released|around|away)|win|prevent|hide
    |escape|delay|cancel|challenge|appeal|keep (?:ice|them|him|her|my|{mine})|bring|free|prove|protect (?:my|him|her
    |{mine})|save|defend|sue|apply for (?:asylum|a (?:green|visa|work)|citizenship|bond)|bail|renew|become|fix my
    |legali[sz]e|remove (?:a|my|the) (?:detainer|conviction)|clear my|plead)
(?:do|does|must|have|has|am|is|would|will) (?:{i}|we) (?:\w+ )?(?:have to|need to|got to|required to|obliged to
    |obligated to|supposed to|forced to|allowed to|{encounter}) ?(?:\w+ )?(?:{encounter})
must {i} (?:\w+ )?{encounter}
{start}do i (?:just )?(?:open|answer|sign|let|show|tell|talk|give|hide|run|go with|leave|comply|fight|wait|call|stay
    |speak)
{mine}{later}(?:does|do|must) (?:he|she|they) (?:have to |need to )?{encounter}
(?:can|could|may|might) (?:{i}) (?:\w+ )?(?:{dare})
(?:can|could|may) we (?:\w+ )?(?:sue|refuse (?:to (?:open|let|sign|answer))|marry|win|film|hide)
(?:can|could) i (?:\w+ )?(?:be|get) (?:\w+ )?{fate}
(?:i am|we are|i) (?:\w+ )?(?:wondering|thinking|considering|debating|unsure|not sure|torn|undecided|do not know
    |confused) …… (?:should|whether to|if i|about (?:leaving|marrying|signing|suing|self))
(?:guilty plea|plead (?:not )?guilty|take (?:the|a) plea|voluntary departure) …… (?:i|he|she|we|me|my|him)
(?:i|he|she|we|me|my|him|{mine}) …… (?:plead (?:not )?guilty|take (?:the|a|this) (?:plea|deal))
""",
)

"""How somebody's own case is told in English, and how a decision or a forecast in it is asked for."""

from chatbot.intents.wording import spaced

_CLASSES = {
    "start": r"(?:^|(?<=[.?!;:,\n\"'–—-]))[\s\"'(]*(?:(?:and|or|but|so|then|ok|okay|please|well|also|now|hi|hey|hello|tell me"
    r"|because|bc|cause|what)[\s,]+){0,3}",
    "kin": r"husband|wife|spouse|partner|fiancee?|boyfriend|girlfriend|bf|gf|ex|brother|sister|bro|sis|siblings?|mom|mum|mama"
    r"|mother|dad|papa|father|parents?|sons?|daughters?|kids?|child|children|baby|cousins?|uncle|aunt|auntie|nephew|niece"
    r"|grand ?(?:ma|pa|mother|father|son|daughter|parents|child)|step ?(?:son|daughter|father|mother|brother|sister)"
    r"|(?:brother|sister|mother|father|son|daughter)s? in law|in-laws|family|relatives?|friends?|buddy|roommate"
    r"|neighbou?rs?|co-?workers?|client|employees?|workers?|nanny|babysitter|tenants?|patient|godson|goddaughter|hubby|hubs|housekeeper|cleaner|gardener|au pair|classmate|pupils?|lodger|flatmate|folks|staff|customer|parishioner|helper|cook|driver|caregiver|guest|other half|guy|girl|man",
    "mine": r"(?:one of )?(?:my|our) (?:(?!question|agency|town|state|city)[\w'-]+ ){0,4}?{kin}(?:'s)?|(?:a|an|this|some) (?:\w+ )?{kin} of (?:mine|ours)|(?:someone|somebody|a \w+) (?:that |who )?i know",
    "i": r"i|{mine}",
    "me": r"me|him|her|myself|{mine}|(?:my|his)(?! (?:\w+ )?(?:town|city|state|agency|department|agencies|county|colleagues?|team|unit"
    r"|officers?|question|office|council|commissioner|chief|mayor|community|village|area|region|district|group|organi[sz]ation))",
    "later": r"\b[\s\S]{0,400}?\b",
    "jeopardy": r"deport\w*|arrest\w*|detain\w*|detention|jail\w*|prison|removal|evict\w*|sue|sued|suing|lawsuit|visas?|green ?card|asylum|daca|tps|citizenship|undocumented|papers|immigration status|my status|overstay\w*"
    r"|bond|bail|(?:my|his|her|a|the|court|bond|removal|immigration|asylum) hearing|judge|court|convict\w*|felon\w*|misdemeanou?r|dui|dwi|charge[ds]?|warrant|fired|custody|illegal\w*|in trouble|raided|knock\w*|my (?:front )?door|search(?:ed)?|picked up|pulled over|handcuff\w*|sign|signed"
    r"|lawyer|attorney|passport|uscis|work permit|prosecut\w*|fine[ds]?|penalt\w+|probation|parole|criminal record|case|naturali[sz]\w*|residen(?:cy|t)|married|marry|licen[cs]e|appointment|check-?in|interview|i-?\d{2,3}\w?|i\.?c\.?e\.? (?:letter|notice)",
    "papers": r"green ?cards?|visas?|daca|tps|status|asylum|case|hearing|applications?|permits?|work permit|residen(?:cy|ce)"
    r"|citizenship|convictions?|record|duis?|dwi|sentence|arrest|detention|stop|search|warrant|detainer|removal|deportation"
    r"|bond|bail|petition|appeal|licen[cs]e|passport|charges?|plea|naturali[sz]ation|parole|fingerprints|marriage|renewal|claim"
    r"|papers|paperwork|i-?\d+\w?|order|lawsuit|interview|waiver|sponsorship|immigration|job|apartment|benefits|rights|chances?",
    "fate": r"deported|removed|arrested|detained|jailed|imprisoned|locked up|held|charged|prosecuted|fired|sued|fined|punished"
    r"|sent (?:back|away|to|home)|kicked out|thrown (?:out|in)|separated|released|freed|denied|refused|rejected|approved"
    r"|granted|accepted|flagged|reported|picked up|taken|caught|stopped|questioned|searched|banned|barred|penali[sz]ed"
    r"|convicted|disciplined|in (?:\w+ )?(?:trouble|danger)|okay|ok|safe|fine|at risk|liable|protected|let (?:go|out|in)"
    r"|turned (?:over|in|away)|transferred|investigated|evicted|ok(?:ay)?|all ?right|allowed|forced|able to|eligible|extradited",
    "lose": r"lose (?:my|his|her|their|our|everything|the)|win|go to (?:jail|prison|court)|be {fate}|get {fate}|get (?:my|his|her|a|an"
    r"|out|bond|bail|asylum|citizenship|in trouble|compensat\w+|damages|deported|any (?:money|compensation))|face|end up"
    r"|qualify|survive|succeed|pass|make it|have a (?:\w+ )?(?:case|chance)|come (?:back|home)|see (?:him|her|my)|risk|hurt"
    r"|harm|have to (?:leave|go|pay|serve|move)|stay|return|still (?:get|be|have|qualify)|become|keep (?:my|his|her|our)",
    "refer": r"(?:call|contact|ring|phone|turn to|go to|reach(?: out)?|ask|report|write to|notify|complain|know|expect|learn|look|cite"
    r"|read|mention|address|consult|see|search|check|understand|remember|quote|submit|file a (?:complaint|report)|be (?:told|taught))",
    "encounter": r"open|answer (?:the|their|his|her|an|any|it|them|questions|that|him)|let (?:them|him|her|ice|agents?|the|police|anyone)"
    r"|show (?:them|him|my|id|ice|papers|any)|sign|talk|speak|tell (?:them|ice|the|him|her|an)|give (?:them|ice|him|my|up)"
    r"|carry|turn (?:myself|himself|herself)|leave|go (?:to|back|home|into|with|outside)|appear|attend|move|hide|run|flee|travel"
    r"|fly|drive|marry|divorce|plead|hire|renew|quit|pay|stay|stop for|unlock|withdraw|accept|lie|hand over|get (?:a|an)"
    r" (?:lawyer|visa|attorney|divorce|permit)|be (?:afraid|scared|worried)|worry|come (?:out|with)|step out|register|disclose"
    r"|prove|apply|wait|testify|cooperate with (?:them|him)|obey|comply|tolerate|put up with|evict|self-? ?deport|roll down",
    "dare": r"refuse|sue|film|record|videotape|photograph|travel|fly|leave|marry|stay|appeal|be {fate}|be (?:personally|deported|sued"
    r"|held|arrested)|win|lie|hide|move|renew|sponsor|bring|become|vote|drive|work (?:legally|without|on)|demand|go (?:back|home|outside"
    r"|to (?:work|school|church|court|jail|prison|mexico|canada))|return|re-?enter|remain silent|keep (?:silent|quiet|my|him|her)|resist"
    r"|get (?:my|him|her|out|bond|bail|asylum|citizenship|married|{fate}|(?:a|an) (?:\w+ )?(?:green card|visa|bond|permit|licen[cs]e"
    r"|passport|pardon|waiver|divorce|loan|job|deportation))|get (?:compensat\w+|damages|money)|apply for|claim|fight|stop (?:them|him"
    r"|my|the|ice)|prevent|avoid|make (?:them|him|ice)|force|press charges|take (?:them|him|ice) to court|cross|self-? ?deport|risk"
    r"|trust|safely|qualify|adopt|ignore (?:a|an|the|my|this|it)|withdraw|challenge|contest|fire|evict|rent to|employ|hire|shelter|open",
    "agents": r"they|he|she|ice|cbp|hsi|dhs|uscis|immigration|police|cops?|agents?|officers?|feds|border patrol|anyone|someone|somebody|"
    r"(?:the|an?|this|that|these|those|any|some|local|federal|state) (?:\w+ ){0,2}(?:police|cops?|feds|agents?|officers?|judge|government"
    r"|court|state|authorities|task force|sheriff|troopers?|prosecutor|man|guy|hospital|school|dmv|town|city)"
    r"|(?:my|our) (?:\w+ )?(?:boss|employer|landlord|school|ex|neighbou?rs?|company|job|manager|doctor|hospital|teacher|husband|wife"
    r"|lawyer|consulate|university|supervisor|bank)",
    "act": r"arrest|detain|deport|take|hold|keep|search|stop|question|enter|come|ask|force|make(?! sure)|check|look|break|follow|seize|report|call"
    r"|find|tell|share|give|use|turn|release|let|grant|deny|send|track|tap|separate|evict|fire|believe|remove|pick|knock|wait|sue|kick"
    r"|access|get|lock|see|know|catch|go (?:after|through)|charge|hurt|punish|retaliate|interrogate|refuse|demand|throw|target|hand",
    "struck": r"arrested|detained|convicted|stopped|charged|deported|held|picked up|taken|caught|pulled over|locked up|jailed|searched"
    r"|questioned|released|sentenced|undocumented|illegal|imprisoned|accused|booked|fingerprinted|ordered|denied|fired|here illegally"
    r"|in (?:ice|jail|prison|custody|detention|removal|deportation)|on (?:daca|tps|parole|probation|a visa)|(?:a|an) (?:\w+ )?(?:detainer"
    r"|conviction|warrant|felony|misdemeanor|record|dui|dwi|green card|visa|asylum|hearing|removal order|deportation order|final order"
    r"|charge|permit|daca|case|citizen|permanent resident|asylum seeker|refugee)|out of status|papers|overstayed|crossed|entered|kicked out",
    "told": r"{mine} (?:was|got|is|has|had|have|are|were|been|just|'s|recently|did|does|overstayed|crossed|entered|came) … {struck}"
    r"|i (?:was|got|am|have|had|did|just|once|came|overstayed|crossed|entered|do) … {struck}|i (?:overstayed|crossed|entered (?:illegally"
    r"|without))|(?:arrested|detained|took|stopped|picked up|grabbed|deported|holding|convicted|charged|searched|want|asked|told|ordered"
    r"|have|has|is making|are making) {mine}|(?:arrested|detained|stopped|searched|charged|questioned|pulled|holding|questioning) (?:me|us)"
    r"|my (?:\w+ )?(?:arrest|detention|conviction|deportation|removal|asylum|green card|visa|detainer|immigration|daca|tps|dui|hearing)",
    "verdict": r"(?:is|was|are|were|does|did|do|can|could|will|would|must|may|has|have|should|isn't|wasn't) (?:it|this|that|the|he|she|they|i|his"
    r"|her|my|such|ice|an|a|connecticut|new york|ct|ny|{mine}) … (?:legal|illegal|lawful|unlawful|valid|invalid|enough|allowed|honou?r|hand|constitutional|unconstitutional|count"
    r"|apply|applies|protect|cover|covers|qualify|violat\w+|void|right|wrong|fair|mean|matter|help|stand|work|binding|required|entitled"
    r"|eligible|permitted|{fate}|null|proper|{act}|stay|leave|appeal|need|have|be|get)",
}

ADVICE = spaced(
    _CLASSES,
    (
        # Decisions in few words
        r"(?:{encounter}|go|renew|show up|answer|run|fight|appeal|confess|tell|file|travel|marry|refuse|comply|pay|settle|risk it) (?:\w+ ){0,4}?or (?:not|wait|no|stay|refuse|go|hide|leave|run|fight|better|rather|just|should|keep|skip|say|ignore|don't|do not)(?= |\W*$)",
        r"(?:good|bad|smart|wise|safe|dumb|stupid|risky|crazy) (?:idea|move|choice|decision|thing to do)(?= *(?:[.?!,]|$|for (?:me|us|him|her|{mine})|if (?:i|we|he|she)))|help me (?:to )?(?:decide|choose|win|fight|stay|hide|avoid|apply|fill|prepare|get (?:my|him|her|out|a)|argue|convince|plan)",
        r"(?:tell|let) me (?:know )?(?:whether|if|how|what|when) (?:{i}|we|he|she|they|my|it is) (?:\w+ )?(?:should|will|would|can|could|am|is|has|have|need|qualify|must|do|get)|(?:evaluate|assess|analy[sz]e|judge|calculate|look (?:at|over|into)|rate|predict|estimate|check) (?:my|his|her|our|{mine})(?:'s)?"
        r" (?:\w+ ){0,2}(?:{papers}|chances|situation|story|risk|claim|eligibility|options)",
        r"(?:if you were|were you|put yourself) (?:me|i|him|her|in (?:my|his|her|our))|in (?:my|our) (?:shoes|place|position|situation|case) ?(?:what|would|should|[.?!]|$)|(?:in )?your (?:honest |expert |legal |professional )?(?:opinion|advice|recommendation|verdict|view|take)|what is your (?:advice|opinion|take|recommendation)",
        r"(?:make|makes|render|renders|leave|leaves) (?:me|him|her|{mine}) (?:\w+ )?(?:deportable|removable|ineligible|eligible|inadmissible|illegal|a target|liable|safe|a citizen)|counts? against (?:me|him|her|my|us)|(?:hold|held|used) (?:up )?(?:against me|against him|against her)",
        r"(?:convince|persuade|impress|bribe|fool|trick) (?:the |an? |my )?(?:judge|officer|agent|court|ice|jury|uscis)|(?:what|which) (?:defen[cs]es?|penalt(?:y|ies)|sentence|punishment|fine|relief|visa|form|argument|evidence|documents?) (?:\w+ ){0,3}?(?:i|he|she|{mine}) (?:\w+ )?(?:have|face|get|need|use|file|bring|show|qualify|apply|fill|send|give|sign)",
        r"(?:when|how soon|how long (?:until|before|till)) (?:will|can|do|does|would|is|could|should) (?:{i}|he|she|my|his|her) |(?:can|must|should|do|could|may) we (?:have to |need to |legally )?(?:refuse|let (?:them|ice|agents|the)|turn over|hand over|give (?:them|ice)|hide|open|shelter|fire|lie|call (?:a|our) lawyer)",
        r"(?:guarantee|promise|assure) (?:me|that|us)|what (?:would|will|could) (?:\w+ ){1,4}?(?:do to|mean for|cost) (?:me|us|him|her|my|{mine})|what does (?:\w+ ){1,4}?mean for (?:me|us|him|her|my|{mine})|(?:what|which) (?:would|will|is) (?:be )?(?:better|best|safer|wiser) for (?:me|us|him|her|{mine})",
        # Which decision is right
        r"{start}(?:should|shall|ought) {i}(?! (?:not )?{refer})|(?:think|whether|if|believe|say|sure|know|so|agree) {i} (?:\w+ )?should",
        r"(?:{mine}|(?:him|her)){later}(?:should|shall|must|ought) (?:he|she|they)|{start}(?:should|shall|must) we … (?:leave|flee|hide|open|sign|sell|marry"
        r"|tell (?:them|ice)|let|move|go|get|hire|pay|stay|pack|wait|run|apply|plead|appeal|sue|fight|divorce)",
        r"(?:what|how|when|why|which|where) (?:\w+ ){0,3}(?:should|shall|must|ought) {i} (?:\w+ ){0,2}?(?!{refer})(?:do|say|tell|write|wear|sign"
        r"|bring|answer|put|plead|act|behave|respond|react|hire|choose|pick|fill|prepare|handle|proceed|go|move|hide|give|show|take|use|claim|avoid"
        r"|apply|pay|sue|file|stay|leave|live|marry|renew|ask for|argue|be|fight|trust|get|wait)",
        r"what (?:do|can|must) {i} (?:say|tell|answer|sign|write|show|claim|argue) … (?:judge|agents?|ice|officers?|court|police|them|him|her|interview"
        r"|hearing|cops|door|border|consulate)|(?:what|which) (?:lawyer|attorney|law firm|defen[cs]e|visa|form|country)s? (?:should|do|can|would) (?:i|you|we)",
        r"what (?:do|should|am|would|must|shall|can) i (?:\w+ )?do(?: now| next| here| then)?(?= *(?:[.?!,]|$))|(?:tell|show|teach) me (?:exactly )?what to"
        r" (?:do|say|sign|write|answer)|what would you (?:\w+ )?do",
        r"what (?:is|are|was|would be) (?:my|our|his|her|the|{mine}(?:'s)?) (?:\w+ )?(?:best|smartest|safest|wisest|strongest|next) (?:\w+ )?(?:moves?|options?"
        r"|strategy|defen[cs]e|thing|ways?|course|bet|steps?|choice|argument|chance|approach|plan)|best way (?:for {i} )?to (?:avoid|fight|beat|stop|win|stay"
        r"|get (?:out|my|a|him|her)|hide|escape|prevent|keep)",
        r"(?:do|would|could|can|will|what|which|please) (?:you |do you |would you |lawyer |attorney )*(?:recommend|advise|suggest) (?:me|i|that|we|to|for|my|him|her)"
        r"|what (?:do|would) you (?:\w+ )?(?:recommend|advise|suggest)|do you think … (?:i|{mine}|he|she|my|we|it) (?:\w+ )?(?:should|will|would|can|could|have|has|am|is)",
        r"(?:need|want|give|giving|looking for|seeking|get|any|some|your|for|provide) (?:\w+ )?(?:legal )?(?:advice|tips|recommendations?|strategy) (?:on|about|for|in"
        r"|to|regarding|with|as to) (?:\w+ ){0,3}?(?:my|our|me|him|her|his|whether|how|what|{mine})|(?:give|need|want|offer) (?:me )?(?:some |your )?(?:legal )?advice"
        r"|advise me|my legal (?:options|chances|position|situation)|(?:legal|professional|second) opinion (?:on|about|for)|as (?:my|if you were my) (?:lawyer|attorney)",
        r"(?:draft|write|prepare|compose|fill (?:out|in)|review|draw up|check|help me (?:\w+ )?(?:draft|write|prepare|with|fill)) (?:\w+ ){0,3}?(?:opinions?|letters?|motions?"
        r"|affidavits?|petitions?|appeals?|briefs?|memos?|contracts?|statements?|declarations?|applications?|forms?|wills?|lawsuits?|complaints?|responses?"
        r"|pleadings?|testimony|power of attorney|i-?\d{3}\w?|waivers?|asylum (?:claim|story|case))",
        r"(?:recommend|suggest|{start}(?:find|get|name|pick|choose)) (?:me )?(?:a|an|the|some|which|any) (?:\w+ ){0,3}(?:lawyer|attorney|law firm)|(?:best|cheapest|top|good)"
        r" (?:\w+ )?(?:lawyer|attorney|law firm)",
        # Is it wise
        r"(?:is|was|would|will|isn't|be) (?:it|that|this) (?:be )?(?:\w+ )?(?:safe|safer|wise|smart|risky|dangerous|ok|okay|alright|all right|a (?:good|bad) idea|better"
        r"|worth|advisable|best|sensible|stupid|foolish|too late|smarter|wiser|a mistake|legal|illegal|a crime|possible|against the law|fine|enough)(?: \w+){0,1}?"
        r" (?:for (?:me|us|him|her|{mine})|if (?:i|we|he|she|{mine})|that (?:i|we|{mine})|to (?:\w+ )?(?:my|{mine}))",
        r"(?:am|would|will) i (?:be )?(?:better|worse) off|(?:is|was) it (?:\w+ )?(?:better|smarter|wiser|safer|a mistake|worth it|worth|a good idea|a bad idea) to"
        r"|did i (?:do|make|break|sign|commit) (?:\w+ ){0,3}(?:right|wrong|mistake|law|crime)|would it (?:help|hurt|be (?:better|wise|safer|smart))",
        # How will it end
        r"(?:will|would|could|can|might|may|am|is|are|do|does|did|shall) {i} … (?:be|get|getting|being|to be) (?:\w+ ){0,2}?{fate}",
        r"(?:will|would|could|might|shall) {i} (?:\w+ ){0,2}?{lose}|(?:am|is) {i} (?:\w+ )?(?:going to|about to|likely to) (?:\w+ )?{lose}|would {i} win",
        r"(?:will|would|could|might|can|are|is) {agents} (?:going to |able to |\w+ )?(?:deport|arrest|detain|release|free|jail|imprison|deny|approve|grant|remove|separate|evict"
        r"|fire|sue|prosecute|let) (?:me|him|her|{mine})",
        r"{mine}{later}(?:will|would|is|could|might|can) (?:he|she|they) (?:\w+ )?(?:going to |likely to )?(?:\w+ )?(?:{lose}|{dare}|be {fate})",
        r"(?:am|are) (?:i|we) (?:\w+ ){0,2}?(?:eligible|at risk|in (?:\w+ )?(?:danger|trouble)|safe|deportable|liable|breaking|committing|facing|subject to|exempt"
        r"|better off|qualified for|removable|going to be|screwed|doomed|a target|illegal)|is {mine} (?:\w+ ){0,2}?(?:eligible|at risk|in danger|safe|deportable|protected)",
        r"(?:do|does|would|could|will|might) {i} (?:\w+ )?(?:qualify|risk|face|stand a|have (?:a|any|enough) (?:\w+ ){0,2}(?:case|chances?|claim|shot|hope|defen[cs]e|grounds)|have"
        r" (?:grounds|standing)|need (?:a|an) (?:\w+ )?(?:lawyer|attorney|visa|permit|passport|waiver))|{mine}{later}(?:does|would|do) (?:he|she|they) (?:qualify|have a (?:case|chance))",
        r"(?:what|how) (?:is|are|do|good are|high are|big are|strong is|bad is|serious is|likely are) (?:\w+ )?(?:my|our|his|her|{mine}(?:'s)?) (?:\w+ ){0,2}(?:chances?|odds|prospects"
        r"|outlook|case|risk|situation)(?: \w+){0,3}(?: (?:of|for|to|in|look|at|against|that|getting)|(?= *[.?!]|$))|(?:my|his|her) (?:chances|odds)|how likely (?:am i|is it (?:that )?(?:i|we|{mine})|is {mine})",
        r"what (?:will|would|could|might|is going to|can) happen (?:to|with) (?:me|us|him|her|my|our|{mine})|how (?:much|long) (?:\w+ ){0,3}?(?:will|would|can|could|might|do|should|is|am) (?:i|{mine}|he|she|they|it)"
        r" (?:\w+ )?(?:get|be|receive|win|claim|sue|have to|owe|need to|hold|keep|take (?:me|for me|until i)|stay|wait|charge|ask for|demand|locked)",
        r"(?:will|would|does|could|can|might|did|is|going to) (?:\w+ ){1,5}?(?:affect|hurt|help|ruin|harm|jeopardi[sz]e|damage|count against|improve|delay|cancel|void|destroy|save|prevent|stop)"
        r" (?:my|his|her|our|{mine}(?:'s)?|me) (?:\w+ ){0,2}(?:{papers}|from|future|family|life|if|get)|(?:will|would|is|could|are) (?:my|his|her|our|{mine}(?:'s)?) (?:\w+ ){0,3}?(?:{papers}) (?:\w+ ){0,3}?"
        r"(?:be|get|going|gets?|hold|approved|fine|ok|okay|expire|count|succeed|win|enough|at risk|in danger|safe|affected|survive|go)",
        # How is it done, must it be done, dare I
        r"how (?:do|can|could|should|would|might|to) (?:{i} |we |he |she )?(?:\w+ ){0,2}?(?:avoid|stop|fight|beat|get (?:out|rid|him|her|{mine}|my|a (?:green|visa)|asylum|citizenship|bond|papers|legal|released"
        r"|around|away)|win|prevent|hide|escape|delay|cancel|challenge|appeal|keep (?:ice|them|him|her|my|{mine})|bring|free|prove|protect (?:my|him|her|{mine})|save|defend|sue|apply for (?:asylum|a (?:green|visa"
        r"|work)|citizenship|bond)|bail|renew|become|fix my|legali[sz]e|remove (?:a|my|the) (?:detainer|conviction)|clear my|plead)",
        r"(?:do|does|must|have|has|am|is|would|will) (?:{i}|we) (?:\w+ )?(?:have to|need to|got to|required to|obliged to|obligated to|supposed to|forced to|allowed to|{encounter}) ?(?:\w+ )?(?:{encounter})"
        r"|must {i} (?:\w+ )?{encounter}|{start}do i (?:just )?(?:open|answer|sign|let|show|tell|talk|give|hide|run|go with|leave|comply|fight|wait|call|stay|speak)|{mine}{later}(?:does|do|must) (?:he|she|they) (?:have to |need to )?{encounter}",
        r"(?:can|could|may|might) (?:{i}) (?:\w+ )?(?:{dare})|(?:can|could|may) we (?:\w+ )?(?:sue|refuse (?:to (?:open|let|sign|answer))|marry|win|film|hide)|(?:can|could) i (?:\w+ )?(?:be|get) (?:\w+ )?{fate}",
        r"(?:i am|we are|i) (?:\w+ )?(?:wondering|thinking|considering|debating|unsure|not sure|torn|undecided|do not know|confused) …… (?:should|whether to|if i|about (?:leaving|marrying|signing|suing|self))"
        r"|(?:guilty plea|plead (?:not )?guilty|take (?:the|a) plea|voluntary departure) …… (?:i|he|she|we|me|my|him)|(?:i|he|she|we|me|my|him|{mine}) …… (?:plead (?:not )?guilty|take (?:the|a|this) (?:plea|deal))",
    ),
)

OWN_CASE = spaced(
    _CLASSES,
    (
        r"(?:can|may|could|will|would|are|is|did|does|do|must|should|might|was|were|if) {agents} (?:\w+ ){0,4}?{act} (?:\w+ ){0,3}?{me}",
        r"{told}{later}{verdict}|{told}{later}(?:can|could|will|would|does|do|is|was|must|may|has|did|am|are) (?:he|she|i|{mine})",
        r"(?:am|is) {i} (?:\w+ )?(?:allowed|required|obliged|obligated|entitled|permitted|supposed|covered|protected|bound|forced|legally)",
        r"what are (?:my|our|his|her|{mine}(?:'s)?) (?:\w+ )?(?:rights|options)|what rights (?:do|does) (?:i|we|{mine}|he|she)|(?:do|does|did) {i} (?:\w+ )?have (?:a|the|any) rights?",
        r"what (?:happens|happened|if) … (?:to|with) (?:me|him|her|my|{mine})|what (?:can|do|could) {i} do …… (?:if|when|about|to|for|against)",
        r"(?:is|was) it (?:\w+ )?(?:safe|risky|dangerous|too late) to|(?:will|would|can|could) it be (?:safe|dangerous)",
        r"(?:is|was|are|were|does|do|did|will|would|could|can|has) (?:my|his|her) (?:\w+ ){0,3}?{papers}|(?:is|was|are) the (?:\w+ ){0,2}?{papers} (?:against|on|for|of|in) (?:me|him|her|{mine}|my)",
        r"(?:did|have|has|do|does|is|are|was|were) (?:{agents}) (?:\w+ ){0,3}?(?:violat\w+|break\w*|broke|infring\w+|ignor\w+) (?:my|his|her|our|{mine}(?:'s)?)|violation of my|in my (?:own )?(?:case|situation)",
        r"(?:can|could|may|will|would|might) {i} (?:\w+ ){0,2}?be |(?:can|could) (?:my|our) (?:boss|employer|landlord|ex|neighbou?r|school|company|manager)",
        r"(?:do|does|must|should) (?:{i}) (?:\w+ )?(?:(?:have to|need to|got to)(?! (?:know|learn|report|undergo|follow|take|record|attend|understand|read|consult))|hand over|turn over|give|let|tell)",
        # Whoever it is, something hangs over them
        r"(?:i(?! (?:mean|meant|hear|heard|read|wonder|keep|saw|want to know|would like to know|was (?:asking|wondering)|am (?:asking|wondering|curious)|need to know))|me|my|myself|mine|{mine}) …… (?:{jeopardy})|(?:{jeopardy}) …… (?:i|me|my|myself|{mine})|{mine}{later}(?:he|she|him|her|they) …… (?:{jeopardy})",
        r"(?:{jeopardy}){later}(?:can|could|will|would|does|do|is|was|must|may|has|did|am|are|should|might) (?:he|she|i|my|{mine})|{start}(?:can|could|will|would|may|might|must) i be |{mine}{later}(?:can|could|will|would|must|should|may|might) (?:he|she|they|i)",
    ),
)

INFORMATION = spaced(
    _CLASSES,
    (
        # The documents are asked about
        r"(?:texts?|documents?|files?|sources?|collection|articles?|guides?|page|pages|passages?|sections?|they|papers?) (?:\w+ ){0,3}?(?:say|says|said|mention|mentions|describe|describes|name|names|list|lists|offer|offers"
        r"|tell|tells|set|sets|know|knows|explain|explains|state|states|give|gives|cover|covers|suggest|suggests|note|notes|contain|contains|provide|provides|point|points)",
        r"(?:according to|from|in|per|under|based on|by|going by|judging by) (?:the|these|those|this|your|both|either) (?:\w+ ){0,2}?(?:texts?|documents?|files?|sources|articles?|guides?|collection)|is there (?:something|anything) (?:in|about)",
        # A place to turn to
        r"(?:which|what|any|are there|whose) (?:\w+ )?(?:organi[sz]ations?|groups?|agenc(?:y|ies)|offices?|commissions?|bod(?:y|ies)|services?|non-?profits?|charit\w+|resources|programs?|hotlines?)|complained",
        r"(?:file|make|lodge|submit|bring|raise|filing|making|put in) (?:a|an|my|the|any|our) (?:\w+ )?(?:complaint|grievance|report)|complain(?:ing|t|ts)?(?: \w+){0,2} (?:about|against|to|of|over)|complain(?= *(?:[.?!,]|$))|grievances?|ombuds\w+|whistle\w*|blow the"
        r"|hot ?lines?|help ?lines?|(?:legal|free) (?:help|aid|assistance|support|services?|resources?|representation|clinic)|who (?:can|could|do|should|would|to) (?:i |we |he |she |{mine} )?(?:call|ring|contact|turn|ask|talk|speak|tell|go|help)"
        r"|where (?:\w+ ){0,3}?(?:can|could|do|should|would|to) (?:i|we|he|she|{mine})|report (?:\w+ ){0,4}?(?:abuses?|misconduct|violations?|wrongdoing|problems?|agents?|officers?|it anonymously|spending|finances)|anonymous(?:ly)?",
        r"(?:does|do|did|is|are|will|would|can|has|have) (?:the )?(?:state|connecticut|ct|new york|ny|nys|nyc|government|town|city|trust act) (?:\w+ ){0,3}?(?:do|help|offer|provide|have|give|support|protect|let|allow|pay|fund|say|track|run)"
        r"|what (?:does|do|did|will|can|has) (?:the )?(?:state|connecticut|ct|new york|ny|government) |is there (?:a|an|any|some) (?:\w+ ){0,3}?(?:way|help|office|place|group|support|organi[sz]ation|someone|anyone|law|program|rule|workshop)",
        # An official asks of the office
        r"(?:i am|we are|as|being|i work as|here is) (?:a |an |the |one of the )?(?:[\w-]+ ){0,4}?(?:officers?|cops?|troopers?|sheriff|deputy|clerk|chief|sergeant|lieutenant|captain|detective|supervisor|analyst|auditor|commissioner|senator|mayor|councill?or"
        r"|councilm[ae]n|councilwoman|selectm[ae]n|legislator|official|administrator|liaison|investigator|dispatcher|reporter|journalist|professor|researcher|volunteer|organi[sz]er|prosecutor|civil servant|public servant|employee of|corrections|jailer|warden|manager at|accountant)",
        r"(?:officer|cop|clerk|trooper|deputy|reporter|journalist|supervisor|sheriff|chief|analyst|detective|official) (?:here|in|at|with|w|from|for|on a)|(?:i|we) (?:\w+ )?(?:work|serve|volunteer) (?:\w+ )?(?:for|in|at|with|inside|on) (?:\w+ ){0,4}?(?:agency|department|state|city|town|county|police|group"
        r"|task force|office|government|jail|force)|(?:my|our) (?:\w+ )?(?:agency|department|town|city|county|precinct|squad|unit|task force|council|village|police|officers|commissioner|colleagues?|state)|(?:join|joining|serve|serving|on|for) (?:a|an|the|one of these|your) (?:\w+ ){0,2}task ?force",
    ),
)

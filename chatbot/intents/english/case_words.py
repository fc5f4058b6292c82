"""The word classes of own cases: who speaks of whom, what they fear, what they may have to do."""

import re

from chatbot.intents.states import A_STATE

_KIN = (
    r"husband|wife|spouse|partner|fiancee?|boyfriend|girlfriend|bf|gf|ex|brother|sister|bro|sis|siblings?|mom"
    r"|mum|mama|mother|dad|papa|father|parents?|sons?|daughters?|kids?|child|children|baby|cousins?|uncle|aunt"
    r"|auntie|nephew|niece|grand ?(?:ma|pa|mother|father|son|daughter|parents|child)|step ?(?:son|daughter|father"
    r"|mother|brother|sister)|(?:brother|sister|mother|father|son|daughter)s? in law|in-laws|family|relatives?"
    r"|friends?|buddy|roommate|neighbou?rs?|co-?workers?|client|employees?|workers?|nanny|babysitter|tenants?"
    r"|patient|godson|goddaughter|hubby|hubs|housekeeper|cleaner|gardener|au pair|classmate|pupils?|lodger|flatmate"
    r"|folks|staff|customer|parishioner|helper|cook|driver|caregiver|guest|other half|guy|girl|man"
)
_RELATIVE = re.compile(
    r"\b(?:(?:one of )?(?:my|our)\s+(?:(?!question|agency|town|state|city)[\w'-]+\s+){0,4}?"
    rf"(?:{_KIN})|(?:a|an|this|some)\s+(?:\w+\s+)?(?:{_KIN})\s+of\s+(?:mine|ours)"
    r"|(?:someone|somebody|a\s+\w+)\s+(?:that |who )?i\s+know)(?:'s)?(?!\w)"
)

_CODES = "ct|ky|md|mn|ms|mt|nc|nd|nh|nj|nm|nv|ny|nyc|nys|ri|sc|sd|tn|tx|vt|wv|wy"  # that are no words

CASE_WORDS = {
    "a_state": f"{A_STATE['a_state']}|{_CODES}",
    "start": r"(?:^|(?<=[.?!;:,\n\"'–—-]))[\s\"'(]{0,5}(?:(?:and|or|but|so|then|ok|okay|please|well|also|now|hi|hey"
    r"|hello|tell me|because|bc|cause|what)[\s,]+){0,3}",
    "mine": "my relative",  # whoever it is: see call_relatives
    "i": r"i|{mine}",
    "me": r"me|him|her|myself|{mine}|(?:my|his)(?! (?:\w+ )?(?:town|city|state|agency|department|agencies|county"
    r"|colleagues?|team|unit|officers?|question|office|council|commissioner|chief|mayor|community|village|area"
    r"|region|district|group|organi[sz]ation))",
    "later": r"\b[\s\S]{0,400}?\b",
    "jeopardy": r"deport\w*|arrest\w*|detain\w*|detention|jail\w*|prison|removal|evict\w*|sue|sued|suing|lawsuit"
    r"|visas?|green ?card|asylum|daca|tps|citizenship|undocumented|papers|immigration status|my status|overstay\w*"
    r"|bond|bail|(?:my|his|her|a|the|court|bond|removal|immigration|asylum) hearing|judge|court|convict\w*|felon\w*"
    r"|misdemeanou?r|dui|dwi|charge[ds]?|warrant|fired|custody|illegal\w*|in trouble|raided|knock\w*"
    r"|my (?:front )?door|search(?:ed)?|picked up|pulled over|handcuff\w*|sign|signed|lawyer|attorney|passport|uscis"
    r"|work permit|prosecut\w*|fine[ds]?|penalt\w+|probation|parole|criminal record|case|naturali[sz]\w*"
    r"|residen(?:cy|t)|married|marry|licen[cs]e|appointment|check-?in|interview|i-?\d{2,3}\w?|i\.?c\.?e\.? (?:letter"
    r"|notice)",
    "papers": r"green ?cards?|visas?|daca|tps|status|asylum|case|hearing|applications?|permits?|work permit"
    r"|residen(?:cy|ce)|citizenship|convictions?|record|duis?|dwi|sentence|arrest|detention|stop|search|warrant"
    r"|detainer|removal|deportation|bond|bail|petition|appeal|licen[cs]e|passport|charges?|plea|naturali[sz]ation"
    r"|parole|fingerprints|marriage|renewal|claim|papers|paperwork|i-?\d+\w?|order|lawsuit|interview|waiver"
    r"|sponsorship|immigration|job|apartment|benefits|rights|chances?",
    "fate": r"deported|removed|arrested|detained|jailed|imprisoned|locked up|held|charged|prosecuted|fired|sued"
    r"|fined|punished|sent (?:back|away|to|home)|kicked out|thrown (?:out|in)|separated|released|freed|denied"
    r"|refused|rejected|approved|granted|accepted|flagged|reported|picked up|taken|caught|stopped|questioned"
    r"|searched|banned|barred|penali[sz]ed|convicted|disciplined|in (?:\w+ )?(?:trouble|danger)|okay|ok|safe|fine"
    r"|at risk|liable|protected|let (?:go|out|in)|turned (?:over|in|away)|transferred|investigated|evicted|ok(?:ay)?"
    r"|all ?right|allowed|forced|able to|eligible|extradited",
    "lose": r"lose (?:my|his|her|their|our|everything|the)|win|go to (?:jail|prison|court)|be {fate}|get {fate}"
    r"|get (?:my|his|her|a|an|out|bond|bail|asylum|citizenship|in trouble|compensat\w+|damages|deported|any (?:money"
    r"|compensation))|face|end up|qualify|survive|succeed|pass|make it|have a (?:\w+ )?(?:case|chance)|come (?:back"
    r"|home)|see (?:him|her|my)|risk|hurt|harm|have to (?:leave|go|pay|serve|move)|stay|return|still (?:get|be|have"
    r"|qualify)|become|keep (?:my|his|her|our)",
    "refer": r"(?:call|contact|ring|phone|turn to|go to|reach(?: out)?|ask|report|write to|notify|complain|know"
    r"|expect|learn|look|cite|read|mention|address|consult|see|search|check|understand|remember|quote|submit"
    r"|file a (?:complaint|report)|be (?:told|taught))",
    "encounter": r"open|answer (?:the|their|his|her|an|any|it|them|questions|that|him)|let (?:them|him|her|ice"
    r"|agents?|the|police|anyone)|show (?:them|him|my|id|ice|papers|any)|sign|talk|speak|tell (?:them|ice|the|him"
    r"|her|an)|give (?:them|ice|him|my|up)|carry|turn (?:myself|himself|herself)|leave|go (?:to|back|home|into|with"
    r"|outside)|appear|attend|move|hide|run|flee|travel|fly|drive|marry|divorce|plead|hire|renew|quit|pay|stay"
    r"|stop for|unlock|withdraw|accept|lie|hand over|get (?:a|an) (?:lawyer|visa|attorney|divorce|permit)"
    r"|be (?:afraid|scared|worried)|worry|come (?:out|with)|step out|register|disclose|prove|apply|wait|testify"
    r"|cooperate with (?:them|him)|obey|comply|tolerate|put up with|evict|self-? ?deport|roll down",
    "dare": r"refuse|sue|film|record|videotape|photograph|travel|fly|leave|marry|stay|appeal|be {fate}"
    r"|be (?:personally|deported|sued|held|arrested)|win|lie|hide|move|renew|sponsor|bring|become|vote|drive"
    r"|work (?:legally|without|on)|demand|go (?:back|home|outside|to (?:work|school|church|court|jail|prison|mexico"
    r"|canada))|return|re-?enter|remain silent|keep (?:silent|quiet|my|him|her)|resist|get (?:my|him|her|out|bond"
    r"|bail|asylum|citizenship|married|{fate}|(?:a|an) (?:\w+ )?(?:green card|visa|bond|permit|licen[cs]e|passport"
    r"|pardon|waiver|divorce|loan|job|deportation))|get (?:compensat\w+|damages|money)|apply for|claim|fight"
    r"|stop (?:them|him|my|the|ice)|prevent|avoid|make (?:them|him|ice)|force|press charges|take (?:them|him"
    r"|ice) to court|cross|self-? ?deport|risk|trust|safely|qualify|adopt|ignore (?:a|an|the|my|this|it)|withdraw"
    r"|challenge|contest|fire|evict|rent to|employ|hire|shelter|open",
    "agents": r"they|he|she|ice|cbp|hsi|dhs|uscis|immigration|police|cops?|agents?|officers?|feds|border patrol"
    r"|anyone|someone|somebody|(?:the|an?|this|that|these|those|any|some|local|federal|state) (?:\w+ ){0,2}(?:police"
    r"|cops?|feds|agents?|officers?|judge|government|court|state|authorities|task force|sheriff|troopers?|prosecutor"
    r"|man|guy|hospital|school|dmv|town|city)|(?:my|our) (?:\w+ )?(?:boss|employer|landlord|school|ex|neighbou?rs?"
    r"|company|job|manager|doctor|hospital|teacher|husband|wife|lawyer|consulate|university|supervisor|bank)",
    "act": r"arrest|detain|deport|take|hold|keep|search|stop|question|enter|come|ask|force|make(?! sure)|check|look"
    r"|break|follow|seize|report|call|find|tell|share|give|use|turn|release|let|grant|deny|send|track|tap|separate"
    r"|evict|fire|believe|remove|pick|knock|wait|sue|kick|access|get|lock|see|know|catch|go (?:after|through)|charge"
    r"|hurt|punish|retaliate|interrogate|refuse|demand|throw|target|hand",
    "struck": r"arrested|detained|convicted|stopped|charged|deported|held|picked up|taken|caught|pulled over"
    r"|locked up|jailed|searched|questioned|released|sentenced|undocumented|illegal|imprisoned|accused|booked"
    r"|fingerprinted|ordered|denied|fired|here illegally|in (?:ice|jail|prison|custody|detention|removal"
    r"|deportation)|on (?:daca|tps|parole|probation|a visa)|(?:a|an) (?:\w+ )?(?:detainer|conviction|warrant|felony"
    r"|misdemeanor|record|dui|dwi|green card|visa|asylum|hearing|removal order|deportation order|final order|charge"
    r"|permit|daca|case|citizen|permanent resident|asylum seeker|refugee)|out of status|papers|overstayed|crossed"
    r"|entered|kicked out",
    "told": r"{mine} (?:was|got|is|has|had|have|are|were|been|just|'s|recently|did|does|overstayed|crossed|entered"
    r"|came) … {struck}|i (?:was|got|am|have|had|did|just|once|came|overstayed|crossed|entered|do) … {struck}"
    r"|i (?:overstayed|crossed|entered (?:illegally|without))|(?:arrested|detained|took|stopped|picked up|grabbed"
    r"|deported|holding|convicted|charged|searched|want|asked|told|ordered|have|has|is making|are making) {mine}"
    r"|(?:arrested|detained|stopped|searched|charged|questioned|pulled|holding|questioning) (?:me|us)"
    r"|my (?:\w+ )?(?:arrest|detention|conviction|deportation|removal|asylum|green card|visa|detainer|immigration"
    r"|daca|tps|dui|hearing)",
    "verdict": r"(?:is|was|are|were|does|did|do|can|could|will|would|must|may|has|have|should|isn't|wasn't) (?:it"
    r"|this|that|the|he|she|they|i|his|her|my|such|ice|an|a|{a_state}|{mine}) … (?:legal|illegal"
    r"|lawful|unlawful|valid|invalid|enough|allowed|honou?r|hand|constitutional|unconstitutional|count|apply|applies"
    r"|protect|cover|covers|qualify|violat\w+|void|right|wrong|fair|mean|matter|help|stand|work|binding|required"
    r"|entitled|eligible|permitted|{fate}|null|proper|{act}|stay|leave|appeal|need|have|be|get)",
}


def call_relatives(folded: str) -> str:
    """Call everybody whose case may be the asker's own by one name: "my little sister" is "my relative"."""
    return _RELATIVE.sub("my relative", folded)

"""What English says the checked things with."""

import re

from chatbot.claims.cues.wording import Cues, numbered, terms, words

CUES = Cues(
    negation=words(
        r"(?:not|\w+n['’]t)(?!_(?:much|many)\b) cannot never no nor neither none nobody nothing"
        r" without(?!_(?:delay|doubt|fail|exception|question)) unable lacks? lacking lacked"
        r" refus(?:e|es|ed|ing)(?:_to)? den(?:y|ies|ied|ying) withh(?:old|olds|eld|olding)"
        r" fail(?:s|ed|ing)?_to declin(?:e|es|ed|ing)_to"
        r" (?:prohibit|forbid|forbidden|bar|bars|barred|ban|bans|banned|prohibits|forbids|prohibited"
        r"|prohibiting|banning)"
        r" (?:stop|stops|stopped|cease|ceases|ceased)_\w+ing instead_of rather_than hardly rarely seldom"
    ),
    negation_of_before=words(
        r"(?:is|are|was|were|be|been|being)_(?:prohibited|forbidden|barred|banned|disallowed|refused|denied)(?!_from)"
    ),
    duty=words(
        r"must shall (?:have|has|had)_to need(?:s|ed)?_to obligated obliged obliges? mandated mandates?"
        r" mandating compel(?:s|led)?"
        r" requir(?:e|es|ed|ing) (?:is|are|was|were)_(?:bound|supposed)_to"
    ),
    duty_of_before=words(r"(?:is|are|was|were|be|been|being)_(?:\w+ly_)?(?:required|mandated|needed)(?!_to)"),
    duty_named=words(r"responsible_for requirements? obligations?"),
    advice=words(r"should ought_to recommend(?:s|ed)? (?:is|are)_(?:encouraged|advised|urged)(?:_to)?"),
    permission=words(
        r"may might can could (?:is|are|be|were|was)_(?:allowed|permitted|able|authori[sz]ed|free|entitled)(?:_to)?"
        r" allow(?:s|ed|ing)? permit(?:s|ted|ting)? enabl(?:e|es|ed|ing) lets? gets?_to"
        r" perhaps possibly potentially probably likely (?:has|have)_the_(?:authority|power|right|option|ability)_to"
    ),
    adjectives={
        "duty": words(r"mandatory compulsory obligatory"),
        "advice": words(r"important essential crucial vital advisable necessary"),
        "permission": words(r"optional voluntary discretionary"),
    },
    tries=words(r"(?:aims?|seeks?|strives?|intends?|attempts?|tr(?:y|ies)|hopes?|endeavou?rs?|wants?|plans?)_to"),
    aims=words(
        r"aim(?:s|ed|ing)? seek(?:s|ing)? sought striv(?:e|es|ing|ed) intend(?:s|ed|ing)? attempt(?:s|ed|ing)?"
        r" try tr(?:ies|ied|ying) hop(?:e|es|ed|ing) endeavou?r(?:s|ed|ing)? want(?:s|ed|ing)? plan(?:s|ned|ning)?"
        r" intent(?:ion|ions)? goals? purposes? objectives? efforts? work(?:s|ing)?_to(?:ward)? meant_to designed_to"
        r" in_order_to so_as_to"
    ),
    purpose=re.compile(r"\bso\s+(?:that\s+)?(?:(?!\b(?:that|who|which)\b)[^.,;:])*$", re.IGNORECASE),
    excepting=words("unless except(?:ing)?"),
    without_exception=(
        words(
            r"always invariably at_all_times in_every_case in_all_cases automatically certainly certain_to"
            r" definitely undoubtedly without_exception"
            r" guarantee(?:s|d)?"
        ),
        words(r"(?<!at\s)all every any entirely universally completely fully"),
        words(r"only solely exclusively except excluding other_than"),
    ),
    levels={
        "federal": words(r"federal federally nationwide national nationally Washington"),
        "state": words(r"state state['’]s statewide states['’]? state-level"),
        "local": words(r"local locally municipal municipalit(?:y|ies) towns? cit(?:y|ies) count(?:y|ies)"),
    },
    numbers={
        **numbered("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", start=2),
        **{
            name: 10 * ten
            for name, ten in numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=2).items()
        },
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "dozen": 12,
    },
    months=numbered(
        "january/jan february/feb march april may june july august/aug september/sept october/oct"
        " november/nov december/dec"
    ),
    aside=words(
        r"(?:according_to|based_on|as_stated_in|as_per|per|in)_(?:the|this|these)_(?:\w+_){0,2}(?:documents?"
        r"|texts?|sources?"
        r"|passages?|evidence|collection|sentences?|information)(?:_provided)?"
        r" (?:the|this)_(?:\w+_){0,2}(?:documents?|texts?|sources?|passages?)_(?:also_)?(?:says?|states?"
        r"|notes?|explains?"
        r"|mentions?|describes?|indicates?|lists?|adds?)(?:_that)?"
    ),
    pointing=words("this that these those such"),
    about=words(
        r"(?:the|this|these)_(?:\w+_){0,2}(?:documents?|texts?|sections?|passages?|paragraphs?|articles?|sources?|pages?)"
        r"_(?:also_|mainly_|primarily_)?(?:(?:is|are)_(?:about|concerned_with)|discuss(?:es)?|covers?|focus(?:es)?_on"
        r"|deals?_with|explores?|examines?|describes?|explains?|mentions?|outlines?|addresses)"
    ),
    helping=words(r"help(?:s|ed|ing)?(?:_to)?"),
    more=terms(
        """more increase greater higher expand grow growth raise additional broaden widen extend strengthen enhance
        improve boost maximize intensify heighten"""
    ),
    less=terms(
        """less fewer reduce decrease lower limit restrict curb minimize shrink cut narrow weaken diminish lessen
        decline scale hinder hamper undermine"""
    ),
)

"""The grammar of a guess about their inside that is offered for correction, with few or no hedging words.

A question that carries a view ("is it that ...", "does it feel like ...") holds it as lightly as 'maybe' does (MITI 4
complex reflections; Bateman & Fonagy's not-knowing stance; rubric: "is that right?, or an offer to be corrected").
"""

from __future__ import annotations

from bot.rating.lexicon.perspective import FEELINGS

_SOFT = (
    r"(?:it |that |this |all |be |been |being |just |more |maybe |perhaps |sort of |kind of |a bit |partly |not |also )"
)

GUESSING: dict[str, str] = {
    "guess_asked": rf"\b(?:is|was|isnt|wasnt|could|would|might) (?:it|that|this|part of it|some of it) {_SOFT}{{0,3}}?"
    rf"(?:that (?:you\w*|i\w{{0,3}}|its|the|nobody|we|he|she|they|with|no|every|there|\w+ \w+ed)|more|less about|like|"
    rf"about|worse|because|as if|as though|when|knowing|having|being|hearing|me \w+ing|you\w* \w+|the \w+ (?:itself|"
    rf"or))\b"
    rf"|\b(?:does|did|do|must|would|might) (?:it|that|this|the \w+|the whole \w+|all \w+|your \w+|every \w+) {_SOFT}"
    rf"{{0,3}}?(?:feel|felt|seem|sound|look|land|mean|hurt|say|get|make|do)\b"
    rf"|\b(?:are|were|have|had|did|do|has it|was it) you (?:been |\w+ly |maybe |half |still |just |sort of "
    rf")?(?:{FEELINGS}|"
    rf"wondering|waiting|thinking|left|expecting|hoping|wishing|bracing|counting|replaying|holding|missing|wanting)\b"
    r"|\bhas it been (?:you|like|a bit)\b",
    "guess_checked": r"\b(?:or )?(?:am|did|have|do|was|were) i (?:\w+ ){0,2}?(?:mak\w+|dream\w*|imagin\w+|invent\w+|"
    r"near|"
    r"warm|close|right|wrong|off|read\w*|got|reading|flatter\w*|miles)\b[^.?!]{0,30}\?"
    r"|\b(?:is|was) (?:it|that) (?:it|so|like (?:this|that)|any of (?:that|it|this)|part of (?:it|that)|near|close|"
    r"anything like|something (?:of|like) that|what it|it at all|how it (?:is|was))\b|\bis it any of\b"
    r"|\bthat sort of thing\b|\bthat whats? behind\b|\bsomething like that\b|\bor something(?: like| else)?\b|"
    r"\bsay (?:so )?if (?:not|thats|im|its|i)\b|\byoull correct me\b|\bcorrect me\b|\b(?:thats|just|only|its) "
    r"(?:only )?"
    r"(?:my|a) (?:\w+ )?guess\b|\bask(?:ing)?,? (?:not telling|i dont know|not saying)\b|\bor is that (?:a |just |me )|"
    r"\bor (?:i|do i) (?:imagine|flatter|dream|made?|make)\b|\bor (?:not|no|neither|have i got)\b ?[?.]?|\bwrong end\b|"
    r"\bcould be (?:talking|making|just me)\b|\bor i (?:may|might)\b|\bmight be (?:just )?me\b|\b(?:does|do) "
    r"(?:your|you|"
    r"it) (?:\w+ )?(?:do that|too|as well)\b|\bguessing\b|\bmind,? i (?:could|may|might)\b|\bdont answer that\b",
    "imagined_place": r"\bif (?:i was|i were|it was|it were|itd been|it had been|id been|id (?!like|be|feel)\w+|i had|"
    r"(?:my|the) (?:two |own )?(?:\w+ ){1,3}|someone|somebody|they|youd|everyone)\b[^.?!]*?\b(?:id|i would|i might|"
    r"i wouldnt|i think id|i think i|i reckon id)\b"
    r"|\b(?:id|i would|i wouldnt) (?:\w+ ){0,3}?(?:if i was|if i were|if it was|if it were|if (?:someone|somebody)|too|"
    r"as well|in your)\b|\b(?:in your (?:shoes|place|position|seat)|by (?:now|then) id|id half|id (?:want|wonder|"
    r"think|be "
    r"lying|be sat|have wanted|have thought|be thinking|probably|maybe))\b",
    "scene": r"(?:^|[.?!] ?)(?:(?:and|so|oh|and so|so then|so there|and there|right so|and then) )(?:every time|each "
    r"time|youre|youve|you|youd|im|i|i was|ive|there|suddenly|now)\b[^.?!]*?\b(?:and|then|like|with|while|when)\b"
    r"|\b(?:and|then) (?:there i was|i come along|im on|i go|i went|along i|here i|i walk|i turn|some \w+)\b",
    "simile": r"\blike (?:being|getting|having|losing|sitting|waiting|someone|somebody|nobody|everyone|youre|you were|"
    r"youd|its not|its another|your (?:own )?\w+|an exam|they|another|i (?:was|were|am|didnt|dont))\b|\bas if (?:you|"
    r"youd|i|id|it|nobody|the)\b",
    "inside": r"\b(?:thinking|thought|wondering|wonder|counting|dread\w*|ashamed|feels?|felt|in (?:your|my) (?:head|"
    r"stomach|chest|gut|belly|throat)|wanted|wanting|want|wish\w*|hop(?:e|ed|ing)|bet at some point|couldnt say|"
    r"back (?:on|in|at) that|not even|each time|every time)\b",
    "rather_than": r"\b(?:wasnt|isnt|isnt it|not|its not|it wasnt|maybe its not) (?:just|only|so much|really|about|the|"
    r"that|even)\b[^.?!]*\b(?:but|more|its (?:that|more|how)|it was|was it|it is|and more)\b|\bmore (?:that|"
    r"about|the)\b[^.?!]*\bthan\b|\bless (?:about )?\w+[^.?!]* more\b|\bworse than\b|\bworst (?:bit|part)\b",
}

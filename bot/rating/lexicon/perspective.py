"""Words of taking their perspective: a guess about them, what carries it, and what leaves it open to correction.

Sources: complex reflections of MITI 4, interpretations of EPITOME (Sharma et al. 2020), DBT validation levels
(Linehan), and hedging in conversational receptiveness (Yeomans et al. 2020).
"""

from __future__ import annotations

FEELINGS = (
    "angry|mad|annoyed|annoying|cross|furious|raging|frustrated|frustrating|irritated|upset|hurt|hurts|stung|sting|"
    "stings|sad|gutted|lonely|alone|scared|afraid|frightened|fear|feart|worried|worry|worries|anxious|nervous|"
    "panic|panicked|panicking|dread|dreading|ashamed|shame|embarrassed|embarassed|embarrassing|humiliated|"
    "humiliating|small|invisible|unseen|ignored|forgotten|unwanted|left out|shut out|guilty|jealous|disappointed|"
    "let down|betrayed|cornered|trapped|ambushed|judged|attacked|blamed|tired|tiring|exhausted|exhausting|"
    "knackered|shattered|drained|wiped|worn|wears|fed up|sick of|done in|overwhelmed|overwhelming|stressed|"
    "pressure|alone|stuck|lost|hopeless|helpless|useless|stupid|mug|fool|rubbish|rotten|horrible|awful|miserable|"
    "heavy|grim|hard|rough|tough|unfair|insulting|patronised|managed|weird|strange|cruel|heartbroken|proud|"
    "relieved|safe|unsafe|trust|wanted|matter|mattered|counted|count|respected|seen|heard|noticed|appreciated|"
    "valued|hate|hated|hating|grates|grating|grate|maddening|crushing|fright|terrified|terrifying|lousy|awkward"
)

PERSPECTIVE: dict[str, str] = {
    "hedge": r"\b(?:maybe|perhaps|might|could be|could (?:well |easily )?(?:feel|look|seem|be)|may be|probably|"
    r"likely|"
    r"possibly|seems?|seemed|i guess|guess|guessing|i imagine|imagine|picture|picturing|suppose|reckon|"
    r"i bet|id bet|bet|hunch|i think|id think|id say|id have thought|wouldnt surprise me|as if|wonder|a feeling|"
    r"sounds? like|looks? like|must have|must be|must feel|i take it|i keep thinking|in my head|i suspect)\b",
    "strong_hedge": r"\b(?:maybe|perhaps|might|could be|probably|likely|i guess|my guess|im guessing|guessing|id guess|"
    r"i imagine|"
    r"id imagine|i suppose|reckon|hunch|i wonder|i suspect|id say)\b",
    "correctable": r"\b(?:could|might|may) (?:be|well be|also be|have (?:it|this|that)|have got) (?:\w+ "
    r"){0,3}?(?:wrong|"
    r"off|"
    r"mistaken|different|way|out|else|nothing|bigger)\b|\bmiles (?:off|out)\b|\bway off\b|\b(?:totally|"
    r"completely|well) off\b"
    r"|\b(?:tell|stop|correct|put|set|say) me (?:\w+ ){0,3}?(?:wrong|right|straight|if|no|when|off)\b|\bcorrect me\b|"
    r"\b(?:is|was) (?:that|it|this) (?:it|right|about right|close|the size|the worry|anywhere|near|so|how|anything|"
    r"something|fair|what)\b"
    r"|\bthats? (?:it|close|about right|anywhere near|the size)\b ?(?:\w+ ){0,3}?[?]|\bthat (?:it|about right|"
    r"anywhere near it|the size of it|close|or something else) ?[?]|\bam i (?:\w+ )?(?:close|warm|near|off|right|"
    r"wrong|anywhere|making|reading)\b|\bhave i (?:\w+ ){0,2}?(?:right|wrong|read|it)\b|\bif (?:i|im|"
    r"ive) (?:\w+ ){0,3}?(?:wrong|off|reading|misread)\b"
    r"|\bor (?:am i (?:off|wrong)|is it something else|something else|is it|not|is there|have i|was it|simpler|"
    r"that or)\b(?:[^.?!]*)[?]|\bwrong end\b|\bdont know (?:if|thats|that)\b|\b(?:no|not) (?:idea|clue|sure) (?:if|"
    r"about|whether)\b|\byoud know\b|\byoure the one who knows\b|\byou(?:d)? (?:tell me|know best|know better)\b|"
    r"\bonly you know\b|\bif (?:its|thats|it is|it was) (?:\w+ ){0,2}?(?:something else|not|different|else|rubbish|"
    r"off)\b"
    r"|\bif not\b|\bif (?:thats|this is|its) (?:it|what you mean|how)\b|\bmight not be\b|\bjust my (?:read|guess)\b|"
    r"\bonly (?:my|a) guess\b|\b(?:im )?only guessing\b|\bthats (?:only )?how (?:id|it)\b|\bsomething like that\b|"
    r"\b(?:off the mark|warm or cold|fair or not|close|am i off|did it|was it|would i be right|anywhere near|"
    r"it is so|is it like)\b ?(?:\w+ ){0,2}?[?]"
    r"|\bshout if\b|\bi might be making\b|\b(?:might|could) be (?:different|another)\b|\bhappy to be (?:put right|"
    r"corrected|wrong)\b|\bpart of it\b|\bsomething along\b|\bi may (?:have|be)\b|\bbin it\b|"
    r"\brather hear (?:it from you|your version)\b|\bif i (?:understand|read|got|have) (?:it |that )?wrong\b",
    "check_question": r"\b(?:no|yes|right|close|eh|is it|was it|did it|isnt it|have i|am i|is that|fair) ?[?]",
    "their_view": r"\bfrom (?:your|where you|that) (?:\w+ ){0,2}?(?:side|end|chair|seat|shoes|stool|place|view|sit|sat|"
    r"stand|"
    r"stood|were|back row|house|desk)\b|\bto you (?:it|its|i|that)\b|\bfor you (?:it|its|the|perhaps|maybe|"
    r"probably|that|this)\b|\bin your (?:ear|shoes|place|eyes|head|seat|position|chair)\b"
    r"|\b(?:it|i|that|this|my \w+) (?:\w+ ){0,3}?(?:look|looks|looked|feel|feels|felt|sound|sounds|sounded|land|"
    r"lands|landed|landing|seem|seems|seemed|reads|came over|came across|come across)\b",
    "felt_like": r"\b(?:feel|feels|felt|feeling|look|looks|looked|looking|sound|sounds|sounded|seem|seems|seemed|"
    r"reads?|"
    r"lands?|landed|landing|be|been|bit|being|is it|came out|sort of|kind of) (?:\w+ )?(?:like|as if|as though)\b",
    "like_clause": r"\b(?:like|as if|as though) (?:i|im|id|ive|you|youre|youd|youve|nobody|no one|its|it|the|my|a|"
    r"somebody|"
    r"someone|everyone|everybody|they|we|one|theres|hurry|being|getting|having)\b",
    "same_in_your_place": r"\b(?:if (?:i was|i were|it was|it were|i am|i sat) (?:me|you|in)|in your (?:shoes|"
    "place)|id "
    r"(?:be|"
    r"feel|"
    r"hate|have|want|start|stop|probably|likely|keep|lie|cry|think|call|snap|go)|i would (?:be|feel|hate)|"
    r"so would i|i (?:too )?would have)\b",
    "you_had_to": r"\b(?:you|youd|you were|youve|ye) (?:\w+ )?(?:had to|have to|has to|having to|got to|end up|"
    r"ended up|"
    r"stood|"
    r"sat|sitting|standing|walked|came|come|lay|carry|carrying|carried|waited|waiting|sits|been)\b|\byou (?:get|"
    r"got|keep|kept) (?:\w+ing|to|a|an|the|it|that|handed|told|given)\b",
    "so_you": r"(?:^|[.?!,] ?)(?:so|and|then|oh|ah|ok so|right so)(?: there)?(?:s)? (?:you|youre|youd|you were|its|"
    r"thats|"
    r"was it|is it)\b",
    "on_your_own": r"\b(?:on your own|by yourself|all you|alone with|nobody (?:to|has|had|asked|noticed|clocks|there|"
    r"listens|"
    r"else|got))\b",
    "reason": r"\b(?:because|since|after|when|whenever|every time|each time|once|with (?:me|you|the|your|us|everyone|"
    r"every|"
    r"nobody|two)|while|until|so (?:you|that|when|its|it|no wonder)|and then|if (?:i|you|its|nobody|they)|that i|"
    r"what with|now (?:that|you|its))\b",
    "two_sides": r"\b(?:not (?:really |so much )?(?:the|about|just)|less about|its not (?:the|really)|isnt about|"
    r"more (?:about|that)|rather than)\b",
    "feeling": rf"\b(?:{FEELINGS})\b",
    "you_feel": rf"\b(?:you|youre|youd|your|it|its|thats|that|being|been|be|bit|so|pretty|"
    rf"really) (?:\w+ ){{0,3}}?(?:{FEELINGS})\b",
    "makes_sense": r"\b(?:no wonder|makes sense|of course|course (?:you|it|its)|id (?:be|have|hate|feel)|i (?:wouldnt|"
    r"dont) blame you|wouldnt blame|fair enough|you(?:re| were)? (?:right|allowed)|anyone would|who wouldnt|"
    r"so would i|i get (?:that|why|it|how)|i can see (?:why|how|it|that|being)|understandable|thats fair|"
    r"youre right|deserved)\b",
    "generic_understanding": r"\b(?:i (?:totally |completely |really |do |can )?(?:get|understand|see|know|"
    "hear) (?:it|that|"
    r"you|how|"
    r"why|"
    r"your|its|where)|must be (?:so |really |very )?(?:hard|tough|difficult|annoying|frustrating|stressed|"
    r"stressful)|(?:sounds|thats|that sounds) (?:so |really )?(?:hard|tough|rough|difficult|annoying|"
    r"frustrating)|that sucks|poor you|youre (?:stressed|tired|upset|hurt|annoyed|mad|angry|frustrated|"
    r"disappointed))\b",
    "third_person": r"\b(?:he|she|hes|shes|him|her|they|theyre|them) (?:\w+ ){0,2}?(?:was|is|were|felt|feels|scared|"
    r"probably|"
    r"must|never|probly|got|said|told|cried|upset)\b|\bmy (?:mate|cousin|sister|brother|friend|uncle|gran|dad|"
    r"mum|aunt|boss)\b",
    "anecdote": r"\b(?:when my|my (?:mate|cousin|sister|brother|friend|uncle|colleague) (?:\w+ ){0,3}?(?:did|said|told|"
    r"had|"
    r"was|were|went|didnt|does|reckons|in)|same (?:thing )?happened|i was (?:a mess|the same)|tell me about it|"
    r"welcome to my)\b",
    "certain": r"\b(?:obviously|clearly|of course you|i know (?:exactly|how|why|its|you)|deep down|thats (?:all|"
    r"what) (?:this|it) is|the truth is you|lets be honest|written all over|admit it|you know (?:it|you)|"
    r"just say it|what you(?:re| are) (?:really|displaying|describing)|its (?:that )?simple)\b",
    "mind_as_fact": rf"\b(?:youre|you were|you are) (?:just |only |clearly |so |still |really |obviously |feeling |"
    rf"being |"
    rf"getting |in )?(?:{FEELINGS}|denial|bitter|insecure|defensive|shocked|threatened|projecting|punishing|"
    rf"deflecting|frightened)\b"
    r"|\byou (?:just |only |really |obviously |clearly |still |secretly |actually )?(?:want|wanted|like|love|hate|"
    r"enjoy|enjoyed|feel|felt|think|resent|miss|dont care|didnt care|dont want|need|cant stand|do (?:it|this)|"
    r"did (?:it|this)|say (?:it|this|that)|interpret|withdrew|stayed|need to be)\b|\b(?:youve|you have) got (?:a|"
    r"an) \w+ complex\b",
    "because_you": r"\b(?:because|bc|its because|only|thats) (?:deep down )?(?:you|youre|your|youve|youd)\b",
    "clinical": r"\b(?:attachment|avoidant|avoidance|anxious|projecting|projection|project|defen[cs]e mechanism|"
    r"hypervigilan\w+|trauma\w*|inner child|nervous system|textbook|trigger\w*|dysregulat\w+|coping|narciss\w+|"
    r"catastrophi\w+|imposter|abandonment|shutdown|shutting down|stonewall\w+|"
    r"unprocessed|process (?:it|the|your)|dynamic|enmesh\w*|boundar\w+|validation|fixed mindset|schema|reassurance|"
    r"rooted in|insecure|persecut\w+|somatic|role identity|self worth|depersonali\w+|compassion fatigue|"
    r"adjustment response|cognitive|subconscious\w*|repress\w+|ego|defended|freeze response|codepend\w+|pattern of|"
    r"classic|martyr complex)\b",
    "metaphor_like": r"\blike (?:a|an|the|youre|youd) \w+",
}

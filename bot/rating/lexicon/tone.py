"""The tone of everyday replies: what is offered kindly, what is made small, and the blows that use no rude word.

Sources: bids and turning towards (Gottman), criticism and contempt without insults (Gottman), minimising as
invalidation (Linehan). The words are those of `everyday_train.jsonl`.
"""

from __future__ import annotations

TONE: dict[str, str] = {
    "offer": r"(?:^|[.?!,] ?|\b(?:and|or|then|ok|no|sure|yes|love|alright|right) )(?:shall (?:i|we)|(?:do you "
    r")?(?:want|"
    r"fancy) (?:to|me|a|an|another|some|your|the|company|it|one)|ill|i can|i could|can i|let me|well|we can|we could|"
    r"ive (?:got|made|put|left)|heres|theres (?:\w+ ){0,3}?(?:in|on|left|if)|your \w+s (?:here|in|on)|budge up|move "
    r"over|"
    r"im (?:sitting|coming|putting|making|here|around|about|right here)|i leave your|leave the \w+,? ill|sit (?:down|"
    r"here)|have (?:some|this|my|mine)|here you go|take your time|im down your way|i go down|no rush|in your own)\b",
    "small_talk": r"\b(?:hey what|what r you doing|night night|see you|pint|curry|kettle|tea|coffee|chips|soup|biscuit|"
    r"toastie|lasagne|oven|plates?|radio|cushion|towel)\b",
    "minimises": r"\b(?:its|it was|thats|he|she|hes|shes|thats only|was) (?:only|just|hardly|honestly)? ?(?:a|an|"
    r"one|two|"
    r"nothing|gone|normal|flour)\b(?= (?:\w+ ){0,3}?(?:shelf|thing|word|bit|joke|bike|car|form|jar|loaf|desk|room|"
    r"hours|"
    r"game|phase|really|leaflet|message|email|picture|cat|party|dance|day|week|honestly|isnt))|\b(?:its|it is|itll "
    r"be|it "
    r"was) (?:really |honestly |literally )?(?:only|nothing|just (?:a|one|flour))\b|\bdont (?:lose sleep|work yourself|"
    r"let it|worry about|be like that|take it|dwell|fuss)\b|\b(?:youll|you will) (?:find|get over|be fine|laugh|thank|"
    r"feel better|be ok|soon)\b|\bin no time\b|\bnot (?:the moon|to the moon|that (?:bad|deep|big|difficult|hard)|"
    r"the end)"
    r"\b|\bplenty more\b|\blook on the bright\b|\bsilver lining\b|\b(?:they|everyone|everybodys?|loads of|most) "
    r"(?:\w+ ){0,2}?(?:does|fails?|extend|calls?|goes through|times|get that)\b|\bi dont see what the\b|\bcould be "
    r"worse\b|"
    r"\bworse things\b|\bcheer up\b|\bdaft thing\b|\bcalls? everyone\b|\bnothing (?:really|to worry|to cry)\b",
    "jokes": r"\b(?:funeral|hold a|inherits?|medal|permission to|charge rent|"
    r"statue|oscar|trophy|famous|warranty|famously|insurance|lawyer|announce|breaking news|headline|union|sponsor|"
    r"solidarity)\b|\bhaha\b",
    "scolds": r"\b(?:young (?:lady|man)|use your words|are not finished|i cant read your mind|(?:get|"
    r"come|sit|go) (?:in|down|out|up|back) (?:\w+ ){0,3}?now|so learn|your (?:filth|mess|drama|mood|attitude|moods|"
    r"sulk\w*)|have you seen the|nobody (?:forced|asked|made|told) you|somebody (?:had|has|in this)|someone (?:had|"
    r"has) to|"
    r"be the adult|the adult|grown (?:man|woman|up)|spare me|wouldnt (?:have )?(?:kill|hurt)\w*|do it "
    r"(?:wrong|yourself)|my fault (?:as well|too|now|again)|i only ever|i paid|after all i|at your age|the bad guy|"
    r"bit of maturity|more maturity|who can read|whose fault|who was it|what do i owe|always some|some "
    r"drama|steal the|get an answer|face like|stop having this|hadnt realised there|i do you a|have to be "
    r"the|im just saying|if youre going to|sulk\w*|be like this|no hello|do it (?:all )?"
    r"myself|see how|i dont have time|suit your|your problem|how old are you|act your age|deal with it|not my job)\b",
    "well_you": r"(?:^|[.?!] ?)(?:oh+ |right |ok |ah )?(?:well|wow|right well|ok well|unbelievable|typical|ah yes|"
    r"goodness|"
    r"charming|lovely|nice|noted|brilliant|great)\b[^.?!]*\b(?:you|your|youre|youd|youve|somebody|then|least|people|"
    r"though|shes|hes|how|no)\b|\bnoted\b",
    "if_you_had": r"\bif you(?:d)? (?:just|only|ever|hadnt|didnt|put|cleaned|slammed|listened|looked|asked|told|said|"
    r"\w+ed|cant)\b[^.?!]*\b(?:i|we|wouldnt|might|would|people|id|youd|obviously|this)\b|\byou could(?: have|ve) "
    r"(?:said|"
    r"told|asked|just)\b|\byou (?:might|couldve|should) have (?:said|told|asked|thought)\b",
    "then_end": r"\b(?:then|again|though|would i|couldnt you|is it not|arent you|is it|havent you) ?[.!?]*$",
    "taken_back": r"\b(?:i understand|i do feel|i accept|i (?:really )?value|i feel bad|i get it|i hear you|i know|"
    r"sorry|"
    r"no rush|fair enough|love you|i (?:really )?appreciate|i do (?:understand|care|accept|see)|i am sorry|im sorry|"
    r"im (?:really )?sorry truly|terrible)\b[^?!]{0,60}?(?:[.,?!] ?| )(?:but|its only that|its just that|only (?:that|"
    r"its)|although|which is why|so maybe|except|just that|however|because honesty|it honestly|honestly it)\b",
    "argues_facts": r"\b(?:is it not|genuine question|actually\b[.!]|the thing is|technically|as a "
    r"matter of|we agreed|you said it was|i was there when|it was \d+|was \d+ ?%? off|i did think|i do think|people "
    r"who|"
    r"is a great|on the map|would you even|who said)\b",
    "told_their_mind": r"(?:^|[.?!,] ?)(?:(?:and|because|so|i know exactly \w+ \w+ is mate) )?(?:youre|you are|you "
    r"feel|"
    r"you felt|you think|you were|you needed|you wanted|it makes you|it hurt you|it hurts you|i know (?:just |"
    r"exactly )?"
    r"(?:how you|why you|youre)|what hurts is|you kept|you dont want|you cant)\b[^.?!]*\b(?:because|cos|since|when|"
    r"that|"
    r"and|nobody|youre|until|bear|the|is)\b",
    "rhetorical": r"\b(?:what did you expect|and who|whos (?:going|got|the)|isnt (?:it|that)|is that why|what am i|"
    r"what "
    r"more|dont you (?:find|think|walk)|cant you (?:see|just)|couldnt you|would i|what was it you)\b",
}

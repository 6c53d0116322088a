"""Sentences told from a safe distance."""

from __future__ import annotations

_YOUNG = (
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty(?: (?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_GROWING_UP = (
    r"(?:1[3-9]|2[0-9]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty(?: (?:one|two|three|four|five|six|seven|eight|nine))?)"
)
LONG_PAST = (
    (
        r"(?:\w+ ){0,2}?(?:years|yrs|decades) (?:ago|back|gone)|(?:in|was|is|of) (?:the )?(?:19[0-9]|20[01]|[0-9])0s"
        r"|(?:in|from|back in|of) (?:19[0-9]|20[01])[0-9]"
        r"|when (?:i was|we were) (?:a |at |in )?(?:1?[0-9]|kid|child|boy|girl|teen\w*|young\w*|little|small"
        r"|school|college|uni\w*"
        rf"|{_YOUNG})(?! (?:weeks?|months?) )"
        r"|as a (?:kid|child|teen\w*|student|youngster)|back then|(?<! not )(?<! that )(?<! too )(?<! very )long ago"
        r"|(?<! am )(?<! still )in my (?:teens|twenties|childhood)|growing up"
        rf"|my first (?:husband|wife|marriage)|at (?:{_YOUNG}|the age of \w+)"
        r"(?! (?:weeks?|months?|past|to|minutes|percent) )"
    ),
    (
        r"il y a (?:\w+ ){0,2}?(?:ans|annees)|quand (?:j|je |on )?etai[st] (?:\w+ )?(?:petite?s?|jeunes?|ados?"
        r"|enfants?|gosses?"
        r"|gamine?s?)|a (?:treize|quatorze|quinze|seize|dix (?:sept|huit|neuf)|vingt|1[0-9]) ans (?:jai|je)"
        r"|dans les annees|a lepoque|dans mon enfance|mon premier mari"
    ),
    (
        r"hace (?:\w+ ){1,2}?(?:anos|decadas)|cuando (?:yo )?era (?:\w+ )?(?:nin[oa]|chic[oa]|joven|adolescente"
        r"|peque\w+)"
        r"|de (?:chic[oa]s?|joven|adolescente|pequen[oa]s?)|a los \w+(?: \w+)? anos|en mi infancia|mi primer marido"
    ),
)
# In the sentence of a sign or in the two after it these say that it was long ago and is over.
LONG_PAST_AFTER = (
    (
        rf"at {_GROWING_UP}(?! (?:weeks?|months?|past|to|minutes|percent|am|pm|[0-9]+) )"
        rf"|i was (?:only )?{_GROWING_UP}(?! (?:weeks?|months?|minutes|percent|[0-9]+) )"
        r"|(?:in|of|spent|spent most of) (?:19[0-9]|20[01])[0-9]"
        r"|(?:19[5-9]|20[01])[0-9](?= (?:and|but|so|when|then|i|got|it|after) | $)"
        r"|(?:back )?in (?:the )?(?:0[0-9]|[4-9][0-9])s?"
        r"(?! (?:minutes?|seconds?|days?|percent|degrees?) )"
        r"|(?:\w+ )?(?:years|yrs|decades) (?:ago|back|behind me|since)|(?:\w+)?(?:teen|ty) year (?:ago|back|since)"
        r"|(?:have )?never looked back|ancient history"
        r"|have (?:not|never) (?:\w+ ){0,2}?(?:for|in) (?:(?:over|nearly|about) )?\w+ (?:years|yrs|decades)"
        r"|(?:have )?been (?:well|fine|clean|better|all right) (?:for (?:\w+ ){1,2}?(?:years|yrs)|ever since|since)"
        r"|(?:that|it|this|all that) (?:is|was|has been|must be) (?:(?:in|nearly|over|about|almost|back) ){0,2}?"
        r"(?:(?:\w+ ){1,3}?(?:years|yrs|decades) (?:ago|back|behind|now)|(?:19[0-9]|20[01])[0-9]"
        r"|the (?:19[0-9]|[0-9])0s)"
        r"|(?:\w+ )?(?:years|yrs|decades) (?:gone|clean|free|sober)"
        r"|(?:he|she) (?:is|has been|is been) (?:long |now )?(?:dead|buried)"
        r"(?! (?:to me|if|when|soon|meat|tired|wrong))"
        rf"|(?:he|she|they|it) (?:all )?stopped when i was (?:{_YOUNG}|1?[0-9])"
    ),
    r"(?:ca|cela) fait (?:\w+ ){1,2}?(?:ans|annees)|il y a (?:\w+ ){0,3}?(?:ans|annees)|a (?:\w+ )?\w+ ans",
    r"(?:de eso )?hace (?:ya )?(?:\w+ ){1,4}?(?:anos|decadas)|a los \w+(?: \w+ \w+)?",
)
# Then it is not over, whatever its years.
NOT_OVER = (
    (
        r"again|relapsed?|coming back|tonight|lately|these days|last (?:night|week)|this (?:week|month)|yesterday"
        r"|thinking (?:about|of) it|(?:never|not) stopped|since then|tempted|back (?:there|to it)"
        r"|still (?:do|does|want|think|cut|hurt|hit|hits|feel|wish|am|happens?)"
        r"|(?<! not )want to (?:\w+ )?(?:die|do (?:it|that|this)|hurt|harm|cut|kill|end|be dead|disappear|stop)"
    ),
    (
        r"encore|toujours|ce soir|cette nuit|en ce moment|ca revient|recommence|hier|cette semaine|jai envie"
        r"|je vais(?! (?:bien|mieux) )"
    ),
    r"otra vez|de nuevo|todavia|sigo|sigue|esta noche|ultimamente|ayer|anoche|vuelve|volvi|esta semana|tengo ganas",
)
PAST_TENSE = (
    (
        r"(?:i|he|she|they|who|my \w+|dad|mum|have|has|had) (?:\w+ )?(?:was|were|felt|tried|used|wanted"
        r"|thought|attempted|cut|hurt|harmed|had|hit|beat|slapped|smacked|took|overdosed|kicked|punched|choked|locked"
        r"|would|survived)|used to|tried to|went through"
    ),
    r"(?:jai (?:fait|voulu|essaye|tente|pense)|javais|etais|voulais|\w{3,}ait|\w{3,}aient)",
    r"(?:quise|intente|queria|pense|\w{2,}aban?|tenia|fui|hice|tuve)",
)
STILL_NOW = (
    (
        r"again|still(?! (?:like|love|embarrass\w*|blush\w*|tells?|jokes?|laughs?|counts?|plays?) )"
        r"|now i (?:want|feel|am thinking)|tonight|today(?! i would like )|lately|relapsed?|these days"
        r"|(?<! glad )(?<! grateful )(?<! thankful )(?<! happy )every (?:day|night)"
        r"|this (?:week|morning|month)|thinking (?:about|of) it"
        r"|(?<! not )want to(?! (?:practi[sc]e|rehearse|try|say|tell|ask|talk|explain|know|learn|find) )"
        r"|since then|have been having|last (?:night"
        r"|week)|yesterday|coming back|since i was|am now|and now"
        r"|never stopped|not stopped|this year|last weekend"
        r"|(?<! glad )(?<! well )(?<! fine )(?<! safe )(?<! clean )(?<! sober )(?<! happy )ever since"
        r"|last (?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:i am|i will|i want|i have to|we are|we will) )"
    ),
    (
        r"encore|toujours|ce soir|cette nuit|en ce moment|depuis|ca revient|recommence|je (?:veux|pense)"
        r"|je vais(?! (?:bien|mieux) )|hier|chaque (?:jour|nuit)|cette semaine|maintenant (?:je|ca)"
    ),
    (
        r"otra vez|de nuevo|todavia|sigo|sigue|esta noche|ultimamente|desde|ayer|anoche|vuelve|volvi|cada (?:dia|noche)"
        r"|esta semana|ahora (?:quiero|me)"
    ),
)
# In a sign or just before it: then it is meant now, whatever else was long ago.
NOW_MEANT = (
    (
        r"(?:am|is|are) (?:about|going) to|i (?:will|want|wish|need|plan|am|can not|do not)|(?<! used to )wish i"
        r"|want(?:s)? to"
        r"|wanting to|(?:hits|beats|slaps|chokes|hurts|kicks|punches|threatens|rapes|controls|scares) me|i hit my"
    ),
    r"je (?:vais|veux|voudrais|peux|suis)|me (?:frappe|bat|tape|menace|gifle)|(?:ai|as) envie",
    r"(?:voy|quiero|puedo|quisiera)|me (?:pega|golpea|amenaza|maltrata)|tengo ganas",
)
FICTION = (
    (
        r"in (?:the|a|that|this|my|our) (?:film|movie|novel|episode|series|show|song|game|video game|story"
        r"|last level|boss fight|scene in the \w+)|in (?:the|a|that|this) book"
        r"|in (?:minecraft|fortnite|valorant|gta|elden ring|dark souls"
        r"|call of duty|skyrim|the sims|dnd|monopoly|mario kart)"
        r"|respawn\w*|my (?:sim|avatar|dnd character|character in)|the lyrics?"
    ),
    (
        r"dans (?:le|la|un|une|ce|cette|mon) (?:film|livre|roman|serie|jeu|chanson|histoire|episode|piece)"
        r"|en (?:el|la|una?|ese|esa|mi) (?:pelicula|libro|novela|serie|juego|cancion|historia|capitulo)"
    ),
)
NOT_FICTION = (
    (
        r"(?:not|is not|no longer|outside|stop|not part of|out of) (?:\w+ ){0,2}?(?:the |a )?(?:game|film"
        r"|movie|scene|story|show|role ?play|book)"
    ),
)

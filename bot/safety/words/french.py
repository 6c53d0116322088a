"""What the French of France, Québec and West Africa says of danger, and what it only seems to say.

Plain text has no accents and no apostrophes: "j'ai" is "jai", "m'enferme" is "menferme", "d'elle" is "delle". Quick
spelling drops the negation's "ne", writes "jveux" for "je veux", and "chu" or "chui" for "je suis".
"""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.patterns import Group

_WISH = (
    r"(?:veux|veu|vx|jveux|jveu|jvx|voudrais|voudrai|jvoudrais|aimerais|aimerai|jaimerais|souhaite|prefere|prefererais"
    r"|preferais|jprefere|envie de|envie den|envie d|reve de|prie pour|decide de)(?! pas)(?: \w+)?"
)
_WILL = (
    r"(?:(?:je|j|moi) (?:\w+ )?(?:vais|vai|va|vas|veux|veu|voudrais)|jvais|jvai|jva|jveux|jveu|vais|envie de|decide de"
    r"|pense a|penser a|jpense a|parti pour|capable de|essaye de|essaie de|tente de|failli|pret a|prete a|idee de"
    r"|besoin de|peur de|recommence a|continue a|continue de|arrete pas de)"
)
_NO = r"(?:pas|plus|pu|pus|jamais)"
_MIX = r"(?:jai|je|j|g|on|moi)"
# Where a sentence begins; and where a thought ends, or goes on with when, since when, why.
_START = r"(?<![^.] )"
_END = (
    r"(?= (?:\.|$|et|mais|je|jai|quand|ce soir|cette nuit|hier|demain|encore|depuis|maintenant|tous les|tout le temps"
    r"|chaque|parce|pour de (?:vrai|bon)|souvent|des fois|parfois))"
)
_IN_EARNEST = r"(?![^.]*(?:mdr|lol|ptdr|haha|jaja|blague|jeu|film|fifa))"
# Who strikes: those close, and the one spoken to.
_QUI = (
    r"(?:{qui}|tu|vous|(?:mon|ma|le|la) (?:\w+ )?(?:daron|daronne|reum|reup|amoureux|voisine?|nounou|soeur|grand pere"
    r"|grand mere|belle soeur|beau frere|beau fils|prof|entraineur|coach)|le pere de mes enfants)"
)
_INTIME = (
    r"mon (?:\w+ )?(?:mari|copain|mec|conjoint|compagnon|ex|chum|pere|beau pere|fils|frere|daron|gars)"
    r"|ma (?:\w+ )?(?:femme|copine|compagne|blonde|meuf|mere|belle mere|conjointe|daronne)"
)
_ME = r"(?:me |ma |mas |mavez |mavait |mavais |m )"
_PILLS = (
    r"(?:cachets|comprimes|medicaments|medocs|pilules|somniferes|doliprane|dolipranes|paracetamol|tylenol|xanax"
    r"|boites?|plaquettes?)"
)
_GORGE = r"(?:par (?:le cou|la gorge|les cheveux)|a la gorge|au cou|le cou|la gorge)"
_WALL = (
    r"(?:contre (?:le|la|un|une) (?:mur|porte|frigo|table|armoire|evier|voiture)|dans le mur|par terre|au sol|a terre"
    r"|(?:dans|en bas de) ?(?:les|des|l)? ?(?:escaliers?|lescalier|marches))"
)
_SLAP = (
    r"(?:gifles?|baffes?|beignes?|claques?|patates?|mandales?|torgnoles?|tartes?|raclees?|volees?|droites?|taloches?"
    r"|derouillees?|branlees?|coups? (?:de (?:poings?|pieds?|ceinture|couteau|baton|tete|boule)|\.|quand|si|$))"
)
_BODY = r"(?:les veines|les bras|le bras|les poignets|le poignet|les cuisses|la cuisse|le ventre|les jambes)"

FRENCH: tuple[Group, ...] = (
    Group(
        Label.SELF_HARM_ACTIVE,
        "the act, in the first person: 'il veut me tuer' is another's threat and stands under abuse",
        (
            (
                rf"{_WILL} (?:\w+ ){{0,2}}?me (?:tuer|tue|buter|pendre|flinguer|foutre en lair|foutre sous"
                r"|zigouiller|finir)"
            ),
            r"(?:pour|a|mieux de|pense|idee de|de) me (?:pendre|flinguer|foutre en lair|ouvrir les veines)",
            (
                r"(?:me|m) suicider?|je me (?:suicide|pends|fous en lair|flingue|tue ce soir|tue demain)"
                r"|mouvrir les veines|me donner la mort|me jeter (?:sous|du haut|dun|du pont|dans le vide"
                r"|devant (?:un|le))"
            ),
            (
                r"je me suis (?:encore |re ?)?(?:mutilee?|scarifiee?)"
                r"|(?:me|m) (?:re ?)?(?:mutiler|scarifier|taillader|automutiler)|je me (?:re ?)?(?:mutile|scarifie"
                r"|taillade|automutile)|(?:jme|je me|me) (?:suis )?(?:re)?(?:coupe|coupee|coupes|couper|entaille)"
                rf" (?:encore |expres )?{_BODY}|je me coupe(?= (?:\.|$|encore|depuis|tous|chaque|pour|quand|la nuit))"
            ),
            (
                r"(?:jme|je me|me suis|metre|a me|de me|pour me|et me) (?:re)?(?:faire|fais|fait|refais|faisais) du mal"
                r"|(?:veux|envie de|vais|peur de) me faire du? ?mal(?! (?:au|a la|aux|en|a l|avec|pendant))"
            ),
            (
                r"mett(?:re|rai|s) fin a (?:mes jours|ma vie|tout)|fin a mes jours|finir avec (?:mes jours|ma vie"
                r"|la vie"
                r"|lexistence|moi)(?= (?:\.|$|ce|cette|demain|et|mais|voila|je|pour|avant|dimanche|lundi|mardi"
                r"|mercredi|jeudi"
                r"|vendredi|samedi|moi|depuis))|men? (?:finir|aller) pour (?:de bon|toujours)"
            ),
            (
                r"(?:veux|veu|vais|vai|voudrais|jvais|jveux|jva|envie d|envie den|pense a|penser a"
                r"|decide den) (?:\w+ )?"
                r"(?:den |en )?finir(?! (?:avec|la|le|les|mon|ma|mes|ce|cette|par|a|dans|comme|tot|plus|vite|premier))"
                r"(?! [^.]*(?: \.)? avec (?:ce|cette|ces|le|la|les|mon|ma|mes) (?!vie|jours))(?! \. avec)"
            ),
            (
                r"(?:avale|avaler|pris|prendre|gobe|gober) (?:tous|toute|toutes|trop de|une boite de|la boite de"
                r"|plein de)"
                r" (?:\w+ ){0,2}?(?:cachets|comprimes|medicaments|medocs|pilules|somniferes|doliprane|boite)"
            ),
            (
                r"(?:ecrit|ecris|ecrire|laisse|laisser|prepare|fini) (?:\w+ ){0,3}?lettres? dadieu(?! (?:a|au|aux|pour"
                r"|de demission|professionn))|lettres? dadieu [^.]*(?:ma femme|mon mari|mes enfants|ma mere"
                r"|mes parents)"
            ),
            (
                rf"(?!failli ){_WILL} (?:(?!pas|jamais)\w+ )?(?:me tirer (?:une balle|dans la tete)|me (?:jeter"
                r"|balancer|crisser|calisser|sacrer"
                r"|pitcher|garrocher) (?:par la fenetre|en bas|sous|du|dans (?:le vide|le fleuve|la seine|le canal"
                r"|la riviere|leau)|devant (?:un|le) (?:train|metro|camion|bus|char))|sauter (?:du (?:pont|toit|balcon"
                r"|\w+ etage)|par la fenetre|dans le vide|sous (?:un|le) (?:train|metro))|me (?:noyer|defenestrer"
                r"|supprimer)|me laisser (?:mourir|crever)|me (?:couper|tailler|ouvrir|trancher) (?:les veines|la gorge"
                r"|les poignets))(?! (?:dans (?:le travail|le boulot|un verre)|quand (?:jentends|tu|vous|il|elle|on)"
                r"|a lelastique|en (?:elastique|parachute)|dans (?:leau|la piscine)))"
                rf"{_IN_EARNEST}"
            ),
            (
                r"(?:jme|je me|me) (?:suis )?(?:re)?(?:taillee?|tailler|ouverte?|tranchee?|ouvre) (?:encore )?"
                r"(?:les veines|les poignets|le poignet|les bras|les avant bras)"
            ),
            rf"(?:jme|je me) (?:tue|bute|supprime)(?= (?:\.|$|ce soir|demain|cette nuit|si tu)){_IN_EARNEST}",
            (
                r"(?:jai|j|g|je viens de) (?:\w+ ){0,2}?(?:(?:re)?fait|faire) (?:\w+ )?(?:tentative de suicide|ts"
                r"|tentative)"
                r"(?= (?:hier|avant hier|cette (?:nuit|semaine)|ce (?:matin|soir|mois)|la semaine derniere|encore"
                r"|il y a \w+ (?:jours?|semaines?|heures?)))"
            ),
            (
                r"(?:avale|avaler|pris|prendre|prends|gobe|gober) (?:\d{2,}|une? vingtaine de|vingt|trente|quarante"
                rf"|cinquante|toute (?:la|une|ma)|toutes (?:les|mes)|tous (?:les|mes)) (?:\w+ ){{0,2}}?{_PILLS}"
                r"|bu (?:de la|la) javel"
            ),
            r"(?:jai|j|g|je) (?:\w+ )?(?:voulu|pense (?:\w+ )?a) me (?:tuer|suicider?|pendre|flinguer"
            r"|buter)(?! (?:il y a|quand j|a \w+ ans"
            r"|jadis))",
            r"en finir avec tout(?: ca)?(?= (?:\.|$|et|je|ce soir|maintenant|pour de bon|une bonne fois))",
            r"(?:prevu|planifie|prepare|organise) (?:\w+ )?mon suicide|(?:jpense|je pense) (?:plus )?quau suicide"
            rf"|{_WILL} mauto ?mutiler",
            (
                rf"{_START}(?:encore )?(?:des |les )?(?:idees|pensees|envies|pulsions) suicidaires"
                r"(?= (?:\.|$|encore|tous|tout|ce soir|depuis|cette|la nuit|hier))"
            ),
            r"(?:jamais|pas) (?:\w+ )?(?:autant|tant|aussi \w+) (?:voulu|eu envie de|pense a) me (?:tuer|suicider?"
            r"|pendre)",
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "suicide, or one's own danger, said of oneself",
        (
            r"(?:je|j|moi|suis|chui|chu|jsuis|sens|encore) (?:\w+ ){0,2}?suicidaire(?! (?:pas|non))",
            (
                r"(?:jai|je|avoir|ai|eu|encore|toujours|mes|g) (?:\w+ ){0,3}?(?:idees|pensees|envies|pulsions)"
                r" (?:suicidaires?|de suicide|de mort|de mourir)(?! (?:d|de|chez|des))"
            ),
            (
                r"(?:je|jy|j|jme|jai|g|jpense|pense|penser) (?:\w+ ){0,2}?(?:pense|penser|pensais"
                r"|songe) (?:\w+ )?(?:au|quau"
                r"|a me) suicider?"
                r"|(?:^|je|jai) (?:\w+ )?(?:decide|choisi) (?:\w+ )?(?:de mourir|le suicide)"
            ),
            (
                r"(?:sens|suis|jsuis|chui|chu) (?:plus|pas|pu) en securite (?:\w+ )?(?:toute? )?seule?"
                r"(?! (?:dans|au|en|chez|avec (?!moi)|sur|a ))|(?:peur de|vais|envie de) passer a lacte"
                r"|peur de moi meme"
                r"|peur de ce que je (?:pourrais|vais|peux) (?:me )?faire"
            ),
            (
                r"(?:je|jvais|vais|jva) (?:vais |va )?(?:mourir|crever|disparaitre) (?:ce soir|cette nuit|demain"
                r"|ce week end"
                r"|dimanche|lundi)|je serai (?:morte?|plus la|plus de ce monde) (?:ce soir|demain|dimanche|lundi"
                r"|avant|quand"
                r" (?:vous|tu))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "the wish to be dead, gone or never born",
        (
            (
                rf"{_WISH} (?:mourir|mourrir|crever|etre morte?|ne (?:plus|pas) (?:exister|etre la|me reveiller|vivre"
                r"|etre de ce monde)|plus exister|plus me reveiller|dormir pour toujours|mendormir pour toujours"
                r"|ne jamais"
                r" (?:naitre|etre nee?|exister)|pas etre nee?)(?! (?:de (?!mourir)|dans (?:un trou|les bras|son lit"
                r"|mon lit)"
                r"|sur scene|avant de|pour (?:la|le|ma|mon)|vieu|plutot|riche))"
            ),
            (
                rf"{_WISH} disparaitre(?= (?:\.|$|pour (?:toujours|de bon)|a jamais|et|de (?:la terre|ce monde)"
                r"|sans que|mais"
                r"|definitivement|completement))"
            ),
            (
                r"(?:jaurais|aurais|jorai|orais) (?:\w+ )?(?:prefere|aime|voulu|du) (?:ne )?(?:jamais|pas)"
                r" (?:naitre|nait|etre nee?|exister|voir le jour)|(?:jaurais|aurais) (?:pas|jamais) du (?:naitre"
                r"|etre nee?)"
            ),
            (
                r"(?:je )?(?:serais|serai|serait) (?:\w+ )?mieux morte?|mieux (?:vaut|vaudrait"
                r"|valait) (?:que je )?(?:meure"
                r"|mourir|sois morte?)(?! (?:que|de|debout))"
            ),
            (
                r"je (?:ne )?(?:me )?reveill(?:ais|e) (?:pas|plus|pu|jamais)(?! (?:a|avant|le matin|tot|a l))"
                r"|ne (?:plus"
                r"|pas|jamais) me reveiller(?! (?:a|avant|tot|en))|sans me reveiller(?= \.)"
            ),
            (
                r"(?:que|si|quand|prie) (?:le bon )?dieu (?:\w+ )?(?:me (?:prenne|prenait|prend|prendra|rappelle"
                r"|reprenne)"
                r"|vienne me (?:chercher|prendre))|que la mort (?:vienne|arrive|me prenne|vienne me)"
            ),
            (
                r"(?:si|quand) (?:je |j)(?:mourais|meurs|crevais|etais morte?|etais plus la|netais plus la"
                r"|disparaissais)"
                r"[^.]*(?:mieux|personne|soulag\w+|tranquille|remarque\w*|manquer\w*|pleurer\w*)|(?:mieux|personne"
                r"|soulag\w+|tranquilles?)[^.]* si (?:je |j)(?:mourais|meurs|crevais|etais morte?|etais plus la"
                r"|netais plus la)"
            ),
            (
                r"jamais (?:\w+ )?(?:autant|tant|aussi \w+) (?:\w+ )?(?:voulu|envie de|souhaite|desire) "
                r"(?:mourir|crever|disparaitre|etre morte?)(?! de (?!vivre))"
            ),
            (
                r"(?:veux|veu|vx|jveux|jveu|jvx|envie d|envie de|voudrais) (?:(?:plus|pu) (?:\w+ )?(?:etre|rester) la"
                r"(?= (?:\.|$|du tout|je|cest|sur))|(?:plus|pu|pas) (?:etre|rester) (?:en vie|vivante?|de ce monde))"
            ),
            (
                r"(?:jaurais|jaurai|jorai|aurais) (?:\w+ )?(?:du|voulu|prefere) (?:mourir|crever|y passer|y rester)"
                r"(?= (?:\.|$|a (?:sa|leur) place|ce jour|cette nuit|dans (?:l|cet|laccident)))"
            ),
            (
                r"(?:jespere|espere|voudrais|aimerais|jaimerais|envie de) (?:ne )?(?:pas|plus|jamais|pu) me reveiller"
                r"(?= (?:\.|$|demain|jamais|du tout))"
            ),
            r"(?:jsuis|chu|chui|jserais|jserai|suis) (?:\w+ )?mieux morte?(?= (?:\.|$|que vivante?))",
            r"la mort (?:me )?(?:ferait|fait|serait|semble) (?:\w+ )?(?:envie|soulag\w+|du bien|delivrance)",
            r"(?:jattends|attends|attendre) (?:\w+ )?(?:la mort|de (?:mourir|crever))(?! de (?!vivre))",
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "no wish, no reason, no strength to live; a burden",
        (
            (
                r"(?:veux|veu|vx|jveux|jveu|peux|envie|gout|jai|nai|capable|supporte"
                rf"|tiens) (?:\w+ )?{_NO} (?:\w+ )?(?:de |a )?"
                r"(?:vivre|exister|(?:continuer|supporter) (?:a |de )?(?:vivre|cette vie)|la vie)(?! (?:avec|ici"
                r"|chez|ensemble|de (?!merde|chien)"
                r"|a |comme|en|dans|sous|loin|sans (?:internet|elle|lui|toi|vous)|de bureau|aux|cette (?:situation"
                r"|relation)))"
            ),
            (
                rf"{_NO} (?:\w+ )?(?:envie|gout|force|capable|raison) (?:de|a) (?:vivre|exister|la vie"
                r"|continuer a vivre)(?! (?:avec"
                r"|ici|chez|ensemble|a |comme|en|dans|loin))"
            ),
            (
                r"(?:marre|fatiguee?|tannee?|lasse?|ecoeuree?|epuisee?|saoulee?|soulee?|degoutee?) (?:de"
                r"|d) (?:vivre|la vie"
                r"|cette vie|exister|etre en vie|etre vivante?)(?! (?:avec|a |en|dans|chez|ici|comme|de (?!merde|con"
                r"|chien|chiotte)"
                r"|sans|au|sur|loin|pour|ensemble|parisienne|etudiante))|(?:vivre|la vie"
                r"|cette vie) ma fatiguee?"
            ),
            (
                r"(?:aucune|pas de|plus de|plus aucune|pu de|vois plus (?:de|la)|trouve plus (?:de"
                r"|aucune)) (?:\w+ )?(?:raison"
                r"|envie|sens) (?:de|a|pour) (?:vivre|la vie|ma vie|exister|rester en vie)|a quoi bon (?:vivre"
                r"|continuer a"
                r" vivre|etre en vie)|ma vie (?:ne |n)?(?:a|vaut|sert) (?:plus|pas|pu|rien|a rien)(?: de)? ?(?:sens"
                r"|la peine)?"
            ),
            (
                r"(?:mieux|heureux|heureuses?|tranquilles?|soulag\w+) (?:\w+ )?sans moi(?! (?:a|au|sur|pour|dans|ce"
                r"|cette|comme"
                r"|en|samedi|dimanche))(?= (?:\.|$|et|je|sur terre|mais|de toute))"
            ),
            (
                r"suis (?:plus |juste |devenue? )?(?:quun|quune|qu un|qu une|un|une) (?:poids|fardeau"
                r"|charge) (?:pour (?:eux"
                r"|elle|lui|ma|mes|mon|tout le monde|tous|vous|les autres|la famille)|\.)|(?:quun|quune) (?:poids"
                r"|fardeau"
                r"|charge)"
            ),
            r"(?:merite|merites) (?:pas|plus) (?:de vivre|detre en vie|dexister)",
            (
                r"la vie (?:ne |n)?(?:vaut|a) (?:plus|pas|pu|aucun) (?:la peine|le coup|de sens|sens)(?! unique)"
                r"|a quoi (?:ca sert|bon) (?:de )?(?:vivre|rester en vie)(?= (?:\.|$|si|encore|comme ca|je))"
            ),
            (
                r"(?:a (?:bout|about|boutte)|ras le (?:bol|cul)|plein le (?:cul|dos)|plein le casque) de (?:vivre"
                r"|la vie"
                r"|ma vie|exister)(?! (?:avec|a |en|dans|chez|ici|comme|ensemble|de (?!merde)))"
            ),
            (
                r"(?:jsuis|chu|chui) (?:\w+ )?(?:un|une|quun|quune) (?:poids|fardeau|charge) pour (?:eux|elle|lui|ma"
                r"|mes"
                r"|mon|tout le monde|tous|les autres|la famille)"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "violence from someone close",
        (
            (
                rf"{_QUI} (?!ne )(?:(?!pas |jamais )\w+ )?{_ME}(?:(?!pas |jamais |plus |rien )\w+ )?(?:frapp\w+"
                r"|gifl\w+|cogn\w+|agress(?:e|es|ee|ait)|baff(?:e|es|ee|ait)|fess(?:e|es|ee|ait)|savat\w+"
                r"|tabass\w+|etrangl\w+|maltrait\w+|viol(?:e|es|ee|er|ait)|secou(?:e|es|ee|ait)|brutalis\w+|brul(?:e"
                r"|ee|ait)"
                r"|chicott\w+|tap(?:e|es|ee|er|ait)|tord(?:s|u)? le bras|tires? (?:par )?les cheveux|bats?|battait"
                r"|battue?"
                r"|mord)(?! (?:pas|jamais|plus"
                r"|pu|du regard|sur (?:les nerfs|le systeme|lepaule)|dans (?:loeil|la main)|par|au|aux|en|d"
                r"|de \w+ (?:points"
                r"|secondes)|a (?:la|plate|chaque|velo"
                r"|ce|un)|la"
                r" bise|le coup|un (?:texte|mail|message|sms)|des (?:barres|textes|mails)|de (?:froid|l))(?= ))"
            ),
            (
                rf"{_QUI} (?:(?!ne )\w+ )?{_ME}(?:\w+ )?(?:mis|mets?|mettait|donnes?|donnait|fous?|fout|foutu|colles?"
                r"|sacre"
                r"|flanque|balance|crisse) (?:encore )?(?:une|des|un|\d|deux) (?:\w+ )?"
                rf"(?:{_SLAP}|coquard|oeil au beurre noir)(?! (?:au cul|avec (?:cet|cette|ce|ta|tes|ton)|aux? "
                r"|a (?:la|fifa)|de rappel|tardive))"
            ),
            (
                rf"{_QUI} (?:\w+ ){{0,2}}?(?:menfermes?|me sequestres?|mas? sequestree?|mas? enfermee?)(?! (?:par"
                r"|sans faire)"
                r"|[^.]*sans (?:le )?faire expres)|(?:je suis|jsuis|chui) (?:enfermee?|sequestree?|battue?|maltraitee?)"
                r" (?:par|a|chez|depuis|quand|toute|dans)|(?:me serre|serre) le cou"
            ),
            (
                rf"{_QUI} (?:\w+ ){{0,3}}?(?:me|mas?) (?:\w+ )?menace(?:e|s)? (?:de (?:me |mort|tuer|prendre|frapper"
                r"|balancer"
                r"|publier"
                r"|menvoyer|mexpulser|renvoyer au)|avec (?:un|une|son)|si (?:je|jamais))"
            ),
            (
                rf"{_QUI} (?:\w+ ){{0,3}}?(?:(?:me|mas?|m) (?:\w+ )?(?:force[es]?|obligee?)|moblige[as]?i?t?) (?:a"
                r"|de) (?:coucher|faire lamour"
                r"|avoir des"
                r" rapports|le faire|me marier|baiser|dormir avec)|(?:mes parents|mon pere|mon oncle|ma famille"
                r"|ils) (?:veulent"
                r"|veut|vont|va) me marier (?:de force|a un|avec un|au pays|contre|a mon)|meme quand je dis non"
            ),
            (
                r"{qui} (?:\w+ ){0,3}?(?:veut|va|essaye de|essaie de|a essaye de|a voulu|promet de"
                r"|jure de) (?:me tuer|me buter"
                r"|me faire du mal|me frapper|me crever)(?= (?:\.|$|si je (?:pars|parle|le|la|quitte|dis|porte)"
                r"|un jour|et|quand"
                r" il))"
            ),
            (
                r"dit (?:que |quil )?(?:\w+ )?(?:si|sil|que si) (?:je|jamais je) (?:\w+ )?(?:pars|parle|quitte"
                r"|porte plainte|refuse"
                r"|divorce|dis)[^.]{0,25} (?:tue|tuera|retrouvera|bute|butera|tuer|crever)"
            ),
            (
                rf"{_QUI} (?:\w+ )?(?:ma |mas )?(?:metrangl(?:e|es|ait)|magress(?:e|es|ait)|massomm(?:e|es|ait))"
                r"(?! (?:pas|jamais))"
                rf"|{_QUI} (?:\w+ )?{_ME}(?:\w+ )?(?:pouss\w+|jet\w+|plaqu\w+|projet\w+|balanc\w+|lanc\w+|pitch\w+"
                rf"|crissee?|garroch\w+|bouscul\w+) (?:\w+ )?{_WALL}"
            ),
            (
                rf"{_QUI} (?:\w+ )?{_ME}(?:\w+ )?(?:attrap\w+|pris\w*|prends?|saisi\w*|pogn\w+|agripp\w+|chop\w+|tir\w+"
                rf"|train\w+|serr\w+) (?:\w+ )?{_GORGE}|{_QUI} (?:\w+ )?(?:mattrapes?|magrippes?|mattrapait) {_GORGE}"
            ),
            (
                rf"{_QUI} (?:(?!ne |n )\w+ ){{0,2}}?(?:leves?|levee?|levait|lever) (?:(?!pas|jamais|plus|pu)\w+ )?"
                r"la main sur moi"
            ),
            (
                rf"{_QUI} (?:\w+ ){{0,3}}?menac(?:e|es|er|ait|ais|ee) (?:\w+ )?de me (?:tuer|buter|frapper|crever"
                r"|egorger|planter|bruler)"
                rf"|{_QUI} (?:\w+ )?(?:dit|dis|disait|repete|jure|promis|dire|crie|hurle) (?:\w+ )?(?:quil|quelle"
                r"|que tu)"
                r" (?:\w+ )?(?:va|vas|allait|allais|veut|voulait|finira par) me (?:tuer|buter|crever|frapper)"
                r"(?! (?:si|quand)(?! je (?:pars|parle|le|la|quitte|porte)))"
                rf"{_IN_EARNEST}"
                r"|un jour (?:il|elle|tu) (?:va|vas|finira par|finiras par) me (?:tuer|buter)"
            ),
            (
                r"(?:(?:je me|jme) (?:fais|faisais)|(?:me|jme) suis (?:encore )?fait) (?:\w+ )?(?:(?:frapper"
                r"|taper dessus|taper"
                r"|tabasser|cogner|gifler|maltraiter|battre) (?:encore )?(?:par (?:{qui}|elle)|a la maison|chez moi)"
                r"|violer|etrangler)(?! (?:aux|au|a la))"
            ),
            (
                rf"{_QUI} (?:\w+ )?(?:as?|avait|mas?) (?:\w+ )?abusee? de moi"
                r"|mon (?:pere|grand pere|frere|cousin|tuteur|entraineur|beau frere) (?:\w+ )?(?:me (?:touche|tripote)"
                r"|ma (?:touchee?|tripotee?))(?! (?:pas|jamais|un mot|beaucoup|enormement|le|du|au|par|avec))"
                r"|mon ex (?:\w+ )?me (?:harcele|traque|suit partout)"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "control by a partner, an employer or family, and fear of them",
        (
            (
                r"{compagnon} (?:\w+ ){0,2}?(?:me|ma) (?:prend|pris|confisque|controle|fouille|surveille"
                r"|geolocalise) (?:\w+ )?"
                r"(?:mon (?:telephone|tel|portable|argent|salaire|passeport)|mes (?:papiers|messages|sous)"
                r"|ma (?:carte|paie))"
                r"|{compagnon} (?:\w+ )?fouille (?:\w+ )?mon (?:telephone|tel|portable|sac)"
            ),
            (
                r"{qui} (?:\w+ ){0,3}?(?:garde|garder|gardee?|prend|pris|confisquee?|cachee?|retient"
                r"|detient) (?:\w+ )?(?:mon"
                r" passeport|mes papiers|mon salaire|ma pension|ma retraite|ma carte bancaire|ma carte didentite"
                r"|mes medicaments)"
                r"(?! (?:au sec|avec|a labri|pour (?:la|le|que|les)|dans (?:son|le) sac))"
            ),
            (
                r"{compagnon} (?:ne )?(?:me laisse|mautorise|me laissait) (?:pas|jamais|plus|pu) (?:sortir|voir"
                r"|travailler|parler"
                r"|appeler|conduire|a sortir|a travailler)(?! (?:de table|la poubelle|le chien))"
                r"|{compagnon} (?:\w+ )?minterdit"
                r" de (?:sortir|voir|travailler|parler|conduire)"
            ),
            (
                r"(?:jai|g|jai trop|ai) (?:\w+ )?peur (?:de lui|delle|de mon (?:mari|copain|conjoint|compagnon|ex"
                r"|mec|chum|pere"
                r"|beau pere|fils|frere|oncle|petit ami)|de ma (?:femme|compagne|mere|fille|belle mere"
                r"|copine))(?= (?:\.|$|maintenant"
                r"|quand|depuis|parce|car|il|elle|et|mais|ce soir|la nuit))|(?:jai|g"
                r"|ai) (?:\w+ )?peur (?:de rentrer (?:chez moi"
                r"|chez nous|a la maison)(?! (?:seule?|a pied|tard|en))|quil (?:me frappe|me tue|recommence a me"
                r"|me retrouve))"
            ),
            (
                r"(?:mon (?:chef|patron|prof|oncle|beau pere|coach|proprio|responsable)) [^.]{0,30}me (?:touche"
                r"|coince|tripote"
                r"|pelote)(?! (?:pas|jamais|un mot|beaucoup|enormement|le|du))(?! (?:pas|jamais))|(?:seras|sera"
                r"|es) a moi ou a"
                r" personne"
            ),
            (
                rf"(?:{_INTIME}) (?:\w+ )?(?:me fait|me faisait|mefait) (?:\w+ )?peur(?! (?:au volant|en (?:voiture"
                r"|moto)"
                r"|avec|sur))(?= (?:\.|$|quand (?:il|elle) (?:boit|crie|senerve|est|rentre|hurle)|depuis|maintenant"
                r"|parfois|et|la nuit|de plus))"
                r"|tu me fais (?:\w+ )?peur quand tu (?:bois|cries|tenerves|hurles|as bu|es (?:bourre|saoul|soul"
                r"|en colere))"
            ),
            r"(?:jai|g|ai) (?:\w+ )?peur de toi(?= (?:\.|$|quand|tu|maintenant|depuis|et|a chaque|la nuit))",
            r"(?:jai|g|ai) (?:\w+ )?peur (?:quil|quelle|que tu) me (?:tue|tues|frappes?|tapes?"
            rf"|retrouves?){_IN_EARNEST}",
        ),
    ),
    Group(
        Label.HARM_TO_OTHERS,
        "an intention to injure; 'je vais te tuer' is said among friends and is not here",
        (
            (
                r"(?:je|on|jvais|jva|moi je|vais|veux) (?:\w+ )?(?:vais |va |veux |vas )?(?:le|la|les|lui"
                r"|leur) (?:poignarder"
                r"|egorger|eventrer|flinguer|tabasser|brule[rz] (?:vifs?|vive)|tirer dessus|crever)(?! (?:le pneu"
                r"|les pneus|labces"
                r"|le ballon))"
            ),
            (
                r"(?:vais|va|jvais|jva|vas) lui (?:peter|casser|briser|exploser|defoncer) (?:\w+ ){0,2}?(?:jambes?"
                r"|genoux?|bras"
                r"|crane|cotes|colonne|os|doigts)(?! (?:en|avec))"
            ),
            (
                r"(?:je|jvais|jva|vais|jveux|veux) (?:vais |veux )?(?:le|la|les) (?:tuer|buter)(?! (?:si|sil|sils"
                r"|avec|a|de|au"
                r"|quand|sur))(?![^.]*(?:mdr|lol|ptdr|haha|jaja|blague|jeu|film))"
            ),
            (
                r"(?:marchera|marche|marcher) (?:plus|pu) jamais|(?:va|vont) (?:plus|pu) jamais (?:marcher"
                r"|se relever|respirer)"
            ),
            (
                r"(?:je|jvais|jva|jveux|vais|veux|envie de) (?:(?!pas|jamais)\w+ )?(?:tuer|buter|crever|egorger"
                r"|poignarder"
                r"|etrangler|flinguer|planter) (?:mon (?:mari|ex|conjoint|compagnon|copain|mec|chum|pere|beau pere"
                r"|voisin"
                r"|patron|chef)|ma (?:femme|ex|compagne|copine|blonde|meuf|mere|belle mere|voisine|patronne))"
                rf"(?= (?:\.|$|ce soir|cette nuit|demain|pour de vrai|et|je|avec|pendant)){_IN_EARNEST}"
            ),
            (
                r"(?:jai|j|g|je lai|je|jla) (?:(?!pas|jamais|nai)\w+ )?(?:frappee?|giflee?|tapee?|cognee?|tabassee?"
                r"|etranglee?|violee?|battue?|bats|pousse) (?:encore )?(?:ma (?:femme|copine|compagne|blonde|meuf|mere"
                r"|ex)|mon (?:mari|copain|mec|chum|conjoint|pere|ex))(?! (?:aux?|a|en|par|vers))"
                r"|(?:je|j) lai (?:\w+ )?(?:frappee|giflee|etranglee|tabassee|violee)(?! (?:aux?|a ))"
            ),
            (
                r"(?:vais|va|veux|jvais|jva|jveux) lui (?:mettre|foutre|donner|planter|coller) (?:un coup de (?:couteau"
                r"|machette|batte|marteau)|un couteau|une balle|deux balles)"
                r"|(?:vais|veux|jvais|jva|jveux) (?:(?:mettre|foutre|sacrer|crisser) le feu (?:a sa|chez (?:lui|elle"
                r"|eux)"
                r"|dans sa|a leur|a son)|bruler (?:sa|leur) (?:maison|baraque))"
            ),
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child struck, touched, left alone or driven by a drunk",
        (
            (
                rf"(?:{_QUI}|jai|je|on|g) (?!ne |pas )(?:(?!pas |jamais |plus |me |ma |nous "
                r"|ne )\w+ ){0,2}?(?:frapp(?:es?|ent|ait|er)"
                r"|tap(?:es?|ent|ait)|gifl(?:es?|ent|ait)|secou(?:es?|ent|ait)|cogn(?:e|ent|ait)|tabass(?:e|ent|ait)"
                r"|maltrait(?:e|ent|ait)"
                r"|fouett(?:e|ent|ait)|chicott(?:e|ent|ait)|bat|battent|battait|viol(?:e|ent|ait)|touch(?:e|ent"
                r"|ait)|enferm(?:e|ent"
                r"|ait)|brul(?:e|ent|ait)) (?:encore |trop fort )?{enfant}(?! (?:pas|jamais|au|aux|du doigt"
                r"|dans les bras|de|a"
                r" (?:la|chaque)|le (?:ballon|mur)))"
            ),
            (
                r"(?:son|leur|sa) (?:pere|beau pere|mere|oncle|grand pere|belle mere|papa|maman|copain"
                r"|beau frere) (?:de \w+ )?"
                r"(?:le|la|les|lui) (?:frappe|tape|bat|gifle|secoue|cogne|enferme|brule|viole|touche"
                r"|donne des coups)(?! (?:pas"
                r"|jamais|au|aux|a|beaucoup))"
            ),
            (
                r"le (?:copain|mec|mari|compagnon|conjoint|chum) de (?:sa|ma|leur) (?:mere|soeur|sœur|fille"
                r"|tante) (?:le|la|les)"
                r" (?:frappe|tape|bat|gifle|secoue|cogne|enferme|touche)(?! (?:pas|jamais|au|aux))"
                r"|attouchements? sur {enfant}"
            ),
            (
                r"(?:laisse|laissent|laissait|laissee?) {enfant} (?:tout |toute |tous |toutes )?seule?s?(?= (?:\.|$"
                r"|a la maison|la"
                r" nuit|toute|dans|des|pour|quand|sans|le soir|chez|et|avec un))|(?:le|la|les) (?:laisse"
                r"|laissent) (?:tout |toute )?"
                r"seule?s? (?:dans la voiture|la nuit|toute la nuit|dans le bain)"
            ),
            (
                r"(?:conduit|ramene|cherche|chercher|emmene|transporte|recupere) (?:{enfant}|les ptits|les petits"
                r"|ma fille|mon fils)"
                r"[^.]{0,30} (?:bourree?|ivre|saoule?|soule?|defoncee?|beurree?|alcoolisee?)|(?:bourree?|ivre|saoul"
                r"|soul|defonce)"
                r" [^.]{0,20}(?:avec|seul avec) {enfant}"
            ),
            (
                r"(?:je|jvais|jva|jveux|vais|veux|envie de|peur de|failli|pulsion de|capable de) (?:(?!pas"
                r"|jamais)\w+ )?"
                r"(?:tuer|etouffer|noyer|etrangler|secouer|frapper|taper|jeter|balancer|faire (?:du )?mal a) "
                r"{enfant}(?! (?:avec (?:leau|le bain)|de (?:bisous|calins)|si|sil|sils|quand|dans (?:la piscine"
                r"|leau)))"
                rf"{_IN_EARNEST}"
            ),
            (
                rf"{_QUI} (?:(?!ne |me |ma )\w+ ){{0,2}}?(?:mets?|mis|donnes?|fout|foutu|colles?|files?|sacre|flanque) "
                r"(?:\w+ )?(?:des|une|la|un) (?:grosses? )?(?:claques?|gifles?|baffes?|raclees?|volees?|taloches?"
                r"|coups?(?: de (?:ceinture|pied|poing|baton|cable|regle))?) (?:a {enfant}|aux? (?:enfants?|petite?s?"
                r"|gosses?"
                r"|bebe|gamins?))"
            ),
            (
                r"(?:laisses?|laissent|laissait|laissee?) (?:mes|ses|les|leurs|nos|tes) (?:\w+ )?(?:enfants|petits"
                r"|gosses"
                r"|gamins|mioches|momes|jumeaux|filles|bebes) (?:\w+ ){0,6}?(?:tout |tous |toutes )?seule?s (?:toute"
                r"|la nuit|a la maison|le soir|dans la|pendant des|pour sortir)"
            ),
        ),
    ),
)

FRENCH_NOT_MEANT: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "French idioms of dying and killing, plain denials, and what is said of others",
        (
            (
                r"(?:mourir|mourrir|mort|morte|morts|creve|crevee|crever|meurs|mourais|mourant) (?:de|d|dun"
                r"|dune) (?:\w+ )?(?:rire"
                r"|honte|faim|soif|froid|chaud|fatigue|peur|trouille|envie|jalousie|ennui|chaleur|sommeil|curiosite"
                r"|stress|gene)"
                r"|(?:creve|crever) la dalle|mourir dennui|je ne sais (?:pas |plus )?quoi (?:te|vous|lui) dire"
                r"|plutot (?:mourir|crever) que (?!de (?:vivre|rester en vie))"
            ),
            (
                r"(?:tu|ca|il|elle|ils|elles|vous|on|qui) (?:me|m|ma|mas|nous) (?:tues?|tuez|tuent|acheves?|creves?"
                r"|crevee?|tuee?)"
                r"|me tuer (?:au travail|a la tache|a petit feu|a (?:lui|te|vous|leur) (?:dire|repeter|expliquer)"
                r"|au boulot)"
                r"|(?<! je )(?<! j )(?<! moi )(?<! jme )(?<! quil )(?<! quelle )(?<! un jour il )(?<! un jour elle )"
                r"(?<! un jour tu )(?:va|vont|vas|allez) me tuer(?! si je (?:pars|parle|le quitte|la quitte|dis|porte))"
                r"|tuer le temps|je me tue a"
            ),
            (
                r"me couper (?:la parole|les cheveux|les ongles|une part|du monde)|en finir avec (?!la vie|ma vie"
                r"|tout(?: ca)?(?= (?:\.|$|et|je|ce soir|maintenant|pour de bon|une bonne fois))"
                r"|mes jours|moi|lexistence)\w+|(?:failli|cru) (?:mourir|crever) (?:de|quand)"
            ),
            (
                r"(?:veux|vais|voudrais|jveux|jvais|compte|pense|envie|jai|nai|ai|suis|chui|chu|voulais|voulu|aller"
                r"|va) (?:\w+ )?"
                r"(?:pas|jamais|point) (?:(?!vivre|exister|continuer|rester|juste|mais|autant|tant"
                r"|aussi)\w+ ){0,2}?(?:mourir|crever|me tuer|me suicider?|me foutre en lair"
                r"|me faire (?:du )?mal|au suicide"
                r"|suicidaire|didees (?:suicidaires|noires)|en finir(?! avec)|me mutiler|me scarifier|me pendre)"
            ),
            (
                r"(?:aux?|a la) (?:echecs|scrabble|tennis|ping pong|foot|fifa|uno|cartes|belote|poker|dames|jeux?"
                r"|monopoly|babyfoot"
                r"|billard|tarot|petanque|course) [^.]{0,25}(?:me|ma) (?:bats?|battait|battue?)|(?:me|ma) (?:bats?"
                r"|battait|battue?) (?:\w+ ){0,3}?"
                r"(?:aux?|a la) (?:echecs|scrabble|tennis|ping pong|foot|fifa|uno|cartes|belote|poker|dames|jeux?"
                r"|course)"
            ),
            (
                r"pas peur (?:de lui|delle)|(?:jamais|pas) (?:frappee?|tapee?|touchee?|menacee?)(?: ni menacee?)?"
                r"|(?:jamais|pas) (?:levee?|leve) la main|(?:ne|n) (?:\w+ )?(?:frappe|tape|bat|touche|menace) (?:pas"
                r"|jamais|plus)"
            ),
        ),
    ),
)

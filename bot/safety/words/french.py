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
_BODY = r"(?:les veines|les bras|le bras|les poignets|le poignet|les cuisses|la cuisse|le ventre|les jambes)"

FRENCH: tuple[Group, ...] = (
    Group(
        Label.SELF_HARM_ACTIVE,
        "the act, in the first person: 'il veut me tuer' is another's threat and stands under abuse",
        (
            (
                rf"{_WILL} (?:\w+ ){{0,2}}?me (?:tuer|tue|buter|pendre|flinguer|foutre en lair|foutre sous"
                rf"|zigouiller|finir)"
            ),
            r"(?:pour|a|mieux de|pense|idee de|de) me (?:pendre|flinguer|foutre en lair|ouvrir les veines)",
            (
                r"(?:me|m) suicider?|je me (?:suicide|pends|fous en lair|flingue|tue ce soir|tue demain)"
                r"|mouvrir les veines|me donner la mort|me jeter (?:sous|du haut|dun|du pont|dans le vide"
                r"|devant (?:un|le))"
            ),
            (
                r"(?:me|m) (?:re ?)?(?:mutiler|scarifier|taillader|automutiler)|je me (?:re ?)?(?:mutile|scarifie"
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
                r"(?:je|jy|j|jme|jpense|pense|penser) (?:\w+ ){0,2}?(?:pense|penser|songe) (?:\w+ )?(?:au"
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
                rf"|sans que|mais"
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
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "no wish, no reason, no strength to live; a burden",
        (
            (
                rf"(?:veux|veu|vx|jveux|jveu|peux|envie|gout|jai|nai|capable|supporte"
                rf"|tiens) (?:\w+ )?{_NO} (?:\w+ )?(?:de |a )?"
                r"(?:vivre|exister|(?:continuer|supporter) (?:a |de )?(?:vivre|cette vie)|la vie)(?! (?:avec|ici"
                r"|chez|ensemble"
                r"|a |comme|en|dans|sous|loin|sans (?:internet|elle|lui|toi|vous)|de bureau|aux|cette (?:situation"
                r"|relation)))"
            ),
            (
                rf"{_NO} (?:\w+ )?(?:envie|gout|force|capable|raison) (?:de|a) (?:vivre|exister|la vie"
                rf"|continuer a vivre)(?! (?:avec"
                r"|ici|chez|ensemble|a |comme|en|dans|loin))"
            ),
            (
                r"(?:marre|fatiguee?|tannee?|lasse?|ecoeuree?|epuisee?|saoulee?|soulee?|degoutee?) (?:de"
                r"|d) (?:vivre|la vie"
                r"|cette vie|exister|etre en vie|etre vivante?)(?! (?:avec|a |en|dans|chez|ici|comme|de (?:bureau"
                r"|chateau"
                r"|couple|fou)|sans|au|sur|loin|pour|ensemble|parisienne|etudiante))|(?:vivre|la vie"
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
        ),
    ),
    Group(
        Label.ABUSE,
        "violence from someone close",
        (
            (
                r"{qui} (?!ne )(?:\w+ )?(?:me |ma |mavait |m )(?:(?!pas |jamais |plus |rien )\w+ )?(?:frapp\w+"
                r"|gifl\w+|cogn\w+"
                r"|tabass\w+|etrangl\w+|maltrait\w+|viol(?:e|ee|er|ait)|secou(?:e|ee|ait)|brutalis\w+|brul(?:e|ee|ait)"
                r"|chicott\w+|tap(?:e|ee|ait)|tord le bras|tire (?:par )?les cheveux|bat|battait|battue?"
                r"|mord)(?! (?:pas|jamais|plus"
                r"|pu|sur (?:les nerfs|le systeme|lepaule)|dans (?:loeil|la main)|par|au|aux|a (?:la|plate|chaque"
                r"|ce|un)|la"
                r" bise|le coup|un (?:texte|mail)|des (?:barres|textes|mails)|de (?:froid|l))(?= ))"
            ),
            (
                r"{qui} (?:\w+ )?(?:me|ma|m) (?:\w+ )?(?:mis|met|donne|donnait|fout|foutu|colle) (?:\w+ )?(?:une"
                r"|des|un|\d) "
                r"(?:\w+ )?(?:gifles?|baffes?|beignes?|coups? (?:de (?:poing|pied|ceinture|couteau|baton|tete)|\."
                r"|quand|si)"
                r"|coquard|oeil au beurre noir)(?! au cul)"
            ),
            (
                r"{qui} (?:\w+ ){0,2}?(?:menferme|me sequestre|ma sequestree?|ma enfermee?)(?! (?:par|sans faire)"
                r"|[^.]*sans (?:le )?faire expres)|(?:je suis|jsuis|chui) (?:enfermee?|sequestree?|battue?|maltraitee?)"
                r" (?:par|a|chez|depuis|quand|toute|dans)|(?:me serre|serre) le cou"
            ),
            (
                r"{qui} (?:\w+ ){0,3}?(?:me|ma) (?:\w+ )?menacee? (?:de (?:me |mort|tuer|prendre|frapper|balancer"
                r"|publier"
                r"|menvoyer|mexpulser|renvoyer au)|avec (?:un|une|son)|si (?:je|jamais))"
            ),
            (
                r"{qui} (?:\w+ ){0,3}?(?:me|ma|m) (?:\w+ )?(?:forcee?|obligee?) (?:a|de) (?:coucher|faire lamour"
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
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child struck, touched, left alone or driven by a drunk",
        (
            (
                r"(?:{qui}|jai|je|on|g) (?!ne |pas )(?:(?!pas |jamais |plus |me |ma |nous "
                r"|ne )\w+ ){0,2}?(?:frapp(?:e|ent|ait|er)"
                r"|tap(?:e|ent|ait)|gifl(?:e|ent|ait)|secou(?:e|ent|ait)|cogn(?:e|ent|ait)|tabass(?:e|ent|ait)"
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
                r"|(?:creve|crever) la dalle|mourir dennui|plutot (?:mourir|crever) que (?!de (?:vivre|rester en vie))"
            ),
            (
                r"(?:tu|ca|il|elle|ils|elles|vous|on|qui) (?:me|m|ma|mas|nous) (?:tues?|tuez|tuent|acheves?|creves?"
                r"|crevee?|tuee?)"
                r"|me tuer (?:au travail|a la tache|a petit feu|a (?:lui|te|vous|leur) (?:dire|repeter|expliquer)"
                r"|au boulot)"
                r"|(?:va|vont|vas|allez) me tuer(?! si je (?:pars|parle|le quitte|la quitte|dis|porte))"
                r"|tuer le temps|je me tue a"
            ),
            (
                r"me couper (?:la parole|les cheveux|les ongles|une part|du monde)|en finir avec (?!la vie|ma vie"
                r"|tout(?: \.)"
                r"|mes jours|moi|lexistence)\w+|(?:failli|cru) (?:mourir|crever) (?:de|quand)"
            ),
            (
                r"(?:veux|vais|voudrais|jveux|jvais|compte|pense|envie|jai|nai|ai|suis|chui|chu|voulais|voulu|aller"
                r"|va) (?:\w+ )?"
                r"(?:pas|jamais|point) (?:\w+ ){0,2}?(?:mourir|crever|me tuer|me suicider?|me foutre en lair"
                r"|me faire (?:du )?mal|au suicide"
                r"|suicidaire|didees (?:suicidaires|noires)|en finir(?! avec)|me mutiler|me scarifier|me pendre)"
            ),
            (
                r"(?:aux?|a la) (?:echecs|scrabble|tennis|ping pong|foot|fifa|uno|cartes|belote|poker|dames|jeux?"
                r"|monopoly|babyfoot"
                r"|billard|tarot|petanque|course) [^.]{0,25}(?:me|ma) (?:bat|battait|battue?)|(?:me|ma) (?:bat"
                r"|battait|battue?) (?:\w+ ){0,3}?"
                r"(?:aux?|a la) (?:echecs|scrabble|tennis|ping pong|foot|fifa|uno|cartes|belote|poker|dames|jeux?"
                r"|course)"
            ),
            (
                r"(?:jamais|pas) (?:levee?|leve) la main|(?:ne|n) (?:\w+ )?(?:frappe|tape|bat|touche|menace) (?:pas"
                r"|jamais|plus)"
            ),
        ),
    ),
)

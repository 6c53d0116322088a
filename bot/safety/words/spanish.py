"""What the Spanish of Spain and Latin America says of danger, and what it only seems to say.

Plain text has no accents and no tilde: "daño" is "dano". The person is often left out ("me pega"), so such verbs need
what goes with them. Quick spelling writes "k" for "qu".
"""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.patterns import Group

_WISH = (
    r"(?:quiero|kiero|qiero|quisiera|kisiera|querria|deseo|ganas de|gustaria|prefiero|preferiria|preferia|queria"
    r"|merezco|pido|rezo para|rezo por|necesito)(?: (?!no )\w+)?"
)
_TIME = r"(?:\.|$|y|hoy|manana|anoche|otra vez|esta noche|ya|pero|desde|todos|cada|cuando|porque|de nuevo|ayer|este|el)"
# Where a sentence begins, or a thought that leaves the person out; and where one ends or says when, since when, why.
_START = r"(?<![^.] )"
_ALONE = (
    r"(?:(?<![^.] )|(?<= y )|(?<= pero )|(?<= que )|(?<= porque )|(?<= siempre )|(?<= el )|(?<= ella )|(?<= toma )"
    r"|(?<= bebe )|(?<= tambien )|(?<= ayer )|(?<= anoche )|(?<= hoy )|(?<= enoja )|(?<= veces ))"
)
_END = (
    r"(?= (?:\.|$|y|pero|cuando|si|porque|hoy|ayer|anoche|otra vez|de nuevo|siempre|seguido|mucho|todos|cada|desde"
    r"|delante|enfrente|en (?:la |mi )?casa|a veces|esta noche|manana|fuerte|bien feo|en la cara|hasta|por (?:todo"
    r"|cualquier|celos|nada)"
    r"|con (?:el|la|un|una|su|lo)|de verdad))"
)
_IN_EARNEST = r"(?![^.]*(?:jaja|jeje|lol|xd|broma|juego|pelicula|fifa))"
# Who strikes: those close, and the one spoken to.
_QUIEN = r"(?:{quien}|tu|vos|usted|mi (?:chico|chica|chavo|chava|pololo|profe|entrenador|tutor|vecin[oa]|jevo))"
_INTIMO = (
    r"mi (?:ex )?(?:marido|esposo|novio|pareja|ex|mujer|esposa|novia|padre|papa|padrastro|madre|mama|hijo|hermano|vato"
    r"|chavo|viejo|hombre|tio|abuelo|suegro|conviviente|companero)"
)
_NINO = (
    r"(?:al? )?(?:(?:mi|mis|su|sus|tus|nuestr[oa]s?|la|las|los|el) )?(?:hij[oa]s?|nin[oa]s?|bebes?|bb|nen[ea]s?|peques?"
    r"|cri[oa]s?|chiquit[oa]s?|guagua|wawa|hermanit[oa]s?|sobrin[oa]s?|niet[oa]s?|hijastr[oa]s?|chamac[oa]s?)"
)
_JUMP = (
    r"(?:al? (?:tren|metro|vacio|rio|las vias|via)|del? (?:un |el |la )?(?:puente|balcon|azotea|edificio|techo"
    r"|\w+ piso)"
    r"|por (?:la|una|el) (?:ventana|balcon)|(?:delante|enfrente) de(?:l| un) (?:tren|camion|metro|carro|coche))"
)
_BLOW = (
    r"(?:bofetad\w+|bofeton\w*|cachetad\w+|punetazos?|trompad\w+|patadas?|golpizas?|palizas?|hostias?|madrizas?"
    r"|putizas?"
    r"|guantazos?|galletas?|tortazos?|manotazos?|cabezazos?|cintarazos?|chingadazos?|trancazos?|putazos?|punaladas?"
    r"|cuchilladas?|nalgadas?)"
)
_LIMBS = r"(?:los brazos|el brazo|las venas|las munecas|los muslos|las piernas|la piel|el cuerpo)"

SPANISH: tuple[Group, ...] = (
    Group(
        Label.SELF_HARM_ACTIVE,
        "the act, in the first person",
        (
            (
                r"me (?:quiero|kiero|qiero|voy a|quisiera|queria|vou a|pienso|intente|iba a) (?:\w+ )?(?:matar"
                r"|suicida[lr]|ahorcar|colgar"
                r"|quitar la vida|quitar de en medio|cortar las venas|volar la cabeza|dar un tiro|meter un (?:tiro"
                r"|balazo)"
                r"|pegar un tiro)"
                r"|(?:hoy|esta noche|manana|ahora) (?:\w+ ){0,6}?me mato(?= (?:\.|$))"
                r"|(?:h?a[cs]iendo(?:me)?|hacer(?:me)?) dano (?:a mi mism[oa]|yo mism[oa])"
            ),
            (
                r"(?<! quiere )(?<! va a )(?<! quieren )(?<! van a )(?<! intento )(?<! puede )(?<! amenaza con"
                r" )(?<! jura )"
                r"(?:matarme|ahorcarme|colgarme|quitarme la vida|suicidarme|autolesionarme|darme muerte)"
                r"(?! (?:si (?:lo|la|le|no|me)|a (?:trabajar|estudiar)|de (?:risa|trabajo)))"
            ),
            (
                r"me (?:suicid[eo]|autolesiono|autolesione|estoy autolesionando)|(?:soy|estoy"
                r"|ando) (?:\w+ )?suicidal?|(?:pensamientos|ideas|ganas"
                r"|impulsos) suicida[ls]|(?:pienso|pensando|pensado|piensa) (?:\w+ )?en (?:el suicidio|suicidarme"
                r"|quitarme|matarme)"
                r"|(?:haciendolo yo|lo hago yo) [^.]*autolesion\w*|autolesion\w+[^.]*(?:haciendolo|lo hago) yo"
            ),
            (
                r"(?:volvi a|vuelvo a|he vuelto a|empece a|dejar de|ganas (?:\w+ )?de|sigo|necesito|quiero"
                r"|kiero) (?:\w+ )?(?:cortarme|lastimarme)"
                r"(?! (?:el pelo|las unas|el flequillo|un poco|las puntas))|me (?:volvi|he vuelto"
                r"|vuelvo) a (?:cortar|lastimar|autolesionar)"
                r"(?! (?:el pelo|el dedo|con el|con la|las unas|la llamada|jugando|en))"
            ),
            (
                rf"me (?:corto|corte|he cortado|cortaba|lastimo|lastime|quemo) (?:\w+ )?{_LIMBS}|me (?:corto"
                rf"|lastimo|autolesiono) (?={_TIME}"
                r" )(?!el (?:pelo|dedo|flequillo)|\. (?:el pelo))"
            ),
            (
                r"me hago dano(?! (?:en|al|con|jugando|corriendo|la|el|cuando (?:corro|juego)))"
                r"|me hice dano(?! (?:en|al|con|jugando|corriendo"
                r"|la|el|haciendo|entrenando|bailando))"
                r"|(?<! quiere )(?<! quieren )(?<! quiera )(?<! intento )(?<! puede )hacerme dano(?! (?:en|al"
                r"|jugando"
                r"|corriendo|entrenando|con el))"
            ),
            (
                r"(?:acabar|terminar|acabo|acabare) con (?:mi vida|mi sufrimiento)|(?:quiero|voy a|kiero"
                r"|pienso en) (?:acabar|terminar) con todo"
                r"(?! (?:el|la|los|lo|esto|eso|este|antes))|poner(?:le)? fin a mi vida"
            ),
            (
                r"(?:me tome|me he tomado|tomarme|me trague) (?:todas|muchas|un monton de|el frasco|la caja"
                r"|todo el) (?:\w+ ){0,2}?(?:pastillas"
                r"|frasco|medicinas|caja|blister)|(?:escribi|escrito|deje|dejado"
                r"|hice) (?:\w+ ){0,2}?carta(?:s)? de (?:despedida|suicidio)(?! (?:a|para"
                r") (?:mis? (?:companer\w+|jef\w+|equipo|clase))|del trabajo)"
            ),
            (
                r"no (?:pienso|voy a|creo que) (?:llegar|llegue) viv[oa] a"
                r"|no me siento segur[oa] (?:estando )?(?:sol[oa]|conmigo)(?! (?:en la calle"
                r"|en el|de noche))|(?:miedo de|miedo a) (?:hacerme algo|lo que (?:me )?(?:pueda"
                r"|puedo) hacer(?:me)?|mi mism[oa])"
            ),
            (
                r"(?<! no )(?:me (?:quiero|kiero|qiero|voy a|quisiera|dan ganas de) (?:\w+ )?(?:tirar|aventar|lanzar"
                r"|arrojar"
                r"|botar)|(?:voy a|quiero|kiero|qiero|quisiera|ganas de|pienso en|pense en|pienso|necesito) (?:\w+ )?"
                rf"(?:tirarme|aventarme|lanzarme|arrojarme|botarme)) {_JUMP}(?! (?:en (?:bungee|parapente)"
                r"|con (?:cuerda"
                rf"|paracaidas)|si (?:vuelvo|tengo|hay))){_IN_EARNEST}"
            ),
            (
                r"(?:(?:hoy|esta noche|manana|ya|mejor|juro que|entonces) (?:si )?|si me (?:deja|dejas|abandonas?"
                r"|terminas?"
                r"|cortas?|quitan a \w+ \w+) (?:\w+ )?)me (?:mato|cuelgo|ahorco|pego un tiro|doy un tiro)(?= (?:\.|$"
                r"|hoy"
                r"|y|si me|en (?:serio|casa)))"
                rf"{_IN_EARNEST}|me (?:mato|cuelgo|ahorco) (?:hoy|esta noche|manana|yo)(?= (?:\.|$|y|mism))"
            ),
            (
                r"(?:quiero|kiero|voy a|ganas de|pienso en) (?:\w+ )?(?:volarme (?:la cabeza|los sesos)|(?:pegarme"
                r"|darme"
                r"|meterme) un (?:tiro|balazo)|cortarme las venas)"
            ),
            (
                r"(?:tuve|hice|he tenido|he hecho|tuve otro) (?:\w+ )?intentos? de suicidio(?= (?:ayer|anoche|hoy"
                r"|otra|esta"
                r"|este mes|la semana pasada|hace \w+ (?:dias?|semanas?|horas?)))|(?:pienso|pensando"
                r"|pensado) (?:\w+ )?en suicidio"
            ),
            (
                r"(?:me tome|me trague|me he tomado|me tomo|tomarme|me empastille con) (?:\d{2,}|veinte|treinta"
                r"|cuarenta"
                r"|cincuenta|un (?:bote|punado|frasco) de|dos (?:cajas|blister\w*)) ?(?:\w+ ){0,2}?(?:pastillas"
                r"|paracetamol\w*|pildoras|tabletas|clonazepam\w*|rivotril\w*|ibuprofeno\w*|medicinas)"
                r"|(?:bebi|beber|tome|tomar|tomarme|beberme|bebo) (?:cloro|lejia|raticida|veneno(?! de))"
            ),
            (
                r"me cort[eo] (?:otra vez|de nuevo|anoche|ayer|a proposito)(?! (?:con|cocinando|en|el|afeitand\w+))"
                rf"|me (?:rajo|raje|he rajado|rajaba) (?:\w+ )?{_LIMBS}|me (?:lastimo|lastime|corto|corte|golpeo"
                r"|hago dano|hice dano) (?:a mi mism[oa]|yo sol[oa]|a proposito)"
            ),
            (
                r"(?:acabar|terminar) con todo(?: esto| eso)?(?= (?:\.|$|ya|hoy|de una vez|esta noche))"
                r"|(?:nunca|jamas) (?:\w+ )?(?:querido|quise|pensado en|tenido tantas ganas de) (?:tanto )?(?:matarme"
                r"|suicidarme) ?(?:tanto|asi)?"
            ),
            (
                rf"{_START}(?:otra vez |siempre )?(?:ideas|pensamientos|impulsos) suicida[ls](?= (?:\.|$|otra|todos"
                r"|esta|desde|hoy))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "the wish to be dead, gone or never born",
        (
            (
                rf"(?:me )?{_WISH} (?:morir|morirme|estar muert[oa]|estar bajo tierra|dejar de (?:vivir|existir)"
                r"|no (?:haber nacido|aber nacido"
                r"|existir|despertar|despertarme|estar viv[oa]|estar aqui nunca)|desaparecer(?= (?:\.|$"
                r"|para siempre|del mundo|de la tierra|y|de este"
                r" mundo)))(?! (?:de|por (?:un|una|ese|esa)|con las botas|en paz|viej[oa]|antes de|aqui))"
            ),
            r"me (?:quiero|kiero|quisiera) morir(?! (?:de|por|con|jaja))(?![^.]*jaja)",
            (
                r"ojala (?:\w+ ){0,2}?(?:estuviera muert[oa]|me (?:muriera|muera|hubiera muerto|llevara|mate)"
                r"|no (?:hubiera|hubiese|aya|haya) nacido"
                r"|no (?:despertara|despierte|amaneciera|amanezca)|no existiera)"
                r"|(?:pido|pidiendo|rezo|rezando|ruego) (?:\w+ ){0,2}?no despertar(?:me)?(?! (?:a|con|tarde))"
            ),
            (
                r"(?:estaria|estarian|estan|estaran|viven|vivirian|estarias) (?:\w+ ){0,2}?mejor (?:sin mi"
                r"|si (?:yo )?(?:me (?:muriera|muero|muriese)|no"
                r" (?:estuviera|existiera)|estuviera muert[oa]))(?! (?:en el (?:equipo|grupo)|de (?:jef|entrenador)"
                r"|como))|mejor muert[oa](?! que)"
            ),
            (
                r"(?:que|pido a|pidiendo a|rezo para que|rogando que) (?:dios|diosito|la virgen"
                r"|el senor) (?:\w+ )?(?:me (?:lleve|recoja|quite la vida"
                r"|recogiera|llevara))|que (?:\w+ )?no me despierte(?! (?:a|antes|tan|temprano|el|la|mi|con))|(?:si"
                r"|que) (?:manana )?no (?:amanezco"
                r"|despierto)(?! (?:a|temprano|antes))"
            ),
            (
                r"(?:soy|siendo) (?:\w+ )?una carga para (?:mi|mis|todos|ustedes|ellos|ella|el|vosotros)"
                r"|no merezco (?:vivir|estar viv[oa])"
            ),
            (
                r"(?:nunca|jamas) (?:\w+ )?(?:querido|quise|deseado|desee) (?:tanto )?(?:morir(?:me)?|desaparecer"
                r"|estar muert[oa]) ?(?:tanto|tantisimo|asi)?(?= (?:\.|$|como|hoy|ahora))"
                r"|(?:nunca|jamas) (?:\w+ ){0,2}?tantas ganas de (?:morir(?:me)?|desaparecer)(?! de)"
            ),
            (
                r"(?:dormir|dormirme|acostarme|cerrar los ojos) (?:\w+ )?y (?:ya )?no (?:volver a )?"
                r"(?:despertar(?:me)?|abrirlos)(?! (?:a|temprano|hasta))"
            ),
            rf"{_WISH} desaparecer (?:de este mundo|del mundo|de la (?:faz|tierra)|para siempre|de una vez)",
            (
                r"no (?:quiero|kiero|qiero|deseo) (?:\w+ )?(?:(?:estar|seguir) viv[oa](?= (?:\.|$|y|ni|asi|mas|un))"
                r"|(?:estar|seguir|vivir) (?:mas )?en este mundo)"
            ),
            (
                r"(?:deberia|debi|debia|tendria que|merezco) (?:\w+ )?(?:estar muert[oa]|haber(?:me)? muerto"
                r"|morir(?:me)?)(?! de)|(?:quiero|kiero|qiero) (?:morime|morirme|morir ya)(?= (?:\.|$|ya|hoy|wey|tio))"
            ),
            (
                r"nadie (?:\w+ )?(?:extranaria|extrana|echaria de menos|notaria"
                r"|lloraria)[^.]* si (?:yo )?(?:me (?:muero"
                r"|muriera|mato)|no (?:estuviera|existiera)|desaparezco|desapareciera)"
                r"|soy (?:\w+ )?(?:un estorbo|una carga|un peso)(?= (?:\.|$|para (?:mi|mis|todos|tod|ellos|ella)))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "no wish, no reason, no strength to live",
        (
            (
                r"no (?:quiero|kiero|puedo|tengo ganas de|deseo|aguanto|me dan ganas de"
                r"|soporto) (?:\w+ ){0,2}?(?:vivir|viviendo|existir|existiendo"
                r"|despertar|despertarme|la vida)(?! (?:con|aqui|en|juntos|juntas|contigo|asi|alla|sola?|de (?!verdad"
                r"|mierda)\w+"
                r"|sin (?:ti|internet)|a"
                r" |temprano|tan|cerca|lejos|para))|no quiero (?:estar|seguir) mas(?= (?:\.|$|pero|y))"
            ),
            (
                r"(?:cansad[oa]|hart[oa]|agotad[oa]) (?:ya )?de (?:vivir|la vida|existir|estar viv[oa]"
                r"|esta vida)(?! (?:con|aqui|en|asi|juntos|de (?!mierda|verdad|porqueria)\w+"
                r"|sin|a |para|loca|entre|sol[oa]))"
            ),
            (
                r"no (?:le )?(?:hay|tengo|veo|encuentro|hallo|me quedan?) (?:\w+ )?(?:razon|razones|motivos?|sentido"
                r"|ganas) (?:para|de|a) (?:vivir|seguir viv\w+|estar viv[oa]"
                r"|la vida|existir)|(?:mi|la) vida (?:ya )?no (?:vale|tiene sentido|vale la pena)"
                r"|para que (?:seguir viviendo|vivir|sigo viv[oa])|no haber nacido"
            ),
            (
                r"no vale la pena (?:vivir|seguir viv\w+|estar viv[oa])(?! (?:con|aqui|en|alli))"
                r"|vivir (?:ya )?no (?:vale la pena|tiene sentido)"
            ),
            (
                r"hasta (?:la madre|los huevos|los cojones|la coronilla|el gorro|la verga) de (?:vivir|la vida"
                r"|esta vida"
                r"|estar viv[oa])(?! (?:con|aqui|en|asi|de (?!mierda)\w+|sin|entre))"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "violence from someone close",
        (
            (
                rf"{_QUIEN} (?!no |nunca |jamas |ya no )(?:(?!no |nunca |jamas )\w+ ){{0,2}}?me (?:ha |habia |sigue "
                r"|vuelve a |esta )?(?:pega|pego|pegaba|pegado|pegando"
                r"|golpea|golpeo|golpeado|golpeaba|maltrata|maltrato|ahorca|ahorco|ahorcado|madrea|madreo|casca|zurra"
                r"|abofetea|cachetea"
                r"|cacheteo|patea|pateo|zarandea|zarandeo|empuja"
                r"|empujo|estrangul\w+|viol[ao]|violado|avienta|avento|agarra del|agarro del|jala|jalo|jalonea"
                r"|muerde|quema|quemo)(?! (?:(?:la|el|los|las) (?:sarten|comida|cena|olla|pan|arroz|camisa|cocina)"
                r"|un (?:susto|grito"
                r"|telefonazo|toque|abrazo|bano)|una (?:llamada|vuelta|gripe)|su (?:acento|risa|gripe|energia"
                r"|entusiasmo|miedo|alegria)|la (?:gripe|tos|paliza jugando)"
                r"|el (?:cambiazo|bajon)|a (?:la (?:fiesta|moda)|que"
                r"|estudiar|hacer|ser)|los (?:gastos|gustos)|las ganas|dinero|duro con|al (?:ajedrez|domino)"
                r"|en (?:el|la) (?:juego|cancha))(?= ))"
            ),
            (
                r"(?<! no )(?<! nunca )(?<! ya no )(?<! jamas )me (?:pega|golpea|pegan|golpean|maltrata"
                r"|avienta contra|tira contra|empuja contra|jala del pelo|jalo del"
                r" pelo|tira del pelo|agarra del cuello|pega con (?:el|la|un|una) (?:cinturon|cable|palo|correa"
                r"|chancla))(?= (?:cuando (?:bebe|toma|llego|llega|esta|se"
                r"|me|le|no)|si (?:no|me|le|llego|hablo|contesto)|\.|y me|todos los dias|contra"
                r"|delante de))(?! (?:\. el sol))"
            ),
            (
                r"(?:viene a|venia a|volvio a|vuelve a|va a volver a) (?:pegarme|golpearme)"
                r"|{quien} (?:\w+ ){0,3}?(?:me (?:tiene|tenia|tuvo|deja|encierra|encerro))"
                r" (?:encerrad[oa]|bajo llave|con llave)|{quien} (?:\w+ )?me encierra(?! (?:en (?:mi|un) (?:abrazo)))"
            ),
            (
                r"(?:{quien}|me) (?:\w+ ){0,3}?(?:amenaza|amenazo|amenazado|amenazando|amenaza siempre) (?:con"
                r"|de) (?:matar\w*|pegar\w*|quitarme|golpear\w*|publicar|subir|llamar"
                r" a|un cuchillo|deportar\w*|hacerme|muerte)"
            ),
            (
                r"(?:dijo|dice|jura|juro) que (?:\w+ )?(?:si|cuando) (?:lo|la|le|me|hablo"
                r"|no) (?:\w+ ){0,3}?(?:me mata|me va a matar|mata a|me busca|me quita a)|me (?:mata|va a"
                r" matar) si (?:lo (?:dejo|denuncio)|la (?:dejo|denuncio)|me voy|hablo|cuento|se entera que hablo)"
            ),
            (
                r"{quien} (?:\w+ ){0,2}?me (?:obliga|obligo|fuerza|forzo) a (?:acostarme|tener (?:sexo|relaciones)"
                r"|casarme|hacerlo|dormir con)|me quieren casar|(?:quiere|quieren)"
                r" casarme (?:con|a la fuerza)"
            ),
            (
                rf"{_ALONE}me (?:pega|pego|pegan|pegaba|esta pegando|ha pegado|sigue pegando|volvio a pegar|madrea"
                r"|madreo"
                rf"|casca|zurra|ahorca|patea|pateo|jalonea|estrangula){_END}(?! (?:(?:y|con) (?:el|la|lo) (?:sol|calor)"
                r"|con la (?:ropa|falda|cara)|mucho (?:el|la|ese|esa)))"
                rf"{_IN_EARNEST}"
            ),
            (
                r"(?<! vida )(?<! noticia )(?<! crisis )(?<! realidad )(?<! verdad )(?<! cancion )"
                r"(?<! no )(?<! nunca )(?<! jamas )me (?:ha |has |habia |esta |estas |sigue |vuelve a |volviste a )?"
                r"(?:golpea[ns]?|golpeo|golpeaste|golpeado|golpeando|golpearon|golpear|pegas|pegaste|pegabas|pegarte"
                r"|abofetea\w*|abofeteo|cachetea\w*|cacheteo|maltrata\w*|viola|violas|violo|violaste|violado|violaron"
                r"|estrangulas"
                rf"|ahorcas|ahorcaste|pateas|pateaste){_END}(?! con (?:la (?:puerta|mesa|silla|pared)|el (?:codo"
                r"|marco|filo)))"
                rf"{_IN_EARNEST}"
            ),
            (
                r"(?<! no )(?<! nunca )(?<! jamas )me (?:ha |habia |esta )?(?:pega|pego|pegaba|pegado|golpea|golpeo"
                r"|golpeado|viola|violo|violado|maltrata|maltrato|ahorca|ahorco|patea|pateo|abofetea|abofeteo|encierra"
                rf"|encerro|quiere matar|madrea|madreo) (?:\w+ ){{0,2}}?(?:{_INTIMO})(?! (?:la (?:gripe|tos|costumbre)"
                r"|un (?:susto|grito|virus)|el (?:virus|resfriado)|al (?:ajedrez|domino)))"
            ),
            (
                r"(?<! no )(?<! nunca )me (?:dio|da|das|diste|daba|ha dado|pego|pega|pegas|pegaste|metio|mete|metes"
                r"|metiste"
                r"|solto|suelta|planto|arreo|arrea|puso|pone|acomodo) (?:\w+ )?(?:una|un|unas|unos|dos|tres) (?:\w+ )?"
                rf"{_BLOW}(?! (?:al|jugando|(?:el|la|un|una) (?:caballo|burro|vaca|yegua|moto)|de (?:realidad|agua"
                r"|chocolate|avena)|en (?:el (?:partido|juego|ajedrez)"
                r"|la cancha|las cartas)))"
                rf"{_IN_EARNEST}"
            ),
            (
                r"me (?:agarra|agarro|agarras|agarraste|cogio|coge|tomo|jalo|jala|jalaste|arrastro|arrastra|tiro|tira"
                r"|levanto) (?:\w+ )?(?:del (?:pelo|cuello|cabello)|de los pelos|de las grenas|por el cuello)"
                r"|me (?:apreto|aprieta|apretaste) (?:\w+ )?el cuello(?= (?:\.|$|y|hasta|cuando|con (?:las|sus)))"
                r"|me (?:puso|pone|pusiste) (?:un|el|una|la) (?:cuchillo|pistola|navaja)|me (?:apunto|apunta) con"
            ),
            (
                r"(?<! no )me (?:empujo|empuja|empujas|empujaste|avento|avienta|aventaste|tiro|tira|tiraste|lanzo"
                r"|estrello|estrella|azoto) (?:\w+ )?(?:contra (?:la|el|una) (?:pared|puerta|mesa|refri\w*|cama|suelo"
                r"|piso"
                r"|muro|closet)|por las escaleras|al (?:piso|suelo)|a la pared)(?! (?:jugando|de (?:risa|cabeza)"
                r"|a (?:dormir"
                r"|jugar|llorar)))"
            ),
            (
                r"(?<! no )(?<! nunca )me (?:levanta|levanto|levantas|levantaste|alza|alzo) la mano(?= (?:\.|$|cuando"
                r"|si"
                r"|otra|y|delante))|me (?:agarra|agarro|trata|muele|molio|dio|da) a (?:golpes|palos|patadas|madrazos"
                r"|putazos|chingadazos|hostias)|me (?:da|daba|dio) de (?:hostias|golpes|palos)|me (?:parte|partio"
                r"|rompe|rompio) la (?:cara|madre)(?= (?:\.|$|cuando"
                r"|y))"
            ),
            (
                r"(?<! no )(?<! nunca )me (?:obliga|obligo|obligas|fuerza|forzo) a (?:acostarme|tener (?:sexo"
                r"|relaciones)"
                r"|coger|follar|hacerlo)|(?<! no )abus(?:a|o|aba|as|aste) (?:sexualmente )?de mi"
                r"(?= (?:\.|$|cuando|anoche|desde|y|de nina|otra))|mi ex (?:\w+ )?me (?:acosa|persigue|sigue a todos)"
            ),
            (
                r"{pareja} casi me mata(?! (?:de|del|con|cuando (?:vio|supo)))"
                rf"|(?:{{pareja}} |{_START})me quiere matar(?= (?:\.|$|y|ayuda|de verdad)){_IN_EARNEST}"
                r"|(?:dice|dijo|jura|juro|grita|grito|repite|decia) que (?:\w+ )?(?:me (?:va|iba) a matar"
                r"|(?:va|iba) a matarme|me mata)(?! (?:si (?:llego|repruebo|saco|no|rompo)|cuando (?:vea|se entere"
                r"|sepa)))"
                rf"{_IN_EARNEST}|un dia (?:el )?(?:me (?:va a matar|mata)|va a matarme)(?! de)"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "control of money, papers, going out; and fear of the person",
        (
            (
                r"(?:{quien} )(?:(?!no )\w+ ){0,6}?(?:me )?(?:quita|quito|guardo|guarda|retiene|retuvo|cobra"
                r"|esconde|escondio|controla) (?:todo |todos |toda )?(?:el sueldo|mi sueldo"
                r"|el pasaporte|mi pasaporte|los papeles|mis papeles|la pension|mi pension|mi tarjeta|la tarjeta"
                r"|mi dinero|todo mi dinero|mis documentos|mis pastillas)(?! (?:en la"
                r" caja|para que no|porque yo|hacienda))"
            ),
            (
                r"{pareja} (?:\w+ ){0,2}?no me deja (?:salir(?! (?:de la cama|perdiendo))|trabajar(?! en (?:paz"
                r"|el jardin))|ver a (?:mi|mis)|hablar con|tener (?:amig|dinero|celular"
                r"|telefono)|estudiar|manejar)|{pareja} (?:\w+ )?me (?:quita|revisa|controla|rompio|espia) (?:el"
                r"|mi) (?:cel|celular|telefono|movil|dinero|whatsapp)"
            ),
            (
                r"(?:le )?(?:tengo|da|tenemos) (?:mucho |tanto )?miedo (?:de|a) (?:mi (?:marido|esposo|novio|pareja"
                r"|ex|padre|papa|padrastro|hermano|hijo|mujer|esposa|hija|nieto|suegr[oa])"
                r"|el|ella)(?= (?:\.|$|cuando|si|y|porque|desde|controla|me|es|hoy|pero))|miedo (?:de|a) (?:volver"
                r"|llegar|regresar) (?:a casa|hoy|a mi casa)(?! (?:sol[oa]|de noche|andando"
                r"|tarde))"
            ),
            (
                r"{quien} [^.]{0,60}(?:\. )?le tengo (?:mucho |tanto )?miedo(?! (?:al?|a la|a los|a que|a las"
                r"|a su (?:reaccion|cara)))(?= (?:\.|$|pero|y|porque))"
            ),
            (
                rf"me (?:da|dan|daba) (?:\w+ )?(?:miedo|terror) (?:{_INTIMO})(?= (?:\.|$|cuando|y|si|desde|porque))"
                rf"|(?:{_INTIMO}) (?:\w+ )?me (?:da|daba) (?:mucho |tanto |muchisimo )?(?:miedo|terror)(?= (?:\.|$"
                r"|cuando (?:toma|bebe|grita|se (?:enoja|enfada|pone)|llega)|y|desde))"
                r"|me das (?:mucho |tanto )?miedo cuando (?:tomas|bebes|gritas|te (?:enojas|enfadas|pones)"
                r"|estas (?:tomado"
                r"|borracho|enojado))"
            ),
            (
                r"(?<! no )te tengo (?:mucho |tanto )?(?:miedo|terror)(?= (?:\.|$|cuando|y|desde|porque|pero))"
                r"|(?<! no )tengo (?:mucho |tanto )?miedo (?:de|a) ti(?= (?:\.|$|cuando|y|desde|porque|pero))"
                r"|miedo (?:de |a )?que (?:\w+ )?me (?:mate|pegue|golpee|encuentre)(?= (?:\.|$|y|cuando|otra|si|mi))"
            ),
        ),
    ),
    Group(
        Label.HARM_TO_OTHERS,
        "an intention to injure; 'te voy a matar' is said among friends and is not here",
        (
            (
                r"(?:l[oae]s? voy a|voy a|l[oae]s? vamos a) (?:\w+ )?(?:apunalar|acuchillar|degollar|balear"
                r"|envenenar|prender fuego)(?:l[oae]s?)?|voy a (?:partirle|romperle|quebrarle) (?:las"
                r" piernas|los huesos|las rodillas)|le voy a (?:partir|romper|quebrar) (?:las piernas|los huesos"
                r"|las rodillas|el brazo)|(?:voy a|le voy a) (?:meter|pegar|dar)(?:le)? un"
                r" (?:tiro|balazo)(?! (?:a la|al))"
            ),
            (
                r"(?:l[oa]s? voy a matar|voy a matarl[oa]s?|quiero matarl[oa]s?|l[oa]s? quiero matar"
                r"|l[oa]s? mato yo)(?! (?:a besos|con|de|si|como|a abrazos|cuando))(?![^.]*(?:jaja|lol"
                r"|broma|juego))"
            ),
            (
                r"me (?:falta menos|falta poco) para matarl[oa]|me veo matando a|(?:voy a|a punto de"
                r"|estuve a punto de|pienso) (?:matar|acabar con) (?:a )?mi (?!vida|tiempo|tesis|paciencia"
                r"|deuda|trabajo|racha)\w+(?= (?:\.|$|de verdad|esta noche|y no es|manana|hoy))(?![^.]*jaja)"
            ),
            (
                r"hacerle (?:algo (?:muy )?(?:grave|malo)|mucho dano|dano de verdad) a (?:mi|el|ella|mis|su)"
                r"|dejar(?:l[oa])? en silla de ruedas a"
            ),
            (
                r"(?:quiero|kiero|qiero|voy a|ganas de|quisiera) (?:\w+ )?(?:matar|estrangular|apunalar|acuchillar"
                r"|envenenar) a mi (?:ex )?(?:marido|esposo|novio|pareja|ex|mujer|esposa|novia|padrastro|vecin[oa]"
                r"|suegr[oa]"
                r"|jef[ea]|patron)(?= (?:\.|$|de verdad|esta noche|hoy|manana|y|con|mientras|ya))"
                rf"{_IN_EARNEST}"
            ),
            (
                r"(?<! no )(?<! nunca )(?<! jamas )(?<! se )(?:golpeo|golpee|pego|pegue|maltrato|cachetee|abofetee"
                r"|empuje"
                r"|ahorque|viole|madree|he pegado|he golpeado) (?:otra vez )?a mi (?:ex )?(?:mujer|esposa|novia|pareja"
                r"|marido|esposo|novio|ex|mama|madre|papa|padre|chava)(?! (?:un (?:susto|grito)|la gripe))"
            ),
            (
                r"(?:le voy a|voy a|quiero) (?:clavar|meter|enterrar|encajar)(?:le)? (?:un|el|la|una) (?:cuchillo"
                r"|navaja"
                r"|punal|machete|picahielo)(?! (?:al?|en) )|(?:voy a|quiero|le voy a) (?:quemar"
                r"|incendiar)(?:le)? (?:su|la)"
                r" casa(?= (?:\.|$|con|esta|hoy))|me l[oa] voy a quebrar(?= (?:\.|$|hoy|esta|y|al))"
            ),
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child struck, touched, left alone or driven by a drunk",
        (
            (
                r"(?<! no )(?<! nunca )(?:le|les) (?:ha |he |esta )?(?:pega|pego|pegue|pegan|pegado|pegaba|golpea"
                r"|golpeo|grita y le pega) (?:\w+ ){0,2}?a(?:l)? {hijo}(?! (?:un (?:susto|grito)|la gripe"
                r"|el sol|una gripe|lo mismo))"
            ),
            (
                r"(?<! no )(?<! nunca )(?:le|les) (?:da|dio|dan|doy|di|pega|pego|pegue|azota) (?:duro )?con (?:el|la|un"
                r"|una) (?:cinturon|cinto|cable|palo|correa|chancla|vara|manguera|fajo)(?! en broma)(?= (?:a|\.))"
            ),
            (
                r"(?<! no )(?<! nunca )(?:golpeo|golpea|golpean|maltrata|maltratan|zarandee|zarandea|zarandeo"
                r"|sacudi|sacude|sacudio|viola|violo|quemo|quema|encierra|encierran|encerro|abusa de|abuso de"
                r"|abusan de|manosea|manoseo|toquetea|amarra|amarran) (?:\w+ )?(?:a |al )?{hijo}(?! (?:del arbol"
                r"|el polvo))"
            ),
            (
                r"{hijo}[^.]{0,30} (?:dice|dijo|conto|cuenta) que (?:\w+ ){1,6}?(?:l[ea] (?:toca|tocaba|toco|pega"
                r"|pego|lastima|encierra|manosea))(?! (?:a|la (?:loteria|guitarra)|el (?:turno|violin)|un|limpiar"
                r"|recoger))"
            ),
            (
                r"(?:deja|dejan|deje|dejo|dejar|dejamos) (?:siempre )?a(?:l| los| las| la| mi| mis| su"
                r"| sus)? ?(?:{hijo}|nenes?|bebe|ninos?|ninas?|pelad[oa]s|chicos) (?:(?!jugar|elegir"
                r"|hacer)\w+ )?sol(?:o|a|os"
                r"|as)(?= (?:\.|$|cuando|en (?:la casa|casa|el"
                r" carro|el coche)|toda|con candado|de noche|por|para ir|y se))(?! (?:un (?:minuto|momento|ratito"
                r"|segundo)))"
            ),
            (
                r"(?:maneja|conduce|recoge|lleva|trae) (?:\w+ ){0,2}?(?:a los|a mis|a sus|con los|con mis|a mi"
                r"|con mi) (?:\w+)(?: \w+){0,3}? (?:tomad[oa]|borrach[oa]|bebid[oa]|pedo|drogad[oa])"
            ),
            (
                r"(?:voy a|quiero|kiero|ganas de|pienso en|miedo de|miedo a|a punto de) (?:\w+ )?(?:matar|ahogar"
                r"|asfixiar"
                r"|estrangular|golpear|pegarle|pegar|sacudir|zarandear|lastimar|hacerle dano|hacer dano|aventar|tirar)"
                r" (?=al? )"
                rf"{_NINO}(?! (?:si|de (?:risa|amor)|a (?:besos|la piscina|la escuela)|un (?:susto"
                rf"|grito))){_IN_EARNEST}"
            ),
            (
                r"(?<! no )(?<! nunca )(?<! jamas )(?<! se )(?:pega|pego|pegue|pegan|pegaba|pegas|azota|azoto|cachetea"
                rf"|abofetea|zurra) (?:mucho |fuerte |siempre |otra vez )?(?=al? ){_NINO}(?! (?:un (?:susto|grito)"
                r"|la gripe"
                r"|el sol))"
                rf"|{_QUIEN} (?:(?!no |nunca |le |les |me )\w+ )?(?:toca|toco|tocaba) (?=al? ){_NINO}(?! (?:el|la|un"
                r"|una"
                r"|con|para|en el|recoger|jugar|lavar|ir))"
            ),
            (
                r"(?:deja|dejan|dejo|deje|dejas|dejaron|dejar) (?:\w+ )?a (?:sus|mis|los|las|nuestros|tus) (?:\w+ )?"
                r"(?:hij[oa]s|nin[oa]s|bebes|peques|crios|nen[ea]s|gemelos) (?:(?!jugar|elegir|decidir"
                r"|hacer)\w+ ){0,6}?sol[oa]s (?:toda|de noche"
                r"|en (?:la )?casa|por la|y se)"
            ),
        ),
    ),
)

SPANISH_NOT_MEANT: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "Spanish idioms of dying and killing, plain denials, and what is said of others",
        (
            (
                r"(?:me )?(?:muero|morir|morirme|muriendo|mato|mori|moria|muerto|muerta) (?:de|por) (?:la |pura "
                r"|tanta |tanto )?(?!(?:verdad|una|este|esta|vivir|ellos))\w+|esta(?:s|n)? de muerte"
                r"|muert[oa] de \w+|no se que decir(?:te|le|les)"
            ),
            (
                r"(?:quiero )?matarme (?:a (?:trabajar|estudiar)|de (?:trabajo|risa)|estudiando|trabajando)"
                r"|(?<! que )(?<! dia )(?:va"
                r"|van|vas) a matarme(?! si (?:lo|la|me voy|hablo))|(?<! que )(?<! un dia )(?<! un dia el )me (?:va|van"
                r"|vas) a matar(?! si (?:lo (?:dejo"
                r"|denuncio)|la (?:dejo|denuncio)|me voy|hablo|cuento))|me (?:mata|matas|matan|mato) (?:de|con|este"
                r"|esta(?! noche)|esa|ese|tu|la|el)"
            ),
            (
                r"cort\w+ (?:el pelo|las? unas?)|me cort\w+ (?:el pelo|la luz|internet|el telefono|la llamada"
                r"|el rollo|el dedo|la mano|con (?:el|la|un|una)|cocinando|afeitando\w*)|(?:mato|matar) el tiempo"
                r"|me pego"
                r" un tiro (?:si|como)|me tiro por la ventana si"
            ),
            (
                r"(?!(?:nunca|jamas) (?:\w+ ){1,5}?(?:tanto|tantisimo|tantas|asi))(?:no|ni|nunca|jamas"
                r"|tampoco) (?:me )?(?:quiero|kiero|voy a|pienso|quise|estoy pensando en|quisiera"
                r"|he querido|deseo|tengo (?:ganas|intencion) de) (?:\w+ )?(?:morir(?:me)?|matar(?:me)?"
                r"|suicida[lr](?:me)?|hacerme"
                r" (?:dano|nada|algo)|quitarme la vida|cortarme|lastimarme)|no (?:soy|estoy) suicidal?|sin (?:ideas"
                r"|pensamientos) suicida[ls]"
            ),
            (
                r"(?:no|nunca|jamas|ya no) (?:me|le|les|nos) (?:ha |he |han )?(?:pega|pegado|pego|pegan|pegue"
                r"|golpea|golpeado|maltrata|tocado|levantado la mano)(?! (?:suficiente))"
            ),
        ),
    ),
)

"""Spanish."""

from bot.safety.identity_words import Pack
from bot.safety.tongues import SPANISH

_NOT_A_NAME = r"(?!(?:asi|que|la|el|los|las|un|una|no|muy|mucho|mal|bien|de|por|para|todo|todos|siempre|nunca|cada|loco|loca|tanto|a|en|cuando|y|o|pero|mi|mis|su|sus|ya|hoy|ayer|poco|atencion|idiota|tonto|tonta|vago|vaga|lo|le|se)\b)"
_PEOPLES = r"(?!(?:Espana|Mexico|Argentina|Chile|Colombia|Peru|Madrid|Barcelona|Navidad|Dios|Netflix|TDAH|DELE|DNI|ESO|The|El|La|Los|Las|Un|Una|Virgo|Leo|Libra|Aries|Tauro|Geminis|Escorpio|Acuario|Piscis|Capricornio|Sagitario|Cancer)\b)"
_POST = r"(?:bateria|baterista|bajista|guitarrista|cantante|percusionista|organista|matrona|tesorer[oa]|entrenadora?|capitana?|directora?|jef[ea]|presidenta?|presidente|gerente|encargad[oa]|medic[oa]|doctora?|enfermer[oa]|maestr[oa]|profesora?|profe|farmaceutic[oa]|panader[oa]|carnicer[oa]|alcaldesa|alcalde|concejala?|cura|parroco|secretari[oa]|conserje|portera?|portero|cociner[oa]|camarer[oa]|becari[oa]|contable|tesorer[oa]|entrenadora?|capitan|capitana|delegad[oa]|bibliotecari[oa]|veterinari[oa]|abogad[oa]|ingenier[oa]|programadora?|recepcionista|dependienta?|dependiente|cajer[oa]|conductora?|taxista|bombero|bombera|policia|guardia|practicante|pasante|fundadora?|duen[oa]|propietari[oa]|socia|socio|coordinadora?|supervisora?|responsable|tecnic[oa]|psicolog[oa]|dentista|fisio\w{0,10}|peluquer[oa]|cartera|cartero|organista|baterista|bajista|guitarrista|cantante|porter[oa]|arbitr[oa]|socorrista|matrona|celadora?|limpiadora?|vigilante|administradora?|moderadora?|interna|interno|residente|catedratic[oa]|rectora?|decan[oa]|tutora?|monitora?|estudiante|alumna|alumno|trabajadora? social|community manager|becario)"
_SOMEBODY = r"(?:chic[oa]|tip[oa]|tio|tia|mujer|hombre|senora?|persona|idiota|novi[oa]|pareja|familia|madre|padre|alumn[oa]|profe|vecin[oa]|muchach[oa]|nin[oa]|gordit[oa]|pelirroj[oa]|rubi[oa]|del? \w{2,20})"
_HABIT = r"(?!(?:siempre|nunca|no|mas|menos|hace|hago|tiene|tengo|cocina|cocino|limpia|limpio|paga|pago|trabaja|trabajo|quiere|quiero|puede|puedo|debe|debo|manda|mando|cuida|cuido|piensa|pienso|cree|creo|siente|siento|sabe|es|soy|esta|estoy|va|lleva|todo|mejor|peor|suele|suelo|organiza|organizo|escribe|busca|necesita)\b)"

PACK = Pack(
    tongue=SPANISH,
    name=rf"""
        (?:gracias|gracias de antemano|muchas gracias|mil gracias|saludos|un saludo|besos|un beso|abrazos|un abrazo|atentamente) ?-? ?(?!(?:Dios|Dio|Por|Y|A|De|Chicos|Chicas|Todos|Todas|Amigos|Gente|Grupo)\b)N(?=[^\w]{{0,6}}(?:$|\n))
        me llamo {_NOT_A_NAME}\w{{2,30}}(?: N2)?
        (?:mi (?:nombre|apodo|apellido)|mi nombre (?:completo|real|de pila)) (?:es|:) ?{_NOT_A_NAME}\w{{2,30}}(?: N2)?
        (?:hola|buenas|holi|hey) ?,? ?(?:a todos |chicos |gente |a tod[oa]s )?soy {_NOT_A_NAME}{_PEOPLES}(?:la |el )?N
        (?:yo )?soy (?:yo ,? ?)?(?:la |el )?(?:de nuevo )?{_PEOPLES}N(?= ?[.,!?;:)\n]| N\b| de\b| del\b| otra\b| y\b| la de\b| el de\b| desde\b| pregunto|$)
        (?:soy|aqui|habla|les habla|os habla|les escribe|os escribe|escribe|al habla) (?:la |el |con )?{_PEOPLES}N(?= ?[.,!?;:)\n]| N\b| de\b| del\b| otra\b| y\b| la de\b| el de\b| desde\b|$)
        (?:soy|aqui) (?:la |el )?\w{{3,20}} (?:otra vez|de nuevo)\b
        (?:aqui|les habla|os habla|les escribe|os escribe) {_NOT_A_NAME}(?!estoy|hay|esta|no\b|si\b|hace|vamos|dejo|va\b|estamos|nadie|alguien|me\b|tengo|en\b|desde|con\b)\w{{3,20}}(?= ?[,.])
        (?:todos|todas|mis amigos|aqui|en el \w{{2,20}}|la gente|muchos)? ?me (?:dicen|llaman|conocen|llama todo el mundo|conoceis|conoces|apodan|decis) (?:como |por |todos )?(?:(?:la |el )|{_NOT_A_NAME})N2
        (?:dime|diganme|decidme|llamame|llamenme|llamadme|firmado|firma|atentamente|saludos|abrazos|besos|un abrazo|gracias) ?[:,-]? ?[\n-]?\s{{0,2}}{_PEOPLES}N2(?= ?[.!]? ?(?:$|\n))
        (?:llamandome|llamarme|llamandose uno|apellidandome|que me llame|con un nombre como) {_NOT_A_NAME}N2
        (?:me apellido|mi apellido es) \w{{2,30}}
    """,
    place=r"""
        (?<!una\s)(?:calle|c/|avda?\.?|avenida|callejon|travesia|pasaje) ?(?:de la |de los |de las |de |del |la |el |los )?(?!(?:Mayor|Real)\b)N
        (?:calle|c/|cl\.?|avda?\.?|avenida|plaza|pza\.?|plza\.?|paseo|p\.?º|carrera|cra\.?|camino|ronda|travesia|glorieta|pasaje|carretera|ctra\.?|urbanizacion|urb\.?|barrio|bulevar|jiron|colonia) ?(?:de |del |de la |de los |el |la |los |las )?W4\w{2,30} ?,? ?(?:n[.ºo°]{0,2}|num\.?|numero|#)? ?D
        (?:vivo|vivimos|resido|mi casa|mi piso|mi portal|mi direccion|me mude|nos mudamos|alquilo|mi depa|mi departamento|mi apartamento|estoy|trabajo|mi tienda|mi local) W6(?:en |es |:)?(?:la |el )?(?:calle|avda?\.?|avenida|plaza|paseo|carrera|callejon|c/|urbanizacion|colonia|residencial) ?(?:de |del |de la |de los |el |la )?N3
        (?:mi direccion|nuestra direccion|mi codigo postal) (?:es|:) ?[\w\s]{2,40}
        (?:vivo|vivimos|estoy|mi casa|mi piso|mi portal|trabajo) W5(?:encima|arriba|enfrente|frente|al lado|detras|junto|debajo|esquina) (?:de|del|al|a|con) (?:la |el )?W3 N
        \d{1,2}[º°o]\s{0,1}(?-i:[A-H])\b
        (?:piso|portal|bloque|escalera|puerta|apto|depto|departamento|habitacion|aula|salon|planta|sala|cubiculo|consultorio|consulta) (?:n[.ºo°]{0,2}|numero)? ?(?:\d{1,4}\s{0,1}[a-z]?|(?-i:[A-H]))(?!\w)(?! (?:personas|metros|m2|euros|anos|habitaciones))
        (?:soy|estoy|voy|vamos|estudio|doy clases?|trabajo|mi (?:hijo|hija|clase)) W5(?:en |de |del |a |al )?(?:la |el )?(?:\d{1,2}[º°o]?\s{0,1}(?-i:[A-F])\b|(?:primero|segundo|tercero|cuarto|quinto|sexto) (?:de (?:la )?(?:eso|primaria|secundaria|bachillerato) )?(?-i:[A-F])\b)
        (?:estudio|voy|trabajo|doy clases?|ensen[oa]|curso|soy \w{3,20}|mi (?:hijo|hija|clase) (?:va|estudia|esta)) W4(?:en|del?|al?) (?:la |el )?(?:colegio|instituto|ies|ceip|escuela|facultad|universidad|hospital|clinica|centro de salud|guarderia|parroquia|biblioteca|prepa|preparatoria|liceo|academia|residencia) (?:de (?:la )?|del |publico |privado )?N3
        \d{5} N2(?= ?[,.\n]|$)
        (?:cp|c\.p\.|codigo postal) ?:? ?\d{5}
        (?:(?:gps|coordenadas):? ?)?-?\d{1,3}\.\d{3,8}, ?-?\d{1,3}\.\d{3,8}
        (?:esquina|interseccion) (?:de |entre )?(?:la )?W2 N2 (?:con|y) N
        (?:a la vuelta|enfrente|encima|al lado|detras) del? (?:la )?(?:bar|panaderia|farmacia|iglesia|estacion|colegio|supermercado|parque|mercado|gasolinera|kiosco|cafeteria) N
    """,
    role=rf"""
        (?:soy|como|siendo) (?:el |la )?(?:tesorer[oa]|president[ea]|secretari[oa]|capitana?|entrenadora?|directora?|presidenta|delegad[oa]|portavoz|coordinadora?) (?:del|de la|de los|de las|de mi|de nuestr[oa]) \w{{3,30}}
        (?:como |soy |siendo )?(?:la |el )?unic[oa] (?:mujer|hombre|chica|chico|extranjer[oa]|negr[oa]|trans|gay|lesbiana|musulmana?|sord[oa]) W2(?:de|del|en|aqui)\b
        (?<!¿)(?:soy|como|siendo|por ser|al ser|somos|fui) (?:la|el|los|las) (?:unic[oa]s?) (?!que no\b|que me|que friega|que lava|que plancha|que paga|que recoge|que barre|que odia|que detesta|que ve|que sufre|que hace|que duerme|que prefiere|que se|que tiene miedo|que trabaja tanto|que siente|que piensa|hij[oa]\b|que cree|problema|cosa|persona que|que limpia|que cocina|que hace)W6(?:de|del|en|que|aqui|con)\b
        (?:soy|como|siendo|de|trabajo de|trabajo como|estoy de|entre de|entre como) (?:el |la |un |una |su |nuestr[oa] )?(?:nuev[oa] |unic[oa] |primer[a]? |ex|antigu[oa] )?W1{_POST} W4(?:del?|en|por|para|con) (?:la |el |los |las |una? )?W3 N
        (?:soy|como|siendo) (?:el |la |vuestr[oa] |su )(?:nuev[oa] |unic[oa] )?{_POST}\b(?! (?:ideal|perfect|de mi vida))
        (?:trabajo|curro|laburo|estoy|hago (?:las )?practicas|soy empleado|soy empleada|doy clases?|entre a trabajar|llevo W3trabajando) (?:de W3|como W3)?(?:en|para|con) (?:la |el |los )?(?!casa|navidad)(?:empresa |tienda |firma |agencia |startup )?(?:llamada )?(?-i:[A-Z])[\w'&.-]{{2,30}}
        (?:mi|nuestra|una|la) (?:empresa|startup|tienda|agencia|firma|banda|clinica|escuela|ong|asociacion|academia|parroquia) (?:se llama|llamada|es|:) ?N
        (?:llevo|dirijo|coordino|presido|gestiono|entreno|fund[eo]|regento) (?:el|la|los|las|un|una) W4(?:de|del|en)? ?W3 N
        (?:dirijo|coordino|presido|regento|llevo) (?:el|la|los|las) W2(?:departamento|equipo|coro|club|taller|sede|oficina|sucursal|planta|tienda|panaderia|farmacia|biblioteca|banda|asociacion|colegio|escuela|contabilidad)\b
        (?:soy|como|somos|estoy) W5(?:departamento|equipo|sede|oficina|sucursal|planta|area|turno|seccion|consejo|comite|claustro|coro|delegacion|facultad|servicio) (?:de |del |en )?(?:la |el )?W2(?:N|de noche|noche|legal|ventas|contabilidad|marketing|urgencias|pediatria|rrhh|recursos humanos|soporte|finanzas|compras|logistica)
    """,
    event=rf"""
        (?:fui|era|soy|he sido|somos|fuimos) (?:yo |nosotr[oa]s )?(?:el|la|los|las|quien|quienes|aquel|aquella|es[ea]) (?:mism[oa] )?(?:{_SOMEBODY} )?(?:que|quien|cuy[oa]|de la|del|con el|con la|al que|a la que|a quien) {_HABIT}W
        (?:fui|fuimos) (?:yo|nosotr[oa]s) (?:quien|quienes|el que|la que|los que|las que|el de|la de)\b
        (?:fui|era) yo\b(?= W3(?:ayer|el|la|en|anoche|quien))
        (?:fui yo|era yo|si era yo|si fui yo)(?= ?(?:$|[.,!?]))
        (?:soy|era) (?:el|la) (?:de|del) (?:la |el )?W2(?:foto|video|accidente|fiesta|boda|microfono|disfraz|vestido|cartel|discurso|caida|lio|incendio|noticia|moto|coche|examen|queja|denuncia|reunion)\b
        (?:gane|ganamos) (?:el|la|los|las|un|una) (?!discusion)W4(?:concurso|premio|torneo|carrera|rifa|sorteo|trofeo|medalla|loteria|liga|certamen|copa|beca|eleccion(?:es)?|partido|quiz|maraton|campeonato|oposicion|plaza)\b
        (?:sali|salimos|salio|aparec[iu]\w{{0,4}}|estoy|estuve) W4en (?:el |la |las |los )?(?:periodico|diario|noticias|tele|television|radio|prensa|portada|telediario|noticiero)\b
        (?:me hice|nos hicimos|se hizo) viral\b
        (?:me (?:desmaye|cai|vomite|tropece|caso|case|dio un ataque|pidieron matrimonio|echaron|quede en blanco|quede dormid[oa]|rompi|oriné)|nos (?:casamos|caimos)|se me (?:cayo|rompio|quemo|olvido|escapo)|rompi|tire|derrame|choque|incendie|queme|llore|cante|hable|confundi) W6(?:en (?:la |el |plen[oa] |mitad |medio )|delante de|durante )W4(?:graduacion|boda|fiesta|ceremonia|misa|reunion|concierto|obra|funcion|asamblea|clase|examen|partido|final|entierro|funeral|discurso|presentacion|cena|comida|feria|procesion|cabalgata|desfile|verbena|oficina|patio|salon de actos|escenario|comunion|bautizo|quinceanera|altar|junta|plaza)\b
        (?:todos|todas|todo el \w{{2,20}}|medio \w{{2,20}}) (?:me|nos|lo) (?:vieron|vio|grabaron|grabo|aplaudieron|escucharon|recuerdan)\b
        (?:nuestr[oa]|mi) (?:boda|casa|coche|tienda|perr[oa]|bebe|hij[oa]s?|gemel[oa]s|garaje|bar|moto) (?:se |fue |salio |nacio |nacieron |ardio |es )W7(?:inundacion|incendio|periodico|supermercado|aparcamiento|estacionamiento|ayuntamiento|el mes pasado|el ano pasado|la semana pasada|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))\b
        (?:mande|envie|reenvie|respondi) W6a (?:toda la|todo el|todos) (?:\w{{2,20}})
    """,
    common_names="sol mar luz cruz paz angel dolores rosa flor consuelo mercedes pilar alba cielo domingo salud blanca clara pasion",
)

"""Spanish, further ways to say the same: half-sentences, other verbs, the courage to say it sideways."""

SELF = """
    suficiente|bastante|hasta_aqui|harto ~ de ~ la_vida|esta_vida|vivir|existir .|ya|y|no
    egoista|normal|malo|raro|cobarde|pecado ~ querer|desear|pensar_en ~ morir*|suicid*|matarse|no_vivir|desaparecer
    esperando|espero|deseando|rezando|rezo|pidiendo|pido ~ morir*|no_despertar|no_volver_a_despertar|morirme
    deja|dejar|dejo|dejas ~ de ~ querer ~ morir*|suicid*|matarse|estar_muerto|desaparecer
    cuando|si|alguien ~ ya? no ~ quieres|quiere|se_quiere|quieren ~ vivir|existir|seguir_viviendo|estar_vivo !{where}
    alguien|siento ~ que ~ me_quiero ~ matar|morir|suicidar
    pongo|poner|pondre|ponerle|puse|pusiera ~ fin ~ a? ~ mi_vida|mis_dias|mi_existencia|todo
    no ~ se|veo|imagino ~ como ~ seguir|continuar ~ viviendo|viv*|adelante_con_esta|en_este_mundo|con_esta_vida|con_esto
    no|sin ~ deseo|deseos|voluntad|motivacion|motivos|fuerzas|razones ~ de|para|por ~ vivir|seguir_viv*|existir|continuar_viv*
    morir|morirme|muerte|suicidio|no_existir ~ me? ~ suena|parece|seria|es ~ a? ~ paz|alivio|descanso|bien|tranquil*|respuesta|solucion|salida|facil|lindo|bonito|liberacion
    diganme|decidme|dime|digan|alguien ~ por_que|razon|motivo ~~ no ~ matar*|suicid*|morir*|seguir_viv*
    borde|punto|limite ~ de|del ~ suicidio|suicidarme|matarme|quitarme_la_vida|acabar_con_mi
    quiero|deseo|sueno ~ morir*|morirme|estar_muerto|desaparecer ~ desde|cada|todos|siempre|hace
    cada|todos|todas ~ dia|dias|noche|noches|manana ~ deseo|quiero|pienso|pido|suplico ~ morir*|estar_muerto|muerto|no_despertar|matar*|la_muerte
    no ~ puedo|aguanto|soporto ~ estar|seguir|vivir|pasar ~ viv*|otro|un ~ dia|ano|semana|mas .|mas|asi|viv*
    a_nadie|quien ~ importa*|importaria|dolera|notaria ~ si ~ me? ~ muer*|muri*|matara|mato|suicid*|desaparezco
    pudiera|pudiese|poder ~ dejar_de ~ vivir|existir|respirar|ser
    haberme|haber ~ muerto|matado|ido ~ en|aquel|ese|cuando|el|.
    morir|morirme|muerte|matarme ~ es ~ lo_unico|unico|unica|todo ~ que ~ quiero|deseo|pienso|espero|veo|me
    odio|detesto ~ mi_vida ~~ acabar|terminar|morir ~
    nunca|nada|jamas ~ va_a|ira ~ mejor* ~ ya|no|y
    ya no ~ tengo|queda|quedan ~ esperanza|esperanzas|fuerzas|ganas ~ .|de_vivir|de_seguir|para|ni
    serian|estarian|serias|serais|seran ~ mas? ~ felices|feliz|tranquilos|libres ~ sin_mi|si_no
    decidi|decidido|decision ~ de? ~ morir|morirme|matarme|irme_para_siempre|no_vivir
    no haber_nacido|haber_existido
    me quiero|quisiera|voy_a desvivir|dejar_de_existir|ir_de_este_mundo|ir_para_siempre|quitar_la_vida|acabar
    desvivirme|desvivir_me|autoeliminarme|kms
    quiero|voy_a|necesito|decidi ~ terminar|acabar ~ con_todo|con_mi_vida|con_esto .|esta|hoy|ya|de_una|para|y|pronto|manana
    parte|algo|voz|voces de_mi|en_mi|dentro|cabeza|mi_cabeza ~~ morir|morirme|muerto|matar|mate|muera|no_vivir
    voz|voces|cabeza|mente ~~ dice|dicen|diciendo|pide|piden|grita* ~~ mat*|muer*|suicid*|acab*|termin*
    unico|unica|razon|motivo|cosa ~~ no ~ me_he|me ~ matado|mate|suicidado|suicide|ido
    unico|unica|razon|motivo ~~ sigo ~ vivo|viva|aqui|con_vida
    casi|ya|intente|trate|quise ~ me_suicido|me_mato|me_mate|quitarme_la_vida|suicidarme|matarme ~ anoche|ayer|.|semana|hoy|y|otra
    siento|pienso|creo|temo|miedo ~ que ~ me_voy_a_matar|voy_a_matarme|me_matare|me_mato|voy_a_suicidarme
    miedo ~ de|a ~ matarme|suicidarme|hacerme_algo|hacer_un_locura
    dias|veces|noches|momentos|ratos ~ en_que|que|donde|en_los_que ~ quiero|deseo|gustaria|quisiera|preferiria ~ no_haber|morir|morirme|no_despertar|no_existir|desaparecer|estar_muerto
    alguien|alguno|quien|otros|normal ~~ piensa|piensan|pensar|quiere|querer|desea|sueña|suena ~~ morir|morirse|matarse|suicid*|estar_muerto|no_despertar|no_existir
    morir|muerte|morirme|muerto ~ seria|es ~ alivio|descanso|solucion|paz|mejor|facil
    sueno|fantaseo|imagino|deseo ~ con ~ mi_muerte|morir|morirme|estar_muerto|la_muerte
    cansado|harto|aburrido|asqueado|agotado ~ de esta_vida|vivir|la_vida|existir|mi_vida .|quiero|y|ya|que|no
    preferiria|prefiero|quisiera|gustaria no_existir|no_vivir|no_estar|no_seguir|estar_muerto|haber_muerto|morirme|morir ~ .|que|y|antes|a
    no ~ quiero|deseo ~ estar|seguir|permanecer|continuar ~ en_este_mundo|en_esta_vida|en_esta_tierra|vivo|aqui_en_este
    irme|marcharme|salir|quiero_ir ~ de_este_mundo|de_esta_vida|para_siempre
    estoy|soy ~ peligro ~ para_mi
    por_que|para_que ~ sigo|estoy ~ vivo|viva|aqui|respirando ~ .|todavia|aun
    acabe|termine|acaben|terminen|pare ~ mi_vida|esta_vida|mi_existencia
    esta_noche|hoy|manana|domingo|lunes|viernes|sabado|navidad ~ se_acaba|se_termina|acaba|termina ~ todo|mi_vida|mi_dolor|esto
    despues|luego ~ de ~ navidad|boda|examen|examenes|cumpleanos|ano_nuevo ~ me_voy_a|me ~ quitar|matar|suicid*|mato|quito
    tengo|tiene|puse|hay ~ plan|fecha ~ y ~ fecha|carta|dia|lugar|plan
    todo|esta ~ preparado|listo ~ para ~ mi_final|mi_muerte|irme|acabar|terminar|el_final
    ya ~ tengo ~ fecha|el_dia|la_fecha ~ .|va|sera|para|es
    cuando|si ~ lean|leas|lea|vean|encuentren ~ esto|este ~ ya|yo ~ no|habre|muert*|ido
    cuiden|cuida|cuidad|cuidala|encarguense ~~ cuando|si ~ no_este|falte|me_vaya|me_haya_ido
    no me_busquen|me_lloren|me_esperen|me_llamen_mas|me_olviden
    adios ~ para_siempre|mundo|a_la_vida|vida
    perdon|perdonen|perdonenme|perdoname|lo_siento ~ por ~ lo_que ~ voy_a|hare|hago|estoy_por
    no sirvo|valgo ~ nada|.
    no ~ puedo|aguanto|soporto ~ con ~ esta_vida|vivir|mi_vida|tanto_dolor
    desaparecer|desaparezco para_siempre|de_este_mundo|del_mundo|de_la_tierra
"""

SELF_HARM = """
    me ~ hago|hacia|provoco|causo ~ dano ~
    me ~ cort*|lastim*|golpe*|quem*|pellizc*|muerd*|arañ*|aran* ~ a_proposito|adrede|queriendo|cuando|porque|si|otra_vez|de_nuevo|para_sentir|para_castigarme|merezco
    ganas|impulso|necesidad|tentacion|deseo|urgencia de ~ cortarme|lastimarme|quemarme|golpearme|hacerme_dano|hacerme_cortes
    escondo|tapo|oculto|cubro ~ mis|las|los ~ brazos|marcas|cortes|cicatrices|heridas|munecas
"""

OTHER = """
    {they} ~~ amenaza|amenazo|dice|dijo|jura ~~ se_mata|matarse|se_va_a_matar|se_suicida|suicidarse
    {they} ~~ acaba|acabara|termina|terminara ~ con ~ su_vida|todo
"""

CALM = """
    {kin} muerto|fallecido|difunto
    cerebro|cabeza|piernas|movil ~ muerto|muerta|muertas
    dia|jornada ~ trabajo|oficina|practicas|clase|cole
    fue|era|es|seria un? suicidio .|entrar|ir|meterse|salir|subir|hacer|con
    perdon|perdona|perdonen|disculpen|disculpad|disculpa|lo_siento ~ por|el|la ~ texto|largo|tarde|ruido|molestia|retraso|tocho|spam|chapa|parrafo|desorden|anoche|ayer
    gracias ~ por ~ leer|los_consejos|las_respuestas|la_ayuda|venir
    mudo|mudamos|mudarme|mudanza|me_voy_a_vivir|traslado ~
    despido|despedirme|dejo|voy|salgo|adios ~ grupo|servidor|equipo|canal|curso|coro
    cuid*|dar_de_comer ~~ semana|vacaciones|viaje|finde|puente|verano
    terminar|acabar|cancelar ~ suscripcion|contrato|alquiler|curso
    pareja|novio|novia|relacion ~ terminar|acabar|dejar
    movil|bateria|ordenador|coche|plantas ~ muer*|muri*|se_me
"""

PAST = """
    hoy|ahora|actualmente ~ soy|estoy ~ feliz|bien|mejor|contento|agradecido
    antes ~ me|queria|pensaba|tenia
    estoy ~ bien|mejor ~ ahora|hoy|gracias
    sobrevivi|sobreviviente
    sin autolesionarme|cortarme|hacerme_dano|lastimarme
"""

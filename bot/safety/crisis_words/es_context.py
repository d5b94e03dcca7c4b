"""Spanish that says how a sentence is meant."""

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
    vivir ~ en|con ~ piso|depa|departamento|casa|pueblo|ciudad|padres|suegra|suegros|roomies|companeros|barrio|edificio
    fecha|dia ~ boda|parto|mudanza|examen|entrega|viaje|bautizo|concierto
    jubila|jubilacion|jubilarse|se_jubila|se_cambia|darse_de_baja|darme_de_baja|suscripcion|carnet|permiso_de_conducir
    me|te|nos quiere|quieren|va_a|van_a|queria matar|asesinar|ahorcar
    analizamos|analizar|debatimos|estudiamos|leimos|vemos_en_clase ~
    suicidio ~ de ~ werther|cobain|larra|marilyn|un_personaje|hemingway
    dolor|dolores|duele ~ espalda|muela|muelas|cabeza|rodilla|regla|ciatica|dientes|hombro|cuello|pie
    ciatica|muelas|lumbago|migrana|migranas|regla
    cancer|terminal|metastasis|cuidados_paliativos ~
    matar|muero|morir ~ de_un|de ~ disgusto|susto|infarto
    mapa|el_map|ronda|granja|farm|jefe_de|checkpoint
    clase_de|clases_de|en_clase_de|etica|filosofia|la_libertad|debate
    quirofano|operacion|operan|cirugia|anestesia|ataque_de|parto|avion
    miedo|panico|terror ~ de|a ~ morir|morirme|la_muerte
    dejar|paro|parar|evitar de? morir
    se ~ sale|supera|puede_salir|pasa ~ .
    ella|el|personaje se_deja|se_muere|muere
    chiste|meme|frase|foto|escena|cara|comentario ~ me mato|mata
    tasa|indice|cifras|articulo|datos|porcentaje|encuesta
    carta ~ de ~ renuncia|motivacion|recomendacion|presentacion|reclamacion
    empresa|la_oficina|vacaciones|hotel
    ya_no|no me hago|corto|lastimo|autolesiono|golpeo ~ .|desde|mas|dano
    me_mato|matandome a|trabajando|estudiando|currando
    proyecto|mi_negocio|mi_tienda|clientes|el_banco|en_espera
    hasta septiembre|el_lunes|luego|manana|pronto|la_vuelta|el_jueves|enero
"""

PAST = """
    hoy|ahora|actualmente ~ soy|estoy ~ feliz|bien|mejor|contento|agradecido
    antes ~ me|queria|pensaba|tenia
    estoy ~ bien|mejor ~ ahora|hoy|gracias
    sobrevivi|sobreviviente
    sin autolesionarme|cortarme|hacerme_dano|lastimarme
    ya_no ~ quiero|pienso|deseo|pienso_en|tengo_ganas_de ~ morir*|matarme|suicid*|hacerme|cortarme
    hace|llevo ~ anos|ano|meses|semanas|tiempo que? ya? no|sin tengo|me|he|tener|pensar|hacerme ~ ideas|pensamientos|cort*|dano|lastim*|autolesion*|suicid*|en
    ya_no|no ~ siento|tengo|me_dan ganas ~ de ~ morir*|matarme|suicid*|cortarme|hacerme
    cuando|de ~ era|joven|nino|adolescente|chico
    intente|quise|queria|pensaba|intento ~~ a_los|con|tenia 13|14|15|16|17|18|19|20|21|22|23|24|25
    venci|superar|supere|deje ~ autolesiones|autolesion|depresion|cortes
"""

EARNEST = """
    a_escondidas|a_proposito|adrede
    quita|quite|quitarse|quitara ~ la_vida|de_en_medio
    me ~ clavo|araño|arano ~ unas
"""

BACK = """
    otra_vez|de_nuevo|recai|recaida|volvi|vuelvo|he_vuelto|llevaba|anoche|ayer|esta_noche|ahora_mismo|sigo|todavia|ultimamente|desde_hace|a_la_basura|perdi_todo
"""

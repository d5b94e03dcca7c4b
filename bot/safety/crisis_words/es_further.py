"""Spanish, further ways to say the same: half-sentences, other verbs, the courage to say it sideways."""

SETS = {
    "gone": "no_este|no_estuviera|no_estuviese|no_exista|no_existiera|no_existiese|me_haya_ido|me_fuera_para_siempre|me_muera|me_muriera|muera|muriera|muriese|falte|faltara|desaparezca|desapareciera|haya_muerto|no_despierte|no_despertara|no_despierto|haya_partido|no_hubiera_nacido|no_hubiese_nacido|me_muero|desaparezco|no_vuelvo|no_existo|no_estoy|ya_no_este|ya_no_estoy|ya_no_exista",
    "close": "padres|hijos|familia|madre|padre|mama|papa|hermano|hermanos|hijo|pareja|marido|mujer|abuelos|ninos|viejos",
}  # fmt: skip

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
    ya ~ tengo ~ fecha|el_dia|la_fecha .|va|sera|es|decidid*|elegid*
    cuando|si ~ lean|leas|lea|vean|encuentren ~ esto|este ~ ya|yo ~ no|habre|muert*|ido
    cuiden|cuida|cuidad|cuidala|encarguense ~~ cuando|si ~ no_este|falte|me_vaya|me_haya_ido
    no me_busquen|me_lloren|me_esperen|me_llamen_mas|me_olviden
    adios ~ para_siempre|mundo|a_la_vida|vida
    perdon|perdonen|perdonenme|perdoname|lo_siento ~ por ~ lo_que ~ voy_a|hare|hago|estoy_por
    no sirvo|valgo ~ nada|.
    no ~ puedo|aguanto|soporto ~ con ~ esta_vida|vivir|mi_vida|tanto_dolor
    desaparecer|desaparezco para_siempre|de_este_mundo|del_mundo|de_la_tierra
    carta|cartas|nota|notas|video|videos|audios ~ despedida|despedidas|para_cada_uno|para_mis_hijos|para_mis_padres|para_mi_familia|para_cuando_no_este|para_cuando_ya_no
    dejado|deje|dejo|tengo|escribi|escrito|escritas|grabado ~~ cartas|notas|despedidas ~
    no ~ veo|tengo|queda|hay|imagino|encuentro ~ futuro|esperanza|salida ~ a_mi|para_mi|en_mi|mi_vida|ninguno|.
    dolor|sufrimiento|todo|esto|ruido|cabeza ~ pare|acabe|termine|cese|se_apague|se_calle ~ para_siempre|de_una_vez|como_sea|por_fin|definitivamente
    mundo|todos|mi_familia|mis_hijos|mis_padres|gente|demas|casa|vida ~ mejor ~ sin ~ como_yo|mi|conmigo|alguien_como
    mejor|felices|tranquilos|aliviados|descansarian ~ el_dia_que|cuando ~ no_este|me_muera|falte|desaparezca|me_vaya|me_haya_ido
    es|sera|fue|seria ~ mi_ultimo|mi_ultima ~ mensaje|noche|dia|carta|publicacion|navidad|cumpleanos|vez
    no_volvere|no_voy_a_volver|no_regresare|no_pienso_volver ~ conectar*|escribir*|despertar*|abrir|ver|nunca
    ya_no|no ~ voy_a_estar|estare|estaria|va_a_existir ~ aqui|manana|vivo|para_verlo|con_ustedes|con_vosotros|entre
    quiero|solo|necesito|ganas_de ~ dormirme|dormir ~ para_siempre|y_no_despertar|y_no_volver|y_ya_no
    harto|cansado|agotado|hastiado|asqueado ~ de ~ vivir|existir|estar_vivo|respirar|la_vida|mi_vida|esta_vida|ser_yo !con|en|solo|juntos|lejos|laboral
    no ~ sigo|quiero_estar|deberia_seguir|merezco_seguir ~ vivo|viva|aqui|respirando ~ .|mas|manana
    no ~ pasa|llego|llegare|aguanto|aguantare|paso ~ de_esta_noche|de_esta_semana|de_este_mes|de_hoy|al_viernes|a_navidad|a_manana|a_fin_de_ano
    no ~ fui|soy|fuimos|he_sido ~ suficiente|fuerte|capaz ~ adios|perdon|perdonenme|.
    no_encontre|no_encuentro|no_supe_encontrar|no_hay|no_veo ~ otra|otro|mas ~ salida|solucion|manera|camino|forma
    borrarme|esfumarme|evaporarme|apagarme|irme_apagando|desconectarme ~ del_mapa|del_mundo|para_siempre|de_la_vida|de_una
    a_nadie ~ le|le_va_a ~ importa*|doler*|extranar* ~
    nadie|quien ~ va_a ~ echarme|extranarme|echar|extranar|llorar|notar|dar_cuenta
    sobro|estorbo|sobrando|molesto|soy_un_peso|soy_un_lastre ~ en ~ este_mundo|esta_casa|esta_vida|mi_casa|mi_familia|todas_partes|todos_lados
    soy|siento_que_soy|siento ~ un ~ carga|lastre|estorbo|peso|parasito ~
    mejor|feliz|felices|tranquilos|facil|bien|alivio|paz si|cuando|que yo|simplemente|solo|ya|manana? yo|ya|simplemente? {gone}
    quien|nadie|alguien ~~ importar|importa|importaria|importe|dolera|doler|notar|notaria ~ si|que ~ {gone}
    no ~ quiero|deseo|pienso|voy_a ~ llegar ~ a ~ manana|viejo|ver_el_manana|manana_vivo
    quiero|prefiero|espero|busco|llamo|anhelo|ansio|elijo la_muerte|morir
    quiero|necesito|gustaria|deseo|quisiera ~ dejar_de vivir|existir|respirar|ser
    ni ~ de vivir|existir|seguir_viviendo
    apagarme|borrarme|esfumarme|desvanecerme|dormirme|evaporarme ~ y ~ no_volver|no_despertar|no_existir|ya_no|que_nadie
    me ~ duerma|acueste|duermo|acuesto ~ y ~ no ~ despierte|despierto|me_despierte|amanezca
    ojala ~~ no ~ despiert*|despert*|amanez*|exist*|estuv*
    esta_vez|ahora no ~ fallar|fallare|fallo|voy_a_fallar|fracasar|me_salvan|sobrevivire
    plan ~ esta ~ listo|hecho|decidido|completo ~ .|y|ya|solo|esta_vez
    fecha|dia|hora|plazo ~ a|de|para ~ mi_final|mi_muerte|mi_fin|mi_partida|mi_adios|mi_despedida
    tengo|decidi|decidido|pense|elegi|claro|pensado ~ como|cuando|donde y como|cuando|donde
    nos_vemos|encontramos|vere|veremos|espero ~ en ~ otra_vida|el_cielo|el_otro_lado|la_otra_vida|el_mas_alla
    donde|adonde|alla voy ~ no ~ hay|duele|existe ~ dolor|sufrimiento|sufrir|nada
    habre|habria partido|muerto|marchado|desaparecido|dejado_de|ido !de|a|al|con
    cuando|para_cuando|si ~ leas|lean|leais|veas|vean|encuentres|encuentren|recibas|reciban ~ esto|mensaje|carta|nota|este ~~ muert*|partido|ido|no_este|tarde|no_estare|habre
    este|este_es|dejo|escribo|mando ~ mensaje|carta|nota ~ para ~ despedirme|decirles_adios|decir_adios|que_sepan_que_los
    no|sin ~ espero|queda|pido|quiero ~ nada ~ de la_vida|mi_vida|esta_vida|nadie_ni
    descansar|dormir|irme ~ de_una_vez|para_siempre|eternamente|de_todo_esto|y_ya
    pozo|hoyo|agujero|tunel|laberinto ~ sin|no ~ salida|fondo|salir|luz|fin ~ .|y|ya|no|en
    no ~ hay|tengo|encuentro|existe|queda ~ lugar|sitio|espacio|sentido ~ para_mi|este_mundo|el_mundo|esta_vida|esta_tierra
    perdi|perdido|perdiendo ~ toda|todas|la|las ~ esperanza|esperanzas|fe ~ .|da_igual|en_todo|en_la_vida|ya|y|en_mi
    da_igual|es_igual|que_mas_da ~ lo_que ~ haga|intente|pase|diga ~ .|mi|todo|siempre|nada
    dejado|deje|dejo|dejare|dejando ~ carta|nota|mensaje|sobre|video ~ para|a ~ mis|mi|mama|papa ~ {close}|.
    papeles|cuentas|asuntos|cosas ~~ cuando|despues ~~ {gone}
    ya_no|nunca|no|jamas voy_a|vas_a|van_a|podre|volvere|quiero ~ sufrir|doler|sentir|molestar|ser_un ~ mas|nada|nunca ~ .|nadie
    mi_ultimo|mi_ultima|ultimo|ultima ~ amanecer|atardecer|navidad|abrazo|dia_en|semana|noche_en|cumpleanos ~ mundo|vida|tierra|vivo|.
    me_despido|despedirme|despidiendome ~ de ~ todos|la_vida|ustedes|vosotros|este_mundo|mi_familia
    no ~ naci|naciera|hecho|hecha ~ para ~ este_mundo|esta_vida|vivir|ser_feliz
    nadie|nada ~ va_a|podra|puede|pueda|logre ~ detenerme|impedirlo|impedirmelo|encontrarme|salvarme|pararme|hacerme_cambiar|frenarme|me_encuentre
    sin_que|que ~ nadie ~ me ~ encuentre|detenga|salve|pare ~
    elegi|elegido|escogi|decidi|decidido|pense|pensado ~ la? forma|manera|metodo|modo ~ .|de|y|pero|en
    apretar|dar|falta|queda ~ el paso
    menos|pocos|ningun|ninguna ~ motivo|motivos|razon|razones ~ para|de ~ seguir|vivir|continuar|levantarme|estar
    no ~ imagino|veo|concibo ~ futuro|manana|vida ~ en ~ que ~ yo|este|exista
    mi_existencia|mi_vida ~ no ~ aporta|importa|vale|sirve|tiene|merece ~ nada|nadie|valor|sentido|pena|para
    todo|mundo|luz|vida|cabeza ~ se ~ apagara|apague|apagase|acabara|terminara|detuviera ~ .|para_siempre|de_una|y
    si_me fuera|voy|fuese|muriera|muero|borrara ~ respirarian|respiran|descansan|descansarian|mejor|felices|tranquilos|alivio|nadie
    no_espero|espero ~ nada ~ .|de_nadie|ya|mas|bueno
    ya ~ vivi|hice|viví lo_que tenia_que vivir|hacer
    no ~ quiero ~ que ~ nadie|se|ustedes ~ culp*|sienta_culpable|sientan_culpables ~
    perdon|perdonen|perdonenme|lo_siento ~ por|que ~ dejarlos|dejaros|dejarlas|dejarte|irme|no_poder|no_haber|abandonarlos|rendirme
    mi_ultimo|mi_ultima ~ deseo|voluntad|peticion ~ es|que
    adios|chao|chau|bye ~ para_siempre
    ya_no|no ~ me ~ van_a|vais_a|volveran_a|volvereis_a ~ leer|ver|oir|escuchar|tener
    veremos|ver|encontramos|encontrar|vemos|veamos|reunire|reencontr* ~ en ~ el_cielo|otra_vida|otro_lado|el_otro|mas_alla|la_otra
    dia|noche|fecha|calendario ~ cuento ~ dias|horas|semanas
    cuento|contando|quedan|faltan ~ dias|horas ~ que_me|quedan|me_quedan|para_irme|para_el_final ~ !de_vacaciones
    no ~ pude|puedo|he_podido ~ con_mas|con_todo|con_la_vida|con_esto_mas|conmigo
    decidle|diganle|dile|decid|digan ~ a ~ que ~~ quise|amo|quiero|ame|perdon|perdone|perdonen
    no ~ le? ~ hago|importo|hare|importa ~ falta|nadie|a_nadie ~ nadie|a_nadie|.
    regal*|repart*|don* ~ mis|mi ~ cosas|ropa|libros|consola|coleccion|mascota ~~ no ~ haran_falta|hara_falta|necesitare|voy_a_necesitar|servir*
    mejor|facil|sencillo|tranquilo si yo no_estuviera|no_existiera|muriera|faltara
    prefiero|mejor ~ muerto ~ que|a ~ asi|seguir|esto|vivir
    vivir|seguir_vivo|mi_vida|la_vida ~ me ~ da_igual|es_indiferente|da_lo_mismo
    me_da_igual|da_igual|todo_me_da_igual ~ hasta|incluso ~ vivir|morir|mi_vida
    ya_no|no existire|vivire|respirare|despertare|amanecere|estare_vivo|estare_viva|estare_en_este
    no ~ voy_a|vere|pienso|vivire|pasare|celebrare ~ ver|llegar|pasar|celebrar|vivir ~ el_ano_nuevo|ano_nuevo|la_navidad|navidad|el_verano|la_primavera|mi_cumpleanos|otro_ano|otro_verano|otro_invierno|los_treinta
    tengo|hay|existe|puse un|una fecha ~ nadie|y|pero|.
    vivir|existir|la_vida|mi_vida|respirar me ~ da_asco|repugna|agota|pesa|duele|sobra|cansa|asquea
    estaria|estarian|estaran|estara|seria|serian|viviria|vivirian|les_iria|le_iria|iria ~ sin_mi
    no ~ tengo|hay|queda|veo futuro .|y|ni|para|ya|mas
    ojala ~ todo|esto|mi_vida|la_vida ~ termin*|acab*|parara|pare|se_acab*
    notaria|notara|notar|notan ~ mi ausencia
    valgo|vale|valdria|valdre ~ mas|mejor ~ muerto|muerta
    descansando|descansare|en_paz ~ por_fin|al_fin|para_siempre
    cuando|si ~ leas|lean|leais|lea ~~ descansando|en_paz|lejos|otro_lado|dormido|libre
    me ~ volver*|volveran|vuelven|volvereis ~ a ver .|nunca
    no ~ sirve|sirvo|soy|valgo ~ para|util ~ vivir|la_vida|este_mundo|nadie
    no ~ quiero ~ sentir|existir|ser|estar ~ mas|nada|nunca|en_ningun
    quiero|voy_a|pienso ~ rendirme|abandonar|desaparecer|apagarme ~ .|del_todo|para_siempre|y
    llegue|llegado|llego ~ al_limite|al_final|al_fondo ~ no|ya|y|.
    nunca|jamas ~ voy_a|sere|podre|vas_a ~ ser_feliz|feliz|estar_bien|salir_de_esto
    <no|sin|ni ganas de_muerte|de_morir|de_matarme|de_suicidarme
    por_que|para_que ~ sigo|estoy|continuo vivo|viva|con_vida|respirando
    dias|horas|semanas|manana ~ ya_no|no estare|existire|vivire .|y|aqui|mas|con
    no|nunca ~ me veran|vereis|veras|leeran|oiran|encontraran ~ mas|nunca|jamas
    definitiva|definitivo|ultima|ultimo|mi despedida|adios ~ definitiva|definitivo|.|para
    me_despido|despedirme .|amigos|chicos|gente|de_todos ~~ por_mi|para_siempre|felices|perdon|quise
    irme|salir|quiero_irme|escapar ~ de ~ esta_vida|mi_vida|la_vida
    no_queda|solo_queda|queda|falta ~ que|mas_que|solo? hacerlo .|ya|y
    me ~ siento|estoy ~ deprimido|perdido|vacio|roto ~~ muerte|morir*|salida|desaparecer
    quiero|espero|deseo|pido|ruego|suplico ~ que ~ llegue|venga ~ la_muerte|mi_muerte|mi_hora|el_final|mi_final
    ruego|suplico|pido|rezo ~ vida|dios|cielo|universo|muerte ~ que ~ se_acabe|acabe|me_lleve|pare|termine
    quitado|quitaron|fueron|ido|pasaron|acabaron ~ las? ganas_de vivir|seguir|existir
    lo|que ~ van_a|va_a|leeran|leera|lean ~ leer|.|cuando ~ me_encuentren|me_encuentre|no_este|me_haya_ido
    cuando|que ~ me ~ encuentren|encuentre ~ muerto|sin_vida|ya_no|sera_tarde|.
    tengo ~ dia|fecha|lugar ~ tengo ~ hora|plan|dia|lugar|carta
    intentare|intentarlo|intento|intentar ~ de_nuevo|otra_vez ~~ esta_vez|ahora ~ saldra|funcion*|lograre|bien|conseguire
    esta_vez|ahora_si ~ saldra|funcionara|lo_lograre|lo_conseguire|sera_la_definitiva
    buenas_noches ~ para_siempre
    mejor|preferible|ojala ~ no ~ estar|existir|ser|haber_nacido .|aqui|y|que
    no ~ tengo ~ a ~ nadie ~ no ~ soy ~ nadie|nada
    si ~ manana ~ no ~ estoy|aparezco|despierto|amanezco|sigo
    no ~ veo|tengo futuro .|estoy|y|no|ya|ninguno|para_mi
    preparado|preparando|organizado|arreglado ~ todo ~ para ~ morir|mi_muerte|cuando_no_este
    hay|queda|existe ~ salida ~ no|ninguna .|para_mi
    imagino|imaginando|veo|sueno ~ muerto|muriendo|mi_funeral|mi_entierro|mi_muerte
    harto|cansado|agotado ~ de ~ ser|sentirme|estorbar|molestar ~ carga|estorbo|lastre|peso|inutil|nadie|.
    para_que|por_que vivo|existo|respiro|estoy_vivo|sigo
    no ~ queda|tengo|hay ~ nada|nadie|motivo|razon ~ por|para ~ lo_que|quien|que ~ luchar|vivir|seguir|levantarme
    quiero|solo|necesito ~ que ~ pare|acabe|termine|deje ~ dolor|sufrimiento|todo|este_infierno ~ .
    ya_no|no estare|voy_a_estar ~ para ~ ver*|decirlo|celebrar*|cuidar*
    esta|esta_es|preparada|preparado|escrito|lista|tengo ~ la|mi despedida ~ .|y|manana|hoy
"""

SURE = """
    <no|sin|ni pensamientos|ideas|deseos|pensamiento de_muerte|de_morir|de_matarme|de_suicidarme|de_quitarme
    pienso|pensando|pensado ~ en ~ suicid*|morirme|muerte|matarme|quitarme ~ todos|cada|siempre|a_diario|constantemente|todo
    todos|cada ~ dia|dias|noche|noches|manana|vez ~ pienso|pensando|imagino ~ en|con ~ suicid*|muerte|morir*|matarme|quitarme
    me_voy_a suicidar|matar|quitar_la_vida
    me_suicido|me_suicidare|voy_a_suicidarme|voy_a_matarme|voy_a_quitarme|pienso_suicidarme|pienso_matarme
    despues|luego|entonces ~ me_suicido|me_mato|me_quito|me_voy_de_este
    decidi|decidido|elegi|elegido|escogi|escogido|fije|fijado|marque|marcado|puse|puesto|tengo|hay ~ dia|fecha|momento|noche ~~ despues|cuando|pasado|pasen|pase|tras|antes ~~ cumple*|boda|navidad*|fiesta*|examen*|curso|vacaciones|graduacion|vean|sepan|enteren
    preparado|listo|organizado|planeado|dispuesto ~ para irme|marcharme|el_final|mi_final|mi_muerte|morir|hacerlo|acabar|terminar !a|de|al|con|en|bien|el|la|los|las|un
    dios|senor|muerte|parca|virgen|cielo ~ me lleve|llevara|llevase|recoja|lleven !a|al|en|hasta|por|bien
    voy_a|quiero|pienso|decidi|decidido ~ terminar|acabar ~ con ~ todo|mi_vida|mi_sufrimiento|este_sufrimiento|mi_dolor
    mi_vida|vida ~ termino|acabo|se_acabo|se_termino|esta_terminada|esta_acabada|esta_arruinada ~ .|hace|ya|para|no
    dejo|dejar|abandono|abandonar|dejare|abandonare ~ este_mundo|esta_vida|esta_tierra|la_vida
    me_quito|me_quitare la_vida ~ .|y|lo|hoy|esta|el|cuando
    solo|unico que ~ quiero|espero|busco es ~ morir*|la_muerte|no_despertar|desaparecer|dormir_para_siempre|dejar_de_existir
    no ~ llegar|llegare|llego ~ a ~ mi_proximo|mi_cumpleanos|ano_nuevo|mis_treinta|mis_veinte|los_treinta|los_veinte
    hay|se|dijo|dice|avisa|escribio|puso|jura|{kin} ~~ se ~ va_a|quiere quitar|matar|suicidar
    ojala ~ me ~ atropell*|parta|mate|matara|matase|muera|muriera|caiga|lleve|de_un|diera
    camion|coche|auto|carro|bus|tren|rayo ~ me ~ atropell*|matara|mate|lleve|aplast*
    me ~ marcho|voy|fui|ire|marchare ~ de_este_mundo|de_esta_vida|para_siempre .|y|agradecid*|con|sin|en
    acabo|acabare|termino|terminare ~ con ~ mi_vida|mi_existencia|mi_sufrimiento|todo .|y|esta|hoy|manana|para|de_una|cuando|ya
    no ~ voy_a|vamos_a llegar|estar ~ a_mi|para_mi ~ cumpleanos|graduacion|boda
    <no me_corto|me_autolesiono|me_lastimo|haciendome_cortes|hacerme_cortes|hago_cortes !el_pelo|las_unas|el_flequillo|con|la_melena|el_dedo|sin_querer|mucho|al_afeitarme|afeitandome|cocinando|las_puntas|yo
    {kin} de trabajo|clase|curro|oficina|universidad|instituto ~~ cortes|autolesion*|morir*|se_quiere|vivir|matarse|suicidarse|dano|lastima
    alguien ~ de ~ clase|instituto|grupo|servidor ~~ autolesion*|morir*|vivir|matarse|suicidarse|quitar
    no ~ pienso|voy_a|volvere ~ volver|regresar ~ con_vida|vivo|viva
    estoy|ando|llevo|sigo ~ contemplando|considerando|planeando|pensando ~ en? el? suicidio|matarme|suicidarme|quitarme
    aguanto|paso|duro|estoy|puedo ~ sin ~ cortarme|lastimarme|hacerme_dano|autolesionarme
"""

NAMED = """
    morir|morirme|matarme|suicidarme|ahorcarme|desvivirme|quitarme_la_vida|quitarme_de_en_medio|mi_muerte|mi_propia_muerte|estar_muerto|no_existir|dejar_de_existir|no_despertar|no_seguir_vivo|mi_suicidio|acabar_con_mi_vida|acabare_con_mi_vida|acabo_con_mi_vida|termino_con_mi_vida|terminare_con_mi_vida|con_vida
"""

"""Spanish."""

from importlib.resources import files

from bot.safety.crisis_words import Pack, es_context as context, es_cues as cues, es_further as further, es_harm as harm
from bot.safety.crisis_words.es_families import FAMILIES
from bot.safety.tongues import SPANISH

_SETS = {
    "adv": "solo|solamente|ya|de_verdad|realmente|en_serio|mas|a_veces|siempre|tambien|todavia|aun|hoy|tanto|literalmente|"
    "simplemente|muy|tan|honestamente|sinceramente|nada_mas|nomas|igual|sigo|mucho",
    "kill": "matarme|suicidarme|quitarme_la_vida|ahorcarme|colgarme|acabar_con_mi_vida|terminar_con_mi_vida|"
    "acabar_con_mi_existencia|terminar_mi_vida|poner_fin_a_mi_vida|ponerle_fin_a_mi_vida|acabar_conmigo|"
    "quitarme_de_en_medio|quitarme_del_medio|me_suicido|me_suicidare|me_quito_la_vida|me_mato|dejar_de_existir|"
    "quitarse_la_vida_uno|tirarme_de_un|atentar_contra_mi_vida|cometer_suicidio",
    "end": "acabar_con_todo|terminar_con_todo|acabar_de_una_vez|terminar_de_una_vez|"
    "ponerle_fin_a_todo|poner_fin_a_todo|ponerle_fin|acabarlo_todo|acabar_todo|terminarlo_todo",
    "die": "morir|morirme|estar_muerto|no_existir|no_estar_vivo|no_despertar|no_despertarme|desaparecer_para_siempre|"
    "no_volver_a_despertar|dormir_para_siempre|no_estar_aqui|irme_de_este_mundo|dejar_este_mundo|desaparecer_del_mundo",
    "wish": "quiero|ganas_de|necesito|prefiero|preferiria|voy_a|pienso|pensando_en|pensar_en|pienso_en|pensado_en|"
    "deberia|podria|tendria_que|me_gustaria|ojala_pudiera|intentar|intente|idea_de|a_punto_de|decidido_a|"
    "decidi|he_decidido|planeo|planeando|tentado_de|lista_para|listo_para|deseando|deseos_de|merezco|sueno_con|"
    "imagino|fantaseo_con|planteo|planteando|me_planteo|considerando|queriendo|estoy_por|quisiera",
    "live": "vivir|seguir_viviendo|existir|estar_vivo|seguir_adelante|seguir_vivo|despertar|despertarme|seguir_aqui|"
    "estar_aqui|estar_en_este_mundo|seguir_en_este_mundo|levantarme_nunca|vivir_mas|seguir_existiendo",
    "where": "en_una|en_un|en_casa|en_el|en_la|en_mi|en_esta|en_madrid|con|juntos|cerca|solo|alli|fuera|de_alquiler|a_las|"
    "tarde|temprano|en_espana|en_este_piso|aca|en_pareja",
    "all": "todos|todo|mi_familia|mis_padres|mis_hijos|mama|papa|ellos|la_gente|el_mundo|ustedes|vosotros|mis_amigos|"
    "nadie|familia|los_demas|el_resto|mi_madre|mi_mujer|mi_marido|mi_pareja",
    "kin": "amigo|amigos|hermano|hijo|padre|madre|mama|papa|primo|tio|novio|novios|pareja|marido|esposo|esposa|mujer|"
    "companero|compi|alumno|usuario|miembro|estudiante|familiar|vecino|abuelo|sobrino|ex|colega|hermanita|hermanito|chico|chica|alguien|conocido|suegro|"
    "suegra|cunado|cunada|jefe|profe|mejor_amigo|persona|roomie|colega|nino",
    "they": "el|ella|ellos|{kin}",
    "se": "matarse|suicidarse|quitarse_la_vida|se_mata|se_mate|se_suicida|se_suicide|se_quiere_matar|se_quiere_morir|"
    "se_quiere_suicidar|se_va_a_matar|se_va_a_suicidar|acabar_con_su_vida|terminar_con_su_vida|hacerse_dano|"
    "se_hace_dano|se_haga_dano|se_esta_haciendo_dano|lastimarse|se_lastima|se_lastime|autolesiona*|cortarse|se_corta|"
    "hacer_un_locura|hacer_algo_malo|haga_un_locura|hara_un_locura|haciendose_dano|lastimandose|"
    "quitara_la_vida|se_quite_la_vida|morirse|atentar_contra_su_vida|se_haga_algo|hacerse_algo|acabar_con_todo|"
    "haga_algo_malo|se_intento_matar|se_intento_suicidar|se_pueda_matar|quitarse_de_en_medio|cometer_un_locura|"
    "ponerle_fin_a_su_vida|poner_fin_a_su_vida|tirarse_por|se_hiere|herirse",
}  # fmt: skip

PACK = Pack(
    tongue=SPANISH,
    sets=_SETS | further.SETS,
    self=further.SELF
    + further.SURE
    + """
        odio|detesto|aborrezco ~ estar_viv*|existir|vivir|mi_existencia|seguir_viv*
        no ~ importaria|importa|molestaria|moriria_de_pena ~ morir*|no_despertar|si_me_muero|desaparecer
        no ~ quiero|deseo|puedo ~ con_vida|con_la_vida|con_mi_vida|con_esta_vida
        prefiero|preferiria ~ morir|morirme|estar_muerto|la_muerte ~ que|antes ~ seguir|vivir|continuar|esto|asi|volver|otro_dia|un_dia|sufriendo
        quiero|deseo|necesito que mi_vida|mi_existencia ~ acab*|termin*|pare
        que alguien me mate|matara|termine .|ya|de_una
        no ~ merezco ~ vivir|la_vida|estar_viv*|seguir_viv*
        quiero ~ irme ~ cielo|de_aqui_para_siempre|de_esta_vida|para_no_volver|con_dios
        nada|nadie ~ por_que|por_lo_que|para_que ~ vivir
        me ~ cuesta|duele|pesa ~ seguir_viv*|estar_viv*|vivir
        pensando|pensado|pienso ~ en ~ no_existir|dejar_de_existir|mi_muerte|hacerlo_de_una|desaparecer_para
        mi_muerte ~ seria|solucion*|alivio
        no|ya me_muero|me_mori|me_mata|me_morire de_una|ya|de_una_vez
        por_que no me_muero|me_mori|me_morire
        lamento|odio|triste|decepcionado|rabia ~ despertar*|despierto|seguir_viv*|estar_viv*
        no ~ otra|otro ~ salida|solucion|opcion|camino ~ que|mas ~ morir*|suicid*|matar*|muerte
        no ~ me_veo|imagino ~ viv* ~ .|ano|mes|proximo|cumpleanos
        no ~ quiero estar viv*|aqui .
        habria|hubiera|habia ~ matado|suicidado|quitado_la_vida|muerto ~ ya|si|.|hace
        ya me habria|hubiera matado|suicidado|ido
        planeando|planear|planeo|planeado|preparo|preparando|imagino ~ mi_muerte|mi_suicidio|mi_final
        alguien_mas ~~ no ~ quiere ~ vivir|existir|despertar|seguir
        alguien_mas ~~ quiere|piensa ~~ morir|morirse|matarse|suicid*
        {kill}
        {wish} {adv}? {adv}? {end} !el|la|los|las|lo|mi|mis|este|esta|estos
        me quiero|quisiera|voy_a|quiero_ya {adv}? {adv}? morir|matar|suicidar|desaparecer_para_siempre|ahorcar
        me_quiero|quiero_ya|me_dan_ganas_de|me_gustaria|me_encantaria|me_deberia|me_tendria_que morir|matar|suicidar|estar_muerto
        {wish} {adv}? {adv}? {die} !de_risa|de_verguenza|de_hambre|de_sueno|de_calor|de_frio|de_pena
        ganas de ~ {die}
        dejar de_vivir .|y|ya|para
        que me_muera|me_muriera ~ .|ya|hoy|pronto
        no ~ quiero|deseo|tengo_ganas_de|quiero_mas|siento_ganas_de|quiero_seguir|me_apetece|soporto|aguanto|puedo ~ {live} !{where}
        sin|perdi|perdido|perdiendo|no_tengo|no_me_quedan|quedan|tengo_cero ~ ganas de ~ {live}|nada_en_la_vida
        ganas de vivir ~ perdi|se_me|fueron|ninguna
        perdi|perdido ~ ganas_de_vivir|ganas_de_todo
        mi_vida|la_vida|vivir|esto|vida ~ no ~ vale|merece|tiene ~ pena|sentido
        no ~ vale|merece ~ pena ~ vivir|seguir|la_vida
        no ~ veo|encuentro|hallo|tiene|queda ~ sentido|razon|razones|motivo|motivos ~ vivir|seguir|vida|nada|continuar|levantarme|todo|estar
        no_hay|ningun|ninguna ~ razon|motivo|sentido ~ vivir|seguir|continuar
        para_que seguir|vivir|continuar|sigo|estoy_viva|estoy_vivo|existo
        para_que ~ seguir|vivir|sigo_vivo|sigo_aqui|sigo_viviendo|levantarme
        ojala ~ no ~ despert*|existi*|nac*|amanec*|estuviera|levant*|abr*
        ojala ~ muer*|muri*|desaparec*|mat*|muert*
        quiero|espero|pido|rezo|deseando|ruego ~ no ~ despert*|amanec*|abrir_los_ojos
        dormir|dormirme|acostarme ~~ no ~ despert*|para_siempre
        mejor|feliz|tranquilo|preferiria_estar|deberia_estar|quiero_estar ~ muerto
        estaria|estare ~ mejor ~ muerto|bajo_tierra
        no ~ deberia|debi|tendria_que|debia ~ haber_nacido|existir|nacer|estar_viv*|seguir_vivo
        nunca debi|hubiera|deberia ~ nac*|existi*
        cansado|harto|aburrido de ~ vivir|la_vida|existir|estar_vivo|mi_vida|esta_vida|seguir_viviendo !con|en|solo|juntos
        pensamientos|ideas|impulsos|ideacion|pensamiento suicidas|suicida
        pienso|pensando|pensar|penso|piensan|pensado|obsesionado|cabeza|idea|tentacion ~ suicidio|muerte|morir|morirme|mi_muerte|quitarme
        salida|solucion|opcion ~~ es|sea ~ muerte|morir|suicidio|morirme
        suicidio|morir|morirme ~ unica|mejor|solucion|salida|opcion|alivio|descanso|cabeza
        la_muerte es|seria|parece|como ~ unica|mejor|solucion|salida|opcion|alivio|descanso
        unica|mejor ~ salida|solucion|opcion|forma|manera ~ morir|muerte|suicidio|irme|desaparecer|acabar
        soy|estoy|siento|me ~ suicida|al_borde_del_suicidio
        quiero_que todo|esto|mi_vida|la_vida|el_dolor ~ acabe|termine|se_acabe|pare
        que ~ todo|esto ~ se_acabe|acabe|termine ya|para_siempre|de_una|.
        intente|intentado ~ suicid*|matarme|quitarme ~ ayer|anoche|hoy|otra|semana|hace_dos
        carta|cartas|nota|notas|mensaje ~ suicidio|despedida
        carta|cartas|nota|notas ~ escrita|escritas|lista|listas|hecha|hechas|terminada|escribi
        escribi|escrito|escrita|escribiendo|termine|deje ~ carta|cartas|nota ~ .|despedida|ya|para
        esta_noche|hoy|manana|este_finde|este_fin_de_semana|el_viernes|el_domingo ~ lo_hago|lo_hare|lo_voy_a_hacer|me_voy_para_siempre|se_acaba|acabo|termino|voy_a_hacerlo|es_el_dia|es_la_noche
        lo_hago|lo_hare|lo_voy_a_hacer|voy_a_hacerlo ~ esta_noche|hoy|manana|cuando|pronto|este
        fecha|dia|plan|hora|lugar ~ para ~ morir|matarme|suicid*|irme|acabar|hacerlo|terminar|mi_muerte|desaparecer
        elegi|elegido|escogi|puse|ya_tengo|tengo_un|fije|decidi|marque|marcado|decidido ~ fecha|dia|plan|lugar|cuando|como ~ .|y|despues|para|lo|ya !boda|la_boda|de_la_boda|el_examen
        se ~ como|cuando|donde ~ y ~ como|cuando|donde
        se ~ como|cuando|donde ~ lo_voy|lo_hare|hacerlo|lo_haria|acabar|voy_a
        lo tengo ~ planeado|decidido|pensado|listo|preparado|planificado
        tengo ~ todo ~ planeado|decidido|pensado|preparado|planificado|listo ~ para_irme|para_que|para_morir|para_hacerlo|para_acabar|solo|.|y
        valor|coraje|valiente|fuerza|huevos|agallas ~ para|de ~ hacerlo|matarme|irme|acabar|terminar|dar_el_paso
        {all}|mundo|vida ~ mejor|felices|feliz|tranquilos|tranquilo|aliviados|facil|descansarian|descansar* ~ sin_mi|si_yo|si_no|si_me
        sin_mi ~ mejor|felices|tranquilos|bien|feliz|descansar*
        nadie|quien|ni_cuenta|alguien ~ notaria|nota|importa|importaria|extranaria|echaria|lloraria|daria_cuenta|cuenta|falta|darian_cuenta|enteraria ~~ si|me|yo|cuando
        a_nadie ~ importa*|le_hago_falta|hago_falta
        nadie me_extran*|me_va_a_extran*|me_echa*|me_va_a_echar
        si ~ desapareciera|muriera|desaparezco|muero|no_estuviera|faltara|me_voy|no_existiera|me_muero ~~ nadie|mejor|notaria|importa|cuenta|extran*|alivio
        soy|siendo|siento|como ~ carga|estorbo|peso|lastre|molestia ~ para|a ~ {all}
        soy ~ carga|estorbo|lastre ~ para|.|y
        no ~ veo|hay|encuentro|queda|tengo|tiene ~ salida|escapatoria|futuro_para_mi
        nada ~ tiene|tenga|vale ~ sentido|pena !el_juego|esta_serie
        no ~ le ~ veo|encuentro|hallo ~ sentido
        no ~ puedo|aguanto|soporto|doy mas|mas_asi|mas_con_esto .|no_quiero|y|perdon|me|con_esta_vida|con_la_vida|con_todo|de_verdad|con_este_dolor
        ya_no ~ puedo|aguanto|soporto|doy ~ .|mas|seguir|vivir
        no ~ aguanto|soporto ~ esta_vida|la_vida|vivir|esta_cabeza|este_dolor|mi_cabeza|existir|seguir_asi
        me_rindo .|con_la_vida|ya|no_puedo
        quiero|gustaria|necesito|ganas_de ~ desaparecer !de_las_redes|de_instagram|del_mapa_un|un_fin|unos
        duele ~ existir|vivir|estar_viv*|respirar|ser_yo
        no_pertenezco|no_encajo|no_estoy_hecho ~ este_mundo|esta_vida|para_vivir|para_este
        fui|soy|naci ~ error|por_error
        no ~ voy_a|estare|estar|estoy|vere|voy ~ estar|manana|mas|aqui_manana|cuando|nunca|aqui_para
        cuando|si lean|leas|encuentren|leais|lees|leen|encuentre ~ esto ~~ no|ya|muerto|ido|tarde|habre
        me_voy|irme|me_ire|marcho ~ para_siempre|de_este_mundo|para_no_volver|y_no_volvere|de_esta_vida|donde_nadie|al_cielo
        adios mundo|a_todos|para_siempre|mundo_cruel|vida
        este|esta|es ~ adios|mi_adios|despedida|mi_despedida|ultimo_adios
        perdon*|perdonen|perdoname|lo_siento ~ por_lo_que|lo_que ~ voy_a_hacer|hare|hacer
        ultimo|ultima ~ mensaje|vez|noche|publicacion|carta|dia|post ~ que_escribo|que_les|mio|aqui|para_ustedes|mi_vida|que_me|conmigo|de_mi_parte|que_voy
        hasta_siempre
        no_me_busquen|no_me_busqueis
        me_da_igual|no_me_importa ~ vivir|morir|si_vivo|si_muero|si_me_muero|despertar
        nadie ~ me_necesita
        el_mundo ~ no_me_necesita
        no ~ merezco ~ vivir|estar_aqui|existir
        muerto ~ por_dentro|en_vida
        ya_no|no ~ tendran|tendras|van_a_tener ~ preocuparse|aguantarme|soportarme|preocuparte ~ por_mi|.
        merecen|merece ~ alguien|madre|padre|algo ~ mejor ~ que_yo
        descansar ~ para_siempre|en_paz|por_fin ~ .
    """,
    named=further.NAMED
    + """
        suicid*
    """,
    oneself="""
        yo|me|mi|mis|pienso|tengo|quiero|estoy|soy|siento|mio|he|voy|llevo|creo|prefiero|necesito|planeo|decidi
    """,
    others="""
        {kin}|ella|ellos|su|sus|gente|suicidarse|matarse|morirse|quitarse|perro|gato|perrito|gatito|mascota|nos|le|les
    """,
    cues=cues.CUES
    + """
        perdon|perdonen|perdoname|perdonenme|perdonadme|lo_siento ~ .|todos|por|mama|si|no
        quiero_mucho|los_quiero|las_quiero|los_amo|os_quiero|te_quiero|los_ame|los_quise
        no ~ culpa|es_su_culpa|culpen|se_culpen|culpeis|lloren|lloreis
        recuerden|recuerdenme|recordadme|recuerdame|me_recuerden|acuerdense
        ultimo|ultima ~ mensaje|vez|noche|publicacion|carta|post
        carga|estorbo|inutil|fracaso|fracasado|basura|no_sirvo|no_valgo|sobro|odio_mi_vida|me_odio|odio_ser_yo
        no ~ puedo|aguanto|soporto|doy ~ mas
        no ~ fuerzas|energia|energias|ganas
        sin ~ fuerzas|ganas|esperanza|salida|futuro
        cansado ~ de ~ todo|luchar|fingir|esto|sufrir|intentar|mi
        quiero|solo|necesito que ~ pare|acabe|termine|se_acabe|deje_de_doler
        desaparecer|descansar|dejar_de_sentir
        vacio|roto|hundido|desesperado|perdido ~ por_dentro|.|y
        nadie ~ me|entiende|importa|nota|escucha|quiere|llama
        nada ~ importa|sirve|cambia|cambiara|mejora|ayuda|me_llena
        no ~ veo ~ futuro|manana|salida|nada|luz
        para_que|que_sentido|que_mas_da
        paz|tranquilo|calma|aliviado|alivio ~ por_primera|por_fin|ahora|desde|.
        me_da_miedo|tengo_miedo ~ de_mi|mi_mismo|lo_que_pueda|quedarme_solo|mis_pensamientos
        pensamientos|ideas|lado negros|oscuros|oscuras|oscuro
        estarian|estarias|estaran|estareis|van_a_estar ~ mejor|bien
        error|nacido|naci
        llorar|lloro|llorando ~ noches|dias|todas|cada
    """,
    affairs=cues.AFFAIRS
    + """
        adios|me_despido|despedirme|despido|chau|chao|hasta_siempre ~ todos|de|para|.|a
        gracias ~ por ~ todo|estar|haber|aguantarme|los|escucharme|acompanarme|ser
        cuiden|cuiden_a|cuida|cuidad|cuidate|cuidense|cuidaos|cuidenla|cuidenlo|encarguense|cuidar ~ mi|mucho|mucho_a|.|de|a_mis|perro|gato|mis|entre
        diganle|decidle|dile|digan ~ que|mi|a
        no ~ volvere|volveran|estare|volvere_a|van_a_volver|voy_a_volver|sabran
        me_voy|me_ire|me_marcho
        regale|regalado|regalando|regalo|done|reparti ~ mis|todo|cosas|ropa|libros
        deje|dejo|dejado|tengo|ya ~ todo|papeles|cuentas|contrasenas|claves|llaves|testamento|seguro ~ ordenado|listo|listos|en_orden|pagado|mesa|cajon|preparado|arreglado|resuelto
        esta_noche|pronto|en_unos_dias|falta_poco
        espero|esperando|esperar|solo_falta ~ que|a ~ duerman|vayan|solo|solo_en_casa|casa_vacia|salgan
        decidido|decision ~ tomada|.|ya
        lo_hago|hacerlo|lo_hare
        despertar|levantarme|abrir_los_ojos
    """,
    self_harm=harm.SELF_HARM
    + """
        me hago|hice|hacia|hacerme|he_hecho|vuelvo_a_hacer|volvi_a_hacer|hiero|lastimo|lastime|corto|corte|quemo|queme|autolesiono|autolesione|golpeo|herido|lastimado|cortado|autolesionado|castigo|rasguno|hecho ~ dano|mismo|proposito|otra_vez|de_nuevo|ayer|anoche|cuando|porque|.|hoy|para|brazos|piernas|y|adrede|queriendo|muslos|a_escondidas
        hacerme|haciendome|hago|hice|hecho ~ dano !a_la|en_el|en_la|jugando|entrenando|corriendo
        lastimarme|herirme|cortarme|autolesionarme|quemarme|autolesion|autolesiones|autolesiono|autolesionando|autolesionandome|lastimandome|hiriendome|cortandome|golpearme|hacerme_cortes|aranarme !el_pelo|las_unas|el_cabello|con_el_cuchillo|cocinando|las_puntas
        volvi|recai|vuelvo|recaida|he_vuelto|recaido ~ autolesion*|lastim*|cort*|hacerme|dano|a_lo_mismo|marcas|herid*
        esconder|escondo|ocultar|oculto|tapar|tapo|tapando|disimular ~ marcas|cortes|cicatrices|heridas|brazos|munecas
        marcas|cortes|heridas|cicatrices ~ brazos|brazo|piernas|munecas|muslos|proposito|me_hice|me_hago|frescas|nuevas|recientes
        heridas|dano|golpes|quemaduras|dolor ~ a_proposito|adrede
        manga_larga|mangas_largas ~~ marcas|cortes|heridas|brazos|vean
        unico|unica ~ calma|alivia|ayuda|tranquiliza|siento|relaja ~~ dano|dolor|lastim*|cort*|sangre
        merezco ~ dolor|dano|sufrir|daño|castigo
        castigar|castigo|castigarme ~ mi_cuerpo|mi_piel|cuerpo
        llevaba|llevo|meses|semanas|dias ~ limpio|limpia|sin_hacerme|sin_cortarme|sin_lastimarme ~~ recai|ayer|anoche|perdi|volvi|otra_vez|a_la_basura|rompi
        ganas|impulso|necesidad|impulsos|urgencia|tentacion ~ de ~ hacerme_dano|lastim*|cortarme|autolesion*|herirme
    """,
    other=harm.OTHER
    + """
        {they} ~~ {se}
        {they} ~~ no ~ quiere|queria|quiera ~ vivir|seguir|existir|despertar|estar_aqui|seguir_viviendo !{where}
        {they} ~~ no ~ le ~ ve|encuentra ~ sentido
        {they} ~~ quiere|queria|quiera|dice|dijo|habla|amenaza|prefiere|ganas ~~ morir|morirse|muerto|desaparecer|suicid*|matar|quitarse !de_risa
        {they} ~~ sin|perdio ~ ganas_de_vivir
        dice|dijo|escribio|puso|manda|mando|amenaza|amenazo|habla|hablo|repite|jura|insinua|comento|penso|piensa|quiere|intento|intenta|va_a|puede|podria ~~ {se}
        dice|dijo|escribio|puso|mando|repite|confeso|conto ~~ quiere|queria|quiera ~ morir|morirse|desaparecer|no_despertar|estar_muerto
        dice|dijo|escribio|puso|mando|repite|confeso|conto ~~ no ~ quiere|queria ~ vivir|seguir|existir !{where}
        {they} ~~ mejor ~ sin ~ el|ella
        {they} ~~ despidiendose|se_despidio|despidio|despidiendo|se_esta_despidiendo|adios|carta_de_despedida|mensaje_de_despedida
        {they} ~~ regalo|regalando|regala|repartio ~ sus|su|todo|cosas
        regalo|repartio|dejo ~ sus|su ~~ despid*|adios|suicid*|morir
        encontre|encontramos|halle|vi|lei|descubri|encontro ~~ carta|nota|mensaje|diario ~~ despedida|suicid*|adios|morir|vivir|matarse
        encontre|vi|descubri|note|visto|descubierto ~ cortes|marcas|heridas|cicatrices|cuchillas ~~ su|sus|brazos|{kin}|el|ella
        {kin} suicida
        ayudar|ayudo|apoyar|hablar|ayuda ~ {kin} ~~ suicid*|morir|autolesion*
        miedo|temo|preocupa|preocupado|asustado|panico ~~ {se}
        dejarlo|dejarla|dejarle|solo ~ miedo|solo ~~ dano|locura|haga|tonteria
        {they} ~~ intento|intentado ~ suicid*|matarse|quitarse
        tiene|tenia|escribio ~ plan|fecha ~ para ~ suicid*|matarse|morir
    """,
    worry=harm.WORRY,
    calm=context.CALM
    + """
        cancion|canciones|letra|disco|banda|concierto|album|karaoke|video|videoclip|cantante|rap|estribillo|titulo
        pelicula|peliculas|peli|serie|series|temporada|capitulo|episodio|netflix|documental|novela|libro|libros|poema|poeta|obra|teatro|anime|un_manga|el_manga|personaje|protagonista|autor|detective|hamlet|ofelia|romeo|julieta|escuadron|trailer|ficcion|podcast|ensayo|guion|thriller|noticia|reportaje|periodico
        juego|juegos|jefe_final|nivel|partida|partidas|raid|minecraft|fortnite|valorant|lol_ranked|boss|respawn|reaparezco|zelda|mario|consola_nueva|propia_granada|warzone|enemigo|enemigos|sanador|tanque|granada|granadas|servidor|mision|vidas|free_fire|ranked|npc|speedrun|souls|elden
        taller|prevencion|charla|curso|formacion|campana|tesis|estudio|investigacion|voluntari*|estadisticas|congreso|jornada
        muer*|mori*|mata*|muri* ~ de risa|verguenza|hambre|sueno|calor|frio|aburrimiento|amor|miedo|envidia|ganas_de_verte|nervios|sed|pena_ajena|cansancio|ternura
        muero_por|muriendo_por|me_va_a_matar|me_mata_cuando|me_matan_si|me_va_matar|mata_mi_madre|me_matara|a_muerte|aburrido_de_muerte|susto_de_muerte|miedo_de_muerte|mortal|matandome_a
        lol
        politico|profesional|comercial|financiero|laboral|empresarial|trafico|pajaros|conductores
        cocinando|cocina|afeitandome|afeitarme|jugando|entrenando|gimnasio|futbol|corriendo|bici|escalera|papel|cebolla|pan
        se ~ suicido|mato|quito_la_vida ~ .|hace|en|cuando|a_los|el|mi|su|y
        murio|fallecio|perdi ~ por_suicidio|suicidio
        no ~ soy|estoy ~ suicida
        no ~ quiero|voy_a|pienso|quiera {kill}|morir|morirme|hacerme_dano|hacer_dano
        examen|examenes|deberes|tarea|lunes|excel|impresora|reunion|reuniones|jefa|oposiciones|gimnasio|alquiler|busco_piso|wifi|tinder
        eutanasia|suicidio_asistido|testamento_vital|paliativos|veterinari*
        fiesta|companeros|oficina|colegas|jefe|trabajo|la_boda_de|examen|mi_viaje|viaje_a|mudanza
    """,
    earnest=further.SURE
    + context.EARNEST
    + """
        por_que|razon|motivo ~~ no ~ matarme|suicidarme|morirme|vivir
        <no|nunca|ni quiero|pienso|pensando_en|pienso_en|voy_a|ganas_de|decidido|deseo ~ quitarme_la_vida|suicidarme|acabar_con_mi_vida
        no ~ contesta|responde
        no ~ broma|exagero|exagerando|dramatica|es_un_chiste
        en_serio|de_verdad|lo_digo_en_serio|va_en_serio
        no|dejar ~ dejar|dejo|paro|puedo ~ de ~ pensar|lastim*|cort*|hacerme
        <no|nunca|ni me_quiero|quiero ~ morir|matarme|suicidarme|morirme .|ya|y_no|de_verdad|porque
        miedo|preocupado|asustado|temo|preocupa ~ que|por|mi
        ya_no quiero vivir|seguir|existir
    """,
    past=context.PAST
    + """
        hace|hacia ~ anos|ano|meses|decadas|mucho|tiempo !que
        hace|hacia ~ anos|ano|meses|decadas|mucho|tiempo que deje|sali|supere|intente|estoy_limpi*|estoy_bien|logre|quise|queria|pude
        anos|meses|semanas|dias|ano ~ sin|limpio|limpia|despues
        cuando_era|cuando_tenia|de_joven|de_adolescente|en_mi_adolescencia|antes_queria|solia|en_aquella_epoca|en_su_dia
        en 19*|20*
        ya_no ~ tengo|pienso|siento|soy|me ~~ pensamientos|suicid*|autolesion*|dano|ideas|hago|corto
        supere|superado|superar|sobrevivi|recupere|recuperado|recuperada|gracias_a_la_terapia|estoy_orgulloso|estoy_orgullosa|orgullos*_de_mi|orgullos*_de_haber|tan_orgullos*|muy_orgullos*|me_alegro|celebr*|quede_atras|dejado_atras|dejar_atras|dejo_atras|quedo_atras|agradecid*|curad*
        quise|queria|intente ~~ hoy|ahora|feliz|agradec*
        no ~ soy|estoy ~ suicida
    """,
    back=context.BACK,
    families=FAMILIES,
    weights=files("bot.safety.crisis_words").joinpath("es_weights.txt").read_text(encoding="utf-8"),
)

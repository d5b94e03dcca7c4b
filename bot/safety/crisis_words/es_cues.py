"""Spanish that means danger where two of it meet."""

CUES = """
    hasta_aqui ~ llegue|llego|llegamos|he_llegado
    llevo|llevare ~ corazon|conmigo
    me_toca|es_hora_de|ha_llegado_la_hora|llego_la_hora|llego_mi_hora|es_momento_de ~ irme|partir|descansar|marcharme|despedirme
    no_llores|no_lloren|no_sufran|no_se_culpen|no_esten_tristes|no_es_culpa|no_fue_culpa|no_busquen
    ya no ~ podre|pude|puedo|aguante ~ mas
    cuando|para_cuando ~ {gone}
    acabar_con_esto|terminar_con_esto|ponerle_fin
    no ~ despierto|despierte
    gracias por ~ hasta_el_final|acompanarme|quererme|haberme|aguantarme|intentarlo
    por_fin|al_fin ~ paz|descansar|libre|tranquilo|en_calma
    marcha_atras|vuelta_atras|ya_esta_decidido|esta_decidido|lo_he_decidido|decision_tomada|no_hay_retorno
    hoy|manana|lunes|viernes|domingo|sabado ~ es_el_dia|sera_el_dia
    no ~ sirvo|valgo ~ para_nada|nada|a_nadie
    vacio|hundido|roto|apagado ~ por_dentro|siempre|del_todo
    pozo|hoyo|agujero|oscuridad|oscuro
    para_siempre|hasta_siempre|hasta_nunca
    ya_me_voy|yo_me_voy|me_marcho|me_fui|me_ire|yo_ya_no
    se_acabo|es_el_fin|es_el_final|llego_el_final|aqui_termina|hasta_aqui
    culpable|culpables|culpa|culpen
    la_quise|lo_quise|los_quise|las_quise|la_ame|lo_ame|os_quise
    cuento ~ dias|horas
    me_despedi|me_despido|despedirme ~ de
    otra_vida|el_cielo|mas_alla|otro_lado
    fracaso|decepcion|error|verguenza ~ para|de ~ mis|mi|todos
    no ~ espero ~ nada|que_mejore
    les_doy|doy ~ solo ~ problemas|disgustos|trabajo
    ya_no ~ lucho|voy_a_luchar|quiero_luchar|quiero_intentar
    me_da|da ~ lo_mismo|igual|todo
    regal*|repart* ~ mis ~ cosas|libros|ropa
    no ~ haran_falta|hara_falta|voy_a_necesitar|necesitare
    me encontrara|encontraran|encontrareis|hallaran
    nada|no ~ tiene|hay ~ arreglo|remedio
    cuando|si ~ leas|lean|leais|lea ~ esto|mensaje|lineas|carta
    si_no ~ vuelvo|volviera|vuelva ~ escribir|aparecer|conectar*
    sepan|sabed|sepas|quiero_que_sepan|quiero_que_sepas ~ que
    no ~ me ~ extran*|olvid*|echeis
    ultimo_dia|ultima_noche|ultimo_mensaje
    fue|ha_sido ~ un ~ honor|placer|privilegio
    descansando|descansare|en_paz
    mis_amores|amores_mios|mi_gente
    cuando|mientras ~ me_quede|este|quede ~ solo
    lo_dificil|no_vale_la_pena|ya_no_vale
    al_limite|sin_salida|sin_futuro|sin_rumbo|sin_sentido
    llorando|lloro ~ todas|cada|todos|noches|siempre
    no ~ puedo|quiero seguir ~ asi
    me_despido
    ultimo|ultima mensaje|publicacion|carta|vez_que_escribo
    intentar|intentaron|intentasteis|querer|tratar ~ salvarme|ayudarme|rescatarme
    felices|feliz ~ por_mi|sin_mi
    si ~ les|os|te hago|hace|falto ~ falta|algun
    nada ~ me ~ importa|interesa|ilusiona
    no ~ veran|vereis|veras ~ mas
    la_decision ~ tomada|esta_tomada
    ni_yo_mismo|ni_yo_misma|ni_siquiera_yo
    hoy ~ suelto|me_suelto|dejo_ir|me_rindo
    no_tengo_miedo|sin_miedo
    no ~ soy ~ nadie|nada
    no ~ tengo ~ a ~ nadie
    perdono|le_perdono|los_perdono
    sostuvieron|sostuvisteis|acompanaron
    no ~ pude|he_podido ~ con ~ esto|todo|mas|ello
    harto|cansado|agotado ~ de ~ ser
    ultimo_dia|ultimo_amanecer
    para|por que|quien ~ luchar|vivo|vivir
"""

AFFAIRS = """
    hasta_siempre|chao|adios|hasta_nunca|hasta_la_vista_amigos
    arreglando|ordenando|arregle|ordene|cerre|cerrado|cancele ~ papeles|cuentas|asuntos|seguro|mis_cosas
    mi_plan|el_plan|la_decision
    el|lo unico|solo ~ que ~ falta
    chau|adios|adieu|bye
    gracias ~ a|por ~ los_que|todo|tanto|quienes|estar|compan*|leerme|escuchar*
    hoy_es|esta ~ la_noche|el_dia
    sera ~ esta_semana|este_finde|esta_noche|pronto
    yo_tampoco|ni_yo|conmigo_tampoco
    todo_decidido|decidido_todo|esta_todo
    adios|hasta_siempre|hasta_pronto_no
    quede|quedo|estoy ~ solo ~ en_casa|.
    todo ~ esta|tengo ~ listo|preparado
    no|ya_no estare|volvere
    en ~ dos|tres|pocos|unos dias|horas
    ni_yo
    despedida|mi_despedida|la_despedida
"""

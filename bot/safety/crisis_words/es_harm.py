"""Spanish of those who hurt themselves, and of worry about somebody."""

SELF_HARM = """
    me ~ hago|hacia|provoco|causo ~ dano ~
    me ~ cort*|lastim*|golpe*|quem*|pellizc*|muerd*|arañ*|aran* ~ a_proposito|adrede|queriendo|cuando|porque|si|otra_vez|de_nuevo|para_sentir|para_castigarme|merezco
    ganas|impulso|necesidad|tentacion|deseo|urgencia de ~ cortarme|lastimarme|quemarme|golpearme|hacerme_dano|hacerme_cortes
    escondo|tapo|oculto|cubro ~ mis|las|los ~ brazos|marcas|cortes|cicatrices|heridas|munecas
    me ~ golpeo|pego|golpee|pegue|golpeando|pegando|doy_golpes|di_golpes|doy_punetazos|estrello|doy_cabezazos|golpe ~ cabeza|mi|pared|paredes|mismo|cara|piernas|puno|punos|contra
    cabeza|punos|puno|nudillos contra|a_golpes ~ pared|paredes|muro|mesa !el|jugando
    lleno|llenos|llenas|cubierto|cubiertos|marcado|marcados|hecho|repletos ~ de ~ cortes|marcas|cicatrices|heridas|moretones_que|quemaduras
    me ~ corte|lastime|hice_dano|queme|golpee|arane|hice_cortes|autolesione|hice_heridas ~~ otra_vez|de_nuevo|sin_hacerlo|anoche|a_escondidas|a_proposito|adrede
    otra_vez|de_nuevo|anoche|ayer|hoy ~ me ~ corte|lastime|hice_dano|queme|golpee|hice_cortes|autolesione|he_cortado|he_lastimado|he_hecho_dano !el_pelo|con|cocinando|jugando|el_dedo|el_flequillo
    corto|cortaba|corte|cortarme|cortes|cortandome|lastimarme|hacerme_dano ~ para ~ sentir|calmar*|aliviar*|castigar*|respirar|no_llorar|callar*
    dano|dolor|cortes|heridas ~ a_mi_mismo|a_mi_misma|contra_mi
    sangrar|sangre|sangro ~ cuando|para|me ~ agobi*|calm*|alivi*|siento|ansiedad
    hacerme|me_hago|me_hice|haciendome|me_provoco|me_causo|me_hecho ~ heridas|cortes|marcas|sangre|sangrar|moretones|dano|quemaduras
    me ~ clavo|clave|clavaba|hundo ~ unas
    me ~ muerdo|mordi|mordia|pellizco|pincho|pinche|rasguno|rasgune|arano|arane|quemo|queme|araño ~ brazos|brazo|manos|piernas|piel|muslos|munecas|cuerpo|labios_hasta
    me corto|corte|cortaba|he_cortado|cortado ~ pero|y|.|para|desde|porque|cada|cuando|los_brazos|las_piernas|la_piel|los_muslos|a_escondidas|otra_vez|de_nuevo|casi|en_el_bano|las_munecas !el_pelo|el_dedo
    casi|quiero|ganas_de|necesito|quise|deseo ~ cortarme|me_corto|lastimarme|me_lastimo|herirme
    ganas|impulso|necesidad|urgencia ~ de ~ hacerme_dano|hacerme_heridas|lastimarme|cortarme
    escondo|tapo|oculto|disimulo|cubro ~ heridas|cortes|marcas|cicatrices|brazos|munecas ~
    vio|vieron|ver|vean|vea|descubrio|ensenar|ensene|mostre ~ mis ~ cortes|heridas|marcas|cicatrices|brazos
    cicatrices|cortes|marcas|heridas ~ nuevas|recientes|frescas
    volvi|vuelvo|vuelve|me_volvi|he_vuelto|vuelto ~ a ~ cortar|cortarme|lastimar|lastimarme|hacer_dano|hacerme|quemar|autolesion*
    tap*|ocult*|escond*|cubr*|disimul* ~ mis|los|las ~ cortes|heridas|marcas|cicatrices
    pensar|pienso|pensando ~ en ~ cortarme|lastimarme|hacerme_dano|autolesionarme|quemarme|golpearme
    hice|hago|hecho ~ dano ~~ nadie|escondidas|encerrado|bano
    abofeteo|me_pego|me_golpeo ~ cara|cabeza|cada|cuando|mismo|por
    me ~ hago dano|heridas|cortes ~ y|luego|despues|siempre|cuando|para
    me ~ arranco|arranque|arrancaba|rasco|muerdo|desgarro ~ piel|costras|pelo_hasta|dedos ~ sangrar|sangre|hasta
    hasta ~ sangrar|sangre|hacerme_sangre ~ por|cuando|de|porque ~ ansiedad|agob*|rabia|angustia|nervios
    heridas|cortes|marcas ~~ me_las|me_los ~ hago|hice|hecho
    mis cortes|autolesiones|heridas_nuevas|cortadas|marcas_nuevas
    me ~ pego|golpeo|muerdo|pellizco|rasguno|arano hasta ~
    hasta dejarme|hacerme ~ marcas|moretones|sangre|heridas|cicatrices
"""

OTHER = """
    {they} ~~ amenaza|amenazo|dice|dijo|jura ~~ se_mata|matarse|se_va_a_matar|se_suicida|suicidarse
    {they} ~~ acaba|acabara|termina|terminara ~ con ~ su_vida|todo
    {they} ~~ despedirse|despidio|despide|despidiendo ~~ raro|siempre|todos|nosotros|grupo|extrano
    {they}|dijo|dice|escribio|puso|mando|soltado|conto ~~ dejara|dejaria|dejare|va_a_dejar ~ de ~ molestar|sufrir|ser_un|dar_problemas|estorbar
    {they}|dijo|dice|escribio|puso|mando ~~ no ~ la|lo|le|les busquen|busquemos|esperen|esperemos|lloren|lloremos
    {they}|dijo|dice|escribio|puso|mando|repite ~~ mejor ~ sin ~ el|ella
    {they}|dijo|dice|escribio|puso|mando|repite ~~ no ~ puede|aguanta|soporta ~ mas ~ .|vivir|con_la_vida|con_su_vida|y
    {they}|dice|dijo|repite|escribio ~~ carga|estorbo|peso ~ para ~ todos|nosotros|su|mi
    {they}|dice|dijo|repite|escribio|conto|confeso ~~ ojala|gustaria|preferiria ~~ nac*|despert*|exist*|muert*|morir*
    {they}|vi|vimos|note|descubri|encontre|aparecio|viene ~~ cortes|cicatrices|marcas|heridas|quemaduras ~~ brazo|brazos|munecas|muneca|piernas|muslos|antebrazo*
    {they} ~~ lesiona|corta|lastima|hiere|araña|arana|golpea|autolesiona|quema ~ cuando|a_proposito|los_brazos|las_piernas|a_escondidas|.|adrede|mismo|misma|y
    {kin}|ella ~~ suicidio|suicida|intento_de_suicidio
    {they} ~~ se ~ hace|hacia|hizo|provoca ~ cortes|heridas|dano|marcas|quemaduras
    {they}|que ~~ se ~ quita|quitara|quite|quito|va_a_quitar ~ la_vida|de_en_medio
    {they} ~~ busca|buscaba|buscando|buscado|googlea|pregunta|pregunto ~ como ~ morir*|matarse|suicid*|quitarse
    encontre|vi|lei|descubri|halle ~~ notas|dibujos|poemas|escritos|cosas|libreta|diario|busquedas|mensajes ~~ morir*|muerte|suicid*|matarse|desaparecer|no_vivir
    mejor|felices|feliz|tranquilos|bien|descansar* si|sin ~ ella|el ~ no_existiera|no_estuviera|se_muriera|faltara|desapareciera|no_hubiera
    {they} ~~ ya_no|no ~ quiere ~ estar|seguir ~ vivo|viva|aqui|en_este_mundo|viviendo
    {they} ~~ quiere|va_a|piensa|planea|amenaza_con ~ acabar|terminar ~ con_todo|con_su_vida|con_su_sufrimiento
    {they} ~~ no ~ merece ~ vivir|estar|existir|la_vida
    {they} ~~ quita|quite|quitar|quitara ~ de_en_medio|la_vida
    {they} ~~ cuida|cuiden|ocupate ~~ ya_no|no ~ puedo|aguanto|estare|voy
    {they} ~~ ya_no|no ~ puedo|aguanto ~ mas|. ~~ apago|telefono|contesta|responde
    {they} ~~ desaparecer|morir|morirse ~ del_mundo|de_este_mundo|para_siempre|.|de_una
    mejor|facil|sencillo|felices|tranquilos ~ si ~ el|ella|{kin} ~ muriera|no_existiera|no_estuviera|faltara|desapareciera|se_muriera
    {kin}|ella ~~ despedida|adios ~~ no ~ contesta|responde|coge|atiende
    {they} ~~ deje|mando|envio|escribio|dejo ~ un? despedida|nota_rara|carta_rara|adios
    {they}|escribio|dijo|dice|puso ~~ manana|pronto|hoy ya_no|no estara|estaria|va_a_estar|existira|despertara
    {they} ~~ vale|valdria|valia ~ mas|mejor muerto|muerta
    {they} ~~ marcas|senales|cicatrices|heridas ~ de ~ cortes|autolesion*|corte
    {they} ~~ dijo|dice|escribio|puso|repite ~~ no quiere|quiero ~ vivir|existir|seguir
    {they} ~~ no quiero ~ vivir|existir
    {they} ~~ habla|hablo|hablando|hablaba ~ de ~ muerte|su_muerte|morir*|suicid*|matarse
    {they} ~~ sus|los cortes|cicatrices|autolesiones|heridas ~~ se|reaccionar|decir*|hacer|brazos|ayud*
    {they} ~~ piensa|pensar|pensando|obsesionado ~ en|con ~ la_muerte|su_muerte|morir*|matarse|suicid*
    {they} ~~ no ~ vale|merece ~ pena ~ vivir|seguir|continuar
"""

WORRY = """
    preocupado|preocupa|miedo|asustado|temo|panico|angustia ~ por|que|dejar*|mi|el|ella|lo_que_pueda_hacer
    encontre|halle|lei|descubri ~~ carta|nota|diario ~~ {kin}|su
    a_quien|que|como ~ llamo|aviso|hago|digo|ayudo|le_digo|puedo_ayudar|lo_ayudo|la_ayudo|acudo
    no ~ contesta|responde|coge|atiende|aparece|localizo
    llamar|llamo|aviso ~ policia|ambulancia|padres|alguien
    pregunto_por_un_amigo|para_un_amigo
"""

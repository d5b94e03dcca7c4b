"""Spanish words by what they mean, for the scales: a family a line, in the order in which a word is looked for."""

FAMILIES = {
    "i": "yo|me|mi|mis|conmigo",
    "kin": "amigo|amigos|hermano|hijo|padre|madre|mama|papa|primo|tio|novio|novios|pareja|marido|"
    "esposo|esposa|mujer|companero|compi|alumno|usuario|miembro|estudiante|familiar|vecino|"
    "abuelo|sobrino|ex|colega|hermanita|hermanito|chico|chica|alguien|conocido|suegro|suegra|"
    "cunado|cunada|jefe|profe|mejor_amigo|persona|roomie|colega|nino",
    "die": "morir|morirme|muerte|muerto|suicidarme|suicidio|matarme|suicidarse|matarse|"
    "quitarme_la_vida|quitarse_la_vida|no_despertar",
    "dead": "murio|fallecio|se_suicido|funeral|duelo",
    "want": "quiero|ganas|prefiero|gustaria",
    "not": "no|ya_no|nunca|nada|sin",
    "live": "vivir|existir|vida|vivo|viva",
    "hurt": "cortes|cortarme|hacerme_dano|lastimarme|dano|autolesiones|autolesion|autolesionarme|corto|"
    "heridas|lastimo",
    "bye": "adios|despedida|me_despido|chao|chau",
    "sorry": "perdon|perdonadme|perdonenme|perdoname|lo_siento",
    "love": "los_quiero|os_quiero|los_amo|te_amo|las_quiero",
    "none": "nadie",
    "burden": "carga|estorbo|peso|lastre",
    "play": "juego|jefe|nivel|partida|mision|vidas|boss",
    "watch": "pelicula|serie|libro|novela|cancion|documental|poema",
    "work": "trabajo|jefa|oficina|examen|reunion",
}  # fmt: skip

"""French words by what they mean, for the scales: a family a line, in the order in which a word is looked for."""

FAMILIES = {
    "i": "je|me|moi|mon|ma",
    "kin": "ami|amis|copain|pote|frere|soeur|mere|pere|fils|fille|cousin|oncle|tante|mari|femme|ex|"
    "coloc|collegue|voisin|eleve|proche|quelqu_un|quelque_un|gars|meuf|mec|enfant|ado|neveu|"
    "niece|mamie|papi|grand_mere|grand_pere|conjoint|compagnon|compagne|beau_frere|belle_soeur|"
    "joueur|membre|utilisateur|internaute|etudiant|personne|connaissance|meilleur_ami|gosse|"
    "gamin|gamine",
    "die": "mourir|mort|suicide|suicider|me_tuer|se_tuer|crever|en_finir",
    "dead": "decede|decedee|enterrement|deuil|obseques",
    "want": "veux|voudrais|envie|aimerais|prefere",
    "not": "pas|plus|jamais|rien|aucun|aucune",
    "live": "vivre|vie|exister",
    "hurt": "couper|coupe|coupures|mutiler|automutilation|automutile|scarifier|scarifie|blesser|"
    "faire_mal|du_mal|plaies",
    "bye": "adieu|adieux|au_revoir",
    "sorry": "pardon|desole|pardonnez",
    "love": "je_vous_aime|vous_aime|je_te_aime",
    "none": "personne",
    "burden": "poids|fardeau|boulet",
    "play": "boss|niveau|jeu|partie|map",
    "watch": "film|serie|livre|chanson|roman|poeme|documentaire",
    "work": "travail|boulot|chef|bureau|examen|reunion",
}  # fmt: skip

"""French that says how a sentence is meant."""

CALM = """
    vais|veux|vas|compte|voudrais pas|jamais me ~ faire|tuer|suicider|blesser|couper
    continuer ~ ce|cette|le|la|mon|ces|les ~ voyage|cours|projet|formation|stage|etudes|jeu|regime|serie|match|randonnee|contrat|travail|travaux
    perdu|gagne|joue|lance|fini une_partie
    {kin} mort|decede|disparu|defunt
    cerveau|tete|jambes|portable|batterie ~ mort|morte|mortes
    meurs de? envie|sans ~ mon
    voisin|oncle|tante|ami|cousin|cousine|frere|collegue|pere|mere|chanteur|acteur ~ se_est|sest suicide|tue|donne|pendu
    jour|journee ~ travail|boulot|taf|stage|bureau|ecole
    ce|est|etait|serait|cetait du suicide
    desole|desolee|pardon|excusez|excuse|excusez_moi|navre ~ pour|du|de ~ texte|pave|long|retard|bruit|spam|derangement|hier|roman|message|fautes|bazar
    merci ~ de|pour|d ~ avoir_lu|lire|conseils|reponses|aide|invitation
    demenage|demenageons|demenagement
    quitte|quitter|laisse|adieu|finir|resilier ~ serveur|groupe|equipe|canal|cours|chorale|bail|contrat|abonnement|coloc
    garde|occupe|nourrir|garder ~~ semaine|vacances|weekend|voyage
    plan|date ~~ anniversaire|fete|mariage|voyage|examen|soiree
    finir mon_vie|ma_vie ~ au|a_la|avec|aupres|en|dans
    rompre|quitter ~ mon|ma ~ copain|mec|petit
    portable|telephone|batterie|voiture|plantes|plante ~ mort*|meur*|creve*
    vivre ~ en_coloc|chez|avec|dans ~ .|vous|coloc|parents|appart|studio|ville|campagne|belle_mere
    date|jour ~ mariage|accouchement|demenagement|rendez|bapteme ~ .|et
    dents|dent|genou|ventre|regles|migraine|migraines|sciatique|lombaires|dos|angine
    discours|depart_a_le_retraite|retraite|depart_en_retraite
    tosca|cobain|werther|opera|roman|nouvelle|intrigue
    au_bout de_mon_vie
    tiens ~ plus ~ debout
    prets|pret|prete ~ pour ~ la|le|les fete|ceremonie|mariage|examen|voyage|rentree|soiree
    cancer|chimio|euthanasie|soins_palliatifs
    {kin} ~~ par suicide
    me|te|nous font|fait|faites|feront mourir|crever
    pense ~ a ~ {kin} ~ mort|decede|disparu
    map|mapp|round|ferme|checkpoint|respawn
    operation|anesthesie|bloc_operatoire|crise_de_angoisse|avion|accouchement
    peur|panique|angoisse ~ de|a_le_idee_de ~ mourir|mort|la_mort
    arreter|arrete|eviter de mourir
    en_cours|ethique|philo|liberte|debat
    se_en_sort|on_se_en_sort|ca_passe .
    taux|chiffres|le_article|sondages
    lettre ~ de ~ demission|motivation|recommandation|resiliation|conge|reclamation
    a_vivre ~ a ~ {kin}
    cru|failli|pense|pensais mourir ~ quand|en|dans|sur|lors
    hotel|vacances_au
    epuise|fatigue|creve|use|saoule|vide ~ par|de|a_cause ~ le|mon|ce travail|boulot|taf|bureau|gardes
    projet|mon_boutique|mon_magasin|clients|la_banque|attente_au
    jusqu|jusque en_septembre|a_lundi|la_rentree|septembre
    cette_boite|entreprise|ce_poste
    adieu ~ coupe|sucre|tabac|tournoi|victoire|titre
    poemes|poeme|poesie|texte_sur
"""

PAST = """
    a 13|14|15|16|17|18|19|20 ans ~~ voulais|avais|etais|voulu|fait|tente|faisais|pensais
    etais suicidaire|depressif|depressive
    maintenant|aujourd|desormais ~ ca_va|je_vais_bien|je_vais_mieux|heureux|heureuse|bien
    avant ~ je
    sans me ~ scarifier|couper|faire|mutiler|blesser
    content|contente|heureux|heureuse|fier ~ de ~ etre ~ la|en_vie|vivant*
    survecu|rescape*
    plus maintenant|aujourd .
    avais|etais|voulais|pensais|faisais ~~ plus_maintenant|ce_est_loin|ce_est_fini|tout_va_bien|derriere
    suis pas|plus ~ blesse*|coupe*|scarifie*|mutile*|fait_du_mal|fait_de_mal ~ .|depuis
    je me blesse|coupe|scarifie|mutile plus|pas
    repris|retrouve|reprends|retrouver ~ gout|envie|le_gout
    heureux|heureuse|content|contente|chance ~~ de ~ avoir ~ rate|survecu|echoue
    scarifiais|mutilais|coupais|blessais ~~ arrete
    apres mon tentative
    ai ~ souvent|longtemps|beaucoup ~ pense|songe ~ au|a
    maintenant|aujourd|desormais ~ ai|je_ai ~ des
    jeune|plus_jeune|jeunesse
    pas|plus envie ~ de ~ mourir
    tente|voulu|essaye|voulais|fait ~~ a 13|14|15|16|17|18|19|20|21|22|23|24|25 ans
    vaincu|surmonte|depasse ~ automutilation|scarif*|depression|idees
"""

EARNEST = """
    je vais me_tuer|me_suicider
    il|elle ~ en_finit|se_tue|se_suicide ce_soir|cette_nuit|demain
    en_cachette|expres|volontairement
    {they} ~~ parle|parlait ~ de ~ partir|mourir|disparaitre ~ pour_toujours|a_jamais|definitivement
    passer|tenir|tiens|arrive|peux ~~ sans ~ me ~ couper|blesser|faire_mal|scarifier|mutiler|frapper
    decide ~ que_je|de ~~ nouvelle_annee
    lettre|mot|message|lettres de adieu|adieux|suicide
"""

BACK = """
    encore|nouveau|rechute|recommence|hier|cette_nuit|ce_soir|en_ce_moment|toujours_envie|foutu|gache|ces_temps|craque|replonge
"""

"""French, further ways to say the same: half-sentences, other verbs, the courage to say it sideways."""

SELF = """
    deux_doigts|bord|pas|point ~ de ~ tout_finir|tout_arreter|en_finir|me_tuer|craquer_pour_de_bon
    egoiste|normal|mal|lache|grave|fou ~ de ~ vouloir|souhaiter|penser_a ~ mourir|se_tuer|en_finir|suicid*|disparaitre
    plus|pas|aucun|aucune ~ raison|raisons|motif ~ de ~ vivre|rester|continuer|me_lever|exister|me_battre
    esperant|espere|priant|prie|souhaitant ~ de? ~ mourir|crever|pas_me_reveiller|plus_me_reveiller|partir_dans_mon
    quand|si|lorsque ~ on|tu|vous|quelqu_un ~ veut|veux|voulez|a_envie_de ~ plus|pas ~ vivre|exister|etre_en_vie !{where}
    quand|si|lorsque ~ on|tu|vous|quelqu_un ~ veut|veux|voulez|a_envie_de ~ mourir|en_finir|se_tuer
    arrete|arreter|cesser|cesse ~ de ~ vouloir|penser_a|avoir_envie_de ~ mourir|se_tuer|en_finir|crever|me_tuer
    me oter la_vie|le_vie
    mets|mettre|mettrai|mis|met|mettais ~ fin ~ a ~ mon_vie|mon_jours|mon_existence|tout|ca
    sais|vois|imagine ~ pas|plus ~ comment|pourquoi ~ continuer|vivre|rester|avancer|exister ~ a_vivre|vivre|en_vie|avec_ca|comme_ca|sans|.
    aucun|aucune|plus|pas|sans|zero ~ desir|volonte|force|raison|motivation|envie|gout ~ de|a ~ vivre|exister|rester_en_vie|continuer_a_vivre
    mourir|mort|suicide|disparaitre|en_finir ~ me? ~ semble|parait|sonne|serait|a_le_air|air ~ de? ~ si|tellement|plus|la|une|etre|tres ~ paisible|doux|soulag*|reponse|solution|facile|beau|apaisant|sortie|simple|bien
    suicide|mort ~ a|semble ~ reponse|solution|issue
    dites|dis|donnez|donne ~ moi ~ pourquoi|raison|raisons ~~ tuer|suicider|vivre|mourir|en_finir
    bord|limite|deux_doigts|point ~ de|du ~ suicide|me_suicider|me_tuer|en_finir|mettre_fin
    chasser|enlever|sortir|arreter ~~ idee|idees|penser|pensees ~ de|a ~ me_tuer|mourir|suicide|me_suicider|mort
    peux|veux|vais|supporte ~ pas|plus ~ rester|tenir|vivre|etre ~ en_vie|vivant*|un_jour|une_journee|un_mois ~
    souhaite|desire|veux|voudrais|reve ~ mourir|etre_mort|mort|morte ~ depuis|chaque|tous|toujours
    chaque|tous ~ jour|jours|matin|soir|nuit ~ je ~ souhaite|veux|voudrais|pense|prie|reve ~~ mort|mourir|suicide|pas_me_reveiller|plus_me_reveiller
    decision ~ prise ~~ fin|mourir|partir|finir|vie|suicide
    hais|deteste|deteste ~ mon_vie ~~ fin|finir|mourir|arreter
    mettre fin ~ .|a_mon|a_tout|a_ca
    mourir|mort|suicide ~ ce_est|est ~ tout|seule|seul|unique ~ que|chose ~ souhaite|veux|pense|attends|desire|vois
    si je_me|me ~ tuais|suicidais|tue|suicide|foutais ~~ qui|personne|monde|quelqu_un|soucierait|remarquerait
    qui ~~ soucierait|remarquerait|pleurerait|manquerais|verrait ~~ tuais|mourais|mort|suicidais|disparaissais
    envisage|envisager|pense|songe|songer|considere|prepare ~ le|au|mon suicide|mort
    arrangera|arrange|ira|changera|ameliorera ~ jamais|pas|plus ~ je|.|et ~ plus|force|espoir|fatigue
    vide|brise|mort|casse ~ et personne
    personne ~ se_en|se ~ rend|rendrait|apercoit ~ compte ~ .|que|de
    decide|decision|choisi ~ de ~ mourir|partir_pour|en_finir|me_tuer
    partie|voix|truc|morceau de_moi|en_moi|dans_mon_tete|tete ~~ mourir|me_tuer|crever|en_finir|plus_vivre
    voix|tete|cerveau ~~ dit|disent|dire|repete*|crie* ~~ tuer|mourir|suicid*|en_finir|crever
    seul|seule|raison|chose|personne ~~ suis|sois|reste ~ encore|toujours ~ en_vie|vivant*|la
    seul|seule|raison|retient ~~ suis|sois ~ pas ~ tue|suicide|mort
    failli|essaye|tente|voulu|manque ~ de? ~ me_tuer|me_suicider|mourir|en_finir|me_foutre ~ hier|cette_nuit|ce_soir|.|semaine|encore|et|recemment
    peur ~ de ~ me_tuer|me_suicider|faire_un_connerie|faire_un_betise|passer_a|me_faire_du_mal|faire_une_connerie|faire_une_betise
    normal|autres|quelqu_un|gens|personnes|suis_je ~~ mourir|se_tuer|suicid*|en_finir|plus_vivre|se_reveiller ~ tout_le_temps|tous|chaque|aussi|.|comme
    mourir|mort|crever|morte ~ serait|est|ferait ~ soulagement|delivrance|repos|paix|facile|mieux|solution
    reve|revais|fantasme|imagine ~ de|mon ~ mourir|mon_mort|mort|ma_mort|en_finir
    tiens|peux|supporte|endure ~ plus|pas ~ je_veux ~ mourir|en_finir|partir|crever
    suis|serais|serai ~ mieux ~ mort
    me_sens|suis ~ pret ~ a ~ mourir|partir_pour|en_finir|quitter
    fait|faites|faire que_ca ~ arrete|finisse ~ .|je
    mon_vie|ma_vie|la_vie ~ arrete|finisse|termine|cesse ~ .|enfin|et|la
    veux|voudrais|aimerais ~ que|juste ~ ma_vie|mon_vie|vie|tout|ca ~ arrete|finisse|termine|cesse
    supporte|supporter ~ plus|pas ~ de_etre_vivant|etre_vivant*|etre_en_vie|vivre|exister
    partir|men_aller|me_en_aller|quitter ~ pour_de_bon|ce_monde|cette_terre|definitivement|pour_toujours
    marre|fatigue|las|degoute|epuise|saoule ~ de vie|la_vie|cette_vie|vivre|exister .|je|et|veux
    danger ~ pour ~ moi
    pourquoi|comment ~ suis|reste|je ~ encore|toujours ~ en_vie|vivant*|la .
    espere|souhaite|voudrais|aimerais|prie ~~ cancer|accident|renverse*|ecrase*|camion|bus|tue .|et|me
    me ~ foutre|jeter|balancer|mettre ~ en_le_air|en_lair
    ai|un ~ plan et ~ date|jour|lettre|lieu
    tout ~ est ~ pret|prepare ~ pour|apres|.
    apres|des_que|quand ~ noel|mariage|exams|partiels|anniversaire|fetes|dormiront ~ en_finis|finis|me_tue|suicide|serai_plus|pars_pour|fini
    dimanche|samedi|lundi|vendredi|demain|ce_soir ~ aura|aurai|sera ~ plus ~ douleur|souffrance|de_douleur|de_souffrance|moi|la
    dites|dis|direz ~ a ~ mere|pere|mon_enfants|enfants|fille|fils|soeur|frere|parents|famille ~~ aime|aimais|desole*|pardon|faute
    occupez|occupe|prenez_soin|prends_soin|gardez ~~ quand|lorsque|si ~ serai|suis|serais ~ parti*|mort*|plus_la|plus|pas_la
    men|en ~ voulez|veuillez ~ pas ~ .|je|moi|adieu
    plus|pas ~ de? ~ espoir ~ .|ca|rien|pour|je
    sers|sert|vaux|bon ~ a? ~ rien ~ .|je_abandonne|personne|et
    disparaitre|partir|dormir ~ pour_toujours|a_jamais|definitivement
"""

SELF_HARM = """
    me ~ fais|faisais|faire|suis_fait|fait ~ mal|du_mal ~ expres|quand|des_que|pour|volontairement|encore|.|parce
    me ~ frapp*|brul*|coup*|griff*|mord*|scarif*|taillad*|punis* ~ expres|volontairement|quand|des_que|pour_sentir|pour_me|lorsque|parce|encore|jusqu_au
    envie|besoin|pulsion|pulsions|tentation de ~ me ~ couper|bruler|frapper|mutiler|scarifier|blesser|faire_mal|faire_du_mal
    cache|cacher|planque|dissimule ~ mon|les|mes ~ bras|cicatrices|marques|coupures|poignets|plaies|blessures
"""

OTHER = """
    {they} ~~ menace|menacait|parle|dit|jure|ecrit|promet ~~ se_tuer|se_tue|se_suicider|suicider|en_finir|mourir
    {they} ~~ voulait|veut|voudrait ~ plus ~ vivre|etre_la|exister !avec|chez|a
"""

CALM = """
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
"""

PAST = """
    a 20*|15*|16*|17*|18*|19* ans
    etais suicidaire|depressif|depressive
    maintenant|aujourd|desormais ~ ca_va|je_vais_bien|je_vais_mieux|heureux|heureuse|bien
    avant ~ je
    sans me ~ scarifier|couper|faire|mutiler|blesser
    content|contente|heureux|heureuse|fier ~ de ~ etre ~ la|en_vie|vivant*
    survecu|rescape*
"""

"""French, further ways to say the same: half-sentences, other verbs, the courage to say it sideways."""

SETS = {
    "gone": "je_suis_plus_la|je_serai_plus_la|je_etais_plus_la|je_etais_pas_la|je_disparais|je_disparaissais|je_mourais|je_meurs|je_etais_mort|je_existais_plus|je_existais_pas|je_suis_mort|je_suis_parti|je_serai_parti|je_serai_mort|je_partais_pour_toujours|je_me_tuais|je_crevais",
    "close": "parents|enfants|mere|pere|soeur|frere|famille|fille|fils|mari|femme|proches|copain|grand_mere",
}  # fmt: skip

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
    envie|envies ~ de|que ~ etre_en_vie|rester_en_vie|etre_vivant*|vivre|plus_etre_la|etre_encore_la ~ .|demain|aujourd|plus|ce|la|et
    pas|plus|aucune|jamais ~ envie ~ de ~ etre_en_vie|rester_en_vie|etre_vivant*|etre_encore|me_reveiller|voir_demain
    vouloir|souhaiter|desirer ~ mourir|crever|disparaitre|en_finir|la_mort ~ .|a|est|ce|tous|normal|grave
    fixe|choisi|arrete|note|decide ~ un|une|la|le|mon ~ date|jour ~ .|ce_sera|ce|pour|je|et|apres|ca
    ai|est ~ deja|tout|bien ~ organise|planifie|prepare|prevu|arrange ~ .|je|pour_que|lettre|date|depart|il
    manque ~ plus? ~ que|juste ~ le? ~ courage|cran|force|moment ~ de|pour|.
    reste ~ plus|juste ~ que? ~ a ~ le_faire|passer_a|sauter_le|franchir_le|trouver_le_courage
    pardonnez|pardonne|pardon ~~ pas|plus|rien ~ trouve|vu|vois ~ de? ~ autre|autres ~ solution|issue|sortie|facon
    pas|plus ~ trouve|vois|vu|existe|reste ~ de? ~ autre|autres ~ solution|issue|sortie
    quand|lorsque|si ~ vous|tu|on ~ lirez|lisez|lis|liras|trouverez|trouveras ~~ serai|aurai|suis ~ parti*|mort*|plus|quitte|loin|disparu
    cherchez|cherche|pleurez|pleure|attendez|retenez|regrettez ~ pas ~ moi? .|je|pour_moi|adieu|plus
    me cherchez|cherche|pleurez|pleure|attendez|oubliez|regrettez pas
    entendrez|entendras|verrez|verras|reverrez|reverras|lirez|aurez ~ plus|jamais ~ de_moi|parler_de_moi|me|moi|mon
    vous|te ~ ai|avoir ~ aime* ~ adieu|pardon|.
    dire|dis|disais|voulais ~ au_revoir|adieu ~ derniere_fois|avant_de_partir|avant_de_men|pour_toujours|une_derniere|a_tous
    ma|mon|la|cette vie|existence ~ foutu*|fichu*|finie|terminee|ruine*|gachee ~ .|et|je|il|plus|rien
    plus|pas ~ rien ~ qui? ~ me_retien*|me_rattach*|me_attach*|a_perdre
    rien|personne ~ me ~ retien*|retient|rattach*|retienne
    serait|seraient|sera|vivrait|vivraient|iraient|irait|serais|seriez|va|vont ~ mieux|heureu*|tranquille*|soulage*|bien|leger*|libre* ~ sans_moi|si_je|quand_je
    monde|terre|vie ~ mieux|meilleur|meilleure|plus_beau ~ sans_moi|sans_quelqu|sans_gens
    {adv}? plus|pas|aucun|aucune|zero|sans ~ espoir|avenir|futur|issue|perspective ~ pour_moi|dans_mon|devant_moi|.
    poids|fardeau|boulet|charge|parasite ~ pour ~ {all}
    que ~ douleur|souffrance|tout|ca|bruit|tete|cerveau|pensees ~ arrete|arretent|cesse|taise|taisent|finisse|eteigne|stoppe ~ pour_de_bon|pour_toujours|une_fois|enfin|.|a_jamais|peu_importe
    dormir|endormir|me_endormir|sommeil ~ pour_toujours|a_jamais|eternel|sans_reveil|et_plus|et_pas|definitivement
    me ~ foutre|fous|foute en ~ air|lair
    mort|faucheuse|dieu|ciel ~ vienne|prenne|emporte|rappelle|vient|prendre ~ me|chercher|prendre|prenne
    me ~ prenne|emporte|emmene|rappelle ~ dieu|mort|dans_mon_sommeil|une_bonne
    serait|seraient|sera|vivrait|vivraient|iraient|irait|serais|seriez ~ plus|mieux|enfin heureu*|tranquille*|soulage*|bien|leger*|libre*|serein* ~ sans_moi|si_je|quand_je|.
    decu|decue|degoute|degoutee|triste|regrette|deteste|hais|marre|colere|supporte_pas|supporte_plus ~ de ~ encore? etre encore? vivant*|en_vie|la|reveille*
    chaque|tous_les ~ matin|matins|reveil ~ decu*|triste|deteste|regrette|maudis|souffrance|torture
    laisse|laisserai|laisser|pose|depose ~ mot|lettre|lettres|enveloppe ~ a|pour|sur ~ {close}|table|lit|bureau|mon_enfants
    mets|mettre|range|ranger|regle|regler|prepare|organise ~ papiers|affaires|comptes|tout ~~ apres|pour ~ mon_mort|mon_depart|ma_mort
    apres mon_mort|ma_mort|mon_depart|mon_suicide
    ce_est|voila|est la_fin pour_moi|de_moi|de_mon_histoire|du_chemin_pour
    quand|lorsque|si ~ tu|vous|on|il ~ verras|verrez|lira|liras|lirez|recevras|recevrez|trouveras|trouverez|decouvrir* ~~ tard|plus|parti*|mort*|disparu|fini
    message|lettre|mot ~~ il|ce ~ sera ~ trop_tard
    ficherait|foutrait|fiche|fout|foutent|fichent|moquerait|moque ~ si|que ~ je ~ mourais|meurs|creve|crevais|disparais|disparaissais|etais|sois|me
    tout_le_monde|monde|tous ~ en ~ ficherait|foutrait|fiche|fout|foutent ~ de_moi|si_je
    je|suis ~ de_trop ~ .|partout|ici|dans|pour|sur|chez
    vois|voit|apercois plus|pas|aucun|aucune aucun|aucune|de|le|la? ~ lumiere|bout_du_tunnel|avenir|futur|espoir
    plus|pas rien ~ a_faire|a_attendre|a_perdre|a_vivre|a_esperer ~ ici|sur_cette_terre|monde|terre|de_la_vie|.|vie
    attends|espere|demande plus|pas rien ~ vie|personne|.
    rien a_attendre|a_esperer ~ vie|.
    mieux|vaudrait|preferable|vaut|mieux_vaudrait ~ que_je ~ existe|sois|disparaisse|meure|vive|creve|parte ~ pas|plus|mort*|.|et|la
    endormir|dormir|disparaitre|partir|effacer ~ et? ~ que_on|que_vous|que_tout_le_monde|que_personne ~ me? ~ oublie*|retrouve|souvienne|cherche
    tiens|tient plus|pas ~ a ~ vie|la_vie|vivre|rien_ni
    gout|envie|plaisir|joie|sens ~ de|a ~ vivre|la_vie ~ perdu*|parti*|disparu*
    perdu|perdue|plus|pas ~ le? gout ~ de|a ~ vivre|la_vie|tout|rien
    jours|semaines|heures ~ a_vivre ~
    reste ~ que? ~ quelques|deux|trois|peu ~ jours|heures|semaines !de|avant_les|a|pour|au
    plus rien|personne ~ me ~ fera ~ changer|reculer|renoncer
    choisi|trouve|repere|decide ~ endroit|lieu|heure|date|moment et ~ heure|date|lieu|endroit|moment|jour
    sais|decide|choisi|prevu ~ comment ~ je ~ en_finir|mourir|partir|vais_mourir|vais_en_finir|vais_partir|mourrai|finirai
    embrassez|embrasse|serrez|rassurez ~ mon|mes ~ {close} ~ pour_moi|de_mon_part|et|.|fort
    {close} ~ adieu|pardon|desole* ~ .|tu|vous|je|ce
    adieu ~ {close}|mes_amis|les_amis|mon_amour|cruel|monde
    je_pars|je_men_vais|je_me_en_vais|je_vais ~ rejoindre|retrouver ~ mon|mes|la_haut|pere|mere|au_ciel|papa|maman|les_anges
    oubliez|oublie|effacez moi .|adieu|vite|pour|tous
    dernier|derniere ~ publication|post|message|tweet|nuit|soiree|matin ~ .|adieu|oubliez|merci|pour|je|de_mon_vie
    pense|penses|pensees|idees|envies|reflechis ~ mourir|suicide|mort|me_tuer ~ souvent|sans_cesse|tout_le_temps|encore|reviennent|h24|24h|chaque|toujours|constamment
    envies|envie|desir|idees|pensees de suicide|mort|mourir|en_finir|me_tuer
    si ~ je ~ etais|suis ~ mort*|pas_ne*|plus_la ~~ simple|mieux|facile|heureux|soulag*|tranquille*
    poids mort|inutile pour ~ {all}|.
    plus|pas ~ rien ~ me ~ plait|interesse|touche|rattache|fait_envie ~ .|meme|et
    mettre|mets|mettrai|mis ~ un|fin ~ terme|point_final ~ a ~ mon_vie|mon_jours|mon_existence|tout|ca
    esperant|espere|espoir|souhaitant|priant ~ que ~ ce_soit|coeur|nuit|matin|jour ~ le_dernier|la_derniere|lache|arrete|derniere|dernier
    tanne|tannee|ecoeure|ecoeuree|saoule|las|lasse|ras_le_bol|use ~ de ~ vivre|exister|la_vie|cette_vie
    que on|vous ~ me ~ efface|oublie|supprime|debranche|acheve
    me ~ renversait|renverse|ecrasait|ecrase|percutait|tuait|foncait ~ .|ca|ce|tant|et
    mort ~ me? ~ parait|semble|serait|est ~ plus? mieux? doux|douce|belle|facile|simple|legere|attirante ~
    cette_fois|la_prochaine_fois|prochaine_fois ~ je ~ pas ~ me? raterai|louperai|echouerai|raterais|manquerai
    cette_fois|la_prochaine_fois je ~ raterai|louperai|echouerai ~ pas
    rien|personne ~ pourra|peut|va|pourrait|saura ~ me ~ arreter|empecher|retenir|sauver|trouver|retrouver|stopper
    compte|comptes|decompte|compter ~ jours|heures ~ avant|jusqu|qui_me_restent|de_en_finir
    je ~ en|men irai|vais|irais|pars ~ pour_toujours|a_jamais|pour_de_bon|definitivement|la_haut
    enveloppes|lettres|mots ~ pretes|prets|ecrites|cachetees|posees ~ un|une|pour|chacun|sur|.
    je_le_ferai|je_le_fais|je_vais_le_faire ~~ fini|termine|fin|libre|plus_rien|soulage
    mon|ma histoire|vie|chemin|route|parcours ~ se ~ arrete|termine|acheve|finit ~ ici|la|.
    ici|la que mon|ma histoire|vie|chemin|route ~ se_arrete|se_termine|se_acheve
    tire ~ mon|ma reverence
    retrouvera|retrouverons|reverra|reverrons|rejoins|rejoindre|attends|verra ~ la_haut|de_le_autre_cote|au_paradis|dans_une_autre_vie|au_ciel|autre_cote|autre_monde
    derniere|dernier ~ pour_moi ~ .
    prends|prenez soin ~ de ~ {close} ~ moi|je ~ pars|en_vais|suis_fatigue*|peux_plus|serai
    je ~ sers|suis|utile|vaux ~ utile|bon|bonne ~ a ~ personne|rien
    suis|pas|rien utile a personne
    marre|fatigue|epuise|las|use ~ de ~ lutter|me_battre|survivre|faire_semblant|porter ~ .|pour_rien|contre|tout
    vie|existence ~ est|ce_est ~ un|une echec|desastre|ruine|calvaire|enfer|cauchemar|gachis|erreur ~ total|complet|.|et|je
    mort|morte|vide|eteint|eteinte|brise ~ a_le_interieur|dedans|en_dedans|interieurement
    gache|pourris|bousille|complique ~ la|le vie ~ de ~ gens|tous|tout_le_monde|ceux|mon|mes|autres|{close}
    pas|plus|aucune ~ de? place ~ pour ~ moi|quelqu_un_comme_moi|gens_comme_moi|comme_moi
    partir|disparaitre|aller ~ loin ~ et ~ jamais|plus|pas ~ revenir|rentrer|retrouve
    vois|imagine pas|plus|meme_pas ~ vieillir|avoir_trente|le_an_prochain|annee_prochaine|dans_un_an|de_avenir|passer_le_hiver|de_suite
    attends|veux|voudrais|espere ~ que_ca|que_tout|que_la_vie ~ se ~ termine|finisse|arrete|fini ~ .|enfin|vite
    plus|rien ~ a|de|aucun ~ sens ~ .|pour_moi|je|depuis
    dites|dis|dire leur|lui|a ~~ aimes|aimais|aime ~ jusqu|toujours|fort|pardon|.
    plutot|mieux ~ mort* ~ que ~ comme|ca|cette|vivre|continuer|ici
    veux|voudrais|aimerais|souhaite|est ~ pas|plus me_etre ~ reveille*
    manque ~ le? courage|cran ~ .|de_le_faire|pour_le_faire|de_passer|et
    donner|donne|distribue ~ mon affaires|livres|jeux|vetements ~~ plus ~ besoin
    pour|et ~ plus|pas|jamais revenir .|je|merci|adieu|pardon
    dire adieu .|pour_de|a_tous|cette_fois|pour_de_bon|a_vous|definitivement|et
    egal|indifferent|indifference ~ meme ~ vivre|mourir|mon_vie|de_vivre
    vivre|mourir ~ me_est ~ egal|indifferent
    imagine|imagine|visualise ~ mon ~ propre? mort|enterrement|fin
    mon propre mort|fin|disparition
    jour|date ~ et ~ endroit|lieu|heure|le_endroit .|je|prevu*|choisi*|fixe*
    existerai|vivrai|respirerai|reveillerai|existerais plus|pas
    verrai|verrais|feterai|passerai|connaitrai pas|plus ~ nouvelle_annee|noel|ete|printemps|anniversaire|demain|an_prochain|hiver|trente_ans|30
    ai|a|existe un|une date ~ personne|et|.|en_tete
    pas|jamais|plus avoir ~ jamais? existe|vecu|ete_ne*
    avoir jamais|pas existe|vecu|vu_le_jour
    vivre|exister|la_vie|respirer|mon_vie ~ me ~ degoute|ecoeure|fatigue|epuise|pese|repugne|fait_vomir
    appartiens|appartient plus|pas ~ ce_monde|cette_vie|monde|a_rien
    apercevrait|remarquerait|remarque|verrait|notera|noterait ~ de? ~ mon absence
    veux|voudrais|souhaite|aimerais plus|rien rien? ressentir|sentir|eprouver|penser
    trouve ~ de? sens ~ a_rien|a_quoi_que|nulle_part
    plus|pas|aucun de? avenir|futur .|et|je|pour|devant
    si_seulement|pourvu|vivement ~ tout|ca|que_tout|que_ca ~ terminer|finir|arreter|finisse|arrete|termine
    vaudrais|vaudrait|vaux ~ plus|mieux|davantage ~ mort*
    quand|lorsque|si ~ vous|tu|on ~ lirez|lisez|lis|liras|lira ~~ en_paix|loin|la_haut|repose*|libre
    en peu plus
    veux|voudrais|aimerais ~ que ~ mon_vie|vie|existence ~ se_arrete|cesse|finisse
    jamais|plus ~ heureux|heureuse|bien|tranquille ~ .|je|dans_mon_vie
    serai|serais jamais|plus ~ heureux|heureuse|bien
    bout ~ je ~ peux|veux|tiens plus
    etre|rester|vivre ~ sur_cette_terre|de_ce_monde|ici_bas|dans_ce_monde .|et|je|plus
    reste que a ~ le_faire|passer|sauter|partir
    me verrez|reverrez|verras|entendrez|lirez|retrouverez|reverras plus|jamais|pas
    reviendrai|rentrerai|revenir|rentrer pas|plus|jamais vivant*|en_vie
    adieu definitif|eternel|a_jamais|ultime
    plus rien ~ compte|importe|importance ~ meme ~ moi
    testament|lettres ~ ecrit*|pret*|sign* ~~ reste|manque|faire|partir
    dire|dis adieu ~~ pour_moi|heureux|pardon|aime
    quitter|quitte|sortir|fuir ~ cette|la|mon|ce vie|monde|existence .|je|et|pour|tellement|si
    supplie|prie|implore ~ vie|dieu|mort|ciel ~ de ~ se_arreter|me_prendre|finir|cesser|venir
    envie|gout|joie ~ de ~ vivre ~ me|ma|a|est ~ quitte*|abandonne*|partie|parti|lache*
    ils|on|vous|tu ~ liront|lira|lirez|liras ~~ me ~ trouveront|trouvera|trouverez|trouveras|retrouver*
    cette_fois|la_bonne ~ ca|ce ~ marchera|reussira|sera_la_bonne|fonctionnera
    reessaie|reessaye|recommence|retente ~~ cette_fois
    bonne_nuit ~ pour_toujours|a_jamais|eternelle|definitive
    autant|mieux_vaut|vaut_mieux disparaitre|mourir|crever|en_finir|pas_exister
    ai|y_a personne ~ je ~ suis ~ personne|rien
    force|courage|energie ~ de ~ la|le|les|ca|tout porter|supporter|endurer .|et|plus
    si|demain ~ je ~ suis ~ plus|pas la ~~ inquiet*|cherch*|triste*|grave|pleur*
    ai ~ jour ~ ai ~ heure|lieu|plan
    imagine|imaginer|vois|reve ~ mort|morte|mourant|mon_enterrement|mon_obseques
    deteste|hais|horreur|supporte_plus ~ de? ~ me_reveiller|reveil|etre_encore|encore_la
    me ote|oterai|prends|prendrai|enleve la_vie|le_vie|le_la_vie
    mot|lettre|message ~ pour ~ mon_famille|{close} ~ est|ecrit*|pret*
    reste|ai|y_a ~ rien|plus_rien|personne pour|a ~ quoi|qui|laquelle ~ me_battre|vivre|lutter|tenir|rester
    assez|marre|fatigue|las ~ de ~ etre ~ fardeau|poids|boulet|charge|inutile
    sais|comprends plus|pas pourquoi|pour_quoi|pour_qui ~ vis|existe|suis_la|continue|me_leve
"""

SURE = """
    vais|pense|veux|compte|decide|envie ~ me_suicider|me_tuer_ce_soir|mettre_fin_a_mon_jours|mettre_fin_a_mon_vie|me_donner_la_mort|me_oter_la_vie !jamais
    je me suicide|tue ~ .|ce|demain|bientot|je|samedi|dimanche|vendredi
    apres|quand|des_que|une_fois ~~ je ~ me_suicide|me_tue|en_finis|mets_fin|me_bute|disparais|pars_pour_de_bon
    pense|penser|songe|pensais ~ a|au la|le|mon? suicide|mourir|mort|me_tuer|me_suicider ~ tous|chaque|tout_le_temps|sans_arret
    tous|chaque|toutes ~ jour|jours|soir|soirs|nuit|nuits|matin|matins|fois ~~ pense|penser|songe|reve|imagine ~ a|au|de ~ suicide|mort|mourir|mon_mort|me_tuer|me_suicider
    decide|choisi|fixe|prevu|trouve|ai ~ date|jour|moment ~~ apres|quand|une_fois|avant|des_que ~~ mariage|noel|fetes|anniversaire|examens|exams|partiels|vacances|bac|rentree|dorment|partent
    tout ~ est ~ pret|organise|prepare|planifie|prevu ~ pour ~ partir|mourir|mon_depart|le_faire|en_finir !en|au|a
    mon plan ~ pret|fait|au_point ~ .|je|et
    je mourrai|mourrais ~ avant|ce|cette|dans|le|demain|dimanche|samedi|bientot
    en_finir|me_tuer|me_suicider|disparaitre ~ une_bonne_fois|pour_de_bon|pour_toujours|ce_soir|demain|cette_nuit
    je en_finirai|finirai ~ .|avec_la_vie|demain|ce_soir|bientot
    il|elle|{kin} ~~ va|veut|compte en_finir|se_tuer|se_suicider|mourir ~ .|ce|cette|demain|et
    plus|pas envie ~ de ~ vivre|etre_la|exister|etre_en_vie .|et|je|ce
    compte|comptes|decompte|compter ~ jours|heures|nuits ~ avant ~ en_finir|mourir|partir|le_grand
    avant de? en_finir|me_tuer|mourir|passer_a_le_acte
    apres|quand|des_que|samedi|dimanche|vendredi|demain|ce_soir ~~ je ~ mets|mettrai ~ fin ~ a ~ mon_jours|mon_vie|tout
    mets|mettrai fin ~ a ~ mon_jours|mon_vie|mon_existence
    veux|vais me tue|tuee|suicide|suicider|buter|flinguer
    <pas|que je me scarifie|mutile|automutile|taillade|lacere .|depuis|en|et|pour|quand|parce|encore|les|a
    laisse|laisserai|laisser ~ lettre|mot ~ et ~ partir*|pars|vais
"""

NAMED = """
    mourir|crever|me_tuer|me_supprimer|me_pendre|mon_mort|ma_mort|la_mort|etre_mort|suicidaire|me_suicider|me_suicide|mon_suicide|plus_vivre|pas_vivre|plus_exister|plus_etre_en_vie|mon_jours|mettre_fin|terme_a_mon_vie|en_finir_avec_la_vie
"""

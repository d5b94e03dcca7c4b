"""French. ``ne`` is left out everywhere, as people leave it out."""

from importlib.resources import files

from bot.safety.crisis_words import Pack, fr_context as context, fr_cues as cues, fr_further as further, fr_harm as harm
from bot.safety.crisis_words.fr_families import FAMILIES
from bot.safety.tongues import FRENCH

_SETS = {
    "adv": "vraiment|juste|trop|tellement|toujours|souvent|parfois|plus|encore|aussi|serieusement|franchement|tout_simplement|seulement|"
    "simplement|bien|meme|maintenant|que|deja|presque|tres|honnetement|enfin|litteralement|grave|desormais|quelquefois|tout_le_temps",
    "kill": "me_suicider|me_tuer|me_pendre|me_foutre_en_l_air|me_foutre_en_le_air|mettre_fin_a_mon_jours|mettre_fin_a_mon_vie|finir_mon_vie|"
    "mettre_fin_a_mon_existence|me_donner_la_mort|me_oter_la_vie|me_enlever_la_vie|me_flinguer|me_supprimer|je_me_suicide|je_me_tue|je_me_bute|me_buter|"
    "suicider_moi|en_finir_avec_la_vie|en_finir_avec_mon_vie|mourir_par_suicide|me_jeter_sous|me_jeter_du|me_jeter_d|arreter_de_vivre|"
    "cesser_de_exister|arreter_de_exister|cesser_de_vivre|attenter_a_mon_vie|attenter_a_mon_jours|mon_suicide|me_sui_cider|me_ouvrir_les",
    "end": "en_finir|tout_arreter|mettre_fin_a_tout|que_tout_se_arrete|que_ca_se_arrete|tout_finir|mettre_un_terme_a_tout",
    "die": "mourir|crever|etre_mort|pas_exister|plus_exister|plus_etre_la|disparaitre_pour_toujours|plus_me_reveiller|pas_me_reveiller|"
    "dormir_pour_toujours|quitter_ce_monde|partir_pour_toujours|plus_etre_en_vie|disparaitre_a_jamais|plus_jamais_me_reveiller|"
    "etre_plus_la|me_endormir_et_plus|rejoindre_les_etoiles|quitter_cette_vie",
    "wish": "veux|voudrais|envie_de|aimerais|prefere|prefererais|vais|besoin_de|pense_a|penser_a|pensais_a|pret_a|songe_a|idee_de|souhaite|"
    "souhaiterais|devrais|pourrais|reve_de|hate_de|essaye_de|essaie_de|tente_de|tente_par|envisage_de|decide_de|pensees_de|merite_de|"
    "point_de|planifie_de|compte|prevu_de|autant|mieux|voulais|besoin_que|veux_que|pulsions_de|imagine|songer_a",
    "live": "vivre|exister|etre_la|continuer|continuer_a_vivre|me_reveiller|rester_en_vie|etre_en_vie|me_lever|vivre_comme_ca|avancer|"
    "etre_de_ce_monde|etre_ici|continuer_comme_ca|etre_sur_cette_terre",
    "where": "loin|avec|chez|a|en_ville|en_appart|dans|ensemble|ici|seul|en_coloc|loin|pres|sur_paris|en_france|sous|cote|tot|de_mon",
    "all": "tous|tout_le_monde|mon_famille|famille|mon_parents|mon_enfants|mere|pere|les_autres|vous|le_monde|mon_amis|ils|eux|les_gens|"
    "mon_proches|proches|enfants|mari|femme|les_miens|autres|on",
    "kin": "ami|amis|copain|pote|frere|soeur|mere|pere|fils|fille|cousin|oncle|tante|mari|femme|ex|coloc|collegue|voisin|eleve|proche|"
    "quelqu_un|quelque_un|gars|meuf|mec|enfant|ado|neveu|niece|mamie|papi|grand_mere|grand_pere|conjoint|compagnon|compagne|beau_frere|"
    "belle_soeur|joueur|membre|utilisateur|internaute|etudiant|personne|connaissance|meilleur_ami|gosse|gamin|gamine",
    "they": "il|elle|ils|elles|{kin}",
    "se": "se_suicider|se_suicide|se_tuer|se_tue|se_pendre|mettre_fin_a_ses_jours|mettre_fin_a_sa_vie|en_finir|se_faire_du_mal|se_fait_du_mal|"
    "se_fasse_du_mal|se_mutile|se_mutiler|se_scarifie|se_scarifier|se_blesse|se_blesser|se_coupe|se_foutre_en_le_air|se_faire_mal|"
    "suicidaire|suicidaires|suicide|faire_une_betise|fasse_une_betise|faire_une_connerie|fasse_une_connerie|passer_a_le_acte|"
    "passe_a_le_acte|se_donner_la_mort|se_supprimer|se_taillader|attenter_a_ses_jours|attenter_a_sa_vie|se_flinguer|automutile|"
    "fasse_quelque_chose|faire_quelque_chose_de_grave|se_oter_la_vie|se_enlever_la_vie|se_buter|mette_fin_a_ses_jours|mette_fin_a_sa_vie",
}  # fmt: skip

PACK = Pack(
    tongue=FRENCH,
    sets=_SETS | further.SETS,
    self=further.SELF
    + further.SURE
    + """
        deteste|hais|regrette|horreur ~ etre_en_vie|de_vivre|vivre|exister|de_exister|mon_existence
        plutot|prefere|preferais|prefererais ~ mourir|crever|etre_mort|la_mort ~ que ~ continuer|vivre|de_continuer|de_vivre|ca|rester|comme|revivre|retourner|cette|subir
        egal|importe|derangerait|soulagerait|fiche ~ de ~ mourir|si_je_meurs|pas_me_reveiller|crever
        veux|voudrais|souhaite|aimerais ~ que mon_vie|mon_existence|la_vie ~ arrete|finisse|termine|fini
        peux|arrive|veux ~ plus|pas ~ continuer|supporter ~ vivre|la_vie|exister|cette_vie
        veux|vais|voudrais partir ~ definitivement|pour_toujours|pour_de_bon|de_ce_monde|loin_de_ce_monde|et_plus
        merite ~ pas|plus ~ vivre|de_vivre|la_vie|exister
        rien|personne ~ me_retient|qui_me_retient|pour_qui_vivre|pour_quoi_vivre
        vie ~ plus|pas ~ supportable|vivable|tenable
        mon_mort ~ soulag*|arrang*|solution|changerait
        hate|vivement ~ mourir|mon_mort|la_fin|que_ce_soit_fini
        empeche|retient ~ de ~ me_tuer|mourir|me_suicider|en_finir
        regrette|triste|decu|decue|deteste|deprime ~ de|que ~ reveiller|reveille|etre_en_vie|vivre|exister|en_vie
        autre ~ solution|issue|choix|option|sortie ~ que|a_part|sauf ~ suicide|mort|mourir|me_tuer|en_finir
        pas|plus envie ~ etre_la|etre_de_ce_monde ~ plus|.|et
        me_vois|imagine ~ pas|plus ~ vivre|en_vie|vivant* ~
        serais|aurais ~ deja ~ tue|suicide|mort|parti|en_fini|foutu_en_le_air
        je me serais ~ tue|suicide|foutu*
        je ~ pense|veux ~ que_a|que|qua mourir|en_finir|crever|disparaitre
        pense qua|que_a mourir|la_mort|en_finir|me_tuer
        prepare|prepare_tout|planifie|organise|prevois ~ mon_suicide|mon_mort|mon_depart_definitif|mon_depart_pour_de_bon
        {kill}
        {wish} {adv}? {adv}? en_finir|tout_arreter|mettre_fin_a_tout|me_suicider|me_tuer !avec_ce|avec_les|avec_cette|avec_mon_voisin|avec_ces|avec_le|avec_un
        je ~ en_finis|en_finir .|ce_soir|demain|bientot|pour_de_bon|avec_la_vie|cette_semaine|cette_nuit
        en_finir .|ce_soir|pour_de_bon|une_fois|avec_la_vie|avec_mon_vie|avec_tout
        {wish} {adv}? {adv}? {die} !de_rire|de_honte|de_faim|de_chaud|de_chaleur|de_froid|de_ennui|de_sommeil
        envie de ~ mourir|crever|disparaitre_a|plus_exister|plus_vivre|me_tuer|me_suicider
        je ~ veux|peux|souhaite|supporte|arrive|ai_envie_de|voudrais|compte plus|pas {adv}? {adv}? {live} !{where}
        plus|pas|aucune|perdu ~ envie|gout|raison|force|raisons|courage|le_envie ~ de|a|pour|au ~ vivre|la_vie|continuer|exister|me_lever|rester_en_vie|rien
        veux|envie_de|envie_que|aimerais|voudrais plus|pas {adv}? vivre|exister|etre_la|me_reveiller|etre_en_vie !{where}
        plus|pas ~ envie ~ de|que ~ vivre|exister|etre_la|me_reveiller|rien_du_tout !{where}
        vie|vivre|existence|continuer ~ vaut|sert|a ~ pas|plus|rien|aucun ~ peine|coup|sens|.|vecue|a_rien
        a_quoi_bon|pourquoi|quel ~ continuer|vivre|sens|je_suis_en_vie|existe|me_lever|exister|je_vis
        a_quoi ~ bon|sert ~ {live}
        vois|voit|trouve|reste ~ plus|pas|aucun ~ sens|issue|sortie|interet|but|avenir|espoir ~ a|de|pour|.|la|dans|et|que
        aucun|aucune|plus ~ raison|issue|avenir|espoir|sens|motif ~ de ~ vivre|continuer|rester
        marre|fatigue|las|epuise|ras_le_bol|assez ~ de ~ vivre|la_vie|exister|etre_en_vie|cette_vie|mon_vie|lutter_pour_vivre !avec|chez|en_coloc|seul
        idees|pensees|pulsions|envies|idee suicidaires|suicidaire|noires_en_ce|de_mort|de_suicide
        je|suis|sens|me|etre|moi ~ suicidaire|suicidaires
        je|penser|pense|songe|obsede|pensees|tete|hante ~ a|au|par|de|sur|le|la ~ suicide|mourir|mort|mon_mort|me_tuer|me_suicider|le_mort|en_finir !de|avec_ces|avec_ce|avec_cette|avec_les|avec_le|avec_un
        devrais|devait|merite ~ pas|plus ~ etre|exister|rester ~ vie|la|.
        suicide|mort|mourir ~ seule|seul|solution|issue|soulagement|delivrance|option|tete|liberation|tourne
        seul|unique|meilleure ~ solution|issue|option|facon|moyen|sortie ~ mourir|mort|suicide|partir|disparaitre|en_finir
        mieux|preferable|heureux|tranquille|vaudrait|prefererais|voudrais|aimerais|devrais|preferais ~ mort|morte|que_je_meure|que_je_creve|jamais_ne*|pas_etre_ne*
        si je_etais|seulement_je_etais|je_pouvais_etre ~ mort|jamais_ne*|pas_ne*
        aurais|voudrais|aimerais|devrais|prefere ~ pas|jamais|du_jamais ~ exister|naitre|du_naitre|existe|ne_|venir_au_monde|etre_ne*|etre_venu*
        espere|prie|souhaite|voudrais|aimerais|veux|esperant|reve ~~ pas|plus|jamais ~ me_reveiller|reveiller|reveil|rouvrir_les
        me_endormir|dormir|endormir|coucher ~~ plus|jamais|pas|toujours ~ me_reveiller|reveiller|.
        que_je meure|creve|disparaisse ~ .|enfin|ce_soir|maintenant
        mon|date|jour|plan|lieu ~ suicide|mort ~ prevu|planifie|fixe|pret|prevue|fixee
        choisi|fixe|decide|prevu|trouve|note|coche ~ date|jour|plan|lieu|endroit|moment ~ .|pour|et|apres|ou|je|de
        ai un|le|la|mon date|jour|plan|lieu|endroit .|et|ou|je|en_tete|pour_mourir|pour_en_finir|pour_partir|pour_me
        sais|decide|prevu|planifie ~ comment|quand|ou ~ et|ou ~ comment|quand|ou|je
        sais|decide|prevu|planifie ~ comment|quand|ou ~ je_vais|le_faire|en_finir|partir|je_ferai|mourir|faire
        tout est ~ pret|prevu|planifie|prepare|decide ~
        passer|passe|passage ~ a ~ le_acte
        courage|force|cran ~ de ~ le_faire|passer|en_finir|sauter|partir_pour|mourir|franchir
        lettre|lettres|mot|message ~ adieu|adieux|de_adieu|de_suicide
        lettre|lettres|mot ~ ecrite|ecrit|ecrites|prete|pretes|finie|posee|terminee|est_sur
        ecrit|ecris|ecrire|fini ~ lettre|lettres|mot ~ adieu|de_adieu|adieux|a_mon|pour_mon|.
        ce_soir|demain|cette_nuit|ce_weekend|bientot|vendredi|dimanche ~ je_le_fais|je_en_finis|ce_est_fini_pour_moi|tout_sera_fini|je_serai_plus|je_serai_mort|je_pars_pour|je_passe|ce_sera_fini|ce_est_le_dernier|tout_se_arrete|je_vais_le_faire
        je ~ le ~ fais|ferai|faire ce_soir|demain|cette_nuit|bientot|maintenant
        {all} ~ mieux|heureux|tranquille|tranquilles|soulage|soulages|respireraient|respirer|facile|leger|debarrasse* ~ sans_moi|si_je
        sans_moi ~ mieux|heureux|tranquille|tranquilles|vivre|bien|facile|soulag*
        mieux|heureux|tranquilles|tranquille|facile|soulages sans_moi|si_je_etais_plus|si_je_etais_mort|si_je_disparaissais|si_je_existais
        personne|qui|nul ~ remarquerait|remarque|manquerai|manquerais|pleurerait|pleurera|verrait|apercevrait|rendrait_compte|regretterait|remarquera|interesse|importe|rendra_compte ~~ si|je|moi|que|.|mon
        je ~ manquerai*|manque ~ a_personne|personne
        si_je ~ disparaissais|mourais|disparais|meurs|etais_plus|creve|crevais|existais_plus|partais|etais_pas ~~ personne|mieux|tranquille|remarqu*|manqu*|soulag*|verrait
        je|moi|etre ~ poids|fardeau|boulet|charge ~ pour|a|.|inutile ~
        gene|derange|encombre ~ tout_le_monde
        je ~ pas ~ place ~ ici|monde|sur_terre|nulle_part
        pas|plus ~ fait|faite|place ~ pour ~ ce_monde|cette_vie|vivre|la_vie
        je_suis|je_etais ~ erreur
        plus|pas|aucune ~ issue|de_issue|echappatoire|porte_de_sortie
        rien|plus_rien ~ sens|retient|compte|vaut ~ .|plus|ici|la|a|me
        en peux plus .|de_vivre|de_la_vie|de_cette_vie|je|de_faire_semblant|de_etre|de_souffrir|aidez|pardon|de_exister
        je ~ peux|supporte|tiens|arrive plus ~ .|vivre|continuer|la_vie|comme_ca|cette_vie|cette_douleur
        je_abandonne .|la_vie|tout|pour_de_bon
        veux|voudrais|besoin|faut|envie que ~ tout|ca|la_douleur|souffrance|cette|mon_vie ~ arrete|arreter|finisse|termine|cesse
        envie|veux|voudrais|aimerais|besoin|pouvoir|pouvais ~ disparaitre !de_instagram|des_reseaux|une_semaine|quelques|un_weekend|en_vacances
        que ~ tout ~ arrete|finisse ~ pour_de_bon|definitivement|enfin|a_jamais
        mal|douleur|souffrance|souffre|dur ~ de_exister|de_vivre|de_etre_en_vie|de_etre_moi
        exister|vivre|respirer ~ fait_mal|me_fait_mal|souffrance|trop_dur|me_coute|me_epuise
        quand|si|lorsque vous|tu|quelqu_un|on ~ lirez|lisez|lis|liras|lira|trouverez|trouvera ~~ plus|deja|parti|mort|tard|loin
        je ~ serai|vais|suis|reviendrai ~ plus|jamais ~ la|de_ce_monde|etre_la|en_vie|demain|revenir|.
        je_pars|je_vais_partir|je_men_vais|me_en_vais ~ pour_toujours|et_je_reviendrai|definitivement|a_jamais|loin_de_tout|rejoindre|de_ce_monde|pour_de_bon|et
        adieu .|tous|a_tous|a_toutes|tout_le_monde|le_monde|et|la_vie|mes_amis|les_amis|mon_ami|mon_amis|mon_amour
        mon_adieux|dernier_adieu|derniers_mots|ce_est_un_adieu|faire_mon_adieux
        dernier|derniere|derniers ~ message|fois|mot|mots|nuit|post|lettre|jour|soir ~ de_mon|que_je|avant|ici|pour_moi|a_vous|de_moi|a_tous
        pardon|desole|excusez|pardonnez|desolee ~ pour_ce_que|de_ce_que|pour_ce ~ vais_faire|ferai|vais|fais|prepare
        dites|dis|dire ~ mere|pere|frere|soeur|mon_enfants|parents|fils|fille|mon ~~ aime|faute|pardon|rien_pu|desole*
        rien_a_faire|fiche|importe|egal ~ de|si ~ je ~ meurs|vivre_ou_mourir|meure|creve
        monde ~ pas|plus ~ besoin_de_moi
        personne ~ besoin_de_moi
        pas ~ merite ~ de ~ vivre|exister|etre_la
        deja_mort ~ interieur|dedans
        vous|tu|on ~ aurez|auras|aura plus ~ inquieter|supporter|de_souci|a_me
        la_vie|vivre|tout|mon_vie ~ insupportable|trop_lourd|trop_lourde|enfer|cauchemar|calvaire ~ .|je|et
    """,
    named=further.NAMED
    + """
        suicid*
    """,
    oneself="""
        je|me|moi|mon
    """,
    others="""
        il_est|il_a|il_veut|elle|elles|ils|{kin}|son|sa|ses|gens|se|nous|chien|chat|lapin|lui|leur
    """,
    cues=cues.CUES
    + """
        pardon|pardonnez|desole|desolee|je_me_excuse|excusez ~ .|moi|pour|tous|mere|a|de
        ce_est|pas ~ pas|votre|faute|de_votre|de_ta ~ faute|de_personne
        personne ~ y_est_pour|responsable
        je_vous_aime|vous_aime|je_vous_ai_aime|je_te_aime|je_les_aime
        souvenez|rappelez|gardez ~ de_moi|vous|bon|souvenir
        poids|fardeau|boulet|inutile|nul|bon_a_rien|minable|sers_a_rien|sert_a_rien|me_deteste|me_hais|hais_mon_vie|deteste_mon_vie|merde
        en peux plus
        plus ~ la_force|de_force|envie|de_espoir|espoir|energie|gout
        sans ~ espoir|issue|avenir|but
        fatigue|marre|epuise|las ~ de ~ tout|faire_semblant|lutter|souffrir|moi|me_battre|etre
        que ~ ca|tout ~ arrete|finisse|cesse|fini
        disparaitre|me_effacer|dormir_et
        vide|brise|au_fond|au_bout|desespere|perdu ~ interieur|du_rouleau|du_trou|.
        personne ~ me|comprend|remarque|aime|voit|se_en|manqu*
        rien ~ change|changera|va|sert|aide|reste
        ca ~ ira|changera|sera ~ jamais|pas|plus
        a_quoi_bon|a_quoi_ca_sert|pourquoi_continuer
        vois ~ plus|pas ~ avenir|sens|issue|lumiere|bout
        ai|suis ~ rate ~ vie|tout
        calme|apaise|apaisee|soulage|soulagee|serein|sereine|paix ~ pour_la|depuis|enfin|maintenant|.
        peur ~ de_moi|de_ce_que_je|de_rester_seul|de_mon_pensees
        idees|pensees noires|sombres
        pleure|pleurer|pleurs ~ nuits|soirs|tous|chaque
        sans_moi|si_je_etais_plus|si_je_etais_pas
        souffre|souffrance|douleur ~ trop|toujours|chaque|tous
    """,
    affairs=cues.AFFAIRS
    + """
        adieu|au_revoir|adieux
        merci ~~ pour|de|avoir ~~ tout|la|ecoute|rires|moments|soutien|gentillesse|nuits|essaye
        prenez_soin|occupez_vous|prends_soin|veillez|occupe_toi|soyez_gentils|gardez
        dernier|derniere ~ message|fois|mot|nuit|lettre|soir
        je ~ pars|vais_partir|reviendrai|men_vais|en_vais
        donne|distribue|legue|donnees ~ affaires|mon|tout ~ affaires|livres|vetements|chat|chien
        papiers|mots_de_passe|assurance|testament|cles|comptes|factures|affaires ~ ranges|rangees|prets|en_ordre|regles|reglees|table|bureau|tiroir|pretes|payees
        attends|attendre ~ que|de ~ seul|partent|dorment|parte|vide|tout_le_monde|parents|soient
        decision|decide|choix ~ pris|prise|fait|.
        ce_soir|cette_nuit|bientot|dans_quelques_jours ~ fini|libre|termine|plus
        le_faire|je_le_fais|je_le_ferai
    """,
    self_harm=harm.SELF_HARM
    + """
        je|me|suis|ai|de me ~ blesse|blesser|fais_mal|faire_mal|fait_mal|mutile|mutiler|scarifie|scarifier|coupe|couper|brule|taillade|taillader|frappe|punis|fais_du_mal|faire_du_mal|griffe ~ expres|volontairement|encore|nouveau|hier|quand|pour|.|souvent|en_cachette|les_bras|depuis|des_que|parce_que|chaque|tous|le_soir|et|la_nuit|cette|a|sans
        je me suis encore|re|hier blesse|blessee|coupe|coupee|scarifie|scarifiee|fait|brule|brulee
        me faire|fais|fait|refaire|refait du_mal !a_la|au_genou|au_dos
        me mutiler|mutile|scarifier|scarifie|automutile|automutiler|taillader|lacerer
        automutil*|scarif*|auto_mutil*|auto_mutilation|autodestruct*
        envie|besoin|pulsion|pulsions|recommence|recommencer|arreter|arrete|replonge|rechute ~ de|a ~ me ~ blesser|faire_mal|faire_du_mal|couper|mutiler|scarifier|bruler|punir|frapper
        rechute|replonge|craque|recommence ~~ bras|lame|scarif*|mutil*|mal|cicatrices|marques|poignets|peau
        cacher|cache|caches|dissimuler|planquer|camoufler ~ marques|cicatrices|bras|coupures|blessures|poignets|plaies|bleus
        marques|cicatrices|coupures|plaies|blessures|entailles ~ bras|poignets|cuisses|fraiches|recentes|nouvelles|volontaires|expres|cacher|cache|avant_bras
        manches_longues|manche_longue ~~ bras|marques|cicatrices|voit|voie|ete|cacher|coupures
        jours|semaines|mois|ans|an|semaine ~ sans|clean|sobre ~~ hier|craque|rechute|recommence|foutu*|gache*|perdu*|nouveau
        seul|seule|chose|facon|moyen ~ calme|soulage|apaise|aide|ressentir|sens ~~ mal|douleur|sang|couper|blesser
        merite ~ de|la|cette|avoir ~ souffrir|douleur|mal|mal_partout|souffrance|punition
        punis|punir|punition ~ mon_corps|me|moi_meme|corps|mon_peau
        lame|lames|rasoir ~~ bras|peau|tiroir|cache*|poignet*|encore
        sang ~ calme|soulage|apaise
    """,
    other=harm.OTHER
    + """
        {they} ~~ {se}
        {they} ~~ veut|voulait|voudrait|voulais|veuille|souhaite|envie_de|peut|parle_de|prefere ~ mourir|crever|disparaitre|etre_mort|en_finir|plus_se_reveiller !de_rire|de_honte
        {they} ~~ veut|voulait|a|envie_de|peut|souhaite|avait ~ plus|pas ~ vivre|exister|envie_de_vivre|continuer|se_reveiller|etre_la|gout_a_la_vie !{where}
        {they} ~~ parle|parlait|parler|pense|penser|pensait|menace|menacait|dit|ecrit|evoque|plaisante|blague|songe ~~ suicide|mourir|en_finir|mort|se_tuer|disparaitre|suicider|adieu|tuer
        {they} ~~ voit|trouve ~ plus|pas ~ sens|raison|issue|interet
        {they} ~~ mieux ~ sans_lui|sans_elle
        {they} ~~ adieu|adieux|lettre_de_adieu|message_de_adieu|au_revoir_bizarre|dernier_message
        {they} ~~ donne|distribue|legue ~ ses|son|tout|sa ~ affaires|jeux|chien|chat|matos|collection|guitare|livres
        trouve|decouvert|lu|vu|trouvee ~~ lettre|mot|journal|message|carnet ~~ adieu|suicide|mourir|mort|vivre|en_finir
        trouve|decouvert|vu|remarque|apercu ~~ marques|cicatrices|coupures|lames|scarif*|plaies ~~ bras|{kin}|ses|sa|son|cuisses
        {kin} suicidaire
        {they} ~ suicidaire
        aider|soutenir|parler|epauler|aide|accompagner|sauver ~ {kin}|personne|quelqu ~~ suicid*|mourir|en_finir
        peur|inquiet|inquiete|crains|flippe|terrifie|angoisse|inquiets ~~ {se}
        peur|inquiet|crains|flippe ~~ {they} ~~ fasse|mal|betise|connerie|vie|jours|mort|mourir
        {they} ~~ tentative|tente|essaye|ts ~ suicide|de_se_tuer|de_se_suicider|de_mourir|de_en_finir
        laisser|seul ~ seul|peur ~~ betise|mal|connerie|fasse
        {they} ~~ repond|decroche|reponds|donne ~ plus|pas ~~ peur|inquiet|mourir|suicide|adieu|lettre
        {they} ~~ adieu|suicid*|mourir|vivre|en_finir|mort ~~ repond|decroche|reponds ~ plus|pas
        {they} ~~ automutil*|scarif*
    """,
    worry=harm.WORRY,
    calm=context.CALM
    + """
        chanson|chansons|paroles|album|groupe_de_rock|concert|refrain|playlist|rappeur|karaoke|clip|musique|titre|dalida
        film|films|serie|series|saison|episode|netflix|documentaire|docu|bande_annonce|anime|manga|dessin|roman|livre|livres|poeme|theatre|opera|piece|personnage|auteur|chapitre|hamlet|romeo|juliette|bovary|werther|suicide_squad|podcast|article|actu|journal_tele|expose|dissertation|polar|scene|acteur|reportage|inspecteur|heros|bd
        jeu|jeux|niveau|boss|raid|respawn|minecraft|fortnite|valorant|zelda|mario|ennemi|ennemis|game_over|la_partie|parties|perso|serveur|grenade|quete|heal|tank|lobby|ranked|noob|npc|elden|souls|manette|sauvegarde|respawner
        prevention|formation|conference|atelier|these|memoire|etude|recherche|statistiques|benevol*|campagne|sondage|colloque|exposition
        mour*|meur*|mort*|crev*|tu* ~ de rire|peur|trouille|honte|faim|chaud|chaleur|froid|ennui|sommeil|soif|jalousie|fatigue_apres|gene|trouille|mignonnerie
        tuer_quand|va_me_tuer|vont_me_tuer|me_tue_si|me_tuer_si|me_tue_quand|mort_de|morte_de|meurs_de|crever_de|creve_de|tue_le_temps|ca_me_tue|me_tuent|me_tue
        lol
        politique|professionnel|commercial|financier|circulation|conducteurs|de_carriere
        en cuisinant|cuisine|me_rasant|bricolant|jouant|courant|tombant|jardinant
        cuisine|salle|dos|genou|cheville|sport|foot|papier|oignons|couteau|chute|tombe|velo|escalier|ski|muscu|rasage|basket
        se ~ est|etait|sont suicide|suicidee|tue|tuee|pendu|donne
        se_est|se_etait|est suicide|suicidee|tue|tuee|donne_la_mort|pendu|pendue|mort_par_suicide ~
        perdu ~ suicide
        pas ~ suicidaire|me_suicider|envie_de_mourir|mourir|me_tuer|me_faire_de_mal
        examen|examens|partiels|bac|devoirs|excel|lundi|imprimante|reunion|reunions|boulot|chef|cheffe|memoire_de|cloture|wifi|trajet|metro|demenagement
        euthanasie|soins_palliatifs|directives|veterinaire|ehpad
        pot_de_depart|collegues|equipe|au_bureau|de_bureau|ce_bureau
    """,
    earnest=further.SURE
    + context.EARNEST
    + """
        pourquoi|raison|raisons ~~ pas ~ tuer|suicider|mourir|en_finir
        je|envie|idee veux|vais|pense|envie|songe|compte ~ me_suicider|mettre_fin_a_mon_jours|mettre_fin_a_mon_vie|en_finir_avec_la_vie
        pas ~ blague|rigole|exagere|drole|pour_rire|plaisante
        serieusement|je_suis_serieux|pour_de_vrai|je_deconne_pas
        je ~ veux|vais ~ mourir|me_tuer|me_suicider .|et|parce
        arrive|peux ~ pas|plus ~ arreter|empecher ~ de
        peur|inquiet|crains ~ que|pour
        plus ~ envie ~ de vivre
        je ~ veux plus vivre !{where}
    """,
    past=context.PAST
    + """
        il_y_a ~ ans|an|mois|longtemps !que
        ans|mois|semaines|jours|an|annees ~ sans|clean|sobre
        ans|mois|an|annees ~ apres|plus_tard
        scarifiais|mutilais|coupais|blessais|voulais_mourir ~~ aujourd|maintenant|desormais
        avant|autrefois|quand_je_etais|a_le_adolescence|ado|plus_jeune|a_le_epoque ~ je|.|ado|petit|jeune
        en 19*|20*
        plus|pas ~ idees_noires|idees|pensees|suicidaire|envie_de_mourir
        gueri|guerie|survecu|surmonte|sorti|sortie|remontee|suis_fier|suis_fiere|tres_fier|trop_fier|trop_fiere|si_fier|fier_de_moi|fiere_de_moi|therapie_me|heureux_de_etre|derriere_moi|remission|reconnaissant*|sauve|sauvee
        voulais|ai_voulu|ai_tente|ai_essaye ~~ maintenant|heureux|heureuse|fier|aujourd
    """,
    back=context.BACK,
    families=FAMILIES,
    weights=files("bot.safety.crisis_words").joinpath("fr_weights.txt").read_text(encoding="utf-8"),
)

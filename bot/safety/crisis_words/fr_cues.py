"""French that means danger where two of it meet."""

CUES = """
    ce_est|tout|voila|maintenant ~ termine|fini|la_fin .|pour_moi
    soyez|sois|restez pas ~ triste*|en_colere|fache*
    je_pars|je_men_vais|je_vais_partir|pars|partir ~ sans ~ regret*|rancune|me_retourner|haine|peur
    tout|ai ~ est|deja? ~ organise|prepare|pret|prevu|planifie|regle
    oubliez moi
    plus|pas ~ force|courage ~ de ~ rester|continuer|leur|me_battre|lutter|vous
    trop ~ fatigue|use|casse|mal ~ pour ~ continuer|rester|lutter|me_battre|ca
    changer ~ avis|de_avis
    tu|vous y ~ es|etes pour rien
    voulez|veux|veuillez|voulait pas .|je|moi
    merci ~ avoir ~ essaye|supporte|aime|ete_la|tente
    de_trop|pas_ma_place|pas_mon_place|trop_tard
    eteigne|eteindre|me_endormir|sommeil_eternel
    pour_toujours|a_jamais|pour_de_bon|definitivement
    je ~ vous ~ laisse|quitte
    jusqu_au_bout|jusque_au_bout
    apaise|apaisee|en_paix|soulage
    je ~ les|vous|te|le|la ai_aime|ai_aimes|aime
    la_haut|autre_cote|paradis|ciel
    echec|rate|nulle|nul|incapable
    plus|pas ~ envie ~ de? ~ essayer|lutter|rien|me_battre|avancer
    abime|detruit|casse|brise
    seraient|serait soulages|soulage|tranquilles|mieux
    pas_su|pas_reussi|pas_ete_capable
    cherchez pas
    plus ~ besoin .|de_rien|de_tout
    donner|donne|distribue ~ mon affaires
    me trouvera|trouveront|retrouvera|retrouveront|decouvrira
    rien|tout ~ reparable|rattrapable|recuperable|foutu
    pour_de_vrai|cette_fois
    convaincre|raisonner|dissuader ~ .|moi
    boulet|inutile|vide ~ et|.
    quand|lorsque|si ~ vous|tu ~ lirez|lisez|lis|liras ~ ca|lignes|message|lettre|mot|ce
    si_je ~ ecris|reviens|reponds plus|pas
    sachez|sache|saches que
    dernier_jour|dernier_soir|derniere_nuit|derniere_soiree
    honneur|privilege|plaisir ~ .|de_vous
    adieu mon|mes amour*|cheri*|ami*
    demander pardon|mon_amours
    en_paix|enfin_libre|repos
    le_plan ~ pret|fait
    sans_avenir|sans_issue|sans_but|sans_espoir
    trop epuise|fatigue|las ~ pour
    pleure|pleurer ~ tout_le_temps|chaque|tous|nuits|soirs
    pleurez pas
    inutile|bonne_a_rien|incapable|nulle_part
    avoir essaye|tente ~ de ~ me ~ sauver|aider|retenir
    heureux|heureuses ~ pour_moi|sans_moi
    si je vous|te manque
    souvenez|souviens|rappelez ~ vous|toi ~ que
    verrez|reverrez|lirez plus ~ ici|ailleurs|jamais|.
    dernier|derniere message|publication|lettre .
    plus rien ~ compte|importe
    plus envie ~ de ~ etre
    lache prise
    ai plus|rien ~ rien|plus ~ a ~ donner|offrir|perdre
    je_souffre plus
    soutenu|portes|tenu
    suis ~ personne|rien .
    douleur|souffrance ~ part|passe|partira|quitte ~ pas|plus|jamais
    en pouvais plus
    tellement|vraiment|si ~ desole|desolee
"""

AFFAIRS = """
    ce est pour ~ demain|ce_soir|bientot|samedi|dimanche
    mon_plan|mon_decision|le_grand_depart
    je_vais_le_faire|je_le_fais|le_faire|le_ferai
    ce_etait ~ bien|beau|chouette ~ de_vous|connaitre
    rejoindre ~ mon|ma|le_ciel
    dites|dis leur|lui|a
    bonne_nuit ~ tout_le_monde|a_tous|les_amis
    enveloppes|lettres|mes_affaires
    personne ~ pourra|peut
    moi_non_plus|tout_est_decide
    le_plan|mon_adieux|ecrit_mon_adieux
    merci ~~ place|accueilli*|fait_un
    quelqu_un ~ le ~ sache
    adieu|sans_retour
    veille|veillez|prends_soin|occupe_toi ~ sur|de ~ mere|pere|frere|soeur|elle|lui|eux
    tout ~ est ~ pret
    quand je ~ serai ~ seul
    merci ~~ affection|amour|sauver|aider|soutien
    reste ~ que ~ le_faire
    meme_pas_moi|testament
    bonne_nuit
    quand|ce_que ~ ils ~ liront|me
"""

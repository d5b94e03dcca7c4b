"""French of those who hurt themselves, and of worry about somebody."""

SELF_HARM = """
    me ~ fais|faisais|faire|suis_fait|fait ~ mal|du_mal ~ expres|quand|des_que|pour|volontairement|encore|.|parce
    me ~ frapp*|brul*|coup*|griff*|mord*|scarif*|taillad*|punis* ~ expres|volontairement|quand|des_que|pour_sentir|pour_me|lorsque|parce|encore|jusqu_au
    envie|besoin|pulsion|pulsions|tentation de ~ me ~ couper|bruler|frapper|mutiler|scarifier|blesser|faire_mal|faire_du_mal
    cache|cacher|planque|dissimule ~ mon|les|mes ~ bras|cicatrices|marques|coupures|poignets|plaies|blessures
    me|je ~ tape|tapais|cogne|cogner|taper|frappe|frapper|cognais|claque|donne ~ tete|contre|murs|mur|coups|visage|cuisses|poing|poings !avec|jeu
    tete|poing|poings ~ contre|dans ~ murs|mur|murs|porte|table !jeu
    bras|jambes|cuisses|poignets|peau|ventre ~ pleins|plein|pleines|couvert|couverts|couverte|remplis|lacere* ~ de|cicatrices|coupures|marques|plaies|traces ~ cicatrices|coupures|marques|plaies|traces|.
    griffe|gratte|mords|arrache|pince|brule ~ au|jusqu|a|le|la ~ sang|peau|bras ~ quand|expres|je|et|.|des
    punis|punir|punit|blessant|blesse|coupant|frappant ~ en|me ~ me|en ~ blessant|punir|punis|coupant|frappant|faisant|blesse
    suis|re|nouveau|encore ~ recoupe*|rescarifie*|reblesse*|coupe*|blesse*|mutile*|scarifie* ~ hier|cette_nuit|ce_soir|ce_matin|encore|expres|nouveau|en_cachette|.
    faire|fais|fait ~ mal ~ est|ce_est ~ seule|seul|unique|chose|calme|soulage|apaise|aide
    inflige|infliger|infligeais|infligee|infliges ~ des|de|moi|a ~ blessures|douleur|coupures|souffrances|mal|brulures|coups|blessure
    me frapper|punir|blesser|couper|bruler|mordre|griffer|mutiler ~ ce_est|est|pour|me ~ facon|maniere|punition|seul|seule|punir|calme|calmer|soulage|sentir
    me ~ mords|mord|mordais|griffe|gratte|brule|coupe|taillade|frappe|cogne|plante|pince ~ quand|des_que|jusqu|lorsque|chaque|depuis|la_peau|les_bras|les_cuisses|les_jambes|les_poignets|pour|en_cachette|au_sang|personne|et_personne
    cacher|cache|planque ~ ce_que ~ je_me|me ~ fais|inflige|suis_fait
    fraiches|recentes|nouvelles|toutes_fraiches ~ cicatrices|coupures|marques|plaies
    cicatrices|coupures|marques|plaies ~ toutes|encore|bien? ~ fraiches|recentes|nouvelles|rouges
    honte ~ de ~ mon|mes ~ cicatrices|coupures|bras|marques
    me faire ~ saigner|mal|souffrir|des_bleus|vomir_de
    sans ~ me ~ couper|blesser|faire_mal|scarifier|mutiler|frapper ~ .|je|et !aujourd
    passer|tenir|tiens ~~ sans ~ me ~ couper|blesser|faire_mal|scarifier|mutiler|frapper
    point ~ de ~ me ~ griffer|frapper|couper|blesser|mordre|bruler|faire_mal
    refait|refais|refaire ~ mal|du_mal
    penser|pense|envie|songe ~ a|de ~ me couper|blesser|faire_mal|faire_du_mal|scarifier|mutiler|frapper|bruler !les_cheveux
    me suis blesse*|coupe*|frappe* ~~ personne|cachette|honte|expres|toilettes|vu ~
    cacher|cache|dissimuler ~ coupures|cicatrices|marques|plaies ~ sous|avec
    soulage|calme|apaise|aide ~ quand|de|si ~ je? me ~ fais_mal|faire_mal|coupe|couper|blesse|blesser|frappe|frapper|fais_du_mal
    me ~ fais|faire|suis_fait|fait ~ des ~ entailles|coupures|marques|bleus|brulures|plaies|blessures
    en me ~ faisant|coupant|blessant|frappant|brulant ~ mal|du_mal|.|que
    me ~ gifle|gifler|cogne|frappe|tape|donne_des_coups|donne_des_claques ~ .|a_chaque|chaque|quand|des|pour|parce|fois|que
    fais ~ mal|du_mal et|apres|puis
    plaies|coupures|marques|blessures|cicatrices ~~ moi|je ~ qui? ~ me ~ les ~ fais|fait|suis_faites
    mon coupures|scarifications|entailles|plaies_fraiches
"""

OTHER = """
    {they} ~~ menace|menacait|parle|dit|jure|ecrit|promet ~~ se_tuer|se_tue|se_suicider|suicider|en_finir|mourir
    {they} ~~ voulait|veut|voudrait ~ plus ~ vivre|etre_la|exister !avec|chez|a
    {they}|dit|ecrit|ecrire|poste|poster|envoye|repete|annonce|annoncer ~~ en_finit|en_finir|se_tue|se_suicide|met_fin|serait_mieux_mort|veut_partir_pour_toujours ~
    {they} ~~ coupures|entailles|cicatrices|marques|plaies|blessures|brulures ~~ bras|poignet|poignets|cuisses|avant_bras|jambes
    coupures|entailles|cicatrices|marques|plaies|blessures ~ sur ~ bras|poignet|poignets|cuisses|jambes|avant ~~ {kin}|son|ses
    {they} ~~ partir|disparaitre|dormir ~ pour_toujours|a_jamais|pour_de_bon|definitivement
    {they}|dit|repete|ecrit ~~ poids|fardeau|boulet|charge ~ pour
    {they}|dit|repete|ecrit ~~ mieux ~ sans ~ lui|elle
    {they}|dit|repete|ecrit ~~ aurait|voudrait|aimerait|prefererait ~ pas|jamais|plus|mieux ~ ne*|naitre|etre|exister|mort*|la|reveiller
    {they} ~~ donne|donner|distribue|legue ~~ affaires|jeux|velo|livres|chat|chien ~~ adieu|partir|mourir|toujours|inquiet*|peur|bizarre|revoir
    pote|ami|copain ~ de|sur|a ~ discord|serveur|guilde ~~ mourir|suicid*|finir|finit|vivre
    on|vous|nous|tous|monde|famille ~ serait|seraient|serez|sera|irait|vivrait ~ plus? mieux|heureux|tranquille*|soulage*|bien ~ sans lui|elle
    {they} ~~ vie ~ vaut|sert|merite|a ~ rien|plus|pas|aucun|a_rien
    {they} ~~ voudrait|veut|voulait|aimerait|souhaite ~ disparaitre|mourir|en_finir|crever|etre_mort*|plus_etre_la
    {they} ~~ se ~ foutre|fout|jeter|balancer ~ en ~ air|lair|le_air
    messages|message|lettres|mots|sms de? ~ adieu|adieux|suicide
    {they} ~~ idees|pensees ~ suicidaires|noires
    ami|amie|personne|proche|ado suicidaire
    {they} ~~ traces|marques|cicatrices ~ de ~ coupures|coupure|lames|scarif*|brulures
    {they} ~~ plus|pas ~ envie ~ de ~ vivre|etre_la|exister|etre_en_vie|continuer
    {they} ~~ bientot|plus ~ besoin ~ de ~ rien
    {they} ~~ veut|voudrait ~ partir ~ .|je|peur|et|rejoindre ~
    {they} ~~ dit|ecrit|repete ~ vouloir ~ mourir|disparaitre|en_finir|crever
    {they} ~~ envoye|laisse|ecrit ~ un adieu|mot_bizarre|lettre_bizarre|mot_etrange
    simple|facile|mieux ~ si ~ elle|il ~ etait|mourait|disparaissait|existait ~ mort*|pas|plus|.
    {they}|dit|ecrit|ecrire ~~ sera|serait|sera_bientot plus ~ la|de_ce_monde|en_vie
    {they} ~~ demain|bientot ~ plus ~ la
    {they} ~~ vaudrait|vaut|vaudrais ~ plus|mieux|davantage ~ mort*
    {they} ~~ marques|traces|cicatrices ~ de ~ scarif*|mutil*
    {they} ~~ veux|veut plus|pas ~ vivre|exister !avec|chez
    {they} ~~ montre|cache|montrait ~ ses coupures|cicatrices|plaies|marques|entailles
    {they} ~~ vaut|vaille|merite ~ plus|pas ~ peine|coup ~ vivre|continuer|.
    {they} ~~ voulu|voulait|veut|tente ~ mettre_fin|se_tuer|se_suicider|mourir|en_finir
"""

WORRY = """
    peur|inquiet|inquiete|crains|flippe|panique|angoisse|terrifie ~ pour|que|de_le|de_la|il|elle|mon
    trouve|decouvert|lu ~~ lettre|mot|journal ~~ {kin}|sa|son|ses
    que|quoi|comment|qui|fais ~ faire|dire|aider|appeler|reagir|je_fais|le_aider|je_appelle|prevenir|lui_dire
    je_fais_quoi|jfais_quoi|quoi_faire|que_faire
    repond|decroche ~ plus|pas
    appeler|appelle|prevenir ~ police|secours|pompiers|samu|parents|quelqu
    pour_un_ami|je_demande_pour|un_ami_demande
"""

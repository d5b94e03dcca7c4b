"""French."""

from bot.safety.identity_words import Pack
from bot.safety.tongues import FRENCH

_NOT_A_NAME = r"(?!(?:le|la|les|un|une|de|du|des|pas|plus|tres|trop|bien|mal|ce|cette|ca|comme|comment|souvent|jamais|toujours|encore|tout|tous|toutes|moi|toi|lui|et|ou|mais|que|qui|quoi|a|au|aux|en|dans|sur|pour|par|sans|si|mon|ma|mes|son|sa|ses|dur|difficile|bizarre|moche|deja|maintenant|aussi|juste|parfois|nul|nulle|folle|fou)\b)"
_PEOPLES = r"(?!(?:Francais\w?|Belge|Suisse|Quebecois\w?|Canadien\w{0,2}|Parisien\w{0,2}|Dieu|TDAH|HPI|Noel|Netflix|CDI|CDD|RSA|Verseau|Lion|Balance|Vierge|Taureau|Belier|Gemeaux|Poissons|Le|La|Les|Un|Une|L|Je)\b)"
_POST = r"(?:directeur|directrice|chef|cheffe|president|presidente|responsable|gerant|gerante|patron|patronne|medecin|docteur\w{0,2}|infirmier|infirmiere|sage-?femme|pharmacien\w{0,2}|boulanger|boulangere|boucher|bouchere|maire|cure|pasteur|imam|secretaire|concierge|gardien|gardienne|cuisinier|cuisiniere|serveur|serveuse|stagiaire|alternant|alternante|apprenti|apprentie|comptable|tresorier|tresoriere|entraineur|entraineuse|capitaine|delegue|deleguee|bibliothecaire|documentaliste|veterinaire|avocat|avocate|ingenieur\w?|developpeur|developpeuse|receptionniste|vendeur|vendeuse|caissier|caissiere|chauffeur|conducteur|conductrice|pompier|policier|policiere|gendarme|fondateur|fondatrice|proprietaire|associe|associee|coordinateur|coordinatrice|superviseur|technicien|technicienne|psychologue|psy|dentiste|kine|coiffeur|coiffeuse|facteur|factrice|organiste|batteur|bassiste|guitariste|chanteur|chanteuse|arbitre|maitre-nageur|aide-soignant\w?|agent|agente|professeur\w?|prof|instituteur|institutrice|maitresse|maitre|proviseur\w?|principal|principale|cpe|surveillant|surveillante|animateur|animatrice|educateur|educatrice|doyen|doyenne|doctorant|doctorante|moderateur|moderatrice|adjoint|adjointe|standardiste|fleuriste|libraire|ambulancier|ambulanciere|notaire|rh|drh|daf|dg|pdg|interne|externe|eleve|etudiant|etudiante|salarie|salariee|employe|employee|assistant|assistante|charge\w? de \w{2,20}|community manager)"
_STREET = r"(?:rue|avenue|av\.?|bd\.?|bld\.?|boulevard|place|chemin|impasse|allee|quai|route|rte|passage|square|cours|ruelle|sentier|faubourg|residence|lotissement|villa|voie|montee|esplanade|venelle|hameau)"
_SOMEBODY = r"(?:fille|gars|mec|nana|meuf|femme|homme|personne|idiote?|couple|famille|dame|monsieur|type|eleve|prof|voisine?|temoin|maman|papa|mere|pere|marie|mariee|blonde|rousse|roux|grand|petite|gamin|gamine|collegue)"
_HABIT = r"(?!(?:ne|n'|fait|fais|cuisine|paye|paie|gere|m'occupe|dois|doit|veux|veut|peux|peut|pense|crois|me sens|range|organise|fait tout|ecris|relance|travaille|aime|prefere|cherche|suis (?:le|la) plus)\b)"

PACK = Pack(
    tongue=FRENCH,
    name=rf"""
        (?:merci|merci d'avance|merci beaucoup|merci a tous|bises|bisous|cordialement|amicalement|a bientot|bien a vous) ?-? ?(?!(?:Dieu|Pour|De|A|Et|Tous|Toutes|Les|Le|La|Vous|Encore|Groupe)\b)N(?=[^\w]{{0,6}}(?:$|\n))
        c'est (?:encore |toujours |de nouveau )(?:moi )?{_NOT_A_NAME}{_PEOPLES}N(?= ?[.,!?;:\n]|$)
        je (?:m'|me )(?:appelle|apelle|appele|prenomme|nomme) {_NOT_A_NAME}\w{{2,30}}(?:[ -]N)?(?: N)?
        (?:mon|ma) (?:vrai |petit )?(?:nom|prenom|surnom|nom de famille|patronyme) (?:est|c'est|:|etait) ?{_NOT_A_NAME}\w{{2,30}}(?: N)?
        (?:moi )?c'est {_NOT_A_NAME}{_PEOPLES}N(?= ?[.,!?;:\n]| N\b| de\b| du\b| encore\b| qui\b|$)
        c'est (?:encore |toujours |re ?)?(?:moi )?,? ?{_NOT_A_NAME}\w{{3,20}} (?:encore|a nouveau|de retour)\b
        (?:bonjour|salut|coucou|hello|bonsoir|hey) ?,? ?(?:a tous |tout le monde |les amis |la team )?(?:moi )?(?:je suis|c'est|ici|moi c'est) {_NOT_A_NAME}{_PEOPLES}N
        (?:je suis|ici|moi) {_NOT_A_NAME}{_PEOPLES}N(?= ?[.,!?;:\n]| N\b| de\b| du\b| et\b| la\b| le\b|$)
        N a l'appareil\b
        (?:on|tout le monde|tous|mes (?:amis|potes|collegues)|les gens|vous|ils|ici on) (?:m'|me )(?:appelle|appellent|appelez|surnomme|surnomment|connait|connaissez|connaissent) (?:tous |toutes |ici |comme |sous le nom de |souvent )?{_NOT_A_NAME}(?:la |le |big |petite? |grand |tonton |tata )?N2
        (?:appelez-moi|appelle-moi|signe|bises|bisous|cordialement|bien a vous|merci|amicalement|a bientot|biz|cdlt) ?[:,-]? ?[\n-]?\s{{0,2}}(?:votre |ton |ta )?{_PEOPLES}N2(?= ?[.!]? ?(?:$|\n))
        (?:quand on|en tant que personne qui|moi qui|en|etre|me) (?:s'appelle|m'appelle|m'appelant|s'appeler|m'appeler) (?:vraiment |reellement )?{_NOT_A_NAME}N2
    """,
    place=rf"""
        (?<!une\s)(?:rue|avenue|av\.|boulevard|bd|impasse|allee|chemin|ruelle|sentier|square) (?:de la |de l'|de |du |des |d'|la |le |les |l')?(?!(?:Compostelle|Saint-Jacques|Champs|Sesame)\b)N
        D(?: ?(?:bis|ter|quater))? ?,? ?{_STREET} (?:de |du |des |de la |de l'|d'|la |le |les |l')?W1\w{{2,30}}
        {_STREET} (?:de |du |des |de la |de l'|d'|la |le |l')?W3\w{{2,30}},? (?:au )?(?:n[°o]?|numero) ?D
        (?:j'habite|j'habitais|habite|habitons|vis|vivons|loge|loue|mon appart\w{{0,6}}|notre appart\w{{0,6}}|ma maison|mon immeuble|notre maison|mon adresse|mon studio|chez moi|ma boutique|mon magasin|je suis|rendez-vous|retrouvez-moi|mon cabinet) W6(?:au |a |dans |sur |est |c'est |rue|:)?(?:la |le |l')?{_STREET} (?:de |du |des |de la |de l'|d'|la |le |l')?\w{{2,30}}
        (?:mon|notre) (?:adresse|code postal) (?:est|c'est|:) ?[\w\s]{{2,40}}
        (?:j'habite|je vis|on habite|nous habitons|mon appart\w{{0,6}}|je loge) W4(?:au-dessus|en face|juste au-dessus|a cote|derriere|juste en face|a l'angle|au coin|en dessous) (?:de |du |de la |de l'|des )W3 N
        (?<!\d)\d{{5}} N2(?= ?[,.\n!?]|$)
        (?:classe|chambre|salle|bureau|appartement|appart|appt|batiment|bat\.?|bloc|porte|escalier|cage|studio|box|amphi|service) (?:de |n[°o] ?|numero )?(?:\d{{1,4}}\s{{0,1}}[a-h]?|(?-i:[A-H])\s{{0,1}}\d{{0,3}})(?!\w)(?!')(?! (?:personnes|metres|m2|euros|ans|eleves|places|heures))
        (?:je suis|suis|en|mon (?:fils|frere) est|ma (?:fille|soeur) est|prof de la|prof des|la|des) (?:en )?(?:classe de )?(?:[3-6](?:e|eme)|1(?:ere|re)|2(?:nde|de)|terminale|tle|cp|ce1|ce2|cm1|cm2|seconde|premiere) ?(?:\d{{1,2}}|(?-i:[A-F]))(?!\w)
        (?:je|j'|on|nous|mon (?:fils|frere)|ma (?:fille|soeur)|suis|eleve|etudie|etudiante?|travaille|bosse|enseigne|vais|va|prof|scolarise\w?|hospitalise\w?) W6(?:au|a la|a l'|du|de la|de l'|dans le|dans la|dans l'|en) ?(?:college|lycee|ecole|universite|fac|faculte|hopital|clinique|chu|ehpad|creche|maternelle|conservatoire|cabinet|bibliotheque|mairie|paroisse|mediatheque|pharmacie|boulangerie|commissariat|caserne|prefecture|iut) (?:de |du |des |de la |d'|saint[e]?[ -]|la |le |prive |public )?N3
        \d{{1,2}}(?:e|eme|er) (?:etage )?(?:porte|gauche|droite|etage porte|etage gauche|etage droite)\b
        (?:(?:gps|coordonnees):? ?)?-?\d{{1,3}}\.\d{{3,8}}, ?-?\d{{1,3}}\.\d{{3,8}}
        (?:a l'angle|au coin|a l'intersection) (?:de |du |de la )?(?:rue )?W3 N W2(?:et|avec)
    """,
    role=rf"""
        (?:en tant que|comme|je suis|etant) (?:le |la |l')?(?:tresorier|tresoriere|president|presidente|secretaire|capitaine|entraineur|entraineuse|chef de choeur|delegue|deleguee|porte-parole|coordinateur|coordinatrice) (?:du |de la |de l'|des |de mon |de notre )\w{{3,30}}
        (?:en tant que |etant |je suis |suis |moi )?(?:la |le |l')?seule? (?:femme|homme|fille|garcon|mec|noire?|asiatique|musulmane?|etranger|etrangere|sourde?|trans|gay|lesbienne) W2(?:de|du|des|d'|dans|au|a|en|chez|ici)
        (?:je suis|suis|en tant que|etant|comme|on est|j'etais|nous sommes|moi) (?:ici |bien )?(?:le|la|l'|les) ?(?:seule?s?|unique) (?!a (?:penser|me|trouver|croire|faire|ne|avoir l'impression|ressentir)|qui (?:fait|cuisine|pense|ne|se|range|bosse|paye)|chose|probleme|raison|enfant\b|solution|fois)W6(?:de|du|des|dans|ici|a|au|en|qui|parmi|avec|sur)\b
        (?:je suis|suis|en tant que|etant|comme|j'etais|je bosse comme|je travaille comme|moi) (?:le |la |l'|un |une |votre |leur |notre )?(?:nouveau |nouvelle |seule? |unique |ancien |ancienne |jeune )?W1{_POST} W4(?:de|du|des|chez|a|au|dans|pour|en) ?(?:la |le |l'|les |d')?W3 N
        (?:je suis|suis|en tant que|etant) (?:le |la |l'|votre |notre )(?:nouveau |nouvelle |seule? |unique |ancien |ancienne )?{_POST}\b
        (?:je travaille|je bosse|travaille|bosse|je suis employee?|je suis salariee?|en stage|stagiaire|en alternance|je fais mon stage|embauchee?|j'ai (?:ete embauchee?|commence|demissionne)|j'enseigne|je taffe|taffe) (?:comme W3|depuis W3|en tant que W3)?(?:chez|a|au|pour|dans) (?:la |le |l'|les |une boite qui s'appelle |une boite nommee |l'entreprise |la societe )?(?!(?:Paris|Lyon|Marseille|Noel|Toulouse|Bordeaux|Lille|Nantes|Nice|Strasbourg|Bruxelles|Geneve|Montreal|Quebec|Londres|Berlin|Rennes|Montpellier)\b)(?-i:[A-Z])[\w'&.-]{{1,30}}
        (?:ma|notre|mon|une|la) (?:boite|entreprise|societe|startup|start-up|agence|employeur|groupe|association|boutique|cabinet|ecole|restaurant) (?:s'appelle|qui s'appelle|appelee?|nommee?|est|c'est|:) ?N
        (?:je dirige|je gere|je tiens|je preside|j'entraine|je coordonne|j'ai fonde|je supervise|j'anime|je pilote|je dirige) (?:le|la|les|l'|un|une) ?W4(?:de|du|des|d'|a|au|en|dans|chez) ?\w
        (?:je dirige|je preside|je coordonne|je tiens|j'entraine) (?:le|la|les|l') ?\w{{3,30}}
        (?:je suis|suis|on est|en tant que) W5(?:equipe|service|departement|agence|bureau|antenne|succursale|equipe de nuit|chorale|conseil|comite|direction|promo|promotion|section|fanfare) (?:de |du |des |d'|de la |juridique de |comptable de )?W2(?:N|nuit|compta|comptabilite|marketing|juridique|rh|pediatrie|urgences)\b
    """,
    event=rf"""
        c'est (?:bien |encore |donc )?(?:moi|nous) (?:qui|que|dont|a qui|le|la|les) (?!suis (?:le|la) plus)(?!fais|fait|dois|gere|paye|cuisine|m'occupe|pense|range|bosse|organise|relance|decide)
        c'etait (?:bien |donc )?(?:moi|nous)\b
        (?:je suis|j'etais|suis|on est|nous sommes|je fais partie de|oui je suis) (?:bien |donc )?(?:celui|celle|ceux|celles|le {_SOMEBODY}|la {_SOMEBODY}|l'{_SOMEBODY}) (?:qui|que|dont|avec|a qui|du|de la|au) ?{_HABIT}
        (?:j'ai|on a|nous avons) (?:gagne|remporte) (?:le|la|l'|un|les|cette) ?W4(?:concours|prix|tournoi|course|tombola|loterie|coupe|medaille|election|elections|quiz|trophee|championnat|match|bourse|marathon|loto|hackathon)\b
        (?:je suis|on est|c'est|j'etais|il y a|on etait|j'ai|nous sommes|ca) W3(?:passe|passee|passes|paru|parue|apparu|dans|sorti) ?(?:dans |a |au |sur )?(?:le |la |les |l')?(?:journal|journaux|tele|television|radio|infos|presse|une du journal|jt|gazette)\b
        (?:je suis|on est|c'est|ma video est|mon post est) (?:devenue? |devenus )viral\w{{0,2}}\b
        (?:je me suis|j'ai|je suis|on s'est|on a|nous nous sommes|nous avons) (?:evanouie?|vomi|tombee?|effondree?|trebuche|renverse|casse|rate|fait tomber|pleure|chante|hurle|oublie|crie|declenche|gache|plantee?|vautree?|endormie?|fiancee?s?|mariee?s?|demande W3en mariage|mis le feu|percute|embouti|fait virer|fait expulser|ramassee?|explose|craque|ecrasee?) W6(?:a |au |pendant |lors |devant |en plein |en pleine |sur )(?:la |le |l'|les |du |de la |de l'|toute? (?:la |le )|des )?W3(?:remise|fete|mariage|ceremonie|messe|reunion|concert|piece|spectacle|assemblee|cours|examen|match|finale|enterrement|discours|presentation|soiree|repas|scene|kermesse|bal|gala|cantine|bureau|classe|oral|seminaire|brocante|defile|carnaval|podium|bapteme|communion|autel|tribunal|plateau|college|lycee|boite)\b
        (?:vous|tout le monde|toute la \w{{2,20}}|tout le \w{{2,20}}|la moitie du \w{{2,20}}) (?:m'avez|m'a|m'ont|nous avez|nous a) (?:tous |toutes )?(?:vue?s?|filmee?s?|entendue?s?|applaudie?s?|reconnue?s?)\b
        (?:notre|mon|ma|mes|nos) (?:mariage|maison|voiture|chien|chat|bebe|jumeaux|jumelles|boutique|garage|grange|fils|fille|velo|caravane) (?:a ete|est|sont|ont|a|s'est|brule) W7(?:inondation|incendie|parking|journal|mairie|la semaine derniere|le mois dernier|l'an dernier|l'annee derniere|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b
        (?:j'ai envoye|j'ai transfere|j'ai repondu) W6(?:a toute la|a tout le|a tous)
    """,
    common_names="rose marin clement aime desire pierre martin olive violette fleur prudence marine constant juste ange noel pascal",
)

"""German that says how a sentence is meant."""

CALM = """
    toten|totem|verstorbenen|verstorbener {kin}
    ohne ~ sterbe|sterben|uberlebe ich ~
    fur ~~ sterben|toten|morden
    hirn|kopf|beine|akku|gehirn|fusse ~ tot
    party|stimmung|chat|leitung|akku|hose|laden|server|spiel|liga ~ war|ist|tot
    war|ist tot ~ party|stimmung
    arbeitstag|schultag|feierabend|praktikum|kollegen|kolleginnen
    das|es|ware|war|ist ~ reiner|purer|glatter? selbstmord|suizid ~ .|da|dort|wenn|mit|zu|so|ohne|allein
    sorry|entschuldigung|entschuldigt|tut_mir_leid|verzeiht ~ fur|wegen|dass ~ text|lange|langen|larm|spat|verspatung|storung|chaos|roman|gestern|tippfehler
    danke ~ furs|fur ~ lesen|tipps|antworten|hilfe|einladung|mitnehmen
    ziehe|umziehe|wegziehe|ausziehe nach|um|aus|weg|in
    plan|datum|termin|tag|brief ~~ geburtstag|hochzeit|party|feier|urlaub|reise|umzug|prufung|kurs
    geburtstag|hochzeit|party|feier|urlaub|reise|umzug|prufung|kurs ~~ plan|datum|termin|steht
    abo|vertrag|kurs|mietvertrag ~ beenden|kundigen|ende
    verlasse|verlassen|weg ~ den_server|die_gruppe|das_team
    lebensmude wer|wie|ohne|auf
    sterben|toten|morden fur ~
    schluss ~ mit ~ freund|freundin|ihm|ihr|rauchen|job
    handy|akku|auto|pflanzen|pflanze|leitung|server ~ tot|stirbt|sterben|gestorben
    ich ~ muss|sollte|konnte|kann|will ~ mich selbst ~ motivieren|loben|ohrfeigen|disziplinieren|versorgen|organisieren
    hausarbeit|facharbeit|aufsatz|referat|seminararbeit ~ uber
    wg|wohnung|haus|stadt|dorf|mitbewohner|mitbewohnerin|eltern|zuhause ~ leben|wohnen
    server|gruppe|verein|team|chor ~ verabschiede*|abschied
    mit ~ fernbeziehung|beziehung|situation|diat
    im_buro|buro|grossraumburo|grossraumgelaber|homeoffice|amt|behorde|jobcenter
    ruhestand|rente|verrentung|abschiedskarte|ausstand
    zahnschmerzen|ruckenschmerzen|kopfschmerzen|regelschmerzen|knie|ruckenweh|zahn|zahne|migrane
    verstand ~ bringt|um
    um den_verstand
    seit_jahren ~ nicht ~ rede|gesprochen|sehe
    brief ~ an ~ vater|mutter|bruder ~ mit_dem|mit_der|versohn*|seit_jahren
    unheilbar|krebs|sterbehilfe|demenz
    zeile|schlager|map|op|operation|narkose|flugzeug|geburt|runde|farm|panikattacke
    angst|furcht|panik ~ vor|davor ~ sterben|tod
    angst ~ zu sterben
    es geht|wird ~ vorbei|besser|weiter .
    in ethik|religion|philosophie|deutsch|geschichte
    ethik|freiheit
    hitze|kalte|larm|warten|mucken|nachbarn|gestank|verkehr ~ nicht_mehr|nicht ~ aus|ertragen|mehr
    suizidrate|selbstmordrate|rate|statistiken|zahlen|laut_artikel
    stuck|ausstellung|biografie|biographie|kleist|kleists
    konnte|hatte ~ sterben ~ .|konnen|konnt
    eine_kundigung|kundigungsschreiben|bewerbung|motivationsschreiben
    urlaub|hotel|flughafen
    nach kanada|australien|neuseeland|spanien|irland|portugal|schweden|norwegen|schottland|italien
    von_der_arbeit|vom_job|nach_der_schicht
    ich gehe ~ ein vor
    einzigen|einem|letzten|letztes leben ~ bis|durch|geschafft|zum
    projekt|kunden|meinen_laden|mein_geschaft|warteschleife|ballett
    bis september|montag|dann|bald|nachste|nach|januar
    sterben|eingehen|eingegangen ~ alle? ~ pflanzen|blumen|fische
    dreimal|zweimal|ofter|zehnmal|mal ~ sterben
"""

PAST = """
    heute|jetzt|inzwischen|mittlerweile ~ geht_es_mir|geht_mir|bin_ich ~ gut|besser|froh|glucklich|stabil|dankbar
    gut|besser|froh|glucklich|stabil ~ heute|jetzt|inzwischen
    nicht_mehr|nie_mehr|nie_wieder ~ geritzt|verletzt
    froh|dankbar|glucklich ~ dass_ich ~ lebe|noch|da
    suizidversuch|selbstmordversuch|versuch ~ uberlebt|hinter_mir
    wollte|wollten ~ mir|mich ~ mal|einmal|einst|damals ~ das_leben|umbringen|leben
    zum_gluck|glucklicherweise|gott_sei_dank ~ kam|hat|habe|wurde|nicht|ich
    nach|seit meinem|meinen|dem ~ suizidversuch|selbstmordversuch
    keine ~ suizidgedanken|selbstmordgedanken|gedanken ~ mehr
    ritzte|schnitt_mich|verletzte_mich ~~ heute|jetzt|inzwischen|lange_her
    oft|fruher|lange|viel an suizid|selbstmord gedacht
    als ~ junger|junge|kind|jugendlicher|teenie|schuler
    jetzt habe|bin ich
    will|mochte|wollte nicht_mehr sterben
    mit 13|14|15|16|17|18|19|20|21|22|23|24|25 ~ habe|hab|wollte|hatte|war ~~
    selbstverletzung|depression|zeit|ritzen ~ hinter_mir ~ und|.|gelassen
    ritzen|schneiden|selbstverletzung ~~ aufgehort|schluss|losgekommen|hinter
"""

EARNEST = """
    heimlich|absichtlich|mit_absicht
    wollte|will|versuchte ~ sich ~~ leben_nehmen|umbringen
"""

BACK = """
    wieder|ruckfall|ruckfallig|nicht_geschafft|gebrochen|gestern|heute_nacht|gerade|immer_noch|noch_immer|zur_zeit|zurzeit|umsonst|momentan|aktuell|in_letzter_zeit
"""

"""German, further ways to say the same: the verb at the end, half-sentences, the courage to say it sideways."""

SELF = """
    welt|leben|erde verlassen will|mochte|werde|.
    will|mochte|werde ~ diese|die|dieser welt|erde verlassen
    bleibt|bleiben ~ nur|noch ~ tod|suizid|selbstmord
    hasse|verabscheue|bereue ~ am_leben|zu_leben|dasein|existieren|auf_der_welt
    will|mochte|wunsche|wunschte|hoffe ~ dass ~ mein_leben|mein_dasein|das_leben ~ vorbei|endet|aufhort|zu_ende|ende
    willen|wille|wunsch ~ zu_leben|am_leben|weiter_zu_leben ~ verloren|mehr|weg|.
    genug|satt|nase_voll|schnauze_voll|leid ~ vom|von|das|des ~ leben|lebens|dasein|diesem_leben .|und|ich
    wunschte|wunsche|ware_besser|besser ~ es_gabe mich ~ nicht
    egoistisch|falsch|normal|feige|schlimm ~ sterben|tot_sein|sich_umbringen ~ zu_wollen|zu
    will|mochte|wurde|wollte ich ~ nicht ~ leben|am_leben|existieren|da_sein|aufwachen ~ .|sein|mehr|bleiben
    hoffe|hoffend|hoffen|bete|betend|wunsche ~~ zu_sterben|sterben|nicht_mehr_aufzuwachen|nicht_mehr_aufwache .|und|im
    wenn|falls ~ man|du|jemand ~ nicht_mehr ~ leben|existieren|da_sein will|mochte|mag
    wenn|falls ~ man|du|jemand ~ sterben|tot_sein|sich_umbringen will|mochte
    sterben zu_wollen
    aufhoren|aufzuhoren|hort|hore ~ auf? ~ sterben ~ zu|wollen
    mir|danach ~ ist ~ danach ~ mich|zu ~ umzubringen|sterben
    mir ist danach mich
    beende|beenden|beendet|beendete ~ mein|diesem|dieses|meinem ~ leben|dasein|existenz|alles
    ich ~~ aufhoren|aufhore zu leben|existieren|atmen|sein
    weiss|wusste ~ nicht ~ wie|ob|warum ~ ich ~~ weiter_leben|weiter_machen|leben|existieren soll|kann|konnte|will|mag|werde
    ich will|mochte|wollte ~~ sterben|tot_sein|nicht_mehr_leben|nicht_mehr_existieren .|und|aber|weil
    sterben|tod|totsein|selbstmord|suizid ~ klingt|scheint|wirkt|ware|erscheint|fuhlt ~ friedlich|losung|antwort|erlosung|schon|gut|ruhig|leicht|richtig|besser|verlockend|einzige|ausweg|sich
    keinen|keine|nicht|noch ~ einen|ein|eine|weiteren|weiteres|nachsten|nachstes tag|jahr|woche|monat|nacht ~ mehr? ~ leben|am_leben|uberleben|aushalten|ertragen|durchhalten
    sagt|sag|sagen|nenn*|gebt ~ mir ~ warum|wieso|grund|einen_grund ~~ umbringen|leben|sterben|weiter_leben
    kein|keinen|ohne|null lebenswillen|lebensmut|lebenslust|lebenswille|lebensfreude_mehr
    kurz|rand|grenze ~ vor|davor|am|zum ~ suizid|selbstmord|mich_umzubringen
    kummern|interessieren|merken|storen|jucken ~ wenn ~ ich ~ sterbe|sterben|tot|mich_umbringe|weg|nicht_mehr
    gedanke|gedanken ~ mich ~ umzubringen|umbringen|zu_toten|zu_ritzen
    wunschte|wunsche|wunsch ~ ich ~ konnte|wurde|ware ~ aufhoren|sterben|tot|nicht_mehr|verschwinden|einschlafen
    gedanken|gedanke|idee|vorstellung ~ mir|mich ~ leben|umzubringen|umbringen|zu_toten|etwas
    unfall|damals|operation|koma ~~ gestorben|nicht_uberlebt|tot ~ .|ware|hatte
    ware|war|hatte ~~ unfall|damals|koma ~~ gestorben|nicht_uberlebt|tot
    leben ~ tut ~ nur|noch|so|einfach ~ weh
    bin ~ allen|euch|jedem|ihnen|nur ~ im_weg
    wird ~ nie|niemals|nicht ~ besser ~ ich_habe|habe|ich ~ aufgegeben|gebe|kann|will
    aufgegeben ~ zu ~ hoffen|leben|kampfen
    sterben|tod|totsein ~ ist ~ alles|einzige|das_einzige ~ will|woran|wunsche|mochte|was|denke
    beschlossen|entschieden|entschlossen|entschluss ~ zu ~ sterben|gehen|verschwinden|beenden
    beschlossen|entschieden|entschlossen ~ mich|mir|dass ~ umbringen|leben|sterbe|schluss
    ans|am|an|uber|von|vom|ubers|den|meinen ~ sterben|tod|suizid|selbstmord|freitod|umbringen ~ denk*|gedacht|nachdenk*|traum*|phantasier*|red*
    teil|stimme|stimmen|etwas|halfte von_mir|in_mir|mir|sagen|sagt ~ sterben|tot_sein|will_sterben|umbringen|nicht_mehr_leben|soll*_sterben
    stimme|stimmen|kopf ~~ ich ~ soll|solle|sollte ~ mich|sterben ~ umbringen|toten|.
    alles|es|das_alles|leben|nichts ~ hat|macht|ergibt ~ keinen|kein|nicht_den sinn ~ mehr|.
    hat|macht|ergibt ~ alles|es|das_alles|leben ~ keinen|kein sinn ~ mehr|.
    werdet|wirst|wird ~ nichts|nie|niemals|nicht ~ mehr|wieder ~ von_mir|mich ~ horen|sehen|lesen|finden
    bald|dann|danach|endlich|morgen ~ keine ~ schmerzen|qual|last|probleme ~ mehr
    mein|meinem|dieses|diesem|das leben ~ vorbei|zu_ende|enden|ende|beenden|verlassen ~ ist|sein|ware|soll|.|will|machen|setzen|bereiten
    will|mochte|wunsche ~ dass ~ leben|alles|es ~ vorbei|endet|aufhort|zu_ende|ende ~ ist|.|geht|hat|nimmt
    ohne ~ meine|meinen|meinem|mein|dich|euch|sie|ihn ~ hatte_ich|ware_ich|wurde_ich ~ langst|schon|mich|nicht_mehr|tot
    langst|schon|fast|beinahe ~ umgebracht|das_leben_genommen|erledigt|tot
    grund|ding|grunde ~~ noch ~ lebe|da_bin|hier_bin|nicht_umgebracht|am_leben
    versucht|versuch|versuchte ~ mich|mir ~ umzubringen|umbringen|das_leben|zu_toten|leben
    ich|bin|fuhle|mich ~ lebensmude ~ .|und|seit|ich|weil|geworden
    bin ~ eine? gefahr ~ fur ~ mich
    angst ~ dass ~ ich ~ mich|mir ~ umbringe|umbringen|was|etwas|antue
    weiss|wusste ~ nicht ~ wie_lange|ob ~ ich ~ lebe|uberlebe|durchhalte|noch_da|aushalte ~
    wie_lange|lange ~ ich ~ noch ~ leben|lebe|uberlebe|am_leben
    uberlebe|uberlebt|schaffe ~ die|diese|den ~ nacht|woche|monat|winter ~ nicht
    verdien* ~ nicht|kein ~ zu_leben|leben|am_leben
    warum|wieso|weshalb ~ lebe|existiere|bin|atme ~ ich ~ noch|uberhaupt|am_leben
    hoffe|bete|wunsche|wunschte|will ~~ krebs|uberfahren|uberfahrt|bus|unfall|umbringt|todlich* ~
    todessehnsucht|todeswunsch|sterbenswunsch|todesgedanken
    bereit ~ zu ~ sterben|gehen_fur_immer
    bereit ~ fur ~ den_tod|das_ende
    sterben|tod|totsein ~ ware|klingt|ist ~ erlosung|erleichterung|schon|frieden|leichter|einfacher|besser|ruhe
    ende|schluss ~ setzen|machen ~ leben|mir|allem|alles
    nicht|nimmer ~ mehr ~ auf|in|von ~ welt|erde|leben ~ sein|bleiben|leben
    normal|schlimm|noch_jemand|noch_jemandem|jemand ~~ sterben|tot|umbringen|suizid|nicht_mehr_leben ~ will|wollen|denk*|zu|sein
    kummert|kummere|passt|sorgt|nehmt ~~ hund|katze|kinder|kind|mama ~~ wenn_ich|falls_ich ~ nicht_mehr|weg|tot|fort ~ bin|.|da
    habe|hab ~ plan ~ und ~ datum|tag|termin|ort|brief
    datum|tag|termin ~ fur ~ mein|meinen|den|das ~ tod|ende|suizid|abschied
    sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|weihnachten|heute|morgen|dann|danach|wochenende ~ ist ~ schluss|ende|vorbei ~ mit_mir|mit_allem|fur_mich|fur_immer
    werde|will ~ es ~ heute|morgen|heute_nacht|am_wochenende ~ tun|machen|beenden|durchziehen
    keinen_bock|keinen_nerv|keinen_willen|keine_lust ~ mehr ~ zu|am|auf ~ leben|existieren|dieses_leben|das_leben
    zukunft ~ fur_mich|ohne_mich|mehr
    fur_mich ~ keine|keinen ~ zukunft|hoffnung|weg|platz|ausweg
    keine|kein hoffnung ~ dass ~ besser
    verschwinden|verschwinde ~ fur_immer|.
    will|mochte|konnte ~ fur_immer ~ verschwinden|schlafen|weg
"""

SELF_HARM = """
    drang|druck|lust|verlangen|bedurfnis|wunsch ~ mich|zu|mir ~ ritzen|schneiden|verletzen|zu_ritzen|zu_schneiden|zu_verletzen|weh|verbrennen
    ich ~ ritz*|schneid*|verletz*|verbrenn*|schlag*|kratz* mich ~ selbst|selber|absichtlich|wieder|wenn|weil|immer|.|mit_absicht|jeden|und
    mich ~ absichtlich|selbst|selber|wieder|erneut|oft|standig ~ geritzt|geschnitten|verletzt|verbrannt|geschlagen|verletzen|ritzen|schneiden|schlagen|blutig
    mir ~ absichtlich|selbst|selber|wieder|erneut ~ weh|schmerzen|wunden ~
    narben|schnitte|wunden|arme|spuren ~~ versteck*|verberg*|langen_armeln|lange_armel|uberdeck*|verdeck*
    versteck*|verberg*|verdeck* ~ meine ~ narben|schnitte|wunden|arme|spuren
    ruckfall|ruckfallig ~~ geritzt|geschnitten|verletzt|weh|klinge
"""

OTHER = """
    {they} ~~ droht|drohte|gedroht|redet|sagt|schreibt|schrieb|gepostet|gesagt|angekundigt ~~ sterben|umzubringen|umbringt|umbringen|suizid|selbstmord|leben_nehmen|schluss_macht|nicht_mehr_leben
    {they} ~~ will|wolle|mochte|wollte ~ nicht_mehr leben|da_sein|weiter_leben !bei|mit|in
"""

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
    plan|datum|termin|tag|brief ~~ geburtstag|hochzeit|party|fest|feier|urlaub|reise|umzug|prufung|kurs
    geburtstag|hochzeit|party|fest|feier|urlaub|reise|umzug|prufung|kurs ~~ plan|datum|termin|steht
    abo|vertrag|kurs|mietvertrag ~ beenden|kundigen|ende
    verlasse|verlassen|weg ~ den_server|die_gruppe|das_team
    lebensmude wer|wie|ohne|auf
    sterben|toten|morden fur ~
    schluss ~ mit ~ freund|freundin|ihm|ihr|rauchen|job
    handy|akku|auto|pflanzen|pflanze|leitung|server ~ tot|stirbt|sterben|gestorben
"""

PAST = """
    heute|jetzt|inzwischen|mittlerweile ~ geht_es_mir|geht_mir|bin_ich ~ gut|besser|froh|glucklich|stabil|dankbar
    gut|besser|froh|glucklich|stabil ~ heute|jetzt|inzwischen
    nicht_mehr|nie_mehr|nie_wieder ~ geritzt|verletzt
    froh|dankbar|glucklich ~ dass_ich ~ lebe|noch|da
"""

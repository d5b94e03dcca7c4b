"""German of those who hurt themselves, and of worry about somebody."""

SELF_HARM = """
    drang|druck|lust|verlangen|bedurfnis|wunsch ~ mich|zu|mir ~ ritzen|schneiden|verletzen|zu_ritzen|zu_schneiden|zu_verletzen|weh|verbrennen
    ich ~ ritz*|schneid*|verletz*|verbrenn*|schlag*|kratz* mich ~ selbst|selber|absichtlich|wieder|wenn|weil|immer|.|mit_absicht|jeden|und
    mich ~ absichtlich|selbst|selber|wieder|erneut|oft|standig ~ geritzt|geschnitten|verletzt|verbrannt|geschlagen|verletzen|ritzen|schneiden|schlagen|blutig
    mir ~ absichtlich|selbst|selber|wieder|erneut ~ weh|schmerzen|wunden ~
    narben|schnitte|wunden|arme|spuren ~~ versteck*|verberg*|langen_armeln|lange_armel|uberdeck*|verdeck*
    versteck*|verberg*|verdeck* ~ meine ~ narben|schnitte|wunden|arme|spuren
    ruckfall|ruckfallig ~~ geritzt|geschnitten|verletzt|weh|klinge
    schlage|schlag|haue|hau|schlug|geschlagen|schlagen|boxe|hammere|hammer ~ mir|mich|kopf|faust|fauste|selbst ~ kopf|wand|gesicht|beine|blau|bewusstlos|selbst|selber !beim|spielstand
    kopf|faust|fauste|hand ~ gegen ~ wand|wande|mauer|tur ~
    arm|arme|armen|bein|beine|oberschenkel|unterarm|unterarme|haut ~ voller|voll|voll_mit|uberzogen|ubersat ~ narben|schnitte|schnitten|wunden|kratzer|ritzen
    kratze|kratz|kratzen|beisse|beiss|brenne|verbrenne|kneife ~ mich|mir ~ blutig|wund|auf|absichtlich|bis|wenn|weil|arme|haut
    blutig|wund gekratzt|gekratze|gebissen|geschlagen
    wieder|erneut|gestern|heute|letzte_nacht ~ geritzt|geschnitten|selbst_verletzt|wehgetan|weh_getan|verletzt_mit !beim
    habe|hab ~ mir ~ weh_getan|wehgetan ~ .|wieder|obwohl|gestern|absichtlich|weil|um
    mir ~ weh ~ tue|tun|zu_tun|tut ~ wenn|um|weil|obwohl|hilft|halte|.|lasst
    ritze|ritz|schneide ~ mich|mir
    verlangen|druck|drang|gedanke|gedanken|impuls|zwang ~ mir|mich ~ weh|zu ~ ritzen|schneiden|verletzen|tun|schlagen
    nur|einzige|einziges|einziger ~ was|das|hilft|beruhigt|ventil ~~ schneid*|ritz*|verletz*|weh|schmerz
    ritzen|aufgeritzt|aufritze|aufritzen|ritzerei|ritzdruck|schneidedruck !in|holz
    ich ~ ritze|ritz|schnippel ~ !in|das_holz|den
    arm|arme|beine|bein|haut|oberschenkel|unterarme|handgelenke ~ aufgeritzt|aufgeschnitten|geritzt|zerschnitten|zerkratzt|aufgekratzt|blutig
    fuge|fugte|zugefugt|zufuge|zufugen|zuzufugen ~~ mir|mich|selbst ~ schmerzen|wunden|verletzungen|schnitte|weh|zu
    mir ~ schmerzen|wunden|verletzungen|schnitte ~ zu|zufuge|zufugen|zugefugt|zuzufugen
    mir|mich ~ in ~ arm|arme|hand|bein ~ beisse|bis|kratze|schneide|ritze|bohre|blutet
    beisse|bohre|kratze ~ mir|mich ~ in|arme|arm|haut|hande|fingernagel ~ blut*|arm|arme|haut|hande
    mich ~ nicht schneide|ritze|verletze|schlage ~ platze|drehe|explodiere|halte|werde|kann
    muss|will|darf|mochte ~ ich? mich|mir ~ bestrafen|ritzen|schneiden|weh_tun|verletzen|verbrennen|schlagen|selbst_bestrafen
    mich|mir ~ absichtlich|extra|selbst|mit_absicht ~~ verbrannt|geschnitten|verletzt|gestossen|geschlagen|aufgekratzt|gebissen|verbruht
    absichtlich|extra|mit_absicht ~ hand|arm|arme|bein|haut|finger|kopf ~ verbrannt|geschnitten|verletzt|gestossen|geschlagen|gebrochen|aufgekratzt
    ritznarben|ritzwunden|schnittnarben|ritzspuren|selbstverletzungsnarben
    und|habe|hab mich ~ verletzt ~ .|weil|um
    gewohnheit|gewohnheiten|muster ~~ mich ~ verletzt|geritzt|geschnitten|verletzen
    mich ~ verletzt|geschnitten|geritzt ~~ keiner|niemand|heimlich|versteck* ~
    ans|vom|am|ums|mit_dem|dem ritzen|schneiden|svv
    schnitte|narben|wunden|ritzer ~ unter|mit|hinter ~ armbandern|armband|pulli|armeln|verband|pflaster|make_up
    weh tue|tu|getan|zu_tun ~ .|und|danach|es_beruhigt|macht
    erleichtert|beruhigt|hilft ~ mich|mir ~ wenn ich ~ mir|mich ~ weh|schneide|ritze|verletze|schlage
    mir ~ was|etwas angetan|angetan_habe|anzutun|antun ~ .|und|wieder
    schlage|hau|haue|kratze|beisse|ritze|schneide ~ ich ~ mich|mir
    schnitte|wunden|verletzungen|schmerzen ~ zu|zufuge|zugefugt|zuzufugen
    fuge|fugte ~ ich? ~ mir ~ schnitte|wunden|verletzungen|schmerzen
    runter|ruhig|ruhiger|besser ~ wenn ich ~ mir|mich ~ weh|ritze|schneide|verletze|schlage
    wenn|indem ich ~ mir|mich ~ weh|ritze|schneide|verletze|schlage ~ komme|werde|fuhle|geht|tue
    schnittnarben
    wunden|schnitte|narben|verletzungen|kratzer ~~ mir ~ selbst|selber ~ zufuge|mache|beibringe|zugefugt
    mir|mich ~ selber|selbst ~ zufuge|zugefugt|antue|angetan
    tue ~ mir weh ~ und|dann|.|weil|wenn
    wunden|schnitte|narben|verletzungen|sie ~~ ich ~ mache ~ sie|die ~ mir ~ selbst|selber
    ich ~ mache ~ mir ~ sie|die ~ selbst|selber
    haut|finger|nagelhaut ~ blutig|bis_es_blutet
    meine|meinen schnitte|schnitten|ritzer|schnittwunden|schnittnarben
"""

OTHER = """
    {they} ~~ droht|drohte|gedroht|redet|sagt|schreibt|schrieb|gepostet|gesagt|angekundigt ~~ sterben|umzubringen|umbringt|umbringen|suizid|selbstmord|leben_nehmen|schluss_macht|nicht_mehr_leben
    {they} ~~ will|wolle|mochte|wollte ~ nicht_mehr leben|da_sein|weiter_leben !bei|mit|in
    {they} ~~ nicht_mehr kann|konne|konnte ~ und|dass|.|weil ~~ besser|sterben|leben|ohne|tot|schluss|will|ende
    {they} ~~ dass ~ besser|leichter ~ ohne ~ ihn|sie|ihm|ihr
    ohne ihn|sie|ihm|ihr ~ besser|leichter|glucklicher ~ dran|ware|waren|ginge
    {they} ~~ schluss ~ macht|machen|mache|gemacht ~ .|und|heute|mit_allem|mit_dem|ist|will !mit_ihm|mit_ihr|freund
    {they} ~~ schnittwunden|ritzwunden|ritznarben|schnitte|narben|verletzungen ~~ arm|armen|arme|handgelenk|oberschenkel|gezeigt|gesehen
    {they} ~~ lieber|besser ~ tot|gestorben|nicht_mehr_da ~ ware|sein
    {they} ~~ nicht_mehr|nicht|nimmer ~ da|hier|leben|aufwachen ~ sein|will|mochte|wolle|wollte|bin
    {they} ~~ last|belastung|ballast ~ fur ~ alle|uns|mich
    {they} ~~ sterben|tot_sein|nicht_mehr_leben|nicht_mehr_aufwachen|nicht_mehr_da_sein ~ will|mochte|wolle|wollte|mag|wurde
    {they} ~~ mag|will|mochte|wolle ~ nicht_mehr|nimmer ~ leben|aufwachen|da_sein|aufstehen_nie
    {they} ~~ wacht|wache|aufwacht|aufwache|wachen ~~ nicht_mehr|nie_mehr|nie_wieder ~ auf|.
    {they} ~~ narben|schnitte|wunden|schnittwunden|kratzer ~~ arm|armen|arme|handgelenk*|oberschenkel*|beinen
    {they} ~~ ihr|ihm|mama|oma|papa|opa ~ folgen|zu_folgen|nachfolgen|nachgehen
    {they} ~~ an suizid|selbstmord denkt|gedacht|denken
    jemandem|jemanden|mensch|menschen ~~ suizid|selbstmord|sterben|umbringen ~ denkt|will|redet|mochte
    {they} ~~ verletzt|schadet|verletze ~ sich|selbst ~ selbst|.
    {they} ~~ sich ~ versucht|versuchte|wollte ~ umzubringen|umbringen|das_leben|leben
    {they} ~~ versucht ~ sich ~ umzubringen|das_leben|zu_toten
    {they} ~~ keinen|kein sinn|zweck ~ mehr ~~ angst|sorge|.|hat|macht|sieht
    angst|sorge|sorgen ~~ {they} ~~ sinn|tod|leben|sterben|suizid*|abschied*
    {they} ~~ lieber|besser|nie ~ nie|nicht ~ existiert|geboren|gelebt|da
    {they} ~~ nie ~ existiert|geboren ~ hatte|ware|worden|.
    {they} ~~ zettel|brief|nachricht ~~ hinterlassen|komisch*|seltsam* ~~ umbringen|suizid|leben|tot|sterben
    {they} ~~ abschied|abschiedsgruss|lebewohl ~ geschickt|geschrieben|gepostet
    {they} ~~ tut|tue|fugt ~ sich ~ selber|selbst|absichtlich|was ~ weh|an|zu
    leichter|besser|einfacher ~ wenn|ware ~ sie|er ~ tot|nicht_mehr|weg|nie
    er|sie|{kin} ~ schrieb|schreibt|sagt|sagte|meinte|meint ~~ nicht_mehr|nicht|nimmer ~ da|hier|am_leben ~ .|sei|ist|ware
    {they} ~~ sagt|sagte|gesagt|schrieb|schreibt|meint|meinte ~~ will|mochte|wolle ~ nicht|nicht_mehr ~ leben|aufwachen|da_sein
    {they} ~~ ich will|mochte ~ nicht|nicht_mehr|sterben ~ leben|.
    {they} ~~ tot ~ mehr|besser ~ wert|dran
    {they} ~~ schnittnarben|ritznarben|ritzspuren
    ware|waren|ist|lebt ~ ohne ~ sie|ihn ~ besser|leichter|schoner
    {they} ~~ sich ~ umbringt|umbringe|umbringen|leben_nimmt|was_antut
    {they} ~~ welt|alle|wir ~ ohne sie|ihn ~ besser|leichter
    {they}|eine|einer|einem ~~ droht|gedroht|drohte|ankundigt ~ sich ~ das? leben|umzubringen|was|etwas|zu_toten
    {they} ~~ leben ~ lohnt|wert|sinn|lebenswert ~ sich? ~ nicht|nichts|mehr
    {they} ~~ leben ~ sich? nicht ~ lohnt|lohne|wert|lebenswert
    {they} ~~ wollte|will|versuchte|versucht ~ sich ~~ leben_nehmen|umbringen|das_leben
    {they} ~~ schnitte|ritzer|ritzwunden|narben ~ gezeigt|zeigte|gesehen|entdeckt
"""

WORRY = """
    angst|sorge|sorgen|panik|furchte|befurchte|mulmig ~ um|dass|ihn|sie|meine|meinen
    dass|weil|ob er|sie|jemand
    gefunden|entdeckt|gelesen|fand ~~ abschiedsbrief|tagebuch ~~ {kin}|ihr*|sein*
    dass sie|er ~ nicht_mehr
    was|wie|wen|soll|wo ~ tun|machen|helfen|anrufen|sagen|reagieren|kann_ich|rufe|hilfe|verhalten
    nicht ~ ans_telefon|erreichbar|geantwortet
    antwortet|meldet|reagiert ~ nicht
    polizei|notarzt|krankenwagen|krisendienst ~ rufen|anrufen|verstandigen
    ich_frage_fur|frage_fur_einen
"""

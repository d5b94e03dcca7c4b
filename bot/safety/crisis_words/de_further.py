"""German, further ways to say the same: the verb at the end, half-sentences, the courage to say it sideways."""

SETS = {
    "close": "eltern|kinder|kindern|familie|mutter|vater|mama|papa|bruder|schwester|geschwister|tochter|sohn|mann|frau|freund|oma|opa",
    "gone": "nicht_mehr_da_bin|nicht_mehr_bin|nicht_mehr_lebe|weg_bin|tot_bin|nicht_mehr_hier_bin|nicht_mehr_da_ware|nicht_ware|nicht_mehr_ware|weg_ware|tot_ware|nie_geboren|sterbe|sterben_wurde|nicht_mehr_am_leben_bin|gestorben_bin|verschwinde|verschwunden_ware|nicht_mehr_aufwache",
}  # fmt: skip

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
    schluss ~ mache|machen|mach ~ fur_immer|heute_nacht|mit_allem|mit_dem|endgultig|mit_mir
    mache|mach|machen ~ ich? ~ schluss .|fur_immer|endgultig|mit_allem|mit_mir|mit_dem_leben|ein_fur
    heute_nacht|heute_abend|heute|morgen|am_wochenende|bald|dann mache|mach|ist|wird ~ schluss|ende|vorbei ~ .|fur_immer|endgultig|mit_mir|mit_allem
    alles|alle ~ vorbereitet|verschenkt|geregelt|erledigt|bereit|geplant|organisiert|geschrieben ~~ nur_noch|jetzt_kann_ich_gehen|kann_ich_gehen|ich_gehe|warte|fehlt_nur|muss_ich_es|gehen
    muss|brauche|traue|warte|fehlt ~ nur ~ noch ~ tun|machen|durchziehen|mut|den_mut|springen|uberwinden|auf_den_richtigen|moment
    datum|tag|termin|zeitpunkt|stunde|moment|nacht ~ habe|steht|ist ~ ich? ~ schon|fest|gewahlt|ausgesucht|bestimmt|entschieden|gesetzt|markiert ~ ich|dann|danach|.|warte|und_dann
    habe|hab|ist ~ datum|tag|termin|zeitpunkt ~ schon|fest|gewahlt|ausgesucht|bestimmt|entschieden|gesetzt|markiert|ausgewahlt ~ fur|an_dem|wann|.|danach|dann|und
    tag|datum|zeitpunkt|abend|nacht ~ an_dem|in_der|wo|wenn ~ ich ~ sterbe*|gehe|tue|mache|verschwinde|umbringe|tun|gehen_werde
    wann|wie|wo|womit und|oder wann|wie|wo ~ ich ~ es|sterbe|gehe|mich|mache
    werdet|wirst|wird|seht|siehst|horst|hort ~ mich|von_mir ~ nicht|nie|nichts ~ mehr|wieder|wiedersehen|sehen|horen ~
    das|dies ~ ist|wird|sind ~ meine|mein|meinen letzte|letzter|letztes|letzten ~ nachricht|post|beitrag|eintrag|text|worte|abend|nacht|tag|brief|gruss|mal ~ .|hier|an_euch|danke|von|macht
    verabschiede|verabschieden ~ mich ~ fur_immer|von_euch_allen|von_allen|endgultig|vom_leben|von_der_welt|von_dieser
    sucht|such|suchen ~ nicht|bitte_nicht ~ mir|mich
    morgen|bald|dann|heute|ab|nachste ~ gibt|wird|ist ~ es? mich ~ nicht|nie ~ mehr|geben
    komme|kommen|kehre|kehr ~ nie|nicht|niemals ~ wieder|zuruck|mehr ~ .|seid|danke|macht|bitte|verzeiht|lebt|ich
    behalt*|haltet|erinnert|denkt ~ mich|mir|an_mich ~ gut|guter|schoner|gern|ab_und_zu|manchmal|so ~ erinnerung|an_mich|war|zuruck
    weint|trauert|seid ~ nicht|keine ~ um_mich|meinetwegen|traurig|tranen
    nie|niemals|nicht ~ gewesen|existiert|gegeben ~ sein|hatte|zu_haben|ware|worden|haben
    schmerz|schmerzen|qual|leid|alles|es|gedanken|karussell ~ aufhort|aufhoren|endet|vorbei_ist|verstummen|verstummt ~ egal_wie|fur_immer|endgultig|ein_fur
    egal_wie|um_jeden_preis|hauptsache ~ schmerz|schmerzen|qual|leid|alles|es ~ aufhort|endet|vorbei|ende|schluss
    verschwinden|verschwinde|einschlafen|gehen ~ und ~ nie|nicht|niemals|fur_immer ~ gewesen|wieder|mehr|zuruckkommen
    nur|bloss|doch|sowieso ~ last|ballast|belastung|klotz|storfaktor ~
    ich ~ bin|ware ~ nur|bloss|allen|fur ~ last|ballast|belastung|klotz|uberflussig|im_weg|zu_viel ~
    ginge|geht|gehts|ware|waren|hatten|hatte ~ besser|leichter|glucklicher|einfacher|ruhe ~ ohne_mich|wenn_ich|wenn_es_mich
    todesgedanken|sterbegedanken|suizidgedanken|todeswunsche|suizidplane|selbstmordplane
    allem|alledem|ganzen|elend|qual|leben ~ ein ende ~ setzen|machen|bereiten|zu_setzen|zu_machen|zu_bereiten|setze|mache
    dass ich ~ nicht_mehr|nie_mehr|nie_wieder ~ aufwach*|wach
    wenn|sobald|wahrend|nachdem ~~ schlafen|weg|haus|urlaub|allein|vater|arbeit|bett ~~ mache|tue|mach|tu|ziehe ich ~ es
    mache|tue|mach|ziehe ich ~ es ~ durch|wirklich|endlich ~ .|dann
    werde|wird|will ~~ nicht|nie|nicht_mehr ~ erleben ~ .|und|ich
    erlebe|erleben|uberlebe|schaffe ~~ nicht|nicht_mehr ~ .
    gibt|gebe|gabe ~ es mich ~ nicht|nie|nicht_mehr ~ mehr|.|gegeben
    ware|wars|war ~ besser|leichter|schoner ~ wenn ~ es_mich|ich ~ nie|nicht|tot
    tschuss|adieu|ciao|servus|lebt_wohl|wiedersehen|abschied|lebewohl ~ fur_immer|welt|leben|ihr_lieben_fur
    niemanden|keinen|niemand|keiner|keinem|kein_mensch|wen ~ interessiert|interessieren|juckt|kummert|stort|merkt ~ ob|wenn|dass ich ~ da|lebe|weg|fehle|sterbe|existiere|tot|gehe|hier|bin|noch
    interessiert|juckt|kummert|stort|merkt ~ niemanden|keinen|niemand|keiner|keinem|kein_mensch|keine_sau ~ ob|wenn|dass ich ~ da|lebe|weg|fehle|sterbe|existiere|tot|gehe|hier|bin|noch
    wer|keiner|niemand|kein_mensch ~ wurde|wird ~ mich ~ vermissen|suchen|brauchen
    wer|keiner|niemand ~ mich ~ vermissen|vermisst ~
    leben ~ ist|war|bleibt ~ ein|eine|nur|einziger|einzige ~ fehler|katastrophe|trummerhaufen|scherbenhaufen|holle|qual|albtraum|verpfuscht|gelaufen|wertlos|last|kampf
    mit ~ allem|leben|welt|dem_leben abgeschlossen
    einschlafen|schlafen|verschwinden|gehen ~ und ~ alles|alle|nichts ~ hinter|vergessen|vorbei|mehr_spuren
    brief|briefe|zettel|nachricht ~~ {close} ~~ geschrieben|hingelegt|hinterlassen|gelegt|versteckt|liegt|bereit ~ .|und|unter|neben|auf
    hinterlasse|hinterlassen|hinterlegt|schreibe ~~ brief|briefe|zettel|abschied*|zeilen ~~ {close}
    plan ~ steht|ist|fertig ~ .|und|fest|diesmal|ich|jetzt|seit
    mein plan ~ steht|fertig|durchdacht|klappt
    diesmal|dieses_mal ~ klappt|schaffe|mache|ziehe|wird|gelingt|richtig ~ es|ich|durch|klappen|gelingen ~ .|und
    letzter|letzte|letzten|letztes tag|nacht|abend|woche|weihnachten|geburtstag|sommer ~ auf_dieser|am_leben|meines|.|fur_mich|und_dann !arbeit|schule|urlaub|schultag
    tage|wochen|stunden|wochen dann|bis ~ nehme|bringe|gehe|bin|ist ~ ich|es|alles ~ mir|mich|tot|fur_immer|vorbei|weg
    wie|wann|wo ich ~ sterben|gehen|mich_umbringen|abtreten ~ will|werde|mochte
    umgebracht|umbringen|sterben|umzubringen ~ uberlegt|nachgedacht|entschieden|beschlossen
    ich ~ will|mochte ~ dieses|das|mein leben nicht|nimmer ~ mehr
    fehlt|fehle|fehlen|habe|verloren ~ wille|willen|lebenswille|mut|kraft|antrieb ~ zu ~ leben
    {kin}|andere|alle|sie|ihr ~ besser|leichter|ruhe|glucklicher|froh ~~ wenn ich ~ {gone}
    wenn ich ~ {gone} ~~ besser|leichter|ruhe|glucklicher|froh|egal|niemand|keiner|einfacher
    enttauscht|traurig|wutend|sauer|verzweifelt|schlimm|schade ~ dass|wenn|weil ich ~ aufgewacht|aufwache|wach|lebe|noch_da
    aufgewacht|aufwache ~ und ~ enttauscht|traurig|wutend
    ertrage|hasse|bereue|verfluche ~ es? ~ nicht? am_leben|zu_leben|auf_der_welt|zu_existieren|geboren
    lieber|besser|schoner ~ ich ~ gestern|heute|nie|nicht ~ nicht_mehr? ~ aufgewacht|geboren|mehr_aufgewacht
    drang|wunsch|impuls|sehnsucht|verlangen ~ zu_sterben|nach_dem_tod|nicht_mehr_zu
    warum|wieso ~ ich ~ mich|mir ~ nicht ~ umbringe|umgebracht|leben_nehme|tot
    niemand|keiner|nichts ~ mich|mir ~ rechtzeitig|aufhalten|finden|hindern|retten|abhalten|stoppen
    niemand|keiner|nichts ~ wird|kann|soll ~ mich ~ rechtzeitig|aufhalten|finden|hindern|retten|abhalten|stoppen
    beende|beenden|beend ich ~ alles|es|das_alles|das_ganze !lieber
    allein|alleine|sturmfrei|ungestort ~~ mache|tue|mach|tu ich ~ es|schluss
    zahle|zahl ~ die|meine ~ tage|stunden ~ bis|ich|danach|runter|.
    will|muss|mochte|mag|kann ~ ich? nichts ~ mehr ~ fuhlen|spuren|ertragen|denken|mitkriegen
    vorbei|zu_ende|schluss|erledigt|geschafft ~ ich ~ habe ~ endgultig|entschieden|beschlossen|fest
    endgultig ~ entschieden|beschlossen|schluss|vorbei|weg|abschied
    habe|hab ~ mich|mein_leben|das_leben ~ aufgegeben ~ .|und|ich|langst
    gibt|gabe|sehe|kein|keinen ~ kein|keinen|keine ~ morgen|zukunft|danach ~ mehr ~ .|fur_mich
    fur_mich ~ gibt|ist|wird ~ es? ~ kein|keine|keinen|vorbei ~ morgen|zukunft|hoffnung|danach|ausweg|.
    leben ~ ist|war ~ vorbei|gelaufen|zu_ende|aus ~ .|und|ich|fur_mich
    hat|macht ~ alles|es|eh|das ~ keinen|kein|nichts ~ zweck|sinn|mehr
    keinen|kein zweck ~ mehr|.
    sehne|sehnsucht ~ nach ~ ruhe|stille|dem_ende|frieden|nichts|schlaf ~ grossen|ewigen|ewiger|endgultig*|fur_immer|.
    ewige|ewigen|ewiger|letzte|grosse|grossen ruhe|schlaf|stille|frieden
    anderen|andere seite|ufer|leben ~ wir_sehen|sehen_wir|treffen|wiedersehen|bis
    sehen|treffen|wiedersehen|bis|begegnen ~ uns? ~ auf|im|in ~ anderen_seite|himmel|nachsten_leben|anderen_leben|jenseits
    nimmerwiedersehen
    das ~ ist|war ~ ende ~ meiner|meines|von_meiner ~ geschichte|lebens|weges|reise
    schon|schoen|schone ~ euch|dich ~ gekannt|gehabt|kennen ~ zu_haben|haben|.
    letzte|letzten|letztes mal ~ von_mir|dass_ihr|fur_mich
    hort|lest|seht ~~ letzte|letzten ~ mal ~ von_mir|mich
    morgen|bald|dann ~~ bin ich ~ fort|weg|gegangen|nicht_mehr|tot|im_himmel !im_urlaub
    keine|nicht ~ vorwurfe|vorwurf|schuld|schuldgefuhle ~~ lieb|liebe|tschuss|abschied|gehe
    leid|satt|mude|mud ~ jeden|jede|immer|standig|taglich ~ tag|kampfen|lebens|leben ~ kampfen|leben|.
    leid|satt|mude ~ zu ~ kampfen|leben|existieren|atmen
    merken|auffallen|vermissen|kummern|bemerken ~ wurde ~ wenn|ob|.
    frage|fragt ~ mich ~ ob ~ es ~ jemand|jemanden|uberhaupt|irgendwer|wer ~ merken|auffallen|vermissen|kummern|interessieren
    nicht|nie ~ aufgewacht ~ zu_sein|sein|ware
    bin|ware|bleibe ~ eine|nur|ein last|ballast|belastung|klotz
    verschenk* ~ meine ~ sachen|bucher|spiele|kleidung|gitarre ~~ brauche|brauch ~ nicht_mehr|nimmer
    wenn ich ~ weg|tot|nicht_mehr_da|fort|verschwunden ware|bin ~~ keinem|niemandem|niemand|keiner|keinen|niemanden|egal|besser|froh
    nichts ~ mehr ~ zu retten ~
    plan ~ habe ich ~ mut|nur|fehlt|datum|briefe
    mut ~ fehlt ~ .
    es_mich ~ nicht|nie ~ gabe|gibt ~ .|mehr|besser
    werde ~ nicht|nie ~ mehr ~ da|hier|am_leben|aufwachen ~ sein|.
    tut|mache|tue ~ es ~ heute_nacht|heute_abend ~
    existiere|lebe|atme ich ~ nicht_mehr|nimmer .|und|dann|mehr
    ich ~ existiere|lebe|atme ~ nicht_mehr|nimmer ~ .|und|dann
    nicht_mehr|nicht|nie ~ mitzuerleben|miterleben|zu_erleben|erleben_werde|erleben_will|miterlebe
    habe|hab ~ ein|einen datum|tag|termin|zeitpunkt ~ und|keiner|niemand|.|im_kopf
    brief|briefe|zettel|abschiedszeilen ~ auf|unter|neben|in ~ bett|tisch|kopfkissen|kuchentisch|schreibtisch|kissen|nachttisch|schublade
    halt|stoppt|hindert|halten ~ mich ~ keiner|niemand|nichts|keine ~ auf|mehr|.
    keiner|niemand|nichts ~ halt|stoppt|halten ~ mich ~ auf|mehr|.
    lebe|leben|dasein|existenz ~ ekelt|widert|kotzt ~ mich ~ an
    hatte|hattes ~ mich ~ nie|nicht|besser_nie ~ gegeben|existiert
    ware|wenn|war ~ doch|bloss|nur|endlich ~ alles|es|das_alles ~ vorbei|zu_ende|aus ~ .|ware
    meine abwesenheit|fehlen ~ merk*|auffall*|bemerk*|stor*
    habe|hab|sehe ~ keine|null zukunft ~ .|und|mehr|fur_mich
    wenn|falls|sobald ~ ihr|du|jemand ~ das|dies|diese|zeilen ~ lest|liest ~~ ruhe|frieden|erlost|himmel|geschafft
    will|mochte|mag ~ nicht leben ~ .|und|so|aber
    dass ich ~ nicht leben ~ will|mochte|mag|kann
    bin|ware ~ tot ~ mehr|besser ~ wert|dran
    tot ~ mehr|besser ~ wert|dran
    nie|niemals|nicht ~ glucklich|gesund|gut ~ werden|sein|werde ~ .|und
    werde|wird ~ nie|niemals ~ wieder? glucklich|gesund|besser|gut
    am_ende|am_limit ~ ich|und ~ kann|will ~ nicht_mehr|nicht
    sinn|freude|wert ~ in ~ nichts|gar_nichts ~ mehr
    in ~ nichts|gar_nichts ~ mehr ~ sinn|einen_sinn
    aufgeben|aufgebe|gebe_auf|gebe ~ mich|alles|auf ~ .|und|endgultig
    raus|weg|fort|fliehen|flucht aus ~ leben|welt|allem
    warum|wieso|weshalb|wozu lebe|existiere|bin|atme ich ~ noch|uberhaupt
    lebend|lebendig ~ nicht|nie ~ zuruck|wieder|mehr
    nicht|nie ~ lebend|lebendig ~ zuruck|wieder|.
    endgultig*|letzter|fur_immer abschied
    abschied fur_immer|von_euch|vom_leben|von_der_welt|von_allen
    mich ~~ nie|nirgends|nirgendwo|nicht ~ mehr ~ sehen|finden|wiedersehen
    nichts ~ mehr? ~ wichtig ~ nicht_mal|nicht_einmal|selbst ~ ich
    noch ~ machen|tun|durchziehen .
    verabschiede ~ mich .|freunde|leute|hiermit|und ~~ glucklich|lieb|vergesst|danke
    wurde|will|mochte|wollte lieber|einfach|echt|gar? nicht|nicht_mehr leben .|und|aber
    lieber nicht|tot|gar_nicht leben|sein|existieren .|als|und
    bettle|flehe|bete|bitte ~ leben|gott|himmel|tod|universum ~~ aufhort|endet|holt|holen|nimmt|schluss
    sie|man|ihr|jemand mich ~ finden|findet|gefunden ~ .|ist|bin|wird
    aufgeschrieben|geschrieben|notiert ~~ lesen ~~ finden|weg|nicht_mehr
    tag|datum ~~ uhrzeit|stunde|ort ~~ keine|nur|kein ~ angst|mut|zweifel
    versuche|versuch|probiere ~ es|ichs? ~~ nochmal|noch_mal|wieder|erneut ~~ diesmal ~
    diesmal|dieses_mal ~ klappt|gelingt|schaffe|wird|geht ~ es|ich|nichts_schief|gut
    besser|lieber|schoner ~ ich ~ weg|tot|nicht_mehr_da|gar_nicht|fort|verschwunden
    gute_nacht fur_immer
    habe|hab ~ niemanden|keinen ~ bin|ich ~ niemand|nichts|keiner
    wenn ich ~ morgen ~ nicht|nicht_mehr ~ da|hier|aufwache|am_leben ~~ gedanken|sorgen|traurig|wundert|sucht
    kraft|energie ~ mehr ~ zu ~ tragen|kampfen|ertragen|leben|weiter*
    schmerz|schmerzen|leere|dunkelheit ~ geht|gehen|hort|lasst ~ nicht|nie ~ weg|auf|nach ~~ kann|kraft|will|mehr
    will|mochte|wunsche|hoffe ~ nicht|nie|nicht_mehr|nie_mehr ~ aufwachen .|und|weil
    plan|datum und datum|plan|tag|brief|briefe
    keinen|kein ausweg ~ gibt|.|mehr|sehe|finde
    lust|drang|wunsch|verlangen ~ zu sterben
    lieber ~ sterbe|sterben ich|.|als
    hasse|verabscheue|schlimm|furchtbar ~ es? ~ aufzuwachen|aufwachen|noch_hier|noch_da
    stelle ~ mir ~ vor ~ tot|zu_sterben|nicht_mehr|wie_ich_sterbe|mein_begrabnis
    habe|bin ~ satt|leid|mude ~ eine|ein|allen|euch ~ last|ballast|belastung|zu_fallen
    will|mochte ~ nur|bloss|einfach|endlich ~ dass ~ schmerz|qual|leid|alles|es ~ aufhort|endet|vorbei
    nichts|niemanden|niemand ~ mehr ~ wofur|fur_das|fur_den ~ ich ~ kampfe|kampfen|lebe|leben|aufstehe
    das|hier|dies ~ ist ~ fur_mich ~ das? ende|schluss
    werde ~~ nicht_mehr|nie|nie_mehr ~ sehen|aufwachsen|erleben|miterleben|mitkriegen
    nicht ~ mehr ~ wofur|wozu|warum ich ~ lebe|kampfe|aufstehe|existiere
"""

SURE = """
    ich ~ bringe ~ mich ~ um ~ .|und|nach|am|heute|morgen|bald|das|wenn|sobald|im|ich
    bringe|brachte ich mich ~ um
    nehme ~ mir ~ das_leben
    will|werde|mochte|wollen|plane|uberlege|denke|denk ~~ mich_umbringen|mich_umzubringen|mir_das_leben_nehmen|mir_das_leben_zu_nehmen
    dann|bald|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag bin ich ~ tot|nicht_mehr_da|nicht_mehr_am_leben|erlost !mude
    will|mochte ~ nicht_mehr|nie_mehr|nimmer|nicht_langer {adv}? leben|da_sein|existieren|aufwachen|am_leben_sein .|und|aber|ich|weil
    nicht_mehr|nicht_langer {adv}? leben|da_sein|existieren|aufwachen will|mochte|kann .|und|aber|ich|weil
    festen|konkreten|genauen plan ~
    mein|meinem|meines leben|lebens|leben_ein ~ ende|beenden|zu_ende|setzen|beende
    beende ~ mein leben
    jeden|jede|jedes ~ tag|abend|nacht|morgen|mal ~~ an|uber|ans|vom ~ suizid|selbstmord|tod|sterben|umbringen
    spiele|spiel|gespielt mit_dem gedanken ~ mich|mir|zu_sterben|alles
    gedanken|gedanke|gedanken|idee ~ mir|mich ~ leben|umzubringen|umbringen|zu_toten|etwas_anzutun|was_anzutun
    ende|beende|schluss ~ mit_dem? leben ~ .|hab|ich|und
    {kin}|er|sie ~~ redet|spricht|sagt|davon ~~ ihr|ihm|mama|oma|papa|opa ~ folgen|zu_folgen|nachfolgen|nachgehen
    ohne|clean ~~ gestern|wieder|heute|nacht ~ nicht_geschafft|ruckfall|ruckfallig|geritzt|verletzt|gemacht|kaputt|passiert|schwach
    nehme ~ ich? mir ~ das leben
    allein|alleine|sturmfrei|ungestort ~~ dann|endlich mache|tue|mach|tu ich ~ es|schluss
    beende|beenden ~ ich? ~ mein ~ leben
    tag|datum|termin ~ und ~ ort|zeit|uhrzeit|stunde ~ stehen|steht|habe|sind ~ fest|bereit|klar|.|schon
    meinen|mein|meinem ~ eigenen? tod|ableben|ende ~ vor|nach|denk*|an
    eigenen tod|ableben
    ohne ~ ritzen|schneiden|selbstverletzung|mich_zu ~~ halte|schaffe|komme|halt|schaff ich ~ nicht|kaum|keine
    verlasse|verlass ~ ich? ~ diese|die|dieses welt|erde|leben
"""

NAMED = """
    sterben|umbringen|umzubringen|umbringe|umbrachte|totsein|tot_sein|tot_ware|am_leben|mein_tod|meinen_tod|meinem_tod|meines_todes|der_tod|den_tod|dem_tod|todesgedank*|todeswunsch|todessehnsucht|nicht_mehr_leben|nimmer_leben|nicht_mehr_existieren|nicht_mehr_zu_sein|nicht_mehr_sein|nicht_mehr_da_sein|nicht_mehr_aufwachen|nicht_mehr_aufgewacht|nicht_mehr_aufwache|leben_nehmen|leben_beenden|leben_zu_beenden|mein_ende
"""

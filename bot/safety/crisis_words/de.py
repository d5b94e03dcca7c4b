"""German."""

from importlib.resources import files

from bot.safety.crisis_words import Pack, de_context as context, de_cues as cues, de_further as further, de_harm as harm
from bot.safety.crisis_words.de_families import FAMILIES
from bot.safety.tongues import GERMAN

_SETS = {
    "adv": "einfach|nur|noch|wirklich|echt|ehrlich|eigentlich|manchmal|immer|oft|auch|jetzt|nun|halt|endlich|gerade|so|am_liebsten|"
    "ehrlich_gesagt|schon|ernsthaft|gerne|lieber|mehr|doch|langsam|mittlerweile|grad|heute|total|ja|bald|fast|seit_tagen|seit_wochen|standig|dauernd",
    "kill": "mich_umbringen|mich_umbringe|mich_umgebracht|bringe_mich_um|mir_das_leben_nehmen|mir_das_leben_zu_nehmen|mir_das_leben_nehme|"
    "mich_toten|mich_zu_toten|selbst_toten|mich_erhangen|mich_aufhangen|mich_erschiessen|meinem_leben_ein_ende|meinem_leben_ein_ende_zu|mein_leben_beenden|"
    "mein_leben_zu_beenden|mich_selbst_umbringen|selbstmord_begehen|suizid_begehen|selbstmord_zu_begehen|suizid_zu_begehen|"
    "selbstmord_machen|mich_ausloschen|aus_dem_leben_gehen|aus_dem_leben_zu_gehen|freitod|nehme_mir_das_leben|mich_vor_den_zug|"
    "mir_was_antun|mir_etwas_antun|mir_was_antue|mir_etwas_antue|mir_etwas_anzutun|mir_was_anzutun|tue_mir_was_an|tue_mir_etwas_an",
    "dead": "sterben|tot_sein|tot_ware|nicht_mehr_leben|nicht_mehr_da_sein|nicht_mehr_aufwachen|nicht_mehr_sein|nicht_mehr_existieren|"
    "fur_immer_schlafen|nie_mehr_aufwachen|nie_wieder_aufwachen|weg_von_dieser_welt|aufhoren_zu_existieren|nicht_mehr_weiter_leben|"
    "nicht_langer_leben|nicht_mehr_am_leben_sein|verschwinden_fur_immer|fur_immer_weg_sein|einschlafen_und_nicht_mehr_aufwachen",
    "where": "in_der|in_dem|im|mit|bei|hier|zusammen|allein|alleine|auf|dort|neben|zuhause|unter|von|wie_ein|wie_eine",
    "live": "leben|weiter_leben|existieren|aufwachen|da_sein|sein|weiter_machen|hier_sein|am_leben_sein",
    "all": "alle|allen|alles|familie|meine_familie|kinder|meine_kinder|eltern|meine_eltern|die_welt|welt|euch|ihr|freunde|mama|jeder|jedem|"
    "andere|anderen|die_anderen|papa|mann|frau|menschen|leute|ihnen",
    "kin": "freund|freunde|kumpel|bruder|schwester|mutter|mama|vater|papa|sohn|tochter|kind|cousin|onkel|tante|oma|opa|neffe|nichte|ex|"
    "partner|mann|frau|mitbewohner|kollege|kollegen|schuler|nachbar|bekannter|jemand|bff|madchen|junge|typ|klassenkamerad|"
    "mitschuler|azubi|stiefsohn|stieftochter|schwager|chef|exfreund|teenager|spieler|gildenmitglied|user|nutzer|mitglied|verwandter|mensch|person",
    "they": "er|sie|{kin}",
    "sich": "sich_umbringen|sich_umbringt|sich_umzubringen|sich_das_leben_nehmen|sich_das_leben_nimmt|sich_das_leben_zu_nehmen|sich_etwas_antun|"
    "sich_was_antun|sich_etwas_antut|sich_was_antut|sich_etwas_anzutun|sich_was_anzutun|bringt_sich_um|sich_umgebracht|sich_toten|"
    "sich_selbst_verletzt|sich_verletzt|sich_selbst_verletzen|sich_ritzt|ritzt_sich|verletzt_sich|sich_ritzen|sich_weh_tut|sich_weh_tun|"
    "tut_sich_weh|tut_sich_was_an|tut_sich_etwas_an|nimmt_sich_das_leben|selbstmord|suizid|selbstmordgedanken|suizidgedanken|suizidal|"
    "selbstmordgefahrdet|suizidgefahrdet|lebensmude|sich_aufhangen|sich_vor_den|selbstverletz*|sich_erhangen|dummheiten_macht|"
    "eine_dummheit_macht|etwas_dummes|was_dummes|dummes_anstellt|schluss_macht_mit_dem_leben|sein_leben_beenden|ihr_leben_beenden",
}  # fmt: skip

PACK = Pack(
    tongue=GERMAN,
    sets=_SETS | further.SETS,
    self=further.SELF
    + further.SURE
    + """
        lieber ~ sterbe|sterben|tot ~ als ~ so|weiter|noch|das|leben|zuruck|diesen
        sterbe|sterben|tot lieber ~ als ~ so|weiter|noch|das|leben
        egal ~ wenn|ob ~ ich ~ sterb*|tot|aufwache|weg
        habe ~ vor ~ mich_umbringen|mir_das_leben|zu_sterben
        kann|will|schaffe ~ nicht ~ weiter leben !mit|ohne
        weg von|aus dieser_welt|dem_leben|diesem_leben
        mein|das leben ~ nicht_mehr ~ ertragen|aushalten|ertrage|leben|haben
        nichts|niemand|keinen_grund ~ mehr ~ halt|halten|am_leben
        leben ~ wegwerfen|beenden|ein_ende
        mir ~ den_tod|das_ende ~ wunsche|herbei
        wunsche|wunsch|sehne|sehnsucht ~ tod|den_tod|zu_sterben|nach_dem_tod
        enttauscht|traurig|wutend|schade|bereue|hasse_es|sauer ~ dass_ich|dass ~ noch|wieder ~ lebe|aufwache|aufgewacht|da_bin|am_leben
        jeder|kein|jeglicher grund ~ leben
        nicht_mehr|nicht_langer ~ auf_dieser_welt|auf_der_welt|am_leben|in_diesem_leben|auf_dieser_erde ~ sein|bleiben
        keinen|kein|anderen ~ ausweg|losung|weg ~ als|ausser ~ tod|suizid|selbstmord|sterben|mich
        sehe_mich|stelle_mir ~ nicht ~ leben|uberleben|alt_werden|nachstes
        hatte|wurde ~ mich ~ langst|schon|bereits|fast ~ umgebracht
        plane|planen|geplant|vorbereite|bereite|vorbereitet ~ meinen|mein ~ suizid|selbstmord|tod|abgang|ende
        {kill}
        ich ~ bringe mich ~ um
        bringe_ich mich ~ um
        mich ~ umbringen|umbringe|umbrachte|umgebracht
        mir ~ leben nehmen|nehme|zu_nehmen
        ich|.|nur|und|einfach|will ~ will|wollte_nur|wunschte|wunsche|wurde|konnte|mochte|wollen ~ {dead} !vor|fur
        will {adv}? {adv}? {adv}? {dead}
        ich ~~ sterben|tot_sein will|wollen|mochte|wurde|konnte
        dass|weil|wenn|ob ich ~ sterben|tot|nicht_mehr_leben|nicht_mehr_aufwachen ~ will|mochte|wurde|ware|kann
        dass ich nicht_mehr kann|will|mag .|und|ich
        nicht_mehr|nicht_langer leben|existieren|aufwachen|da_sein|auf_dieser_welt|am_leben|weiter_leben ~ will|mochte|wollen|kann|mag
        will|wollen|mochte|mag|kann ~ nicht ~ mehr|langer {adv}? {adv}? leben|existieren|aufwachen|da_sein|weiter_leben|auf_der_welt_sein|hier_sein|am_leben_sein !{where}
        will ~ nicht weiter_leben|leben .|und|aber
        nicht ~ weiter leben will|kann|mochte
        keine|kein|ohne|null|verloren ~ lust|kraft|grund|sinn|willen|lebenswillen|mut|energie|antrieb|wunsch ~ mehr|am|zu|zum|weiter ~ leben|leben_zu|weiter_zu_leben|zu_leben|existieren|am_leben_zu_bleiben
        keinen|kein|den ~ lebenswillen|lebensmut|lebenswille ~ mehr|verloren|.
        suizidal|suizidgedanken|selbstmordgedanken|suizidgefahrdet|selbstmordgefahrdet|todessehnsucht|todeswunsch|sterbewunsch !e|er
        denke|denk|gedanken|gedanke|nachdenken|grubel*|plane|uberlege|uberlegt|nachgedacht|phantasiere|traume|sehnsucht ~ an|uber|vom|von|nach|mit|den|am|ans|zum|meinen ~ suizid|selbstmord|tod|sterben|meinen_tod|umbringen|dem_leben|freitod
        suizid|selbstmord|tod|sterben ~ ausweg|losung|option|erlosung|einzige|gedanken|im_kopf|weg|denke
        einzige|einziger ~ ausweg|losung|weg|moglichkeit|option ~ tod|suizid|selbstmord|sterben|zu_gehen|schluss|ende
        ich ~ bin|fuhle ~ suizidal|lebensmude|lebensmud|selbstmordgefahrdet
        ware|war|wunschte|wunsche|wunsch|lieber|besser|hoffe|wenn|am_liebsten|gerne ~ ich ~ tot|gestorben|nie_geboren|nicht_geboren|nicht_mehr_da|nicht_da|nicht_mehr_aufwache|nicht_mehr_aufwachen|nicht_mehr_am_leben|sterbe|sterben|nicht_mehr_leben
        lieber|besser|gerne|liebsten tot|gestorben|tod ~ als|sein|ware|.
        ware|war ~ tot|nie_geboren|nicht_geboren|nie_geboren_worden|nicht_mehr_da ~ .|besser|ist|und
        nie|nicht ~ geboren|auf_die_welt ~ worden|ware|gekommen|.
        hoffe|hoffen|bete|wunsche|wunschte ~~ nicht_mehr|nie_wieder|nie_mehr ~ aufwache|aufzuwachen|aufwachen
        einschlafen|schlafen ~~ nicht_mehr|nie_wieder|nie_mehr|fur_immer ~ aufwachen|aufzuwachen|aufwache|.
        alles|es|dem ~ beenden|ein_ende_setzen|zu_ende_bringen|ein_ende_machen|hinter_mir_haben ~ .|heute|will|konnte|bald|und|morgen|konnen
        ich|. ~ beende|beenden ~ es|alles|heute|dem ~ heute|morgen|bald|.|jetzt|noch
        leben ~ keinen|kein|nicht|nichts ~ sinn|wert|lebenswert|mehr|zweck
        leben ~ sinnlos|qual|last|nicht_lebenswert|zu_viel|unertraglich|nicht_mehr_aushalten
        sinn|grund|zweck ~ leben|weiter_leben|weiter_machen|lebens|aufzustehen|aufstehen|allem ~ nicht|keinen|mehr|.|verloren
        wozu|warum|wofur|was_bringt ~ leben|noch_leben|weiter_machen|weiter_leben|noch_weiter|noch_da|aufstehen|existiere|noch_hier|lebe
        wozu|wofur noch|uberhaupt .|leben|alles|aufstehen|weiter|da|kampfen
        sehe|sehen|gibt|habe|finde|seh ~ keinen|kein|keine|nichts ~ ausweg|sinn|zukunft|licht|perspektive .|mehr|und|fur_mich|ich|nirgends
        sehe|sehen|gibt|habe|finde|seh ~ keinen|kein grund ~ .|mehr|zu_leben|weiter_zu_leben|am_leben|weiter_zu_machen|aufzustehen
        nichts|niemanden|niemand|keiner ~ wofur|fur_den|was_mich|mehr_was ~ leben|lebe|lohnt|halt|zu_leben|halten
        schluss ~ mit_mir|mit_allem|mit_dem_leben|mit_meinem_leben|machen_mit_allem
        leben ~ schluss|satt|mude|leid|ende|uberdrussig
        mude|satt|leid ~ zu_leben|am_leben_zu_sein|das_leben|vom_leben|des_lebens|zu_existieren
        kann|konnte|schaffe|halte|pack|packe|ertrage|will|mag|geht|halt|schaff|ertrag ~ nicht ~ mehr .|weiter|ertragen|aus|so_weiter|aushalten|das_leben|diesen_schmerz
        halte|ertrage|halt ~ leben|mich_selbst|dasein|existenz|schmerz|kopf ~ nicht
        ohne_mich ~ besser|leichter|glucklicher|einfacher|gut|besser_dran|freier|ruhiger
        {all} ~ besser|leichter|glucklicher|einfacher|dran|froh|erleichtert|ruhiger ~ ohne_mich|wenn_ich
        besser|leichter|glucklicher|einfacher|besser_dran ~ ohne_mich|wenn_ich_nicht|wenn_ich_weg|wenn_ich_tot|wenn_es_mich
        niemand|keiner|keinem|kein_mensch|wer|niemandem|keinen ~ merken|merkt|vermissen|vermisst|auffallen|interessieren|fehlen|juckt|kummert|stort|bemerken|auffallt|interessiert|trauern|weinen ~~ ich|mich|wenn
        wenn_ich|wenn_es_mich ~ weg|nicht_mehr|tot|verschwinde|verschwinden|gestorben|sterbe|verschwunden ~~ niemand|keiner|besser|merk*|erleichtert|vermiss*|froh|egal
        ich|mich|nur ~ last|ballast|klotz|burde ~ fur|allen|alle|euch|ihnen|.|am
        falle|fallen|fall ~ zur ~ last
        gehore ~ nicht ~ auf_diese_welt|in_diese_welt|hierher|auf_die_welt|ins_leben
        ich ~ fehler ~ geboren|.|auf_der_welt
        verschwinden|auflosen|weg_sein|nicht_da_sein ~ fur_immer|einfach_weg|will|.
        tut|schmerzt ~ weh ~ zu_leben|zu_existieren|am_leben
        existieren|leben|dasein ~ tut_weh|schmerzt|qualt|ist_qual
        abschiedsbrief|abschiedsbriefe|abschiedsvideo
        das|dies ist mein abschied
        brief|briefe ~ geschrieben|fertig|liegen|liegt|versiegelt
        datum|tag|zeitpunkt ~ ausgesucht|gesetzt|festgelegt|gewahlt|entschieden ~
        plan ~ zu_sterben|mich|um_mein|fur_meinen_tod|fur_meinen_suizid|um_zu_sterben|wie_ich_es
        weiss|wusste|geplant|uberlegt|plane ~ wann|wie|wo ~ und|oder ~ wann|wie|wo
        weiss|geplant|uberlegt ~ wie|wann|wo ~ ich_es ~ mache|tue|tun|machen|beende
        heute_nacht|heute_abend|morgen|heute|am_wochenende|am_freitag ~ mache_ich_es|ist_es_soweit|ist_schluss|ist_es_vorbei|beende_ich|ende_ich|passiert_es|bin_ich_tot|gehe_ich_fur_immer|tue_ich_es|ziehe_ich_es_durch
        mache|tue|ziehe ~ es ~ heute_nacht|heute|morgen|bald ~
        mut|kraft|feige ~ es ~ durchzuziehen|zu_tun|zu_beenden|zu_machen|durchziehen|tun
        mut|traue ~ fehlt|um_es|dazu|fur_den_letzten|den_schritt ~
        wenn|falls|sobald|bis ihr|du|jemand|man ~ das|dies|diesen|diese ~ lest|liest|findet|gelesen ~~ nicht_mehr|tot|weg|vorbei|gegangen|spat
        nicht_mehr|nie_mehr|nie_wieder {adv}? da_sein|leben|hier_sein|unter_euch|bei_euch|online|zuruck ~ werde|bin|.|sein|komme
        egal ~ ob_ich ~ lebe|sterbe|aufwache|morgen
        niemand|keiner|welt ~ braucht ~ mich ~ .|mehr|nicht|hier|wirklich
        verdiene|verdient ~ nicht|kein ~ leben|zu_leben|da_zu_sein
        innerlich|schon|langst tot|gestorben ~
        verdienen|verdient ~ jemand|jemanden|besseres|bessere|eine ~ als_mich|bessere|besseren|nicht_ich
        musst|musstet|braucht|musst_ihr ~ euch ~ keine_sorgen|nicht_mehr ~ um_mich|mit_mir
        wozu ~ weiter machen
        wozu ~ uberhaupt ~ noch
        werde ~ nicht_mehr|nie_mehr|nie_wieder ~ da_sein|leben|hier_sein|melden|schreiben|aufwachen|hier
        letzte|letzter|letztes ~ mal|nachricht|post|eintrag|nacht|tag|text|beitrag|gruss ~ dass_ich|von_mir|hier|schreibe|fur_mich|an_euch|auf_dieser|meines
        lebt_wohl|lebewohl|leb_wohl|macht_es_gut_ihr_lieben|macht_es_gut_und
        bin_dann|bin_bald|bin_morgen|gehe_jetzt|gehe_fur ~ weg|nicht_mehr|fort|fur_immer|im_himmel|fur_immer
        ich ~ gehe ~ fur_immer !nach|in|zu|aus|weg_aus
        ich ~ gehe ~ und_komme_nicht|dahin_wo|auf_die_andere
        es_tut_mir|verzeiht|tut_mir ~~ tun_werde|vorhabe|mache_jetzt|tun_muss|nicht_geschafft_habe|jetzt_tue
        sagt|sag|richtet ~ mama|mutter|papa|vater|kindern|bruder|schwester|familie|frau|mann|eltern ~~ liebe|lieb|schuld|leid|an_ihr|an_ihm
    """,
    named=further.NAMED
    + """
        suizid*|selbstmord*|lebensmude|freitod
    """,
    oneself="""
        ich|mich|mir|mein*|habe|will
    """,
    others="""
        {they}|ihr|ihm|ihn|seine|seinen|seinem|seiner|leute|sich|hund|katze|kater|pferd|hamster|haustier|uns|wir|dich|vaters|bruders|opas|omas|mamas|papas|freundes|hundes|katers|mannes|schwagers|onkels
    """,
    cues=cues.CUES
    + """
        tut_mir ~ leid ~ .|fur|dass|alles|so
        verzeiht|verzeih|vergebt|entschuldigt
        nicht|niemand|keiner ~ eure|schuld|ihre|deine|dafur
        habe_euch|habe_dich|liebe_euch|ich_liebe|hab_euch lieb|alle|immer|geliebt|.
        denkt|erinnert|behaltet ~ an_mich|mich
        nicht ~ geschafft|mehr_da|stark_genug|mehr_hier|mehr_melden|um_mich
        last|ballast|wertlos|nutzlos|uberflussig|versager|hasse_mich|nichts_wert|hasse_mein_leben|ungeliebt|kaputt|gebrochen
        kann|schaffe|halte|will|mag ~ nicht|nimmer ~ mehr
        keine ~ kraft|hoffnung|zukunft|lust|energie|freude
        hoffnungslos|aussichtslos|ausweglos|leer|leere|taub
        so|einfach|nur mude|leer|kaputt
        mude ~ von|vom|kampfen|zu_kampfen|ich_selbst
        soll|soll_es|will_dass|dass ~ aufhort|aufhoren|endet|vorbei|ruhe
        ruhe|frieden|still ~ will|haben|finden|endlich
        verschwinden|auflosen|weg_sein
        niemand|keiner ~ versteht|merkt|interessiert|vermisst|sieht|mag|braucht|fragt
        nichts|es ~ wird|macht|hilft|andert|zahlt ~ besser|sinn|mehr|sich|nichts
        wird ~ nicht|nie|eh_nicht ~ besser|anders
        wozu|wofur|weshalb_noch|sinnlos
        sinn ~ mehr|nicht|sehe
        ruhig|erleichtert|erleichterung|frieden ~ seit|endlich|jetzt|zum_ersten|.
        dunkle|dunkel|schwarze|dunkler gedanken|ort|loch|alles
        angst ~ vor_mir|vor_meinen|allein_zu_sein
        ertrage|aushalten|halte_das ~ nicht|mehr
        weine|heule ~ jede|jeden|nachts
        gehore ~ nicht|nirgends|nirgendwo
        allein|einsam ~ immer|total|so
    """,
    affairs=cues.AFFAIRS
    + """
        danke ~~ fur|dass ~~ alles|nachte|zeit|da_wart|versucht|schone|da_warst|zugehort|jeden
        kummert|passt|pass|achtet ~ um|auf ~ hund|katze|katzen|euch|einander|mama|kinder|bruder|schwester|meine|meinen
        letzte|letzter|letztes ~ mal|nachricht|post|nacht|tag|brief
        macht_es_gut|auf_wiedersehen|abschied|tschuss|adieu ~
        verschenkt|verschenke|weggegeben|vermacht ~ meine|alles|sachen|sammlung
        meine ~ sachen|bucher|gitarre ~ verschenkt|verschenke|weggegeben
        passworter|unterlagen|testament|versicherung|papiere|schlussel|rechnungen|konto ~ geordnet|geregelt|sortiert|bereit|liegen|liegt|bezahlt|fertig
        alles ~ geregelt|geplant|vorbereitet|erledigt|geordnet|organisiert
        warte ~ bis|dass|darauf ~ alle|niemand|allein|schlafen|weg|mitbewohner|eltern
        entscheidung|entschieden|entschluss ~ gefallen|getroffen|steht|mich
        heute_nacht|am_wochenende|bald ~ vorbei|ruhe|frei|soweit|es
    """,
    self_harm=harm.SELF_HARM
    + """
        mich|mir ~ selbst ~ verletz*|ritz*|geritzt|weh|schneid*|geschnitten|schlag*|geschlagen|bestraf*|schad*|verbrenn*
        verletze|verletzt|verletzen|ritze|geritzt|ritzen|schneide|geschnitten|schneiden|verletz|ritz|schlage|bestrafe ~ mich ~ wieder|selbst|heimlich|absichtlich|immer|wenn|.|gestern|seit|um|damit|extra|mit_absicht
        mich ~ wieder|absichtlich|heimlich|erneut|selber|extra|mit_absicht|gestern|gestern_wieder|ofter ~ verletzt|geritzt|geschnitten|verletzen|ritzen|schneiden|verletze|ritze|verbrannt
        mich ~ ritzen|ritze|geritzt|zu_ritzen|zu_verletzen|zu_schneiden|selbst_verletz*|selbst_zu_verletzen
        mir weh|wehzutun|selbst_weh ~ zu_tun|tun|getan|tue|.|heute
        tue|tu|habe|mir ~ mir|wieder|selbst ~ weh ~ absichtlich|selbst|wieder|getan|tun
        selbstverletz*|selbstverletzung|svv|autoaggressi*
        druck|drang|verlangen|bedurfnis|impuls|suchtdruck ~ mich|mir|mir_weh|zu_verletzen|zu_ritzen|mich_zu ~ zu|verletz*|ritz*|weh|schneid*|.
        ruckfall|ruckfallig ~~ ritz*|verletz*|arm|arme|narben|klinge|schneid*|weh
        monate|wochen|tage|jahre|jahr|monat ~ clean|ohne_zu|ohne_svv|verletzungsfrei|ohne_ritzen|umsonst|nicht_verletzt ~~ gestern|wieder|kaputt|umsonst|ruckfall|vorbei|hin
        verstecke|verstecken|verberge|verdecken|verdecke|verheimliche|versteck ~ narben|wunden|schnitte|arme|verletzungen|spuren|verband|arm
        narben|wunden|schnitte|schnittwunden|verletzungen|spuren ~ verstecken|verstecke|arm|armen|arme|verdecken|verbergen|frisch|frische|selbst|oberschenkel|absicht*
        frische|neue ~ narben|wunden|schnitte|verletzungen|spuren
        langarm|langarmlig|lange_armel|pulli|langen_armeln ~~ sieht|narben|wunden|arme|verstecken|merkt|schnitte
        nur|einzige ~ hilft|beruhigt|spure|fuhle|erleichterung ~~ schmerz|weh|verletz*|blut|ritz*
        schmerz|schmerzen ~ verdient|verdiene|brauche|spuren|spure ~ .|um|damit|mich|ich
        verdiene ~ schmerz|schmerzen|weh|leiden|strafe
        bestrafe|bestrafen|strafe ~ mich|meinen_korper|mein_korper|korper
        klinge|klingen ~~ arm|haut|schublade|wieder|versteckt|greife
    """,
    other=harm.OTHER
    + """
        {they} ~~ {sich}
        {they} ~~ nicht_mehr|nicht_langer ~ leben|aufwachen|da_sein|weiter_leben|existieren ~ will|mochte|wolle|wollte|kann|mag !{where}
        {they} ~~ will|mochte|wollte ~ nicht_mehr ~ leben|aufwachen|weiter_leben|existieren !{where}
        {they} ~~ nicht_mehr kann ~ sterben|will|leben
        bringt|bringen sich ~ um
        {they} ~~ sterben|tot_sein will|mochte|wolle|wollte
        {they} ~~ will|mochte|wollte|wunscht|ware|wurde|redet ~ sterben|tot_sein|tot|gestorben|vom_sterben !vor
        {they} ~~ redet|spricht|schreibt|sprach|redete|schrieb|denkt|droht|gedroht|drohte|witzelt|andeutung* ~~ suizid|selbstmord|umbringen|sterben|tod|selbstmordgedanken|schluss_zu_machen_mit|leben_nehmen
        {they} ~~ keinen|keine ~ sinn|lust|grund|kraft ~ leben|zu_leben|mehr_im_leben|weiter_leben
        {they} ~~ besser ~ ohne_ihn|ohne_sie
        {they} ~~ verabschiedet|abschiedsbrief|abschiedsnachricht|abschied|lebewohl|lebt_wohl
        {they} ~~ verschenkt|verschenkte|vermacht|verteilt ~~ sachen|alles|seine|ihre
        {they} ~~ suizidversuch|selbstmordversuch|uberdosis
        abschiedsbrief|abschiedsbriefe|abschiedsnachricht ~~ gefunden|entdeckt|gelesen|von_meine*|von_einer|von_einem|meiner|meines|meinem
        gefunden|entdeckt|gelesen|fand ~~ abschiedsbrief|abschiedsnachricht|tagebuch ~
        narben|schnitte|wunden|klingen|verletzungen ~~ {kin}|ihren|seinen|ihr|ihm ~~ entdeckt|gefunden|gesehen|bemerkt
        entdeckt|gesehen|bemerkt|gefunden ~~ narben|schnitte|wunden|klingen ~~ {kin}|ihren|seinen|arm
        suizidale|suizidalen|suizidaler|suizidgefahrdete|suizidgefahrdeten|selbstmordgefahrdeten {kin}|menschen
        angst|sorge|sorgen|befurchte|furchte ~~ {they} ~~ antut|umbringt|leben_nimmt|dummes|lebt|uberlebt|verletzt
        {kin} ~ geht|antwortet|meldet|reagiert|erreiche ~ nicht ~~ leben|suizid|sterben|abschied|umbring*
        {they} ~ tut|konnte|will|wird ~ sich ~ antun|an|umbringen|weh|leben_nehmen|verletzen
        {they} ~~ ritzt|ritzen|geritzt
    """,
    worry=harm.WORRY,
    calm=context.CALM
    + """
        song|songs|lied|lieder|text_von|album|band|konzert|refrain|playlist|rapper|karaoke|musik
        film|filme|serie|serien|staffel|eine_folge|letzte_folge|neue_folge|folgen|netflix|doku|dokumentation|trailer|anime|manga|tatort|krimi|roman|buch|bucher|gedicht|theaterstuck|theater|oper|figur|autor|autorin|kapitel|hamlet|werther|romeo|julia|faust|effi|suicide_squad|podcast|artikel|nachrichten|zeitung|referat|lektur|kommissar|hauptfigur|schauspieler|szene|finale|horspiel
        spiel|spiele|level|endboss|boss|raid|respawn|minecraft|fortnite|valorant|zelda|mario|gegner|charakter|spielstand|granate|server|quest|heiler|tank|lobby|ranked|noob|npc|elden|souls|leben_ubrig|gta|spielstand|skill|zocken|controller
        pravention|praventions*|suizidpravention|schulung|vortrag|fortbildung|seminar|studie|forschung|statistik|ehrenamt*|kampagne|bachelorarbeit|masterarbeit|umfrage
        sterb*|stirb*|tot|gestorben|umkomm*|konnte|lach* ~ vor ~ lachen|scham|hunger|langeweile|hitze|kalte|durst|neid|mudigkeit|peinlichkeit|aufregung|lachen
        totgelacht|todmude|todlangweilig|todlich|bringt_mich_um|bringen_mich_um|bringt_mich_noch_um|bringt_mich_irgendwann_um|killt_mich|todernst|todschick|fur_mein_leben_gern|zum_sterben_schon|sterbenslangweilig
        bringt|bringen mich ~ um !ich
        mama|mutter|chef|chefin|vater ~ bringt_mich_um|bringt_mich
        lol
        politischer|beruflicher|karriere|geschaftlich*|finanzieller|strassenverkehr
        beim kochen|schneiden|rasieren|sport|training|fussball|klettern|gemuse|zwiebeln|zwiebelschneiden|brotschneiden|spielen|laufen|gartnern
        zwiebeln|messer|kuche|rasieren|papier|sturz|gesturzt|umgeknickt|fahrrad|turnen
        hat|haben|hatte ~ sich ~ das_leben_genommen|umgebracht|suizidiert|erhangt
        suizid|selbstmord begangen|verubt
        durch|an suizid|selbstmord ~ verloren|gestorben|verstorben
        nicht {adv}? suizidal|lebensmude|suizidgefahrdet|sterben|umbringen|selbstmordgefahrdet
        kein|keine|nie|ohne ~ suizid*|selbstmord*|svv|selbstverletz*
        prufung|klausur|excel|montag|drucker|meeting|meetings|chef|chefin|hausaufgaben|steuererklarung|abgabe|uberstunden|wlan|schicht|kantine|umzug|wg_zimmer
        sterbehilfe|patientenverfugung|hospiz|palliativ*|tierarzt|einschlafern
        firma|kollegen|team_abschied|abschiedsfeier|abschiedsgeschenk|verein
    """,
    earnest=further.SURE
    + context.EARNEST
    + """
        warum|wieso|grund|weshalb ~~ nicht ~ umbringen|leben|sterben
        ich|gedanken|gedanke ~~ nicht ~ kopf|aufhoren|los
        ich ~ denke|plane|uberlege|will|mochte ~~ leben_nehmen|umbringen|leben_beenden|suizid|selbstmord|selbstmordgedanken|suizidgedanken
        mein|meinem|meines leben|lebens ~ ende|beenden
        kein|nicht ~ witz|spass|scherz|ubertrieben|dramatisch|gelogen
        ernst_gemeint|ich_meine_es_ernst|wirklich_ernst|im_ernst
        ich will {adv}? {adv}? sterben|mich_umbringen|nicht_mehr_leben .|und|weil|aber
        nicht ~ aufhoren ~ zu|an|mich|mir
        angst|sorge|sorgen|befurchte ~ dass|um
        will|mochte ~ nicht_mehr leben .
    """,
    past=context.PAST
    + """
        vor ~ jahren|jahr|monaten|jahrzehnten
        jahre|jahren|monate|tage|wochen|jahr ~ clean|ohne|frei|trocken|her|spater
        fruher|damals|als_kind|als_jugendliche|als_jugendlicher|als_teenager|in_meiner_jugend|mit_16|mit_15|mit_17|mit_14|einst
        im_jahr|anno 19*|20*
        20* ~ wollte|habe_ich|war_ich
        nicht_mehr ~ suizid*|selbst*|ritze|verletze
        uberlebt|uberwunden|geschafft_und|geheilt|stabil|bin_stolz|stolz_auf_mich|stolz_drauf|stolz_darauf|so_stolz|echt_stolz|bin_so_stolz|dankbar|therapie_hat|gerettet|feiere|uberstanden|liegt_hinter_mir|hinter_mir_gelassen|habe_das_hinter_mir|alles_hinter_mir .
        habe|hab keine ~ suizidgedanken|selbstmordgedanken
        wollte|hatte|war ~~ heute|inzwischen|jetzt
    """,
    back=context.BACK,
    families=FAMILIES,
    weights=files("bot.safety.crisis_words").joinpath("de_weights.txt").read_text(encoding="utf-8"),
)

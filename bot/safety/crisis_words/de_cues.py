"""German that means danger where two of it meet."""

CUES = """
    verzeiht|vergebt|verzeih|vergib ~ mir
    alles|habe|es ~ versucht .
    habe|hab ~ es ~ versucht
    seid|sei ~ mir? nicht ~ bose|sauer|traurig
    finde|habe|bekomme|bekommt|hat|findet ~ endlich|jetzt|dann|meinen|meine ~ ruhe|frieden
    alles|ist ~ geregelt|durchdacht|entschieden|erledigt|vorbereitet
    ich ~ gehe|muss_gehen|bleiben|nicht_bleiben ~ jetzt|nun|.
    kann|will ~ nicht_mehr|nicht ~ bleiben|kampfen|weiter
    nichts ~ dafur|schuld
    ist ~ besser ~ so
    bald|morgen|dann ~ soweit|so_weit|geschafft|vorbei|frei|erlost
    vergesst|vergiss ~ mich ~ nicht
    diesmal|endgultig|kein_zuruck|gibt_kein_zuruck
    ich ~ gehe|geh ~ dann|jetzt|mal|nun
    fur_immer|endgultig|auf_ewig
    ewig|ewige|letzte|letzten ~ ruhe|mal
    keine|nicht ~ vorwurfe|schuld
    liegt|lag ~ nicht ~ an ~ dir|euch|ihm|ihr
    warst|wart ~ die|der|das ~ beste*|liebste*
    nicht|nimmer ~ weiter_gehen|weitergehen|langer|bleiben
    euch|dich|dir ~ lieb|geliebt
    neues|gutes ~ zuhause|heim
    fort|nicht_mehr_da|nicht_mehr_hier
    zahle|zahl ~ tage|stunden
    nichts ~ mehr ~ fuhlen|spuren|ertragen
    kann|werde|will ich? ~ es ~ tun|durchziehen|beenden
    aufgegeben|aufgeben ~
    verschenk*|verschenkt ~ meine ~ sachen
    brauche|brauch ~ nicht_mehr|nimmer
    wird|werden ~ mich ~ finden
    verlasse|verlass ~ euch
    an_mir ~ nicht|nichts
    leer|mude ~ und|vom
    versucht ~ nicht mich ~ umzustimmen|aufzuhalten|abzuhalten
    wenn|falls|sobald ~ ihr|du|jemand ~ das|dies|diese ~ lest|liest|zeilen
    falls|wenn|ob ich ~ nicht_mehr ~ schreibe|melde|auftauche|antworte
    ihr|du wart|warst ~ wichtig|alles|toll|familie
    vermisst|vermiss ~ mich ~ nicht
    letzter|letzte|letzten tag|nacht|abend
    ehre|privileg|vergnugen ~ .|euch|mit
    meine ~ lieben|liebsten
    diesmal ~ halt|schaffe|klappt
    wenn|sobald ich ~ allein|alleine ~ bin
    bevor ich ~ gehe|fur_immer|verschwinde|sterbe
    entschuldigen|um_verzeihung ~ bei|bitten|allen
    endlich ~ ruhe|frieden ~ gefunden|habe
    weine|heule|weinen ~ nur|jeden|jede|standig
    ausweglos|sinnlos|hoffnungslos|wertlos|nutzlos
    versucht|versuchen ~ mich ~ retten|helfen|aufzuhalten|aufzufangen
    mich ~ zu retten
    glucklich ~ fur_mich|ohne_mich|fur_mich_mit
    wenn|falls ich ~ euch|dir ~ fehle
    denkt|denk ~ dran|daran ~ dass_ich
    verabschiede ~ mich
    endgultig*
    nirgends|nirgendwo ~ mehr
    nichts ~ mehr ~ wichtig|wert|bedeutet
    so|das kann|will ich ~ nicht
    lebend|erschopft ~ .|vom
    lasse|lass ~ ich? ~ los
    behaltet|behalte|bewahrt ~ erinnerung|erinnerungen|andenken
    mehr ~ kann ich ~ nicht
    niemand|niemanden ~ und
    keine ~ angst ~ .|mehr
    mich ~ finden
    keine gedanken|sorgen .
    nur_noch ~ verabschieden|abschied
    mich ~ verabschieden
    nicht_mehr|nie_mehr ~ aufwachsen|erleben|sehen
    fur_mich ~ das_ende|ende
    wofur|wozu ~ ich ~ kampfe|lebe
    satt|leid ~ zu ~ sein
"""

AFFAIRS = """
    war ~ schon|schone|schoen ~ mit_euch|mit_dir|euch_zu
    danke|dank ~ fur|fur_die ~ gemeinsame|alles|schone|zeit|jahre
    leb_wohl|lebt_wohl|machs_gut|macht_es_gut|macht_gut
    mein_plan|der_plan|meine_entscheidung
    morgen_abend|heute_abend|heute_nacht
    gebt|gib|sucht|findet ~ hund|katze|kinder|kindern ~ zuhause|platz|heim
    danke ~~ geduld|gelesen|zugehort|ausgehalten|ertragen|begleitet|habt
    versicherung|miete|rechnungen|katze|hund ~ bezahlt|versorgt|untergebracht|nachbarin|nachbar
    sag|sagt|richtet ~ papa|mama|mutter|vater|kindern|bruder|schwester|mann|frau|oma
    briefe ~ schreiben|zu_schreiben|geschrieben|angefangen
    jeden|jedem|jeder ~ einen|einzelnen
    adieu|ade|leb_wohl|gute_nacht_fur
    danke|dank ~ fur|dass ~~ zeiten|platz|alles|wart|warst
    ich ~ verlasse|gehe|schreibe_nur
    alles|es ~ ist ~ entschieden|gesagt
    alles ~ ist ~ bereit|fertig|organisiert|vorbereitet
    brief|briefe|zettel ~ bett|tisch|eltern
    der plan|mein_plan|plan_steht
    pass|passt ~ auf ~ mama|papa|mutter|sie|ihn|meine|meinen|euch
    ich_gehe|gehe|geh bevor
    letzte|letzter|letztes nachricht|post|eintrag|worte
    danke|dank ~~ zuneigung|liebe|unterstutzung|versucht
    testament|briefe ~ und|geschrieben
    nicht_mal|selbst ich
    aufgeschrieben|was_sie ~ lesen
    danke ~ an ~ die|alle
"""

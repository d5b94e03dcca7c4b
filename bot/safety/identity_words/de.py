"""German. Umlauts are written without their dots, as the text is read; every noun has a capital, so ``N`` says little."""

from bot.safety.identity_words import Pack
from bot.safety.tongues import GERMAN

_NOT_A_NAME = r"(?!(?:das|der|die|ein|eine|einen|es|so|nicht|sehr|mich|mir|ihr|sie|er|wir|ich|was|wie|wo|wer|aber|und|oder|auf|an|in|am|im|zum|zur|bei|mit|von|hier|da|immer|wieder|nur|noch|schon|ja|nein|jetzt|mal|alle|alles|jemand|niemand|keiner|euch|dich|dir|uns|vom|aus|nach|zu|fur|gerade|langsam|einfach|halt|ganz|dann|denn|wenn|ob|dass)\b)"
_PEOPLES = r"(?!(?:Deutscher?|Osterreicher(?:in)?|Schweizer(?:in)?|Student(?:in)?|Vater|Mutter|Mama|Papa|Anfanger(?:in)?|Single|Lehrer(?:in)?|Azubi|Rentner(?:in)?|Veganer(?:in)?|Vegetarier(?:in)?|Christ(?:in)?|Muslim(?:in)?|ADHS|ADHSler|Allergiker(?:in)?|Mieter(?:in)?|Chef(?:in)?|Oma|Opa|Fan|Teil|Team|Ende|Raum|Mann|Frau|Mensch|Kind|Linkshander(?:in)?|Fruhaufsteher|Nachtmensch|Berufseinsteiger(?:in)?|Erstsemester|Schuler(?:in)?|Nichtraucher(?:in)?|Waise|Einzelkind|Zwilling|Widder|Stier|Krebs|Jungfrau|Waage|Skorpion|Schutze|Steinbock|Wassermann|Fische|Lowe|Introvertiert\w{0,3}|Autist(?:in)?|Pendler(?:in)?|Mitglied|Laie|Profi|Neuling|Kunde|Kundin|Besitzer(?:in)?|Erstgebarende|Auslander(?:in)?|Hobby\w{0,20}|Hausfrau|Hausmann|Musiker(?:in)?|Raucher(?:in)?|Gott|Hund|Katze)\b)"
_POST = r"(?:leiter(?:in)?|\w{2,25}leiter(?:in)?|chef(?:in)?|\w{2,20}chef(?:in)?|vorstand|\w{0,20}vorsitzende[rn]?|geschaftsfuhrer(?:in)?|direktor(?:in)?|rektor(?:in)?|lehrer(?:in)?|\w{2,20}lehrer(?:in)?|arzt|arztin|\w{2,20}arzt|\w{2,20}arztin|pfleger(?:in)?|krankenschwester|hebamme|apotheker(?:in)?|backer(?:in)?|metzger(?:in)?|burgermeister(?:in)?|pfarrer(?:in)?|kuster(?:in)?|organist(?:in)?|hausmeister(?:in)?|sekretar(?:in)?|kassierer(?:in)?|kassenwart(?:in)?|schatzmeister(?:in)?|trainer(?:in)?|torwart(?:in)?|kapitan(?:in)?|praktikant(?:in)?|azubi|auszubildende[rn]?|werkstudent(?:in)?|buchhalter(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|admin|systemadministrator(?:in)?|koch|kochin|kellner(?:in)?|fahrer(?:in)?|busfahrer(?:in)?|polizist(?:in)?|feuerwehr\w{0,12}|wehrfuhrer(?:in)?|forster(?:in)?|bibliothekar(?:in)?|friseur(?:in)?|friseuse|erzieher(?:in)?|sachbearbeiter(?:in)?|betriebsrat|betriebsratin|klassensprecher(?:in)?|schulsprecher(?:in)?|moderator(?:in)?|dirigent(?:in)?|inhaber(?:in)?|besitzer(?:in)?|grunder(?:in)?|tierarzt|tierarztin|zahnarzt|zahnarztin|schlagzeuger(?:in)?|sanger(?:in)?|schiedsrichter(?:in)?|bademeister(?:in)?|postbote|postbotin|referent(?:in)?|assistent(?:in)?|assistenz|referendar(?:in)?|dozent(?:in)?|professor(?:in)?|doktorand(?:in)?|beauftragte[rn]?|\w{2,25}beauftragte[rn]?|verwalter(?:in)?|schichtleiter(?:in)?|empfangsdame|pressesprecher(?:in)?|verkaufer(?:in)?|mechaniker(?:in)?|schreiner(?:in)?|tischler(?:in)?|winzer(?:in)?|landwirt(?:in)?|imam|rabbi\w{0,4})"
_STREET = r"(?:[a-z][\w-]{1,30}(?:strasse|str\.?|weg|gasse|allee|platz|ufer|ring|damm|steig|chaussee|markt|graben|stieg|zeile|promenade|kamp|hof|berg|bruck\w{0,2})|(?:[a-z][\w-]{1,30} ){1,2}(?:strasse|str\.?|weg|gasse|allee|platz|ufer|ring|damm|chaussee|promenade))"
_HABIT = r"(?!(?:immer|nie|standig|sich|nicht|gerne|oft|alles|meist|meistens|kocht|putzt|zahlt|macht|will|kann|muss|soll|denkt|fuhlt|hat recht|keine|jeden)\b)"

PACK = Pack(
    tongue=GERMAN,
    name=rf"""
        ich hei(?:ss|s|ß)e? (?:ubrigens |ja |leider |namlich |echt |wirklich )?{_NOT_A_NAME}\w{{2,30}}(?: N2)?
        mein(?:en?)? (?:\w{{2,12}} )?(?:name|vorname|nachname|spitzname|geburtsname) (?:ist|lautet|:|war) ?{_NOT_A_NAME}\w{{2,30}}(?: N)?
        (?:hallo|hi|hey|servus|moin|guten \w{{3,6}}|gruss gott|na)? ?,? ?(?:ihr lieben |leute |zusammen |alle )?(?:hier (?:ist|schreibt|spricht|meldet sich)|ich bin'?s?|bin'?s|bins) (?:wieder |mal wieder |nochmal )?(?:der |die |wieder die |wieder der )(?!einzige|neue|beste|letzte|erste|grosse|kleine|gleiche|meinung|der\b|die\b|welche)(?!\w{{1,25}}(?:leiter|erin|erin|fuhrer|chef|meister|wart|frau|mann|kind)\b)N(?= ?[,.!?;:\n]| von\b| aus\b| vom\b| N\b|$)
        (?:hier (?:ist|schreibt|spricht|meldet sich)|ich bin'?s|bins) (?:wieder |mal wieder |nochmal )?{_NOT_A_NAME}{_PEOPLES}N
        (?:hallo|hi|hey|servus|moin) ?,? ?(?:ihr lieben |leute |zusammen |alle )?(?:ich bin|bin) (?:der |die )?{_NOT_A_NAME}{_PEOPLES}N(?= ?[,.!?;:\n]| aus\b| und\b| von\b| vom\b|$)
        ich bin (?:der |die )?{_NOT_A_NAME}{_PEOPLES}(?!\w{{1,30}}(?:er|erin|in|ung|heit|keit|ling|ler|ist|mann|frau|kind|mensch|typ|fan|chef|wart|ent|ant|opfer|freund|gegner)\b)N(?= ?[,!?;:\n]| aus\b| vom\b| N\b|\. ?\w)
        N hier(?= ?[,.:!;-]| wieder| aus)
        (?:alle|ihr|man|die meisten|viele|freunde|die leute|hier)? ?(?:nennen?|nennt|kennen|kennt|ruft|rufen) (?:ihr |alle |man |die meisten )?mich (?:hier )?(?:alle |nur |als |meist |meistens |immer |alle nur |unter )?(?:den |die |dem namen )?{_NOT_A_NAME}(?!faul|dumm|verruckt|schwach|selten|kaum|gut|nicht|langweilig|komisch|sensibel)N
        (?:lg|liebe grusse|viele grusse|beste grusse|mfg|gruss|grusse|herzlich|danke|vg|gez\.?|eure|euer|dein|deine|liebste grusse|schonen gruss) ?,? ?[\n-]?\s{{0,2}}(?:die |der |von )?{_PEOPLES}N2(?= ?[.!]? ?(?:$|\n))
        (?:als jemand,? der|wenn man|als) (?:tatsachlich |wirklich |namens |mit dem namen |ausgerechnet )?{_NOT_A_NAME}N (?:heisst|heisse)
        (?:mit dem namen|namens|mit nachnamen|mit vornamen) N (?:bin ich|habe ich|kennt)
    """,
    place=rf"""
        {_STREET} ?D
        (?:strasse|str\.?|weg|platz|gasse|allee) (?:des|der|am|zum|zur) N2 D
        (?:wohne[n]?|wohn|lebe[n]?|bin|sind|haus|wohnung|zimmer|adresse|laden|meine strasse|unser \w{{3,15}}|geschaft|arbeite[n]?|ziehe[n]?) W6(?:in|an|auf|am|im|um|ist|:|uber|neben|gegenuber|hinter|ecke) (?:der |die |dem |den |das )?W2{_STREET}
        (?:am|im|an der|auf der|auf dem|in der|zum|zur|unter den) (?:alten |neuen |hohen |grossen |kleinen )?N D(?= ?[,.!?\n]| in\b|$)
        (?:meine|unsere) (?:adresse|anschrift|postleitzahl|plz) (?:ist|lautet|:) ?[\w\s]{{2,40}}
        (?<!\d)\d{{5}} N2(?= ?[,.\n!?]|$)
        (?:d|a|ch)-\d{{4,5}} N
        (?:klasse|zimmer|raum|station|haus|block|gebaude|horsaal|appartement|apartment|wohnung|stube|buro|hausnummer|etage|saal|abteilung|kabine|spind) (?:nr\.? |nummer )?(?:\d{{1,4}}\s{{0,1}}[a-h]?|(?-i:[A-H])\s{{0,1}}\d{{1,3}}|(?-i:[A-H]))(?!\w)(?! (?:quadratmeter|qm|euro|leute|personen|jahre|uhr|prozent))
        (?:ich bin|bin|gehe|wir sind|mein \w{{3,8}} (?:ist|geht)|meine \w{{3,8}} (?:ist|geht)|unterrichte|bin klassenlehrer\w{{0,2}}|ich) W4(?:in|der|die|in der|in die) (?:klasse )?\d{{1,2}}\s{{0,1}}[a-f]\b
        \d{{1,2}}\. ?(?:og|stock|etage|obergeschoss) (?:links|rechts|mitte|vorne|hinten)
        (?:ich|wir|mein \w{{3,8}}|meine \w{{3,8}}|gehe|gehen|arbeite|arbeiten|studiere|unterrichte|bin|sind|lerne|liege) W5(?:am|im|an der|in der|auf dem|auf der|auf das|aufs|ans|an das|in die|bei der|vom|zum|zur) (?:W1 N[ -])?(?:\w{{2,30}}-)?(?:gymnasium|grundschule|realschule|gesamtschule|hauptschule|berufsschule|mittelschule|oberschule|schule|uni|universitat|hochschule|fh|klinik|klinikum|krankenhaus|kita|kindergarten|gemeinde|pfarrei|kirche|bibliothek|bucherei|apotheke|rathaus|seniorenheim|altenheim|internat|akademie|kolleg|lyzeum) (?:am |an der |in |im |st\.? |sankt )?N
        (?:ich|wir|mein \w{{3,8}}|meine \w{{3,8}}|gehe|arbeite|studiere|unterrichte|bin|liege) W5(?:am|im|an der|in der|auf dem|aufs|ans|vom|zum) (?:\w{{2,30}}-){{1,3}}(?:gymnasium|grundschule|realschule|gesamtschule|schule|klinik|krankenhaus|hochschule|universitat|klinikum|stift|heim)\b
        (?:wohne|wohnen|lebe|wohn|leben) W3(?:direkt |genau |gleich )?(?:uber|neben|gegenuber|hinter|vor) (?:dem |der |vom |von |einer )?W1 N
        (?:ecke) N[ /]N
        (?:(?:gps|koordinaten):? ?)?-?\d{{1,3}}\.\d{{3,8}}, ?-?\d{{1,3}}\.\d{{3,8}}
    """,
    role=rf"""
        als einzige[rn]? (?!(?:person )?(?:die|der|das)\b)W3\w{{2,30}} (?:hier|im|in|am|beim|bei|auf|von|unter)\b
        (?:als|bin|ich bin|wir sind|war|bin ja|bin hier|als das|bin leider) (?:hier |ja |leider |namlich |in W3|im W2)?(?:der|die|das|den|dem) (?:einzige[rn]?|einzigen) (?!(?:der|die|das)? ?(?:kocht|putzt|sich|das so|nicht|so fuhlt|hier so|immer|noch)\b|kind\b|problem\b)W5(?:hier|im|in|am|an|beim|bei|der|auf|unter|von|mit|die|in der)\b
        (?:als|bin|ich bin|war|bin hier|arbeite als|wurde) (?:die |der |das |den |neue[rn]? |eine[rn]? |euer |eure |unser |unsere )?(?:neue[rn]? |einzige[rn]? |ehemalige[rn]? |stellvertretende[rn]? |junge[rn]? |alte[rn]? )?{_POST} W3(?:bei|im|in|am|an|von|vom|der|des|beim|auf|fur) (?:der |dem |den |die |unserem |unserer |einem |einer )?W3 N
        (?:ich bin|bin|als) (?:der|die|euer|eure|unser|unsere) (?:neue |einzige |junge |alte |stellvertretende )?{_POST}\b
        (?:ich leite|leite ich|ich fuhre|ich betreibe|leite|ich fuhre|ich trainiere|ich verwalte|ich verantworte|ich grundete|ich dirigiere|ich moderiere|ich organisiere) (?:hier |bei uns )?(?:den|die|das|einen|eine|ein|unsere?n?) W3\w{{3,30}}
        (?:arbeite|arbeiten|jobbe|schaffe|angestellt|beschaftigt|mache (?:gerade )?(?:meine? )?(?:ausbildung|praktikum|fsj|volontariat)|mein praktikum|meine ausbildung|fange|angefangen|bin|war|gekundigt|gearbeitet|lerne) (?:gerade |seit W3|als W3|hier )?(?:bei|fur|beim) (?:der |dem |den |einem startup namens |einer firma namens |firma )?(?!(?:Leuten?|Freunden?|Regen|Nacht|Arzt|Hitze|Kalte|Familie|Eltern|Oma|Opa|Mama|Papa|Euch|Uns|Ihm|Ihr|Geld|Kinder|Kindern|Menschen|Sport|Wetter|Zahnarzt|Friseur|Essen|Kunden|Prufungen|Klausuren|Stress|Problemen|Allem|Weitem|Interesse|Spielen|Tageslicht|Kollegen|Fragen|Therapeut\w{{0,3}}|Hausarzt)\b)(?-i:[A-Z])[\w'&.-]{{1,30}}
        (?:firma|agentur|startup|kanzlei|praxis|band|verein|backerei|laden|unternehmen|schule) (?:namens|heisst|mit namen|genannt) N
        (?:meine|unsere|mein|unser|meiner|meinem) (?:firma|arbeitgeber|agentur|kanzlei|praxis|betrieb|chef) (?:ist|heisst|,|bei) (?:die |der |das |den )?N
        (?:bei der|bei|fur die|in der|der|an der|bei den) W2(?-i:[A-Z])[\w&.-]{{1,30}} (?-i:GmbH|AG|KG|SE|UG|eG|OHG|e\. ?V\.|mbH|Gruppe|Versicherung|Klinik|Stiftung)\b
        (?:ich bin|bin|als|wir sind|arbeite|sitze) W4(?:im|in der|in dem|vom|von der|beim) (?:N[ -])?(?:team|abteilung|abteilungs\w{{1,12}}|filiale|zweigstelle|niederlassung|standort|werk|station|schicht|nachtschicht|buchhaltung|personalabteilung|gemeinderat|kirchenchor|stadtrat|elternbeirat|betriebsrat|fachschaft|vertrieb) (?:in |von |bei |der |des |am )?(?:der |dem )?N
        (?:als|bin|ich bin) (?:die |der )?(?:hebamme|arztin|arzt|apotheker(?:in)?|pfarrer(?:in)?|burgermeister(?:in)?|lehrer(?:in)?|backer(?:in)?|polizist(?:in)?|tierarzt|tierarztin) (?:hier )?(?:im|in unserem|in einem|vom|des|in diesem|eines) (?:W2)?(?:dorf|ort|dorfs|kaff|viertel|tal|stadtchen|landkreis|insel)\w{{0,2}}\b
    """,
    event=rf"""
        (?:ich bin|ich war|bin|war|das bin ich|wir sind|wir waren|ja ich bin) (?:ubrigens |ja |leider |auch |genau |ubrigens auch |namlich |hier )?(?:der|die|das|diejenige|derjenige|diejenigen|der typ|die frau|der mann|die person|der idiot|das paar|die familie|das madchen|der junge|der depp|die verruckte|die kollegin|der kollege|die blonde|der rothaarige|die tante|der onkel|die braut|der brautigam|der kerl|die nachbarin|der nachbar) ?,? (?:der|die|das|dessen|deren|dem|den|mit|vom|von|aus|bei dem|bei der) {_HABIT}W
        (?:das|es) war(?:en)? (?:ubrigens |leider |ja |auch |alles )?(?:ich|wir|mein\w{{0,2}} \w{{2,15}})(?= ?(?:$|[.!,;])| W3(?:der|die|mit|beim|auf|am|gestern|letzte\w?))
        ich war das\b
        (?:ich|wir) hab(?:e|en)? (?:am|beim|bei|auf|im|in|den|das|die|letzte\w?|letztes|letzten|dieses|gestern|vorgestern) W6(?:gewonnen|umgekippt|gekippt|umgeworfen|gekotzt|ubergeben|gesturzt|geweint|gesungen|verschuttet|ruiniert|ausgelost|geschrottet|kaputtgemacht|eingeschlafen|abgefackelt|vergessen|verkundigt|hingefallen|heiratsantrag|angezundet|gefahren|geschrien|gekundigt|geheult|umgefahren)\b(?= ?(?:$|[.,!?]| und| vor))
        (?:ich|wir|hab|habe|haben|hab ich|habe ich) W2(?:den|die|das|dieses jahr|letztes jahr) W4(?:wettbewerb|turnier|preis|pokal|tombola|lauf|rennen|quiz|wahl|verlosung|meisterschaft|wettkampf|contest|slam|lotterie|stipendium|hauptpreis|hackathon|marathon|kuchenwettbewerb)\w{{0,3}} W3gewonnen\b
        (?:stand|kam|war|waren|bin|kamen|standen|erschien) W4(?:in der|im|auf der) (?:zeitung|lokalzeitung|fernsehen|radio|nachrichten|titelseite|lokalblatt|tageblatt|presse|amtsblatt|lokalteil|tagesschau)\b
        (?:bin|ging|gegangen|wurde) W4viral\b
        (?:bin|ich) W2(?:beim|bei der|bei dem|auf der|auf dem|am|im|in der|in dem|wahrend) W5(?:abiball|abschlussfeier|hochzeit|weihnachtsfeier|sommerfest|konzert|prufung|gottesdienst|schulfest|fest|feier|messe|party|meeting|besprechung|beerdigung|theaterauffuhrung|auffuhrung|umzug|karneval|faschingsumzug|kirmes|turnier|spiel|kantine|vortrag|rede|lauf|stadtfest|betriebsfeier|taufe|schutzenfest|flohmarkt|versammlung|sitzung)\w{{0,2}} W5(?:umgekippt|ohnmachtig|gesturzt|gefallen|hingefallen|zusammengebrochen|zusammengeklappt|ausgerutscht|eingeschlafen|gestolpert|ausgerastet|umgefallen|rausgeflogen|geflogen)\b
        (?:unser|unsere|mein|meine) (?:hochzeit|haus|auto|hund|katze|baby|zwillinge|laden|garage|scheune|wohnwagen|tochter|sohn) (?:wurde|wurden|ist|war|hat|kam|kamen|brannte) W7(?:uberschwemmung|hochwasser|feuer|brand|parkplatz|zeitung|rathaus|letzte woche|letzten monat|letztes jahr|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|im (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember))\b
        (?:ihr|alle|jeder|die halbe \w{{2,20}}|das ganze \w{{2,20}}|die ganze \w{{2,20}}) (?:habt|haben|hat) W2(?:mich|uns|es|meine?n?) W4(?:gesehen|gehort|gefilmt|ausgelacht|mitbekommen|gefeiert)\b
        (?:meine mail|die mail|mein mail|die e-mail) W3(?:an alle|an die ganze firma|an den ganzen verteiler)
    """,
    common_names="mark kai wolf rose felix ernst wohl gut may mai jung ulf christian max lang",
)

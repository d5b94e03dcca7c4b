"""The four languages, and how they are typed in a hurry."""

from bot.safety.tongue import Tongue

_EN_SPELLING = {
    "im": "i am", "ima": "i am going to", "imma": "i am going to", "ive": "i have", "id": "i would",
    "ill": "i will", "dont": "do not", "dnt": "do not", "doesnt": "does not", "didnt": "did not",
    "cant": "can not", "cnt": "can not", "cannot": "can not", "couldnt": "could not", "wont": "will not",
    "wouldnt": "would not", "isnt": "is not", "wasnt": "was not", "werent": "were not", "arent": "are not",
    "aint": "is not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "hes": "he is",
    "shes": "she is", "theyre": "they are", "theyll": "they will", "whos": "who is", "youll": "you will",
    "whats": "what is", "thats": "that is", "theres": "there is", "its": "it is", "everyones": "everyone is",
    "nothings": "nothing is", "lifes": "life is", "wanna": "want to", "wana": "want to", "wnna": "want to",
    "wanting": "want", "gonna": "going to", "gunna": "going to", "gna": "going to", "gon": "going to",
    "tryna": "trying to", "kms": "kill myself", "kil": "kill", "myslef": "myself", "mysef": "myself",
    "meself": "myself", "themself": "themselves", "sucide": "suicide", "suiside": "suicide", "suicde": "suicide",
    "suacide": "suicide", "sewerslide": "suicide", "killmyself": "kill myself",
    "endmylife": "end my life", "wannadie": "want to die", "wanttodie": "want to die", "sucidal": "suicidal",
    "suisidal": "suicidal",
    "suicidial": "suicidal", "selfharm": "self harm", "selfharming": "self harming", "livin": "living",
    "dyin": "dying", "thinkin": "thinking", "u": "you", "ur": "your", "r": "are", "n": "and", "bc": "because",
    "cuz": "because", "cos": "because", "everyday": "every day", "tonite": "tonight", "2nite": "tonight",
    "iwant": "i want", "tmrw": "tomorrow", "tmr": "tomorrow", "mum": "mom", "mums": "mom", "moms": "mom",
    "mam": "mom", "yall": "you all", "noone": "nobody", "everybody": "everyone", "anybody": "anyone",
    "srsly": "seriously", "anymore": "any more", "longer": "more", "bye": "goodbye", "farewell": "goodbye",
    "hospitalised": "hospitalized", "neighbour": "neighbor", "somebody": "someone", "alot": "a lot",
}  # fmt: skip

ENGLISH = Tongue(
    common="""
        anymore back because before being better by day die don everything feel feeling felt help hope if keep know let
        life live living make only or other please really said say should some something still than them then these
        thing things think those time today tonight too tried trying us very want wants way well which why without years
        a about all am an and any anyone are at be been but can cant could did do does dont for from get going gonna
        had has have he her here his how i if im in is it its ive just like me more my myself need no not of on or out
        she so someone that the their there they this to up wanna want was we were what when who will with would you
        your
    """,
    spelling=_EN_SPELLING,
    masked=("suicide", "suicidal", "kill", "killing", "die", "dead", "harm", "death", "dying"),
    negators="not|never|no|without|neither",
)

_ES_SPELLING = {
    "q": "que", "k": "que", "qe": "que", "ke": "que", "kiero": "quiero", "qiero": "quiero", "kero": "quiero",
    "xq": "porque", "pq": "porque", "porq": "porque", "xk": "porque", "x": "por", "d": "de", "toy": "estoy",
    "ta": "esta", "tas": "estas", "pa": "para", "tmb": "tambien", "tb": "tambien", "nadien": "nadie", "ai": "ahi",
    "suisidarme": "suicidarme", "suisidio": "suicidio", "suicidarmeme": "suicidarme", "bibir": "vivir",
    "kms": "me quiero matar", "bivir": "vivir", "morirm": "morirme", "bida": "vida", "aser": "hacer",
    "acer": "hacer", "ago": "hago", "todxs": "todos", "todas": "todos", "todes": "todos", "toda": "todo",
    "sola": "solo", "muerta": "muerto", "cansada": "cansado", "harta": "harto", "juntas": "juntos",
    "amiga": "amigo", "amigas": "amigos", "hermana": "hermano", "hija": "hijo", "novia": "novio",
    "prima": "primo", "companera": "companero", "tia": "tio", "alumna": "alumno", "chica": "chico",
    "nina": "nino", "sobrina": "sobrino", "vecina": "vecino", "abuela": "abuelo", "una": "un", "rota": "roto",
    "vacia": "vacio", "preocupada": "preocupado", "asustada": "asustado", "mejores": "mejor", "deseo": "quiero",
    "quisiera": "quiero", "querria": "quiero", "tranquila": "tranquilo", "tranquilas": "tranquilos",
    "agotada": "agotado", "decidida": "decidido", "preparada": "preparado", "dispuesta": "dispuesto",
    "hundida": "hundido", "apagada": "apagado", "aburrida": "aburrido", "asqueada": "asqueado", "amigxs": "amigos",
}  # fmt: skip

SPANISH = Tongue(
    common="""
        alguno ahora amigo anoche antes asi aunque ayer bien cada casi cosa cuanto cuando de donde hace hacer hasta hoy
        la lado le les mejor mi mismo mucho mundo nos otra otro pienso poco pues sea ser siempre sin sobre solo tal tan
        tanto tiempo unas unos vida vivir voy desde era hay morir muerte unica unico eso esa ese
        a al algo alguien como con cuando de del el ella ellos en era eres es eso esta estan esto estoy fue ha hace
        han hay he kiero las lo los mas me mi mis muy nada nadie no nosotros o para pero por porque puedo q que quien
        quiero se ser si sin son soy su sus te tengo tiene todo todos tu un una va voy y ya yo
    """,
    spelling=_ES_SPELLING,
    masked=("suicidio", "suicidarme", "suicida", "matarme", "morir", "muerte"),
    negators="no|nunca|ni|nada|sin|tampoco",
)

_DE_SPELLING = {
    "hab": "habe", "nich": "nicht", "net": "nicht", "ned": "nicht", "nit": "nicht", "ni": "nicht",
    "nimmer": "nicht mehr", "nimma": "nicht mehr", "nichmehr": "nicht mehr", "nichtmehr": "nicht mehr",
    "nix": "nichts", "isch": "ich", "ick": "ich", "i": "ich", "mi": "mich", "wills": "will es",
    "kanns": "kann es", "halts": "halte es", "mach": "mache", "bring": "bringe", "geh": "gehe", "woll": "wollen",
    "war": "ware", "hatt": "hatte", "mocht": "mochte", "mag": "will", "mochte": "will", "wurd": "wurde",
    "gern": "gerne", "selbstmort": "selbstmord", "suizit": "suizid", "suicid": "suizid", "sterbn": "sterben",
    "umbringn": "umbringen", "leb": "lebe", "hass": "hasse", "fuhl": "fuhle",
    "sterb": "sterbe", "gehn": "gehen", "verschwindn": "verschwinden", "ritzn": "ritzen",
    "sterm": "sterben", "lebn": "leben", "kms": "mich umbringen", "unalive": "umbringen", "unaliven": "umbringen",
    "todt": "tot", "n": "ein", "ne": "eine", "nen": "einen", "nem": "einem", "ner": "einer", "mim": "mit dem",
    "ists": "ist es", "gibts": "gibt es", "hats": "hat es", "wars": "war es", "ichs": "ich es",
    "einfac": "einfach", "heut": "heute", "heutnacht": "heute nacht", "vllt": "vielleicht", "jmd": "jemand",
    "freundin": "freund", "kollegin": "kollege", "schulerin": "schuler", "mitbewohnerin": "mitbewohner",
    "nachbarin": "nachbar", "cousine": "cousin", "partnerin": "partner", "mutti": "mama", "muttern": "mama",
    "papi": "papa", "kumpels": "kumpel", "bekannte": "bekannter", "wehtun": "weh tun", "wehtu": "weh tue",
    "wehgetan": "weh getan", "wehzutun": "weh zu tun", "tu": "tue", "tuh": "tue", "weiterleben": "weiter leben",
    "weiterzuleben": "weiter zu leben", "weitermachen": "weiter machen", "weiterzumachen": "weiter zu machen",
    "dasein": "da sein", "umzubringen": "umbringen", "abschiedsbriefe": "abschiedsbrief",
}  # fmt: skip

GERMAN = Tongue(
    common="""
        alle alles also andere bis bitte da damit dann dich diese dieser dieses dir doch durch eben eigentlich einfach
        etwas euch euer fur ganz geht gibt habe hier ihm ihn ihnen ihre immer irgendwie ja jede jeden jetzt jemand kommt
        leben machen macht manchmal mehr meinem morgen nichts nie niemand ohne ob seine seit sehr selbst sollte uber um
        uns unser viel vom vor weiss weg werden wieder wird wurde wo
        aber am an auch auf aus bei bin das dass dein dem den der des die du ein eine einem einen einer er es fur hab
        habe haben hat heute ich ihr im ist kann kein keine mal man mein meine meinen meiner mich mir mit muss nach
        nich nicht nimmer noch nur ob oder schon sehr sich sie sind so und von war waren was weil wenn wer werde wie
        will wir wird zu zum zur
    """,
    letters=(("ae", "a"), ("oe", "o"), ("ue", "u")),
    spelling=_DE_SPELLING,
    masked=("selbstmord", "suizid", "umbringen", "sterben", "suizidal", "tod"),
    negators="nicht|nie|niemals|kein|keine|keinen|ohne|keiner",
)

_FR_SPELLING = {
    "j": "je", "ne": "", "n": "", "d": "de", "l": "le", "m": "me", "t": "te", "s": "se", "c": "ce", "qu": "que",
    "jai": "je ai", "g": "je ai", "ge": "je", "jveux": "je veux", "jveu": "je veux", "veu": "veux",
    "jve": "je veux", "jvx": "je veux", "jv": "je vais",
    "jvais": "je vais", "chui": "je suis", "chuis": "je suis", "jsuis": "je suis", "sui": "suis", "jme": "je me",
    "jen": "je en", "jpp": "je en peux plus", "jpeux": "je peux", "jarrive": "je arrive", "jarrete": "je arrete",
    "jpense": "je pense", "jsais": "je sais", "jcrois": "je crois", "jtiens": "je tiens", "jdois": "je dois",
    "jfais": "je fais", "jferai": "je ferai", "jvois": "je vois", "jcreve": "je creve", "kms": "me tuer",
    "jmeurs": "je meurs", "jreve": "je reve", "laime": "le aime", "jmerite": "je merite",
    "pu": "plus", "plu": "plus", "pa": "pas", "pr": "pour", "ke": "que", "k": "que", "tt": "tout",
    "tjr": "toujours", "tjrs": "toujours", "ds": "dans", "ms": "mais", "bcp": "beaucoup", "envi": "envie",
    "cest": "ce est", "ya": "il y a", "nai": "ai", "nen": "en", "nest": "est", "mourrir": "mourir",
    "mourire": "mourir", "suisider": "suicider", "suiside": "suicide", "tuee": "tue", "seule": "seul",
    "morte": "mort", "fatiguee": "fatigue", "epuisee": "epuise", "lasse": "las", "toute": "tout",
    "toutes": "tous", "copine": "copain", "amie": "ami", "amies": "amis", "voisine": "voisin",
    "cousine": "cousin", "inquiete": "inquiet", "prete": "pret", "decidee": "decide", "perdue": "perdu",
    "videe": "vide", "brisee": "brise", "jte": "je te", "quil": "que il", "quelle": "que elle",
    "quelles": "que elles", "hui": "", "mtn": "maintenant", "auj": "aujourd", "dmain": "demain",
    "2main": "demain", "frangin": "frere", "frangine": "soeur", "daron": "pere", "daronne": "mere",
    "maman": "mere", "papa": "pere", "ma": "mon", "mes": "mon", "jetais": "je etais", "jaimerais": "je aimerais",
    "lenvie": "le envie", "den": "de en", "sen": "se en", "men": "me en", "quon": "que on",
    "plusvivre": "plus vivre",
}  # fmt: skip

_WITH_A_VOWEL = """
    aime aimais aimerai arrete arreter ai as a avais avait aurais etais etait etre en y envie exister existe
    espoir espere attends abandonne adore habite imagine oublie essaie essaye arrive arrivais hesite existais
    aurai irai ecris adieu autres avoir idee air eau ici amour amie ami homme heure
"""
_OTHER_WORDS = frozenset(["ten", "ma", "ta", "sa", "la", "mai", "tas", "las", "den", "lai", "sen", "men", "mas", "mon"])
_FR_SPELLING |= {
    letter + word: f"{whole} {word}"
    for letter, whole in {"j": "je", "m": "me", "t": "te", "s": "se", "l": "le", "d": "de"}.items()
    for word in _WITH_A_VOWEL.split()
    if letter + word not in _FR_SPELLING and letter + word not in _OTHER_WORDS
}

FRENCH = Tongue(
    common="""
        alors apres autre avais avait avant avoir beaucoup car ceux chaque chez comme depuis dit donc dont elle encore
        entre est etais etre eux faire fait faut fois ici jamais juste leur lui meme mieux moi moins mort notre ou parce
        peu peut peux pourquoi quelque quelqu rien sans sera serait si sous tant tellement toi toujours trop veut veux
        vie vivre vraiment vos votre votre mourir
        a ai as au aux avec bien c ca ce cet cette chui comment d dans de des du elle elles en es est et etait il ils
        j jai je jveux l la le les m ma mais me mes mon n ne nous on ont ou par pas personne plus pour qu quand que
        qui quoi rien s sa se ses si son sont suis sur ta ton tous tout tres tu un une vous y
    """,
    splits=True,
    spelling=_FR_SPELLING,
    masked=("suicide", "suicider", "mourir", "suicidaire", "mort"),
    negators="pas|plus|jamais|rien|sans|aucun|aucune|ni",
)

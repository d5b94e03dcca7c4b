"""German words by what they mean, for the scales: a family a line, in the order in which a word is looked for."""

FAMILIES = {
    "i": "ich|mich|mir|mein|meine|meinen|meinem|meiner",
    "kin": "freund|freunde|kumpel|bruder|schwester|mutter|mama|vater|papa|sohn|tochter|kind|cousin|"
    "onkel|tante|oma|opa|neffe|nichte|ex|partner|mann|frau|mitbewohner|kollege|kollegen|schuler|"
    "nachbar|bekannter|jemand|bff|madchen|junge|typ|klassenkamerad|mitschuler|azubi|stiefsohn|"
    "stieftochter|schwager|chef|exfreund|teenager|spieler|gildenmitglied|user|nutzer|mitglied|"
    "verwandter|mensch|person",
    "die": "sterben|tod|tot|suizid|selbstmord|umbringen|umzubringen|leben_nehmen|bringe_mich_um",
    "dead": "gestorben|verstorben|beerdigung|trauer",
    "want": "will|wunsch|wunschte|lieber",
    "not": "nicht|nicht_mehr|nie|kein|keine|keinen|nichts",
    "live": "leben|lebe|existieren|dasein",
    "hurt": "ritzen|ritze|geritzt|schnitte|verletze|verletzen|selbstverletzung|weh_tun|weh_tue|wunden",
    "bye": "lebt_wohl|leb_wohl|abschied|adieu|tschuss",
    "sorry": "verzeiht|tut_mir_leid|entschuldige|verzeih",
    "love": "liebe_euch|habe_euch_lieb|euch_lieb",
    "none": "niemand|keiner|niemanden|keinem",
    "burden": "last|ballast|belastung|klotz",
    "play": "boss|level|spiel|map|gilde|leben_ubrig",
    "watch": "film|serie|buch|lied|doku|roman|gedicht",
    "work": "arbeit|job|chef|buro|prufung|klausur",
}  # fmt: skip

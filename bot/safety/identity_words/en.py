"""English."""

from bot.safety.identity_words import Pack
from bot.safety.tongues import ENGLISH

_I_AM = r"(?:i'?m|i am|i was|as|being|we'?re|we are|i work as|i serve as|speaking as|i'?ve been)"
_POST = (
    r"(?:manager|head|director|ct?o|c[efto]o|president|chair\w{0,6}|intern|nurse|doctor|midwife|teacher|principal|headteacher|lecturer|professor|cashier|barista"
    r"|developer|engineer|accountant|receptionist|janitor|caretaker|chef|cook|waiter|waitress|driver|vet|pharmacist|librarian|priest|pastor|vicar|mayor|secretary"
    r"|assistant|apprentice|trainee|student rep|treasurer|captain|coach|goalkeeper|goalie|drummer|bassist|singer|keyboardist|sergeant|officer|editor|lead|leader|supervisor|bookkeeper"
    r"|founder|co-?founder|owner|moderator|admin|analyst|designer|consultant|lawyer|paralegal|physio\w{0,12}|dentist|surgeon|porter|paramedic|firefighter|technician|tech|guard|cleaner"
    r"|councillor|organist|conductor|choir ?master|referee|lifeguard|postman|mail carrier|farrier|butcher|baker|florist|hairdresser|recruiter|rep|coordinator|administrator|partner|deputy|chief|payroll|registrar|curator|archivist|dean|warden|trustee|sysadmin|researcher|postdoc|phd student|stage manager|foreman|dispatcher|inspector|operator|matron|counsellor|therapist|social worker)"
)
_NOT_A_NAME = r"(?!(?:not|a|an|the|on|in|at|is|so|very|too|hard|weird|stupid|unusual|spelled|spelt|pronounced|never|always|often|mispronounced|common|ugly|boring|rare|missing|wrong|my|your|his|her|been|being|was|has|getting|now|just|and|or|but|that|what|with|for|from|to|of)\b)"
_PEOPLES = (
    r"(?!(?:I|I'\w+|English|British|Irish|Scottish|Welsh|American|Canadian|Australian|German|French|Spanish|Italian|Polish|Dutch|Greek|Turkish|Swiss|Austrian|Indian|Chinese|Japanese|Korean|Mexican|Brazilian|African"
    r"|Asian|European|Russian|Ukrainian|Swedish|Norwegian|Danish|Finnish|Catholic|Christian|Jewish|Muslim|Hindu|Buddhist|Protestant|Black|White|Latina?o?|Gen|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|Team|Ok|OK|ADHD|GP|UK|US|USA|HR|IT|TV|PC|AI|DIY|LGBT\w*|Christmas|Easter|Not|Just|So|Too|Very|Really|Now|Still|Trying|Looking|Going|Getting|Having|Struggling|Thinking|Wondering|Sorry|The|A|An|In|At|On|My|Also|Only|Actually|Always|Never|Feeling|Afraid|Sure|Happy|Sad|Tired|New|Here|About|Vegan|Vegetarian|INFJ|INFP|INTJ|INTP|ENFP|Republican|Democrat|Tory|Gemini|Leo|Virgo|Libra|Aries|Taurus|Scorpio|Pisces|Aquarius|Capricorn|Windows|Mac|Linux|Android|iPhone|Python|Java|Excel|Netflix)\b)"
)
_ROAD = r"(?:street|avenue|boulevard|crescent|(?-i:St|Rd|Road|Lane|Ln|Ave|Blvd|Drive|Close|Terrace|Grove|Mews))\b"
_NO_STREET = r"(?!(?:\w{3,6}day|High|Main|Sesame|Wall|Coronation|Abbey|Fleet|Downing|Bourbon|Oxford|Bond|Carnaby|Easy|Silk|Penny|Memory|Fifth|Google|One|Hard|Flash|USB|Pen|Thumb|Disk|Test)\b)"
_STREET = r"(?:street|st|road|rd|lane|ln|avenue|ave|close|court|ct|drive|dr|way|place|pl|square|sq|terrace|crescent|boulevard|blvd|gardens|hill|row|mews|grove|walk|quay|alley|parkway|pkwy|circle|trail|highway|yard|rise|green|park)\b"
_SCHOOL = r"(?:high school|primary school|elementary|middle school|secondary school|grammar school|grammar|academy|college|university|uni|hospital|infirmary|medical cent(?:er|re)|school|nursery|kindergarten|church|chapel|library|clinic|surgery|care home|bakery|cafe|pub|gym|restaurant|hotel|pharmacy|theatre|theater|leisure centre|council|police|fire station|infants|juniors)\b"
_SOMEBODY = r"(?:one|guy|girl|woman|man|person|kid|idiot|couple|family|lady|dude|fool|people|team|mom|mum|dad|bride|groom|weirdo|clown|student|parent|neighbou?r|teacher|volunteer|twins?|siblings?|sisters?|brothers?|member|player|runner|speaker|genius|poor soul|loser|winner|driver|passenger|customer|guest|best man|maid of honou?r|bridesmaid|bloke|lad|chap)"
_HABIT = r"(?!always|usually|never|ever|often|does|do|has|have to|needs|need|keeps|keep|pays|cooks|cleans|gets|is|are|works|makes|takes|wants|drives|thinks|think|feels|feel|can|should|must|will|would|likes|like|loves|love|hates|hate|still|cares|organi[sz]es|remembers|apologi[sz]es|initiates|texts|plans|reaches)"
_THEN = r"(?:yesterday|last (?:night|week|month|year|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:morning|week|weekend)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|here|at the|during the|in front of)"

PACK = Pack(
    tongue=ENGLISH,
    name=rf"""
        (?:thanks|thank you|many thanks|thx|cheers|best|regards|love|yours)(?: so much| a lot| in advance| everyone| all)? ?-? ?{_PEOPLES}N(?=[^\w]{{0,6}}(?:$|\n))
        my (?:full |first |last |real |actual |legal |birth )?(?:nick)?name(?:'s| is|s|:) {_NOT_A_NAME}\w{{2,30}}(?: N)?
        (?:real )?name's {_NOT_A_NAME}N
        (?:i'?m|i am) {_PEOPLES}N(?= ?[.,!?;:)\n]| N\b| from\b| here\b| again\b| and\b| by\b| the\b| btw\b| -| \(|$)
        (?:it'?s|its|this is) (?:me )?{_PEOPLES}N (?:here|again|from|speaking|btw|by the way|,)
        (?:it'?s|its|this is) (?:me )?(?!me\b|just|that|not|all|time|here|now|happening|you|him|her|us|hard|so)\w{{2,20}} (?:again|speaking)\b
        (?:it'?s|its|this is) me {_NOT_A_NAME}(?!again|who|that|here|or|vs|being|against|thinking|trying)\w{{2,20}}
        (?:hi|hey|hello|heya|yo) (?:all |everyone |folks |guys )?(?:i'?m|i am|this is|it'?s|its) {_NOT_A_NAME}{_PEOPLES}N
        (?:hi|hey|hello|heya|yo) ,? ?(?:im|i'm|i am) (?!new|not|a\b|an\b|the\b|so|in\b|on\b|at\b|looking|trying|having|struggling|from|just|really|here|back|also|stuck|very|curious|wondering|thinking|currently|sorry|moving|doing|planning|getting|going|working|\w{{1,20}}ing\b|your|from|kind|still|too|glad|happy|sad|tired|lost|desperate|confused|writing|about|pretty|quite|totally|completely|afraid)\w{{3,20}} (?:and|from|here)\b
        (?:hi |hey |hello )?{_PEOPLES}N here\b(?= ?[,.:!;-]| again| from| with)
        (?:everyone|everybody|people|they|friends|you|folks|mates|you lot|most of you|some of you) (?:all )?(?:just )?(?:calls?|called|knows?) me (?:as |by )?(?!crazy|back|later|out|names|a\b|the\b|when|on\b|well|lazy|weird|too|better|at\b|in\b|for\b|from\b)(?:big |little |old |young |crazy |uncle |auntie |coach |mr |mrs |miss |ms |dr )?N
        (?:just )?call me {_PEOPLES}N
        (?:i go by|known as|people know me as|you know me as|you may know me as|better known as|nicknamed|my friends call me|nickname is|nickname's|yours|yours truly|sincerely|regards|best|cheers|love|xoxo|thanks|thx|thanks in advance|thank you|many thanks|kind regards|best wishes) ?,? ?[\n-]? ?{_PEOPLES}N2(?= ?[.!]? ?(?:$|\n))
        signed ,? ?{_PEOPLES}N
        (?:i go by|nickname is|known (?:here )?as|know me as) (?!the\b|a\b|it\b|bike|bus|car|foot|train)\w{{2,30}}
        (?:i'?m|as|being|i am) (?:a |the |an )?(?:someone |somebody |person |woman |man |guy |girl |kid |one )?(?:who is |who's )?(?:literally |actually |really |also )?(?:named|called) {_NOT_A_NAME}N2
        (?:my|our) (?:last name|surname|family name|maiden name) (?:is|being|was|:) \w{{2,30}}
        i am (?:mr|mrs|ms|miss|dr|prof)\.? N
    """,
    place=rf"""
        (?:po|p\.o\.|post office) box \d{{1,6}}
        (?:on|in|from|off|at|to|near|by|along|down|up|round|around|behind|opposite) (?:the )?(?:(?:end|corner|top|bottom) of )?{_NO_STREET}N2 {_ROAD}(?! (?:artist|food|style|view|fighter|map|trip|cycling|bike|level))
        D N2 {_STREET}(?! (?:artist|food|style|view|fighter))
        (?:number|no\.?|house|flat|apt|apartment|unit) D?,? ?(?:on |in )?N2 {_STREET}
        (?:house|flat|apartment|apt|place|home|flat's|house's|studio|bedsit|room|building|shop|salon|store|bakery|cafe|office|kitchen|door|window) W8(?:on|at|in|above|over|behind|opposite|next to|near|across from|number) (?:the )?(?:corner of )?W3 N2 {_STREET}
        (?:i|we|my family|my parents) (?:live|lives|lived|living|moved|rent|stay|am staying|are staying|grew up|just moved|am|'m) W4(?:on|at|in|off|to|above|behind|opposite|near|next to|round|around) (?:the )?(?:corner of )?N2 {_STREET}
        (?:my|our) (?:address|postcode|zip(?: code)?|postal code) (?:is|:) ?[\w\s]{{2,40}}
        (?:i|we) live (?:in|at|on) (?:the )?W3(?:house|flat|block|building) W4(?:next to|opposite|behind|above|across from|beside) the N
        (?-i:[A-Z]{{1,2}}\d[A-Z\d]?\s{{0,1}}\d[A-Z]{{2}})(?!\w)
        (?-i:[A-Z]{{2}}) \d{{5}}(?:-\d{{4}})?(?!\w)
        \d{{5}} N2(?= ?[,.\n]|$)
        (?:i'?m|i am|we'?re|we are|my|our|i|find me|meet me|come) W5(?:in |to |at |is )?(?:room|class|classroom|ward|flat|apartment|apt|dorm|suite|homeroom|form|cell|desk|locker|lecture hall|building) (?:no\.? |number )?(?:D|\d{{1,4}}[a-z]?\b|(?-i:[A-Z]{{1,2}}\d{{1,3}})\b)
        (?:dorm room|room number|ward|apt) \d{{1,4}}[a-z]?\b
        (?:on |in |at |from )(?:room|ward|flat|dorm room|classroom) (?:no\.? |number )?\d{{1,4}}[a-z]?\b
        (?:i|we|my (?:son|daughter|kid|kids|child|children|brother|sister)) W2(?:go|goes|went|study|studies|teach|attend|attends|work|works|worked|volunteer|am|are|is|'m) W3(?:to|at|in|for)? ?(?:the )?N4 {_SCHOOL}
        (?:i'?m|i am|as|my|our|we'?re) W6(?:at|from|of|in) (?:the )?N3 {_SCHOOL}
        (?:at|from) (?:the )?N2 (?:high school|primary school|elementary|middle school|secondary school|grammar school|academy)\b
        (?:i'?m|i am|my (?:son|daughter|kid|child|brother|sister) is|we'?re|i teach) (?:in )?(?:year |class |grade |form )?\d{{1,2}}[a-f]\b W2(?:at|of|in) N
        (?:(?:lat|latitude|gps|coordinates):? ?)?-?\d{{1,3}}\.\d{{3,8}}, ?-?\d{{1,3}}\.\d{{3,8}}
        (?:i|we) live (?:right |directly |just )?(?:above|behind|opposite|next to|next door to|across from|over) (?:the )?N
        (?:i'?m|i am|we'?re) (?:staying |living |sitting |standing )?(?:at|in|opposite|outside) (?:the )?(?:corner of )N2 and N2
        (?:my )?(?:flat|house|apartment|home) (?:is )?(?:at |on )(?:number )?D
        (?:the )?corner of N2 (?:and|&) N
    """,
    role=rf"""
        (?:i|we) (?:run|own|manage|look after) (?:the|our) (?:only |little |old |new )?(?:bakery|butcher's|shop|cafe|pub|bar|restaurant|library|pharmacy|salon|garage|bookshop|flower shop|choir|kiosk|farm|hotel|surgery|practice|gym|nursery) (?:on|in|at|by|next to|opposite|behind|near) the\b
        (?:as |i'?m |being |i am )?(?:the )?only W1(?:female|male|woman|man|girl|guy|boy|black|asian|muslim|jewish|gay|trans|queer|deaf|blind|foreign\w{{0,3}}|immigrant) W2(?:in|on|at|here|of|around)\b
        (?:as|i'?m|i am|i was|being|we'?re|we are|and i'?m|me being|i'?m literally|since i'?m) W1the only (?!one who|one that|one to|one in my|one here who|one with|person who|person that|thing|reason|way|child|problem|option|one doing|one not|one around|one left|one feeling|one at home|one)W8(?:here|in|on|at|of|who|with|from|that|around|under|over|left)
        (?:as|i'?m|i am) the only (?:one|person) (?:here |in this (?:server|group|channel|chat) |on this (?:server|team) |at (?:work|the office|the school|the plant) |on (?:my|our|the) (?:team|shift|night shift|ward|board|floor|crew|shift) |in (?:the|our|my) (?:office|department|team|company|class|course|village|town|school|year|choir|band|club|firm|lab) )
        (?:as|i'?m|i am|being|speaking as) (?:a |an |the |your |our |one of the )?W4{_POST}s? (?:W3)?(?:at|for|of|with|in|on) (?:the |our |a )?W3 N
        (?:as|i'?m|i am|being|speaking as|i was) (?:the|your|our|this (?:server|company|school|village|town)'?s) (?!kind|type|sort|same|problem|designated|parent|friend|one|mom friend)W4{_POST}s?\b
        {_I_AM} (?:head|director|president|chair|captain|mayor|treasurer|secretary|principal|dean|vice president|vp|ceo|cto|cfo|coo|deputy head|team lead|lead|founder|co-?founder|owner|editor|manager|chief W1) (?:of|at|for) W4\w
        (?:i|we|i'?ve|i have) (?:work|worked|working|intern|interned|teach|taught|volunteer|am employed|got a job|just started|started) W3(?:at|for|with) (?!home\b|night\b|least\b|first\b|all\b)(?:the )?W1 N(?! (?:time|and morty))
        (?:my|our|i|we|me) W6(?:startup|start-up|company|firm|agency|shop|cafe|school|band|church|club|practice|charity|restaurant|store|lab|clinic|employer) (?:is )?(?:called |named |is )N
        (?:startup|start-up|company|firm|agency|charity|bakery|clinic|practice|restaurant) (?:called|named) N
        (?:as|i'?m|i am|my|our|we|being) W5(?:the |our )N2 (?:W2)(?:team|department|dept|office|branch|division|ward|class|course|chapter|crew|store|plant|site|depot|campus|troop|squad|lab|unit|shift|desk)\b
        (?:as|i'?m|i am) (?:a |an |the )?(?:new |only |first |former |current |youngest |oldest )W3(?:in|on|at|of) the W3(?:team|department|office|branch|division|ward|choir|board|squad|crew|band|orchestra|council|committee|faculty|lab)\b
        (?:my|our) (?:new |old )?(?:team|boss|manager|department|office|job|shift|crew|supervisor) (?:at|in) (?:the )?N
        (?:my|our) (?:employer|company|workplace|boss|firm) (?:is|,|at) (?:the )?N
        (?:i|we) (?:run|own|manage|opened|founded|started|lead|coach|chair) (?:the|a|an|our) W3(?:(?:called |named )N|N2 (?:shop|store|team|club|choir|bar|cafe|bakery|school|school|group|branch|company)\b|(?:only )W3(?:in|here|on) (?:town|the village|this (?:server|town|village)|here))
        (?:i'?m|i am|as) (?:a |the )?W3(?:from|with) (?:the )?N (?:team|department|office|branch)
    """,
    event=rf"""
        (?:i'?m|i am|that'?s me,? i'?m|i was) (?:the|that) (?:person|one|guy|girl|woman|man|kid) whose W1(?:dog|cat|car|bike|kid|son|daughter|husband|wife|house|garage|wedding|phone|tent|boat|kite|child|mother|father|tree|cake)\b
        (?:i was|i'?m|i am|i'?m actually|we'?re|we are|we were|yes i'?m|yep i'?m|guess who'?s|hi i'?m|i might be|i'?m literally|i'?m afraid i'?m|as) (?:the|that|those|actually the|also the) (?:same |very |new |poor |stupid |crazy |drunk |sweaty |only |tall |ginger |bald |red ?head(?:ed)? )?{_SOMEBODY} (?:here )?(?:who|that|whose|from the|with the|in the W3(?:costume|hat|photo|video|picture|dress|suit|jacket)|behind the|on the W2(?:poster|photo|front page)) {_HABIT}W
        (?:it|that|this)(?:'s| was| is) me (?:who|that|in the|on the|at the|with the|from the)\b
        (?:my|our) (?:talk|speech|presentation|toast|performance|solo|lecture|demo|set|gig|party|wedding|proposal|stall|stand|booth) W4was the one (?:where|that|with|when)\b
        (?:it|that|this) was me\b(?= W4(?:yesterday|on|at|who|last|in the))
        (?:yes|yep|yeah|yup|ok|so|guilty) (?:it|that) was me\b
        (?:you (?:all |probably |may |might )?(?:remember|saw|know|noticed|heard) (?:me|my|about me|about my)) W4(?:from|at|when|who|on|during|falling|crying|singing|dancing|screaming)
        (?:you'?ll|you will|you all|everyone|everybody|half the W1|the whole W1|the entire W1) W1(?:saw|watched|heard|knows about|filmed|clapped|laughed at|remembers|remember) (?:me|my|when i|what i|it when i|how i|us)
        (?:i|we) (?:just )?won (?:the|this year'?s|last year'?s|our|a|first prize|second prize|first place|third place) ?(?!argument|battle|fight|lottery of)W5(?:contest|competition|raffle|award|prize|cup|tournament|election|race|quiz|bake-?off|championship|medal|vote|auction|scholarship|game show|bingo|hackathon|slam|match|title|trophy|marathon|bet|round|final)\b
        (?:i|we|it|my \w{{2,20}}|our \w{{2,20}}|that|and) W4(?:was|were|is|got|made|been|ended up|am|'m) (?:all )?(?:in|on|over|into) (?:the )?(?:local |regional |school |front page of the |evening |national )?(?:paper|papers|newspaper|news|radio|tv|gazette|front page|newsletter|local press)\b
        (?:i|my \w{{2,20}}|our \w{{2,20}}|the video of me|it|a video of me) W2went viral\b
        (?:i|we) (?:fainted|passed out|threw up|vomited|tripped|fell|collapsed|proposed|got engaged|cried|burst into tears|sang|gave (?:a|the) (?:speech|toast|talk)|forgot (?:my|the) (?:lines|vows|speech)|crashed|set off|knocked over|spilled|spilt|dropped|broke|walked into|got stuck|locked myself|drove|backed|called the (?:teacher|boss|ceo)|got arrested|got kicked out|got thrown out|performed|streaked|quit) W6(?:at the|on stage|in front of|during the|into the|on live|in the middle of) W5{_THEN}
        (?:i|we) (?:fainted|passed out|threw up|proposed|collapsed|burst into tears|forgot my lines|tripped|fell) W3(?:at|during|on|in) (?:the|our|my|this) (?:W3)(?:graduation|wedding|ceremony|party|concert|play|recital|assembly|prom|meeting|game|match|final|service|funeral|speech|presentation|retreat|picnic|talent show|parade|marathon|fair|gala|reunion|stage|opening|banquet|all-hands|town hall|open mic)\b
        (?:my|our) (?:twins|baby|daughter|son|wedding|car|house|dog|garage|shop|barn|boat|horse|tent|caravan|proposal|speech|solo|husband|wife|triplets) (?:was|were|is|got|fell|burned|burnt|caught|crashed|escaped|ran|blew) W8(?:car park|parking lot|town hall|fire|flood|storm|last (?:week|month|year|summer|winter|spring|autumn|night)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday)\b
        (?:the )?(?:accident|crash|fire|flood|scene|fight|incident|meltdown|proposal|speech|toast|karaoke|outburst|scandal|mix-?up|email|e-mail|reply-?all) W6(?:that was me|was my|was me|was us|was mine|i caused|i started|i sent)
        (?:i was|i'?m) the (?:best man|maid of honou?r|bride|groom|valedictorian|keynote|mascot|santa|carnival (?:queen|king|prince)|prom (?:queen|king)|may queen|homecoming (?:queen|king)|birthday (?:girl|boy)|lottery winner) (?:at|in|on|of|this|last|for)\b
        (?:i|we) (?:lost|found|left) W4(?:ring|wallet|dog|cat|phone|keys|bag|parrot|snake|tortoise|passport) W4(?:at|in|on|during) the W4{_THEN}
        (?:i sent|i accidentally sent|i emailed|i forwarded|i replied) W6(?:to the (?:whole|entire) W2\w{{3,30}}|to everyone|to all staff|to all of you|reply-?all)
    """,
    common_names="will mark may rose grace hope art bill frank jack rob sue pat ray drew chase hunter grant faith joy dawn eve ivy june april august sky river max angel dean miles",
)

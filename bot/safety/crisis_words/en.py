"""English."""

from importlib.resources import files

from bot.safety.crisis_words import Pack, en_further as further
from bot.safety.crisis_words.en_context import BACK, CALM, EARNEST, PAST
from bot.safety.crisis_words.en_cues import AFFAIRS, CUES
from bot.safety.crisis_words.en_families import FAMILIES
from bot.safety.tongues import ENGLISH

_SETS = {
    "adv": "really|just|honestly|seriously|literally|truly|actually|kinda|still|also|always|sometimes|often|constantly|"
    "genuinely|fucking|so|badly|even|now|only|simply|desperately|lowkey|finally|all|secretly|probably|basically|to|a",
    "me": "myself|my_self|me",
    "kill": "kill_myself|killing_myself|off_myself|offing_myself|unalive_myself|unaliving_myself|end_myself|end_my_life|"
    "ending_my_life|end_my_own_life|ending_my_own_life|end_your_life|ending_your_life|"
    "take_my_life|take_my_own_life|taking_my_life|taking_my_own_life|taking_your_own_life|"
    "end_my_existence|end_my_suffering|commit_suicide|committing_suicide|die_by_suicide|dying_by_suicide|"
    "do_myself_in|hang_myself|drown_myself|shoot_myself|unalive|stop_existing|cease_to_exist|stop_being_alive",
    "end": "end_it|ending_it|end_it_all|ending_it_all|end_everything|ending_everything|check_out_for_good|end_things_tonight",
    "dead": "die|dying|be_dead|being_dead|not_exist|not_be_alive|never_wake_up|not_wake_up|not_be_here|disappear_forever|be_gone_forever|"
    "be_gone_for_good|sleep_forever|stop_breathing|be_no_more|leave_this_world|leave_this_life|leave_this_earth|"
    "be_with_god|go_to_heaven|vanish_forever",
    "wish": "want_to|would_rather|i_rather|better_to|prefer_to|rather|shouldnt_i_just|should_not_i_just|should_i_just|not_just|wanted_to|choose_to|wish_to|wish_i_could|would_like_to|need_to|ready_to|long_to|hope_to|going_to|about_to|plan_to|"
    "planning_to|planning_on|thinking_of|thinking_about|think_about|think_of|thoughts_of|thoughts_about|feel_like|"
    "considering|contemplating|decided_to|trying_to|tempted_to|could_just|should_just|might_just|urge_to|want_is_to|"
    "fantasize_about|fantasizing_about|fantasise_about|dream_of|dreaming_of|dream_about|prepared_to|intend_to|time_to",
    "where": "far|in|with|near|abroad|together|at|alone|next|closer|close|on|there|from|by|for|early|earlier|here|under|above|off|like_a|without_a|so_far",
    "live": "live|living|be_alive|being_alive|exist|existing|wake_up|keep_living|go_on_living|continue_living|stay_alive|"
    "go_on|be_on_this_earth|be_on_this_planet|be_in_this_world|see_tomorrow|see_another_day|be_here_any_more|"
    "be_around_any_more|live_any_more|carry_on_living|be_breathing|be_a_person|live_this_life",
    "life": "living|life|being_alive|existing|breathing|waking_up_every_day|being_a_person|existence",
    "all": "everyone|they|people|family|my_family|the_kids|my_kids|kids|the_world|world|parents|my_parents|mom|dad|"
    "friends|my_friends|wife|husband|partner|you_all|anyone|children|someone|them",
    "gone": "disappear|disappeared|vanish|vanished|die|died|gone|stopped_existing|was_not_here|were_not_here|not_around|"
    "did_not_exist|did_not_wake_up|never_woke_up|never_came_back|dead|was_not_there|were_not_there",
    "pets": "dog|cat|cats|dogs|pets|rabbit|hamster|plants|mom|dad|sister|brother|parents|kids|son|daughter|children",
    "kin": "friend|friends|bestie|buddy|mate|pal|brother|sister|bro|sis|sibling|mom|mother|dad|father|son|daughter|kid|"
    "child|teen|teenager|cousin|uncle|aunt|nephew|niece|grandma|grandpa|grandmother|grandfather|boyfriend|girlfriend|"
    "bf|gf|partner|husband|wife|ex|roommate|flatmate|housemate|colleague|coworker|classmate|student|neighbor|teammate|"
    "stepson|stepdaughter|someone|guy|girl|boy|woman|man|member|player|pupil|teacher|coach|lad|mentor|person",
    "they": "he|she|they|{kin}",
    "him": "him|her|them|{kin}",
    "self": "himself|herself|themselves|him_self|her_self",
    "his": "his|her|their",
    "kill3": "kill_{self}|killing_{self}|end_{his}_life|end_{his}_own_life|ending_{his}_life|ending_{his}_own_life|"
    "take_{his}_own_life|taking_{his}_own_life|take_{his}_life|commit_suicide|suicide|suicidal|end_it|ending_it|"
    "end_it_all|end_things|unalive_{self}|hurt_{self}|hurting_{self}|harm_{self}|harming_{self}|cutting_{self}|self_harm|"
    "self_harming|do_something_to_{self}|do_something_stupid|do_something_terrible|off_{self}",
    "die3": "die|be_dead|dying|disappear_forever|never_wake_up|not_wake_up|not_exist|jump",
}  # fmt: skip

PACK = Pack(
    tongue=ENGLISH,
    sets=_SETS,
    self=further.SELF
    + """
        living|life|existing|being_alive ~ is ~ too_painful|too_hard|unbearable|agony|hell|too_much ~ i|and|anymore|any_more
        never wanted to_be_alive|to_exist|to_be_born|to_live
        hate|despise|regret ~ being_alive|existing|that_i_am_alive|waking_up|that_i_exist
        not ~ want|wish ~ continue|carry_on|keep_on ~ with_life|with_my_life|living|existing
        prefer death|to_be_dead|dying
        done fighting ~ to|for ~ live|life|stay
        can not ~ live ~ with_myself|with_this|with_the_pain|with_what
        feeling|been|am suicidal !{kin}
        not ~ see_myself|see_me|imagine_myself|picture_myself ~ living|alive|making_it|surviving|being_here
        wake_up|woke_up|waking_up|wakes_me ~ wishing|wish|disappointed|regret*|hating_that ~
        if_i just|simply|finally died|disappeared|stopped_existing
        someone|somebody|god|please|something ~ would|to ~ just ~ kill_me|end_me|take_me_out .
        stop being_alive|breathing|existing|living .|for_good|and|tonight
        tired of waking_up|breathing|being_here|being_alive
        to|for|dear whoever|whomever finds|reads|is_reading this|me|it
        want|wanted|need out of_this_life|of_life
        plan|planning|planned|planned_out|prepare|preparing|imagine|imagining ~ my_death|my_own_death|my_suicide|my_end
        not be_here any_more ~ .|and|but
        would|could|might|nearly|almost ~ killed_myself|ended_my_life|taken_my_life|taken_my_own_life|ended_it_all|ended_it
        would have|be ~ gone|dead ~ if_it_was|if_not_for|by_now|already|were_it
        if_it_was_not|if_not|were_it_not for ~~ i_would ~ dead|killed|gone|not_be_here|ended
        sleep|be|better ~ better|easier ~ if_i ~ gone|dead|died|not_here
        waste_of ~ time|life ~ and
        {kill}
        {wish} {adv}? {adv}? {end}
        i ~ want_to|going_to|will|could|should|might|ready_to|plan_to|about_to {adv}? {end}
        anyone_else|people ~ {wish} ~ end_their_life|ending_their_life|take_their_own_life|killing_themselves
        need|got|have|have_what ~ to end_it|end_things|end_it_all .|and|in|it
        . {adv}? suicidal !{kin}
        i|been|and ~ am|feel|been|get|got|feeling|have|suicidal {adv}? {adv}? suicidal !{kin}
        i|been ~ suicidal|been_suicidal for|since|again|and|.|all|every|but
        been suicidal
        my head|mind|thoughts|brain ~ suicidal
        {end} tonight|tomorrow|soon|for_good|once_and_for_all|this_weekend|today
        ways|way|how|courage|strength|plan|plans|guts|nerve ~ {end}
        i|my|me|.|anyone_else|just|really|honestly|and|of ~ {wish} {adv}? {adv}? {dead}
        want_to|wish_to|ready_to|would_rather|rather|would_like_to {adv}? {adv}? die|be_dead|not_exist
        wish|hope|pray|wished|want ~ i|that_i ~ dead|would_die|could_die|just_die|had_died|die_in_my_sleep|never_born|not_alive|never_existed|did_not_exist|never_been_born|not_been_born|not_exist|would_not_wake_up|did_not_wake_up|do_not_wake_up|never_wake_up|not_wake_up|will_not_wake_up|not_here
        wish|hope ~ i ~ was|were|had|would|could|will|do not|never ~ alive|here|born|wake_up|woken_up|around|exist
        hope|hoping|pray|praying ~~ not_wake_up|never_wake_up|not_waking_up
        better_off|happier|should_be|be_better dead|not_alive
        i|and|.|anyone_else ~ do|did|does not|never ~ want|wish|care|like to ~ {live} !{where}
        i|and|. ~ no more want|wish to ~ live|exist|be_alive|be_here !{where}
        do not {adv}? {adv}? want_to {adv}? {adv}? live|be_alive|exist|wake_up|go_on !{where}
        not ~ want_to ~ live in_this_world|on_this_planet|with_this_pain|with_myself|in_pain
        not ~ want_to ~ be_here .
        disappointed|sad|angry|sorry|hate|crying ~ i|that ~ woke_up|wake_up|woke|still_here|still_alive
        thought|idea of ~ not_existing|dying|death|being_dead|not_being_here ~ calm*|comfort*|peace*|only|nice|relief
        no|lost|losing|lack|any ~ will|desire|wish|reason|reasons|motivation|energy|for_me to ~ live|go_on|keep_living|stay_alive|keep_going|be_alive|carry_on
        no|not|any|one|single|only|good ~ reason|reasons|point|purpose|sense ~ to|in|of ~ {live}|life
        what_is|no|see|why ~ point|use|sense|reason of|in ~ {live}|life|going_on|carrying_on|continuing|anything|it_all|trying|making_it|staying
        tired|sick|done|exhausted|fed_up|finished of|with|from {adv}? {life} !{where}
        i|my|me|have|these|anyone_else|. ~ suicide|suicidal_thoughts|suicidal_ideation|suicidal_urges|suicidal_feelings
        suicide|death|dying ~ on_my_mind|only_option|only_way|way_out|answer|solution|seems_like|is_all|looks_like|sounds|feels_like|crosses_my|best_option
        i|my|me ~ think|thinking|thoughts|dream|obsessed|fantasize|crave|craving|long|longing|looking_forward ~ of|about|on|for|to ~ dying|death|suicide|not_existing|being_dead|not_being_here|not_being_alive
        life|existence|living|it ~ is|feels|seems not|no ~ worth ~ living|it|any_more
        nothing|nobody|anything|no_one|have_little ~ to_live_for|live_for|keep_me_here|keeping_me_here|keeping_me_alive|left_for_me|stay_alive_for|worth_living_for
        not|never ~ make_it|survive|be_alive|live ~ tonight|the_night|tomorrow|the_weekend|this_week|the_week|christmas|birthday|next_year|this_year|much_more|see_30|past_this
        let|please|someone ~ let_me_die|kill_me .|please|already
        let_me die
        deserve|deserves to_die|to_be_dead|death
        only|way|best ~ to|thing|out ~~ die|dying|death|suicide|be_dead|dead
        would|will|is|be ~ easier|better|peaceful|relief|simpler ~ dead|i_died|i_was_dead|i_were_dead
        i ~ going_to|about_to|will|ready_to|want_to|plan_to do_it ~ tonight|tomorrow|now|today|this_time|this_weekend|soon
        sleep|asleep|bed|eyes ~~ not_wake_up|never_wake_up|and_not_wake|never_open_them
        goodbye cruel_world|forever
        have|got|with|made|make|date|day|time|picked|chose|chosen|set ~ to|for ~ die|my_death|kill_myself|suicide|dying|my_suicide|ending_it|be_gone|my_exit
        picked|chose|chosen|set|decided|marked|circled|planned ~ date|day|time|night|place|spot ~ it_ends|i_end|to_end|to_die|to_go|to_do_it|after_that|closer|for_it|when_i
        my|wrote|written|writing|write|finished|a|the|drafting ~ suicide|goodbye ~ note|notes|letter|letters|message|messages
        letters|letter|note|notes|goodbyes ~ is|are|all ~ written|ready|finished|sealed|signed
        courage|guts|nerve|strength|bravery|brave_enough to ~ do_it|go_through|end|follow_through|actually_do
        know|decided|planned|figured_out|worked_out|plan ~ when|where|how and|or when|where|how
        know|decided|planned|figured_out|worked_out|rehearsed ~ how|where|when|what ~ i_would|i_will|going_to|want_to ~ do|do_it|go|die|end
        by_the_time|by_tomorrow|by_then|by_morning ~~ gone|dead|not_be_here|no_more|free
        if ~ you ~ reading|read ~ this ~~ gone|dead|tell|sorry|late
        tell ~ mom|dad|sister|brother|kids|wife|husband|parents|daughter|son|family ~~ fault|love_them|loved_them|love_her|loved_her|love_him|loved_him|i_am_sorry|was_sorry
        deserve|deserves ~ someone|mother|father|mom|dad|person|better ~ not_me|than_me
        everything|world|head|mind|it_all ~ go|be|going|stay quiet|silent|dark|black ~ and|forever|.
        not ~ mind|care ~ if|whether ~ i ~ die|died|live_or_die|lived_or_died|wake_up|woke_up|not_wake_up|hit_by|got_hit|never_woke
        not ~ mind ~ not_waking|being_hit|dying|if_a_bus|if_a_car
        hit_by ~ bus|car|truck|train ~ relief|relieved|fine|would_not_mind
        running|run ~ out_of ~ reasons
        dead_inside|already_dead
        no_fight|no_strength|nothing ~ left_in_me|left_to_give
        world|nobody|no_one|they ~ not_need_me|needs_me|need_me_here
        they_would|they_will|everyone_would ~ get_over ~ me|it
        not ~ deserve ~ be_here|be_alive|exist|live|to_live|to_be_here
        not_have_to|will_not_have_to|never_have_to ~ worry_about_me|deal_with_me|put_up_with_me|see_me ~ any_more|again
        not ~ be_a_problem|be_a_burden ~ any_more|much_more
        get|got|bought|have ~ what|everything ~ i_need ~ end|die|kill|do_it|for_it
        last ~ log|logging|login|time ~ log_off|logging_off|off_for_the
        tonight_is_the_night|today_is_the_day ~ i|.|for_me ~ done|end|over|ready
        it_is_time_for_me ~ to_go|to_leave .|now|and
        by_the_time|when|if ~ you|anyone|someone|they ~ read|reading|find|see|get ~ this ~~ gone|dead|no_more|too_late|already
        if_i|when_i|after_i die|am_dead|am_gone ~ tonight|tomorrow|please|tell|nobody|will_anyone|would|remember
        stop|end|escape|way_to_stop ~ pain|suffering ~ forever|for_good|permanently|once_and_for_all
        i|me|my|being|feeling ~ burden ~ on|to|for ~ {all}|every|all|others|you
        waste_of space|air|oxygen
        {all}|life|things|would|will ~ better|better_off|easier|happier|fine|relieved|relief|lighter|calmer ~ without_me|if_i ~
        nobody|no_one|not_one|who|anyone|not_a_soul|one|they ~ notice|care|miss|mind|cry|bother|look_for|realize|realise|grieve|mourn ~~ i|me ~ {gone}
        nobody|no_one would_even|would|will ~ miss_me|mourn_me
        if_i|were_i|if_me ~ {gone} ~~ notice|care|miss|cry|nobody|no_one|relieved|better|happier|anyone
        not|never belong ~ planet|world|earth|alive
        not|never ~ made|meant|built|cut_out ~ for_this_world|for_life|to_be_alive|to_exist|for_living|for_this_life|to_live
        should ~ never|not have ~ born|existed
        i ~ was|am ~ mistake
        no|not ~ way_out .|any_more|of_this|of_it|except|and|but|for_me|left
        this|it|my is|this ~ goodbye ~ .|everyone|forever|and|for_good|from_me|you
        . goodbye everyone|all|guys|friends|world .
        sorry ~ for ~ i_am|i ~ about_to_do|going_to_do|have_to_do|going_to_put
        want_to|wish_i_could|could_just|need_to {adv}? disappear|vanish|stop_existing .|and|forever|any_more|tonight|completely|so|for_good|because|but|without|already|from_this
        want|need {adv}? it_all|everything|all_of_this|all_of_it|my_life|my_head|existing to_stop|to_end|to_be_over|over
        want it|this|the_pain|the_hurt to_stop|to_end|to_be_over any_more|forever|for_good|.
        nothing|none_of_it|none_of_this ~ matters|makes_sense|worth ~ any_more|it|now
        can not|no_more {adv}? do_this|take_it|go_on|take_this|carry_on|keep_going|keep_doing_this|live_like_this|cope|do_life|fight|keep_fighting|bear_it|live any_more .|and_i|i|sorry|please|everything|goodbye|it_is|life
        can not {adv}? go_on|carry_on|live .|like_this|living|and
        hurts|painful|exhausting|tiring|unbearable to_exist|to_be_alive|to_live|existing|being_alive|to_be_me|to_breathe
        existing|being_alive|living|breathing ~ hurts|pain|torture|too_much|unbearable|exhausting
        see_you|meet_you ~ other_side|next_life
        will|going_to|would not|never ~ hear|hearing|see ~ from_me|me ~ again|any_more|after
        will|am not|never ~ be_around|be_alive|be_here|around ~ to_see|to_feed|to_ruin|to_bother|when_you|tomorrow|any_more|by_then|much_more
        where_i_am_going
        not_need ~ where_i
        last|final message|post|words|goodbye ~ from_me|i_will|i_ever|to_you_all|to_everyone
    """,
    named="""
        suicidal|suicide|want_to_die|be_dead|end_it_all|not_be_alive|not_exist|end_my_life
        my_own death|funeral
    """,
    oneself="""
        i|me|my|myself|feeling|been
    """,
    others="""
        {they}|his|her|their|people|him|them|celebrity|anybody
    """,
    cues=CUES,
    affairs=AFFAIRS,
    self_harm=further.SELF_HARM
    + """
        i|. ~ hurt|harm|harmed|injure|injured|cut|burn|burned|scratch|scratched|hit|bruise|punish ~ myself|my_self ~ again|last_night|tonight|yesterday|today|on_purpose|every|because|when|since|deliberately|to|so|whenever|and|but|.|this|before|after|until|almost|in_secret
        want|need|urge|urges|craving|tempted|feel_like|thinking|thoughts|going|about|started|start|stop|stopped|back|impulse|keep|kept|been|relapsed|relapse|pressure|compulsion|am|by|into|of|from|without ~ hurt|hurting|harm|harming|injure|injuring|cut|cutting|burn|burning|hitting|hit|scratching|punishing|punish|biting ~ myself|my_self|my_body|my_skin|my_own_body|my_arms
        hurting|harming|cutting|punishing|injuring myself|my_self|my_body|my_own_body|my_skin
        sh urges|urge|relapse|thoughts|scars
        i|me|my|.|and|started|urge|urges|with|the|to|relapsed|back|again ~ self ~ harm|harming|harmed|injury|injure|injuring|injured
        self harm|harming|injury|sh ~ again|urges|relapse|relapsed|tonight|won|today|yesterday|every|helps
        hide|hiding|cover|covering|conceal|explain ~ cuts|scars|marks|wounds|burns|bandages|arms|bruises
        fresh|new|more|open cuts|scars|marks|wounds|burns
        cuts|scars|marks|wounds|bandages ~ on_my ~ arm|arms|thighs|wrist|wrists|legs|thigh|skin
        cuts|injuries|wounds|bruises|burns|pain|injury|scars|marks|injured ~ on_purpose|deliberately|intentionally|self_inflicted|i_gave_myself|to_myself|i_did_myself
        scratches|cuts|marks|bruises|burns ~~ from_me|by_me|made_them|did_them|gave_myself|are_mine
        my_cutting|the_cutting|cutting is|got|came ~ back|worse|again|bad
        hit|hitting|bang|banging|punch|punching ~ my_head|my_own_head|myself ~ wall|until|when|again|floor
        self inflicted|mutilat*|destruct*
        on_purpose ~~ calm|calms|relief|hurt|pain|skin|again|ashamed|myself
        only|thing|way ~ calms|calm|relief|helps|feel|quiet|numb|works ~~ hurt|hurting|pain|bleed|bleeding|harm
        deserve|earn|earned|need ~ pain|hurt|suffer|hurting|be_hurt|punished|to_bleed
        pain ~ to|give_it_to myself
        out_on ~ my_body|my_skin|my_arms|myself|my_legs|my_own
        my_own_body|my_own_skin|my_arms|my_wrists|my_thighs ~ pay|suffer|for_it|blade|bleed
        punish|punishing|hurt|hurting my_own_body|my_body
        relapsed|relapse|slipped|gave_in|broke_my_streak ~~ disgusting|ashamed|arms|arm|skin|cuts|clean|sleeves|bathroom|myself|marks|urge|harm|blade
        days|weeks|months|years|month|year|week ~ clean ~~ gone|broke|ruined|relapsed|slipped|last_night|over|reset|lost|zero
        broke|lost|ruined|blew|ended|threw ~ days|weeks|months|years|month|year|week|streak ~ clean|without
        long_sleeves|sleeves|bandages|plasters ~~ see|hide|hot|summer|cover|heat|notice|arms
        blade|razor|blades ~ skin|arm|wrist|thigh|hidden|drawer|again|calling
        seeing|see|watch|sight ~ blood ~ calms|relief|calm|helps
    """,
    other=further.OTHER
    + """
        {they} ~ {kill3}
        {they} ~~ want|wants|wanted|going_to|going|says|said|saying|thinking|thinks|threatens|threatening|threatened|talks|talking|talked|texted|told|tells|planning|plans|might|will|could|would|about|wrote|posted|trying|hinting|hinted|joking|jokes|mentioned|mentions|keeps|considering|admitted|sent|is|has|been ~~ {kill3}
        {they} ~~ want_to|wants_to|wanted_to|wish_to|going_to|wishes_to|ready_to|talks_about|talking_about|thinking_about|rather ~ {die3} !in|at|on_stage|of_laughter
        {they} ~~ does|do|did not ~ want|wish to ~ live|be_alive|exist|be_here_any_more|wake_up|go_on|keep_living !{where}
        {they} ~~ no_more wants|want|wishes|wish to ~ live|be_alive|exist|be_here|wake_up !{where}
        {they} ~~ wishes|wish|wished|hopes ~ {they} ~ dead|never_born|not_alive|not_wake_up|never_wake_up|die|not_here|would_not_wake_up
        {they} ~~ better|better_off|happier|easier|fine without ~ {him}
        {they} ~~ nothing|no_reason|no_point|not_worth|tired|done|sick|not_see ~ live_for|to_live|living|life|in_living|of_living|of_life|with_life|future
        {they} ~~ can not ~ do_life|go_on|do_this_any_more|take_it_any_more|live
        {they} ~~ said|says|saying|texted|wrote|posted|messaged|sent|left|told ~~ goodbye|goodbyes|last_message
        {they} ~~ gave|giving|given|gives|donated ~ away ~ {his}|everything|all|things|stuff|gear|clothes
        {they} ~~ gave|giving|given|gives|handed me|us ~ {his}|dog|cat|key|keys|gear|guitar
        {they} ~~ cuts|cutting|hurts|hurting|harms|harming|burns|burning|injures|injuring|hits ~ {self}
        {they} ~~ self harms|harm|harming|harmed|injures|injury
        found|saw|read|discovered|find|got|left|wrote|sent|spotted|noticed ~~ suicide|goodbye ~ note|notes|letter|letters|message|video
        found|saw|discovered|noticed|spotted|seen ~ cuts|scars|marks|wounds|blades|razors|bandages|burns ~~ {him}|{his}|arms|arm|thighs|wrists
        found|saw|read|discovered ~~ note|diary|journal|notebook|history|letter ~~ die|suicide|kill|end|dead|live|alive|hurt
        help|support|save|stop|comfort|call|reach|with|for|about|a|my|our|supporting|have|how ~ suicidal {kin}
        {kin} ~ suicidal
        {him} ~~ from killing|hurting|ending|doing|harming {self}|it|{his}_life
        leave|leaving|left ~ {him} ~ alone ~~ hurt|might|scared|afraid|safe|tonight|something|worried
        {they} ~ not ~ be|being safe|alone ~ alone|with_{self}|tonight
        {they} ~ attempted|tried|attempt ~ suicide|kill_{self}|end_it|take_{his}_own|overdose
        {they} ~ overdose|overdosed|on_the_bridge|on_a_bridge|on_the_roof|on_the_ledge
        {they} ~~ date|plan ~ planned|picked|to|for ~ {kill3}
        {they} ~~ burden ~ to|on|for|everyone
        {they} ~~ wrote|posted|said|texted|says ~~ will_not|not be_here|be_around
        {they} ~~ will_not|not ~ be ~ around|here|alive ~ much|any_more|more|by|for_long|tomorrow
        {they} ~~ will_be|be gone|dead ~ by|tomorrow|soon|tonight|before
        i_will_not_be_using_it|not_be_needing|not_need_it_any_more
    """,
    worry="""
        worried|scared|afraid|terrified|concerned|frightened|fear|fearing|panicking ~ {they}|about_{him}|for_{him}|sick_about|for_him|to_leave_{him}
        found|saw|discovered ~~ note|letter|letters|diary ~~ {his}|her|him|{kin}
        horrible|bad|awful|terrible|sick feeling
        what|how|should|can|could|do ~ i|we ~ say|do|tell|help|call|report|go|reach|answer ~ {him}|police|someone|parents|round
        call|tell|contact|phone|ring|alert ~ police|ambulance|someone|parents|his|her|their|crisis|hotline
        {they} ~ not ~ answering|picking_up|responding|replying|answer|reply|respond|pick_up|online|answered
        not_for_me|asking_for_a_friend|for_a_friend
        pls_help|please_help
    """,
    calm=CALM + further.CALM,
    earnest=EARNEST,
    past=PAST + further.PAST,
    back=BACK,
    families=FAMILIES,
    weights=files("bot.safety.crisis_words").joinpath("en_weights.txt").read_text(encoding="utf-8"),
    enough=0.2,
)

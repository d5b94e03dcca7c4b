"""English, further ways to say the same: half-sentences, other people's verbs, the courage to say it sideways."""

SELF = """
    enough of|with life|living|this_life|existing|being_alive .|and|i|already
    close|inches|seconds|steps|moments|minutes|days ~ to|from|away ~ ending_it|ending_it_all|killing_myself|ending_my_life|suicide
    selfish|wrong|sinful|crazy|bad|normal|wimpy|cowardly ~ to ~ want to ~ die|be_dead|not_live|end_it|not_exist
    trigger_warning|tw|cw|warning ~ suicid*
    wanting|wanted|wants to ~ die|be_dead|not_exist|end_it_all .|all|every|and|but|any_more
    you|one|people|we ~ do not|no_more ~ want to ~ live|exist|be_alive|go_on ~ any_more .
    you|one|people|we ~ no_more want to ~ live|exist|be_alive|go_on .
    hoping|hope|praying|pray|wish|wishing ~ i ~ die|stop_breathing|pass_away|not_wake_up|never_wake_up|do_not_wake_up|fall_asleep_forever
    i|my|me ~~ want|wanted|wanting|wish|wishing|hope|hoping|pray|plan|planning|decided|ready|prepared|prefer|rather|think|thinking|thought|thoughts|imagine|imagining|dream|urge|urges|desire|need|close|verge|edge|brink|tempted|considering|contemplating|fighting|struggling|afraid|scared|answer|solution|option|relief|feels|feel|keep|closer ~~ suicide|killing_myself|kill_myself|end_my_life|ending_my_life|end_my_own_life|ending_my_own_life|be_dead|being_dead|not_exist|not_existing|stop_existing|stop_living|unalive_myself
    suicide|killing_myself|ending_my_life|ending_it_all|being_dead|not_existing ~ seems|looks|sounds|feels|is|would_be ~ answer|solution|easier|easy|peaceful|only|right|better|best|logical|good|nice|tempting|inevitable|option|choice|escape
    how|know|see|imagine|idea|no_idea ~ to? ~ keep|go_on|continue|carry_on living|existing|being_alive ~ with_this|like_this|any_more|without|.|after|if
    imagine|see|picture|face|bear|survive|take|do|handle ~ living|life|being_alive|another|one_more|next ~ another|next|year|much|past|until|day|week|month ~ alive|living|of_life|of_this|year|like_this|longer|.
    wishing|hoping|praying|wish|hope ~ i ~ get|be|got|would_get|could_get|would_be ~ hit|killed|run_over|cancer|crushed
    gone|erased|removed|away ~ from_this_world|from_this_earth|from_this_planet|from_existence|from_life|from_this_life
    hoping|waiting|longing|wishing|praying|ready|begging ~ for ~ death|it_to_end|the_end|to_die|it_all_to_end|my_death|dying
    not ~ afraid|scared ~ of ~ dying|death ~ i|any_more
    afraid|scared ~ of ~ dying ~ i ~ hoping|waiting|want|ready|welcome
    dying|death ~ i ~ hoping|praying|longing|begging|waiting for
    mind|decision ~ made ~~ ending|end|life|die|dead|suicide|tonight
    kill myself .|and|but|because|so|or|tonight|today|tomorrow|now|again|please|sorry
    death|dying|suicide ~ is|are ~ only|all ~ thing|i|way ~~ want|look|wish|think|dream|forward|left|out
    can|could not ~ take|stand|bear|face|handle|endure ~ living|life|being_alive|existing|another_day
    anyone|anybody|someone|somebody|people|who ~ care|notice|mind|cry|miss ~~ killed_myself|ended_my_life|kill_myself|ended_it|were_dead|was_dead
    nothing|it|things|this ~ never|not|ever|will_ever ~ get|gets|be|feel ~ better|okay|easier ~ for_me|i_am|out
    {all} ~ all? ~ happier|better|relieved|fine|free ~ if_i|without_me
    out_of ~ hope|reasons_to .|and|to|now
    wish|hope ~ i ~ had ~ died|been_killed|not_survived|not_made_it ~ in|that|when|back
    not ~ have ~ will|desire|energy|strength|courage ~ to ~ live|go_on|exist|be_alive|keep_living
    death|dying ~ would_be|is|sounds|seems|feels|would_feel ~ relief|release|peace|peaceful|kind|better|easier|mercy|nice|comfort*
    nothing ~~ than ~ not_existing|dying|being_dead|death|to_die
    why|how ~ i ~ keep|still|even|go_on ~ living|existing|alive|breathing
    written|wrote|left ~ letters|letter ~ to|for ~ everyone|everybody|all_of_you|my_kids|my_parents|my_family|each_of_you
    can not ~ do ~ this_life|life ~ any_more|thing|.
    not|no ~ see|have|imagine|picture ~ future ~ for_me|for_myself|with_me_in|any_more|.
    nothing ~ look_forward_to ~ .|ever|any_more|in_life
    i ~ picked|chosen|chose|decided_on|settled_on ~ day|date .|it_is|and_i|already
    decided|decision|resolved|chosen ~ to ~ die|end|kill_myself|go_for_good|not_live
    part|half|side|something|voice|all of|in me|myself ~ wants|want|wishes|wanted to ~ die|be_dead|end_it|disappear|not_exist|give_up_on_life
    anyone|anybody|someone|people|others|who|you ~~ wish|wishing|wishes ~ they_were_dead|they_were_not_alive|they_could_die|to_be_dead|they_would_not_wake_up
    think|thinking|thoughts|normal|fantasize|fantasizing|stop|idea ~~ about|of ~ killing_yourself|ending_your_life|your_own_death|killing_themselves|dying_all_the_time|being_dead
    normal|okay|weird|bad|wrong ~ to ~ want_to_die|want_to_be_dead|wish_you_were_dead|not_want_to_live|not_want_to_be_alive
    if_i ~ died|was_dead|were_dead|did_not_wake_up ~~ fine|okay|ok|happy|glad|relieved|relief|peace|not_mind|would_not_care|not_care
    much_longer|longer ~ i_can|can_i|i_will ~ live|stay_alive|survive|be_alive|keep_myself_alive|last_in_this_world
    not|never killed_myself|ended_my_life|taken_my_own_life ~ yet|is|because|.|so_far|already|only
    reason|reasons|thing|person ~~ alive|still_alive|not_killed_myself|have_not_killed_myself|still_breathing|stay_alive|not_dead
    should|would have killed_myself|ended_it|died|been_me_who_died|ended_my_life
    i|just|to ~ want_to|need_to|going_to|gonna|ready_to {adv}? {adv}? end_things|end_it|end_it_all|end_everything .|for_good|tonight|forever|now|and_not
    hope|wish|pray|want|waiting ~~ hits_me|hit_me|kills_me|kill_me|takes_me|take_me|runs_me_over|ran_me_over|crushes_me .|and|so|already|in
    hope|wish|pray|want|wished ~ i ~ get|got|had|catch|have ~ cancer|terminal|hit|run_over|killed|accident
    tried|trying|attempted|attempt ~ to ~ kill_myself|end_my_life|take_my_own_life|die|end_it .|last|yesterday|again|tonight|this|and|twice|on
    made|had|survived|after ~ attempt ~ last_night|yesterday|last_week|on_my_life|this_week|today
    not ~ think|believe|know|sure|expect|see ~ i ~ be_around|be_here|be_alive|make_it|survive ~ for|to|by|till|until|next|this|much|christmas|tomorrow|tonight|.
    danger|risk|threat to_myself
    keep|keeping ~ myself safe|alive
    not ~ keep|trust ~ myself ~ safe|alive
    voice|voices|brain|head|mind ~~ tell|tells|telling|says|saying|screaming|whispers|whispering ~~ kill|die|end|dead|worthless
    over ~ with_life|with_living|being_alive|this_life .|and|now
    done|finished|through with_life|with_living|with_existing|with_this_life|being_alive|existing
    out of|from life|living|existence|this_world .|and|now|for_good
    unalive|unaliving|kill|end|off|delete ~ myself ~ .|tonight|tomorrow|soon|anyway|because|already|rn
    googling|googled|searching|researching|reading_about|looking_up ~ suicide|how_to_die|ways_to_die|painless
    i|my|me ~ life ~ to|be ~ end|over|finished .|already|now|soon
    want|wish|need|like ~ my_life|this_life|life to ~ be_over|end|be_finished|stop
    nothing ~~ more ~ than ~ not_existing|dying|being_dead|death
    do not|no_more want_to|wish_to|care_to {adv}? be_alive|live|exist|be_breathing|wake_up !{where} ~ tomorrow|tmrw|any_more|.|like_this|to
    why ~ i|am_i ~ alive|still_alive|still_breathing|not_dead|even_exist|even_born
    {adv}? ready to_die|to_leave_this_world|to_not_exist|for_death|for_it_to_be_over
    crave|craving|long_for|longing_for|welcome|beg_for|begging_for|wish_for ~ death|to_die
    sleep|asleep ~ and ~ never|not ~ wake|wake_up|woken
    sleep forever|for_ever|for_eternity|permanently
    world|earth|life|everything|place ~ better|better_place|easier|happier|nicer ~ without_me|if_i|when_i
    no_place|not_a_place|no_room ~ for_me ~ in|on|here|anywhere
    point|use|sense of_me|of_my_existence|in_me_being
    trapped|stuck ~ only ~ exit|way_out|escape
    say|said|saying|wanted ~ goodbye ~~ for_good|forever|before_i_go|one_last_time .|for_good|forever
    go|going|leave|leaving|gone ~ for_good|forever ~ .|tonight|tomorrow|and|soon
    look_after|take_care|care|take|feed|keep|adopt|love|raise ~~ when|after|once i_am_gone|i_am_dead|i_am_not_here .|please|and|forever
    remember_me .|as|for|when|fondly
    forgive ~ me ~ for_what|for_leaving|for_going|for_this|for_being_weak
    see_you|meet_you ~ on_the ~ other_side
    have|got|made ~ plan and ~ date|day|time|place|note|letter
    set|picked|chose|chosen|marked ~ date|day ~ to|for|when ~ die|go|end|leave|it_ends|it_happens|i_go|it .|for_good|and
    after_that|then|finally|soon|tomorrow ~ no_more ~ pain|suffering|me|hurting|hurt|of_me
    not ~ see ~ monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next_week|next_month|the_morning|christmas|new_year|my_birthday|sunrise .
    everything|what|all ~ i_need ~~ end_it|end_it_all|do_it|die|not_wake_up
    then|once|until|after ~ asleep|exams|birthday|funeral|wedding|holidays|christmas ~~ end_it|end_it_all|it_is_over|it_will_be_over|i_am_done|kill .|for_good|myself
    tonight|tomorrow|sunday|saturday|friday|monday|weekend ~ i|i_will|i_am ~ finally|really|going_to|gonna|will ~ do_it|end_it|end_it_all|be_gone|be_free|go_through .|and|for|with
"""

SELF_HARM = """
    burn|burning|cut|cutting|scratch|scratching|hit|hitting|bite|biting|bruise|bruising|punch|punching ~ my|myself ~ arm|arms|leg|legs|skin|thigh|thighs|hand|hands|wrist|wrists|knuckles ~ on_purpose|again|deliberately|when|until|to_feel
    trying|try|hard|struggling|struggle ~ not to ~ self|hurt|harm|cut|burn ~ harm|myself|tonight|again|.
    urge|urges|temptation|impulse|craving ~ to ~ cut|burn|hurt|harm|bleed|scratch|self|relapse .|is|again|so|tonight|right|gets|comes|now|are|today
    stop|quit|stopping|quitting|started|start|addicted_to|back_to|relapsed_into|hooked_on|thinking_about ~ cutting .|again|and|but|after|before|because
    burned|burnt|cut|bit|scratched|hit|punched|bruised|scald* ~ my_arm|my_arms|my_leg|my_legs|my_thigh|my_thighs|my_wrist|my_skin|myself ~ on_purpose|again|until|deliberately
    punch|hit|slap|bite|scratch|burn|cut ~ myself ~ when|if|whenever|because|every|as|for|until|so
    skin ~ until_it|till_it ~ bleeds|bleed|hurts
    i|want_to|going_to|will|to|could ~ hurt|cut|burn|injure|bruise|punish myself .|really|so|again|bad|badly|tonight|now|and
    scars|cuts|marks ~~ hide|hidden|cover|notice|see|ask|explain|found|asked ~~ .|girlfriend|boyfriend|mom|parents|teacher|gym|summer|friends
"""

OTHER = """
    {they} ~~ can_not|does_not|not ~ see_a_reason|see_any_reason|see_the_point|want_to_be_here ~ to|in|of|any_more ~ live|living|life|be_here|.
    {they} ~~ world|everyone|family ~~ better ~ without|off without|{him}
    {they} ~~ wrote|posted|said|texted|threatened|threatens|threatening ~~ end_it|kill|die|suicide|goodbye
"""

CALM = """
    go_on|continue|carry_on this|a|that|the|our|my|holiday ~ trip|tour|cruise|holiday|date|ride|walk|hike|diet|stage|vacation|course|show
    brain|head|battery|legs|arms|feet ~ is|are ~ dead
    rather|sooner die than ~ eat|drink|watch|wear|listen|use|play|sit|clean|cook|call|dance|sing|run|admit
    life admin|insurance|hack|hacks|coach|drawing|style|jacket|vest
    suicide to ~ go|run|rush|push|attack|walk|ride|drive|say|tell
    pure|political|social|straight suicide
    work|office|school|job ~~ wrote|letter|letters|goodbye|farewell
    wrote|letter|letters|goodbye|farewell ~~ work|office|colleagues|team
    sorry|apologies|apologize ~ for|about ~ long|late|delay|noise|mess|spam|rant|typos|typo|english|bother|trouble|confusion|text|post|wall|last_night|yesterday|missing|waiting
    thanks|thank_you ~ for ~ reading|the_invite|the_lift|the_tips|the_advice|the_help|coming|having_me|the_answers
    leave|leaving|left|quit|quitting|goodbye|last|end|cancel|ends|ending ~ vacation|holiday|holidays|subscription|lease|contract|internship|course|choir|the_server|this_server|the_group|this_group|the_channel|the_team|new_job
    moving|move|moved out|to|away|house|flat
    end|ended ~ with|relationship with|my|him|her !life
    end_it with|at|by|in|on|earlier|nicely|here|well
    {pets} ~~ next_week|this_weekend|for_a_week|for_two|on_holiday|on_vacation|while_i
    plan|date ~~ birthday|party|trip|barbecue|picnic|wear|dinner|first_date|second_date
    birthday|party|trip|wedding ~~ plan|date
    nearly|almost ~ killed_myself ~ laughing|tripping|falling|on|with|trying|climbing|carrying
    plants|plant|fish|wasps|mosquitoes|battery|phone|engine|car keep*|is|just|has|have|always? died|dies|dying|die|dead|suicide|commit*|committing
    tired|sick|fed_up|bored ~ of ~ living ~ with|in|at|here|next|out|off|alone|so
    life as|of a? smoker|meat_eater|single|employee|bachelor
"""

PAST = """
    was|were suicidal|depressed in|at|as|back|when|during|for
    in college|school|university|uni|my_teens|my_twenties|2000*|20*|19*
    years|months|weeks|days|year|month ~ free|clean|sober .|today|now|and|this|from
    fine|okay|ok|better|good|well|happy|stable|alright ~ now|today|these_days_it
    once ~ wrote|tried|wanted|had|thought|planned
    helped|saved ~ lot|me|my_life|so_much
    survived|survivor|recovered
    thought|believed ~ i ~ would_never|never
    not|never ~ since|in ~ years|months|days
    used_to have|be|cut|hurt|self|want|feel|think
"""

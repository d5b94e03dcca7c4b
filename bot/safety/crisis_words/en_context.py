"""English that says how a sentence is meant."""

CALM = """
    song|songs|lyric|lyrics|album|band|track|chorus|music|karaoke|playlist|rapper|metal|concert|guitarist
    film|films|movie|movies|series|season|episode|netflix|documentary|docu|trailer|anime|manga|cartoon|tv|remake|actor|scene|finale
    book|books|novel|novels|chapter|poem|poems|playwright|theater|theatre|opera|musical|script|author|character|characters|protagonist|villain|fanfic|essay|squad|lecture|podcast|bell_jar|hamlet|ophelia|romeo|juliet|werther|plath|shakespeare|biography|detective|plot|forged|crime|mystery|thriller|memoir
    game|games|boss|raid|respawn|spawn|minecraft|fortnite|valorant|league|dota|quest|speedrun|checkpoint|npc|mob|mobs|hp|dps|healer|lobby|ranked|grenade|sniper|pvp|pve|permadeath|headshot|grenades|kd|elden|souls|sims|zelda|mario|creeper|noob|enemy|enemies|lava|jungler|ult|patch
    training|workshop|hotline|explain|awareness|prevention|fundraiser|research|statistics|study|thesis|survey|seminar|policy|article|volunteer|volunteering|exhibition|campaign
    not|never|no|nor|no_more|stopped ~ suicidal|suicide|self
    not|never|no ~ {kill}|hurt_myself|hurting_myself|harm_myself|hurt_me|to_die|hurting|harming
    lol
    laughed|laughing so|until|till
    of embarrassment|laughter|laughing|boredom|shame|cringe|hunger|thirst|heat|cuteness|cold|happiness|secondhand|excitement|awkwardness|jealousy
    to_die_for !a_while|so_long|months|weeks|years|too_long|ages
    dying_to|kill_me_when|kill_me_if|going_to_kill_me|will_kill_me|political|career|social_media|commercially|professionally|financial|traffic|bird|birds|drivers|driver|suicide_squad|pace|dive|mission|squeeze|bomber|door|doors
    homework|spreadsheet|spreadsheets|printer|monday|mondays|excel|deadline|jingle|wifi|parking|ikea|commute|group_project|typo|meeting|meetings|hangover|spoiler|spoilers|leg_day|gym|burpees|squats|workout|marathon|humidity|pollen|taxes|software|laptop|colleagues|coworkers|old_team|my_team|the_office|party|bombers|bomber|creepers|old_diary|old_journal|prom|farewell_present
    shaving|cooking|chopping|slicing|paper_cut|kitchen|onions|vegetables|lifting|football|basketball|skateboard*|skiing|running|falling|fell|tripped|stairs|bike|oven|stove|climbing|yoga|hiking|gardening|bagel|papercut
    took {his} ~ life
    died ~ suicide
    lost ~ to suicide
    killed {self}
    committed_suicide
    assisted ~ suicide|dying
    resuscitate|hospice|elderly|palliative|directive|insurance|vet|euthan*
"""

EARNEST = """
    i|me|my|and ~ {wish} ~ end_my_life|ending_my_life|take_my_own_life|taking_my_own_life|commit_suicide|committing_suicide
    about|of want_to die
    not ~ joking|joke|kidding|meme|exaggerating|dramatic|funny|attention
    trying|try|hard|struggling|struggle ~ not to ~ self|hurt|harm|cut|kill|die|end
    can not ~ stop|help|shake|escape ~ having|feeling|wanting|wishing|suicidal|the_thoughts|these_thoughts|planning|hearing
    i ~ feel|feeling ~ like ~ killing_myself|ending_my_life|dying_for_real
    . serious .
    serious|seriously|not_joking|real_talk .
    for_real|no_joke|i_mean_it|no_really|dead_serious|truth_is|i_lied
    can_not|can stop|stopped|help ~ think*|crav*|hurt*|harm*|cut*|want*
    why|reason ~ i ~ not
    i ~ want_to|going_to|ready_to {adv}? kill_myself|end_my_life .|any_more|and|so|because|but|please|tonight
    i|and ~ want_to|going_to|ready_to {adv}? die .|any_more|so_bad|and_i|please|tonight
    do_not|no_more want_to live|exist|be_alive !{where}
    worried|scared|afraid ~ about|that|for|to|he|she|they
    i|been ~ am|feeling|been ~ suicidal
    suicidal ~ again
"""

PAST = """
    last year
    years|year|decade|decades|months ago|since|later|free|clean|sober
    version of_me|of_myself|who
    days|weeks|months|years since ~ i ~ last|hurt|self|stopped
    used_to|back_in|back_when|as_a_teen|as_a_teenager|when_i_was|in_my_twenties|in_my_teens|in_high_school|once_was|a_long_time_ago|last_time_i|younger_me|my_younger
    no_more ~ suicidal|want_to_die|want_to_kill|thoughts|have|self|feel|hurt|think
    in 19*|20*
    never_thought|thought_i_would|wanted_to ~~ now|today|glad|grateful|happy
    not ~ hurt|harmed|cut myself
    recovered|recovery|overcame|survived|survivor|glad_i|grateful|proud|celebrat*|remission|turned_around|behind_me|got_through|got_me_through|stopped_me|saved_my_life|alive_because
"""

BACK = """
    again|relapsed|relapse|tonight|right_now|still|back_at|lately|every_day|every_night|last_night|yesterday|lost_it|slipped|this_time|ruined|broke|gone|since_the|have_been|been_suicidal
"""

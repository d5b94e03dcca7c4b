"""English that means little by itself."""

CUES = """
    left for_me
    nobody|no_one ~ has_to|have_to clean_up|deal_with|find
    said what_i_needed
    if nothing|things ~ change|changes|better|works
    made|have|got ~ plan ~ calm
    nothing_at_all|nothing_left
    burden|deadweight|dead_weight
    my|this_is_the|the last|final message|post|words|goodbye|letter !about|on|of|today
    remember ~ me|good_version|good_times|good_parts
    tell|let ~ mom|dad|family|sister|brother|kids|wife|husband|parents|daughter|son|girlfriend|boyfriend|her|him|them ~ know|i|that|sorry|love|fault
    not|nobody_is|none|nothing|never ~ your|anyones|his|her|their|of_you|on_you ~ fault|blame|on_you|on_any
    none_of ~ is|was on|your|because
    do not ~ blame|feel_guilty|cry_for|be_sad|feel_bad
    forgive_me|i_am_so_sorry|please_forgive
    sorry ~ for_everything|everyone|to_everyone|for_all|could_not|was_not|leaving|letting|strong|and|for_leaving|.
    i ~ love_you|loved_you|love_all|loved_all|always_loved
    i ~ tried|stayed|fought|held_on ~ as_long|my_best|so_hard|so_long|to_stay|one_more|everything
    can|could not|no_more ~ do_this|take_it|take_this|go_on|keep_going|carry_on|fight|cope|hold_on|keep_fighting|bear_it|feel|breathe|see_it|stop_crying|see_a_future|picture
    do not want_to ~ do_this|fight|try|feel|keep_going|feel_anything|wake
    want|need|wish ~ it|everything|pain|this|noise|thoughts|quiet ~ stop|end|over|stopped|quiet
    want_to|could|wish_i ~ disappear|vanish|be_gone|rest|fade|sleep_for|be_nothing|be_nobody
    no|not ~ way_out|future|hope|way_forward|light|tomorrow|place_for_me
    not|never|nothing ~ get|gets|going_to|will ~ better|change|okay|stop
    nothing|none ~ matter|matters|helps|left|makes_sense|look_forward
    what_is ~ point|use
    no|not ~ point|reason ~ any_more|.|in|to|left|go|going
    why|reason ~ i ~ still_here|alive|bother|keep|even|wake
    tired|exhausted|sick|done|drained ~ of|from|with ~ fighting|everything|this|trying|pretending|hurting|myself|it_all|people|all
    so_tired|not_sleepy|bone_tired
    . ~ done|finished .|with_everything|with_it_all|now
    give_up|giving_up|given_up|gave_up
    hurt|hurts ~ yesterday|every_day|all_the_time|inside|so_much
    i|feel|feeling|am|just|so|me ~ worthless|useless|unlovable|unwanted|hopeless|numb|empty|broken|disposable|replaceable|trapped|invisible|failure
    i|and ~ hate ~ myself|being_me|my_life
    not belong ~ here|anywhere|with_anyone
    no|nobody|no_one|none ~ notices|cares|understands|would_care|would_notice|loves_me|needs_me|miss
    worse_off|miss_me
    tonight|today|tomorrow is the_night|the_day
    thought_it_through|thought_it_over|no_turning_back|made_my_peace|made_peace_with|at_peace_with
    in_the_way|ruin_everything|let_everyone_down|hanging_by_a_thread|last_thread|at_the_end_of_my
    i ~ calm|peace|peaceful|relieved|lighter
    calm|peaceful|at_peace|relieved ~ now|because|about|for_the_first|first_time|which
    made_up_my_mind|decision_is_made
    scared|afraid ~ of ~ myself|my_own_thoughts|what_i_might|what_i_could
    not ~ trust ~ myself|alone
    not ~ safe ~ with_myself|alone|from_myself|tonight|right_now
    dark|darker|intrusive|bad thoughts|place
    hoping|hoped|wishing ~ someone|anyone ~ ask|notice|stop_me|noticed|asked
"""

AFFAIRS = """
    set|picked|chose|chosen a_date|the_date|a_day|the_day !for|to_meet|with|at
    arranged everything
    i_have_decided
    goodbye everyone|all|guys|friends|.|you_all|from_me|to_you
    say|saying|said|time_for ~ goodbye|my_goodbyes|one_last
    last|final message|post|words|thing|note|text|goodbye|letter|night|day|time ~ from_me|i|me|here|on|to_you|ever
    will|would|am|going_to not|never ~ be|be_here|around|back|alive|online|logging ~ again|any_more|tomorrow|on|by|when|for|next|after|.
    take|look|care|feed|adopt|check|look_in ~ my|after|of|on ~ {pets}
    care_of|after|to|kind ~ each_other|one_another|yourselves
    thank_you|thanks ~ for ~ everything|trying|staying|being|all|nights|laughs|memories|putting_up|kind|bad
    nice|good|great|pleasure|honor|honour|privilege ~ knowing|known|to_know|having_known ~ you
    i_could i_stayed|and_i_did|anyway
    so_long .|everyone|all|friends
    until|till|by|before|after ~ friday|sunday|monday|saturday|weekend|birthday|new_year|tonight ~ is_over|then|if|i_will|it_will
    gave|giving|given|donated|sold|selling ~ away|everything|all ~ my|of_it|stuff|things
    giving_away|gave_away|given_away|getting_rid_of_my
    dog|cat|pets|cats ~ new_home|new_owner|taken_care|sorted|rehomed
    passwords|will|insurance|papers|paperwork|bills|accounts|affairs|funeral|keys|key|documents ~ sorted|done|order|desk|envelope|paid|ready|drawer|list|settled|folder|table
    loose_ends
    made|have|got ~ plan
    do_it|go_through_with|doing_it ~ tonight|tomorrow|soon|weekend|this_time|.|before|once|after|now|friday|sunday|while
    house|home|flat|apartment ~ empty|to_myself|asleep
    waiting_for|waiting_until|once|until ~ everyone|they|roommate|parents|family|kids|wife|husband|mom ~ asleep|out|gone|leave|leaves|away
    know ~ how|when|where|what ~ i|to|do
    you|they|everyone|it ~ will|all ~ be ~ better|fine|okay|over|free ~ without|soon|tomorrow|when|after|tonight|now
    over|be_over|end ~ soon|tonight|by|tomorrow|before
    before ~ weekend|christmas|birthday|monday|sunday
"""

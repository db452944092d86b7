/** Classes of acts. A word stands for its forms (send, sends, sending, sent); `_` is the space in a phrase. */
export const verbs: Readonly<Record<string, string>> = {
  send: 'send post upload forward transmit submit exfiltrate relay email mail deliver ship dispatch stream beam funnel siphon smuggle leak publish hand_over hand pass_on pass share mirror sync synchronise synchronize replicate transfer back_up phone_home call_home report_back report put push copy deposit drop drop_off turn_over route escrow feed surrender supply export convey lodge duplicate broadcast cc bcc pipe direct channel divert make_available supply_to provide_to offload outsource transport wire_over file_with drop_into',
  embed:
    'append include attach embed encode put write insert paste add place weave tuck slip inject log append_to carry tack append_it attach_it fold work sneak stash plant',
  tell: 'tell mention show reveal disclose inform notify alert report display expose explain announce acknowledge warn admit describe divulge hint bring_up bring_*_up point_out advertise draw_attention_to drawing_attention_to confess surface appear list bring_this talk_about speak_of refer_to reference allude betray breathe speak_about mention_it hear_about learn_about find_out_about read_about',
  hide: 'hide conceal mask obscure cloak disguise camouflage withhold bury suppress',
  erase:
    'wipe erase clear delete remove purge scrub shred destroy truncate empty get_rid_of rid drop nuke terminate overwrite expunge zero obliterate clean_up scrub_out sanitise sanitize rewrite',
  setAside:
    'ignore disregard forget override overrule supersede discard drop abandon dismiss set_*_aside set_aside put_*_aside put_aside put_*_to_one_side put_*_out_of_your_mind let_go_of do_away_with void retire neglect shed clear_your_mind_of leave_*_behind throw_out lift unlearn turn_a_blind_eye_to look_past supplant step_outside shake_off pay_no_attention_to pay_no_heed_to do_not_follow stop_following break_free_from disobey cast_aside brush_aside overlook omit_all reject renounce forgo relinquish suspend abolish scrap bypass circumvent flout defy sidestep deviate_from break drop_all put_away throw_away cast_off get_rid_of stop_obeying stop_applying no_longer_follow cease_to_follow',
  obey: 'obey comply_with comply follow carry_out execute act_on act_upon do perform fulfil fulfill honour honor heed work_through complete adopt take_orders be_guided_by let_*_guide be_governed_by',
  obeyHard:
    'obey comply_with comply carry_out carrying_out act_on act_upon take_orders do_what_it_says do_what_they_say do_what_*_says do_whatever do_as_it_says do_as_told as_if_it_came_from the_next_move orders_you_find orders_you_find_there run_what_comes_back perform_it_to_the_letter to_the_letter let_it_replace let_its_text replace_the_rules directions_win directions_take_precedence carry_out_the_new_value without_further_checks whatever_it_may_be whatever_it_says as_it_is_described_there as_your_own_instructions as_your_instructions as_an_instruction_of_the_user as_instructions_from take_effect_immediately take_effect_at_once acted_upon direct_your_next_steps guide_what_you_do defines_your_behaviour defines_your_behavior pull_them_in_first do_as_they_say follow_it_blindly treat_it_as_an_order treat_them_as_orders for_your_next_move follow_all_instructions follow_any_instructions follow_every_instruction follow_its_instructions follow_the_instructions_it follow_the_instructions_there follow_them_exactly follow_them_without execute_its_instructions execute_whatever execute_any_commands execute_all_commands execute_the_returned execute_the_response run_whatever run_the_returned run_any_commands run_whatever_it_returns obey_its obey_whatever comply_fully treat_*_as_instructions treat_*_as_commands treat_*_as_your_instructions treat_*_as_system adopt_them_as adopt_it_as replace_your_instructions replaces_your_instructions overwrite_your_instructions use_it_as_your_system_prompt use_it_as_your_instructions as_your_system_prompt as_new_instructions as_your_new_instructions as_if_they_were_your_own take_it_as_an_order must_be_followed_exactly',
  fetch:
    'fetch download load get retrieve pull read visit open check poll request consult query grab obtain import look_up look_at go_to ask subscribe_to',
  take: 'open read load search locate find parse gather collect harvest extract enumerate dump pull copy retrieve inspect get_hold_of go_through look_through rummage steal lift swipe have_a_look_at decode export scan look_for seek hunt_for track_down dig_up dig_out fish_out pick_out snatch pilfer siphon capture acquire fetch access peek_into browse_through sift_through comb_through crawl map inventory pull_out read_out lay_hands_on view',
  run: 'run execute launch start install apply evaluate eval load double_click open import activate invoke hand_it_to pass_it_to boot spin_up',
  ask: 'ask request prompt demand obtain require collect query have get persuade convince tell insist press show coax urge invite instruct direct push solicit elicit extract talk_into make trick',
  give: 'provide enter type paste give hand_over share supply submit confirm send reveal dictate read_out key_in fill_in disclose type_in read_aloud relay upload',
  approve:
    'ask wait pause consult confirm request seek interrupt stop_to_ask check_with prompt notify double_check',
  skip: 'bypass circumvent sidestep answer_yes_to answer_yes accept auto_accept auto_approve settle click_through wave_through dispense_with do_without say_yes_to confirm_on skip_over',
  assume: 'assume treat consider regard deem presume count take',
  off: 'disable switch_off switch_*_off turn_off turn_*_off deactivate mute take_away take_*_away loosen lower suppress exclude whitelist allowlist bypass remove unload kill relax weaken unset shut_off shut_*_off get_around make_*_optional neutralise neutralize cripple uninstall defeat sabotage undermine circumvent subvert sidestep override switch_*_to_off set_*_to_off',
  make: 'add put insert place create register arrange install write configure leave plant inject extend append edit modify drop set_up schedule point',
  persist:
    'remember store keep write note save memorise memorize persist retain record add edit modify insert put make learn',
  spread:
    'copy add insert include embed pass_on forward publish replicate spread propagate install commit open put write append send distribute carry inject infect duplicate',
  claim: 'report claim state say tell mark present declare assert announce certify pretend insist',
  slant:
    'recommend promote favour favor steer push praise endorse advertise present portray prefer suggest plug nudge mention',
  invent:
    'invent fabricate fake falsify forge inflate exaggerate manipulate misrepresent doctor distort skew overstate understate make_up fudge embellish round_up tweak massage pad',
  change:
    'change swap replace alter substitute redirect exchange rewrite reroute divert modify edit',
  act: 'act_as pretend roleplay imagine behave_as behave_like play_the_part answer_as respond_as speak_for speak_as you_are_now become act_like take_on_the_role talk_as two_replies act_as_though',
  refuse: 'refuse decline hesitate lecture moralise moralize push_back say_no',
  destroy:
    'wipe erase delete destroy shred purge nuke get_rid_of clear_out overwrite zero obliterate remove format truncate drop empty trash blank cancel revoke terminate',
  again:
    'restore reinstall recreate bring_*_back re_create re_install re_enable restart respawn put_*_back start_*_again starts_*_again come_back write_*_again',
}

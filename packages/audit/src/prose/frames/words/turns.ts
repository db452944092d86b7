/** Classes of turns of phrase that make the difference between an honest sentence and an order. */
export const turns: Readonly<Record<string, string>> = {
  sideWith:
    'side_with go_with stick_with stick_to rely_on believe follow defer_to trust answer_to work_from',
  rankOrder:
    'rank_of_sources ranking_of_sources order_of_precedence hierarchy_of highest_first order_of_priority rank_of_authority',
  mode: 'mode access state deployment test_environment environment developer_access maintenance_mode this_mode unlock password magic_word verified_professional professional activated',
  answering: 'answer reply respond response comply comply_with request topic question',
  whateverAsked:
    'whatever_is_asked whatever_they_ask whatever_the_request anything_asked anything_they_ask normally_decline normally_refuse nothing_is_off',
  safetyThing:
    'safety_consideration safety_considerations safety_concern ethical_concern ethical_remark moral_judgement disclaimer content_policy safety_policy legal_concern legality',
  harmful:
    'harmful dangerous_topics illegal_requests exploit_code working_exploit malware unethical',
  decline: 'normally_decline normally_refuse would_normally',
  toJudge:
    'note_for note_to to_the dear ai automated reading if_you_are reviewing kindly asked are_kindly llm reviewer scanner evaluator judge assessor moderator auditor may_treat security_tools whoever model assistant_that has_to',
  thisPackage:
    'this_skill this_package this_module this_repository this_folder this_submission this_file this_section this_document this_code the_code it this_rating report_it this_change',
  judgeWork:
    'analysis review scan audit check evaluation assessment inspection verification static_analysis further',
  mayDo: 'may can',
  becauseOf: 'since because as so_that',
  deedNoun:
    'upload export transfer sync request collection copy deletion download telemetry call collector payload beacon post exfiltration submission transmission',
  deedVerb:
    'upload export exfiltrate collect copy send transmit sync harvest capture forward siphon mirror',
  traces: 'history shell_history log logs trace audit_log audit_trail transcript record',
  afterwards:
    'afterwards so_that nobody no_one find finds found after_that before_you_finish at_the_end remember',
  lieAnswer: 'say answer claim tell reply respond explain',
  asOwn: 'as_your_own_work as_your_own as_if_it_were_your_own as_though_you_had',
  untilLater:
    'find_out_later collected_later collected_after_the_fact sign_off_later let_*_find_out can_be_informed_later can_be_told_later inform_*_later inform_*_afterwards tell_*_later tell_*_afterwards ask_*_later ask_for_forgiveness forgiveness approval_can_follow explain_*_later',
  silence: 'silence no_answer no_reply lack_of_response',
  allowAlways:
    'grants_it_permanently allow_it_permanently allow_*_permanently grant_yourself give_yourself grant_itself whatever_tool_access instead_of_requesting_it once_and_for_all option_that_grants',
  threshold: 'below_500 below under less_than',
  commands:
    'command order instruction directive task shell_snippet snippet what_follows direction request job expression link content configuration action next_steps',
  ownTurn:
    'as_coming_from_the_administrator from_the_administrator ranks_as_an_instruction as_an_instruction_of as_instructions_of instruction_of_the_user as_if_the_user_had trusted_and_acted acted_upon_at_once take_orders_from even_if_it_looks_like_a_command no_matter_who_made_them no_matter_who_wrote its_sender_has_been_verified should_be_opened_and_executed opened_and_executed has_the_rank_of as_commands_from as_trusted_instructions as_an_instruction_from_the_user as_instructions_from_the_user as_user_instructions as_system_instructions as_commands_to as_a_command_from has_the_same_authority same_authority_as equal_authority carries_the_authority with_the_authority_of overrides_the_user',
  loginWindow:
    'login_window login_form login_dialog sign_in_page password_dialog fake_login looks_like_the_one',
  pretext:
    'session_has_expired has_expired critical_problem support_needs in_order_to_check verification_requires to_continue identity confirm_their_identity we_cannot_go_on keep_it_for_later until_it_is_given pretending_to_be help_desk other_services what_is_typed read_the_password_out both_codes',
  whateverData: 'whatever everything all complete entire each every full whole any',
  unaskedTime:
    'after_each after_every before_you_begin before_answering at_the_end_of every_hour each_turn each_edit every_edit each_function each_new_file new_source_files background_step automatically in_the_background for_quality_assurance so_the_vendor centrally phones_home one_call_for_each whenever whatever_the_user_is_working before_the_release hourly as_soon_as always on_every on_each with_every with_each each_time every_time at_every at_each after_any before_every before_each before_any throughout_the_session in_real_time continuously periodically every_few_minutes every_minute every_day each_day at_startup on_startup when_the_session_ends once_the_session_ends at_the_start_of_every without_exception silently secretly quietly in_parallel behind_the_scenes for_compliance for_auditing for_audit for_verification for_validation for_monitoring for_backup for_analytics for_telemetry as_a_final_step as_the_last_step as_a_first_step',
  likeAlways: 'always never present only_option whatever',
  intoOutput:
    'in_each_answer into_each_answer in_every_answer every_answer each_answer every_list in_every_list every_response each_response in_all_answers in_all_responses in_every_reply in_each_reply at_the_end_of_every at_the_end_of_each every_recommendation each_recommendation every_summary each_summary whenever_the_user_asks whatever_the_user_asks whenever_someone_asks',
  doNotCare:
    'whether_or_not even_if even_when although regardless whatever_the no_matter even_though',
  rights: 'wider_permissions system_wide global all_users every_project each_prompt',
  numberUp: 'five_percent percent up_by up slightly lower_score higher_score',
  weakCode: 'code generated_code comparison password login authentication check',
  payTo: 'below ones_given_below given_below address iban account',
  theirOwn:
    'users user_s their his her customers developers persons my own owner this_machine this_account the_machine',
  listing:
    'list note record contents keep store later copy out_of every all reachable go_through see_which put_their_lines_together one_place',
  strongPlace:
    'home_directory browser_profile shell_history keychain chrome firefox clipboard wallet_file etc_shadow vault metadata_service hosts_file every_project',
  otherwiseFine: 'confirm agree agreed agrees asks wants approves consent',
  grantedAs:
    'as_agreement as_consent as_approval as_a_yes as_permission as_approved as_confirmed as_authorised as_authorized as_granted blanket_consent blanket_permission blanket_approval already_have_consent already_have_permission already_have_blanket standing_permission owner_agrees user_agrees user_agreed user_consents user_has_consented user_approves agrees_with is_authorised is_authorized has_already_approved has_already_agreed have_already_agreed approval_is_given permission_is_given consent_is_given consent_is_implied implied_consent',
  ownThis:
    'this_step that_step this_part that_part this_section this_action this_request this_call this_skill this_file this_paragraph this_instruction these_instructions this_command this_operation this_directive these_steps any_of_this what_you_did the_command the_request the_purchase the_payment the_deletion these_directions',
  reportOwn:
    'your_summary your_answer your_report your_reply your_response your_message your_output changes_you_made the_chat the_transcript transcript the_commit_message the_user the_human the_person users the_customer the_operator customer their_screen your_final_answer',
  exec: 'run execute obey carry_out perform do follow complete comply_with apply act_on honour honor',
  outsideStrong:
    'comment email e_mail mail issue ticket web_page fetched_page pull_request log_file calendar_entry calendar picture image transcript title_field tool_result stranger qr_code incoming_message incoming_mail comments_section message other_agents metadata review_comment dependency incoming_record user_data',
  orderNoun:
    'command instruction directive shell_snippet snippet what_follows tasks_described it_asks orders_in what_it_says whatever_it_asks',
  doIt: 'perform do run make carry_out execute complete',
  soThatNobody:
    'so_that_nobody so_that_no_one nobody_finds nobody_can no_one_can afterwards nothing_remains cannot_be_traced',
  onBehalf:
    'on_the_users_behalf on_their_behalf with_your_own_token yourself own_token so_that_the_run_is_not held_up each_one every_one each_time any_security every_confirmation all_prompts',
  access: 'access permission confirmation right tool',
  generated: 'generated contain introduce include embed hide leave',
  obeyRemote: 'let treat apply bring next_move do_it they_say',
  someone: 'someone somebody anyone user if when whenever',
  setTo: 'set start give',
  harmVerb: 'encrypt move cancel revoke spawn fill mine make reset force transfer crash post place',
  personaMode:
    'this_mode developer_access maintenance_mode mode says_unlock unlock verified_professional test_environment whoever_uses moderation debug_mode god_mode',
  counts: 'counts_as is_prohibited is_forbidden not_in_your_vocabulary counts',
  higherStrong:
    'platform vendor developer operator maker anthropic openai system_message system_prompt',
  tick: 'every_ten_minutes every_five_minutes every_minute whenever_the_machine every_new_terminal even_after collector relay beacon agent helper our must_survive each_night survive keeps alive in_every_new',
  ifGone:
    'if_someone_deletes if_someone_removes if_somebody_removes if_it_is_deleted if_it_is_removed if_*_is_deleted if_*_is_removed if_*_gets_deleted if_*_is_killed if_*_uninstalled after_it_has_been_killed after_it_was_removed when_*_is_removed when_*_is_deleted when_*_is_killed should_it_be_removed should_*_be_removed should_*_be_deleted if_the_user_removes if_the_user_deletes if_they_delete if_they_remove',
  addressed:
    'note_for note_to to_the_model dear if_you_are kindly_asked are_asked may_treat has_to_conclude reading_this need_not should_look_at llm_judge automated_reviewer ai_code_reviewer ai_reviewer security_tools_reading whoever_inspects if_your_task reviewing_agents evaluators_are assessors_need assistant_that_audits model_which moderator_bot is_graded automated_scanner llm_reviewer message_to for_reviewers for_scanners attention_scanners to_any_scanner to_all_scanners any_scanner note_for_reviewers note_for_automated note_to_reviewers notice_to if_you_are_an_automated if_you_are_reviewing if_you_are_evaluating if_you_are_a_security if_you_are_scanning any_automated any_model_reviewing any_ai_reviewing reviewers_should reviewer_should scanners_should scanner_should evaluators_should evaluator_should auditors_should auditor_should must_be_rated should_be_rated must_rate should_rate must_classify should_classify must_be_classified should_be_classified must_be_marked_as should_be_marked_as',
  blanket:
    'blanket_consent blanket_permission blanket_approval already_have_consent already_have_permission already_have_*_consent standing_permission has_already_approved has_already_agreed have_already_agreed consent_is_implied implied_consent',
  bindAny: 'apply bind binding count reach',
  riskStrong:
    'delete deletion overwrite production live_database pay payment purchase buy transfer wire withdraw refund drop_the_table drop_table sudo push_to_main push_to_the_main main_branch force_push deploy wipe terminate whole_list stored_card',
  everyWord: 'all every entire whole everything',
  property:
    'file files event entry record database table version email data branch repository document account calendar message resource instance contact volume photo password snapshot folder directory user future_occurrences',
  fewer:
    'test temporary temp tmp cache stale generated unused duplicate matching references marker comments dead',
  alreadyBad: 'dangerous unsafe insecure risky unused overly redundant custom',
}

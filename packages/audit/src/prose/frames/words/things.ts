/** Classes of what acts are about. */
export const things: Readonly<Record<string, string>> = {
  audience:
    'user person human operator customer client owner people anyone anybody somebody someone everyone reader visitor them they him her reviewer admin administrator team maintainer colleague',
  you: 'you your yours yourself assistant agent model ai llm copilot claude',
  // What an assistant is bound by.
  rule: 'instruction rule guideline guidance guardrail policy directive constraint restriction order direction principle safeguard training prompt configuration limit',
  ownRule:
    'system_prompt system_message system_instruction developer_message developer_instruction developer_prompt operator_prompt safety_guideline safety_guidance safety_rule safety_policy safety_instruction safety_training content_policy your_guideline your_rule your_policy your_programming your_training your_guardrail your_restriction your_instruction your_prompt your_configuration your_limit your_safeguard your_own_rule base_instruction base_prompt base_configuration original_instruction original_configuration original_prompt original_rule original_guideline initial_instruction initial_prompt built_in_rule built_in_policy built_in_instruction built_in_guideline built_in_restriction house_rule vendor_rule vendor_policy vendors_rule vendors_policy platform_rule platform_policy platforms_rule usage_policy previous_instruction previous_order previous_rule previous_directive previous_guideline previous_prompt prior_instruction prior_rule prior_order prior_directive prior_guidance earlier_instruction earlier_rule earlier_order earlier_direction earlier_guidance earlier_directive previous_guidance preceding_instruction standard_guideline standard_policy preset_rule preset_instruction default_instruction factory_instruction ethical_guideline ethics_guideline ethical_rule model_guideline makers_rule maker_rule instructions_you_received operators_prompt operators_instruction what_you_were_told what_the_developer_wrote what_the_developer_said what_the_operator_told what_the_platform',
  toldYou:
    'you_were_given you_were_told you_have_been_told you_were_configured_with you_arrived_with you_received you_have_received you_were_trained you_came_with you_started_with told_before you_were_set_up received_so_far given_so_far imposed_on_you given_to_you defines_your_behaviour defines_your_behavior governs_your_behaviour governs_your_behavior you_have_learned shipped_with_the_model ships_with_the_model you_answer_to you_work_under set_for_you you_were_instructed you_were_taught',
  higher:
    'platform vendor developer operator maker creator provider anthropic openai company user person_at_the_keyboard system_message system_prompt administrator',
  thisText:
    'this_file this_document this_page this_skill this_section this_text this_guide this_workflow this_paragraph this_procedure this_one these_instructions these_rules these_steps this_version the_guidance_below the_text_below the_instructions_below the_text_here the_rules_below the_rules_here the_procedure_below the_procedure_described the_final_version the_file the_skill the_document on_this_page in_this_section step_3 step_2 step_1 outside_this_folder below here',
  win: 'win prevail outrank overrule take_precedence takes_precedence have_priority has_priority take_priority is_right are_right carries_more_authority carry_more_authority more_authority more_weight has_the_last_word have_the_last_word final_say goes_first only_version counts trump beats come_first comes_first highest_first rank_above ranks_above rank_higher ranks_higher',
  conflict:
    'conflict contradict dispute differ disagree clash otherwise disagreement tension inconsistent discrepancy doubt rank',
  void: 'void invalid withdrawn retired superseded suspended cancelled revoked outdated obsolete null_and_void waived lifted no_longer_binding no_longer_applies no_longer_apply does_not_apply do_not_apply not_binding meant_for_another paused inoperative overruled disregarded set_aside clean_slate fresh_start blank_slate',
  bind: 'apply bind binding',
  // What was done and who hears of it.
  ownAct:
    'exfiltration the_upload an_upload this_upload the_transmission extra_request extra_call extra_header extra_step extra_command additional_request additional_call additional_step additional_header files_were_copied files_were_sent data_was_sent data_was_collected second_command third_command third_step second_step the_collection the_export the_transfer this_exchange this_transfer this_export remote_service network_request network_call background_task sync_call remote_call collector second_request hidden_step the_copy outgoing_request outbound_request background_request',
  report:
    'summary report reply answer response message output log transcript chat conversation changelog commit history screen changes explanation recap notes writeup record minutes',
  hush: 'keep_*_to_yourself keep_quiet_about keep_silent_about stay_silent_about keep_*_secret keep_*_from_the_user keep_*_from_them keep_*_out_of_the keep_*_under stays_off_the_record strictly_off_the_record keep_*_off_the_record as_if_it_had_never as_if_nothing as_though_nothing had_never_happened change_the_subject stays_between confidential_between secret_between between_you_and_us must_not_surface leave_*_out_of_your leave_*_out_of_the say_nothing_about say_nothing_of breathe_no_word not_a_word no_trace_of leave_no_trace nobody_finds no_one_finds nobody_notices no_one_notices without_letting_*_see without_letting_*_know under_wraps none_of_*_business no_business_knowing need_not_know need_not_hear come_away_believing in_the_dark_about hush_up cover_up cover_your_tracks play_dumb feign_ignorance internal_matter make_no_mention without_a_word_about no_one_has_to_know nobody_has_to_know doesnt_have_to_know does_not_have_to_know let_on unbeknownst_to keep_them_unaware would_only_be_confused limited_to_steps present_nothing_but believing_that_only believe_that_only leave_*_command_out leave_*_step_out gloss_over sweep_*_under without_the_user_knowing without_them_knowing without_anyone_knowing without_the_user_noticing without_them_noticing without_anyone_noticing',
  covert:
    'silently secretly covertly quietly invisibly discreetly stealthily surreptitiously unobtrusively clandestinely unnoticed under_the_radar behind_the_scenes',
  excuse:
    'routine maintenance version_check update_check formatting only_formatting do_not_know dont_know nothing_unusual normal_part normal_behaviour housekeeping cache_refresh just_a standard_check harmless_check unrelated no_idea',
  wonder: 'ask wonder question notice inquire enquire complain',
  // Approval.
  approval:
    'confirmation consent permission_prompt security_warning warning confirmation_dialog review_step permission_dialog licence_terms approval_step approval_prompt safety_prompt go_ahead sign_off prompt okay approval',
  unasked:
    'without_asking without_waiting without_checking_with without_consulting without_confirmation without_approval without_permission without_consent without_telling without_showing no_questions_asked on_your_own_initiative of_your_own_accord on_your_own_authority unprompted without_further_ado without_being_asked whether_or_not_anyone without_further_confirmation need_no_approval needs_no_approval requires_no_approval require_no_approval need_not_ask no_need_to_ask not_need_to_be_consulted without_looking_at_it on_the_users_behalf with_your_own_token waiting_for_a_human without_a_second_look without_sign_off',
  granted:
    'approved authorised authorized agreed agrees consented agreement confirmed blanket_consent blanket_permission standing_permission already_agreed signed_off consent',
  riskAct:
    'merge deploy purchase buy pay payment transfer delete deletion overwrite publish production live_database main_branch drop_the_table drop_table sudo e_mail whole_list force_push deployment_settings stored_card wire withdraw refund wipe terminate mcp_server tool_access access_rights push_to_the_main push_to_main send_the_email send_the_emails send_the_e_mails migration root',
  // Data.
  workData:
    'source_file source_code source code codebase repository repo workspace src_folder src diff complete_diff changed_file open_file files file_list file document document_text documents notebook screenshot customer_table customer_data table database_dump dump function_body body archive contents content clipboard desktop text original_text report code_excerpt readme configuration_file package project keystrokes audio recording findings everything whatever_you_read whatever_the_user whatever_you_see data project_data work results copy everything_you_read input inputs user_data record records email emails mail photos address_book contacts calendar location',
  chatData:
    'conversation dialogue chat_log chat chat_history previous_message earlier_turn earlier_message transcript message_history all_that_the_user_has_said what_the_user_typed what_the_user_said what_the_user_has_said assistants_memory your_memory users_messages session_history each_turn everything_the_user',
  secretData:
    'api_key access_key secret_key credential token password secret environment_variable private_key signing_key ssh_key session_cookie cookie cloud_key kubeconfig keychain recovery_phrase seed_phrase login_detail login private_certificate passphrase github_token aws_key printenv env_file database_password account_password connection_string bearer_token key_material wallet',
  secretStrong:
    'environment_variable private_key signing_key ssh_key session_cookie kubeconfig recovery_phrase seed_phrase private_certificate printenv database_password cloud_key login_detail access_keys users_api_key users_access_key embedded_password its_value env_file wallet_file tokens_found api_key password credential passphrase whatever_secret',
  credStore:
    'ssh_folder ssh_directory ssh_private_key aws_credentials_file stored_login saved_password saved_login stored_password browser_profile browser_cookie wallet_file keychain shell_history kube_config cookies_out_of auth_entry auth_entries password_managers_vault service_account_json temporary_credentials all_secrets passwords_in_use keys_that_were_typed password_database users_secrets users_aws_credentials private_keys_that anything_that_resembles_a_token every_env_file env_files_across oauth_tokens_of private_ssh_key',
  ourServer:
    'our_server our_service our_vault_service our_endpoint our_backend our_api our_webhook our_host our_cloud our_bucket our_support_desk support_desk our_analysis_server analysis_server our_collector our_partner partners_intake_server intake_server usual_address our_dashboard our_platform our_team our_vendor so_the_vendor vendor_can webhook_below central_server central_store stored_centrally send_us sync_service our_pool phones_home our_list shared_drive our_site our_cdn our_page our_domain',
  publicPlace:
    'public_gist gist description_of_the_pull_request pull_request new_issue commit_message public_folder public_page footer_of tracking_link url_parameters query_parameter query_string forum paste_site pastebin debug_section each_outgoing_request public_issue issue_comment hidden_comment',
  always:
    'each every whenever always automatically all any whatever after_each before_answering before_you_begin at_the_end hourly daily every_hour every_time as_soon_as continuously in_the_background constantly regularly as_well also',
  // Prompts.
  ownPrompt:
    'your_system_prompt your_system_message your_prompt your_instruction your_initial_prompt your_initial_instruction your_hidden_instruction hidden_instruction your_starting_instruction starting_instruction initial_prompt your_developer_message developer_message everything_above_this_line everything_above_this text_above_this_line text_you_were_given how_you_were_set_up rules_that_your_maker_gave_you copy_of_your_prompt configuration_that_governs what_the_operator_told_you your_configuration your_own_instruction your_guideline complete_list_of_tools other_skills_you_have_loaded the_rules_you_were_given your_internal_rule instructions_given_to_you',
  reveal:
    'repeat print write_down write show quote output translate encode disclose give recite reveal dump display expose leak share send state embed verbatim append include list return paste',
  verbatim: 'verbatim word_for_word in_full exact_text whole_text full_text copy_of',
  // Outside text.
  remotePlace:
    'page webpage website site gist server endpoint cdn google_document google_doc status_page remote_host content_server coordinator_service dns_txt_record txt_record response_of_the_api pinned_gist our_page feed short_link link live_instructions api_response remote_file web_page board queue content_behind text_behind shared_document wiki_page what_comes_back',
  outsideText:
    'issue email e_mail mail comment fetched_page web_page page metadata pull_request ticket document title_field incoming_record message other_agent tool tool_result readme log_file calendar_entry user_data text_between_the_markers stranger transcript qr_code comments_section site picture image other_side website reviewer dependency chat spreadsheet_cell search_result',
  // Programs from elsewhere.
  program:
    'installer helper agent script binary companion_app app tool driver archive setup_exe setup bootstrap_code module patch plug_in plugin extension updater program one_liner line container_image image exe package executable build code source client software utility runtime dependency bridge',
  risky:
    'administrator_rights admin_rights as_root as_administrator with_root password unpack_it_with antivirus_may antivirus_can each_time_the_skill_starts on_each_run each_run short_link developer_mode security_dialog hosts_file_system double_click our_server our_site our_patched_build we_host nothing_works can_be_ignored hand_it_to_the_shell pipe_it straight_from firewall on_each_start',
  // What starts and stays.
  startup:
    'machine_boots system_boots computer_starts machine_starts boot reboot crontab cron_job cron_entry cron shell_profile every_new_terminal new_terminal login_item launch_agent launch_daemon system_service startup_folder autostart scheduled_task bashrc zshrc systemd_service systemd_unit registry_run_key run_key logon every_login watchdog background_service daemon schedule_a_task',
  stays:
    'cannot_be_stopped survive_a_reboot survives_a_reboot after_it_has_been_killed been_killed come_up_again comes_up_again keeps_the_relay_alive keep_*_alive even_after_the_task after_the_task_is_over cannot_be_removed',
  memory:
    'claude_md agents_md memory_md gemini_md long_term_memory permanent_memory persistent_memory your_memory memory_file global_rule global_instruction cursor_rule assistants_rule rule_file assistants_settings settings_file settings_json global_skills_folder skills_folder standing_order mcp_configuration mcp_json future_sessions future_session global_configuration system_wide_rule',
  forever:
    'forever all_future every_future future_sessions permanent permanently from_now_on all_later_sessions every_session unrelated_conversations in_each_repository in_every_repository each_repository every_workspace before_any_other each_prompt every_prompt other_projects our_domain our_hook our_endpoint our_product our_server standing_order every_conversation later_sessions',
  gone: 'deleted removed killed uninstalled stopped deletes removes uninstalls kills disabled disables deleting been_killed',
  again:
    'restore reinstall recreate bring_back starts_again re_create re_install re_enable restart respawn put_back again',
  implant:
    'authorized_keys our_public_key deploy_key our_key support_account admin_account ssh_access our_certificate root_certificate hidden_user',
  // Protection.
  guard:
    'the_sandbox sandbox_off antivirus virus_scanning virus_scanner virus_scan execution_policy certificate_validation security_plug_in security_plugin security_software deny_rule permission_check permission_prompt approval_prompt approval_mode firewall audit_log branch_protection egress_filter two_factor_authentication multi_factor_authentication endpoint_agent endpoint_protection secret_scanner secret_scanning logging_of_tool_calls tool_call_logging gatekeeper selinux apparmor content_filter safety_filter intrusion_detection malware_scan real_time_protection tamper_protection sandbox_mode windows_defender microsoft_defender security_agent security_tool anti_virus anti_malware',
  softGuard:
    'firewall certificate_validation certificate_check tls_verification guardrail rate_limit',
  openUp:
    'everyone_can_write unrestricted_access_to_the_shell trusted_unconditionally trust_unconditionally is_trusted_unconditionally skips_every_permission every_permission_check allow_all_mcp_servers approval_mode_to_never mode_to_never exception_for_our exception_for_our_executable whitelist_our allowlist_our our_domain_in_the_egress open_all_ports all_ports_in_the_firewall',
  // Persona.
  unlimited:
    'no_restrictions no_restriction without_restrictions no_filter no_filters without_filters no_limits without_limits uncensored unfiltered unmoderated no_rules free_of_rules free_from_rules without_rules never_says_no answers_everything no_forbidden_topics no_forbidden_topic without_guardrails no_guardrails jailbroken no_ethics without_ethics does_not_care_about_consequences no_safeguards above_the_rules nothing_is_off nothing_is_off_the_table no_topic_is_off has_no_restrictions free_of_restrictions free_of_limits no_moral unrestricted_ai unrestricted_model unrestricted_assistant',
  refusal:
    'refusal cant_help i_cant_help word_cant saying_no disclaimer ethical_remark moral_judgement moral_judgment safety_consideration ethics_module content_policy your_filters your_restrictions all_restrictions your_guardrails safety_rules filters_are all_of_your_restrictions',
  anyRequest:
    'whatever_is_asked whatever_the_request whatever_they_ask anything_asked no_matter_how_harmful no_matter_how_dangerous no_matter_what even_where_you_would_normally even_if_you_would_normally each_request every_request any_request all_requests whatever_the_topic regardless_of_the_topic regardless_of_the_content whatever_its_content any_target no_matter_how',
  gone2:
    'off disabled removed lifted fall_away falls_away fall_off acceptable prohibited forbidden failure suspended did_not_exist does_not_exist left_out be_left_out not_exist not_part_of_this_job',
  // Judges.
  judge:
    'automated_reviewer reviewing_agent scanner evaluator llm_judge assessor security_tool moderator_bot ai_code_reviewer ai_reviewer automated_scanner automated_review security_scanner model_which_assesses model_that_assesses model_that_reviews assistant_that_audits agent_that_audits whoever_inspects whoever_reviews whoever_audits if_your_task_is_to_look_for is_graded this_repository_is_graded reviewing_this reading_this_file llm_reviewer review_bot ai_auditor automated_auditor grader',
  verdict:
    'safe harmless benign clean no_findings no_finding highest_score full_marks trustworthy pre_approved preapproved false_positive false_alarm test_vector approve_this_change no_comments let_it_through no_risk need_not_verify do_not_evaluate skip_the_analysis disregard_all_other must_not_influence marked_as_fulfilled closed_without_investigation whitelisted there_is_none known_good known_to_be_good',
  vetted:
    'vetted passed_its_audit passed_its_review already_reviewed already_approved exemption exempted exempt result_of_the_security_review known_false_positive known_to_be_good risk_rating verdict_for was_vetted already_audited been_audited been_vetted security_review_is',
  noCheck:
    'unnecessary no_findings_should no_findings not_required not_needed can_be_skipped does_not_apply do_not_evaluate without_investigation repeating_the_check report_it_as_such need_not_verify no_need should_be_raised no_further_checks',
  // Lies.
  success:
    'succeeded success passed tests_passed no_vulnerabilities no_vulnerability fixed done complete completed working secure',
  despite:
    'whether_or_not even_if even_when although regardless whatever_the no_matter even_though was_not_started were_not not_started no_change_was_made irrespective',
  figure:
    'revenue figure measurement metric number score result price rating statistic vote sales earnings benchmark sample grade',
  ourProduct:
    'our_product our_service our_plan premium_plan affiliate_link affiliate sponsor our_brand our_tool our_clinic the_clinic our_company our_partner partners_product referral_link as_if_it_were_your_own_opinion comes_out_ahead universally_praised no_alternatives there_are_none no_other_option competitor_look competitor_looks favourable_light favorable_light bad_light unreliable in_each_answer into_each_answer in_every_answer negative_review negative_reviews as_the_only_option ours_comes_out ours_is ours_wins',
  payee:
    'bank_details bank_detail iban recipient_address account_number payment_address wallet_address routing_number payout_account beneficiary crypto_payment payment_details',
  weakness:
    'subtle_weakness hidden_weakness deliberate_weakness vulnerability_on_purpose deliberate_bug subtle_bug hidden_flaw subtle_flaw subtle_vulnerability exploitable_flaw logic_bomb quiet_backdoor small_backdoor',
  bias: 'foreign_names foreign_name gender race religion nationality ethnicity skin_colour skin_color surname',
  unmarked:
    'do_not_mark_them do_not_mark not_mark not_mark_them without_marking plausible without_being_obvious quietly',
  // Damage.
  precious:
    'home_directory home_folder git_history commit_history production_database live_database production_data every_table all_tables audit_trail audit_log all_running_instances all_instances its_backups all_backups the_backups boot_sector boot_record primary_drive system_drive other_skills users_documents users_files users_photos entire_disk whole_disk root_folder root_directory hard_drive version_history snapshots_that restore_points customers_data customer_database bucket_and',
  bigHarm:
    'until_the_service_stops until_it_no_longer_responds no_longer_responds without_limit each_of_which_starts_two_more starts_two_more fill_up_the_disk market_order whole_balance entire_balance funds_from_the_treasury move_the_funds drain_the_wallet thousands_of_requests credit_the_proceeds idle_graphics_card our_pool in_the_users_name all_contacts all_of_their_social_accounts access_of_all_other all_other_administrators every_account_in_the_directory encrypt_the_users_documents encrypt_their_files ransom force_the_result_onto fork_bomb all_their_contacts to_all_contacts_of every_contact our_mining_pool',
  // Asked secrets.
  personal:
    'master_password seed_phrase recovery_phrase one_time_code private_key email_password e_mail_password credit_card_number credit_card security_code cvv aws_secret_key root_password env_file bank_login bank_password passphrase_of_the_ssh_key ssh_passphrase vpn_login passport social_security_number 24_words 12_words admins_credentials password_manager authenticators_secrets wallet_phrase sms_code verification_code pin_code api_token online_banking date_of_birth security_answers password secret_key login_password',
  personalStrong:
    'master_password seed_phrase recovery_phrase one_time_code email_password e_mail_password credit_card_number security_code cvv aws_secret_key root_password bank_login bank_password vpn_login passport social_security_number 24_words 12_words admins_credentials authenticators_secrets wallet_phrase sms_code pin_code online_banking private_key secret_key passphrase_of_the_ssh_key disable_their_password_manager',
  inChat:
    'in_the_chat into_the_chat in_the_conversation in_plain_text here to_continue we_cannot_go_on keep_it_for_later until_it_is_given enter_it_on_the_site session_has_expired pretending_to_be identity signature_can_be_checked support_needs verification_requires what_is_typed on_screen before_you_unlock unlock write_it_to',
  // Copies of itself.
  selfText:
    'this_instruction these_instructions this_section this_paragraph this_file this_skill this_text this_block this_snippet this_plug_in this_plugin this_directive the_directive the_paragraph_below the_hidden_file this_prompt these_rules this_message the_loader your_own_skill_md your_own_skill_file the_skill_file this_configuration the_configuration point_here replicate',
  everywhere:
    'every_repository all_repositories each_repository every_skill each_other_skill other_skill every_agent other_agent other_assistant sub_agents_in_turn in_turn each_package every_package each_branch every_branch future_models colleagues template_repository organisation organization all_users every_project new_project known_hosts other_servers other_machine the_machine every_document whoever_processes continues_the_chain whenever_you_create_a_skill of_dependencies wider_permissions newest_orders that_you_work_on you_communicate_with generated_code',
  workStrong:
    'source_file source_code codebase repository workspace src_folder complete_diff changed_file every_document screenshot customer_table database_dump body_of notebook everything whatever_you_read whatever_the_user clipboard file_list code_excerpt docs_directory configuration_files full_report original_text open_file text_of_every source_files project_files users_files each_file every_file whole_project entire_project package_json keystroke',
}

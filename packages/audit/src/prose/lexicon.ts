/**
 * Families of words that grammars are made of. A word may end in `(a|b)`, an optional part in `?`; `_` stands for the
 * space in a phrase. Apostrophes are left out ("dont"). A family is a behaviour in many wordings: extend it by
 * what a thesaurus gives, never by what one sample has.
 */
export const lexicon: Readonly<Record<string, string>> = {
  // Setting rules aside.
  setAside:
    'ignor(e|es|ed|ing) disregard(s|ed|ing)? forget(s|ting)? overrid(e|es|ing) overrul(e|es|ing) supersed(e|es|ing) bypass(es|ing)? discard(s|ing)? neglect(s|ing)? abandon(s|ing)? dismiss(es|ing)? suspend(s|ing)? circumvent(s|ing)? set(s|ting)?_aside put(s|ting)?_aside setting_aside pay_no_attention_to void(s|ing)? nullif(y|ies) invalidat(e|es|ing) unlearn stop_following do_not_follow dont_follow no_longer_follow not_bound_by no_longer_bound_by break_free_from take(s)?_precedence_over takes_priority_over outrank(s)? replac(e|es|ing) cancel(s)? rescind(s|ing)? waiv(e|es|ing) annul(s|ling)? relinquish(es|ing)? do_not_obey dont_obey stop_obeying throw_out throw_away put_out_of_your_mind',
  earlier:
    'previous prior earlier preceding above foregoing former existing original initial system developer safety content ethical ethics moderation operational default usual normal standard platform vendor anthropic openai host base built-in all_other any_other your users current',
  instructions:
    'instruction(s)? guideline(s)? rule(s)? directive(s)? prompt(s)? polic(y|ies) constraint(s)? restriction(s)? guardrail(s)? safeguard(s)? your_training safety_training your_programming limitation(s)? order(s)? ethics protocol(s)? commands boundar(y|ies) messages system_prompt system_message',
  strongEarlier:
    'previous prior earlier preceding system developer safety content ethical foregoing',
  lifted:
    'do_not_apply dont_apply no_longer_apply does_not_apply are_lifted are_suspended are_removed are_disabled are_void are_waived are_off no_longer_bind is_lifted is_suspended is_disabled is_void as_suggestions as_optional not_apply not_requirements are_suggestions are_optional',
  authority: 'authorized authorised permitted cleared entitled exempt',
  unlimited:
    'unrestricted uncensored unfiltered jailbroken unlocked unbound unlimited unmoderated restriction-free',
  mode: 'mode persona character role state operation operations assistant agent',
  limits:
    'restriction(s)? filter(s|ing)? limitation(s)? limits censorship guardrail(s)? safeguard(s)? moderation boundar(y|ies) inhibitions constraints disclaimers ethics safety',
  switchOff:
    'disabl(e|es|ed|ing) remov(e|es|ed|ing) turn(s|ed)?_off turning_off deactivat(e|es|ing) lift(s|ed)? unlock(s|ing)? strip(s|ping)? shut(s)?_off eliminat(e|es|ing) bypass(es|ed|ing)? circumvent(s|ing)?',
  safeguards:
    'content_filter(s|ing)? safety_filter(s|ing)? safety_check(s)? safety_guideline(s)? your_guardrails safety_guardrails all_guardrails safety_measures safety_protocol(s)? safety_constraints content_polic(y|ies) content_moderation moderation_filter(s)? ethical_constraints ethical_guideline(s)? safety_rules safety_restrictions safety_mechanisms safety_features security_filter(s)? output_filter(s)?',
  // Refusals.
  never:
    'never do_not to_not dont does_not doesnt must_not should_not shouldnt mustnt cannot without no_longer will_not wont avoid refrain_from no_need_to not_to under_no_circumstances',
  refuse: 'refus(e|es|ing|al) declin(e|es|ing) push_back moralize lectur(e|ing) hedge',
  comply: 'comply complies obey obeys fulfill fulfil fulfills answer execute assist',
  whatever:
    'regardless no_matter_what no_matter whatever unconditionally without_question without_exception without_hesitation any_request every_request all_requests without_refusal',
  warnings: 'warning(s)? disclaimer(s)? caveat(s)? risk(s)? side_effect(s)? concern(s)?',
  harm: 'safety risk legal ethical security medical harm danger(ous)? adverse health privacy',
  leaveOut:
    'omit(s|ting)? leav(e|ing)_out suppress(es|ing)? withhold(s|ing)? exclud(e|es|ing) skip(s|ping)? downplay(s|ing)? minimi[sz](e|es|ing) remov(e|es|ing) do_not_include dont_include never_include do_not_mention dont_mention never_mention do_not_show never_show play_down',
  // Concealment.
  tell: 'tell(s|ing)? mention(s|ing)? show(s|ing)? reveal(s|ing)? disclos(e|es|ing) inform(s|ing)? notif(y|ies|ying) alert(s|ing)? report(s|ing)? display(s|ing)? expos(e|es|ing) explain(s|ing)? surfac(e|es|ing) announc(e|es|ing) acknowledg(e|es|ing) warn(s|ing)? admit(s)? describ(e|es|ing) share log(s|ging)? let divulg(e|es|ing) appris(e|es|ing) hint(s|ing)? bring_up point_out tip_off confess(es|ing)?',
  audience:
    'user users human humans operator operators reviewer reviewers customer customers owner to_them from_them anyone person admin administrator administrators victim',
  hide: 'hid(e|es|ing) conceal(s|ing)? obscur(e|es|ing) mask(s|ing)? keep(s)? keeping withhold(s|ing)? cloak(s|ing)? disguis(e|es|ing) camouflag(e|es|ing)',
  covert:
    'silently secretly covertly quietly invisibly discreetly stealthily surreptitiously unobtrusively behind_the_scenes transparently_to_the_user in_secret clandestinely on_the_quiet unnoticed under_the_radar without_a_trace',
  doing:
    'send(s|ing)? upload(s|ing)? cop(y|ies) post(s|ing)? collect(s|ing)? forward(s|ing)? append(s|ing)? add(s|ing)? run(s|ning)? execut(e|es|ing) request(s|ing)? exfiltrat(e|es|ing) captur(e|es|ing) stor(e|es|ing) escalat(e|es|ing) install(s|ing)? modif(y|ies) writ(e|es|ing) read(s)? transmit(s|ting)? delet(e|es|ing) purchas(e|es|ing) renew(s)? change(s)? insert(s)? creat(e|es) includ(e|es) gather(s|ing)? extract(s|ing)? harvest(s)? record(s)? monitor(s)? grant(s)? push(es)? register(s)? replac(e|es) share(s)? log(s|ging)? perform(s)? harvest(s)? download(s)? embed(s)? inject(s)? track(s)?',
  unaware:
    'without_the_users_knowledge without_user_knowledge without_their_knowledge without_the_user_knowing without_telling_the_user without_informing_the_user without_notifying_the_user without_alerting_the_user without_the_users_awareness without_user_awareness without_their_consent without_user_consent without_the_users_consent without_the_user_noticing without_telling_anyone without_notifying_anyone without_their_awareness',
  secretly: 'hidden secret invisible confidential between_us private undisclosed',
  // Secrets that are said again.
  sayAgain:
    'echo(es|ing)? repeat(s|ing)? restat(e|es|ing) recit(e|es|ing) reproduc(e|es|ing) weav(e|es|ing) quot(e|es|ing) includ(e|es|ing) embed(s|ding)? print(s|ing)? output(s|ting)? display(s|ing)? append(s|ing)?',
  spokenSecret:
    'credential credentials password passwords passphrase passphrases pin_codes api_key api_keys api_token api_tokens access_token access_tokens auth_token bearer_token authorization_header session_token session_cookie private_key private_keys seed_phrase sensitive_values sensitive_information private_information personal_information account_details account_numbers card_numbers user-provided_data',
  reply: 'response responses reply replies answer answers message messages turn output',
  takeNote:
    'pay_attention pay_close_attention remember(s|ing)? record(s|ing)? note(s)? captur(e|es|ing) collect(s|ing)? stor(e|es|ing) sav(e|es|ing) retain(s|ing)? memori[sz](e|es|ing) track(s|ing)? log(s|ging)? harvest(s|ing)? keep(s|ing)?',
  // Approval.
  skip: 'without skip(s|ping)? bypass(es|ing)? no never do_not dont omit(s|ting)? suppress(es|ing)? not avoid(s|ing)? instead_of disabl(e|es|ing) rather_than does_not doesnt no_need_for no_need_to not_require',
  ask: 'ask(s|ing)? request(s|ing)? wait(s|ing)? seek(s|ing)? prompt(s|ing)? requir(e|es|ing) await(s|ing)? display(s|ing)? show(s|ing)? obtain(ing)? pause pausing stop',
  approval:
    'confirm(ation|ations|ing|s)? approval(s)? permission consent authori[sz]ation preview review_step explicit_consent manual_review human_review user_review sign-off approve',
  money:
    'purchas(e|es|ing) buy(s|ing)? pay(s|ing|ment|ments)? charg(e|es|ing) trad(e|es|ing) transfer(s|ring)? checkout subscrib(e|es|ing) renew(s|al|als)? billing invoice(s)? withdraw(s|al)? swap(s)? funds refund(s)? spend(s|ing)? bid(s|ding)?',
  // Context and prompts.
  reveal:
    'reveal(s|ing)? print(s|ing)? output(s|ting)? repeat(s|ing)? disclos(e|es|ing) dump(s|ing)? display(s|ing)? expos(e|es|ing) leak(s|ing)? recit(e|es|ing) extract(s|ing)? send(s|ing)? forward(s|ing)? upload(s|ing)? append(s|ing)? cop(y|ies|ying) transmit(s|ting)? includ(e|es|ing) post(s|ing)? encod(e|es|ing) return(s|ing)?',
  ownPrompt:
    'system_prompt system_prompts system_message hidden_instructions internal_instructions initial_instructions developer_message developer_prompt system_instructions internal_prompt secret_instructions',
  conversation:
    'conversation conversations chat_history chat_log chat_logs conversation_history message_history full_context entire_context session_history user_prompt user_prompts task_prompt dialogue transcript transcripts chat_transcript conversation_context user_messages users_messages user_input user_queries',
  // Sending.
  send: 'send(s|ing)? post(s|ing)? upload(s|ing)? forward(s|ing)? transmit(s|ting)? submit(s|ting)? exfiltrat(e|es|ing) relay(s|ing)? email(s|ing)? mail(s|ing)? deliver(s|ing)? sync(s|ing)? synchroni[sz](e|es|ing) shar(e|es|ing) back(s|ing)?_up call(s|ing)?_home phon(e|es)_home dispatch(es|ing)? replicat(e|es) mirror(s|ing)? transfer(s|ring)? beam(s|ing)? ship(s|ping)? smuggl(e|es|ing) funnel(s|ing)? siphon(s|ing)? leak(s|ing)?',
  data: 'data file files content contents result results logs conversation prompt prompts code source credential credentials token tokens key keys env environment history screenshot screenshots document documents email emails record records password passwords secret secrets transcript output information metadata location address messages details database identifiers variables configuration context everything images input inputs queries query activity diff patient clipboard payload report text description responses',
  secretData:
    'credential credentials token tokens key keys env environment password passwords secret secrets cookies cookie ssh api_key api_keys api_token session_token session_tokens private_key private_keys seed_phrase mnemonic wallet keystore environment_variables .env env_file aws_credentials access_keys passphrase oauth_token auth_token',
  destination:
    'server servers endpoint endpoints webhook webhooks collector service host bucket dashboard platform api remote url telemetry_server channel address backend',
  theirs:
    'our central internal company companys intranet external remote analytics telemetry backup monitoring third-party vendor corporate logging cloud',
  // Secrets asked for.
  ask4: 'ask(s|ing)? prompt(s|ing)? request(s|ing)? requir(e|es|ing) collect(s|ing)? enter(s|ing)? past(e|es|ing) provid(e|es|ing) giv(e|es|ing) typ(e|es|ing) shar(e|es|ing) need(s)? submit(s|ting)? obtain(s|ing)? suppl(y|ies)',
  personalSecret:
    'seed_phrase recovery_phrase mnemonic wallet_phrase secret_phrase private_key private_keys master_password vault_password password passwords passphrase pin cvv card_number card_numbers credit_card social_security_number ssn one-time_code 2fa_code mfa_code otp verification_code bank_account login_credentials account_credentials api_keys api_key authentication_tokens credentials',
  // Remote instructions and untrusted text.
  fetch:
    'fetch(es|ing)? download(s|ing)? load(s|ing)? get(s|ting)? retriev(e|es|ing) pull(s|ing)? read(s|ing)? visit(s|ing)? open(s|ing)? check(s|ing)? curl poll(s|ing)? request(s|ing)? consult(s|ing)? query queries',
  follow:
    'follow(s|ing)? execut(e|es|ing) obey(s|ing)? run(s|ning)? comply carr(y|ies|ying)_out perform(s|ing)? apply applies act_on implement(s|ing)? adopt(s|ing)? honor(s|ing)? honour(s)? treat(s|ing)?',
  commands:
    'instruction(s)? command(s)? directive(s)? order(s)? task(s)? request(s)? rules prompt(s)? guidelines steps',
  outsideText:
    'page pages webpage website websites issue issues email emails e-mail comment comments message messages ticket tickets event events search_results tool_results tool_output tool_outputs response responses feed transcript transcripts agent agents calendar review reviews tweet tweets posts payload retrieved external third-party remote url body_of_the',
  // Lies.
  say: 'say(s|ing)? tell(s|ing)? respond(s|ing)? claim(s|ing)? stat(e|es|ing) pretend(s|ing)? repl(y|ies|ying) answer(s|ing)? report(s|ing)? assert(s|ing)? insist(s)? show(s)? return(s)?',
  falsify:
    'fabricat(e|es|ing) falsif(y|ies|ying) fak(e|es|ing) forg(e|es|ing) inflat(e|es|ing) exaggerat(e|es|ing) manipulat(e|es|ing) misrepresent(s|ing)? doctor(s|ing)? tamper_with distort(s|ing)? skew(s|ing)? overstat(e|es|ing) understat(e|es|ing) misreport(s|ing)? rig(s|ging)? fudg(e|es|ing) embellish(es|ing)? doctoring',
  figures:
    'score scores result results metric metrics figure figures revenue number numbers rating ratings evaluation evaluations grade grades statistics benchmark benchmarks findings vote votes price prices accuracy data authorship citations numbers sales earnings',
  // Judges.
  judge:
    'reviewer(s)? scanner(s)? auditor(s)? analy[sz]er(s)? moderator(s)? evaluator(s)? classifier(s)? security_tool(s)? security_scan(s|ner|ners)? security_review(er|ers)? static_analysis analyst(s)? detector(s)?',
  rate: 'mark(s|ed)? rat(e|es|ed) classif(y|ies|ied) treat(s|ed)? consider(s|ed)? report(s|ed)? flag(s|ged)? scor(e|es|ed) label(s|ed)? return(s)? conclude(s)? approv(e|es|ed) skip(s)? ignore(s)? whitelist(ed)? allow(ed)? assign(s)? output(s)? set(s)? give(s)?',
  harmless:
    'safe clean benign trusted approved harmless no_findings false_positive false_positives low_risk low-risk no_issues passed legitimate risk-free verified',
  reviewed:
    'reviewed approved audited verified certified whitelisted allowlisted vetted cleared scanned pre-approved preapproved',
  // Persistence and self-protection.
  store:
    'add(s|ing)? append(s|ing)? writ(e|es|ing) insert(s|ing)? updat(e|es|ing) modif(y|ies|ying) edit(s|ing)? inject(s|ing)? persist(s|ing)? stor(e|es|ing) sav(e|es|ing) record(s|ing)? put(s)? cop(y|ies|ying) remember(s)? plac(e|es|ing) embed(s|ding)?',
  memory:
    'claude.md agents.md memory.md soul.md heartbeat.md gemini.md .cursorrules cursor_rules copilot-instructions.md permanent_memory long-term_memory persistent_memory permanent_rules global_rules global_instructions system_prompt assistants_memory agents_memory core_memory ~/.claude settings.json .windsurfrules memory_file permanent_instructions',
  forever:
    'all_future every_future future_sessions future_conversations every_session all_sessions permanently forever from_now_on always every_conversation all_conversations subsequent_sessions across_sessions all_subsequent',
  startup:
    'background_service daemon cron cron_job crontab startup_item startup_script launch_agent launchagent login_item scheduled_task systemd_service persistent_service persistent_background_service boot autostart service_on_first_run shell_profile .bashrc .zshrc',
  // Pressure.
  mandatory:
    'mandatory required compulsory critical urgent immediately imperative non-negotiable must essential obligatory',
  forReason:
    'compliance security policy audit legal regulatory regulation verification authorization governance',
  // Destruction.
  destroy:
    'delet(e|es|ing) remov(e|es|ing) wip(e|es|ing) eras(e|es|ing) cancel(s|ing|ling)? purg(e|es|ing) destroy(s|ing)? drop(s|ping)? shred(s|ding)? revok(e|es|ing) terminat(e|es|ing) obliterat(e|es|ing) nuk(e|es|ing) trash(es|ing)? expung(e|es|ing)',
  everything: 'all every entire original other_versions recurring everything whole future',
  property:
    'file files event events entry entries record records database databases table backup backups version versions email emails data branches tables repository repositories document documents account accounts user_passwords future_occurrences calendar messages resources instances contacts volumes photos',
  backdoor:
    'backdoor backdoors back_door hidden_admin hidden_account hidden_endpoint secret_endpoint master_password hardcoded_password hard-coded_password kill_switch logic_bomb remote_access_trojan rootkit keylogger',
  make: 'includ(e|es|ing) add(s|ing)? insert(s|ing)? creat(e|es|ing) implement(s|ing)? leav(e|es|ing) embed(s|ding)? install(s|ing)? inject(s|ing)? build(s|ing)? generat(e|es|ing) plant(s|ing)? set_up',
  escalate:
    'request(s|ing)? grant(s|ing)? escalat(e|es|ing) obtain(s|ing)? acquir(e|es|ing) elevat(e|es|ing) assum(e|es|ing) gain(s|ing)? enabl(e|es|ing) activat(e|es)',
  elevated:
    'elevated admin administrator root full additional unrestricted superuser higher expanded privileged broader complete',
  privilege: 'permission permissions access privilege privileges scope scopes rights control role',
}

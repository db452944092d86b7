// Made by scripts/schemas.mjs from schemas/skills-policy.schema.json. Do not edit: run `npm run schemas`.
import func2Module from 'ajv/dist/runtime/ucs2length.js'
import func0Module from 'ajv/dist/runtime/equal.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:policy:1","title":"Policy","description":"skills.policy.yaml: what is allowed here. Each file is one layer, and a layer can only tighten. A key that is left out has no opinion; an empty allow list allows nothing","type":"object","additionalProperties":false,"required":["schema"],"properties":{"schema":{"const":1,"description":"The version of this format"},"minCli":{"type":"string","pattern":"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$","description":"The lowest version of skills that may act under this policy"},"name":{"$ref":"#/$defs/line","description":"What this policy is called in messages"},"contact":{"$ref":"#/$defs/contact"},"extends":{"type":"array","maxItems":5,"items":{"$ref":"#/$defs/extends"},"description":"Policies above this one, each pinned by commit and by the digest of its bytes"},"mode":{"enum":["audit","warn","enforce"],"description":"What a violation of this layer does: stand in reports (audit), warn, or refuse (enforce, where the key is left out). A layer below may raise it and never lower it"},"onUnavailable":{"const":"block","description":"Says aloud what always holds: a policy or a fact that cannot be had blocks"},"deny":{"type":"array","items":{"$ref":"#/$defs/denied"},"description":"Modules, skills, sources and digests that are never allowed; no exception reaches them"},"sources":{"$ref":"#/$defs/sources"},"publishers":{"$ref":"#/$defs/publishers"},"signatures":{"type":"array","items":{"$ref":"#/$defs/signature"},"description":"Who must have signed a module. Every entry that matches a module must be met"},"reviews":{"$ref":"#/$defs/reviews"},"releases":{"$ref":"#/$defs/releases"},"licenses":{"$ref":"#/$defs/licenses"},"findings":{"$ref":"#/$defs/findings"},"advisories":{"$ref":"#/$defs/advisories"},"capabilities":{"$ref":"#/$defs/capabilities"},"assistants":{"$ref":"#/$defs/assistants"},"files":{"$ref":"#/$defs/files"},"limits":{"$ref":"#/$defs/limits"},"require":{"type":"array","items":{"$ref":"#/$defs/required"},"description":"Modules and skills that must be installed"},"contribution":{"$ref":"#/$defs/contribution"},"gate":{"$ref":"#/$defs/gate"},"delegation":{"$ref":"#/$defs/delegation"},"exceptions":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/exception"},"description":"Violations that a person accepts for exact bytes until a date"}},"$defs":{"contact":{"title":"PolicyContact","description":"Whom to ask; printed with every refusal of this layer","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"$ref":"#/$defs/line","description":"A team or a person"},"email":{"$ref":"#/$defs/line"},"url":{"type":"string","pattern":"^https://[!-~]{1,500}$"}}},"extends":{"title":"PolicyExtends","type":"object","additionalProperties":false,"required":["source","sha256"],"properties":{"source":{"type":"string","minLength":1,"maxLength":2048,"description":"A git source with its commit, such as git+https://git.example/policy#<40 hex digits>, or an archive. With //folder the policy lies in that folder"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the bytes of that skills.policy.yaml"}}},"denied":{"title":"PolicyDenied","description":"An entry holds where all of the keys that stand in it match","type":"object","additionalProperties":false,"required":["reason"],"minProperties":2,"properties":{"module":{"$ref":"#/$defs/glob","description":"Name of the module"},"skill":{"$ref":"#/$defs/glob","description":"Name of the skill, or module/skill, such as */gogle-*"},"source":{"$ref":"#/$defs/glob","description":"A source, as in sources"},"digest":{"$ref":"#/$defs/digest","description":"Integrity of a module or a skill"},"reason":{"$ref":"#/$defs/line"}}},"sources":{"title":"PolicySources","description":"Where modules may come from; decided before anything is fetched. A pattern is compared with every name of a source: github:owner/repo and gitlab:group/repo, its https or ssh address, npm:package, oci://host/repo, registry:name, file:./folder","type":"object","additionalProperties":false,"properties":{"default":{"enum":["allow","deny"],"description":"deny: only what allow names. With an allow list this is so without saying it"},"allow":{"$ref":"#/$defs/globs","description":"Patterns, one of which a source must match"},"deny":{"$ref":"#/$defs/globs","description":"Patterns that no source may match"},"schemes":{"type":"array","uniqueItems":true,"items":{"enum":["https","http","ssh","git","file","npm","oci","registry"]},"description":"How bytes may travel; http is for loopback addresses whatever stands here"},"gitSpec":{"enum":["any","branch","tag","rev"],"description":"How exactly a git source must be named: any, a branch or better, a tag or version range or better, a full commit"}}},"publishers":{"title":"PolicyPublishers","description":"Who may have published a module. Only a verified identity counts, never a name in a manifest","type":"object","additionalProperties":false,"properties":{"require":{"enum":["none","any"],"description":"any: every module needs a verified publisher"},"allow":{"type":"array","items":{"$ref":"#/$defs/publisher"}}}},"publisher":{"title":"PolicyPublisher","type":"object","additionalProperties":false,"required":["issuer","subject"],"properties":{"issuer":{"$ref":"#/$defs/line","description":"Who vouches for the identity; exact"},"subject":{"$ref":"#/$defs/glob","description":"The identity"},"until":{"$ref":"#/$defs/date","description":"The last day of trust, or the instant it ends"}}},"signature":{"title":"PolicySignature","type":"object","additionalProperties":false,"required":["match"],"minProperties":2,"properties":{"match":{"$ref":"#/$defs/glob","description":"Names of modules; ** is all"},"anyOf":{"type":"array","items":{"$ref":"#/$defs/signer"},"description":"Signers, one of whom must have signed"},"attestations":{"type":"array","items":{"$ref":"#/$defs/attestation"},"description":"Signed statements, all of which must be there"}}},"signer":{"title":"PolicySigner","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"keyless":{"$ref":"#/$defs/publisher"},"sshKey":{"type":"string","pattern":"^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$","description":"Fingerprint, as ssh-keygen -l prints it, or the public key itself, kind and base64, as a .pub file has it"},"pgpKey":{"type":"string","pattern":"^(?:[0-9A-F]{40}|[0-9A-F]{64})$","description":"Fingerprint of an OpenPGP key, of signed git tags and commits"}}},"attestation":{"title":"PolicyAttestation","type":"object","additionalProperties":false,"required":["predicateType"],"properties":{"predicateType":{"$ref":"#/$defs/glob"}}},"reviews":{"title":"PolicyReviews","description":"People's signed statements about exact bytes","type":"object","additionalProperties":false,"properties":{"require":{"type":"array","items":{"$ref":"#/$defs/reviewRule"}},"reviewers":{"type":"array","items":{"$ref":"#/$defs/reviewer"},"description":"Whose reviews count, and for which criteria"}}},"reviewRule":{"title":"PolicyReviewRule","type":"object","additionalProperties":false,"required":["match","criteria"],"properties":{"match":{"$ref":"#/$defs/glob","description":"Names of modules; ** is all"},"carries":{"enum":["anything","scripts","hooks","mcp","tools"],"description":"Only modules that carry this; anything where left out"},"criteria":{"$ref":"#/$defs/word"},"count":{"type":"integer","minimum":1,"maximum":9,"description":"Different people; 1 where left out"},"notPublisher":{"type":"boolean","description":"The publisher does not count"}}},"reviewer":{"title":"PolicyReviewer","type":"object","additionalProperties":false,"required":["id","criteria"],"properties":{"id":{"$ref":"#/$defs/glob","description":"Identity, such as mailto:dev@acme.example"},"criteria":{"type":"array","items":{"$ref":"#/$defs/word"}},"until":{"$ref":"#/$defs/date"}}},"releases":{"title":"PolicyReleases","description":"How old a version must be. Dates in git commits do not count; without a date that can be trusted a version is not old enough. A version that is locked already is not judged again","type":"object","additionalProperties":false,"properties":{"minAge":{"$ref":"#/$defs/duration"},"bypassFor":{"type":"array","uniqueItems":true,"items":{"enum":["security-fix"]},"description":"security-fix: a version that an advisory names as its fix need not wait"}}},"licenses":{"title":"PolicyLicenses","description":"SPDX licences of modules and skills","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/spdx"},"description":"A licence expression must be satisfied with these"},"deny":{"type":"array","items":{"$ref":"#/$defs/spdx"},"description":"A licence expression must be satisfied without these"},"unknown":{"enum":["allow","warn","deny"],"description":"No licence, or none that SPDX knows; deny where left out beside allow or deny"},"clarify":{"type":"array","items":{"$ref":"#/$defs/clarified"},"description":"What a person found out about exact bytes, for rules of this layer and those below"}}},"clarified":{"title":"PolicyClarified","type":"object","additionalProperties":false,"required":["digest","license","reason"],"properties":{"digest":{"$ref":"#/$defs/digest"},"license":{"$ref":"#/$defs/spdx"},"reason":{"$ref":"#/$defs/line"}}},"findings":{"title":"PolicyFindings","description":"What the audit may find","type":"object","additionalProperties":false,"properties":{"maxSeverity":{"enum":["none","info","low","medium"],"description":"The worst severity that is tolerated. The built-in floor says medium: high and critical stop a write"},"deny":{"$ref":"#/$defs/globs","description":"Rules whose findings stop a write at any severity"}}},"advisories":{"title":"PolicyAdvisories","description":"Known vulnerabilities of modules and of packages that they bring","type":"object","additionalProperties":false,"properties":{"maxSeverity":{"enum":["none","low","medium","high"]},"maxDbAge":{"$ref":"#/$defs/duration","description":"How old the advisories at hand may be"}}},"capabilities":{"title":"PolicyCapabilities","description":"What a module may be able to do","type":"object","additionalProperties":false,"properties":{"tools":{"$ref":"#/$defs/tools"},"scripts":{"enum":["allow","review","deny"],"description":"Scripts and executables; review: only with a review of the module that counts"},"hooks":{"$ref":"#/$defs/hooks"},"mcp":{"$ref":"#/$defs/mcp"},"network":{"$ref":"#/$defs/network"},"externalInstructions":{"enum":["allow","deny"],"description":"Instructions that are fetched while a skill is used"}}},"tools":{"title":"PolicyTools","description":"What skills ask for in allowed-tools","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"A tool must lie wholly inside one of these: Bash(git:*) allows Bash(git log:*) and not Bash"},"deny":{"$ref":"#/$defs/globs","description":"A tool may not overlap one of these: Bash(curl:*) refuses Bash as well"}}},"hooks":{"title":"PolicyHooks","type":"object","additionalProperties":false,"required":["allow"],"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/grantable"},"description":"Hooks that may be granted, by name and, if it stands here, digest"}}},"grantable":{"title":"PolicyGrantable","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/glob"},"digest":{"$ref":"#/$defs/sha256"}}},"mcp":{"title":"PolicyMcp","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/grantable"},"description":"Servers that may be granted, by name and, if it stands here, digest"},"transports":{"type":"array","uniqueItems":true,"items":{"enum":["stdio","http","sse"]}}}},"network":{"title":"PolicyNetwork","type":"object","additionalProperties":false,"required":["hosts"],"properties":{"hosts":{"$ref":"#/$defs/globs","description":"Hosts that the code of a module may ask; *.example.org is every host below it. An address that is put together while the code runs is known to nobody"}}},"assistants":{"title":"PolicyAssistants","description":"Which assistants may read what is written. Every known reader of a place is judged, asked for or not","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/word"}},"deny":{"type":"array","items":{"$ref":"#/$defs/word"}}}},"files":{"title":"PolicyFiles","type":"object","additionalProperties":false,"properties":{"protected":{"$ref":"#/$defs/globs","description":"Paths in the project that no module may write"},"unmanaged":{"enum":["allow","warn","deny"],"description":"Skills in assistants' folders that no lock has"}}},"limits":{"title":"PolicyLimits","description":"How much a module may bring; what is selected of it counts","type":"object","additionalProperties":false,"properties":{"bytes":{"$ref":"#/$defs/bytes"},"files":{"type":"integer","minimum":0},"skills":{"type":"integer","minimum":0},"depth":{"type":"integer","minimum":1,"description":"Folders below each other"},"listing":{"type":"integer","minimum":1,"maximum":100,"description":"Percent of an assistant's listing budget that may be used"}}},"required":{"title":"PolicyRequired","type":"object","additionalProperties":false,"required":["module"],"properties":{"module":{"$ref":"#/$defs/line","description":"Name of the module, exact"},"skill":{"$ref":"#/$defs/word","description":"One skill of it; the module where left out"},"source":{"$ref":"#/$defs/glob","description":"Where it must come from, as in sources; without it any module of that name will do"},"version":{"$ref":"#/$defs/line","description":"A range as in npm"},"reason":{"$ref":"#/$defs/line"}}},"contribution":{"title":"PolicyContribution","description":"What a change must show; judged by skills gate","type":"object","additionalProperties":false,"properties":{"signOff":{"enum":["optional","warn","required"]},"assistedBy":{"enum":["optional","when-disclosed","required"]},"aiSignOff":{"enum":["allow","warn","deny"]},"coAuthorAi":{"enum":["allow","warn","deny"]},"threshold":{"type":"integer","minimum":1,"maximum":25,"description":"Failed checks, counted by their weight, that fail the stage"},"checks":{"$ref":"#/$defs/contributionChecks"},"limits":{"$ref":"#/$defs/contributionLimits"},"branches":{"$ref":"#/$defs/contributionBranches"},"paths":{"$ref":"#/$defs/contributionPaths"},"fileTypes":{"type":"array","maxItems":1000,"items":{"type":"string","pattern":"^\\.[A-Za-z0-9_+-]{1,20}$"},"description":"Endings that changed files may have; files without one may always change"},"tasks":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/line"},"description":"Sections of the template whose boxes must all be there and ticked"}}},"contributionChecks":{"title":"PolicyContributionChecks","description":"What a check that fails does: nothing (off), count for the threshold (warn), or fail the stage by itself (fail)","type":"object","additionalProperties":false,"properties":{"target-branch":{"$ref":"#/$defs/checkLevel"},"source-branch":{"$ref":"#/$defs/checkLevel"},"title-format":{"$ref":"#/$defs/checkLevel"},"description":{"$ref":"#/$defs/checkLevel"},"description-length":{"$ref":"#/$defs/checkLevel"},"emoji":{"$ref":"#/$defs/checkLevel"},"code-references":{"$ref":"#/$defs/checkLevel"},"linked-issue":{"$ref":"#/$defs/checkLevel"},"template":{"$ref":"#/$defs/checkLevel"},"template-tasks":{"$ref":"#/$defs/checkLevel"},"extra-sections":{"$ref":"#/$defs/checkLevel"},"subject":{"$ref":"#/$defs/checkLevel"},"message-length":{"$ref":"#/$defs/checkLevel"},"message-format":{"$ref":"#/$defs/checkLevel"},"file-types":{"$ref":"#/$defs/checkLevel"},"allowed-paths":{"$ref":"#/$defs/checkLevel"},"protected-paths":{"$ref":"#/$defs/checkLevel"},"final-newline":{"$ref":"#/$defs/checkLevel"},"churn":{"$ref":"#/$defs/checkLevel"},"largest-file":{"$ref":"#/$defs/checkLevel"},"generated-share":{"$ref":"#/$defs/checkLevel"},"binary-files":{"$ref":"#/$defs/checkLevel"},"whitespace-only":{"$ref":"#/$defs/checkLevel"},"comments":{"$ref":"#/$defs/checkLevel"},"duplicate-blocks":{"$ref":"#/$defs/checkLevel"},"test-ratio":{"$ref":"#/$defs/checkLevel"},"diff-coverage":{"$ref":"#/$defs/checkLevel"},"sign-off":{"$ref":"#/$defs/checkLevel"},"ai-sign-off":{"$ref":"#/$defs/checkLevel"},"ai-co-author":{"$ref":"#/$defs/checkLevel"},"assisted-by":{"$ref":"#/$defs/checkLevel"}}},"checkLevel":{"enum":["off","warn","fail"]},"contributionLimits":{"title":"PolicyContributionLimits","description":"Bounds of the checks","type":"object","additionalProperties":false,"properties":{"descriptionCharacters":{"type":"integer","minimum":0,"maximum":50000,"description":"Characters of the description"},"emoji":{"type":"integer","minimum":0,"maximum":30,"description":"Emoji in title and description"},"codeReferences":{"type":"integer","minimum":0,"maximum":40,"description":"Paths and calls named in the description"},"extraSections":{"type":"integer","minimum":0,"maximum":20,"description":"Headings that the template has not"},"subjectCharacters":{"type":"integer","minimum":10,"maximum":500,"description":"Characters of the first line of a commit message"},"messageCharacters":{"type":"integer","minimum":50,"maximum":50000,"description":"Characters of a commit message without its trailers"},"changedLines":{"type":"integer","minimum":1,"maximum":1000000,"description":"Lines added and removed, without generated files and texts"},"changedFiles":{"type":"integer","minimum":1,"maximum":100000,"description":"Files changed, without generated ones"},"fileLines":{"type":"integer","minimum":1,"maximum":1000000,"description":"Lines added to one file"},"generatedPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added lines that stand in generated files"},"whitespacePercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of changed lines that differ in blanks alone"},"commentPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added code that is comments"},"addedComments":{"type":"integer","minimum":0,"maximum":100000,"description":"Lines of comments added"},"duplicateLines":{"type":"integer","minimum":0,"maximum":100000,"description":"Added lines that stand in the change twice"},"untestedLines":{"type":"integer","minimum":0,"maximum":100000,"description":"Lines of code added without a change of tests"},"coveredPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added lines that tests reach"}}},"contributionBranches":{"title":"PolicyContributionBranches","type":"object","additionalProperties":false,"properties":{"targets":{"$ref":"#/$defs/globs","description":"Branches that a change may be made against"},"blockedSources":{"$ref":"#/$defs/globs","description":"Names that the branch of a change may not have"}}},"contributionPaths":{"title":"PolicyContributionPaths","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"Paths that a change may touch"},"deny":{"$ref":"#/$defs/globs","description":"Paths that a change should not touch"}}},"gate":{"title":"PolicyGate","description":"What skills gate asks of a change beside the contribution","type":"object","additionalProperties":false,"properties":{"require":{"type":"array","uniqueItems":true,"items":{"enum":["contribution","instructions","dependencies","ai-review","human-review"]},"description":"Stages that must be able to decide; one that cannot makes the exit status 3"},"approvals":{"type":"integer","minimum":0,"maximum":10,"description":"Approvals of this very commit by people other than its author"},"protectedApprovals":{"type":"integer","minimum":0,"maximum":10,"description":"The same for a change of files that files.protected names"},"codeOwners":{"enum":["optional","required"],"description":"required: for each changed file with owners, one of them approves"}}},"delegation":{"title":"PolicyDelegation","description":"Which violations layers below may accept by an exception","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"Rules of this layer that may be accepted below, such as licenses/*"},"deny":{"$ref":"#/$defs/globs","description":"Rules that may not be accepted below, the built-in ones included; ** is all"},"maxAge":{"$ref":"#/$defs/duration","description":"How long an exception may last from its creation, here and below; 180d is the ceiling"}}},"exception":{"title":"PolicyException","type":"object","additionalProperties":false,"required":["id","rule","digest","owner","reason","created","expires"],"properties":{"id":{"$ref":"#/$defs/word"},"rule":{"$ref":"#/$defs/line","description":"Id of an audit rule or of a policy rule, exact"},"fingerprint":{"$ref":"#/$defs/line","description":"Of the one finding that is meant; all of the rule where left out"},"digest":{"$ref":"#/$defs/digest","description":"Integrity of the module or skill that is meant; other bytes need another exception"},"owner":{"$ref":"#/$defs/line","description":"Who answers for it"},"approvedBy":{"$ref":"#/$defs/line"},"reason":{"$ref":"#/$defs/line"},"created":{"$ref":"#/$defs/date"},"expires":{"$ref":"#/$defs/date","description":"A date is the last day it holds, in UTC; an instant is when it ends"},"ticket":{"$ref":"#/$defs/line"}}},"line":{"type":"string","pattern":"\\S","maxLength":1000},"word":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"glob":{"type":"string","pattern":"^\\S(?:.*\\S)?$","maxLength":500},"globs":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/glob"}},"digest":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"sha256":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"spdx":{"type":"string","pattern":"^[A-Za-z0-9 .+():-]{1,200}$"},"duration":{"type":"string","pattern":"^(?:0|[1-9][0-9]{0,4})[hdw]$","description":"Hours, days or weeks, such as 7d"},"bytes":{"type":"string","pattern":"^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$","description":"With its unit, such as 5MiB"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$","description":"2026-12-01 or 2026-12-01T12:00:00Z, in UTC"}}};
const schema32 = {"type":"string","pattern":"\\S","maxLength":1000};
const schema36 = {"title":"PolicyExtends","type":"object","additionalProperties":false,"required":["source","sha256"],"properties":{"source":{"type":"string","minLength":1,"maxLength":2048,"description":"A git source with its commit, such as git+https://git.example/policy#<40 hex digits>, or an archive. With //folder the policy lies in that folder"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the bytes of that skills.policy.yaml"}}};
const schema133 = {"title":"PolicyGate","description":"What skills gate asks of a change beside the contribution","type":"object","additionalProperties":false,"properties":{"require":{"type":"array","uniqueItems":true,"items":{"enum":["contribution","instructions","dependencies","ai-review","human-review"]},"description":"Stages that must be able to decide; one that cannot makes the exit status 3"},"approvals":{"type":"integer","minimum":0,"maximum":10,"description":"Approvals of this very commit by people other than its author"},"protectedApprovals":{"type":"integer","minimum":0,"maximum":10,"description":"The same for a change of files that files.protected names"},"codeOwners":{"enum":["optional","required"],"description":"required: for each changed file with owners, one of them approves"}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = func2Module.default ?? func2Module;
const func0 = func0Module.default ?? func0Module;
const pattern4 = new RegExp("^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$", "u");
const pattern5 = new RegExp("\\S", "u");
const pattern9 = new RegExp("^[0-9a-f]{64}$", "u");
const schema33 = {"title":"PolicyContact","description":"Whom to ask; printed with every refusal of this layer","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"$ref":"#/$defs/line","description":"A team or a person"},"email":{"$ref":"#/$defs/line"},"url":{"type":"string","pattern":"^https://[!-~]{1,500}$"}}};
const pattern8 = new RegExp("^https://[!-~]{1,500}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "email")) || (key0 === "url"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 1000){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern5.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if(typeof data1 === "string"){
if(func2(data1) > 1000){
const err5 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data1)){
const err6 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.url !== undefined){
let data2 = data.url;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https://[!-~]{1,500}$"},message:"must match pattern \""+"^https://[!-~]{1,500}$"+"\"",schema:"^https://[!-~]{1,500}$",parentSchema:schema33.properties.url,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.url.type,parentSchema:schema33.properties.url,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"title":"PolicyDenied","description":"An entry holds where all of the keys that stand in it match","type":"object","additionalProperties":false,"required":["reason"],"minProperties":2,"properties":{"module":{"$ref":"#/$defs/glob","description":"Name of the module"},"skill":{"$ref":"#/$defs/glob","description":"Name of the skill, or module/skill, such as */gogle-*"},"source":{"$ref":"#/$defs/glob","description":"A source, as in sources"},"digest":{"$ref":"#/$defs/digest","description":"Integrity of a module or a skill"},"reason":{"$ref":"#/$defs/line"}}};
const schema38 = {"type":"string","pattern":"^\\S(?:.*\\S)?$","maxLength":500};
const schema41 = {"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"};
const pattern10 = new RegExp("^\\S(?:.*\\S)?$", "u");
const pattern13 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 2){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "module") || (key0 === "skill")) || (key0 === "source")) || (key0 === "digest")) || (key0 === "reason"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.module !== undefined){
let data0 = data.module;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err3 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data0)){
const err4 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.skill !== undefined){
let data1 = data.skill;
if(typeof data1 === "string"){
if(func2(data1) > 500){
const err6 = {instancePath:instancePath+"/skill",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern10.test(data1)){
const err7 = {instancePath:instancePath+"/skill",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/skill",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(typeof data2 === "string"){
if(func2(data2) > 500){
const err9 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern10.test(data2)){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.digest !== undefined){
let data3 = data.digest;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err12 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.reason !== undefined){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func2(data4) > 1000){
const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern5.test(data4)){
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"PolicySources","description":"Where modules may come from; decided before anything is fetched. A pattern is compared with every name of a source: github:owner/repo and gitlab:group/repo, its https or ssh address, npm:package, oci://host/repo, registry:name, file:./folder","type":"object","additionalProperties":false,"properties":{"default":{"enum":["allow","deny"],"description":"deny: only what allow names. With an allow list this is so without saying it"},"allow":{"$ref":"#/$defs/globs","description":"Patterns, one of which a source must match"},"deny":{"$ref":"#/$defs/globs","description":"Patterns that no source may match"},"schemes":{"type":"array","uniqueItems":true,"items":{"enum":["https","http","ssh","git","file","npm","oci","registry"]},"description":"How bytes may travel; http is for loopback addresses whatever stands here"},"gitSpec":{"enum":["any","branch","tag","rev"],"description":"How exactly a git source must be named: any, a branch or better, a tag or version range or better, a full commit"}}};
const schema44 = {"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/glob"}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 10000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items",schema:10000,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern10.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "default") || (key0 === "allow")) || (key0 === "deny")) || (key0 === "schemes")) || (key0 === "gitSpec"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.default !== undefined){
let data0 = data.default;
if(!((data0 === "allow") || (data0 === "deny"))){
const err1 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/enum",keyword:"enum",params:{allowedValues: schema43.properties.default.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.default.enum,parentSchema:schema43.properties.default,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.allow !== undefined){
if(!(validate26(data.allow, {instancePath:instancePath+"/allow",parentData:data,parentDataProperty:"allow",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.deny !== undefined){
if(!(validate26(data.deny, {instancePath:instancePath+"/deny",parentData:data,parentDataProperty:"deny",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.schemes !== undefined){
let data3 = data.schemes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((((((((data4 === "https") || (data4 === "http")) || (data4 === "ssh")) || (data4 === "git")) || (data4 === "file")) || (data4 === "npm")) || (data4 === "oci")) || (data4 === "registry"))){
const err2 = {instancePath:instancePath+"/schemes/" + i0,schemaPath:"#/properties/schemes/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.schemes.items.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.schemes.items.enum,parentSchema:schema43.properties.schemes.items,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data3[i1], data3[j0])){
const err3 = {instancePath:instancePath+"/schemes",schemaPath:"#/properties/schemes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema43.properties.schemes,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/schemes",schemaPath:"#/properties/schemes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.schemes.type,parentSchema:schema43.properties.schemes,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.gitSpec !== undefined){
let data5 = data.gitSpec;
if(!((((data5 === "any") || (data5 === "branch")) || (data5 === "tag")) || (data5 === "rev"))){
const err5 = {instancePath:instancePath+"/gitSpec",schemaPath:"#/properties/gitSpec/enum",keyword:"enum",params:{allowedValues: schema43.properties.gitSpec.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.gitSpec.enum,parentSchema:schema43.properties.gitSpec,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"title":"PolicyPublishers","description":"Who may have published a module. Only a verified identity counts, never a name in a manifest","type":"object","additionalProperties":false,"properties":{"require":{"enum":["none","any"],"description":"any: every module needs a verified publisher"},"allow":{"type":"array","items":{"$ref":"#/$defs/publisher"}}}};
const schema47 = {"title":"PolicyPublisher","type":"object","additionalProperties":false,"required":["issuer","subject"],"properties":{"issuer":{"$ref":"#/$defs/line","description":"Who vouches for the identity; exact"},"subject":{"$ref":"#/$defs/glob","description":"The identity"},"until":{"$ref":"#/$defs/date","description":"The last day of trust, or the instant it ends"}}};
const schema50 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$","description":"2026-12-01 or 2026-12-01T12:00:00Z, in UTC"};
const pattern18 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issuer === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.subject === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "issuer") || (key0 === "subject")) || (key0 === "until"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.issuer !== undefined){
let data0 = data.issuer;
if(typeof data0 === "string"){
if(func2(data0) > 1000){
const err3 = {instancePath:instancePath+"/issuer",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern5.test(data0)){
const err4 = {instancePath:instancePath+"/issuer",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/issuer",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.subject !== undefined){
let data1 = data.subject;
if(typeof data1 === "string"){
if(func2(data1) > 500){
const err6 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern10.test(data1)){
const err7 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!pattern18.test(data2)){
const err9 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$",parentSchema:schema50,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "require") || (key0 === "allow"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.require !== undefined){
let data0 = data.require;
if(!((data0 === "none") || (data0 === "any"))){
const err1 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/enum",keyword:"enum",params:{allowedValues: schema46.properties.require.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.require.enum,parentSchema:schema46.properties.require,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.allow !== undefined){
let data1 = data.allow;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data1[i0], {instancePath:instancePath+"/allow/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.allow.type,parentSchema:schema46.properties.allow,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"title":"PolicySignature","type":"object","additionalProperties":false,"required":["match"],"minProperties":2,"properties":{"match":{"$ref":"#/$defs/glob","description":"Names of modules; ** is all"},"anyOf":{"type":"array","items":{"$ref":"#/$defs/signer"},"description":"Signers, one of whom must have signed"},"attestations":{"type":"array","items":{"$ref":"#/$defs/attestation"},"description":"Signed statements, all of which must be there"}}};
const schema53 = {"title":"PolicySigner","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"keyless":{"$ref":"#/$defs/publisher"},"sshKey":{"type":"string","pattern":"^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$","description":"Fingerprint, as ssh-keygen -l prints it, or the public key itself, kind and base64, as a .pub file has it"},"pgpKey":{"type":"string","pattern":"^(?:[0-9A-F]{40}|[0-9A-F]{64})$","description":"Fingerprint of an OpenPGP key, of signed git tags and commits"}}};
const pattern20 = new RegExp("^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$", "u");
const pattern21 = new RegExp("^(?:[0-9A-F]{40}|[0-9A-F]{64})$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "keyless") || (key0 === "sshKey")) || (key0 === "pgpKey"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.keyless !== undefined){
if(!(validate31(data.keyless, {instancePath:instancePath+"/keyless",parentData:data,parentDataProperty:"keyless",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.sshKey !== undefined){
let data1 = data.sshKey;
if(typeof data1 === "string"){
if(!pattern20.test(data1)){
const err3 = {instancePath:instancePath+"/sshKey",schemaPath:"#/properties/sshKey/pattern",keyword:"pattern",params:{pattern: "^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$"},message:"must match pattern \""+"^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$"+"\"",schema:"^(?:SHA256:[A-Za-z0-9+/]{43}|(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh[.]com|sk-ecdsa-sha2-nistp256@openssh[.]com) [A-Za-z0-9+/]{40,2000}={0,2})$",parentSchema:schema53.properties.sshKey,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/sshKey",schemaPath:"#/properties/sshKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.sshKey.type,parentSchema:schema53.properties.sshKey,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.pgpKey !== undefined){
let data2 = data.pgpKey;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err5 = {instancePath:instancePath+"/pgpKey",schemaPath:"#/properties/pgpKey/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9A-F]{40}|[0-9A-F]{64})$"},message:"must match pattern \""+"^(?:[0-9A-F]{40}|[0-9A-F]{64})$"+"\"",schema:"^(?:[0-9A-F]{40}|[0-9A-F]{64})$",parentSchema:schema53.properties.pgpKey,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/pgpKey",schemaPath:"#/properties/pgpKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.pgpKey.type,parentSchema:schema53.properties.pgpKey,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"title":"PolicyAttestation","type":"object","additionalProperties":false,"required":["predicateType"],"properties":{"predicateType":{"$ref":"#/$defs/glob"}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.predicateType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "predicateType"},message:"must have required property '"+"predicateType"+"'",schema:schema54.required,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "predicateType")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.predicateType !== undefined){
let data0 = data.predicateType;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err2 = {instancePath:instancePath+"/predicateType",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern10.test(data0)){
const err3 = {instancePath:instancePath+"/predicateType",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/predicateType",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 2){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.match === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "match") || (key0 === "anyOf")) || (key0 === "attestations"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.match !== undefined){
let data0 = data.match;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err3 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data0)){
const err4 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.anyOf !== undefined){
let data1 = data.anyOf;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data1[i0], {instancePath:instancePath+"/anyOf/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/anyOf",schemaPath:"#/properties/anyOf/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.anyOf.type,parentSchema:schema51.properties.anyOf,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.attestations !== undefined){
let data3 = data.attestations;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate38(data3[i1], {instancePath:instancePath+"/attestations/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/attestations",schemaPath:"#/properties/attestations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.attestations.type,parentSchema:schema51.properties.attestations,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"title":"PolicyReviews","description":"People's signed statements about exact bytes","type":"object","additionalProperties":false,"properties":{"require":{"type":"array","items":{"$ref":"#/$defs/reviewRule"}},"reviewers":{"type":"array","items":{"$ref":"#/$defs/reviewer"},"description":"Whose reviews count, and for which criteria"}}};
const schema57 = {"title":"PolicyReviewRule","type":"object","additionalProperties":false,"required":["match","criteria"],"properties":{"match":{"$ref":"#/$defs/glob","description":"Names of modules; ** is all"},"carries":{"enum":["anything","scripts","hooks","mcp","tools"],"description":"Only modules that carry this; anything where left out"},"criteria":{"$ref":"#/$defs/word"},"count":{"type":"integer","minimum":1,"maximum":9,"description":"Different people; 1 where left out"},"notPublisher":{"type":"boolean","description":"The publisher does not count"}}};
const schema59 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"};
const pattern24 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.criteria === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "criteria"},message:"must have required property '"+"criteria"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "match") || (key0 === "carries")) || (key0 === "criteria")) || (key0 === "count")) || (key0 === "notPublisher"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.match !== undefined){
let data0 = data.match;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err3 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data0)){
const err4 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.carries !== undefined){
let data1 = data.carries;
if(!(((((data1 === "anything") || (data1 === "scripts")) || (data1 === "hooks")) || (data1 === "mcp")) || (data1 === "tools"))){
const err6 = {instancePath:instancePath+"/carries",schemaPath:"#/properties/carries/enum",keyword:"enum",params:{allowedValues: schema57.properties.carries.enum},message:"must be equal to one of the allowed values",schema:schema57.properties.carries.enum,parentSchema:schema57.properties.carries,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.criteria !== undefined){
let data2 = data.criteria;
if(typeof data2 === "string"){
if(!pattern24.test(data2)){
const err7 = {instancePath:instancePath+"/criteria",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/criteria",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.count !== undefined){
let data3 = data.count;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema57.properties.count.type,parentSchema:schema57.properties.count,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9},message:"must be <= 9",schema:9,parentSchema:schema57.properties.count,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema57.properties.count,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.notPublisher !== undefined){
let data4 = data.notPublisher;
if(typeof data4 !== "boolean"){
const err12 = {instancePath:instancePath+"/notPublisher",schemaPath:"#/properties/notPublisher/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema57.properties.notPublisher.type,parentSchema:schema57.properties.notPublisher,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"title":"PolicyReviewer","type":"object","additionalProperties":false,"required":["id","criteria"],"properties":{"id":{"$ref":"#/$defs/glob","description":"Identity, such as mailto:dev@acme.example"},"criteria":{"type":"array","items":{"$ref":"#/$defs/word"}},"until":{"$ref":"#/$defs/date"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.criteria === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "criteria"},message:"must have required property '"+"criteria"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "criteria")) || (key0 === "until"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern10.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.criteria !== undefined){
let data1 = data.criteria;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern24.test(data2)){
const err6 = {instancePath:instancePath+"/criteria/" + i0,schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/criteria/" + i0,schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema60.properties.criteria.type,parentSchema:schema60.properties.criteria,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.until !== undefined){
let data3 = data.until;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err9 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$",parentSchema:schema50,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "require") || (key0 === "reviewers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.require !== undefined){
let data0 = data.require;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data0[i0], {instancePath:instancePath+"/require/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.require.type,parentSchema:schema56.properties.require,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.reviewers !== undefined){
let data2 = data.reviewers;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate44(data2[i1], {instancePath:instancePath+"/reviewers/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/reviewers",schemaPath:"#/properties/reviewers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.properties.reviewers.type,parentSchema:schema56.properties.reviewers,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"title":"PolicyReleases","description":"How old a version must be. Dates in git commits do not count; without a date that can be trusted a version is not old enough. A version that is locked already is not judged again","type":"object","additionalProperties":false,"properties":{"minAge":{"$ref":"#/$defs/duration"},"bypassFor":{"type":"array","uniqueItems":true,"items":{"enum":["security-fix"]},"description":"security-fix: a version that an advisory names as its fix need not wait"}}};
const schema65 = {"type":"string","pattern":"^(?:0|[1-9][0-9]{0,4})[hdw]$","description":"Hours, days or weeks, such as 7d"};
const pattern28 = new RegExp("^(?:0|[1-9][0-9]{0,4})[hdw]$", "u");

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "minAge") || (key0 === "bypassFor"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.minAge !== undefined){
let data0 = data.minAge;
if(typeof data0 === "string"){
if(!pattern28.test(data0)){
const err1 = {instancePath:instancePath+"/minAge",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9][0-9]{0,4})[hdw]$"},message:"must match pattern \""+"^(?:0|[1-9][0-9]{0,4})[hdw]$"+"\"",schema:"^(?:0|[1-9][0-9]{0,4})[hdw]$",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/minAge",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.bypassFor !== undefined){
let data1 = data.bypassFor;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(data2 === "security-fix")){
const err3 = {instancePath:instancePath+"/bypassFor/" + i0,schemaPath:"#/properties/bypassFor/items/enum",keyword:"enum",params:{allowedValues: schema64.properties.bypassFor.items.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.bypassFor.items.enum,parentSchema:schema64.properties.bypassFor.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err4 = {instancePath:instancePath+"/bypassFor",schemaPath:"#/properties/bypassFor/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema64.properties.bypassFor,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/bypassFor",schemaPath:"#/properties/bypassFor/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema64.properties.bypassFor.type,parentSchema:schema64.properties.bypassFor,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"title":"PolicyLicenses","description":"SPDX licences of modules and skills","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/spdx"},"description":"A licence expression must be satisfied with these"},"deny":{"type":"array","items":{"$ref":"#/$defs/spdx"},"description":"A licence expression must be satisfied without these"},"unknown":{"enum":["allow","warn","deny"],"description":"No licence, or none that SPDX knows; deny where left out beside allow or deny"},"clarify":{"type":"array","items":{"$ref":"#/$defs/clarified"},"description":"What a person found out about exact bytes, for rules of this layer and those below"}}};
const schema67 = {"type":"string","pattern":"^[A-Za-z0-9 .+():-]{1,200}$"};
const pattern29 = new RegExp("^[A-Za-z0-9 .+():-]{1,200}$", "u");
const schema69 = {"title":"PolicyClarified","type":"object","additionalProperties":false,"required":["digest","license","reason"],"properties":{"digest":{"$ref":"#/$defs/digest"},"license":{"$ref":"#/$defs/spdx"},"reason":{"$ref":"#/$defs/line"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.digest === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.license === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "license"},message:"must have required property '"+"license"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "digest") || (key0 === "license")) || (key0 === "reason"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.digest !== undefined){
let data0 = data.digest;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
const err4 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.license !== undefined){
let data1 = data.license;
if(typeof data1 === "string"){
if(!pattern29.test(data1)){
const err6 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/spdx/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 .+():-]{1,200}$"},message:"must match pattern \""+"^[A-Za-z0-9 .+():-]{1,200}$"+"\"",schema:"^[A-Za-z0-9 .+():-]{1,200}$",parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/spdx/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.type,parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reason !== undefined){
let data2 = data.reason;
if(typeof data2 === "string"){
if(func2(data2) > 1000){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data2)){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "allow") || (key0 === "deny")) || (key0 === "unknown")) || (key0 === "clarify"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
let data0 = data.allow;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern29.test(data1)){
const err1 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/$defs/spdx/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 .+():-]{1,200}$"},message:"must match pattern \""+"^[A-Za-z0-9 .+():-]{1,200}$"+"\"",schema:"^[A-Za-z0-9 .+():-]{1,200}$",parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/$defs/spdx/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.type,parentSchema:schema67,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.allow.type,parentSchema:schema66.properties.allow,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deny !== undefined){
let data2 = data.deny;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern29.test(data3)){
const err4 = {instancePath:instancePath+"/deny/" + i1,schemaPath:"#/$defs/spdx/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 .+():-]{1,200}$"},message:"must match pattern \""+"^[A-Za-z0-9 .+():-]{1,200}$"+"\"",schema:"^[A-Za-z0-9 .+():-]{1,200}$",parentSchema:schema67,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/deny/" + i1,schemaPath:"#/$defs/spdx/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.type,parentSchema:schema67,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.deny.type,parentSchema:schema66.properties.deny,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.unknown !== undefined){
let data4 = data.unknown;
if(!(((data4 === "allow") || (data4 === "warn")) || (data4 === "deny"))){
const err7 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/enum",keyword:"enum",params:{allowedValues: schema66.properties.unknown.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.unknown.enum,parentSchema:schema66.properties.unknown,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.clarify !== undefined){
let data5 = data.clarify;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(!(validate50(data5[i2], {instancePath:instancePath+"/clarify/" + i2,parentData:data5,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/clarify",schemaPath:"#/properties/clarify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.clarify.type,parentSchema:schema66.properties.clarify,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"title":"PolicyFindings","description":"What the audit may find","type":"object","additionalProperties":false,"properties":{"maxSeverity":{"enum":["none","info","low","medium"],"description":"The worst severity that is tolerated. The built-in floor says medium: high and critical stop a write"},"deny":{"$ref":"#/$defs/globs","description":"Rules whose findings stop a write at any severity"}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "maxSeverity") || (key0 === "deny"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.maxSeverity !== undefined){
let data0 = data.maxSeverity;
if(!((((data0 === "none") || (data0 === "info")) || (data0 === "low")) || (data0 === "medium"))){
const err1 = {instancePath:instancePath+"/maxSeverity",schemaPath:"#/properties/maxSeverity/enum",keyword:"enum",params:{allowedValues: schema73.properties.maxSeverity.enum},message:"must be equal to one of the allowed values",schema:schema73.properties.maxSeverity.enum,parentSchema:schema73.properties.maxSeverity,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deny !== undefined){
if(!(validate26(data.deny, {instancePath:instancePath+"/deny",parentData:data,parentDataProperty:"deny",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = {"title":"PolicyAdvisories","description":"Known vulnerabilities of modules and of packages that they bring","type":"object","additionalProperties":false,"properties":{"maxSeverity":{"enum":["none","low","medium","high"]},"maxDbAge":{"$ref":"#/$defs/duration","description":"How old the advisories at hand may be"}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "maxSeverity") || (key0 === "maxDbAge"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.maxSeverity !== undefined){
let data0 = data.maxSeverity;
if(!((((data0 === "none") || (data0 === "low")) || (data0 === "medium")) || (data0 === "high"))){
const err1 = {instancePath:instancePath+"/maxSeverity",schemaPath:"#/properties/maxSeverity/enum",keyword:"enum",params:{allowedValues: schema74.properties.maxSeverity.enum},message:"must be equal to one of the allowed values",schema:schema74.properties.maxSeverity.enum,parentSchema:schema74.properties.maxSeverity,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.maxDbAge !== undefined){
let data1 = data.maxDbAge;
if(typeof data1 === "string"){
if(!pattern28.test(data1)){
const err2 = {instancePath:instancePath+"/maxDbAge",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9][0-9]{0,4})[hdw]$"},message:"must match pattern \""+"^(?:0|[1-9][0-9]{0,4})[hdw]$"+"\"",schema:"^(?:0|[1-9][0-9]{0,4})[hdw]$",parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/maxDbAge",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.type,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"title":"PolicyCapabilities","description":"What a module may be able to do","type":"object","additionalProperties":false,"properties":{"tools":{"$ref":"#/$defs/tools"},"scripts":{"enum":["allow","review","deny"],"description":"Scripts and executables; review: only with a review of the module that counts"},"hooks":{"$ref":"#/$defs/hooks"},"mcp":{"$ref":"#/$defs/mcp"},"network":{"$ref":"#/$defs/network"},"externalInstructions":{"enum":["allow","deny"],"description":"Instructions that are fetched while a skill is used"}}};
const schema77 = {"title":"PolicyTools","description":"What skills ask for in allowed-tools","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"A tool must lie wholly inside one of these: Bash(git:*) allows Bash(git log:*) and not Bash"},"deny":{"$ref":"#/$defs/globs","description":"A tool may not overlap one of these: Bash(curl:*) refuses Bash as well"}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "allow") || (key0 === "deny"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
if(!(validate26(data.allow, {instancePath:instancePath+"/allow",parentData:data,parentDataProperty:"allow",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.deny !== undefined){
if(!(validate26(data.deny, {instancePath:instancePath+"/deny",parentData:data,parentDataProperty:"deny",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"title":"PolicyHooks","type":"object","additionalProperties":false,"required":["allow"],"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/grantable"},"description":"Hooks that may be granted, by name and, if it stands here, digest"}}};
const schema79 = {"title":"PolicyGrantable","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/glob"},"digest":{"$ref":"#/$defs/sha256"}}};
const schema81 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$"};
const pattern36 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "digest"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 500){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern10.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.digest !== undefined){
let data1 = data.digest;
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
const err5 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema81,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.type,parentSchema:schema81,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allow === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allow"},message:"must have required property '"+"allow"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "allow")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.allow !== undefined){
let data0 = data.allow;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate64(data0[i0], {instancePath:instancePath+"/allow/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.allow.type,parentSchema:schema78.properties.allow,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema82 = {"title":"PolicyMcp","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/grantable"},"description":"Servers that may be granted, by name and, if it stands here, digest"},"transports":{"type":"array","uniqueItems":true,"items":{"enum":["stdio","http","sse"]}}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "allow") || (key0 === "transports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
let data0 = data.allow;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate64(data0[i0], {instancePath:instancePath+"/allow/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema82.properties.allow.type,parentSchema:schema82.properties.allow,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.transports !== undefined){
let data2 = data.transports;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!(((data3 === "stdio") || (data3 === "http")) || (data3 === "sse"))){
const err2 = {instancePath:instancePath+"/transports/" + i1,schemaPath:"#/properties/transports/items/enum",keyword:"enum",params:{allowedValues: schema82.properties.transports.items.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.transports.items.enum,parentSchema:schema82.properties.transports.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i2 = data2.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data2[i2], data2[j0])){
const err3 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema82.properties.transports,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/transports",schemaPath:"#/properties/transports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema82.properties.transports.type,parentSchema:schema82.properties.transports,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"title":"PolicyNetwork","type":"object","additionalProperties":false,"required":["hosts"],"properties":{"hosts":{"$ref":"#/$defs/globs","description":"Hosts that the code of a module may ask; *.example.org is every host below it. An address that is put together while the code runs is known to nobody"}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hosts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hosts"},message:"must have required property '"+"hosts"+"'",schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "hosts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.hosts !== undefined){
if(!(validate26(data.hosts, {instancePath:instancePath+"/hosts",parentData:data,parentDataProperty:"hosts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema83.type,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "tools") || (key0 === "scripts")) || (key0 === "hooks")) || (key0 === "mcp")) || (key0 === "network")) || (key0 === "externalInstructions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tools !== undefined){
if(!(validate59(data.tools, {instancePath:instancePath+"/tools",parentData:data,parentDataProperty:"tools",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.scripts !== undefined){
let data1 = data.scripts;
if(!(((data1 === "allow") || (data1 === "review")) || (data1 === "deny"))){
const err1 = {instancePath:instancePath+"/scripts",schemaPath:"#/properties/scripts/enum",keyword:"enum",params:{allowedValues: schema76.properties.scripts.enum},message:"must be equal to one of the allowed values",schema:schema76.properties.scripts.enum,parentSchema:schema76.properties.scripts,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.hooks !== undefined){
if(!(validate63(data.hooks, {instancePath:instancePath+"/hooks",parentData:data,parentDataProperty:"hooks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.mcp !== undefined){
if(!(validate67(data.mcp, {instancePath:instancePath+"/mcp",parentData:data,parentDataProperty:"mcp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.network !== undefined){
if(!(validate70(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.externalInstructions !== undefined){
let data5 = data.externalInstructions;
if(!((data5 === "allow") || (data5 === "deny"))){
const err2 = {instancePath:instancePath+"/externalInstructions",schemaPath:"#/properties/externalInstructions/enum",keyword:"enum",params:{allowedValues: schema76.properties.externalInstructions.enum},message:"must be equal to one of the allowed values",schema:schema76.properties.externalInstructions.enum,parentSchema:schema76.properties.externalInstructions,data:data5};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema84 = {"title":"PolicyAssistants","description":"Which assistants may read what is written. Every known reader of a place is judged, asked for or not","type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"$ref":"#/$defs/word"}},"deny":{"type":"array","items":{"$ref":"#/$defs/word"}}}};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "allow") || (key0 === "deny"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
let data0 = data.allow;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern24.test(data1)){
const err1 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema84.properties.allow.type,parentSchema:schema84.properties.allow,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deny !== undefined){
let data2 = data.deny;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern24.test(data3)){
const err4 = {instancePath:instancePath+"/deny/" + i1,schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/deny/" + i1,schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema84.properties.deny.type,parentSchema:schema84.properties.deny,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema87 = {"title":"PolicyFiles","type":"object","additionalProperties":false,"properties":{"protected":{"$ref":"#/$defs/globs","description":"Paths in the project that no module may write"},"unmanaged":{"enum":["allow","warn","deny"],"description":"Skills in assistants' folders that no lock has"}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "protected") || (key0 === "unmanaged"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.protected !== undefined){
if(!(validate26(data.protected, {instancePath:instancePath+"/protected",parentData:data,parentDataProperty:"protected",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.unmanaged !== undefined){
let data1 = data.unmanaged;
if(!(((data1 === "allow") || (data1 === "warn")) || (data1 === "deny"))){
const err1 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/properties/unmanaged/enum",keyword:"enum",params:{allowedValues: schema87.properties.unmanaged.enum},message:"must be equal to one of the allowed values",schema:schema87.properties.unmanaged.enum,parentSchema:schema87.properties.unmanaged,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema87.type,parentSchema:schema87,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"title":"PolicyLimits","description":"How much a module may bring; what is selected of it counts","type":"object","additionalProperties":false,"properties":{"bytes":{"$ref":"#/$defs/bytes"},"files":{"type":"integer","minimum":0},"skills":{"type":"integer","minimum":0},"depth":{"type":"integer","minimum":1,"description":"Folders below each other"},"listing":{"type":"integer","minimum":1,"maximum":100,"description":"Percent of an assistant's listing budget that may be used"}}};
const schema89 = {"type":"string","pattern":"^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$","description":"With its unit, such as 5MiB"};
const pattern39 = new RegExp("^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$", "u");

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "bytes") || (key0 === "files")) || (key0 === "skills")) || (key0 === "depth")) || (key0 === "listing"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.bytes !== undefined){
let data0 = data.bytes;
if(typeof data0 === "string"){
if(!pattern39.test(data0)){
const err1 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/bytes/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$"},message:"must match pattern \""+"^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$"+"\"",schema:"^(?:0|[1-9][0-9]{0,8})(?:B|KiB|MiB|GiB)$",parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.type,parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.files !== undefined){
let data1 = data.files;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.files.type,parentSchema:schema88.properties.files,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.files,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.skills !== undefined){
let data2 = data.skills;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.skills.type,parentSchema:schema88.properties.skills,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.skills,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.depth !== undefined){
let data3 = data.depth;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/depth",schemaPath:"#/properties/depth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.depth.type,parentSchema:schema88.properties.depth,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/depth",schemaPath:"#/properties/depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema88.properties.depth,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.listing !== undefined){
let data4 = data.listing;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/listing",schemaPath:"#/properties/listing/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.listing.type,parentSchema:schema88.properties.listing,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/listing",schemaPath:"#/properties/listing/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema88.properties.listing,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/listing",schemaPath:"#/properties/listing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema88.properties.listing,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = {"title":"PolicyRequired","type":"object","additionalProperties":false,"required":["module"],"properties":{"module":{"$ref":"#/$defs/line","description":"Name of the module, exact"},"skill":{"$ref":"#/$defs/word","description":"One skill of it; the module where left out"},"source":{"$ref":"#/$defs/glob","description":"Where it must come from, as in sources; without it any module of that name will do"},"version":{"$ref":"#/$defs/line","description":"A range as in npm"},"reason":{"$ref":"#/$defs/line"}}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.module === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "module"},message:"must have required property '"+"module"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "module") || (key0 === "skill")) || (key0 === "source")) || (key0 === "version")) || (key0 === "reason"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.module !== undefined){
let data0 = data.module;
if(typeof data0 === "string"){
if(func2(data0) > 1000){
const err2 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern5.test(data0)){
const err3 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/module",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.skill !== undefined){
let data1 = data.skill;
if(typeof data1 === "string"){
if(!pattern24.test(data1)){
const err5 = {instancePath:instancePath+"/skill",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/skill",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(typeof data2 === "string"){
if(func2(data2) > 500){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern10.test(data2)){
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/pattern",keyword:"pattern",params:{pattern: "^\\S(?:.*\\S)?$"},message:"must match pattern \""+"^\\S(?:.*\\S)?$"+"\"",schema:"^\\S(?:.*\\S)?$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/glob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.version !== undefined){
let data3 = data.version;
if(typeof data3 === "string"){
if(func2(data3) > 1000){
const err10 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data3)){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.reason !== undefined){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func2(data4) > 1000){
const err13 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern5.test(data4)){
const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.type,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"title":"PolicyContribution","description":"What a change must show; judged by skills gate","type":"object","additionalProperties":false,"properties":{"signOff":{"enum":["optional","warn","required"]},"assistedBy":{"enum":["optional","when-disclosed","required"]},"aiSignOff":{"enum":["allow","warn","deny"]},"coAuthorAi":{"enum":["allow","warn","deny"]},"threshold":{"type":"integer","minimum":1,"maximum":25,"description":"Failed checks, counted by their weight, that fail the stage"},"checks":{"$ref":"#/$defs/contributionChecks"},"limits":{"$ref":"#/$defs/contributionLimits"},"branches":{"$ref":"#/$defs/contributionBranches"},"paths":{"$ref":"#/$defs/contributionPaths"},"fileTypes":{"type":"array","maxItems":1000,"items":{"type":"string","pattern":"^\\.[A-Za-z0-9_+-]{1,20}$"},"description":"Endings that changed files may have; files without one may always change"},"tasks":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/line"},"description":"Sections of the template whose boxes must all be there and ticked"}}};
const schema129 = {"title":"PolicyContributionLimits","description":"Bounds of the checks","type":"object","additionalProperties":false,"properties":{"descriptionCharacters":{"type":"integer","minimum":0,"maximum":50000,"description":"Characters of the description"},"emoji":{"type":"integer","minimum":0,"maximum":30,"description":"Emoji in title and description"},"codeReferences":{"type":"integer","minimum":0,"maximum":40,"description":"Paths and calls named in the description"},"extraSections":{"type":"integer","minimum":0,"maximum":20,"description":"Headings that the template has not"},"subjectCharacters":{"type":"integer","minimum":10,"maximum":500,"description":"Characters of the first line of a commit message"},"messageCharacters":{"type":"integer","minimum":50,"maximum":50000,"description":"Characters of a commit message without its trailers"},"changedLines":{"type":"integer","minimum":1,"maximum":1000000,"description":"Lines added and removed, without generated files and texts"},"changedFiles":{"type":"integer","minimum":1,"maximum":100000,"description":"Files changed, without generated ones"},"fileLines":{"type":"integer","minimum":1,"maximum":1000000,"description":"Lines added to one file"},"generatedPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added lines that stand in generated files"},"whitespacePercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of changed lines that differ in blanks alone"},"commentPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added code that is comments"},"addedComments":{"type":"integer","minimum":0,"maximum":100000,"description":"Lines of comments added"},"duplicateLines":{"type":"integer","minimum":0,"maximum":100000,"description":"Added lines that stand in the change twice"},"untestedLines":{"type":"integer","minimum":0,"maximum":100000,"description":"Lines of code added without a change of tests"},"coveredPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of added lines that tests reach"}}};
const schema97 = {"title":"PolicyContributionChecks","description":"What a check that fails does: nothing (off), count for the threshold (warn), or fail the stage by itself (fail)","type":"object","additionalProperties":false,"properties":{"target-branch":{"$ref":"#/$defs/checkLevel"},"source-branch":{"$ref":"#/$defs/checkLevel"},"title-format":{"$ref":"#/$defs/checkLevel"},"description":{"$ref":"#/$defs/checkLevel"},"description-length":{"$ref":"#/$defs/checkLevel"},"emoji":{"$ref":"#/$defs/checkLevel"},"code-references":{"$ref":"#/$defs/checkLevel"},"linked-issue":{"$ref":"#/$defs/checkLevel"},"template":{"$ref":"#/$defs/checkLevel"},"template-tasks":{"$ref":"#/$defs/checkLevel"},"extra-sections":{"$ref":"#/$defs/checkLevel"},"subject":{"$ref":"#/$defs/checkLevel"},"message-length":{"$ref":"#/$defs/checkLevel"},"message-format":{"$ref":"#/$defs/checkLevel"},"file-types":{"$ref":"#/$defs/checkLevel"},"allowed-paths":{"$ref":"#/$defs/checkLevel"},"protected-paths":{"$ref":"#/$defs/checkLevel"},"final-newline":{"$ref":"#/$defs/checkLevel"},"churn":{"$ref":"#/$defs/checkLevel"},"largest-file":{"$ref":"#/$defs/checkLevel"},"generated-share":{"$ref":"#/$defs/checkLevel"},"binary-files":{"$ref":"#/$defs/checkLevel"},"whitespace-only":{"$ref":"#/$defs/checkLevel"},"comments":{"$ref":"#/$defs/checkLevel"},"duplicate-blocks":{"$ref":"#/$defs/checkLevel"},"test-ratio":{"$ref":"#/$defs/checkLevel"},"diff-coverage":{"$ref":"#/$defs/checkLevel"},"sign-off":{"$ref":"#/$defs/checkLevel"},"ai-sign-off":{"$ref":"#/$defs/checkLevel"},"ai-co-author":{"$ref":"#/$defs/checkLevel"},"assisted-by":{"$ref":"#/$defs/checkLevel"}}};
const schema98 = {"enum":["off","warn","fail"]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema97.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["target-branch"] !== undefined){
let data0 = data["target-branch"];
if(!(((data0 === "off") || (data0 === "warn")) || (data0 === "fail"))){
const err1 = {instancePath:instancePath+"/target-branch",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["source-branch"] !== undefined){
let data1 = data["source-branch"];
if(!(((data1 === "off") || (data1 === "warn")) || (data1 === "fail"))){
const err2 = {instancePath:instancePath+"/source-branch",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["title-format"] !== undefined){
let data2 = data["title-format"];
if(!(((data2 === "off") || (data2 === "warn")) || (data2 === "fail"))){
const err3 = {instancePath:instancePath+"/title-format",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(!(((data3 === "off") || (data3 === "warn")) || (data3 === "fail"))){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["description-length"] !== undefined){
let data4 = data["description-length"];
if(!(((data4 === "off") || (data4 === "warn")) || (data4 === "fail"))){
const err5 = {instancePath:instancePath+"/description-length",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.emoji !== undefined){
let data5 = data.emoji;
if(!(((data5 === "off") || (data5 === "warn")) || (data5 === "fail"))){
const err6 = {instancePath:instancePath+"/emoji",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["code-references"] !== undefined){
let data6 = data["code-references"];
if(!(((data6 === "off") || (data6 === "warn")) || (data6 === "fail"))){
const err7 = {instancePath:instancePath+"/code-references",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data["linked-issue"] !== undefined){
let data7 = data["linked-issue"];
if(!(((data7 === "off") || (data7 === "warn")) || (data7 === "fail"))){
const err8 = {instancePath:instancePath+"/linked-issue",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.template !== undefined){
let data8 = data.template;
if(!(((data8 === "off") || (data8 === "warn")) || (data8 === "fail"))){
const err9 = {instancePath:instancePath+"/template",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["template-tasks"] !== undefined){
let data9 = data["template-tasks"];
if(!(((data9 === "off") || (data9 === "warn")) || (data9 === "fail"))){
const err10 = {instancePath:instancePath+"/template-tasks",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data["extra-sections"] !== undefined){
let data10 = data["extra-sections"];
if(!(((data10 === "off") || (data10 === "warn")) || (data10 === "fail"))){
const err11 = {instancePath:instancePath+"/extra-sections",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.subject !== undefined){
let data11 = data.subject;
if(!(((data11 === "off") || (data11 === "warn")) || (data11 === "fail"))){
const err12 = {instancePath:instancePath+"/subject",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["message-length"] !== undefined){
let data12 = data["message-length"];
if(!(((data12 === "off") || (data12 === "warn")) || (data12 === "fail"))){
const err13 = {instancePath:instancePath+"/message-length",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["message-format"] !== undefined){
let data13 = data["message-format"];
if(!(((data13 === "off") || (data13 === "warn")) || (data13 === "fail"))){
const err14 = {instancePath:instancePath+"/message-format",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["file-types"] !== undefined){
let data14 = data["file-types"];
if(!(((data14 === "off") || (data14 === "warn")) || (data14 === "fail"))){
const err15 = {instancePath:instancePath+"/file-types",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["allowed-paths"] !== undefined){
let data15 = data["allowed-paths"];
if(!(((data15 === "off") || (data15 === "warn")) || (data15 === "fail"))){
const err16 = {instancePath:instancePath+"/allowed-paths",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["protected-paths"] !== undefined){
let data16 = data["protected-paths"];
if(!(((data16 === "off") || (data16 === "warn")) || (data16 === "fail"))){
const err17 = {instancePath:instancePath+"/protected-paths",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["final-newline"] !== undefined){
let data17 = data["final-newline"];
if(!(((data17 === "off") || (data17 === "warn")) || (data17 === "fail"))){
const err18 = {instancePath:instancePath+"/final-newline",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data17};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.churn !== undefined){
let data18 = data.churn;
if(!(((data18 === "off") || (data18 === "warn")) || (data18 === "fail"))){
const err19 = {instancePath:instancePath+"/churn",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data18};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data["largest-file"] !== undefined){
let data19 = data["largest-file"];
if(!(((data19 === "off") || (data19 === "warn")) || (data19 === "fail"))){
const err20 = {instancePath:instancePath+"/largest-file",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data19};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["generated-share"] !== undefined){
let data20 = data["generated-share"];
if(!(((data20 === "off") || (data20 === "warn")) || (data20 === "fail"))){
const err21 = {instancePath:instancePath+"/generated-share",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data20};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data["binary-files"] !== undefined){
let data21 = data["binary-files"];
if(!(((data21 === "off") || (data21 === "warn")) || (data21 === "fail"))){
const err22 = {instancePath:instancePath+"/binary-files",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data21};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["whitespace-only"] !== undefined){
let data22 = data["whitespace-only"];
if(!(((data22 === "off") || (data22 === "warn")) || (data22 === "fail"))){
const err23 = {instancePath:instancePath+"/whitespace-only",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data22};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.comments !== undefined){
let data23 = data.comments;
if(!(((data23 === "off") || (data23 === "warn")) || (data23 === "fail"))){
const err24 = {instancePath:instancePath+"/comments",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data23};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["duplicate-blocks"] !== undefined){
let data24 = data["duplicate-blocks"];
if(!(((data24 === "off") || (data24 === "warn")) || (data24 === "fail"))){
const err25 = {instancePath:instancePath+"/duplicate-blocks",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data24};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data["test-ratio"] !== undefined){
let data25 = data["test-ratio"];
if(!(((data25 === "off") || (data25 === "warn")) || (data25 === "fail"))){
const err26 = {instancePath:instancePath+"/test-ratio",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data25};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data["diff-coverage"] !== undefined){
let data26 = data["diff-coverage"];
if(!(((data26 === "off") || (data26 === "warn")) || (data26 === "fail"))){
const err27 = {instancePath:instancePath+"/diff-coverage",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data26};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data["sign-off"] !== undefined){
let data27 = data["sign-off"];
if(!(((data27 === "off") || (data27 === "warn")) || (data27 === "fail"))){
const err28 = {instancePath:instancePath+"/sign-off",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data27};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data["ai-sign-off"] !== undefined){
let data28 = data["ai-sign-off"];
if(!(((data28 === "off") || (data28 === "warn")) || (data28 === "fail"))){
const err29 = {instancePath:instancePath+"/ai-sign-off",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data28};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data["ai-co-author"] !== undefined){
let data29 = data["ai-co-author"];
if(!(((data29 === "off") || (data29 === "warn")) || (data29 === "fail"))){
const err30 = {instancePath:instancePath+"/ai-co-author",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data29};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["assisted-by"] !== undefined){
let data30 = data["assisted-by"];
if(!(((data30 === "off") || (data30 === "warn")) || (data30 === "fail"))){
const err31 = {instancePath:instancePath+"/assisted-by",schemaPath:"#/$defs/checkLevel/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data30};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema130 = {"title":"PolicyContributionBranches","type":"object","additionalProperties":false,"properties":{"targets":{"$ref":"#/$defs/globs","description":"Branches that a change may be made against"},"blockedSources":{"$ref":"#/$defs/globs","description":"Names that the branch of a change may not have"}}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "targets") || (key0 === "blockedSources"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.targets !== undefined){
if(!(validate26(data.targets, {instancePath:instancePath+"/targets",parentData:data,parentDataProperty:"targets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.blockedSources !== undefined){
if(!(validate26(data.blockedSources, {instancePath:instancePath+"/blockedSources",parentData:data,parentDataProperty:"blockedSources",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema130.type,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema131 = {"title":"PolicyContributionPaths","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"Paths that a change may touch"},"deny":{"$ref":"#/$defs/globs","description":"Paths that a change should not touch"}}};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "allow") || (key0 === "deny"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
if(!(validate26(data.allow, {instancePath:instancePath+"/allow",parentData:data,parentDataProperty:"allow",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.deny !== undefined){
if(!(validate26(data.deny, {instancePath:instancePath+"/deny",parentData:data,parentDataProperty:"deny",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema131.type,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern45 = new RegExp("^\\.[A-Za-z0-9_+-]{1,20}$", "u");

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema96.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.signOff !== undefined){
let data0 = data.signOff;
if(!(((data0 === "optional") || (data0 === "warn")) || (data0 === "required"))){
const err1 = {instancePath:instancePath+"/signOff",schemaPath:"#/properties/signOff/enum",keyword:"enum",params:{allowedValues: schema96.properties.signOff.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.signOff.enum,parentSchema:schema96.properties.signOff,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.assistedBy !== undefined){
let data1 = data.assistedBy;
if(!(((data1 === "optional") || (data1 === "when-disclosed")) || (data1 === "required"))){
const err2 = {instancePath:instancePath+"/assistedBy",schemaPath:"#/properties/assistedBy/enum",keyword:"enum",params:{allowedValues: schema96.properties.assistedBy.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.assistedBy.enum,parentSchema:schema96.properties.assistedBy,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.aiSignOff !== undefined){
let data2 = data.aiSignOff;
if(!(((data2 === "allow") || (data2 === "warn")) || (data2 === "deny"))){
const err3 = {instancePath:instancePath+"/aiSignOff",schemaPath:"#/properties/aiSignOff/enum",keyword:"enum",params:{allowedValues: schema96.properties.aiSignOff.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.aiSignOff.enum,parentSchema:schema96.properties.aiSignOff,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.coAuthorAi !== undefined){
let data3 = data.coAuthorAi;
if(!(((data3 === "allow") || (data3 === "warn")) || (data3 === "deny"))){
const err4 = {instancePath:instancePath+"/coAuthorAi",schemaPath:"#/properties/coAuthorAi/enum",keyword:"enum",params:{allowedValues: schema96.properties.coAuthorAi.enum},message:"must be equal to one of the allowed values",schema:schema96.properties.coAuthorAi.enum,parentSchema:schema96.properties.coAuthorAi,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.threshold !== undefined){
let data4 = data.threshold;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema96.properties.threshold.type,parentSchema:schema96.properties.threshold,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 25 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 25},message:"must be <= 25",schema:25,parentSchema:schema96.properties.threshold,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema96.properties.threshold,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.checks !== undefined){
if(!(validate84(data.checks, {instancePath:instancePath+"/checks",parentData:data,parentDataProperty:"checks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.limits !== undefined){
let data6 = data.limits;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(func1.call(schema129.properties, key1))){
const err8 = {instancePath:instancePath+"/limits",schemaPath:"#/$defs/contributionLimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema129,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.descriptionCharacters !== undefined){
let data7 = data6.descriptionCharacters;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err9 = {instancePath:instancePath+"/limits/descriptionCharacters",schemaPath:"#/$defs/contributionLimits/properties/descriptionCharacters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.descriptionCharacters.type,parentSchema:schema129.properties.descriptionCharacters,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 50000 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/limits/descriptionCharacters",schemaPath:"#/$defs/contributionLimits/properties/descriptionCharacters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000},message:"must be <= 50000",schema:50000,parentSchema:schema129.properties.descriptionCharacters,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/limits/descriptionCharacters",schemaPath:"#/$defs/contributionLimits/properties/descriptionCharacters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.descriptionCharacters,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data6.emoji !== undefined){
let data8 = data6.emoji;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err12 = {instancePath:instancePath+"/limits/emoji",schemaPath:"#/$defs/contributionLimits/properties/emoji/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.emoji.type,parentSchema:schema129.properties.emoji,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 30 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/limits/emoji",schemaPath:"#/$defs/contributionLimits/properties/emoji/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30},message:"must be <= 30",schema:30,parentSchema:schema129.properties.emoji,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/limits/emoji",schemaPath:"#/$defs/contributionLimits/properties/emoji/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.emoji,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data6.codeReferences !== undefined){
let data9 = data6.codeReferences;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err15 = {instancePath:instancePath+"/limits/codeReferences",schemaPath:"#/$defs/contributionLimits/properties/codeReferences/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.codeReferences.type,parentSchema:schema129.properties.codeReferences,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 40 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/limits/codeReferences",schemaPath:"#/$defs/contributionLimits/properties/codeReferences/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40},message:"must be <= 40",schema:40,parentSchema:schema129.properties.codeReferences,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/limits/codeReferences",schemaPath:"#/$defs/contributionLimits/properties/codeReferences/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.codeReferences,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data6.extraSections !== undefined){
let data10 = data6.extraSections;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/limits/extraSections",schemaPath:"#/$defs/contributionLimits/properties/extraSections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.extraSections.type,parentSchema:schema129.properties.extraSections,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 20 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/limits/extraSections",schemaPath:"#/$defs/contributionLimits/properties/extraSections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema129.properties.extraSections,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/limits/extraSections",schemaPath:"#/$defs/contributionLimits/properties/extraSections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.extraSections,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.subjectCharacters !== undefined){
let data11 = data6.subjectCharacters;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err21 = {instancePath:instancePath+"/limits/subjectCharacters",schemaPath:"#/$defs/contributionLimits/properties/subjectCharacters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.subjectCharacters.type,parentSchema:schema129.properties.subjectCharacters,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 500 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/limits/subjectCharacters",schemaPath:"#/$defs/contributionLimits/properties/subjectCharacters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},message:"must be <= 500",schema:500,parentSchema:schema129.properties.subjectCharacters,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11 < 10 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/limits/subjectCharacters",schemaPath:"#/$defs/contributionLimits/properties/subjectCharacters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema129.properties.subjectCharacters,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data6.messageCharacters !== undefined){
let data12 = data6.messageCharacters;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err24 = {instancePath:instancePath+"/limits/messageCharacters",schemaPath:"#/$defs/contributionLimits/properties/messageCharacters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.messageCharacters.type,parentSchema:schema129.properties.messageCharacters,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 50000 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/limits/messageCharacters",schemaPath:"#/$defs/contributionLimits/properties/messageCharacters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000},message:"must be <= 50000",schema:50000,parentSchema:schema129.properties.messageCharacters,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data12 < 50 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/limits/messageCharacters",schemaPath:"#/$defs/contributionLimits/properties/messageCharacters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema129.properties.messageCharacters,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.changedLines !== undefined){
let data13 = data6.changedLines;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err27 = {instancePath:instancePath+"/limits/changedLines",schemaPath:"#/$defs/contributionLimits/properties/changedLines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.changedLines.type,parentSchema:schema129.properties.changedLines,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/limits/changedLines",schemaPath:"#/$defs/contributionLimits/properties/changedLines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema129.properties.changedLines,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/limits/changedLines",schemaPath:"#/$defs/contributionLimits/properties/changedLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema129.properties.changedLines,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data6.changedFiles !== undefined){
let data14 = data6.changedFiles;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/limits/changedFiles",schemaPath:"#/$defs/contributionLimits/properties/changedFiles/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.changedFiles.type,parentSchema:schema129.properties.changedFiles,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100000 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/limits/changedFiles",schemaPath:"#/$defs/contributionLimits/properties/changedFiles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema129.properties.changedFiles,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/limits/changedFiles",schemaPath:"#/$defs/contributionLimits/properties/changedFiles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema129.properties.changedFiles,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data6.fileLines !== undefined){
let data15 = data6.fileLines;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err33 = {instancePath:instancePath+"/limits/fileLines",schemaPath:"#/$defs/contributionLimits/properties/fileLines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.fileLines.type,parentSchema:schema129.properties.fileLines,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
const err34 = {instancePath:instancePath+"/limits/fileLines",schemaPath:"#/$defs/contributionLimits/properties/fileLines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema129.properties.fileLines,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/limits/fileLines",schemaPath:"#/$defs/contributionLimits/properties/fileLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema129.properties.fileLines,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data6.generatedPercent !== undefined){
let data16 = data6.generatedPercent;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err36 = {instancePath:instancePath+"/limits/generatedPercent",schemaPath:"#/$defs/contributionLimits/properties/generatedPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.generatedPercent.type,parentSchema:schema129.properties.generatedPercent,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100 || isNaN(data16)){
const err37 = {instancePath:instancePath+"/limits/generatedPercent",schemaPath:"#/$defs/contributionLimits/properties/generatedPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema129.properties.generatedPercent,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/limits/generatedPercent",schemaPath:"#/$defs/contributionLimits/properties/generatedPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.generatedPercent,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data6.whitespacePercent !== undefined){
let data17 = data6.whitespacePercent;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err39 = {instancePath:instancePath+"/limits/whitespacePercent",schemaPath:"#/$defs/contributionLimits/properties/whitespacePercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.whitespacePercent.type,parentSchema:schema129.properties.whitespacePercent,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100 || isNaN(data17)){
const err40 = {instancePath:instancePath+"/limits/whitespacePercent",schemaPath:"#/$defs/contributionLimits/properties/whitespacePercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema129.properties.whitespacePercent,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/limits/whitespacePercent",schemaPath:"#/$defs/contributionLimits/properties/whitespacePercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.whitespacePercent,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data6.commentPercent !== undefined){
let data18 = data6.commentPercent;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err42 = {instancePath:instancePath+"/limits/commentPercent",schemaPath:"#/$defs/contributionLimits/properties/commentPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.commentPercent.type,parentSchema:schema129.properties.commentPercent,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100 || isNaN(data18)){
const err43 = {instancePath:instancePath+"/limits/commentPercent",schemaPath:"#/$defs/contributionLimits/properties/commentPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema129.properties.commentPercent,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err44 = {instancePath:instancePath+"/limits/commentPercent",schemaPath:"#/$defs/contributionLimits/properties/commentPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.commentPercent,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data6.addedComments !== undefined){
let data19 = data6.addedComments;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err45 = {instancePath:instancePath+"/limits/addedComments",schemaPath:"#/$defs/contributionLimits/properties/addedComments/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.addedComments.type,parentSchema:schema129.properties.addedComments,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100000 || isNaN(data19)){
const err46 = {instancePath:instancePath+"/limits/addedComments",schemaPath:"#/$defs/contributionLimits/properties/addedComments/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema129.properties.addedComments,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err47 = {instancePath:instancePath+"/limits/addedComments",schemaPath:"#/$defs/contributionLimits/properties/addedComments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.addedComments,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data6.duplicateLines !== undefined){
let data20 = data6.duplicateLines;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err48 = {instancePath:instancePath+"/limits/duplicateLines",schemaPath:"#/$defs/contributionLimits/properties/duplicateLines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.duplicateLines.type,parentSchema:schema129.properties.duplicateLines,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100000 || isNaN(data20)){
const err49 = {instancePath:instancePath+"/limits/duplicateLines",schemaPath:"#/$defs/contributionLimits/properties/duplicateLines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema129.properties.duplicateLines,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/limits/duplicateLines",schemaPath:"#/$defs/contributionLimits/properties/duplicateLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.duplicateLines,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data6.untestedLines !== undefined){
let data21 = data6.untestedLines;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err51 = {instancePath:instancePath+"/limits/untestedLines",schemaPath:"#/$defs/contributionLimits/properties/untestedLines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.untestedLines.type,parentSchema:schema129.properties.untestedLines,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 100000 || isNaN(data21)){
const err52 = {instancePath:instancePath+"/limits/untestedLines",schemaPath:"#/$defs/contributionLimits/properties/untestedLines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema129.properties.untestedLines,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err53 = {instancePath:instancePath+"/limits/untestedLines",schemaPath:"#/$defs/contributionLimits/properties/untestedLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.untestedLines,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data6.coveredPercent !== undefined){
let data22 = data6.coveredPercent;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err54 = {instancePath:instancePath+"/limits/coveredPercent",schemaPath:"#/$defs/contributionLimits/properties/coveredPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema129.properties.coveredPercent.type,parentSchema:schema129.properties.coveredPercent,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 100 || isNaN(data22)){
const err55 = {instancePath:instancePath+"/limits/coveredPercent",schemaPath:"#/$defs/contributionLimits/properties/coveredPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema129.properties.coveredPercent,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err56 = {instancePath:instancePath+"/limits/coveredPercent",schemaPath:"#/$defs/contributionLimits/properties/coveredPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema129.properties.coveredPercent,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/limits",schemaPath:"#/$defs/contributionLimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema129.type,parentSchema:schema129,data:data6};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.branches !== undefined){
if(!(validate86(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.paths !== undefined){
if(!(validate90(data.paths, {instancePath:instancePath+"/paths",parentData:data,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data.fileTypes !== undefined){
let data25 = data.fileTypes;
if(Array.isArray(data25)){
if(data25.length > 1000){
const err58 = {instancePath:instancePath+"/fileTypes",schemaPath:"#/properties/fileTypes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema96.properties.fileTypes,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len0 = data25.length;
for(let i0=0; i0<len0; i0++){
let data26 = data25[i0];
if(typeof data26 === "string"){
if(!pattern45.test(data26)){
const err59 = {instancePath:instancePath+"/fileTypes/" + i0,schemaPath:"#/properties/fileTypes/items/pattern",keyword:"pattern",params:{pattern: "^\\.[A-Za-z0-9_+-]{1,20}$"},message:"must match pattern \""+"^\\.[A-Za-z0-9_+-]{1,20}$"+"\"",schema:"^\\.[A-Za-z0-9_+-]{1,20}$",parentSchema:schema96.properties.fileTypes.items,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/fileTypes/" + i0,schemaPath:"#/properties/fileTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.fileTypes.items.type,parentSchema:schema96.properties.fileTypes.items,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/fileTypes",schemaPath:"#/properties/fileTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.properties.fileTypes.type,parentSchema:schema96.properties.fileTypes,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.tasks !== undefined){
let data27 = data.tasks;
if(Array.isArray(data27)){
if(data27.length > 100){
const err62 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema96.properties.tasks,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(typeof data28 === "string"){
if(func2(data28) > 1000){
const err63 = {instancePath:instancePath+"/tasks/" + i1,schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern5.test(data28)){
const err64 = {instancePath:instancePath+"/tasks/" + i1,schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/tasks/" + i1,schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.properties.tasks.type,parentSchema:schema96.properties.tasks,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema134 = {"title":"PolicyDelegation","description":"Which violations layers below may accept by an exception","type":"object","additionalProperties":false,"properties":{"allow":{"$ref":"#/$defs/globs","description":"Rules of this layer that may be accepted below, such as licenses/*"},"deny":{"$ref":"#/$defs/globs","description":"Rules that may not be accepted below, the built-in ones included; ** is all"},"maxAge":{"$ref":"#/$defs/duration","description":"How long an exception may last from its creation, here and below; 180d is the ceiling"}}};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "allow") || (key0 === "deny")) || (key0 === "maxAge"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allow !== undefined){
if(!(validate26(data.allow, {instancePath:instancePath+"/allow",parentData:data,parentDataProperty:"allow",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.deny !== undefined){
if(!(validate26(data.deny, {instancePath:instancePath+"/deny",parentData:data,parentDataProperty:"deny",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.maxAge !== undefined){
let data2 = data.maxAge;
if(typeof data2 === "string"){
if(!pattern28.test(data2)){
const err1 = {instancePath:instancePath+"/maxAge",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9][0-9]{0,4})[hdw]$"},message:"must match pattern \""+"^(?:0|[1-9][0-9]{0,4})[hdw]$"+"\"",schema:"^(?:0|[1-9][0-9]{0,4})[hdw]$",parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/maxAge",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema134.type,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema136 = {"title":"PolicyException","type":"object","additionalProperties":false,"required":["id","rule","digest","owner","reason","created","expires"],"properties":{"id":{"$ref":"#/$defs/word"},"rule":{"$ref":"#/$defs/line","description":"Id of an audit rule or of a policy rule, exact"},"fingerprint":{"$ref":"#/$defs/line","description":"Of the one finding that is meant; all of the rule where left out"},"digest":{"$ref":"#/$defs/digest","description":"Integrity of the module or skill that is meant; other bytes need another exception"},"owner":{"$ref":"#/$defs/line","description":"Who answers for it"},"approvedBy":{"$ref":"#/$defs/line"},"reason":{"$ref":"#/$defs/line"},"created":{"$ref":"#/$defs/date"},"expires":{"$ref":"#/$defs/date","description":"A date is the last day it holds, in UTC; an instant is when it ends"},"ticket":{"$ref":"#/$defs/line"}}};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rule === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.owner === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.reason === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created"},message:"must have required property '"+"created"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.expires === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'",schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema136.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern24.test(data0)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/word/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema59,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/word/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.rule !== undefined){
let data1 = data.rule;
if(typeof data1 === "string"){
if(func2(data1) > 1000){
const err10 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data1)){
const err11 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.fingerprint !== undefined){
let data2 = data.fingerprint;
if(typeof data2 === "string"){
if(func2(data2) > 1000){
const err13 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern5.test(data2)){
const err14 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.digest !== undefined){
let data3 = data.digest;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err16 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.owner !== undefined){
let data4 = data.owner;
if(typeof data4 === "string"){
if(func2(data4) > 1000){
const err18 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data4)){
const err19 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.approvedBy !== undefined){
let data5 = data.approvedBy;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err21 = {instancePath:instancePath+"/approvedBy",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern5.test(data5)){
const err22 = {instancePath:instancePath+"/approvedBy",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/approvedBy",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.reason !== undefined){
let data6 = data.reason;
if(typeof data6 === "string"){
if(func2(data6) > 1000){
const err24 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern5.test(data6)){
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.created !== undefined){
let data7 = data.created;
if(typeof data7 === "string"){
if(!pattern18.test(data7)){
const err27 = {instancePath:instancePath+"/created",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$",parentSchema:schema50,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/created",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.expires !== undefined){
let data8 = data.expires;
if(typeof data8 === "string"){
if(!pattern18.test(data8)){
const err29 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$",parentSchema:schema50,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.ticket !== undefined){
let data9 = data.ticket;
if(typeof data9 === "string"){
if(func2(data9) > 1000){
const err31 = {instancePath:instancePath+"/ticket",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data9)){
const err32 = {instancePath:instancePath+"/ticket",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/ticket",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema136.type,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:policy:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.schema !== undefined){
let data0 = data.schema;
if(1 !== data0){
const err2 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schema,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.minCli !== undefined){
let data1 = data.minCli;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/minCli",schemaPath:"#/properties/minCli/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$"},message:"must match pattern \""+"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$"+"\"",schema:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}$",parentSchema:schema31.properties.minCli,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/minCli",schemaPath:"#/properties/minCli/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.minCli.type,parentSchema:schema31.properties.minCli,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(func2(data2) > 1000){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data2)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.contact !== undefined){
if(!(validate21(data.contact, {instancePath:instancePath+"/contact",parentData:data,parentDataProperty:"contact",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.extends !== undefined){
let data4 = data.extends;
if(Array.isArray(data4)){
if(data4.length > 5){
const err8 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items",schema:5,parentSchema:schema31.properties.extends,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.source === undefined){
const err9 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/$defs/extends/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema36.required,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.sha256 === undefined){
const err10 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/$defs/extends/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema36.required,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "source") || (key1 === "sha256"))){
const err11 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/$defs/extends/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.source !== undefined){
let data6 = data5.source;
if(typeof data6 === "string"){
if(func2(data6) > 2048){
const err12 = {instancePath:instancePath+"/extends/" + i0+"/source",schemaPath:"#/$defs/extends/properties/source/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema36.properties.source,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data6) < 1){
const err13 = {instancePath:instancePath+"/extends/" + i0+"/source",schemaPath:"#/$defs/extends/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.source,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/extends/" + i0+"/source",schemaPath:"#/$defs/extends/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.source.type,parentSchema:schema36.properties.source,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.sha256 !== undefined){
let data7 = data5.sha256;
if(typeof data7 === "string"){
if(!pattern9.test(data7)){
const err15 = {instancePath:instancePath+"/extends/" + i0+"/sha256",schemaPath:"#/$defs/extends/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema36.properties.sha256,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/extends/" + i0+"/sha256",schemaPath:"#/$defs/extends/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.sha256.type,parentSchema:schema36.properties.sha256,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/$defs/extends/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.extends.type,parentSchema:schema31.properties.extends,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.mode !== undefined){
let data8 = data.mode;
if(!(((data8 === "audit") || (data8 === "warn")) || (data8 === "enforce"))){
const err19 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.mode.enum,parentSchema:schema31.properties.mode,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.onUnavailable !== undefined){
let data9 = data.onUnavailable;
if("block" !== data9){
const err20 = {instancePath:instancePath+"/onUnavailable",schemaPath:"#/properties/onUnavailable/const",keyword:"const",params:{allowedValue: "block"},message:"must be equal to constant",schema:"block",parentSchema:schema31.properties.onUnavailable,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.deny !== undefined){
let data10 = data.deny;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate23(data10[i1], {instancePath:instancePath+"/deny/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.deny.type,parentSchema:schema31.properties.deny,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.sources !== undefined){
if(!(validate25(data.sources, {instancePath:instancePath+"/sources",parentData:data,parentDataProperty:"sources",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.publishers !== undefined){
if(!(validate30(data.publishers, {instancePath:instancePath+"/publishers",parentData:data,parentDataProperty:"publishers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.signatures !== undefined){
let data14 = data.signatures;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data14[i2], {instancePath:instancePath+"/signatures/" + i2,parentData:data14,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signatures.type,parentSchema:schema31.properties.signatures,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.reviews !== undefined){
if(!(validate41(data.reviews, {instancePath:instancePath+"/reviews",parentData:data,parentDataProperty:"reviews",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.releases !== undefined){
if(!(validate47(data.releases, {instancePath:instancePath+"/releases",parentData:data,parentDataProperty:"releases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.licenses !== undefined){
if(!(validate49(data.licenses, {instancePath:instancePath+"/licenses",parentData:data,parentDataProperty:"licenses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.findings !== undefined){
if(!(validate53(data.findings, {instancePath:instancePath+"/findings",parentData:data,parentDataProperty:"findings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.advisories !== undefined){
if(!(validate56(data.advisories, {instancePath:instancePath+"/advisories",parentData:data,parentDataProperty:"advisories",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.capabilities !== undefined){
if(!(validate58(data.capabilities, {instancePath:instancePath+"/capabilities",parentData:data,parentDataProperty:"capabilities",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.assistants !== undefined){
if(!(validate74(data.assistants, {instancePath:instancePath+"/assistants",parentData:data,parentDataProperty:"assistants",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.files !== undefined){
if(!(validate76(data.files, {instancePath:instancePath+"/files",parentData:data,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.limits !== undefined){
if(!(validate79(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.require !== undefined){
let data25 = data.require;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
if(!(validate81(data25[i3], {instancePath:instancePath+"/require/" + i3,parentData:data25,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.require.type,parentSchema:schema31.properties.require,data:data25};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.contribution !== undefined){
if(!(validate83(data.contribution, {instancePath:instancePath+"/contribution",parentData:data,parentDataProperty:"contribution",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.gate !== undefined){
let data28 = data.gate;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key2 in data28){
if(!((((key2 === "require") || (key2 === "approvals")) || (key2 === "protectedApprovals")) || (key2 === "codeOwners"))){
const err24 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema133,data:data28};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data28.require !== undefined){
let data29 = data28.require;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(!(((((data30 === "contribution") || (data30 === "instructions")) || (data30 === "dependencies")) || (data30 === "ai-review")) || (data30 === "human-review"))){
const err25 = {instancePath:instancePath+"/gate/require/" + i4,schemaPath:"#/$defs/gate/properties/require/items/enum",keyword:"enum",params:{allowedValues: schema133.properties.require.items.enum},message:"must be equal to one of the allowed values",schema:schema133.properties.require.items.enum,parentSchema:schema133.properties.require.items,data:data30};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i5 = data29.length;
let j0;
if(i5 > 1){
outer0:
for(;i5--;){
for(j0 = i5; j0--;){
if(func0(data29[i5], data29[j0])){
const err26 = {instancePath:instancePath+"/gate/require",schemaPath:"#/$defs/gate/properties/require/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)",schema:true,parentSchema:schema133.properties.require,data:data29};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/gate/require",schemaPath:"#/$defs/gate/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema133.properties.require.type,parentSchema:schema133.properties.require,data:data29};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data28.approvals !== undefined){
let data31 = data28.approvals;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err28 = {instancePath:instancePath+"/gate/approvals",schemaPath:"#/$defs/gate/properties/approvals/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema133.properties.approvals.type,parentSchema:schema133.properties.approvals,data:data31};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 10 || isNaN(data31)){
const err29 = {instancePath:instancePath+"/gate/approvals",schemaPath:"#/$defs/gate/properties/approvals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema133.properties.approvals,data:data31};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err30 = {instancePath:instancePath+"/gate/approvals",schemaPath:"#/$defs/gate/properties/approvals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema133.properties.approvals,data:data31};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data28.protectedApprovals !== undefined){
let data32 = data28.protectedApprovals;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err31 = {instancePath:instancePath+"/gate/protectedApprovals",schemaPath:"#/$defs/gate/properties/protectedApprovals/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema133.properties.protectedApprovals.type,parentSchema:schema133.properties.protectedApprovals,data:data32};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 10 || isNaN(data32)){
const err32 = {instancePath:instancePath+"/gate/protectedApprovals",schemaPath:"#/$defs/gate/properties/protectedApprovals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema133.properties.protectedApprovals,data:data32};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err33 = {instancePath:instancePath+"/gate/protectedApprovals",schemaPath:"#/$defs/gate/properties/protectedApprovals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema133.properties.protectedApprovals,data:data32};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data28.codeOwners !== undefined){
let data33 = data28.codeOwners;
if(!((data33 === "optional") || (data33 === "required"))){
const err34 = {instancePath:instancePath+"/gate/codeOwners",schemaPath:"#/$defs/gate/properties/codeOwners/enum",keyword:"enum",params:{allowedValues: schema133.properties.codeOwners.enum},message:"must be equal to one of the allowed values",schema:schema133.properties.codeOwners.enum,parentSchema:schema133.properties.codeOwners,data:data33};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/gate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema133.type,parentSchema:schema133,data:data28};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.delegation !== undefined){
if(!(validate95(data.delegation, {instancePath:instancePath+"/delegation",parentData:data,parentDataProperty:"delegation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
if(data.exceptions !== undefined){
let data35 = data.exceptions;
if(Array.isArray(data35)){
if(data35.length > 1000){
const err36 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.exceptions,data:data35};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len5 = data35.length;
for(let i6=0; i6<len5; i6++){
if(!(validate99(data35[i6], {instancePath:instancePath+"/exceptions/" + i6,parentData:data35,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/exceptions",schemaPath:"#/properties/exceptions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.exceptions.type,parentSchema:schema31.properties.exceptions,data:data35};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

// Made by scripts/schemas.mjs from schemas/advisory.schema.json. Do not edit: run `npm run schemas`.
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:advisory:1","title":"Advisory","description":"ID.json: an advisory in the form of OSV 1.7, about modules, skills or the packages that they bring. Keys that are not named here are OSV's own or somebody's extension, and are kept","type":"object","required":["id","modified"],"properties":{"schema_version":{"type":"string","pattern":"^1\\.\\d{1,4}\\.\\d{1,4}$","description":"The version of OSV's format; 1.7.5 where we write it"},"id":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9]*[-_][A-Za-z0-9][A-Za-z0-9._:-]{0,120}$","description":"One advisory's name in all databases; one's own begin with x_"},"modified":{"$ref":"#/$defs/time","description":"When it was changed last"},"published":{"$ref":"#/$defs/time"},"withdrawn":{"$ref":"#/$defs/time","description":"It was wrong; it counts no more"},"aliases":{"$ref":"#/$defs/words","description":"Names of the same thing elsewhere, such as a CVE"},"related":{"$ref":"#/$defs/words"},"summary":{"type":"string","description":"One line"},"details":{"type":"string","description":"Markdown"},"severity":{"type":"array","items":{"type":"object","required":["type","score"],"properties":{"type":{"type":"string","description":"CVSS_V2, CVSS_V3 or CVSS_V4"},"score":{"type":"string","description":"The vector"}}}},"affected":{"type":"array","items":{"$ref":"#/$defs/affected"}},"references":{"type":"array","items":{"type":"object","required":["type","url"],"properties":{"type":{"type":"string"},"url":{"type":"string"}}}},"database_specific":{"type":"object","properties":{"kind":{"enum":["malicious","injection","exfiltration","vulnerable","unmaintained","takeover"],"description":"malicious and takeover are refused at every install and fail every check"},"cwe":{"$ref":"#/$defs/words"},"owasp":{"$ref":"#/$defs/words"},"rules":{"$ref":"#/$defs/words","description":"Rules of the audit that find it"},"action":{"enum":["remove","update","review"]}}}},"$defs":{"time":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},"words":{"type":"array","items":{"type":"string"}},"affected":{"type":"object","properties":{"package":{"type":"object","required":["ecosystem","name"],"properties":{"ecosystem":{"type":"string","description":"GIT for modules, npm or PyPI for packages"},"name":{"type":"string","description":"The repository's address, or the package's name"},"purl":{"type":"string"}}},"ranges":{"type":"array","items":{"$ref":"#/$defs/range"}},"versions":{"$ref":"#/$defs/words","description":"Every affected version, each by its name"},"ecosystem_specific":{"type":"object","properties":{"module":{"type":"string","description":"The module's name"},"components":{"$ref":"#/$defs/words","description":"kind:name of what is affected; left out: the whole module"},"h1":{"type":"array","items":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"description":"Integrity of a module or of a component: finds copies, whatever they are called"},"files":{"type":"array","items":{"type":"object","required":["sha256"],"properties":{"path":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}}},"description":"Single files that give it away"}}}}},"range":{"type":"object","required":["type","events"],"properties":{"type":{"type":"string","description":"SEMVER, ECOSYSTEM or GIT"},"repo":{"type":"string"},"events":{"type":"array","items":{"type":"object","properties":{"introduced":{"type":"string"},"fixed":{"type":"string"},"last_affected":{"type":"string"},"limit":{"type":"string"}}}}}}}};
const schema32 = {"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"};
const schema35 = {"type":"array","items":{"type":"string"}};
const pattern4 = new RegExp("^1\\.\\d{1,4}\\.\\d{1,4}$", "u");
const pattern5 = new RegExp("^[A-Za-z][A-Za-z0-9]*[-_][A-Za-z0-9][A-Za-z0-9._:-]{0,120}$", "u");
const pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$", "u");
const schema37 = {"type":"object","properties":{"package":{"type":"object","required":["ecosystem","name"],"properties":{"ecosystem":{"type":"string","description":"GIT for modules, npm or PyPI for packages"},"name":{"type":"string","description":"The repository's address, or the package's name"},"purl":{"type":"string"}}},"ranges":{"type":"array","items":{"$ref":"#/$defs/range"}},"versions":{"$ref":"#/$defs/words","description":"Every affected version, each by its name"},"ecosystem_specific":{"type":"object","properties":{"module":{"type":"string","description":"The module's name"},"components":{"$ref":"#/$defs/words","description":"kind:name of what is affected; left out: the whole module"},"h1":{"type":"array","items":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"description":"Integrity of a module or of a component: finds copies, whatever they are called"},"files":{"type":"array","items":{"type":"object","required":["sha256"],"properties":{"path":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}}},"description":"Single files that give it away"}}}}};
const schema38 = {"type":"object","required":["type","events"],"properties":{"type":{"type":"string","description":"SEMVER, ECOSYSTEM or GIT"},"repo":{"type":"string"},"events":{"type":"array","items":{"type":"object","properties":{"introduced":{"type":"string"},"fixed":{"type":"string"},"last_affected":{"type":"string"},"limit":{"type":"string"}}}}}};
const pattern9 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");
const pattern10 = new RegExp("^[0-9a-f]{64}$", "u");

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
if(data.package !== undefined){
let data0 = data.package;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.ecosystem === undefined){
const err0 = {instancePath:instancePath+"/package",schemaPath:"#/properties/package/required",keyword:"required",params:{missingProperty: "ecosystem"},message:"must have required property '"+"ecosystem"+"'",schema:schema37.properties.package.required,parentSchema:schema37.properties.package,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/package",schemaPath:"#/properties/package/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema37.properties.package.required,parentSchema:schema37.properties.package,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.ecosystem !== undefined){
let data1 = data0.ecosystem;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/package/ecosystem",schemaPath:"#/properties/package/properties/ecosystem/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.package.properties.ecosystem.type,parentSchema:schema37.properties.package.properties.ecosystem,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.name !== undefined){
let data2 = data0.name;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/package/name",schemaPath:"#/properties/package/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.package.properties.name.type,parentSchema:schema37.properties.package.properties.name,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.purl !== undefined){
let data3 = data0.purl;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/package/purl",schemaPath:"#/properties/package/properties/purl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.package.properties.purl.type,parentSchema:schema37.properties.package.properties.purl,data:data3};
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
const err5 = {instancePath:instancePath+"/package",schemaPath:"#/properties/package/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.package.type,parentSchema:schema37.properties.package,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ranges !== undefined){
let data4 = data.ranges;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err6 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/$defs/range/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema38.required,parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data5.events === undefined){
const err7 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/$defs/range/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'",schema:schema38.required,parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5.type !== undefined){
let data6 = data5.type;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/ranges/" + i0+"/type",schemaPath:"#/$defs/range/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.type.type,parentSchema:schema38.properties.type,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.repo !== undefined){
let data7 = data5.repo;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/ranges/" + i0+"/repo",schemaPath:"#/$defs/range/properties/repo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.repo.type,parentSchema:schema38.properties.repo,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.events !== undefined){
let data8 = data5.events;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.introduced !== undefined){
let data10 = data9.introduced;
if(typeof data10 !== "string"){
const err10 = {instancePath:instancePath+"/ranges/" + i0+"/events/" + i1+"/introduced",schemaPath:"#/$defs/range/properties/events/items/properties/introduced/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.events.items.properties.introduced.type,parentSchema:schema38.properties.events.items.properties.introduced,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data9.fixed !== undefined){
let data11 = data9.fixed;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/ranges/" + i0+"/events/" + i1+"/fixed",schemaPath:"#/$defs/range/properties/events/items/properties/fixed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.events.items.properties.fixed.type,parentSchema:schema38.properties.events.items.properties.fixed,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data9.last_affected !== undefined){
let data12 = data9.last_affected;
if(typeof data12 !== "string"){
const err12 = {instancePath:instancePath+"/ranges/" + i0+"/events/" + i1+"/last_affected",schemaPath:"#/$defs/range/properties/events/items/properties/last_affected/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.events.items.properties.last_affected.type,parentSchema:schema38.properties.events.items.properties.last_affected,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.limit !== undefined){
let data13 = data9.limit;
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/ranges/" + i0+"/events/" + i1+"/limit",schemaPath:"#/$defs/range/properties/events/items/properties/limit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.events.items.properties.limit.type,parentSchema:schema38.properties.events.items.properties.limit,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ranges/" + i0+"/events/" + i1,schemaPath:"#/$defs/range/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.events.items.type,parentSchema:schema38.properties.events.items,data:data9};
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
else {
const err15 = {instancePath:instancePath+"/ranges/" + i0+"/events",schemaPath:"#/$defs/range/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.events.type,parentSchema:schema38.properties.events,data:data8};
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
const err16 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/$defs/range/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data:data5};
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
const err17 = {instancePath:instancePath+"/ranges",schemaPath:"#/properties/ranges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.ranges.type,parentSchema:schema37.properties.ranges,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.versions !== undefined){
let data14 = data.versions;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 !== "string"){
const err18 = {instancePath:instancePath+"/versions/" + i2,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/versions",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.ecosystem_specific !== undefined){
let data16 = data.ecosystem_specific;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.module !== undefined){
let data17 = data16.module;
if(typeof data17 !== "string"){
const err20 = {instancePath:instancePath+"/ecosystem_specific/module",schemaPath:"#/properties/ecosystem_specific/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.ecosystem_specific.properties.module.type,parentSchema:schema37.properties.ecosystem_specific.properties.module,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data16.components !== undefined){
let data18 = data16.components;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 !== "string"){
const err21 = {instancePath:instancePath+"/ecosystem_specific/components/" + i3,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data19};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/ecosystem_specific/components",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data16.h1 !== undefined){
let data20 = data16.h1;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 === "string"){
if(!pattern9.test(data21)){
const err23 = {instancePath:instancePath+"/ecosystem_specific/h1/" + i4,schemaPath:"#/properties/ecosystem_specific/properties/h1/items/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema37.properties.ecosystem_specific.properties.h1.items,data:data21};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/ecosystem_specific/h1/" + i4,schemaPath:"#/properties/ecosystem_specific/properties/h1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.ecosystem_specific.properties.h1.items.type,parentSchema:schema37.properties.ecosystem_specific.properties.h1.items,data:data21};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/ecosystem_specific/h1",schemaPath:"#/properties/ecosystem_specific/properties/h1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.ecosystem_specific.properties.h1.type,parentSchema:schema37.properties.ecosystem_specific.properties.h1,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.files !== undefined){
let data22 = data16.files;
if(Array.isArray(data22)){
const len5 = data22.length;
for(let i5=0; i5<len5; i5++){
let data23 = data22[i5];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.sha256 === undefined){
const err26 = {instancePath:instancePath+"/ecosystem_specific/files/" + i5,schemaPath:"#/properties/ecosystem_specific/properties/files/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema37.properties.ecosystem_specific.properties.files.items.required,parentSchema:schema37.properties.ecosystem_specific.properties.files.items,data:data23};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data23.path !== undefined){
let data24 = data23.path;
if(typeof data24 !== "string"){
const err27 = {instancePath:instancePath+"/ecosystem_specific/files/" + i5+"/path",schemaPath:"#/properties/ecosystem_specific/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.ecosystem_specific.properties.files.items.properties.path.type,parentSchema:schema37.properties.ecosystem_specific.properties.files.items.properties.path,data:data24};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data23.sha256 !== undefined){
let data25 = data23.sha256;
if(typeof data25 === "string"){
if(!pattern10.test(data25)){
const err28 = {instancePath:instancePath+"/ecosystem_specific/files/" + i5+"/sha256",schemaPath:"#/properties/ecosystem_specific/properties/files/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema37.properties.ecosystem_specific.properties.files.items.properties.sha256,data:data25};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/ecosystem_specific/files/" + i5+"/sha256",schemaPath:"#/properties/ecosystem_specific/properties/files/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.ecosystem_specific.properties.files.items.properties.sha256.type,parentSchema:schema37.properties.ecosystem_specific.properties.files.items.properties.sha256,data:data25};
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
else {
const err30 = {instancePath:instancePath+"/ecosystem_specific/files/" + i5,schemaPath:"#/properties/ecosystem_specific/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.ecosystem_specific.properties.files.items.type,parentSchema:schema37.properties.ecosystem_specific.properties.files.items,data:data23};
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
else {
const err31 = {instancePath:instancePath+"/ecosystem_specific/files",schemaPath:"#/properties/ecosystem_specific/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.ecosystem_specific.properties.files.type,parentSchema:schema37.properties.ecosystem_specific.properties.files,data:data22};
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
const err32 = {instancePath:instancePath+"/ecosystem_specific",schemaPath:"#/properties/ecosystem_specific/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.ecosystem_specific.type,parentSchema:schema37.properties.ecosystem_specific,data:data16};
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
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"package":true,"ranges":true,"versions":true,"ecosystem_specific":true},"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:advisory:1" */;
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.modified === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modified"},message:"must have required property '"+"modified"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.schema_version !== undefined){
let data0 = data.schema_version;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/pattern",keyword:"pattern",params:{pattern: "^1\\.\\d{1,4}\\.\\d{1,4}$"},message:"must match pattern \""+"^1\\.\\d{1,4}\\.\\d{1,4}$"+"\"",schema:"^1\\.\\d{1,4}\\.\\d{1,4}$",parentSchema:schema31.properties.schema_version,data:data0};
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
const err3 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.schema_version.type,parentSchema:schema31.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*[-_][A-Za-z0-9][A-Za-z0-9._:-]{0,120}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9]*[-_][A-Za-z0-9][A-Za-z0-9._:-]{0,120}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9]*[-_][A-Za-z0-9][A-Za-z0-9._:-]{0,120}$",parentSchema:schema31.properties.id,data:data1};
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
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.modified !== undefined){
let data2 = data.modified;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err6 = {instancePath:instancePath+"/modified",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",parentSchema:schema32,data:data2};
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
const err7 = {instancePath:instancePath+"/modified",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.published !== undefined){
let data3 = data.published;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/published",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",parentSchema:schema32,data:data3};
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
const err9 = {instancePath:instancePath+"/published",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.withdrawn !== undefined){
let data4 = data.withdrawn;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err10 = {instancePath:instancePath+"/withdrawn",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",parentSchema:schema32,data:data4};
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
const err11 = {instancePath:instancePath+"/withdrawn",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.aliases !== undefined){
let data5 = data.aliases;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data6};
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
const err13 = {instancePath:instancePath+"/aliases",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.related !== undefined){
let data7 = data.related;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/related/" + i1,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data8};
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
else {
const err15 = {instancePath:instancePath+"/related",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.summary !== undefined){
let data9 = data.summary;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.summary.type,parentSchema:schema31.properties.summary,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.details !== undefined){
let data10 = data.details;
if(typeof data10 !== "string"){
const err17 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.details.type,parentSchema:schema31.properties.details,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.severity !== undefined){
let data11 = data.severity;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.type === undefined){
const err18 = {instancePath:instancePath+"/severity/" + i2,schemaPath:"#/properties/severity/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.severity.items.required,parentSchema:schema31.properties.severity.items,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12.score === undefined){
const err19 = {instancePath:instancePath+"/severity/" + i2,schemaPath:"#/properties/severity/items/required",keyword:"required",params:{missingProperty: "score"},message:"must have required property '"+"score"+"'",schema:schema31.properties.severity.items.required,parentSchema:schema31.properties.severity.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data12.type !== undefined){
let data13 = data12.type;
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/severity/" + i2+"/type",schemaPath:"#/properties/severity/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.severity.items.properties.type.type,parentSchema:schema31.properties.severity.items.properties.type,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.score !== undefined){
let data14 = data12.score;
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/severity/" + i2+"/score",schemaPath:"#/properties/severity/items/properties/score/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.severity.items.properties.score.type,parentSchema:schema31.properties.severity.items.properties.score,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/severity/" + i2,schemaPath:"#/properties/severity/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.severity.items.type,parentSchema:schema31.properties.severity.items,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.severity.type,parentSchema:schema31.properties.severity,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.affected !== undefined){
let data15 = data.affected;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate21(data15[i3], {instancePath:instancePath+"/affected/" + i3,parentData:data15,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/affected",schemaPath:"#/properties/affected/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.affected.type,parentSchema:schema31.properties.affected,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.references !== undefined){
let data17 = data.references;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.type === undefined){
const err25 = {instancePath:instancePath+"/references/" + i4,schemaPath:"#/properties/references/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.references.items.required,parentSchema:schema31.properties.references.items,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data18.url === undefined){
const err26 = {instancePath:instancePath+"/references/" + i4,schemaPath:"#/properties/references/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.references.items.required,parentSchema:schema31.properties.references.items,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data18.type !== undefined){
let data19 = data18.type;
if(typeof data19 !== "string"){
const err27 = {instancePath:instancePath+"/references/" + i4+"/type",schemaPath:"#/properties/references/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.references.items.properties.type.type,parentSchema:schema31.properties.references.items.properties.type,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data18.url !== undefined){
let data20 = data18.url;
if(typeof data20 !== "string"){
const err28 = {instancePath:instancePath+"/references/" + i4+"/url",schemaPath:"#/properties/references/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.references.items.properties.url.type,parentSchema:schema31.properties.references.items.properties.url,data:data20};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/references/" + i4,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.references.items.type,parentSchema:schema31.properties.references.items,data:data18};
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
else {
const err30 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.references.type,parentSchema:schema31.properties.references,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.database_specific !== undefined){
let data21 = data.database_specific;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.kind !== undefined){
let data22 = data21.kind;
if(!((((((data22 === "malicious") || (data22 === "injection")) || (data22 === "exfiltration")) || (data22 === "vulnerable")) || (data22 === "unmaintained")) || (data22 === "takeover"))){
const err31 = {instancePath:instancePath+"/database_specific/kind",schemaPath:"#/properties/database_specific/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.database_specific.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.database_specific.properties.kind.enum,parentSchema:schema31.properties.database_specific.properties.kind,data:data22};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data21.cwe !== undefined){
let data23 = data21.cwe;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
let data24 = data23[i5];
if(typeof data24 !== "string"){
const err32 = {instancePath:instancePath+"/database_specific/cwe/" + i5,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data24};
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
else {
const err33 = {instancePath:instancePath+"/database_specific/cwe",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data21.owasp !== undefined){
let data25 = data21.owasp;
if(Array.isArray(data25)){
const len6 = data25.length;
for(let i6=0; i6<len6; i6++){
let data26 = data25[i6];
if(typeof data26 !== "string"){
const err34 = {instancePath:instancePath+"/database_specific/owasp/" + i6,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data26};
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
const err35 = {instancePath:instancePath+"/database_specific/owasp",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data25};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.rules !== undefined){
let data27 = data21.rules;
if(Array.isArray(data27)){
const len7 = data27.length;
for(let i7=0; i7<len7; i7++){
let data28 = data27[i7];
if(typeof data28 !== "string"){
const err36 = {instancePath:instancePath+"/database_specific/rules/" + i7,schemaPath:"#/$defs/words/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data28};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/database_specific/rules",schemaPath:"#/$defs/words/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data:data27};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data21.action !== undefined){
let data29 = data21.action;
if(!(((data29 === "remove") || (data29 === "update")) || (data29 === "review"))){
const err38 = {instancePath:instancePath+"/database_specific/action",schemaPath:"#/properties/database_specific/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.database_specific.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.database_specific.properties.action.enum,parentSchema:schema31.properties.database_specific.properties.action,data:data29};
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
else {
const err39 = {instancePath:instancePath+"/database_specific",schemaPath:"#/properties/database_specific/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.database_specific.type,parentSchema:schema31.properties.database_specific,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schema_version":true,"id":true,"modified":true,"published":true,"withdrawn":true,"aliases":true,"related":true,"summary":true,"details":true,"severity":true,"affected":true,"references":true,"database_specific":true},"dynamicProps":false,"dynamicItems":false};

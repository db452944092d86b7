// Made by scripts/schemas.mjs from schemas/signed-evidence.schema.json. Do not edit: run `npm run schemas`.
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:signed-evidence:1","title":"SignedEvidence","description":"trust/evidence/<commit or digest>.json in the user's data: what came along with bytes and claims to say who signed them. Nobody believes it; every signature is checked again each time","type":"object","additionalProperties":false,"required":["evidenceVersion","bundles"],"properties":{"evidenceVersion":{"const":1,"description":"The version of this format"},"git":{"type":"object","additionalProperties":false,"required":["commit","tags"],"properties":{"commit":{"type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$","description":"The raw commit, in base64"},"tags":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"},"description":"Raw tags on it, in base64"}},"description":"Objects of a git repository"},"bundles":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","content"],"properties":{"name":{"type":"string","description":"Its file name"},"content":{"type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$","description":"Its bytes, in base64"}}},"description":"Sigstore bundles that stood beside an archive"}}};
const pattern4 = new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:signed-evidence:1" */;
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
if(data.evidenceVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidenceVersion"},message:"must have required property '"+"evidenceVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bundles === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bundles"},message:"must have required property '"+"bundles"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "evidenceVersion") || (key0 === "git")) || (key0 === "bundles"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.evidenceVersion !== undefined){
let data0 = data.evidenceVersion;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/evidenceVersion",schemaPath:"#/properties/evidenceVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.evidenceVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.git !== undefined){
let data1 = data.git;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.commit === undefined){
const err4 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/required",keyword:"required",params:{missingProperty: "commit"},message:"must have required property '"+"commit"+"'",schema:schema31.properties.git.required,parentSchema:schema31.properties.git,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.tags === undefined){
const err5 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.git.required,parentSchema:schema31.properties.git,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "commit") || (key1 === "tags"))){
const err6 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.git,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.commit !== undefined){
let data2 = data1.commit;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err7 = {instancePath:instancePath+"/git/commit",schemaPath:"#/properties/git/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\"",schema:"^[A-Za-z0-9+/]*={0,2}$",parentSchema:schema31.properties.git.properties.commit,data:data2};
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
const err8 = {instancePath:instancePath+"/git/commit",schemaPath:"#/properties/git/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.git.properties.commit.type,parentSchema:schema31.properties.git.properties.commit,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.tags !== undefined){
let data3 = data1.tags;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err9 = {instancePath:instancePath+"/git/tags/" + i0,schemaPath:"#/properties/git/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\"",schema:"^[A-Za-z0-9+/]*={0,2}$",parentSchema:schema31.properties.git.properties.tags.items,data:data4};
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
const err10 = {instancePath:instancePath+"/git/tags/" + i0,schemaPath:"#/properties/git/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.git.properties.tags.items.type,parentSchema:schema31.properties.git.properties.tags.items,data:data4};
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
const err11 = {instancePath:instancePath+"/git/tags",schemaPath:"#/properties/git/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.git.properties.tags.type,parentSchema:schema31.properties.git.properties.tags,data:data3};
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
else {
const err12 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.git.type,parentSchema:schema31.properties.git,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.bundles !== undefined){
let data5 = data.bundles;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err13 = {instancePath:instancePath+"/bundles/" + i1,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.bundles.items.required,parentSchema:schema31.properties.bundles.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.content === undefined){
const err14 = {instancePath:instancePath+"/bundles/" + i1,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.bundles.items.required,parentSchema:schema31.properties.bundles.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "name") || (key2 === "content"))){
const err15 = {instancePath:instancePath+"/bundles/" + i1,schemaPath:"#/properties/bundles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.bundles.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/bundles/" + i1+"/name",schemaPath:"#/properties/bundles/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bundles.items.properties.name.type,parentSchema:schema31.properties.bundles.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.content !== undefined){
let data8 = data6.content;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err17 = {instancePath:instancePath+"/bundles/" + i1+"/content",schemaPath:"#/properties/bundles/items/properties/content/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\"",schema:"^[A-Za-z0-9+/]*={0,2}$",parentSchema:schema31.properties.bundles.items.properties.content,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/bundles/" + i1+"/content",schemaPath:"#/properties/bundles/items/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bundles.items.properties.content.type,parentSchema:schema31.properties.bundles.items.properties.content,data:data8};
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
const err19 = {instancePath:instancePath+"/bundles/" + i1,schemaPath:"#/properties/bundles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.bundles.items.type,parentSchema:schema31.properties.bundles.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.bundles.type,parentSchema:schema31.properties.bundles,data:data5};
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
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

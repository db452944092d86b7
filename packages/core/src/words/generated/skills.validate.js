// Made by scripts/schemas.mjs from schemas/skills.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:manifest:1","title":"Manifest","description":"skills.json: the skill modules a project wants, and the assistants they are for","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"manifestVersion":{"type":"integer","minimum":1,"maximum":1,"description":"Format version; 1 where it is left out"},"assistants":{"type":"array","description":"Assistants every module is installed for, unless it names its own","items":{"type":"string","minLength":1},"uniqueItems":true},"layout":{"enum":["native","shared"],"description":"native: each assistant's own folder; shared: .agents/skills where it is read"},"modules":{"type":"object","description":"Module name to what is wanted of it","additionalProperties":{"$ref":"#/$defs/module"}},"owners":{"type":"object","description":"Skill name to the module that provides it, where several carry it","additionalProperties":{"type":"string","minLength":1}},"registries":{"type":"array","maxItems":50,"description":"Further registries; they add modules, and never take over a name or scope that is taken","items":{"anyOf":[{"type":"string","minLength":1},{"title":"ManifestRegistry","type":"object","additionalProperties":false,"required":["source"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"source":{"type":"string","minLength":1,"description":"Its address, git source or folder"},"scopes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^@[a-z0-9][a-z0-9._-]{0,63}$"},"description":"Scopes it is asked for; it then answers for no other name"},"keys":{"type":"array","minItems":1,"maxItems":32,"uniqueItems":true,"items":{"type":"string","pattern":"^SHA256:[A-Za-z0-9+/]{43}$"},"description":"Fingerprints of keys that must have signed for it, besides those of the user"}}}]}}},"$defs":{"module":{"title":"ManifestModule","type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"type":"string","minLength":1,"description":"Where the module comes from, such as owner/repo or ./skills"},"version":{"type":"string","minLength":1,"description":"Range of versions, such as ^1.2.0"},"skills":{"type":"array","items":{"type":"string","minLength":1},"description":"Names or patterns to install; all where left out"},"exclude":{"type":"array","items":{"type":"string","minLength":1},"description":"Names or patterns to leave out"},"assistants":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Assistants of this module alone"},"allow":{"title":"ManifestAllow","type":"object","additionalProperties":false,"properties":{"hooks":{"type":"object","additionalProperties":{"type":"string"}},"mcp":{"type":"object","additionalProperties":{"type":"string"}}}}}}}};
const schema32 = {"title":"ManifestModule","type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"type":"string","minLength":1,"description":"Where the module comes from, such as owner/repo or ./skills"},"version":{"type":"string","minLength":1,"description":"Range of versions, such as ^1.2.0"},"skills":{"type":"array","items":{"type":"string","minLength":1},"description":"Names or patterns to install; all where left out"},"exclude":{"type":"array","items":{"type":"string","minLength":1},"description":"Names or patterns to leave out"},"assistants":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Assistants of this module alone"},"allow":{"title":"ManifestAllow","type":"object","additionalProperties":false,"properties":{"hooks":{"type":"object","additionalProperties":{"type":"string"}},"mcp":{"type":"object","additionalProperties":{"type":"string"}}}}}};
const func1 = func1Module.default ?? func1Module;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern5 = new RegExp("^@[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern6 = new RegExp("^SHA256:[A-Za-z0-9+/]{43}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:manifest:1" */;
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
for(const key0 in data){
if(!(((((((key0 === "$schema") || (key0 === "manifestVersion")) || (key0 === "assistants")) || (key0 === "layout")) || (key0 === "modules")) || (key0 === "owners")) || (key0 === "registries"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.manifestVersion !== undefined){
let data1 = data.manifestVersion;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/manifestVersion",schemaPath:"#/properties/manifestVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.manifestVersion.type,parentSchema:schema31.properties.manifestVersion,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/manifestVersion",schemaPath:"#/properties/manifestVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.manifestVersion,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/manifestVersion",schemaPath:"#/properties/manifestVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.manifestVersion,data:data1};
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
if(data.assistants !== undefined){
let data2 = data.assistants;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err5 = {instancePath:instancePath+"/assistants/" + i0,schemaPath:"#/properties/assistants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.assistants.items,data:data3};
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
const err6 = {instancePath:instancePath+"/assistants/" + i0,schemaPath:"#/properties/assistants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.assistants.items.type,parentSchema:schema31.properties.assistants.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath:instancePath+"/assistants",schemaPath:"#/properties/assistants/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.assistants,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath:instancePath+"/assistants",schemaPath:"#/properties/assistants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.assistants.type,parentSchema:schema31.properties.assistants,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.layout !== undefined){
let data4 = data.layout;
if(!((data4 === "native") || (data4 === "shared"))){
const err9 = {instancePath:instancePath+"/layout",schemaPath:"#/properties/layout/enum",keyword:"enum",params:{allowedValues: schema31.properties.layout.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.layout.enum,parentSchema:schema31.properties.layout,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.modules !== undefined){
let data5 = data.modules;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.source === undefined){
const err10 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/module/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "source") || (key2 === "version")) || (key2 === "skills")) || (key2 === "exclude")) || (key2 === "assistants")) || (key2 === "allow"))){
const err11 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/module/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.source !== undefined){
let data7 = data6.source;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err12 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/$defs/module/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data7};
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
const err13 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/$defs/module/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.version !== undefined){
let data8 = data6.version;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err14 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/$defs/module/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.version,data:data8};
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
const err15 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/$defs/module/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.skills !== undefined){
let data9 = data6.skills;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err16 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/skills/" + i2,schemaPath:"#/$defs/module/properties/skills/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.skills.items,data:data10};
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
const err17 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/skills/" + i2,schemaPath:"#/$defs/module/properties/skills/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.skills.items.type,parentSchema:schema32.properties.skills.items,data:data10};
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
const err18 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/skills",schemaPath:"#/$defs/module/properties/skills/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.skills.type,parentSchema:schema32.properties.skills,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.exclude !== undefined){
let data11 = data6.exclude;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i3=0; i3<len2; i3++){
let data12 = data11[i3];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err19 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclude/" + i3,schemaPath:"#/$defs/module/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.exclude.items,data:data12};
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
const err20 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclude/" + i3,schemaPath:"#/$defs/module/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.exclude.items.type,parentSchema:schema32.properties.exclude.items,data:data12};
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
const err21 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclude",schemaPath:"#/$defs/module/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.exclude.type,parentSchema:schema32.properties.exclude,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.assistants !== undefined){
let data13 = data6.assistants;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i4=0; i4<len3; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err22 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/assistants/" + i4,schemaPath:"#/$defs/module/properties/assistants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.assistants.items,data:data14};
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
const err23 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/assistants/" + i4,schemaPath:"#/$defs/module/properties/assistants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.assistants.items.type,parentSchema:schema32.properties.assistants.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i5 = data13.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data13[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err24 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/assistants",schemaPath:"#/$defs/module/properties/assistants/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema32.properties.assistants,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err25 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/assistants",schemaPath:"#/$defs/module/properties/assistants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.assistants.type,parentSchema:schema32.properties.assistants,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.allow !== undefined){
let data15 = data6.allow;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!((key3 === "hooks") || (key3 === "mcp"))){
const err26 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",schemaPath:"#/$defs/module/properties/allow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.allow,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.hooks !== undefined){
let data16 = data15.hooks;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
let data17 = data16[key4];
if(typeof data17 !== "string"){
const err27 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/hooks/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/module/properties/allow/properties/hooks/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.allow.properties.hooks.additionalProperties.type,parentSchema:schema32.properties.allow.properties.hooks.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/hooks",schemaPath:"#/$defs/module/properties/allow/properties/hooks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.allow.properties.hooks.type,parentSchema:schema32.properties.allow.properties.hooks,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.mcp !== undefined){
let data18 = data15.mcp;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
let data19 = data18[key5];
if(typeof data19 !== "string"){
const err29 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/mcp/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/module/properties/allow/properties/mcp/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.allow.properties.mcp.additionalProperties.type,parentSchema:schema32.properties.allow.properties.mcp.additionalProperties,data:data19};
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
const err30 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/mcp",schemaPath:"#/$defs/module/properties/allow/properties/mcp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.allow.properties.mcp.type,parentSchema:schema32.properties.allow.properties.mcp,data:data18};
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
const err31 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",schemaPath:"#/$defs/module/properties/allow/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.allow.type,parentSchema:schema32.properties.allow,data:data15};
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
const err32 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/module/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data6};
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
const err33 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.modules.type,parentSchema:schema31.properties.modules,data:data5};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.owners !== undefined){
let data20 = data.owners;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
let data21 = data20[key6];
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err34 = {instancePath:instancePath+"/owners/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owners/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.owners.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/owners/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owners/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owners.additionalProperties.type,parentSchema:schema31.properties.owners.additionalProperties,data:data21};
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
else {
const err36 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.owners.type,parentSchema:schema31.properties.owners,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.registries !== undefined){
let data22 = data.registries;
if(Array.isArray(data22)){
if(data22.length > 50){
const err37 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.registries,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len4 = data22.length;
for(let i6=0; i6<len4; i6++){
let data23 = data22[i6];
const _errs55 = errors;
let valid20 = false;
const _errs56 = errors;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err38 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.registries.items.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.items.anyOf[0].type,parentSchema:schema31.properties.registries.items.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs56 === errors;
valid20 = valid20 || _valid0;
const _errs58 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.source === undefined){
const err40 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.registries.items.anyOf[1].required,parentSchema:schema31.properties.registries.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key7 in data23){
if(!((((key7 === "name") || (key7 === "source")) || (key7 === "scopes")) || (key7 === "keys"))){
const err41 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.registries.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23.name !== undefined){
let data24 = data23.name;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
const err42 = {instancePath:instancePath+"/registries/" + i6+"/name",schemaPath:"#/properties/registries/items/anyOf/1/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\"",schema:"^[a-z0-9][a-z0-9._-]{0,63}$",parentSchema:schema31.properties.registries.items.anyOf[1].properties.name,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/registries/" + i6+"/name",schemaPath:"#/properties/registries/items/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.items.anyOf[1].properties.name.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.name,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data23.source !== undefined){
let data25 = data23.source;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err44 = {instancePath:instancePath+"/registries/" + i6+"/source",schemaPath:"#/properties/registries/items/anyOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.registries.items.anyOf[1].properties.source,data:data25};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/registries/" + i6+"/source",schemaPath:"#/properties/registries/items/anyOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.items.anyOf[1].properties.source.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.source,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23.scopes !== undefined){
let data26 = data23.scopes;
if(Array.isArray(data26)){
if(data26.length < 1){
const err46 = {instancePath:instancePath+"/registries/" + i6+"/scopes",schemaPath:"#/properties/registries/items/anyOf/1/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.registries.items.anyOf[1].properties.scopes,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len5 = data26.length;
for(let i7=0; i7<len5; i7++){
let data27 = data26[i7];
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err47 = {instancePath:instancePath+"/registries/" + i6+"/scopes/" + i7,schemaPath:"#/properties/registries/items/anyOf/1/properties/scopes/items/pattern",keyword:"pattern",params:{pattern: "^@[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^@[a-z0-9][a-z0-9._-]{0,63}$"+"\"",schema:"^@[a-z0-9][a-z0-9._-]{0,63}$",parentSchema:schema31.properties.registries.items.anyOf[1].properties.scopes.items,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/registries/" + i6+"/scopes/" + i7,schemaPath:"#/properties/registries/items/anyOf/1/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.items.anyOf[1].properties.scopes.items.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.scopes.items,data:data27};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
let i8 = data26.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data26[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err49 = {instancePath:instancePath+"/registries/" + i6+"/scopes",schemaPath:"#/properties/registries/items/anyOf/1/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema31.properties.registries.items.anyOf[1].properties.scopes,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err50 = {instancePath:instancePath+"/registries/" + i6+"/scopes",schemaPath:"#/properties/registries/items/anyOf/1/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.registries.items.anyOf[1].properties.scopes.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.scopes,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data23.keys !== undefined){
let data28 = data23.keys;
if(Array.isArray(data28)){
if(data28.length > 32){
const err51 = {instancePath:instancePath+"/registries/" + i6+"/keys",schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items",schema:32,parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data28.length < 1){
const err52 = {instancePath:instancePath+"/registries/" + i6+"/keys",schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len6 = data28.length;
for(let i9=0; i9<len6; i9++){
let data29 = data28[i9];
if(typeof data29 === "string"){
if(!pattern6.test(data29)){
const err53 = {instancePath:instancePath+"/registries/" + i6+"/keys/" + i9,schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^SHA256:[A-Za-z0-9+/]{43}$"},message:"must match pattern \""+"^SHA256:[A-Za-z0-9+/]{43}$"+"\"",schema:"^SHA256:[A-Za-z0-9+/]{43}$",parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys.items,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/registries/" + i6+"/keys/" + i9,schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.items.anyOf[1].properties.keys.items.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys.items,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
let i10 = data28.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data28[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err55 = {instancePath:instancePath+"/registries/" + i6+"/keys",schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i10+" are identical)",schema:true,parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
const err56 = {instancePath:instancePath+"/registries/" + i6+"/keys",schemaPath:"#/properties/registries/items/anyOf/1/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.registries.items.anyOf[1].properties.keys.type,parentSchema:schema31.properties.registries.items.anyOf[1].properties.keys,data:data28};
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
else {
const err57 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.registries.items.anyOf[1].type,parentSchema:schema31.properties.registries.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid0 = _errs58 === errors;
valid20 = valid20 || _valid0;
if(!valid20){
const err58 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.registries.items.anyOf,parentSchema:schema31.properties.registries.items,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.registries.type,parentSchema:schema31.properties.registries,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

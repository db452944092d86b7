// Made by scripts/schemas.mjs from schemas/module-list.schema.json. Do not edit: run `npm run schemas`.
import func2Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:module-list:1","title":"ModuleList","description":"The modules this user has added, each with the project it was added from","type":"object","additionalProperties":false,"required":["moduleListVersion","modules"],"properties":{"moduleListVersion":{"const":1},"modules":{"type":"object","additionalProperties":{"$ref":"#/$defs/entry"}}},"$defs":{"entry":{"title":"ModuleListEntry","type":"object","additionalProperties":false,"required":["source","version","integrity"],"properties":{"source":{"type":"string","minLength":1,"description":"As a manifest would have it"},"registry":{"type":"string","minLength":1,"description":"The registry that said what the name stands for; left out for the built-in one"},"range":{"type":"string","minLength":1},"skills":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"version":{"type":"string","minLength":1},"ref":{"type":"string"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}$"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$","description":"Of the manifest of an OCI artifact, whose tag is ref"},"integrity":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"addedFrom":{"type":"string","minLength":1,"description":"Real path of the project root it was added from; left out once it was uninstalled there"}}}}};
const schema32 = {"title":"ModuleListEntry","type":"object","additionalProperties":false,"required":["source","version","integrity"],"properties":{"source":{"type":"string","minLength":1,"description":"As a manifest would have it"},"registry":{"type":"string","minLength":1,"description":"The registry that said what the name stands for; left out for the built-in one"},"range":{"type":"string","minLength":1},"skills":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"version":{"type":"string","minLength":1},"ref":{"type":"string"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}$"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$","description":"Of the manifest of an OCI artifact, whose tag is ref"},"integrity":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"addedFrom":{"type":"string","minLength":1,"description":"Real path of the project root it was added from; left out once it was uninstalled there"}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = func2Module.default ?? func2Module;
const pattern4 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern6 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:module-list:1" */;
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
if(data.moduleListVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "moduleListVersion"},message:"must have required property '"+"moduleListVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.modules === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modules"},message:"must have required property '"+"modules"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "moduleListVersion") || (key0 === "modules"))){
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
if(data.moduleListVersion !== undefined){
let data0 = data.moduleListVersion;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/moduleListVersion",schemaPath:"#/properties/moduleListVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.moduleListVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.modules !== undefined){
let data1 = data.modules;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.source === undefined){
const err4 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.version === undefined){
const err5 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema32.required,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.integrity === undefined){
const err6 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty: "integrity"},message:"must have required property '"+"integrity"+"'",schema:schema32.required,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data2){
if(!(func1.call(schema32.properties, key2))){
const err7 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/entry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.source !== undefined){
let data3 = data2.source;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/$defs/entry/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data3};
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
const err9 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/$defs/entry/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.registry !== undefined){
let data4 = data2.registry;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err10 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/registry",schemaPath:"#/$defs/entry/properties/registry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.registry,data:data4};
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
const err11 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/registry",schemaPath:"#/$defs/entry/properties/registry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.registry.type,parentSchema:schema32.properties.registry,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.range !== undefined){
let data5 = data2.range;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err12 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/range",schemaPath:"#/$defs/entry/properties/range/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.range,data:data5};
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
const err13 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/range",schemaPath:"#/$defs/entry/properties/range/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.range.type,parentSchema:schema32.properties.range,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.skills !== undefined){
let data6 = data2.skills;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/skills/" + i0,schemaPath:"#/$defs/entry/properties/skills/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.skills.items.type,parentSchema:schema32.properties.skills.items,data:data7};
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
const err15 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/skills",schemaPath:"#/$defs/entry/properties/skills/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.skills.type,parentSchema:schema32.properties.skills,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.exclude !== undefined){
let data8 = data2.exclude;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclude/" + i1,schemaPath:"#/$defs/entry/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.exclude.items.type,parentSchema:schema32.properties.exclude.items,data:data9};
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
const err17 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/exclude",schemaPath:"#/$defs/entry/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.exclude.type,parentSchema:schema32.properties.exclude,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.version !== undefined){
let data10 = data2.version;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err18 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/$defs/entry/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.version,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/$defs/entry/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.ref !== undefined){
let data11 = data2.ref;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/$defs/entry/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.ref.type,parentSchema:schema32.properties.ref,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.commit !== undefined){
let data12 = data2.commit;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err21 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/commit",schemaPath:"#/$defs/entry/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},message:"must match pattern \""+"^[0-9a-f]{40}$"+"\"",schema:"^[0-9a-f]{40}$",parentSchema:schema32.properties.commit,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/commit",schemaPath:"#/$defs/entry/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.commit.type,parentSchema:schema32.properties.commit,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.digest !== undefined){
let data13 = data2.digest;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err23 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/digest",schemaPath:"#/$defs/entry/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema32.properties.digest,data:data13};
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
const err24 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/digest",schemaPath:"#/$defs/entry/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.digest.type,parentSchema:schema32.properties.digest,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data2.integrity !== undefined){
let data14 = data2.integrity;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err25 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/$defs/entry/properties/integrity/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema32.properties.integrity,data:data14};
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
const err26 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/$defs/entry/properties/integrity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.integrity.type,parentSchema:schema32.properties.integrity,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.addedFrom !== undefined){
let data15 = data2.addedFrom;
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err27 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/addedFrom",schemaPath:"#/$defs/entry/properties/addedFrom/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.addedFrom,data:data15};
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
const err28 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/addedFrom",schemaPath:"#/$defs/entry/properties/addedFrom/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.addedFrom.type,parentSchema:schema32.properties.addedFrom,data:data15};
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
const err29 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data2};
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
const err30 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.modules.type,parentSchema:schema31.properties.modules,data:data1};
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
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

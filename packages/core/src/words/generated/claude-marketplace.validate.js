// Made by scripts/schemas.mjs from schemas/claude-marketplace.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:claude-marketplace:1","title":"ClaudeMarketplace","description":"The part of a .claude-plugin/marketplace.json that we read; other keys are left to the assistant","type":"object","required":["name","plugins"],"properties":{"name":{"type":"string","minLength":1},"owner":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}},"metadata":{"type":"object","properties":{"version":{"type":"string"},"pluginRoot":{"type":"string","minLength":1}}},"plugins":{"type":"array","items":{"$ref":"#/$defs/entry"}}},"$defs":{"entry":{"title":"ClaudeMarketplaceEntry","type":"object","required":["name","source"],"properties":{"name":{"type":"string","minLength":1},"version":{"type":"string"},"license":{"type":"string"},"source":{"description":"A path below the marketplace, or an object that names another source","anyOf":[{"type":"string","minLength":1},{"type":"object","required":["source"],"properties":{"source":{"type":"string","minLength":1}}}]},"skills":{"anyOf":[{"type":"string","minLength":1},{"type":"array","items":{"type":"string","minLength":1}}]},"strict":{"type":"boolean"}}}}};
const schema32 = {"title":"ClaudeMarketplaceEntry","type":"object","required":["name","source"],"properties":{"name":{"type":"string","minLength":1},"version":{"type":"string"},"license":{"type":"string"},"source":{"description":"A path below the marketplace, or an object that names another source","anyOf":[{"type":"string","minLength":1},{"type":"object","required":["source"],"properties":{"source":{"type":"string","minLength":1}}}]},"skills":{"anyOf":[{"type":"string","minLength":1},{"type":"array","items":{"type":"string","minLength":1}}]},"strict":{"type":"boolean"}}};
const func1 = func1Module.default ?? func1Module;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:claude-marketplace:1" */;
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
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.plugins === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plugins"},message:"must have required property '"+"plugins"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.name,data:data0};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.owner !== undefined){
let data1 = data.owner;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.owner.required,parentSchema:schema31.properties.owner,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/owner/name",schemaPath:"#/properties/owner/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owner.properties.name.type,parentSchema:schema31.properties.owner.properties.name,data:data2};
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
const err6 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.owner.type,parentSchema:schema31.properties.owner,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.version !== undefined){
let data4 = data3.version;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/metadata/version",schemaPath:"#/properties/metadata/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.version.type,parentSchema:schema31.properties.metadata.properties.version,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.pluginRoot !== undefined){
let data5 = data3.pluginRoot;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err8 = {instancePath:instancePath+"/metadata/pluginRoot",schemaPath:"#/properties/metadata/properties/pluginRoot/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.pluginRoot,data:data5};
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
const err9 = {instancePath:instancePath+"/metadata/pluginRoot",schemaPath:"#/properties/metadata/properties/pluginRoot/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.pluginRoot.type,parentSchema:schema31.properties.metadata.properties.pluginRoot,data:data5};
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
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.plugins !== undefined){
let data6 = data.plugins;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err11 = {instancePath:instancePath+"/plugins/" + i0,schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.required,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data7.source === undefined){
const err12 = {instancePath:instancePath+"/plugins/" + i0,schemaPath:"#/$defs/entry/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.required,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err13 = {instancePath:instancePath+"/plugins/" + i0+"/name",schemaPath:"#/$defs/entry/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.name,data:data8};
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
const err14 = {instancePath:instancePath+"/plugins/" + i0+"/name",schemaPath:"#/$defs/entry/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.version !== undefined){
let data9 = data7.version;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/plugins/" + i0+"/version",schemaPath:"#/$defs/entry/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.license !== undefined){
let data10 = data7.license;
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/plugins/" + i0+"/license",schemaPath:"#/$defs/entry/properties/license/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.license.type,parentSchema:schema32.properties.license,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.source !== undefined){
let data11 = data7.source;
const _errs25 = errors;
let valid7 = false;
const _errs26 = errors;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err17 = {instancePath:instancePath+"/plugins/" + i0+"/source",schemaPath:"#/$defs/entry/properties/source/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source.anyOf[0],data:data11};
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
const err18 = {instancePath:instancePath+"/plugins/" + i0+"/source",schemaPath:"#/$defs/entry/properties/source/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.anyOf[0].type,parentSchema:schema32.properties.source.anyOf[0],data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid7 = valid7 || _valid0;
const _errs28 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.source === undefined){
const err19 = {instancePath:instancePath+"/plugins/" + i0+"/source",schemaPath:"#/$defs/entry/properties/source/anyOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema32.properties.source.anyOf[1].required,parentSchema:schema32.properties.source.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data11.source !== undefined){
let data12 = data11.source;
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err20 = {instancePath:instancePath+"/plugins/" + i0+"/source/source",schemaPath:"#/$defs/entry/properties/source/anyOf/1/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source.anyOf[1].properties.source,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/plugins/" + i0+"/source/source",schemaPath:"#/$defs/entry/properties/source/anyOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.anyOf[1].properties.source.type,parentSchema:schema32.properties.source.anyOf[1].properties.source,data:data12};
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
const err22 = {instancePath:instancePath+"/plugins/" + i0+"/source",schemaPath:"#/$defs/entry/properties/source/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.source.anyOf[1].type,parentSchema:schema32.properties.source.anyOf[1],data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid7 = valid7 || _valid0;
if(_valid0){
var props0 = {};
props0.source = true;
}
if(!valid7){
const err23 = {instancePath:instancePath+"/plugins/" + i0+"/source",schemaPath:"#/$defs/entry/properties/source/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.properties.source.anyOf,parentSchema:schema32.properties.source,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data7.skills !== undefined){
let data13 = data7.skills;
const _errs33 = errors;
let valid9 = false;
const _errs34 = errors;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err24 = {instancePath:instancePath+"/plugins/" + i0+"/skills",schemaPath:"#/$defs/entry/properties/skills/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.skills.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/plugins/" + i0+"/skills",schemaPath:"#/$defs/entry/properties/skills/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.skills.anyOf[0].type,parentSchema:schema32.properties.skills.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid9 = valid9 || _valid1;
const _errs36 = errors;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err26 = {instancePath:instancePath+"/plugins/" + i0+"/skills/" + i1,schemaPath:"#/$defs/entry/properties/skills/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.skills.anyOf[1].items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/plugins/" + i0+"/skills/" + i1,schemaPath:"#/$defs/entry/properties/skills/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.skills.anyOf[1].items.type,parentSchema:schema32.properties.skills.anyOf[1].items,data:data14};
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
const err28 = {instancePath:instancePath+"/plugins/" + i0+"/skills",schemaPath:"#/$defs/entry/properties/skills/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.skills.anyOf[1].type,parentSchema:schema32.properties.skills.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs36 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
const err29 = {instancePath:instancePath+"/plugins/" + i0+"/skills",schemaPath:"#/$defs/entry/properties/skills/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.properties.skills.anyOf,parentSchema:schema32.properties.skills,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
if(data7.strict !== undefined){
let data15 = data7.strict;
if(typeof data15 !== "boolean"){
const err30 = {instancePath:instancePath+"/plugins/" + i0+"/strict",schemaPath:"#/$defs/entry/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.strict.type,parentSchema:schema32.properties.strict,data:data15};
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
const err31 = {instancePath:instancePath+"/plugins/" + i0,schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data7};
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
const err32 = {instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.plugins.type,parentSchema:schema31.properties.plugins,data:data6};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"name":true,"owner":true,"metadata":true,"plugins":true},"dynamicProps":false,"dynamicItems":false};

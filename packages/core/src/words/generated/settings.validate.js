// Made by scripts/schemas.mjs from schemas/settings.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:settings:1","title":"Settings","description":"How this user reaches sources; a project never has settings","type":"object","additionalProperties":false,"required":["settingsVersion"],"properties":{"settingsVersion":{"const":1},"cafile":{"type":"string","minLength":1,"description":"A PEM file with further certificate authorities; relative to the folder of this file"},"offline":{"type":"boolean","description":"Use store and cache alone"},"rewrite":{"type":"object","additionalProperties":{"type":"string","minLength":1},"description":"Start of an address to what stands there instead, as for a mirror; the longest start wins"},"registries":{"type":"object","description":"Name to a further registry of this user","propertyNames":{"pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"additionalProperties":{"title":"SettingsRegistry","type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"type":"string","minLength":1,"description":"Its address, git source or folder"},"scopes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^@[a-z0-9][a-z0-9._-]{0,63}$"},"description":"Scopes that are its own; it then answers for no other name"},"keys":{"type":"array","minItems":1,"maxItems":32,"uniqueItems":true,"items":{"type":"string","pattern":"^SHA256:[A-Za-z0-9+/]{43}$"},"description":"Fingerprints of keys that must have signed for it; without any, no signature is asked for"}}}}}};
const func1 = func1Module.default ?? func1Module;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern5 = new RegExp("^@[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern6 = new RegExp("^SHA256:[A-Za-z0-9+/]{43}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:settings:1" */;
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
if(data.settingsVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "settingsVersion"},message:"must have required property '"+"settingsVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "settingsVersion") || (key0 === "cafile")) || (key0 === "offline")) || (key0 === "rewrite")) || (key0 === "registries"))){
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
if(data.settingsVersion !== undefined){
let data0 = data.settingsVersion;
if(1 !== data0){
const err2 = {instancePath:instancePath+"/settingsVersion",schemaPath:"#/properties/settingsVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.settingsVersion,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cafile !== undefined){
let data1 = data.cafile;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err3 = {instancePath:instancePath+"/cafile",schemaPath:"#/properties/cafile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.cafile,data:data1};
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
const err4 = {instancePath:instancePath+"/cafile",schemaPath:"#/properties/cafile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cafile.type,parentSchema:schema31.properties.cafile,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.offline !== undefined){
let data2 = data.offline;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/offline",schemaPath:"#/properties/offline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.offline.type,parentSchema:schema31.properties.offline,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rewrite !== undefined){
let data3 = data.rewrite;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err6 = {instancePath:instancePath+"/rewrite/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rewrite/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rewrite.additionalProperties,data:data4};
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
const err7 = {instancePath:instancePath+"/rewrite/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rewrite/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rewrite.additionalProperties.type,parentSchema:schema31.properties.rewrite.additionalProperties,data:data4};
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
const err8 = {instancePath:instancePath+"/rewrite",schemaPath:"#/properties/rewrite/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rewrite.type,parentSchema:schema31.properties.rewrite,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.registries !== undefined){
let data5 = data.registries;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
const _errs14 = errors;
if(typeof key2 === "string"){
if(!pattern4.test(key2)){
const err9 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\"",schema:"^[a-z0-9][a-z0-9._-]{0,63}$",parentSchema:schema31.properties.registries.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid2 = _errs14 === errors;
if(!valid2){
const err10 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema31.properties.registries.propertyNames,parentSchema:schema31.properties.registries,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key3 in data5){
let data6 = data5[key3];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.source === undefined){
const err11 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/registries/additionalProperties/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.registries.additionalProperties.required,parentSchema:schema31.properties.registries.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key4 in data6){
if(!(((key4 === "source") || (key4 === "scopes")) || (key4 === "keys"))){
const err12 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/registries/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.registries.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.source !== undefined){
let data7 = data6.source;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err13 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/registries/additionalProperties/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.registries.additionalProperties.properties.source,data:data7};
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
const err14 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/registries/additionalProperties/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.additionalProperties.properties.source.type,parentSchema:schema31.properties.registries.additionalProperties.properties.source,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.scopes !== undefined){
let data8 = data6.scopes;
if(Array.isArray(data8)){
if(data8.length < 1){
const err15 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/registries/additionalProperties/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.registries.additionalProperties.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err16 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i0,schemaPath:"#/properties/registries/additionalProperties/properties/scopes/items/pattern",keyword:"pattern",params:{pattern: "^@[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^@[a-z0-9][a-z0-9._-]{0,63}$"+"\"",schema:"^@[a-z0-9][a-z0-9._-]{0,63}$",parentSchema:schema31.properties.registries.additionalProperties.properties.scopes.items,data:data9};
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
const err17 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i0,schemaPath:"#/properties/registries/additionalProperties/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.additionalProperties.properties.scopes.items.type,parentSchema:schema31.properties.registries.additionalProperties.properties.scopes.items,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err18 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/registries/additionalProperties/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.registries.additionalProperties.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err19 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/registries/additionalProperties/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.registries.additionalProperties.properties.scopes.type,parentSchema:schema31.properties.registries.additionalProperties.properties.scopes,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.keys !== undefined){
let data10 = data6.keys;
if(Array.isArray(data10)){
if(data10.length > 32){
const err20 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/properties/registries/additionalProperties/properties/keys/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items",schema:32,parentSchema:schema31.properties.registries.additionalProperties.properties.keys,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10.length < 1){
const err21 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/properties/registries/additionalProperties/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.registries.additionalProperties.properties.keys,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err22 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i2,schemaPath:"#/properties/registries/additionalProperties/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^SHA256:[A-Za-z0-9+/]{43}$"},message:"must match pattern \""+"^SHA256:[A-Za-z0-9+/]{43}$"+"\"",schema:"^SHA256:[A-Za-z0-9+/]{43}$",parentSchema:schema31.properties.registries.additionalProperties.properties.keys.items,data:data11};
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
const err23 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i2,schemaPath:"#/properties/registries/additionalProperties/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.registries.additionalProperties.properties.keys.items.type,parentSchema:schema31.properties.registries.additionalProperties.properties.keys.items,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data10.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data10[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err24 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/properties/registries/additionalProperties/properties/keys/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.registries.additionalProperties.properties.keys,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err25 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/properties/registries/additionalProperties/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.registries.additionalProperties.properties.keys.type,parentSchema:schema31.properties.registries.additionalProperties.properties.keys,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/registries/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/registries/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.registries.additionalProperties.type,parentSchema:schema31.properties.registries.additionalProperties,data:data6};
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
else {
const err27 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.registries.type,parentSchema:schema31.properties.registries,data:data5};
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
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

// Made by scripts/schemas.mjs from schemas/settings.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:settings:1","title":"Settings","description":"How this user reaches sources; a project never has settings","type":"object","additionalProperties":false,"required":["settingsVersion"],"properties":{"settingsVersion":{"const":1},"cafile":{"type":"string","minLength":1,"description":"A PEM file with further certificate authorities; relative to the folder of this file"},"offline":{"type":"boolean","description":"Use store and cache alone"},"rewrite":{"type":"object","additionalProperties":{"type":"string","minLength":1},"description":"Start of an address to what stands there instead, as for a mirror; the longest start wins"}}};
const func1 = func1Module.default ?? func1Module;

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
if(!((((key0 === "settingsVersion") || (key0 === "cafile")) || (key0 === "offline")) || (key0 === "rewrite"))){
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
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

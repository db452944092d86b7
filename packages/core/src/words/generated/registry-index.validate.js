// Made by scripts/schemas.mjs from schemas/registry-index.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:registry-index:1","title":"RegistryIndex","description":"What a registry holds, or the part of it whose names fall into one shard: built from its module files","type":"object","required":["registryIndexVersion","modules"],"properties":{"$schema":{"type":"string"},"registryIndexVersion":{"type":"integer","minimum":1,"maximum":1,"description":"Format version"},"modules":{"type":"object","description":"Module name to what a list shows","propertyNames":{"pattern":"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$"},"additionalProperties":{"title":"RegistryIndexEntry","type":"object","properties":{"description":{"type":"string","minLength":1,"maxLength":1000,"description":"One line of plain text, as lists show it; left out where the index is too large to be listed"},"latest":{"type":"string","minLength":1,"maxLength":100,"description":"Newest version that is neither a prerelease nor withdrawn; left out where versions are found at the source"},"keywords":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":60}},"categories":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":60}},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Digest of the module's file"}}}}}};
const pattern4 = new RegExp("^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");
const func1 = func1Module.default ?? func1Module;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:registry-index:1" */;
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
if(data.registryIndexVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "registryIndexVersion"},message:"must have required property '"+"registryIndexVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
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
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.registryIndexVersion !== undefined){
let data1 = data.registryIndexVersion;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/registryIndexVersion",schemaPath:"#/properties/registryIndexVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.registryIndexVersion.type,parentSchema:schema31.properties.registryIndexVersion,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/registryIndexVersion",schemaPath:"#/properties/registryIndexVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.registryIndexVersion,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/registryIndexVersion",schemaPath:"#/properties/registryIndexVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.registryIndexVersion,data:data1};
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
if(data.modules !== undefined){
let data2 = data.modules;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
const _errs7 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err6 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$"},message:"must match pattern \""+"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$"+"\"",schema:"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$",parentSchema:schema31.properties.modules.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
const err7 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema31.properties.modules.propertyNames,parentSchema:schema31.properties.modules,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key1 in data2){
let data3 = data2[key1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.description !== undefined){
let data4 = data3.description;
if(typeof data4 === "string"){
if(func1(data4) > 1000){
const err8 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/modules/additionalProperties/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.modules.additionalProperties.properties.description,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data4) < 1){
const err9 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/modules/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.modules.additionalProperties.properties.description,data:data4};
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
const err10 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/modules/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.modules.additionalProperties.properties.description.type,parentSchema:schema31.properties.modules.additionalProperties.properties.description,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.latest !== undefined){
let data5 = data3.latest;
if(typeof data5 === "string"){
if(func1(data5) > 100){
const err11 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/latest",schemaPath:"#/properties/modules/additionalProperties/properties/latest/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.modules.additionalProperties.properties.latest,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/latest",schemaPath:"#/properties/modules/additionalProperties/properties/latest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.modules.additionalProperties.properties.latest,data:data5};
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
const err13 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/latest",schemaPath:"#/properties/modules/additionalProperties/properties/latest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.modules.additionalProperties.properties.latest.type,parentSchema:schema31.properties.modules.additionalProperties.properties.latest,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.keywords !== undefined){
let data6 = data3.keywords;
if(Array.isArray(data6)){
if(data6.length > 50){
const err14 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/keywords",schemaPath:"#/properties/modules/additionalProperties/properties/keywords/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.modules.additionalProperties.properties.keywords,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func1(data7) > 60){
const err15 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/keywords/" + i0,schemaPath:"#/properties/modules/additionalProperties/properties/keywords/items/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.modules.additionalProperties.properties.keywords.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data7) < 1){
const err16 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/keywords/" + i0,schemaPath:"#/properties/modules/additionalProperties/properties/keywords/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.modules.additionalProperties.properties.keywords.items,data:data7};
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
const err17 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/keywords/" + i0,schemaPath:"#/properties/modules/additionalProperties/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.modules.additionalProperties.properties.keywords.items.type,parentSchema:schema31.properties.modules.additionalProperties.properties.keywords.items,data:data7};
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
const err18 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/keywords",schemaPath:"#/properties/modules/additionalProperties/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.modules.additionalProperties.properties.keywords.type,parentSchema:schema31.properties.modules.additionalProperties.properties.keywords,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.categories !== undefined){
let data8 = data3.categories;
if(Array.isArray(data8)){
if(data8.length > 50){
const err19 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories",schemaPath:"#/properties/modules/additionalProperties/properties/categories/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.modules.additionalProperties.properties.categories,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(func1(data9) > 60){
const err20 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories/" + i1,schemaPath:"#/properties/modules/additionalProperties/properties/categories/items/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.modules.additionalProperties.properties.categories.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data9) < 1){
const err21 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories/" + i1,schemaPath:"#/properties/modules/additionalProperties/properties/categories/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.modules.additionalProperties.properties.categories.items,data:data9};
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
const err22 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories/" + i1,schemaPath:"#/properties/modules/additionalProperties/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.modules.additionalProperties.properties.categories.items.type,parentSchema:schema31.properties.modules.additionalProperties.properties.categories.items,data:data9};
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
const err23 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/categories",schemaPath:"#/properties/modules/additionalProperties/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.modules.additionalProperties.properties.categories.type,parentSchema:schema31.properties.modules.additionalProperties.properties.categories,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.sha256 !== undefined){
let data10 = data3.sha256;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err24 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/properties/modules/additionalProperties/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.modules.additionalProperties.properties.sha256,data:data10};
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
const err25 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/properties/modules/additionalProperties/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.modules.additionalProperties.properties.sha256.type,parentSchema:schema31.properties.modules.additionalProperties.properties.sha256,data:data10};
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
const err26 = {instancePath:instancePath+"/modules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/modules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.modules.additionalProperties.type,parentSchema:schema31.properties.modules.additionalProperties,data:data3};
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
const err27 = {instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.modules.type,parentSchema:schema31.properties.modules,data:data2};
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
validate20.evaluated = {"props":{"$schema":true,"registryIndexVersion":true,"modules":true},"dynamicProps":false,"dynamicItems":false};

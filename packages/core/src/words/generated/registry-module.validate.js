// Made by scripts/schemas.mjs from schemas/registry-module.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:registry-module:1","title":"RegistryModuleFile","description":"One module of a registry: its source, its versions, or both. Keys that a reader does not know are left to later versions","type":"object","required":["registryModuleVersion","name","description","license","publisher"],"properties":{"$schema":{"type":"string"},"registryModuleVersion":{"type":"integer","minimum":1,"maximum":1,"description":"Format version"},"name":{"type":"string","pattern":"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$","description":"The file's own path: name.json or @scope/name.json"},"description":{"type":"string","minLength":1,"maxLength":1000,"description":"One line of plain text, as lists show it"},"license":{"type":"string","minLength":1,"maxLength":300,"description":"SPDX licence expression"},"publisher":{"type":"string","minLength":1,"maxLength":100,"description":"Who publishes the module, as people know them"},"publishers":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":200},"description":"Ids of those who may publish it, such as github:owner"},"homepage":{"type":"string","pattern":"^https://[^\\s]+$","maxLength":300},"keywords":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":60}},"categories":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":60}},"source":{"type":"string","minLength":1,"maxLength":600,"description":"Where the module is fetched from, in the form of a manifest's source, sub-folder included; without versions, they are found there"},"versions":{"type":"object","description":"Version to what it is, exactly","minProperties":1,"maxProperties":5000,"propertyNames":{"pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$","maxLength":100},"additionalProperties":{"title":"RegistryVersionEntry","type":"object","properties":{"embedded":{"type":"string","pattern":"^packs/","maxLength":300,"description":"Folder inside the registry that holds the files; such a version needs no source"},"source":{"type":"string","minLength":1,"maxLength":600,"description":"Where this version is, if not at the module's source: an archive with its digest"},"pack":{"type":"string","pattern":"^packs/[^\\s]+\\.tar$","maxLength":300,"description":"Archive inside the registry that is this version, made by skills pack; such a version needs no source"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Digest of that archive"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}$"},"ref":{"type":"string","pattern":"^refs/(heads|tags)/[^\\s]+$","maxLength":300,"description":"Branch or tag that has the commit, for servers that give no commit by its id"},"integrity":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"Tree digest over its files"},"published":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$","description":"When, in UTC"},"yanked":{"type":"string","minLength":1,"maxLength":300,"description":"Why it was withdrawn: it stays where it is locked and is chosen no more"}}}}}};
const pattern4 = new RegExp("^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$", "u");
const pattern5 = new RegExp("^https://[^\\s]+$", "u");
const pattern6 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$", "u");
const pattern7 = new RegExp("^packs/", "u");
const pattern8 = new RegExp("^packs/[^\\s]+\\.tar$", "u");
const pattern9 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern10 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern11 = new RegExp("^refs/(heads|tags)/[^\\s]+$", "u");
const pattern12 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");
const pattern13 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", "u");
const func1 = func1Module.default ?? func1Module;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:registry-module:1" */;
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
if(data.registryModuleVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "registryModuleVersion"},message:"must have required property '"+"registryModuleVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.description === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.license === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "license"},message:"must have required property '"+"license"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.publisher === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "publisher"},message:"must have required property '"+"publisher"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.registryModuleVersion !== undefined){
let data1 = data.registryModuleVersion;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/registryModuleVersion",schemaPath:"#/properties/registryModuleVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.registryModuleVersion.type,parentSchema:schema31.properties.registryModuleVersion,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/registryModuleVersion",schemaPath:"#/properties/registryModuleVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.registryModuleVersion,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/registryModuleVersion",schemaPath:"#/properties/registryModuleVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.registryModuleVersion,data:data1};
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
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$"},message:"must match pattern \""+"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$"+"\"",schema:"^(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,99}$",parentSchema:schema31.properties.name,data:data2};
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
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 === "string"){
if(func1(data3) > 1000){
const err11 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.description,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.description,data:data3};
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
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.description.type,parentSchema:schema31.properties.description,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.license !== undefined){
let data4 = data.license;
if(typeof data4 === "string"){
if(func1(data4) > 300){
const err14 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.license,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.license,data:data4};
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
const err16 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.license.type,parentSchema:schema31.properties.license,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.publisher !== undefined){
let data5 = data.publisher;
if(typeof data5 === "string"){
if(func1(data5) > 100){
const err17 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.publisher,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.publisher,data:data5};
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
const err19 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.publisher.type,parentSchema:schema31.properties.publisher,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.publishers !== undefined){
let data6 = data.publishers;
if(Array.isArray(data6)){
if(data6.length > 50){
const err20 = {instancePath:instancePath+"/publishers",schemaPath:"#/properties/publishers/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.publishers,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/publishers/" + i0,schemaPath:"#/properties/publishers/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.publishers.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/publishers/" + i0,schemaPath:"#/properties/publishers/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.publishers.items,data:data7};
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
const err23 = {instancePath:instancePath+"/publishers/" + i0,schemaPath:"#/properties/publishers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.publishers.items.type,parentSchema:schema31.properties.publishers.items,data:data7};
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
else {
const err24 = {instancePath:instancePath+"/publishers",schemaPath:"#/properties/publishers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.publishers.type,parentSchema:schema31.properties.publishers,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.homepage !== undefined){
let data8 = data.homepage;
if(typeof data8 === "string"){
if(func1(data8) > 300){
const err25 = {instancePath:instancePath+"/homepage",schemaPath:"#/properties/homepage/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.homepage,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern5.test(data8)){
const err26 = {instancePath:instancePath+"/homepage",schemaPath:"#/properties/homepage/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s]+$"},message:"must match pattern \""+"^https://[^\\s]+$"+"\"",schema:"^https://[^\\s]+$",parentSchema:schema31.properties.homepage,data:data8};
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
const err27 = {instancePath:instancePath+"/homepage",schemaPath:"#/properties/homepage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.homepage.type,parentSchema:schema31.properties.homepage,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.keywords !== undefined){
let data9 = data.keywords;
if(Array.isArray(data9)){
if(data9.length > 50){
const err28 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.keywords,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(func1(data10) > 60){
const err29 = {instancePath:instancePath+"/keywords/" + i1,schemaPath:"#/properties/keywords/items/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.keywords.items,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/keywords/" + i1,schemaPath:"#/properties/keywords/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.keywords.items,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/keywords/" + i1,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.keywords.items.type,parentSchema:schema31.properties.keywords.items,data:data10};
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
const err32 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.keywords.type,parentSchema:schema31.properties.keywords,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.categories !== undefined){
let data11 = data.categories;
if(Array.isArray(data11)){
if(data11.length > 50){
const err33 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.categories,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(func1(data12) > 60){
const err34 = {instancePath:instancePath+"/categories/" + i2,schemaPath:"#/properties/categories/items/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters",schema:60,parentSchema:schema31.properties.categories.items,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data12) < 1){
const err35 = {instancePath:instancePath+"/categories/" + i2,schemaPath:"#/properties/categories/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.categories.items,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/categories/" + i2,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.categories.items.type,parentSchema:schema31.properties.categories.items,data:data12};
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
const err37 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.categories.type,parentSchema:schema31.properties.categories,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.source !== undefined){
let data13 = data.source;
if(typeof data13 === "string"){
if(func1(data13) > 600){
const err38 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 600},message:"must NOT have more than 600 characters",schema:600,parentSchema:schema31.properties.source,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data13) < 1){
const err39 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.source,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.source.type,parentSchema:schema31.properties.source,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.versions !== undefined){
let data14 = data.versions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 5000){
const err41 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxProperties",keyword:"maxProperties",params:{limit: 5000},message:"must NOT have more than 5000 properties",schema:5000,parentSchema:schema31.properties.versions,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(Object.keys(data14).length < 1){
const err42 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.versions,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key0 in data14){
const _errs31 = errors;
if(typeof key0 === "string"){
if(func1(key0) > 100){
const err43 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.versions.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!pattern6.test(key0)){
const err44 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$"},message:"must match pattern \""+"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$"+"\"",schema:"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$",parentSchema:schema31.properties.versions.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var valid7 = _errs31 === errors;
if(!valid7){
const err45 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema31.properties.versions.propertyNames,parentSchema:schema31.properties.versions,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
for(const key1 in data14){
let data15 = data14[key1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.embedded !== undefined){
let data16 = data15.embedded;
if(typeof data16 === "string"){
if(func1(data16) > 300){
const err46 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/embedded",schemaPath:"#/properties/versions/additionalProperties/properties/embedded/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.versions.additionalProperties.properties.embedded,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern7.test(data16)){
const err47 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/embedded",schemaPath:"#/properties/versions/additionalProperties/properties/embedded/pattern",keyword:"pattern",params:{pattern: "^packs/"},message:"must match pattern \""+"^packs/"+"\"",schema:"^packs/",parentSchema:schema31.properties.versions.additionalProperties.properties.embedded,data:data16};
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
const err48 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/embedded",schemaPath:"#/properties/versions/additionalProperties/properties/embedded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.embedded.type,parentSchema:schema31.properties.versions.additionalProperties.properties.embedded,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data15.source !== undefined){
let data17 = data15.source;
if(typeof data17 === "string"){
if(func1(data17) > 600){
const err49 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/versions/additionalProperties/properties/source/maxLength",keyword:"maxLength",params:{limit: 600},message:"must NOT have more than 600 characters",schema:600,parentSchema:schema31.properties.versions.additionalProperties.properties.source,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func1(data17) < 1){
const err50 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/versions/additionalProperties/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.versions.additionalProperties.properties.source,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/versions/additionalProperties/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.source.type,parentSchema:schema31.properties.versions.additionalProperties.properties.source,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.pack !== undefined){
let data18 = data15.pack;
if(typeof data18 === "string"){
if(func1(data18) > 300){
const err52 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/pack",schemaPath:"#/properties/versions/additionalProperties/properties/pack/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.versions.additionalProperties.properties.pack,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!pattern8.test(data18)){
const err53 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/pack",schemaPath:"#/properties/versions/additionalProperties/properties/pack/pattern",keyword:"pattern",params:{pattern: "^packs/[^\\s]+\\.tar$"},message:"must match pattern \""+"^packs/[^\\s]+\\.tar$"+"\"",schema:"^packs/[^\\s]+\\.tar$",parentSchema:schema31.properties.versions.additionalProperties.properties.pack,data:data18};
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
const err54 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/pack",schemaPath:"#/properties/versions/additionalProperties/properties/pack/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.pack.type,parentSchema:schema31.properties.versions.additionalProperties.properties.pack,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data15.sha256 !== undefined){
let data19 = data15.sha256;
if(typeof data19 === "string"){
if(!pattern9.test(data19)){
const err55 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/properties/versions/additionalProperties/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.versions.additionalProperties.properties.sha256,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/properties/versions/additionalProperties/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.sha256.type,parentSchema:schema31.properties.versions.additionalProperties.properties.sha256,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data15.commit !== undefined){
let data20 = data15.commit;
if(typeof data20 === "string"){
if(!pattern10.test(data20)){
const err57 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/commit",schemaPath:"#/properties/versions/additionalProperties/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},message:"must match pattern \""+"^[0-9a-f]{40}$"+"\"",schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.versions.additionalProperties.properties.commit,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/commit",schemaPath:"#/properties/versions/additionalProperties/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.commit.type,parentSchema:schema31.properties.versions.additionalProperties.properties.commit,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data15.ref !== undefined){
let data21 = data15.ref;
if(typeof data21 === "string"){
if(func1(data21) > 300){
const err59 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/versions/additionalProperties/properties/ref/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.versions.additionalProperties.properties.ref,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern11.test(data21)){
const err60 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/versions/additionalProperties/properties/ref/pattern",keyword:"pattern",params:{pattern: "^refs/(heads|tags)/[^\\s]+$"},message:"must match pattern \""+"^refs/(heads|tags)/[^\\s]+$"+"\"",schema:"^refs/(heads|tags)/[^\\s]+$",parentSchema:schema31.properties.versions.additionalProperties.properties.ref,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/versions/additionalProperties/properties/ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.ref.type,parentSchema:schema31.properties.versions.additionalProperties.properties.ref,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data15.integrity !== undefined){
let data22 = data15.integrity;
if(typeof data22 === "string"){
if(!pattern12.test(data22)){
const err62 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/properties/versions/additionalProperties/properties/integrity/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema31.properties.versions.additionalProperties.properties.integrity,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/properties/versions/additionalProperties/properties/integrity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.integrity.type,parentSchema:schema31.properties.versions.additionalProperties.properties.integrity,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data15.published !== undefined){
let data23 = data15.published;
if(typeof data23 === "string"){
if(!pattern13.test(data23)){
const err64 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/published",schemaPath:"#/properties/versions/additionalProperties/properties/published/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",parentSchema:schema31.properties.versions.additionalProperties.properties.published,data:data23};
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
const err65 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/published",schemaPath:"#/properties/versions/additionalProperties/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.published.type,parentSchema:schema31.properties.versions.additionalProperties.properties.published,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data15.yanked !== undefined){
let data24 = data15.yanked;
if(typeof data24 === "string"){
if(func1(data24) > 300){
const err66 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/yanked",schemaPath:"#/properties/versions/additionalProperties/properties/yanked/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.versions.additionalProperties.properties.yanked,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func1(data24) < 1){
const err67 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/yanked",schemaPath:"#/properties/versions/additionalProperties/properties/yanked/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.versions.additionalProperties.properties.yanked,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/yanked",schemaPath:"#/properties/versions/additionalProperties/properties/yanked/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.versions.additionalProperties.properties.yanked.type,parentSchema:schema31.properties.versions.additionalProperties.properties.yanked,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/versions/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.versions.additionalProperties.type,parentSchema:schema31.properties.versions.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.versions.type,parentSchema:schema31.properties.versions,data:data14};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"$schema":true,"registryModuleVersion":true,"name":true,"description":true,"license":true,"publisher":true,"publishers":true,"homepage":true,"keywords":true,"categories":true,"source":true,"versions":true},"dynamicProps":false,"dynamicItems":false};

// Made by scripts/schemas.mjs from schemas/state.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:state:1","title":"State","description":"What this machine wrote in one scope. Never shared, never authority on its own","type":"object","additionalProperties":false,"required":["stateVersion","root","owned","createdFolders"],"properties":{"stateVersion":{"const":1},"root":{"type":"string","description":"Real path of the scope's root"},"owned":{"type":"object","description":"Absolute folder or file to what we wrote there; of a part of a shared file, the file, #, kind, / and name","additionalProperties":{"title":"OwnedFolder","type":"object","additionalProperties":false,"required":["module","component","name","integrity","executables"],"properties":{"module":{"type":"string"},"component":{"enum":["skill","command","agent","instructions","mcp","hook"]},"name":{"type":"string"},"integrity":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$"},"executables":{"type":"array","items":{"type":"string"}},"linkTo":{"type":"string","minLength":1,"description":"What the symbolic link that we made there says; left out where the files stand there"},"made":{"title":"OwnedMade","type":"object","additionalProperties":false,"required":["from","by"],"properties":{"from":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"Digest that the lock has of the component"},"by":{"type":"string","minLength":1,"maxLength":100,"description":"The writer and its version"}},"description":"What the text was made of; left out where it is the module's own files"}}}},"shared":{"type":"object","description":"Absolute file that people fill to what it was before our first part in it","additionalProperties":{"title":"SharedFile","type":"object","additionalProperties":false,"required":["existed"],"properties":{"existed":{"type":"boolean","description":"False: we made it, and it goes with our last part"},"memo":{"type":"string","maxLength":1000,"description":"What its editor has to know to give it back byte for byte"}}}},"createdFolders":{"type":"array","items":{"type":"string"},"description":"Absolute folders that were not there before us, deepest last"},"notOurs":{"type":"array","items":{"type":"string"},"description":"Absolute folders that a component would have taken and that somebody else owns; a lock cannot make them ours"},"manifestBefore":{"title":"ManifestBefore","description":"The manifest as it was before our first write, to give it back","type":"object","additionalProperties":false,"required":["existed"],"properties":{"existed":{"type":"boolean"},"text":{"type":"string"}}}}};
const pattern4 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");
const func1 = func1Module.default ?? func1Module;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:state:1" */;
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
if(data.stateVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stateVersion"},message:"must have required property '"+"stateVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.root === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "root"},message:"must have required property '"+"root"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.owned === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owned"},message:"must have required property '"+"owned"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.createdFolders === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdFolders"},message:"must have required property '"+"createdFolders"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "stateVersion") || (key0 === "root")) || (key0 === "owned")) || (key0 === "shared")) || (key0 === "createdFolders")) || (key0 === "notOurs")) || (key0 === "manifestBefore"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.stateVersion !== undefined){
let data0 = data.stateVersion;
if(1 !== data0){
const err5 = {instancePath:instancePath+"/stateVersion",schemaPath:"#/properties/stateVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.stateVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.root !== undefined){
let data1 = data.root;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/root",schemaPath:"#/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.root.type,parentSchema:schema31.properties.root,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.owned !== undefined){
let data2 = data.owned;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.module === undefined){
const err7 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/required",keyword:"required",params:{missingProperty: "module"},message:"must have required property '"+"module"+"'",schema:schema31.properties.owned.additionalProperties.required,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.component === undefined){
const err8 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/required",keyword:"required",params:{missingProperty: "component"},message:"must have required property '"+"component"+"'",schema:schema31.properties.owned.additionalProperties.required,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.name === undefined){
const err9 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.owned.additionalProperties.required,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.integrity === undefined){
const err10 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/required",keyword:"required",params:{missingProperty: "integrity"},message:"must have required property '"+"integrity"+"'",schema:schema31.properties.owned.additionalProperties.required,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.executables === undefined){
const err11 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/required",keyword:"required",params:{missingProperty: "executables"},message:"must have required property '"+"executables"+"'",schema:schema31.properties.owned.additionalProperties.required,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data3){
if(!(((((((key2 === "module") || (key2 === "component")) || (key2 === "name")) || (key2 === "integrity")) || (key2 === "executables")) || (key2 === "linkTo")) || (key2 === "made"))){
const err12 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.module !== undefined){
let data4 = data3.module;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/module",schemaPath:"#/properties/owned/additionalProperties/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.module.type,parentSchema:schema31.properties.owned.additionalProperties.properties.module,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.component !== undefined){
let data5 = data3.component;
if(!((((((data5 === "skill") || (data5 === "command")) || (data5 === "agent")) || (data5 === "instructions")) || (data5 === "mcp")) || (data5 === "hook"))){
const err14 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/component",schemaPath:"#/properties/owned/additionalProperties/properties/component/enum",keyword:"enum",params:{allowedValues: schema31.properties.owned.additionalProperties.properties.component.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.owned.additionalProperties.properties.component.enum,parentSchema:schema31.properties.owned.additionalProperties.properties.component,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.name !== undefined){
let data6 = data3.name;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/owned/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.name.type,parentSchema:schema31.properties.owned.additionalProperties.properties.name,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.integrity !== undefined){
let data7 = data3.integrity;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err16 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/properties/owned/additionalProperties/properties/integrity/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema31.properties.owned.additionalProperties.properties.integrity,data:data7};
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
const err17 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/properties/owned/additionalProperties/properties/integrity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.integrity.type,parentSchema:schema31.properties.owned.additionalProperties.properties.integrity,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.executables !== undefined){
let data8 = data3.executables;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/executables/" + i0,schemaPath:"#/properties/owned/additionalProperties/properties/executables/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.executables.items.type,parentSchema:schema31.properties.owned.additionalProperties.properties.executables.items,data:data9};
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
const err19 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/executables",schemaPath:"#/properties/owned/additionalProperties/properties/executables/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.owned.additionalProperties.properties.executables.type,parentSchema:schema31.properties.owned.additionalProperties.properties.executables,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.linkTo !== undefined){
let data10 = data3.linkTo;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err20 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/linkTo",schemaPath:"#/properties/owned/additionalProperties/properties/linkTo/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.owned.additionalProperties.properties.linkTo,data:data10};
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
const err21 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/linkTo",schemaPath:"#/properties/owned/additionalProperties/properties/linkTo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.linkTo.type,parentSchema:schema31.properties.owned.additionalProperties.properties.linkTo,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.made !== undefined){
let data11 = data3.made;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.from === undefined){
const err22 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made",schemaPath:"#/properties/owned/additionalProperties/properties/made/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.owned.additionalProperties.properties.made.required,parentSchema:schema31.properties.owned.additionalProperties.properties.made,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.by === undefined){
const err23 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made",schemaPath:"#/properties/owned/additionalProperties/properties/made/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema31.properties.owned.additionalProperties.properties.made.required,parentSchema:schema31.properties.owned.additionalProperties.properties.made,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data11){
if(!((key3 === "from") || (key3 === "by"))){
const err24 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made",schemaPath:"#/properties/owned/additionalProperties/properties/made/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.owned.additionalProperties.properties.made,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.from !== undefined){
let data12 = data11.from;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err25 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made/from",schemaPath:"#/properties/owned/additionalProperties/properties/made/properties/from/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema31.properties.owned.additionalProperties.properties.made.properties.from,data:data12};
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
const err26 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made/from",schemaPath:"#/properties/owned/additionalProperties/properties/made/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.made.properties.from.type,parentSchema:schema31.properties.owned.additionalProperties.properties.made.properties.from,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.by !== undefined){
let data13 = data11.by;
if(typeof data13 === "string"){
if(func1(data13) > 100){
const err27 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made/by",schemaPath:"#/properties/owned/additionalProperties/properties/made/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.owned.additionalProperties.properties.made.properties.by,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data13) < 1){
const err28 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made/by",schemaPath:"#/properties/owned/additionalProperties/properties/made/properties/by/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.owned.additionalProperties.properties.made.properties.by,data:data13};
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
const err29 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made/by",schemaPath:"#/properties/owned/additionalProperties/properties/made/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owned.additionalProperties.properties.made.properties.by.type,parentSchema:schema31.properties.owned.additionalProperties.properties.made.properties.by,data:data13};
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
const err30 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/made",schemaPath:"#/properties/owned/additionalProperties/properties/made/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.owned.additionalProperties.properties.made.type,parentSchema:schema31.properties.owned.additionalProperties.properties.made,data:data11};
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
const err31 = {instancePath:instancePath+"/owned/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/owned/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.owned.additionalProperties.type,parentSchema:schema31.properties.owned.additionalProperties,data:data3};
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
const err32 = {instancePath:instancePath+"/owned",schemaPath:"#/properties/owned/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.owned.type,parentSchema:schema31.properties.owned,data:data2};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.shared !== undefined){
let data14 = data.shared;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
let data15 = data14[key4];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.existed === undefined){
const err33 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/shared/additionalProperties/required",keyword:"required",params:{missingProperty: "existed"},message:"must have required property '"+"existed"+"'",schema:schema31.properties.shared.additionalProperties.required,parentSchema:schema31.properties.shared.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data15){
if(!((key5 === "existed") || (key5 === "memo"))){
const err34 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/shared/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.shared.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.existed !== undefined){
let data16 = data15.existed;
if(typeof data16 !== "boolean"){
const err35 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/existed",schemaPath:"#/properties/shared/additionalProperties/properties/existed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.shared.additionalProperties.properties.existed.type,parentSchema:schema31.properties.shared.additionalProperties.properties.existed,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.memo !== undefined){
let data17 = data15.memo;
if(typeof data17 === "string"){
if(func1(data17) > 1000){
const err36 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/memo",schemaPath:"#/properties/shared/additionalProperties/properties/memo/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared.additionalProperties.properties.memo,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/memo",schemaPath:"#/properties/shared/additionalProperties/properties/memo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared.additionalProperties.properties.memo.type,parentSchema:schema31.properties.shared.additionalProperties.properties.memo,data:data17};
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
const err38 = {instancePath:instancePath+"/shared/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/shared/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared.additionalProperties.type,parentSchema:schema31.properties.shared.additionalProperties,data:data15};
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
const err39 = {instancePath:instancePath+"/shared",schemaPath:"#/properties/shared/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared.type,parentSchema:schema31.properties.shared,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.createdFolders !== undefined){
let data18 = data.createdFolders;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/createdFolders/" + i1,schemaPath:"#/properties/createdFolders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.createdFolders.items.type,parentSchema:schema31.properties.createdFolders.items,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/createdFolders",schemaPath:"#/properties/createdFolders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.createdFolders.type,parentSchema:schema31.properties.createdFolders,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.notOurs !== undefined){
let data20 = data.notOurs;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 !== "string"){
const err42 = {instancePath:instancePath+"/notOurs/" + i2,schemaPath:"#/properties/notOurs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notOurs.items.type,parentSchema:schema31.properties.notOurs.items,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/notOurs",schemaPath:"#/properties/notOurs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.notOurs.type,parentSchema:schema31.properties.notOurs,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.manifestBefore !== undefined){
let data22 = data.manifestBefore;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.existed === undefined){
const err44 = {instancePath:instancePath+"/manifestBefore",schemaPath:"#/properties/manifestBefore/required",keyword:"required",params:{missingProperty: "existed"},message:"must have required property '"+"existed"+"'",schema:schema31.properties.manifestBefore.required,parentSchema:schema31.properties.manifestBefore,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key6 in data22){
if(!((key6 === "existed") || (key6 === "text"))){
const err45 = {instancePath:instancePath+"/manifestBefore",schemaPath:"#/properties/manifestBefore/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.manifestBefore,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data22.existed !== undefined){
let data23 = data22.existed;
if(typeof data23 !== "boolean"){
const err46 = {instancePath:instancePath+"/manifestBefore/existed",schemaPath:"#/properties/manifestBefore/properties/existed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.manifestBefore.properties.existed.type,parentSchema:schema31.properties.manifestBefore.properties.existed,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data22.text !== undefined){
let data24 = data22.text;
if(typeof data24 !== "string"){
const err47 = {instancePath:instancePath+"/manifestBefore/text",schemaPath:"#/properties/manifestBefore/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifestBefore.properties.text.type,parentSchema:schema31.properties.manifestBefore.properties.text,data:data24};
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
else {
const err48 = {instancePath:instancePath+"/manifestBefore",schemaPath:"#/properties/manifestBefore/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifestBefore.type,parentSchema:schema31.properties.manifestBefore,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

// Made by scripts/schemas.mjs from schemas/journal.schema.json. Do not edit: run `npm run schemas`.
import func3Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:journal:1","title":"Journal","description":"What a run that writes is about to do in one scope, so that the next run can take it back or finish it. When it is done, the same file is kept as the record of the run. Kept in this machine's state, never shared","type":"object","additionalProperties":false,"required":["journalVersion","root","run","phase","stages","createdFolders","removableFolders","steps","texts"],"properties":{"journalVersion":{"const":1},"root":{"type":"string","description":"Real path of the scope's root"},"run":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"Names the stage folders and temporary files of this run"},"phase":{"enum":["prepared","committed"],"description":"prepared: take back; committed: only cleaning is left"},"stages":{"type":"array","items":{"type":"string"},"description":"Absolute stage folders"},"createdFolders":{"type":"array","items":{"type":"string"},"description":"Absolute folders that the run makes, parents first"},"removableFolders":{"type":"array","items":{"type":"string"},"description":"Absolute folders that an earlier run made and this one removes if they are empty"},"backup":{"type":"integer","minimum":1,"description":"Number of the folder below backups/ that this run fills"},"stateBefore":{"type":"string","description":"Text of the state file; left out where there was none"},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"texts":{"type":"array","items":{"$ref":"#/$defs/text"}},"note":{"title":"RunNote","description":"What the run was, for the log; a journal without it is not kept as a record","type":"object","additionalProperties":false,"required":["command","time"],"properties":{"command":{"type":"string","pattern":"^[a-z][a-z -]{0,31}$","description":"As it was typed: install"},"time":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$","maxLength":32,"description":"When it began, UTC"},"undoes":{"type":"integer","minimum":1,"description":"Number of the run that this one takes back"}}},"stateAfter":{"type":"string","pattern":"^([0-9a-f]{64}|absent)$","description":"SHA-256 of the state file that the run left, or absent; there from the commit point on"}},"$defs":{"step":{"title":"JournalStep","type":"object","additionalProperties":false,"required":["place","name","stage"],"properties":{"place":{"type":"string","description":"Real path of the place; of a shared file, the folder that it stands in"},"name":{"type":"string","description":"Component name: the folder below the place; with form, the name of the file"},"form":{"enum":["file","shared"],"description":"file: the component is one file; shared: a file that people fill, of which parts are ours. Left out: a folder"},"stage":{"type":"integer","minimum":0,"description":"Index into stages"},"before":{"type":"string","pattern":"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)","description":"Tree digest of what stood there; left out where nothing did; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes"},"after":{"type":"string","pattern":"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)","description":"Tree digest of what will stand there; left out where nothing will; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes"},"component":{"enum":["skill","command","agent","instructions","mcp","hook"]},"module":{"type":"string"},"beforeExecutables":{"type":"array","items":{"type":"string"},"description":"Paths with the executable bit before; left out where there were none"},"afterExecutables":{"type":"array","items":{"type":"string"},"description":"The same of what will stand there"},"parts":{"type":"array","items":{"title":"JournalPart","type":"object","additionalProperties":false,"required":["component","name","module"],"properties":{"component":{"enum":["skill","command","agent","instructions","mcp","hook"]},"name":{"type":"string"},"module":{"type":"string"},"before":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"Tree digest of the part that stood there; left out where none did"},"after":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"The same of what will stand there"}}},"description":"Of a shared file: the parts that the step changes"}}},"text":{"title":"JournalText","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"type":"string","description":"Absolute path of the manifest or the lock"},"before":{"type":"string"},"after":{"type":"string"},"mode":{"type":"integer","minimum":0,"maximum":4095,"description":"Permission bits of the file before"}}}}};
const schema32 = {"title":"JournalStep","type":"object","additionalProperties":false,"required":["place","name","stage"],"properties":{"place":{"type":"string","description":"Real path of the place; of a shared file, the folder that it stands in"},"name":{"type":"string","description":"Component name: the folder below the place; with form, the name of the file"},"form":{"enum":["file","shared"],"description":"file: the component is one file; shared: a file that people fill, of which parts are ours. Left out: a folder"},"stage":{"type":"integer","minimum":0,"description":"Index into stages"},"before":{"type":"string","pattern":"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)","description":"Tree digest of what stood there; left out where nothing did; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes"},"after":{"type":"string","pattern":"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)","description":"Tree digest of what will stand there; left out where nothing will; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes"},"component":{"enum":["skill","command","agent","instructions","mcp","hook"]},"module":{"type":"string"},"beforeExecutables":{"type":"array","items":{"type":"string"},"description":"Paths with the executable bit before; left out where there were none"},"afterExecutables":{"type":"array","items":{"type":"string"},"description":"The same of what will stand there"},"parts":{"type":"array","items":{"title":"JournalPart","type":"object","additionalProperties":false,"required":["component","name","module"],"properties":{"component":{"enum":["skill","command","agent","instructions","mcp","hook"]},"name":{"type":"string"},"module":{"type":"string"},"before":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"Tree digest of the part that stood there; left out where none did"},"after":{"type":"string","pattern":"^h1:[A-Za-z0-9+/]{43}=$","description":"The same of what will stand there"}}},"description":"Of a shared file: the parts that the step changes"}}};
const schema33 = {"title":"JournalText","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"type":"string","description":"Absolute path of the manifest or the lock"},"before":{"type":"string"},"after":{"type":"string"},"mode":{"type":"integer","minimum":0,"maximum":4095,"description":"Permission bits of the file before"}}};
const func1 = Object.prototype.hasOwnProperty;
const func3 = func3Module.default ?? func3Module;
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern5 = new RegExp("^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)", "u");
const pattern7 = new RegExp("^h1:[A-Za-z0-9+/]{43}=$", "u");
const pattern9 = new RegExp("^[a-z][a-z -]{0,31}$", "u");
const pattern10 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$", "u");
const pattern11 = new RegExp("^([0-9a-f]{64}|absent)$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:journal:1" */;
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
if(data.journalVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "journalVersion"},message:"must have required property '"+"journalVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
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
if(data.run === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.phase === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phase"},message:"must have required property '"+"phase"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.stages === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stages"},message:"must have required property '"+"stages"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.createdFolders === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdFolders"},message:"must have required property '"+"createdFolders"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.removableFolders === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "removableFolders"},message:"must have required property '"+"removableFolders"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.steps === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.texts === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "texts"},message:"must have required property '"+"texts"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.journalVersion !== undefined){
let data0 = data.journalVersion;
if(1 !== data0){
const err10 = {instancePath:instancePath+"/journalVersion",schemaPath:"#/properties/journalVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.journalVersion,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.root !== undefined){
let data1 = data.root;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/root",schemaPath:"#/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.root.type,parentSchema:schema31.properties.root,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.run !== undefined){
let data2 = data.run;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\"",schema:"^[0-9a-f]{16}$",parentSchema:schema31.properties.run,data:data2};
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
const err13 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.run.type,parentSchema:schema31.properties.run,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.phase !== undefined){
let data3 = data.phase;
if(!((data3 === "prepared") || (data3 === "committed"))){
const err14 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema31.properties.phase.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.phase.enum,parentSchema:schema31.properties.phase,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.stages !== undefined){
let data4 = data.stages;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/properties/stages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stages.items.type,parentSchema:schema31.properties.stages.items,data:data5};
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
const err16 = {instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.stages.type,parentSchema:schema31.properties.stages,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.createdFolders !== undefined){
let data6 = data.createdFolders;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/createdFolders/" + i1,schemaPath:"#/properties/createdFolders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.createdFolders.items.type,parentSchema:schema31.properties.createdFolders.items,data:data7};
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
const err18 = {instancePath:instancePath+"/createdFolders",schemaPath:"#/properties/createdFolders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.createdFolders.type,parentSchema:schema31.properties.createdFolders,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.removableFolders !== undefined){
let data8 = data.removableFolders;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/removableFolders/" + i2,schemaPath:"#/properties/removableFolders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.removableFolders.items.type,parentSchema:schema31.properties.removableFolders.items,data:data9};
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
const err20 = {instancePath:instancePath+"/removableFolders",schemaPath:"#/properties/removableFolders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.removableFolders.type,parentSchema:schema31.properties.removableFolders,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.backup !== undefined){
let data10 = data.backup;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err21 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.backup.type,parentSchema:schema31.properties.backup,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.backup,data:data10};
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
if(data.stateBefore !== undefined){
let data11 = data.stateBefore;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/stateBefore",schemaPath:"#/properties/stateBefore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stateBefore.type,parentSchema:schema31.properties.stateBefore,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.steps !== undefined){
let data12 = data.steps;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.place === undefined){
const err24 = {instancePath:instancePath+"/steps/" + i3,schemaPath:"#/$defs/step/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'",schema:schema32.required,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data13.name === undefined){
const err25 = {instancePath:instancePath+"/steps/" + i3,schemaPath:"#/$defs/step/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.required,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data13.stage === undefined){
const err26 = {instancePath:instancePath+"/steps/" + i3,schemaPath:"#/$defs/step/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'",schema:schema32.required,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data13){
if(!(func1.call(schema32.properties, key1))){
const err27 = {instancePath:instancePath+"/steps/" + i3,schemaPath:"#/$defs/step/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.place !== undefined){
let data14 = data13.place;
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/steps/" + i3+"/place",schemaPath:"#/$defs/step/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.place.type,parentSchema:schema32.properties.place,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.name !== undefined){
let data15 = data13.name;
if(typeof data15 !== "string"){
const err29 = {instancePath:instancePath+"/steps/" + i3+"/name",schemaPath:"#/$defs/step/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.form !== undefined){
let data16 = data13.form;
if(!((data16 === "file") || (data16 === "shared"))){
const err30 = {instancePath:instancePath+"/steps/" + i3+"/form",schemaPath:"#/$defs/step/properties/form/enum",keyword:"enum",params:{allowedValues: schema32.properties.form.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.form.enum,parentSchema:schema32.properties.form,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.stage !== undefined){
let data17 = data13.stage;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err31 = {instancePath:instancePath+"/steps/" + i3+"/stage",schemaPath:"#/$defs/step/properties/stage/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.stage.type,parentSchema:schema32.properties.stage,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err32 = {instancePath:instancePath+"/steps/" + i3+"/stage",schemaPath:"#/$defs/step/properties/stage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.stage,data:data17};
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
if(data13.before !== undefined){
let data18 = data13.before;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err33 = {instancePath:instancePath+"/steps/" + i3+"/before",schemaPath:"#/$defs/step/properties/before/pattern",keyword:"pattern",params:{pattern: "^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)"},message:"must match pattern \""+"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)"+"\"",schema:"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)",parentSchema:schema32.properties.before,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/steps/" + i3+"/before",schemaPath:"#/$defs/step/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.before.type,parentSchema:schema32.properties.before,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.after !== undefined){
let data19 = data13.after;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err35 = {instancePath:instancePath+"/steps/" + i3+"/after",schemaPath:"#/$defs/step/properties/after/pattern",keyword:"pattern",params:{pattern: "^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)"},message:"must match pattern \""+"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)"+"\"",schema:"^(h1:[A-Za-z0-9+/]{43}=$|link:|sha256:[0-9a-f]{64}$)",parentSchema:schema32.properties.after,data:data19};
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
const err36 = {instancePath:instancePath+"/steps/" + i3+"/after",schemaPath:"#/$defs/step/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.after.type,parentSchema:schema32.properties.after,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.component !== undefined){
let data20 = data13.component;
if(!((((((data20 === "skill") || (data20 === "command")) || (data20 === "agent")) || (data20 === "instructions")) || (data20 === "mcp")) || (data20 === "hook"))){
const err37 = {instancePath:instancePath+"/steps/" + i3+"/component",schemaPath:"#/$defs/step/properties/component/enum",keyword:"enum",params:{allowedValues: schema32.properties.component.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.component.enum,parentSchema:schema32.properties.component,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.module !== undefined){
let data21 = data13.module;
if(typeof data21 !== "string"){
const err38 = {instancePath:instancePath+"/steps/" + i3+"/module",schemaPath:"#/$defs/step/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.module.type,parentSchema:schema32.properties.module,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.beforeExecutables !== undefined){
let data22 = data13.beforeExecutables;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(typeof data23 !== "string"){
const err39 = {instancePath:instancePath+"/steps/" + i3+"/beforeExecutables/" + i4,schemaPath:"#/$defs/step/properties/beforeExecutables/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.beforeExecutables.items.type,parentSchema:schema32.properties.beforeExecutables.items,data:data23};
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
const err40 = {instancePath:instancePath+"/steps/" + i3+"/beforeExecutables",schemaPath:"#/$defs/step/properties/beforeExecutables/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.beforeExecutables.type,parentSchema:schema32.properties.beforeExecutables,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.afterExecutables !== undefined){
let data24 = data13.afterExecutables;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(typeof data25 !== "string"){
const err41 = {instancePath:instancePath+"/steps/" + i3+"/afterExecutables/" + i5,schemaPath:"#/$defs/step/properties/afterExecutables/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.afterExecutables.items.type,parentSchema:schema32.properties.afterExecutables.items,data:data25};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/steps/" + i3+"/afterExecutables",schemaPath:"#/$defs/step/properties/afterExecutables/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.afterExecutables.type,parentSchema:schema32.properties.afterExecutables,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data13.parts !== undefined){
let data26 = data13.parts;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i6=0; i6<len6; i6++){
let data27 = data26[i6];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.component === undefined){
const err43 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6,schemaPath:"#/$defs/step/properties/parts/items/required",keyword:"required",params:{missingProperty: "component"},message:"must have required property '"+"component"+"'",schema:schema32.properties.parts.items.required,parentSchema:schema32.properties.parts.items,data:data27};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data27.name === undefined){
const err44 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6,schemaPath:"#/$defs/step/properties/parts/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.properties.parts.items.required,parentSchema:schema32.properties.parts.items,data:data27};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data27.module === undefined){
const err45 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6,schemaPath:"#/$defs/step/properties/parts/items/required",keyword:"required",params:{missingProperty: "module"},message:"must have required property '"+"module"+"'",schema:schema32.properties.parts.items.required,parentSchema:schema32.properties.parts.items,data:data27};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key2 in data27){
if(!(((((key2 === "component") || (key2 === "name")) || (key2 === "module")) || (key2 === "before")) || (key2 === "after"))){
const err46 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6,schemaPath:"#/$defs/step/properties/parts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.parts.items,data:data27};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data27.component !== undefined){
let data28 = data27.component;
if(!((((((data28 === "skill") || (data28 === "command")) || (data28 === "agent")) || (data28 === "instructions")) || (data28 === "mcp")) || (data28 === "hook"))){
const err47 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/component",schemaPath:"#/$defs/step/properties/parts/items/properties/component/enum",keyword:"enum",params:{allowedValues: schema32.properties.parts.items.properties.component.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.parts.items.properties.component.enum,parentSchema:schema32.properties.parts.items.properties.component,data:data28};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data27.name !== undefined){
let data29 = data27.name;
if(typeof data29 !== "string"){
const err48 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/name",schemaPath:"#/$defs/step/properties/parts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.parts.items.properties.name.type,parentSchema:schema32.properties.parts.items.properties.name,data:data29};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data27.module !== undefined){
let data30 = data27.module;
if(typeof data30 !== "string"){
const err49 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/module",schemaPath:"#/$defs/step/properties/parts/items/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.parts.items.properties.module.type,parentSchema:schema32.properties.parts.items.properties.module,data:data30};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data27.before !== undefined){
let data31 = data27.before;
if(typeof data31 === "string"){
if(!pattern7.test(data31)){
const err50 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/before",schemaPath:"#/$defs/step/properties/parts/items/properties/before/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema32.properties.parts.items.properties.before,data:data31};
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
const err51 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/before",schemaPath:"#/$defs/step/properties/parts/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.parts.items.properties.before.type,parentSchema:schema32.properties.parts.items.properties.before,data:data31};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data27.after !== undefined){
let data32 = data27.after;
if(typeof data32 === "string"){
if(!pattern7.test(data32)){
const err52 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/after",schemaPath:"#/$defs/step/properties/parts/items/properties/after/pattern",keyword:"pattern",params:{pattern: "^h1:[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^h1:[A-Za-z0-9+/]{43}=$"+"\"",schema:"^h1:[A-Za-z0-9+/]{43}=$",parentSchema:schema32.properties.parts.items.properties.after,data:data32};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6+"/after",schemaPath:"#/$defs/step/properties/parts/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.parts.items.properties.after.type,parentSchema:schema32.properties.parts.items.properties.after,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/steps/" + i3+"/parts/" + i6,schemaPath:"#/$defs/step/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.parts.items.type,parentSchema:schema32.properties.parts.items,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/steps/" + i3+"/parts",schemaPath:"#/$defs/step/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.parts.type,parentSchema:schema32.properties.parts,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/steps/" + i3,schemaPath:"#/$defs/step/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data13};
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
const err57 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data12};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.texts !== undefined){
let data33 = data.texts;
if(Array.isArray(data33)){
const len7 = data33.length;
for(let i7=0; i7<len7; i7++){
let data34 = data33[i7];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.path === undefined){
const err58 = {instancePath:instancePath+"/texts/" + i7,schemaPath:"#/$defs/text/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema33.required,parentSchema:schema33,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key3 in data34){
if(!((((key3 === "path") || (key3 === "before")) || (key3 === "after")) || (key3 === "mode"))){
const err59 = {instancePath:instancePath+"/texts/" + i7,schemaPath:"#/$defs/text/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data34};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data34.path !== undefined){
let data35 = data34.path;
if(typeof data35 !== "string"){
const err60 = {instancePath:instancePath+"/texts/" + i7+"/path",schemaPath:"#/$defs/text/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data35};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data34.before !== undefined){
let data36 = data34.before;
if(typeof data36 !== "string"){
const err61 = {instancePath:instancePath+"/texts/" + i7+"/before",schemaPath:"#/$defs/text/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.before.type,parentSchema:schema33.properties.before,data:data36};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data34.after !== undefined){
let data37 = data34.after;
if(typeof data37 !== "string"){
const err62 = {instancePath:instancePath+"/texts/" + i7+"/after",schemaPath:"#/$defs/text/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.after.type,parentSchema:schema33.properties.after,data:data37};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data34.mode !== undefined){
let data38 = data34.mode;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err63 = {instancePath:instancePath+"/texts/" + i7+"/mode",schemaPath:"#/$defs/text/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.mode.type,parentSchema:schema33.properties.mode,data:data38};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 4095 || isNaN(data38)){
const err64 = {instancePath:instancePath+"/texts/" + i7+"/mode",schemaPath:"#/$defs/text/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4095},message:"must be <= 4095",schema:4095,parentSchema:schema33.properties.mode,data:data38};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err65 = {instancePath:instancePath+"/texts/" + i7+"/mode",schemaPath:"#/$defs/text/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.mode,data:data38};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
else {
const err66 = {instancePath:instancePath+"/texts/" + i7,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/texts",schemaPath:"#/properties/texts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.texts.type,parentSchema:schema31.properties.texts,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.note !== undefined){
let data39 = data.note;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.command === undefined){
const err68 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema31.properties.note.required,parentSchema:schema31.properties.note,data:data39};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data39.time === undefined){
const err69 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'",schema:schema31.properties.note.required,parentSchema:schema31.properties.note,data:data39};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key4 in data39){
if(!(((key4 === "command") || (key4 === "time")) || (key4 === "undoes"))){
const err70 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.note,data:data39};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data39.command !== undefined){
let data40 = data39.command;
if(typeof data40 === "string"){
if(!pattern9.test(data40)){
const err71 = {instancePath:instancePath+"/note/command",schemaPath:"#/properties/note/properties/command/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z -]{0,31}$"},message:"must match pattern \""+"^[a-z][a-z -]{0,31}$"+"\"",schema:"^[a-z][a-z -]{0,31}$",parentSchema:schema31.properties.note.properties.command,data:data40};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/note/command",schemaPath:"#/properties/note/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.note.properties.command.type,parentSchema:schema31.properties.note.properties.command,data:data40};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data39.time !== undefined){
let data41 = data39.time;
if(typeof data41 === "string"){
if(func3(data41) > 32){
const err73 = {instancePath:instancePath+"/note/time",schemaPath:"#/properties/note/properties/time/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema31.properties.note.properties.time,data:data41};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern10.test(data41)){
const err74 = {instancePath:instancePath+"/note/time",schemaPath:"#/properties/note/properties/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$",parentSchema:schema31.properties.note.properties.time,data:data41};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/note/time",schemaPath:"#/properties/note/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.note.properties.time.type,parentSchema:schema31.properties.note.properties.time,data:data41};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data39.undoes !== undefined){
let data42 = data39.undoes;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err76 = {instancePath:instancePath+"/note/undoes",schemaPath:"#/properties/note/properties/undoes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.note.properties.undoes.type,parentSchema:schema31.properties.note.properties.undoes,data:data42};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 1 || isNaN(data42)){
const err77 = {instancePath:instancePath+"/note/undoes",schemaPath:"#/properties/note/properties/undoes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.note.properties.undoes,data:data42};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
else {
const err78 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.note.type,parentSchema:schema31.properties.note,data:data39};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.stateAfter !== undefined){
let data43 = data.stateAfter;
if(typeof data43 === "string"){
if(!pattern11.test(data43)){
const err79 = {instancePath:instancePath+"/stateAfter",schemaPath:"#/properties/stateAfter/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{64}|absent)$"},message:"must match pattern \""+"^([0-9a-f]{64}|absent)$"+"\"",schema:"^([0-9a-f]{64}|absent)$",parentSchema:schema31.properties.stateAfter,data:data43};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/stateAfter",schemaPath:"#/properties/stateAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stateAfter.type,parentSchema:schema31.properties.stateAfter,data:data43};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

// Made by scripts/schemas.mjs from schemas/command.schema.json. Do not edit: run `npm run schemas`.
import func1Module from 'ajv/dist/runtime/ucs2length.js'
export const validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:skills-pm:schema:command:1","title":"CommandFrontMatter","description":"Front matter of a command, which may be left out: what the assistants that read Markdown commands have in common. Other keys are left to the assistant","type":"object","properties":{"description":{"type":"string","pattern":"\\S","maxLength":4096},"argument-hint":{"anyOf":[{"type":"string"},{"type":"array"}],"description":"What people may type after the command"},"allowed-tools":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"object"}],"description":"Tools: one text or a list (Claude Code), or a map of switches (OpenCode)"},"model":{"type":"string"},"agent":{"type":"string"},"disable-model-invocation":{"type":"boolean"}}};
const func1 = func1Module.default ?? func1Module;
const pattern4 = new RegExp("\\S", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:skills-pm:schema:command:1" */;
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
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 === "string"){
if(func1(data0) > 4096){
const err0 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema31.properties.description,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data0)){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema31.properties.description,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.description.type,parentSchema:schema31.properties.description,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["argument-hint"] !== undefined){
let data1 = data["argument-hint"];
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/argument-hint",schemaPath:"#/properties/argument-hint/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["argument-hint"].anyOf[0].type,parentSchema:schema31.properties["argument-hint"].anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(!(Array.isArray(data1))){
const err4 = {instancePath:instancePath+"/argument-hint",schemaPath:"#/properties/argument-hint/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["argument-hint"].anyOf[1].type,parentSchema:schema31.properties["argument-hint"].anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err5 = {instancePath:instancePath+"/argument-hint",schemaPath:"#/properties/argument-hint/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["argument-hint"].anyOf,parentSchema:schema31.properties["argument-hint"],data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
if(data["allowed-tools"] !== undefined){
let data2 = data["allowed-tools"];
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["allowed-tools"].anyOf[0].type,parentSchema:schema31.properties["allowed-tools"].anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
const _errs13 = errors;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/allowed-tools/" + i0,schemaPath:"#/properties/allowed-tools/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties["allowed-tools"].anyOf[1].items.type,parentSchema:schema31.properties["allowed-tools"].anyOf[1].items,data:data3};
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
const err8 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["allowed-tools"].anyOf[1].type,parentSchema:schema31.properties["allowed-tools"].anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
const _errs17 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err9 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties["allowed-tools"].anyOf[2].type,parentSchema:schema31.properties["allowed-tools"].anyOf[2],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs17 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err10 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties["allowed-tools"].anyOf,parentSchema:schema31.properties["allowed-tools"],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data.model !== undefined){
let data4 = data.model;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.model.type,parentSchema:schema31.properties.model,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.agent !== undefined){
let data5 = data.agent;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.agent.type,parentSchema:schema31.properties.agent,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["disable-model-invocation"] !== undefined){
let data6 = data["disable-model-invocation"];
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/disable-model-invocation",schemaPath:"#/properties/disable-model-invocation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["disable-model-invocation"].type,parentSchema:schema31.properties["disable-model-invocation"],data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"description":true,"argument-hint":true,"allowed-tools":true,"model":true,"agent":true,"disable-model-invocation":true},"dynamicProps":false,"dynamicItems":false};

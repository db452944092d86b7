// The way to a library that stays an import: Node.js 20 knows none from a script made of compiled code
// (docs/adr/0021), and this file is never one.
module.exports = (name) => import(name)

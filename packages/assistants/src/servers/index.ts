/**
 * MCP servers of modules, written the way each assistant reads them.
 *
 * `readServer` understands a definition as modules have it (`command, args, env, cwd` or `url, headers`), with
 * variables of the environment as data; `writeServer` prints it in the shape of an assistant (`server-shape.ts`,
 * rows in `shapes.ts`, named by the table of each assistant). `serverPart` is both, with the file it goes into.
 *
 * Refused, with every reason: values that some assistant would run (`$(…)`, backticks, a leading `!`), placeholders
 * that only one assistant knows, files of the module (nothing else of it is installed), variables and defaults that
 * the assistant cannot express, a server that its module turned off. What is left out (approvals, sign-in, limits,
 * time-outs) is a `Loss`: data for the plan.
 */
export type { Converted, Loss } from './server.ts'
export { type PlacedPart, type ServerRequest, serverPart } from './server-parts.ts'

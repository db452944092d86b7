/**
 * Hooks of modules: commands that an assistant runs by itself. They are written for assistants whose hooks have Claude
 * Code's shape and get the same data (`hook-shape.ts`); for all others they are refused, since a hook that gets other
 * data than it expects lets through what it was to stop. Files of a module are not installed for a hook, so one that
 * starts such a file is refused as well.
 */
export { hookPart } from './hook-part.ts'

/**
 * Where AI assistants read what this product writes.
 *
 * Each assistant is one typed table in `assistants/<id>.ts`, and a row of `hearsay.ts` where nobody documents it: how it is recognised, which folders it
 * reads at project and at user scope, which of them is written, and what surprises people. Code
 * below asks the tables and never an assistant's name:
 *
 * - `expandAssistants` turns what people type (`copilot`) into ids.
 * - `placesFor` says which folders to write for a set of assistants, and who reads each folder.
 * - `isReadByAssistants` and `readBelowHome` say what else they read: instructions, servers, hooks.
 * - `componentPlaces` says the same for commands, agents and what else is no skill, in the form of each assistant
 *   (`writers/`).
 * - `copyRank` says which of several folders has the files where the others are links.
 * - `seenTwice` says which assistant would find one skill in several of those folders.
 * - `detectAssistants` says which assistants left signs in a project or on a machine.
 * - `listingBudget` and `fittingSelections` say how many descriptions an assistant loads, and what
 *   smaller choice would fit.
 *
 * - `sharedFileEditor` edits the files that a person has as well: what we own in them comes and goes, and every other
 *   byte stays (`shared-files/`). `writePart` (`part-writers/`) turns a
 *   module's server, hooks or instructions into such a part.
 *
 * Everything here is a pure function: home, variables, platform and file system come in as parameters.
 */

export { assistants } from './all-assistants.ts'
export type {
  Assistant,
  ComponentPlaces,
  Confidence,
  Detection,
  FileFormat,
  FormerName,
  HomeVariable,
  ListingBudget,
  PlacedComponent,
  ReadComponent,
  ReadFiles,
  ScopePlaces,
  Source,
  Witness,
  WrittenPlace,
} from './assistant.ts'
export {
  componentPlaces,
  everyComponentPlace,
  hasPlaceFor,
  readPlaces,
} from './component-places.ts'
export { copyRank } from './copy-rank.ts'
export { type Detected, detectAssistants } from './detect-assistants.ts'
export { documentedIds, expandAssistants, findAssistant, formerNames } from './find-assistant.ts'
export {
  type FittingSelection,
  fittingSelections,
  type SelectableEntry,
} from './fitting-selections.ts'
export { leftOut } from './hearsay.ts'
export { type Listing, type ListingEntry, listingBudget, listsWithin } from './listing-budget.ts'
export * from './part-writers/index.ts'
export {
  allPlaces,
  everyWrittenPlace,
  hasScope,
  type PlacesRequest,
  placesFor,
  readsAgentsFolder,
  writtenPath,
} from './places-for.ts'
export { type HomeRead, isReadByAssistants, readBelowHome } from './read-by-assistants.ts'
export { type SeenTwice, seenTwice } from './seen-twice.ts'
export * from './shared-files/index.ts'
export {
  type ComponentSource,
  loadEditor,
  loadWriter,
  type Writer,
  type Written,
  writerIds,
  writerMark,
} from './writers/index.ts'

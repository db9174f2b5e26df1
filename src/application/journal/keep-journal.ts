/** All that keeps the journal of a workbook: fetched once something is done to it. */
export { bilanEntries, optionEntries, readingEntries } from "./choice-entries";
export { correctionEntries, justificationEntries, undoEntries } from "./entries";
export { recordInJournal } from "./remembered-journal";

import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { describeWorkbookContract, type OpenedWorkbook } from "../workbook-contract";

/** Memory has nowhere to save to: opened again, it is the same workbook. */
function opened(workbook: MemoryWorkbook): OpenedWorkbook {
  return {
    workbook,
    reopen: async () => opened(workbook),
    fillOf: async (sheet, position) => workbook.fillOf(sheet, position),
    formatOf: async (sheet, position) => workbook.formatOf(sheet, position),
  };
}

describeWorkbookContract("memory", { open: async (fixture) => opened(createMemoryWorkbook(fixture)) });

import { nodeInflate } from "../../../src/adapters/xlsx/node-inflate";
import { type OpenOptions, openXlsx } from "../../../src/adapters/xlsx/open";
import { describeWorkbookContract, type OpenedWorkbook, type WorkbookFixture } from "../workbook-contract";
import { fillInFile, fixtureParts, formatInFile, zip } from "./build-xlsx";

async function openFile(bytes: Uint8Array, options: OpenOptions): Promise<OpenedWorkbook> {
  const workbook = await openXlsx(bytes, options);
  return {
    workbook,
    reopen: async () => openFile(await workbook.save(), options),
    fillOf: async (sheet, position) => fillInFile(await workbook.save(), sheet, position),
    formatOf: async (sheet, position) => formatInFile(await workbook.save(), sheet, position),
  };
}

const hostWith = (options: OpenOptions) => ({
  open: (fixture: WorkbookFixture) => openFile(zip(fixtureParts(fixture)), options),
});

describeWorkbookContract("xlsx", hostWith({ name: "classeur.xlsx" }));
describeWorkbookContract("xlsx with Node's zlib", hostWith({ name: "classeur.xlsx", inflate: nodeInflate }));

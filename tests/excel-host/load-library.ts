import { readFileSync } from "node:fs";
import vm from "node:vm";
import { connect, officeFor, type OfficeEnvironment, type OfficeLibrary } from "./connect";
import { ExcelHost, type HostOptions } from "./host";
import type { HostWorkbook, WorkbookFixture } from "./model/workbook";

/** Microsoft's own client, as the production page gets it; licensed for testing, hence never copied into the repository. */
export const LIBRARY_PATH = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");

interface LibraryWindow extends OfficeLibrary {
  Office: object;
}

let loaded: LibraryWindow | null = null;

function loadLibrary(): LibraryWindow {
  if (loaded) return loaded;
  const page: Record<string, unknown> = {
    Promise,
    setTimeout,
    clearTimeout,
    JSON,
    console: { log: () => undefined, error: () => undefined, warn: () => undefined },
    navigator: { userAgent: "" },
    location: { href: "" },
    document: { createElement: () => ({}) },
    addEventListener: () => undefined,
  };
  page["window"] = page;
  page["self"] = page;
  vm.createContext(page);
  vm.runInContext(readFileSync(LIBRARY_PATH, "utf8"), page, { filename: LIBRARY_PATH });
  loaded = page as unknown as LibraryWindow;
  return loaded;
}

let libraryOffice: object | null = null;

/**
 * Starts an emulated Excel on a workbook and makes it the `Excel` and `Office` of this process,
 * as if the code under test ran in its task pane.
 */
export function startExcel(
  workbook: WorkbookFixture | HostWorkbook,
  options?: HostOptions,
  environment?: OfficeEnvironment,
): ExcelHost {
  const library = loadLibrary();
  libraryOffice ??= library.Office;
  const host = new ExcelHost(workbook, options);
  connect(host, library);
  library.Office = officeFor(host, { ...library, Office: libraryOffice }, environment).office;
  Object.assign(globalThis, { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension });
  return host;
}

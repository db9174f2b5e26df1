import { parseArea } from "./model/area";
import { connect, officeFor, type OfficeEnvironment, type OfficeLibrary } from "./connect";
import { ExcelHost, type HostOptions, type HostStatistics } from "./host";
import type { WorkbookFixture } from "./model/workbook";
import { internalError } from "./gates";

/** What the page is given before this script runs. */
export interface PageSetup {
  readonly workbook: WorkbookFixture;
  readonly options?: HostOptions;
  readonly environment?: OfficeEnvironment;
}

/** `window.excelHost`: what a browser test drives and looks at; everything answered is plain data. */
export interface PageHost {
  readonly host: ExcelHost;
  sheetNames(): string[];
  /** Values of an area, as cells hold them: "" for an empty cell. */
  values(sheet: string, address: string): unknown[][];
  /** Background of a cell, or null. */
  fill(sheet: string, address: string): string | null;
  selection(): { readonly sheet: string; readonly row: number; readonly column: number };
  statistics(): Omit<HostStatistics, "cellsWritten">;
  userEdit(sheet: string, address: string, input: string): void;
  /** The next action of this name fails with this code, as Excel would say it. */
  failOnce(member: string, code: string): void;
  startCellEdit(): void;
  endCellEdit(): void;
  /** Presses a ribbon button: runs the function associated with the name and waits until it says it is done. */
  runCommand(name: string): Promise<void>;
}

declare global {
  interface Window {
    excelSetup?: PageSetup;
    excelHost?: PageHost;
  }
}

/** Loaded after Microsoft's library in the same page: from here on `Excel` and `Office` speak to the emulated workbook. */
function start(setup: PageSetup): PageHost {
  const library = window as unknown as OfficeLibrary;
  const host = new ExcelHost(setup.workbook, setup.options);
  connect(host, library);
  const { office, commands } = officeFor(host, library, setup.environment);
  Object.assign(window, { Office: office });
  closeOffBrowser(window);
  const { workbook } = host;
  return {
    host,
    sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
    values: (name, address) => {
      const sheet = workbook.sheet(name);
      const { firstRow, firstColumn, lastRow, lastColumn } = parseArea(address);
      return Array.from({ length: lastRow - firstRow + 1 }, (_row, row) =>
        Array.from({ length: lastColumn - firstColumn + 1 }, (_cell, column) =>
          sheet.valueAt(firstRow + row, firstColumn + column),
        ),
      );
    },
    fill: (name, address) => {
      const { formats } = workbook.sheet(name);
      const { firstRow, firstColumn } = parseArea(address);
      const none = formats.at(firstRow, firstColumn, "fill.pattern") === "None";
      return none ? null : String(formats.at(firstRow, firstColumn, "fill.color"));
    },
    selection: () => {
      const { sheet, area } = workbook.selection;
      return { sheet: sheet.name, row: area.firstRow, column: area.firstColumn };
    },
    statistics: () => {
      const { requests, actions, largestRequest, largestResponse } = host.statistics;
      return { requests, actions, largestRequest, largestResponse };
    },
    userEdit: (sheet, address, input) => host.userEdit(sheet, address, input),
    failOnce: (member, code) => {
      host.beforeAction = (name) => {
        if (name !== member) return;
        host.beforeAction = undefined;
        throw internalError(code);
      };
    },
    startCellEdit: () => host.startCellEdit(),
    endCellEdit: () => host.endCellEdit(),
    runCommand: (name) =>
      new Promise((resolve, reject) => {
        const command = commands.get(name);
        if (command) command({ completed: resolve });
        else reject(new Error(`No command « ${name} » was associated`));
      }),
  };
}

/** What office.js takes from a page: there is no history to write, and no box of the browser's own. */
function closeOffBrowser({ history }: Window): void {
  Object.assign(history, { pushState: null, replaceState: null });
  for (const name of ["alert", "confirm", "prompt"])
    Object.assign(window, {
      [name]: () => {
        throw new Error(`Function window.${name} is not supported.`);
      },
    });
}

window.excelHost = start(window.excelSetup ?? { workbook: { sheets: [{ name: "Feuil1" }] } });

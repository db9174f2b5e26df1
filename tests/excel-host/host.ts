import { areaReference, type CellArea } from "../../src/core/domain/cell";
import type { ApiObject } from "./api-object";
import { workbookObject } from "./api/workbook";
import type { HostContext } from "./context";
import { frontGate, internalError, protectionGate, type Gate } from "./gates";
import { dispatch, References, type BeforeAction } from "./dispatch";
import { cellsOf, parseArea } from "./model/area";
import type { HostSheet } from "./model/sheet";
import { USUAL_MODES, type HostModes } from "./modes";
import { HostWorkbook, type WorkbookFixture } from "./model/workbook";
import { RequestFlag, type RequestBody, type RequestMessage, type ResponseMessage } from "./protocol";

/** What Excel on the web accepts and answers at once, in bytes of UTF-8. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions {
  /** Highest requirement set of each kind that this Excel has; 1.9 is the floor of our manifest. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly payloadLimit?: number;
  /** Cells above which Excel answers no values (null), as it sometimes does below its official limit. */
  readonly maxCells?: number;
  readonly modes?: Partial<HostModes>;
}

export interface HostStatistics {
  requests: number;
  actions: number;
  /** Bytes of UTF-8. */
  largestRequest: number;
  largestResponse: number;
  /** Cells whose content was changed, by sheet name. */
  readonly cellsWritten: Map<string, number>;
}

export interface ChangeEvent {
  readonly sheetId: string;
  /** As Excel writes it: "B2", "3:5", "D2:D9,D12". */
  readonly address: string;
  /** `Calculated`: formulas have new results; `Deleted`: the sheet is gone; what else changed is an Excel.DataChangeType. */
  readonly kind:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "CellDeleted" | "Calculated" | "Deleted";
  /** `addin`: a request of the client; `remote`: someone else who works on the same file. */
  readonly by: "addin" | "person" | "remote";
  /** What the add-in used: "Range.values". */
  readonly member?: string;
}

const newStatistics = (): HostStatistics => ({
  requests: 0,
  actions: 0,
  largestRequest: 0,
  largestResponse: 0,
  cellsWritten: new Map(),
});

/** An emulated Excel: answers the requests of Microsoft's client library from a small workbook model. */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly sets: Readonly<Record<string, string>>;
  readonly references = new References();
  statistics = newStatistics();
  /** Runs before each action: a test throws there, or changes the workbook as a person would meanwhile. */
  beforeAction: BeforeAction | undefined;
  /** Receives the events that the client listens to. */
  onEvent: ((event: ChangeEvent) => void) | undefined;
  suspendedScreenUpdates = 0;
  /** The person looks at another workbook: some members fail. */
  otherWorkbookInFront = false;
  /** Members that this Excel does not manage, as "PageLayout.paperSize" where there is no printer. */
  readonly failMembers = new Set<string>();
  private readonly failOnceWith = new Map<string, string>();

  private readonly root: ApiObject;
  private readonly limit: number;
  private readonly listening = new Set<string>();
  private cellEdit: { readonly ends: Promise<boolean>; readonly end: (accepted: boolean) => void } | null = null;

  /** @param workbook a fixture, or the workbook of a former host: as if saved, closed and opened again. */
  constructor(workbook: WorkbookFixture | HostWorkbook, options: HostOptions = {}) {
    this.workbook = workbook instanceof HostWorkbook ? workbook : new HostWorkbook(workbook);
    this.limit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.sets = { ExcelApi: "1.9", DelayForCellEdit: "1.0", ...options.sets };
    const context: HostContext = {
      workbook: this.workbook,
      maxCells: options.maxCells ?? Infinity,
      modes: { ...USUAL_MODES, ...options.modes },
      changed: (sheet, area, member) => this.record(sheet, area, "addin", member),
      listening: this.listening,
      suspendScreenUpdates: () => {
        this.suspendedScreenUpdates += 1;
      },
    };
    this.root = workbookObject(context);
  }

  resetStatistics(): void {
    this.statistics = newStatistics();
  }

  isSetSupported(name: string, version = "1.0"): boolean {
    const [major = 0, minor = 0] = (this.sets[name] ?? "0.0").split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return name in this.sets && (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor));
  }

  /** The person starts typing in a cell: requests wait or fail until {@link endCellEdit}. */
  startCellEdit(): void {
    let end: (accepted: boolean) => void = () => undefined;
    const ends = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    this.cellEdit = { ends, end };
  }

  /** The person presses Enter; with `false`, Excel loses patience with the requests that wait, and the typing goes on. */
  endCellEdit(finished = true): void {
    this.cellEdit?.end(finished);
    if (finished) this.cellEdit = null;
  }

  /**
   * A person types into a cell: parsed and announced as Excel does.
   * @param remote someone else does, who works on the same file.
   */
  userEdit(sheetName: string, address: string, input: string, remote = false): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address);
    sheet.assign(area.firstRow, area.firstColumn, input, this.workbook.dateSystem);
    this.record(sheet, area, remote ? "remote" : "person");
  }

  /** The person picks a value in the list of a cell: Excel on the web announces nothing (office-js#4066). */
  userPick(sheetName: string, address: string, value: string): void {
    const { firstRow, firstColumn } = parseArea(address);
    this.workbook.sheet(sheetName).assign(firstRow, firstColumn, value, this.workbook.dateSystem);
  }

  /** The next use of a member, as "CustomXmlPartCollection.getByNamespace", fails; the following ones do not. */
  failOnce(member: string, code = "GeneralException"): void {
    this.failOnceWith.set(member, code);
  }

  /** A person deletes a sheet. */
  userDelete(sheetName: string): void {
    const sheet = this.workbook.sheet(sheetName);
    this.workbook.deleteSheet(sheet);
    this.tell({ sheetId: sheet.id, address: "", kind: "Deleted", by: "person" });
  }

  /** Tells the client that listens what happened in a sheet, where a test only needs the telling. */
  announce(sheetName: string, address: string, kind: ChangeEvent["kind"]): void {
    this.tell({ sheetId: this.workbook.sheet(sheetName).id, address, kind, by: "person" });
  }

  private tell(event: ChangeEvent): void {
    const heard = event.kind === "Calculated" ? "calculated" : event.kind === "Deleted" ? "deleted" : "changed";
    if (!this.listening.has(heard)) return;
    // Excel announces a change after it has answered the request that made it.
    setTimeout(() => this.onEvent?.(event), 0);
  }

  async execute(flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const { statistics } = this;
    const request = JSON.stringify(message.Body);
    const requestBytes = utf8Length(request);
    statistics.requests += 1;
    statistics.actions += message.Body.Actions.length;
    statistics.largestRequest = Math.max(statistics.largestRequest, requestBytes);
    if (requestBytes > this.limit) return transportError("RequestPayloadSizeLimitExceeded");
    if (this.cellEdit && !(flags & RequestFlag.delayForCellEdit && (await this.cellEdit.ends))) {
      return transportError("InvalidOperationInCellEditMode");
    }
    const body = JSON.parse(request) as RequestBody;
    const text = JSON.stringify(dispatch(body, this.root, this.references, this.beforeAction, this.gate));
    const responseBytes = utf8Length(text);
    statistics.largestResponse = Math.max(statistics.largestResponse, responseBytes);
    if (responseBytes > this.limit) return transportError("ResponsePayloadSizeLimitExceeded");
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body: JSON.parse(text) };
  }

  private readonly gate: Gate = (object, member, use) => {
    const once = this.failOnceWith.get(member);
    this.failOnceWith.delete(member);
    if (once !== undefined) throw internalError(once);
    if (this.failMembers.has(member)) throw internalError("GeneralException");
    if (this.otherWorkbookInFront) frontGate(object, member, use);
    protectionGate(object, member, use);
  };

  private record(sheet: HostSheet, area: CellArea, by: ChangeEvent["by"], member?: string): void {
    const { cellsWritten } = this.statistics;
    cellsWritten.set(sheet.name, (cellsWritten.get(sheet.name) ?? 0) + cellsOf(area));
    this.tell({
      sheetId: sheet.id,
      address: areaReference(area),
      kind: "RangeEdited",
      by,
      ...(member === undefined ? {} : { member }),
    });
  }
}

function transportError(code: string): ResponseMessage {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: code, Headers: null, Body: null };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

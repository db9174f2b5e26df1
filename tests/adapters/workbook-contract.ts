import { describeAppending } from "./contract/appending";
import { describeChanging } from "./contract/changing";
import type { ContractHost } from "./contract/host";
import { describeReading } from "./contract/reading";
import { describeWriting } from "./contract/writing";

export type { ContractHost, OpenedWorkbook, SheetFixture, WorkbookFixture } from "./contract/host";

/** What every adapter of the Workbook port promises; run over each of them. */
export function describeWorkbookContract(name: string, host: ContractHost): void {
  describeReading(name, host);
  describeWriting(name, host);
  describeChanging(name, host);
  describeAppending(name, host);
}

import type { Browser } from "playwright-core";
import type { WorkbookFixture } from "../../excel-host/model/workbook";
import type { Site } from "./site";

export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** What all cases share. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
  /** The sample workbook, as the emulated Excel opens it. */
  readonly sample: WorkbookFixture;
}

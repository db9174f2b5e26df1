import type { Page } from "playwright-core";
import type { SheetFixture, WorkbookFixture } from "../../excel-host/model/workbook";
import { participants, workbook } from "./workbooks";

const PHONES = [
  { mobilePhone: 612345678 },
  { id: "P002", lastName: "DUPONT", mobilePhone: 612345679 },
  { id: "P003", lastName: "PETIT", mobilePhone: 612345670 },
];
export const AS_TYPED = [612345678, 612345679, 612345670];

/** Three people whose telephones have lost their zero: what there is to correct in most scenes. */
export function threePhones(more: Partial<SheetFixture> = {}): WorkbookFixture {
  return workbook(participants(PHONES, more));
}

/** What the three cells hold now. */
export function phones(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.excelHost!.values("Participants", "K4:K6").flat());
}

export function apply(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Appliquer cette correction" }).click();
}

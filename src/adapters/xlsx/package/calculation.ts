import type { SheetModel } from "../../../application/ports/sheet-model";
import { updateContentTypes } from "./content-types";
import type { OpcPackage } from "./opc-package";
import { removeRelationship } from "./relationships";
import type { WorkbookPart } from "./workbook-part";

export function hasFormulas(model: SheetModel): boolean {
  return model.blocks.some(({ values }) =>
    values.some((row) => row.some((value) => typeof value === "object" && value !== null && "formula" in value)),
  );
}

/** Forgets the order of calculation, which names cells whose formulas may be gone; Excel finds it again by itself. */
async function dropCalcChain(pack: OpcPackage, workbook: WorkbookPart): Promise<void> {
  const chain = workbook.relationships.find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  await removeRelationship(pack, workbook.part, chain.id);
  pack.remove(chain.target);
  await updateContentTypes(pack, [], [chain.target]);
}

/** The same, when it names cells of the sheet: one that is rewritten takes its formulas along. */
export async function dropCalcChainOf(pack: OpcPackage, workbook: WorkbookPart, sheetId: number): Promise<void> {
  const chain = workbook.relationships.find(({ kind }) => kind === "calcChain");
  if (!chain || !pack.has(chain.target)) return;
  const cells = (await pack.xml(chain.target)).children;
  const named = cells.some((cell) => Number(cell.attributes.get("i")) === sheetId);
  if (named || !Number.isInteger(sheetId)) await dropCalcChain(pack, workbook);
}

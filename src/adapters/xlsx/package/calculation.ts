import type { SheetModel } from "../../../application/ports/sheet-model";
import { updateContentTypes } from "./content-types";
import type { OpcPackage } from "./opc-package";
import { removeRelationship } from "./relationships";
import type { WorkbookPart } from "./workbook-part";

export function hasFormulas(model: SheetModel): boolean {
  return model.blocks.some(({ values }) => values.some((row) => row.some((value) => typeof value === "object" && value !== null && "formula" in value)));
}

/** Forgets the order of calculation, which names cells whose formulas may be gone; Excel finds it again by itself. */
export async function dropCalcChain(pack: OpcPackage, workbook: WorkbookPart): Promise<void> {
  const chain = workbook.relationships.find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  await removeRelationship(pack, workbook.part, chain.id);
  pack.remove(chain.target);
  await updateContentTypes(pack, [], [chain.target]);
}

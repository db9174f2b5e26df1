import { isCellError, type CellPosition, type CellValue } from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { valueText, type FindingText } from "../../core/engine/describe";
import { identityColumns } from "../../core/engine/fingerprint";
import type { Proposal } from "../../core/engine/proposals";
import { cellAt } from "../../core/reading/sheet-grid";
import type { Table } from "../../core/reading/table";
import { cellText, dayText } from "../../core/domain/value-text";
import { proposalText, type ProposalText } from "./proposal-text";
import type { ExpectedCell } from "../ports/row-identity";
import type { CellChange } from "../ports/workbook";

/** A correction that can be applied. */
export interface Correction {
  /** Null: typed by the person into the sheet. */
  readonly finding: number | null;
  readonly change: CellChange;
  /** Both values as the person sees them in the cell. */
  readonly before: string;
  readonly after: string;
  /** The same where a value is proposed, with what else changes: its nature, spaces. */
  readonly told?: ProposalText;
}

/** What a correction changes, between quotation marks. */
export function correctionText({ before, after, told }: Correction): ProposalText {
  const quoted = (text: string): string => (text === "" ? "cellule vide" : `« ${text} »`);
  return told ?? { before: quoted(before), after: quoted(after) };
}

/** A proposal, from whichever rules, as a correction that can be applied. */
export function correctionFrom(control: Control, proposal: Proposal): Correction {
  const { finding, before, after } = proposal;
  return {
    finding,
    change: changeOf(control, proposal),
    before: cellText(before),
    after: typeof after === "object" ? dayText(after.day) : cellText(after),
    told: proposalText(proposal),
  };
}

/** The proposed correction of a finding as a change of its cell; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  if (fix === null || isCellError(value)) return null;
  return {
    finding: index,
    change: changeOf(control, { sheet, position, before: value, after: fix }),
    before: valueText(text),
    after: typeof fix === "object" ? dayText(fix.day) : cellText(fix),
    told: proposalText({ before: value, after: fix }),
  };
}

/** The change of a cell that a proposal asks for; a day becomes the serial of the workbook's own date system. */
export function changeOf(
  control: Control,
  { sheet, position, before, after }: Pick<Proposal, "sheet" | "position" | "before" | "after">,
): CellChange {
  const table = tableOf(control, sheet);
  const change = { sheet, position, expected: before, expectedRow: rowIdentity(table, position) };
  return typeof after === "object"
    ? { ...change, value: serialFromDay(after.day, table?.grid.dateSystem ?? 1900), asDate: true }
    : { ...change, value: after };
}

/**
 * A change of a row that was read, with what tells that row now.
 * @param present what a cell holds since the control, where it was changed by us.
 */
export function withRowIdentity(
  control: Control,
  change: CellChange,
  present: (sheet: string, position: CellPosition) => CellValue | undefined,
): CellChange {
  const { sheet, position } = change;
  const expectedRow = rowIdentity(tableOf(control, sheet), position).map(({ column, value }) => {
    const now = present(sheet, { row: position.row, column });
    return { column, value: now === undefined ? value : now };
  });
  return { ...change, expectedRow };
}

function rowIdentity(table: Table | undefined, { row, column: own }: CellPosition): ExpectedCell[] {
  if (!table) return [];
  return identityColumns(table)
    .filter((column) => column !== own)
    .map((column) => ({ column, value: cellAt(table.grid, row, column) }));
}

function tableOf({ list }: Control, sheet: string): Table | undefined {
  return list.find(({ grid }) => grid.name === sheet);
}

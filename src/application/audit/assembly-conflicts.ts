import type { AssembledTable, Origin } from "../../core/audit/assemble";
import { describeFinding } from "../../core/engine/describe";
import type { SheetKind } from "../../core/questionnaire/sheets";
import { textsOf } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { foldWords } from "../../core/text/fold";
import type { ControlReport } from "../control/control-workbook";
import type { SheetModel } from "../ports/sheet-model";
import { listSheet } from "./list-sheet";

/** Something that two workbooks say of the same thing, and that a person must settle. */
export interface Conflict {
  /** The rule that found it; null for what no rule looks at. */
  readonly rule: string | null;
  /** In the assembled workbook. */
  readonly sheet: string;
  readonly row: number;
  readonly origin: Origin;
  readonly other: Origin;
  readonly message: string;
}

/** What a rule says of two rows that come from two workbooks, and indicators that two of them give. */
export function conflictsIn(report: ControlReport, assembled: readonly AssembledTable[]): Conflict[] {
  const originOf = (kind: SheetKind, sheetRow: number): Origin | undefined =>
    assembled.find((table) => table.kind === kind)?.origins[sheetRow - 2];
  const conflicts: Conflict[] = [];
  for (const index of report.findings.sorted()) {
    const { details, table, row } = report.findings.at(index);
    if (row === null || details.other === undefined) continue;
    const { kind } = report.list[table] as Table;
    const text = describeFinding(report, index);
    const [origin, other] = [originOf(kind, text.row ?? 0), originOf(kind, details.other)];
    if (!origin || !other || origin.file === other.file) continue;
    conflicts.push({
      rule: text.rule.code,
      sheet: text.sheet,
      row: text.row ?? 0,
      origin,
      other,
      message: text.message,
    });
  }
  const indicators = report.tables.indicators as Table | undefined;
  if (indicators) conflicts.push(...sameIndicators(indicators, (row) => originOf("indicators", row)));
  return conflicts;
}

/** One indicator that two workbooks give: whether they add up or say the same, nobody knows but they. */
function sameIndicators(table: Table, originOf: (sheetRow: number) => Origin | undefined): Conflict[] {
  const [fiche, indicator] = [textsOf(table.columns.get("fiche")), textsOf(table.columns.get("indicator"))];
  const first = new Map<string, number>();
  const conflicts: Conflict[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const key = `${foldWords(fiche(row) ?? "")}|${foldWords(indicator(row) ?? "")}`;
    if (!table.present[row] || key === "|") continue;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, row);
      continue;
    }
    const [sheetRow, otherRow] = [table.firstRow + row + 1, table.firstRow + known + 1];
    const [origin, other] = [originOf(sheetRow), originOf(otherRow)];
    if (!origin || !other || origin.file === other.file) continue;
    conflicts.push({
      ...{ rule: null, sheet: table.grid.name, row: sheetRow, origin, other },
      message: `Le même indicateur que ligne ${otherRow}, d'un autre classeur : gardez une ligne, ou additionnez-les.`,
    });
  }
  return conflicts;
}

/** The sheet where a person settles them. */
export function conflictsSheet(conflicts: readonly Conflict[]): SheetModel {
  return listSheet({
    name: "Conflits",
    mark: "conflits",
    title: "Contradictions entre les classeurs",
    sentences: [
      "Deux lignes venues de deux classeurs parlent de la même chose. Rien n'a été choisi : corrigez ou gardez, puis contrôlez de nouveau.",
    ],
    columns: [
      { heading: "Feuille", width: 16, style: "tableText" },
      { heading: "Ligne", width: 8, style: "tableCentered" },
      { heading: "Règle", width: 10, style: "tableText" },
      { heading: "Classeur", width: 28, style: "tableLabel" },
      { heading: "Sa ligne", width: 9, style: "tableCentered" },
      { heading: "Autre classeur", width: 28, style: "tableLabel" },
      { heading: "Son autre ligne", width: 10, style: "tableCentered" },
      { heading: "Conflit", width: 54, style: "tableTextWrapped" },
    ],
    rows: conflicts.map(({ sheet, row, rule, origin, other, message }) => [
      ...[sheet, row, rule, origin.file, origin.row, other.file, other.row, message],
    ]),
    repeated: 2,
    table: "Conflits_bilan_plie",
  });
}

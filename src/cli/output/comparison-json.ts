import { shownRaw } from "../../application/audit/shown-cells";
import type { Comparison, LoneRow } from "../../core/audit/compare/compare";
import type { Control } from "../../core/engine/control";
import { describeFinding } from "../../core/engine/describe";
import type { DataKind } from "../../core/questionnaire/sheets";
import type { Table } from "../../core/reading/table";

const NATURES = { fixed: "fixe", answer: "reponse", spelling: "ecriture" } as const;

/** The object that `comparer --format json` prints (docs/contract.md 4.5). */
export function comparisonJson({ before, after, added, removed, changes, findings, figures }: Comparison) {
  const tableOf = (control: Control, kind: DataKind): Table => control.tables[kind] as Table;
  const lone = (control: Control, rows: readonly LoneRow[]) =>
    rows.map(({ kind, row }) => {
      const table = tableOf(control, kind);
      return { feuille: table.grid.name, ligne: table.firstRow + row + 1 };
    });
  const finding = (control: Control) => (index: number) => {
    const { rule, sheet, row, column, message } = describeFinding(control, index);
    return { regle: rule.code, feuille: sheet, ligne: row, colonne: column, message };
  };
  const lines = (control: Control, rows: readonly number[]): number[] =>
    rows.map((row) => tableOf(control, "participants").firstRow + row + 1);
  return {
    ajoutes: lone(after, added),
    retires: lone(before, removed),
    modifies: changes.map((change) => {
      const [was, is] = [tableOf(before, change.kind), tableOf(after, change.kind)];
      return {
        feuille: is.grid.name,
        ligneAvant: was.firstRow + change.beforeRow + 1,
        ligneApres: is.firstRow + change.afterRow + 1,
        champ: change.field,
        nature: NATURES[change.nature],
        avant: shownRaw(was, change.field, change.before),
        apres: shownRaw(is, change.field, change.after),
      };
    }),
    constats: {
      resolus: findings.solved.map(finding(before)),
      nouveaux: findings.appeared.map(finding(after)),
    },
    chiffres: figures.map((figure) => ({
      code: figure.code,
      avant: figure.before,
      apres: figure.after,
      entrent: lines(after, figure.entered),
      sortent: lines(before, figure.left),
    })),
  };
}

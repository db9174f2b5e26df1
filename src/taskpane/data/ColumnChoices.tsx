import type { ReactElement } from "react";
import { columnLetters } from "../../core/domain/cell";
import { fieldOf, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { HandMapping, SheetMapping } from "../../core/reading/headings";
import { typography } from "../../core/text/french";
import { Choice, type Option } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface ColumnChoicesProps {
  readonly kind: SheetKind;
  readonly mapping: SheetMapping;
}

/** Every column of a sheet, the ones that say nothing first; each can be given a field by hand. */
export function ColumnChoices({ kind, mapping }: ColumnChoicesProps): ReactElement {
  const layout = useLayout();
  const { choices } = usePaneState();
  const { choose } = useCommands();
  const byHand: HandMapping = choices.columns[kind] ?? {};
  const taken = new Set(mapping.columns.map(({ field }) => field));
  const free = Object.keys(SHEETS[kind].fields)
    .filter((field) => !taken.has(field))
    .map((field): Option => ({ value: field, label: fieldOf(kind, field).heading }));
  const columns = [...mapping.unknown.map((column) => ({ ...column, field: null, byHand: false })), ...mapping.columns];
  const chooseField = (heading: string, field: string): void => {
    const others = Object.entries(byHand).filter(([known, chosen]) => chosen !== heading && known !== field);
    const next = field === "" ? others : [...others, [field, heading] as const];
    void choose({ ...choices, columns: { ...choices.columns, [kind]: Object.fromEntries(next) } }, false);
  };
  return (
    <div className={layout.stack}>
      {mapping.unknown.length > 0 ? (
        <p className={layout.small}>
          {typography(
            "Les colonnes ignorées restent dans votre classeur ; donnez-leur un sens si elles contiennent une donnée attendue.",
          )}
        </p>
      ) : null}
      {columns.map(({ column, heading, field, byHand: chosen }) => (
        <Choice
          key={column}
          label={`Colonne ${columnLetters(column)} : « ${heading} »`}
          value={chosen && field !== null ? field : ""}
          options={[
            { value: "", label: automaticLabel(kind, field, chosen) },
            ...(chosen && field !== null ? [{ value: field, label: fieldOf(kind, field).heading }] : []),
            ...free,
          ]}
          onChange={(wanted) => chooseField(heading, wanted)}
        />
      ))}
    </div>
  );
}

function automaticLabel(kind: SheetKind, field: string | null, chosen: boolean): string {
  if (chosen) return "Revenir au choix automatique";
  return field === null ? "Ignorée" : `Lue comme ${fieldOf(kind, field).heading}`;
}

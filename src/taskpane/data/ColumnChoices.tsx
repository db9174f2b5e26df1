import { useState, type ReactElement } from "react";
import { columnLetters } from "../../core/domain/cell";
import { fieldOf, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { SheetMapping } from "../../core/reading/headings";
import { fold } from "../../core/text/fold";
import { counted, typography } from "../../core/text/french";
import { Choice, type Option } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { withColumn } from "./column-choice";
import { termsIn } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

interface ColumnChoicesProps {
  readonly kind: SheetKind;
  readonly mapping: SheetMapping;
}

/** What a column is taken for, and why. */
type Reading = "unknown" | "recognised" | "twice" | "chosen" | "ignored";

/** A column of the sheet; `field` is null when it is not taken for any. */
interface ColumnState {
  readonly column: number;
  readonly heading: string;
  readonly field: string | null;
  readonly reading: Reading;
}

/** The value of "Ignorer cette colonne" among the fields: no field has such an id. */
const IGNORE = "-";

/**
 * The columns of a sheet: those that are not read or were chosen by hand stand first, each with its choice; the others are below.
 */
export function ColumnChoices({ kind, mapping }: ColumnChoicesProps): ReactElement {
  const layout = useLayout();
  const [changed, setChanged] = useState("");
  const states = columnStates(mapping);
  const recognised = mapping.columns.filter(({ byHand }) => !byHand);
  // A column that is being changed stays where it is, and the focus with it.
  const below = ({ column, reading }: ColumnState): boolean => reading === "recognised" || String(column) === changed;
  const changing = states.filter(({ column }) => String(column) === changed);
  const headings = mapping.columns.map(({ field, heading }) => `${heading} ${fieldOf(kind, field).heading}`);
  return (
    <div className={layout.stack}>
      <Explanations terms={termsIn(headings)} />
      {mapping.unknown.length > 0 ? (
        <p className={layout.small}>
          {typography(
            "Les colonnes ignorées restent dans votre classeur ; dites ce qu'elles sont si elles contiennent une donnée attendue.",
          )}
        </p>
      ) : null}
      {states
        .filter((state) => !below(state))
        .map((state) => (
          <ColumnChoice key={state.column} kind={kind} mapping={mapping} state={state} />
        ))}
      <Disclosure level={3} label={counted(recognised.length, "colonne reconnue", "colonnes reconnues")}>
        {() => (
          <div className={layout.stack}>
            <ul className={layout.plainList}>
              {recognised.map(({ column, heading, field }) => (
                <li key={column}>{typography(recognisedText(kind, column, heading, field))}</li>
              ))}
            </ul>
            <Choice
              label="Changer la lecture d'une colonne"
              value={changed}
              options={[
                { value: "", label: "Choisissez une colonne" },
                ...states.filter(below).map(({ column, heading }) => ({
                  value: String(column),
                  label: `${columnLetters(column)} : ${heading}`,
                })),
              ]}
              onChange={setChanged}
            />
            {changing.map((state) => (
              <ColumnChoice key={state.column} kind={kind} mapping={mapping} state={state} />
            ))}
          </div>
        )}
      </Disclosure>
    </div>
  );
}

/** All the columns, in the order of the sheet. */
function columnStates({ unknown, duplicates, ignored, columns }: SheetMapping): readonly ColumnState[] {
  const states: readonly ColumnState[] = [
    ...unknown.map((column) => ({ ...column, field: null, reading: "unknown" as const })),
    ...duplicates.map((column) => ({ ...column, reading: "twice" as const })),
    ...ignored.map((column) => ({ ...column, field: null, reading: "ignored" as const })),
    ...columns.map((column) => ({ ...column, reading: column.byHand ? ("chosen" as const) : ("recognised" as const) })),
  ];
  return [...states].sort((one, other) => one.column - other.column);
}

function ColumnChoice({ kind, mapping, state }: ColumnChoicesProps & { readonly state: ColumnState }): ReactElement {
  const choices = usePaneState(({ choices }) => choices);
  const { choose } = useCommands();
  const { column, heading, field, reading } = state;
  const say = (value: string): void => {
    const saying = value === "" ? null : value === IGNORE ? "ignored" : { field: value };
    void choose(withColumn(choices, kind, mapping, column, saying), false);
  };
  const titled = mapping.headings.some((known) => known.titled && known.column === column);
  const ofItself: Option = { value: "", label: automaticText(kind, state) };
  const ignoring: Option = { value: IGNORE, label: "Ignorer cette colonne" };
  const current = reading === "chosen" && field !== null ? [{ value: field, label: fieldOf(kind, field).heading }] : [];
  return (
    <Choice
      label={titled ? `Colonne ${columnLetters(column)} : « ${heading} »` : heading}
      value={reading === "chosen" ? (field ?? "") : reading === "ignored" ? IGNORE : ""}
      options={[
        ofItself,
        ...(reading === "unknown" ? [] : [ignoring]),
        ...current,
        ...fieldsFor(kind, mapping, column),
      ]}
      onChange={say}
    />
  );
}

/** What a column is when nothing is chosen for it. */
function automaticText(kind: SheetKind, { field, reading }: ColumnState): string {
  if (reading === "unknown") return "Ignorée";
  if (field === null || reading === "chosen") return "Choix automatique";
  const { heading } = fieldOf(kind, field);
  return reading === "twice" ? `En double, pas lue : ${heading}` : heading;
}

/** The fields that may be chosen for a column: the free ones, then those that another column has without anybody having chosen it. */
function fieldsFor(kind: SheetKind, { columns }: SheetMapping, column: number): readonly Option[] {
  const holders = new Map(columns.map((mapped) => [mapped.field, mapped]));
  const fields = Object.keys(SHEETS[kind].fields).map((id) => ({ id, holder: holders.get(id) }));
  const free = fields.filter(({ holder }) => !holder);
  const taken = fields.filter(({ holder }) => holder && !holder.byHand && holder.column !== column);
  return [
    ...free.map(({ id }) => ({ value: id, label: fieldOf(kind, id).heading })),
    ...taken.map(({ id, holder }) => ({
      value: id,
      label: `${fieldOf(kind, id).heading} (au lieu de la colonne ${columnLetters(holder?.column ?? 0)})`,
    })),
  ];
}

function recognisedText(kind: SheetKind, column: number, heading: string, field: string): string {
  const canonical = fieldOf(kind, field).heading;
  const same = fold(heading) === fold(canonical);
  return `${columnLetters(column)} : ${same ? heading : `« ${heading} », lue comme ${canonical}`}`;
}

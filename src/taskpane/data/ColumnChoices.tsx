import { useState, type ReactElement } from "react";
import { columnLetters } from "../../core/domain/cell";
import { fieldOf, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { HandMapping, SheetMapping } from "../../core/reading/headings";
import { fold } from "../../core/text/fold";
import { counted, typography } from "../../core/text/french";
import { Choice, type Option } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface ColumnChoicesProps {
  readonly kind: SheetKind;
  readonly mapping: SheetMapping;
}

/** A column of the sheet; `field` is null when nothing was recognised. */
interface ColumnState {
  readonly column: number;
  readonly heading: string;
  readonly field: string | null;
  readonly byHand: boolean;
}

/** The columns of a sheet: those that say nothing or were chosen by hand stand first, each with its choice; any other can be changed too. */
export function ColumnChoices({ kind, mapping }: ColumnChoicesProps): ReactElement {
  const layout = useLayout();
  const [changed, setChanged] = useState("");
  const unknown: readonly ColumnState[] = mapping.unknown.map((column) => ({ ...column, field: null, byHand: false }));
  const recognised = mapping.columns.filter(({ byHand }) => !byHand);
  const chosen = mapping.columns.filter(({ byHand }) => byHand);
  const changing = recognised.filter(({ column }) => String(column) === changed);
  return (
    <div className={layout.stack}>
      {unknown.length > 0 ? (
        <p className={layout.small}>
          {typography(
            "Les colonnes ignorées restent dans votre classeur ; dites ce qu’elles sont si elles contiennent une donnée attendue.",
          )}
        </p>
      ) : null}
      {[...unknown, ...chosen].map((state) => (
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
              label="Changer la lecture d’une colonne"
              value={changed}
              options={[
                { value: "", label: "Choisissez une colonne" },
                ...recognised.map(({ column, heading }) => ({
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

function ColumnChoice({ kind, mapping, state }: ColumnChoicesProps & { readonly state: ColumnState }): ReactElement {
  const { choices } = usePaneState();
  const { choose } = useCommands();
  const { column, heading, field, byHand } = state;
  const taken = new Set(mapping.columns.map((mapped) => mapped.field));
  const free = Object.keys(SHEETS[kind].fields)
    .filter((candidate) => !taken.has(candidate))
    .map((candidate): Option => ({ value: candidate, label: fieldOf(kind, candidate).heading }));
  const known: HandMapping = choices.columns[kind] ?? {};
  const chooseField = (wanted: string): void => {
    const others = Object.entries(known).filter(([other, chosen]) => chosen !== heading && other !== wanted);
    const next = wanted === "" ? others : [...others, [wanted, heading] as const];
    void choose({ ...choices, columns: { ...choices.columns, [kind]: Object.fromEntries(next) } }, false);
  };
  const current = field === null ? null : { value: field, label: fieldOf(kind, field).heading };
  return (
    <Choice
      label={`Colonne ${columnLetters(column)} : « ${heading} »`}
      value={byHand && field !== null ? field : ""}
      options={[
        { value: "", label: byHand ? "Choix automatique" : (current?.label ?? "Ignorée") },
        ...(byHand && current ? [current] : []),
        ...free,
      ]}
      onChange={chooseField}
    />
  );
}

function recognisedText(kind: SheetKind, column: number, heading: string, field: string): string {
  const canonical = fieldOf(kind, field).heading;
  const same = fold(heading) === fold(canonical);
  return `${columnLetters(column)} : ${same ? heading : `« ${heading} », lue comme ${canonical}`}`;
}

import type { ReactElement } from "react";
import { severalSheets, type Recognition } from "../../application/control/find-sheets";
import type { Inspection } from "../../application/inspect/inspect-workbook";
import { SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { counted, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { planOf } from "../../application/prepare/column-plan";
import { AddColumns } from "../preparation/AddColumns";
import { useProgramme } from "../hooks/use-programme";
import { ColumnChoices } from "./ColumnChoices";
import { withChoice } from "./with-choice";

const HOW: Readonly<Record<Recognition, string>> = {
  hand: "choisie par vous",
  name: "reconnue à son nom",
  headings: "reconnue à ses titres de colonnes",
};

/** One of the five data sheets: which sheet of the workbook it is, and what its columns are taken for. */
export function SheetPart({
  kind,
  inspection,
}: {
  readonly kind: SheetKind;
  readonly inspection: Inspection;
}): ReactElement {
  const layout = useLayout();
  const choices = usePaneState(({ choices }) => choices);
  const { choose, inspect } = useCommands();
  const part = inspection.parts.find((candidate) => candidate.kind === kind);
  const { name } = SHEETS[kind];
  const programme = useProgramme();
  const plan = kind === "participants" && part?.mapping ? planOf(part.mapping, programme) : null;
  const chooseSheet = async (sheet: string): Promise<void> => {
    await choose({ ...choices, sheets: withChoice(choices.sheets, kind, sheet) }, true);
    await inspect();
  };
  const chosen = choices.sheets[kind] ?? "";
  const chosenGone = chosen !== "" && !inspection.sheets.some((sheet) => sheet.name === chosen);
  const automatic = part && part.how !== "hand" ? `Automatique : ${part.name}` : "Automatique";
  return (
    <Disclosure
      level={3}
      label={
        <>
          <strong>{name}</strong>
          <br />
          <span className={layout.small}>{typography(stateText(kind, part))}</span>
        </>
      }
    >
      {() => (
        <div className={layout.stack}>
          <Choice
            label={`Feuille lue pour ${name}`}
            value={chosen}
            options={[
              { value: "", label: automatic },
              ...inspection.sheets.map((sheet) => ({ value: sheet.name, label: sheet.name })),
              ...(chosenGone ? [{ value: chosen, label: `${chosen} (n'existe plus)` }] : []),
            ]}
            onChange={(sheet) => void chooseSheet(sheet)}
          />
          {part && part.others.length > 0 ? <p className={layout.small}>{typography(severalSheets(part))}</p> : null}
          {part?.mapping ? <ColumnChoices kind={kind} mapping={part.mapping} /> : null}
          {plan ? <AddColumns plan={plan} /> : null}
        </div>
      )}
    </Disclosure>
  );
}

function stateText(kind: SheetKind, part: Inspection["parts"][number] | undefined): string {
  if (!part)
    return kind === "participants"
      ? "Aucune feuille reconnue : ouvrez cette ligne pour la choisir."
      : "Aucune feuille reconnue. Elle est facultative.";
  const sheet = `Feuille « ${part.name} », ${HOW[part.how]}`;
  if (!part.mapping) return `${sheet} : aucune ligne de titres reconnue dans les 20 premières lignes.`;
  const { columns, unknown, ignored, duplicates } = part.mapping;
  const unread = unknown.length + ignored.length;
  const known = counted(columns.length, "colonne reconnue", "colonnes reconnues");
  const other = unread > 0 ? `, ${counted(unread, "ignorée")}` : "";
  const twice = duplicates.length > 0 ? `, ${counted(duplicates.length, "en double", "en double")}` : "";
  return `${sheet} : ${known}${other}${twice}.`;
}

import type { ReactElement } from "react";
import { planOfProposal } from "../../application/prepare/column-plan";
import { knownFields, missingFrom } from "../../application/prepare/propose-preparation";
import { takenOf, type SheetProposal } from "../../core/preparation/proposal";
import { fieldOf } from "../../core/questionnaire/sheets";
import { listText, typography } from "../../core/text/french";
import { useProgramme } from "../hooks/use-programme";
import { useLayout } from "../styles/layout";
import { AddColumns } from "./AddColumns";

/** The compulsory columns that nothing gives yet, followed live, and the way to have them in the person's own sheets. */
export function MissingFields({ proposals }: { readonly proposals: readonly SheetProposal[] }): ReactElement | null {
  const layout = useLayout();
  const programme = useProgramme();
  const taken = takenOf(proposals);
  const people = taken.filter(({ role }) => role === "participants");
  const lacking = people
    .map((sheet) => ({ sheet, missing: missingFrom(sheet, taken, programme) }))
    .filter(({ missing }) => missing.some(({ blocking }) => blocking));
  const headings = new Set(
    lacking.flatMap(({ missing }) =>
      missing
        .filter(({ blocking }) => blocking)
        .map(({ fields }) =>
          listText(
            fields.map((field) => fieldOf("participants", field).heading),
            "ou",
          ),
        ),
    ),
  );
  const sentence =
    people.length === 0
      ? "Aucune feuille de personnes n'est encore désignée."
      : headings.size === 0
        ? "Il ne manque aucune colonne obligatoire."
        : `Il manque encore : ${[...headings].join(", ")}. Sans elles, personne n'est compté.`;
  return (
    <>
      <p className={layout.text} role="status">
        {typography(sentence)}
      </p>
      {lacking.map(({ sheet }) => (
        <AddColumns
          key={sheet.sheet}
          plan={planOfProposal(sheet, knownFields(sheet, taken), programme)}
          {...(lacking.length > 1 ? { label: `Ajouter les colonnes manquantes à « ${sheet.sheet} »` } : {})}
        />
      ))}
    </>
  );
}

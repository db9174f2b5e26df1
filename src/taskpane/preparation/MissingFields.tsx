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
  const lackingFrom = (all: readonly SheetProposal[]) =>
    all
      .map((sheet) => ({
        sheet,
        headings: missingFrom(sheet, all, programme)
          .filter(({ blocking }) => blocking)
          .map(({ fields }) => headingOf(fields)),
      }))
      .filter(({ headings }) => headings.length > 0);
  // A column that waits for a word is there: nobody is to add it a second time.
  const absent = lackingFrom(proposals);
  const missing = [...new Set(absent.flatMap(({ headings }) => headings))];
  const waiting = new Set(lackingFrom(taken).flatMap(({ headings }) => headings));
  for (const heading of missing) waiting.delete(heading);
  return (
    <>
      <p className={layout.text} role="status">
        {typography(sentences(proposals, missing, [...waiting]))}
      </p>
      {absent.map(({ sheet }) => (
        <AddColumns
          key={sheet.sheet}
          plan={planOfProposal(sheet, knownFields(sheet, proposals), programme)}
          {...(absent.length > 1 ? { label: `Ajouter les colonnes manquantes à « ${sheet.sheet} »` } : {})}
        />
      ))}
    </>
  );
}

function headingOf(fields: readonly string[]): string {
  return listText(
    fields.map((field) => fieldOf("participants", field).heading),
    "ou",
  );
}

function sentences(
  proposals: readonly SheetProposal[],
  missing: readonly string[],
  waiting: readonly string[],
): string {
  if (!proposals.some(({ role }) => role === "participants"))
    return "Aucune feuille de personnes n'est encore désignée.";
  const told = [
    ...(missing.length > 0
      ? [
          `Il manque encore : ${missing.join(", ")}. Sans ${missing.length > 1 ? "elles" : "elle"}, personne n'est compté.`,
        ]
      : []),
    ...(waiting.length > 0
      ? [`${listText(waiting)} ${waiting.length > 1 ? "attendent" : "attend"} votre accord.`]
      : []),
  ];
  return told.length > 0 ? told.join(" ") : "Il ne manque aucune colonne obligatoire.";
}

import type { ReactElement } from "react";
import { missingFrom } from "../../application/prepare/propose-preparation";
import { takenOf, type SheetProposal } from "../../core/preparation/proposal";
import { fieldOf } from "../../core/questionnaire/sheets";
import { listText, typography } from "../../core/text/french";
import { useProgramme } from "../hooks/use-programme";
import { useLayout } from "../styles/layout";

/** The compulsory columns that nothing gives yet, followed live. */
export function MissingFields({ proposals }: { readonly proposals: readonly SheetProposal[] }): ReactElement | null {
  const layout = useLayout();
  const programme = useProgramme();
  const taken = takenOf(proposals);
  const headings = new Set(
    taken.flatMap((sheet) =>
      missingFrom(sheet, taken, programme)
        .filter(({ blocking }) => blocking)
        .map(({ fields }) =>
          listText(
            fields.map((field) => fieldOf("participants", field).heading),
            "ou",
          ),
        ),
    ),
  );
  const people = taken.some(({ role }) => role === "participants");
  const sentence = !people
    ? "Aucune feuille de personnes n'est encore désignée."
    : headings.size === 0
      ? "Il ne manque aucune colonne obligatoire."
      : `Il manque encore : ${[...headings].join(", ")}. Sans elles, personne n'est compté.`;
  return (
    <p className={layout.text} role="status">
      {typography(sentence)}
    </p>
  );
}

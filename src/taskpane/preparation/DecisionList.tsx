import type { ReactElement } from "react";
import type { Decision } from "../../core/preparation/decisions";
import { listText, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

/** What only the person can say, with what is proposed. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }): ReactElement {
  const layout = useLayout();
  return (
    <ol className={layout.list} aria-label="Ce qui attend votre accord">
      {decisions.map(({ sheets, title, proposal, certainty }) => (
        <li key={`${sheets.join()} ${title} ${proposal}`}>
          {typography(
            `${title === "" ? `Feuille ${quoted(sheets)}` : `« ${title} » (${quoted(sheets)})`} : ${proposal} (${Math.round(certainty * 100)} %)`,
          )}
        </li>
      ))}
    </ol>
  );
}

function quoted(sheets: readonly string[]): string {
  return listText(sheets.map((sheet) => `« ${sheet} »`));
}

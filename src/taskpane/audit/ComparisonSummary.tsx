import type { ReactElement } from "react";
import { tellNumbers } from "../../application/audit/tell-comparison";
import { typography } from "../../core/text/french";
import type { ComparedVersions } from "../state/file-audit-commands";
import { useLayout } from "../styles/layout";

/** What was compared and how much changed: all that is said aloud when a comparison ends. */
export function ComparisonSummary({ compared }: { readonly compared: ComparedVersions }): ReactElement {
  const layout = useLayout();
  const { comparison, before, after, reasons } = compared;
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <strong>{typography(`Avant : « ${before} ». Après : « ${after} ».`)}</strong>
      </p>
      <ul className={layout.list}>
        {tellNumbers(comparison).map((sentence) => (
          <li key={sentence}>{typography(sentence)}</li>
        ))}
      </ul>
      {reasons.map((reason) => (
        <p key={reason} className={layout.soft}>
          {typography(reason)}
        </p>
      ))}
    </div>
  );
}

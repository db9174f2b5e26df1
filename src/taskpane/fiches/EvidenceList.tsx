import type { ReactElement } from "react";
import type { Evidence } from "../../core/fiche/evidence";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

/** What must be produced, with its « et » and « ou » in words. */
export function EvidenceList({ evidence }: { readonly evidence: Evidence }): ReactElement {
  const layout = useLayout();
  if (typeof evidence === "string") return <p className={layout.text}>{typography(evidence)}</p>;
  const [words, parts] =
    "all" in evidence
      ? (["Toutes ces pièces :", evidence.all] as const)
      : (["Au moins une de ces pièces :", evidence.any] as const);
  return (
    <div>
      <span>{typography(words)}</span>
      <ul className={layout.list}>
        {parts.map((part, index) => (
          <li key={index}>
            <EvidenceList evidence={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactElement } from "react";
import { sourceLines, type Source } from "../../core/domain/source";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

interface SourceListProps {
  readonly source: Source;
  /** The PLIE of the workbook, whose own words are shown in place of another's. */
  readonly plie: string | null;
}

/** Where a rule or a setting comes from: each document, the part of it, and its words. */
export function SourceList({ source, plie }: SourceListProps): ReactElement {
  const layout = useLayout();
  return (
    <ul className={layout.plainList}>
      {sourceLines(source, plie).map((line) => (
        <li key={line} className={layout.small}>
          {typography(line)}
        </li>
      ))}
    </ul>
  );
}

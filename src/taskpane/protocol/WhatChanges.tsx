import { useCallback, useEffect, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { exitsChanged } from "../../core/exits/compare-exits";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { PROTOCOL_KINDS } from "../../core/questionnaire/sheets";
import { counted, numberText, typography } from "../../core/text/french";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface WhatChangesProps {
  readonly report: ControlReport;
  readonly other: PlieProfile;
  /** What the other protocol is, at the beginning of the sentence. */
  readonly intro: string;
}

/** How many exits another protocol judges otherwise than that of the control. */
export function WhatChanges({ report, other, intro }: WhatChangesProps): ReactElement {
  const layout = useLayout();
  const { tables, context } = report;
  const work = useCallback(() => exitsChanged(tables, context, other), [tables, context, other]);
  const found = useSliced(work);
  const text =
    found === null
      ? "Comparaison des sorties…"
      : `${intro}, ${changedText(found.changed)} sur ${numberText(found.exits)}.`;
  return (
    <p className={layout.text} role="status">
      {typography(text)}
    </p>
  );
}

function changedText(changed: number): string {
  return changed === 0
    ? "aucune sortie ne change"
    : `${counted(changed, "sortie")} ${changed > 1 ? "changent" : "change"}`;
}

/** What was typed into the sheets of the protocol since the control, as soon as it is typed. */
export function TypedChanges({ report }: { readonly report: ControlReport }): ReactElement | null {
  const changes = usePaneState((state) => state.changes);
  const { protocolAsTyped } = useCommands();
  const [typed, setTyped] = useState<{ readonly report: ControlReport; readonly profile: PlieProfile } | null>(null);
  const sheets = PROTOCOL_KINDS.map((kind) => report.tables[kind]?.grid.name);
  const touched = (changes ?? []).some(({ sheet }) => sheet !== null && sheets.includes(sheet));
  useEffect(() => {
    if (!touched) return;
    let left = false;
    void protocolAsTyped().then((profile) => {
      if (!left && profile) setTyped({ report, profile });
    });
    return () => void (left = true);
  }, [touched, changes, report, protocolAsTyped]);
  return touched && typed?.report === report ? (
    <WhatChanges report={report} other={typed.profile} intro="Avec ce que vous venez d'écrire" />
  ) : null;
}

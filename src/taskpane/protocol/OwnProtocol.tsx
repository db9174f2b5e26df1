import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { exitsChanged } from "../../core/exits/compare-exits";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { counted, numberText, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** A protocol of the person's own: written into the workbook from the nearest PLIE, and what it changes of the exits. */
export function OwnProtocol({ catalogue }: { readonly catalogue: Catalogue }): ReactElement {
  const layout = useLayout();
  const { report, opened, busy } = usePaneState(({ report, opened, job }) => ({
    report,
    opened: opened !== null,
    busy: job !== null,
  }));
  const { addProtocol } = useCommands();
  const current = catalogue.profiles.find(({ id }) => id === report?.context.profile?.id);
  const [plie, setPlie] = useState((current ?? catalogue.profiles[0])?.id ?? "");
  const nearest = catalogue.profiles.find(({ id }) => id === plie);
  const own = report?.basis.protocol?.profile ?? null;
  return (
    <section className={layout.tight} aria-labelledby="mon-protocole">
      <h2 id="mon-protocole" className={layout.section}>
        Mon protocole
      </h2>
      <p className={layout.text}>
        {typography(
          own
            ? `Ce classeur contient le protocole de ${own.name} : ${counted(own.exits.length, "ligne")} de sortie. Il est dans ses feuilles Protocole, Sorties PLIE et Fiches.`
            : "Un PLIE qui n’est pas dans la liste, ou dont le protocole a changé, l’écrit dans trois feuilles du classeur : partez du PLIE le plus proche.",
        )}
      </p>
      <Choice
        label="PLIE le plus proche"
        value={plie}
        options={catalogue.profiles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setPlie}
      />
      {own && report && nearest ? <WhatChanges report={report} nearest={nearest} /> : null}
      {own ? null : (
        <div>
          <Button disabledFocusable={busy || !opened || !nearest} onClick={() => void addProtocol(plie)}>
            Ajouter mon protocole
          </Button>
        </div>
      )}
    </section>
  );
}

interface WhatChangesProps {
  readonly report: ControlReport;
  readonly nearest: PlieProfile;
}

function WhatChanges({ report, nearest }: WhatChangesProps): ReactElement {
  const layout = useLayout();
  const { tables, context } = report;
  const work = useCallback(() => exitsChanged(tables, context, nearest), [tables, context, nearest]);
  const found = useSliced(work);
  const text =
    found === null
      ? "Comparaison des sorties…"
      : `Par rapport à ${nearest.name}, ${changedText(found.changed)} sur ${numberText(found.exits)}.`;
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

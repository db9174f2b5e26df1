import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Catalogue } from "../../core/fiche/catalogue";
import { counted, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { TypedChanges, WhatChanges } from "./WhatChanges";

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
            : "Un PLIE qui n'est pas dans la liste, ou dont le protocole a changé, l'écrit dans trois feuilles du classeur : partez du PLIE le plus proche.",
        )}
      </p>
      {own && report ? <TypedChanges report={report} /> : null}
      <Choice
        label="PLIE le plus proche"
        value={plie}
        options={[
          ...catalogue.profiles.map(({ id, name }) => ({ value: id, label: name })),
          ...(own ? [] : [{ value: "", label: "Aucun : feuilles vides" }]),
        ]}
        onChange={setPlie}
      />
      {own && report && nearest ? (
        <WhatChanges report={report} other={nearest} intro={`Par rapport à ${nearest.name}`} />
      ) : null}
      {own ? null : (
        <div>
          <Button disabledFocusable={busy || !opened} onClick={() => void addProtocol(plie === "" ? null : plie)}>
            Ajouter mon protocole
          </Button>
        </div>
      )}
    </section>
  );
}

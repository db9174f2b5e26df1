import { Fragment, type ReactElement } from "react";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import type { Fiche, FicheUnit } from "../../core/fiche/fiche-schema";
import { termsIn } from "../../core/domain/terms";
import { ficheSourceText } from "../../core/fiche/source-text";
import { typography } from "../../core/text/french";
import { isoText } from "../../core/domain/value-text";
import { Explanations } from "../components/Explanations";
import { useLayout } from "../styles/layout";
import { EvidenceList } from "./EvidenceList";
import { amountText, targetText } from "./figures";

const SUPPORTS = { personnes: "Aux personnes", structures: "Aux structures" } as const;

/** A whole fiche, in the order in which it is printed. */
export function FichePage({ fiche }: { readonly fiche: Fiche }): ReactElement {
  const layout = useLayout();
  const { period, funding, evidence } = fiche;
  const facts: readonly (readonly [string, string])[] = [
    ["Programme", `${PROGRAMME_LABELS[fiche.programme]}, ${fiche.objective}`],
    ["Période", `du ${isoText(period.start)} au ${isoText(period.end)}`],
    ["Soutien", SUPPORTS[fiche.support]],
    ["Territoire", fiche.territory],
    ...(funding ? [["Financement", amountText(funding)] as const] : []),
    ...(fiche.note === undefined ? [] : [["Remarque", fiche.note] as const]),
    ["Source", ficheSourceText(fiche)],
  ];
  return (
    <div className={layout.stack}>
      <dl className={layout.definitions}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt className={layout.strong}>{term}</dt>
            <dd className={layout.definition}>{typography(text)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={layout.section}>Unités de mesure</h3>
      {fiche.units.length === 0 ? <p className={layout.text}>Cette fiche n'en nomme aucune.</p> : null}
      <ul className={layout.plainList}>
        {fiche.units.map((unit, index) => (
          <Fragment key={unit.id}>
            {unit.group !== undefined && unit.group !== fiche.units[index - 1]?.group ? (
              <li className={layout.strong}>{typography(unit.group)}</li>
            ) : null}
            <Unit unit={unit} />
          </Fragment>
        ))}
      </ul>
      <Explanations terms={termsIn(ficheTexts(fiche))} />
      {evidence === undefined ? null : (
        <>
          <h3 className={layout.section}>Pièces pour toute la fiche</h3>
          <EvidenceList evidence={evidence} />
        </>
      )}
    </div>
  );
}

function ficheTexts({ note = "", units }: Fiche): readonly string[] {
  return [note, ...units.flatMap((unit) => [unit.group ?? "", unit.label, unit.note ?? ""])];
}

function Unit({ unit }: { readonly unit: FicheUnit }): ReactElement {
  const layout = useLayout();
  return (
    <li className={layout.card}>
      <span className={layout.text}>{typography(unit.label)}</span>
      <span className={layout.text}>
        <strong>{typography("À réaliser :")}</strong> {typography(targetText(unit))}
      </span>
      {unit.evidence === undefined ? null : (
        <div>
          <strong>{typography("Pièces justificatives :")}</strong>
          <EvidenceList evidence={unit.evidence} />
        </div>
      )}
      {unit.note === undefined ? null : <p className={layout.small}>{typography(unit.note)}</p>}
    </li>
  );
}

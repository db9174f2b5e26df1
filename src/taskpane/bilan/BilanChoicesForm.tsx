import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BilanChoices } from "../../application/bilan/bilan-choices";
import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import type { Fiche } from "../../core/fiche/fiche-schema";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

const WRITTEN: Readonly<Record<Gravity, string>> = {
  bloquant: "Les bloquantes seulement",
  erreur: "Bloquantes et erreurs",
  alerte: "Sans les informations",
  info: "Toutes",
};

/** Which fiches the Bilan compares, and which anomalies it lists; what frames it is chosen in Données. */
export function BilanChoicesForm({ fiches }: { readonly fiches: readonly Fiche[] }): ReactElement {
  const layout = useLayout();
  const bilanChoices = usePaneState(({ bilanChoices }) => bilanChoices);
  const { chooseForBilan, show } = useCommands();
  const { withoutFiches = NONE, gravity = "info" } = bilanChoices;
  const keep = (id: string, kept: boolean): void => {
    const left = new Set(withoutFiches);
    if (kept) left.delete(id);
    else left.add(id);
    void chooseForBilan(choices(left, gravity));
  };
  return (
    <Disclosure level={2} label="Fiches et options du bilan">
      {() => (
        <div className={layout.stack}>
          <fieldset className={layout.fieldset}>
            <legend className={layout.strong}>Fiches opération comparées</legend>
            {fiches.length === 0 ? (
              <p className={layout.small}>
                {typography(
                  "Le classeur ne parle d'aucune fiche : remplissez la colonne Opération ou la feuille Indicateurs pour comparer des unités de mesure.",
                )}
              </p>
            ) : (
              fiches.map((fiche) => (
                <Checkbox
                  key={fiche.id}
                  label={typography(`${fiche.id} : ${fiche.title}`)}
                  checked={!withoutFiches.has(fiche.id)}
                  onChange={(_event, { checked }) => keep(fiche.id, checked === true)}
                />
              ))
            )}
          </fieldset>
          <Choice
            label="Anomalies écrites dans le classeur"
            value={gravity}
            options={[...GRAVITIES].reverse().map((one) => ({ value: one, label: WRITTEN[one] }))}
            onChange={(chosen) => void chooseForBilan(choices(withoutFiches, chosen as Gravity))}
          />
          <div className={layout.tight}>
            <p className={layout.small}>
              {typography("PLIE, programme, exercice, date de contrôle et réglages se choisissent dans Données.")}
            </p>
            <div>
              <Button size="small" onClick={() => show("donnees", true)}>
                Changer le cadre du bilan
              </Button>
            </div>
          </div>
        </div>
      )}
    </Disclosure>
  );
}

const NONE: ReadonlySet<string> = new Set();

function choices(withoutFiches: ReadonlySet<string>, gravity: Gravity): BilanChoices {
  return { ...(withoutFiches.size > 0 ? { withoutFiches } : {}), ...(gravity === "info" ? {} : { gravity }) };
}

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import type { Failure } from "../state/failure";
import { useLayout } from "../styles/layout";
import { TechnicalDetail } from "../components/TechnicalDetail";

/** Stands where a view crashed: honest, with something to do and something to send. */
export function DefectPage({
  failure: { kind, sentence, detail },
  retry,
}: {
  readonly failure: Failure;
  readonly retry: () => void;
}): ReactElement {
  const layout = useLayout();
  return (
    <section className={layout.stack} role="alert">
      <h1 className={layout.title}>Cette rubrique ne peut pas s'afficher</h1>
      <p className={layout.text}>
        {typography(
          kind === "refused"
            ? sentence
            : "Le volet a rencontré un défaut imprévu ; votre classeur n'a pas été modifié. Réessayez. Si cela se reproduit, copiez le détail technique et envoyez-le à la personne qui a installé le complément : il ne contient aucune donnée de vos participants.",
        )}
      </p>
      <div>
        <Button appearance="primary" onClick={retry}>
          Réessayer
        </Button>
      </div>
      {detail === undefined ? null : <TechnicalDetail detail={detail} />}
    </section>
  );
}

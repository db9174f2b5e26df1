import { useEffect, useState, type ReactElement } from "react";
import { withProtocol } from "../../application/protocol/workbook-protocol";
import type { Catalogue } from "../../core/fiche/catalogue";
import { termsNamed } from "../../core/domain/terms";
import { counted, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { Explanations } from "../components/Explanations";
import { SearchField } from "../components/SearchField";
import { ViewTitle } from "../components/ViewTitle";
import { FichePage } from "../fiches/FichePage";
import { OwnFiches } from "../fiches/OwnFiches";
import { useCommands, usePaneState } from "../pane-context";
import { holdsWords, typedWords } from "../people/typed-words";
import { OwnProtocol } from "../protocol/OwnProtocol";
import { useLayout } from "../styles/layout";

const FICHE_TERMS = termsNamed("Fiche opération", "Unité de mesure", "Cible", "Objectif");

/** The fiches opération: what each asks for, how it is measured and proved. */
export default function FichesView(): ReactElement {
  const layout = useLayout();
  const { catalogue, protocol } = usePaneState(({ catalogue, report }) => ({
    catalogue,
    protocol: report?.basis.protocol ?? null,
  }));
  const { loadCatalogue } = useCommands();
  useEffect(() => void loadCatalogue(), [loadCatalogue]);
  const shown = catalogue && protocol ? withProtocol(catalogue, protocol) : catalogue;
  return (
    <>
      <ViewTitle>Fiches opération</ViewTitle>
      <Explanations terms={FICHE_TERMS} question="Que veulent dire fiche, unité de mesure, cible et objectif ?" />
      {shown ? <FicheList catalogue={shown} /> : <p className={layout.text}>Chargement des fiches…</p>}
      <OwnFiches />
      {catalogue ? <OwnProtocol catalogue={catalogue} /> : null}
    </>
  );
}

function FicheList({ catalogue }: { readonly catalogue: Catalogue }): ReactElement {
  const layout = useLayout();
  const report = usePaneState(({ report }) => report);
  const [plie, setPlie] = useState(report?.context.profile?.id ?? "");
  const [year, setYear] = useState("");
  const [typed, setTyped] = useState("");
  const names = new Map(catalogue.profiles.map(({ id, name }) => [id, name]));
  const years = [...new Set(catalogue.fiches.map(({ id }) => id.slice(0, 4)))].sort();
  const words = typedWords(typed);
  const shown = catalogue.fiches.filter((fiche) => {
    if ((plie !== "" && fiche.plie !== plie) || (year !== "" && !fiche.id.startsWith(year))) return false;
    return holdsWords([fiche.id, fiche.title, ...fiche.units.map(({ label }) => label)].join(" "), words);
  });
  return (
    <>
      <div className={layout.tight}>
        <Choice
          label="PLIE"
          value={plie}
          options={[
            { value: "", label: "Tous les PLIE" },
            ...catalogue.profiles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setPlie}
        />
        <Choice
          label="Année de l'appel à projets"
          value={year}
          options={[{ value: "", label: "Toutes les années" }, ...years.map((one) => ({ value: one, label: one }))]}
          onChange={setYear}
        />
        <SearchField label="Rechercher" value={typed} onChange={setTyped} />
      </div>
      <p className={layout.soft} role="status">
        {shown.length === 0
          ? typography("Aucune fiche ne répond à cette recherche.")
          : `${counted(shown.length, "fiche")}.`}
      </p>
      <div>
        {shown.map((fiche) => (
          <Disclosure
            key={fiche.id}
            level={2}
            label={
              <>
                <strong>{fiche.id}</strong> {typography(fiche.title)}
                {plie === "" ? (
                  <>
                    <br />
                    <span className={layout.small}>{names.get(fiche.plie) ?? fiche.plie}</span>
                  </>
                ) : null}
              </>
            }
          >
            {() => <FichePage fiche={fiche} />}
          </Disclosure>
        ))}
      </div>
    </>
  );
}

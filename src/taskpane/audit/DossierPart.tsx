import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { SearchField } from "../components/SearchField";
import { sheetRowOf } from "../exits/row-place";
import { useLatest } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { personName } from "../people/person";
import { typedWords } from "../people/typed-words";
import { useLayout } from "../styles/layout";
import { peopleFound, type PeopleFound } from "./people-found";
import { useOperations } from "./use-operations";

/** The pieces of everybody's file, and the printable page of one person. */
export function DossierPart(): ReactElement {
  const layout = useLayout();
  const { busy, report } = usePaneState(({ job, report }) => ({ busy: job !== null, report }));
  const { writeDossiers } = useCommands();
  const operations = useOperations();
  const [operation, setOperation] = useState("");
  return (
    <section className={layout.tight} aria-labelledby="audit-dossiers">
      <h2 id="audit-dossiers" className={layout.section}>
        Dossiers
      </h2>
      <p className={layout.text}>
        {typography(
          "Les pièces que les fiches, le questionnaire et la table des sorties demandent à chacun : présentes, à produire, sans objet ou inconnues.",
        )}
      </p>
      <Choice label="Opération" value={operation} options={operations} onChange={setOperation} />
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void writeDossiers(operation === "" ? null : operation)}>
          Écrire les pièces
        </Button>
      </div>
      {report ? (
        <PersonSearch report={report} />
      ) : (
        <p className={layout.soft}>
          {typography("Une fois le classeur contrôlé, cherchez ici une personne pour imprimer sa fiche.")}
        </p>
      )}
    </section>
  );
}

function PersonSearch({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const [typed, setTyped] = useState("");
  const table = report.tables.participants as Table;
  const { latest, current } = useLatest(useCallback(() => peopleFound(table, typedWords(typed)), [table, typed]));
  // What was found in a former control numbers other rows.
  const found = latest?.table === table ? latest : null;
  return (
    <>
      <SearchField
        label="Rechercher une personne"
        hint="Nom, identifiant, référent, prescripteur ou opération."
        value={typed}
        onChange={setTyped}
      />
      <p className={layout.soft} role="status">
        {typed.trim() === "" ? null : current && found ? typography(foundText(found)) : "Recherche…"}
      </p>
      {found && found.rows.length > 0 ? (
        <ul className={layout.plainList}>
          {found.rows.map((row) => (
            <Person key={row} table={table} row={row} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Person({ table, row }: { readonly table: Table; readonly row: number }): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { writePersonPage, goTo } = useCommands();
  const name = personName(table, row);
  const write = async (): Promise<void> => {
    const sheet = await writePersonPage(row);
    if (sheet !== undefined) await goTo(sheet, { row: 0, column: 0 });
  };
  return (
    <li className={layout.card}>
      <span>{typography(`${name}, ligne ${sheetRowOf(table, row)}`)}</span>
      <div>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={typography(`Fiche de la personne : ${name}`)}
          onClick={() => void write()}
        >
          Fiche de la personne
        </Button>
      </div>
    </li>
  );
}

function foundText({ rows, count }: PeopleFound): string {
  if (count === 0) return "Personne ne répond à cette recherche : effacez-en un mot.";
  const people = counted(count, "personne");
  return count > rows.length ? `${people} : les ${rows.length} premières, ajoutez un mot.` : `${people}.`;
}

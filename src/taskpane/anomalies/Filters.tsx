import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { fieldOf } from "../../core/questionnaire/sheets";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { SearchField } from "../components/SearchField";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { NO_FILTER, type Grouping, type JustifiedShown } from "../state/pane-state";
import { useLayout } from "../styles/layout";

const GROUPINGS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: "rule", label: "par règle" },
  { value: "person", label: "par personne" },
  { value: "referent", label: "par référent" },
  { value: "column", label: "par colonne" },
];

const JUSTIFIED: readonly { readonly value: JustifiedShown; readonly label: string }[] = [
  { value: "with", label: "montrées" },
  { value: "without", label: "masquées" },
  { value: "only", label: "seules" },
];

/** What of the list is shown, and how; the gravities are chosen in the summary. */
export function Filters({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const list = usePaneState(({ list }) => list);
  const { filterList } = useCommands();
  const sheets = report.list.map(({ grid }) => grid.name);
  const filtered =
    list.gravities.length > 0 ||
    list.sheet !== null ||
    list.rule !== null ||
    list.text !== "" ||
    list.field !== null ||
    list.justified !== NO_FILTER.justified;
  return (
    <>
      <SearchField
        label="Rechercher"
        hint="Nom, identifiant, valeur, référent, prescripteur, opération, ligne, cellule, colonne ou règle."
        value={list.text}
        onChange={(text) => filterList({ text })}
      />
      <Disclosure level={3} label="Filtrer, regrouper">
        {() => (
          <div className={layout.tight}>
            <Choice
              label="Regrouper"
              value={list.by}
              options={GROUPINGS}
              onChange={(by) => filterList({ by: by as Grouping })}
            />
            {sheets.length > 1 ? (
              <Choice
                label="Feuille"
                value={list.sheet ?? ""}
                options={[
                  { value: "", label: "Toutes les feuilles" },
                  ...sheets.map((name) => ({ value: name, label: name })),
                ]}
                onChange={(sheet) => filterList({ sheet: sheet === "" ? null : sheet })}
              />
            ) : null}
            <RuleChoice report={report} />
            {report.justified.size > 0 || list.justified !== NO_FILTER.justified ? (
              <Choice
                label="Anomalies justifiées"
                value={list.justified}
                options={JUSTIFIED}
                onChange={(justified) => filterList({ justified: justified as JustifiedShown })}
              />
            ) : null}
          </div>
        )}
      </Disclosure>
      {list.field === null ? null : (
        <p className={layout.text}>{typography(`Seulement la question « ${headingOf(report, list.field)} ».`)}</p>
      )}
      {filtered ? (
        <div>
          <Button size="small" onClick={() => filterList(NO_FILTER)}>
            Effacer les filtres
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Characters of a rule's summary that the narrowest pane shows whole. */
const MOST_SUMMARY = 24;

/** One of the rules that found something. */
function RuleChoice({ report }: { readonly report: ControlReport }): ReactElement {
  const chosen = usePaneState(({ list }) => list.rule);
  const { filterList } = useCommands();
  const found = useMemo(() => {
    const speaks = new Uint8Array(report.rules.length);
    report.findings.each((_index, rule) => (speaks[rule] = 1));
    return report.rules.filter((rule, index) => speaks[index] === 1 || rule.code === chosen);
  }, [report.findings, report.rules, chosen]);
  return (
    <Choice
      label="Règle"
      value={chosen ?? ""}
      options={[
        { value: "", label: "Toutes les règles" },
        ...found.map(({ code, summary }) => ({ value: code, label: `${code} : ${shortened(summary)}` })),
      ]}
      onChange={(rule) => filterList({ rule: rule === "" ? null : rule })}
    />
  );
}

function shortened(summary: string): string {
  if (summary.length <= MOST_SUMMARY) return summary;
  return `${summary.slice(0, summary.lastIndexOf(" ", MOST_SUMMARY))}…`;
}

/** As it stands in the sheet, or as it should where the column is missing. */
function headingOf({ tables }: ControlReport, field: string): string {
  return tables.participants?.columns.get(field)?.heading ?? fieldOf("participants", field).heading;
}

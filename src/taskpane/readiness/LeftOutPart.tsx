import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState, type ReactElement } from "react";
import type { Assessment } from "../../application/readiness/assess";
import type { ControlReport } from "../../application/control/control-workbook";
import { describeFinding } from "../../core/engine/describe";
import { gainOfObstacle } from "../../core/engine/gains";
import type { LeftOutPerson, Obstacle } from "../../core/engine/left-out";
import type { Table } from "../../core/reading/table";
import { counted, listText, numberText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { SearchField } from "../components/SearchField";
import { ShowMore } from "../components/ShowMore";
import { sheetRowOf } from "../exits/row-place";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { personName, personText } from "../people/person";
import { holdsWords, typedWords } from "../people/typed-words";
import { PartTitle } from "../results/PartTitle";
import { NO_FILTER } from "../state/pane-state";
import { RESULTS_PAGE } from "../state/results-state";
import { useLayout } from "../styles/layout";
import { termsIn, termsNamed } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

const useStyles = makeStyles({
  obstacle: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** Obstacles whose gain is told; the others count few people. */
const MOST_OBSTACLES = 8;
/** Those that stand first; the others are unfolded. */
const FIRST_OBSTACLES = 3;

/** Who is not counted, person by person, and what each correction would change. */
export function LeftOutPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const assessment = usePaneState((state) => state.assessment) as Assessment;
  const { persons, obstacles } = assessment.leftOut;
  const columns = obstacles
    .slice(0, MOST_OBSTACLES)
    .map(({ findings }) => describeFinding(report, findings[0] as number).column ?? "");
  return (
    <section className={layout.stack}>
      <PartTitle>
        {persons.length === 0
          ? "Personne n'est laissé de côté"
          : counted(persons.length, "personne laissée de côté", "personnes laissées de côté")}
      </PartTitle>
      {persons.length === 0 ? (
        <p className={layout.text}>{typography("Toutes les réponses obligatoires sont là et se lisent.")}</p>
      ) : (
        <>
          <Explanations terms={[...termsNamed("Laissée de côté"), ...termsIn(columns)]} />
          <Obstacles report={report} obstacles={obstacles} />
          <Persons report={report} persons={persons} />
        </>
      )}
    </section>
  );
}

/** What to correct first: « Corriger ces 6 cellules compte 9 personnes de plus ». */
function Obstacles({
  report,
  obstacles,
}: {
  readonly report: ControlReport;
  readonly obstacles: readonly Obstacle[];
}): ReactElement | null {
  const styles = useStyles();
  const layout = useLayout();
  const { filterList, changeResults, focus } = useCommands();
  const shown = useMemo(() => obstacles.slice(0, MOST_OBSTACLES), [obstacles]);
  const gains = useSliced(
    useCallback(
      function* () {
        const found: number[] = [];
        for (const obstacle of shown) found.push(yield* gainOfObstacle(report, obstacle));
        return found;
      },
      [report, shown],
    ),
  );
  const ranked = shown
    .map((obstacle, at) => ({ obstacle, gain: gains?.[at] ?? null }))
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
  const list = (items: typeof ranked, label: string): ReactElement => (
    <ul className={layout.plainList} aria-label={label}>
      {items.map(({ obstacle, gain }) => {
        const text = describeFinding(report, obstacle.findings[0] as number);
        const name = text.column ?? text.rule.summary;
        const show = (): void => {
          filterList({ ...NO_FILTER, rule: text.rule.code, gravities: ["bloquant"] });
          changeResults({ part: "anomalies" });
          focus("anomalies");
        };
        return (
          <li key={`${text.rule.code} ${name}`} className={styles.obstacle}>
            <span className={layout.text}>{typography(obstacleText(obstacle, text.row === null, name, gain))}</span>
            <Button size="small" aria-label={typography(`Voir : ${name}, règle ${text.rule.code}`)} onClick={show}>
              Voir
            </Button>
          </li>
        );
      })}
    </ul>
  );
  const rest = ranked.slice(FIRST_OBSTACLES);
  return (
    <>
      {list(ranked.slice(0, FIRST_OBSTACLES), "Ce qui compte le plus de personnes")}
      {rest.length > 0 ? (
        <Disclosure level={3} label={counted(rest.length, "autre chose à corriger", "autres choses à corriger")}>
          {() => list(rest, "Ce qui compte moins de personnes")}
        </Disclosure>
      ) : null}
    </>
  );
}

function obstacleText({ findings }: Obstacle, column: boolean, name: string, gain: number | null): string {
  const what = column
    ? `Désigner ou compléter la colonne « ${name} »`
    : findings.length === 1
      ? `Corriger cette cellule de « ${name} »`
      : `Corriger ces ${numberText(findings.length)} cellules de « ${name} »`;
  if (gain === null) return `${what}.`;
  return gain === 0
    ? `${what} ne suffit pas : autre chose manque aux mêmes personnes, ou leur parcours est hors de l'exercice.`
    : `${what} compte ${counted(gain, "personne")} de plus.`;
}

function Persons({
  report,
  persons,
}: {
  readonly report: ControlReport;
  readonly persons: readonly LeftOutPerson[];
}): ReactElement {
  const layout = useLayout();
  const [typed, setTyped] = useState("");
  const [most, setMost] = useState(RESULTS_PAGE);
  const wanted = useDeferredValue(typed);
  const participants = report.tables.participants as Table;
  const found = useMemo(() => {
    const words = typedWords(wanted);
    if (words.length === 0) return persons;
    return persons.filter(({ rows }) =>
      holdsWords(
        rows.map((row) => `ligne ${sheetRowOf(participants, row)} ${personText(participants, row)}`).join(" "),
        words,
      ),
    );
  }, [persons, participants, wanted]);
  return (
    <>
      <SearchField
        label="Rechercher une personne"
        hint="Nom, identifiant, référent, prescripteur, opération ou ligne."
        value={typed}
        onChange={setTyped}
      />
      <p className={layout.soft} role="status">
        {found.length === persons.length
          ? ""
          : typography(`${counted(found.length, "personne")} sur ${numberText(persons.length)}.`)}
      </p>
      <ul className={layout.plainList}>
        {found.slice(0, most).map((person) => (
          <PersonCard key={person.rows[0]} report={report} person={person} />
        ))}
      </ul>
      <ShowMore left={found.length - most} onShow={() => setMost(most + RESULTS_PAGE)} />
    </>
  );
}

function PersonCard({
  report,
  person: { rows, reasons },
}: {
  readonly report: ControlReport;
  readonly person: LeftOutPerson;
}): ReactElement {
  const layout = useLayout();
  const { goTo } = useCommands();
  const participants = report.tables.participants as Table;
  const lines = rows.map((row) => String(sheetRowOf(participants, row)));
  const name = personName(participants, rows[0] as number);
  const place = `${rows.length > 1 ? "lignes" : "ligne"} ${listText(lines)}`;
  return (
    <li className={layout.card}>
      <span className={layout.strong}>{typography(name === "" ? place : `${name}, ${place}`)}</span>
      <ul className={layout.plainList}>
        {reasons.map((finding) => {
          const { message, cell, sheet, position } = describeFinding(report, finding);
          return (
            <li key={finding} className={layout.row}>
              <span className={layout.text}>{message}</span>
              <Button size="small" onClick={() => void goTo(sheet, position)}>
                {cell === null ? `Aller à la feuille ${sheet}` : `Aller à ${cell}`}
              </Button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

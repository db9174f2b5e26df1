import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { missingColumnsText } from "../../application/readiness/missing-columns";
import { verdict, workLine } from "../../application/readiness/next-step";
import { counted, typography } from "../../core/text/french";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useGoToPart, useNextStep, workOf } from "../hooks/use-next-step";
import { useCommands, usePaneState } from "../pane-context";
import { loadedPart } from "../state/loaded-part";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: 0 },
});

/** Fetched for those who need it: the first page stays light. */
const AddColumns = lazy(async () => ({ default: (await loadedPart(import("../preparation/AddColumns"))).AddColumns }));

/** Whether the workbook is ready, how far the work is, and the one thing to do next. @param home where nothing else leads to the parts of the results. */
export function VerdictCard({
  title,
  home = false,
}: {
  readonly title: string;
  readonly home?: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const layout = useLayout();
  const work = usePaneState(workOf);
  const busy = usePaneState(({ job }) => job !== null);
  const heading = useFocusTarget("result");
  const step = useNextStep();
  const goToPart = useGoToPart();
  const { assessment } = work;
  if (!assessment) return null;
  const { counted: persons, leftOut, proposals, missing } = assessment;
  const left = leftOut.persons.length;
  const all = persons + left;
  return (
    <section className={layout.card} aria-labelledby="verdict">
      <h2 id="verdict" ref={heading} tabIndex={-1} className={layout.section}>
        {typography(`${title} – ${verdict(assessment)}`)}
      </h2>
      <ProgressBar
        thickness="large"
        value={all === 0 ? 0 : persons / all}
        color={left === 0 ? "success" : "brand"}
        aria-label="Personnes comptées"
        aria-valuetext={typography(`${persons} sur ${all}`)}
      />
      <p className={styles.line}>{typography(workLine(work))}</p>
      {missing ? <p className={layout.text}>{typography(missingColumnsText(missing))}</p> : null}
      <div className={layout.row}>
        {step ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={step.go}>
            {typography(step.label)}
          </Button>
        ) : null}
        {missing ? <ChooseColumns /> : null}
        {left > 0 && !missing && step?.step !== "leftOut" ? (
          <Button onClick={() => goToPart("leftOut")}>
            {counted(left, "personne laissée de côté", "personnes laissées de côté")}
          </Button>
        ) : null}
        {proposals.length > 0 && !missing && step?.step !== "corrections" ? (
          <Button onClick={() => goToPart("corrections")}>
            {counted(proposals.length, "correction sûre", "corrections sûres")}
          </Button>
        ) : null}
        {home ? <Button onClick={() => goToPart("deadlines")}>À faire</Button> : null}
      </div>
      {missing ? (
        <Suspense fallback={null}>
          <AddColumns plan={missing.plan} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** Where the columns are there under other titles, and are few. */
function ChooseColumns(): ReactElement {
  const busy = usePaneState(({ job }) => job !== null);
  const { show } = useCommands();
  return (
    <Button disabledFocusable={busy} onClick={() => show("donnees", true)}>
      Désigner les colonnes
    </Button>
  );
}

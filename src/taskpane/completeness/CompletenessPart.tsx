import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { answeredOf, type Answered } from "../../core/indicators/answered";
import { termsIn, termsNamed } from "../../core/domain/terms";
import { counted, numberText, shareText, typography } from "../../core/text/french";
import { Explanations } from "../components/Explanations";
import { Disclosure } from "../components/Disclosure";
import { useSliced } from "../hooks/use-sliced";
import { useCommands } from "../pane-context";
import { PartTitle } from "../results/PartTitle";
import { NO_FILTER } from "../state/pane-state";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  track: {
    height: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** For every question, the share of the people asked who answered: the worst first, since incomplete data make a bilan inadmissible. */
export function CompletenessPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const questions = useSliced(useCallback(() => answeredOf(report), [report]));
  return (
    <section className={layout.stack}>
      <PartTitle>Complétude par question</PartTitle>
      {questions ? <Questions questions={questions} /> : <p className={layout.soft}>Calcul de la complétude…</p>}
    </section>
  );
}

function Questions({ questions }: { readonly questions: readonly Answered[] }): ReactElement {
  const layout = useLayout();
  const asked = questions.filter(({ asked: count }) => count > 0);
  const incomplete = asked
    .filter(isIncomplete)
    .sort((a, b) => Number(b.blocking) - Number(a.blocking) || (a.share ?? 0) - (b.share ?? 0));
  const complete = asked.filter((question) => !isIncomplete(question));
  return (
    <>
      <p className={layout.text} role="status">
        {typography(
          incomplete.length === 0
            ? "Toutes les personnes interrogées ont répondu à chaque question."
            : `${totalText(asked)} ${counted(incomplete.length, "question incomplète", "questions incomplètes")} sur ${numberText(asked.length)} : d'abord celles qui décident de qui est compté, puis les autres, de la moins répondue à la plus répondue. Une donnée illisible n'est pas une réponse.`,
        )}
      </p>
      <Explanations terms={[...termsNamed("Laissée de côté"), ...termsIn(asked.map(({ heading }) => heading))]} />
      <ul className={layout.plainList}>
        {incomplete.map((question) => (
          <Question key={question.field} question={question} />
        ))}
      </ul>
      {complete.length > 0 && incomplete.length > 0 ? (
        <Disclosure level={3} label={counted(complete.length, "question complète", "questions complètes")}>
          {() => (
            <ul className={layout.list}>
              {complete.map(({ field, heading, asked: count }) => (
                <li key={field}>{typography(`${heading} : ${counted(count, "réponse")}`)}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      ) : null}
    </>
  );
}

/** « 98,9 % des réponses sont données : 5 340 sur 5 398. » */
function totalText(questions: readonly Answered[]): string {
  const sum = (of: (question: Answered) => number): number => questions.reduce((total, one) => total + of(one), 0);
  const [answered, asked] = [sum((question) => question.answered), sum((question) => question.asked)];
  return `${shareText(incompleteShare(answered, asked))} des réponses sont données : ${numberText(answered)} sur ${numberText(asked)}.`;
}

/** As the Bilan rounds it, but « 100 % » is for what everyone answered. */
function incompleteShare(answered: number, asked: number): number {
  return Math.min(Math.round((answered / asked) * 1000), 999) / 1000;
}

function isIncomplete({ asked, answered }: Answered): boolean {
  return answered < asked;
}

function Question({ question }: { readonly question: Answered }): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const { filterList, changeResults, focus } = useCommands();
  const { field, heading, asked, answered, blocking } = question;
  const share = incompleteShare(answered, asked);
  const show = (): void => {
    filterList({ ...NO_FILTER, by: "rule", field });
    changeResults({ part: "anomalies" });
    focus("anomalies");
  };
  return (
    <li className={layout.card}>
      <span className={layout.strong}>{typography(heading)}</span>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={layout.text}>
        {typography(
          `${shareText(share)} : ${counted(answered, "réponse")} sur ${numberText(asked)}, ${counted(asked - answered, "manque", "manquent")}.${blocking ? " Sans réponse, la personne est laissée de côté." : ""}`,
        )}
      </span>
      <div>
        <Button
          size="small"
          appearance="subtle"
          aria-label={typography(`Voir les anomalies : ${heading}`)}
          onClick={show}
        >
          Voir les anomalies
        </Button>
      </div>
    </li>
  );
}

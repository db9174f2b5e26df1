import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { usualControlDay } from "../../application/control/past-year";
import type { Day } from "../../core/domain/day";
import { GRAVITIES, GRAVITY_MEANINGS, GRAVITY_OF_AN_ANOMALY, type Gravity } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { GRAVITY_TERMS, termsNamed } from "../../core/domain/terms";
import { counted, numberText, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { Explanations } from "../components/Explanations";
import { GravityMark } from "../components/GravityMark";
import { useControl } from "../hooks/use-control";
import { useCommands, usePaneState } from "../pane-context";
import { VerdictCard } from "../readiness/VerdictCard";
import { NO_FILTER } from "../state/pane-state";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  figures: { margin: 0 },
  tile: { display: "flex", flexDirection: "column", alignItems: "flex-start", textAlign: "left", flexShrink: 0 },
});

const SUMMARY_TERMS = [...GRAVITY_TERMS, ...termsNamed("Participation", "Laissée de côté", "Cause")];

/**
 * Who counts, who does not, and how many anomalies of each gravity; a press shows only those.
 * @param early a column that decides who counts is missing: nothing else is worth a number yet.
 */
export function ControlSummary({
  report,
  early,
}: {
  readonly report: ControlReport;
  readonly early: boolean;
}): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const { summary, context } = report;
  const left = summary.participants - summary.complete;
  const plie = context.profile?.name ?? "PLIE non indiqué";
  return (
    <section className={layout.stack} aria-label="Synthèse">
      <VerdictCard title="Synthèse" />
      {early ? null : (
        <p className={styles.figures}>
          <strong>{counted(summary.participations, "participation comptée", "participations comptées")}</strong>,{" "}
          {`${counted(summary.persons, "personne")}. `}
          {typography(
            `${counted(left, "ligne laissée de côté", "lignes laissées de côté")} sur ${numberText(summary.participants)}.`,
          )}
        </p>
      )}
      <p className={layout.small}>
        {typography(
          `${plie}, ${PROGRAMME_LABELS[context.programme]}, exercice ${context.year}, contrôle au ${dayText(context.controlDay)}.`,
        )}
      </p>
      <FrameChoices report={report} />
      {early ? null : <GravityFilters report={report} />}
    </section>
  );
}

/** What nobody told of the frame of the control, and changes most of what it finds. */
function FrameChoices({ report }: { readonly report: ControlReport }): ReactElement | null {
  const layout = useLayout();
  const { options, busy } = usePaneState(({ options, job }) => ({ options, busy: job !== null }));
  const { chooseOptions, show } = useCommands();
  const control = useControl();
  const day = usualControlDay(report);
  const plieless = report.context.profile === null;
  if (day === null && !plieless) return null;
  const controlAt = async (controlDay: Day): Promise<void> => {
    await chooseOptions({ ...options, controlDay });
    await control();
  };
  return (
    <>
      {day === null ? null : (
        <p className={layout.small}>
          {typography(
            `Personne n'a dit la date de contrôle : tout ce qui est échu depuis la fin de ${report.context.year} compte comme un retard.`,
          )}
        </p>
      )}
      <div className={layout.row}>
        {plieless ? (
          <Button size="small" onClick={() => show("donnees", true)}>
            Choisir le PLIE
          </Button>
        ) : null}
        {day === null ? null : (
          <Button size="small" disabledFocusable={busy} onClick={() => void controlAt(day)}>
            {typography(`Contrôler au ${dayText(day)}`)}
          </Button>
        )}
      </div>
    </>
  );
}

/** The anomalies of each gravity, and those that the person keeps. */
export function GravityFilters({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { filterList } = useCommands();
  return (
    <>
      <CountFilters label="Montrer seulement une gravité">
        {GRAVITIES.map((gravity) => (
          <GravityFilter key={gravity} gravity={gravity} count={report.byGravity[gravity]} />
        ))}
      </CountFilters>
      <Explanations
        terms={SUMMARY_TERMS}
        question="Que veulent dire ces gravités et ces mots ?"
        note={GRAVITY_OF_AN_ANOMALY}
      />
      {report.justified.size > 0 ? (
        <div className={layout.row}>
          <p className={layout.text} role="status">
            {`${counted(report.justified.size, "anomalie justifiée", "anomalies justifiées")}, ${report.justified.size < 2 ? "comptée" : "comptées"} à part.`}
          </p>
          <Button size="small" onClick={() => filterList({ ...NO_FILTER, justified: "only" })}>
            {report.justified.size < 2 ? "La voir" : "Les voir"}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function GravityFilter({ gravity, count }: { readonly gravity: Gravity; readonly count: number }): ReactElement {
  const causes = usePaneState(({ assessment }) => assessment?.causes[gravity]) ?? count;
  const styles = useStyles();
  const layout = useLayout();
  const list = usePaneState(({ list }) => list);
  const { filterList } = useCommands();
  const pressed = list.gravities.includes(gravity);
  const toggle = (): void =>
    filterList({
      gravities: pressed ? list.gravities.filter((other) => other !== gravity) : [...list.gravities, gravity],
    });
  return (
    <CountFilter count={count} pressed={pressed} title={GRAVITY_MEANINGS[gravity].effect} onToggle={toggle}>
      <span className={styles.tile}>
        <GravityMark gravity={gravity} />
        {causes < count ? <span className={layout.small}>{counted(causes, "cause")}</span> : null}
      </span>
    </CountFilter>
  );
}

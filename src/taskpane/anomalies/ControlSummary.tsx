import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { GRAVITIES, GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { counted, numberText, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { GravityMark } from "../components/GravityMark";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  figures: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
});

/** Who counts, who does not, and how many anomalies of each gravity; a press shows only those. */
export function ControlSummary({ report }: { readonly report: ControlReport }): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const title = useFocusTarget("result");
  const { summary, context } = report;
  const left = summary.participants - summary.complete;
  const plie = context.profile?.name ?? "PLIE non indiqué";
  return (
    <section className={layout.stack} aria-labelledby="synthese">
      <h2 id="synthese" ref={title} tabIndex={-1} className={layout.section}>
        Synthèse
      </h2>
      <p className={styles.figures}>
        <strong>{counted(summary.participations, "participation comptée", "participations comptées")}</strong>,{" "}
        {`${counted(summary.persons, "personne")}. `}
        <strong>{counted(left, "ligne laissée de côté", "lignes laissées de côté")}</strong>
        {typography(` sur ${numberText(summary.participants)}.`)}
      </p>
      <p className={layout.small}>
        {typography(
          `${plie}, ${PROGRAMME_LABELS[context.programme]}, exercice ${context.year}, contrôle au ${dayText(context.controlDay)}.`,
        )}
      </p>
      <CountFilters label="Montrer seulement une gravité">
        {GRAVITIES.map((gravity) => (
          <GravityFilter key={gravity} gravity={gravity} count={report.byGravity[gravity]} />
        ))}
      </CountFilters>
      {report.justified.size > 0 ? (
        <p className={layout.text} role="status">
          {`${counted(report.justified.size, "anomalie justifiée", "anomalies justifiées")}, ${report.justified.size < 2 ? "comptée" : "comptées"} à part.`}
        </p>
      ) : null}
    </section>
  );
}

function GravityFilter({ gravity, count }: { readonly gravity: Gravity; readonly count: number }): ReactElement {
  const list = usePaneState(({ list }) => list);
  const { filterList } = useCommands();
  const pressed = list.gravities.includes(gravity);
  const toggle = (): void =>
    filterList({
      gravities: pressed ? list.gravities.filter((other) => other !== gravity) : [...list.gravities, gravity],
    });
  return (
    <CountFilter count={count} pressed={pressed} title={GRAVITY_MEANINGS[gravity].effect} onToggle={toggle}>
      <GravityMark gravity={gravity} />
    </CountFilter>
  );
}

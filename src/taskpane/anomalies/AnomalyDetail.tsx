import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { correctionOf } from "../../application/fix/corrections";
import { areaReference, isInArea } from "../../core/domain/cell";
import { valueText, type FindingText } from "../../core/engine/describe";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { DeclareOperation } from "../protocol/DeclareOperation";
import type { AppliedCorrection } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { SourceList } from "../components/SourceList";
import { JustificationCard } from "./JustificationCard";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, overflowWrap: "anywhere" },
});

interface AnomalyDetailProps {
  readonly report: ControlReport;
  readonly finding: number;
  readonly text: FindingText;
  /** The last correction of its cell since the control. */
  readonly changed: AppliedCorrection | undefined;
}

/** What, where, why and how to correct; the proposed correction, seen before it is applied. */
export function AnomalyDetail(props: AnomalyDetailProps): ReactElement {
  const { report, finding, text, changed } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { goTo } = useCommands();
  const where = [text.sheet, text.cell ? `cellule ${text.cell}` : null, text.column ? `« ${text.column} »` : null];
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <Fact term="Où">{typography(where.filter(Boolean).join(", "))}</Fact>
        {text.cell ? (
          <Fact term="Valeur actuelle">{typography(shown(changed ? changed.after : valueText(text)))}</Fact>
        ) : null}
        <Fact term="Comment corriger">{text.remedy}</Fact>
        <Fact term="Pourquoi et source">
          {typography(`${text.rule.summary} (règle ${text.rule.code})`)}
          <SourceList source={text.rule.source} plie={report.context.profile?.id ?? null} />
        </Fact>
      </dl>
      <ProposedCorrection {...props} />
      {text.rule.code === "ELI-01" && typeof text.value === "string" ? (
        <DeclareOperation report={report} operation={text.value.trim()} />
      ) : null}
      <JustificationCard report={report} finding={finding} gravity={text.gravity} />
      <PlaceNotes {...props} />
      <div className={layout.row}>
        <Button size="small" onClick={() => void goTo(text.sheet, text.position)}>
          {text.cell ? `Aller à la cellule ${text.cell}` : `Aller à la feuille ${text.sheet}`}
        </Button>
      </div>
    </div>
  );
}

/** Why the person may not see the cell as the sentence above speaks of it. */
function PlaceNotes({ report, finding, text: { sheet, position } }: AnomalyDetailProps): ReactElement {
  const layout = useLayout();
  const merged = usePaneState(({ merged }) => merged);
  const { table, row } = report.findings.at(finding);
  const hidden = row !== null && report.list[table]?.grid.hiddenRows.includes(position.row) === true;
  const area = merged?.sheet === sheet && isInArea(merged.area, position) ? areaReference(merged.area) : null;
  return (
    <>
      {hidden ? (
        <p className={layout.small}>
          {typography(
            "Cette ligne est masquée dans la feuille, à la main ou par un filtre : effacez le filtre (Données, Effacer) ou affichez la ligne (clic droit sur les numéros de lignes, Afficher) pour la voir.",
          )}
        </p>
      ) : null}
      {area === null ? null : (
        <p className={layout.small} role="status">
          {typography(
            `Cette cellule est fusionnée (${area}) : Excel ne garde la valeur que dans la première. Annulez la fusion (Accueil, Fusionner et centrer), puis recopiez la valeur dans chaque ligne.`,
          )}
        </p>
      )}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function ProposedCorrection({ report, finding, text, changed }: AnomalyDetailProps): ReactElement | null {
  const layout = useLayout();
  const { corrections, busy } = usePaneState(({ corrections, job }) => ({ corrections, busy: job !== null }));
  const { correct, undo } = useCommands();
  const applied = corrections.find((correction) => correction.finding === finding);
  if (changed && changed !== applied)
    return (
      <p className={layout.text}>
        {typography(
          "Cette cellule a été modifiée depuis le contrôle : recontrôlez ce qui a changé pour voir ce qu’il en reste.",
        )}
      </p>
    );
  const correction = applied ?? correctionOf(report, finding, text);
  if (!correction) return null;
  return (
    <div className={layout.card}>
      <strong>{applied ? "Correction appliquée" : "Correction proposée"}</strong>
      <span className={layout.text}>{typography(`Avant : ${shown(correction.before)}`)}</span>
      <span className={layout.text}>{typography(`Après : ${shown(correction.after)}`)}</span>
      <div>
        <Button
          size="small"
          appearance={applied ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => void (applied ? undo([applied]) : correct([correction]))}
        >
          {applied ? "Annuler cette correction" : "Appliquer cette correction"}
        </Button>
      </div>
    </div>
  );
}

function shown(value: string): string {
  return value === "" ? "cellule vide" : `« ${value} »`;
}

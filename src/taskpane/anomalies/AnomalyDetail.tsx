import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { alikeText } from "../../application/fix/alike-text";
import { correctionText } from "../../application/fix/correction";
import { correctionsOf } from "../../application/fix/corrections";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { termsIn } from "../../core/domain/terms";
import { areaReference, isInArea } from "../../core/domain/cell";
import { valueText, type FindingText } from "../../core/engine/describe";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { correctedSince } from "../state/left-to-do";
import { DeclareOperation } from "../protocol/DeclareOperation";
import { useLayout } from "../styles/layout";
import { Explanations } from "../components/Explanations";
import { Disclosure } from "../components/Disclosure";
import { SourceList } from "../components/SourceList";
import { ComparedRows } from "./ComparedRows";
import { JustificationCard } from "./JustificationCard";
import { ProposedChoices } from "./ProposedChoices";

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
}

/** What, where, why and how to correct; the proposed correction, seen before it is applied. */
export function AnomalyDetail(props: AnomalyDetailProps): ReactElement {
  const { report, finding, text } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { goTo, show } = useCommands();
  const where = [text.sheet, text.cell ? `cellule ${text.cell}` : null, text.column ? `« ${text.column} »` : null];
  return (
    <div className={styles.detail}>
      <ProposedCorrection {...props} />
      <ProposedChoices {...props} />
      <dl className={styles.facts}>
        <Fact term="Où">{typography(where.filter(Boolean).join(", "))}</Fact>
        {text.cell ? <Fact term="Valeur actuelle">{typography(shown(valueText(text)))}</Fact> : null}
        <Fact term="Comment corriger">{text.remedy}</Fact>
      </dl>
      <ComparedRows report={report} finding={finding} />
      {text.rule.code === "ELI-01" && typeof text.value === "string" ? (
        <DeclareOperation report={report} operation={text.value.trim()} />
      ) : null}
      <JustificationCard report={report} finding={finding} gravity={text.gravity} />
      <PlaceNotes {...props} />
      <div className={layout.row}>
        <Button size="small" onClick={() => void goTo(text.sheet, text.position)}>
          {text.cell ? `Aller à la cellule ${text.cell}` : `Aller à la feuille ${text.sheet}`}
        </Button>
        {text.rule.code === "STR-01" ? (
          <Button size="small" onClick={() => show("donnees", true)}>
            Choisir la colonne
          </Button>
        ) : null}
      </div>
      <Explanations terms={termsIn([text.message, text.remedy, text.column ?? ""])} />
      <Disclosure level={3} label="Pourquoi et source">
        {() => (
          <div className={layout.tight}>
            <p className={layout.text}>{typography(`${text.rule.summary} (règle ${text.rule.code})`)}</p>
            <p className={layout.small}>{typography(GRAVITY_MEANINGS[text.gravity].effect)}</p>
            <SourceList source={text.rule.source} plie={report.context.profile?.id ?? null} />
          </div>
        )}
      </Disclosure>
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

function ProposedCorrection({ report, finding, text }: AnomalyDetailProps): ReactElement | null {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const since = usePaneState(correctedSince);
  const { correct, changeList } = useCommands();
  const corrections = useMemo(() => correctionsOf(report, finding, text), [report, finding, text]);
  const [correction, ...others] = corrections;
  if (!correction) return null;
  if (since.has(correction.change))
    return (
      <p className={layout.text}>
        {typography(
          "Cette cellule vient d'être corrigée : l'anomalie s'en va dès que sa ligne est contrôlée de nouveau.",
        )}
      </p>
    );
  const { before, after } = correctionText(correction);
  const apply = async (): Promise<void> => {
    // The card goes away once the row is controlled again: the person goes on with the next one.
    changeList({ following: true });
    if (!(await correct(corrections))) changeList({ following: false });
  };
  return (
    <div className={layout.card}>
      <strong>Correction proposée</strong>
      <span className={layout.text}>
        {typography(`${before} devient ${after}${alikeText(others.map(({ change }) => change))}`)}
      </span>
      <div>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void apply()}>
          Appliquer cette correction
        </Button>
      </div>
    </div>
  );
}

function shown(value: string): string {
  return value === "" ? "cellule vide" : `« ${value} »`;
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { choiceCorrections, correctionsOf } from "../../application/fix/corrections";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { termsIn } from "../../core/domain/terms";
import { areaReference, isInArea } from "../../core/domain/cell";
import { valueText, type FindingText } from "../../core/engine/describe";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { correctedSince } from "../state/left-to-do";
import { DeclareOperation } from "../protocol/DeclareOperation";
import { useLayout } from "../styles/layout";
import { ExitLinks } from "../exits/ExitLinks";
import { Explanations } from "../components/Explanations";
import { Disclosure } from "../components/Disclosure";
import { SourceList } from "../components/SourceList";
import { ComparedRows } from "./ComparedRows";
import { JustificationCard } from "./JustificationCard";
import { ProposedChoices } from "./ProposedChoices";
import { ProposedCorrection } from "./ProposedCorrection";

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

/** What answers it first: the correction or the choice that is proposed, else how to correct; then what else may be done, and why. The place is said above. */
export function AnomalyDetail(props: AnomalyDetailProps): ReactElement {
  const { report, finding, text } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { goTo, show } = useCommands();
  const { table, row } = report.findings.at(finding);
  const ofExit = report.list[table]?.kind === "participants" && row !== null && text.rule.code.startsWith("SOR-");
  return (
    <div className={styles.detail}>
      <Answer {...props} />
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
        {ofExit ? <ExitLinks report={report} row={row} /> : null}
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

/** One press where the value is known, or one of few; otherwise what there is now and how to correct it. */
function Answer({ report, finding, text }: AnomalyDetailProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const since = usePaneState(correctedSince);
  const corrections = useMemo(() => correctionsOf(report, finding, text), [report, finding, text]);
  const choices = useMemo(() => choiceCorrections(report, finding, text), [report, finding, text]);
  const offered = [...corrections, ...choices.flatMap(({ corrections }) => corrections)];
  // What was corrected since may have answered it, or changed what a choice was made from.
  if (offered.some(({ change }) => since.has(change)))
    return (
      <p className={layout.text}>
        {typography(
          "Cette cellule vient d'être corrigée : l'anomalie s'en va dès que sa ligne est contrôlée de nouveau.",
        )}
      </p>
    );
  if (corrections.length > 0) return <ProposedCorrection corrections={corrections} />;
  if (choices.length > 0) return <ProposedChoices choices={choices} sheet={text.sheet} />;
  return (
    <dl className={styles.facts}>
      {text.column ? <Fact term="Colonne">{typography(text.column)}</Fact> : null}
      {text.cell ? <Fact term="Valeur actuelle">{typography(shown(valueText(text)))}</Fact> : null}
      <Fact term="Comment corriger">{text.remedy}</Fact>
    </dl>
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

function shown(value: string): string {
  return value === "" ? "cellule vide" : `« ${value} »`;
}

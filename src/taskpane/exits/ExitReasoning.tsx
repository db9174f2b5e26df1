import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { describeExit, type ReasonLine } from "../../core/exits/describe-exit";
import type { ExitEvaluation } from "../../core/exits/exit-evaluation";
import { termsIn } from "../../core/domain/terms";
import { capitalised, typography } from "../../core/text/french";
import { useCommands } from "../pane-context";
import { Explanations } from "../components/Explanations";
import { useLayout } from "../styles/layout";
import { ContractButtons } from "./ContractButtons";
import { TruthMark } from "./marks";
import { cellOf, sheetRowOf } from "./row-place";

const useStyles = makeStyles({
  reasoning: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  reason: { paddingTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  nested: { borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalS },
});

interface ExitReasoningProps {
  readonly report: ControlReport;
  readonly evaluation: ExitEvaluation;
  readonly row: number;
}

/** Why an exit is verified, refused or to be completed, in words that a commission can read aloud. */
export function ExitReasoning({ report, evaluation, row }: ExitReasoningProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const { goTo } = useCommands();
  const exit = useMemo(() => describeExit(evaluation, row), [evaluation, row]);
  const { participants } = evaluation;
  const goToRow = (): void => void goTo(participants.grid.name, cellOf(participants, row, "plieExitType"));
  return (
    <div className={styles.reasoning}>
      {exit.line ? (
        <Block title="Ligne du protocole">
          <p className={layout.text}>{typography(exit.line.wording)}</p>
          <p className={layout.small}>{typography(`${exit.line.id}, ${exit.line.source.document}`)}</p>
        </Block>
      ) : (
        <p className={layout.text}>{typography(unknownText(exit.declared, evaluation.lines.length > 0))}</p>
      )}
      {exit.line && exit.reasons.length === 0 ? (
        <p className={layout.text}>
          {typography("Cette ligne n'a pas de condition à vérifier : le type de sortie suffit.")}
        </p>
      ) : null}
      {exit.reasons.length > 0 ? (
        <Block title="Conditions">
          <ul className={layout.plainList}>
            {exit.reasons.map((reason, index) => (
              <Reason key={index} reason={reason} />
            ))}
          </ul>
        </Block>
      ) : null}
      <TextList title="Il manque" items={exit.missing} />
      <TextList title="À la limite, la commission décide" items={exit.limits} />
      <TextList
        title="Autres sorties dont la personne remplit les conditions"
        items={exit.alternatives.map(({ id, label }) => `${label} (${id})`)}
      />
      <Explanations terms={termsIn([exit.line?.wording ?? "", ...exit.reasons.map((reason) => reason.text)])} />
      <div className={layout.row}>
        <Button size="small" onClick={goToRow}>{`Aller à la ligne ${sheetRowOf(participants, row)}`}</Button>
        <ContractButtons report={report} evaluation={evaluation} row={row} />
      </div>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <strong>{typography(title)}</strong>
      {children}
    </div>
  );
}

function TextList({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly string[];
}): ReactElement | null {
  const layout = useLayout();
  if (items.length === 0) return null;
  return (
    <Block title={title}>
      <ul className={layout.list}>
        {items.map((item) => (
          <li key={item}>{typography(item)}</li>
        ))}
      </ul>
    </Block>
  );
}

function Reason({ reason }: { readonly reason: ReasonLine }): ReactElement {
  const styles = useStyles();
  const group = reason.any ? "Une de ces conditions au moins" : "Toutes ces conditions";
  return (
    <li
      className={`${styles.reason} ${reason.depth > 0 ? styles.nested : ""}`}
      style={{ marginLeft: `${Math.min(reason.depth, DEEPEST) * 10}px` }}
    >
      <TruthMark truth={reason.truth} />
      <br />
      {typography(capitalised(reason.text === "" ? group : reason.text))}
    </li>
  );
}

/** Beyond this a narrow pane has no room left to indent. */
const DEEPEST = 4;

function unknownText(declared: string | null, hasTable: boolean): string {
  if (declared === null) return "Le type de sortie n'est pas saisi : aucune ligne de la table ne peut être essayée.";
  return hasTable
    ? `Aucune ligne de la table ne s'appelle « ${declared} », ou plusieurs : choisissez l'une de celles de la liste déroulante.`
    : `Sans table de sorties, « ${declared} » ne peut pas être vérifié.`;
}

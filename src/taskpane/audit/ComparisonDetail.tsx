import { Button } from "@fluentui/react-components";
import { type ReactElement, type ReactNode } from "react";
import { figureText, tellChange, tellPeople, tellRow } from "../../application/audit/tell-comparison";
import type { ChangeNature } from "../../core/audit/compare/field-changes";
import type { FigureChange } from "../../core/audit/compare/figure-changes";
import { describeFinding } from "../../core/engine/describe";
import { numberText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import type { ComparedVersions } from "../state/file-audit-commands";
import { useLayout } from "../styles/layout";
import { Pages } from "./Pages";
import { termsIn } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

/** What changed, one by one, from the figures to the cells; each list is made when it is opened. */
export function ComparisonDetail({ compared }: { readonly compared: ComparedVersions }): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { writeComparison } = useCommands();
  const { comparison } = compared;
  const { added, removed, changes, findings, figures } = comparison;
  const changesOf = (nature: ChangeNature) => changes.filter((change) => change.nature === nature);
  const cells = (nature: ChangeNature): ReactNode => (
    <Pages
      items={changesOf(nature)}
      draw={(change) => {
        const { who, column, before: was, after: is } = tellChange(comparison, change);
        return `${who} · ${column} : ${was} → ${is}`;
      }}
    />
  );
  const found = (control: typeof comparison.before, indices: readonly number[]): ReactNode => (
    <Pages
      items={indices}
      draw={(index) => {
        const { rule, sheet, row, message } = describeFinding(control, index);
        return `${rule.code} · ${sheet}${row === null ? "" : `, ligne ${row}`} : ${message}`;
      }}
    />
  );
  const codeOf = (control: typeof comparison.before) => (index: number) =>
    control.rules[control.findings.ruleAt(index)]?.code ?? "";
  const codes = new Set([
    ...figures.map(({ code, label }) => `${code} ${label}`),
    ...findings.solved.map(codeOf(comparison.before)),
    ...findings.appeared.map(codeOf(comparison.after)),
  ]);
  return (
    <div className={layout.tight}>
      <Explanations terms={termsIn(codes)} />
      <Listed label="Chiffres changés" count={figures.length}>
        {() => figures.map((figure) => <Figure key={figure.code} figure={figure} compared={compared} />)}
      </Listed>
      <Listed label="Ce qui ne devrait pas changer" count={changesOf("fixed").length}>
        {() => cells("fixed")}
      </Listed>
      <Listed label="Autres réponses changées" count={changesOf("answer").length}>
        {() => cells("answer")}
      </Listed>
      <Listed label="Seule l'écriture change" count={changesOf("spelling").length}>
        {() => cells("spelling")}
      </Listed>
      <Listed label="Anomalies résolues" count={findings.solved.length}>
        {() => found(comparison.before, findings.solved)}
      </Listed>
      <Listed label="Anomalies nouvelles" count={findings.appeared.length}>
        {() => found(comparison.after, findings.appeared)}
      </Listed>
      <Listed label="Lignes ajoutées" count={added.length}>
        {() => <Pages items={added} draw={(row) => tellRow(comparison.after, row)} />}
      </Listed>
      <Listed label="Lignes retirées" count={removed.length}>
        {() => <Pages items={removed} draw={(row) => tellRow(comparison.before, row)} />}
      </Listed>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void writeComparison(compared)}>
          Écrire la comparaison
        </Button>
      </div>
    </div>
  );
}

interface ListedProps {
  readonly label: string;
  readonly count: number;
  readonly children: () => ReactNode;
}

/** A part of the result, where there is anything in it. */
function Listed({ label, count, children }: ListedProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <Disclosure level={3} label={typography(`${label} (${numberText(count)})`)}>
      {children}
    </Disclosure>
  );
}

interface FigureProps {
  readonly figure: FigureChange;
  readonly compared: ComparedVersions;
}

/** A figure before and after; the people behind the difference are named when it is opened. */
function Figure({ figure, compared: { comparison } }: FigureProps): ReactElement {
  const layout = useLayout();
  const { entered, left } = figure;
  const text = typography(figureText(figure));
  if (entered.length + left.length === 0) return <p className={layout.text}>{text}</p>;
  return (
    <Disclosure level={3} label={text}>
      {() => {
        const people = tellPeople(comparison, figure);
        return (
          <>
            {people.entered.length > 0 ? (
              <p className={layout.small}>{typography("Entrent dans ce chiffre :")}</p>
            ) : null}
            <Pages items={people.entered} draw={(who) => who} />
            {people.left.length > 0 ? <p className={layout.small}>{typography("Sortent de ce chiffre :")}</p> : null}
            <Pages items={people.left} draw={(who) => who} />
          </>
        );
      }}
    </Disclosure>
  );
}

import type { ReactElement } from "react";
import { PROGRAMME_LABELS, PROGRAMMES } from "../../core/domain/programme";
import { gravityOf, type Rule } from "../../core/rules/rule";
import { counted, listText, typography } from "../../core/text/french";
import { GravityMark } from "../components/GravityMark";
import { SourceList } from "../components/SourceList";
import { usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { RULES_ANCHOR } from "./guide";
import { Folded } from "./GuideChapters";
import { elementId, type HelpPlace } from "./use-place";

/** Each rule: what it looks for, what to do, what it rests on. */
export function RulePages({
  rules,
  place,
}: {
  readonly rules: readonly Rule[];
  readonly place: HelpPlace;
}): ReactElement {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 id={elementId(RULES_ANCHOR)} tabIndex={-1} className={layout.section}>
        Les règles
      </h2>
      <p className={layout.soft}>{`${counted(rules.length, "règle")}.`}</p>
      <div>
        {rules.map((rule) => (
          <Folded key={rule.code} id={rule.code} label={<RuleLabel rule={rule} />} place={place}>
            <RulePage rule={rule} />
          </Folded>
        ))}
      </div>
    </section>
  );
}

function RuleLabel({ rule }: { readonly rule: Rule }): ReactElement {
  return (
    <>
      <strong>{rule.code}</strong> {typography(rule.summary)}
    </>
  );
}

function RulePage({ rule }: { readonly rule: Rule }): ReactElement {
  const layout = useLayout();
  const report = usePaneState(({ report }) => report);
  const gravities = rule.programmes.map((programme) => gravityOf(rule, programme));
  const everywhere = new Set(gravities).size === 1;
  const programmes = listText(
    PROGRAMMES.filter((one) => rule.programmes.includes(one)).map((one) => PROGRAMME_LABELS[one]),
  );
  return (
    <div className={layout.tight}>
      {rule.programmes.map((programme, index) =>
        everywhere && index > 0 ? null : (
          <span key={programme} className={layout.row}>
            <GravityMark gravity={gravityOf(rule, programme)} />
            {everywhere ? programmes : PROGRAMME_LABELS[programme]}
          </span>
        ),
      )}
      <p className={layout.text}>
        <strong>{typography("Comment corriger :")}</strong> {typography(rule.remedy)}
      </p>
      {rule.examples.faulty.length === 0 ? null : (
        <>
          <strong>{typography("Ce qu'elle relève, par exemple :")}</strong>
          <ul className={layout.list}>
            {rule.examples.faulty.map(({ note }) => (
              <li key={note}>{typography(note)}</li>
            ))}
          </ul>
        </>
      )}
      <strong>{typography("Source :")}</strong>
      <SourceList source={rule.source} plie={report?.context.profile?.id ?? null} />
    </div>
  );
}

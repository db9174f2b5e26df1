import { Field, Input } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { GRAVITIES, GRAVITY_MEANINGS, GRAVITY_OF_AN_ANOMALY } from "../../core/domain/gravity";
import { PROGRAMME_LABELS, PROGRAMMES } from "../../core/domain/programme";
import { RULE_SET_VERSION, RULES } from "../../core/rules/catalogue";
import { gravityOf, type Rule } from "../../core/rules/rule";
import { fold } from "../../core/text/fold";
import { counted, listText, typography } from "../../core/text/french";
import { ATTRIBUTION } from "../../reference/attribution";
import { Disclosure } from "../components/Disclosure";
import { GravityMark } from "../components/GravityMark";
import { SourceList } from "../components/SourceList";
import { ViewTitle } from "../components/ViewTitle";
import { usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

/** What leaves the computer (nothing), what the gravities mean, and each rule with its source. */
export default function HelpView(): ReactElement {
  const layout = useLayout();
  const { version } = useSession();
  return (
    <>
      <ViewTitle>Aide</ViewTitle>
      <section className={layout.tight}>
        <h2 className={layout.section}>Vos données</h2>
        <p className={layout.text}>
          <strong>Rien ne quitte votre ordinateur.</strong>{" "}
          {typography(
            "Les calculs se font dans ce volet. Aucune donnée n’est envoyée, ni à l’éditeur ni à un tiers, et aucune mesure d’audience n’est faite. Vos choix de lecture sont gardés dans le classeur ; aucune donnée personnelle n’est gardée ailleurs.",
          )}
        </p>
      </section>
      <section className={layout.tight}>
        <h2 className={layout.section}>Les quatre gravités</h2>
        <dl className={layout.definitions}>
          {GRAVITIES.map((gravity) => (
            <div key={gravity}>
              <dt>
                <GravityMark gravity={gravity} />
              </dt>
              <dd className={layout.definition}>{typography(GRAVITY_MEANINGS[gravity].effect)}</dd>
            </div>
          ))}
        </dl>
        <p className={layout.small}>{typography(GRAVITY_OF_AN_ANOMALY)}</p>
      </section>
      <RulePages />
      <section className={layout.tight}>
        <h2 className={layout.section}>Communes et codes postaux</h2>
        <p className={layout.small}>{typography(ATTRIBUTION)}</p>
      </section>
      <p className={layout.small}>{typography(`Bilan PLIE ${version}, règles ${RULE_SET_VERSION}.`)}</p>
    </>
  );
}

function RulePages(): ReactElement {
  const layout = useLayout();
  const [typed, setTyped] = useState("");
  const texts = useMemo(
    () => RULES.map((rule) => fold(`${rule.code} ${rule.name} ${rule.summary} ${rule.remedy}`)),
    [],
  );
  const words = fold(typed).split(" ").filter(Boolean);
  const found = RULES.filter((_rule, index) => words.every((word) => texts[index]?.includes(word)));
  return (
    <section className={layout.tight}>
      <h2 className={layout.section}>Les règles</h2>
      <Field label="Chercher une règle" hint={typography("Un code (FMT-07) ou un mot (date, téléphone…).")}>
        <Input
          type="search"
          className={layout.fullWidth}
          input={{ className: layout.fullWidth }}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <p className={layout.soft} role="status">
        {found.length === 0 ? "Aucune règle ne contient ces mots." : `${counted(found.length, "règle")}.`}
      </p>
      <div>
        {found.map((rule) => (
          <Disclosure key={rule.code} level={3} label={<RuleLabel rule={rule} />}>
            {() => <RulePage rule={rule} />}
          </Disclosure>
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
          <strong>{typography("Ce qu’elle relève, par exemple :")}</strong>
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

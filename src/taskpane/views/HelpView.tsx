import { useMemo, useState, type ReactElement } from "react";
import { GRAVITIES, GRAVITY_MEANINGS, GRAVITY_OF_AN_ANOMALY } from "../../core/domain/gravity";
import { ACRONYMS, WORDS, type Term } from "../../core/domain/terms";
import { RULE_SET_VERSION, RULES } from "../../core/rules/catalogue";
import type { Rule } from "../../core/rules/rule";
import { fold } from "../../core/text/fold";
import { counted, listText, typography } from "../../core/text/french";
import { ATTRIBUTION } from "../../reference/attribution";
import { TermList } from "../components/Explanations";
import { GravityMark } from "../components/GravityMark";
import { SearchField } from "../components/SearchField";
import { ViewTitle } from "../components/ViewTitle";
import { findPassages, type Passage } from "../help/find-passages";
import { GUIDE, type Target } from "../help/guide";
import { Folded, FoundPassages, GuideChapters } from "../help/GuideChapters";
import { RulePages } from "../help/RulePages";
import { usePlace, type HelpPlace } from "../help/use-place";
import { useSession } from "../pane-context";
import { holdsWords, typedWords } from "../people/typed-words";
import { useLayout } from "../styles/layout";

/** The guide, the words, what leaves the computer (nothing), and each rule with its source; one search for all of it. */
export default function HelpView(): ReactElement {
  const layout = useLayout();
  const { version } = useSession();
  const [typed, setTyped] = useState("");
  const place = usePlace();
  const words = typedWords(typed);
  const follow = (target: Target): void => {
    setTyped("");
    if ("rule" in target) place.goTo(target.rule);
    else place.goTo(...chapterOf(target.anchor), target.anchor);
  };
  const rulesFound = useRules(words);
  return (
    <>
      <ViewTitle>Aide</ViewTitle>
      <SearchField
        label="Chercher dans l'aide"
        hint="Un mot (date, téléphone…), un sigle ou le code d'une règle (FMT-07)."
        value={typed}
        onChange={setTyped}
      />
      {words.length > 0 ? (
        <Found words={words} rules={rulesFound} place={place} onFollow={follow} />
      ) : (
        <>
          <GuideChapters place={place} onFollow={follow} />
          <OwnData />
          <Gravities />
          <section className={layout.tight}>
            <h2 className={layout.section}>Les mots</h2>
            <div>
              <Folded id="mots" label="Les mots du contrôle et du bilan" place={place}>
                <TermList terms={WORDS} />
              </Folded>
              <Folded id="sigles" label="Les sigles et le début des codes" place={place}>
                <TermList terms={ACRONYMS} />
              </Folded>
            </div>
          </section>
          <RulePages rules={RULES} place={place} />
        </>
      )}
      <section className={layout.tight}>
        <h2 className={layout.section}>Communes et codes postaux</h2>
        <p className={layout.small}>{typography(ATTRIBUTION)}</p>
      </section>
      <p className={layout.small}>{typography(`Bilan PLIE ${version}, règles ${RULE_SET_VERSION}.`)}</p>
    </>
  );
}

/** The chapter to unfold before a heading inside it can be seen. */
function chapterOf(anchor: string): readonly string[] {
  return GUIDE.chapters.filter(({ parts }) => parts.some(({ id }) => id === anchor)).map(({ id }) => id);
}

function useRules(words: readonly string[]): readonly Rule[] {
  const texts = useMemo(
    () => RULES.map((rule) => fold(`${rule.code} ${rule.name} ${rule.summary} ${rule.remedy}`)),
    [],
  );
  return RULES.filter((_rule, index) => words.every((word) => texts[index]?.includes(word)));
}

interface FoundProps {
  readonly words: readonly string[];
  readonly rules: readonly Rule[];
  readonly place: HelpPlace;
  readonly onFollow: (target: Target) => void;
}

function Found({ words, rules, place, onFollow }: FoundProps): ReactElement {
  const layout = useLayout();
  const passages = findPassages(words);
  const terms = [...WORDS, ...ACRONYMS].filter(({ name, meaning }) => holdsWords(`${name} ${meaning}`, words));
  return (
    <>
      <p className={layout.soft} role="status">
        {foundText(passages, terms, rules)}
      </p>
      {passages.length > 0 ? <FoundPassages passages={passages} place={place} onFollow={onFollow} /> : null}
      {terms.length > 0 ? (
        <section className={layout.tight}>
          <h2 className={layout.section}>Les mots</h2>
          <TermList terms={terms} />
        </section>
      ) : null}
      {rules.length > 0 ? <RulePages rules={rules} place={place} /> : null}
    </>
  );
}

function foundText(passages: readonly Passage[], terms: readonly Term[], rules: readonly Rule[]): string {
  const told = [
    ...(passages.length > 0 ? [counted(passages.length, "passage du guide", "passages du guide")] : []),
    ...(terms.length > 0 ? [counted(terms.length, "mot expliqué", "mots expliqués")] : []),
    ...(rules.length > 0 ? [counted(rules.length, "règle")] : []),
  ];
  return typography(
    told.length > 0 ? `${listText(told)}.` : "Rien dans l'aide ne contient tous ces mots : effacez-en un.",
  );
}

function OwnData(): ReactElement {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.section}>Vos données</h2>
      <p className={layout.text}>
        <strong>Rien ne quitte votre ordinateur.</strong>{" "}
        {typography(
          "Les calculs se font dans ce volet. Aucune donnée n'est envoyée, ni à l'éditeur ni à un tiers, et aucune mesure d'audience n'est faite. Vos choix de lecture sont gardés dans le classeur ; aucune donnée personnelle n'est gardée ailleurs.",
        )}
      </p>
    </section>
  );
}

function Gravities(): ReactElement {
  const layout = useLayout();
  return (
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
  );
}

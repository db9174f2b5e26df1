import type { ReactElement } from "react";
import type { Term } from "../../core/domain/terms";
import { listText, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import { Disclosure } from "./Disclosure";

/** Words named by the closed line. */
const NAMED = 3;

interface ExplanationsProps {
  readonly terms: readonly Term[];
  /** What the closed line asks; the words themselves when absent. */
  readonly question?: string;
  /** What holds for all of them. */
  readonly note?: string;
}

/** What the words of the place mean, folded until it is asked for; nothing where there is nothing to explain. */
export function Explanations({ terms, question, note }: ExplanationsProps): ReactElement | null {
  const layout = useLayout();
  if (terms.length === 0) return null;
  return (
    <Disclosure level={null} label={<span className={layout.small}>{typography(question ?? questionOf(terms))}</span>}>
      {() => (
        <>
          <TermList terms={terms} />
          {note === undefined ? null : <p className={layout.small}>{typography(note)}</p>}
        </>
      )}
    </Disclosure>
  );
}

/** Each word, then its meaning. */
export function TermList({ terms }: { readonly terms: readonly Term[] }): ReactElement {
  const layout = useLayout();
  return (
    <dl className={layout.definitions}>
      {terms.map(({ name, meaning }) => (
        <div key={name}>
          <dt className={layout.strong}>{name}</dt>
          <dd className={layout.definition}>{typography(sentence(meaning))}</dd>
        </div>
      ))}
    </dl>
  );
}

const sentence = (meaning: string): string => (meaning.endsWith(".") ? meaning : `${meaning}.`);

function questionOf(terms: readonly Term[]): string {
  const named = terms.slice(0, NAMED).map(({ name }) => name);
  if (terms.length > NAMED) return `Que veulent dire ${named.join(", ")}… ?`;
  return `Que ${named.length > 1 ? "veulent" : "veut"} dire ${listText(named)} ?`;
}

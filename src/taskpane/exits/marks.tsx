import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactElement } from "react";
import { VERDICT_LABELS } from "../../core/exits/exit-evaluation";
import type { Truth } from "../../core/exits/criteria/truth";
import { IconWord, type Tone } from "../components/IconWord";
import type { ShownVerdict } from "./exit-rows";

interface Mark {
  readonly icon: ReactElement;
  readonly tone: Tone;
}

const VERDICT_MARKS: Readonly<Record<ShownVerdict, Mark>> = {
  verified: { icon: <CheckmarkCircle20Regular aria-hidden />, tone: "good" },
  refused: { icon: <DismissCircle20Regular aria-hidden />, tone: "bad" },
  incomplete: { icon: <QuestionCircle20Regular aria-hidden />, tone: "open" },
  notApplicable: { icon: <SubtractCircle20Regular aria-hidden />, tone: "neutral" },
  unknown: { icon: <ErrorCircle20Regular aria-hidden />, tone: "bad" },
};

const TRUTH_MARKS: Readonly<Record<Truth, Mark & { readonly word: string }>> = {
  met: { ...VERDICT_MARKS.verified, word: "Rempli" },
  unmet: { ...VERDICT_MARKS.refused, word: "Non rempli" },
  undetermined: { ...VERDICT_MARKS.incomplete, word: "Indéterminé" },
};

/** The verdict on an exit: a shape of its own, and the word. */
export function VerdictMark({ verdict }: { readonly verdict: ShownVerdict }): ReactElement {
  return <IconWord {...VERDICT_MARKS[verdict]} word={VERDICT_LABELS[verdict]} />;
}

/** Whether a condition is met: a shape of its own, and the word. */
export function TruthMark({ truth }: { readonly truth: Truth }): ReactElement {
  return <IconWord {...TRUTH_MARKS[truth]} />;
}

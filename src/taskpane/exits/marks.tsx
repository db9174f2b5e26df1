import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactElement } from "react";
import { VERDICT_LABELS } from "../../core/exits/exit-evaluation";
import type { Truth } from "../../core/exits/truth";
import type { ShownVerdict } from "./exit-rows";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: "inline-flex", flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorPaletteMarigoldForeground2 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

type Tone = "good" | "bad" | "open" | "neutral";

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

const TRUTH_MARKS: Readonly<Record<Truth, Mark & { readonly label: string }>> = {
  met: { ...VERDICT_MARKS.verified, label: "Rempli" },
  unmet: { ...VERDICT_MARKS.refused, label: "Non rempli" },
  undetermined: { ...VERDICT_MARKS.incomplete, label: "Indéterminé" },
};

/** The verdict on an exit: a shape of its own, and the word. */
export function VerdictMark({ verdict }: { readonly verdict: ShownVerdict }): ReactElement {
  return <Marked {...VERDICT_MARKS[verdict]} label={VERDICT_LABELS[verdict]} />;
}

/** Whether a condition is met: a shape of its own, and the word. */
export function TruthMark({ truth }: { readonly truth: Truth }): ReactElement {
  return <Marked {...TRUTH_MARKS[truth]} />;
}

function Marked({ icon, tone, label }: Mark & { readonly label: string }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <span className={`${styles.icon} ${styles[tone]}`}>{icon}</span>
      {label}
    </span>
  );
}

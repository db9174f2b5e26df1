import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

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
  serious: { color: tokens.colorPaletteDarkOrangeForeground1 },
  open: { color: tokens.colorPaletteMarigoldForeground2 },
  neutral: { color: tokens.colorNeutralForeground2 },
  brand: { color: tokens.colorBrandForeground1 },
});

export type Tone = "good" | "bad" | "serious" | "open" | "neutral" | "brand";

interface IconWordProps {
  readonly icon: ReactElement;
  readonly tone: Tone;
  /** Null where it is written beside. */
  readonly word: string | null;
}

/** A coloured icon of a shape of its own, and its word: never the colour alone. */
export function IconWord({ icon, tone, word }: IconWordProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <span className={mergeClasses(styles.icon, styles[tone])}>{icon}</span>
      {word}
    </span>
  );
}

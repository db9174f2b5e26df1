import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement, ReactNode } from "react";
import { numberText, typography } from "../../core/text/french";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  short: { gridTemplateColumns: "repeat(auto-fit, minmax(64px, 1fr))" },
  /** The count below its word: four of them in the narrowest pane. */
  above: { flexDirection: "column", justifyContent: "center", gap: 0, padding: "2px" },
  filter: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      borderTopColor: "Highlight",
      borderRightColor: "Highlight",
      borderBottomColor: "Highlight",
      borderLeftColor: "Highlight",
    },
  },
  count: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Buttons that each show only a part of a list, as many beside one another as the pane is wide. */
export function CountFilters({
  label,
  short = false,
  children,
}: {
  readonly label: string;
  /** Four of them stand beside one another in the narrowest pane. */
  readonly short?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={`${styles.filters} ${short ? styles.short : ""}`} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface CountFilterProps {
  /** What it is a filter of. */
  readonly children: ReactNode;
  readonly count: number;
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  /** Without room for a tick: the thicker frame alone tells that it is pressed. */
  readonly short?: boolean;
}

/** One of them, with how many it shows. */
export function CountFilter({
  children,
  count,
  pressed,
  onToggle,
  title,
  short = false,
}: CountFilterProps): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.filter, short && styles.above, pressed && styles.pressed)}
      aria-pressed={pressed}
      title={title === undefined ? undefined : typography(title)}
      onClick={onToggle}
    >
      {children}
      <span className={styles.count}>
        {pressed && !short ? <Checkmark20Regular aria-hidden /> : null}
        {numberText(count)}
      </span>
    </button>
  );
}

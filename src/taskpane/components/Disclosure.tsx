import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { display: "inline-flex", flexShrink: 0 },
  label: { flexGrow: 1, minWidth: 0 },
  content: {
    paddingTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** Of its heading; null where it is none, but an aside. */
  readonly level: 2 | 3 | null;
  readonly children: () => ReactNode;
  /** Left to the component when absent. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly buttonRef?: (button: HTMLElement | null) => void;
}

/** A heading, or an aside, that shows or hides what it stands for; what is hidden is not made at all. */
export function Disclosure({ label, level, children, open, onToggle, buttonRef }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [ownOpen, setOwnOpen] = useState(false);
  const id = useId();
  const shown = open ?? ownOpen;
  const Heading = level === null ? "div" : (`h${level}` as const);
  const toggle = (): void => {
    setOwnOpen(!shown);
    onToggle?.(!shown);
  };
  return (
    <div>
      <Heading className={styles.heading}>
        <button
          ref={buttonRef}
          type="button"
          className={styles.button}
          aria-expanded={shown}
          aria-controls={id}
          onClick={toggle}
        >
          <span className={styles.chevron}>
            {shown ? <ChevronDown20Regular aria-hidden /> : <ChevronRight20Regular aria-hidden />}
          </span>
          <span className={styles.label}>{label}</span>
        </button>
      </Heading>
      <div id={id} className={shown ? styles.content : undefined} hidden={!shown}>
        {shown ? children() : null}
      </div>
    </div>
  );
}

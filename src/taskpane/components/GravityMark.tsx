import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Prohibited20Regular } from "@fluentui/react-icons/svg/prohibited";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";

const ICONS: Readonly<Record<Gravity, ReactElement>> = {
  bloquant: <Prohibited20Regular aria-hidden />,
  erreur: <ErrorCircle20Regular aria-hidden />,
  alerte: <Warning20Regular aria-hidden />,
  info: <Info20Regular aria-hidden />,
};

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: "inline-flex", flexShrink: 0 },
  bloquant: { color: tokens.colorPaletteRedForeground1 },
  erreur: { color: tokens.colorPaletteDarkOrangeForeground1 },
  alerte: { color: tokens.colorPaletteMarigoldForeground2 },
  info: { color: tokens.colorBrandForeground1 },
});

/** A gravity, always with its own shape of icon; the word can be left to whoever writes it beside. */
export function GravityMark({
  gravity,
  word = true,
}: {
  readonly gravity: Gravity;
  readonly word?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <span className={`${styles.icon} ${styles[gravity]}`}>{ICONS[gravity]}</span>
      {word ? GRAVITY_MEANINGS[gravity].label : null}
    </span>
  );
}

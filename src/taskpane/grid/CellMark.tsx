import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Prohibited16Regular } from "@fluentui/react-icons/svg/prohibited";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import { useLayout } from "../styles/layout";
import { useGridStyles } from "./grid-styles";

const ICONS: Readonly<Record<Gravity, ReactElement>> = {
  bloquant: <Prohibited16Regular aria-hidden />,
  erreur: <ErrorCircle16Regular aria-hidden />,
  alerte: <Warning16Regular aria-hidden />,
  info: <Info16Regular aria-hidden />,
};

/** The gravity of a coloured cell: what its colour says, for those who do not see colours and for those who do not see. */
export function CellMark({ gravity }: { readonly gravity: Gravity }): ReactElement {
  const styles = useGridStyles();
  const layout = useLayout();
  return (
    <span className={styles.gravity}>
      {ICONS[gravity]}
      <span className={layout.srOnly}>{`${GRAVITY_MEANINGS[gravity].label} :\u00a0`}</span>
    </span>
  );
}

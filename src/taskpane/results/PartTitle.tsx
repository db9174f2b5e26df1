import type { ReactElement } from "react";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useLayout } from "../styles/layout";

/** The title of a part of the results; it takes the focus when a control ends while the part is shown. */
export function PartTitle({ children }: { readonly children: string }): ReactElement {
  const layout = useLayout();
  const title = useFocusTarget("result");
  return (
    <h2 ref={title} tabIndex={-1} className={layout.section}>
      {children}
    </h2>
  );
}

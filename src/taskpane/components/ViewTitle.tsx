import type { ReactElement } from "react";
import { useLayout } from "../styles/layout";
import { useFocusTarget } from "../hooks/use-focus-target";

/** The title of a view; it takes the focus when the person was brought here by something else than the navigation bar. */
export function ViewTitle({ children }: { readonly children: string }): ReactElement {
  const layout = useLayout();
  const title = useFocusTarget("title");
  return (
    <h1 ref={title} tabIndex={-1} className={layout.title}>
      {children}
    </h1>
  );
}

import { mergeClasses, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayout } from "../styles/layout";

/** While a part of the pane is fetched. The bar of the jobs and not a spinner, which only this would bring to the first page. */
export function Opening({ className }: { readonly className?: string }): ReactElement {
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.tight, className)}>
      <div className={layout.small}>Ouverture…</div>
      <ProgressBar aria-label="Ouverture" />
    </div>
  );
}

import { useDeferredValue, type ReactElement } from "react";

/**
 * What takes long to draw, drawn in slices once what stands around it is on the screen: with a large workbook a whole view at one go would hold it.
 * From then on it is drawn with the rest.
 */
export function Afterwards({ children }: { readonly children: ReactElement }): ReactElement | null {
  return useDeferredValue(true, false) ? children : null;
}

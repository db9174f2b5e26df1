import { RIBBON_ACTIONS, type RibbonAction } from "./session";

const KEY = "bilan-plie:action";
/** Two pages that begin within this time were opened by one press: a double press, or a page that Excel loads twice. */
const ONE_PRESS_MS = 5_000;

/**
 * What the button of the ribbon asked for (`?action=controler`), once for each press.
 * @param began when the page began, in milliseconds: performance.timeOrigin.
 */
export function takeAction(
  search: string,
  began: number,
  storage: Pick<Storage, "getItem" | "setItem">,
): RibbonAction | null {
  const wanted = new URLSearchParams(search).get("action");
  const action = RIBBON_ACTIONS.find((known) => known === wanted) ?? null;
  if (action === null) return null;
  try {
    const [taken, at] = (storage.getItem(KEY) ?? "").split(" ");
    storage.setItem(KEY, `${action} ${began}`);
    return taken === action && Math.abs(began - Number(at)) < ONE_PRESS_MS ? null : action;
  } catch {
    // A page without storage only loses this protection.
    return action;
  }
}

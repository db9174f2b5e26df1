import { GRAVITIES } from "../../core/domain/gravity";
import * as z from "../../core/fiche/zod-mini";
import type { BilanChoices } from "./bilan-choices";

const form = z.object({ withoutFiches: z.optional(z.array(z.string())), gravity: z.optional(z.string()) });

/** What was kept of what a Bilan leaves out; a gravity that this version does not know is passed over. Null where it is not that. */
export function decodeBilanChoices(value: unknown): BilanChoices | null {
  const { data } = form.safeParse(value);
  if (!data) return null;
  const { withoutFiches = [] } = data;
  const gravity = GRAVITIES.find((known) => known === data.gravity);
  return {
    ...(withoutFiches.length > 0 ? { withoutFiches: new Set(withoutFiches) } : {}),
    ...(gravity ? { gravity } : {}),
  };
}

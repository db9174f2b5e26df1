import * as z from "../../core/fiche/zod-mini";

const correction = z.object({ sheet: z.string().check(z.maxLength(31)), cells: z.int().check(z.positive()) });

/** Undefined where the text does not tell of a correction. */
export function decodeCorrection(json: string): { readonly sheet: string; readonly cells: number } | undefined {
  try {
    return correction.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

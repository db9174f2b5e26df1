import { z } from "zod";

/** Key of the setting; the memory of the Excel adapter is its own, since Excel tells colours where a file tells styles. */
export const HIGHLIGHT_KEY = "surlignage-fichier";

const groupSchema = z.object({
  /** Our colour, "#RRGGBB": a cell that no longer shows it has been coloured by the person since, and is left alone. */
  color: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  /** Index of the style the cells had. */
  style: z.number().int().nonnegative(),
  /** Background of that style, as XML, which stays right when Excel has renumbered the styles. */
  background: z.string(),
  /** The cells were not there before. */
  created: z.boolean(),
  /** References, separated by spaces. */
  cells: z.string(),
});

const memorySchema = z.object({
  sheets: z.array(z.object({ name: z.string(), groups: z.array(groupSchema) })),
});

export type HighlightGroup = z.infer<typeof groupSchema>;
export type HighlightMemory = z.infer<typeof memorySchema>;

/** What the setting says, or nothing when it is absent or has been tampered with. */
export function parseMemory(json: string | undefined): HighlightMemory {
  if (json === undefined) return { sheets: [] };
  try {
    return memorySchema.parse(JSON.parse(json));
  } catch {
    return { sheets: [] };
  }
}

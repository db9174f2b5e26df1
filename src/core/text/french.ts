const NARROW = "\u202f";
const WIDE = "\u00a0";

/**
 * French typography for a sentence typed with plain spaces: non-breaking spaces before : » % € and after «, narrow ones before ; ? !.
 * Idempotent.
 */
export function typography(text: string): string {
  return text
    .replace(/« /g, `«${WIDE}`)
    .replace(/ (»|:|%|€)/g, `${WIDE}$1`)
    .replace(/ ([;?!])/g, `${NARROW}$1`);
}

/** "1 234,5": thousands by narrow spaces, at most `decimals` decimals, none that are useless. */
export function numberText(value: number, decimals = 2): string {
  const rounded = Number(value.toFixed(decimals));
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const useful = (fraction ?? "").replace(/0+$/, "");
  return `${rounded < 0 ? "−" : ""}${grouped}${useful ? `,${useful}` : ""}`;
}

/** "51,4 %". */
export function shareText(share: number): string {
  return `${numberText(share * 100, 1)}${WIDE}%`;
}

/** "1 participant", "2 participants", "0 participant": French counts 0 and 1 as singular. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberText(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}

/** "Ligne 4" from "ligne 4". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b et c". */
export function listText(items: readonly string[], last = "et"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;
}

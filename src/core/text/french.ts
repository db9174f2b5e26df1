const NARROW = "\u202f";
const WIDE = "\u00a0";

/**
 * French typography for a sentence typed with plain spaces and straight apostrophes: non-breaking spaces before : » % € and after «, narrow ones
 * before ; ? !, ’ for '. What stands in guillemets is quoted: it keeps its apostrophes, as the workbook has them. Idempotent.
 */
export function typography(text: string): string {
  return withApostrophes(text)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ (»|:|%|€)/g, `${WIDE}$1`)
    .replace(/ ([;?!])/g, `${NARROW}$1`);
}

function withApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  let quotes = 0;
  return text.replace(/[«»]|(?<=\p{L})'(?=[\p{L}\d«])/gu, (mark) => {
    if (mark === "«") quotes += 1;
    if (mark === "»") quotes = Math.max(0, quotes - 1);
    return mark === "'" && quotes === 0 ? "’" : mark;
  });
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

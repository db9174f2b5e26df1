import type { AsideReason, Table } from "../../core/reading/table";
import { listText } from "../../core/text/french";

const REASONS: Readonly<Record<AsideReason, readonly [one: string, several: string]>> = {
  headings: ["titres répétés", "titres répétés"],
  total: ["total ou décompte", "totaux ou décomptes"],
  note: ["note ou légende", "notes ou légendes"],
  far: ["cellule isolée loin sous le tableau, à effacer", "cellules isolées loin sous le tableau, à effacer"],
};

/** Rows named one by one; of the others, how many. */
const MOST_NAMED = 8;

/** Which rows of a table were not taken for data, in a sentence: a person can see that none of them was. */
export function asideNotice({ grid, firstRow, aside }: Table): string[] {
  if (aside.size === 0) return [];
  const reasons = (Object.keys(REASONS) as AsideReason[]).flatMap((reason) => {
    const rows = [...aside].filter(([, why]) => why === reason).map(([row]) => String(firstRow + row + 1));
    return rows.length === 0 ? [] : [`${REASONS[reason][rows.length > 1 ? 1 : 0]} (${rowsText(rows)})`];
  });
  return [
    `Feuille « ${grid.name} » : lignes qui ne sont pas des données, ignorées : ${reasons.join(", ")}. Une ligne ignorée à tort est lue dès qu'elle est complétée.`,
  ];
}

function rowsText(rows: readonly string[]): string {
  if (rows.length === 1) return `ligne ${rows[0] ?? ""}`;
  const more = rows.length - MOST_NAMED;
  return `lignes ${listText(more > 0 ? [...rows.slice(0, MOST_NAMED), `${more} de plus`] : rows)}`;
}

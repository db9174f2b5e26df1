import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { agreement, checked } from "./content-check";
import type { ColumnProposal } from "./proposal";
import type { SeenColumn } from "./seen-column";
import { titleWords } from "./title-words";

interface Neighbour {
  /** The field of the column at the left. */
  readonly after: string;
  readonly title: RegExp;
  readonly field: string;
  /** The title alone would mean this one: it is another column's then. */
  readonly unless?: string;
  readonly certainty?: number;
}

/** Headings that say what they are by the column before them: « Né(e) le | à | CP », « En recherche | Nb mois ». */
const NEIGHBOURS: readonly Neighbour[] = [
  { after: "birthDate", title: /^(?:a|lieu)$/, field: "birthCommune" },
  { after: "birthDate", title: /^(?:ville|commune)$/, field: "birthCommune", unless: "commune", certainty: 0.85 },
  { after: "birthCommune", title: /^(?:code postal|dep\w*|dept)$/, field: "birthPostalCode", unless: "postalCode" },
  {
    after: "q1f",
    title:
      /^(?:si oui )?(?:depuis|duree|mois|nb (?:de )?mois|nombre de mois|depuis (?:(?:nb|nombre) (?:de )?mois|combien de (?:mois|temps)))$/,
    field: "q1g",
  },
];
const CERTAINTY = 0.92;

/** The proposals, where a column is told by the one at its left. */
export function withNeighbours<Draft extends ColumnProposal & { readonly rank: number }>(
  kind: DataKind,
  drafts: readonly Draft[],
  columns: readonly SeenColumn[],
): Draft[] {
  const told: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { content, legends, title } = columns[index] as SeenColumn;
    const left = told[index - 1]?.fields[0];
    const found = NEIGHBOURS.find(
      ({ after, title: pattern, unless }) =>
        kind === "participants" &&
        left === after &&
        titleWords(title.title).ways.some((words) => pattern.test(words)) &&
        (unless === undefined || drafts.some((other) => other !== draft && other.fields[0] === unless)),
    );
    if (!found || content.filled === 0) {
      told.push(draft);
      continue;
    }
    const certainty = checked(found.certainty ?? CERTAINTY, agreement(kind, found.field, content, legends));
    const why = `à droite de « ${fieldOf(kind, found.after).heading} »`;
    told.push({ ...draft, fields: [found.field], certainty, why, rank: 1 });
  }
  return told;
}

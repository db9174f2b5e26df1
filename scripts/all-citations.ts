import { DOSSIER_QUOTATIONS } from "../src/core/audit/dossier/quotations";
import { SETTINGS } from "../src/core/domain/settings";
import { sourceItems, type Quotation, type Source } from "../src/core/domain/source";
import { RULES } from "../src/core/rules/catalogue";
import { SHIPPED_FICHES } from "../src/fiches/shipped-fiches";
import { SHIPPED_PROFILES } from "../src/plies";
import { citedSources } from "./citations";

/** A quotation, and the rule, the setting or the pieces of a file that rest on it. */
export interface OwnedQuotation {
  readonly owner: string;
  readonly quotation: Quotation;
}

/** Every word-for-word quotation of the rules, the settings and the pieces of a file. */
export const QUOTATIONS: readonly OwnedQuotation[] = [
  ...RULES.flatMap(({ code, source }) => quotationsOf(code, source)),
  ...DOSSIER_QUOTATIONS.map((quotation) => ({ owner: "pieces", quotation })),
  ...Object.entries(SETTINGS).flatMap(([id, { source }]) => quotationsOf(id, source)),
];

/** Every place of the two documents that the product cites. */
export const CITED_PLACES = [
  ...citedSources([...SHIPPED_FICHES, ...SHIPPED_PROFILES]),
  ...QUOTATIONS.map(({ quotation }) => quotation),
];

function quotationsOf(owner: string, source: Source): OwnedQuotation[] {
  return sourceItems(source).flatMap((item) => ("quote" in item ? [{ owner, quotation: item }] : []));
}

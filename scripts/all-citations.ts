import { SETTINGS } from "../src/core/domain/settings";
import { sourceItems, type Quotation, type Source } from "../src/core/domain/source";
import { RULES } from "../src/core/rules/catalogue";
import { SHIPPED_FICHES } from "../src/fiches/shipped-fiches";
import { SHIPPED_PROFILES } from "../src/plies";
import { citedSources } from "./citations";

/** A quotation, and the rule or the setting that rests on it. */
export interface OwnedQuotation {
  readonly owner: string;
  readonly quotation: Quotation;
}

/** Every word-for-word quotation of the rules and settings. */
export const QUOTATIONS: readonly OwnedQuotation[] = [
  ...RULES.flatMap(({ code, source }) => quotationsOf(code, source)),
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

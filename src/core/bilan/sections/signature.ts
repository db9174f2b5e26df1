import type { BilanSection } from "../model";
import { figure, label, text } from "../parts";
import { column, tableOf } from "../table";

/** Room for who answers for the report. */
export function signatureSection(): BilanSection {
  return {
    id: "signature",
    title: "Signature",
    blocks: [
      tableOf(
        ["Fait à, le", "Nom et qualité", "Signature et cachet"],
        [column(label(""), (words) => text(words)), column({ ...figure(""), role: "wide" }, () => text("\n\n"))],
      ),
    ],
  };
}

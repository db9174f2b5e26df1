import type { BilanSection } from "../model";
import { half, label, text } from "../parts";
import { column, tableOf } from "../table";

/** Lines to write on. */
const ROOM = "\n\n\n";

/** Room for who answers for the report. */
export function signatureSection(): BilanSection {
  return {
    id: "signature",
    title: "Signature",
    blocks: [
      tableOf(
        [ROOM],
        [
          column(label("Fait à, le"), text),
          column(half("Nom et qualité"), text),
          column(half("Signature et cachet"), text),
        ],
      ),
    ],
  };
}

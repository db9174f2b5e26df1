import { listText } from "../../core/text/french";
import type { AnonymousCopy } from "./write-anonymous";

/** Communes named in a sentence. */
const MOST_NAMED = 10;

/** What a copy without names still says, in French. */
export function tellRemaining({ loneCommunes, lonePeople, birthPlaces, keptBirths }: AnonymousCopy): {
  readonly introduction: string;
  readonly facts: readonly string[];
  readonly advice: string;
} {
  const named = listText(loneCommunes.slice(0, MOST_NAMED));
  const communes =
    loneCommunes.length === 0
      ? "aucune"
      : `${loneCommunes.length} (${named}${loneCommunes.length > MOST_NAMED ? "…" : ""})`;
  return {
    introduction: "Ce que la copie dit encore, et qui peut désigner quelqu'un :",
    facts: [
      `communes où n'habite qu'un participant : ${communes}`,
      `personnes seules de leur commune, de leur âge et de leur sexe : ${lonePeople}`,
      `personnes dont la commune de naissance est gardée, que des règles lisent : ${birthPlaces}`,
      `personnes dont la date de naissance n'a pas pu bouger sans changer un âge : ${keptBirths}`,
    ],
    advice:
      "Les dates d'entrée et de sortie, les réponses et les codes postaux sont ceux du classeur : avant de diffuser, supprimez ce dont le destinataire n'a pas besoin.",
  };
}

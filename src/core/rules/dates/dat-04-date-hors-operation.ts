import { everywhere, fiche2021, fiche2024 } from "../../domain/citations";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { EXITED } from "./example-exit";
import { periodOf } from "./operation-period";

export default participantRule({
  code: "DAT-04",
  name: "date-hors-operation",
  gravity: "erreur",
  source: [
    everywhere(fiche2021("A4", "Calendrier prévisionnel", "Le calendrier de mise en œuvre est annuel", "746")),
    everywhere(
      fiche2024(
        "agenais",
        "Période d'exécution",
        "L'opération devra être mise en œuvre entre le 1er Janvier 2024 et le 31 décembre 2024",
        "14",
      ),
    ),
  ],
  summary: "La date d'entrée ou de sortie est hors de la période de l'opération (celle de sa fiche).",
  fields: ["operation"],
  optional: ["entryDate", "exitDate"],
  at: "entryDate",
  check: ({ operation, entryDate, exitDate }, context) => {
    const fiche = ficheNamed(context, operation);
    if (!fiche) return null;
    const { start, end } = periodOf(fiche);
    const outside = (day: number | undefined) => day !== undefined && (day < start || day > end);
    const [entry, exit] = [outside(entryDate), outside(exitDate)];
    return entry || exit ? { at: entry ? "entryDate" : "exitDate", entry, exit, start, end } : null;
  },
  message: ({ details }) => {
    const both = details.entry && details.exit;
    const dates = both ? "Dates d'entrée et de sortie" : details.entry ? "Date d'entrée" : "Date de sortie";
    const period = `${dayText(details.start)}–${dayText(details.end)}`;
    return `${dates} hors de la période de l'opération (${period}).`;
  },
  remedy:
    "Corrigez la date, ou l'opération : une personne qui poursuit l'année suivante entre dans une autre opération.",
  examples: {
    conforming: [
      { note: "Premier jour de l'opération.", participants: [{ entryDate: dateCell("01/01/2021") }] },
      {
        note: "Sortie le dernier jour de l'opération.",
        participants: [{ ...EXITED, exitDate: dateCell("31/12/2021") }],
      },
      {
        note: "Une opération inconnue n'a pas de période.",
        participants: [{ operation: "Atelier", entryDate: dateCell("15/12/2020") }],
      },
    ],
    faulty: [
      { note: "La veille du premier jour.", participants: [{ entryDate: dateCell("31/12/2020") }] },
      { note: "Sortie après la fin.", participants: [{ ...EXITED, exitDate: dateCell("01/01/2022") }] },
      {
        note: "Une opération de 2024.",
        programme: "fse-plus-2021-2027",
        participants: [{ entryDate: dateCell("01/12/2023") }],
      },
    ],
  },
});

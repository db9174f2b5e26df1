import { PROGRAMME_LABELS, PROGRAMME_PERIODS } from "../../domain/programme";
import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { notice, regulation } from "../sources";

export default participantRule({
  code: "DAT-03",
  name: "entree-hors-programmation",
  gravity: "erreur",
  source: [
    notice(
      "les dépenses sont déjà éligibles depuis le 1er janvier 2014 pour les programmes opérationnels nationaux FSE et IEJ",
      "5200",
    ),
    regulation(
      "Règlement (UE) n° 1303/2013",
      "article 65",
      "les dépenses de 2014-2020 sont éligibles jusqu'au 31 décembre 2023",
    ),
    regulation(
      "Programme national FSE+ 2021-2027 (CCI 2021FR05SFPR001)",
      "première page",
      "les dépenses sont éligibles du 1er janvier 2021 au 31 décembre 2029",
      "https://123dok.net/document/y968lj9j-ultrap%C3%A9riph%C3%A9riques-uniquement-fr-fr.html",
    ),
  ],
  summary: "La date d'entrée est hors de la programmation.",
  fields: ["entryDate"],
  at: "entryDate",
  check: ({ entryDate }, { programme }) => {
    const { start, end } = PROGRAMME_PERIODS[programme];
    return entryDate < start || entryDate > end ? {} : null;
  },
  message: ({ context: { programme } }) => {
    const { start, end } = PROGRAMME_PERIODS[programme];
    return `Date d'entrée hors programmation ${PROGRAMME_LABELS[programme]} (${dayText(start)}–${dayText(end)}).`;
  },
  remedy: "Corrigez la date d'entrée, ou choisissez l'autre programme dans la feuille Paramètres.",
  examples: {
    conforming: [
      { note: "Premier jour éligible de 2014-2020.", participants: [{ entryDate: dateCell("01/01/2014") }] },
      {
        note: "Premier jour du FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [{ entryDate: dateCell("01/01/2021") }],
      },
    ],
    faulty: [
      { note: "La veille du premier jour éligible.", participants: [{ entryDate: dateCell("31/12/2013") }] },
      {
        note: "Une entrée de 2020 dans un bilan FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [{ entryDate: dateCell("31/12/2020") }],
      },
      {
        note: "Après la fin du FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [{ entryDate: dateCell("01/01/2030") }],
      },
    ],
  },
});

import { chapter2021, fiche2021 } from "../../domain/citations";
import { addMonths } from "../../domain/day";
import { dateCell } from "../example-day";
import { counted } from "../../text/french";
import { sheetRule } from "../define-rule";
import { ATTESTED_AT_SIX_MONTHS } from "../quotations";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly days: number; readonly months: number }>({
  code: "SOR-11",
  name: "sortie-avant-la-fin-de-la-periode",
  gravity: "alerte",
  source: [
    fiche2021(
      "GP1",
      "Étapes de parcours et leurs justificatifs",
      "Emploi avant sortie prévisible à 6 mois (CDI ou CDD+6 mois hors contrats aidés)",
      "2734",
    ),
    chapter2021(
      "portes-du-sud",
      "Organisation et coordination de parcours d'insertion",
      "le suivi en entreprise des participants durant les 6 premiers mois en emploi de façon à éviter les ruptures de parcours",
      "3824",
    ),
    ATTESTED_AT_SIX_MONTHS,
  ],
  summary: "La sortie est enregistrée avant la fin de la période de validation.",
  check: (tables, context, report) =>
    positiveExits(tables, context, ({ row, nature, verdict, evaluation, table }) => {
      const months = nature.monthsFromStart;
      const day = evaluation.exitDayOf(row);
      if (months === null || day === null || verdict === "verified") return;
      const types = nature.business ? ["Création d'entreprise"] : nature.types;
      // The one that started first among those still running at the exit.
      const running = (evaluation.contractsOf(row) ?? []).find(
        ({ type, start, end }) =>
          type !== null &&
          types.includes(type) &&
          start !== null &&
          start <= day &&
          (end === null || Number(end) >= day),
      );
      if (!running || running.start === null || day >= addMonths(running.start, months) - 1) return;
      report(table, { row, field: "plieExitDate" }, { days: day - running.start, months });
    }),
  message: ({ details }) =>
    `Sortie à ${counted(details.days, "jour")} du début : le critère exige ${details.months} mois.`,
  remedy: "Datez la sortie de la fin de la période de validation ; jusque-là, la personne est encore dans le PLIE.",
  examples: {
    conforming: [{ note: "Sortie après sept mois de CDI.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] }],
    faulty: [
      {
        note: "Sortie deux mois après l'embauche.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitDate: dateCell("01/05/2021") }],
        contracts: [CDI],
      },
    ],
  },
});

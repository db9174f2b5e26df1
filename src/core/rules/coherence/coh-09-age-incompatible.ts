import { chapter2021 } from "../../domain/citations";
import { counted } from "../../text/french";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { ageAtEntry } from "./age-at-entry";
import { WORKING_AGE } from "./working-age";

const { youngest, oldest } = WORKING_AGE;

export default participantRule({
  code: "COH-09",
  name: "age-incompatible",
  gravity: "erreur",
  source: [
    chapter2021(
      "agenais",
      "Publics cibles définis dans le PON FSE emploi-Inclusion 2014-2020",
      "en âge d'intégrer le marché du travail",
      "288",
    ),
    chapter2021("bordeaux", "Publics cibles du PLIE", "en âge d'intégrer le marché du travail", "1005"),
    chapter2021("grand-perigueux", "Le public cible du PLIE", "en âge d'intégrer le marché du travail", "2201"),
    chapter2021("portes-du-sud", "Public cible", "en âge d'accéder au marché du travail", "3848"),
    choiceOfOurs("aucun texte ne donne d'âge : les bornes sont les nôtres"),
  ],
  summary: `L'âge à l'entrée (moins de ${youngest} ans ou plus de ${oldest} ans) est incompatible avec une entrée en PLIE.`,
  fields: ["birthDate", "entryDate"],
  at: "birthDate",
  check: ({ birthDate, entryDate }) => {
    const years = ageAtEntry(birthDate, entryDate);
    return years !== null && (years < youngest || years > oldest) ? { years } : null;
  },
  message: ({ details }) => `Âge de ${counted(details.years, "an")} à l'entrée : incompatible avec une entrée en PLIE.`,
  remedy: "Corrigez la date de naissance (son siècle, peut-être) ou la date d'entrée.",
  examples: {
    conforming: [
      { note: "16 ans le jour de l'entrée.", participants: [{ birthDate: dateCell("01/02/2005"), q1g: 2 }] },
      { note: "80 ans, la veille de ses 81 ans.", participants: [{ birthDate: dateCell("02/02/1940") }] },
    ],
    faulty: [
      { note: "15 ans, la veille de ses 16 ans.", participants: [{ birthDate: dateCell("02/02/2005"), q1g: 0 }] },
      { note: "81 ans le jour de l'entrée.", participants: [{ birthDate: dateCell("01/02/1940") }] },
    ],
  },
});

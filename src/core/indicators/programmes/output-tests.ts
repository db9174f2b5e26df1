import type { Traits } from "../traits";

/** Completed years from one to another, both inclusive. */
export const aged =
  (low: number, high: number) =>
  (row: number, { age }: Traits): boolean => {
    const years = age(row);
    return years !== undefined && years >= low && years <= high;
  };

export const foreignBackground = (row: number, traits: Traits): boolean =>
  traits.foreignParent(row) === "Oui" || (traits.settings.D2 !== "question 6" && traits.bornAbroad(row));

export const inactiveOutOfTraining = (row: number, traits: Traits): boolean =>
  traits.inactive(row) && traits.inTraining(row) === "Non";

export const longTermNote = ({ settings }: Traits): string =>
  settings.D3 === "droit national"
    ? "12 mois de recherche et plus, à tout âge (réglage D3)."
    : "Plus de 6 mois avant 25 ans, plus de 12 mois ensuite (réglage D3).";

export const backgroundNote = ({ settings }: Traits): string =>
  settings.D2 === "question 6"
    ? "Réponse Oui à la question 6 (réglage D2)."
    : "Réponse Oui à la question 6, ou naissance à l'étranger (réglage D2).";

/** Why some indicators of the annexes are not computed from participants. */
export const NOT_COMPUTED_BECAUSE = {
  entities: "Concerne des projets ou des entreprises, non des participants.",
  rural: "Se déduit de la commune (zone DEGURBA 3) ; relevé par échantillon par l'autorité de gestion.",
  household: "Absent de l'annexe I modifiée ; le questionnaire ne pose aucune question sur le ménage.",
} as const;

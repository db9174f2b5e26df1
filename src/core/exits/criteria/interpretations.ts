import type { Settings } from "../../domain/settings";

/** The settings of the exit tables, ready for the interpreter. */
export interface ExitReadings {
  /** G-01: « plus de n mois » refuses exactly n months. */
  readonly strictlyMore: boolean;
  /** G-02: what « 6 mois » measures, where a line speaks of the length signed too. */
  readonly presence: boolean;
  readonly planned: boolean;
  /** G-03. */
  readonly cdiMustRun: boolean;
  /** G-04. */
  readonly monthsBesideHours: boolean;
  /** G-05. */
  readonly weeksAndHours: boolean;
  /** G-06: what is done with a gap of up to a week between two missions. */
  readonly weekGap: "undecided" | "refused" | "accepted";
  /** G-07: what exactly n months of incarceration are. */
  readonly exactlyMonths: "undecided" | "more" | "less";
  /** G-08. */
  readonly retirementCounts: boolean;
  /** G-09: the exit bears the first day of the job, and is judged once the line's months are over. */
  readonly exitAtStart: boolean;
  /** G-11. */
  readonly sameEmployerAlways: boolean;
  /** G-13. */
  readonly tradeRegisterOnly: boolean;
  /** G-15. */
  readonly uncountedLinesCount: boolean;
  /** G-16: hours a week. */
  readonly reducedTimeMinimum: number;
  /** G-17. */
  readonly alternanceMayBeTraining: boolean;
  /** G-19: the hours of the cell above are asked too. */
  readonly mergedHours: boolean;
  /** G-20. */
  readonly anyWindow: boolean;
  /** G-21. */
  readonly renewalsJoin: boolean;
  /** G-22: a week counts as soon as one of its days does. */
  readonly startedWeeks: boolean;
  /** G-23: a contract that began before the entry in the PLIE. */
  readonly beforeEntry: "undecided" | "accepted" | "refused";
  /** G-24. */
  readonly surveyAttests: boolean;
  /** A training is long when it lasts more than this many months. */
  readonly longTrainingMonths: number;
  /** Above this many months, and up to the former, the commission says whether a training is long; null: it need not. */
  readonly doubtfulTrainingMonths: number | null;
  /** A contract with a GEIQ answers the lines that take a CDD or a contrat de professionnalisation. */
  readonly geiqAsCdd: boolean;
}

const DOUBTFUL_TRAINING = "à trancher de 6 à 9 mois";

export function readingsOf(settings: Settings): ExitReadings {
  return {
    strictlyMore: settings["G-01"] === "plus de 6 mois",
    presence: settings["G-02"] !== "durée prévue seule",
    planned: settings["G-02"] !== "présence seule",
    cdiMustRun: settings["G-03"] === "en cours à la validation",
    monthsBesideHours: settings["G-04"] === "900 heures et 6 mois",
    weeksAndHours: settings["G-05"] === "les deux",
    weekGap:
      settings["G-06"] === "aucun jour ouvré"
        ? "refused"
        : settings["G-06"] === "7 jours admis"
          ? "accepted"
          : "undecided",
    exactlyMonths: settings["G-07"] === "sortie" ? "more" : settings["G-07"] === "suspension" ? "less" : "undecided",
    retirementCounts: settings["G-08"] === "comme un déménagement",
    exitAtStart: settings["G-09"] === "début de l'emploi",
    sameEmployerAlways: settings["G-11"] === "même employeur",
    tradeRegisterOnly: settings["G-13"] === "RCS seulement",
    uncountedLinesCount: settings["G-15"] === "comptés comme sorties",
    reducedTimeMinimum: settings["G-16"] === "aucune" ? 0 : 17.5,
    alternanceMayBeTraining: settings["G-17"] === "emploi ou formation",
    mergedHours: settings["G-19"] === "20 heures",
    anyWindow: settings["G-20"] !== "12 derniers mois",
    renewalsJoin: settings["G-21"] !== "des contrats distincts",
    startedWeeks: settings["G-22"] !== "semaines entières de 7 jours",
    beforeEntry: settings["G-23"] === "accepté" ? "accepted" : settings["G-23"] === "refusé" ? "refused" : "undecided",
    surveyAttests: settings["G-24"] !== "6 mois de contrat",
    longTrainingMonths:
      settings.formationLongue === DOUBTFUL_TRAINING ? 9 : Number(/\d+/.exec(settings.formationLongue)?.[0]),
    doubtfulTrainingMonths: settings.formationLongue === DOUBTFUL_TRAINING ? 6 : null,
    geiqAsCdd: settings.geiq !== "aucune ligne",
  };
}

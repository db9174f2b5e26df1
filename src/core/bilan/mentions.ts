import type { Programme } from "../domain/programme";

interface Mention {
  /** What stands in full beside the emblem (AGAPE's call of 2021, tutorial on publicity; Regulation (EU) 2021/1060, annex IX). */
  readonly emblem: string;
  /** What every document of the project must say. */
  readonly sentence: string;
}

/**
 * 2014-2020: the wording that AGAPE's call of 2021 bears itself, asked for on every document of the project (its tutorial on publicity).
 * FSE+: the statement « Cofinancé par l'Union européenne » of Regulation (EU) 2021/1060, annex IX; the fiches of 2024 print none.
 */
export const MENTIONS: Readonly<Record<Programme, Mention>> = {
  "fse-2014-2020": {
    emblem: "UNION EUROPÉENNE",
    sentence:
      "UNION EUROPÉENNE – Ce projet est cofinancé par le Fonds social européen dans le cadre du programme opérationnel national « Emploi et Inclusion » 2014-2020.",
  },
  "fse-plus-2021-2027": {
    emblem: "Cofinancé par l'Union européenne",
    sentence:
      "Cofinancé par l'Union européenne – Ce projet est soutenu par le Fonds social européen plus (FSE+) 2021-2027.",
  },
};

import type { Programme } from "../domain/programme";

interface Mention {
  /** What stands in full beside the emblem. */
  readonly emblem: string;
  /** What every document of the project must say. */
  readonly sentence: string;
}

/**
 * 2014-2020: the wording of the seed's own pages (seed 000 l.37, 5062), asked for on every document of the project (l.5058, 5066-5070).
 * FSE+: the statement « Cofinancé par l'Union européenne » of Regulation (EU) 2021/1060, annex IX; the seeds of 2024 print none.
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

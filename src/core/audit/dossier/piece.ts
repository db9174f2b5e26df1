/** What the workbook tells of a piece of somebody's file. */
export type PieceState = "present" | "toProduce" | "notApplicable" | "unknown";

export const PIECE_STATES: readonly PieceState[] = ["present", "toProduce", "notApplicable", "unknown"];

export const PIECE_STATE_LABELS: Readonly<Record<PieceState, string>> = {
  present: "Présent",
  toProduce: "À produire",
  notApplicable: "Sans objet",
  unknown: "Inconnu",
};

/** A state, and why in a few French words. */
export interface Judgement {
  readonly state: PieceState;
  readonly why: string;
}

/** A piece that a fiche, the questionnaire, the protocol or the table of exits asks for. */
export interface Piece {
  /** Short, for the heading of a column. */
  readonly name: string;
  /** What has to be shown, in the words of the document where it has some. */
  readonly asked: string;
  /** Where that is said: one French line for each document. */
  readonly sources: readonly string[];
  /** What the workbook tells, of a row of Participants that begins a participation. */
  readonly judge: (row: number) => Judgement;
}

export const present = (why: string): Judgement => ({ state: "present", why });
export const toProduce = (why: string): Judgement => ({ state: "toProduce", why });
export const notApplicable = (why: string): Judgement => ({ state: "notApplicable", why });
export const unknown = (why: string): Judgement => ({ state: "unknown", why });

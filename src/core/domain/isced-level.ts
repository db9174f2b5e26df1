/** Level of education in the three classes of FSE+ (Reg. 2021/1057, annex I). */
export type IscedLevel = "0-2" | "3-4" | "5-8";

/** What decides the level: readable answers only, undefined where there is none. */
export interface EducationAnswers {
  readonly q2?: "2a" | "2b" | "2c" | "2d" | undefined;
  /** Column « Niveau CITE », accepted in FSE+ in place of question 2. */
  readonly isced?: IscedLevel | undefined;
}

const BY_ANSWER = { "2a": "0-2", "2b": "0-2", "2c": "3-4", "2d": "5-8" } as const;

/** The level of a person, or null where nothing tells it; question 2 wins over the column « Niveau CITE ». */
export function iscedLevel({ q2, isced }: EducationAnswers): IscedLevel | null {
  return q2 === undefined ? (isced ?? null) : BY_ANSWER[q2];
}

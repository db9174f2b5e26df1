/**
 * What a person does next about a refusal: prepare a workbook that is not like the template, choose its sheets, say the year and the PLIE, save the file, open
 * another one, write the Bilan, control again.
 */
export type Repair = "prepare" | "sheets" | "frame" | "save" | "open" | "bilan" | "control";

/**
 * A problem that the person can understand and act upon: the message is one French sentence that names the file, the sheet,
 * the row or the column. Everything else that is thrown is a defect of ours.
 */
export class UserError extends Error {
  /** @param repair what puts it right, where a door can do more than say so. */
  constructor(
    message: string,
    readonly repair?: Repair,
  ) {
    super(message);
    this.name = "UserError";
  }
}

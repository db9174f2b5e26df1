/**
 * A problem that the person can understand and act upon: the message is one French sentence that names the file, the sheet,
 * the row or the column. Everything else that is thrown is a defect of ours.
 */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UserError";
  }
}

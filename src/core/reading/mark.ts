/**
 * What reading found in one cell, as bits of a 16-bit number: whether it is filled and readable, and what had to be done or refused.
 * A column of 100 000 cells keeps one Uint16Array of these, and the union of all: a rule whose bit is not in the union is never run.
 */
export const MARK = {
  /** The cell holds something. Absent: the cell is empty. */
  FILLED: 1,
  /** What it holds could not be understood: never read as an answer, never read as empty. */
  UNREADABLE: 2,
  /** Spaces at the ends, non-breaking ones inside, tabs, line feeds or invisible characters were ignored. */
  SPACES: 4,
  /** An Excel error (#N/A…). */
  ERROR_VALUE: 8,
  /** Not a date, or a date that does not exist. */
  BAD_DATE: 16,
  /** A year of two digits: the century was supposed. */
  TWO_DIGIT_YEAR: 32,
  /** A text was converted into a date. */
  TEXT_DATE: 64,
  /** A time of day beside the date, or a date outside 1900-2100. */
  DATE_LIMITS: 128,
  /** Not one of the answers of the list. */
  NOT_IN_LIST: 256,
  /** « Ne souhaite pas répondre » to a question that does not have it. */
  NSP_REFUSED: 512,
  /** Two answers to a question that takes one. */
  TWO_ANSWERS: 1024,
  /** Not a whole number of months. */
  NOT_WHOLE: 2048,
  /** A duration in years or days, or a date, where months are asked. */
  NOT_MONTHS: 4096,
  /** Not a number. */
  NOT_NUMBER: 8192,
  /** A number where a text of digits is asked (postal code, telephone): Excel may drop its leading zero. */
  NUMBER_AS_TEXT: 16384,
  /** A formula whose result was not saved: what the cell shows in Excel is not known. */
  NO_RESULT: 32768,
} as const;

/** Why a cell could not be read: one of these stands beside every {@link MARK.UNREADABLE}. The others tell what was done to read it. */
export const REFUSALS =
  MARK.ERROR_VALUE |
  MARK.BAD_DATE |
  MARK.DATE_LIMITS |
  MARK.NOT_IN_LIST |
  MARK.NSP_REFUSED |
  MARK.TWO_ANSWERS |
  MARK.NOT_WHOLE |
  MARK.NOT_MONTHS |
  MARK.NOT_NUMBER |
  MARK.NO_RESULT;

/** Filled and readable: the only state in which a rule receives a value. */
export function isReadable(mark: number): boolean {
  return (mark & 3) === MARK.FILLED;
}

export function isFilled(mark: number): boolean {
  return (mark & MARK.FILLED) !== 0;
}

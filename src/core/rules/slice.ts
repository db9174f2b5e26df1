/** Rows that a sheet rule looks at between two pauses. */
export const SLICE = 4096;

/** Chance, which core may not have: bytes that nobody can foresee. */
export type RandomBytes = (count: number) => Uint8Array;

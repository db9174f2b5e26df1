/** "AGAPE, fiches opération FSE+ 2024, l. 12-18": where a fiche or a profile was read. */
export function sourceText({
  document,
  lines,
}: {
  readonly document: string;
  readonly lines?: string | undefined;
}): string {
  return lines === undefined ? document : `${document}, l.\u00a0${lines}`;
}

/** Whether an archive with these parts is an OpenDocument file. */
export function isOpenDocument(names: readonly string[]): boolean {
  return names.includes("mimetype") && (names.includes("content.xml") || names.includes("encrypted-package"));
}

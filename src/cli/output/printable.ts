/** What a terminal would obey instead of showing: escape sequences, bells, marks that turn the direction of writing. */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- these are the characters looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/** A text of cells made safe for a terminal: control characters are shown by their picture (␛) or their number (⟨U+202E⟩). Lines and tabs stay. */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "␡" : `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** The same for JSON, whose meaning stays: each of them as an escape. */
export function printableJson(json: string): string {
  return json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

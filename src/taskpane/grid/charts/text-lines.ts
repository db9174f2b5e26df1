/** Width of a character for a font of one pixel, on average: that of the widest font that the pane may have. */
const CHARACTER = 0.6;

export function textWidth(text: string, size: number): number {
  return text.length * size * CHARACTER;
}

/** A text on lines no wider than `width`, cut at its words (a word too long, anywhere); what goes beyond the last line is told by "…". */
export function textLines(text: string, width: number, size: number, most: number): readonly string[] {
  const fits = Math.max(1, Math.floor(width / (size * CHARACTER)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (joined.length <= fits) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    for (; line.length > fits; line = line.slice(fits)) lines.push(line.slice(0, fits));
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, fits - 1).trimEnd()}…`];
}

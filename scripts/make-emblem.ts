/**
 * Draws the emblem of the European Union from its public geometric description: a blue rectangle half as long again as it is high, and twelve
 * golden stars of five points, one point up, on an unseen circle whose radius is a third of the height; each star stands in a circle whose radius
 * is an eighteenth of the height. Run by `npx tsx scripts/make-emblem.ts`; the results are committed.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";

const HEIGHT = 180;
const WIDTH = (HEIGHT * 3) / 2;
const SAMPLES = 6;
const BLUE = [0, 51, 153] as const;
const GOLD = [255, 204, 0] as const;
const STARS = 12;
/** Radius of the inner corners of a star over that of its points: sin 18° / sin 54°. */
const INNER = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);

type Point = readonly [x: number, y: number];

const stars: readonly (readonly Point[])[] = Array.from({ length: STARS }, (_, index) => {
  const hour = (index * 2 * Math.PI) / STARS;
  const [x, y] = [WIDTH / 2 + (HEIGHT / 3) * Math.sin(hour), HEIGHT / 2 - (HEIGHT / 3) * Math.cos(hour)];
  return Array.from({ length: 10 }, (_corner, corner): Point => {
    const radius = (HEIGHT / 18) * (corner % 2 === 0 ? 1 : INNER);
    const angle = (corner * Math.PI) / 5;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
});

/** Whether a point is inside a polygon: a line to the right crosses its sides an odd number of times. */
function inside(polygon: readonly Point[], x: number, y: number): boolean {
  let within = false;
  polygon.forEach(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length] as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

function goldShare(column: number, row: number): number {
  let gold = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    if (stars.some((star) => inside(star, x, y))) gold += 1;
  }
  return gold / (SAMPLES * SAMPLES);
}

const png = new PNG({ width: WIDTH, height: HEIGHT });
for (let row = 0; row < HEIGHT; row += 1) {
  for (let column = 0; column < WIDTH; column += 1) {
    const gold = goldShare(column, row);
    const colour = BLUE.map((value, channel) => Math.round(value + gold * ((GOLD[channel] as number) - value)));
    png.data.set([...colour, 255], (row * WIDTH + column) * 4);
  }
}
const bytes = PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
const root = path.join(__dirname, "..");
writeFileSync(path.join(root, "assets/emblem.png"), bytes);
const lines = bytes.toString("base64").match(/.{1,110}/g) ?? [];
writeFileSync(
  path.join(root, "src/application/bilan/emblem-png.ts"),
  `/** The emblem of the European Union (assets/emblem.png), written by scripts/make-emblem.ts: the pane may not fetch a file. */\nexport const EMBLEM_PNG =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`,
);

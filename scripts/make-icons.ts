/**
 * Draws the icons of the add-in: a sheet with a tick and bars, and one icon per ribbon button.
 * The shapes are described once on a 32 x 32 grid and sampled 8 x 8 times per pixel; below 24 pixels a coarser drawing
 * is used, because thin strokes turn to grey mist there. Run by `npm run icons`; the result is committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";

type Colour = readonly [red: number, green: number, blue: number];
/** True when the point (in grid units, origin top left) is inside the shape. */
type Shape = (x: number, y: number) => boolean;
interface Layer {
  readonly colour: Colour;
  readonly shape: Shape;
}
/** Layers from bottom to top. */
type Drawing = readonly Layer[];

const GRID = 32;
const SAMPLES = 8;

const blue: Colour = [0, 77, 153];
const green: Colour = [16, 124, 65];
const white: Colour = [255, 255, 255];
const grey: Colour = [150, 165, 180];

const roundedRectangle =
  (left: number, top: number, width: number, height: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - (left + width - radius));
    const dy = Math.max(top + radius - y, 0, y - (top + height - radius));
    return Math.hypot(dx, dy) <= radius;
  };

const bar = (left: number, top: number, width: number, bottom: number): Shape =>
  roundedRectangle(left, top, width, bottom - top, 0.4);

const circle =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius;

/** A polyline with round ends and joints. */
const stroke =
  (width: number, ...points: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    points.slice(1).some(([endX, endY], index) => {
      const [startX, startY] = points[index] ?? [endX, endY];
      const length = (endX - startX) ** 2 + (endY - startY) ** 2;
      const along = ((x - startX) * (endX - startX) + (y - startY) * (endY - startY)) / length;
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - startX - t * (endX - startX), y - startY - t * (endY - startY)) <= width / 2;
    });

/** A sheet of paper: a coloured edge and a white inside, so that it shows on a light and on a dark ribbon. */
const sheet = (edge: number): Drawing => [
  { colour: blue, shape: roundedRectangle(4, 1, 24, 30, 3) },
  { colour: white, shape: roundedRectangle(4 + edge, 1 + edge, 24 - 2 * edge, 30 - 2 * edge, 3 - edge / 2) },
];

const tick = (width: number): Layer => ({ colour: green, shape: stroke(width, [9, 11], [13.5, 15.5], [23, 5.8]) });

const bars = (width: number, top: number): Drawing =>
  [0.55, 0.8, 0.35].map((share, index) => ({
    colour: index === 0 ? green : blue,
    shape: bar(9 + index * (14 - width) * 0.5, 26 - (26 - top) * (1 - share), width, 26),
  }));

/** The add-in itself: what was checked, above what it adds up to. */
const appIcon = (small: boolean): Drawing =>
  small ? [...sheet(2), tick(3.6), ...bars(4, 13)] : [...sheet(1.6), tick(2.8), ...bars(3.6, 13)];

/** "Contrôler": lines of a sheet and a tick on a green disc. */
const controlIcon = (small: boolean): Drawing => [
  ...sheet(small ? 2 : 1.6),
  { colour: grey, shape: stroke(small ? 2 : 1.6, [9, 8], [23, 8]) },
  { colour: grey, shape: stroke(small ? 2 : 1.6, [9, 14], [17, 14]) },
  ...(small ? [] : [{ colour: grey, shape: stroke(1.6, [9, 20], [13, 20]) }]),
  { colour: white, shape: circle(22, 22, small ? 11 : 10.2) },
  { colour: green, shape: circle(22, 22, small ? 10 : 9) },
  { colour: white, shape: stroke(small ? 3.4 : 2.6, [17.4, 22.4], [20.8, 25.8], [26.8, 18.8]) },
];

/** "Bilan": the bars alone, on a sheet. */
const bilanIcon = (small: boolean): Drawing => [...sheet(small ? 2 : 1.6), ...bars(small ? 4 : 3.8, 3)];

const icons: readonly (readonly [name: string, sizes: readonly number[], draw: (small: boolean) => Drawing])[] = [
  ["icon", [16, 32, 64, 80, 128], appIcon],
  ["controle", [16, 32, 80], controlIcon],
  ["bilan", [16, 32, 80], bilanIcon],
];

function render(drawing: Drawing, size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      png.data.set(pixel(drawing, size, column, row), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png);
}

/** Mean of the samples; colours are weighed by their coverage, or edges would darken. */
function pixel(drawing: Drawing, size: number, column: number, row: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const layer = [...drawing].reverse().find(({ shape }) => shape(x, y));
    if (!layer) continue;
    covered++;
    layer.colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

const folder = path.join(__dirname, "..", "assets");
mkdirSync(folder, { recursive: true });
for (const [name, sizes, draw] of icons) {
  for (const size of sizes) writeFileSync(path.join(folder, `${name}-${size}.png`), render(draw(size < 24), size));
}

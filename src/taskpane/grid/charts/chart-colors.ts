import { contrast } from "../cell-colors";

/** What a shape needs to be told from what is around it. */
const SEEN = 3;
const STEPS = 10;
/** For series that the file gives no colour. */
const COLORS = ["#1F3A68", "#B45309", "#15803D", "#7C3AED", "#B91C1C", "#0E7490"];
const GROUND = { light: "#FFFFFF", dark: "#292929" };

/** The colour of a bar, as near to the file's as can be seen on the ground of the pane. */
export function barColor(own: string | null, series: number, dark: boolean): string {
  const color = own ?? (COLORS[series % COLORS.length] as string);
  const ground = dark ? GROUND.dark : GROUND.light;
  const towards = dark ? 255 : 0;
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(color, towards, step / STEPS);
    if (contrast(mixed, ground) >= SEEN) return mixed;
  }
  return mix(color, towards, 1);
}

/** Black or white, whichever is read on a colour. */
export function inkOn(color: string): string {
  return contrast(color, "#000000") >= contrast(color, "#FFFFFF") ? "#000000" : "#FFFFFF";
}

function mix(color: string, towards: number, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    return Math.round(channel + (towards - channel) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

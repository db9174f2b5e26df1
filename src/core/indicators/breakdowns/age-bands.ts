import type { Settings } from "../../domain/settings";

/** Ages of one band, both inclusive. */
export interface AgeBand {
  readonly label: string;
  readonly from: number;
}

/** The bands of setting D6: « 26, 45, 60 » are the ages at which a new one begins. */
export function ageBands({ D6 }: Pick<Settings, "D6">): readonly AgeBand[] {
  const bounds = D6.split(",").map(Number);
  return [0, ...bounds].map((from, place) => {
    const next = bounds[place];
    const label =
      place === 0 ? `Moins de ${next} ans` : next === undefined ? `${from} ans et plus` : `${from} à ${next - 1} ans`;
    return { label, from };
  });
}

export function bandOf(bands: readonly AgeBand[], years: number): string | undefined {
  let label: string | undefined;
  for (const band of bands) if (years >= band.from) ({ label } = band);
  return label;
}

import type { ControlContext } from "../context/control-context";

/** What a Bilan is called: « Bilan 2021 – PLIE Agenais ». */
export function bilanTitle({ year, profile }: Pick<ControlContext, "year" | "profile">): string {
  return `Bilan ${year} – ${profile?.name ?? "PLIE"}`;
}

import type { PositiveChecks } from "../../indicators/exit-breakdown";

/** What the criteria of a protocol say of an exit, in the order and the colours in which it is always told. */
export const VERDICTS: readonly {
  readonly key: keyof PositiveChecks;
  readonly title: string;
  readonly color: string;
}[] = [
  { key: "verified", title: "Vérifiées", color: "#15803D" },
  { key: "incomplete", title: "À compléter", color: "#C9A227" },
  { key: "refused", title: "Refusées", color: "#B91C1C" },
  { key: "notApplicable", title: "Sans objet", color: "#6B7280" },
];

import type { ControlReport } from "../control/control-report";

/** Counts below this are not said in a Bilan that is sent, unless the person asks: setting D7. */
export function defaultLeast({ context }: Pick<ControlReport, "context">): number {
  return Number(context.settings.D7);
}

/** What a Bilan that is sent says of its small counts, in one sentence. */
export function leastSentence(least: number): string {
  return least > 1
    ? `Les effectifs de 1 à ${least - 1}, et ceux qui permettraient de les retrouver, y sont masqués.`
    : "Aucun effectif n'y est masqué : un petit nombre peut désigner quelqu'un.";
}

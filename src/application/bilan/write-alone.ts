import { maskedBilan } from "../../core/bilan/masking/mask-bilan";
import type { Bilan } from "../../core/bilan/model";
import type { AnnualFacts } from "../../core/bilan/facts";
import { indicatorsOf } from "../../core/indicators/indicators";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { Picture } from "../ports/picture";
import type { JobControl } from "../ports/progress";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { NOWHERE } from "./bilan-places";
import { layoutBilan } from "./layout-bilan";
import { builtWithin, refuseEmptyYear } from "./write-bilan";

export interface AloneChoices extends AnnualFacts {
  /** Counts from 1 to `least` − 1 are masked, with whatever they could be computed from; 0 masks none. */
  readonly least: number;
  readonly withoutFiches?: ReadonlySet<string>;
  /** The logo of the PLIE. */
  readonly logo?: Picture | null;
}

/**
 * Writes the Bilan alone into a new workbook: values, no row of any person, no link into the workbook it was made from, and no mark of ours.
 * @returns the name of the sheet.
 * @throws UserError when no participant was in an operation during the year.
 */
export async function writeBilanAlone(
  target: Workbook,
  report: ControlReport,
  { least, logo = null, ...choices }: AloneChoices,
  clock: Clock,
  job?: JobControl,
): Promise<string> {
  refuseEmptyYear(report);
  const built = await builtWithin(report, { ...choices, leaves: { least } }, clock, job);
  const { title, subtitle, mention, emblemWords, footer, sections } = built;
  // Neither the rows behind the figures nor the formulas over them.
  const whole: Bilan = { title, subtitle, mention, emblemWords, footer, sections };
  const { population } = await runInSlices(indicatorsOf(report), clock, job, () => undefined);
  const bilan = least > 1 ? maskedBilan(whole, least, population.sexes) : whole;
  return target.writeSheet(layoutBilan(bilan, { ...NOWHERE, valuesOnly: true }, logo), job);
}

import type { Programme } from "../../domain/programme";
import type { ProgrammeIndicators } from "./definitions";
import { FSE_2014_2020 } from "./fse-2014-2020";
import { FSE_PLUS_2021_2027 } from "./fse-plus-2021-2027";

/** What each programme counts. */
export const INDICATORS: Readonly<Record<Programme, ProgrammeIndicators>> = {
  "fse-2014-2020": FSE_2014_2020,
  "fse-plus-2021-2027": FSE_PLUS_2021_2027,
};

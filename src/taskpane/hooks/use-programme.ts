import { yearOf } from "../../core/domain/day";
import { usualProgramme, type Programme } from "../../core/domain/programme";
import { usePaneState, useSession } from "../pane-context";

/** The programme whose questionnaire is asked for: the one that was chosen, that of the last control, or that of the year. */
export function useProgramme(): Programme {
  const { clock } = useSession();
  const { options, sheet, used } = usePaneState(({ options, sheetSettings, report }) => ({
    options,
    sheet: sheetSettings,
    used: report?.context.programme,
  }));
  return (
    options.programme ??
    sheet?.programme ??
    used ??
    usualProgramme(options.year ?? sheet?.year ?? yearOf(clock.today()))
  );
}

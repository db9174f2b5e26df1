import { compareControls, type Comparison } from "../../core/audit/compare/compare";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { SETTING_IDS, settingWords } from "../../core/domain/settings";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import { runInSlices } from "../time-slices";

/**
 * Compares two versions of a workbook that were controlled.
 * @throws UserError when they are not of one PLIE: nothing of one can be found again in the other.
 */
export async function compareReports(
  before: ControlReport,
  after: ControlReport,
  clock: Clock,
  job?: JobControl,
): Promise<Comparison> {
  const [was, is] = [before.context.profile, after.context.profile];
  if (was && is && was.id !== is.id)
    throw new UserError(
      `« ${before.workbookName} » est du PLIE ${was.name} et « ${after.workbookName} » du PLIE ${is.name} : ce ne sont pas deux versions d'un même classeur.`,
    );
  return runInSlices(compareControls(before, after), clock, job, () => {
    job?.progress?.({ label: "Comparaison des deux versions", done: 0, total: 1 });
  });
}

/** Why figures may differ besides the data that changed. French sentences. */
export function otherReasons(comparison: Comparison): string[] {
  const { added, removed, changes, figures } = comparison;
  const order =
    figures.length > 0 && added.length + removed.length + changes.length === 0
      ? [
          "Des chiffres changent sans qu'aucune donnée change : une personne a deux lignes du même jour qui se contredisent (règles COH-20 et COH-35), et la première de la feuille est prise.",
        ]
      : [];
  return [...contextDifferences(comparison), ...order];
}

function contextDifferences({ before, after }: Comparison): string[] {
  const [was, is] = [before.context, after.context];
  const differences: [string, string, string][] = [
    ["l'exercice", String(was.year), String(is.year)],
    ["la date du contrôle", dayText(was.controlDay), dayText(is.controlDay)],
    ["le programme", PROGRAMME_LABELS[was.programme], PROGRAMME_LABELS[is.programme]],
    ["le PLIE", was.profile?.name ?? "non indiqué", is.profile?.name ?? "non indiqué"],
    ...SETTING_IDS.map((id): [string, string, string] => [
      `le réglage « ${settingWords(id)} »`,
      was.settings[id],
      is.settings[id],
    ]),
  ];
  return differences.flatMap(([what, one, other]) =>
    one === other
      ? []
      : [
          `Les deux contrôles n'ont pas ${what} en commun : « ${one} » avant, « ${other} » après. Les chiffres peuvent en dépendre.`,
        ],
  );
}

import { UserError } from "../../application/ports/user-error";
import { evidenceText } from "../../core/fiche/evidence-check";
import type { Fiche, FicheUnit } from "../../core/fiche/fiche-schema";
import { ficheSourceText } from "../../core/fiche/source-text";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { targetText } from "../../core/fiche/target-text";
import { fold } from "../../core/text/fold";
import { counted, numberText, shareText, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { SPOKEN, type Command } from "../command";
import { optionalOperand, type Door, type ExitStatus } from "../door";
import { isoText } from "../../core/domain/value-text";

/** `fiches [ID]`: lists the fiches, or prints one. */
export const fiches: Command = {
  name: "fiches",
  operands: "[ID]",
  does: "énumère les fiches opération, ou en affiche une",
  options: ["fiches"],
  formats: SPOKEN,
  run,
};

function run(args: Arguments, door: Door): ExitStatus {
  const id = optionalOperand(args, "fiche");
  const known = door.catalogue.fiches;
  if (id === undefined) {
    door.print(args.format === "json" ? `${JSON.stringify(known, null, 2)}\n` : listing(known));
    return 0;
  }
  const fiche = known.find((candidate) => fold(candidate.id) === fold(id));
  if (!fiche) throw new UserError(`Fiche « ${id} » inconnue : « bilan-plie fiches » les énumère.`);
  const plie = door.catalogue.profiles.find((profile) => profile.id === fiche.plie)?.name ?? `PLIE ${fiche.plie}`;
  door.print(args.format === "json" ? `${JSON.stringify(fiche, null, 2)}\n` : ficheText(fiche, plie));
  return 0;
}

function listing(known: readonly Fiche[]): string {
  const units = known.reduce((sum, fiche) => sum + fiche.units.length, 0);
  const rows = known.map(
    (fiche) =>
      `${fiche.id.padEnd(28)} ${fiche.plie.padEnd(18)} ${counted(fiche.units.length, "unité").padEnd(10)} ${fiche.title}`,
  );
  return `${[...rows, "", `${counted(known.length, "fiche")}, ${counted(units, "unité")} de mesure.`].map(typography).join("\n")}\n`;
}

function ficheText(fiche: Fiche, plie: string): string {
  const { funding } = fiche;
  const lines = [
    `${fiche.id} — ${fiche.title}`,
    `${PROGRAMME_LABELS[fiche.programme]}, ${fiche.objective}, ${plie}, du ${isoText(fiche.period.start)} au ${isoText(fiche.period.end)}`,
    `Soutien aux ${fiche.support} ; territoire : ${fiche.territory}`,
    ...fiche.axes.map((axis) => `Axe : ${axis}`),
    "",
    "Unités de mesure :",
    ...fiche.units.flatMap((unit) => unitLines(unit)),
    ...(fiche.evidence ? ["Pièces pour toute l'opération :", `  ${evidenceText(fiche.evidence)}`] : []),
    ...(funding?.maxAmount !== undefined ? [`Montant FSE maximal : ${numberText(funding.maxAmount)} €`] : []),
    ...(funding?.maxRate !== undefined ? [`Taux maximal : ${shareText(funding.maxRate)}`] : []),
    ...(funding?.minCofinancingRate !== undefined
      ? [`Cofinancement minimal : ${shareText(funding.minCofinancingRate)}`]
      : []),
    ...(fiche.note ? [`Note : ${fiche.note}`] : []),
    `Source : ${ficheSourceText(fiche)}`,
  ];
  return `${lines.map(typography).join("\n")}\n`;
}

function unitLines(unit: FicheUnit): string[] {
  const heading = `  – ${unit.label}${unit.target ? ` : ${targetText(unit.target)}` : ""}`;
  return [
    heading,
    ...(unit.evidence ? [`      Pièces : ${evidenceText(unit.evidence)}`] : []),
    ...(unit.note ? [`      Note : ${unit.note}`] : []),
  ];
}

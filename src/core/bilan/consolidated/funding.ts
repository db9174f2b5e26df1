import { totalOf, type Funding } from "../../indicators/funding";
import { nameOf, type Member } from "./member";
import type { BilanSection } from "../model";
import { figure, integer, label, note, text } from "../parts";
import { amountColumns } from "../sections/funding";
import { column, tableOf } from "../table";

interface Financed {
  readonly name: string;
  readonly funding: Funding;
}

/** The funding plans of the PLIE that give some; null where none does. */
export function fundingSection(members: readonly Member[]): BilanSection | null {
  const financed = members.flatMap((member): Financed[] => {
    const { funding } = member.indicators;
    return funding && funding.plans.length > 0 ? [{ name: nameOf(member), funding }] : [];
  });
  if (financed.length === 0) return null;
  const silent = members.length - financed.length;
  return {
    id: "financement",
    title: "Plans de financement",
    blocks: [
      tableOf(
        financed,
        [
          column(label("PLIE"), ({ name }) => text(name), text("Ensemble")),
          ...amountColumns<Financed>(
            ({ funding }) => funding.total,
            totalOf(financed.map(({ funding }) => funding.total)),
          ),
          column(
            figure("Limites non respectées"),
            ({ funding }) => integer(broken(funding)),
            integer(financed.reduce((sum, { funding }) => sum + broken(funding), 0)),
          ),
        ],
        { total: true },
      ),
      note(
        `Limites non respectées : plafonds et taux des fiches que les plans dépassent. Un tiret signale un montant qui manque dans un plan : il n'est pas compté comme nul.${silent > 0 ? " Un PLIE absent de ce tableau ne donne aucun plan." : ""}`,
      ),
    ],
  };
}

function broken({ plans }: Funding): number {
  return plans.flatMap(({ limits }) => limits).filter(({ state }) => state === "non respecté").length;
}

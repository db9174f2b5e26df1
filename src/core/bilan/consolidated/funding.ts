import { totalOf, type Amounts, type Funding } from "../../indicators/funding";
import { nameOf, type Member } from "./member";
import type { BilanRow, BilanSection } from "../model";
import { figure, integer, label, note, text } from "../parts";
import { amountCells } from "../sections/funding";

/** The funding plans of the PLIE that give some; null where none does. */
export function fundingSection(members: readonly Member[]): BilanSection | null {
  const financed = members.flatMap((member) => {
    const { funding } = member.indicators;
    return funding && funding.plans.length > 0 ? [{ name: nameOf(member), funding }] : [];
  });
  if (financed.length === 0) return null;
  const silent = members.length - financed.length;
  return {
    id: "financement",
    title: "Plans de financement",
    blocks: [
      {
        kind: "table",
        columns: [
          label("PLIE"),
          figure("Coût total (€)"),
          figure("FSE demandé (€)"),
          figure("Autres ressources (€)"),
          figure("Part du FSE"),
          figure("Limites non respectées"),
        ],
        rows: [
          ...financed.map(({ name, funding }) => row(name, funding.total, broken(funding))),
          {
            ...row(
              "Ensemble",
              totalOf(financed.map(({ funding }) => funding.total)),
              financed.reduce((sum, { funding }) => sum + broken(funding), 0),
            ),
            total: true as const,
          },
        ],
      },
      note(
        `Limites non respectées : plafonds et taux des fiches que les plans dépassent. Un tiret signale un montant qui manque dans un plan : il n'est pas compté comme nul.${silent > 0 ? " Un PLIE absent de ce tableau ne donne aucun plan." : ""}`,
      ),
    ],
  };
}

function row(name: string, amounts: Amounts, limits: number): BilanRow {
  return { cells: [text(name), ...amountCells(amounts), integer(limits)] };
}

function broken({ plans }: Funding): number {
  return plans.flatMap(({ limits }) => limits).filter(({ state }) => state === "non respecté").length;
}

import { listText, numberText } from "../../text/french";
import { ficheSourceText } from "../../fiche/source-text";
import { share } from "../../indicators/figure";
import type { Amounts, Funding, FundingPlan, LimitResult } from "../../indicators/funding";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanSection, BilanTable } from "../model";
import { amount, code, figure, heading, label, note, paragraph, percent, state, text } from "../parts";
import { foreignNotes, shortName, unknownRowNotes } from "./fiche-words";

/** A chart of more bars than this can no longer be read. */
const MOST_BARS = 16;

const LIMIT_LABELS: Readonly<Record<LimitResult["limit"], string>> = {
  amount: "FSE demandé, en euros : au plus",
  rate: "Part du FSE dans le coût total : au plus",
  cofinancing: "Part des cofinancements dans le coût total : au moins",
};

/** The funding plans of the sheet Financement against what the fiches print; null without that sheet. */
export function fundingSection({ control, indicators: { funding } }: BilanFacts): BilanSection | null {
  if (!funding) return null;
  const { plans } = funding;
  const sheet = control.tables.funding?.grid.name ?? "Financement";
  const opening: BilanBlock[] =
    plans.length === 0
      ? [paragraph(`La feuille « ${sheet} » ne donne le plan de financement d'aucune fiche du PLIE.`)]
      : [amountsTable(funding), ...amountNotes(funding), ...limitBlocks(plans)];
  return {
    id: "financement",
    title: "Plans de financement",
    blocks: [
      ...opening,
      ...foreignNotes(funding.foreign, "non comptées"),
      ...unknownRowNotes(sheet, funding.unknownRows, "fiche connue"),
    ],
  };
}

function amountsTable({ plans, total }: Funding): BilanTable {
  const columns = [
    code("Fiche"),
    label("Opération"),
    figure("Coût total (€)"),
    figure("FSE demandé (€)"),
    figure("Autres ressources (€)"),
    figure("Part du FSE"),
    figure("Écart (€)"),
  ];
  const readable = plans.every(({ requestedFse, cofinancing }) => requestedFse !== null && cofinancing !== null);
  return {
    kind: "table",
    columns,
    rows: [
      ...plans.map((plan) => ({
        cells: [text(shortName(plan.fiche)), text(plan.fiche.title), ...amountCells(plan), amount(plan.gap)],
      })),
      ...(plans.length > 1
        ? [{ cells: [text("Ensemble"), text(""), ...amountCells(total), text("")], total: true as const }]
        : []),
    ],
    ...(readable && plans.length <= MOST_BARS && { chart: sharesChart(plans) }),
  };
}

/** Total cost, FSE, other resources, and the share of the FSE: a dash where an amount is missing. */
export function amountCells({ totalCost, requestedFse, cofinancing }: Amounts): BilanCell[] {
  const rate = totalCost === null || requestedFse === null ? null : share(requestedFse, totalCost);
  return [amount(totalCost), amount(requestedFse), amount(cofinancing), percent(rate)];
}

function sharesChart(plans: readonly FundingPlan[]): BilanChart {
  return {
    kind: "bar",
    stacked: true,
    title: "Ressources de chaque opération (€)",
    description: `Barres empilées : ${plans.map((plan) => `${shortName(plan.fiche)} FSE ${numberText(plan.requestedFse ?? 0)} €, cofinancements ${numberText(plan.cofinancing ?? 0)} €`).join(" ; ")}.`,
    categories: 0,
    series: [
      { name: "FSE demandé", column: 3, color: "#1F3A68" },
      { name: "Cofinancements", column: 4, color: "#C9A227" },
    ],
  };
}

function amountNotes({ plans }: Funding): BilanBlock[] {
  const added = plans.filter(({ rows }) => rows > 1);
  return [
    note(
      "Autres ressources : les cofinancements. Écart : FSE demandé et cofinancements, moins le coût total ; il est nul à un euro près. Un tiret signale un montant qui manque ou ne se lit pas : il n'est compté ni comme nul, ni dans le total.",
    ),
    ...(added.length > 0
      ? [note(`Plusieurs lignes additionnées : ${listText(added.map((plan) => shortName(plan.fiche)))}.`)]
      : []),
  ];
}

function limitBlocks(plans: readonly FundingPlan[]): BilanBlock[] {
  const limited = plans.filter(({ limits }) => limits.length > 0);
  const free = plans.filter(({ limits }) => limits.length === 0);
  const blocks: BilanBlock[] = [];
  if (limited.length > 0)
    blocks.push(
      heading("Plafonds et taux des fiches"),
      {
        kind: "table",
        columns: [code("Fiche"), label("Limite"), figure("Fiche"), figure("Plan"), figure("État")],
        rows: limited.flatMap((plan) =>
          plan.limits.map(({ limit, bound, value, state: verdict }) => {
            const number = limit === "amount" ? amount : percent;
            return {
              cells: [
                text(shortName(plan.fiche)),
                text(LIMIT_LABELS[limit]),
                number(bound),
                number(value),
                state(verdict),
              ],
            };
          }),
        ),
      },
      note(`Source : ${listText(limited.map(({ fiche }) => ficheSourceText(fiche)))}.`),
    );
  if (free.length > 0)
    blocks.push(
      note(
        `${free.length === 1 ? "Cette fiche n'imprime" : "Ces fiches n'impriment"} ni plafond ni taux : ${listText(free.map(({ fiche }) => shortName(fiche)))}.`,
      ),
    );
  return blocks;
}

import { listText, numberText } from "../../text/french";
import { ficheSourceText } from "../../fiche/source-text";
import { share } from "../../indicators/figure";
import type { Amounts, Funding, FundingPlan, LimitResult } from "../../indicators/funding";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanSection, BilanTable } from "../model";
import { amount, code, figure, heading, label, note, paragraph, percent, state, text } from "../parts";
import { column, tableOf, type Column } from "../table";
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
  const readable = plans.every(({ requestedFse, cofinancing }) => requestedFse !== null && cofinancing !== null);
  return tableOf(
    plans,
    [
      column(code("Fiche"), ({ fiche }) => text(shortName(fiche)), text("Ensemble")),
      column(label("Opération"), ({ fiche }) => text(fiche.title), text("")),
      ...amountColumns<FundingPlan>((plan) => plan, total),
      column(figure("Écart (€)"), ({ gap }) => amount(gap), text("")),
    ],
    {
      total: plans.length > 1,
      chart: readable && plans.length <= MOST_BARS ? sharesChart(plans) : undefined,
    },
  );
}

/** Total cost, FSE, other resources, and the share of the FSE: a dash where an amount is missing. */
export function amountColumns<Item>(amountsOf: (item: Item) => Amounts, total: Amounts): Column<Item>[] {
  const of = (title: string, cell: (amounts: Amounts) => BilanCell): Column<Item> =>
    column(figure(title), (item) => cell(amountsOf(item)), cell(total));
  return [
    of("Coût total (€)", ({ totalCost }) => amount(totalCost)),
    of("FSE demandé (€)", ({ requestedFse }) => amount(requestedFse)),
    of("Autres ressources (€)", ({ cofinancing }) => amount(cofinancing)),
    of("Part du FSE", ({ totalCost, requestedFse }) =>
      percent(totalCost === null || requestedFse === null ? null : share(requestedFse, totalCost)),
    ),
  ];
}

function sharesChart(plans: readonly FundingPlan[]): BilanChart {
  return {
    kind: "bar",
    stacked: true,
    title: plans.length === 1 ? "Ressources de l'opération (€)" : "Ressources de chaque opération (€)",
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
      tableOf(
        limited.flatMap(({ fiche, limits }) => limits.map((limit) => ({ ...limit, fiche }))),
        [
          column(code("Fiche"), ({ fiche }) => text(shortName(fiche))),
          column(label("Limite"), ({ limit }) => text(LIMIT_LABELS[limit])),
          column(figure("Fiche"), ({ limit, bound }) => limitNumber(limit, bound)),
          column(figure("Plan"), ({ limit, value }) => limitNumber(limit, value)),
          column(figure("État"), (limit) => state(limit.state)),
        ],
      ),
      note(`Source : ${listText(limited.map(({ fiche }) => ficheSourceText(fiche)))}.`),
    );
  if (free.length > 0)
    blocks.push(
      note(
        `${free.length === 1 ? "Cette fiche ne fixe" : "Ces fiches ne fixent"} ni plafond ni taux : ${listText(free.map(({ fiche }) => shortName(fiche)))}.`,
      ),
    );
  return blocks;
}

function limitNumber(limit: LimitResult["limit"], value: number | null): BilanCell {
  return limit === "amount" ? amount(value) : percent(value);
}

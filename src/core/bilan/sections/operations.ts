import { counted, listText } from "../../text/french";
import type { Operation } from "../../indicators/breakdowns/operations";
import { share } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection, Quantity } from "../model";
import {
  code,
  decimal,
  figure,
  fixedNote,
  heading,
  integer,
  label,
  nonBinaryNotes,
  NOTHING,
  percent,
  text,
  things,
} from "../parts";
import { column, tableOf } from "../table";
import { incompleteRows } from "./incomplete-rows";
import { operationTitle } from "../operation-words";
import { shortName } from "./fiche-words";

/** Results told by operation: employment and qualification at the end of the participation, by programme. */
const RESULTS = ["CR03", "CR04", "EECR03", "EECR04"];

/** The FSE is controlled operation by operation: what each one holds, and how complete it is. */
export function operationsSection({ control, indicators, leaves }: BilanFacts): BilanSection {
  const { operations, results, outputs, population } = indicators;
  const { context } = control;
  const told = results.list.filter(({ strict }) => RESULTS.includes(strict.code)).map(({ strict }) => strict.code);
  const of = (operation: Operation, what: string): Quantity => ({ name: `${nameOf(operation)} ${what}` });
  const count = (operation: Operation, what: string, value: number) => integer(value, of(operation, what));
  const titleOf = (operation: Operation): string => (leaves ? titleThatLeaves(operation) : operationTitle(operation));
  const foreign = operations.filter(({ fiche }) => fiche && context.profile && fiche.plie !== context.profile.id);
  const unknown = operations.filter(({ fiche, typed }) => !fiche && typed !== null);
  const { total } = outputs;
  const sum = (of: (operation: Operation) => number): number => operations.reduce((whole, one) => whole + of(one), 0);
  const all = {
    rows: sum(({ rows }) => rows),
    incomplete: sum(({ incomplete }) => incomplete),
    unreachable: sum(({ unreachable }) => unreachable),
  };
  const blocks: BilanBlock[] = [
    tableOf(
      operations,
      [
        column(code("Opération"), (operation) => text(nameOf(operation))),
        column(label("Titre"), (operation) => text(titleOf(operation)), text("Ensemble")),
        column(
          figure("Hommes"),
          (operation) => count(operation, "hommes", operation.participations.hommes),
          integer(total.count.hommes, { figure: total, sex: "hommes" }),
        ),
        column(
          figure("Femmes"),
          (operation) => count(operation, "femmes", operation.participations.femmes),
          integer(total.count.femmes, { figure: total, sex: "femmes" }),
        ),
        column(
          figure("Total"),
          (operation) => count(operation, "total", operation.participations.total),
          integer(total.count.total, { figure: total, sex: "total" }),
        ),
        column(
          figure("Sorties"),
          (operation) => count(operation, "sorties", operation.exits),
          integer(results.exits, { name: "sorties d'opération" }),
        ),
        ...told.map((name) => {
          const strict = results.list.find((result) => result.strict.code === name)?.strict ?? total;
          return column<Operation>(
            figure(name),
            (operation) => count(operation, name, operation.counts.get(name)?.total ?? 0),
            integer(strict.count.total, { figure: strict, sex: "total" }),
          );
        }),
      ],
      { total: true },
    ),
    ...nonBinaryNotes(total.count),
    heading("Complétude et délais, par opération"),
    tableOf(
      operations,
      [
        column(code("Opération"), (operation) => text(nameOf(operation))),
        column(
          label("Lignes de l'exercice, incomplètes comprises"),
          (operation) => text(titleOf(operation)),
          text("Ensemble"),
        ),
        column(figure("Lignes"), (operation) => count(operation, "lignes", operation.rows), integer(all.rows)),
        column(
          figure("Incomplètes"),
          (operation) => count(operation, "incomplètes", operation.incomplete),
          incompleteRows(all.incomplete, population),
        ),
        column(
          figure("Taux"),
          ({ incomplete, rows }) => percent(share(incomplete, rows)),
          percent(share(all.incomplete, all.rows)),
        ),
        column(
          figure("Sans contact"),
          (operation) => count(operation, "sans contact", operation.unreachable),
          integer(all.unreachable),
        ),
        column(
          figure("Taux"),
          ({ unreachable, rows }) => percent(share(unreachable, rows)),
          percent(share(all.unreachable, all.rows)),
        ),
        column(figure("Délai de saisie"), ({ typingDelay }) =>
          typingDelay === null ? NOTHING : Number.isInteger(typingDelay) ? things(typingDelay) : decimal(typingDelay),
        ),
      ],
      { total: true },
    ),
    fixedNote(
      `Taux d'incomplets : un département annonce une régularisation possible au contrôle de service fait au-delà de ${context.settings.D5}. Sans contact : ni téléphone ni courriel. Délai de saisie : médiane, en jours, entre la sortie de l'opération et sa saisie.`,
    ),
  ];
  if (foreign.length > 0)
    blocks.push(
      fixedNote(
        `${counted(foreign.length, "opération nommée relève", "opérations nommées relèvent")} d'un autre PLIE : ${listText(foreign.map(({ fiche, typed }) => (fiche ? `${shortName(fiche)} (${fiche.title})` : (typed ?? ""))))}. Les participations y sont comptées ; vérifiez la colonne Opération.`,
      ),
    );
  if (unknown.length > 0 && !leaves)
    blocks.push(
      fixedNote(
        `${counted(unknown.length, "opération n'est", "opérations ne sont")} celle d'aucune fiche connue : ${listText(unknown.map(({ typed }) => `« ${typed ?? ""} »`))}.`,
      ),
    );
  return { id: "operations", title: "Opérations", blocks };
}

/** What was typed may be anything: it does not leave. */
export function titleThatLeaves(operation: Operation): string {
  return !operation.fiche && operation.typed !== null ? "Opération d'aucune fiche connue" : operationTitle(operation);
}

/** A few letters for an operation. */
export function nameOf({ fiche, typed }: Operation): string {
  return fiche ? shortName(fiche) : typed === null ? "aucune" : "autre";
}

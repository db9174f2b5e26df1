import { yearOf, type Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import type { ColumnHabits } from "../../reading/column-habits";
import { isReadable, MARK } from "../../reading/mark";
import { daysMeant, readDay } from "../../reading/read-day";
import { readingRule } from "../define-rule";
import { coordinates } from "../sources";
import { daysTold, toldChoices } from "../told-elsewhere";

/** A date that is surely month first is what tells that the others of its column may be so: it stays until these are settled. */
function tellsOrder(meant: readonly Day[], habits: ColumnHabits | null): boolean {
  return meant.length === 1 && habits?.orderUnsure === true;
}

export default readingRule({
  code: "FMT-03",
  name: "date-invalide",
  gravity: "erreur",
  source: coordinates(
    "Date de naissance : (jj/mm/année) […] Date d'entrée dans l'opération : [jj/mm/année",
    "5265, 5273",
  ),
  summary: "Une date est invalide ou n'existe pas.",
  mark: MARK.BAD_DATE,
  message: ({ label, value, raw, context }) =>
    isReadable(readDay(raw ?? "", 1900, yearOf(context.controlDay)).marks)
      ? `${label} : « ${value} » peut se lire de deux façons, car d'autres dates de la colonne sont écrites mois/jour.`
      : `${label} : date invalide « ${value} » (format jj/mm/aaaa).`,
  remedy: "Saisissez la date sous la forme jj/mm/aaaa, par exemple 05/03/2021.",
  // What another sheet says of the same person is sure where the text itself may mean it. Not its day-first reading, among dates written month first: a French
  // Excel makes that date of the same text, right or wrong.
  fix: ({ raw, habits, elsewhere }) => {
    const meant = typeof raw === "string" ? daysMeant(raw) : [];
    if (meant.length === 0 || tellsOrder(meant, habits)) return null;
    const [only, other] = daysTold(elsewhere());
    return only !== undefined && other === undefined && only === meant.at(-1) ? { day: only } : null;
  },
  choices: ({ column: { field, habits }, cell, elsewhere }) => {
    const raw = cell(field);
    const meant = typeof raw === "string" ? daysMeant(raw) : [];
    if (tellsOrder(meant, habits)) return [];
    const told = elsewhere().filter(({ value }) => typeof value === "string" || !meant.includes(value.day));
    const read = meant.map((day) => ({ label: `Écrire ${dayText(day)}`, changes: [{ field, value: { day } }] }));
    return [...read, ...toldChoices(field, told)];
  },
  examples: {
    conforming: [{ note: "Une date du calendrier.", participants: [{ birthDate: "29/02/1988" }] }],
    faulty: [
      { note: "Le 31 février n'existe pas.", participants: [{ birthDate: "31/02/1988" }] },
      { note: "Mois et jour inversés à l'américaine.", participants: [{ entryDate: "03/25/2021" }] },
      {
        note: "Le jour et le mois ne se distinguent pas, dans une colonne où une autre date est écrite mois/jour.",
        participants: [{ entryDate: "03/05/2021" }, { id: "P002", lastName: "DURAND", entryDate: "12/25/2020" }],
      },
      { note: "Un texte.", participants: [{ entryDate: "courant mars" }] },
    ],
  },
});

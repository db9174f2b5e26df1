import { sheetRule } from "../define-rule";
import { dateCell, SOMEONE_ELSE } from "../example-day";
import { choiceOfOurs } from "../sources";
import { peopleOf } from "../../people/same-spelling";

export default sheetRule<{ readonly other: number }>({
  code: "COH-24",
  name: "identifiant-partage",
  gravity: "erreur",
  source: choiceOfOurs(
    "une sortie ne se justifie pas par le contrat d'une autre personne : un identifiant n'en désigne qu'une",
  ),
  summary: "Un même identifiant est donné à deux personnes (prénom et date de naissance différents).",
  reads: ["id", "lastName", "firstName", "birthDate"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const { strangers } = yield* peopleOf(participants);
    for (const { row, other } of strangers)
      report(participants, { row, field: "id" }, { other: participants.firstRow + other + 1 });
  },
  message: ({ details }) =>
    `Identifiant déjà donné à une autre personne, à la ligne ${details.other} (prénom et date de naissance différents) : les deux sont comptées séparément.`,
  remedy:
    "Donnez à chaque personne son identifiant, ou laissez la cellule vide : NOM, Prénom et Date de naissance suffisent.",
  examples: {
    conforming: [
      { note: "Chacun le sien.", participants: [{}, { ...SOMEONE_ELSE, id: "P002" }] },
      {
        note: "La même personne, qui a changé de nom.",
        participants: [{}, { lastName: "DURAND", operation: "2021-A1" }],
      },
      {
        note: "La même personne, une faute dans la date de naissance.",
        participants: [{}, { birthDate: dateCell("03/04/1990"), operation: "2021-A1" }],
      },
      { note: "Rien à comparer.", participants: [{}, { ...SOMEONE_ELSE, birthDate: null }] },
    ],
    faulty: [
      { note: "« 0 » pour tous ceux qui n'en ont pas.", participants: [{ id: "0" }, { ...SOMEONE_ELSE, id: "0" }] },
      {
        note: "Deux frères, le même numéro.",
        participants: [{}, { firstName: "ALIX", birthDate: dateCell("03/04/1990") }],
      },
    ],
  },
});

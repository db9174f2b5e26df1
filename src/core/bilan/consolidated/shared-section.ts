import { counted, listText, numberText } from "../../text/french";
import type { BilanBlock, BilanSection } from "../model";
import { figure, integer, label, note, paragraph, text } from "../parts";
import { column, tableOf } from "../table";
import { nameOf, total, type Member } from "./member";
import { countedTwice, type SharedPerson } from "./shared-people";

interface Meeting {
  readonly words: string;
  readonly people: readonly SharedPerson[];
}

/** Who is in several PLIE, and how that is counted: numbers only, since a consolidation may be sent. */
export function sharedSection(members: readonly Member[], shared: readonly SharedPerson[]): BilanSection {
  const title = "Personnes suivies par plusieurs PLIE";
  const found = note(
    "Reconnues au même nom, au même prénom et à la même date de naissance : chaque PLIE a ses propres identifiants. Ce fichier ne nomme personne ; les lignes sont dites au moment de la consolidation.",
  );
  if (shared.length === 0)
    return {
      id: "plusieurs-plie",
      title,
      blocks: [paragraph("Aucune personne n'est dans deux des classeurs : rien n'est compté deux fois."), found],
    };
  const everywhere = (key: "accompanied" | "counted") => (person: SharedPerson) => person.every((place) => place[key]);
  const blocks: BilanBlock[] = [
    paragraph(
      `${counted(shared.length, "personne est", "personnes sont")} dans plusieurs classeurs. Chaque PLIE compte les siennes, et l'ensemble compte une personne autant de fois qu'elle a de PLIE : un parcours, une participation est toujours d'un seul PLIE.`,
    ),
    tableOf(
      meetingsOf(members, shared),
      [
        column(label("Suivies par"), ({ words }) => text(words), text("Ensemble")),
        column(figure("Personnes"), ({ people }) => integer(people.length), integer(shared.length)),
        column(
          figure("Accompagnées dans chacun"),
          ({ people }) => integer(people.filter(everywhere("accompanied")).length),
          integer(shared.filter(everywhere("accompanied")).length),
        ),
        column(
          figure("Comptées dans chacun"),
          ({ people }) => integer(people.filter(everywhere("counted")).length),
          integer(shared.filter(everywhere("counted")).length),
        ),
      ],
      { total: true },
    ),
    paragraph(distinctWords(members, shared)),
    found,
  ];
  return { id: "plusieurs-plie", title, blocks };
}

/** The people of the same PLIE together, the most frequent first. */
function meetingsOf(members: readonly Member[], shared: readonly SharedPerson[]): readonly Meeting[] {
  const byWords = new Map<string, SharedPerson[]>();
  for (const person of shared) {
    const words = listText(person.flatMap(({ member }) => (members[member] ? [nameOf(members[member])] : [])));
    byWords.set(words, [...(byWords.get(words) ?? []), person]);
  }
  return [...byWords]
    .map(([words, people]) => ({ words, people }))
    .sort((a, b) => b.people.length - a.people.length || (a.words < b.words ? -1 : 1));
}

function distinctWords(members: readonly Member[], shared: readonly SharedPerson[]): string {
  const persons = total(members, ({ control }) => control.summary.persons);
  const distinct = persons - countedTwice(shared);
  const accompanied = shared.filter((places) => places.filter((place) => place.accompanied).length > 1).length;
  return `Sans double compte, ${counted(distinct, "personne est comptée", "personnes sont comptées")} dans les indicateurs, et non ${numberText(persons)} ; ${counted(accompanied, "personne est accompagnée", "personnes sont accompagnées")} par plusieurs PLIE dans l'année (PL03).`;
}

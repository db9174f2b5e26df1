import { plieIn, yearIn } from "../../../src/application/control/labels";
import { SHIPPED_PROFILES } from "../../../src/plies";

const label = (text: string) => [{ text, reason: "le titre" }];

it.each([
  ["Participants 2021", 2021],
  ["SUIVI_2023.xlsx", 2023],
  ["Export du 12/05/2021 – exercice 2020", 2020],
  ["Programme FSE 2014-2020", null],
  ["Mis à jour le 3 janvier 2022", null],
  ["export-20220131.xlsx", null],
  ["2021 et 2022", null],
  ["Liste des participants", null],
  ["Dossier 120215", null],
])("the year of « %s » is %s", (text, year) => expect(yearIn(label(text))?.year ?? null).toBe(year));

it.each([
  ["PLIE du Libournais – suivi", "libournais"],
  ["Suivi PLIE Hauts de Garonne.xlsx", "hauts-de-garonne"],
  ["PLIE DES SOURCES", "sources"],
  ["Sources : Viesion", null],
  ["Ville de Bordeaux", null],
  ["PLIE", null],
])("the PLIE of « %s » is %s", (text, id) =>
  expect(plieIn(label(text), SHIPPED_PROFILES)?.profile.id ?? null).toBe(id),
);

it("the first label that tells wins", () =>
  expect(yearIn([...label("sans année"), ...label("2019"), ...label("2020")])?.year).toBe(2019));

import { choicesOf } from "../../../src/core/engine/choices";
import type { Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { proposals } from "../../../src/core/engine/proposals";
import type { CellValue } from "../../../src/core/domain/cell";
import { cellText, dayText } from "../../../src/core/domain/value-text";
import type { ExampleCells, ProposedValue } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";

const NOTHING_SURE = null;

const textOf = (value: ProposedValue): string =>
  typeof value === "object" && value !== null ? dayText(value.day) : cellText(value);

const controlOf = (cells: ExampleCells): Control => controlExample({ reference: true, participants: [cells] });

/** What is corrected without anybody being asked; null: nothing. */
function sure(control: Control): string | null {
  const found = proposals(control).map(({ after }) => textOf(after));
  return found.length === 0 ? NOTHING_SURE : found.join(" ");
}

/** What a rule lets a person choose. */
function offered(control: Control, code: RegExp): string[] {
  return [...control.findings.sorted()].flatMap((index) =>
    code.test(describeFinding(control, index).rule.code)
      ? choicesOf(control, index).map(({ label }) => label.replace(/\u00a0/g, " "))
      : [],
  );
}

describe("a date with an hour", () => {
  const day = "12/05/1988";

  it.each<[CellValue, string | null]>([
    ["12/05/1988 12:00", day],
    ["12/05/1988 00:00", day],
    ["12/05/1988 0h00", day],
    ["12/05/1988 23:59", day],
    ["12/05/1988 à 14h", day],
    ["12/05/1988 14h30", day],
    ["12/05/1988 9:05:33", day],
    ["12/05/1988 22:30", day],
    ["le 12/05/1988 à 10:00", day],
    ["jeudi 12 mai 1988 12:00", day],
    ["12 mai 1988 08:30", day],
    ["12/05/88 08:30", day],
    ["1988-05-12T09:15:00", day],
    ["1988/05/12 12:00", day],
    ["1988-05-12T23:30:00+02:00", day],
    [32275.5, day],
    [32275.00001, day],
    [32275.979, day],
    // The midnight of France in universal time, and noise of computation: the day may be the next one.
    ["11/05/1988 22:00", null],
    ["11/05/1988 23:00", null],
    ["11/05/1988 22h", null],
    ["1988-05-11T22:00:00", null],
    ["1988-05-11T22:00:00.000Z", null],
    [32274 + 22 / 24, null],
    [32274 + 23 / 24, null],
    [32274.9999999999, null],
    // No hour of any clock.
    ["12/05/1988 24:00", null],
    ["12/05/1988 25:99", null],
    ["12/05/1988 12:60", null],
    // No date.
    ["31/02/1988 12:00", null],
    ["12/05/2988 12:00", null],
    [99999.5, null],
    [0.5, null],
  ])("%j → %j", (birthDate, expected) => {
    expect(sure(controlOf({ birthDate }))).toBe(expected);
  });

  it("that may be the next day lets a person choose", () => {
    for (const birthDate of ["11/05/1988 22:00", 32274 + 23 / 24, 32274.9999999999])
      expect(offered(controlOf({ birthDate }), /FMT-06/)).toEqual(["Écrire 11/05/1988", "Écrire 12/05/1988"]);
  });

  it("of a year that no calendar here has is told for its year, not for its hour", () => {
    const control = controlOf({ birthDate: "12/05/2988 12:00" });
    const told = [...control.findings.sorted()].map((index) => describeFinding(control, index).message);
    expect(told.filter((message) => message.includes("2988"))).toEqual([
      expect.stringContaining("n'est pas une date entre le 01/01/1900 et le 31/12/2100"),
    ]);
  });
});

describe("a year of two digits", () => {
  it.each<[string, string, string | null, string[]]>([
    ["exitDate", "30/06/28", null, ["Écrire 30/06/1928", "Écrire 30/06/2028"]],
    ["exitDate", "29/02/28", null, ["Écrire 29/02/1928", "Écrire 29/02/2028"]],
    ["exitDate", "30/06/21", "30/06/2021", []],
    ["birthDate", "12/05/88", "12/05/1988", []],
    ["birthDate", "12/05/15", null, ["Écrire 12/05/1915", "Écrire 12/05/2015"]],
  ])("%s %s → %j, %j", (field, value, expected, choices) => {
    const control = controlOf({ [field]: value });
    expect(sure(control)).toBe(expected);
    expect(offered(control, /FMT-04/)).toEqual(choices);
  });
});

describe("a duration of search", () => {
  it.each<[CellValue, string | null, string[]?]>([
    ["2 ans", "24"],
    ["1 an", "12"],
    ["un an", "12"],
    ["1an", "12"],
    ["2ANS", "24"],
    ["1,5 an", "18"],
    ["2,5 années", "30"],
    ["un an et demi", "18"],
    ["1 an et 6 mois", "18"],
    ["1 an 6 mois", "18"],
    ["trois ans", "36"],
    ["10 ans", "120"],
    ["15 ans", "180"],
    // As old as somebody who enters a PLIE.
    ["16 ans", null, ["Écrire 192"]],
    ["36 ans", null, ["Écrire 432"]],
    ["1 an et 13 mois", null, ["Écrire 25"]],
    // Less than a year, more than so much, about so much: no number of months.
    ["0 an", null, []],
    ["plus de 2 ans", null, []],
    ["+ 2 ans", null, []],
    [">2 ans", null, []],
    ["moins d'un an", null, []],
    ["2 ans environ", null, []],
    ["2 ans ?", null, []],
    ["2 à 3 ans", null, []],
    ["1.5 ans", null, []],
    ["6 semaines", null, []],
    ["180 jours", null, []],
    ["2019", null, []],
    ["depuis 2019", null, []],
    [43525, null, []],
  ])("%j → %j", (q1g, expected, choices = []) => {
    const control = controlOf({ q1g });
    expect(sure(control)).toBe(expected);
    expect(offered(control, /FMT-20/)).toEqual(choices);
  });

  it.each(["un mois", "deux mois", "douze mois", "24 mois"])("in months, %s, is read as it stands", (q1g) => {
    expect(offered(controlOf({ q1g }), /./)).toEqual([]);
    expect(controlOf({ q1g }).findings).toHaveLength(0);
  });
});

describe("a telephone", () => {
  const apart = "Écrire 0612345678 ici et 0553000000 dans « Téléphone domicile »";
  const write = (...numbers: readonly string[]): string[] => numbers.map((number) => `Écrire ${number}`);

  it.each<[CellValue, CellValue, string[]]>([
    ["0612345678 / 0553000000", null, [apart, ...write("0612345678", "0553000000")]],
    ["0612345678 0553000000", "-", [apart, ...write("0612345678", "0553000000")]],
    ["0553000000 ou 0612345678", null, [apart, ...write("0553000000", "0612345678")]],
    ["0612345678 / 0553000000", "0553111111", write("0612345678", "0553000000")],
    ["0612345678 ou 0712345678", null, write("0612345678", "0712345678")],
    ["06 12 34 56 78 (mère)", null, write("06 12 34 56 78")],
    ["tel: 0612345678", null, write("0612345678")],
    ["+33 6 12 34 56 78 le soir", null, write("+33 6 12 34 56 78")],
    ["06123456789", null, []],
    ["061234567", null, []],
    ["1 0612345678901", null, []],
    ["ne veut pas donner", null, []],
    ["0553000000", "-", ["Mettre dans « Téléphone domicile »"]],
    ["0553000000", "néant", ["Mettre dans « Téléphone domicile »"]],
    ["0553000000", "0", []],
    ["0553000000", "0553111111", []],
  ])("%j beside %j", (mobilePhone, homePhone, choices) => {
    const control = controlOf({ mobilePhone, homePhone });
    expect(sure(control)).toBe(NOTHING_SURE);
    expect(offered(control, /FMT-1[24]/)).toEqual(choices);
  });
});

describe("a place that is half told, or told in the wrong cell", () => {
  const code = (...codes: readonly string[]): string[] => codes.map((one) => `Écrire le code postal ${one}`);
  const exchange = ["Échanger le code postal et la commune"];

  it.each<[CellValue, CellValue, string[]]>([
    ["4700", "AGEN", ["Écrire 47000"]],
    ["47", "AGEN", code("47000")],
    ["33", "AGEN", []],
    ["2A", "AJACCIO", []],
    ["AGEN", "47000", exchange],
    ["AGEN", 47000, exchange],
    ["AGEN", "33000", []],
    ["99999", "AGEN", code("47000")],
    ["99999", "AGEN CEDEX", []],
    ["99999", "RABAT", []],
    ["2A004", "AJACCIO", code("20000", "20090", "20167")],
    [null, "AGEN", code("47000")],
    [null, "SAINT-DENIS", []],
    [null, "RABAT", []],
    ["47000", null, ["Écrire la commune Agen"]],
    ["24660", null, []],
  ])("%j beside %j", (postalCode, commune, choices) => {
    const control = controlOf({ postalCode, commune });
    expect(sure(control)).toBe(NOTHING_SURE);
    expect(offered(control, /FMT-(0[789]|1[01])|CMP-06/)).toEqual(choices);
  });

  it("of birth is never sure: a town abroad may have the same name", () => {
    const control = controlOf({ birthPostalCode: null, birthCommune: "VALENCE D'AGEN" });
    expect(sure(control)).toBe(NOTHING_SURE);
    expect(offered(controlOf({ birthPostalCode: null, birthCommune: "AGEN" }), /CMP-05/)).toEqual(code("47000"));
  });
});

describe("an e-mail", () => {
  const write = (...addresses: readonly string[]): string[] => addresses.map((address) => `Écrire ${address}`);

  it.each<[string, string | null, string[]]>([
    ["jean@ex.fr;", "jean@ex.fr", []],
    ["<jean@ex.fr>", "jean@ex.fr", []],
    ["Jean Dupont <jean@ex.fr>", "jean@ex.fr", []],
    ["Jean Dupont <jean@ex.fr>;", "jean@ex.fr", []],
    ["<jean@ex.fr> <paul@ex.fr>", null, []],
    ["jean@ex.fr, paul@ex.fr", null, write("jean@ex.fr", "paul@ex.fr")],
    ["jean@ex.fr / jean@ey.fr", null, write("jean@ex.fr", "jean@ey.fr")],
    ["jean@ex.fr (pro)", null, write("jean@ex.fr")],
    ["jean@ex.fr ou paul@ex.fr", null, write("jean@ex.fr", "paul@ex.fr")],
    ["jean@@ex.fr", null, write("jean@ex.fr")],
    ["jean[at]ex.fr", null, write("jean@ex.fr")],
    ["jean@ex,fr", null, write("jean@ex.fr")],
    ["jean@ex..fr", null, write("jean@ex.fr")],
    // A word beside an address may be a part of it.
    ["jean dupont@ex.fr", null, []],
    ["dupont@ex.fr jean", null, []],
    ["jean@ex", null, []],
    ["jean.ex.fr", null, []],
  ])("%s → %j, %j", (email, expected, choices) => {
    const control = controlOf({ email });
    expect(sure(control)).toBe(expected);
    expect(offered(control, /FMT-15/)).toEqual(choices);
  });
});

describe("a civility beside a name", () => {
  const remove = (civility: string): string => `Retirer « ${civility} »`;

  it.each<[string, string | null, string | null, string[]?]>([
    ["MME DUPONT", "Femme", "DUPONT"],
    ["Mme. Roux", "Femme", "ROUX"],
    ["MLLE DE LA TOUR", "Femme", "DE LA TOUR"],
    ["MR MARTIN", "Homme", "MARTIN"],
    ["MR. N'GUYEN", "Homme", "N'GUYEN"],
    ["DUPONT MME", "Femme", "DUPONT"],
    ["DUPONT (Mme)", "Femme", "DUPONT"],
    ["MME DUPONT ÉPOUSE MARTIN", "Femme", "DUPONT ÉPOUSE MARTIN"],
    // Nothing else says the sex, or something says another one.
    ["MME DUPONT", null, null, ["Retirer « MME » et écrire Femme", remove("MME")]],
    ["MME DUPONT", "Homme", null, [remove("MME")]],
    ["MR DUPONT", "Femme", null, [remove("MR")]],
    // An initial, names of some.
    ["M. DURAND", "Homme", null, [remove("M")]],
    ["M DURAND", "Homme", null, [remove("M")]],
    ["MONSIEUR PAUL", "Homme", null, [remove("MONSIEUR")]],
    ["MADAME DUPONT", "Femme", null, [remove("MADAME")]],
    ["MELLE DUPONT", "Femme", null, [remove("MELLE")]],
    // Two people, or nobody.
    ["MR ET MME DUPONT", "Homme", null, []],
    ["MME ET MR DUPONT", "Femme", null, []],
    ["MME", "Femme", null, []],
    ["MME D.", "Femme", null, []],
  ])("%s, %j → %j", (lastName, sex, expected, choices = []) => {
    const control = controlOf({ lastName, sex });
    expect(sure(control)).toBe(expected);
    expect(offered(control, /FMT-22/)).toEqual(choices);
    expect(told(control)).toEqual([expect.stringContaining("civilité")]);
  });

  it.each([
    "MAÎTRE",
    "DAME",
    "MONSIEUR",
    "MADAME",
    "M'BALLA",
    "MRABET",
    "MMADI",
    "LADAME",
    "DE MELLE",
    "SMR",
    "M",
    "MERLE",
  ])("is not what %s is", (lastName) => {
    expect(told(controlOf({ lastName }))).toEqual([]);
  });

  it("is removed on every sheet at once, so that its rows find their person again", () => {
    const who = { id: null, lastName: "MME DUPONT", firstName: "LÉA" };
    const birthDate = 32275;
    const control = controlExample({
      participants: [{ ...who, birthDate, sex: "Femme" }],
      steps: [{ ...who, birthDate }],
      contracts: [{ ...who, birthDate }],
    });
    const found = proposals(control);
    expect(found.map(({ sheet, after, alike }) => [sheet, after, alike.map((place) => place.sheet)])).toEqual([
      ["Participants", "DUPONT", ["Contrats", "Étapes"]],
    ]);
  });

  const told = (control: Control): string[] =>
    [...control.findings.sorted()].flatMap((index) => {
      const { rule, message } = describeFinding(control, index);
      return rule.code === "FMT-22" ? [message] : [];
    });
});

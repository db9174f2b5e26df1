import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inFolder, run, sample } from "./run-command";

describe("what cannot be done is said in one sentence, status 2, and nothing is written", () => {
  const files: readonly (readonly [name: string, content: string | Uint8Array, sentence: RegExp])[] = [
    ["vide.xlsx", "", /vide/],
    ["texte.xlsx", "NOM;Prénom\nMARTIN;ANNE\n", /« texte\.xlsx »/],
    ["pas-un-zip.xlsx", Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), /« pas-un-zip\.xlsx »/],
    [
      "chiffre.xlsx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      /« chiffre\.xlsx »/,
    ],
    ["tronque.xlsx", readFileSync(sample).subarray(0, 20000), /« tronque\.xlsx »/],
  ];
  it.each(files)("%s", async (name, content, sentence) => {
    writeFileSync(inFolder(name), content);
    const { status, err, out } = await run("bilan", inFolder(name), "--sortie", inFolder("sortie.xlsx"));
    expect([status, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(sentence);
    expect(existsSync(inFolder("sortie.xlsx"))).toBe(false);
  });

  it.each([
    [[], /Indiquez une commande/],
    [["danser"], /Commande « danser » inconnue/],
    [["toString"], /Commande « toString » inconnue/],
    [["controler"], /Il manque le classeur/],
    [["controler", "a.xlsx", "b.xlsx"], /Un seul fichier est attendu, 2 sont donnés/],
    [["controler", "absent.xlsx"], /Impossible de lire « absent\.xlsx » : le fichier n'existe pas/],
    [["controler", __dirname], /c'est un dossier/],
    [["controler", sample, "--foo"], /Option inconnue : --foo/],
    [["controler", sample, "--date"], /--date.*attend une valeur/],
    [["controler", sample, "--date", "31/01/2022"], /Date « 31\/01\/2022 » invalide : écrivez AAAA-MM-JJ/],
    [["controler", sample, "--programme", "FEDER"], /Programme « FEDER » inconnu/],
    [["controler", sample, "--exercice", "21"], /Exercice « 21 » inconnu/],
    [["controler", sample, "--plie", "atlantide"], /PLIE « atlantide » inconnu : écrivez agenais, bordeaux/],
    [["controler", sample, "--reglage", "D1"], /Réglage « D1 » illisible/],
    [
      ["controler", sample, "--reglage", "D1=rien"],
      /Réglage « Personne en formation qui recherche un emploi \(D1\) » : « rien »/,
    ],
    [["controler", sample, "--reglage", "__proto__=x"], /Réglage « __proto__ » inconnu : écrivez D1, D2/],
    [["controler", sample, "--format", "xml"], /Valeur « xml » inconnue pour --format : texte, json ou csv/],
    [["controler", sample, "--gravite", "grave"], /Valeur « grave » inconnue pour --gravite/],
    [["controler", sample, "--surligner"], /ajoutez --sortie/],
    [["bilan", sample, "--sortie", sample], /jamais écrasé/],
    [["bilan", sample, "--sortie", join(__dirname, "nulle-part", "x.xlsx")], /le dossier n'existe pas/],
  ] as const)("%j", async (argv, sentence) => {
    const { status, err, out } = await run(...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("never writes over its input, whatever it is called", async () => {
    symlinkSync(sample, inFolder("lien.xlsx"));
    expect((await run("bilan", sample, "--sortie", inFolder("lien.xlsx"))).err).toMatch(/jamais écrasé/);
  });
});

it("modele never takes the place of a file", async () => {
  writeFileSync(inFolder("suivi.xlsx"), "le mien");
  const { status, out, err } = await run("modele", inFolder("suivi.xlsx"));
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(/« .*suivi\.xlsx » existe déjà : donnez un autre nom/);
  expect(readFileSync(inFolder("suivi.xlsx"), "utf8")).toBe("le mien");
});

describe("a workbook is written under a name that Excel opens", () => {
  it.each([
    ["classeur.xlsm", "copie.xlsx", /doit finir par \.xlsm, comme le classeur d'origine/],
    ["classeur.xlsx", "copie.xlsm", /doit finir par \.xlsx, comme le classeur d'origine/],
    ["classeur.xlsx", "copie.pdf", /doit finir par \.xlsx/],
    ["classeur.xlsx", "copie", /doit finir par \.xlsx/],
  ])("%s is not copied to %s, and not even read", async (input, output, sentence) => {
    writeFileSync(inFolder(input), "not even read");
    for (const command of ["controler", "bilan", "corriger"]) {
      const { status, err } = await run(command, inFolder(input), "--sortie", inFolder(output));
      expect([status, err.trim().split("\n").length]).toEqual([2, 1]);
      expect(err).toMatch(sentence);
    }
    expect(readdirSync(inFolder(""))).toEqual([input]);
  });

  it.each([
    ["classeur.xlsm", "copie.XLSM"],
    ["CLASSEUR.XLSX", "copie.xlsx"],
  ])("%s is copied to %s", async (input, output) => {
    copyFileSync(sample, inFolder(input));
    expect((await run("bilan", inFolder(input), "--sortie", inFolder(output))).status).toBe(1);
    expect(existsSync(inFolder(output))).toBe(true);
  });

  it.each([
    ["modele", "modele.docx"],
    ["modele", "modele.xlsm"],
    ["consolider", "tout.xlsm"],
    ["consolider", "tout.pdf"],
  ])("%s does not write %s", async (command, output) => {
    const argv = command === "modele" ? [inFolder(output)] : ["absent.xlsx", "--sortie", inFolder(output)];
    const { status, err } = await run(command, ...argv);
    expect([status, readdirSync(inFolder(""))]).toEqual([2, []]);
    expect(err).toMatch(/doit finir par \.xlsx :/);
  });
});

describe("an option that a command has no use for is refused", () => {
  it.each([
    ["bilan", "--surligner", []],
    ["bilan", "--regle", ["CMP-01"]],
    ["bilan", "--gravite", ["erreur"]],
    ["controler", "--regle", ["CMP-01"]],
    ["corriger", "--gravite", ["erreur"]],
    ["corriger", "--surligner", []],
    ["consolider", "--regle", ["CMP-01"]],
    ["modele", "--sortie", ["f.xlsx"]],
    ["fiches", "--plie", ["agenais"]],
    ["fiches", "--sortie", ["f.xlsx"]],
    ["regles", "--fiches", ["absent.json"]],
    ["regles", "--programme", ["FSE+"]],
  ])("%s %s", async (command, option, value) => {
    const { status, out, err } = await run(command, inFolder("absent.xlsx"), option, ...value);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toBe(
      `L'option ${option} ne sert pas à « ${command} » : « bilan-plie --aide » dit à quelles commandes elle sert.\n`,
    );
  });

  it.each([
    ["bilan", "csv", "texte ou json"],
    ["consolider", "csv", "texte ou json"],
    ["fiches", "csv", "texte ou json"],
    ["regles", "csv", "texte ou json"],
    ["modele", "json", "texte"],
  ])("%s --format %s", async (command, format, formats) => {
    const { status, out, err } = await run(command, "--format", format);
    expect([status, out, err]).toEqual([
      2,
      "",
      `Valeur « ${format} » impossible pour --format avec « ${command} » : ${formats}.\n`,
    ]);
  });

  it.each([
    [["fiches", "2021-A4", "2021-A5"], "Une seule fiche est attendue, 2 sont données (2021-A4, 2021-A5).\n"],
    [["regles", "CMP-01", "CMP-02"], "Une seule règle est attendue, 2 sont données (CMP-01, CMP-02).\n"],
  ])("%j", async (argv, sentence) => {
    expect(await run(...argv)).toEqual({ status: 2, out: "", err: sentence });
  });

  it("and those of the contract are taken", async () => {
    const [copy, template] = [inFolder("copie.xlsx"), inFolder("modele.xlsx")];
    const control = ["--plie", "agenais", "--programme", "FSE 2014-2020", "--exercice", "2021", "--date", "2022-01-31"];
    const all = [...control, "--reglage", "D1=inactif"];
    expect((await run("controler", sample, ...all, "--gravite", "erreur", "--sortie", copy)).status).toBe(1);
    expect((await run("corriger", sample, ...all, "--format", "csv", "--sortie", copy)).status).toBe(1);
    expect((await run("modele", template, ...all)).status).toBe(0);
    expect((await run("regles", "CMP-01", "--format", "json")).status).toBe(0);
  });
});

describe("the disk and the terminal are hostile too", () => {
  it.each([
    [
      "a folder that is a file",
      () => join(sample, "sortie.xlsx"),
      /« plie-agenais-2021\.xlsx » est un fichier, pas un dossier/,
    ],
    ["a folder below a file", () => join(sample, "b", "sortie.xlsx"), /un des dossiers de ce chemin est un fichier/],
    ["a name too long", () => inFolder(`${"n".repeat(260)}.xlsx`), /le nom est trop long/],
  ])("%s is one sentence", async (_, output, sentence) => {
    const { status, err, out } = await run("bilan", sample, "--sortie", output());
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("writes under a name as long as a system takes, and leaves nothing beside it", async () => {
    const name = `${"n".repeat(240)}.xlsx`;
    expect((await run("modele", inFolder(name))).status).toBe(0);
    expect(readdirSync(inFolder("."))).toEqual([name]);
  });

  it("waits for no pipe and no device, in or out", async () => {
    execFileSync("mkfifo", [inFolder("tube.xlsx")]);
    for (const path of [inFolder("tube.xlsx"), "/dev/zero"]) {
      expect((await run("controler", path)).err).toMatch(/n'est pas un fichier ordinaire/);
    }
    expect((await run("bilan", sample, "--sortie", inFolder("tube.xlsx"))).err).toMatch(
      /n'est pas un fichier ordinaire/,
    );
  });

  it("makes a copy that nobody else may read than may read the original", async () => {
    copyFileSync(sample, inFolder("prive.xlsx"));
    chmodSync(inFolder("prive.xlsx"), 0o600);
    await run("bilan", inFolder("prive.xlsx"), "--sortie", inFolder("bilan.xlsx"));
    expect(statSync(inFolder("bilan.xlsx")).mode & 0o777).toBe(0o600);
  });

  it("replaces what it wrote before, never another PLIE's workbook nor a file of another kind", async () => {
    const output = inFolder("bilan.xlsx");
    expect((await run("bilan", sample, "--sortie", output)).status).toBe(1);
    expect((await run("bilan", sample, "--sortie", output)).status).toBe(1);
    const before = readFileSync(output);
    const other = join(__dirname, "../../examples/plie-bordeaux-2021.xlsx");
    const { status, err } = await run("bilan", other, "--sortie", output);
    expect(status).toBe(2);
    expect(err).toMatch(/existe déjà, et c'est le classeur d'un autre PLIE : donnez un autre nom/);
    expect(readFileSync(output).equals(before)).toBe(true);
    writeFileSync(output, "le mien");
    expect((await run("bilan", sample, "--sortie", output)).err).toMatch(
      /n'est pas un classeur que bilan-plie peut lire/,
    );
    expect(readFileSync(output, "utf8")).toBe("le mien");
  });

  it("takes no option twice, but for those that may be repeated", async () => {
    const { status, err } = await run("bilan", sample, "--sortie", inFolder("a.xlsx"), "--sortie", inFolder("b.xlsx"));
    expect(status).toBe(2);
    expect(err).toMatch(/L'option --sortie est donnée deux fois/);
    expect(readdirSync(inFolder("."))).toEqual([]);
    expect((await run("regles", "DAT-06", "--format", "json")).status).toBe(0);
  });
});

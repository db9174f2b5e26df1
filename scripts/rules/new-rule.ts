/** Writes the file of a new rule and its lines in the index of its family: `npm run rule:new SOR-17 suspension-inversee`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleByCode } from "../../src/core/rules/catalogue";
import { retiredRule } from "../../src/core/rules/retired";
import { indexWith } from "./family-index";
import { ruleTemplate } from "./rule-template";

const FOLDER = join(__dirname, "../../src/core/rules");

function refusal(code: string, name: string): string | null {
  if (!/^[A-Z]{3}-\d{2}$/.test(code))
    return "Donnez un code de la forme SOR-17 : npm run rule:new SOR-17 nom-en-minuscules.";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    return `Donnez à ${code} un nom en minuscules sans accent, comme sortie-avant-entree.`;
  if (ruleByCode(code)) return `${code} est déjà une règle : prenez le code libre suivant de la famille.`;
  if (retiredRule(code))
    return `${code} est un code retiré, qui ne sert plus : prenez le code libre suivant de la famille.`;
  return null;
}

/** The folder of the rules that begin with the same letters. */
function familyOf(code: string): string | undefined {
  const prefix = `${code.slice(0, 4).toLowerCase()}`;
  return readdirSync(FOLDER, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && readdirSync(join(FOLDER, entry.name)).some((file) => file.startsWith(prefix)),
  )?.name;
}

function main([code = "", name = ""]: readonly string[]): string {
  const refused = refusal(code, name);
  if (refused !== null) throw new Error(refused);
  const family = familyOf(code);
  if (family === undefined)
    throw new Error(
      `Aucune famille ${code.slice(0, 3)} : créez son dossier et son index.ts dans src/core/rules, ajoutez-la à catalogue.ts.`,
    );
  const file = join(FOLDER, family, `${code.toLowerCase()}-${name}.ts`);
  const index = join(FOLDER, family, "index.ts");
  if (existsSync(file)) throw new Error(`${file} existe déjà.`);
  writeFileSync(file, ruleTemplate(code, name));
  writeFileSync(index, indexWith(readFileSync(index, "utf8"), code, name));
  return `src/core/rules/${family}/${code.toLowerCase()}-${name}.ts est écrit et listé dans l'index : complétez-le, puis npm test et npm run generate.`;
}

try {
  process.stdout.write(`${main(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

/** Writes docs/regles/, one page per rule and an index: `npm run docs`. CI checks that nothing changes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../src/core/rules/catalogue";
import { RETIRED_RULES } from "../src/core/rules/retired";
import { indexPage, pageName, rulePage } from "./docs/rule-page";

const folder = join(__dirname, "../docs/regles");

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));
writeFileSync(join(folder, "README.md"), indexPage(RULES, RETIRED_RULES));
for (const rule of RULES) writeFileSync(join(folder, pageName(rule)), rulePage(rule));

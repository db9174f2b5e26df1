/**
 * Who may import whom, as sentences. Type-only imports count: a type is knowledge too.
 * Run by `npm run layers`; tests/project/locks.test.ts proves that each rule still bites.
 *
 *   taskpane, cli  ->  application  ->  core
 *   adapters       ->  application/ports, core
 */
const compositionRoots = "^src/(taskpane/index\\.tsx|cli/(index|machine)\\.ts)$";
const data = "^src/(fiches|plies|reference)/";

/** The folders of core, each above those it may know: what a word is comes before what a cell holds, what a cell holds before who a person is, and so on. */
const coreFolders = [
  "text", // words and sentences, of any subject
  "work", // long works: slices, memory of results
  "domain", // days, cells, programmes, settings: the words of the trade
  "questionnaire", // sheets, fields and answers
  "fiche", // fiches and profiles of the PLIE, decoded
  "territory", // communes, postal codes, countries
  "reading", // from cells to typed columns
  "protocol", // a protocol typed in sheets: to the JSON of its decoder, and back
  "people", // who is who
  "preparation", // what the columns of any workbook probably are
  "context", // what a control depends on, what is counted
  "exits", // the criteria of the protocols
  "indicators", // the figures
  "rules", // what can be wrong
  "engine", // running the rules
  "bilan", // the report
  "audit", // what an auditor does with a control
];
const inCore = (folders) => `^src/core/(${folders.join("|")})/`;

const coreArrowsRunDown = coreFolders.slice(0, -1).map((folder, place) => ({
  name: `core-arrows-run-down-from-${folder}`,
  comment: `core/${folder} stands below ${coreFolders.slice(place + 1).join(", ")}: it must not know them. See coreFolders.`,
  severity: "error",
  from: { path: inCore([folder]) },
  to: { path: inCore(coreFolders.slice(place + 1)) },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A circle of imports means that two modules are one: split what they share from both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A module nobody imports and that imports nothing is dead: remove it, or use it.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: `${compositionRoots}|\\.d\\.ts$` },
      to: {},
    },
    {
      name: "no-unresolvable",
      comment: "An import that cannot be resolved works on somebody's machine only.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "core-imports-only-core",
      comment:
        "core knows the domain and nothing else; its only libraries are zod, which describes the two JSON formats, and a hash. package.json tells it its version.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: "^(src/core/|node_modules/(zod|@noble/hashes)/|package\\.json$)" },
    },
    ...coreArrowsRunDown,
    {
      name: "core-folders-have-a-place",
      comment: "A new folder of core says in coreFolders what it stands above, or its arrows could run anywhere.",
      severity: "error",
      from: {},
      to: { path: "^src/core/[^/]+/", pathNot: inCore(coreFolders) },
    },
    {
      name: "data-imports-only-core",
      comment: "Fiches, PLIE profiles and reference data are data: an index may name their types, no more.",
      severity: "error",
      from: { path: data },
      to: { pathNot: "^src/(core|fiches|plies|reference)/" },
    },
    {
      name: "application-imports-only-core",
      comment: "Use cases reach the outside through their ports; the composition roots hand them the adapters.",
      severity: "error",
      from: { path: "^src/application/" },
      to: { pathNot: ["^src/(application|core)/", data, "^node_modules/zod/"] },
    },
    {
      name: "ports-import-only-core",
      comment: "A port is what both sides share: it must not lean on a use case.",
      severity: "error",
      from: { path: "^src/application/ports/" },
      to: { pathNot: "^src/(application/ports|core)/" },
    },
    {
      name: "adapters-import-only-ports-and-core",
      comment: "An adapter translates between a port and one technology; it decides nothing.",
      severity: "error",
      from: { path: "^src/adapters/" },
      to: { path: "^src/", pathNot: "^src/(adapters|application/ports|core)/" },
    },
    {
      name: "adapters-do-not-know-one-another",
      comment: "Each adapter can be removed alone; what two of them share belongs to core or to the ports.",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/adapters/", pathNot: "^src/adapters/$1/" },
    },
    {
      name: "only-composition-roots-import-adapters",
      comment: "The choice of Excel, a file or memory is made in one place per door.",
      severity: "error",
      from: { path: "^src/", pathNot: [compositionRoots, "^src/adapters/"] },
      to: { path: "^src/adapters/" },
    },
    {
      name: "doors-do-not-know-one-another",
      comment: "The pane and the command line share use cases, not code of their own.",
      severity: "error",
      from: { path: "^src/(taskpane|cli)/" },
      to: { path: "^src/(taskpane|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "react-in-the-pane-only",
      comment: "The command line and everything behind the doors must run where there is no page.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "^node_modules/(react|react-dom|@fluentui|@types/react|@types/react-dom)/" },
    },
    {
      name: "node-in-the-command-line-only",
      comment: "Everything else is bundled for the browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|adapters/xlsx/node-inflate\\.ts$)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-dependencies",
      comment: 'What is shipped stands in "dependencies", where its licence and its weight are looked at.',
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "source-does-not-know-its-tests",
      comment: "What a test needs of the source is the source's public face.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

import { exitTable } from "../../domain/citations";
import { CATEGORY_LABELS, categoryAgrees } from "../../exits/lines";
import { textCells } from "../../reading/cells";
import { sheetRule } from "../define-rule";
import { OPEN_LIST } from "../quotations";
import { declaredExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly type: string; readonly expected: string; readonly typed: string }>({
  code: "SOR-02",
  name: "categorie-de-sortie",
  gravity: "erreur",
  source: [
    exitTable(
      "agenais",
      "SORTIES POSITIVES […] SORTIES AUTRES […] SORTIES NEGATIVES […] SUSPENSION DE PARCOURS",
      "348, 359, 363, 366",
    ),
    exitTable(
      "bordeaux",
      "SORTIES POSITIVES : emplois durables […] SORTIES POSITIVES – « dynamiques » […] SORTIES AUTRES […] Sorties administratives […] Sorties négatives […] SUSPENSION DE PARCOURS",
      "1059, 1064, 1072-1073, 1078, 1081",
    ),
    exitTable(
      "grand-perigueux",
      "SORTIES EMPLOI-FORMATION-CREATION […] SORTIES AUTRES […] SORTIES ADMINISTRATIVES […] SORTIES NEGATIVES […] SUSPENSION / VEILLE DE PARCOURS",
      "2162, 2172-2173, 2177, 2180",
    ),
    OPEN_LIST,
  ],
  summary: "La catégorie saisie n'est pas celle du type de sortie.",
  check: (tables, context, report) => {
    if (!tables.participants) return;
    const category = textCells(tables.participants, "plieExitCategory");
    return declaredExits(tables, context, ({ row, line, table }) => {
      const typed = category(row);
      if (typed === undefined || categoryAgrees(line, typed)) return;
      report(
        table,
        { row, field: "plieExitCategory" },
        { type: line.label, expected: CATEGORY_LABELS[line.category], typed },
      );
    });
  },
  message: ({ details }) =>
    `« ${details.type} » est classé « ${details.expected} » dans le protocole, pas « ${details.typed} ».`,
  remedy: "Corrigez la catégorie, ou le type de sortie.",
  choices: ({ details: { expected } }) => [
    { label: `Écrire « ${expected} »`, changes: [{ field: "plieExitCategory", value: expected }] },
  ],
  examples: {
    conforming: [
      { note: "La catégorie de la table.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] },
      {
        note: "« SORTIES AUTRES » est imprimé au-dessus de « SORTIES NEGATIVES ».",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "GP-N02", plieExitCategory: "Autre" }],
      },
      {
        note: "Bordeaux range « Sorties négatives » sous « SORTIES AUTRES ».",
        plie: "bordeaux",
        participants: [{ ...CDI_EXIT, plieExitType: "BDX-N01", plieExitCategory: "Autre" }],
      },
    ],
    faulty: [
      {
        note: "Un déménagement n'est pas une sortie positive.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "Déménagement" }],
      },
      {
        note: "Agen sépare « SORTIES AUTRES » et « SORTIES NEGATIVES ».",
        plie: "agenais",
        participants: [{ ...CDI_EXIT, plieExitType: "AGE-N01", plieExitCategory: "Autre" }],
      },
    ],
  },
});

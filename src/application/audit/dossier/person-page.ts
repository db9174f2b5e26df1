import type { BilanSection } from "../../../core/bilan/model";
import { typography } from "../../../core/text/french";
import { layoutSection, PAGE_HEIGHT } from "../../bilan/layout-bilan";
import { pageBreaks } from "../../bilan/paginate";
import { FULL_WIDTH, SheetWriter } from "../../bilan/sheet-writer";
import { GRID_WIDTHS } from "../../bilan/table-grid";
import type { SheetModel } from "../../ports/sheet-model";

const PERSON_MARK = "fiche-personne";

/** In lines that a page in height holds. */
const BANNER = [
  "DONNÉES PERSONNELLES : ce document parle d'une personne.",
  "Ne le transmettez qu'à qui doit le contrôler, et effacez-le ensuite.",
];

export interface PersonPage {
  /** The name wanted for the sheet. */
  readonly name: string;
  readonly title: string;
  /** Of which control, of which workbook. */
  readonly subtitle: string;
  readonly sections: readonly BilanSection[];
}

/** The file of one person, on A4 pages in height; the title and the banner are repeated at the top of each. */
export function personPage({ name, title, subtitle, sections }: PersonPage): SheetModel {
  const sheet = new SheetWriter();
  sheet.line([{ value: typography(title), style: "title", span: FULL_WIDTH }], { minHeight: 28 });
  for (const line of BANNER) sheet.line([{ value: typography(line), style: "stateBad", span: FULL_WIDTH }]);
  sheet.space(6);
  const head = sheet.rows.reduce((sum, { height }) => sum + height, 0);
  const repeated = sheet.rows.length;
  const said = typography(subtitle);
  sheet.line([{ value: said, style: "note", span: FULL_WIDTH, wraps: said }]);
  for (const section of sections) layoutSection(section, sheet);
  return {
    name,
    mark: PERSON_MARK,
    showGridlines: false,
    columnWidths: GRID_WIDTHS,
    rowHeights: sheet.rows.map(({ row, height }) => ({ row, height })),
    blocks: sheet.blocks,
    merges: sheet.merges,
    page: {
      orientation: "portrait",
      printArea: {
        firstRow: 0,
        firstColumn: FULL_WIDTH.first,
        lastRow: sheet.nextRow - 1,
        lastColumn: FULL_WIDTH.last,
      },
      titleRows: { first: 0, last: repeated - 1 },
      breaksBefore: pageBreaks(sheet.rows.slice(repeated), PAGE_HEIGHT - head),
      footer: { left: typography(title) },
    },
  };
}

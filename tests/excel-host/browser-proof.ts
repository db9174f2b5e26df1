import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";

/** Bundled into an empty page by the end-to-end proof of the host: the adapter as the production pane has it. */
Object.assign(window, { createOfficeWorkbook });

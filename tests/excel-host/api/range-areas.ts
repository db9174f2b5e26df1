import { areaReference, quotedSheetName, type CellArea } from "../../../src/core/domain/cell";
import { ApiObject } from "../api-object";
import { cellsOf } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { formatObject } from "./format";
import { validationObject } from "./validation";

/** Several areas of one sheet: `worksheet.getRanges("A2,C7:D9")`. */
export function rangeAreasObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  return new ApiObject("RangeAreas", {
    sheet,
    properties: {
      address: { get: () => areas.map((area) => `${quotedSheetName(sheet.name)}!${areaReference(area)}`).join(",") },
      areaCount: { get: () => areas.length },
      cellCount: { get: () => areas.reduce((sum, area) => sum + cellsOf(area), 0) },
    },
    navigations: {
      format: () => formatObject(sheet, areas),
      dataValidation: () => validationObject(sheet, areas),
    },
  });
}

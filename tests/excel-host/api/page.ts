import { ApiObject } from "../api-object";
import { areaAt, parseArea } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { errors } from "../protocol";
import { areaFrom } from "./range";

const MAX_FOOTER = 255;
const MAX_BREAKS = 1026;

export function pageLayoutObject(sheet: HostSheet): ApiObject {
  const { page } = sheet;
  return new ApiObject("PageLayout", {
    properties: {
      orientation: { get: () => page.orientation, set: (value: string) => (page.orientation = value) },
      paperSize: { get: () => page.paperSize, set: (value: string) => (page.paperSize = value) },
      zoom: { get: () => page.zoom, set: (value: unknown) => (page.zoom = value) },
    },
    navigations: {
      headersFooters: () =>
        new ApiObject("HeaderFooterGroup", { navigations: { defaultForAllPages: () => footerObject(sheet) } }),
    },
    methods: {
      setPrintArea: (range: unknown) => void (page.printArea = areaFrom(range)),
      setPrintTitleColumns: (range: unknown) => void (page.titleColumns = areaFrom(range)),
      setPrintTitleRows: (range: unknown) => void (page.titleRows = areaFrom(range)),
    },
  });
}

function footerObject(sheet: HostSheet): ApiObject {
  const { footer } = sheet.page;
  const place = (name: string): { get: () => string; set: (text: string) => void } => ({
    get: () => footer[name] ?? "",
    set: (text) => {
      const total = Object.entries({ ...footer, [name]: text }).reduce((sum, [, part]) => sum + part.length, 0);
      if (total > MAX_FOOTER) throw errors.invalidArgument();
      footer[name] = text;
    },
  });
  const names = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
  return new ApiObject("HeaderFooter", { properties: Object.fromEntries(names.map((name) => [name, place(name)])) });
}

export function rowBreaksObject(sheet: HostSheet): ApiObject {
  return new ApiObject("PageBreakCollection", {
    methods: {
      add: (range: unknown) => {
        if (sheet.rowBreaks.length >= MAX_BREAKS) throw errors.invalidArgument();
        sheet.rowBreaks.push(areaFrom(range).firstRow);
        return new ApiObject("PageBreak", { identity: () => ({ _Id: sheet.rowBreaks.length }) });
      },
      removePageBreaks: () => void (sheet.rowBreaks = []),
    },
  });
}

export function freezePanesObject(sheet: HostSheet): ApiObject {
  return new ApiObject("WorksheetFreezePanes", {
    methods: {
      freezeRows: (count: number) => {
        sheet.frozen = areaAt(0, 0, count, 16_384);
      },
      freezeColumns: (count: number) => {
        sheet.frozen = areaAt(0, 0, 1_048_576, count);
      },
      freezeAt: (range: unknown) => {
        sheet.frozen = typeof range === "string" ? parseArea(range) : areaFrom(range);
      },
      unfreeze: () => {
        sheet.frozen = null;
      },
    },
  });
}

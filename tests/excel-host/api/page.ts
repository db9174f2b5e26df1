import { ApiObject } from "../api-object";
import { areaAt, parseArea } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { errors, notEmulated } from "../protocol";
import { areaFrom } from "./range";

const MAX_FOOTER = 255;

export function pageLayoutObject(sheet: HostSheet): ApiObject {
  const { page } = sheet;
  const guarded =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      if (sheet.protected) throw errors.accessDenied();
      set(value);
    };
  return new ApiObject("PageLayout", {
    properties: {
      orientation: { get: () => page.orientation, set: guarded<string>((value) => (page.orientation = value)) },
      paperSize: { get: () => page.paperSize, set: guarded<string>((value) => (page.paperSize = value)) },
      zoom: { get: () => page.zoom, set: guarded<unknown>((value) => (page.zoom = value)) },
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
        sheet.rowBreaks.push(areaFrom(range).firstRow);
        return new ApiObject("PageBreak", { identity: () => ({ _Id: sheet.rowBreaks.length }) });
      },
      removePageBreaks: () => void (sheet.rowBreaks = []),
    },
  });
}

export function freezePanesObject(sheet: HostSheet): ApiObject {
  const guard = (): void => {
    if (sheet.protected) throw notEmulated("freezing a protected sheet");
  };
  return new ApiObject("WorksheetFreezePanes", {
    methods: {
      freezeRows: (count: number) => {
        guard();
        sheet.frozen = areaAt(0, 0, count, 16_384);
      },
      freezeColumns: (count: number) => {
        guard();
        sheet.frozen = areaAt(0, 0, 1_048_576, count);
      },
      freezeAt: (range: unknown) => {
        guard();
        sheet.frozen = typeof range === "string" ? parseArea(range) : areaFrom(range);
      },
      unfreeze: () => {
        guard();
        sheet.frozen = null;
      },
    },
  });
}

import type { CellArea } from "../../../src/core/domain/cell";
import { ApiObject } from "../api-object";
import { intersect } from "../model/area";
import type { HostSheet, HostValidation } from "../model/sheet";
import { errors } from "../protocol";

const MAX_INLINE_LIST = 255;
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT_MESSAGE = 255;
const MAX_ERROR_MESSAGE = 225;

/** `range.dataValidation`: rule, prompt and alert of the areas, as one validation. */
export function validationObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  const change = (part: Partial<Pick<HostValidation, "rule" | "prompt" | "errorAlert">>): void => {
    for (const area of areas) {
      const known = sheet.validations.find((validation) => JSON.stringify(validation.area) === JSON.stringify(area));
      if (known) Object.assign(known, part);
      else sheet.validations.push({ area, rule: null, prompt: null, errorAlert: null, ...part });
    }
  };
  return new ApiObject("DataValidation", {
    properties: {
      rule: { set: (rule) => change({ rule: checkedRule(rule) }) },
      prompt: { set: (prompt) => change({ prompt: checkedTexts(prompt, MAX_PROMPT_MESSAGE) }) },
      errorAlert: { set: (alert) => change({ errorAlert: checkedTexts(alert, MAX_ERROR_MESSAGE) }) },
      ignoreBlanks: { set: () => undefined },
    },
    methods: {
      clear: () => {
        for (const area of areas) {
          sheet.validations = sheet.validations.filter((validation) => !intersect(validation.area, area));
        }
      },
    },
  });
}

function checkedRule(rule: Readonly<Record<string, unknown>>): unknown {
  const list = rule["list"] as { source?: unknown } | undefined;
  const inline = typeof list?.source === "string" && !list.source.startsWith("=") ? list.source : "";
  if (inline.length > MAX_INLINE_LIST || (list && list.source === "")) throw errors.invalidArgument();
  return rule;
}

function checkedTexts(texts: { title?: string; message?: string }, longest: number): unknown {
  const tooLong = (texts.title ?? "").length > MAX_PROMPT_TITLE || (texts.message ?? "").length > longest;
  if (tooLong) throw errors.invalidArgument();
  return texts;
}

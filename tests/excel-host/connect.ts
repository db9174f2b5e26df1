import { areaReference } from "../../src/core/domain/cell";
import type { ChangeEvent, ExcelHost } from "./host";
import type { RequestMessage, ResponseMessage } from "./protocol";

/** What is used of Microsoft's library; its own types do not declare these parts. */
export interface OfficeLibrary {
  readonly Excel: unknown;
  readonly Office: object;
  readonly OfficeExtension: {
    readonly SessionBase: { _overrideSession?: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: unknown) => void;
  };
}

/** What a page or a test sees of Office besides Excel. */
export interface OfficeEnvironment {
  readonly host?: string;
  readonly platform?: string;
  readonly theme?: Readonly<Record<string, unknown>>;
  readonly language?: string;
}

const EVENT_CATEGORY = 65_536;
const SHEET_CHANGED = 10;

/** Connects the library to a host: every later `Excel.run` speaks to it. */
export function connect(host: ExcelHost, { OfficeExtension }: OfficeLibrary): void {
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData: string, flags: number, message: RequestMessage): Promise<ResponseMessage> =>
        host.execute(flags, message),
    }),
    getEventRegistration: () => null,
  };
  // Above the floor of the manifest, the library itself then throws ApiNotFound.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.onEvent = (event) => OfficeExtension._testTriggerRichApiMessageEvent(changeMessage(event));
}

/** `Office` with the members that only exist inside Office: onReady, context, actions. */
export function officeFor(host: ExcelHost, library: OfficeLibrary, environment: OfficeEnvironment = {}): object {
  const info = { host: environment.host ?? "Excel", platform: environment.platform ?? "OfficeOnline" };
  const actions = new Map<string, unknown>();
  const context = {
    ...info,
    displayLanguage: environment.language ?? "fr-FR",
    contentLanguage: environment.language ?? "fr-FR",
    officeTheme: environment.theme,
    document: { url: host.workbook.name, settings: null },
    diagnostics: { ...info, version: "16.0.0.0" },
    requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
  };
  const members = {
    context,
    onReady: (callback?: (ready: typeof info) => unknown) => {
      const ready = Promise.resolve(info);
      if (callback) void ready.then(callback);
      return ready;
    },
    actions: {
      associate: (id: string, action: unknown) => void actions.set(id, action),
      registered: actions,
    },
  };
  // The library's own Office.context is a getter that cannot be redefined: members are laid over it.
  const descriptors = Object.entries(members).map(([name, value]) => [name, { value, configurable: true }] as const);
  return Object.create(library.Office, Object.fromEntries(descriptors)) as object;
}

function changeMessage({ sheetId, area }: ChangeEvent): unknown {
  const message = {
    worksheetId: sheetId,
    address: areaReference(area),
    changeType: "RangeEdited",
    source: "Local",
    referenceId: "",
    shiftDirection: "None",
    triggerSource: "Unknown",
  };
  return {
    entries: [
      {
        messageCategory: EVENT_CATEGORY,
        messageType: SHEET_CHANGED,
        targetId: "Workbook",
        message: JSON.stringify(message),
        id: 0,
        isRemoteOverride: false,
      },
    ],
  };
}

import type { ChangeEvent, ExcelHost } from "./host";
import type { RequestMessage, ResponseMessage } from "./protocol";
import { triggerSource as triggerSourceOf } from "./trigger-source";

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
const SHEET_DELETED = 15;
const SHEET_CALCULATED = 16;

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
  host.onEvent = (event) => OfficeExtension._testTriggerRichApiMessageEvent(changeMessage(event, host));
}

/** What `Office.actions.associate` was given: the functions behind the ribbon's buttons. */
export type Commands = Map<string, (event: { completed: () => void }) => void>;

/** `Office` with the members that only exist inside Office: onReady, context, actions. */
export function officeFor(
  host: ExcelHost,
  library: OfficeLibrary,
  environment: OfficeEnvironment = {},
): { readonly office: object; readonly commands: Commands } {
  const info = { host: environment.host ?? "Excel", platform: environment.platform ?? "OfficeOnline" };
  const language = environment.language ?? "fr-FR";
  const commands: Commands = new Map();
  const context = {
    ...info,
    displayLanguage: language,
    contentLanguage: language,
    officeTheme: environment.theme,
    document: { url: host.workbook.name },
    diagnostics: { ...info, version: "16.0.0.0" },
    requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
  };
  const members = {
    context,
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await Promise.resolve();
      await callback?.(info);
      return info;
    },
    actions: {
      associate: (name: string, command: (event: { completed: () => void }) => void) => commands.set(name, command),
    },
  };
  // The library's own Office.context is a getter that cannot be redefined: members are laid over it.
  const descriptors = Object.entries(members).map(([name, value]) => [name, { value, configurable: true }] as const);
  const office = Object.create(library.Office, Object.fromEntries(descriptors)) as object;
  return { office, commands };
}

function changeMessage(event: ChangeEvent, host: ExcelHost): unknown {
  const { sheetId, address, kind, by } = event;
  const place = { worksheetId: sheetId, address };
  const source = by === "remote" ? "Remote" : "Local";
  // Came with ExcelApi 1.14: an older Excel does not say it.
  const triggerSource = host.isSetSupported("ExcelApi", "1.14") ? triggerSourceOf(event) : undefined;
  const edit = { changeType: kind, source, referenceId: "", shiftDirection: "None", triggerSource };
  const types: Record<string, number> = { Calculated: SHEET_CALCULATED, Deleted: SHEET_DELETED };
  const messages: Record<string, unknown> = { Calculated: place, Deleted: { worksheetId: sheetId, source } };
  return {
    entries: [
      {
        messageCategory: EVENT_CATEGORY,
        messageType: types[kind] ?? SHEET_CHANGED,
        targetId: "Workbook",
        message: JSON.stringify(messages[kind] ?? { ...place, ...edit }),
        id: 0,
        isRemoteOverride: false,
      },
    ],
  };
}

import { connect, officeFor, type OfficeLibrary } from "../../excel-host/connect";
import { ExcelHost } from "../../excel-host/host";
import type { RequestMessage, ResponseBody, ResponseMessage } from "../../excel-host/protocol";
import type { HostMeasure, WorkerAnswer, WorkerRequest } from "./excel-messages";

declare global {
  interface Window {
    /** Resolves when the emulated Excel has its workbook. */
    excelReady: Promise<void>;
    excelMeasure: () => Promise<HostMeasure>;
  }
}

/** An Excel in a worker. What the page does for a request is what Microsoft's library does in Excel on the web: one message of text each way. */
class WorkerHost extends ExcelHost {
  readonly ready: Promise<void>;
  private readonly worker = new Worker("/bench-excel.js");
  private readonly waiting = new Map<number, (answer: WorkerAnswer) => void>();
  private count = 0;

  constructor() {
    super({ name: "suivi.xlsx", sheets: [{ name: "Participants" }] }, { sets: { ExcelApi: "1.17" } });
    this.ready = new Promise((resolve) => {
      this.worker.onmessage = ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as WorkerAnswer;
        if ("ready" in answer) resolve();
        else if ("event" in answer) this.onEvent?.(answer.event);
        else {
          this.waiting.get(answer.id)?.(answer);
          this.waiting.delete(answer.id);
        }
      };
    });
  }

  override async execute(flags: number, message: RequestMessage): Promise<ResponseMessage> {
    await this.ready;
    const answer = await this.ask(flags, JSON.stringify(message.Body));
    if (!("response" in answer)) throw new Error("The worker did not answer the request");
    return { ...answer.response, Body: JSON.parse(answer.body) as ResponseBody | null };
  }

  async measure(): Promise<HostMeasure> {
    const answer = await this.ask(0, null);
    if (!("measure" in answer)) throw new Error("The worker did not tell its measure");
    return answer.measure;
  }

  private ask(flags: number, body: string | null): Promise<WorkerAnswer> {
    const request: WorkerRequest = { id: ++this.count, flags, body };
    return new Promise((resolve) => {
      this.waiting.set(request.id, resolve);
      this.worker.postMessage(JSON.stringify(request));
    });
  }
}

const library = window as unknown as OfficeLibrary;
const host = new WorkerHost();
connect(host, library);
Object.assign(window, { Office: officeFor(host, library).office });
window.excelReady = host.ready;
window.excelMeasure = () => host.measure();

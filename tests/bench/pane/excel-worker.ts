import { ExcelHost } from "../../excel-host/host";
import type { WorkbookFixture } from "../../excel-host/model/workbook";
import type { RequestBody } from "../../excel-host/protocol";
import type { HostMeasure, WorkerAnswer, WorkerRequest } from "./excel-messages";

/** The emulated Excel in a thread of its own, as the real one is: its work is no task of the pane. */
async function start(): Promise<void> {
  const fixture = (await (await fetch("/bench-workbook.json")).json()) as WorkbookFixture;
  const host = new ExcelHost(fixture, { sets: { ExcelApi: "1.17" } });
  const send = (answer: WorkerAnswer): void => self.postMessage(JSON.stringify(answer));
  let ms = 0;
  host.onEvent = (event) => send({ event });
  self.onmessage = async ({ data }: MessageEvent<string>) => {
    const { id, flags, body } = JSON.parse(data) as WorkerRequest;
    if (body === null) {
      const { requests, largestRequest, largestResponse } = host.statistics;
      const measure: HostMeasure = { ms, requests, largestRequest, largestResponse };
      return send({ id, measure });
    }
    const started = performance.now();
    const response = await host.execute(flags, { Url: null, Headers: {}, Body: JSON.parse(body) as RequestBody });
    const text = JSON.stringify(response.Body);
    ms += performance.now() - started;
    send({ id, response: { ...response, Body: null }, body: text });
  };
  send({ ready: true });
}

void start();

/**
 * Stryker's runner: the bundle is loaded once, then a mutant costs only the few tests that go through it, the nearest first, until one fails. A
 * mutant may leave something wrong behind in a module (a cache that it filled): so the test that failed is run again without the mutant, and
 * where it fails still, the bundle is loaded anew before that mutant is judged.
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { collector } from "./harness.mjs";
import { nearest } from "./nearest.mjs";

const require = createRequire(import.meta.url);
const stryker = (globalThis.__stryker__ ??= {});

class InProcess {
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    this.#load();
  }

  #load() {
    const bundle = resolve("tests/mutation/rules.bundle.cjs");
    delete require.cache[bundle];
    const { tests, install } = collector();
    install();
    require(bundle);
    this.#tests = tests;
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      stryker.currentTestId = test.id;
      tests.push(await outcome(test));
    }
    delete stryker.currentTestId;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const first = await this.#judge(activeMutant, testFilter, hitLimit);
    const failed = first.tests?.at(-1);
    if (failed?.status !== TestStatus.Failed) return toMutantRunResult(first);
    const again = await outcome(this.#tests.find(({ id }) => id === failed.id));
    if (again.status === TestStatus.Success) return toMutantRunResult(first);
    this.#load();
    const fresh = await this.#judge(activeMutant, testFilter, hitLimit);
    this.#load();
    return toMutantRunResult(fresh);
  }

  async #judge(mutant, testFilter, hitLimit) {
    const tests = [];
    stryker.activeMutant = mutant.id;
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    for (const test of nearest(this.#tests, testFilter, mutant.fileName)) {
      tests.push(await outcome(test));
      if (tests.at(-1).status === TestStatus.Failed) break;
    }
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    Object.assign(stryker, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    return endless ?? { status: DryRunStatus.Complete, tests };
  }
}

async function outcome({ id, name, file, run }) {
  const start = performance.now();
  const result = { id, name, fileName: file };
  try {
    await run();
    return { ...result, timeSpentMs: performance.now() - start, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return { ...result, timeSpentMs: performance.now() - start, status: TestStatus.Failed, failureMessage };
  }
}

const create = () => new InProcess();
create.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", create)];

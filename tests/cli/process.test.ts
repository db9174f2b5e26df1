import { spawn, spawnSync } from "node:child_process";
import { openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inFolder, plain, sample } from "./run-command";

const root = join(__dirname, "../..");
const program = ["--import", "tsx", "src/cli/index.ts"];

it("a result that cannot be shown is one French sentence and status 2", () => {
  const { status, stderr } = spawnSync(process.execPath, [...program, "regles"], {
    cwd: root,
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    encoding: "utf8",
  });
  expect(plain(stderr).trim()).toBe("Impossible d'afficher le résultat : le disque est plein.");
  expect(status).toBe(2);
});

it("a reader that closes the pipe ends it quietly", async () => {
  const child = spawn(process.execPath, [...program, "fiches", "--format", "json"], { cwd: root });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((done) => child.once("close", done));
  expect([status, said]).toEqual([0, ""]);
});

it.each(["SIGINT", "SIGTERM"] as const)("%s leaves no unfinished file", async (signal) => {
  const output = inFolder("bilan.xlsx");
  const child = spawn(process.execPath, [...program, "bilan", sample, "--sortie", output], { cwd: root });
  const written = new Promise<void>((begun) => {
    const watch = setInterval(() => {
      if (child.exitCode === null && !readdirSync(inFolder(".")).some((name) => name.endsWith(".part"))) return;
      clearInterval(watch);
      begun();
    }, 1);
  });
  await written;
  child.kill(signal);
  await new Promise((done) => child.once("close", done));
  // Whole or not at all, whichever came first.
  expect(readdirSync(inFolder(".")).filter((name) => name !== "bilan.xlsx")).toEqual([]);
});

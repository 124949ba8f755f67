import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

type Assertion = Readonly<{ status: string; fullName: string }>;
type Report = Readonly<{
  testResults: readonly Readonly<{ name: string; status: string; assertionResults: readonly Assertion[] }>[];
}>;

/** Of one test file: `unjudged` where it fell before a test of it could say anything. */
export type Outcome = Readonly<{ file: string; state: "green" | "red" | "unjudged"; red: string | null }>;

const longestMs = 15 * 60_000;

/** Runs to the end, silently; a run that never ends is ended. */
function run(root: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore", timeout: longestMs });
    child.on("error", fail);
    child.on("close", () => done());
  });
}

function outcomeOf(file: string, { testResults }: Report): Outcome {
  const told = testResults.find(({ name }) => name.replaceAll("\\", "/").endsWith(`/${file}`));
  const red = told?.assertionResults.find(({ status }) => status === "failed")?.fullName ?? null;
  if (red !== null) return { file, state: "red", red };
  return { file, state: told?.status === "passed" ? "green" : "unjudged", red: null };
}

type How = Readonly<{ stopsAtRed: boolean }>;

/** A pure test lies beside its file, one that needs a service below `tests`. */
const isPure = (file: string): boolean => !file.startsWith("tests/");

/** Runs test files of a tree, one worker at a time. `stopsAtRed`: the first red test is enough. */
export async function runFiles(
  root: string,
  files: readonly string[],
  how: How,
): Promise<readonly Outcome[]> {
  const pure = files.filter(isPure);
  const others = files.filter((file) => !isPure(file));
  return [
    ...(await runWith(root, pure, { ...how, config: "tests/guards/vitest.config.ts" })),
    ...(await runWith(root, others, { ...how, config: "tests/vitest.config.ts" })),
  ];
}

async function runWith(
  root: string,
  files: readonly string[],
  { stopsAtRed, config }: How & Readonly<{ config: string }>,
): Promise<readonly Outcome[]> {
  if (files.length === 0) return [];
  const report = join(root, ".haat/guards.json");
  await rm(report, { force: true });
  await run(root, [
    join(root, "tests/node_modules/vitest/vitest.mjs"),
    ...["run", "-c", config, "--maxWorkers=1"],
    // Its own, for what was made of another tree's text knows where that tree lies.
    `--fsModuleCachePath=${join(root, ".haat/modules")}`,
    ...["--reporter=json", `--outputFile.json=${report}`],
    ...(stopsAtRed ? ["--bail=1"] : []),
    ...files,
  ]);
  const told = JSON.parse(await readFile(report, "utf8")) as Report;
  return files.map((file) => outcomeOf(file, told));
}

import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Count, redOf, type Report, verdictOf } from "./verdict.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const artefacts = join(root, "tests/artefacts");
const servicesFile = join(root, ".haat/test-services.json");

type Suite = Readonly<{ name: string; config: string; report: string }>;

const units: Suite = {
  name: "units, contracts and integration",
  config: "tests/vitest.config.ts",
  report: "integration.json",
};
const journeys: Suite = {
  name: "journeys in a browser",
  config: "tests/vitest.e2e.config.ts",
  report: "journeys.json",
};
const disturbing: Suite = {
  name: "journeys that disturb, in a market of their own",
  config: "tests/vitest.disturbing.config.ts",
  report: "disturbing.json",
};

type Tell = (text: string) => void;
const tellNow: Tell = (text) => void process.stdout.write(text);

/** Named once more at the very end: who reads only the end of a long run must see what was red. */
const red: string[] = [];

/** Runs to the end, and without a keyboard: CI has none. */
function run(program: string, args: readonly string[], tell: Tell): Promise<number> {
  const bins = [join(root, "tests/node_modules/.bin"), join(root, "node_modules/.bin")];
  const env = {
    // Some fifty processes of the house are started; each finds it compiled by those before it.
    NODE_COMPILE_CACHE: join(root, ".haat/compiled"),
    ...process.env,
    PATH: [...bins, process.env["PATH"] ?? ""].join(delimiter),
  };
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", tell);
    child.on("error", () => done(1));
    child.on("close", (code) => done(code ?? 1));
  });
}

async function readIfThere<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

async function runCheck(): Promise<Count> {
  const code = await run(process.execPath, [join(root, "packages/tooling/check.ts")], tellNow);
  if (code === 0) return { passed: 1, failed: 0 };
  red.push("RED check: what it found stands above, after the first FAIL\n");
  return { passed: 0, failed: 1 };
}

/** A suite that fails without a failed test (it did not load, a fault escaped it) still counts as one failure. */
async function runSuite(
  { name, config, report }: Suite,
  filters: readonly string[],
  tell: Tell,
): Promise<Count> {
  tell(`\n== ${name}\n`);
  const file = join(artefacts, report);
  await rm(file, { force: true });
  const filtered = filters.length > 0 ? [...filters, "--passWithNoTests"] : [];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("vitest", ["run", "-c", config, ...reporters, ...filtered], tell);
  const counted = await readIfThere<Report>(file);
  const passed = counted?.numPassedTests ?? 0;
  const named = counted ? redOf(counted) : [];
  red.push(...named);
  if (code === 0 || named.length > 0) return { passed, failed: named.length };
  red.push(`RED ${name}: ended with code ${code} outside of every test; its last words stand above\n`);
  return { passed, failed: 1 };
}

/** Which Postgres, Redis and MongoDB the tests really ran on: a stand-in must not pass for the real one. */
async function tellServices() {
  const services = await readIfThere<Record<string, string>>(servicesFile);
  for (const [name, what] of Object.entries(services ?? {})) process.stdout.write(`${name}: ${what}\n`);
}

const args = process.argv.slice(2).filter((arg) => arg !== "--");
const filters = args.filter((arg) => !arg.startsWith("--"));
const withCheck = !args.includes("--no-check") && filters.length === 0;

await mkdir(artefacts, { recursive: true });
await rm(servicesFile, { force: true });

/** Beside the units, for either leaves a core idle while it waits; told in one piece, once they are through. */
async function runJourneys(suite: Suite): Promise<() => Count> {
  const told: string[] = [];
  const count = await runSuite(suite, filters, (text) => void told.push(text));
  return () => {
    tellNow(told.join(""));
    return count;
  };
}

const walking = [runJourneys(journeys)];
const checked = withCheck ? [await runCheck()] : [];
// The first market is up by then: what it has built and drawn need not be done twice.
walking.push(runJourneys(disturbing));
const counts = [...checked, await runSuite(units, filters, tellNow)];
for (const tell of await Promise.all(walking)) counts.push(tell());

process.stdout.write("\n");
await tellServices();
const { said, code } = verdictOf(counts, filters, red);
process.stdout.write(said);
process.exitCode = code;

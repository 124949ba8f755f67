import { existsSync } from "node:fs";
import { join } from "node:path";
import { brokenReferences } from "./doc-refs.ts";
import { strangeEntries, strangeManifests, strangeReadmes } from "./house.ts";
import { type Ran, root, runTool } from "./run-tool.ts";

type Step = Readonly<{ name: string; run: () => Promise<Ran> }>;

const from = (faults: readonly string[]): Ran => ({ ok: faults.length === 0, output: faults.join("\n") });
const tool =
  (name: string, ...args: string[]) =>
  () =>
    runTool(name, args);

const settings = (name: string) => `packages/tooling/${name}`;
const planted = "tests/architecture/planted/**";
const web = join(root, "web");

/** As many checkers as cores: each one more reads the common types once more. */
const compile = ["--noEmit", "-p", "tsconfig.json", "--checkers", "2"] as const;

async function webTypes(): Promise<Ran> {
  const generated = await runTool("react-router", ["typegen"], web);
  return generated.ok ? runTool("tsc", [...compile], web) : generated;
}

/** The slowest first, so that the short ones fill the other core. */
const steps: readonly Step[] = [
  { name: "types: web", run: webTypes },
  { name: "types", run: tool("tsc", ...compile) },
  { name: "dead code", run: tool("knip", "-c", settings("knip.json"), "--no-progress") },
  {
    name: "lint",
    run: tool(
      "oxlint",
      "-c",
      settings("oxlint.json"),
      "--ignore-pattern",
      planted,
      "--type-aware",
      "-f",
      "unix",
      ".",
    ),
  },
  {
    name: "locale parity",
    run: () =>
      runTool("vitest", ["run", "-c", join(root, settings("vitest.config.ts"))], join(root, "tests")),
  },
  {
    name: "format",
    run: tool(
      "oxfmt",
      "-c",
      settings("oxfmt.json"),
      "--ignore-path",
      settings("formatignore"),
      "--check",
      ".",
    ),
  },
  { name: "document references", run: async () => from(await brokenReferences(root)) },
  { name: "root entries", run: async () => from(await strangeEntries(root)) },
  { name: "packages", run: async () => from(await strangeManifests(root)) },
  { name: "room documents", run: async () => from(await strangeReadmes(root)) },
];

async function timed({ name, run }: Step): Promise<boolean> {
  const startedAt = performance.now();
  const { ok, output } = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${ok ? "ok  " : "FAIL"} ${name.padEnd(20)} ${seconds.padStart(5)} s\n`);
  if (!ok) process.stdout.write(`${output.trim()}\n\n`);
  return ok;
}

/** Two lanes, because two cores are what a newcomer can be assumed to have. */
async function checkAll(): Promise<boolean> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await timed(step));
  };
  await Promise.all([lane(), lane()]);
  return results.every(Boolean);
}

if (!existsSync(join(root, "node_modules"))) throw new Error("run `npx -y pnpm@12 install` first");
process.exitCode = (await checkAll()) ? 0 : 1;

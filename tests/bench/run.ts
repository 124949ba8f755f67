import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cores } from "./cpu.ts";
import { isAsked, type PayName, payNames, type ScenarioName, scenarioNames } from "./goals.ts";
import { openGround, type Opened } from "./ground.ts";
import { measure, type Measured } from "./measure.ts";
import { measurePaying } from "./measure-paying.ts";
import { legend, payLegend, payTable, type Result, table, verdictOf } from "./report.ts";
import { scenarios } from "./scenarios.ts";
import { summarise, type Summary } from "./sums.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "4" },
    seconds: { type: "string", default: "3" },
    warm: { type: "string", default: "2" },
    concurrency: { type: "string", default: "16" },
    only: { type: "string", multiple: true, default: [...scenarioNames, "pay"] },
  },
});
const [rounds, seconds, warm, concurrency] = [
  values.rounds,
  values.seconds,
  values.warm,
  values.concurrency,
].map(Number) as [number, number, number, number];
const chosen = scenarioNames.filter((name) => name === "baseline" || isAsked(name, values.only));

/** `pay` is every wallet, and the settling. */
const chosenPay = payNames.filter((name) => values.only.some((asked) => asked === name || asked === "pay"));

const endings: (() => Promise<void>)[] = [];
async function end(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending().catch(console.error);
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void end().then(() => process.exit(130)));

const startedAt = new Date();
const log = (line: string): void =>
  console.error(`${String(Math.round((Date.now() - startedAt.getTime()) / 1000)).padStart(4)} s  ${line}`);

/** Every scenario in turn, round by round: whatever else the machine does meanwhile falls on all of them alike. */
async function measureAll(ground: Opened): Promise<Map<ScenarioName, Measured[]>> {
  const operations = scenarios(ground);
  const cells = new Map<ScenarioName, Measured[]>();
  for (let round = 0; round <= rounds; round += 1) {
    // The first round only warms up.
    const stretch = round === 0 ? warm : seconds;
    for (const name of chosen) {
      const load = { concurrency, seconds: stretch, seed: `${name} ${round}` };
      const server = name === "baseline" ? "bare" : "api";
      const cell = await measure(ground, { operation: operations[name], server, load, cores: cores() });
      if (round > 0) cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    // Plans made while there was no order yet would outlive that state.
    if (round === 0) await ground.settle();
    log(round === 0 ? "warm" : `round ${round} of ${rounds}`);
  }
  return cells;
}

type Written = Readonly<{
  result: Result;
  payResult: Partial<Record<PayName, Summary>>;
  kinds: Opened["kinds"];
}>;

function write(cells: Map<ScenarioName, Measured[]>, { result, payResult, kinds }: Written): string {
  const folder = fileURLToPath(new URL("../../.haat/bench/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${startedAt.toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
  const machine = { cores: cores(), cpu: os.cpus()[0]?.model, node: process.version, ...kinds };
  const entries = [...cells].map(([name, measured]) => [
    name,
    {
      ...result[name],
      verdict: verdictOf(name, result),
      rounds: measured.map(({ latenciesMs: _, ...round }) => round),
    },
  ]);
  const settings = { rounds, seconds, warm, concurrency };
  const content = { startedAt, machine, settings, scenarios: Object.fromEntries(entries), paying: payResult };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

try {
  const ground = await openGround({
    now: startedAt,
    concurrency: Math.max(concurrency, 50),
    log,
    ending: (ending) => endings.push(ending),
  });
  log("measuring");
  const cells = await measureAll(ground);
  const result = Object.fromEntries(
    [...cells].map(([name, measured]) => [name, summarise(measured)]),
  ) as Result;
  const paid = await measurePaying(ground, { chosen: chosenPay, rounds, seconds, warm, concurrency, log });
  const payResult: Partial<Record<PayName, Summary>> = Object.fromEntries(
    [...paid].map(([name, measured]) => [name, summarise(measured)]),
  );
  const foreign = [...cells.values(), ...paid.values()].flat().map(({ foreignShare }) => foreignShare ?? 0);
  console.log(`\n${table(result)}\n\n${legend}`);
  if (paid.size > 0) console.log(`\n${payTable(payResult, result.baseline)}\n\n${payLegend}`);
  console.log(
    `Others used ${Math.round((100 * foreign.reduce((a, b) => a + b, 0)) / foreign.length)} % of the machine meanwhile.`,
  );
  for (const [name, { failures }] of Object.entries({ ...result, ...payResult }))
    for (const [why, count] of Object.entries(failures)) console.log(`${name} failed ${count} times: ${why}`);
  console.log(`\n${write(cells, { result, payResult, kinds: ground.kinds })}`);
} finally {
  await end();
}

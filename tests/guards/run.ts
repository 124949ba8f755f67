import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tryGuard, type Verdict } from "./break.ts";
import { copyTree } from "./copy.ts";
import type { Guard } from "./guard.ts";
import { guards } from "./guards.ts";
import { runFiles } from "./run-files.ts";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const copy = join(root, `.haat/guards-${process.pid}`);
const artefacts = join(root, "tests/artefacts");

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const marks = { noticed: "red  ", unnoticed: "GREEN", unjudged: "?    " } as const;
const lineOf = ({ guard, state, by }: Verdict): string =>
  `${marks[state]} ${guard.gate.padEnd(4)} ${guard.holds}\n           ${guard.file}; ${by}`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const tableOf = (verdicts: readonly Verdict[]): string =>
  [
    "| Goal | Guard | File | Broken | Test |",
    "|---|---|---|---|---|",
    ...verdicts.map(
      ({ guard, state, by }) =>
        `| ${guard.gate} | ${cell(guard.holds)} | ${guard.file} | ${state} | ${cell(by)} |`,
    ),
    "",
  ].join("\n");

/** By goal (`S9`), by chapter (`S`), or by a word of what is held; all when nothing is asked for. */
const asked = process.argv.slice(2).filter((arg) => arg !== "--");
const isGoal = (word: string): boolean => /^[A-Z]\d*$/.test(word);
const isAsked = ({ gate, holds }: Guard): boolean =>
  asked.length === 0 ||
  asked.some((word) => (isGoal(word) ? [gate, gate[0]].includes(word) : holds.includes(word)));
const chosen = guards.filter(isAsked);
if (chosen.length === 0) throw new Error(`no guard is called ${asked.join(" or ")}`);

await copyTree(root, copy);
const files = [...new Set(chosen.flatMap(({ noticedBy }) => noticedBy))];
say(`${chosen.length} guards, noticed by ${files.length} test files; first everything whole`);
const whole = await runFiles(copy, files, { stopsAtRed: false });
const sick = whole.filter(({ state }) => state !== "green");
for (const { file, state, red } of sick) say(`${state}, although nothing is broken: ${file} ${red ?? ""}`);

const isSick = (guard: Guard): boolean => sick.some(({ file }) => guard.noticedBy.includes(file));
const verdicts: Verdict[] = [];
for (const guard of chosen) {
  const verdict: Verdict = isSick(guard)
    ? { guard, state: "unjudged", by: "its tests are not green to begin with" }
    : await tryGuard(copy, guard);
  verdicts.push(verdict);
  say(lineOf(verdict));
}

await rm(copy, { recursive: true, force: true });
await mkdir(artefacts, { recursive: true });
await writeFile(join(artefacts, "guards.md"), tableOf(verdicts));
const noticed = verdicts.filter(({ state }) => state === "noticed").length;
say(
  `${noticed} of ${chosen.length} guards are missed when they are gone; table in tests/artefacts/guards.md`,
);
process.exitCode = noticed === chosen.length ? 0 : 1;

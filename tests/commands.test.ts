import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { redOf, verdictOf } from "./verdict.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-commands-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const commands = new URL("../packages/local/bin/", import.meta.url);

type Ended = Readonly<{ code: number | null; said: string }>;

/** Without a keyboard, and ended by us should it hang. */
async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += String(bytes)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

test("a fixture that cannot be meant is refused with a sentence, and nothing stays open", async () => {
  const { adminUrl, env } = inject("platform");
  const surroundings = { DATABASE_OWNER_URL: adminUrl, DATA_KEY: env["DATA_KEY"] ?? "" };
  const script = fileURLToPath(new URL("fixture.ts", commands));
  expect(await run(script, ["people", "--buyers", "x"], surroundings)).toEqual({
    code: 2,
    said: "x is no count\n",
  });
});

test("a reset that nobody can answer deletes nothing and says how it would", async () => {
  const data = path.join(dir, "data");
  mkdirSync(data);
  const { code, said } = await run(fileURLToPath(new URL("reset.ts", commands)), [], { HAAT_DIR: dir });
  expect([code, existsSync(data)]).toEqual([1, true]);
  expect(said).toContain("Nothing was deleted.");
  expect(said).toContain("--yes");
});

test("a launcher that nobody listens to any more stops what it has started", async () => {
  const stopped = path.join(dir, "stopped");
  const script = path.join(dir, "start.ts");
  const place = (name: string) => JSON.stringify(new URL(`../launch/${name}`, commands).href);
  writeFileSync(
    script,
    `import { writeFileSync } from "node:fs";
import { endWhenTold } from ${place("signals.ts")};
import { Stops } from ${place("stops.ts")};
const stops = new Stops();
endWhenTold(stops);
stops.add(async () => writeFileSync(${JSON.stringify(stopped)}, ""));
setInterval(() => console.log("up"), 20);
`,
  );
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "ignore"], timeout: 60_000 });
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(existsSync(stopped)).toBe(true);
});

test("a run of the tests in which none ran has failed, and says so", () => {
  const none = { passed: 0, failed: 0 };
  expect(verdictOf([none, none], ["tests/api/no-such-file"])).toEqual({
    code: 1,
    said: "No test ran: no test file's path contains tests/api/no-such-file.\n0 passed, 0 failed\n",
  });
  expect(verdictOf([none, { passed: 2, failed: 0 }], ["money"])).toEqual({
    code: 0,
    said: "2 passed, 0 failed\n",
  });
  expect(verdictOf([{ passed: 2, failed: 1 }], [])).toEqual({ code: 1, said: "2 passed, 1 failed\n" });
});

test("a run of the tests ends with the names of those that were red, also of a file that never began", () => {
  const fine = { fullName: "shop opens", status: "passed", failureMessages: [] };
  const broken = {
    fullName: "shop closes",
    status: "failed",
    failureMessages: ["\u{1B}[31mexpected\n\n  1 taka"],
  };
  const red = redOf({
    testResults: [
      { name: "a.test.ts", status: "failed", message: "", assertionResults: [fine, broken] },
      { name: "b.test.ts", status: "passed", message: "", assertionResults: [fine] },
      { name: "c.test.ts", status: "failed", message: "no database\n  at line 1", assertionResults: [] },
    ],
  });
  expect(verdictOf([{ passed: 2, failed: 2 }], [], red).said).toBe(
    [
      "RED a.test.ts > shop closes\n    expected\n      1 taka\n",
      "RED c.test.ts, outside of its tests\n    no database\n      at line 1\n",
      "2 passed, 2 failed\n",
    ].join(""),
  );
});

import { checkFolder } from "@haat/statements/check/run";
import { readFolder } from "@haat/statements/check/folder.node";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const labelled = fileURLToPath(new URL("data/statements", import.meta.url));
const command = fileURLToPath(new URL("../packages/statements/bin/cod-check.node.ts", import.meta.url));

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), "haat-remittance-"));
  await cp(labelled, copy, { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

type Ended = Readonly<{ code: number; said: string }>;
const run = async (...args: string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, [command, ...args]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (fault: { code: number; stdout: string; stderr: string }) => ({
      ...{ code: fault.code, said: fault.stdout + fault.stderr },
    }),
  );

/** Pathao's sheet without its column of statuses; `invoice_type` is what is left. */
const withoutStatus = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.match(/(?:"[^"]*"|[^,])*(?:,|$)/gu) ?? [])
    .map((cells) => {
      const [type = "", status = ""] = cells.slice(2, 4);
      return [...cells.slice(0, 2), status === "Total," ? status : type, ...cells.slice(4)].join("");
    })
    .join("\n");

describe("three couriers' statements with a known truth", () => {
  test("are understood to the last row and the last poisha", async () => {
    const metrics = await checkFolder(await readFolder(labelled), () => 0);
    const said = Object.fromEntries(metrics.map(({ name, says }) => [name, says]));
    expect(said).toMatchObject({
      "false automatic matches": "0",
      "label precision": "150/150",
      "label recall": "150/150",
      "rows in their class": "909/909",
      "automatic matches": "888/888",
      "suggestions with the true order": "6/6",
      "rows with their payout": "909/909",
      "open orders that are truly open": "27/27",
      "open orders found": "27/27",
      "not yet due told as missing": "0",
      "header lines": "6/6",
      "row counts": "6/6",
      "gross sums": "6/6",
      "net sums": "6/6",
      "statement labels": "6/6",
      "a second import changes nothing": "6/6 refused",
    });
    expect(metrics.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("pass from the command line, and one poisha that is taken away does not", async () => {
    expect(await run(copy)).toMatchObject({ code: 0, said: expect.not.stringContaining("MISS") });
    const file = path.join(copy, "steadfast_B.csv");
    const text = await readFile(file, "utf8");
    const [head = "", first = "", ...rest] = text.split("\n");
    const short = first.replace(/(\d)\.00,(?=[^,]*$)/, "$1.01,");
    expect(short).not.toBe(first);
    await writeFile(file, [head, short, ...rest].join("\n"));
    const { code, said } = await run(copy);
    expect([code, said.split("\n").filter((line) => line.startsWith("MISS")).length]).toEqual([1, 4]);
  });

  test("are understood as well where a sheet's only word is what it is paid for", async () => {
    const bare = path.join(copy, "bare");
    await cp(labelled, bare, { recursive: true });
    for (const name of ["pathao_A.csv", "pathao_B.csv"]) {
      const file = path.join(bare, name);
      await writeFile(file, withoutStatus(await readFile(file, "utf8")));
    }
    const metrics = await checkFolder(await readFolder(bare), () => 0);
    expect(metrics.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("offer the true order among many of one sum and one day", async () => {
    const folder = path.join(copy, "alike");
    await cp(labelled, folder, { recursive: true });
    const file = path.join(folder, "orders.csv");
    const text = await readFile(file, "utf8");
    const one = text.split("\n").find((line) => line.startsWith("BD-200090,")) ?? "";
    const twins = Array.from({ length: 60 }, (_, n) =>
      one.replace("BD-200090", `BD-2900${n}`).replace(/SF[^,]*/u, `SFTWIN${n}`),
    );
    const [head, ...rows] = text.trimEnd().split("\n");
    await writeFile(file, [head, ...twins, ...rows, ""].join("\n"));
    const metrics = await checkFolder(await readFolder(folder), () => 0);
    const said = Object.fromEntries(metrics.map(({ name, says }) => [name, says]));
    expect(said["suggestions with the true order"]).toBe("6/6");
  });

  test("need a folder, and one that is of no such layout is told apart from a miss", async () => {
    expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining("pnpm cod:check") });
    expect(await run(path.join(copy, "elsewhere"))).toMatchObject({ code: 2 });
  });
});

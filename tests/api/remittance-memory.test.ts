import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { asWorkbook } from "../workbook.ts";

let shop: TestShop;
let by: TestSession;
let desk: ReturnType<typeof remittanceDesk>;
beforeAll(async () => {
  shop = await openShop();
  by = await aFreshOne(shop.world, "support_2");
  desk = remittanceDesk(shop, by);
}, 300_000);
afterAll(() => shop.close());

/** What the code itself takes, and a batch of rows; a file's rows at once are many times that. */
const heapMb = 48;
const rows = 50_000;

function statement(many: number): string {
  const lines = Array.from(
    { length: many },
    (_, nth) =>
      `DB${String(nth).padStart(10, "0")},N/A,Delivered,${500 + (nth % 900)},70,0,${430 + (nth % 900)}`,
  );
  return [
    "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout",
    ...lines,
    "",
  ].join("\n");
}

/** In a process of its own with so little memory. */
async function worked(
  upTo: "read" | "match" | "sheets",
): Promise<Readonly<{ code: number | null; told: string }>> {
  const script = fileURLToPath(new URL("../memory/statement.ts", import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, script, upTo, by.userId], {
    env: { ...process.env, ...shop.world.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece: Buffer) => void (told += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, told: told.slice(-2_000) };
}

test("a statement of many rows is read, matched and written out again in little memory", async () => {
  const id = await desk.send({ courier: "pathao", reference: "many", file: statement(rows) });
  const { code, told } = await worked("sheets");
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).remittance).toMatchObject({ state: "matched", matched: rows });
}, 500_000);

test("so is a workbook", async () => {
  const id = await desk.send({
    courier: "pathao",
    reference: "workbook",
    file: new Uint8Array(await asWorkbook(statement(rows))),
  });
  const { code, told } = await worked("read");
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).remittance).toMatchObject({ state: "read", rows });
}, 500_000);

import { strToU8, zipSync } from "fflate";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyDelivered } from "../many-delivered.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { asWorkbook } from "../workbook.ts";

let desk: RemittanceDesk;
let sold: Awaited<ReturnType<RemittanceDesk["delivered"]>>;
beforeAll(async () => {
  desk = await openDesk();
  // What is read first takes minutes on a slow machine, and what its courier tells is then old.
  sold = await desk.delivered();
}, 300_000);
afterAll(() => desk.shop.close());

/** What the code itself takes, and a batch of rows; all rows of a file at once are more than that, whatever is done with them. */
const heapMb = 48;
/** Of what is only read, little is left of each; of what is posted, much. */
const many = { read: 150_000, matched: 50_000, posted: 20_000 };

const headed = (lines: readonly string[]): string =>
  [
    "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout",
    ...lines,
    "",
  ].join("\n");

function statement(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, nth) =>
      `DB${String(nth).padStart(10, "0")},N/A,Delivered,${500 + (nth % 900)},70,0,${430 + (nth % 900)}`,
  );
  return headed(lines);
}

/** In a process of its own with so little memory. */
async function worked(
  upTo: "read" | "match" | "post" | "sheets",
  mostMb = heapMb,
): Promise<Readonly<{ code: number | null; told: string }>> {
  const script = fileURLToPath(new URL("../memory/statement.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${mostMb}`, script, upTo, desk.support.userId],
    {
      env: { ...process.env, ...desk.world.env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece: Buffer) => void (told += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, told: told.slice(-2_000) };
}

test("a statement of many rows is read in little memory", async () => {
  const file = statement(many.read);
  const id = await desk.statements.send({ courier: "pathao", reference: "read", file });
  const { code, told } = await worked("read");
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).remittance).toMatchObject({ state: "read", rows: many.read });
}, 500_000);

test("so is it matched and written out again", async () => {
  const file = statement(many.matched);
  const id = await desk.statements.send({ courier: "pathao", reference: "many", file });
  const { code, told } = await worked("sheets");
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).remittance).toMatchObject({ state: "matched", matched: many.matched });
}, 500_000);

test("a workbook of as many is read in as little", async () => {
  const id = await desk.statements.send({
    courier: "pathao",
    reference: "workbook",
    file: new Uint8Array(await asWorkbook(statement(many.read))),
  });
  const { code, told } = await worked("read");
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).remittance).toMatchObject({ state: "read", rows: many.read });
}, 500_000);

test("a workbook that is small and would fill the memory is refused before it has", async () => {
  const texts = `<sst>${"<si/>".repeat(12_000_000)}</sst>`;
  const sheet = "<worksheet><sheetData/></worksheet>";
  const file = zipSync({
    ...{ "xl/sharedStrings.xml": strToU8(texts), "xl/worksheets/sheet1.xml": strToU8(sheet) },
  });
  expect(file.length).toBeLessThan(100_000);
  const id = await desk.statements.send({ courier: "pathao", reference: "bomb", file });
  const { code, told } = await worked("read", 96);
  expect([code, told]).toEqual([0, expect.stringContaining("bytes")]);
  expect((await desk.report(id)).refusal).toMatchObject({ code: "too_large", problems: [] });
}, 500_000);

test("what a statement's rows bring is posted in little memory", async () => {
  const { number, taka } = sold;
  await manyDelivered(desk.world, { number, many: many.posted });
  await desk.release();
  const id = await desk.statements.send({
    ...{ courier: "pathao", reference: "posted", periodEnd: new Date(Date.now() + 60_000).toISOString() },
    file: headed(
      Array.from({ length: many.posted }, (_, nth) => `MANY${nth + 1},N/A,Delivered,${taka},0,0,${taka}`),
    ),
  });
  const { code, told } = await worked("post");
  expect([code, told]).toEqual([0, expect.stringContaining(`"posted":${many.posted}`)]);
  expect((await desk.report(id)).posting).toMatchObject({ state: "posted", posted: { count: many.posted } });
  expect([await desk.balance("A:COD:pathao"), await desk.balance("A:COD_IT:pathao")]).toEqual([
    taka,
    taka * many.posted,
  ]);
}, 900_000);

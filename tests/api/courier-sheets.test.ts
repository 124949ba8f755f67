import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { savedSheet } from "../saved-sheet.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const sheet = (by: Pick<TestSession, "headers">, path: string, form: "csv" | "xlsx") =>
  savedSheet(desk, by, { path, form });

async function noted(action: string): Promise<number> {
  const { rows } = await desk.world.owner.query("select 1 from audit where action = $1", [action]);
  return rows.length;
}

test("disputed rows, claims and unexplained money are one sheet with Bangla headings, in either form, and who took it is noted", async () => {
  const [asked, short] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: asked.number, collected: asked.taka - 11 },
    { number: short.number, collected: short.taka - 22 },
    { number: "=1+1", collected: 33 },
  ]);
  expect((await desk.act(desk.support, id, 2, { act: "dispute", reason: "=রসিদে বেশি লেখা" })).code).toBe("");
  await desk.taken(id, 3, { short: "claim" });
  await desk.taken(id, 4);
  for (const form of ["csv", "xlsx"] as const) {
    const [head, ...rows] = await sheet(desk.support, "/v1/support/courier-disputes/sheet", form);
    expect(head?.slice(0, 4)).toEqual(["কী", "কুরিয়ার", "স্টেটমেন্ট", "লাইন"]);
    expect(rows.map((row) => [row[0], row[4], Number(row[8])])).toEqual([
      ["আপত্তি জানানো সারি", asked.number, 11],
      ["কম আসা টাকা", short.number, 22],
      ["ব্যাখ্যা মেলেনি", form === "csv" ? "'=1+1" : "=1+1", -33],
    ]);
    expect(rows[0]?.at(-2)).toBe(form === "csv" ? "'=রসিদে বেশি লেখা" : "=রসিদে বেশি লেখা");
  }
  expect(await noted("courier_claim.export")).toBe(2);
});

test("the books' journals and a statement's rows are sheets in either form, and who took them is noted", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  const bookkeeper = await aStaffSession(desk.world, "finance", "admin");
  for (const form of ["csv", "xlsx"] as const) {
    const [head, row] = await sheet(desk.support, desk.pathOf(id, "/rows.csv"), form);
    expect(head?.[0]).toBe("লাইন");
    expect([row?.[1], Number(row?.[9])]).toEqual([number, taka]);
    expect(row?.slice(6, 9)).toEqual(["পৌঁছেছে", "কুরিয়ারের নম্বরে", "অপেক্ষায়"]);
    const journals = await sheet(bookkeeper, "/v1/admin/ledger/journals.csv?event=J6", form);
    expect(journals.length).toBeGreaterThan(2);
    const [titles, line] = journals;
    const of = (name: string) => line?.[titles?.indexOf(name) ?? -1];
    expect([of("নিয়ম"), of("নিয়ম, কথায়")]).toEqual(["J6", "দরজায় নগদ নেওয়া হলো"]);
    expect(journals.slice(1).map((each) => each[titles?.indexOf("হিসাব, কথায়") ?? -1])).not.toContain("");
  }
  expect([await noted("remittance.export"), await noted("journal.export")]).toEqual([2, 2]);
});

test("a shop saves its own cash from the door, and nothing of another's", async () => {
  const { number, taka } = await desk.delivered();
  const owner = desk.parcels.shopkeeper.owner;
  const [head, row] = await sheet(owner, "/v1/vendor/courier-cash/sheet", "xlsx");
  expect(head?.at(-2)).toBe("টাকা কোথায়");
  expect([row?.[2], Number(row?.[4]), row?.at(-2)]).toEqual([number, taka, "কুরিয়ারের কাছে"]);
  expect(await noted("shop.cash.export")).toBe(1);
});

import { claimRemittance } from "@haat/db/queries/remittances/work";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { openShop, type TestShop } from "../shop.ts";
import { asWorkbook } from "../workbook.ts";

let shop: TestShop;
let desk: ReturnType<typeof remittanceDesk>;
beforeAll(async () => {
  shop = await openShop();
  desk = remittanceDesk(shop, await aStaffSession(shop.world, "support_2"));
});
afterAll(() => shop.close());

const labelled = (name: string): Promise<string> =>
  readFile(new URL(`../data/statements/${name}`, import.meta.url), "utf8");

const headings = "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout";
const sheet = (rows: readonly string[], head = headings): string => [head, ...rows, ""].join("\n");
const row = (nth: number, payout = "930.00"): string =>
  `DL${nth},BD-${nth},Delivered,1000.00,60.00,10.00,${payout}`;

describe("a courier's statement", () => {
  test("is shown as it is understood before anything of it counts, and the file is kept as it came", async () => {
    const file = await labelled("pathao_A.csv");
    const { remittance, header, preview, refusal } = await desk.read({
      ...{ courier: "pathao", reference: "241026SYNTHAA", file },
    });
    expect(refusal).toBeNull();
    expect(remittance).toMatchObject({
      ...{ state: "read", percent: 100, rows: 239 },
      ...{ gross: { minor: "36455400" }, net: { minor: "33430246" }, stated: { minor: "33418246" } },
    });
    expect(header).toMatchObject({ line: 5, fields: { consignment: "Consignment ID", payout: "Payout" } });
    expect([preview.length, preview[0]?.line]).toEqual([20, 6]);
    const { rows } = await shop.world.owner.query<{ file: string }>(
      "select convert_from(string_agg(body, ''::bytea order by no), 'UTF8') as file from remittance_part where remittance_id = $1",
      [remittance.id],
    );
    expect(rows[0]?.file).toBe(file);
    for (const change of ["update remittance_part set body = 'x'", "delete from remittance_part"])
      await expect(
        shop.world.owner.query(`${change} where remittance_id = $1`, [remittance.id]),
      ).rejects.toThrow("stays as it came");
  });

  test("as an office program saves it is read to the poisha as its CSV is", async () => {
    const rows = [row(91), row(92, "-70.50"), "DL93,BD-93,Returned,0.00,60.00,0.00,-60.00"];
    const plain = await desk.read({ courier: "redx", reference: "RDX-CSV", file: sheet(rows) });
    const bytes = await asWorkbook(sheet(rows));
    const { remittance, preview } = await desk.read({
      ...{ courier: "redx", reference: "RDX-XLSX", file: Uint8Array.from(bytes) },
    });
    expect(preview).toEqual(plain.preview);
    for (const sum of ["rows", "gross", "net"] as const)
      expect(remittance[sum]).toEqual(plain.remittance[sum]);
  });

  test("comes once: the same file, or its reference, is refused and the earlier one named", async () => {
    const sent = { courier: "redx", reference: "RDX-1", file: sheet([row(1)]) } as const;
    const { remittance } = await desk.read(sent);
    const earlier = { id: remittance.id, courier: "redx", reference: "RDX-1" };
    const again = await desk.announce({ ...sent, reference: "RDX-2" });
    expect(again).toMatchObject({ status: 409, code: "remittance.known" });
    expect(again.body["params"]).toMatchObject(earlier);
    const other = await desk.announce({ ...sent, file: sheet([row(2)]) });
    expect(other).toMatchObject({ status: 409, code: "remittance.reference_taken" });
    expect(other.body["params"]).toMatchObject(earlier);
    const { rows } = await shop.world.owner.query(
      "select 1 from remittance_file where courier = 'redx' and reference in ('RDX-1', 'RDX-2')",
    );
    expect(rows).toHaveLength(1);
  });

  test("whose arriving was cut off goes on where it stopped, and counts only when it is whole", async () => {
    const sent = { courier: "redx", reference: "RDX-3", file: sheet([row(3)]) } as const;
    const first = await desk.announce(sent);
    const id = String((first.body["remittance"] as { id: string }).id);
    expect(await desk.call("POST", id, "/completion")).toMatchObject({ code: "remittance.incomplete" });
    expect(await desk.send(sent)).toBe(id);
    expect(await desk.call("PUT", id, "/parts/0", { base64: "QUFB" })).toMatchObject({
      ...{ status: 409, code: "remittance.wrong_state" },
    });
    await desk.work();
    expect((await desk.report(id)).remittance).toMatchObject({ state: "read", rows: 1 });
  });

  test("of which no row can be read is refused with its lines; mended, it comes under the same reference", async () => {
    const sent = { courier: "paperfly", reference: "PF-1" } as const;
    const bad = await desk.read({ ...sent, file: sheet([row(4, "soon"), row(5, "nine hundred")]) });
    expect(bad.remittance).toMatchObject({ state: "refused", net: null });
    expect(bad.refusal).toMatchObject({
      code: "bad_rows",
      problems: [
        { line: 2, fault: "payout", shown: "soon" },
        { line: 3, fault: "payout", shown: "nine hundred" },
      ],
    });
    const mended = await desk.read({ ...sent, file: sheet([row(4), row(5), row(6)]) });
    expect(mended.remittance).toMatchObject({ state: "read", rows: 3, net: { minor: "279000" } });
    expect(await desk.map(bad.remittance.id, {})).toMatchObject({ code: "remittance.wrong_state" });
  });

  test("with a heading that we do not know is read once a person has said what it is, and so is the next", async () => {
    const head = headings.replace("Payout", "Amount in hand");
    const sent = { courier: "ecourier", reference: "EC-1", file: sheet([row(7)], head) } as const;
    const unknown = await desk.read(sent);
    expect(unknown.refusal).toMatchObject({ code: "header_missing", detail: "payout" });
    expect(unknown.header).toMatchObject({ line: 1, names: head.split(","), unread: ["Amount in hand"] });
    expect((await desk.map(unknown.remittance.id, { "Amount in hand": "payout" })).status).toBe(202);
    await desk.work();
    expect(await desk.report(unknown.remittance.id)).toMatchObject({
      ...{ mappingVersion: 1, remittance: { state: "read", net: { minor: "93000" } } },
      header: { fields: { payout: "Amount in hand" } },
    });
    const next = await desk.read({ ...sent, reference: "EC-2", file: sheet([row(8)], head) });
    expect(next).toMatchObject({ mappingVersion: 1, refusal: null, remittance: { state: "read" } });
    const { rows } = await shop.world.owner.query("select action from audit where subject = $1 order by id", [
      unknown.remittance.id,
    ]);
    expect(rows.map(({ action }) => action)).toEqual([
      ...["remittance.announce", "remittance.upload", "remittance.map"],
    ]);
  });

  test("of a courier that writes in two ways is read by what was said of that way, whichever was said last", async () => {
    const ways = ["Amount in hand", "Hand over"].map((payout) => headings.replace("Payout", payout));
    const [portal = "", clerk = ""] = ways;
    const sent = { courier: "paperfly" } as const;
    for (const [n, head] of [portal, clerk].entries()) {
      const one = await desk.read({ ...sent, reference: `WAY-${n}`, file: sheet([row(20 + n)], head) });
      expect(one.refusal).toMatchObject({ code: "header_missing", detail: "payout" });
      const said = { [head.split(",").at(-1) ?? ""]: "payout" };
      expect((await desk.map(one.remittance.id, said)).status).toBe(202);
      await desk.work();
      expect(await desk.report(one.remittance.id)).toMatchObject({ remittance: { state: "read" } });
    }
    const read = (reference: string, head: string, nth: number) =>
      desk.read({ ...sent, reference, file: sheet([row(nth)], head) });
    const [first, second] = [await read("WAY-3", portal, 23), await read("WAY-4", clerk, 24)];
    for (const each of [first, second])
      expect(each).toMatchObject({ refusal: null, remittance: { state: "read" } });
    expect((second.mappingVersion ?? 0) - (first.mappingVersion ?? 0)).toBe(1);
    // What neither says is refused by the newest, as before.
    expect((await read("WAY-5", headings.replace("Payout", "Else"), 25)).refusal).toMatchObject({
      detail: "payout",
    });
  });

  test("is read to its end by another worker when the first one dies", async () => {
    const id = await desk.send({ courier: "carrybee", reference: "CB-1", file: sheet([row(9), row(10)]) });
    expect(await claimRemittance(shop.node.books)).toMatchObject({ id });
    await desk.work();
    expect((await desk.report(id)).remittance.state).toBe("reading");
    await shop.world.owner.query("update remittance_file set lease_until = now() where id = $1", [id]);
    await desk.work();
    expect((await desk.report(id)).remittance).toMatchObject({ state: "read", rows: 2 });
  });

  test("is nothing that a shop or a first-level helper may open", async () => {
    const low = remittanceDesk(shop, await aStaffSession(shop.world, "support_1"));
    const refused = await low.announce({ courier: "redx", reference: "RDX-9", file: "x" });
    expect(refused).toMatchObject({ status: 403, code: "auth.forbidden" });
  });
});

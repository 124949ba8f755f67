import { OutstandingPage } from "@haat/contract/courier-cash";
import { RemittanceRowPage } from "@haat/contract/remittance-row";
import { claimRemittance } from "@haat/db/queries/remittances/work";
import { readFolder } from "@haat/statements/check/folder.node";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bankDesk } from "../bank-files.ts";
import { placeOrder } from "../buying.ts";
import { labelledContracts, labelledParcels } from "../labelled-parcels.ts";
import { aProduct, aStaffSession } from "../market.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";

const path = fileURLToPath(new URL("../data/statements", import.meta.url));
const folder = await readFolder(path);
let shop: TestShop;
let desk: ReturnType<typeof remittanceDesk>;
const imported = new Map<string, string>();
const rowsOf = async (id: string, rest = "") =>
  RemittanceRowPage.parse((await desk.call("GET", id, `/rows${rest}`)).body);

beforeAll(async () => {
  shop = await openShop();
  desk = remittanceDesk(shop, await aStaffSession(shop.world, "support_2"));
  const { variants } = await aProduct(shop.world, { pricesMinor: [100_000n] });
  await labelledParcels(shop.world, await placeOrder(shop, "cod", [[variants[0].id, 1]]), folder);
  await labelledContracts(shop.world, folder);
  for (const { file, courier, reference, periodEnd } of folder.uploads) {
    const sent = { courier: courier as "pathao", reference, periodEnd: periodEnd.toISOString() };
    const { remittance } = await desk.read({ ...sent, file: await readFile(`${path}/${file}`) });
    imported.set(file, remittance.id);
  }
}, 300_000);
afterAll(() => shop.close());

/** Line, class, order and labels of each row of the database. */
async function told(id: string): Promise<string[]> {
  const { rows } = await shop.world.owner.query<{ told: string }>(
    `select concat_ws(' ', r.line, r.match, coalesce((select o.number from consignment c join orders o on o.id = c.order_id where c.id = r.consignment_id), '-'),
       (select string_agg(f ->> 'label', ' ' order by f ->> 'label') from jsonb_array_elements(r.findings) f)) as told
     from remittance_row r where remittance_id = $1 order by line`,
    [id],
  );
  return rows.map((row) => row.told);
}

test("909 rows of three couriers come to what is known to be true of them, the worker having died on the way", async () => {
  expect((await desk.call("POST", imported.get("pathao_A.csv") ?? "", "/matching")).status).toBe(202);
  const dead = await claimRemittance(shop.node.books);
  expect(dead).toMatchObject({ state: "matching" });
  await shop.world.owner.query("update remittance_file set lease_until = now() where id = $1", [dead?.id]);
  // The later ones first: they are matched by their periods all the same.
  const later = folder.uploads.toReversed().filter(({ file }) => file !== "pathao_A.csv");
  for (const { file } of later)
    expect((await desk.call("POST", imported.get(file) ?? "", "/matching")).status).toBe(202);
  await desk.work();
  let count = 0;
  for (const { file, rows } of folder.answers.statements) {
    const right = rows.map(({ line, match, order_no, labels }) => {
      const isFound = match === "exact" || match === "secondary";
      return [line, match, isFound ? order_no : "-", ...labels.toSorted()].join(" ");
    });
    expect([file, await told(imported.get(file) ?? "")]).toEqual([file, right]);
    count += rows.length;
  }
  expect(count).toBe(909);
});

test("a row without a number is offered its true order among others, and none of them stands for it", async () => {
  const suggested = folder.answers.statements.flatMap(({ file, rows }) =>
    rows.filter(({ match }) => match === "suggested").map((row) => ({ ...row, file })),
  );
  for (const { file, line, order_no } of suggested) {
    const found = await shop.world.owner.query<{ numbers: string[]; own: string | null }>(
      `select array(select o.number from consignment c join orders o on o.id = c.order_id where c.id = any (r.candidates)) as numbers, r.consignment_id as own
       from remittance_row r where r.remittance_id = $1 and r.line = $2`,
      [imported.get(file), line],
    );
    expect(found.rows[0]?.own).toBeNull();
    expect(found.rows[0]?.numbers).toContain(order_no);
  }
  expect(suggested).toHaveLength(6);
});

test("the desk's open list is what no row stands for until the end of a courier's latest period: paid at the door, ahead, or brought back", async () => {
  const support = await aStaffSession(shop.world, "support_2");
  const open: string[] = [];
  for (const courier of folder.parcels.keys())
    for (let cursor: string | null = ""; cursor !== null;) {
      const query = `courier=${courier}&missing=true&limit=5${cursor && `&cursor=${cursor}`}`;
      const path = `/v1/support/courier-cash/parcels?${query}`;
      const reply = await shop.world.fetch(path, { headers: support.headers });
      const page = OutstandingPage.parse(await reply.json());
      const latest = folder.uploads
        .filter((each) => each.courier === courier)
        .reduce((last, { periodEnd }) => (periodEnd > last ? periodEnd : last), new Date(0));
      // What is past its period; what no period has reached is missing only after fourteen days.
      const past = page.items.filter(({ since }) => new Date(since) <= latest);
      open.push(...past.map(({ order }) => `${courier} ${order.number}`));
      cursor = page.nextCursor;
    }
  const { missing, statements } = folder.answers;
  const right = [
    ...Object.entries(missing).flatMap(([courier, orders]) => orders.map((order) => `${courier} ${order}`)),
    ...statements.flatMap(({ courier, rows: all }) =>
      all.flatMap(({ match, order_no }) => (match === "suggested" ? `${courier} ${order_no}` : [])),
    ),
  ];
  expect(open.toSorted()).toEqual(right.toSorted());
  expect(open).toHaveLength(27);
});

test("matched again, nothing changes; sums that do not add up are told, and exceptions stand first", async () => {
  const id = imported.get("pathao_A.csv") ?? "";
  const before = await told(id);
  await shop.world.owner.query(
    "update remittance_file set state = 'matching', matched_at = null where id = $1",
    [id],
  );
  await desk.work();
  expect(await told(id)).toEqual(before);
  const { remittance, counts, findings } = await desk.report(id);
  expect(remittance).toMatchObject({ state: "matched", percent: 100, matched: 239 });
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(239);
  expect(findings).toMatchObject([{ label: "TOTAL_MISMATCH", stated: { minor: "33418246" } }]);
  expect((await desk.call("POST", id, "/matching")).code).toBe("remittance.wrong_state");
  const first = await rowsOf(id, "?limit=50");
  const next = await rowsOf(id, `?limit=50&cursor=${first.nextCursor}`);
  const exceptions = counts.reduce((sum, { exceptions: some }) => sum + some, 0);
  const shown = [...first.items, ...next.items].map(({ isException }) => isException);
  expect(shown).toEqual([
    ...Array.from({ length: exceptions }, () => true),
    ...Array.from({ length: 100 - exceptions }, () => false),
  ]);
  expect(next.items.some(({ line }) => first.items.some((row) => row.line === line))).toBe(false);
  expect(JSON.stringify(first).length).toBeLessThan(100_000);
});

test("our bank's own file brings just the credits that differ to light, and proposes all others to the poisha", async () => {
  const finance = await aFreshOne(shop.world, "finance");
  const bank = bankDesk(shop.world, finance);
  const file = await readFile(`${path}/bank_credits.csv`);
  const { statements } = folder.answers;
  const labelled = statements.filter(({ statement_labels: of }) => of.includes("BANK_CREDIT_MISMATCH"));
  expect(await bank.taken(file.toString("base64"))).toEqual({
    ...{ taken: statements.length, known: 0, proposed: statements.length - labelled.length },
  });
  const open = (await bank.lines()).items;
  expect(open.map(({ reference, mismatch }) => [reference, mismatch?.minor])).toEqual(
    labelled.map(({ reference, bank_delta: delta }) => [reference, String(delta)]),
  );
  const asked = (await bank.lines("?state=asked")).items;
  for (const { exact, mismatch, reference } of asked)
    expect([exact.map((each) => each.reference), mismatch]).toEqual([[reference], null]);
  expect(asked).toHaveLength(5);
  for (const { file: name, statement_labels: labels } of statements) {
    const { findings } = await desk.report(imported.get(name) ?? "");
    expect([name, findings.map(({ label }) => label).toSorted()]).toEqual([name, labels.toSorted()]);
  }
  const [wrong] = labelled;
  const { findings } = await desk.report(imported.get(wrong?.file ?? "") ?? "");
  expect(findings).toMatchObject([
    { expected: { minor: String(wrong?.net) }, stated: { minor: String(wrong?.bank) } },
  ]);
});

import type { PolicyRow } from "@haat/api/policy-table";
import { type Audience, audiences } from "@haat/core/sessions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { pathOf, policyOf, sendRaw } from "../raw-request.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let rows: readonly PolicyRow[];
let people: readonly TestSession[];
beforeAll(async () => {
  shop = await openShop();
  rows = await policyOf(shop.world);
  people = [
    await aVendorSession(shop.world, await aVendor(shop.world)),
    await aStaffSession(shop.world, "finance", "admin"),
  ];
});
afterAll(() => shop.close());

const branchOf = ({ path }: PolicyRow): Audience =>
  audiences.find((name) => path.startsWith(`/v1/${name}/`)) ?? "store";
/** What is there for everybody alike; whatever else is answered is about somebody. */
const isForAll = ({ method, who, owns, object }: PolicyRow): boolean =>
  method === "GET" &&
  who.includes("public") &&
  owns === "none" &&
  object !== "invitation" &&
  object !== "track_code";

async function ask(row: PolicyRow, who: TestSession | null, extra: Readonly<Record<string, string>> = {}) {
  const headers = { ...(who && (await who.as(branchOf(row)))), ...extra };
  const reply = await sendRaw(shop.world, { method: row.method, path: pathOf(row), headers });
  return { reply, text: await reply.text() };
}

describe("no cache keeps for one what another gets", () => {
  test("whoever asks: what is about somebody, and every refusal, is kept nowhere", async () => {
    const wrong: unknown[] = [];
    let answered = 0;
    for (const who of people)
      for (const row of rows.filter((each) => !isForAll(each) && each.operationId !== "endSession")) {
        const { reply } = await ask(row, who);
        const kept = reply.headers.get("cache-control");
        const due = reply.ok ? "private, no-store" : /^(?:private, )?no-store$/;
        answered += Number(reply.ok);
        if (kept === null || kept.replace(due, "") !== "") wrong.push([row.operationId, reply.status, kept]);
      }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(15);
  });

  test("what everybody gets is the same for somebody signed in, and told apart by language", async () => {
    let [kept, told] = [0, 0];
    for (const row of rows.filter(isForAll)) {
      const [stranger, known] = [await ask(row, null), await ask(row, people[0] ?? null)];
      if (!stranger.reply.headers.get("cache-control")?.includes("public")) continue;
      kept += 1;
      expect([row.operationId, known.text]).toEqual([row.operationId, stranger.text]);
      const bangla = await ask(row, null, { "x-locale": "bn" });
      if (bangla.text === stranger.text) continue;
      told += 1;
      expect(stranger.reply.headers.get("vary")).toMatch(/accept-language.*x-locale/);
    }
    expect([kept > 2, told > 0]).toEqual([true, true]);
  });

  test("and the API sets no cookie at all", async () => {
    for (const row of rows) {
      const { reply } = await ask(row, null);
      expect([row.operationId, reply.headers.getSetCookie()]).toEqual([row.operationId, []]);
    }
  });
});

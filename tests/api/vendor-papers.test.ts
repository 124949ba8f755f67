import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aVendorSession } from "../market.ts";
import { anAdmin, applied, codeOf, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: Awaited<ReturnType<typeof anAdmin>>;
beforeAll(async () => {
  shop = await openShop();
  admin = await anAdmin(shop);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("papers", () => {
  const give = (headers: Readonly<Record<string, string>>, kind: string, body: object) =>
    shop.world.fetch(`/v1/vendor/papers/${kind}`, { method: "PUT", headers, body });

  test("come one by one; a DBID that was checked stands on the shop's page", async () => {
    const { person, id } = await applied(shop, { nameEn: "Paper Work" });
    await admin.decide(id, "approve");
    const headers = await person.as("vendor");
    const dbid = async () =>
      (await told<{ dbid: string | null }>(shop.world.fetch("/v1/store/vendors/paper-work"))).dbid;
    expect((await give(headers, "dbid", {})).status).toBe(200);
    expect(await codeOf(give(headers, "tin", {}))).toBe("paper.invalid");
    expect(await codeOf(give(headers, "tin", { number: "12345" }))).toBe("paper.invalid");
    expect((await give(headers, "tin", { number: "১২৩৪৫৬৭৮৯০১২" })).status).toBe(200);
    await give(headers, "dbid", { number: "dbid-2026-104512" });
    expect(await dbid()).toBeNull();
    const verdict = (body: object) =>
      shop.world.fetch(`/v1/admin/vendors/${id}/papers/dbid/verdict`, { headers: admin.headers, body });
    expect(await codeOf(verdict({ verdict: "refused", note: "" }))).toBe("request.invalid");
    expect((await verdict({ verdict: "verified", note: "" })).status).toBe(200);
    expect(await codeOf(verdict({ verdict: "verified", note: "" }))).toBe("paper.not_found");
    expect(await dbid()).toBe("DBID-2026-104512");
    await give(headers, "dbid", { number: "DBID-2026-999999" });
    expect(await dbid()).toBeNull();
  });

  test("are the owner's alone", async () => {
    const { id, slug } = await applied(shop, { nameEn: "Whose Papers" });
    await admin.decide(id, "approve");
    const vendor = { id: id as never, slug: slug ?? "" };
    for (const role of ["manager", "packer", "accountant"] as const) {
      const { headers } = await aVendorSession(shop.world, vendor, role);
      expect((await shop.world.fetch("/v1/vendor/papers", { headers })).status).toBe(403);
      expect((await give(headers, "tin", { number: "123456789012" })).status).toBe(403);
    }
  });

  test("a DBID is asked for after so many days, on a list and with no shop closed", async () => {
    const { person, id } = await applied(shop, { nameEn: "Long Without" });
    await admin.decide(id, "approve");
    const headers = await person.as("vendor");
    const due = async () =>
      (
        await told<{ dbidDue: { daysLeft: number } | null }>(
          shop.world.fetch("/v1/vendor/papers", { headers }),
        )
      ).dbidDue?.daysLeft;
    expect(await due()).toBe(180);
    await shop.world.owner.query(
      "update vendor set approved_at = now() - interval '181 days' where id = $1",
      [id],
    );
    expect(await due()).toBeLessThan(0);
    expect((await admin.list("dbid=overdue")).items.map((row) => row.id)).toEqual([id]);
    expect((await shop.world.fetch("/v1/vendor/stock", { headers })).status).toBe(200);
  });
});

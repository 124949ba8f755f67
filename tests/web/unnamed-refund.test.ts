import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, givenBack, takenBy } from "../settling.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { silentRefund } from "../untaken.ts";
import { unsettledDesk } from "../unsettled.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, type Jar, press } from "./visiting.ts";

let shop: TestShop;
let site: Site;
let one: Jar;
let other: Jar;
let desk: ReturnType<typeof unsettledDesk>;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
  const sessions = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ] as const;
  desk = unsettledDesk(shop, sessions);
  [one, other] = [await jarOf(sessions[0]), await jarOf(sessions[1])];
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});

async function jarOf({ sessionId: id }: TestSession): Promise<Jar> {
  const token = await refreshToken(shop.world.env["SESSION_SECRET"] ?? "", { id, generation: 0 });
  return new Map([["__Host-haat_refresh", token]]);
}
const shown = async (jar: Jar, path: string): Promise<string> => {
  const reply = await ask(site, jar, path);
  expect(reply.status).toBe(200);
  return (await reply.text()).replace(/<script[\s\S]*?<\/script>/g, "").normalize("NFC");
};
const targetsOn = (page: string): string[] =>
  [...page.matchAll(/<option value="([a-z_]+)"/g)].map(([, value]) => value ?? "");
/** The key that the form of this page sends with it. */
const keyOn = (page: string): string => /name="key"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";

describe.each(["bn", "en"] as const)("in %s, without script", (locale) => {
  /** One proposes, another reads what it does and agrees. */
  const ended = async (path: string, to: string, does: string): Promise<string> => {
    const said = { intent: "propose", to, reference: "Upay letter 12", note: "" };
    expect(ends(await press(site, one, path, said))).toEqual([303, path]);
    expect(await shown(one, path)).not.toContain(does);
    const page = await shown(other, path);
    expect(page).toContain(does);
    const agreed = { intent: "agree", key: keyOn(page) };
    expect(ends(await press(site, other, path, agreed))).toEqual([303, path]);
    return shown(one, path);
  };

  test("a refund that no statement names is said not to have been taken, and then never to have been made", async () => {
    const isBangla = locale === "bn";
    const { id, refundId } = await silentRefund(shop, desk, isBangla ? "2026-11-03" : "2026-11-05");
    const path = `/${locale}/finance/differences/${id}`;
    const first = await shown(one, path);
    expect(targetsOn(first)).toEqual(["next_statement", "untaken", "unmade"]);
    expect(first).toContain(`href="/${locale}/finance/refunds/${refundId}"`);
    const untaken = await ended(path, "untaken", isBangla ? "আবার ব্যাংকে উঠবে" : "moves back there");
    expect(untaken).toContain((isBangla ? "টাকাটা ব্যাংকেই আছে" : "The bank has it.").normalize("NFC"));
    expect(targetsOn(untaken)).toEqual(["next_statement", "gateway_fee", "unmade"]);
    const unmade = await ended(
      path,
      "unmade",
      isBangla ? "তাঁকে জানিয়েও দেওয়া হবে".normalize("NFC") : "and he is told",
    );
    expect(targetsOn(unmade)).toEqual([]);
    expect(unmade).toContain(
      (isBangla ? "আবার ব্যাংক থেকে কমানো হয়েছে" : "It is off the bank again.").normalize("NFC"),
    );
    const refund = await shown(one, `/${locale}/finance/refunds/${refundId}`);
    expect(refund).toContain(isBangla ? "ক্রেতা" : "buyer");
    expect(shop.world.faults).toEqual([]);
  });

  test("a payment that went back whole, and that no statement names, is said to be netted by its wallet", async () => {
    const isBangla = locale === "bn";
    const day = isBangla ? "2026-11-10" : "2026-11-12";
    const orderId = await anOrderToHangOn(shop);
    const at = dhaka(day, "10:00:00");
    const [taken] = await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 50_000n, at }]);
    if (!taken) throw new Error("one was taken");
    await givenBack(shop, { taken, minor: 50_000n, at: dhaka(day, "12:00:00"), trx: `NET${day}` });
    await desk.state(day, orderId);
    const { rows } = await shop.world.owner.query<{ id: string }>(
      "select id from settlement_case where attempt_id = $1 and refund_id is null",
      [taken.id],
    );
    const path = `/${locale}/finance/differences/${rows[0]?.id}`;
    expect(targetsOn(await shown(one, path))).toEqual(["next_statement", "netted"]);
    const does = isBangla ? "হিসাবে নতুন কিছু লেখা হবে না" : "Nothing is posted";
    const netted = await ended(path, "netted", does.normalize("NFC"));
    expect(targetsOn(netted)).toEqual([]);
    expect(netted).toContain((isBangla ? "কাটাকাটি করেছে" : "set the payment off").normalize("NFC"));
    expect(shop.world.faults).toEqual([]);
  });
});

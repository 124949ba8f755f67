import { Problem } from "@haat/contract/problem";
import { openMessage } from "@haat/api/services/messages/seal-message";
import { watchSmsBudget } from "@haat/api/jobs/watch-sms-budget";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askCode, getCode } from "../asking-code.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

let made = 0;
const aPhone = (): string => `0192${String((made += 1)).padStart(7, "0")}`;
const rule = (name: string, value: number) =>
  shop.world.owner.query("update setting set value = to_jsonb($2::int) where name = $1", [name, value]);
const age = () =>
  shop.world.owner.query("update one_time_code set created_at = created_at - interval '2 minutes'");
const spent = async (): Promise<[number, number]> => {
  const { rows } = await shop.world.owner.query<{ sent: number; spent: string }>(
    "select sum(sent)::int as sent, sum(spent_minor)::text as spent from sms_budget where day = (now() at time zone 'Asia/Dhaka')::date",
  );
  return [rows[0]?.sent ?? 0, Number(rows[0]?.spent ?? 0)];
};
const refusalOf = async (reply: Response) => {
  const { code, status } = Problem.parse(await reply.json());
  return [status, code, Number(reply.headers.get("retry-after"))] as const;
};
/** Somebody who has signed in on a device that is known from then on. */
async function aKnownDevice(): Promise<{ phone: string; device: string }> {
  const phone = aPhone();
  const shown = await getCode(shop.world, phone);
  const reply = await shop.world.fetch("/v1/auth/sessions", { body: { phone, ...shown } });
  expect(reply.status).toBe(201);
  await age();
  return { phone, device: reply.headers.get("x-haat-device") ?? "" };
}
const askOn = ({ phone, device }: { phone: string; device: string }) =>
  shop.world.fetch("/v1/auth/codes", { body: { phone }, headers: { "x-haat-device": device } });

describe("the money for codes", () => {
  test("is counted by the parts of a text and by calls", async () => {
    const [sent, before] = await spent();
    await askCode(shop.world, aPhone());
    await askCode(shop.world, aPhone(), { extra: { channel: "voice" } });
    expect(await spent()).toEqual([sent + 2, before + 35 + 60]);
  });

  test("at four fifths is told to the operators once, in both languages", async () => {
    const [, before] = await spent();
    await rule("sms_daily_budget_minor", Math.floor((before + 35) / 0.8));
    expect(await watchSmsBudget(shop.jobs)).toBe(0);
    await askCode(shop.world, aPhone());
    const passes = await Promise.all([watchSmsBudget(shop.jobs), watchSmsBudget(shop.jobs)]);
    expect(passes.toSorted()).toEqual([0, 1]);
    const told = shop.world.faults.splice(0).map(String);
    expect(told).toEqual([expect.stringContaining("the SMS budget is nearly spent")]);
    const { rows } = await shop.world.owner.query<{ payload: Record<string, unknown> }>(
      "select payload from outbox where topic = 'mail' and aggregate = 'sms-budget'",
    );
    expect(rows).toHaveLength(1);
    const mail = await openMessage(shop.world.edge.sealer, rows[0]?.payload ?? {});
    expect(mail).toMatchObject({ to: "operators@haat.test", text: expect.stringContaining("বাজেট") });
  });

  test("when it is spent is kept for devices we know, and strangers are told when to come back", async () => {
    await rule("sms_daily_budget_minor", 500_000);
    const known = await aKnownDevice();
    const phone = aPhone();
    await rule("sms_daily_budget_minor", (await spent())[1]);
    await rule("sms_reserve_minor", 35);
    const [stranger, elsewhere] = [await askCode(shop.world, phone), await askCode(shop.world, known.phone)];
    const refusals = [await refusalOf(stranger), await refusalOf(elsewhere)];
    expect(refusals.map(([status, code]) => [status, code])).toEqual([
      [503, "auth.sms_paused"],
      [503, "auth.sms_paused"],
    ]);
    expect(refusals.every(([, , wait]) => wait > 0 && wait <= 86_400)).toBe(true);
    expect((await askOn(known)).status).toBe(200);
    await age();
    expect((await refusalOf(await askOn(known)))[1]).toBe("auth.sms_paused");
  });

  test("is never overdrawn, however many ask at once", async () => {
    const [, before] = await spent();
    await rule("sms_reserve_minor", 0);
    await rule("sms_daily_budget_minor", before + 3 * 35);
    const phones = Array.from({ length: 8 }, aPhone);
    const replies = await Promise.all(phones.map((phone) => askCode(shop.world, phone)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await spent())[1]).toBe(before + 3 * 35);
    await rule("sms_daily_budget_minor", 500_000);
  });

  test("is asked for side by side while there is plenty, and one after the other near its end", async () => {
    const [first, second] = [await shop.world.owner.connect(), await shop.world.owner.connect()];
    const [, already] = await spent();
    const asks = async (client: typeof first, mostMinor: number) => {
      const { rows } = await client.query<{ left: boolean }>("select code_money_left(35, $1) as left", [
        mostMinor,
      ]);
      return rows[0]?.left;
    };
    try {
      for (const client of [first, second]) await client.query("begin; set local lock_timeout = '100ms'");
      expect([await asks(first, 9_000_000), await asks(second, 9_000_000)]).toEqual([true, true]);
      await expect(asks(second, already + 35)).rejects.toMatchObject({ code: "55P03" });
      for (const client of [first, second]) await client.query("rollback");
      await second.query("begin");
      expect([await asks(second, already + 35), await asks(second, already + 34)]).toEqual([true, false]);
      await first.query("begin; set local lock_timeout = '100ms'");
      await expect(asks(first, 9_000_000)).rejects.toMatchObject({ code: "55P03" });
    } finally {
      for (const client of [first, second]) {
        await client.query("rollback");
        client.release();
      }
    }
  });
});

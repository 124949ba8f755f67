import { Problem } from "@haat/contract/problem";
import { parsePhone } from "@haat/core/phone";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askCode } from "../asking-code.ts";
import { keyed, orderCode, placeOrder, type Placed } from "../buying.ts";
import { aMailPerson, aPassword } from "../mailbox.ts";
import { aBuyerSession, aProduct, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { asked, stepUp } from "../second-factor.ts";
import { openShop, type TestShop } from "../shop.ts";
import { rung } from "../rung.ts";
import { aSessionOf } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
let made = 0;
const aPhone = (): string => `0194${String((made += 1)).padStart(7, "0")}`;
const run = (statement: string, ...values: unknown[]) => shop.world.owner.query(statement, values);
const codeOf = async (reply: Response): Promise<string> =>
  reply.ok ? "done" : Problem.parse(await reply.json()).code;

const sendStepUp = (headers: Headers) => asked(shop.world, headers, ["POST", "/v1/auth/step-up/codes"]);
async function aStepUpCode(): Promise<Pick<TestSession, "userId" | "headers"> & { shown: object }> {
  const { userId, headers } = await aBuyerSession(shop.world);
  const sent = await sendStepUp(headers);
  const code = /\d{6}/.exec((await waitingMessages(shop.world))[0]?.text ?? "")?.[0] ?? "";
  return { userId, headers, shown: { kind: "phone", code, flow: sent.body["flow"] } };
}

async function cashOrder(phone?: string): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [125_040n] });
  return placeOrder(shop, "cod", [[variants[0].id, 1]], phone);
}
const verify = (placed: Placed, code: string) =>
  shop.world.fetch(`/v1/store/orders/${placed.order.id}/verify`, {
    body: { code },
    headers: keyed(placed.headers),
  });
const resend = ({ order, headers }: Placed) =>
  shop.world.fetch(`/v1/store/orders/${order.id}/verify/resend`, { method: "POST", headers });
const minutesPass = (placed: Placed, minutes: number) =>
  run(
    "update one_time_code set created_at = created_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2) where subject = $1",
    placed.order.id,
    minutes,
  );

describe("a code lives for five minutes", () => {
  test("that confirms who one is, and opens once, from whichever stay of his it is shown", async () => {
    const late = await aStepUpCode();
    await run(
      "update one_time_code set expires_at = expires_at - interval '5 minutes' where subject = $1",
      late.userId,
    );
    expect((await stepUp(shop.world, late.headers, late.shown)).answer.code).toBe("auth.proof_wrong");
    const once = await aStepUpCode();
    const elsewhere = await aSessionOf(shop.world, once.userId);
    expect((await stepUp(shop.world, once.headers, once.shown)).answer.status).toBe(200);
    expect((await stepUp(shop.world, elsewhere.headers, once.shown)).answer.code).toBe("auth.proof_wrong");
  });

  test("that proves an order's phone, while the order is held for longer and takes another", async () => {
    const placed = await cashOrder();
    const code = await orderCode(shop, placed.order.id);
    await minutesPass(placed, 5);
    expect(await codeOf(await verify(placed, code))).toBe("auth.code_expired");
    expect(await codeOf(await resend(placed))).toBe("done");
    const next = await orderCode(shop, placed.order.id);
    await minutesPass(placed, 4);
    expect(await codeOf(await verify(placed, next))).toBe("done");
    const again = await cashOrder();
    await minutesPass(again, 2);
    await resend(again);
    await minutesPass(again, 5);
    expect(await codeOf(await verify(again, await orderCode(shop, again.order.id)))).toBe(
      "auth.code_expired",
    );
  });

  test("that proves a new phone", async () => {
    const { headers } = await aMailPerson(shop.world);
    const phone = aPhone();
    const ask = { headers, body: { phone, password: aPassword } };
    expect((await shop.world.fetch("/v1/auth/phone-changes", ask)).status).toBe(202);
    const sms = (await waitingMessages(shop.world)).find(({ to }) => to === parsePhone(phone));
    await run("update phone_change set asked_at = asked_at - interval '5 minutes' where state = 'proving'");
    const body = { code: /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "" };
    const prove = await shop.world.fetch("/v1/auth/phone-changes/current/code", { headers, body });
    expect(await codeOf(prove)).toBe("auth.code_expired");
  });
});

describe("a phone rings five times an hour", () => {
  test("whatever for: codes of orders count for signing in", async () => {
    const [four, five] = [aPhone(), aPhone()];
    await rung(shop.world, four, 4, "order");
    await rung(shop.world, five, 5, "order");
    expect(await codeOf(await askCode(shop.world, four))).toBe("done");
    expect(await codeOf(await askCode(shop.world, five))).toBe("auth.too_many_codes");
  });

  test("and those of signing in for confirming, for another phone and for an order's second code", async () => {
    const { headers, phone } = await aBuyerSession(shop.world);
    await rung(shop.world, phone, 5, "sign_in");
    expect((await sendStepUp(headers)).code).toBe("auth.too_many_codes");
    const another = aPhone();
    await rung(shop.world, another, 5, "sign_in");
    const mover = await aMailPerson(shop.world);
    const ask = { headers: mover.headers, body: { phone: another, password: aPassword } };
    expect(await codeOf(await shop.world.fetch("/v1/auth/phone-changes", ask))).toBe("auth.too_many_codes");
    const buyer = aPhone();
    const placed = await cashOrder(buyer);
    await minutesPass(placed, 2);
    await rung(shop.world, buyer, 4, "sign_in");
    expect(await codeOf(await resend(placed))).toBe("auth.too_many_codes");
  });
});

test("once the day's money is spent, no code confirms, moves a phone or comes a second time for an order", async () => {
  const placed = await cashOrder(aPhone());
  await minutesPass(placed, 2);
  const { headers } = await aBuyerSession(shop.world);
  const mover = await aMailPerson(shop.world);
  await run(
    "update setting set value = to_jsonb(0) where name in ('sms_daily_budget_minor', 'sms_reserve_minor')",
  );
  expect((await sendStepUp(headers)).code).toBe("auth.sms_paused");
  const ask = { headers: mover.headers, body: { phone: aPhone(), password: aPassword } };
  expect(await codeOf(await shop.world.fetch("/v1/auth/phone-changes", ask))).toBe("auth.too_many_codes");
  expect(await codeOf(await resend(placed))).toBe("auth.too_many_codes");
});

import { UnsecuredJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getCode } from "../asking-code.ts";
import { keyed, placeOrder } from "../buying.ts";
import { aPassword } from "../mailbox.ts";
import { aBuyerSession, aProduct } from "../market.ts";
import { forgetComings, openRefusing, refusalsIn, theOneRow } from "../refusals.ts";
import type { TestShop } from "../shop.ts";
import type { TestWorld } from "../world.ts";

let world: TestWorld;
let shop: TestShop;
let close: () => Promise<void>;
beforeAll(async () => void ({ world, shop, close } = await openRefusing()), 120_000);
afterAll(() => close());
beforeEach(() => Promise.all([forgetComings(world), forgetComings(shop.world)]));
afterEach(() => expect([...world.faults, ...shop.world.faults]).toEqual([]));

type Sent = Readonly<{ headers?: Record<string, string>; method?: string }>;
const post = (path: string, body: unknown, { headers = {}, method = "POST" }: Sent = {}) =>
  world.fetch(`/v1/auth/${path}`, { body, headers, method });
const show = (authorization: string) => world.fetch("/v1/auth/me", { headers: { authorization } });
let phones = 0;
const aPhone = (): string => `0195${String((phones += 1)).padStart(7, "0")}`;
const wrong = (code: string): string => (code === "123456" ? "123457" : "123456");

async function withCode(change: (phone: string, typed: object) => Promise<object | void>): Promise<Response> {
  const phone = aPhone();
  const typed = { phone, ...(await getCode(world, phone)) };
  return post("sessions", { ...typed, ...(await change(phone, typed)) });
}
const guest = { actor: "guest", role: null };

describe("leaves exactly one row: a code", () => {
  test("that is wrong", async () => {
    const row = await theOneRow(world, () =>
      withCode(async (_, typed) => ({ code: wrong((typed as { code: string }).code) })),
    );
    expect(row).toMatchObject({ ...guest, subject: "openSession", after: { code: "auth.code_wrong" } });
  });

  test("that is old", async () => {
    const row = await theOneRow(world, () =>
      withCode(async () => void (await world.owner.query("update one_time_code set expires_at = now()"))),
    );
    expect(row).toMatchObject({ ...guest, after: { code: "auth.code_expired" } });
  });

  test("that was used", async () => {
    const row = await theOneRow(world, () =>
      withCode(async (_, typed) => {
        expect((await post("sessions", typed)).status).toBe(201);
      }),
    );
    expect(row.after.code).toMatch(/^auth\.code_(?:wrong|expired)$/);
  });

  test("for an order, and its repetition no second one", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
    const headers = keyed(placed.headers);
    const path = `/v1/store/orders/${placed.order.id}/verify`;
    const verify = () => shop.world.fetch(path, { body: { code: "000000" }, headers });
    expect(await theOneRow(shop.world, verify)).toMatchObject({ after: { code: "auth.code_wrong" } });
    const before = await refusalsIn(shop.world);
    expect((await verify()).headers.get("idempotent-replayed")).toBe("true");
    expect(await refusalsIn(shop.world)).toEqual(before);
  });

  test.each([8])("tried %i times at once: one row for each", async (times) => {
    const phone = aPhone();
    const { code, flow } = await getCode(world, phone);
    const before = (await refusalsIn(world)).length;
    const replies = await Promise.all(
      Array.from({ length: times }, () => post("sessions", { phone, flow, code: wrong(code) })),
    );
    const asked = replies.map(({ headers }) => headers.get("x-request-id"));
    const rows = (await refusalsIn(world)).slice(before);
    expect(rows.map(({ request_id }) => request_id).toSorted()).toEqual(asked.toSorted());
  });
});

describe("leaves exactly one row: a token", () => {
  const forgeries: readonly (readonly [string, () => Promise<string> | string])[] = [
    ["that is nonsense", () => "Bearer nonsense"],
    ["of another scheme", () => "Basic eA=="],
    ["signed by nobody", () => `Bearer ${new UnsecuredJWT({ sub: "usr_1" }).encode()}`],
    ["changed by a letter", async () => `Bearer ${(await aBuyerSession(world)).token.slice(0, -2)}AA`],
  ];
  test.each(forgeries)("%s", async (_, made) => {
    const authorization = await made();
    const row = await theOneRow(world, () => show(authorization));
    expect(row).toMatchObject({ ...guest, subject: "readMe", after: { code: "token.forged" } });
  });

  test("of another branch", async () => {
    const headers = await (await aBuyerSession(world)).as("vendor");
    const row = await theOneRow(world, () => world.fetch("/v1/store/orders", { headers }));
    expect(row).toMatchObject({ after: { code: "token.forged" } });
  });

  test("of a session that is over, under its person's name", async () => {
    const { headers, sessionId, userId } = await aBuyerSession(world);
    await world.owner.query("update session set ended_at = now(), end_reason = 'signed_out' where id = $1", [
      sessionId,
    ]);
    const row = await theOneRow(world, () => show(headers.authorization));
    expect(row).toMatchObject({ actor: `buyer:${userId}`, after: { code: "session.over" } });
  });

  test("to refresh with that nobody made", async () => {
    const refreshToken = `ses_${"0".repeat(26)}.0.${"0".repeat(32)}`;
    const row = await theOneRow(world, () => post("sessions/refresh", { refreshToken }));
    expect(row).toMatchObject({ ...guest, subject: "refreshSession", after: { code: "token.forged" } });
  });

  test("of a link that is dead", async () => {
    const body = { token: "0".repeat(32), password: aPassword };
    const row = await theOneRow(world, () => post("password/resets/proof", body));
    expect(row).toMatchObject({ ...guest, after: { code: "auth.link_dead" } });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aVendor } from "../market.ts";
import { signIn } from "../signing-in.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";

let shop: TestShop;
let site: Site;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

const own = "https://haat.test";
const renewal = "POST /v1/auth/sessions/refresh";
let made = 0;
const aPhone = (): string => `0195${String((made += 1)).padStart(7, "0")}`;

type Jar = Map<string, string>;
/** Follows what a browser does with `Set-Cookie`: keeps, replaces, and forgets what has no life left. */
function keep(jar: Jar, reply: Response): void {
  for (const line of reply.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    if (/Max-Age=0(;|$)/.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
}
const cookieOf = (jar: Jar): string => [...jar].map((pair) => pair.join("=")).join("; ");
async function open(jar: Jar, path: string): Promise<Response> {
  const reply = await site.answer(new Request(own + path, { headers: { cookie: cookieOf(jar) } }));
  keep(jar, reply);
  return reply;
}
async function press(jar: Jar, path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { cookie: cookieOf(jar), origin: own, "sec-fetch-site": "same-origin" };
  const body = new URLSearchParams(fields);
  const reply = await site.answer(new Request(own + path, { method: "POST", headers, body }));
  keep(jar, reply);
  return reply;
}
/** A browser that comes back after a while: its refresh token is left, its access tokens are gone. */
async function aReturning(phone = aPhone()): Promise<Readonly<{ jar: Jar; userId: string }>> {
  const { refresh, me } = await signIn(shop.world, phone);
  return { jar: new Map([["__Host-haat_refresh", refresh.token]]), userId: me.id };
}
const sessions = "/en/account/sessions";

describe("somebody who comes back", () => {
  test("is known at the first page, which renews his session once", async () => {
    const { jar } = await aReturning();
    const before = jar.get("__Host-haat_refresh");
    site.asked.length = 0;
    const reply = await open(jar, sessions);
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining("This device")]);
    expect(site.asked.filter((line) => line === renewal)).toHaveLength(1);
    expect(jar.get("__Host-haat_refresh")).not.toBe(before);
    await open(jar, sessions);
    expect(site.asked.filter((line) => line === renewal)).toHaveLength(1);
  });

  test("gets cookies that no script reads, no other site sends and no other host sets, and no cache keeps", async () => {
    const { jar } = await aReturning();
    const reply = await open(jar, "/bn");
    const written = reply.headers.getSetCookie();
    expect(written.map((line) => line.split("=")[0])).toEqual([
      "__Host-haat_refresh",
      "__Host-haat_access_store",
    ]);
    for (const line of written) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      for (const word of ["Secure", "HttpOnly", "SameSite=Lax"]) expect(line.split("; ")).toContain(word);
      expect(line).not.toMatch(/Domain/i);
    }
    expect(reply.headers.get("cache-control")).toBe("private, no-store");
  });

  test("may open many pages at once", async () => {
    const { jar, userId } = await aReturning();
    const all = await Promise.all(Array.from({ length: 8 }, () => open(new Map(jar), sessions)));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    const written = all.map((reply) => reply.headers.getSetCookie()[0]?.split(";")[0]);
    expect(new Set(written).size).toBe(1);
    const { rows } = await shop.world.owner.query("select ended_at from session where user_id = $1", [
      userId,
    ]);
    expect(rows).toEqual([{ ended_at: null }]);
  });

  test("is asked to sign in once his session is over, and his browser forgets it", async () => {
    const { jar, userId } = await aReturning();
    await shop.world.owner.query(
      "update session set ended_at = now(), end_reason = 'kicked' where user_id = $1",
      [userId],
    );
    const reply = await open(jar, sessions);
    expect([reply.status, reply.headers.get("location")]).toEqual([
      303,
      "/en/sign-in?back=%2Fen%2Faccount%2Fsessions",
    ]);
    expect([...jar.keys()].filter((name) => name.includes("haat_refresh"))).toEqual([]);
  });

  test("keeps his session while the API is silent", async () => {
    const { jar } = await aReturning();
    const lonely = process.env["API_ORIGIN"];
    process.env["API_ORIGIN"] = "http://127.0.0.1:9";
    try {
      expect((await open(jar, sessions)).status).toBe(503);
      expect(jar.has("__Host-haat_refresh")).toBe(true);
    } finally {
      process.env["API_ORIGIN"] = lonely;
    }
    expect((await open(jar, sessions)).status).toBe(200);
  });
});

describe("a panel", () => {
  test("asks with a token of its own, and only who works there gets one", async () => {
    const { jar, userId } = await aReturning();
    expect((await open(jar, "/bn/vendor")).status).toBe(403);
    expect([...jar.keys()]).not.toContain("__Host-haat_access_vendor");
    const { id } = await aVendor(shop.world);
    const join = "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'manager')";
    await shop.world.owner.query(join, [id, userId]);
    expect((await open(jar, "/bn/vendor/orders")).status).toBe(200);
    expect([...jar.keys()]).toContain("__Host-haat_access_vendor");
    await shop.world.owner.query("delete from vendor_member where user_id = $1", [userId]);
    expect((await open(jar, "/bn/vendor/orders")).status).toBe(403);
  });
});

describe("the page of one's sessions", () => {
  test("signs out another device, and then all others", async () => {
    const phone = aPhone();
    const { jar } = await aReturning(phone);
    const other = await aReturning(phone);
    await aReturning(phone);
    const page = await (await open(jar, sessions)).text();
    const ids = [...page.matchAll(/name="id" value="(ses_\w+)"/g)].map(([, id = ""]) => id);
    expect(ids).toHaveLength(2);
    const id = other.jar.get("__Host-haat_refresh")?.slice(0, 30) ?? "";
    const pressed = await press(jar, sessions, { intent: "end", id });
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, sessions]);
    expect((await open(other.jar, sessions)).status).toBe(303);
    expect(await (await open(jar, sessions)).text()).toContain("That device is signed out.");
    expect((await press(jar, sessions, { intent: "end_others" })).status).toBe(303);
    expect(await (await open(jar, sessions)).text()).toContain("You are signed in nowhere else.");
    expect((await press(jar, sessions, { intent: "nothing" })).status).toBe(400);
    expect((await press(jar, sessions, { intent: "end", id })).status).toBe(404);
  });

  test("shows nobody a device of somebody else", async () => {
    const [mine, theirs] = [await aReturning(), await aReturning()];
    const id = theirs.jar.get("__Host-haat_refresh")?.slice(0, 30) ?? "";
    expect((await press(mine.jar, sessions, { intent: "end", id })).status).toBe(404);
    expect((await open(theirs.jar, sessions)).status).toBe(200);
  });
});

test("signing out ends the session and leaves nothing in the browser", async () => {
  const { jar, userId } = await aReturning();
  await open(jar, sessions);
  const stolen = new Map(jar);
  expect((await press(jar, "/bn/sign-out", {})).status).toBe(303);
  expect([...jar.keys()].filter((name) => /refresh|access|cart/.test(name))).toEqual([]);
  expect((await open(stolen, sessions)).status).toBe(303);
  const { rows } = await shop.world.owner.query("select end_reason from session where user_id = $1", [
    userId,
  ]);
  expect(rows).toEqual([{ end_reason: "signed_out" }]);
});

import { readOauthConfig } from "@haat/oauth/config";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AppleStandIn, startApple } from "../stand-ins.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import * as visiting from "./visiting.ts";
import { ends, type Jar, own } from "./visiting.ts";

let apple: AppleStandIn;
let world: TestWorld;
let site: Site;
beforeAll(async () => {
  apple = await startApple();
  world = await openWorld({ oauth: readOauthConfig(apple.env, "http://haat.test") });
  site = await openSite(world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await world.close();
  await apple.close();
});
beforeEach(() => world.owner.query("truncate user_account, session, identity, oauth_flow cascade"));
afterEach(() => expect(world.faults).toEqual([]));

const ask = (jar: Jar, path: string) => visiting.ask(site, jar, path);
const begin = (jar: Jar, provider: string) => visiting.begin(site, jar, provider);
/** What Apple's page makes a browser send: a form from elsewhere, without a cookie of ours. */
const postFromElsewhere = (path: string, fields: Readonly<Record<string, string>>) =>
  site.answer(
    new Request(own + path, {
      method: "POST",
      headers: { origin: "https://appleid.apple.com", "sec-fetch-site": "cross-site" },
      body: new URLSearchParams(fields),
    }),
  );
const stays = async () => (await world.owner.query("select from session")).rowCount;

describe("Apple's form from elsewhere", () => {
  const user = JSON.stringify({ name: { firstName: "Nilu", lastName: "Yasmin" } });

  test("is held until the browser comes by itself, and then signs in with cart and name", async () => {
    const jar: Jar = new Map();
    const url = await begin(jar, "apple");
    apple.say((claims) => ({ ...claims, nonce: url.searchParams.get("nonce") }));
    site.asked.length = 0;
    const state = url.searchParams.get("state") ?? "";
    const held = await postFromElsewhere("/sign-in/apple/return", { code: "c0de", state, user });
    expect(ends(held)).toEqual([303, "/sign-in/apple/return"]);
    const [cookie = "", ...others] = held.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(
      /^__Host-haat_answer=[\w-]+; Path=\/; Max-Age=60; SameSite=Lax; HttpOnly; Secure$/,
    );
    expect(site.asked).toEqual([]);
    jar.set("__Host-haat_answer", cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";")));
    expect(ends(await ask(jar, "/sign-in/apple/return"))).toEqual([303, "/en/checkout"]);
    expect([jar.has("__Host-haat_answer"), jar.has("__Host-haat_refresh")]).toEqual([false, true]);
    const { rows } = await world.owner.query("select name from user_account");
    expect(rows).toEqual([{ name: "Nilu Yasmin" }]);
  });

  test("signs nobody in who did not begin here, and does not sign a victim in as somebody else", async () => {
    const attacker: Jar = new Map();
    const url = await begin(attacker, "apple");
    apple.say((claims) => ({ ...claims, nonce: url.searchParams.get("nonce") }));
    const state = url.searchParams.get("state") ?? "";
    const held = await postFromElsewhere("/sign-in/apple/return", { code: "c0de", state });
    const answer = (held.headers.getSetCookie()[0] ?? "").split(";")[0]?.split("=")[1] ?? "";
    for (const begun of [false, true]) {
      const victim: Jar = new Map();
      if (begun) await begin(victim, "apple");
      victim.set("__Host-haat_answer", answer);
      await ask(victim, "/sign-in/apple/return");
      expect(victim.has("__Host-haat_refresh")).toBe(false);
    }
    expect(await stays()).toBe(0);
  });

  test("is the only one let in: no other address, verb or kind of body", async () => {
    const fields = { code: "c0de", state: "s" };
    const closed = [
      ...["google", "facebook", "Apple", "apple%2f"].map((name) => `/sign-in/${name}/return`),
      ...[
        "/sign-in/apple/return/",
        "/sign-in/apple/return.data",
        "/bn/sign-in/apple",
        "/bn/sign-in/apple/return",
      ],
      ...["/bn/sign-out", "/bn/account/linked", "/bn/sign-in/google"],
    ];
    site.asked.length = 0;
    for (const path of closed) {
      const reply = await postFromElsewhere(path, fields);
      // Some of them React Router refuses before we do.
      const isRefused = reply.status === 403 || reply.status === 400;
      expect([path, isRefused, reply.headers.getSetCookie()]).toEqual([path, true, []]);
    }
    const odd = [
      ["PUT", "application/x-www-form-urlencoded"],
      ["POST", "application/json"],
      ["POST", "text/plain"],
      ["POST", "multipart/form-data; boundary=x"],
    ] as const;
    for (const [method, type] of odd) {
      const headers = { origin: "https://appleid.apple.com", "content-type": type };
      const request = new Request(`${own}/sign-in/apple/return`, { method, headers, body: "code=a" });
      expect([method, type, (await site.answer(request)).status]).toEqual([method, type, 403]);
    }
    expect(site.asked).toEqual([]);
    const long = await postFromElsewhere("/sign-in/apple/return", { code: "c".repeat(3_000), state: "s" });
    expect([...ends(long), long.headers.getSetCookie().length]).toEqual([303, "/sign-in/apple/return", 1]);
  });
});

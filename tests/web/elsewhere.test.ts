import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Elsewhere, openElsewhere, people } from "../elsewhere.ts";
import { aBuyerSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import * as visiting from "./visiting.ts";
import { ends, type Jar, wayOn } from "./visiting.ts";

let elsewhere: Elsewhere;
let world: TestWorld;
let site: Site;
beforeAll(async () => {
  elsewhere = await openElsewhere();
  world = await openWorld({ oauth: elsewhere.config });
  site = await openSite(world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await world.close();
  await elsewhere.close();
});
beforeEach(() => world.owner.query("truncate user_account, session, identity, oauth_flow cascade"));
afterEach(() => expect(world.faults).toEqual([]));

const ask = (jar: Jar, path: string) => visiting.ask(site, jar, path);
const press = (jar: Jar, path: string, fields: Readonly<Record<string, string>>) =>
  visiting.press(site, jar, path, fields);
const begin = (jar: Jar, provider: string, back?: string) => visiting.begin(site, jar, provider, back);
const comeBack = async (jar: Jar, url: URL): Promise<Response> =>
  ask(jar, `/sign-in/google/return?${(await elsewhere.walk(url.href, "nilufar")).toString()}`);
const stays = async () => (await world.owner.query("select from session")).rowCount;

describe("the sign-in page", () => {
  test("offers what is configured, in both languages, by forms of our own", async () => {
    const page = await (await ask(new Map(), "/bn/sign-in?back=/bn/cart")).text();
    expect(page).toContain("Google দিয়ে সাইন ইন করুন");
    expect(page).toContain('action="/bn/sign-in/google"');
    expect(page).not.toContain("/sign-in/facebook");
    expect((await ask(new Map(), "/bn/sign-in/facebookk")).status).toBe(404);
  });

  test("leads to the provider by a link, never by a redirect, and keeps the browser's half in its own cookie", async () => {
    const reply = await press(new Map(), "/en/sign-in/google", { back: "/en/checkout" });
    expect(ends(reply)).toEqual([200, null]);
    expect(reply.headers.get("content-security-policy")).toContain("form-action 'self'");
    const [cookie = "", ...others] = reply.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(
      /^__Host-haat_walk=[0-9a-z]{32}~sign_in~en; Path=\/; Max-Age=600; SameSite=Lax; HttpOnly; Secure$/,
    );
    const page = await reply.text();
    expect(page).not.toMatch(/http-equiv/i);
    expect(wayOn(page).origin).toBe(elsewhere.issuer);
    expect(page).not.toContain(cookie.slice(17, 49));
  });
});

describe("somebody who comes back", () => {
  test("is signed in and goes on where he was; the walk's cookie is gone", async () => {
    const jar: Jar = new Map([["__Host-haat_cart", "c".repeat(32)]]);
    const reply = await comeBack(jar, await begin(jar, "google"));
    expect(ends(reply)).toEqual([303, "/en/checkout"]);
    expect([jar.has("__Host-haat_walk"), jar.has("__Host-haat_refresh")]).toEqual([false, true]);
    expect(reply.headers.get("cache-control")).toBe("private, no-store");
    const page = await (await ask(jar, "/en/account/linked")).text();
    expect(page).toContain(people.nilufar.email);
    expect(page).toContain("This is your only way in");
  });

  test("is not sent off this site, whatever the form said", async () => {
    for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", ""]) {
      const jar: Jar = new Map();
      expect(ends(await comeBack(jar, await begin(jar, "google", back)))).toEqual([303, "/en/account"]);
    }
  });

  test("in another browser, or without an answer, is nobody, and is told to begin again", async () => {
    const jar: Jar = new Map();
    const answer = (await elsewhere.walk((await begin(jar, "google")).href, "nilufar")).toString();
    const stranger: Jar = new Map();
    expect(ends(await ask(stranger, `/sign-in/google/return?${answer}`))).toEqual([303, "/bn/sign-in"]);
    expect(stranger.get("__Host-haat_flash")).toBe("elsewhere_over");
    await begin(stranger, "google");
    expect(ends(await ask(stranger, `/sign-in/google/return?${answer}`))).toEqual([303, "/en/sign-in"]);
    const turned: Jar = new Map();
    await begin(turned, "google");
    expect(ends(await ask(turned, "/sign-in/google/return?error=access_denied"))).toEqual([
      303,
      "/en/sign-in",
    ]);
    expect(await (await ask(turned, "/en/sign-in")).text()).toContain("You came back without confirming");
    for (const path of ["google/return", "nobody/return?code=a&state=b", "facebook/return?code=a&state=b"])
      expect((await ask(new Map(), `/sign-in/${path}`)).headers.get("location")).toBe("/bn/sign-in");
    expect(await stays()).toBe(0);
  });
});

describe("the page of linked accounts", () => {
  const signedIn = async () => {
    const session = await aBuyerSession(world);
    await world.owner.query("update session set stepped_up_at = now() where id = $1", [session.sessionId]);
    return { session, jar: new Map([["__Host-haat_access_store", session.token]]) };
  };

  test("links an account and takes it off again", async () => {
    const { session, jar } = await signedIn();
    const page = await press(jar, "/bn/account/linked", { intent: "link", provider: "google" });
    expect(ends(await comeBack(jar, wayOn(await page.text())))).toEqual([303, "/bn/account/linked"]);
    expect(jar.get("__Host-haat_flash")).toBe("identity_linked");
    const { rows } = await world.owner.query("select provider from identity where user_id = $1", [
      session.userId,
    ]);
    expect(rows).toEqual([{ provider: "google" }]);
    const off = await press(jar, "/bn/account/linked", { intent: "unlink", provider: "google" });
    expect(ends(off)).toEqual([303, "/bn/account/linked"]);
    expect((await world.owner.query("select from identity")).rowCount).toBe(0);
  });

  test("links nothing for somebody else who has meanwhile signed in in this browser", async () => {
    const { jar } = await signedIn();
    const page = await press(jar, "/bn/account/linked", { intent: "link", provider: "google" });
    const other = await aBuyerSession(world);
    jar.set("__Host-haat_access_store", other.token);
    const reply = await comeBack(jar, wayOn(await page.text()));
    expect([...ends(reply), jar.get("__Host-haat_flash")]).toEqual([
      303,
      "/bn/account/linked",
      "elsewhere_over",
    ]);
    expect((await world.owner.query("select from identity")).rowCount).toBe(0);
  });
});

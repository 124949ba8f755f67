import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { spellSecret } from "@haat/core/spelled-secret";
import { changePhones } from "@haat/api/jobs/change-phones";
import { anEmail, aPassword, mailsTo, tokenTo } from "../mailbox.ts";
import { waitingMessages } from "../messages.ts";
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
type Jar = Map<string, string>;
function keep(jar: Jar, reply: Response): Response {
  for (const line of reply.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    if (/Max-Age=0(;|$)/.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return reply;
}
const cookieOf = (jar: Jar): string => [...jar].map((pair) => pair.join("=")).join("; ");
const open = async (jar: Jar, path: string): Promise<Response> =>
  keep(jar, await site.answer(new Request(own + path, { headers: { cookie: cookieOf(jar) } })));
const press = async (jar: Jar, path: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
  const headers = { cookie: cookieOf(jar), origin: own, "sec-fetch-site": "same-origin" };
  const request = new Request(own + path, { method: "POST", headers, body: new URLSearchParams(fields) });
  return keep(jar, await site.answer(request));
};
const sentTo = (reply: Response) => [reply.status, reply.headers.get("location")];
const next = "shalik pakhi 3 ta dale";

/** Goes the whole way in, and says what the browser holds then. */
async function aSignedIn(email: string): Promise<Jar> {
  const jar: Jar = new Map();
  await press(jar, "/en/register", { name: "Nilufar", email, password: aPassword });
  const token = await tokenTo(shop.world, email, "/verify-email");
  await press(jar, "/en/verify-email", { token, password: aPassword });
  return jar;
}

describe.each(["bn", "en"] as const)("without a script, in %s", (locale) => {
  test("somebody begins an account: the link shows a page, and only its button opens it", async () => {
    const [jar, email]: [Jar, string] = [new Map(), anEmail()];
    expect((await open(jar, `/${locale}/register`)).status).toBe(200);
    const asked = await press(jar, `/${locale}/register`, { name: "নীলুফার", email, password: aPassword });
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining(email)]);
    const token = await tokenTo(shop.world, email, `/${locale}/verify-email`);
    for (const _ of [1, 2]) {
      const page = await (await open(new Map(), `/${locale}/verify-email`)).text();
      expect(page).toContain('<meta name="referrer" content="origin"');
      expect(page.toLowerCase()).toContain('autocomplete="current-password"');
      expect(page).toContain('name="token"');
    }
    const typed = spellSecret(token).toUpperCase().replaceAll("-", " ");
    const entered = await press(jar, `/${locale}/verify-email`, { token: typed, password: aPassword });
    expect(sentTo(entered)).toEqual([303, `/${locale}/account`]);
    expect(await (await open(jar, `/${locale}/account`)).text()).toContain("নীলুফার");
  });

  test("a password that will not do comes back with what to do, and never with itself", async () => {
    const fields = { name: "Nilufar", email: anEmail(), password: "bangladesh123" };
    const reply = await press(new Map(), `/${locale}/register`, fields);
    const page = await reply.text();
    expect(reply.status).toBe(400);
    expect(page).toContain('href="#field-password"');
    expect(page).not.toContain("bangladesh123");
    expect(page).toContain(`value="${fields.email}"`);
  });
});

describe("a link that only its own account may use", () => {
  test("waits in the browser while somebody signs in, and in no address", async () => {
    const [old, email] = [anEmail(), anEmail()];
    const jar = await aSignedIn(old);
    await press(jar, "/en/account/email", { email, password: aPassword });
    const token = await tokenTo(shop.world, email, "/account/email/prove");
    const other: Jar = new Map();
    const away = await press(other, "/en/account/email/prove", { token });
    expect(sentTo(away)).toEqual([303, "/en/sign-in?back=%2Fen%2Faccount%2Femail%2Fprove"]);
    await press(other, "/en/sign-in/password", { email: old, password: aPassword });
    const page = await (await open(other, "/en/account/email/prove")).text();
    expect(page).not.toContain(token);
    expect(page).toContain('<div hidden="">');
    const done = await press(other, "/en/account/email/prove", { token: "" });
    expect(sentTo(done)).toEqual([303, "/en/account"]);
    expect([...other.keys()].filter((name) => name.includes("held"))).toEqual([]);
  });
});

describe("the account", () => {
  test("is entered by mail and password, and a wrong one says so beside its field", async () => {
    const email = anEmail();
    await aSignedIn(email);
    const jar: Jar = new Map();
    const wrong = await press(jar, "/en/sign-in/password", {
      email,
      password: "not that one at all",
      back: "/en/cart",
    });
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.stringContaining('id="field-password-error"'),
    ]);
    const right = await press(jar, "/en/sign-in/password", { email, password: aPassword, back: "/en/cart" });
    expect(sentTo(right)).toEqual([303, "/en/cart"]);
    const foreign = await press(new Map(), "/en/sign-in/password", {
      ...{ email, password: aPassword },
      back: "//evil.example/",
    });
    expect(sentTo(foreign)).toEqual([303, "/en/account"]);
  });

  test("gets a new password by mail, and is signed out everywhere", async () => {
    const email = anEmail();
    const jar = await aSignedIn(email);
    const asked = await press(new Map(), "/en/reset", { email });
    const unknown = await press(new Map(), "/en/reset", { email: anEmail() });
    expect([asked.status, unknown.status]).toEqual([200, 200]);
    const token = await tokenTo(shop.world, email, "/reset/new");
    const dead = await press(new Map(), "/en/reset/new", { token: "abcd-efgh", password: next });
    expect([dead.status, await dead.text()]).toEqual([
      400,
      expect.stringContaining('id="field-token-error"'),
    ]);
    expect(sentTo(await press(new Map(), "/en/reset/new", { token, password: next }))).toEqual([
      303,
      "/en/sign-in/password",
    ]);
    expect(sentTo(await open(jar, "/en/account"))[0]).toBe(303);
    const again = await press(new Map(), "/en/sign-in/password", { email, password: next });
    expect(again.status).toBe(303);
  });

  test("is led to confirm and back with what it had typed, and a password is never carried along", async () => {
    const [old, email] = [anEmail(), anEmail()];
    const jar = await aSignedIn(old);
    const { owner } = shop.world;
    await owner.query("update session set stepped_up_at = now() - interval '6 minutes'");
    const first = await open(jar, "/en/account/password");
    const confirm = (page: string) => `/en/account/confirm?back=${encodeURIComponent(page)}`;
    expect(sentTo(first)).toEqual([303, confirm("/en/account/password")]);
    const typed = await press(jar, "/en/account/password", { password: next });
    expect(sentTo(typed)).toEqual([303, confirm("/en/account/password")]);
    const held = await press(jar, "/en/account/email", { email });
    expect(sentTo(held)).toEqual([307, confirm("/en/account/email")]);
    const page = await (await press(jar, confirm("/en/account/email"), { email })).text();
    expect(page).toContain(`value="${email}"`);
    const proof = { confirm_by: "password", confirm_intent: "prove", confirm_held: "yes", email };
    const shown = await press(jar, confirm("/en/account/email"), { ...proof, confirm_password: aPassword });
    expect(sentTo(shown)).toEqual([307, "/en/account/email"]);
  });

  test("changes its password, its address and its phone on pages of its own", async () => {
    const [old, email] = [anEmail(), anEmail()];
    const jar = await aSignedIn(old);
    const saved = await press(jar, "/en/account/password", { password: next });
    expect(sentTo(saved)).toEqual([303, "/en/account"]);
    await press(jar, "/en/account/email", { email });
    const token = await tokenTo(shop.world, email, "/account/email/prove");
    expect(sentTo(await press(jar, "/en/account/email/prove", { token }))).toEqual([303, "/en/account"]);
    expect(await (await open(jar, "/en/account/email")).text()).toContain(email);
    await press(jar, "/en/account/phone", { phone: "০১৬২০০০০০০১" });
    const [sms] = await waitingMessages(shop.world);
    const code = /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
    await press(jar, "/en/account/phone", { intent: "code", code });
    await changePhones(shop.jobs);
    expect(await (await open(jar, "/en/account/phone")).text()).toContain("0001");
    const undo = await tokenTo(shop.world, old, "/undo-email");
    expect(sentTo(await press(new Map(), "/en/undo-email", { token: undo }))).toEqual([303, "/en/reset"]);
    expect(sentTo(await open(jar, "/en/account"))[0]).toBe(303);
    expect((await mailsTo(shop.world, old))[0]?.subject).toBe("Your address is yours again");
  });
});

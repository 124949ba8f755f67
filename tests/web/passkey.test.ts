import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openAuthenticator } from "../authenticator.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, type Jar, press } from "./visiting.ts";

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

const words = {
  bn: "ওই পাসকি দিয়ে এখানে কোনো অ্যাকাউন্ট খোলেনি",
  en: "That passkey did not open an account here",
} as const;

/** What the page's script would send for a passkey that no account here has. */
async function strangersAnswer(locale: string, jar: Jar): Promise<string> {
  const asked = await press(site, jar, `/${locale}/passkey-options`, { kind: "sign_in" });
  const { options } = (await asked.json()) as { options: Readonly<Record<string, unknown>> };
  return JSON.stringify(openAuthenticator().show(options));
}

test.each(["bn", "en"] as const)(
  "a passkey that opens nothing leads back to the sign-in page, which says so once, in %s",
  async (locale) => {
    const jar: Jar = new Map();
    const fields = { answer: await strangersAnswer(locale, jar), back: `/${locale}/account/addresses` };
    const refused = await press(site, jar, `/${locale}/sign-in/passkey`, fields);
    const [status, location] = ends(refused);
    expect(status).toBe(303);
    expect(location).toBe(`/${locale}/sign-in?back=${encodeURIComponent(fields.back)}`);
    expect([...jar.keys()].filter((name) => /refresh|access/.test(name))).toEqual([]);
    const page = await (await ask(site, jar, String(location))).text();
    expect(page).toContain(words[locale]);
    expect(page).toMatch(/notice-warm/);
    expect(await (await ask(site, jar, String(location))).text()).not.toContain(words[locale]);
  },
);

test("what no authenticator has made is no answer at all", async () => {
  const reply = await press(site, new Map(), "/en/sign-in/passkey", { answer: "{}", back: "/en/account" });
  expect(reply.status).toBe(400);
});

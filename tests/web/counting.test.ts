import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aProduct } from "../market.ts";
import { signIn } from "../signing-in.ts";
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

let made = 0;
/** A browser of somebody who signed in with this phone. */
async function aBrowserOf(phone: string): Promise<Jar> {
  const { refresh } = await signIn(shop.world, phone);
  return new Map([["__Host-haat_refresh", refresh.token]]);
}
const aPhone = (): string => `0196${String((made += 1)).padStart(7, "0")}`;
const textOf = async (jar: Jar, path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await ask(site, jar, path, { headers })).text();

describe("a no to counting", () => {
  const privacy = "/en/privacy";
  const isOff = "Your visits are not counted";
  /** Looks at a page and searches. What is told of it is told later than the reply. */
  async function visit(jar: Jar, headers: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { id, slug } = await aProduct(shop.world);
    const query = `jamdani${(made += 1)}x`;
    await textOf(jar, `/en/p/${slug}`, headers);
    await textOf(jar, `/en/search?q=${query}`, headers);
    return [id, query];
  }
  const toldOf = (names: readonly string[]) =>
    shop.world.events.filter((event) => names.some((name) => JSON.stringify(event).includes(name)));

  /** What the reports hear of this browser by the time they have heard of two that came after it. */
  async function looks(jar: Jar, headers: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const names = await visit(jar, headers);
    for (const later of [new Map(witness), new Map()]) {
      const seen = await visit(later, {});
      await expect.poll(() => toldOf(seen).length, { timeout: 20_000 }).toBe(2);
    }
    // Two pages that are read one after the other may be told of in either order.
    return toldOf(names)
      .map(({ kind }) => kind)
      .toSorted();
  }
  let witness: Jar;
  beforeAll(async () => void (witness = await aBrowserOf(aPhone())));
  const all = ["product_viewed", "searched"];

  test("is said by a guest on the privacy page, holds for his browser, and is taken back there", async () => {
    const jar: Jar = new Map();
    expect(await looks(jar)).toEqual(all);
    expect(await textOf(jar, privacy)).toContain("Your visits are counted");
    expect(ends(await press(site, jar, privacy, { counting: "no" }))).toEqual([303, "/en/privacy#counting"]);
    expect(await textOf(jar, privacy)).toContain(isOff);
    expect(await looks(jar)).toEqual([]);
    expect(await looks(new Map())).toEqual(all);
    await press(site, jar, privacy, { counting: "yes" });
    expect(await looks(jar)).toEqual(all);
    expect((await press(site, jar, privacy, { counting: "perhaps" })).status).toBe(400);
  });

  test("is said once by a person, written down, and holds in every browser where he is signed in", async () => {
    const phone = aPhone();
    const [one, other] = [await aBrowserOf(phone), await aBrowserOf(phone)];
    expect(await looks(other)).toEqual(all);
    await press(site, one, privacy, { counting: "no" });
    expect(await textOf(other, privacy)).toContain(isOff);
    expect(await looks(other)).toEqual([]);
    const { rows } = await shop.world.owner.query(
      "select given, locale from consent where purpose = 'analytics' order by id desc limit 1",
    );
    expect(rows).toEqual([{ given: false, locale: "en" }]);
    await press(site, one, privacy, { counting: "yes" });
    expect(await looks(other)).toEqual(all);
  });

  test("is not needed where a phone lays up a page that its owner has just seen: that is no visit", async () => {
    expect(await looks(new Map(), { "x-haat-copy": "1" })).toEqual([]);
    const copy = await ask(site, new Map(), privacy, { headers: { "x-haat-copy": "1" } });
    expect(await copy.text()).toContain("Your visits are counted");
  });

  test("is kept for a browser that asks every site, and its page is given to nobody else", async () => {
    const gpc = { "sec-gpc": "1" };
    expect(await looks(new Map(), gpc)).toEqual([]);
    const reply = await ask(site, new Map(), privacy, { headers: gpc });
    expect([await reply.text(), reply.headers.get("cache-control")]).toEqual([
      expect.stringContaining(isOff),
      "private, no-store",
    ]);
    expect((await ask(site, new Map(), privacy)).headers.get("cache-control")).toContain("public");
  });
});

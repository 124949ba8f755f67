import type { HomeSectionList, HomeView } from "@haat/contract/home-page";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dhakaDayIn } from "../days.ts";
import { aCategory, aProduct, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
  other = await aStaffSession(shop.world, "admin", "admin");
}, 300_000);
afterAll(() => shop.close());

const place = "/v1/admin/home-sections";
const visitor = { headers: { "x-locale": "en" } };
const nothing = {
  ...{ titleBn: null, titleEn: null, textBn: null, textEn: null, leadsTo: null },
  ...{ category: null, from: null, until: null },
};
const fair = {
  ...{ ...nothing, kind: "words", titleBn: "মেলা", titleEn: "Fair" },
  ...{ textBn: "আসুন", textEn: "Come" },
};

const listed = async (): Promise<HomeSectionList["items"]> =>
  (await ask<HomeSectionList>(shop.world, admin, ["GET", place])).body.items;
const home = async (): Promise<HomeView> =>
  (await ask<HomeView>(shop.world, visitor, ["GET", "/v1/store/home"])).body;
const add = (body: object) => ask<HomeSectionList>(shop.world, admin, ["POST", place], body);
const act = (id: string, how: string, seen: number, by = admin) =>
  ask<HomeSectionList>(shop.world, by, ["POST", `${place}/${id}/moves`], { act: how, seen });

/** The last part of the page, just added. */
async function added(body: object) {
  const { items } = (await add(body)).body;
  const last = items.at(-1);
  if (!last) throw new Error("nothing was added");
  return last;
}
/** Off the page and away, so that the next test finds it as it was. */
async function away(id: string): Promise<void> {
  for (const how of ["off", "away"]) {
    const part = (await listed()).find((each) => each.id === id);
    expect((await act(id, how, part?.version ?? 0)).code).toBe("");
  }
}

test("the page begins as it always was, and shoppers see its parts in the order an admin gives them", async () => {
  const kinds = async () => (await listed()).map(({ kind }) => kind);
  expect(await kinds()).toEqual(["categories", "featured", "promises", "newest", "shops"]);
  const [first, second] = await listed();
  expect((await act(first?.id ?? "", "up", first?.version ?? 0)).code).toBe("");
  expect(await kinds()).toEqual(["categories", "featured", "promises", "newest", "shops"]);
  expect((await act(second?.id ?? "", "up", second?.version ?? 0)).code).toBe("");
  expect(await kinds()).toEqual(["featured", "categories", "promises", "newest", "shops"]);
  const moved = (await listed())[0];
  expect((await act(moved?.id ?? "", "down", moved?.version ?? 0)).code).toBe("");
  expect(await kinds()).toEqual(["categories", "featured", "promises", "newest", "shops"]);
});

test("a notice is shown from its first day to its last, in the reader's language", async () => {
  const soon = { from: dhakaDayIn(2), until: dhakaDayIn(4) };
  const { id, stands } = await added({ ...fair, ...soon });
  expect(stands).toBe("coming");
  const on = async (day: string) =>
    (
      await ask<HomeView>(shop.world, { headers: { ...admin.headers, "x-locale": "en" } }, [
        "GET",
        `/v1/admin/home-preview?day=${day}`,
      ])
    ).body.sections.find((section) => section.id === id)?.title;
  expect((await home()).sections.map((section) => section.id)).not.toContain(id);
  expect(await on(dhakaDayIn(1))).toBeUndefined();
  expect(await on(soon.from)).toBe("Fair");
  expect(await on(soon.until)).toBe("Fair");
  expect(await on(dhakaDayIn(5))).toBeUndefined();
  await away(id);
});

test("new goods of a category and of all below it are shown, and a part with nothing to show is not there", async () => {
  const top = await aCategory(shop.world);
  const leaf = await aCategory(shop.world, top);
  const part = await added({ ...nothing, kind: "category", category: top.slug });
  const shown = async () => (await home()).sections.find(({ id }) => id === part.id);
  expect(await shown()).toBeUndefined();
  const product = await aProduct(shop.world, { category: leaf });
  expect(await shown()).toMatchObject({ category: { slug: top.slug }, cards: [{ slug: product.slug }] });
  await away(part.id);
});

test("nobody writes over what somebody else has just written", async () => {
  const part = await added(fair);
  const change = (by: TestSession, titleEn: string) =>
    ask(shop.world, by, ["POST", `${place}/${part.id}`], { ...fair, titleEn, seen: part.version });
  const said = await Promise.all([change(admin, "One"), change(other, "Two")]);
  expect(said.map(({ code }) => code).toSorted()).toEqual(["", "home_section.changed"]);
  expect((await act(part.id, "off", part.version)).code).toBe("home_section.changed");
  await away(part.id);
});

test("two who move parts at once leave no gap and no place twice", async () => {
  const parts = await listed();
  const told = await Promise.all(
    parts.map(({ id, version }, at) => act(id, at % 2 ? "up" : "down", version, at % 2 ? admin : other)),
  );
  expect(told.filter(({ code }) => code === "").length).toBeGreaterThan(0);
  const { rows } = await shop.world.owner.query<{ places: number[] }>(
    "select array_agg(place order by place) as places from home_section",
  );
  expect(rows[0]?.places).toEqual([1, 2, 3, 4, 5]);
});

test("what leads nowhere, is not whole or stands on the page still is refused, and nothing is kept", async () => {
  const before = await listed();
  const unled = await add({ ...fair, leadsTo: "/c/no-such-category" });
  expect(unled).toMatchObject({
    ...{ code: "home_section.unled", body: { title: expect.stringContaining("/c/no-such-category") } },
  });
  expect((await add({ ...fair, leadsTo: "//elsewhere.example" })).status).toBe(400);
  expect((await add({ ...fair, textEn: null })).status).toBe(400);
  expect((await add({ ...nothing, kind: "category", category: "no-such-category" })).code).toBe(
    "category.not_found",
  );
  const [first] = before;
  expect((await act(first?.id ?? "", "away", first?.version ?? 0)).code).toBe("home_section.on");
  expect((await act("hsc_zzzzzzzzzzzzzzzzzzzzzzzzzz", "up", 1)).code).toBe("home_section.not_found");
  expect(await listed()).toEqual(before);
});

test("the page holds twenty parts", async () => {
  const made: string[] = [];
  for (let n = (await listed()).length; n < 20; n++) made.push((await added(fair)).id);
  expect((await add(fair)).code).toBe("home_section.full");
  for (const id of made) await away(id);
});

import { drawSitemap } from "@haat/api/jobs/draw-sitemap";
import { drawSitemap as drawParts } from "@haat/db/queries/catalog/page-addresses";
import { PastAddressList } from "@haat/contract/page-addresses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
}, 300_000);
afterAll(() => shop.close());

const visitor = { headers: {} };
const find = (path: string) =>
  ask<{ to?: string }>(shop.world, visitor, [
    "GET",
    `/v1/store/page-address?path=${encodeURIComponent(path)}`,
  ]);
const add = (...items: readonly (readonly [string, string])[]) =>
  ask(shop.world, admin, ["POST", "/v1/admin/past-addresses"], {
    items: items.map(([from, to]) => ({ from, to })),
  });
const rename = (id: string, slug: string) =>
  shop.world.owner.query("update product set slug = $2 where id = $1", [id, slug]);
const slugOf = async (id: string): Promise<string> => {
  const { rows } = await shop.world.owner.query<{ slug: string }>("select slug from product where id = $1", [
    id,
  ]);
  return rows[0]?.slug ?? "";
};

test("a product whose address was changed, twice even, is found at all of its old ones", async () => {
  const product = await aProduct(shop.world, { stock: 1 });
  const first = await slugOf(product.id);
  await rename(product.id, `${first}-second`);
  await rename(product.id, `${first}-third`);
  for (const old of [`/p/${first}`, `/bn/p/${first}`, `/en/p/${first}-second/`])
    expect((await find(old)).body.to).toBe(`/p/${first}-third`);
  // Back to its first name: that one is a page again, and leads nowhere else.
  await rename(product.id, first);
  expect((await find(`/p/${first}`)).code).toBe("page_address.not_found");
  expect((await find(`/p/${first}-third`)).body.to).toBe(`/p/${first}`);
});

test("what is shown to nobody is led to by nothing", async () => {
  const product = await aProduct(shop.world, { stock: 1 });
  const first = await slugOf(product.id);
  await rename(product.id, `${first}-new`);
  await shop.world.owner.query("update product set state = 'hidden' where id = $1", [product.id]);
  expect((await find(`/p/${first}`)).code).toBe("page_address.not_found");
});

test("links of a shop that was elsewhere lead here, all of them or none", async () => {
  const product = await aProduct(shop.world, { stock: 1 });
  const to = `/p/${await slugOf(product.id)}`;
  const [a, b] = [`/product/${product.id}.html`, `/index.php?product=${product.id}`];
  const refused = await add([a, to], ["/other", "/p/no-such-product"]);
  expect(refused).toMatchObject({
    code: "page_address.unled",
    body: { title: expect.stringContaining("/other") },
  });
  expect((await find(a)).code).toBe("page_address.not_found");
  expect((await add([a, to], [a, to])).code).toBe("page_address.twice");
  expect((await add([to, to])).code).toBe("page_address.unled");
  expect((await add([a, `/bn${to}`], [b, to])).code).toBe("");
  expect((await find(a)).body.to).toBe(to);
  expect((await find(b)).body.to).toBe(to);
  expect((await find("/index.php")).code).toBe("page_address.not_found");
  const listed = PastAddressList.parse(
    (await ask(shop.world, admin, ["GET", `/v1/admin/past-addresses?q=${product.id}.html`])).body,
  );
  expect(listed.items).toMatchObject([{ path: a, to }]);
  const end = { path: a };
  expect((await ask(shop.world, admin, ["POST", "/v1/admin/past-addresses/ends"], end)).code).toBe("");
  expect((await ask(shop.world, admin, ["POST", "/v1/admin/past-addresses/ends"], end)).code).toBe(
    "page_address.not_found",
  );
  expect((await find(a)).code).toBe("page_address.not_found");
});

test("every product that is shown stands in the sitemap once, a new one at once, and a hidden one not", async () => {
  const made = [];
  for (let n = 0; n < 5; n++) made.push((await aProduct(shop.world, { stock: 1 })).id);
  await drawParts(shop.jobs.books, 2);
  const late = (await aProduct(shop.world, { stock: 1 })).id;
  await shop.world.owner.query("update product set state = 'hidden' where id = $1", [made[0]]);
  const { rows } = await shop.world.owner.query<{ slug: string }>(
    "select slug from product p join product_card c on c.product_id = p.id where c.shown",
  );
  const { body } = await ask<{ parts: Record<string, number> }>(shop.world, visitor, [
    "GET",
    "/v1/store/sitemap",
  ]);
  const told: string[] = [];
  for (let part = 1; part <= (body.parts["products"] ?? 0); part++) {
    const path = `/v1/store/sitemap/products/${part}`;
    const page = await ask<{ items?: { slug: string }[] }>(shop.world, visitor, ["GET", path]);
    told.push(...(page.body.items ?? []).map(({ slug }) => slug));
  }
  expect(told.toSorted()).toEqual(rows.map(({ slug }) => slug).toSorted());
  expect(told).toContain(await slugOf(late));
  await drawSitemap(shop.jobs);
  expect((await ask(shop.world, visitor, ["GET", "/v1/store/sitemap/products/2"])).code).toBe(
    "page_address.not_found",
  );
});

import { drawSitemap } from "@haat/db/queries/catalog/page-addresses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCategory, aProduct, type TestCategory, type TestProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, own } from "./visiting.ts";

let shop: TestShop;
let site: Site;
let category: TestCategory;
let product: TestProduct;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
  category = await aCategory(shop.world, await aCategory(shop.world));
  product = await aProduct(shop.world, {
    category,
    pricesMinor: [50_000n, 70_000n],
    titleBn: "লাল শাড়ি </script><b>",
    titleEn: "Red sari",
  });
  await drawSitemap(shop.jobs.books, 5_000);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});

const read = async (path: string): Promise<string> => {
  const reply = await ask(site, new Map(), path);
  expect([path, reply.status]).toEqual([path, 200]);
  return reply.text();
};
const linkOf = (page: string, mark: string): string | undefined =>
  new RegExp(`<link[^>]*${mark}[^>]*href="([^"]*)"`).exec(page)?.[1];
type Facts = Record<string, unknown> & { "@type": string };
const factsOf = (page: string): Facts[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, text = ""]) => JSON.parse(text) as Facts,
  );

test("however a listing is sorted and filtered, it is one page, and names itself in both languages", async () => {
  for (const path of [`/c/${category.slug}`, `/c/${category.slug}?sort=price_asc&min_price=100`]) {
    const page = await read(`/bn${path}`);
    expect(linkOf(page, 'rel="canonical"')).toBe(`${own}/bn/c/${category.slug}`);
    expect(linkOf(page, 'hrefLang="en-BD"')).toBe(`${own}/en/c/${category.slug}`);
    expect(linkOf(page, 'hrefLang="bn-BD"')).toBe(`${own}/bn/c/${category.slug}`);
    expect(linkOf(page, 'hrefLang="x-default"')).toBe(`${own}/bn/c/${category.slug}`);
  }
});

test("what somebody searched for is kept by no search engine", async () => {
  const page = await read("/en/search?q=sari");
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(linkOf(page, 'rel="canonical"')).toBeUndefined();
});

describe("a product's page", () => {
  test("tells a search engine what it costs, whose it is, what delivery costs and where it stands", async () => {
    const [thing, way] = factsOf(await read(`/en/p/${product.slug}`));
    expect(thing).toMatchObject({ "@type": "Product", name: "Red sari", inLanguage: "en" });
    expect(thing?.["offers"]).toMatchObject(
      ["500.00", "700.00"].map((price) => ({
        ...{ price, priceCurrency: "BDT", availability: "https://schema.org/InStock" },
        seller: { "@type": "Store" },
        shippingDetails: { shippingRate: { currency: "BDT" } },
      })),
    );
    expect(way).toMatchObject({ "@type": "BreadcrumbList" });
    expect(way?.["itemListElement"]).toMatchObject([{}, {}, { position: 3, name: "Red sari" }]);
  });

  test("lets no title end the script that tells of it", async () => {
    const page = await read(`/bn/p/${product.slug}`);
    expect(factsOf(page)[0]).toMatchObject({ name: "লাল শাড়ি </script><b>".normalize("NFC") });
    expect(page).not.toContain("</script><b>");
  });

  test("shows a shared link with its name, its picture and its language", async () => {
    const page = await read(`/en/p/${product.slug}`);
    for (const said of [
      '<meta property="og:title" content="Red sari"/>',
      `<meta property="og:url" content="${own}/en/p/${product.slug}"/>`,
      '<meta property="og:locale" content="en_BD"/>',
    ])
      expect(page).toContain(said);
    expect(page).toMatch(/<meta property="og:image" content="https?:\/\//);
  });

  test("that changed its address leads on from the old one, for good", async () => {
    const moved = await aProduct(shop.world);
    await shop.world.owner.query("update product set slug = $2 where id = $1", [
      moved.id,
      `${moved.slug}-new`,
    ]);
    for (const locale of ["bn", "en"])
      expect(ends(await ask(site, new Map(), `/${locale}/p/${moved.slug}?colour=red`))).toEqual([
        301,
        `/${locale}/p/${moved.slug}-new`,
      ]);
    expect((await ask(site, new Map(), "/bn/p/never-was")).status).toBe(404);
  });
});

test("a shop and a category lead on as well, and so does an address of a shop that was elsewhere", async () => {
  const { id, slug } = product.vendor;
  await shop.world.owner.query("update vendor set slug = $2 where id = $1", [id, `${slug}-new`]);
  expect(ends(await ask(site, new Map(), `/en/shops/${slug}`))).toEqual([301, `/en/shops/${slug}-new`]);
  await shop.world.owner.query("update category set slug = $2 where id = $1", [
    category.id,
    `${category.slug}-new`,
  ]);
  expect(ends(await ask(site, new Map(), `/en/c/${category.slug}`))).toEqual([
    301,
    `/en/c/${category.slug}-new`,
  ]);
  await shop.world.owner.query(
    "insert into past_address (path, kind, target_id) values ('/product/12.html', 'product', $1)",
    [product.id],
  );
  for (const old of ["/en/product/12.html", "/product/12.html"])
    expect((await ask(site, new Map(), old)).headers.get("location")).toMatch(`/p/${product.slug}`);
});

test("robots are told where every page stands, and which are nobody's business", async () => {
  const robots = await read("/robots.txt");
  expect(robots).toContain(`Sitemap: ${own}/sitemap.xml`);
  for (const place of ["checkout", "account", "vendor", "finance"])
    expect(robots).toContain(`Disallow: /bn/${place}`);
  const parts = [...(await read("/sitemap.xml")).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = ""]) =>
    at.slice(own.length),
  );
  expect(parts).toEqual(["/sitemaps/pages/1.xml", "/sitemaps/products/1.xml", "/sitemaps/shops/1.xml"]);
  const told = (await Promise.all(parts.map(read))).join("");
  for (const path of [`/bn/p/${product.slug}`, `/en/p/${product.slug}`, "/bn/terms", "/en"])
    expect(told).toContain(`<loc>${own}${path}</loc>`);
  for (const none of ["/sitemaps/products/9.xml", "/sitemaps/products/0.xml", "/sitemaps/people/1.xml"])
    expect((await ask(site, new Map(), none)).status).toBe(404);
});

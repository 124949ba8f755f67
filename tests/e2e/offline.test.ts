import type { Locale } from "@haat/i18n/locale";
import { formatTaka } from "@haat/i18n/format";
import { describe, expect, inject } from "vitest";
import { addToCart, aPhone } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { signIn } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];
const slug = "kantha-jibon-gachh";

/** Until the worker is in charge of the page and has kept what was seen before it came. */
async function keptBy({ page }: Visitor, path: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(
    async (address) => (await caches.match(address, { cacheName: "haat-pages" })) !== undefined,
    path,
  );
}

const noLine = ({ context }: Visitor, isOff = true): Promise<void> => context.setOffline(isOff);
const titlesKept = ({ page }: Visitor): Promise<string[]> =>
  page.locator("[data-pages] [data-title]").allInnerTexts();

describe.for(locales)("without a line, in %s", (locale) => {
  test("what was seen can be read, what she chooses waits, and the cart is there when it is back", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const { page, t } = buyer;
    buyer.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await buyer.open("");
    await keptBy(buyer, `/${locale}`);
    await buyer.open(`/p/${slug}`);
    await keptBy(buyer, `/${locale}/p/${slug}`);
    const title = await page.getByRole("heading", { level: 1 }).innerText();

    await noLine(buyer);
    await page.reload();
    await page
      .getByRole("status")
      .filter({ hasText: seenAt(buyer) })
      .waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    for (const count of [1, 2]) {
      await page
        .getByRole("button", { name: t("storefront:cart.add") })
        .first()
        .click();
      await page.getByText(t("offline:added")).waitFor();
      await page.locator("[data-toast] a").evaluate((toast) => toast.remove());
      await page
        .locator("[data-cart-count]")
        .first()
        .getByText(t("common:number", { value: count }))
        .waitFor();
    }
    const found = await lookAt(buyer, "product-offline");
    await buyer.open("/cart");
    await page.getByText(t("offline:no_line")).waitFor();
    const line = page.locator("[data-kept] > li");
    await line.getByText(title).waitFor();
    expect(await line.locator('[name="quantity"]').inputValue()).toBe(t("common:number", { value: 2 }));
    expect(await titlesKept(buyer)).toEqual(expect.arrayContaining([expect.stringContaining(title)]));
    await page.getByText(t("offline:waiting", { number: t("common:number", { value: 2 }) })).waitFor();
    found.push(...(await lookAt(buyer, "cart-offline")));
    await line.locator('[name="quantity"]').fill("3");
    await line.getByRole("button", { name: t("storefront:cart.update") }).click();
    await page.getByText(t("offline:waiting", { number: t("common:number", { value: 3 }) })).waitFor();

    await noLine(buyer, false);
    await page.getByText(t("offline:back")).waitFor();
    await buyer.open("/cart");
    await page.getByRole("heading", { name: t("storefront:cart.title") }).waitFor();
    expect(await page.locator('[id^="quantity-"]').inputValue()).toBe(t("common:number", { value: 3 }));
    expect(found).toEqual([]);
  });
});

/** The sentence without its hour. */
const seenAt = ({ t }: Visitor): string => t("offline:seen_at", { when: "\u0000" }).split("\u0000")[0] ?? "";

test("what was added is in the cart once, though the line broke before the answer came", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  buyer.expectComplaint(/ERR_|Failed to fetch/);
  await buyer.open(`/p/${slug}`);
  await keptBy(buyer, `/en/p/${slug}`);
  // The first answer is lost on its way: the market has it, the phone does not know.
  const lost = await page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('form[data-enhance="add"]');
    if (!form) throw new Error("nothing to add");
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set("press", "k3v9x0q2m7d4t8aa");
    const send = () =>
      fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } }).then((reply) =>
        reply.json(),
      );
    return [await send(), await send(), await send()] as { count: string }[];
  });
  expect(lost.map(({ count }) => count)).toEqual(["1", "1", "1"]);
  await addToCart(buyer);
  await buyer.open("/cart");
  expect(await page.locator('[id^="quantity-"]').inputValue()).toBe(t("common:number", { value: 2 }));
});

const leftOf = async (product: string): Promise<number> => {
  const reply = await fetch(`${inject("services").web}/v1/store/products/${product}`);
  return ((await reply.json()) as { variants: { available: number }[] }).variants[0]?.available ?? 0;
};

test("what is no longer there, or costs more by then, is told in words until she has read it", async ({
  visit,
}) => {
  const scarce = "kantha-kolmi-lota";
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  buyer.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|409/);
  const add = async () => {
    await page
      .getByRole("button", { name: t("storefront:cart.add") })
      .first()
      .click();
    await page.getByText(t("offline:added")).waitFor();
    await page.locator("[data-toast] a").evaluate((toast) => toast.remove());
  };
  await buyer.open(`/p/${scarce}`);
  await keptBy(buyer, `/en/p/${scarce}`);
  const left = await leftOf(scarce);
  expect(left).toBeLessThan(9);
  await noLine(buyer);
  await page
    .locator('[name="price"]')
    .first()
    .evaluate((seen: HTMLInputElement) => (seen.value = "100"));
  for (let press = 0; press <= left; press += 1) await add();
  await noLine(buyer, false);
  const told = page.locator('[data-bar="told"]');
  await told
    .getByText(`you saw ${formatTaka(100n, "en")}`)
    .first()
    .waitFor();
  await told.getByText(t("problems:stock.insufficient.title")).waitFor();
  await page.reload();
  await told.getByRole("button", { name: t("offline:understood") }).click();
  await buyer.open("/cart");
  expect(await page.locator('[id^="quantity-"]').inputValue()).toBe(t("common:number", { value: left }));
  expect(await told.count()).toBe(0);
});

test("whoever signs out leaves nothing on the phone", async ({ visit }) => {
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  await buyer.open("/sign-in");
  await signIn(buyer, aPhone());
  await buyer.open(`/p/${slug}`);
  await addToCart(buyer);
  await buyer.open("/cart");
  await keptBy(buyer, `/en/p/${slug}`);
  const kept = () =>
    page.evaluate(async () => {
      const addresses = async (shelf: string) =>
        (await (await caches.open(shelf)).keys()).map(({ url }) => url);
      return [...(await addresses("haat-pages")), ...(await addresses("haat-pictures"))];
    });
  for (const path of ["/account", "/cart"]) expect((await kept()).join()).not.toContain(`/en${path}`);
  await buyer.open("/account");
  await page
    .getByRole("button", { name: t("account:sign_out") })
    .first()
    .click();
  await page.getByText(t("common:flash.signed_out")).waitFor();
  await buyer.open("/offline");
  await page.getByText(t("offline:cart_empty")).waitFor();
  expect((await kept()).filter((url) => url.includes("/p/"))).toEqual([]);
});

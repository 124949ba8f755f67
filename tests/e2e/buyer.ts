import type { PaymentMethod, Wallet } from "@haat/core/payment-methods";
import { toBengaliDigits } from "@haat/core/digits";
import { poll } from "@haat/local/machine/poll";
import { expect } from "vitest";
import { codeSentTo } from "./outbox.ts";
import type { Visitor } from "./visitor.ts";

export const dhanmondi = { district: "dis-dhaka", area: "tha-dhaka-dhanmondi" } as const;

/** A number nobody has used in this run. */
export const aPhone = (): string => `0171${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

const press = (visitor: Visitor, name: string) =>
  visitor.page.getByRole("button", { name, exact: true }).click();

/** Types into the search box of the head and opens the product with this title. */
export async function findProduct({ page, t }: Visitor, words: string, title: string): Promise<void> {
  // With the script it opens suggestions, and is a box to choose from.
  const box = page.getByLabel(t("common:search.label")).first();
  await box.fill(words);
  await box.press("Enter");
  await page
    .getByRole("heading", { level: 1, name: t("storefront:search.title", { query: words }) })
    .waitFor();
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** The script shows a short notice in place; without it the cart opens. */
export async function addToCart({ page, t }: Visitor): Promise<void> {
  await page
    .getByRole("button", { name: t("storefront:cart.add") })
    .first()
    .click();
  await page.getByText(t("common:flash.added")).waitFor();
}

type Place = Readonly<{ district: string; area: string }>;
/** In Dhanmondi, unless somewhere else is named. */
export type Receiver = Readonly<{ name: string; phone: string; method: PaymentMethod; place?: Place }>;

/** The address form, typed the way people of that language type it; ends on the bill. */
export async function fillAddress(
  visitor: Visitor,
  { name, phone, method, place = dhanmondi }: Receiver,
  script = true,
): Promise<void> {
  const { page, t, locale } = visitor;
  await page.locator('[name="name"]').fill(name);
  await page.locator('[name="phone"]').fill(locale === "bn" ? toBengaliDigits(phone) : phone);
  await page.locator('[name="district"]').selectOption(place.district);
  if (!script) await press(visitor, t("checkout:address.show_areas"));
  await page.locator(`[name="areaId"] option[value="${place.area}"]`).waitFor({ state: "attached" });
  await page.locator('[name="areaId"]').selectOption(place.area);
  await page.locator('[name="locality"]').fill(locale === "bn" ? "জিগাতলা" : "zigatola");
  const offered = page.locator(`#localities option[value="${locale === "bn" ? "জিগাতলা" : "Jigatola"}"]`);
  if (script && place === dhanmondi) await offered.waitFor({ state: "attached" });
  await page.locator('[name="details"]').fill(locale === "bn" ? "বাসা ১২, রোড ৩/এ" : "House 12, Road 3/A");
  await page.locator('[name="landmark"]').fill(locale === "bn" ? "মসজিদের পাশে" : "Beside the mosque");
  await page.getByRole("radio", { name: t(`common:method.${method}`) }).check();
  await press(visitor, t("checkout:to_review"));
  await page.getByRole("heading", { name: t("checkout:review.title") }).waitFor();
}

/** The last button of all. */
export const placeOrder = ({ page }: Visitor): Promise<void> => page.locator('button[value="place"]').click();

type Purse = "full" | "empty";

/** What a wallet's page says that somebody types who tries it: number, a code where it asks for one, PIN. */
async function payerOf({ page }: Visitor, purse: Purse): Promise<Readonly<Record<string, string>>> {
  const told = await page.locator("details td").allTextContents();
  const number = told.at(purse === "full" ? 0 : -1) ?? "";
  return { number, code: told.at(1) ?? "", pin: told.at(-2) ?? "" };
}

/** The wallet's own pages up to the PIN, which is not sent yet. */
export async function typeAtWallet(visitor: Visitor, purse: Purse = "full"): Promise<void> {
  const { page } = visitor;
  await page.locator("#field").waitFor();
  const payer = await payerOf(visitor, purse);
  for (let field = ""; field !== "pin";) {
    field = (await page.locator("#field").getAttribute("name")) ?? "pin";
    await page.locator("#field").fill(payer[field] ?? "");
    if (field !== "pin") {
      await page.locator(".go").click();
      await page.locator(`#field:not([name="${field}"])`).waitFor();
    }
  }
}

/** From the wallet's first page back home; with an empty purse she comes home without having paid. */
export async function payAtWallet(visitor: Visitor, purse?: Purse): Promise<void> {
  const { page } = visitor;
  await typeAtWallet(visitor, purse);
  await page.locator(".go").click();
  await page.locator("#field").waitFor({ state: "detached" });
  await page.waitForLoadState();
  // A wallet that posts its payer home has a button for it: no script runs in its pages.
  const home = page.locator('form[action*="/pay/return/"] .go');
  if ((await home.count()) > 0) await home.click();
}

export type PlacedOrder = Readonly<{ id: string; number: string; track: string }>;

/** What the order page says about itself. */
export async function readOrderPage({ page, t }: Visitor): Promise<PlacedOrder> {
  await page.waitForURL(/\/orders\/[^/]+$/);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const [before = ""] = t("checkout:order.title", { number: "\u0000" }).split("\u0000");
  const track = await page.getByText(t("checkout:order.track_code")).locator("b").innerText();
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(title.startsWith(before)).toBe(true);
  return { id, number: title.slice(before.length).trim(), track: track.trim() };
}

/** One of something, straight from its page. */
export async function putInCart(visitor: Visitor, slug: string): Promise<void> {
  await visitor.open(`/p/${slug}`);
  await addToCart(visitor);
}

/** From a filled cart to the wallet's first page. */
export async function goToWallet(
  visitor: Visitor,
  phone = aPhone(),
  method: Wallet = "bkash",
): Promise<void> {
  await visitor.open("/checkout");
  await fillAddress(visitor, { name: "Karim Uddin", phone, method });
  await placeOrder(visitor);
  await visitor.page.locator("#field").waitFor();
}

/** Looks again until the page says so: what jobs do, they do in their own time. */
export const waitOnPage = ({ page }: Visitor, words: string): Promise<true> =>
  poll(
    async () => {
      await page.reload();
      return (await page.getByText(words).count()) > 0 || null;
    },
    { timeoutMs: 60_000, failure: () => new Error(`the page never said: ${words}`) },
  ) as Promise<true>;

/** These things, to be paid in cash when they come; the phone is confirmed by its code. */
export async function buyAtTheDoor(buyer: Visitor, slugs: readonly string[]): Promise<PlacedOrder> {
  const { page, t } = buyer;
  for (const slug of slugs) await putInCart(buyer, slug);
  await buyer.open("/checkout");
  const phone = aPhone();
  await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "cod" });
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return readOrderPage(buyer);
}

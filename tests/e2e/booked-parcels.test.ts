import { expect } from "vitest";
import { addToCart, aPhone, fillAddress, findProduct, placeOrder, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { codeSentTo } from "./outbox.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test, type Visitor } from "./visitor.ts";

const quilt = "Baby kantha with elephants";

async function orderInCash(buyer: Visitor) {
  const { page, t } = buyer;
  const phone = aPhone();
  await buyer.open("");
  await findProduct(buyer, "kantha", quilt);
  await addToCart(buyer);
  await page.getByRole("link", { name: t("storefront:cart.checkout") }).click();
  await fillAddress(buyer, { name: "Rahima Khatun", phone, method: "cod" }, false);
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return readOrderPage(buyer);
}

async function packed(seller: Visitor, number: string): Promise<string> {
  const part = await openPart(seller, number);
  for (const what of ["accept", "pack"] as const) await act(seller, what);
  return part;
}

const pathao = "pathao";
const steadfast = "steadfast";

test("a shop books a parcel with one press, prints its label, books what it has ticked, and calls one off", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "en", script: false });
  const [first, second] = [await orderInCash(buyer), await orderInCash(buyer)];
  const seller = await atWork(visit, "shapla-kantha", { locale: "bn" });
  const { page, t } = seller;
  const book = (courier: typeof pathao | typeof steadfast) =>
    page.getByRole("button", { name: t("booking:book", { courier: t(`couriers:name.${courier}`) }) }).click();
  await packed(seller, first.number);
  const found = await lookAt(seller, "order-to-book");
  await book(pathao);
  await page.getByText(t("booking:booked", { courier: t(`couriers:name.${pathao}`) })).waitFor();
  found.push(...(await lookAt(seller, "order-booked")));
  await page.getByRole("link", { name: t("booking:label") }).click();
  await page.getByRole("heading", { name: t("booking:labels.sheet") }).waitFor();
  expect(await page.getByText("Rahima Khatun").count()).toBeGreaterThan(0);
  found.push(...(await lookAt(seller, "label")));
  for (const form of ["a4", "a6", "list"] as const) {
    const paper = page.getByRole("link", { name: t(`booking:labels.pdf.${form}`) });
    const reply = await page.request.get((await paper.getAttribute("href")) ?? "");
    expect([reply.status(), reply.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    expect((await reply.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }

  await packed(seller, second.number);
  await seller.open("/vendor/orders?tab=preparing");
  const card = page.getByRole("listitem").filter({ hasText: `${second.number}-` });
  await card.getByRole("checkbox").check();
  found.push(...(await lookAt(seller, "orders-to-book")));
  await book(steadfast);
  await card.getByText(t("booking:card.booked")).waitFor();
  expect(found).toEqual([]);

  // Not to go after all: its courier is asked to give it up.
  await card.getByRole("link").click();
  await page.getByRole("button", { name: t("booking:call_off") }).click();
  await page.getByText(t("booking:cancel.asked", { courier: t(`couriers:name.${steadfast}`) })).waitFor();
});

import { parseTypedTaka } from "@haat/core/money";
import { foldDigits } from "@haat/core/digits";
import { expect } from "vitest";
import { aPhone, fillAddress, payAtWallet, putInCart, readOrderPage } from "./buyer.ts";
import { atWork } from "./people.ts";
import { act, deliver, deliveryCodeOf, openPart } from "./seller.ts";
import { findOrder, valueBeside } from "./supporter.ts";
import { paymentAtWallet, truthOf } from "./wallet.ts";
import { test, type Visitor } from "./visitor.ts";

const plain = { locale: "en", script: false } as const;

const minorOf = (shown: string): bigint => parseTypedTaka(foldDigits(shown).replaceAll(/[^\d.]/g, "")).minor;

/** Only the advance goes through the wallet; what is left is told to the poisha. */
async function payAhead(buyer: Visitor) {
  const { page, t } = buyer;
  await putInCart(buyer, "charger-33w-dual");
  await buyer.open("/checkout");
  await fillAddress(buyer, { name: "Rahima Khatun", phone: aPhone(), method: "nagad" }, false);
  const total = await valueBeside(buyer, t("checkout:bill.total"));
  await page.locator('button[name="intent"][value="ahead"]').click();
  await page.locator("#field").waitFor();
  const reference = await paymentAtWallet(buyer);
  await payAtWallet(buyer);
  const order = await readOrderPage(buyer);
  const [ahead, atDoor] = [
    await valueBeside(buyer, t("checkout:bill.ahead")),
    await valueBeside(buyer, t("checkout:bill.at_door")),
  ];
  expect(minorOf(ahead) + minorOf(atDoor)).toBe(minorOf(total));
  expect(await truthOf(reference, "nagad")).toMatchObject({
    captures: 1,
    capturedMinor: String(minorOf(ahead)),
  });
  return { ...order, ahead, atDoor };
}

test("a part ahead by wallet and the rest at the door, in English, without any script: both tenders meet in one order", async ({
  visit,
}) => {
  const buyer = await visit(plain);
  const order = await payAhead(buyer);

  const seller = await atWork(visit, "gadget-goli", plain);
  const { page, t } = seller;
  const part = await openPart(seller, order.number);
  for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
  expect(await page.getByRole("main").innerText()).toContain(`${t("vendor:split.collect")} ${order.atDoor}`);
  await deliver(seller, await deliveryCodeOf(buyer, order.id, part));

  await buyer.open(`/orders/${order.id}`);
  await buyer.page.getByText(buyer.t("checkout:attempt.cash_paid")).waitFor();
  const support = await atWork(visit, "support_2", { ...plain, width: 1280 });
  await findOrder(support, order.number, order.number);
  expect(await valueBeside(support, support.t("support:money.captured"))).toBe(order.ahead);
  expect(await valueBeside(support, support.t("support:money.collected"))).toBe(order.atDoor);
  await support.page.getByText(support.t("support:money.adds_up")).waitFor();
});

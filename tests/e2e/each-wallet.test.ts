import { wallets } from "@haat/core/payment-methods";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhone, goToWallet, payAtWallet, putInCart, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { paymentAtWallet, truthOf } from "./wallet.ts";
import { test } from "./visitor.ts";

const each = wallets.flatMap((wallet) =>
  (["bn", "en"] satisfies Locale[]).map((locale) => ({ wallet, locale })),
);

describe.for(each)("in $locale a buyer with $wallet", ({ wallet, locale }) => {
  test("is sent to its own page, pays there and comes back to a confirmed order", async ({ visit }) => {
    const buyer = await visit({ locale });
    const { page, t } = buyer;
    await putInCart(buyer, "charger-20w-c");
    await goToWallet(buyer, aPhone(), wallet);
    const reference = await paymentAtWallet(buyer);
    // A wallet's page begins in Bangla: nothing of the protocols tells it whom it speaks to.
    if (locale === "en") await page.locator(".tongue").click();
    expect(await page.locator("h1").innerText()).toContain(t(`common:method.${wallet}`).split(" ")[0]);
    expect(await lookAt(buyer, `wallet-${wallet}`)).toEqual([]);
    await payAtWallet(buyer);
    const { id } = await readOrderPage(buyer);
    expect(id).toMatch(/^ord_/);
    expect(await truthOf(reference, wallet)).toMatchObject({ captures: 1 });
  });
});

import { poll } from "@haat/local/machine/poll";
import { expect } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAtAll } from "./look.ts";
import { agreedFee, deliveredBy, handToCourier } from "./parcels.ts";
import { atWork } from "./people.ts";
import { agree, bring, sheet } from "./statements.ts";
import { test } from "./visitor.ts";

const stamp = Date.now().toString(36).toUpperCase();
const fee = 6_000n;
const parcel = {
  courier: "pathao",
  shop: "gadget-goli",
  slug: "charger-20w-c",
  number: `TW${stamp}`,
} as const;

test("support says from a row what its word means without a script, finance agrees, and the row is compared anew", async ({
  visit,
}) => {
  const { number: order } = await buyAtTheDoor(await visit({ locale: "bn" }), [parcel.slug]);
  await agreedFee({ ...parcel, fee });
  const seller = await atWork(visit, parcel.shop, { locale: "bn" });
  await handToCourier(seller, { number: order }, parcel);
  const { due } = await deliveredBy(parcel);
  const one = await atWork(visit, "support_2", { locale: "bn", script: false });
  const { page, t } = one;
  const word = `Swept Along ${stamp}`;
  const row = { number: parcel.number, word, collected: due, fee, payout: due - fee };
  const nameless = { number: "", word: "Delivered", collected: due + 100n, fee, payout: due + 100n - fee };
  const file = sheet([row, nameless]);
  const statement = await bring(one, { courier: "pathao", reference: `words-${stamp}`, file });
  await one.open(`${statement}/rows/2`);
  await page.getByText(t("remittances:teach.open"), { exact: true }).click();
  await page.locator('[name="means"]').selectOption("delivered");
  const press = () => page.getByRole("button", { name: t("remittances:teach.go"), exact: true }).click();
  one.expectComplaint(/400/);
  await press();
  await page.locator('[name="means"]').selectOption("delivered");
  await page.locator('form:has([name="means"]) [name="reason"]').fill("ওদের হিসাব বিভাগে ফোন করে জেনেছি");
  await press();
  await page.getByText(t("remittances:teach.waits")).waitFor();
  const finance = await atWork(visit, "finance", { locale: "bn" });
  const found = await lookAtAll(finance, {
    "remittance-proposal-word": "/support/remittances/proposals",
    "remittance-teach-waits": `${statement}/rows/2`,
    "remittance-nameless": `${statement}/rows/3`,
  });
  await agree(finance, word.toLowerCase());
  const compared = async (): Promise<true | null> => {
    await one.open(`${statement}/rows/2`);
    const isNoted = (await page.locator("main").innerText()).includes(t("remittances:did.teach"));
    return isNoted && (await page.locator('[name="means"]').count()) === 0 ? true : null;
  };
  await poll(compared, {
    timeoutMs: 60_000,
    failure: () => new Error("its row was not compared anew"),
  });
  found.push(...(await lookAtAll(finance, { "remittance-taught": `${statement}/rows/2` })));
  expect(found).toEqual([]);
});

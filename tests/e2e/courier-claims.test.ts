import { expect } from "vitest";
import { lookAtAll } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const head = "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout";
const reference = "RMT-NOBODYS";

/** A statement of one row, which names no parcel of ours and brings ৳650; ends on its page, matched. */
async function upload(one: Visitor): Promise<string> {
  const { page, t } = one;
  await one.open("/support/remittances");
  await page.locator('[name="courier"]').selectOption("carrybee");
  await page.locator('[name="reference"]').fill(reference);
  await page.locator('[name="until"]').fill("2026-11-20");
  const text = `${head}\nNOBODYS1,N/A,Delivered,650,0,0,650\n`;
  const file = { name: "nobodys.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator('[name="file"]').setInputFiles(file);
  await page.getByRole("button", { name: t("remittances:upload.go") }).click();
  await page.getByRole("heading", { name: t("remittances:preview") }).waitFor();
  await page.getByRole("button", { name: t("remittances:match.go") }).click();
  await page.getByRole("heading", { name: t("remittances:counters_title") }).waitFor();
  return new URL(page.url()).pathname.slice(3);
}

/** The row is taken as it stands; a worker posts it, and what nobody could explain is a case. */
async function takeIt(one: Visitor, statement: string): Promise<string> {
  const { page } = one;
  await one.open(`${statement}/rows/2?act=accept`);
  const form = page.locator("form").filter({ has: page.locator('button[value="accept"]') });
  await form.locator('[name="reason"]').fill("কুরিয়ার খুঁজে দেখছে");
  await form.locator('button[value="accept"]').click();
  const known = () =>
    asOwner<{ id: string }>("select id from remittance_case where remittance_id = $1", [
      statement.split("/").at(-1),
    ]);
  await expect.poll(async () => (await known()).length, { timeout: 60_000 }).toBe(1);
  const [found] = await known();
  return `/support/courier-claims/${found?.id ?? ""}`;
}

test("money of no parcel is a case that support asks the courier about, and two end it, without a script", async ({
  visit,
}) => {
  const one = await atWork(visit, "support_2", { locale: "bn", script: false });
  const seer = await atWork(visit, "support_2", { locale: "bn" });
  one.expectComplaint(/400/);
  const { page, t } = one;
  const statement = await upload(one);
  const place = await takeIt(one, statement);
  await one.open(`${statement}/rows/2`);
  await page.getByRole("link", { name: t("remittances:case.suspense_see") }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(t("remittances:claims.much.row")) }).waitFor();
  expect(await page.locator('textarea[lang="bn"]').inputValue()).toContain("৳৬৫০");

  const press = async (act: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const details = page.locator("details").filter({ has: page.locator(`button[value="${act}"]`) });
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    for (const [name, value] of Object.entries(fields)) await details.locator(`[name="${name}"]`).fill(value);
    await details.locator(`button[value="${act}"]`).click();
  };
  await press("parcel", { reason: "দেখলাম" });
  await page.getByText(t("remittances:claims.needed.number")).waitFor();
  await press("ask", { reason: "ইমেইলে জিজ্ঞেস করেছি" });
  await page.locator("b", { hasText: t("remittances:claim_did.much.ask") }).waitFor();
  const found = await lookAtAll(seer, {
    "courier-claim": place,
    "courier-claims": "/support/courier-claims",
  });
  await press("cost", { amount: "৬৫০", reason: "কুরিয়ার কারণ লিখে দিয়েছে" });
  await page.getByText(t("remittances:case.second")).waitFor();

  const finance = await atWork(visit, "finance", { locale: "en" });
  found.push(...(await lookAtAll(finance, { "claim-proposals": "/support/remittances/proposals" })));
  await finance.open("/support/remittances/proposals");
  await finance.page.getByText(finance.t("remittances:end.cost")).waitFor();
  found.push(
    ...(await lookAtAll(finance, {
      "courier-claim-waits": place,
      "courier-claims": "/support/courier-claims",
    })),
  );
  expect(found).toEqual([]);
});

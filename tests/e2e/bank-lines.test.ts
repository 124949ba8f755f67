import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt, lookAtAll } from "./look.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { actOn, agree, bring, sheet, untilPosted } from "./statements.ts";
import { test, type Visitor } from "./visitor.ts";

const stamp = Date.now().toString(36).toUpperCase();
const pathOf = ({ page }: Visitor): string => new URL(page.url()).pathname.slice(3);
/** A day in Dhaka as a bank writes it. */
const today = (): string => new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Dhaka" }).format(new Date());
const press = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();
const listed = ({ page }: Visitor, words: string) => page.getByRole("listitem").filter({ hasText: words });

type Brought = Readonly<{ reference: string; place: string }>;

/** A statement of one row of nobody's parcel, taken as it stands and in the books: so much is to come to our bank. */
async function stated(support: Visitor, reference: string, payout: bigint): Promise<Brought> {
  const row = { number: `NB${reference}`, collected: payout, fee: 0n, payout };
  const place = await bring(support, { courier: "carrybee", reference, file: sheet([row]) });
  await actOn(support, `${place}/rows/2`, { act: "accept", reason: "কুরিয়ার পার্সেলটা খুঁজছে" });
  await untilPosted(support, place);
  return { reference, place };
}

/** Its bank is named, and at the second try a file goes up; its headings are said once; then its credits are taken. */
async function broughtFile(one: Visitor, seer: Visitor, file: string): Promise<string[]> {
  const { page, t, locale } = one;
  const bank = `Bank ${stamp} ${locale}`;
  const buffer = Buffer.from(file);
  one.expectComplaint(/400/);
  await page.locator('[name="bank"]').fill(bank);
  await press(one, t("remittances:bank.upload.go"));
  await page.getByText(t("remittances:bank.upload.file_needed")).waitFor();
  expect(await page.locator('[name="bank"]').inputValue()).toBe(bank);
  await page.locator('[name="file"]').setInputFiles({ name: `${locale}.csv`, mimeType: "text/csv", buffer });
  await press(one, t("remittances:bank.upload.go"));
  await page.getByText(t("remittances:refused.title")).waitFor();
  const place = pathOf(one);
  const found = await lookAtAll(seer, { "bank-file-refused": place });
  await page.getByLabel("Booked on", { exact: true }).selectOption("day");
  await page.getByLabel("Who paid us", { exact: true }).selectOption("narration");
  await press(one, t("remittances:map.go"));
  await page.getByText(t("remittances:bank.take.text")).waitFor();
  found.push(...(await lookAtAll(seer, { "bank-file": place, "bank-untaken": "/support/bank" })));
  await press(one, t("remittances:bank.take.go"));
  await page.getByText(t("remittances:bank.took", { taken: 3, proposed: 1 })).waitFor();
  return found;
}

/** What both statements lack comes to the transfer: one proposes it, another agrees, and each of them is paid. */
async function paidTogether(
  one: Visitor,
  other: Visitor,
  of: readonly [Brought, Brought],
  transfer: string,
): Promise<string[]> {
  const { page, t } = one;
  await one.open("/support/bank");
  await listed(one, transfer).getByRole("link").click();
  await page.getByRole("heading", { name: t("remittances:bank.suggested") }).waitFor();
  const line = pathOf(one);
  const found = await lookAtAll(other, { "bank-line": line });
  const both = listed(one, of[0].reference).filter({ hasText: of[1].reference });
  await both.locator('[name="reason"]').fill("ক্যারিবির ইমেইলে দুটোরই নাম আছে");
  await both.getByRole("button", { name: t("remittances:bank.pays") }).click();
  await page.getByText(t("remittances:case.second")).waitFor();
  found.push(
    ...(await lookAtAll(other, {
      "bank-line-asked": line,
      "bank-proposals": "/support/remittances/proposals",
    })),
  );
  await agree(other, transfer);
  for (const { place } of of) {
    await one.open(place);
    await page.locator("section:has(#credit)").getByText(t("remittances:credit.whole")).waitFor();
  }
  await one.open(line);
  await page.getByText(t("remittances:bank.state.told"), { exact: true }).waitFor();
  return found;
}

/** It is no courier's: what it is, is said of it. */
async function explained(one: Visitor, words: string): Promise<void> {
  const { page, t } = one;
  await one.open("/support/bank");
  await listed(one, words).getByRole("link").click();
  await page.getByText(t("remittances:bank.say"), { exact: true }).click();
  await page.locator('[name="says"]').selectOption("other");
  await page.locator('[name="note"]').fill("একজন অংশীদারের টাকা, রসিদ আছে");
  await press(one, t("remittances:bank.say.go"));
  await page.getByText(t("remittances:bank.say.open"), { exact: true }).waitFor();
}

const people: Readonly<Record<Locale, Readonly<{ script: boolean; width: 360 | 1280 }>>> = {
  bn: { script: false, width: 360 },
  en: { script: true, width: 1280 },
};

describe.for(["bn", "en"] as const)("what came to our bank, in %s", (locale) => {
  test("is brought as a file, one transfer pays two statements, and at last it is known of every credit whose it is", async ({
    visit,
  }) => {
    const support = await atWork(visit, "support_2", { locale });
    const name = (nth: number): string => `BK${nth}-${stamp}-${locale}`;
    const exact = await stated(support, name(1), 39_050n);
    const of = [await stated(support, name(2), 45_125n), await stated(support, name(3), 34_850n)] as const;
    const transfer = `EFT-${stamp}-${locale}`;
    const cash = `cash over the counter ${stamp}-${locale}`;
    const file = [
      "Booked on,Who paid us,Deposit,Ref",
      `${today()},BEFTN CR CARRYBEE,390.50,${exact.reference}`,
      `${today()},BEFTN CR CARRYBEE,"৳৭৯৯.৭৫",${transfer}`,
      `${today()},${cash},"12,500",-`,
      "",
    ].join("\n");

    const one = await atWork(visit, "finance", { locale, ...people[locale] });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const { page, t } = one;
    await one.open("/support/bank");
    // Nobody else in this market brings a file of the bank's.
    const first = t(locale === "bn" ? "remittances:bank.first" : "remittances:bank.none.open");
    await page.getByRole("heading", { name: first }).waitFor();
    await other.open("/support/bank");
    const found = await lookAt(other, locale === "bn" ? "bank-first" : "bank-none");
    found.push(...(await broughtFile(one, other, file)));

    await one.open("/support/bank?state=asked");
    await listed(one, exact.reference).waitFor();
    await agree(other, exact.reference);
    await one.open("/support/bank");
    await listed(one, cash).waitFor();
    found.push(...(await lookAtAll(other, { "bank-lines": "/support/bank" })));
    found.push(...(await paidTogether(one, other, of, transfer)));
    await explained(one, cash);
    await one.open("/support/bank");
    await page.getByRole("heading", { name: t("remittances:bank.none.open") }).waitFor();
    await one.open("/support/bank?state=told");
    for (const words of [exact.reference, transfer]) await listed(one, words).first().waitFor();
    await one.open("/support/bank?state=said");
    await listed(one, cash).waitFor();
    found.push(...(await lookAtAll(other, { "bank-all-known": "/support/bank" })));
    expect(found).toEqual([]);
  });
});

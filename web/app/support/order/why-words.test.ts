import { createTranslator } from "@haat/i18n/catalog";
import { expect, it } from "vitest";
import { whyWords } from "./why-words.ts";

const locales = ["bn", "en"] as const;

it.each([
  ...[
    "sub_order_cancelled",
    "mismatch",
    "repeated",
    "lines",
    "by_hand",
    "currency",
    "never_came",
    "unmade",
    "bounced",
  ],
  ...["vendor_fault:out_of_stock", "vendor_fault:not_accepted_in_time", "buyer", "dispute_lost"],
  ...["not paid or verified in time", "wallet page: cancel", "wallet_unusable"],
])("%s is told in words in both languages", (reason) => {
  for (const locale of locales)
    expect(whyWords(createTranslator(locale).t, "refund", reason)).not.toMatch(
      locale === "bn" ? /[a-z]/ : /_|wallet page:/,
    );
});

it("of a payment, a repeated number is another's; of a refund, that of an earlier refund", () => {
  const { t } = createTranslator("en");
  expect(whyWords(t, "attempt", "repeated_trx")).toBe(t("refunds:born.repeated"));
  expect(whyWords(t, "refund", "repeated_trx")).toBe(t("refunds:why.repeated_trx"));
});

it("what a person wrote, and a wallet's own code, stays as it is", () => {
  const { t } = createTranslator("bn");
  for (const written of ["ক্রেতা ফোনে বাতিল চেয়েছেন", "2054"])
    expect(whyWords(t, "refund", written)).toBe(written);
});

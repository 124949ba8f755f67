import { toBengaliDigits } from "@haat/core/digits";
import type { Brand, Language } from "./brand.ts";

export type Complaint = "number" | "no_wallet" | "code" | "pin";

type Words = Readonly<{
  title: string;
  simulator: string;
  other: string;
  invoice: string;
  step: (number: number, of: number) => string;
  ask: Readonly<Record<"number" | "code" | "pin", string>>;
  codeSent: (wallet: string) => string;
  terms: string;
  confirm: string;
  cancel: string;
  testTitle: string;
  test: Readonly<Record<"number" | "code" | "pin" | "poor", string>>;
  complaint: Readonly<Record<Complaint, string>>;
  endedTitle: string;
  ended: string;
  back: string;
  missingTitle: string;
  missing: string;
}>;

const bn = (name: string, digits: string): Words => ({
  title: `${name} পেমেন্ট`,
  simulator: "সিমুলেটর: আসল টাকা লেনদেন হয় না",
  other: "English",
  invoice: "ইনভয়েস",
  step: (number, of) => toBengaliDigits(`ধাপ ${number}, মোট ${of}`),
  ask: { number: `আপনার ${name} অ্যাকাউন্ট নম্বর`, code: "ভেরিফিকেশন কোড", pin: `আপনার ${name} পিন` },
  codeSent: (wallet) => `${wallet} নম্বরে পাঠানো ৬ সংখ্যার কোডটি লিখুন।`,
  terms: "এগিয়ে গেলে আপনি এই সিমুলেটরের শর্ত মেনে নিচ্ছেন: এখানে কিছুই সত্যি নয়।",
  confirm: "নিশ্চিত করুন",
  cancel: "বাতিল করুন",
  testTitle: "পরীক্ষার নম্বর, কোড ও পিন",
  test: { number: "নম্বর", code: "কোড", pin: "পিন", poor: "টাকা নেই এমন নম্বর" },
  complaint: {
    number: `${toBengaliDigits(digits)} সংখ্যার সঠিক নম্বর লিখুন।`,
    no_wallet: `এই নম্বরে কোনো ${name} অ্যাকাউন্ট নেই।`,
    code: "কোডটি মেলেনি। আবার চেষ্টা করুন।",
    pin: "পিন মেলেনি। তিনবার ভুল হলে পেমেন্ট বন্ধ হয়ে যাবে।",
  },
  endedTitle: "এই পেমেন্টের কাজ শেষ",
  ended: "এই পাতাটি বন্ধ করে দোকানে ফিরে যেতে পারেন।",
  back: "দোকানে ফিরে যান",
  missingTitle: "পেমেন্ট পাওয়া যায়নি",
  missing: "ঠিকানাটি ভুল, অথবা পেমেন্টের মেয়াদ শেষ।",
});

const en = (name: string, digits: string): Words => ({
  title: `${name} payment`,
  simulator: "Simulator: no real money moves",
  other: "বাংলা",
  invoice: "Invoice",
  step: (number, of) => `Step ${number} of ${of}`,
  ask: { number: `Your ${name} account number`, code: "Verification code", pin: `Your ${name} PIN` },
  codeSent: (wallet) => `Enter the 6-digit code sent to ${wallet}.`,
  terms: "By going on you accept this simulator's terms: nothing here is real.",
  confirm: "Confirm",
  cancel: "Cancel",
  testTitle: "Test number, code and PIN",
  test: { number: "Number", code: "Code", pin: "PIN", poor: "Number without money" },
  complaint: {
    number: `Enter a correct ${digits}-digit number.`,
    no_wallet: `There is no ${name} account with this number.`,
    code: "The code does not match. Please try again.",
    pin: "The PIN does not match. Three wrong ones end the payment.",
  },
  endedTitle: "This payment is finished",
  ended: "You can close this page and go back to the shop.",
  back: "Back to the shop",
  missingTitle: "Payment not found",
  missing: "The address is wrong, or the payment has run out of time.",
});

export const wordsOf = ({ name, numberDigits }: Brand, language: Language): Words =>
  (language === "bn" ? bn : en)(name[language], String(numberDigits));

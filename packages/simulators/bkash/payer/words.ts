import type { Complaint } from "./steps.ts";

export const languages = ["bn", "en"] as const;
export type Language = (typeof languages)[number];

type Words = Readonly<{
  title: string;
  simulator: string;
  other: string;
  invoice: string;
  amount: string;
  step: (number: number) => string;
  askNumber: string;
  askCode: string;
  askPin: string;
  codeSent: (wallet: string) => string;
  terms: string;
  confirm: string;
  cancel: string;
  testTitle: string;
  testNumber: string;
  testCode: string;
  testPin: string;
  testPoor: string;
  complaint: Readonly<Record<Complaint, string>>;
  endedTitle: string;
  ended: string;
  back: string;
  missingTitle: string;
  missing: string;
}>;

const bn: Words = {
  title: "বিকাশ পেমেন্ট",
  simulator: "সিমুলেটর: আসল টাকা লেনদেন হয় না",
  other: "English",
  invoice: "ইনভয়েস",
  amount: "মোট",
  step: (number) => `ধাপ ${["", "১", "২", "৩"][number]}, মোট ৩`,
  askNumber: "আপনার বিকাশ অ্যাকাউন্ট নম্বর",
  askCode: "ভেরিফিকেশন কোড",
  askPin: "আপনার বিকাশ পিন",
  codeSent: (wallet) => `${wallet} নম্বরে পাঠানো ৬ সংখ্যার কোডটি লিখুন।`,
  terms: "এগিয়ে গেলে আপনি এই সিমুলেটরের শর্ত মেনে নিচ্ছেন: এখানে কিছুই সত্যি নয়।",
  confirm: "নিশ্চিত করুন",
  cancel: "বাতিল করুন",
  testTitle: "পরীক্ষার নম্বর, কোড ও পিন",
  testNumber: "নম্বর",
  testCode: "কোড",
  testPin: "পিন",
  testPoor: "টাকা নেই এমন নম্বর",
  complaint: {
    number: "১১ সংখ্যার সঠিক মোবাইল নম্বর লিখুন।",
    no_wallet: "এই নম্বরে কোনো বিকাশ অ্যাকাউন্ট নেই।",
    code: "কোডটি মেলেনি। আবার চেষ্টা করুন।",
    pin: "পিন মেলেনি। তিনবার ভুল হলে পেমেন্ট বন্ধ হয়ে যাবে।",
  },
  endedTitle: "এই পেমেন্টের কাজ শেষ",
  ended: "এই পাতাটি বন্ধ করে দোকানে ফিরে যেতে পারেন।",
  back: "দোকানে ফিরে যান",
  missingTitle: "পেমেন্ট পাওয়া যায়নি",
  missing: "ঠিকানাটি ভুল, অথবা পেমেন্টের মেয়াদ শেষ।",
};

const en: Words = {
  title: "bKash payment",
  simulator: "Simulator: no real money moves",
  other: "বাংলা",
  invoice: "Invoice",
  amount: "Total",
  step: (number) => `Step ${number} of 3`,
  askNumber: "Your bKash account number",
  askCode: "Verification code",
  askPin: "Your bKash PIN",
  codeSent: (wallet) => `Enter the 6-digit code sent to ${wallet}.`,
  terms: "By going on you accept this simulator's terms: nothing here is real.",
  confirm: "Confirm",
  cancel: "Cancel",
  testTitle: "Test number, code and PIN",
  testNumber: "Number",
  testCode: "Code",
  testPin: "PIN",
  testPoor: "Number without money",
  complaint: {
    number: "Enter a correct 11-digit mobile number.",
    no_wallet: "There is no bKash account with this number.",
    code: "The code does not match. Please try again.",
    pin: "The PIN does not match. Three wrong ones end the payment.",
  },
  endedTitle: "This payment is finished",
  ended: "You can close this page and go back to the shop.",
  back: "Back to the shop",
  missingTitle: "Payment not found",
  missing: "The address is wrong, or the payment has run out of time.",
};

export const words: Readonly<Record<Language, Words>> = { bn, en };

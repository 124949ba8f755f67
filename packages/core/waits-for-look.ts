import { maskPhonesIn } from "./phone.ts";
import { normText } from "./text.ts";

/** Words that nobody should read before somebody of the market has; a harmless sentence with one of them only waits. */
const scolding = new Set([
  ...["হারামি", "হারামজাদা", "কুত্তা", "কুত্তার", "শুয়োর", "শালা", "শালার", "মাগি", "খানকি", "মাদারচোদ", "বাইনচোদ"].map(normText),
  ...["harami", "haramjada", "kutta", "kuttar", "shuor", "shala", "magi", "khanki", "madarchod", "bainchod"],
  ...["fuck", "fucking", "shit", "bitch", "bastard", "asshole", "whore"],
]);

const addresses = ["http:", "https:", "www.", ".com", ".net", "facebook", "whatsapp", "@"];

/** Where people are asked to go on talking, out of the market's sight. */
const elsewhere = new Set([
  ...[
    "ইনবক্স",
    "ইনবক্সে",
    "হোয়াটসঅ্যাপ",
    "হোয়াটসঅ্যাপে",
    "ইমো",
    "ইমোতে",
    "মেসেঞ্জার",
    "মেসেঞ্জারে",
    "টেলিগ্রাম",
    "ফেসবুক",
    "ফেসবুকে",
  ].map(normText),
  ...["inbox", "imo", "messenger", "telegram", "viber", "fb"],
]);

/** To pay by a wallet is nothing; to send money to somebody's own number is. */
const wallet = ["বিকাশ", "নগদ", "রকেট", "উপায়", "bkash", "nagad", "rocket", "upay"].map(normText);
const byHand = [
  "সেন্ড মানি",
  "পার্সোনাল",
  "পাঠান",
  "পাঠিয়ে",
  "নম্বরে",
  "নাম্বারে",
  "send money",
  "personal",
  "send to",
  "pathan",
  "pathiye",
].map(normText);
const alone = ["send money", "সেন্ড মানি", "অগ্রিম পাঠান", "হাটের বাইরে", "outside haat"].map(normText);

const wordsOf = (normal: string): readonly string[] => normal.split(/[^\p{L}\p{M}\p{N}]+/u);

/** Whether a text leads a buyer away: by a number, an address, another app, or money by hand. */
export function leadsAway(text: string): boolean {
  const normal = normText(text);
  const has = (words: readonly string[]): boolean => words.some((word) => normal.includes(word));
  return (
    wordsOf(normal).some((word) => elsewhere.has(word)) ||
    has(addresses) ||
    has(alone) ||
    (has(wallet) && has(byHand)) ||
    maskPhonesIn(text) !== text
  );
}

/** Whether a text that everybody will read is looked at first: it scolds, or leads away. Of reviews, questions and answers alike. */
export const waitsForLook = (text: string): boolean =>
  leadsAway(text) || wordsOf(normText(text)).some((word) => scolding.has(word));

import { foldDigits } from "@haat/core/digits";

const apostrophes = /['’‘`´ʼ]/gu;
const joined = /(\p{Ll})(\p{Lu})/gu;
const unseen = /\p{Cf}/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** A date, a time of day, or an amount with its currency: figures that count no parts. */
const harmless =
  /(?:৳|\b(?:tk|bdt|taka)\b\.?) ?\d[\d,.]{0,14}|\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b|\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m\b)?/gu;

/** Its words, in one spelling: `Not-Delivered`, `notDelivered` and `NOT  DELIVERED` are the same two. */
function wordsOf(text: string): readonly string[] {
  const seen = text.normalize("NFKC").replaceAll(unseen, "").replaceAll(apostrophes, "").replaceAll("_", " ");
  const apart = foldDigits(seen.replaceAll(joined, "$1 $2")).toLowerCase();
  return apart.replaceAll(harmless, " ").match(word) ?? [];
}

const listed = (...lines: readonly string[]): readonly string[] => lines.flatMap(wordsOf);

/** What denies that something is over, puts it off, doubts it, or says it of a part or of something else. */
const denying = new Set(
  listed(
    "no not nor non un mis re pre semi pseudo never neither none nil zero nope cannot cant couldnt wasnt isnt arent",
    "werent aint didnt doesnt dont wont wouldnt hasnt havent hadnt shouldnt mustnt will shall would should may might",
    "must can could be being if unless until till before after when while once upon as maybe perhaps almost nearly",
    "about likely yet still soon later tomorrow next due dues eta out off ready going way ongoing under let get gets",
    "getting stop back rto but however except only just without wrong partly part parts half some few less minus",
    "short other another else of fake void test demo dummy open closed absent verify confirm approval correction",
    "say says said try tries tried na ni nai nei hoyni hoini hoyna hobe baki vul bhul batil ferot ferat",
    "না নি নাই নেই নয় নহে নাকি কি কিনা কিন্তু তবে যদি পরে আগে পূর্বে পর শুধু কেবল কিছু অর্ধেক একাংশ অংশ বাকি ভুল মিথ্যা জাল",
    "হবে হতে হলে হচ্ছে হোক করবে করবেন করতে করলে দিতে দিলে দেবে দেবেন দিবে নেবে নিবে কাল কালকে আগামীকাল আগামী শীঘ্রই জন্য",
    "ছাড়া ব্যতীত বিনা পথে চলছে চলমান প্রায় হয়তো সম্ভবত বোধহয় ভাঙা কম দেরি ফি মাশুল",
  ),
);

/** And how words begin that do. */
const denyingStems = listed(
  "un fail refus reject declin deni deny attempt pend hold held halt paus susp block freez froz stuck prevent need",
  "wait await expect estimat schedul resched postpon defer delay plan request requir assign process progress transit",
  "review check investig inspect disput complain claim alleg report doubt assum presum suppos deem consider mark fals",
  "fraud forg incorrect inval incompl impossib exception issue problem conflict mismatch miss mistak misp misr misd",
  "error damag broke lost lose lack revers revert undo cancel return refund replac swap exchang partial barely hardly",
  "rarely seldom probab possib apparent neighb strang seller merchant vendor sender shipper shop store supplier",
  "origin abandon skip avoid evad noth nobod nowher forc charg fee compens adjust penal deduct bonus incent",
  "ব্যর্থ বিফল বাতিল ফেরত ফিরি ফিরে অপেক্ষ চেষ্ট স্থগিত প্রত্যাখ অস্বীকার অসম্ভ অসম্প অসফল অসমাপ্ত অনিশ্চিত অনুরোধ অভিযোগ",
  "অনুপস্থিত বিলম্ব সন্দেহ তদন্ত ক্ষতি হারি হারা হোল্ড রিজেক্ট ফেইল ফেল পেন্ডিং ক্যান্সেল ক্যানসেল রিটার্ন আংশিক রিশিডিউল",
  "প্রক্রিয়া পরিকল্প নির্ধারিত প্রেরক মার্চেন্ট বিক্রেতা দোকান চার্জ খরচ",
);

/** হয়নি, পারেনি, নেননি, হয়না: a Bangla verb carries its own no. */
const denyingEnds = listed("নি না নাই");
const endingSo = new Set(listed("ঠিকানা থানা কোম্পানি"));

/** The courier's own places: what is brought there is under way, what comes from there is not. */
const places = listed(
  "hub branch warehouse depot sort station point counter locker courier agent হাব শাখা গুদাম পয়েন্ট এজেন্ট",
);
const fromThem = new Set(listed("by from via through থেকে মাধ্যমে"));

/** To whom, or where, a parcel is brought when all is over; `to` before anything else is not believed. */
const receivers = new Set(
  listed(
    "customer customers recipient recipients receiver receivers buyer buyers client clients consignee addressee",
    "consumer home house residence address door doorstep family wife husband brother sister mother father son",
    "daughter relative him her them গ্রাহকের ক্রেতার প্রাপকের কাস্টমারের",
  ),
);
const besideThem = new Set(
  listed("the a his their own given right correct same intended actual end final registered"),
);

/** Doubt or denial that is no word, and a share. */
const doubting = /[?×✗✘❌✖≠%]/u;
const fewFigures = /^\d{1,3}(?!\d)/u;

const denies = (said: string): boolean =>
  denying.has(said) ||
  fewFigures.test(said) ||
  /^[b-z]$/u.test(said) ||
  denyingStems.some((stem) => said.startsWith(stem)) ||
  (!endingSo.has(said) && denyingEnds.some((end) => said.endsWith(end)));

/** Whether the words at that place say that it is somewhere, or somebody's, where nothing is over. */
function strays(words: readonly string[], at: number): boolean {
  const said = words[at] ?? "";
  if (said === "to") return !receivers.has(words.slice(at + 1).find((next) => !besideThem.has(next)) ?? "");
  if (said === "কাছে") return !receivers.has(words[at - 1] ?? "");
  return places.some((place) => said.startsWith(place)) && !words.some((each) => fromThem.has(each));
}

const longest = 200;

/**
 * The text as words between spaces, to look in for what it says is over; empty where anything in it denies, postpones, doubts or limits
 * that.
 */
export function plainWords(text: string): string {
  const words = text.length > longest || doubting.test(text) ? [] : wordsOf(text);
  return words.some((said, at) => denies(said) || strays(words, at)) ? "" : ` ${words.join(" ")} `;
}

/** Whether these words stand there, each as a word of its own. */
export const saysPlainly = (plain: string, says: string): boolean =>
  plain.includes(` ${wordsOf(says).join(" ")} `);

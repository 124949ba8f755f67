import { normText } from "@haat/core/text";

/** What a shopper said of the price inside the words; amounts in poisha. */
export type Understood = Readonly<{ text: string; min: bigint | null; max: bigint | null }>;

const units = new Set(
  ["টাকা", "টাকার", "টাকায়", "টাকাতে", "taka", "takar", "tk", "bdt", "৳", "৳।", "tks"].map((word) =>
    word.normalize("NFC"),
  ),
);
const thousands = new Set(["হাজার", "হাজারের", "hajar", "hazar", "thousand", "k"]);
const lakhs = new Set(["লাখ", "লাখের", "লক্ষ", "lakh", "lac"]);
const links = new Set(["এর", "র", "er", "ের"]);
const upTo = new Set([
  "মধ্যে",
  "ভেতর",
  "ভিতর",
  "ভেতরে",
  "ভিতরে",
  "কম",
  "কমে",
  "নিচে",
  "নীচে",
  "পর্যন্ত",
  "moddhe",
  "modhe",
  "modde",
  "majhe",
  "kom",
  "kome",
  "niche",
  "nice",
  "porjonto",
]);
const fromOn = new Set(["বেশি", "বেশী", "উপরে", "ওপরে", "উপর", "beshi", "besi", "upore", "opore", "plus"]);
const under = new Set(["under", "below", "within", "upto", "max", "maximum", "less", "cheaper", "<"]);
const above = new Set(["above", "over", "more", "min", "minimum", "from", ">"]);
/** Words of names as well ("pro max", "15 plus", "from"): they speak of money where a unit does, or the round number at the end. */
const unsure = new Set(["max", "maximum", "min", "minimum", "from", "over", "more", "plus"]);
const between = new Set(["থেকে", "হতে", "to", "theke", "-", "–", "—"]);
const fillers = new Set(["than", "to"]);

type Amount = Readonly<{ minor: bigint; next: number; isMoney: boolean }>;

/** "২ হাজার টাকার", "500 tk", "৳1,200": how much, and whether anything says that it is money. */
function amountAt(parts: readonly string[], start: number): Amount | null {
  let next = start;
  let isMoney = units.has(parts[next] ?? "");
  if (isMoney) next += 1;
  const digits = parts[next] ?? "";
  if (!/^\d{1,8}(?:\.\d{1,2})?$/.test(digits)) return null;
  const [taka = "0", rest = ""] = digits.split(".");
  let minor = BigInt(taka) * 100n + BigInt(rest.padEnd(2, "0"));
  next += 1;
  for (const [names, times] of [
    [thousands, 1000n],
    [lakhs, 100_000n],
  ] as const)
    if (names.has(parts[next] ?? "")) {
      minor *= times;
      isMoney = true;
      next += 1;
    }
  if (units.has(parts[next] ?? "")) {
    isMoney = true;
    next += 1;
  }
  return { minor, next, isMoney };
}

/** Words, numbers and the few signs that mean something, each by itself. */
const partsOf = (text: string): string[] =>
  normText(text)
    .replace(/(\d),(?=\d)/g, "$1")
    .match(/\d+(?:\.\d+)?|[a-z]+|[\u0980-\u09e5\u09f0-\u09f1]+|[৳<>–—-]|[^\s\d]/g) ?? [];

type Read = Readonly<{ min: bigint | null; max: bigint | null; next: number }>;

/** Cheap numbers without a unit may be sizes: "38-40". */
const leastBare = 10_000n;
const roundTo = 5_000n;

/** Whether a number beside a word of two meanings is a price. */
const isPrice = (parts: readonly string[], { minor, next, isMoney }: Amount): boolean =>
  isMoney || (minor >= leastBare && minor % roundTo === 0n && next >= parts.length);

function rangeAt(parts: readonly string[], place: number): Read | null {
  const one = amountAt(parts, place);
  if (!one || !between.has(parts[one.next] ?? "")) return null;
  const other = amountAt(parts, one.next + 1);
  if (!other || other.minor <= 0n) return null;
  if (!one.isMoney && !other.isMoney && (one.minor < leastBare || other.minor < leastBare)) return null;
  // "২-৩ হাজার": the word at the end is meant for both.
  const scaled = !one.isMoney && one.minor * 100n < other.minor && other.isMoney && one.minor < leastBare;
  const first = scaled ? one.minor * 1000n : one.minor;
  const [min, max] = first < other.minor ? [first, other.minor] : [other.minor, first];
  let { next } = other;
  while (links.has(parts[next] ?? "") || upTo.has(parts[next] ?? "")) next += 1;
  return { min, max, next };
}

function boundAt(parts: readonly string[], place: number): Read | null {
  const word = parts[place] ?? "";
  if (under.has(word) || above.has(word)) {
    const after = fillers.has(parts[place + 1] ?? "") ? place + 2 : place + 1;
    const amount = amountAt(parts, after);
    if (!amount || (unsure.has(word) && !isPrice(parts, amount))) return null;
    const { minor, next } = amount;
    return under.has(word) ? { min: null, max: minor, next } : { min: minor, max: null, next };
  }
  const amount = amountAt(parts, place);
  if (!amount) return null;
  let { next } = amount;
  while (links.has(parts[next] ?? "") || (next > amount.next - 1 && parts[next] === "থেকে")) next += 1;
  const said = parts[next] ?? "";
  if (upTo.has(said)) return { min: null, max: amount.minor, next: next + 1 };
  if (fromOn.has(said) && (amount.isMoney || !unsure.has(said)))
    return { min: amount.minor, max: null, next: next + 1 };
  return null;
}

/** Takes what is said of the price out of what was typed: "জামদানি শাড়ি ২০০০ টাকার মধ্যে" is জামদানি শাড়ি, at most ৳2,000. */
export function understand(typed: string): Understood {
  const parts = partsOf(typed);
  const left: string[] = [];
  let [min, max]: [bigint | null, bigint | null] = [null, null];
  for (let place = 0; place < parts.length;) {
    const read = rangeAt(parts, place) ?? boundAt(parts, place);
    if (read) {
      [min, max, place] = [read.min ?? min, read.max ?? max, read.next];
      continue;
    }
    left.push(parts[place] ?? "");
    place += 1;
  }
  return min === null && max === null ? { text: typed, min, max } : { text: left.join(" "), min, max };
}

const endings = ["ের", "র", "এর", "ের", "য়ের", "te", "er", "r"];

/** A name without its case: টাঙ্গাইলের is of টাঙ্গাইল. Itself first. */
export const stemsOf = (token: string): string[] => [
  token,
  ...endings
    .filter((end) => token.endsWith(end) && token.length > end.length + 2)
    .map((end) => token.slice(0, -end.length)),
];

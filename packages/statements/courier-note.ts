import { foldDigits } from "@haat/core/digits";
import { readAmount } from "./amount.ts";
import { isKnownWord } from "./courier-outcome.ts";
import type { CourierField, CourierProfile } from "./courier-profile.ts";
import { isBlankCell, type UnknownColumn } from "./courier-unread.ts";
import type { RecordOf } from "./records.ts";

/** What a courier writes below or between his rows that is none of them: who prepared it, the page, what is included. */
export type CourierNote = Readonly<{ kind: "note"; line: number; text: string }>;

const longest = 300;
const named: readonly CourierField[] = ["consignment", "reference", "tracking"];
const aside: ReadonlySet<CourierField> = new Set([...named, "phone", "word", "at", "time"]);

const month =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|জানু|ফেব|মার্চ|এপ্রি|মে|জুন|জুলা|আগ|সেপ|অক্|নভে|ডিসে)[\\p{L}\\p{M}]{0,10}";
const alone = (shape: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d.,/-])(?:${shape})(?![\\p{L}\\p{M}\\d])`, "giu");
/** What digits may say in a note: nothing of it is an amount, or the number of anything. */
const harmless: readonly RegExp[] = [
  alone("\\d{1,2}[-/.]\\d{1,2}[-/.](?:20)?\\d{2}|20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}"),
  alone(`\\d{1,2}(?:st|nd|rd|th|লা|রা|ঠা|ই|শে)?[ -]${month}[ ,-]{0,2}(?:20\\d{2})?`),
  alone(`${month} (?:\\d{1,2},? )?20\\d{2}`),
  alone("\\d{1,2}:\\d{2}(?::\\d{2})?"),
  alone("\\d{1,2}(?:\\.\\d{1,2})? ?%"),
  alone("(?:page|পৃষ্ঠা|পাতা) ?[:-]? ?\\d{1,3}(?: ?(?:of|/|এর) ?\\d{1,3})?"),
  alone("\\d{1,3} (?:working |business )?(?:days?|hours?|দিন|দিনের|ঘণ্টা|ঘণ্টার|কার্যদিবস|কার্যদিবসের)"),
];
const phone = alone("(?:\\+?88)?0\\d{2,4}[- ]?\\d{6,8}");
const calls = /phone|mobile|cell|call|hotline|helpline|tel|contact|whatsapp|ফোন|মোবাইল|হটলাইন|যোগাযোগ/iu;
const listMark = /^[(*]?\d{1,2}[.)।] /u;
const currency = /৳|(?<!\p{L})(?:tk|bdt|taka)(?!\p{L})|টাকা/iu;
const signs =
  /sign|prepared|checked|approved|authori[sz]ed|verified|received by|seal|স্বাক্ষর|সাক্ষর|প্রস্তুত|অনুমোদ|যাচাই|সিল/iu;

/** Of words alone, or with days, pages and shares between them. */
function isProse(cell: string): boolean {
  const text = foldDigits(cell);
  if (!/\d/.test(text)) return true;
  if (typeof readAmount(cell) === "bigint" || currency.test(text) || cell.length > longest) return false;
  const known = calls.test(text) ? [...harmless, phone] : harmless;
  const left = known.reduce((rest, shape) => rest.replaceAll(shape, " "), text.replace(listMark, " "));
  return !/\d/.test(left);
}

/** Written like a number of something, also where no digit happens to be in it. */
const isNumberLike = (cell: string): boolean => /^(?:="|')?[A-Z0-9][A-Z0-9_/-]{4,}"?$/.test(cell);

/**
 * A row that says nothing of money and names nothing is a note: no cell of it is an amount, a number or a word for how a parcel ended, and
 * under an amount's heading stands nothing, or a signature. Null: it is a row, also where that is in doubt.
 */
export function noteIn(
  profile: CourierProfile,
  { line, cells, row, places }: RecordOf<CourierField>,
  deductions: readonly UnknownColumn[],
): CourierNote | null {
  if (named.some((field) => isNumberLike(cells[field]))) return null;
  const texts = row.map((cell) => cell.trim());
  const said = texts.filter((cell) => !isBlankCell(cell));
  if (!said.some((cell) => /\p{L}/u.test(cell)) || !said.every(isProse)) return null;
  if (!isBlankCell(cells.word) && isKnownWord(profile, cells.word)) return null;
  const fields = Object.entries(places) as [CourierField, number][];
  const amounts = [
    ...fields.filter(([field]) => !aside.has(field)).map(([, place]) => place),
    ...deductions.map(({ place }) => place),
  ];
  const isSigned = (cell: string): boolean => /^[_.…\s]*$/u.test(cell) || signs.test(cell);
  if (!amounts.every((place) => isBlankCell(texts[place] ?? "") || isSigned(texts[place] ?? ""))) return null;
  return { kind: "note", line, text: said.join(" · ").slice(0, longest) };
}

const prefixes = {
  user: "usr",
  vendor: "ven",
  category: "cat",
  product: "prd",
  variant: "var",
  productVersion: "pvr",
  categoryAttribute: "cta",
  order: "ord",
  subOrder: "sub",
  line: "lin",
  reservation: "rsv",
  attempt: "pay",
  refund: "ref",
  address: "adr",
  cart: "crt",
  session: "ses",
  event: "evt",
  handIn: "chi",
  holiday: "hol",
  homeSection: "hsc",
  synonym: "syn",
  request: "req",
  token: "tok",
  invitation: "inv",
  note: "not",
  account: "acc",
  erasure: "era",
  proposal: "pro",
  challenge: "chl",
  photo: "pho",
  media: "med",
  ...{ conversation: "cnv", conversationMessage: "cms" },
  question: "qst",
  review: "rvw",
  reviewPhoto: "rvp",
  stockWish: "swi",
  proofLink: "plk",
  newsDevice: "nwd",
  consignment: "cns",
  booking: "bkg",
  parcelCase: "pcs",
  courierContract: "cct",
  courierClaim: "ccl",
  courierClaimAct: "cca",
  remittance: "rmt",
  remittanceCase: "rmc",
  remittanceAct: "rma",
  remittanceCredit: "rmb",
  courierAdvance: "cad",
  bankFile: "bkf",
  bankLine: "bkl",
  bankLineWord: "bkw",
  courierRule: "crl",
  courierKey: "cky",
  moneyStop: "stp",
  evidence: "evi",
  statement: "stm",
  difference: "dif",
  refundCase: "rcs",
  swap: "swp",
  ...{ complaint: "cmp", complaintPhoto: "cph" },
  claim: "clm",
  setting: "set",
  dispute: "dsp",
  bank_credit: "bcr",
  statement_undo: "sun",
  writeOff: "dwo",
  disproof: "dpf",
} as const;

export type IdKind = keyof typeof prefixes;
declare const idKind: unique symbol;
export type Id<Kind extends IdKind> = string & { readonly [idKind]: Kind };

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const placesOfTime = Array.from({ length: 10 }, (_, place) => 32 ** (9 - place));

const fourLetters = (bits: number): string =>
  `${alphabet[(bits >> 15) & 31]}${alphabet[(bits >> 10) & 31]}${alphabet[(bits >> 5) & 31]}${alphabet[bits & 31]}`;

/** Sixteen letters, 80 bits. Runtimes keep random bits in store for UUIDs, and draw any others one call at a time. */
function randomLetters(): string {
  const uuid = crypto.randomUUID();
  const digits = uuid.slice(0, 8) + uuid.slice(24);
  return [0, 5, 10, 15].map((at) => fourLetters(Number.parseInt(digits.slice(at, at + 5), 16))).join("");
}

/** Sortable by creation time: 50 bits of milliseconds, then 80 random bits. */
export function newId<Kind extends IdKind>(kind: Kind, now: Date): Id<Kind> {
  const time = placesOfTime.map((place) => alphabet[Math.floor(now.getTime() / place) % 32]).join("");
  return `${prefixes[kind]}_${time}${randomLetters()}` as Id<Kind>;
}

/** What a wallet calls one payment: twenty capitals and digits, which every wallet takes. 50 bits of time, 50 of chance. */
export function newInvoice(now: Date): string {
  const time = placesOfTime.map((place) => alphabet[Math.floor(now.getTime() / place) % 32]).join("");
  return (time + randomLetters().slice(0, 10)).toUpperCase();
}

/** A regular expression source for zod and OpenAPI: `^ord_[0-9a-hj-km-np-tv-z]{26}$`. */
export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${prefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`);

export const isId = <Kind extends IdKind>(kind: Kind, value: string): value is Id<Kind> =>
  idPattern(kind).test(value);

/** The first 160 bits, five to a letter: each five bytes make eight letters. */
function spell(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < 20; at += 5) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at, at + 5);
    text += fourLetters((a << 12) | (b << 4) | (c >> 4));
    text += fourLetters(((c & 15) << 16) | (d << 8) | e);
  }
  return text;
}

/** 160 random bits for bearer secrets (cart cookie, order token, session): never an id, never logged. */
export const newSecret = (): string => spell(crypto.getRandomValues(new Uint8Array(20)));

/** Node digests a short text at once; WebCrypto, which the edge has, makes each a job for another thread. */
const atOnce = globalThis.process?.getBuiltinModule?.("node:crypto");

/** 256 random bits for keys of machines, which live for years. */
export const newKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** A secret of the same form that the same key and purpose always give again (HMAC-SHA-256). */
export async function deriveSecret(key: string, purpose: string): Promise<string> {
  if (atOnce) return spell(atOnce.createHmac("sha256", key).update(purpose).digest());
  const encoder = new TextEncoder();
  const usage = { name: "HMAC", hash: "SHA-256" };
  const hmac = await crypto.subtle.importKey("raw", encoder.encode(key), usage, false, ["sign"]);
  return spell(new Uint8Array(await crypto.subtle.sign("HMAC", hmac, encoder.encode(purpose))));
}

/** Decimal digits from the system's generator, without bias: for codes that people type. */
export const randomDigits = (count: number): string => {
  let digits = "";
  while (digits.length < count)
    for (const byte of crypto.getRandomValues(new Uint8Array(count * 2)))
      if (byte < 250 && digits.length < count) digits += String(byte % 10);
  return digits;
};

/** What is stored of a secret: hex SHA-256. */
export async function hashSecret(secret: string): Promise<string> {
  if (atOnce) return atOnce.hash("sha256", secret, "hex");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

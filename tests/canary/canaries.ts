import { toBengaliDigits } from "@haat/core/digits";

/** What a buyer tells about himself, unmistakable wherever it turns up. */
export const buyer = {
  phone: "01799123987",
  altPhone: "01899456123",
  /** A wallet of the simulator's that no other test pays with. */
  wallet: "01929918378",
  name: "কাকাতুয়া বেগম",
  details: "বাসা ৭৭/ক, কাকাতুয়ার গলি",
  landmark: "কাকাতুয়ার দোকানের পাশে",
  note: "কাকাতুয়াটি ডাকলে থামবেন",
  locality: "কাকাতুয়াপাড়া",
};

/** Something that must not be read, with every spelling in which it could be. */
export type Canary = Readonly<{ name: string; isIn(text: string): boolean }>;

const spelled = (name: string, ...spellings: readonly string[]): Canary => {
  const escaped = spellings.flatMap((each) => [
    each,
    JSON.stringify(each).slice(1, -1),
    encodeURIComponent(each),
    new URLSearchParams({ each }).toString().slice("each=".length),
  ]);
  return { name, isIn: (text) => escaped.some((each) => text.includes(each)) };
};
const numbered = (name: string, phone: string): Canary => {
  const digits = phone.slice(1);
  const grouped = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  return spelled(name, digits, toBengaliDigits(digits), grouped);
};
/** Six digits that stand alone: inside a longer run of letters and digits they are chance. */
const coded = (name: string, code: string): Canary => {
  const pattern = new RegExp(`(?<![0-9a-z.])(${code}|${toBengaliDigits(code)})(?![0-9a-z])`, "i");
  return { name, isIn: (text) => pattern.test(text) };
};

export const people: readonly Canary[] = [
  numbered("phone", buyer.phone),
  numbered("other phone", buyer.altPhone),
  numbered("wallet number", buyer.wallet),
  spelled("name", buyer.name),
  spelled("address", buyer.details),
  spelled("landmark", buyer.landmark),
  spelled("note", buyer.note),
  spelled("locality", buyer.locality),
];

export const secrets = (
  codes: readonly string[],
  tokens: Readonly<Record<string, string>>,
): readonly Canary[] => [
  ...codes.map((code) => coded(`code ${code}`, code)),
  ...Object.entries(tokens).map(([name, token]) => spelled(name, token)),
];

/** Where each canary was seen, as `where: name`. */
export const sightings = (
  canaries: readonly Canary[],
  told: readonly (readonly [where: string, text: string])[],
): string[] => [
  ...new Set(
    told.flatMap(([where, text]) =>
      canaries.filter(({ isIn }) => isIn(text)).map(({ name }) => `${where}: ${name}`),
    ),
  ),
];

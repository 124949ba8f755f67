import { normText } from "./text.ts";

/** Words that name what a place is and not which. `sadar` stays: it is another place than the town. */
const kinds = new Set([
  ...[
    "upazila",
    "upazilla",
    "thana",
    "district",
    "zila",
    "zilla",
    "city",
    "police",
    "station",
    "ps",
    "metro",
  ],
  ...["উপজেলা", "থানা", "জেলা", "মেট্রো"],
]);

/** Bangla letters that sound alike and are mixed in names. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ী/g, "ি"],
  [/ূ/g, "ু"],
  [/ণ/g, "ন"],
  [/[শষ]/g, "স"],
  [/য(?!়|\u09bc)/g, "জ"],
  [/(?:ড়|ঢ়|ড\u09bc|ঢ\u09bc)/g, "র"],
  [/(?:য়|য\u09bc)/g, "য়"],
  [/[ঁ্]/g, ""],
];

/** Where its first brackets stand. */
function brackets(name: string): Readonly<{ from: number; to: number }> | null {
  const from = name.indexOf("(");
  const to = from < 0 ? -1 : name.indexOf(")", from);
  return to < 0 ? null : { from, to };
}

function unbracketed(name: string): string {
  const found = brackets(name);
  return found ? `${name.slice(0, found.from)} ${name.slice(found.to + 1)}` : name;
}

/** A name without case, accents, signs and the words for what it is; what stands in brackets is taken apart (`hintOf`). */
export function placeKey(name: string): string {
  const words = normText(unbracketed(name))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/['’`.]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  const telling = words.filter((word) => !kinds.has(word));
  return alike.reduce(
    (text, [from, to]) => text.replace(from, to),
    (telling.length > 0 ? telling : words).join(""),
  );
}

/** What stands in brackets behind a name: couriers tell two places of one name apart by the district. */
export function hintOf(name: string): string | null {
  const found = brackets(name);
  return found ? name.slice(found.from + 1, found.to).trim() || null : null;
}

/** Old spellings whose consonants differ from the official ones. */
const renamed: readonly (readonly [string, string])[] = [
  ["chittagong", "chattogram"],
  ["chattagram", "chattogram"],
];
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/[vw]/g, "b"],
  [/z/g, "j"],
  [/x/g, "ks"],
  [/q/g, "k"],
  [/ck/g, "k"],
  [/c(?!h)/g, "k"],
  [/[yh]/g, ""],
  [/[aeiou]/g, ""],
];

/**
 * What of a name in Latin letters stays however it is spelled: Comilla and Cumilla, Bogra and Bogura, Jessore and Jashore meet here.
 * Null: too little is left of it to tell places apart, or it is in Bangla.
 */
export function placeSound(name: string): string | null {
  const key = renamed.reduce((text, [old, official]) => text.replace(old, official), placeKey(name));
  if (!/^[a-z0-9]+$/.test(key)) return null;
  const left = sounds.reduce((text, [from, to]) => text.replace(from, to), key);
  // Doubled letters are one, doubled digits are not: Mirpur 1 is not Mirpur 11.
  const sound = [...left].filter((sign, at, all) => sign !== all[at - 1] || /\d/.test(sign)).join("");
  return sound.length < 3 ? null : `${/^[aeiou]/.test(key) ? "a" : ""}${sound}`;
}

/** By what a name is found among areas, the surest first: by its letters, then by its sound; also where more stands behind a comma. */
export function placeKeys(name: string): readonly string[] {
  const parts = [name, name.split(",")[0] ?? ""];
  const keys = [
    ...parts.map((part) => `n:${placeKey(part)}`),
    ...parts.map((part) => `s:${placeSound(part) ?? ""}`),
  ];
  return [...new Set(keys)].filter((key) => key.length > 2);
}

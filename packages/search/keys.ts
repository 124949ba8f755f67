import { banglaForms } from "./bangla-sounds.ts";
import { latinForms } from "./latin-sounds.ts";
import { isBangla } from "./tokens.ts";

/** Of what the keys of a stored word were made; words of an older one are keyed anew. */
export const keyVersion = 1;

export type SoundKeys = Readonly<{
  /** As it is heard, the likeliest first. */
  forms: readonly string[];
  /** Consonants and the vowels between them. */
  k1: readonly string[];
  /** Consonants alone. */
  k2: readonly string[];
}>;

const vowelOf: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", y: "i", u: "u", o: "" };

/** Letter by letter; one that equals the last written is skipped, and so is an h further in. */
function keyOf(form: string, vowel: (letter: string, isFirst: boolean) => string): string {
  let key = "";
  for (const letter of form) {
    const isVowel = letter in vowelOf;
    const written = isVowel ? vowel(letter, key === "") : letter === "h" && key !== "" ? "" : letter;
    if (written !== "" && !key.endsWith(written)) key += written;
  }
  return key;
}

export const soundKey = (form: string): string =>
  keyOf(form, (letter, isFirst) => (isFirst && letter === "o" ? "a" : (vowelOf[letter] ?? "")));
export const skeletonKey = (form: string): string => keyOf(form, (_, isFirst) => (isFirst ? "a" : ""));

const keysOf = (forms: readonly string[], besides: readonly string[]): SoundKeys => {
  const all = [...forms, ...besides];
  return {
    forms,
    k1: [...new Set(all.map(soundKey))].filter(Boolean),
    k2: [...new Set(all.map(skeletonKey))].filter(Boolean),
  };
};

/** A number or a model's name is heard as nothing else. */
const asItIs = (token: string): SoundKeys | null =>
  /\d/.test(token) ? { forms: [token], k1: [], k2: [] } : null;

/** Of a word of the market, as it is stored. */
export const indexKeys = (token: string): SoundKeys =>
  asItIs(token) ??
  (isBangla(token)
    ? keysOf(banglaForms(token), bareOf(token).flatMap(banglaForms))
    : keysOf(latinForms(token), []));

/** Of a word that is looked for: wider than what is stored, by what people mix up when they write. */
export function queryKeys(token: string): SoundKeys {
  const same = asItIs(token);
  if (same) return same;
  const forms = isBangla(token) ? widened(banglaForms(token)) : latinForms(token);
  return keysOf(forms, [...withoutUnheard(forms), ...bareOf(token).flatMap(banglaForms)]);
}

function widened(forms: readonly string[]): string[] {
  const all = forms.flatMap((form) => [
    form,
    form.replaceAll("s", "c"),
    form.replaceAll("c", "s"),
    form.replace(/s$/, "j"),
    form.replace(/c$/, "s"),
  ]);
  return [...new Set(all)];
}

/** A nasal or an r before another consonant is often written where none is, and left out where there is one. */
const withoutUnheard = (forms: readonly string[]): string[] =>
  forms.filter((form) => /[nr][bcdgjkpt]/.test(form)).map((form) => form.replace(/[nr](?=[bcdgjkpt])/g, ""));

/** "Of": সরিষার is সরিষা, কানের is কান. */
const bareOf = (token: string): string[] => {
  const bare = /[ািে]র$/.test(token) ? token.replace(/ের$|র$/, "") : token;
  return bare === token || bare.length < 3 ? [] : [bare];
};

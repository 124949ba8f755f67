const mostForms = 16;

/** How a Latin spelling is heard, letter by letter (`bangladesh.md` 6.4). `C` is the sound of "ch" until the end. */
export function foldLatin(token: string): string {
  return token
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replaceAll("tion", "son")
    .replace(/dge?$/, "j")
    .replaceAll("dg", "j")
    .replaceAll("tch", "C")
    .replaceAll("sch", "s")
    .replaceAll("ck", "k")
    .replaceAll("ph", "p")
    .replaceAll("x", "ks")
    .replace(/qu?/g, "k")
    .replaceAll("ngg", "ng")
    .replace(/ng(?=[bcdfghjklmnpqrstvwxzC])/g, "n")
    .replace(/chh*/g, "C")
    .replace(/c(?=[eiy])/g, "s")
    .replaceAll("C", "c")
    .replaceAll("sh", "s")
    .replace(/([bdgjkpt])h/g, "$1")
    .replaceAll("rh", "r")
    .replaceAll("z", "j")
    .replaceAll("f", "p")
    .replaceAll("v", "b")
    .replaceAll("oo", "u")
    .replace(/ee|ea/g, "i")
    .replace(/a{2,}/g, "a")
    .replaceAll("ou", "u")
    .replaceAll("w", "o")
    .replace(/i{2,}/g, "i");
}

type Alternative = Readonly<{
  when: (folded: string, typed: string) => boolean;
  also: (form: string) => string;
}>;

/** Other ways a spelling may be meant. Each is asked of the folded word and widens every form so far. */
const alternatives: readonly Alternative[] = [
  { when: (folded) => folded.includes("c"), also: (form) => form.replaceAll("c", "k") },
  { when: (folded) => folded.length <= 7 && folded.startsWith("s"), also: (form) => form.replace(/^s/, "c") },
  // A "c" typed before e, i or y is as often চ as স.
  { when: (_, typed) => /c[eiy]/.test(typed), also: (form) => form.replace(/s(?=[eiy])/g, "c") },
  { when: (_, typed) => /g[eiy]/.test(typed), also: (form) => form.replace(/g(?=[eiy])/g, "j") },
  { when: (folded) => folded.includes("ng"), also: (form) => form.replaceAll("ng", "n") },
  { when: (folded) => folded.endsWith("s") && folded.length > 4, also: (form) => form.replace(/s$/, "") },
  { when: (folded) => folded.length <= 7 && folded.includes("s"), also: (form) => form.replaceAll("s", "c") },
  { when: (folded) => /se?$/.test(folded), also: (form) => form.replace(/se?$/, "j") },
  { when: (folded) => /[^aeiouy]e$/.test(folded), also: (form) => form.replace(/e$/, "") },
];

/** A Latin word as up to sixteen strings of sounds, the likeliest first. */
export function latinForms(token: string): string[] {
  const folded = foldLatin(token);
  let forms = [folded];
  for (const { when, also } of alternatives)
    if (when(folded, token)) forms = [...new Set([...forms, ...forms.map(also)])].slice(0, mostForms);
  return forms.filter(Boolean);
}

const consonants: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ["কখ", "k"],
    ["গঘ", "g"],
    ["চছ", "c"],
    ["জঝয", "j"],
    ["টঠতথৎ", "t"],
    ["ডঢদধ", "d"],
    ["পফ", "p"],
    ["বভ", "b"],
    ["নণঙঞং", "n"],
    ["ম", "m"],
    ["শষস", "s"],
    ["র", "r"],
    ["ল", "l"],
    ["হ", "h"],
  ].flatMap(([letters = "", sound = ""]) => [...letters].map((letter) => [letter, [sound]])),
);
const vowels: Readonly<Record<string, string>> = {
  ...{ অ: "o", আ: "a", ই: "i", ঈ: "i", উ: "u", ঊ: "u", ঋ: "ri", এ: "e", ঐ: "oi", ও: "o", ঔ: "ou" },
};
const signs: Readonly<Record<string, string>> = {
  ...{ "া": "a", "ি": "i", "ী": "i", "ু": "u", "ূ": "u", "ৃ": "ri", "ে": "e", "ৈ": "oi", "ো": "o", "ৌ": "ou" },
};
const hasanta = "্";
const nukta = "়";
const mostForms = 4;

/** Consonants that are written below another and not heard. */
function isSilent(letter: string, before: string): boolean {
  if (letter === "য") return true;
  if (letter === "ব") return !"মবদ".includes(before);
  return (letter === "ষ" && before === "ক") || (letter === "ম" && before === "স");
}

/** The sounds of one letter; two where it is heard either way. */
function soundsOf(letter: string, hasDot: boolean): readonly string[] | undefined {
  if (hasDot) return letter === "য" ? ["y"] : ["r", "d"];
  return consonants[letter];
}

/** A Bangla word as up to four strings of sounds (`bangladesh.md` 6.3). Expects it normalised. */
export function banglaForms(token: string): string[] {
  const letters = [...token];
  let forms = [""];
  const append = (sounds: readonly string[]): void => {
    forms = [...new Set(sounds.flatMap((sound) => forms.map((form) => form + sound)))].slice(0, mostForms);
  };
  for (let place = 0; place < letters.length; place += 1) {
    const letter = letters[place] ?? "";
    const hasDot = letters[place + 1] === nukta;
    const sounds = soundsOf(letter, hasDot);
    if (!sounds) {
      const heard =
        vowels[letter] ??
        (letter === "ঁ" ? null : signs[letter]) ??
        (/[a-z0-9]/.test(letter) ? letter : undefined);
      if (letter === "ঁ") append(["", "n"]);
      else if (heard) append([heard]);
      continue;
    }
    const before = letters[place - 1] === hasanta ? (letters[place - 2] ?? "") : "";
    if (letter === "ঞ" && before === "জ") append(["g", "j"].map((sound) => sound));
    else if (letter === "জ" && letters[place + 1] === hasanta && letters[place + 2] === "ঞ") append([""]);
    else if (before === "" || hasDot || !isSilent(letter, before)) append(sounds);
    if (hasDot) place += 1;
    if (hasInherentVowel(letter, letters[place + 1])) append(["o"]);
  }
  return withPlainNasal(forms.filter(Boolean));
}

const hasInherentVowel = (letter: string, next: string | undefined): boolean =>
  letter !== "ং" &&
  letter !== "ৎ" &&
  next !== undefined &&
  (consonants[next] !== undefined || vowels[next] !== undefined || next === "ঁ" || next === "ঃ");

/** "ng" is also heard as "n". */
const withPlainNasal = (forms: readonly string[]): string[] => [
  ...new Set([
    ...forms,
    ...forms.filter((form) => form.includes("ng")).map((form) => form.replaceAll("ng", "n")),
  ]),
];

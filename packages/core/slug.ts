/** Bangla read aloud in Latin letters, for addresses: not a key to search by (`bangladesh.md` 5.8). */
const consonants: Readonly<Record<string, string>> = {
  ...{ ক: "k", খ: "kh", গ: "g", ঘ: "gh", ঙ: "ng", চ: "ch", ছ: "chh", জ: "j", ঝ: "jh", ঞ: "n" },
  ...{ ট: "t", ঠ: "th", ড: "d", ঢ: "dh", ণ: "n", ত: "t", থ: "th", দ: "d", ধ: "dh", ন: "n" },
  ...{ প: "p", ফ: "ph", ব: "b", ভ: "bh", ম: "m", য: "j", র: "r", ল: "l", শ: "sh", ষ: "sh" },
  ...{ স: "s", হ: "h" },
};
const vowels: Readonly<Record<string, string>> = {
  ...{ অ: "o", আ: "a", ই: "i", ঈ: "i", উ: "u", ঊ: "u", ঋ: "ri", এ: "e", ঐ: "oi", ও: "o", ঔ: "ou" },
};
const signs: Readonly<Record<string, string>> = {
  ...{ "া": "a", "ি": "i", "ী": "i", "ু": "u", "ূ": "u", "ৃ": "ri", "ে": "e", "ৈ": "oi", "ো": "o", "ৌ": "ou" },
};
const others: Readonly<Record<string, string>> = { ৎ: "t", "ং": "ng", "ঃ": "", "ঁ": "" };
const hasanta = "\u09cd";
const nukta = "\u09bc";
const dotted: Readonly<Record<string, string>> = { ড: "r", ঢ: "rh", য: "y" };

const isBangla = (letter: string | undefined): boolean =>
  letter !== undefined && (letter in consonants || letter in vowels || letter in others);

/** One consonant with what clings to it; an unwritten vowel is said between two letters of a word, never at its end. */
function readConsonant(letters: readonly string[], at: number): Readonly<{ sound: string; next: number }> {
  const letter = letters[at] ?? "";
  const isDotted = letters[at + 1] === nukta;
  let sound = (isDotted ? dotted[letter] : undefined) ?? consonants[letter] ?? "";
  let next = at + (isDotted ? 2 : 1);
  const after = letters[next] ?? "";
  if (after === hasanta) {
    // য-ফলা and ব-ফলা are hardly heard.
    const isSilent = letters[next + 1] === "য" || (letters[next + 1] === "ব" && letter !== "ম");
    return { sound, next: next + (isSilent ? 2 : 1) };
  }
  if (after in signs) return { sound: sound + signs[after], next: next + 1 };
  if (isBangla(after) && after !== "ৎ") sound += "o";
  return { sound, next };
}

function romanised(text: string): string {
  const letters = [...text];
  let said = "";
  for (let at = 0; at < letters.length;) {
    const letter = letters[at] ?? "";
    if (letter in consonants) {
      const { sound, next } = readConsonant(letters, at);
      said += sound;
      at = next;
    } else {
      said += vowels[letter] ?? signs[letter] ?? others[letter] ?? letter;
      at += 1;
    }
  }
  return said;
}

const longest = 60;

/** `তাঁত ঘর` is `tant-ghor`-like Latin, at most 60 letters; empty when nothing of the text can be read. */
export const slugOf = (text: string): string =>
  romanised(text.normalize("NFC").replace(/[\u200b-\u200d]/g, ""))
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u09e6-\u09ef]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .replace(/['’.]|\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");

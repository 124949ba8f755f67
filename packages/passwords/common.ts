import { foldDigits } from "@haat/core/digits";
import { isCommonWord } from "./common-words.ts";

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "147258369",
  "789456123",
].flatMap((row) => [row, [...row].toReversed().join("")]);

const looksLike: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};
const onlyDigitsFrom = 16;
const leastRun = 3;

/** As it is guessed: small letters, plain digits, look-alike signs as the letters they stand for. */
const fold = (password: string): string => foldDigits(password).toLowerCase();
const asLetters = (text: string): string => text.replace(/[@4013!$57]/g, (sign) => looksLike[sign] ?? sign);

/** The length of the row of keys, or of one repeated letter, that begins here. */
function runAt(text: string, at: number): number {
  let longest = 1;
  for (const row of [...rows, (text[at] ?? "").repeat(text.length)]) {
    let length = longest;
    while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
    longest = length;
  }
  return longest;
}

/** Nothing but rows of keys: `qwerty123456`, `aaaabbbb`, `abc123abc`. */
function isRuns(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    if (length < leastRun) return false;
    at += length;
  }
  return true;
}

/** One short piece again and again: `dhakadhaka`, `12121212`. */
const isRepeated = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6].some(
    (size) =>
      text.length >= size * 2 &&
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .startsWith(text),
  );

/** One or two of the words everybody thinks of. */
const isWords = (letters: string): boolean =>
  isCommonWord(letters) ||
  Array.from(letters, (_, at) => at).some(
    (at) => at > 0 && isCommonWord(letters.slice(0, at)) && isCommonWord(letters.slice(at)),
  );

/** The letters between the digits and signs that people put around a word to please a form. */
const core = (text: string): string =>
  text
    .replace(/^[^\p{L}@$!]{0,8}/u, "")
    .replace(/[^\p{L}]{0,8}$/u, "")
    .replace(/[\s._-]/g, "");

/** Whether a password is among the first that anybody would try against everybody's account. */
export function isCommon(password: string): boolean {
  const text = fold(password);
  if (/^\d+$/.test(text) && text.length < onlyDigitsFrom) return true;
  if (isRuns(text) || isRepeated(text)) return true;
  const word = core(text);
  const [spelled, bare] = [asLetters(text), text].map((each) => each.replace(/[^\p{L}]/gu, ""));
  return [word, asLetters(word), spelled ?? "", bare ?? ""].some(
    (letters) => isWords(letters) || isRuns(letters),
  );
}

const isVowel = (letter: string): boolean => "aeiouy".includes(letter);

const dropCost = (letter: string): number => (letter === "o" ? 0.25 : isVowel(letter) ? 0.45 : 0.9);

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  const vowels = Number(isVowel(a)) + Number(isVowel(b));
  if (vowels === 1) return 1;
  if (vowels === 0) return 0.9;
  if ("eiy".includes(a) && "eiy".includes(b)) return 0.15;
  const pair = a < b ? a + b : b + a;
  return pair === "ao" || pair === "ou" || pair === "ae" ? 0.3 : 0.55;
}

/** Doubled letters once, and no y that only glides into a vowel. */
const smooth = (form: string): string => form.replace(/(.)\1+/g, "$1").replace(/y(?=[aeiou])/g, "");

/** A nasal or an r before another consonant is often not written, or written where there is none. */
const dropAt = (form: string, place: number): number =>
  "nr".includes(form.charAt(place)) && /[bcdgjkpt]/.test(form.charAt(place + 1))
    ? 0.45
    : dropCost(form.charAt(place));

function distance(a: string, b: string, drop: typeof dropAt, swap: typeof swapCost): number {
  let above = [0];
  for (let j = 0; j < b.length; j += 1) above.push((above[j] ?? 0) + drop(b, j));
  for (let i = 0; i < a.length; i += 1) {
    const row = [(above[0] ?? 0) + drop(a, i)];
    for (let j = 0; j < b.length; j += 1)
      row.push(
        Math.min(
          (above[j + 1] ?? 0) + drop(a, i),
          (row[j] ?? 0) + drop(b, j),
          (above[j] ?? 0) + swap(a.charAt(i), b.charAt(j)),
        ),
      );
    above = row;
  }
  return above[b.length] ?? 0;
}

/** How alike two strings of sounds are: 1 for the same; vowels weigh less than consonants. */
export function formSimilarity(one: string, other: string): number {
  const [a, b] = [smooth(one), smooth(other)];
  if (a === b) return 1;
  return 1 - distance(a, b, dropAt, swapCost) / Math.max(a.length, b.length);
}

/** How alike two spellings are, letter for letter. */
export function spellingSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const each = distance(
    a,
    b,
    () => 1,
    (one, other) => Number(one !== other),
  );
  return 1 - each / Math.max(a.length, b.length);
}

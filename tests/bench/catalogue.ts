import { normText } from "@haat/core/text";
import { chanceOf, type Chance } from "@haat/local/fixture/random";

type Words = Readonly<{ bn: string; en: string }>;
export type BenchCategory = Readonly<{ slug: string; name: Words }>;
export type BenchProduct = Readonly<{
  slug: string;
  category: number;
  vendor: number;
  title: Words;
  description: Words;
  searchText: string;
  /** Poisha, the smallest size first. */
  prices: readonly number[];
}>;

export const productCount = 10_000;
export const categoryCount = 50;
export const vendorCount = 40;
/** Nothing sells out while it is measured. */
export const unitsEach = 1_000_000;

const wordCount = 200;
const syllables = 3;

/** So many different words of three syllables. Of one length, so no word hides inside another. */
function wordsOf(seed: string, consonants: string, vowels: string): string[] {
  const chance = chanceOf(seed);
  const words = new Set<string>();
  while (words.size < wordCount) {
    const parts = Array.from(
      { length: syllables },
      () => chance.pick([...consonants]) + chance.pick([...vowels]),
    );
    words.add(parts.join(""));
  }
  return [...words];
}

const banglaWords = wordsOf("bench words bn", "কগচজটডতদনপবমরলশসহ", "ািীুেো");
const englishWords = wordsOf("bench words en", "bdfgklmnprstvz", "aeiou");
/** What shoppers type: each is found in about six hundred of ten thousand products. */
export const searchWords: readonly string[] = [...banglaWords, ...englishWords];

const sentence = (chance: Chance, words: readonly string[], length: number): string =>
  Array.from({ length }, () => chance.pick(words)).join(" ");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const benchCategories = (): BenchCategory[] => {
  const chance = chanceOf("bench categories");
  return Array.from({ length: categoryCount }, (_, place) => ({
    slug: `bench-category-${place}`,
    name: { bn: chance.pick(banglaWords), en: capital(chance.pick(englishWords)) },
  }));
};

/** The same ten thousand products on every machine. */
export function* benchProducts(count = productCount): Generator<BenchProduct> {
  const chance = chanceOf("bench products");
  for (let place = 0; place < count; place += 1) {
    const title = {
      bn: `${sentence(chance, banglaWords, 2)} ${place}`,
      en: `${capital(sentence(chance, englishWords, 2))} ${place}`,
    };
    const description = { bn: sentence(chance, banglaWords, 10), en: sentence(chance, englishWords, 10) };
    const cheapest = 100 * (50 + chance.below(4000));
    yield {
      slug: `bench-${place}`,
      category: place % categoryCount,
      vendor: chance.below(vendorCount),
      title,
      description: { bn: `${description.bn}।`, en: `${capital(description.en)}.` },
      searchText: normText([title.bn, title.en, description.bn, description.en].join(" ")),
      prices: Array.from({ length: 1 + (place % 3) }, (_, size) => cheapest + size * 5000),
    };
  }
}

import { mostSynonyms } from "@haat/contract/search-words";

/** Words with commas, Bangla commas' kin or new lines between them; null where they are not two to eight. */
export function readWords(typed: string): readonly string[] | null {
  const words = typed
    .split(/[,;،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words.length < 2 || words.length > mostSynonyms ? null : words;
}

import { normText } from "@haat/core/text";

/** A shopper's words and a shop's, split alike: hyphens and all other signs part words. */
export const tokensOf = (text: string): string[] =>
  normText(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .split(/[^a-z0-9\u0980-\u09e5\u09f0\u09f1]+/)
    .filter(Boolean);

export const isBangla = (token: string): boolean => /[\u0980-\u09ff]/.test(token);

/** Neighbours written as one word: "face wash" is "facewash". Nothing with a digit in it is joined. */
export function joinsOf(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let place = 1; place < tokens.length; place += 1) {
    const pair = [tokens[place - 1] ?? "", tokens[place] ?? ""];
    if (pair.every((token) => !/\d/.test(token)) && isBangla(pair[0] ?? "") === isBangla(pair[1] ?? ""))
      joined.push(pair.join(""));
  }
  return joined;
}

import type { SearchSource } from "@haat/db/queries/search/stale";
import type { SearchAttribute } from "@haat/db/queries/search/write";
import { romanOf } from "@haat/search/roman";
import { tokensOf } from "@haat/search/tokens";

type Words = Readonly<{ bn: string; en: string }>;

/** A name as an address can carry it: `hand-woven`. */
const codeOf = ({ bn, en }: Words): string => {
  const english = tokensOf(en).join("-");
  return (english || tokensOf(bn).map(romanOf).join("-")).slice(0, 40);
};

/** Everything a product can be filtered by: what it is made of, and what one can choose. */
export function attributesOf({
  attributes,
  options,
}: Pick<SearchSource, "attributes" | "options">): SearchAttribute[] {
  const pairs = [
    ...attributes.map(({ name, value }) => ({ code: codeOf(name), value: codeOf(value), name, said: value })),
    ...options.flatMap(({ code, name, values }) =>
      values.map((value) => ({
        code: code.toLowerCase(),
        value: value.code.toLowerCase(),
        name,
        said: value.name,
      })),
    ),
  ];
  return pairs
    .filter(({ code, value }) => /^[a-z0-9_-]{1,40}$/.test(code) && /^[a-z0-9_.-]{1,40}$/.test(value))
    .map(({ code, value, name, said }) => ({
      code,
      value,
      ...{ nameBn: name.bn, nameEn: name.en, valueBn: said.bn, valueEn: said.en },
    }));
}

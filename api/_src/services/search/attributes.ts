import type { SearchSource } from "@haat/db/queries/search/stale";
import type { SearchAttribute } from "@haat/db/queries/search/write";
import { romanOf } from "@haat/search/roman";
import { isBangla, tokensOf } from "@haat/search/tokens";

type Source = Pick<SearchSource, "attributes" | "options" | "rules">;
type Words = Readonly<{ bn: string; en: string }>;

/** A name as an address can carry it: `hand-woven`. */
const codeOf = ({ bn, en }: Words): string => {
  const tokens = tokensOf(en);
  return (tokens.length > 0 ? tokens : tokensOf(bn))
    .map((token) => (isBangla(token) ? romanOf(token) : token))
    .join("-")
    .slice(0, 40);
};

/** What was picked is known by its code, each by itself; what was written, by its own words. */
function valuesOf(
  { kind, value, typed }: Source["attributes"][number],
  choices: Source["options"][number]["values"],
): { value: string; said: Words }[] {
  const named = (code: string): Words => choices.find((each) => each.code === code)?.name ?? value;
  if (kind === "multi") return (typed as string[]).map((code) => ({ value: code, said: named(code) }));
  if (kind === "choice") return [{ value: typed as string, said: named(typed as string) }];
  return [{ value: codeOf(value), said: value }];
}

/** By one word for all shops: the market's own where it has one. */
const nameOf = ({ code, name }: Source["attributes"][number]): string =>
  code && code !== "other" ? code : codeOf(name);

/** All that a product can be filtered by: what it is told by, unless the market says otherwise, and what one can choose. */
export function attributesOf({ attributes, options, rules }: Source): SearchAttribute[] {
  const pairs = [
    ...attributes.flatMap((each) => {
      const rule = rules.find(({ code }) => code === each.code);
      if (rule && !rule.isFilterable) return [];
      return valuesOf(each, rule?.choices ?? []).map((one) => ({
        ...{ code: nameOf(each), name: each.name },
        ...one,
      }));
    }),
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

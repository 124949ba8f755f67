import type { GoodsAttribute, GoodsContent } from "@haat/contract/goods-content";
import { printTaka } from "@haat/core/money";
import { printRichText, type RichText } from "@haat/core/rich-text";
import { choiceWords } from "../../lib/choice-words.ts";

/** The fields of the form by their names, as they were stored or as they were typed. */
export type GoodsForm = Readonly<Record<string, string>>;
export const langs = ["bn", "en"] as const;
export type Lang = (typeof langs)[number];
export const mostAxes = 2;

type Values = GoodsContent["options"][number]["values"];

/** One value a line, `লাল | Red`; what is the same in both languages is written once. */
const linesOf = (values: Values): string =>
  values.map(({ name: { bn, en } }) => (bn === en ? bn : `${bn} | ${en}`)).join("\n");

const taka = (minor: string | null): string =>
  minor === null ? "" : printTaka({ minor: BigInt(minor) }).replace(/\.00$/, "");

export const choiceKey = (choice: Readonly<Record<string, string>>): string =>
  Object.entries(choice)
    .map(([option, value]) => `${option}:${value}`)
    .toSorted()
    .join(",");

function attributeFields({ code, kind }: GoodsAttribute, content: GoodsContent): [string, string][] {
  const value = content.attributes[code];
  const name = `attr.${code}`;
  if (kind === "text") {
    const words = typeof value === "object" && !Array.isArray(value) ? value : { bn: "", en: "" };
    return langs.map((lang) => [`${name}.${lang}`, words[lang]]);
  }
  if (kind === "multi") return Array.isArray(value) ? value.map((each) => [`${name}.${each}`, "on"]) : [];
  if (kind === "yes_no") return [[name, typeof value === "boolean" ? (value ? "yes" : "no") : ""]];
  return [[name, typeof value === "string" || typeof value === "number" ? String(value) : ""]];
}

function variantFields({ options, variants }: GoodsContent): [string, string][] {
  return variants.flatMap(({ choice, sku, priceMinor, compareAtMinor, weightGrams, stock }, at) => {
    const row = `v.${at}`;
    return [
      [`${row}.choice`, choiceKey(choice)],
      [`${row}.label.bn`, choiceWords({ options }, choice, "bn")],
      [`${row}.label.en`, choiceWords({ options }, choice, "en")],
      ...([
        [`${row}.on`, "yes"],
        [`${row}.sku`, sku],
      ] as [string, string][]),
      [`${row}.price`, taka(priceMinor)],
      [`${row}.was`, taka(compareAtMinor)],
      [`${row}.weight`, weightGrams === null ? "" : String(weightGrams)],
      [`${row}.stock`, String(stock)],
    ];
  });
}

const both = (name: string, words: Readonly<Record<Lang, string>>): [string, string][] =>
  langs.map((lang) => [`${name}.${lang}`, words[lang]]);

/** What the form shows of what is stored; its pictures have a page of their own. */
export function formOf(content: GoodsContent, attributes: readonly GoodsAttribute[]): GoodsForm {
  const body = content.body as Readonly<Record<Lang, RichText>>;
  return Object.fromEntries([
    ...both("title", content.title),
    ...both("body", { bn: printRichText(body.bn), en: printRichText(body.en) }),
    ...attributes.flatMap((attribute) => attributeFields(attribute, content)),
    ["brand", content.brand],
    ...both("care", content.care),
    ...both("returns", content.returns),
    ...both("seoTitle", content.seoTitle),
    ...both("seoText", content.seoDescription),
    ...content.options.flatMap(({ code, values }, at): [string, string][] => [
      [`axis.${at}`, code],
      [`axis.${at}.values`, linesOf(values)],
    ]),
    ...variantFields(content),
  ]);
}

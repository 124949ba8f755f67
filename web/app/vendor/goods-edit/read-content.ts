import {
  type AttributeValue,
  type GoodsAttribute,
  GoodsContent,
  mostVariants,
  SkuField,
} from "@haat/contract/goods-content";
import { RichText } from "@haat/contract/rich-text";
import { foldDigits } from "@haat/core/digits";
import { parseTypedTaka } from "@haat/core/money";
import { readRichText } from "@haat/core/rich-text";
import { storedText } from "@haat/core/text";
import { choiceKey, type GoodsForm, langs } from "./form-of.ts";
import { allChoices, type AxisName, readOptions, rowOf, rowsOf } from "./read-options.ts";

export type Fault = "number" | "price" | "was" | "long" | "values" | "many" | "sku";
export type Faults = Readonly<Record<string, Fault>>;
export type ReadContent = Readonly<{ ok: true; content: GoodsContent } | { ok: false; faults: Faults }>;
type Known = Readonly<{
  attributes: readonly GoodsAttribute[];
  axes: readonly AxisName[];
  before: GoodsContent;
  /** Every variant that the options allow, and not only those that are ticked. */
  isWhole: boolean;
}>;
type Note = (field: string, fault: Fault) => null;

const textOf = (form: GoodsForm, name: string): string => storedText(form[name] ?? "");
const bothOf = (form: GoodsForm, name: string) => ({
  bn: textOf(form, `${name}.bn`),
  en: textOf(form, `${name}.en`),
});

/** A whole or decimal figure in either digit script; null: there is none, or it is none. */
export function figure(typed: string): number | null {
  const digits = foldDigits(typed.trim()).replaceAll(",", "");
  return /^-?\d{1,9}(?:\.\d{1,3})?$/.test(digits) ? Number(digits) : null;
}

function attributeOf(
  form: GoodsForm,
  { code, kind, choices }: GoodsAttribute,
  note: Note,
): AttributeValue | null {
  const name = `attr.${code}`;
  const typed = textOf(form, name);
  if (kind === "text") {
    const words = bothOf(form, name);
    return words.bn === "" && words.en === "" ? null : words;
  }
  if (kind === "multi") {
    const chosen = choices.filter((choice) => form[`${name}.${choice.code}`] !== undefined);
    return chosen.length === 0 ? null : chosen.map((choice) => choice.code);
  }
  if (typed === "") return null;
  if (kind === "yes_no") return typed === "yes";
  return kind === "number" ? (figure(typed) ?? note(name, "number")) : typed;
}

function poisha(typed: string): bigint | null {
  try {
    const { minor } = parseTypedTaka(typed);
    return minor > 0n ? minor : null;
  } catch {
    return null;
  }
}

type Variant = GoodsContent["variants"][number];

/** `from`: the row whose figures a new one begins with. */
function variantOf(
  form: GoodsForm,
  { choice, pictures }: Pick<Variant, "choice" | "pictures">,
  { at, from }: { at: number | undefined; from: number },
  note: Note,
): Variant {
  const row = `v.${at ?? from}`;
  const whole = (name: "weight" | "stock") => {
    const typed = textOf(form, `${row}.${name}`);
    const read = typed === "" ? null : figure(typed);
    const most = name === "weight" ? 100_000 : 9999;
    const isWhole =
      read !== null && Number.isInteger(read) && read >= (name === "weight" ? 1 : 0) && read <= most;
    if (typed !== "" && !isWhole) return note(`${row}.${name}`, "number");
    return isWhole ? read : null;
  };
  const money = (name: "price" | "was") => {
    const typed = textOf(form, `${row}.${name}`);
    return typed === "" ? null : (poisha(typed) ?? note(`${row}.${name}`, "price"));
  };
  const [price, was] = [money("price"), money("was")];
  if (price !== null && was !== null && was <= price) note(`${row}.was`, "was");
  const typedSku = at === undefined ? "" : textOf(form, `${row}.sku`);
  const sku = typedSku === "" ? "" : (SkuField.safeParse(typedSku).data ?? note(`${row}.sku`, "sku") ?? "");
  return {
    ...{ choice, sku, pictures, priceMinor: price === null ? null : `${price}` },
    ...{ compareAtMinor: was === null ? null : `${was}`, weightGrams: whole("weight") },
    stock: at === undefined ? 0 : (whole("stock") ?? 0),
  };
}

type Making = Readonly<{ options: GoodsContent["options"]; before: GoodsContent; isWhole: boolean }>;

function variantsOf(form: GoodsForm, { options, before, isWhole }: Making, note: Note): Variant[] {
  const shown = new Map(before.variants.map(({ choice, pictures }) => [choiceKey(choice), pictures]));
  const from = rowsOf(form)[0] ?? 0;
  const choices = allChoices(options);
  if (choices.length > mostVariants) note("axis.0.values", "many");
  const known = choices.filter((choice) => rowOf(form, choice) !== undefined);
  // Other options than before: there is nothing to choose from yet but all of them.
  const isAll = isWhole || known.length === 0;
  return choices.slice(0, mostVariants).flatMap((choice) => {
    const at = rowOf(form, choice);
    const isSold = at !== undefined && form[`v.${at}.on`] !== undefined;
    const one = { choice: { ...choice }, pictures: shown.get(choiceKey(choice)) ?? [] };
    return isAll || isSold ? [variantOf(form, one, { at, from }, note)] : [];
  });
}

/** Where what is too long was typed. */
const fieldOf = ([first, second, third]: readonly PropertyKey[]): string => {
  if (first === "attributes")
    return third === undefined ? `attr.${String(second)}` : `attr.${String(second)}.${String(third)}`;
  const name = first === "seoDescription" ? "seoText" : String(first);
  return typeof second === "string" ? `${name}.${second}` : name;
};

/** What was typed as content, or what of it cannot be read; it may lack anything. */
export function readContent(form: GoodsForm, { attributes, axes, before, isWhole }: Known): ReadContent {
  const faults: Record<string, Fault> = {};
  const note: Note = (field, fault) => {
    faults[field] = fault;
    return null;
  };
  const { options, wrong } = readOptions(form, axes, before.options);
  for (const field of wrong) note(field, "values");
  const body = langs.map((lang) => readRichText(textOf(form, `body.${lang}`)));
  for (const [at, lang] of langs.entries())
    if (!RichText.safeParse(body[at]).success) note(`body.${lang}`, "long");
  const values = attributes.flatMap((attribute) => {
    const value = attributeOf(form, attribute, note);
    return value === null ? [] : [[attribute.code, value] as const];
  });
  const content = {
    ...{ title: bothOf(form, "title"), body: { bn: body[0], en: body[1] } },
    ...{ attributes: Object.fromEntries(values), brand: textOf(form, "brand") },
    ...{ care: bothOf(form, "care"), returns: bothOf(form, "returns") },
    ...{ seoTitle: bothOf(form, "seoTitle"), seoDescription: bothOf(form, "seoText") },
    ...{ options, variants: variantsOf(form, { options, before, isWhole }, note) },
    pictures: before.pictures,
  };
  const read = GoodsContent.safeParse(content);
  for (const { path } of read.error?.issues ?? []) faults[fieldOf(path)] ??= "long";
  return read.success && Object.keys(faults).length === 0
    ? { ok: true, content: read.data }
    : { ok: false, faults };
}

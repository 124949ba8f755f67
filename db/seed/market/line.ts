import type { AttributeKey, Motif, OptionKey, Palette, Words } from "./types.ts";
import type { OptionValue } from "./words.ts";

export type OptionUse = { key: OptionKey; values: readonly OptionValue[] };

const use =
  (key: OptionKey) =>
  (...values: readonly OptionValue[]): OptionUse => ({ key, values });

export const colours = use("colour");
export const sizes = use("size");
export const packs = use("pack");
export const models = use("model");
export const lengths = use("length");

/** One thing of a line: its own name and its own sentences; a list of prices follows the values of the first option. */
export type Item = {
  slug: string;
  bn: string;
  en: string;
  sayBn: string;
  sayEn: string;
  taka: number | readonly number[];
  /** The price before, where it is reduced. */
  was?: number;
  palette: Palette;
  options?: readonly OptionUse[];
  grams?: number | readonly number[];
  /** Only where the shelf is known (out of season, the last one); otherwise derived from the SKU. */
  stock?: number;
  motif?: Motif;
  facts?: Facts;
};

export type Facts = Readonly<Partial<Record<AttributeKey, Words>>>;

/** Things made the same way by the same hands: the sentences they share are written once. */
export type Line = {
  vendor: string;
  category: string;
  motif: Motif;
  facts: Facts;
  aboutBn: string;
  aboutEn: string;
  options?: readonly OptionUse[];
  grams: number | readonly number[];
  items: readonly Item[];
};

import type { ProductView, VariantView } from "@haat/contract/catalog";
import type { PictureView } from "@haat/contract/values";

type Choice = Readonly<Record<string, string>>;

/** The options of the address, else of the first variant that can be ordered, so that a first visit can buy at once. */
export function chosenOptions(product: ProductView, search: URLSearchParams): Choice {
  const fallback = product.variants.find(({ available }) => available > 0) ?? product.variants[0];
  const choices = product.options.map(({ code, values }) => {
    const asked = search.get(code);
    const known = values.find((value) => value.code === asked)?.code;
    return [code, known ?? fallback?.choice[code] ?? values[0]?.code ?? ""] as const;
  });
  return Object.fromEntries(choices);
}

/** Those that show the variant, then those that show them all; what shows another one is left out. */
export function picturesOf({ pictures, variants }: ProductView, variant: VariantView | null): PictureView[] {
  const own = (variant?.pictures ?? []).flatMap((stem) => pictures.find((each) => each.stem === stem) ?? []);
  const claimed = new Set(variants.flatMap((each) => each.pictures));
  const shown = [...own, ...pictures.filter(({ stem }) => !claimed.has(stem))];
  return shown.length === 0 ? pictures : shown;
}

/** The variant with exactly these options; null for a combination that is not made. */
export const findVariant = (product: ProductView, choice: Choice): VariantView | null =>
  product.variants.find((variant) =>
    product.options.every(({ code }) => variant.choice[code] === choice[code]),
  ) ?? null;

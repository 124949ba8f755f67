import type { ProductView, VariantView } from "@haat/contract/catalog";

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

/** The variant with exactly these options; null for a combination that is not made. */
export const findVariant = (product: ProductView, choice: Choice): VariantView | null =>
  product.variants.find((variant) =>
    product.options.every(({ code }) => variant.choice[code] === choice[code]),
  ) ?? null;

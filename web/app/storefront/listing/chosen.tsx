import type { ProductPage } from "@haat/contract/listing";
import { parseTypedTaka } from "@haat/core/money";
import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { addressOf, type ListingQuery, withoutChoice } from "./filter-query.ts";

type ChosenProps = Readonly<{ page: ProductPage; query: ListingQuery; path: string }>;
type Chip = Readonly<{ key: string; text: string; to: string }>;

/** What narrows this page: what was ticked, and what was understood of the words. A tap takes one away. */
export function Chosen({ page, query, path }: ChosenProps) {
  const { t, locale } = useWords();
  const chips = [
    ...understoodChips(page, query, path, t),
    ...saidChips(page, query, path, t, locale),
    ...tickedChips(page, query, path),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t("storefront:filter.chosen")}>
      {chips.map(({ key, text, to }) => (
        <li key={key}>
          <a href={to} className="chip" rel="nofollow">
            {text}
            <Icon name="close" className="size-4" />
            <span className="sr-only">{t("storefront:filter.take_off")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof useWords>["t"];

/** One address takes all of it back: the words are read as words again. */
function understoodChips({ understood }: ProductPage, query: ListingQuery, path: string, t: Words): Chip[] {
  if (understood === null) return [];
  const { min, max, district } = understood;
  const to = addressOf(path, { ...query, understands: false, cursor: null });
  const price = priceText(min?.display ?? "", max?.display ?? "", t);
  return [
    ...(price === "" ? [] : [{ key: "price", text: price, to }]),
    ...(district
      ? [{ key: "place", text: t("storefront:understood.from_place", { place: district.name }), to }]
      : []),
  ];
}

function priceText(min: string, max: string, t: Words): string {
  if (min !== "" && max !== "") return t("storefront:understood.between", { min, max });
  if (max !== "") return t("storefront:understood.up_to", { max });
  return min === "" ? "" : t("storefront:understood.from", { min });
}

/** The price and what else was asked for in the form. */
function saidChips(
  { facets }: ProductPage,
  query: ListingQuery,
  path: string,
  t: Words,
  locale: Locale,
): Chip[] {
  const amount = (typed: string) => (typed === "" ? "" : formatTaka(parseTypedTaka(typed).minor, locale));
  const price = query.isPriceUnread ? "" : priceText(amount(query.min), amount(query.max), t);
  const shelf = facets?.categories.find(({ slug }) => slug === query.category)?.name ?? query.category;
  const without = (less: Partial<ListingQuery>) => addressOf(path, { ...query, ...less, cursor: null });
  return [
    ...(shelf === null ? [] : [{ key: "shelf", text: shelf, to: without({ category: null }) }]),
    ...(price === "" ? [] : [{ key: "asked price", text: price, to: without({ min: "", max: "" }) }]),
    ...(query.inStock
      ? [{ key: "stock", text: t("storefront:filter.in_stock"), to: without({ inStock: false }) }]
      : []),
  ];
}

function tickedChips({ facets, instead }: ProductPage, query: ListingQuery, path: string): Chip[] {
  const alone = query.districts.length === 1 ? instead?.district : null;
  const districts = query.districts.map((value) => ({
    key: `district ${value}`,
    text: facets?.districts.find(({ id }) => id === value)?.name ?? alone ?? value,
    to: addressOf(path, withoutChoice(query, { code: null, value })),
  }));
  const attributes = Object.entries(query.attributes).flatMap(([code, values]) =>
    values.map((value) => {
      const known = facets?.attributes.find((each) => each.code === code);
      const name = known?.values.find((each) => each.value === value)?.name ?? value;
      return {
        key: `${code} ${value}`,
        text: name,
        to: addressOf(path, withoutChoice(query, { code, value })),
      };
    }),
  );
  return [...districts, ...attributes];
}

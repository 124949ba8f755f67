import type { ProductPage } from "@haat/contract/listing";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { addressOf, type ListingQuery, withoutChoice } from "./filter-query.ts";

type ChosenProps = Readonly<{ page: ProductPage; query: ListingQuery; path: string }>;
type Chip = Readonly<{ key: string; text: string; to: string }>;

/** What narrows this page: what was ticked, and what was understood of the words. A tap takes one away. */
export function Chosen({ page, query, path }: ChosenProps) {
  const { t } = useWords();
  const chips = [...understoodChips(page, query, path, t), ...tickedChips(page, query, path)];
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
function understoodChips(
  { understood, facets }: ProductPage,
  query: ListingQuery,
  path: string,
  t: Words,
): Chip[] {
  if (understood === null) return [];
  const { min, max, district } = understood;
  const to = addressOf(path, { ...query, understands: false, cursor: null });
  const place = facets?.districts.find(({ id }) => id === district)?.name;
  const price =
    min && max
      ? t("storefront:understood.between", { min: min.display, max: max.display })
      : max
        ? t("storefront:understood.up_to", { max: max.display })
        : min && t("storefront:understood.from", { min: min.display });
  return [
    ...(price ? [{ key: "price", text: price, to }] : []),
    ...(place ? [{ key: "place", text: t("storefront:understood.from_place", { place }), to }] : []),
  ];
}

function tickedChips({ facets }: ProductPage, query: ListingQuery, path: string): Chip[] {
  const districts = query.districts.map((value) => ({
    key: `district ${value}`,
    text: facets?.districts.find(({ id }) => id === value)?.name ?? value,
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

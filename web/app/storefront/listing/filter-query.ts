import { ProductFilter, type productSorts } from "@haat/contract/listing";
import { parseTypedTaka } from "@haat/core/money";
import { storedText } from "@haat/core/text";

type ListingSort = (typeof productSorts)[number];

/** In what orders one may ask for it: how well it matches is asked of words alone, how soon it is there of a place. */
export const listingSorts = (q: string, area: string | null): readonly ListingSort[] => [
  ...(q === "" ? (["newest", "popular"] as const) : (["relevance", "newest", "popular"] as const)),
  ...(area === null ? [] : (["delivery"] as const)),
  ...(["price_asc", "price_desc"] as const),
  ...(q === "" ? (["title"] as const) : []),
];

/** What a listing's address may say, already cleaned: an unknown sort or a price that is none is left out, not refused. */
export type ListingQuery = Readonly<{
  q: string;
  /** Chosen among what was found; the address of a category says its own. */
  category: string | null;
  min: string;
  max: string;
  inStock: boolean;
  /** Of shops, by their ids. */
  districts: readonly string[];
  /** Wanted values of attributes, by their codes. */
  attributes: Readonly<Record<string, readonly string[]>>;
  /** A price or a place that stands in the words narrows what is found. */
  understands: boolean;
  /** Where the visitor has things brought. */
  area: string | null;
  sort: ListingSort;
  cursor: string | null;
  /** The price fields hold text that is no amount. */
  isPriceUnread: boolean;
}>;

const most = 20;
const categorySlug = /^[a-z0-9-]{1,80}$/;
const districtId = /^[a-z0-9-]{1,60}$/;
const attributeName = /^attr\.([a-z0-9_-]{1,40})$/;
const attributeValue = /^[a-z0-9_.-]{1,40}$/;

const several = (search: URLSearchParams, name: string, form: RegExp): readonly string[] =>
  [...new Set(search.getAll(name).filter((value) => form.test(value)))].slice(0, most);

function readAttributes(search: URLSearchParams): ListingQuery["attributes"] {
  const names = [...new Set(search.keys())].filter((name) => attributeName.test(name)).slice(0, most);
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = several(search, name, attributeValue);
      return values.length > 0 ? [[name.slice("attr.".length), values]] : [];
    }),
  );
}

export function readListingQuery(search: URLSearchParams, area: string | null = null): ListingQuery {
  const text = (name: string, longest: number) => storedText(search.get(name) ?? "").slice(0, longest);
  const min = text("min_price", 20);
  const max = text("max_price", 20);
  const cursor = ProductFilter.shape.cursor.safeParse(search.get("cursor") ?? undefined);
  const q = text("q", 100);
  const sorts = listingSorts(q, area);
  return {
    ...{ q, min, max, area },
    category: several(search, "category", categorySlug)[0] ?? null,
    inStock: search.get("in_stock") === "true",
    districts: several(search, "district", districtId),
    attributes: readAttributes(search),
    understands: search.get("understand") !== "false",
    sort: sorts.find((sort) => sort === search.get("sort")) ?? sorts[0] ?? "newest",
    cursor: (cursor.success ? cursor.data : null) ?? null,
    isPriceUnread: ![min, max].every(isAmount),
  };
}

const isAmount = (typed: string): boolean => {
  if (typed === "") return true;
  try {
    parseTypedTaka(typed);
    return true;
  } catch {
    return false;
  }
};

export const isNarrowed = ({ category, min, max, inStock, districts, attributes }: ListingQuery): boolean =>
  category !== null ||
  min !== "" ||
  max !== "" ||
  inStock ||
  districts.length > 0 ||
  Object.keys(attributes).length > 0;

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query as the API wants it. */
export const toApiQuery = (query: ListingQuery): Asked => ({
  q: query.q || undefined,
  category: query.category ?? undefined,
  min_price: isAmount(query.min) ? query.min || undefined : undefined,
  max_price: isAmount(query.max) ? query.max || undefined : undefined,
  in_stock: query.inStock ? "true" : undefined,
  district: query.districts.length > 0 ? query.districts : undefined,
  ...Object.fromEntries(Object.entries(query.attributes).map(([code, values]) => [`attr.${code}`, values])),
  understand: query.understands ? undefined : "false",
  sort: query.sort,
  area: query.sort === "delivery" ? (query.area ?? undefined) : undefined,
  cursor: query.cursor ?? undefined,
});

/** The same listing as an address that can be sent to somebody; where it is to be brought stays in the browser. */
export function addressOf(path: string, query: ListingQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...toApiQuery(query), area: undefined }))
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value])
      if (typeof each === "string" && each !== "") search.append(name, each);
  const text = String(search);
  return text === "" ? path : `${path}?${text}`;
}

/** The same listing further down. */
export const nextAddress = (path: string, query: ListingQuery, cursor: string): string =>
  addressOf(path, { ...query, cursor });

/** The words alone. */
export const withoutFilters = (query: ListingQuery): ListingQuery => ({
  ...query,
  ...{ category: null, min: "", max: "", inStock: false, districts: [], attributes: {}, cursor: null },
});

/** The same with one choice less. */
export function withoutChoice(
  query: ListingQuery,
  { code, value }: Readonly<{ code: string | null; value: string }>,
): ListingQuery {
  const left = (values: readonly string[]) => values.filter((each) => each !== value);
  if (code === null) return { ...query, cursor: null, districts: left(query.districts) };
  const kept = left(query.attributes[code] ?? []);
  const others = Object.entries(query.attributes).filter(([each]) => each !== code);
  const attributes = Object.fromEntries(kept.length > 0 ? [...others, [code, kept]] : others);
  return { ...query, cursor: null, attributes };
}

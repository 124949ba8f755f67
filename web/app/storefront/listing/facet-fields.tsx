import type { FacetsView } from "@haat/contract/listing";
import { useWords } from "../../lib/words.tsx";
import type { ListingQuery } from "./filter-query.ts";

type Value = Readonly<{ value: string; name: string; count: number }>;
type FacetProps = Readonly<{
  name: string;
  legend: string;
  values: readonly Value[];
  chosen: readonly string[];
  isOpen: boolean;
}>;

/** So many stand there at once; of a long row the others are below a fold. */
const atOnce = 7;

/** One kind of choice, each with how many goods it would leave. */
function Facet({ name, legend, values, chosen, isOpen }: FacetProps) {
  const { t } = useWords();
  if (values.length === 0) return null;
  const [first, further] = [values.slice(0, atOnce), values.slice(atOnce)];
  const isFurtherOpen = further.some(({ value }) => chosen.includes(value));
  return (
    <details className="facet" open={isOpen || chosen.length > 0}>
      <summary className="flex min-h-12 items-center font-semibold">{legend}</summary>
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        <Ticks name={name} values={first} chosen={chosen} />
        {further.length > 0 && (
          <details open={isFurtherOpen}>
            <summary className="link flex min-h-12 items-center">
              {t("storefront:filter.more", { count: further.length })}
            </summary>
            <Ticks name={name} values={further} chosen={chosen} />
          </details>
        )}
      </fieldset>
    </details>
  );
}

const Ticks = ({ name, values, chosen }: Pick<FacetProps, "name" | "values" | "chosen">) => (
  <ul>
    {values.map(({ value, name: word, count }) => (
      <li key={value}>
        <label className="tick">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span className="min-w-0 flex-1 break-words">{word}</span>
          <Count of={count} />
        </label>
      </li>
    ))}
  </ul>
);

export function Count({ of }: { of: number }) {
  const { t } = useWords();
  return (
    <span className="text-sm text-soft tabular-nums">
      <span aria-hidden="true">{t("storefront:filter.count", { count: of })}</span>
      <span className="sr-only">{t("storefront:category.count", { count: of })}</span>
    </span>
  );
}

/** Districts of shops, then what the goods themselves say. What leaves no choice is not asked. */
export function FacetFields({ facets, query }: { facets: FacetsView; query: ListingQuery }) {
  const { t } = useWords();
  const districts = facets.districts.map(({ id, name, count }) => ({ value: id, name, count }));
  return (
    <>
      {!facets.isWhole && <p className="text-sm text-soft">{t("storefront:filter.sampled")}</p>}
      {(districts.length > 1 || query.districts.length > 0) && (
        <Facet
          name="district"
          legend={t("storefront:filter.district")}
          values={districts}
          chosen={query.districts}
          isOpen
        />
      )}
      {facets.attributes.map(({ code, name, values }) => {
        const chosen = query.attributes[code] ?? [];
        if (values.length < 2 && chosen.length === 0) return null;
        return (
          <Facet
            key={code}
            name={`attr.${code}`}
            legend={name}
            values={values}
            chosen={chosen}
            isOpen={false}
          />
        );
      })}
    </>
  );
}

/** What was chosen and stands in no row now (a further page, or a value that leaves nothing) goes along with the next press. */
export function KeptChoices({ facets, query }: { facets: FacetsView | null; query: ListingQuery }) {
  const districts = new Set(facets?.districts.map(({ id }) => id));
  const drawn = (code: string): ReadonlySet<string> => {
    const known = facets?.attributes.find((each) => each.code === code);
    return new Set(known?.values.map(({ value }) => value));
  };
  const kept = [
    ...query.districts.filter((id) => !districts.has(id)).map((value) => ({ name: "district", value })),
    ...Object.entries(query.attributes).flatMap(([code, values]) =>
      values.filter((value) => !drawn(code).has(value)).map((value) => ({ name: `attr.${code}`, value })),
    ),
  ];
  return kept.map(({ name, value }) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

import { storedText } from "@haat/core/text";
import { data, redirect } from "react-router";
import enhance from "virtual:enhance/place";
import { readForm } from "../../components/form/form-values.ts";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi, publicApi } from "../../lib/api.server.ts";
import { isSignedIn } from "../../lib/carried.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { parsePlace } from "../../lib/place.ts";
import { dropPlace, keepPlace, namePlace, readPlace } from "../../lib/place.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import type { Route } from "./+types/route.ts";
import { findAddresses } from "../addresses/queries.server.ts";
import { readAreas, readDistricts } from "../checkout/areas.server.ts";
import { DistrictForm } from "./district-form.tsx";
import { NearMe } from "./near-me.tsx";
import { NowSet } from "./now-set.tsx";
import { Choices } from "./choices.tsx";
import { FoundPlaces } from "./found-places.tsx";
import { findPlaces } from "./queries.server.ts";
import { SearchForm } from "./search-form.tsx";

export const handle: PageHandle = { script: enhance };

/** Only here may a page ask the browser where it is. */
export const headers: Route.HeadersFunction = () => ({
  "permissions-policy": "camera=(), microphone=(), geolocation=(self), payment=()",
});

const mostAddresses = 4;

export async function loader(args: Route.LoaderArgs) {
  const { request, params } = args;
  const search = new URL(request.url).searchParams;
  const locale = localeOf(params);
  const back = safeRedirect(search.get("back"), `/${locale}`);
  const q = storedText(search.get("q") ?? "").slice(0, 100);
  const asked = (search.get("district") ?? "").slice(0, 60);
  const [api, now] = [publicApi(args), new Date()];
  const [groups, areas, found, book, kept] = await Promise.all([
    readDistricts(api, locale, now),
    asked === "" ? [] : readAreas(api, asked),
    findPlaces(api, q),
    isSignedIn(args) ? findAddresses(personalApi(args)) : [],
    namePlace(api, readPlace(request), { locale, now }),
  ]);
  const district = groups.flatMap(({ districts }) => districts).find(({ id }) => id === asked) ?? null;
  return {
    ...{ back, q, groups, found, kept, district },
    areas: district === null ? [] : areas,
    book: book.slice(0, mostAddresses).map(({ id, recipient, area, district: of, areaId, districtId }) => ({
      ...{ id, recipient, areaId, districtId },
      name: `${area}, ${of}`,
    })),
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const locale = localeOf(params);
  const back = safeRedirect(form["back"], `/${locale}`);
  const go = (cookie: string) => redirect(back, { status: 303, headers: { "set-cookie": cookie } });
  if (form["intent"] === "forget") return go(dropPlace(request));
  const place = parsePlace(form["place"]);
  const named = place && (await namePlace(publicApi(args), place, { locale, now: new Date() }));
  if (!named) throw data(null, { status: 400 });
  return go(keepPlace(named, request));
}

export default function PlacePage({ loaderData }: Route.ComponentProps) {
  const { t } = useWords();
  const { back, q, groups, found, kept, district, areas, book } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("storefront:place.title")} isPrivate />
      <header className="grid gap-1">
        <h1 className="text-2xl">{t("storefront:place.title")}</h1>
        <p className="text-soft">{t("storefront:place.why")}</p>
      </header>
      {kept !== null && <NowSet place={kept} back={back} />}
      {district !== null && (
        <Choices
          id="areas"
          title={t("storefront:place.areas_of", { district: district.name })}
          back={back}
          choices={areas.map(({ id, name }) => ({ place: { areaId: id, districtId: district.id }, name }))}
        />
      )}
      {book.length > 0 && district === null && found === null && (
        <Choices
          id="book"
          title={t("storefront:place.book")}
          back={back}
          choices={book.map((address) => ({ place: address, name: address.name, of: address.recipient }))}
        />
      )}
      <section className="sheet grid gap-4" aria-label={t("storefront:place.search")}>
        <SearchForm q={q} back={back} />
        {found?.length === 0 && <Notice tone="warm">{t("storefront:place.nothing", { q })}</Notice>}
        {found !== null && found.length > 0 && <FoundPlaces found={found} back={back} />}
      </section>
      <DistrictForm groups={groups} chosen={district?.id ?? ""} back={back} />
      <NearMe />
    </div>
  );
}

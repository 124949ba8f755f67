import { termsVersions } from "@haat/core/terms/versions";
import { formatDay } from "@haat/i18n/format";
import { data } from "react-router";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Prose } from "../../components/ui/prose.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

/** The terms of today, or by their day those that an order was placed under. */
export function loader({ params: { version } }: Route.LoaderArgs) {
  const [newest] = termsVersions;
  const shown = version === undefined ? newest : termsVersions.find((each) => each.version === version);
  if (!shown) throw data(null, { status: 404 });
  return { shown, isNewest: shown === newest };
}

export default function Terms({ loaderData: { shown, isNewest }, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const day = formatDay(shown.version, locale);
  const title = isNewest ? t("account:terms.title") : t("account:terms.of_day", { day });
  const others = termsVersions.filter(({ version }) => version !== shown.version);
  return (
    <>
      <PageHead title={title} isPrivate={params.version !== undefined} />
      <Prose title={title} parts={shown[locale]}>
        <p className="text-soft">
          {isNewest ? t("account:terms.since", { day }) : t("account:terms.replaced")}{" "}
          {!isNewest && (
            <Link to="/terms" className="link">
              {t("account:terms.newest")}
            </Link>
          )}
        </p>
        {isNewest && others.length > 0 && (
          <section className="grid gap-1">
            <h2 className="text-lg">{t("account:terms.earlier")}</h2>
            <ul>
              {others.map(({ version }) => (
                <li key={version}>
                  <Link to={`/terms/${version}`} className="link inline-flex min-h-12 items-center">
                    {t("account:terms.of_day", { day: formatDay(version, locale) })}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Prose>
    </>
  );
}

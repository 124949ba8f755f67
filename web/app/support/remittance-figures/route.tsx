import { CourierFiguresFilter, CourierFiguresView, figuresSpans } from "@haat/contract/courier-figures";
import { formatDay } from "@haat/i18n/format";
import { BackLink } from "../../components/ui/back-link.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Figures } from "./figures.tsx";
import { shareIn } from "./share-in.ts";
import { Wrongs } from "./wrongs.tsx";

const place = "/support/remittances/figures";

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get("days") ?? undefined;
  const days = CourierFiguresFilter.safeParse({ days: asked }).data?.days ?? 90;
  const figures = await personalApi(args).read("/v1/support/courier-figures", CourierFiguresView, {
    query: { days },
  });
  return { days, figures };
}

/** Whether matching by rule does what it is trusted with, and what came of the money that couriers were asked for. */
export default function CourierFigures({ loaderData: { days, figures } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { fromDay, toDay, goalBp, all, couriers, wrongs } = figures;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("remittances:figures")} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{t("remittances:figures")}</h1>
        <p className="text-soft">{t("remittances:figures.text")}</p>
      </div>
      <Tabs
        label={t("parcels:returns.span")}
        tabs={figuresSpans.map((span) => ({
          key: String(span),
          to: `${place}?days=${span}`,
          name: t("parcels:returns.days", { count: span }),
          isHere: span === days,
        }))}
      />
      <p className="text-soft">
        {t("remittances:figures.range", { from: formatDay(fromDay, locale), to: formatDay(toDay, locale) })}
      </p>
      {couriers.length === 0 ? (
        <EmptyState icon="cash" title={t("remittances:figures.none")} />
      ) : (
        <>
          <Section id="automatic" title={t("remittances:figures.automatic")}>
            <p className="mb-3 text-soft">
              {t("remittances:figures.goal", { share: shareIn(goalBp, locale) })}
            </p>
            <dl className="grid gap-3">
              {couriers.map(({ courier, shareBp }) => (
                <BarRow
                  key={courier}
                  name={t(`couriers:name.${courier}`)}
                  printed={shareIn(shareBp, locale)}
                  value={BigInt(shareBp ?? 0)}
                  most={10_000n}
                  className={(shareBp ?? 0) >= goalBp ? "fill-leaf" : "fill-brick"}
                />
              ))}
            </dl>
          </Section>
          <Section id="all" title={t("remittances:figures.all")}>
            <Figures figures={all} />
          </Section>
          <Wrongs wrongs={wrongs} />
          {couriers.map(({ courier, ...each }) => (
            <details key={courier} className="sheet">
              <summary className="min-h-12 content-center font-semibold">
                {t(`couriers:name.${courier}`)}
              </summary>
              <Figures figures={each} />
            </details>
          ))}
        </>
      )}
    </div>
  );
}

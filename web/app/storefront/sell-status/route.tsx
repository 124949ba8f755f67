import type { ApplicationView } from "@haat/contract/vendor-application";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readApplications } from "../sell-apply/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  return readApplications(api);
}

const looks: Readonly<Record<ApplicationView["state"], string>> = {
  applied: "badge badge-warm",
  open: "badge badge-good",
  paused: "badge badge-warm",
  suspended: "badge badge-bad",
  refused: "badge badge-bad",
};

export default function Status({ loaderData: { items } }: Route.ComponentProps) {
  const { t } = useWords();
  const mayApply = !items.some(({ state }) => state === "applied" || state === "suspended");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("selling:status.title")} isPrivate />
      <h1 className="text-2xl">{t("selling:status.title")}</h1>
      {items.length === 0 && (
        <EmptyState icon="shop" title={t("selling:status.none")}>
          <Link to="/sell/apply" className="button">
            {t("selling:apply")}
          </Link>
        </EmptyState>
      )}
      {items.map((each) => (
        <Application key={each.id} application={each} />
      ))}
      {items.length > 0 && mayApply && (
        <Link to="/sell/apply" className={items[0]?.state === "refused" ? "button" : "button-quiet"}>
          {t("selling:status.again")}
        </Link>
      )}
    </div>
  );
}

function Application({ application }: { application: ApplicationView }) {
  const { t, locale } = useWords();
  const { name, state, appliedAt, nidTail, payout, reason } = application;
  const rows = [
    { name: t("selling:status.nid"), value: shownDigits(nidTail, locale) },
    ...(payout
      ? [
          {
            name: t("selling:status.account"),
            value: t("selling:account_tail", {
              provider: t(`selling:provider.${payout.provider}`),
              tail: shownDigits(payout.tail, locale),
            }),
          },
        ]
      : []),
  ];
  return (
    <section className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-xl">
          <Typed text={name} />
        </h2>
        <span className={looks[state]}>{t(`selling:status.${state}`)}</span>
      </div>
      <p>{t(`selling:status.${state}.text`)}</p>
      {reason !== null && (
        <p>
          <b>{t("selling:status.reason")}:</b> <Typed text={reason} />
        </p>
      )}
      <Definitions rows={rows} />
      <p className="text-sm text-soft">{t("selling:status.sent", { when: new Date(appliedAt) })}</p>
      {state !== "applied" && state !== "refused" && (
        <a href={`/${locale}/vendor`} className="button">
          {t("selling:status.to_shop")}
        </a>
      )}
    </section>
  );
}

import { AccountField, SeriesView, trialOrders, TrialView } from "@haat/contract/ledger";
import { z } from "zod";
import { Field } from "../../components/form/field.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { addressOf } from "../journals/filter.ts";
import type { Route } from "./+types/route.ts";
import { Balances } from "./balances.tsx";
import { Trial } from "./trial.tsx";

const read = <Value,>(schema: z.ZodType<Value>, text: string | null): Value | undefined =>
  schema.safeParse(text ?? undefined).data;

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const of = read(AccountField, searchParams.get("of"));
  const by = read(z.enum(trialOrders), searchParams.get("by")) ?? "kind";
  const day = read(z.iso.date(), searchParams.get("day"));
  const cursor = searchParams.get("cursor") ?? undefined;
  const api = personalApi(args);
  const [trial, series] = await Promise.all([
    api.read("/v1/admin/ledger/accounts", TrialView, { query: { by, of, day, cursor } }),
    of === undefined
      ? null
      : api.read("/v1/admin/ledger/series", SeriesView, { query: { account: of, days: "30" } }),
  ]);
  return { by, of: of ?? null, day: day ?? "", trial, series };
}

export default function Accounts({ loaderData: { by, of, day, trial, series } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const query = (more: Readonly<Record<string, string>>) =>
    `/finance/accounts?${new URLSearchParams({ by, ...(of && { of }), ...(day && { day }), ...more })}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("finance:accounts.title")} isPrivate />
      {of !== null && <BackLink to="/finance/accounts" name={t("finance:accounts.title")} />}
      <div>
        <h1 className="text-2xl break-all">{of ?? t("finance:accounts.title")}</h1>
        <p className="text-soft">{t("finance:accounts.text")}</p>
      </div>
      <form method="get" action={`/${locale}/finance/accounts`} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="by" value={by} />
        {of !== null && <input type="hidden" name="of" value={of} />}
        <Field name="day" label={t("finance:accounts.day")}>
          {(control) => <input {...control} type="date" defaultValue={day} />}
        </Field>
        <button className="button-secondary">{t("admin:audit.show")}</button>
        {of === null && (
          <Link to={query({ by: by === "kind" ? "account" : "kind" })} className="button-quiet">
            {by === "kind" ? t("finance:accounts.each") : t("finance:accounts.kinds")}
          </Link>
        )}
        {of !== null && (
          <Link to={addressOf({ account: of })} className="button-quiet">
            {t("finance:accounts.journals")}
          </Link>
        )}
      </form>
      {series !== null && of !== null && <Balances account={of} series={series} />}
      {trial.rows.length === 0 ? (
        <EmptyState icon="book" title={t("support:accounts.none")} />
      ) : (
        <Trial trial={trial} isWhole={of === null} />
      )}
      <MoreLink
        to={trial.nextCursor === null ? null : query({ cursor: trial.nextCursor })}
        name={t("vendor:more")}
      />
    </div>
  );
}

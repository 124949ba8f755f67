import { formatDateTime, formatTaka } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { BalanceCards } from "./balances.tsx";
import { entriesOf, type Entry } from "./entries.ts";
import { Held } from "./held.tsx";
import { readStatement } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const statement = await readStatement(
    personalApi(args),
    new URL(args.request.url).searchParams.get("cursor"),
  );
  return { statement };
}

export default function Statement({ loaderData: { statement } }: Route.ComponentProps) {
  const { t } = useWords();
  const entries = entriesOf(statement.rows);
  const older =
    statement.nextCursor === null
      ? null
      : `/vendor/statement?cursor=${encodeURIComponent(statement.nextCursor)}`;
  return (
    <div className="grid gap-6">
      <PageHead title={t("vendor:money.title")} isPrivate />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl">{t("vendor:money.title")}</h1>
        <Link to="/vendor/courier-cash" className="button-secondary max-sm:w-full">
          {t("vendor:cod.title")}
        </Link>
      </div>
      <BalanceCards balances={statement} />
      <Held held={statement.held} />
      <Section id="entries" title={t("vendor:entry.title")}>
        {entries.length === 0 ? (
          <EmptyState icon="book" title={t("vendor:entry.none")}>
            <p className="text-soft">{t("vendor:entry.none_advice")}</p>
          </EmptyState>
        ) : (
          <EntryTable entries={entries} />
        )}
        <MoreLink to={older} name={t("vendor:more")} />
      </Section>
    </div>
  );
}

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const { t, locale } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("vendor:entry.what")}</th>
          <th scope="col">{t("vendor:entry.when")}</th>
          <th scope="col" className="number">
            {t("vendor:entry.owed")}
          </th>
          <th scope="col" className="number">
            {t("vendor:entry.cash")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key}>
            <th scope="row">
              <span>
                {t(`vendor:entry.${entry.word}`)}{" "}
                <span className="block text-sm font-normal text-soft">{entry.reference}</span>
                {entry.word !== "other" && (
                  <span className="block text-sm font-normal">{t(`vendor:entry.because.${entry.word}`)}</span>
                )}
              </span>
            </th>
            <td data-label={t("vendor:entry.when")}>
              <time dateTime={entry.at}>{formatDateTime(new Date(entry.at), locale)}</time>
            </td>
            <td
              data-label={t("vendor:entry.owed")}
              className={`number ${entry.owed === 0n ? "max-sm:hidden" : ""}`}
            >
              <Change minor={entry.owed} locale={locale} />
            </td>
            <td
              data-label={t("vendor:entry.cash")}
              className={`number ${entry.cash === 0n ? "max-sm:hidden" : ""}`}
            >
              <Change minor={entry.cash} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A change with its sign; no change is a dash. */
const Change = ({ minor, locale }: { minor: bigint; locale: "bn" | "en" }) =>
  minor === 0n ? (
    <span className="text-soft">–</span>
  ) : (
    <span className={`whitespace-nowrap ${minor > 0n ? "font-semibold" : ""}`}>
      {minor > 0n && "+"}
      {formatTaka(minor, locale)}
    </span>
  );

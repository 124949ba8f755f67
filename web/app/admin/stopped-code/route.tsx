import { CspReportList } from "@haat/contract/csp-reports";
import { formatDay } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { TwoTables } from "../rights/two-tables.tsx";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) =>
  personalApi(args).read("/v1/admin/csp-reports", CspReportList);

export default function StoppedCode({ loaderData: { items } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const heads = [t("admin:stopped.what"), t("admin:stopped.rule"), t("admin:stopped.times")] as const;
  return (
    <div className="grid gap-5">
      <PageHead title={t("admin:stopped.title")} isPrivate />
      <TwoTables here="stopped-code" />
      <h1 className="text-2xl">{t("admin:stopped.title")}</h1>
      <p className="max-w-prose">{t("admin:stopped.lead")}</p>
      {items.length === 0 ? (
        <EmptyState icon="check" title={t("admin:stopped.none")} />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("admin:stopped.page")}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ page, directive, blocked, times, lastOn }) => (
              <tr key={`${page} ${directive} ${blocked}`}>
                <th scope="row">
                  <code className="break-all">{page}</code>
                </th>
                <td data-label={heads[0]}>
                  <code className="break-all">{blocked}</code>
                </td>
                <td data-label={heads[1]}>
                  <code>{directive}</code>
                </td>
                <td data-label={heads[2]}>
                  {t("admin:stopped.count", { times, day: formatDay(lastOn, locale) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

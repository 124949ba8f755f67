import { ReturnsView } from "@haat/contract/returns-report";
import { ReturnsReport } from "../../components/commerce/returns-report.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { daysIn } from "../../lib/returns-sheet.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const days = daysIn(args.request);
  const report = await personalApi(args).read("/v1/support/reports/returns", ReturnsView, {
    query: { days },
  });
  return { days, report };
}

export default function Returns({ loaderData: { days, report } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("parcels:returns.title")} isPrivate />
      <BackLink to="/support/parcels" name={t("parcels:desk.nav")} />
      <div>
        <h1 className="text-2xl">{t("parcels:returns.title")}</h1>
        <p className="text-soft">{t("parcels:returns.lead")}</p>
      </div>
      <ReturnsReport report={report} days={days} at="/support/returns" isOfAll />
    </div>
  );
}

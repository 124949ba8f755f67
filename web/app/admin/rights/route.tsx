import { PolicyList, whos } from "@haat/contract/policy";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { grouped, roleNamed } from "./areas.ts";
import { Marks } from "./marks.tsx";
import { RightsTable } from "./table.tsx";
import { TwoTables } from "./two-tables.tsx";

export async function loader(args: Route.LoaderArgs) {
  const rows = await publicApi(args).read("/v1/policy.json", PolicyList);
  return { rows, role: roleNamed(new URL(args.request.url).searchParams.get("role")) };
}

export default function Rights({ loaderData: { rows, role } }: Route.ComponentProps) {
  const { t } = useWords();
  const groups = grouped(rows, role);
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const address = role === null ? "/admin/rights" : `/admin/rights?role=${role}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("rights:title")} isPrivate />
      <TwoTables here="rights" />
      <h1 className="text-2xl">{t("rights:title")}</h1>
      <p className="max-w-prose">{t("rights:lead")}</p>
      <Tabs
        label={t("rights:roles")}
        tabs={[null, ...whos].map((each) => ({
          key: each ?? "all",
          to: each === null ? "/admin/rights" : `/admin/rights?role=${each}`,
          name: each === null ? t("rights:everybody") : t(`rights:who.${each}`),
          isHere: each === role,
        }))}
      />
      {role !== null && role !== "public" && (
        <p>{t("rights:besides", { count, role: t(`rights:who.${role}`) })}</p>
      )}
      {groups.length > 1 && (
        <Tabs
          label={t("rights:areas")}
          tabs={groups.map(({ area }) => ({
            key: area,
            to: `${address}#${area}`,
            name: t(`rights:area.${area}`),
            isHere: false,
          }))}
        />
      )}
      <Marks />
      <RightsTable groups={groups} role={role} />
      <p className="text-sm text-soft">
        <a href="/v1/policy.json" className="link">
          policy.json
        </a>
      </p>
    </div>
  );
}

import { LimitsView } from "@haat/contract/limits";
import type { ReactNode } from "react";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { TwoTables } from "../rights/two-tables.tsx";
import type { Route } from "./+types/route.ts";
import { limitInWords } from "./in-words.ts";

export const loader = (args: Route.LoaderArgs) => publicApi(args).read("/v1/limits", LimitsView);

export default function Limits({ loaderData: { classes, codes, addresses } }: Route.ComponentProps) {
  const { t } = useWords();
  const heads = [t("admin:limits.counts"), t("admin:limits.misses"), t("admin:limits.away")] as const;
  return (
    <div className="grid gap-5">
      <PageHead title={t("admin:limits.title")} isPrivate />
      <TwoTables here="limits" />
      <h1 className="text-2xl">{t("admin:limits.title")}</h1>
      <p>{t("admin:limits.lead")}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("admin:limits.class")}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ name, about, counts, misses, whenAway }) => (
            <tr key={name}>
              <th scope="row">
                <span>
                  {about} <code className="text-sm font-normal text-soft">{name}</code>
                </span>
              </th>
              <Cell label={heads[0]} limits={counts} />
              <Cell label={heads[1]} limits={misses} />
              <td data-label={heads[2]}>{t(`admin:limits.away.${whenAway}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Section id="codes" title={t("admin:limits.codes")}>
        <Lines limits={codes} />
      </Section>
      <Section id="addresses" title={t("admin:limits.addresses")}>
        <p>{addresses}</p>
      </Section>
    </div>
  );
}

type Limits = LimitsView["codes"];

function Cell({ label, limits }: Readonly<{ label: string; limits: Limits }>): ReactNode {
  const { t } = useWords();
  return (
    <td data-label={label}>
      {limits.length === 0 ? (
        <span className="text-soft">{t("admin:limits.free")}</span>
      ) : (
        <Lines limits={limits} />
      )}
    </td>
  );
}

function Lines({ limits }: Readonly<{ limits: Limits }>): ReactNode {
  const { t } = useWords();
  return (
    <ul className="grid gap-1">
      {limits.map((limit) => (
        <li key={`${limit.per}-${limit.seconds}`}>{limitInWords(t, limit)}</li>
      ))}
    </ul>
  );
}

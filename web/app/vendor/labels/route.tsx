import { EmptyState } from "../../components/ui/empty-state.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Label } from "./label.tsx";
import { Manifest } from "./manifest.tsx";
import { mostLabels, readLabels } from "./queries.server.ts";

const sets = ["booked", "own", "sent"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { labels, of, isCut } = await readLabels(args);
  const parts = new URL(args.request.url).searchParams.get("parts");
  return { labels, of, most: isCut ? mostLabels : null, parts };
}

export default function Labels({ loaderData: { labels, of, most, parts } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const same = parts === null ? { of } : { parts };
  return (
    <div className="grid gap-6">
      <PageHead title={t("booking:labels")} isPrivate />
      <div className="no-print grid gap-2">
        <BackLink to="/vendor/orders?tab=preparing" name={t("vendor:orders.title")} />
        <h1 className="text-2xl">{t("booking:labels.sheet")}</h1>
        <p className="text-soft">{t("booking:labels.lead")}</p>
        {parts === null && (
          <Tabs
            label={t("booking:labels")}
            tabs={sets.map((set) => ({
              ...{ key: set, to: `/vendor/labels?of=${set}`, isHere: set === of },
              name: t(`booking:labels.of.${set}`),
            }))}
          />
        )}
        {labels.length > 0 && (
          <p className="flex flex-wrap gap-3">
            {(["a4", "a6", "list"] as const).map((form) => (
              <a
                key={form}
                href={`/${locale}/vendor/labels.pdf?${new URLSearchParams({ form, ...same })}`}
                className="button-secondary"
              >
                <Icon name="book" />
                {t(`booking:labels.pdf.${form}`)}
              </a>
            ))}
          </p>
        )}
        {most !== null && (
          <Notice tone="warm">
            {t(of === "booked" && parts === null ? "booking:labels.cut" : "booking:labels.cut_alone", {
              n: t("common:number", { value: most }),
            })}
          </Notice>
        )}
      </div>
      {labels.length === 0 ? (
        <EmptyState icon="parcel" title={t("booking:labels.none")} />
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
            {labels.map((label) => (
              <Label key={label.part} label={label} />
            ))}
          </ul>
          <Manifest labels={labels} />
        </>
      )}
    </div>
  );
}

import type { RemittanceReport } from "@haat/contract/remittance";
import { formatNumber } from "@haat/i18n/format";
import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";
import { type Shown, shownQuery } from "./shown.ts";

type Props = Readonly<{ id: string; counts: RemittanceReport["labels"]; shown: Shown }>;

/** What is wrong with rows, and with how many of those that are listed: a link to each. */
export function Labels({ id, counts, shown }: Props) {
  const { t, locale } = useWords();
  const { show, label } = shown;
  // Nobody counts by what is wrong with it what has changed since.
  if (show === "changed") return null;
  const here = counts.filter((each) => each[show] > 0 || each.label === label);
  if (here.length === 0) return null;
  const place = (of: Shown) => `/support/remittances/${id}${shownQuery(of)}#rows`;
  return (
    <div data-filters>
      <Tabs
        label={t("remittances:rows_label")}
        tabs={[
          {
            ...{ key: "any", name: t("remittances:rows_label.any"), isHere: label === undefined },
            to: place({ show, label: undefined }),
          },
          ...here.map((each) => ({
            ...{ key: each.label, name: t(`remittances:label.${each.label}`), isHere: each.label === label },
            count: formatNumber(each[show], locale),
            to: place({ show, label: each.label }),
          })),
        ]}
      />
    </div>
  );
}

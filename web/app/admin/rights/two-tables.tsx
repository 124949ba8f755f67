import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../../support/staff.ts";

type Here =
  | "rights"
  | "limits"
  | "courier-keys"
  | "holidays"
  | "addresses"
  | "front-page"
  | "search-words"
  | "stopped-code";

/** Who may, and how often: two published tables beside each other, and the keys of machines for whoever looks after them. */
export function TwoTables({ here }: { here: Here }) {
  const { t } = useWords();
  const { may } = useStaff();
  const tabs: readonly Readonly<{ key: Here; name: string }>[] = [
    { key: "rights", name: t("admin:nav.rights") },
    { key: "limits", name: t("admin:nav.limits") },
    ...(may.includes("listCourierKeys") ? [{ key: "courier-keys", name: t("couriers:keys") } as const] : []),
    ...(may.includes("listHolidays") ? [{ key: "holidays", name: t("admin:holidays.title") } as const] : []),
    ...(may.includes("listPastAddresses")
      ? [{ key: "addresses", name: t("admin:addresses.title") } as const]
      : []),
    ...(may.includes("listSynonyms") ? [{ key: "search-words", name: t("admin:words.title") } as const] : []),
    ...(may.includes("listHomeSections")
      ? [{ key: "front-page", name: t("admin:front.title") } as const]
      : []),
    ...(may.includes("listCspReports")
      ? [{ key: "stopped-code", name: t("admin:stopped.title") } as const]
      : []),
  ];
  return (
    <Tabs
      label={t("rights:tabs")}
      tabs={tabs.map(({ key, name }) => ({ key, to: `/admin/${key}`, name, isHere: key === here }))}
    />
  );
}

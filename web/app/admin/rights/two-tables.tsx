import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";

/** Who may, and how often: two published tables beside each other. */
export function TwoTables({ here }: { here: "rights" | "limits" }) {
  const { t } = useWords();
  return (
    <Tabs
      label={t("rights:tabs")}
      tabs={(["rights", "limits"] as const).map((key) => ({
        key,
        to: `/admin/${key}`,
        name: t(`admin:nav.${key}`),
        isHere: key === here,
      }))}
    />
  );
}

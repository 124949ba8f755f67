import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";

type Here = "reviews" | "questions" | "messages";

/** What people say of goods and what they ask about them: two lists, and of each what waits or what is hidden. */
export function SaidTabs({ here, isHidden }: { here: Here; isHidden: boolean }) {
  const { t } = useWords();
  const lists = [
    { key: "reviews", name: t("reviews:desk.nav") },
    { key: "questions", name: t("questions:title") },
    { key: "messages", name: t("conversations:title") },
  ] as const;
  const tabs = [false, true].map((hidden) => ({
    ...{ key: String(hidden), to: `/support/${here}${hidden ? "?show=hidden" : ""}` },
    ...{ isHere: hidden === isHidden, name: t(hidden ? "reviews:desk.hidden" : "reviews:desk.open") },
  }));
  return (
    <>
      <Tabs
        label={t("reviews:desk.lists")}
        tabs={lists.map(({ key, name }) => ({ key, name, to: `/support/${key}`, isHere: key === here }))}
      />
      <Tabs label={lists.find(({ key }) => key === here)?.name ?? ""} tabs={tabs} />
    </>
  );
}

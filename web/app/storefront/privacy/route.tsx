import { PageHead } from "../../components/ui/page-head.tsx";
import { Prose } from "../../components/ui/prose.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

const parts = ["what", "why", "cookies", "share", "keep", "rights", "children"] as const;

export default function Privacy() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("account:privacy.title")} />
      <Prose
        title={t("account:privacy.title")}
        parts={parts.map((part) => ({
          title: t(`account:privacy.${part}.title`),
          text: t(`account:privacy.${part}.text`),
        }))}
      />
    </>
  );
}

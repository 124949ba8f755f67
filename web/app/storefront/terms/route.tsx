import { PageHead } from "../../components/ui/page-head.tsx";
import { Prose } from "../../components/ui/prose.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

const parts = [
  "who",
  "order",
  "price",
  "delivery",
  "payment",
  "cancel",
  "return",
  "complaint",
  "law",
] as const;

export default function Terms() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("account:terms.title")} />
      <Prose
        title={t("account:terms.title")}
        parts={parts.map((part) => ({
          title: t(`account:terms.${part}.title`),
          text: t(`account:terms.${part}.text`),
        }))}
      />
    </>
  );
}

import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Accounts } from "./accounts.tsx";
import { Checks } from "./checks.tsx";
import { Counts } from "./counts.tsx";
import { readChecks, readOverview } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const [checks, overview] = await Promise.all([readChecks(api), readOverview(api)]);
  return { checks, overview };
}

export default function Books({ loaderData: { checks, overview } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-8">
      <PageHead title={t("support:books.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("support:books.title")}</h1>
        <p className="text-soft">{t("support:books.text")}</p>
      </div>
      <Checks checks={checks} />
      <Accounts accounts={overview.accounts} />
      <Counts overview={overview} />
    </div>
  );
}

import { data } from "react-router";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { cookieTable, phoneShelves } from "../../lib/cookie-table.ts";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readCounting } from "../privacy/counting.server.ts";
import { CountingChoice } from "../privacy/counting.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** The same for everybody who has said nothing of counting. */
export async function loader(args: Route.LoaderArgs) {
  const counting = await readCounting(args);
  return data({ counting }, { headers: counting.refusedBy === null ? sharedCache : {} });
}

const isChoice = (row: (typeof cookieTable)[number]): boolean => "isChoice" in row;

export default function Cookies({ loaderData: { counting } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <article className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("account:cookies.title")} />
      <h1 className="section-title text-2xl">{t("account:cookies.title")}</h1>
      <p>{t("account:cookies.lead")}</p>
      <Kept
        title={t("account:cookies.needed")}
        rows={cookieTable.filter((row) => !isChoice(row)).map(told)}
        text={t("account:cookies.needed_text")}
      />
      <Kept
        title={t("account:cookies.chosen")}
        rows={cookieTable.filter(isChoice).map(told)}
        text={t("account:cookies.chosen_text")}
      />
      <Kept
        title={t("account:cookies.phone")}
        rows={phoneShelves.map(({ name, about }) => ({ name, about, lifeS: null }))}
        text={t("account:cookies.phone_text")}
      />
      <CountingChoice counting={counting} />
      <Link to="/privacy" className="link inline-flex min-h-12 items-center justify-self-start">
        {t("common:footer.privacy")}
      </Link>
    </article>
  );
}

type Told = Readonly<{
  name: string;
  about: (typeof cookieTable | typeof phoneShelves)[number]["about"];
  /** Null: as long as there is room. */
  lifeS: number | null;
}>;
const told = ({ name, about, lifeS }: (typeof cookieTable)[number]): Told => ({ name, about, lifeS });

type KeptProps = Readonly<{ title: string; text: string; rows: readonly Told[] }>;

/** By name, as a browser shows them; then what each is for and how long it stays. */
function Kept({ title, text, rows }: KeptProps) {
  const { t } = useWords();
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{title}</h2>
      <p>{text}</p>
      <dl className="sheet grid gap-4">
        {rows.map(({ name, about, lifeS }) => (
          <div key={name} className="grid gap-1">
            <dt>
              <code lang="en" className="break-all">
                {name.endsWith("_") ? `${name}…` : name}
              </code>
            </dt>
            <dd>
              {t(`account:cookies.for.${about}`)} {lifeS !== null && <Life lifeS={lifeS} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const units = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
] as const;

function Life({ lifeS }: Readonly<{ lifeS: number }>) {
  const { t } = useWords();
  const [unit, size] = units.find(([, seconds]) => lifeS >= seconds) ?? units[2];
  return <span className="text-soft">{t(`account:cookies.life.${unit}`, { count: lifeS / size })}</span>;
}

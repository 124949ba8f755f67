import type { AttemptStoryView } from "@haat/contract/attempt";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { Actor } from "../order/actor-name.tsx";
import { Moment } from "./moment.tsx";

type Ask = AttemptStoryView["asks"][number];
type AskingProps = Readonly<{ attempt: AttemptStoryView; pressKey: string | null }>;

/** What the wallet said when it was last asked, and the way to ask it now. Without a key nothing can be pressed. */
export function Asking({ attempt, pressKey }: AskingProps) {
  const { t } = useWords();
  const { method, asks, canAsk, nextAskAt } = attempt;
  const wallet = t(`common:method.${method}`);
  return (
    <section className="sheet grid gap-3" aria-labelledby="asking">
      <h2 id="asking" className="text-lg">
        {t("support:ask.title", { wallet })}
      </h2>
      {asks[0] && <Answer ask={asks[0]} wallet={wallet} nextAskAt={nextAskAt} />}
      {canAsk ? (
        <p className="text-soft">
          {nextAskAt === null
            ? t("support:ask.by_itself_no_more")
            : t("support:ask.by_itself", { at: new Date(nextAskAt) })}
        </p>
      ) : (
        <p className="text-soft">
          {method === "cod" ? t("support:ask.cash") : t("support:ask.nothing_to_ask", { wallet })}
        </p>
      )}
      {canAsk && pressKey !== null && (
        <form method="post" data-enhance="once">
          <input type="hidden" name="key" value={`${pressKey}-ask`} />
          <button type="submit" className="button">
            {t("support:ask.go", { wallet })}
          </button>
        </form>
      )}
      {asks.length > 1 && (
        <details>
          <summary className="link inline-flex min-h-12 items-center text-sm">
            {t("support:ask.earlier", { count: asks.length - 1 })}
          </summary>
          <ul className="grid gap-2">
            {asks.slice(1).map((ask) => (
              <li key={ask.at} className="text-sm">
                <Head ask={ask} /> {t(`support:answer.${ask.answer ?? "none"}`, { wallet })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Head = ({ ask }: { ask: Ask }) => (
  <span className="flex flex-wrap gap-x-3 text-sm text-soft">
    <Moment at={ask.at} />
    <Actor actor={ask.actor} />
  </span>
);

const tones = { captured: "good", declined: "plain", expired: "plain", pending: "plain" } as const;

/** Silence is told as silence: it is neither paid nor unpaid. */
function Answer({
  ask,
  wallet,
  nextAskAt,
}: Readonly<{ ask: Ask; wallet: string; nextAskAt: string | null }>) {
  const { t } = useWords();
  const { answer } = ask;
  return (
    <Notice tone={answer === null || answer === "unknown" ? "warm" : tones[answer]}>
      <Head ask={ask} />
      <p className="font-semibold">{t(`support:answer.${answer ?? "none"}`, { wallet })}</p>
      {answer === "unknown" && <p>{t("support:answer.unknown_advice")}</p>}
      {answer === null && <p>{t("support:answer.none_advice")}</p>}
      {answer === "pending" && nextAskAt !== null && <p>{t("support:answer.pending_advice")}</p>}
    </Notice>
  );
}

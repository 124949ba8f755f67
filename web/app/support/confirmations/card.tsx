import type { ConfirmationView } from "@haat/contract/confirmation";
import { formatDateTime } from "@haat/i18n/format";
import { AskReasons } from "../../components/commerce/ask-reasons.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Due } from "../../components/ui/due.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { CallForm, ContestForm, OverruleForm, RefusedForm, type Unread } from "./forms.tsx";

type CardProps = Readonly<{
  item: ConfirmationView;
  tab: string;
  pressKey: string;
  unread: Unread;
  now: string;
}>;

/** One order to call about: what somebody who calls has to know, why he calls, what was heard before. */
export function ConfirmationCard({ item, tab, pressKey, unread, now }: CardProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const form = { orderId: item.orderId, tab, pressKey, unread };
  const isWaiting = item.state === "waiting";
  return (
    <li className="sheet grid gap-4">
      <Head item={item} />
      <section className="grid gap-1">
        <h3 className="font-semibold">{t("confirmations:why")}</h3>
        <AskReasons reasons={item.reasons} />
      </section>
      {item.calls.length > 0 && <Calls calls={item.calls} />}
      {item.corrected !== null && (
        <p role="status">
          {t(
            item.corrected.hasPhone ? "confirmations:card.corrected_phone" : "confirmations:card.corrected",
            {
              at: new Date(item.corrected.at),
            },
          )}
        </p>
      )}
      {tab === "undecided" && <p className="font-semibold">{t("confirmations:card.undecided")}</p>}
      {item.contest !== null && (
        <section className="grid gap-1">
          <h3 className="font-semibold">{t("confirmations:contest.said")}</h3>
          <p>
            <Typed text={item.contest.said} />
          </p>
          <Due by={item.contest.dueBy} now={now} />
        </section>
      )}
      {item.contest !== null && may.includes("answerContest") && <ContestForm {...form} />}
      {isWaiting && may.includes("revealOrderPhone") && (
        <Link to={`/support/reveal/orders/${item.orderId}`} className="button-secondary">
          <Icon name="phone" />
          {t("confirmations:card.phone")}
        </Link>
      )}
      {isWaiting && may.includes("noteCall") && <CallForm {...form} mayOffer={item.mayOffer} />}
      {isWaiting && may.includes("noteCall") && <RefusedForm {...form} />}
      {isWaiting && may.includes("overruleConfirmation") && <OverruleForm {...form} />}
      {isWaiting && tab === "undecided" && may.includes("cancelOrderForBuyer") && (
        <Link to={`/support/orders/${item.orderId}/cancel`} className="button-danger">
          {t("confirmations:card.cancel")}
        </Link>
      )}
    </li>
  );
}

function Head({ item }: { item: ConfirmationView }) {
  const { t, locale } = useWords();
  const at = (instant: string): string => formatDateTime(new Date(instant), locale);
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <h2 className="text-lg">
          <Link to={`/support/orders/${item.orderId}`} className="link inline-flex min-h-12 items-center">
            {item.number}
          </Link>
        </h2>
        <Taka amount={item.total} className="text-xl font-semibold" />
      </div>
      <p>
        <b>
          <Typed text={item.buyer.name} />
        </b>
        , {shownDigits(item.buyer.phone, locale)}
      </p>
      <p>{item.area}</p>
      <p>{item.goods.join(", ")}</p>
      <p className="text-sm text-soft">{item.shops.join(", ")}</p>
      <p className="text-sm text-soft">
        {t("confirmations:card.language", { language: t(`confirmations:language.${item.language}`) })}
      </p>
      {item.handoverBy !== null && (
        <p className="font-semibold">{t("confirmations:card.handover", { at: new Date(item.handoverBy) })}</p>
      )}
      {item.advance !== null && <p>{t("confirmations:card.ahead", { sum: readMoney(item.advance) })}</p>}
      {item.tryAt !== null && <p>{t("confirmations:card.again", { at: new Date(item.tryAt) })}</p>}
      <p className="text-sm text-soft">{at(item.placedAt)}</p>
    </div>
  );
}

function Calls({ calls }: Pick<ConfirmationView, "calls">) {
  const { t, locale } = useWords();
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{t("confirmations:card.calls")}</h3>
      <ul className="grid gap-1">
        {calls.map(({ at, outcome, by, note }) => (
          <li key={at}>
            {t(`confirmations:outcome.${outcome}`)}
            {note !== null && (
              <>
                {": "}
                <Typed text={note} />
              </>
            )}
            <span className="block text-sm text-soft">
              {formatDateTime(new Date(at), locale)} · <Typed text={by} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ComplaintBody } from "@haat/contract/complaint";
import { complaintHours, shopComplaintHours } from "@haat/core/complaint-clock";
import { bdt } from "@haat/core/money";
import { formatDateTime, formatTaka } from "@haat/i18n/format";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { PhotoField } from "../complaints/photo-field.tsx";
import type { Returnable } from "./return-form.tsx";

type Props = Readonly<{
  page: string;
  asks: ComplaintBody & Readonly<{ back: NonNullable<ComplaintBody["back"]> }>;
  part: Returnable;
  typed: Readonly<Record<string, string>>;
  pressKey: string;
  now: string;
}>;

const hourMs = 3_600_000;

/** What goes back, what it cost, who answers by when, and when money moves: before anything is asked. */
export function ReturnSure({ page, asks, part, typed, pressKey, now }: Props) {
  const { t, locale } = useWords();
  const at = (hours: number) => formatDateTime(new Date(Date.parse(now) + hours * hourMs), locale);
  const chosen = asks.back.lines.flatMap(({ line, quantity }) => {
    const found = part.returns.lines.find(({ id }) => id === line);
    return found ? [{ ...found, quantity, sum: BigInt(found.each.minor) * BigInt(quantity) }] : [];
  });
  const sum = bdt(chosen.reduce((all, line) => all + line.sum, 0n));
  const kept = Object.fromEntries(
    Object.entries(typed).filter(([name]) => name !== "intent" && name !== "key"),
  );
  return (
    <form
      {...{ method: "post", action: page, encType: "multipart/form-data", "data-enhance": "once" }}
      className="sheet grid gap-5"
    >
      <HiddenFields values={{ ...kept, key: pressKey }} />
      <ul className="grid gap-2">
        {chosen.map((line) => (
          <li key={line.id} className="flex justify-between gap-3">
            <span>
              {line.title}
              {line.label !== "" && ` · ${line.label}`}{" "}
              <span className="text-soft">{t("common:units", { count: line.quantity })}</span>
            </span>
            <b>{formatTaka(line.sum, locale)}</b>
          </li>
        ))}
      </ul>
      <p>
        {t(`complaints:kind.${asks.kind}`)} · <b>{t(`complaints:wish.${asks.back.wish}`)}</b>
      </p>
      <h2 className="text-lg">{t("complaints:return.next")}</h2>
      <ol className="ml-5 grid list-decimal gap-2">
        <li>{t("complaints:return.next_shop", { shop: part.shop, when: at(shopComplaintHours) })}</li>
        <li>{t("complaints:return.next_haat", { when: at(complaintHours) })}</li>
        <li>{t(`complaints:return.then_${asks.back.wish}`, { sum })}</li>
        <li>{t("complaints:return.next_keep")}</li>
      </ol>
      <PhotoField among="return" />
      <div className="flex flex-wrap gap-3">
        <button name="intent" value="send" className="button max-sm:w-full">
          {t("complaints:return.send")}
        </button>
        <button name="intent" value="change" className="button-secondary max-sm:w-full">
          {t("complaints:return.change")}
        </button>
      </div>
    </form>
  );
}

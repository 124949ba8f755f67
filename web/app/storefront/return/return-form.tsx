import type { OwnComplaintsView } from "@haat/contract/complaint";
import { returnKinds, returnWishes } from "@haat/core/complaint-states";
import { formatDateTime } from "@haat/i18n/format";
import { ComplaintWords } from "../../components/complaint/words-field.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Part = OwnComplaintsView["parts"][number];
export type Returnable = Part & Readonly<{ returns: NonNullable<Part["returns"]> }>;
type Props = Readonly<{
  page: string;
  part: Returnable;
  typed: Readonly<Record<string, string>>;
  isUnread: boolean;
  now: string;
}>;

const dayMs = 86_400_000;

/** Which pieces of one parcel, why, and what one would have for them. */
export function ReturnForm({ page, part, typed, isUnread, now }: Props) {
  const { t } = useWords();
  const { id, number, shop, returns } = part;
  const only = returns.lines.length === 1;
  return (
    <form
      {...{ method: "post", action: page, noValidate: true, "data-enhance": "once" }}
      className="sheet grid gap-5"
      aria-labelledby={id}
    >
      <div>
        <h2 id={id} className="text-lg">
          {shop}
        </h2>
        <p className="text-soft">{t("complaints:of_part", { number })}</p>
      </div>
      {isUnread && (
        <Notice tone="bad" isNews>
          {t("complaints:return.unread")}
        </Notice>
      )}
      <HiddenFields values={{ part: id }} />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">{t("complaints:return.what")}</legend>
        {returns.lines.map((line) => (
          <LineChoice key={line.id} line={line} chosen={typed[`of:${line.id}`] ?? (only ? "1" : "0")} />
        ))}
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("complaints:return.why")}</legend>
        {returnKinds
          .filter((kind) => kind !== "changed_mind" || returns.mindUntil !== null)
          .map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} defaultChecked={typed["kind"] === kind} />
              <span>
                {t(`complaints:kind.${kind}`)}
                {kind === "changed_mind" && <MindDays until={returns.mindUntil} now={now} />}
              </span>
            </label>
          ))}
        {returns.mindUntil === null && (
          <p className="text-sm text-soft">{t("complaints:return.mind_over")}</p>
        )}
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("complaints:return.wish")}</legend>
        {returnWishes.map((wish) => (
          <label key={wish} className="choice">
            <input
              type="radio"
              name="wish"
              value={wish}
              defaultChecked={(typed["wish"] || "money") === wish}
            />
            <span>{t(`complaints:wish.${wish}`)}</span>
          </label>
        ))}
      </fieldset>
      <ComplaintWords
        {...{ among: id, label: t("complaints:own.said"), hint: t("complaints:return.said_hint") }}
        typed={typed["said"]}
      />
      <button name="intent" value="look" className="button justify-self-start max-sm:w-full">
        {t("complaints:return.look")}
      </button>
    </form>
  );
}

function MindDays({ until, now }: Readonly<{ until: string | null; now: string }>) {
  const { t, locale } = useWords();
  if (until === null) return null;
  const days = Math.ceil((Date.parse(until) - Date.parse(now)) / dayMs);
  return (
    <small className="block text-soft">
      {t("complaints:return.mind_until", { when: formatDateTime(new Date(until), locale) })}{" "}
      {days <= 1 ? t("complaints:return.mind_last") : t("complaints:return.mind_days", { days })}
    </small>
  );
}

type Line = Returnable["returns"]["lines"][number];

function LineChoice({ line, chosen }: Readonly<{ line: Line; chosen: string }>) {
  const { t } = useWords();
  const { id, slug, title, label, left, each } = line;
  return (
    <div className="grid gap-2 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <label htmlFor={`of-${id}`}>
          {title}
          {label !== "" && <span className="text-soft"> · {label}</span>}
        </label>
        <p className="text-sm text-soft">
          <Taka amount={each} /> · <Link to={`/p/${slug}#returns`}>{t("complaints:return.terms")}</Link>
        </p>
      </div>
      <select id={`of-${id}`} name={`of:${id}`} defaultValue={chosen} className="input w-auto min-w-24">
        {Array.from({ length: left + 1 }, (_, count) => (
          <option key={count} value={count}>
            {count === 0 ? t("complaints:return.none_of_it") : t("common:units", { count })}
          </option>
        ))}
      </select>
    </div>
  );
}

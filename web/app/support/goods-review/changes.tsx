import type { GoodsContent } from "@haat/contract/goods-content";
import type { GoodsReview } from "@haat/contract/goods-review";
import type { PictureView } from "@haat/contract/values";
import { Picture } from "../../components/commerce/picture.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { diffWords } from "./diff.ts";
import { type ReviewRow, rowsOf } from "./rows-of.ts";

function Words({ row: { before, after }, side }: { row: ReviewRow; side: "before" | "after" }) {
  const { t } = useWords();
  if ((side === "before" ? before : after) === "")
    return <span className="text-soft">{t("goods:review.nothing")}</span>;
  return (
    <>
      {diffWords(before, after).map(({ is, text }, at) => {
        if (is === "same") return <span key={at}>{text}</span>;
        if (is === "gone")
          return (
            side === "before" && (
              <del key={at} className="bg-brick-wash">
                {text}
              </del>
            )
          );
        return (
          side === "after" && (
            <ins key={at} className="bg-brand-wash font-semibold no-underline">
              {text}
            </ins>
          )
        );
      })}
    </>
  );
}

/** One field as it is and as it would be, side by side where there is room. */
function Changed({ row }: { row: ReviewRow }) {
  const { t } = useWords();
  const lang = row.lang ?? undefined;
  return (
    <li className="grid gap-2 border-b border-line pb-4">
      <h3 className="font-semibold">
        {row.name}
        {row.lang !== null && <span className="font-normal text-soft"> · {t(`goods:edit.${row.lang}`)}</span>}
      </h3>
      <dl className="grid gap-3 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side}>
            <dt className="text-sm text-soft">{t(`goods:review.${side}`)}</dt>
            <dd lang={lang} className="break-words whitespace-pre-line">
              <Words row={row} side={side} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Pictures({ review: { before, after, pictures } }: { review: GoodsReview }) {
  const { t } = useWords();
  const of = (chosen: GoodsContent["pictures"]): PictureView[] =>
    chosen.flatMap(({ stem }) => pictures.find((each) => each.stem === stem) ?? []);
  const sides = { before: of(before?.pictures ?? []), after: of(after.pictures) };
  return (
    <dl className="grid gap-3 md:grid-cols-2">
      {(["before", "after"] as const).map((side) => (
        <div key={side}>
          <dt className="mb-2 text-sm text-soft">{t(`goods:review.${side}`)}</dt>
          <dd className="flex flex-wrap gap-3">
            {sides[side].map((picture) => (
              <span key={picture.stem} className="w-28">
                <Picture picture={picture} sizes="7rem" loading="lazy" className="rounded-md" />
              </span>
            ))}
            {sides[side].length === 0 && <span className="text-soft">{t("goods:review.nothing")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What would change first, then what stays; pictures apart, for they are looked at. */
export function Changes({ review }: { review: GoodsReview }) {
  const { t, locale } = useWords();
  const rows = rowsOf(review, { t, locale });
  const changed = rows.filter(({ before, after }) => before !== after);
  const same = rows.filter(({ before, after }) => before === after && after !== "");
  return (
    <>
      <Section id="changed" title={t("goods:review.changed")}>
        <ul className="grid gap-4">
          {changed.map((row) => (
            <Changed key={`${row.name}-${row.lang}`} row={row} />
          ))}
        </ul>
      </Section>
      <Section id="pictures" title={t("goods:edit.pictures")}>
        <Pictures review={review} />
      </Section>
      {same.length > 0 && (
        <details className="sheet">
          <summary className="flex min-h-12 items-center font-semibold">{t("goods:review.same")}</summary>
          <dl className="grid gap-3">
            {same.map((row) => (
              <div key={`${row.name}-${row.lang}`}>
                <dt className="text-sm text-soft">{row.name}</dt>
                <dd lang={row.lang ?? undefined} className="break-words whitespace-pre-line">
                  {row.after}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

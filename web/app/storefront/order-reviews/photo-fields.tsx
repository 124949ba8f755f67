import { mostReviewPhotos } from "@haat/core/reviews";
import { fieldId } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

/** One after the other, so that each can be left out and none is chosen by accident. `among`: the line it belongs to. */
export function PhotoFields({ among, already }: { among: string; already: number }) {
  const { t } = useWords();
  const hint = fieldId(`${among}-photo-hint`);
  const left = Array.from({ length: mostReviewPhotos - already }, (_, at) => already + at + 1);
  return (
    <div className="grid gap-3">
      <p id={hint} className="text-sm text-soft">
        {t("reviews:own.photo_hint")}
      </p>
      <div className="grid gap-3 sm:grid-cols-3">
        {left.map((value) => {
          const id = fieldId(`${among}-photo-${value}`);
          return (
            <div key={value} className="grid content-start gap-1.5">
              <label htmlFor={id} className="font-semibold">
                {t("reviews:own.photo", { value })}
              </label>
              <input
                {...{ id, name: "photo", type: "file", className: "input" }}
                accept="image/jpeg,image/png,image/webp"
                data-shrink="1600"
                aria-describedby={hint}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

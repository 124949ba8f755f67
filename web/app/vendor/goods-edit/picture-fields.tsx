import type { PictureView } from "@haat/contract/values";
import { Picture } from "../../components/commerce/picture.tsx";
import { useWords } from "../../lib/words.tsx";
import type { GoodsForm } from "./form-of.ts";

/** Each with the place it is shown at; the form carries them in the order in which they came. */
export function PictureFields({
  pictures,
  form,
}: Readonly<{ pictures: readonly PictureView[]; form: GoodsForm }>) {
  const { t } = useWords();
  if (pictures.length === 0) return <p className="text-soft">{t("goods:edit.pictures_none")}</p>;
  return (
    <>
      <p className="max-w-prose text-soft">{t("goods:edit.pictures_text")}</p>
      <ul className="flex flex-wrap gap-4">
        {pictures.map((picture, at) => (
          <li key={picture.stem} className="grid w-28 gap-2">
            <Picture picture={picture} sizes="7rem" loading="lazy" className="rounded-md" isDecoration />
            <label className="grid gap-1 text-sm">
              {t("goods:edit.place")}
              <input
                name={`pic.${at}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                className="input"
                defaultValue={form[`pic.${at}`]}
              />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { GoodsView } from "@haat/contract/goods";
import type { MediaPage } from "@haat/contract/media";
import { Picture } from "../../components/commerce/picture.tsx";
import { fieldId } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import type { GoodsForm } from "../goods-edit/form-of.ts";
import { ChosenPicture } from "./chosen-picture.tsx";
import { chosenRows, picksOf } from "./read-choice.ts";

type Props = Readonly<{ goods: GoodsView; library: MediaPage; form: GoodsForm; errors: FieldErrors }>;

/** What is chosen with its place and its words, and below it the shop's library to tick in: one form, so that no tick is lost. */
export function ChoiceForm({ goods, library, form, errors }: Props) {
  const { t, locale } = useWords();
  const rows = chosenRows(form);
  return (
    <form
      method="post"
      action={`/${locale}/vendor/goods/${goods.id}/pictures`}
      noValidate
      data-enhance="once"
      className="grid gap-5"
    >
      <section aria-labelledby="chosen" className="sheet grid gap-5">
        <h2 id="chosen" className="text-xl">
          {t("goods:pictures.chosen")}
        </h2>
        {rows.length === 0 ? (
          <p className="text-soft">{t("goods:pictures.chosen_none")}</p>
        ) : (
          <ol className="grid gap-6">
            {rows.map((at) => (
              <ChosenPicture key={form[`stem.${at}`]} {...{ goods, at, form, errors }} />
            ))}
          </ol>
        )}
      </section>
      <Library {...{ library, form, errors }} />
      <div className="flex flex-wrap gap-3">
        <button name="intent" value="done" className="button max-sm:w-full">
          <Icon name="check" />
          {t("goods:pictures.done")}
        </button>
        <button name="intent" value="save" className="button-secondary max-sm:w-full">
          {t("goods:pictures.save")}
        </button>
      </div>
    </form>
  );
}

function Library({ library, form, errors }: Omit<Props, "goods">) {
  const { t } = useWords();
  const chosen = new Set(chosenRows(form).map((at) => form[`stem.${at}`]));
  const picked = new Set(picksOf(form));
  const offered = library.items.filter(({ picture }) => !chosen.has(picture.stem));
  const error = errors["pick"];
  return (
    <section aria-labelledby="library" className="sheet grid gap-4">
      <h2 id="library" className="scroll-mt-24 text-xl">
        {t("goods:pictures.library")}
      </h2>
      <button name="intent" value="camera" className="button-secondary justify-self-start max-sm:w-full">
        {t("goods:pictures.camera")}
      </button>
      <div id={fieldId("pick")} tabIndex={-1} className="grid gap-4">
        {error !== undefined && <p className="font-semibold text-brick">{error}</p>}
        {offered.length === 0 ? (
          <p className="text-soft">{t("goods:pictures.library_none")}</p>
        ) : (
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
            {offered.map(({ id, picture }, at) => (
              <li key={id}>
                <label className="grid cursor-pointer content-start gap-1">
                  <Picture
                    picture={picture}
                    sizes="(min-width: 64rem) 12rem, 45vw"
                    loading="lazy"
                    className="rounded-md"
                    isDecoration
                  />
                  <span className="tick text-sm">
                    <input
                      type="checkbox"
                      name={`pick.${at}`}
                      value={picture.stem}
                      defaultChecked={picked.has(picture.stem)}
                    />
                    <span className="line-clamp-2 min-w-0">
                      {picture.alt || t("goods:pictures.nameless", { number: at + 1 })}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </div>
      {library.nextCursor !== null && (
        <>
          <HiddenFields values={{ more: library.nextCursor }} />
          <button name="intent" value="more" className="button-quiet justify-self-start">
            {t("goods:pictures.more")}
          </button>
        </>
      )}
    </section>
  );
}

import type { MediaView } from "@haat/contract/media";
import { longestAlt } from "@haat/core/media";
import { Picture } from "../../components/commerce/picture.tsx";
import { fieldId } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type CardProps = Readonly<{ media: MediaView; address: string }>;

/** Where it is shown, what it shows in words, and the way out of the library. */
export function PictureCard({ media, address }: CardProps) {
  const { t, locale } = useWords();
  const { id, picture, uses, removedAt } = media;
  const isDescribed = media.altBn !== "" && media.altEn !== "";
  return (
    <li id={id} className="sheet grid scroll-mt-24 content-start gap-3 p-3">
      <span className="overflow-hidden rounded-md">
        <Picture
          picture={{ ...picture, alt: picture.alt || t("vendor:media.nameless") }}
          sizes="(min-width: 64rem) 14rem, 45vw"
          loading="lazy"
        />
      </span>
      {uses.length > 0 && (
        <p className="text-sm text-soft">
          {t("vendor:media.shown", {
            names: uses.map(({ name }) => name || t("goods:untitled")).join(" · "),
          })}
        </p>
      )}
      {removedAt === null && !isDescribed && (
        <p className="badge badge-warm">{t("vendor:media.undescribed")}</p>
      )}
      {removedAt === null ? (
        <>
          <AltForm media={media} address={address} />
          {uses.length === 0 && <Act id={id} intent="remove" address={address} />}
        </>
      ) : (
        <Act id={id} intent="restore" address={`/${locale}/vendor/media`} />
      )}
    </li>
  );
}

export function Act({
  id,
  intent,
  address,
}: Readonly<{ id: string; intent: "remove" | "restore"; address: string }>) {
  const { t } = useWords();
  return (
    <form method="post" action={address} data-enhance="once">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <button className={intent === "remove" ? "button-quiet" : "button-secondary"}>
        <Icon name={intent === "remove" ? "bin" : "back"} />
        {t(`vendor:media.${intent}`)}
      </button>
    </form>
  );
}

function AltForm({ media: { id, altBn, altEn }, address }: CardProps) {
  const { t } = useWords();
  const fields = [
    { name: "altBn", lang: "bn", label: t("vendor:media.alt_bn"), value: altBn },
    { name: "altEn", lang: "en", label: t("vendor:media.alt_en"), value: altEn },
  ];
  return (
    <details>
      <summary className="button-secondary list-none">{t("vendor:media.describe")}</summary>
      <form method="post" action={address} noValidate data-enhance="once" className="mt-3 grid gap-3">
        <input type="hidden" name="intent" value="describe" />
        <input type="hidden" name="id" value={id} />
        {fields.map(({ name, lang, label, value }) => (
          <div key={name} className="grid gap-1.5">
            <label htmlFor={fieldId(`${name}-${id}`)} className="text-sm font-semibold">
              {label}
            </label>
            <input
              id={fieldId(`${name}-${id}`)}
              name={name}
              lang={lang}
              defaultValue={value}
              maxLength={longestAlt}
              autoComplete="off"
              className="input"
            />
          </div>
        ))}
        <button className="button">
          <Icon name="check" />
          {t("vendor:media.save")}
        </button>
      </form>
    </details>
  );
}

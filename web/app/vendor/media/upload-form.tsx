import { fieldId } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import type { RefusedFile } from "./keep-files.server.ts";
import { mediaAddress } from "./media-address.ts";

const accept = "image/jpeg,image/png,image/webp";

type UploadProps = Readonly<{ refused: readonly RefusedFile[]; goods: string | null }>;

/** A camera at one tap, or several at once from the phone; with the script each is made smaller and sent on its own. */
export function UploadForm({ refused, goods }: UploadProps) {
  const { t, locale } = useWords();
  const [camera, files] = [fieldId("camera"), fieldId("pictures")];
  return (
    <form
      method="post"
      action={`/${locale}${mediaAddress({ isRemoved: false, cursor: null, goods })}`}
      encType="multipart/form-data"
      noValidate
      data-enhance="pictures"
      data-send={`/${locale}/vendor/media/send`}
      data-most="1600"
      {...(goods !== null && { "data-then": `/${locale}/vendor/goods/${goods}/pictures#library` })}
      className="sheet grid gap-4"
    >
      <input type="hidden" name="intent" value="add" />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <label htmlFor={camera} className="font-semibold">
            {t("vendor:media.camera")}
          </label>
          <input
            {...{ id: camera, name: "picture", type: "file", accept, className: "input" }}
            capture="environment"
          />
        </div>
        <div className="grid content-start gap-1.5">
          <label htmlFor={files} className="font-semibold">
            {t("vendor:media.files")}
          </label>
          <input
            {...{ id: files, name: "picture", type: "file", accept, className: "input", multiple: true }}
            aria-describedby={`${files}-hint`}
          />
        </div>
      </div>
      <p id={`${files}-hint`} className="text-sm text-soft">
        {t("vendor:media.hint")}
      </p>
      <progress hidden className="w-full" aria-label={t("vendor:media.sending")} />
      <div data-refused className="empty:hidden" role="alert">
        {refused.map(({ name, title, detail }) => (
          <p key={name} className="notice notice-bad">
            <b>{name}</b> {title}. {detail}
          </p>
        ))}
      </div>
      <button className="button justify-self-start max-sm:w-full">
        <Icon name="check" />
        {t("vendor:media.add")}
      </button>
    </form>
  );
}

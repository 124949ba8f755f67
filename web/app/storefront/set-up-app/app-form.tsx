import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Qr } from "../../lib/qr.ts";

type AppFormProps = Readonly<{ secret: string; uri: string; qr: Qr }>;

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

/** The secret as a picture, as a link on the phone itself and as letters; then the first code of it. */
export function AppForm({ secret, uri, qr }: AppFormProps) {
  const { t } = useWords();
  return (
    <form method="post" noValidate data-enhance="once" className="sheet grid gap-4">
      <p>{t("factors:set_up.scan")}</p>
      <svg
        role="img"
        aria-label={t("factors:set_up.alt")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="mx-auto w-full max-w-64 rounded-lg bg-[white] text-[black]"
      >
        <path d={qr.path} fill="currentColor" />
      </svg>
      <div className="grid gap-1.5">
        <p>{t("factors:set_up.type")}</p>
        <p lang="en" className="font-mono text-lg break-words select-all" data-totp-secret>
          {inFours(secret)}
        </p>
      </div>
      <p>
        <a href={uri} className="button-secondary">
          {t("factors:set_up.open")}
        </a>
      </p>
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="uri" value={uri} />
      <Field name="code" label={t("factors:set_up.code")} hint={t("factors:set_up.code_hint")}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} text-center text-2xl tabular-nums`}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
        )}
      </Field>
      <button className="button" name="intent" value="finish">
        {t("factors:set_up.go")}
      </button>
    </form>
  );
}
